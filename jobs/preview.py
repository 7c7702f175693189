"""What will be sent in the days to come, as things stand: nothing is written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.reminding import Upcoming
from jobs.facts import View, stream_facts
from jobs.planner import Planner
from jobs.planning import Reach, read_outlook
from models.reminders import DueKind


async def upcoming(
    session: AsyncSession, today: date, until: date, recipient: str | None = None, *, reach: Reach
) -> list[Upcoming]:
    """Return the reminders planned after ``today`` and no later than ``until``, for one person or for all.

    The earliest first. Of what changes in the meantime nothing is known yet: done, moved or put off, it will not come.
    """
    outlook = await read_outlook(session, today, reach)
    found: dict[tuple[DueKind, str, date, str, str], Upcoming] = {}
    day = today
    while day < until:
        day += timedelta(days=1)
        if not outlook.view.calendar.is_sending_day(day):
            continue
        view: View = replace(outlook.view, today=day)
        planner = Planner(outlook.rules, view.calendar, outlook.people, outlook.choices, day)
        async for chunk in stream_facts(session, view):
            for fact in chunk:
                for one in planner.plan(fact):
                    if one.planned_on == day and recipient in (None, one.recipient):
                        mark = (one.kind, one.key, one.due, one.step, one.recipient)
                        found.setdefault(
                            mark,
                            Upcoming(
                                day,
                                one.recipient,
                                one.kind.value,
                                one.key,
                                fact.title,
                                one.why.value,
                                one.due,
                                fact.details,
                            ),
                        )
    return sorted(found.values(), key=lambda one: (one.day, one.recipient, one.due, one.kind, one.key))
