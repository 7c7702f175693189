"""Working days: weekdays that are neither a Dutch public holiday nor a closing day of the organisation.

The public holidays are those of the package ``holidays`` for the Netherlands, which has Liberation Day in lustrum years
only. What else the organisation is closed on stands in the sheet ``vrije_dagen``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from functools import cache

from holidays import country_holidays
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.organisation import ClosingDay

SATURDAY = 5


@cache
def public_holidays(year: int) -> frozenset[date]:
    """Return the Dutch public holidays of a year."""
    return frozenset(country_holidays("NL", years=year))


def is_working_day(day: date, closing_days: Collection[date] = ()) -> bool:
    """Tell whether people work on a day; ``closing_days`` are the organisation's own."""
    return day.weekday() < SATURDAY and day not in closing_days and day not in public_holidays(day.year)


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


async def closing_days(session: AsyncSession) -> frozenset[date]:
    """Return the organisation's own closing days."""
    return frozenset(await session.scalars(select(ClosingDay.day).where(ClosingDay.withdrawn.is_(False))))
