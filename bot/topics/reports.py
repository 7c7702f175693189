"""The half-yearly report itself: when it is due, who still has to deliver what, what is asked about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import ClassVar

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.answers.answer import Answer
from bot.question import Ask, Filter, Question
from bot.topics import by_owner, reports_answers
from bot.topics.base import Context, Topic
from bot.topics.exceptions import around_exception
from bot.topics.reports_answers import names_half
from bot.topics.reports_deadlines import OF_ALL
from bot.topics.reports_reading import (
    about,
    asks_edition,
    asks_editor,
    is_due,
    is_of_release,
    is_of_section,
    makes_sense,
    measure,
    says_how_far,
    side_by_side,
    state,
    which,
)
from bot.topics.reports_words import REPORT_WORDS
from bot.understanding.reading import Slots
from bot.understanding.spans import Concept, Name, Span
from bot.understanding.vocabulary import Words
from models.base import Confidentiality, fold_key
from models.reports import Report, ReportSection, ReportStatus

KEY = reports_answers.KEY
_TO_COME = frozenset(
    ["moet", "moeten", "wordt", "worden", "must", "has", "have", "should", "will", "be", "nog", "still"]
)
LEADING_ON = frozenset({"en", "and"})
ADJECTIVES = {"financiën": "financiële", "personeel": "personele", "achtergrond": "achtergrondinformatie"}


class Reports(Topic):
    """Sheets ``rapportages`` and ``rapportageonderdelen``."""

    key = KEY
    speaks_to_person = True
    nouns: ClassVar[frozenset[str]] = frozenset({"about", "deliver", "release:embargo"})
    replaces: ClassVar[Mapping[str, frozenset[str]]] = {"state": frozenset({"late"}), "late": frozenset({"state"})}
    extra_slots = frozenset({"section"})
    leaves_out = frozenset({"owner", "section"})
    homes: ClassVar[frozenset[str]] = frozenset({"about:sections"})
    counted_nouns: ClassVar[frozenset[str]] = homes
    words: ClassVar[Words] = REPORT_WORDS

    def compose(self, slots: Slots, earlier: Question | None = None) -> Question | None:
        """Read the slots, counting by owner where the words ask for that."""
        return by_owner.compose(slots, earlier, self._compose, self.counted_nouns)

    def _compose(self, slots: Slots, earlier: Question | None) -> Question | None:
        """Read the slots. The name of a section is that of a subject, so it takes a word of the report beside it."""
        divided = around_exception(slots, self.leaves_out)
        if divided is None:
            return None
        slots, left_out = divided
        if slots.amounts:
            return None
        sections, owners = slots.names("section"), slots.names("owner")
        says_section = any(slots.has(slot) for slot in ("deliver", "state", "late")) or slots.has("about", "sections")
        if slots.has("why") and not (sections and says_section):
            return None  # the background texts answer it
        due = is_due(slots)
        if slots.has("measure", "feedback"):
            return Question(KEY, Ask.ITEM, measure="feedback") if not (sections or owners) else None
        of_report = slots.has("about", "sections") or slots.has("deliver") or slots.has("state")
        names_report = (
            is_of_release(slots)
            or asks_editor(slots)
            or asks_edition(slots)
            or (any(slots.has("measure", one) for one in reports_answers.OF_REPORT) and names_half(slots.period))
        )
        if earlier is None and not (of_report or slots.has("about") or names_report or sections):
            return None
        if earlier is None and sections and not (of_report or due or slots.has("measure", "reason")):
            return None
        if not makes_sense(slots):
            return None
        states = side_by_side(slots) or tuple(filter(None, (state(slots),)))
        filters = [
            *about(slots, bool(states), bool(sections or owners or left_out)),
            *(Filter("state", one) for one in states),
            *slots.filters("late", "noted"),
            *left_out,
            *which(slots, earlier),
            *(Filter("section", key) for key in sections),
            *(Filter("owner", key) for key in owners),
        ]
        return Question(
            KEY,
            ask=Ask.COUNT if slots.has("ask", "count") and not due else Ask.LIST,
            measure=measure(slots),
            filters=tuple(filters),
            period=slots.period,
            group=slots.first("group"),
        )

    def names_subject(self, slots: Slots) -> bool:
        """Tell whether the report was said, or a section of a half year with what is to happen to it.

        "En het onderdeel achtergrond?" speaks of the report of the question before.
        """
        leans = bool(slots.tokens) and slots.tokens[0].text in LEADING_ON and not slots.period
        if leans and slots.values("about") == ("sections",) and slots.names("section"):
            return False
        return super().names_subject(slots) or any(
            says(slots) for says in (is_of_section, asks_edition, asks_editor, says_how_far)
        )

    def unplaced(self, slots: Slots) -> Iterable[Span]:
        """Give what is not recorded of sections: who approved them, when they came in, who has the most."""
        counting = by_owner.read(slots, self.counted_nouns, by_owner.GROUPS)
        slots = counting.rest if counting else slots
        unrecorded = {"approver", "order"}
        is_past = _TO_COME.isdisjoint(token.text for token in slots.tokens)
        if is_past and slots.has("state", "delivered"):
            unrecorded |= {"first", "last"}
        if (slots.has("state", "delivered") or slots.has("state", "approved")) and slots.has("late", "no"):
            unrecorded |= {"late"}  # what has come is never late: whether it came in time is not known
        return [s for s in slots.spans if isinstance(s.meaning, Concept) and s.meaning.slot in unrecorded]

    def home(self, slots: Slots) -> int:
        """Tell how much its own a word is: a section of a half year is beyond doubt one of the report's."""
        said = slots.has("about", "sections") and slots.names("section")
        if said and any(map(slots.has, ("deliver", "state", "late"))):
            return 2
        of_half = slots.has("about", "sections") and names_half(slots.period)
        if of_half or any(says(slots) for says in (is_of_section, asks_edition, asks_editor, says_how_far)):
            return 2
        return super().home(slots)

    def check(self, question: Question) -> None:
        """Refuse what every topic refuses; "share" and which deadline of all are measures that other words make."""
        made = question.measure in ("share", *OF_ALL)
        super().check(replace(question, measure=None) if made else question)

    async def names(self, session: AsyncSession) -> Iterable[Name]:
        """The names of sections; those of a report that is not public are for who works on it."""
        reports = {one.period: one for one in await session.scalars(select(Report).where(Report.withdrawn.is_(False)))}
        found = await session.scalars(select(ReportSection).where(ReportSection.withdrawn.is_(False)))
        sections = found.all()
        workers: dict[str, set[str]] = {period: {one.owner_key or ""} for period, one in reports.items()}
        for section in sections:
            workers.setdefault(section.period, set()).add(section.owner_key or "")
        allowed: dict[str, set[str] | None] = {}
        names: dict[str, str] = {}
        for section in sections:
            key = fold_key(section.section)
            names.setdefault(key, section.section)
            report = reports.get(section.period)
            who: set[str] | None = workers[section.period]
            if section.confidentiality is Confidentiality.CONFIDENTIAL:
                who = {section.owner_key or ""}
            elif report is not None and report.status is not ReportStatus.EMBARGO:
                who = None
            before = allowed.get(key, set())
            allowed[key] = None if who is None or before is None else before | who
        known = {key: None if who is None else frozenset(who - {""}) for key, who in allowed.items()}
        return [
            Name(KEY, "section", key, called, known[key], "" if called == text else text)
            for key, text in names.items()
            for called in _ways_to_call(text)
        ]

    async def answer(self, question: Question, context: Context) -> Answer:
        """Answer about a report, its sections, or what is asked of its readers."""
        return await reports_answers.answer(question, context)


def _ways_to_call(section: str) -> tuple[str, ...]:
    """Return the name of a section, and as an adjective what it begins with: "het financiële hoofdstuk …"."""
    beginning, _, rest = section.partition(" ")
    adjective = ADJECTIVES.get(beginning.casefold())
    return (section, f"{adjective} {rest}") if adjective and rest else (section,)
