from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from bot.clock import AMSTERDAM, clock_from, start_of, system_clock


def test_without_a_date_the_clock_is_the_real_one() -> None:
    assert abs(clock_from(None)() - system_clock()) < timedelta(minutes=1)
    assert system_clock().tzinfo is AMSTERDAM


@pytest.mark.parametrize("today", [date(2020, 2, 10), date(2020, 7, 1), date(2019, 12, 31), date(2030, 3, 31)])
def test_the_clock_stands_at_the_date_that_was_set_and_runs_on(today: date) -> None:
    clock = clock_from(today)
    first, second = clock(), clock()
    assert first <= second
    assert first.tzinfo is AMSTERDAM
    # Around midnight, or in the hour that summer time skips, the day may just have changed.
    assert abs(first.replace(tzinfo=None) - datetime.combine(today, datetime.now(AMSTERDAM).time())) < timedelta(
        hours=2
    )


def test_a_day_starts_at_midnight_in_amsterdam() -> None:
    assert start_of(date(2020, 7, 1)).isoformat() == "2020-07-01T00:00:00+02:00"
