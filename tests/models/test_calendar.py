"""Working days: weekends, Dutch public holidays and local closing days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.calendar import (
    WorkingDays,
    closing_days,
    is_working_day,
    legal_end_of_term,
    legal_holidays,
    staff_holidays,
    working_days_between,
    working_days_from,
)
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
        (date(2021, 5, 5), True),  # neither a lustrum year nor 2024
        (date(2026, 5, 5), False),  # off every year from 2024
        (date(2021, 4, 2), False),  # Good Friday
        (date(2021, 5, 14), False),  # the day after Ascension Day
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


HOLIDAYS = {
    # Written down by hand, apart from the code: Good Friday, Easter Monday, King's Day, Ascension Day, Whit Monday.
    2024: ("03-29", "04-01", "04-27", "05-09", "05-20"),
    2025: ("04-18", "04-21", "04-26", "05-29", "06-09"),
    2026: ("04-03", "04-06", "04-27", "05-14", "05-25"),
    2027: ("03-26", "03-29", "04-27", "05-06", "05-17"),
    2028: ("04-14", "04-17", "04-27", "05-25", "06-05"),
    2029: ("03-30", "04-02", "04-27", "05-10", "05-21"),
    2030: ("04-19", "04-22", "04-27", "05-30", "06-10"),
}


@pytest.mark.parametrize("year", HOLIDAYS)
def test_the_holidays_of_a_year_are_those_of_the_list(year: int) -> None:
    moving = [date.fromisoformat(f"{year}-{day}") for day in HOLIDAYS[year]]
    ascension = moving[3]
    legal = {*moving, date(year, 1, 1), date(year, 5, 5), date(year, 12, 25), date(year, 12, 26)}
    in_the_week = {day for day in legal_holidays(year) if day.weekday() < 6}
    assert in_the_week == {day for day in legal if day.weekday() < 6}
    assert staff_holidays(year) == legal_holidays(year) | {ascension + timedelta(days=1)}


def test_ascension_day_on_the_fifth_of_may_stays_a_day_off() -> None:
    assert date(2016, 5, 5) in staff_holidays(2016)
    assert date(2016, 5, 6) in staff_holidays(2016)


@pytest.mark.parametrize(
    ("last", "ends"),
    [
        (date(2026, 5, 4), date(2026, 5, 4)),
        (date(2026, 5, 5), date(2026, 5, 6)),  # also where it is no lustrum year
        (date(2021, 5, 5), date(2021, 5, 6)),
        (date(2026, 4, 3), date(2026, 4, 7)),  # Good Friday, then Easter
        (date(2026, 5, 15), date(2026, 5, 15)),  # the day after Ascension Day is not in the law itself
        (date(2026, 12, 25), date(2026, 12, 28)),
    ],
)
def test_a_legal_term_ends_on_a_day_that_counts(last: date, ends: date) -> None:
    assert legal_end_of_term(last) == ends


@given(st.dates(date(2014, 1, 1), date(2027, 6, 30)), st.integers(-40, 40))
def test_looking_up_gives_what_counting_gives(day: date, count: int) -> None:
    days = WorkingDays(date(2024, 6, 1), FRIDAY_OFF)
    there = working_days_from(day, count, FRIDAY_OFF)
    assert days.plus(day, count) == there
    assert days.between(day, there) == working_days_between(day, there, FRIDAY_OFF)
    assert (day in days) is is_working_day(day, FRIDAY_OFF)
    before, after = days.on_or_before(day), days.on_or_after(day)
    assert before <= day <= after
    assert before in days
    assert after in days
    assert working_days_between(before, after, FRIDAY_OFF) == (0 if before == after else 1)


def test_beyond_its_years_the_list_gives_its_ends() -> None:
    days = WorkingDays(date(2024, 6, 1))
    assert days.plus(date(1900, 1, 1), -3) == days.on_or_before(date(1900, 1, 1))
    assert days.plus(date.max, 3) == days.on_or_after(date.max) == days.on_or_before(date.max)
    assert WorkingDays(date(3, 6, 1)).on_or_after(date.min) >= date.min


async def test_closing_days_that_were_withdrawn_do_not_count(store: Store) -> None:
    async with store.writing() as session:
        session.add(ClosingDay(key="a", day=date(2020, 5, 22), name="Dicht"))
        session.add(ClosingDay(key="b", day=date(2020, 5, 25), name="Toch open", withdrawn=True))
    async with store.reading() as session:
        assert await closing_days(session) == FRIDAY_OFF
