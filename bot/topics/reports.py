"""The half-yearly report itself: when it is due, who still has to deliver what, what is asked about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import ClassVar

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.answers.answer import Answer
from bot.question import Ask, Filter, Question
from bot.topics import reports_answers
from bot.topics.base import Context, Topic
from bot.topics.reports_answers import halves, names_half
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
AFTER_IN = frozenset({"by", "and", "yet", "already", "so", "now", "or"})
_TO_BE = frozenset({"is", "are", "was", "were"})
LISTS = ("reports", *reports_answers.BY_STATUS)
"""Words for several reports."""
MEASURES = ("reason", "adopted", "as_of", "owner", "deadline")
"""What is asked, the most telling first: "wanneer" goes with a word for what is to happen then."""


class Reports(Topic):
    """Sheets ``rapportages`` and ``rapportageonderdelen``."""

    key = KEY
    speaks_to_person = True
    nouns: ClassVar[frozenset[str]] = frozenset({"about", "deliver", "release:embargo"})
    replaces: ClassVar[Mapping[str, frozenset[str]]] = {"state": frozenset({"late"}), "late": frozenset({"state"})}
    extra_slots = frozenset({"section"})
    homes: ClassVar[frozenset[str]] = frozenset({"about:sections"})
    words: ClassVar[Words] = REPORT_WORDS

    def compose(self, slots: Slots, earlier: Question | None = None) -> Question | None:
        """Read the slots. The name of a section is that of a subject, so it takes a word of the report beside it."""
        sections, owners = slots.names("section"), slots.names("owner")
        says_section = any(slots.has(slot) for slot in ("deliver", "state", "late")) or slots.has("about", "sections")
        if slots.has("why") and not (sections and says_section):
            return None  # the background texts answer it
        due = _is_due(slots)
        if slots.has("measure", "feedback"):
            return Question(KEY, Ask.ITEM, measure="feedback") if not (sections or owners) else None
        of_report = slots.has("about", "sections") or slots.has("deliver") or slots.has("state")
        names_report = (
            _is_of_release(slots)
            or _asks_editor(slots)
            or (any(slots.has("measure", one) for one in reports_answers.OF_REPORT) and names_half(slots.period))
        )
        if earlier is None and not (of_report or slots.has("about") or names_report or sections):
            return None
        if earlier is None and sections and not (of_report or due or slots.has("measure", "reason")):
            return None
        if not _makes_sense(slots):
            return None
        states = _side_by_side(slots) or tuple(filter(None, (_state(slots),)))
        filters = [
            *_about(slots, bool(states), bool(sections or owners)),
            *(Filter("state", state) for state in states),
            *slots.filters("late"),
            *_which(slots, earlier),
            *(Filter("section", key) for key in sections),
            *(Filter("owner", key) for key in owners),
        ]
        return Question(
            KEY,
            ask=Ask.COUNT if slots.has("ask", "count") and not due else Ask.LIST,
            measure=_measure(slots),
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
        return super().names_subject(slots) or _is_of_section(slots)

    def unplaced(self, slots: Slots) -> Iterable[Span]:
        """Give what is not recorded of sections: who approved them, when they came in, who has the most."""
        unrecorded = {"approver", "order"}
        if slots.has("state", "delivered") and _TO_COME.isdisjoint(token.text for token in slots.tokens):
            unrecorded |= {"first", "last"}
        return [s for s in slots.spans if isinstance(s.meaning, Concept) and s.meaning.slot in unrecorded]

    def home(self, slots: Slots) -> int:
        """Tell how much its own a word is: a section of a half year is beyond doubt one of the report's."""
        said = slots.has("about", "sections") and slots.names("section")
        if said and any(map(slots.has, ("deliver", "state", "late"))):
            return 2
        if _is_of_section(slots) or (slots.has("about", "sections") and names_half(slots.period)):
            return 2
        return super().home(slots)

    def check(self, question: Question) -> None:
        """Refuse what every topic refuses; "share" and "last_deadline" are measures that other words make."""
        made = question.measure in ("share", "last_deadline")
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


def _measure(slots: Slots) -> str | None:
    """Return what is asked; which reports are public is told by the list of them."""
    if slots.has("why"):
        return "reason"
    if slots.has("release") or (slots.has("about", "public") and slots.has("measure", "adopted")):
        return None if slots.has("about", "public") else "adopted"
    if slots.has("last") or slots.has("first"):
        return "last_deadline" if slots.has("last") else "deadline"
    if slots.has("share"):
        return "share"
    if slots.has("deliver", "date"):
        return "deadline"
    if several_reports(slots):
        return None
    return next((measure for measure in MEASURES if slots.has("measure", measure)), None)


def _is_due(slots: Slots) -> bool:
    """Tell whether the day is asked on which something is due."""
    return any(map(slots.has, ("first", "last"))) or slots.has("measure", "deadline") or slots.has("deliver", "date")


def _is_of_release(slots: Slots) -> bool:
    """Tell whether it is asked when a report becomes public; "delen" alone may be of anything."""
    of_report = slots.has("release", "embargo") or slots.has("release", "adoption")
    return of_report or (slots.has("release") and names_half(slots.period))


def _is_of_section(slots: Slots) -> bool:
    """Tell whether a section of a half year is named, with what is to happen to it: "risico's in 2026-2 … binnen"."""
    due = slots.has("deliver") or slots.has("state") or slots.has("measure", "deadline")
    return bool(slots.names("section")) and due and names_half(slots.period)


def _asks_editor(slots: Slots) -> bool:
    """Tell whether it is asked who makes the report of a half year: "wie is de eindredacteur van 2026-1"."""
    said = any(meaning == Concept("measure", "owner", KEY) for meaning in slots.meanings)
    return said and names_half(slots.period)


def several_reports(slots: Slots) -> bool:
    """Tell whether the list of reports is asked for."""
    return any(slots.has("about", one) for one in LISTS) and not _is_due(slots)


def _which(slots: Slots, earlier: Question | None) -> tuple[Filter, ...]:
    """Return "the previous one"; naming a half year after that drops it again."""
    if slots.has("which", "previous"):
        return (Filter("which", "previous"),)
    return (Filter("which", "next"),) if earlier is not None and (slots.period or slots.has("which")) else ()


def _makes_sense(slots: Slots) -> bool:
    """Tell whether "niet" has something it denies, and is no second denial ("niet te laat" is not known)."""
    if not slots.has("negation"):
        return True
    missing = slots.has("state", "missing") or slots.has("rough", "missing") or slots.has("late")
    denied = any(map(slots.has, ("state", "rough", "deliver"))) or _is_in(slots)
    return not missing and denied


def _state(slots: Slots) -> str | None:
    """Return the state of sections that is asked for: "nog aanleveren" and "niet aangeleverd" are not delivered."""
    said = slots.first("state") or slots.first("rough") or ("delivered" if _is_in(slots) else None)
    denied = slots.has("negation")
    if slots.has("state", "delivered") and (
        slots.has("state", "unapproved") or (denied and slots.has("state", "approved"))
    ):
        return "awaiting"
    if said == "approved" and (denied or slots.has("pending")):
        return "unapproved"
    still = slots.has("deliver", "yes") or (slots.has("about", "sections") and not _is_due(slots))
    if denied or (said is None and still and slots.has("pending")):
        return "missing"
    if said == "delivered" and _is_due(slots):
        return None  # "wanneer moet het aangeleverd zijn" asks for the deadline of all
    return said


def _is_in(slots: Slots) -> bool:
    """Tell whether "in" by itself says that sections have come: "which sections are in", "is mine in yet"."""
    words = [token.text for token in slots.tokens]
    ends = [n for n, word in enumerate(words) if word == "in" and (n + 1 == len(words) or words[n + 1] in AFTER_IN)]
    return bool(ends) and not _TO_BE.isdisjoint(words[: ends[0]])


def _side_by_side(slots: Slots) -> tuple[str, ...]:
    """Return the states that are each to be counted: "akkoord, aangeleverd en nog niet gestart"; none for a single one.

    Beside what is approved, what was delivered is what still waits for that.
    """
    said = slots.values("state")
    if len(said) < 2 or slots.has("negation") or (slots.has("state", "unapproved") and slots.has("state", "delivered")):
        return ()
    return tuple("awaiting" if one == "delivered" and "approved" in said else one for one in said)


def _about(slots: Slots, state: bool, names_part: bool) -> tuple[Filter, ...]:
    """Return whether the report, the reports or the sections are spoken of; nothing where the words do not tell."""
    if slots.has("all") and slots.has("about", "report") and _is_due(slots) and not names_part:
        return (Filter("about", "report"),)
    of_sections = (
        slots.has("about", "sections")
        or (slots.period is not None and not halves(slots.period) and slots.has("measure", "deadline"))
        or state
        or names_part
        or any(map(slots.has, ("late", "mine", "group", "share", "first", "last")))
    )
    if of_sections or (slots.has("deliver") and not _is_due(slots)):
        return (Filter("about", "sections"),)
    if slots.has("about") or slots.has("deliver"):
        several = slots.first("about") or "" if several_reports(slots) else ""
        return (Filter("about", several or "report"),)
    return (
        (Filter("about", "report"),)
        if slots.has("release") or any(slots.has("measure", one) for one in reports_answers.OF_REPORT)
        else ()
    )
