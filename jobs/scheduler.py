"""APScheduler as a ticker, and no more: it wakes the service every minute, from memory.

Its traps are closed: a late tick still runs (``misfire_grace_time=None``), several missed ones run once (``coalesce``),
the interval is counted in UTC, so that no night in which the clock changes doubles or skips a tick, and a tick never
raises.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from apscheduler.jobstores.memory import MemoryJobStore
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

logger = logging.getLogger(__name__)

EVERY = timedelta(minutes=1)
QUIET_FOR = timedelta(minutes=10)
"""Without a tick that went well for so long, something is wrong."""
FINISHING_SECONDS = 30.0
"""How long a tick that runs may go on when the program stops."""


class Ticker:
    """Calls ``tick`` every minute, from the moment it starts; ``stop`` is called when the program ends."""

    def __init__(
        self, tick: Callable[[], Awaitable[object]], stop: Callable[[], None], every: timedelta = EVERY
    ) -> None:
        self._tick = tick
        self._stop = stop
        self._every = every
        self._idle = asyncio.Event()
        self._idle.set()
        self._scheduler: AsyncIOScheduler | None = None
        self._went_well: datetime | None = None
        self._fault: str | None = None

    def start(self) -> None:
        """Begin, in the running event loop; the first tick is at once."""
        # The jobs are made of code each time the program starts: nothing is pickled, nothing is shared.
        self._scheduler = AsyncIOScheduler(jobstores={"default": MemoryJobStore()}, timezone=UTC)
        self._scheduler.add_job(
            self._once,
            IntervalTrigger(seconds=self._every.total_seconds(), timezone=UTC),
            next_run_time=datetime.now(UTC),
            misfire_grace_time=None,
            coalesce=True,
            max_instances=1,
        )
        self._scheduler.start()
        self._went_well = datetime.now(UTC)

    async def close(self) -> None:
        """Stop: no more ticks, and one that runs finishes what it is sending."""
        if self._scheduler is None:
            return
        self._scheduler.remove_all_jobs()
        self._stop()
        try:
            async with asyncio.timeout(FINISHING_SECONDS):
                await self._idle.wait()
        except TimeoutError:
            logger.warning("A tick was still running when the program stopped", extra={"action": "tick_cut_short"})
        self._scheduler.shutdown(wait=False)
        self._scheduler = None

    def unready_because(self, now: datetime | None = None) -> str | None:
        """Say why reminders do not run, or None when all is well: for ``/readyz``."""
        if self._went_well is None:
            return "the jobs have not been started"
        if (now or datetime.now(UTC)) - self._went_well <= QUIET_FOR:
            return None
        return f"no reminders were looked at since {self._went_well:%Y-%m-%d %H:%M} UTC: {self._fault or 'still busy'}"

    async def _once(self) -> None:
        self._idle.clear()
        try:
            await self._tick()
        except Exception as error:
            # Its text may hold what people wrote.
            self._fault = type(error).__name__
            logger.exception("A tick of the reminders failed", extra={"action": "tick_failed"})
        else:
            self._went_well, self._fault = datetime.now(UTC), None
        finally:
            self._idle.set()
