"""The bot in this process, with a clock of our own: a reminder is sent when the test wants it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from aiohttp import web

from bot.actions.digest import with_digest
from bot.actions.message import render_shown
from bot.actions.showing import shown_message
from bot.app import CHANNEL, make_app
from bot.channel.proactive import Outcome
from bot.clock import AMSTERDAM
from bot.settings import Settings
from jobs.reach import references_of
from models.people import Person
from models.store import Store
from models.workbook import read_workbook, write_workbook
from tests.acceptance.running import DEMONSTRATION
from tests.bot.actions.conftest import Due, remind

NOW = datetime(2020, 2, 10, 9, 15, tzinfo=AMSTERDAM)


@dataclass(frozen=True)
class Running:
    """A running bot."""

    app: web.Application
    store: Store
    address: str

    async def send(self, recipient: str, *due: Due) -> int:
        """Send a reminder as the jobs do: to the conversation that is remembered, by the channel's sender."""
        number = await remind(self.store, recipient, *due, day=NOW.date())
        async with self.store.reading() as session:
            person = await session.get(Person, recipient)
            assert person is not None
            reference = (await references_of(session, [person], is_local=True))[person.key]
            shown = await shown_message(session, number, person, NOW.date())
            assert shown is not None
            message = await with_digest(session, shown.message, NOW)
        delivery = await self.app[CHANNEL].sender.send(reference, render_shown(message, shown.states))
        assert delivery.outcome is Outcome.SENT
        return number


@asynccontextmanager
async def running(folder: Path, language: str = "nl") -> AsyncIterator[Running]:
    """Run the bot over the demonstration municipality, on 10 February 2020 at a quarter past nine."""
    url = f"sqlite:///{folder / 'stavaza.db'}"
    store = Store(url)
    await store.migrate()
    async with store.writing() as session:
        await session.run_sync(write_workbook, read_workbook(DEMONSTRATION), actor="test", at=datetime.now(UTC))
    settings = Settings.model_validate({"HOST": "127.0.0.1", "DATABASE_URL": url, "STAVAZA_LANGUAGE": language})
    app = make_app(settings, store, lambda: NOW)
    runner = web.AppRunner(app, access_log=None, auto_decompress=False)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield Running(app, store, f"http://127.0.0.1:{runner.addresses[0][1]}")
    finally:
        await runner.cleanup()
        await store.close()
