"""The ticker: APScheduler's traps are closed."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from jobs.scheduler import EVERY, QUIET_FOR, Ticker

OFTEN = timedelta(milliseconds=20)


class Ticks:
    """Counts ticks, fails the first ``failing`` ones, and tells when there were enough."""

    def __init__(self, failing: int = 0, enough: int = 3) -> None:
        self.count = 0
        self.stopped = False
        self._failing = failing
        self._enough = enough
        self.there_were_enough = asyncio.Event()

    async def tick(self) -> None:
        self.count += 1
        if self.count >= self._enough:
            self.there_were_enough.set()
        if self.count <= self._failing:
            raise RuntimeError("the store is away")

    def stop(self) -> None:
        self.stopped = True


async def test_it_ticks_at_once_and_again() -> None:
    ticks = Ticks()
    ticker = Ticker(ticks.tick, ticks.stop, OFTEN)
    assert ticker.unready_because() == "the jobs have not been started"
    ticker.start()
    async with asyncio.timeout(10):
        await ticks.there_were_enough.wait()
    assert ticker.unready_because() is None
    await ticker.close()
    assert ticks.stopped
    await ticker.close()


async def test_an_exception_does_not_stop_it() -> None:
    ticks = Ticks(failing=3, enough=5)
    ticker = Ticker(ticks.tick, ticks.stop, OFTEN)
    ticker.start()
    async with asyncio.timeout(10):
        await ticks.there_were_enough.wait()
    await ticker.close()
    assert ticks.count >= 5


async def test_it_says_when_nothing_goes_well() -> None:
    ticks = Ticks(failing=1_000, enough=2)
    ticker = Ticker(ticks.tick, ticks.stop, OFTEN)
    ticker.start()
    async with asyncio.timeout(10):
        await ticks.there_were_enough.wait()
    later = datetime.now(UTC) + QUIET_FOR + timedelta(minutes=1)
    assert "RuntimeError" in str(ticker.unready_because(later))
    await ticker.close()


async def test_a_late_tick_runs_and_missed_ones_run_once() -> None:
    ticks = Ticks()
    ticker = Ticker(ticks.tick, ticks.stop, timedelta(hours=1))
    ticker.start()
    assert ticker._scheduler is not None
    [job] = ticker._scheduler.get_jobs()
    assert (job.misfire_grace_time, job.coalesce, job.max_instances) == (None, True, 1)
    await asyncio.sleep(0)
    await ticker.close()


@pytest.mark.parametrize("night", ["2026-03-29", "2026-10-25"])
async def test_the_nights_in_which_the_clock_changes_have_every_minute_once(night: str) -> None:
    ticker = Ticker(Ticks().tick, Ticks().stop)
    ticker.start()
    assert ticker._scheduler is not None
    [job] = ticker._scheduler.get_jobs()
    moment = datetime.fromisoformat(f"{night}T00:00:00+00:00")
    job.trigger.start_date = moment
    ticks = [moment]
    while (following := job.trigger.get_next_fire_time(ticks[-1], ticks[-1])) < moment + timedelta(hours=4):
        ticks.append(following)
    await ticker.close()
    assert {later - earlier for earlier, later in pairwise(ticks)} == {EVERY}
    assert len(ticks) == 240


async def test_what_is_being_sent_is_finished_before_it_stops() -> None:
    begun, told, ended = asyncio.Event(), asyncio.Event(), False

    async def tick() -> None:
        nonlocal ended
        begun.set()
        await told.wait()
        ended = True

    ticker = Ticker(tick, told.set, OFTEN)
    ticker.start()
    await begun.wait()
    await ticker.close()
    assert ended
