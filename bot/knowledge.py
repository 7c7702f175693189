"""What understanding needs to know of the store: the names in it. Read again when the store has changed."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.garbage import leave_alone_what_is_there
from bot.given import GivenAnswers, Readings
from bot.people import KnownPeople, known_people
from bot.topics.all import TOPICS, vocabulary
from bot.topics.common import people_names
from bot.understanding.acronyms import with_other_forms
from bot.understanding.annotate import Lexicon
from bot.understanding.names import NameIndex
from bot.understanding.text import tokenize
from models import queries
from models.organisation import organisation_settings
from models.reports import Report, ReportStatus
from models.visibility import concerned
from models.worker import is_in_thread


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What is known of one state of the store. ``revision`` is the number of its newest change (None: none yet).

    Beside the lexicon: what was answered and understood in this state, and who may ask.
    """

    lexicon: Lexicon
    revision: int | None
    last_report: date | None
    answers: GivenAnswers
    readings: Readings
    people: KnownPeople


class KnowledgeKeeper:
    """Keeps the knowledge of the newest state; any number of turns may ask at once, each in a thread of the store."""

    def __init__(self) -> None:
        self._kept: Knowledge | None = None
        self._lock = threading.Lock()

    def kept(self, revision: int | None) -> Knowledge | None:
        """Return the knowledge of a state of the store, where that is at hand."""
        kept = self._kept
        return kept if kept is not None and kept.revision == revision else None

    async def current(self, session: AsyncSession) -> Knowledge:
        """Return the knowledge of the store as this transaction sees it."""
        revision = await queries.revision(session)
        kept = self.kept(revision)
        if kept is not None:
            return kept
        # Read once for all who wait; who cannot wait, because nobody else would get on, reads it himself.
        alone = self._lock.acquire(blocking=is_in_thread())
        try:
            if self._kept is None or self._kept.revision != revision:
                self._kept = await _read(session, revision)
                leave_alone_what_is_there()
            return self._kept
        finally:
            if alone:
                self._lock.release()


async def _read(session: AsyncSession, revision: int | None) -> Knowledge:
    names = await people_names(session)
    for topic in TOPICS:
        names.extend(await topic.names(session))
    last_report = await session.scalar(
        select(func.max(Report.as_of)).where(Report.withdrawn.is_(False), Report.status == ReportStatus.PUBLIC)
    )
    organisation = (await organisation_settings(session)).organisation
    own_name = frozenset(token.text for token in tokenize(organisation or ""))
    index = NameIndex(with_other_forms(names))
    return Knowledge(
        Lexicon(vocabulary(), index, own_name),
        revision,
        last_report,
        GivenAnswers(await concerned(session)),
        Readings(),
        await known_people(session),
    )
