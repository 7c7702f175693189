"""Reading questions with the names of the demonstration municipality, without a conversation around it."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from functools import cache
from zoneinfo import ZoneInfo

from bot.knowledge import Knowledge, KnowledgeKeeper
from bot.question import Language, Question
from bot.topics.all import TOPICS
from bot.understanding.outcomes import Asker, Understanding
from bot.understanding.understand import understand
from models.store import Store
from models.workbook import read_workbook, write_workbook
from tests.bot.conftest import DEMONSTRATION, TODAY

AT = datetime(TODAY.year, TODAY.month, TODAY.day, 10, tzinfo=ZoneInfo("Europe/Amsterdam"))
JAN, KARIN = "j.hoekstra@voorbeeld.example", "k.devries@voorbeeld.example"
SJOERD, WIEBE = "s.postma@voorbeeld.example", "w.terpstra@voorbeeld.example"


def read(text: str, who: str | None = None, earlier: Question | None = None) -> Understanding:
    """Read a question as somebody who may know all names."""
    asker = Asker(who, Language.NL, lambda name: True)
    return understand(text, knowledge().lexicon, TOPICS, asker, AT, earlier, knowledge().last_report)


@cache
def knowledge() -> Knowledge:
    """Return what the bot knows of the demonstration municipality; read once for all tests."""
    return asyncio.run(_known())


async def _known() -> Knowledge:
    store = Store("sqlite://")
    await store.migrate()
    async with store.writing() as session:
        await session.run_sync(write_workbook, read_workbook(DEMONSTRATION), actor="test", at=datetime.now(UTC))
    async with store.reading() as session:
        found = await KnowledgeKeeper().current(session)
    await store.close()
    return found
