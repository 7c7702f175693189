"""Reading a question about the report: which measure, which state of which sections, which report."""

from __future__ import annotations

import re

from bot.question import Filter, Question
from bot.topics import reports_answers
from bot.topics.reports_answers import halves, names_half
from bot.understanding.reading import Slots
from bot.understanding.spans import Concept

KEY = reports_answers.KEY
STILL = frozenset({"nog", "still", "yet"})
BUT = frozenset({"al", "wel", "maar", "already", "but"})
AFTER_IN = frozenset({"by", "and", "yet", "already", "so", "now", "or"})
_TO_BE = frozenset({"is", "are", "was", "were"})
_EDITION = re.compile(r"\d{4}-[12]")
LISTS = ("reports", *reports_answers.BY_STATUS)
"""Words for several reports."""
MEASURES = ("reason", "adopted", "as_of", "owner", "deadline")
"""What is asked, the most telling first: "wanneer" goes with a word for what is to happen then."""
EXTREMES = ("longest_late", "earliest", "last", "first")
"""Which deadline of all is asked for."""


def measure(slots: Slots) -> str | None:
    """Return what is asked; which reports are public is told by the list of them."""
    if slots.has("why"):
        return "reason"
    if slots.has("release") or (slots.has("about", "public") and slots.has("measure", "adopted")):
        return None if slots.has("about", "public") else "adopted"
    for extreme in EXTREMES:
        if slots.has(extreme):
            return f"{extreme}_deadline" if extreme != "first" else "deadline"
    if slots.has("share"):
        return "share"
    if slots.has("deliver", "date"):
        return "deadline"
    if several_reports(slots):
        return None
    return next((measure for measure in MEASURES if slots.has("measure", measure)), None)


def is_due(slots: Slots) -> bool:
    """Tell whether the day is asked on which something is due."""
    of_day = slots.has("measure", "deadline") or slots.has("deliver", "date")
    return of_day or any(map(slots.has, ("first", "last", "earliest")))


def is_of_release(slots: Slots) -> bool:
    """Tell whether it is asked when a report becomes public; "delen" alone may be of anything."""
    of_report = slots.has("release", "embargo") or slots.has("release", "adoption")
    return of_report or (slots.has("release") and names_half(slots.period))


def is_of_section(slots: Slots) -> bool:
    """Tell whether a section of a half year is named, with what is to happen to it: "risico's in 2026-2 … binnen"."""
    due = slots.has("deliver") or slots.has("state") or slots.has("measure", "deadline")
    return bool(slots.names("section")) and due and names_half(slots.period)


def says_how_far(slots: Slots) -> bool:
    """Tell whether a section is named with where it stands: "is samenwerking al binnen", "waarom is het niet binnen".

    "Binnen" in the middle of a message ("risico's binnen het programma") is no state.
    """
    ends = {span.end for span in slots.spans if isinstance(span.meaning, Concept) and span.meaning.slot == "state"}
    return len(slots.names("section")) == 1 and len(slots.tokens) in ends and not (slots.has("ask") or is_due(slots))


def asks_editor(slots: Slots) -> bool:
    """Tell whether it is asked who makes the report of a half year: "wie is de eindredacteur van 2026-1"."""
    said = any(meaning == Concept("measure", "owner", KEY) for meaning in slots.meanings)
    makes = slots.has("made") and slots.has("measure", "owner") and _names_edition(slots)
    return makes or (said and names_half(slots.period))


def asks_edition(slots: Slots) -> bool:
    """Tell whether a report is named as those who make it do, and its deadlines asked: "laatste deadline 2026-1"."""
    return _names_edition(slots) and is_due(slots)


def _names_edition(slots: Slots) -> bool:
    return any(_EDITION.fullmatch(token.text) for token in slots.tokens) and names_half(slots.period)


def several_reports(slots: Slots) -> bool:
    """Tell whether the list of reports is asked for."""
    return any(slots.has("about", one) for one in LISTS) and not is_due(slots)


def which(slots: Slots, earlier: Question | None) -> tuple[Filter, ...]:
    """Return "the previous one"; naming a half year after that drops it again."""
    if slots.has("which", "previous"):
        return (Filter("which", "previous"),)
    return (Filter("which", "next"),) if earlier is not None and (slots.period or slots.has("which")) else ()


def makes_sense(slots: Slots) -> bool:
    """Tell whether "niet" has something it denies, and is no second denial ("niet te laat" is not known)."""
    if not slots.has("negation"):
        return True
    missing = slots.has("state", "missing") or slots.has("rough", "missing") or slots.has("late", "yes")
    denied = any(map(slots.has, ("state", "rough", "deliver"))) or _is_in(slots)
    return not missing and denied


def state(slots: Slots) -> str | None:
    """Return the state of sections that is asked for: "nog aanleveren" and "niet aangeleverd" are not delivered."""
    said = slots.first("state") or slots.first("rough") or ("delivered" if _is_in(slots) else None)
    denied = slots.has("negation")
    if slots.has("state", "delivered") and (
        slots.has("state", "unapproved") or (denied and slots.has("state", "approved"))
    ):
        return "awaiting"
    if said == "unapproved" and slots.has("deliver", "yes") and not BUT.isdisjoint(t.text for t in slots.tokens):
        return "awaiting"  # "al binnen maar nog niet akkoord"
    if said == "approved" and (denied or slots.has("pending")):
        return "unapproved"
    still = slots.has("deliver", "yes") or (slots.has("about", "sections") and not is_due(slots))
    if denied or (said is None and still and slots.has("pending")):
        return "missing"
    if said is None and slots.has("late", "no") and not STILL.isdisjoint(token.text for token in slots.tokens):
        return "missing"  # "wie kan nog op tijd zijn": what has come cannot be late any more
    if said == "delivered" and is_due(slots):
        return None  # "wanneer moet het aangeleverd zijn" asks for the deadline of all
    return said


def _is_in(slots: Slots) -> bool:
    """Tell whether "in" by itself says that sections have come: "which sections are in", "is mine in yet"."""
    words = [token.text for token in slots.tokens]
    ends = [n for n, word in enumerate(words) if word == "in" and (n + 1 == len(words) or words[n + 1] in AFTER_IN)]
    return bool(ends) and not _TO_BE.isdisjoint(words[: ends[0]])


def side_by_side(slots: Slots) -> tuple[str, ...]:
    """Return the states that are each to be counted: "akkoord, aangeleverd en nog niet gestart"; none for a single one.

    Beside what is approved, what was delivered is what still waits for that.
    """
    said = slots.values("state")
    if len(said) < 2 or slots.has("negation") or (slots.has("state", "unapproved") and slots.has("state", "delivered")):
        return ()
    return tuple("awaiting" if one == "delivered" and "approved" in said else one for one in said)


def about(slots: Slots, of_state: bool, names_part: bool) -> tuple[Filter, ...]:
    """Return whether the report, the reports or the sections are spoken of; nothing where the words do not tell."""
    if slots.has("all") and slots.has("about", "report") and is_due(slots) and not names_part:
        return (Filter("about", "report"),)
    of_sections = (
        slots.has("about", "sections")
        or (slots.period is not None and not halves(slots.period) and slots.has("measure", "deadline"))
        or of_state
        or names_part
        or any(map(slots.has, ("late", "noted", "mine", "group", "share", *EXTREMES)))
    )
    if of_sections or (slots.has("deliver") and not is_due(slots)):
        return (Filter("about", "sections"),)
    if slots.has("about") or slots.has("deliver"):
        several = slots.first("about") or "" if several_reports(slots) else ""
        return (Filter("about", several or "report"),)
    return (
        (Filter("about", "report"),)
        if slots.has("release") or any(slots.has("measure", one) for one in reports_answers.OF_REPORT)
        else ()
    )
