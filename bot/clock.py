"""The clock as a value: functions take ``at``; only the edges of the program read a clock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")

Clock = Callable[[], datetime]
"""Gives the present moment, aware, in Europe/Amsterdam."""


def system_clock() -> datetime:
    """Return the real moment in Europe/Amsterdam."""
    return datetime.now(AMSTERDAM)


def clock_from(today: date | None) -> Clock:
    """Return a clock that stands at ``today`` (setting STAVAZA_TODAY), at the real time of day, and runs on."""
    if today is None:
        return system_clock
    started = datetime.now(AMSTERDAM)
    # Reckoned in UTC, so that the clock runs evenly over the nights in which summer time begins or ends.
    shift = datetime.combine(today, started.timetz()).astimezone(UTC) - started.astimezone(UTC)

    def shifted() -> datetime:
        return (datetime.now(UTC) + shift).astimezone(AMSTERDAM)

    return shifted


def start_of(day: date) -> datetime:
    """Return the first moment of a day in Europe/Amsterdam."""
    return datetime.combine(day, time.min, AMSTERDAM)
