"""Stretches of days by their words: what single tokens and rows of words say, before they are put together.

Two tables say what is known: ``_WRITTEN`` for what stands in one token ("31-12-2019", "2020-1"), ``_SPOKEN`` for rows
of words ("eerste kwartaal", "afgelopen drie maanden"). A pattern names classes of words (capitals) or words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from functools import lru_cache

from dateutil.relativedelta import relativedelta

from bot.understanding.amounts import FIRST_YEAR, LAST_YEAR, NUMBER_WORDS, ONE_WORDS
from bot.understanding.calendar_words import (
    CALENDAR_SHIFTS,
    ENGLISH_MONTHS,
    MONTHS,
    ORDINALS,
    RELATIVE_DAYS,
    ROLLING_SHIFTS,
    SEASONS,
    UNITS,
    WEAK_MONTHS,
    WEEKDAYS,
    Unit,
    word_set,
)

LARGEST_COUNT = 1000
"""Of days, weeks, months or years that are counted from today."""
ONE_DAY = timedelta(days=1)

Days = tuple[date, date]


class Kind(Enum):
    """What was named: it decides how "voor" and "from" before it are meant."""

    DAY = "day"
    END = "the last day of a period"
    MONTH = "month"
    SEASON = "season"
    PERIOD = "any other period"


@dataclass(frozen=True, slots=True)
class Fixed:
    """Known days."""

    kind: Kind
    first: date
    last: date
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Yearly:
    """Days that come each year; ``in_year`` gives those of a year, None where it has none (29 February).

    ``alone``: may stand without a year or another sign that it is meant. ``this_year``: without a year, it is of this
    year.
    """

    kind: Kind
    in_year: Callable[[int], Days | None]
    alone: bool = True
    this_year: bool = False


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, 0 for Monday."""

    number: int


Stretch = Fixed | Yearly | Weekday
Found = tuple[int, Stretch]
"""A stretch and the token where it ends (not included)."""


# --- Days -------------------------------------------------------------------------------------------------------------


def day_of_year(year: int, month: int, day: int) -> Days | None:
    """Return a day as first and last, or None where the year has no such day."""
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found, found


def _months(year: int, first: int, count: int) -> Days:
    start = date(year, first, 1)
    return start, start + relativedelta(months=count) - ONE_DAY


def _week(year: int, number: int) -> Days | None:
    try:
        return date.fromisocalendar(year, number, 1), date.fromisocalendar(year, number, 7)
    except ValueError:
        return None


def fixed_days(days: Days | None, kind: Kind = Kind.PERIOD) -> Fixed | None:
    """Return days as a stretch, where they are in the years people ask about."""
    if days is None:
        return None
    first, last = sorted(days)
    return Fixed(kind, first, last) if first.year >= FIRST_YEAR and last.year <= LAST_YEAR else None


_MONTHS_IN = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6, Unit.YEAR: 12}


def around(unit: Unit, day: date) -> Days:
    """Return the day, week, month … of the calendar that a day is in."""
    if unit is Unit.WEEK:
        monday = day - timedelta(days=day.weekday())
        return monday, monday + timedelta(days=6)
    if unit not in _MONTHS_IN:
        return day, day
    count = _MONTHS_IN[unit]
    return _months(day.year, (day.month - 1) // count * count + 1, count)


def _moved(day: date, count: int, unit: Unit) -> date:
    """Return the day so many units later. Working days are Monday to Friday; holidays are not taken out."""
    if unit is Unit.WORKDAY:
        weeks, rest = divmod(abs(count), 5)
        step = ONE_DAY if count > 0 else -ONE_DAY
        day += weeks * 7 * step
        while rest:
            day += step
            rest -= day.weekday() < 5
        return day
    if unit in _MONTHS_IN:
        return day + relativedelta(months=count * _MONTHS_IN[unit])
    return day + timedelta(days=count * (7 if unit is Unit.WEEK else 1))


# --- One token --------------------------------------------------------------------------------------------------------


def _full_year(text: str) -> int:
    """Return the year of ``2019`` or ``19``."""
    return int(text) if len(text) == 4 else 2000 + int(text)


def _yearly_months(first: int, count: int, kind: Kind = Kind.PERIOD, *, alone: bool = True) -> Yearly:
    return Yearly(kind, lambda year: _months(year, first, count), alone, this_year=kind is Kind.PERIOD)


def _yearly_month(month: int, *, alone: bool = True) -> Yearly:
    return _yearly_months(month, 1, Kind.MONTH, alone=alone)


def _yearly_quarter(number: int, *, alone: bool = True) -> Yearly:
    return _yearly_months(3 * number - 2, 3, alone=alone)


def _yearly_half(number: int) -> Yearly:
    return _yearly_months(6 * number - 5, 6)


def _yearly_day(month: int, day: int) -> Yearly | None:
    if not (1 <= month <= 12 and day_of_year(2000, month, day)):
        return None
    return Yearly(Kind.DAY, lambda year: day_of_year(year, month, day))


def _year(year: int) -> Fixed | None:
    return fixed_days(_months(year, 1, 12)) if FIRST_YEAR <= year <= LAST_YEAR else None


def _half(year: str, number: str) -> Stretch | None:
    return fixed_days(_months(int(year), 6 * int(number) - 5, 6))


def _month_or_years(year: str, second: str) -> Stretch | None:
    """Return July of ``2020-07``, or the years of ``2018-20``."""
    if 1 <= int(second) <= 12:
        return fixed_days(_months(int(year), int(second), 1))
    last = int(year) // 100 * 100 + int(second)
    return _years(year, str(last)) if last > int(year) else None


def _years(first: str, last: str) -> Stretch | None:
    early, late = sorted((int(first), int(last)))
    return fixed_days((date(early, 1, 1), date(late, 12, 31))) if early >= FIRST_YEAR else None


def _full_date(day: str, month: str, year: str) -> Stretch | None:
    """Return 31-12-2019, day first; American 12/31/2019 where only that is a date."""
    days = day_of_year(_full_year(year), int(month), int(day)) or day_of_year(_full_year(year), int(day), int(month))
    return fixed_days(days, Kind.DAY)


def _short_date(day: str, month: str) -> Stretch | None:
    return None if (day, month) == ("24", "7") else _yearly_day(int(month), int(day))  # 24/7 is all day


def _named_day(day: str, month: str) -> Stretch | None:
    return _yearly_day(MONTHS[month], int(day)) if month in MONTHS else None


def _named_month(month: str, year: str) -> Stretch | None:
    return fixed_days(_months(int(year), MONTHS[month], 1)) if month in MONTHS else None


_Y = r"((?:19|20)[0-9]{2}|2100)"
_D = r"([0-9]{1,2})"
_WRITTEN: tuple[tuple[re.Pattern[str], Callable[..., Stretch | None]], ...] = tuple(
    (re.compile(pattern), build)
    for pattern, build in (
        (_Y, lambda y: _year(int(y))),
        (r"['’`´]([0-9]{2})", lambda y: _year(_full_year(y))),
        (rf"{_Y}-([12])", _half),
        (rf"([12])-{_Y}", lambda n, y: _half(y, n)),
        (rf"{_Y}[-/]([0-9]{{2}})", _month_or_years),
        (rf"(0[1-9]|1[0-2])[-/]{_Y}", lambda m, y: fixed_days(_months(int(y), int(m), 1))),
        (rf"{_Y}[-/]{_Y}", _years),
        (rf"{_Y}[-/.]{_D}[-/.]{_D}t?", lambda y, m, d: fixed_days(day_of_year(int(y), int(m), int(d)), Kind.DAY)),
        (rf"{_D}[-/.]{_D}[-/.]({_Y}|[0-9]{{2}})", lambda d, m, y, _: _full_date(d, m, y)),
        (rf"{_D}[-/]{_D}", _short_date),
        (r"(?:q|kw)([1-4])", lambda n: _yearly_quarter(int(n))),
        (r"h([12])", lambda n: _yearly_half(int(n))),
        (r"(?:week|wk)([0-9]{1,2})", lambda n: _yearly_week(int(n))),
        (rf"{_D}([a-z]+)", _named_day),
        (rf"([a-z]+){_Y}", _named_month),
    )
)
_DAY_RANGE = re.compile(rf"{_D}-{_D}")
DAY_NUMBER = re.compile(rf"{_D}(?:e|de|ste|st|nd|rd|th)?")


def _yearly_week(number: int) -> Yearly | None:
    if not 1 <= number <= 53:
        return None
    return Yearly(Kind.PERIOD, lambda year: _week(year, number), this_year=True)


@lru_cache(maxsize=10_000)
def written(word: str) -> Stretch | None:
    """Return what a single token with a digit in it says."""
    if any(char.isdigit() for char in word):
        for pattern, build in _WRITTEN:
            found = pattern.fullmatch(word)
            if found:
                return build(*found.groups())
    return None


# --- Rows of words ----------------------------------------------------------------------------------------------------


def _around_shifted(today: date, shift: int, unit: int) -> Stretch | None:
    kind = Kind.DAY if unit == Unit.DAY else Kind.PERIOD
    return None if unit == Unit.WORKDAY else fixed_days(around(Unit(unit), _moved(today, shift, Unit(unit))), kind)


def _rolling(today: date, shift: int, count: int, unit: int) -> Stretch | None:
    """Return the days from today on, or up to today. Whole years are what the figures of the past are kept by."""
    if unit == Unit.YEAR and shift < 0:
        return fixed_days((date(today.year - count, 1, 1), date(today.year - 1, 12, 31)))
    return fixed_days((today, _moved(today, shift * count, Unit(unit)))) if shift else None


def _rolling_one(today: date, shift: int, unit: int) -> Stretch | None:
    """Return "afgelopen maand" as days up to today; but a year or quarter is one of the calendar."""
    if unit in (Unit.YEAR, Unit.QUARTER):
        return _around_shifted(today, shift, unit)
    return _rolling(today, shift, 1, unit)


def _ago(today: date, count: int, unit: int) -> Stretch | None:
    return _around_shifted(today, -count, unit)


def _after(today: date, count: int, unit: int) -> Stretch | None:
    day = _moved(today, count, Unit(unit))
    return fixed_days((day, day), Kind.DAY)


def _within(today: date, count: int, unit: int) -> Stretch | None:
    return _rolling(today, 1, count, unit)


def _day_of(today: date, offset: int) -> Stretch | None:
    return fixed_days((today + timedelta(days=offset),) * 2, Kind.DAY)


def _weekday_of_week(today: date, shift: int, weekday: int) -> Stretch | None:
    monday = around(Unit.WEEK, today)[0] + timedelta(weeks=shift)
    return fixed_days((monday + timedelta(days=weekday),) * 2, Kind.DAY)


def _days_of_month(_: date, days: int, month: int) -> Stretch | None:
    """Return "1-15 juli"; ``days`` is 100 times the first and the last."""
    first, last = divmod(days, 100)
    if first > last or not (day_of_year(2000, month, first) and day_of_year(2000, month, last)):
        return None

    def in_year(year: int) -> Days | None:
        start, end = day_of_year(year, month, first), day_of_year(year, month, last)
        return (start[0], end[0]) if start and end else None

    return Yearly(Kind.PERIOD, in_year)


Build = Callable[..., Stretch | None]
"""Takes today and the values of the classes in the pattern."""
_SPOKEN: dict[str, Build] = {
    "YEAR_WORD YEAR": lambda _, y: _year(y),
    "MONTH": lambda _, m: _yearly_month(m),
    "WEAK_MONTH": lambda _, m: _yearly_month(m, alone=False),
    "maand ANY_MONTH": lambda _, m: Yearly(Kind.PERIOD, lambda year: _months(year, m, 1)),
    "month of ANY_MONTH": lambda _, m: Yearly(Kind.PERIOD, lambda year: _months(year, m, 1)),
    "DAY ANY_MONTH": lambda _, d, m: _yearly_day(m, d),
    "DAY of ANY_MONTH": lambda _, d, m: _yearly_day(m, d),
    "DAYS ANY_MONTH": _days_of_month,
    "ENGLISH_MONTH DAY": lambda _, m, d: _yearly_day(m, d),
    "ENGLISH_MONTH the DAY": lambda _, m, d: _yearly_day(m, d),
    "SEASON": lambda _, s: _yearly_months(s // 100, s % 100, Kind.SEASON),
    "ORDINAL QUARTER_WORD": lambda _, n: _yearly_quarter(n),
    "QUARTER_WORD NUMBER": lambda _, n: _yearly_quarter(n) if 1 <= n <= 4 else None,
    "q NUMBER": lambda _, n: _yearly_quarter(n) if 1 <= n <= 4 else None,
    "laatste QUARTER_WORD": lambda _: _yearly_quarter(4, alone=False),
    "last QUARTER_WORD": lambda _: _yearly_quarter(4, alone=False),
    "ORDINAL HALF_WORD": lambda _, n: _yearly_half(n) if n <= 2 else None,
    "ORDINAL half YEAR_WORD": lambda _, n: _yearly_half(n) if n <= 2 else None,
    "halfjaar NUMBER": lambda _, n: _yearly_half(n) if 1 <= n <= 2 else None,
    "week NUMBER": lambda _, n: _yearly_week(n),
    "wk NUMBER": lambda _, n: _yearly_week(n),
    "year end": lambda _: Yearly(Kind.END, lambda year: day_of_year(year, 12, 31)),
    "jaareinde": lambda _: Yearly(Kind.END, lambda year: day_of_year(year, 12, 31)),
    "RELATIVE_DAY": _day_of,
    "day after tomorrow": lambda today: _day_of(today, 2),
    "day before yesterday": lambda today: _day_of(today, -2),
    "WEEKDAY": lambda _, n: Weekday(n),
    "CALENDAR_SHIFT week WEEKDAY": _weekday_of_week,
    "WEEKDAY CALENDAR_SHIFT week": lambda today, n, shift: _weekday_of_week(today, shift, n),
    "WEEKDAY DAY ANY_MONTH": lambda _, __, d, m: _yearly_day(m, d),
    "CALENDAR_SHIFT UNIT": _around_shifted,
    "ROLLING_SHIFT UNIT": _rolling_one,
    "CALENDAR_SHIFT NUMBER UNIT": _rolling,
    "ROLLING_SHIFT NUMBER UNIT": _rolling,
    "COUNT UNIT geleden": _ago,
    "COUNT UNIT terug": _ago,
    "COUNT UNIT ago": _ago,
    "half YEAR_WORD geleden": lambda today: _ago(today, 1, Unit.HALF),
    "half a YEAR_WORD ago": lambda today: _ago(today, 1, Unit.HALF),
    "over COUNT UNIT": _after,
    "COUNT UNIT from now": _after,
    "in COUNT UNIT": _within,
    "binnen COUNT UNIT": _within,
    "within COUNT UNIT": _within,
}
YEAR_WORDS = word_set("jaar year boekjaar begrotingsjaar kalenderjaar verslagjaar rapportagejaar")
_COUNTS = {word: number for word, number in NUMBER_WORDS.items() if number <= LARGEST_COUNT}
_HALF_WORDS = word_set("helft half halfjaar semester")
_CLASSES: dict[str, Mapping[str, int]] = {
    "MONTH": {word: number for word, number in MONTHS.items() if word not in WEAK_MONTHS},
    "WEAK_MONTH": {word: MONTHS[word] for word in WEAK_MONTHS},
    "ANY_MONTH": MONTHS,
    "ENGLISH_MONTH": {word: MONTHS[word] for word in ENGLISH_MONTHS},
    "SEASON": {word: 100 * first + last - first + 1 for word, (first, last) in SEASONS.items()},
    "ORDINAL": ORDINALS,
    "WEEKDAY": WEEKDAYS,
    "RELATIVE_DAY": RELATIVE_DAYS,
    "CALENDAR_SHIFT": CALENDAR_SHIFTS,
    "ROLLING_SHIFT": ROLLING_SHIFTS,
    "UNIT": UNITS,
    "NUMBER": _COUNTS,
    "COUNT": {**_COUNTS, **dict.fromkeys(ONE_WORDS, 1)},
}
# Classes of which only that a word belongs to them matters.
_SILENT_CLASSES = {
    "YEAR_WORD": YEAR_WORDS,
    "HALF_WORD": _HALF_WORDS,
    "QUARTER_WORD": frozenset(word for word, unit in UNITS.items() if unit is Unit.QUARTER),
}
_TELLING = word_set("q jaareinde").union(
    *(_CLASSES[name] for name in ("ANY_MONTH", "SEASON", "WEEKDAY", "RELATIVE_DAY", "UNIT")), *_SILENT_CLASSES.values()
)
"""Words of which one stands in every stretch that has no digit."""


def tells_time(word: str) -> bool:
    """Tell whether a word may be the one that makes a stretch of the words around it: without any there is none."""
    return word in _TELLING or any(char.isdigit() for char in word)


@lru_cache(maxsize=10_000)
def _classes(word: str) -> tuple[tuple[str, int | None], ...]:
    """Return the classes of a word with their values; None where the class has none."""
    found: list[tuple[str, int | None]] = [(word, None)]
    found += [(name, values[word]) for name, values in _CLASSES.items() if word in values]
    found += [(name, None) for name, members in _SILENT_CLASSES.items() if word in members]
    if not word.isascii() or not word[0].isdigit():
        return tuple(found)
    if word.isdecimal() and len(word) <= 4 and int(word) <= LARGEST_COUNT:
        found += [("NUMBER", int(word)), ("COUNT", int(word))]
    if re.fullmatch(_Y, word):
        found.append(("YEAR", int(word)))
    if (day := DAY_NUMBER.fullmatch(word)) and 1 <= int(day[1]) <= 31:
        found.append(("DAY", int(day[1])))
    if days := _DAY_RANGE.fullmatch(word):
        found.append(("DAYS", 100 * int(days[1]) + int(days[2])))
    return tuple(found)


class _Node:
    """A step in the tree of patterns: what may follow, and what is built where a pattern ends here."""

    __slots__ = ("build", "following")

    def __init__(self) -> None:
        self.following: dict[str, _Node] = {}
        self.build: Build | None = None


def _tree(patterns: Mapping[str, Build]) -> _Node:
    root = _Node()
    for pattern, build in patterns.items():
        _plant(root, pattern.split(), build)
        if "UNIT" in pattern.split():
            # "half jaar" is a unit in two words. The value of the unit is the last in every pattern that has one.
            _plant(root, pattern.replace("UNIT", "half YEAR_WORD").split(), _of_half_years(build))
    return root


def _of_half_years(build: Build) -> Build:
    return lambda today, *values: build(today, *values, Unit.HALF)


def _plant(root: _Node, steps: Iterable[str], build: Build) -> None:
    node = root
    for step in steps:
        node = node.following.setdefault(step, _Node())
    node.build = build


_PATTERNS = _tree(_SPOKEN)


def spoken(words: Sequence[str], position: int, today: date) -> list[Found]:
    """Return what the row of words that begins at a position can say."""
    found: list[Found] = []
    _walk(_PATTERNS, words, position, today, (), found)
    return found


def _walk(
    node: _Node, words: Sequence[str], position: int, today: date, values: tuple[int, ...], found: list[Found]
) -> None:
    stretch = node.build(today, *values) if node.build else None
    if stretch:
        found.append((position, stretch))
    if position >= len(words) or not node.following:
        return
    for name, value in _classes(words[position]):
        following = node.following.get(name)
        if following:
            _walk(following, words, position + 1, today, values if value is None else (*values, value), found)
