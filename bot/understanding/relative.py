"""Periods told from something else: after "restant 2025", "en het jaar daarvoor?" is 2024; the autumn report's half."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from dateutil.relativedelta import relativedelta

from bot.question import Period
from bot.understanding.amounts import NUMBER_WORDS
from bot.understanding.calendar_words import CALENDAR_SHIFTS, ORDINALS, UNITS, Unit, word_set
from bot.understanding.spans import DatePoint, Span
from bot.understanding.stretches import YEAR_WORDS, written
from bot.understanding.text import Token, make_token

_BEFORE = word_set("daarvoor ervoor eerder voordien before earlier prior previously")
_AFTER = word_set("daarna erna later nadien after afterwards")
_ONE = word_set("het een de the a an one een")
_STEPS = {
    Unit.YEAR: relativedelta(years=1),
    Unit.HALF: relativedelta(months=6),
    Unit.QUARTER: relativedelta(months=3),
    Unit.MONTH: relativedelta(months=1),
}


_SEASONS = {
    **dict.fromkeys(("voorjaars", "lente", "voorjaar", "spring"), 1),
    **dict.fromkeys(("najaars", "herfst", "najaar", "autumn", "fall"), 2),
}
"""Which half of the year a report is of that is named by its season: it comes out in that half."""
_REPORTS = word_set("rapportage halfjaarrapportage rapport verslag report rapportages reports")
_SEASONAL = {f"{season}{report}": (report, half) for season, half in _SEASONS.items() for report in _REPORTS}
YEAR_NEAR = 3
"""Words after "tweede rapportage" within which a year must stand, for that one of the year to be meant."""


def with_halves(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Say which half year a report is of in words that periods know.

    "najaarsrapportage", "spring report" and "tweede rapportage van 2026" become "rapportage h2", "report h1".
    """
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        seasonal = _SEASONAL.get(token.text)
        follows = at + 1 < len(tokens) and tokens[at + 1].text in _REPORTS
        half = _SEASONS.get(token.text) or (ORDINALS.get(token.text) if _names_year(tokens, at + 2) else None)
        if seasonal:
            found += [_read_as(token, seasonal[0]), _read_as(token, f"h{seasonal[1]}")]
        elif follows and half in (1, 2):
            found += [tokens[at + 1], _read_as(token, f"h{half}")]
            at += 1
        else:
            found.append(token)
        at += 1
    return tuple(found)


def _names_year(tokens: Sequence[Token], start: int) -> bool:
    near = [token.text for token in tokens[start : start + YEAR_NEAR]]
    said = any(word.isdecimal() and written(word) for word in near)
    return said or (any(word in YEAR_WORDS for word in near) and any(word in CALENDAR_SHIFTS for word in near))


def _read_as(token: Token, word: str) -> Token:
    known = make_token(word)
    return Token(known.text, token.original, known.forms)


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
