"""Three calendars: legal holidays, days on which municipal staff are off, and the organisation's own closing days.

The package ``holidays`` (Netherlands) has Liberation Day in lustrum years only, and lacks the day after Ascension Day.
Here:

* *legal*, as the Algemene termijnenwet counts (article 3): 5 May every year, and Good Friday. It moves the end of a
  legal term forward, not a date that is counted back from an event, and not the dates of a contract;
* *staff*: the legal holidays and the Friday after Ascension Day, on which town halls are closed in practice. 5 May
  counts from 2024 (cao gemeenten, article 6.6), and before that in lustrum years, as was usual;
* what else the organisation is closed on stands in the sheet ``vrije_dagen``, and is given as ``closing_days``.

A *working day* is a weekday on which staff are not off and the organisation is not closed.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator
from datetime import date, timedelta
from functools import cache, lru_cache

from dateutil.easter import easter
from holidays import country_holidays
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.organisation import ClosingDay

SATURDAY = 5
EVERY_LIBERATION_DAY_OFF_FROM = 2024
"""First year in which municipal staff are off on 5 May whatever the year (cao gemeenten, article 6.6)."""
YEARS_BACK, YEARS_AHEAD = 30, 4
"""How far a :class:`WorkingDays` reaches around its day."""


@cache
def legal_holidays(year: int) -> frozenset[date]:
    """Return the holidays of the Algemene termijnenwet in a year (article 3), Sundays among them."""
    return frozenset(country_holidays("NL", years=year)) | {date(year, 5, 5), easter(year) - timedelta(days=2)}


@cache
def staff_holidays(year: int) -> frozenset[date]:
    """Return the days of a year on which municipal staff are off."""
    ascension = easter(year) + timedelta(days=39)
    days = legal_holidays(year) | {ascension + timedelta(days=1)}
    is_off = year >= EVERY_LIBERATION_DAY_OFF_FROM or year % 5 == 0
    return days if is_off else days - {date(year, 5, 5)} | (days & {ascension})


def legal_end_of_term(last: date) -> date:
    """Return when a legal term ends whose last day is ``last``: on a Saturday, Sunday or holiday, the next other day.

    Algemene termijnenwet, article 1. For terms set by law only: a deadline that people agreed on stays where it is.
    """
    while last.weekday() >= SATURDAY or last in legal_holidays(last.year):
        last += timedelta(days=1)
    return last


def is_working_day(day: date, closing_days: Collection[date] = ()) -> bool:
    """Tell whether people work on a day; ``closing_days`` are the organisation's own."""
    return day.weekday() < SATURDAY and day not in closing_days and day not in staff_holidays(day.year)


def working_days_from(day: date, count: int, closing_days: Collection[date] = ()) -> date:
    """Return the day that is ``count`` working days after ``day``, or before it where ``count`` is negative.

    ``day`` itself does not count, whether it is a working day or not; 0 gives ``day``. Where the calendar has fewer
    days left, its last or first day.
    """
    found = day
    left = abs(count)
    for one in _onwards(day, 1 if count > 0 else -1):
        if not left:
            break
        found = one
        left -= is_working_day(one, closing_days)
    return found


def working_days_between(first: date, last: date, closing_days: Collection[date] = ()) -> int:
    """Count the working days after ``first`` up to and including ``last``; negative where ``last`` comes before."""
    if last < first:
        return -working_days_between(last, first, closing_days)
    days = (first + timedelta(days=number) for number in range(1, (last - first).days + 1))
    return sum(is_working_day(day, closing_days) for day in days)


def _onwards(day: date, step: int) -> Iterator[date]:
    """Give the days after (or before) a day, to the end of the calendar."""
    end = date.max if step > 0 else date.min
    while day != end:
        day += timedelta(days=step)
        yield day


class WorkingDays:
    """The working days around a day, as a list: counting is looking up. For many dates at once.

    It reaches :data:`YEARS_BACK` years back and :data:`YEARS_AHEAD` ahead; what lies beyond counts as the first or the
    last working day it has.
    """

    def __init__(self, around: date, closing_days: Collection[date] = ()) -> None:
        self._days = _working_days(around.year, frozenset(closing_days))

    def on_or_before(self, day: date) -> date:
        """Return the day if it is a working day, else the last working day before it."""
        return self._at(bisect_right(self._days, day) - 1)

    def on_or_after(self, day: date) -> date:
        """Return the day if it is a working day, else the first working day after it."""
        return self._at(bisect_left(self._days, day))

    def plus(self, day: date, count: int) -> date:
        """Return the day ``count`` working days after ``day``, before it where negative; ``day`` does not count."""
        if count > 0:
            return self._at(bisect_right(self._days, day) + count - 1)
        return self._at(bisect_left(self._days, day) + count) if count < 0 else day

    def between(self, first: date, last: date) -> int:
        """Count the working days after ``first`` up to and including ``last``; negative where ``last`` comes before."""
        return bisect_right(self._days, last) - bisect_right(self._days, first)

    def __contains__(self, day: date) -> bool:
        return self.on_or_before(day) == day

    def _at(self, index: int) -> date:
        return self._days[min(max(index, 0), len(self._days) - 1)]


@lru_cache(maxsize=4)
def _working_days(year: int, closing_days: frozenset[date]) -> tuple[date, ...]:
    first = date(max(year - YEARS_BACK, 1), 1, 1)
    length = min((YEARS_BACK + YEARS_AHEAD) * 366, (date.max - first).days)
    days = (first + timedelta(days=number) for number in range(length))
    return tuple(day for day in days if is_working_day(day, closing_days))


async def closing_days(session: AsyncSession) -> frozenset[date]:
    """Return the organisation's own closing days."""
    return frozenset(await session.scalars(select(ClosingDay.day).where(ClosingDay.withdrawn.is_(False))))
