"""The way of a reminder, one tick at a time: plan what is due, make today's messages, send them.

Nothing is kept between ticks but when was planned last: a tick that is missed, or a process that dies, costs nothing.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot import metrics
from bot.clock import AMSTERDAM, Clock
from jobs import outbox, steering
from jobs.dispatcher import Dispatcher, Summary
from jobs.planning import Outlook, PlanReport, Reach, plan, read_outlook
from jobs.rules import may_send_at
from models import queries
from models.store import Store

logger = logging.getLogger(__name__)

PLAN_AGAIN_AFTER = 300.0
"""Seconds after which is planned again though no record changed: people choose, come back, and are reached again."""


@dataclass(frozen=True, slots=True)
class TickReport:
    """What one tick did. ``planned``: None where nothing had changed; ``is_held``: an administrator is asked first."""

    planned: PlanReport | None
    sent: Summary
    is_held: bool = False


class ReminderService:
    """Plans and sends. Any number of them may run over one store."""

    def __init__(
        self,
        store: Store,
        dispatcher: Dispatcher,
        clock: Clock,
        reach: Reach,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store = store
        self._dispatcher = dispatcher
        self._clock = clock
        self._reach = reach
        self._monotonic = monotonic
        self._planned_for: tuple[object, ...] | None = None
        self._planned_at = 0.0

    def stop(self) -> None:
        """Let a tick that runs end early: what is being sent is finished."""
        self._dispatcher.stop()

    async def tick(self) -> TickReport:
        """Do what is to be done now. Raises what the store raises."""
        try:
            return await self._tick(self._clock())
        finally:
            await self._measure()

    async def _measure(self) -> None:
        now = self._clock()
        async with self._store.reading() as session:
            counts, oldest = await steering.standing(session, now.astimezone(AMSTERDAM).date())
        for status, count in counts.items():
            metrics.OUTBOX.labels(status.value).set(count)
        metrics.OUTBOX_OLDEST.set(max(0.0, (now - oldest).total_seconds()) if oldest else 0.0)

    async def _tick(self, now: datetime) -> TickReport:
        today = now.astimezone(AMSTERDAM).date()
        planned = await self._plan_if_due(now)
        async with self._store.reading() as session:
            outlook = await read_outlook(session, today, self._reach)
        again = outlook.rules.sends_doubtful_again
        async with self._store.writing() as session:
            expired = await outbox.expire(session, now, again)
        if expired:
            logger.warning("%d reminders were cut short while sending", expired, extra={"action": "lease_ran_out"})
        if not may_send_at(now.astimezone(AMSTERDAM), outlook.rules, outlook.view.calendar):
            return TickReport(planned, Summary())
        is_held = await self._gather(outlook, now)
        if is_held:
            # Now administrators are told, in the message that they get today anyway.
            await plan(self._store, now, self._reach)
            await self._gather(outlook, now)
        only = frozenset(outlook.people.administrators) if is_held else None
        return TickReport(planned, await self._dispatcher.run(outlook, only), is_held)

    async def _plan_if_due(self, now: datetime) -> PlanReport | None:
        async with self._store.reading() as session:
            newest = await queries.latest_change_set(session)
        seen = (now.astimezone(AMSTERDAM).date(), newest.id if newest else None)
        if seen == self._planned_for and self._monotonic() - self._planned_at < PLAN_AGAIN_AFTER:
            return None
        began = self._monotonic()
        report = await plan(self._store, now, self._reach)
        self._planned_for, self._planned_at = seen, self._monotonic()
        logger.info(
            "Planned: %d due, %d new, %d given up",
            report.facts,
            report.written,
            report.given_up,
            extra={"action": "planned", "seconds": round(self._planned_at - began, 3)},
        )
        return report

    async def _gather(self, outlook: Outlook, now: datetime) -> bool:
        """Make today's messages; True where they are too many to go unasked."""
        today, rules = outlook.view.today, outlook.rules
        since = outlook.view.calendar.days.plus(today, -1)
        async with self._store.writing() as session:
            await outbox.gather(session, today, now, rules)
            await outbox.hold_unreachable(session, today, now, outlook.people.reachable)
            return await outbox.is_held(session, today, since, now, rules.most_unasked)
