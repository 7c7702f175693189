"""What will be sent, to whom, when and why, if nothing changes: the planner, one day after another. Sends nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.clock import AMSTERDAM
from jobs.facts import DueFact, View, stream_facts
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
            plans = [(fact, day, one) for fact in chunk for day, planner in planners for one in planner.plan(fact)]
            known = await known_of(session, [(fact, [one]) for fact, _, one in plans])
            given: dict[tuple[DueKind, str, str], Planned] = {}
            for fact, day, one in plans:
                mark = (fact.kind, fact.key, one.recipient)
                earlier = given.get(mark)
                if earlier is not None and (earlier.step, earlier.due) == (one.step, one.due):
                    continue
                given[mark] = one
                if is_pending_or_new(one, known.get((fact.kind, fact.key), ()), day):
                    coming.append(Coming(day, one, fact))
    coming.sort(key=lambda one: (one.day, one.planned.recipient, one.planned.due, one.planned.key))
    return Preview(outlook, tuple(coming))


def _sending_days(calendar: Calendar, first: date, until: date) -> list[date]:
    days = (first + timedelta(days=number) for number in range((until - first).days + 1))
    return [day for day in days if calendar.is_sending_day(day)]


def _planner(outlook: Outlook, day: date) -> Planner:
    view = View(day, outlook.rules, outlook.view.calendar)
    return Planner(view.rules, view.calendar, outlook.people, outlook.choices, day)
