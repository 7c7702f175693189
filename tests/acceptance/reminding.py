"""The bot in this process, with its ticker and a clock of our own: reminders go out by themselves when it is time."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from aiohttp import web

from bot.app import CHANNEL, make_app
from bot.clock import AMSTERDAM
from bot.settings import Settings
from jobs.scheduler import Ticker
from jobs.wiring import make_service
from models.store import Store
from models.workbook import read_workbook, write_workbook
from tests.acceptance.running import DEMONSTRATION
from tests.reminders.world import SetClock

EARLY = datetime(2020, 2, 10, 8, 25, tzinfo=AMSTERDAM)
"""A Monday, five minutes before reminders go out."""
IMPORTED = datetime(2020, 2, 3, 9, tzinfo=UTC)
EVERY = timedelta(seconds=0.5)
"""Between two ticks; a minute in earnest."""


@dataclass(frozen=True)
class Running:
    """A running bot, and its clock."""

    store: Store
    clock: SetClock
    address: str


@asynccontextmanager
async def running(folder: Path, prepare: Callable[[Store], Awaitable[None]]) -> AsyncIterator[Running]:
    """Run the bot and its jobs over the demonstration municipality, on 10 February 2020, before working hours.

    ``prepare`` changes the store before the first tick looks at it.
    """
    url = f"sqlite:///{folder / 'stavaza.db'}"
    store = Store(url)
    await store.migrate()
    async with store.writing() as session:
        await session.run_sync(write_workbook, read_workbook(DEMONSTRATION), actor="test", at=IMPORTED)
    await prepare(store)
    settings = Settings.model_validate({"HOST": "127.0.0.1", "DATABASE_URL": url, "STAVAZA_LANGUAGE": "nl"})
    clock = SetClock(EARLY)
    app = make_app(settings, store, clock)
    service = make_service(settings, store, clock, app[CHANNEL].sender)
    ticker = Ticker(service.tick, service.stop, EVERY)
    runner = web.AppRunner(app, access_log=None, auto_decompress=False)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        ticker.start()
        yield Running(store, clock, f"http://127.0.0.1:{runner.addresses[0][1]}")
    finally:
        await ticker.close()
        await runner.cleanup()
        await store.close()
