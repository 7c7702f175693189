"""What understanding needs to know of the store: the names in it. Read again when the store has changed."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.topics.all import TOPICS, vocabulary
from bot.topics.common import people_names
from bot.understanding.annotate import Lexicon
from bot.understanding.names import NameIndex
from bot.understanding.text import tokenize
from models import queries
from models.organisation import organisation_settings
from models.reports import Report, ReportStatus


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The lexicon of one state of the store. ``revision`` is the number of its newest change (None: none yet)."""

    lexicon: Lexicon
    revision: int | None
    last_report: date | None


class KnowledgeKeeper:
    """Keeps the knowledge of the newest state; any number of turns may ask at once."""

    def __init__(self) -> None:
        self._kept: Knowledge | None = None
        self._lock = asyncio.Lock()

    async def current(self, session: AsyncSession) -> Knowledge:
        """Return the knowledge of the store as this transaction sees it."""
        newest = await queries.latest_change_set(session)
        revision = newest.id if newest else None
        if self._kept is None or self._kept.revision != revision:
            async with self._lock:
                if self._kept is None or self._kept.revision != revision:
                    self._kept = await _read(session, revision)
        return self._kept


async def _read(session: AsyncSession, revision: int | None) -> Knowledge:
    names = await people_names(session)
    for topic in TOPICS:
        names.extend(await topic.names(session))
    last_report = await session.scalar(
        select(func.max(Report.as_of)).where(Report.withdrawn.is_(False), Report.status == ReportStatus.PUBLIC)
    )
    organisation = (await organisation_settings(session)).organisation
    own_name = frozenset(token.text for token in tokenize(organisation or ""))
    index = await asyncio.to_thread(NameIndex, names)
    return Knowledge(Lexicon(vocabulary(), index, own_name), revision, last_report)
