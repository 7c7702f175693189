"""Periods told from the one before: after "restant 2025", "en het jaar daarvoor?" is 2024."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from dateutil.relativedelta import relativedelta

from bot.question import Period
from bot.understanding.amounts import NUMBER_WORDS
from bot.understanding.calendar_words import UNITS, Unit, word_set
from bot.understanding.spans import DatePoint, Span
from bot.understanding.stretches import YEAR_WORDS
from bot.understanding.text import Token

_BEFORE = word_set("daarvoor ervoor eerder voordien before earlier prior previously")
_AFTER = word_set("daarna erna later nadien after afterwards")
_ONE = word_set("het een de the a an one een")
_STEPS = {
    Unit.YEAR: relativedelta(years=1),
    Unit.HALF: relativedelta(months=6),
    Unit.QUARTER: relativedelta(months=3),
    Unit.MONTH: relativedelta(months=1),
}


def find_relative(tokens: Sequence[Token], anchor: Callable[[], Period | None], today: date) -> list[Span]:
    """Return the periods that are told from ``anchor``: gives the period of the question before (None: it had none).

    "het jaar daarvoor", "een half jaar eerder", "two years later", "the year before that".
    """
    words = [token.text for token in tokens]
    found = []
    for start in range(len(words)):
        read = _read(words, start)
        if read is None:
            continue
        end, unit, count = read
        found.append(Span(start, end, _shifted(anchor(), unit, count, today)))
    return found


def _read(words: Sequence[str], start: int) -> tuple[int, Unit, int] | None:
    """Return the end, the unit and how many of it (negative: before) of what begins at a position."""
    at, count = start, 1
    while at < len(words) and (words[at] in _ONE or words[at] in NUMBER_WORDS or words[at].isdecimal()):
        count = NUMBER_WORDS.get(words[at], int(words[at]) if words[at].isdecimal() and len(words[at]) < 3 else count)
        at += 1
    unit = _unit(words, at)
    if unit is None:
        return None
    unit_end = at + (2 if words[at] == "half" else 1)
    direction = words[unit_end] if unit_end < len(words) else ""
    if direction in _BEFORE:
        count = -count
    elif direction not in _AFTER:
        return None
    end = unit_end + 1
    return end + (end < len(words) and words[end] in ("that", "dat")), unit, count


def _unit(words: Sequence[str], at: int) -> Unit | None:
    if at >= len(words):
        return None
    if words[at] == "half":
        return Unit.HALF if at + 1 < len(words) and words[at + 1] in YEAR_WORDS else None
    unit = UNITS.get(words[at])
    return Unit(unit) if unit is not None and unit in _STEPS else None


def _shifted(anchor: Period | None, unit: Unit, count: int, today: date) -> Period | DatePoint:
    step = _STEPS[unit] * count
    if anchor is None:
        return Period.of_year(today.year + count) if unit is Unit.YEAR else DatePoint(today + step)
    if anchor.year is not None and unit is Unit.YEAR:
        return Period.of_year(anchor.year + count)
    first = anchor.first + step if anchor.first else None
    last = anchor.last + step if anchor.last else None
    if last and anchor.last and (anchor.last + relativedelta(days=1)).day == 1:
        last += relativedelta(day=31)  # what ended with a month still does
    return DatePoint(first) if first is not None and first == last else Period(first, last)
