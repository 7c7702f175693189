"""Working days: weekends, Dutch public holidays and local closing days."""

from __future__ import annotations

from datetime import date

import pytest

from models.calendar import closing_days, is_working_day, working_days_between, working_days_from
from models.organisation import ClosingDay
from models.store import Store

FRIDAY_OFF = frozenset({date(2020, 5, 22)})


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2020, 2, 10), True),
        (date(2020, 2, 9), False),  # Sunday
        (date(2020, 4, 13), False),  # Easter Monday
        (date(2020, 4, 27), False),  # King's Day
        (date(2020, 5, 5), False),  # Liberation Day, in a lustrum year
        (date(2021, 5, 5), True),
        (date(2020, 5, 21), False),  # Ascension Day
        (date(2020, 5, 22), False),  # closed by the organisation
    ],
)
def test_working_day(day: date, works: bool) -> None:
    assert is_working_day(day, FRIDAY_OFF) is works


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [
        (date(2020, 2, 10), 0, date(2020, 2, 10)),
        (date(2020, 2, 10), 30, date(2020, 3, 23)),
        (date(2020, 2, 8), 1, date(2020, 2, 10)),  # from a Saturday
        (date(2020, 5, 20), 1, date(2020, 5, 25)),  # Ascension Day, the day after it, and a weekend
        (date(2020, 5, 25), -1, date(2020, 5, 20)),
        (date.max, 3, date.max),
    ],
)
def test_so_many_working_days_on(day: date, count: int, expected: date) -> None:
    assert working_days_from(day, count, FRIDAY_OFF) == expected


def test_working_days_between() -> None:
    assert working_days_between(date(2020, 5, 20), date(2020, 5, 25), FRIDAY_OFF) == 1
    assert working_days_between(date(2020, 5, 25), date(2020, 5, 20), FRIDAY_OFF) == -1
    assert working_days_between(date(2020, 2, 10), date(2020, 3, 23)) == 30


async def test_closing_days_that_were_withdrawn_do_not_count(store: Store) -> None:
    async with store.writing() as session:
        session.add(ClosingDay(key="a", day=date(2020, 5, 22), name="Dicht"))
        session.add(ClosingDay(key="b", day=date(2020, 5, 25), name="Toch open", withdrawn=True))
    async with store.reading() as session:
        assert await closing_days(session) == FRIDAY_OFF
