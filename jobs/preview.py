"""What will be sent, to whom, when and why, if nothing changes: the planner, one day after another. Sends nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.clock import AMSTERDAM
from jobs.facts import DueFact, stream_facts
from jobs.planner import Planned, Planner, is_pending_or_new
from jobs.planning import Outlook, Reach, known_of, read_outlook
from jobs.rules import Calendar
from models.reminders import DueKind
from models.store import Store


@dataclass(frozen=True, slots=True)
class Coming:
    """One reminder that will go out on a day."""

    day: date
    planned: Planned
    fact: DueFact


@dataclass(frozen=True, slots=True)
class Preview:
    """All that is coming, the first day first, as things stand now."""

    outlook: Outlook
    coming: tuple[Coming, ...]


async def preview(store: Store, now: datetime, until: date, reach: Reach) -> Preview:
    """Return what goes out from now up to and including a day; today's only while it can still go today."""
    local = now.astimezone(AMSTERDAM)
    async with store.reading() as session:
        outlook = await read_outlook(session, local.date(), reach)
        calendar, rules = outlook.view.calendar, outlook.rules
        first = local.date() if local.time() < rules.closes else local.date() + timedelta(days=1)
        days = _sending_days(calendar, first, until)
        planners = [(day, _planner(outlook, day)) for day in days]
        coming: list[Coming] = []
        async for chunk in stream_facts(session, outlook.view):
            plans = [
                (fact, day, one)
                for fact in chunk
                if fact.kind is not DueKind.DIGEST
                for day, planner in planners
                for one in planner.plan(fact)
            ]
            coming += await _new_ones(session, plans)
        # The weekly summary has another date each week.
        weekly = [(fact, day, one) for day, planner in planners for fact, one in await _digests(session, planner)]
        coming += await _new_ones(session, weekly)
    coming.sort(key=lambda one: (one.day, one.planned.recipient, one.planned.due, one.planned.key))
    return Preview(outlook, tuple(coming))


def _sending_days(calendar: Calendar, first: date, until: date) -> list[date]:
    days = (first + timedelta(days=number) for number in range((until - first).days + 1))
    return [day for day in days if calendar.is_sending_day(day)]


def _planner(outlook: Outlook, day: date) -> Planner:
    view = replace(outlook.view, today=day)
    return Planner(view, outlook.people, outlook.choices)


async def _digests(session: AsyncSession, planner: Planner) -> list[tuple[DueFact, Planned]]:
    facts = stream_facts(session, planner.view, [DueKind.DIGEST])
    return [(fact, one) async for chunk in facts for fact in chunk for one in planner.plan(fact)]


async def _new_ones(session: AsyncSession, plans: Sequence[tuple[DueFact, date, Planned]]) -> list[Coming]:
    """Return of the plans of several days what goes out on each of them: the first of each step, if it did not yet."""
    known = await known_of(session, [(fact, [one]) for fact, _, one in plans])
    given: dict[tuple[DueKind, str, str], tuple[date, str]] = {}
    coming = []
    for fact, day, one in plans:
        mark, step = (fact.kind, fact.key, one.recipient), (one.due, one.step)
        if given.get(mark) == step:
            continue
        given[mark] = step
        if is_pending_or_new(one, known.get((fact.kind, fact.key), ()), day):
            coming.append(Coming(day, one, fact))
    return coming
