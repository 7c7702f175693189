"""Planning over the store: what the planner finds due is written once, however often and wherever it runs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import groupby
from typing import Any

from sqlalchemy import or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.clock import AMSTERDAM
from jobs.facts import DueFact, View, stream_facts
from jobs.planner import REVIVABLE, Away, Choices, Handed, Known, People, PersonNow, Planned, Planner, given_up, is_new
from jobs.reach import reachable_keys
from jobs.rules import Rules, read_calendar, read_rules
from models.people import Person
from models.queries import upserting
from models.reminder_choices import Absence, HandOver, Muted, Settlement, Snooze
from models.reminders import DueKind, Reminder, ReminderStatus
from models.reports import Report, ReportSection
from models.store import Store

UNIQUE = ("kind", "subject_key", "due_on", "step", "recipient_key")
IDS_AT_ONCE = 1_000


@dataclass(frozen=True, slots=True)
class Reach:
    """Who can be reached beside those with a conversation: everyone by mail, testers by their name in local mode."""

    by_mail: bool = False
    is_local: bool = False


@dataclass(frozen=True, slots=True)
class Outlook:
    """All that planning a day needs, read at one moment."""

    view: View
    people: People
    choices: Choices

    @property
    def rules(self) -> Rules:
        """The rules."""
        return self.view.rules

    def planner(self) -> Planner:
        """Return a planner for the day."""
        return Planner(self.view, self.people, self.choices)


@dataclass(frozen=True, slots=True)
class PlanReport:
    """What one run of planning did."""

    facts: int
    written: int
    given_up: int


async def read_outlook(session: AsyncSession, today: date, reach: Reach) -> Outlook:
    """Read rules, calendar, people and choices."""
    rules = await read_rules(session)
    view = View(today, rules, await read_calendar(session, rules, today))
    return Outlook(view, await _people(session, today, reach), await read_choices(session))


async def plan(store: Store, now: datetime, reach: Reach) -> PlanReport:
    """Write a reminder for every step that has come and is not known yet; give up those that another took the place of.

    Safe to repeat, and to run in several processes at once: a row has a unique key. ``now`` is aware.
    """
    today = now.astimezone(AMSTERDAM).date()
    facts = written = stale = 0
    async with store.reading() as session:
        outlook = await read_outlook(session, today, reach)
        planner = outlook.planner()
        async for chunk in stream_facts(session, outlook.view):
            facts += len(chunk)
            new, gone = await _compare(session, chunk, planner, today)
            if new or gone:
                async with store.writing() as writing:
                    await _write(writing, new, gone, now)
                written += len(new)
                stale += len(gone)
    return PlanReport(facts, written, stale)


async def _compare(
    session: AsyncSession, facts: Sequence[DueFact], planner: Planner, today: date
) -> tuple[list[Planned], list[int]]:
    """Return what is to be written of these facts, and the ids of the reminders to give up."""
    plans = [(fact, planned) for fact in facts if (planned := planner.plan(fact))]
    known = await known_of(session, plans)
    new: list[Planned] = []
    gone: list[int] = []
    for fact, planned in plans:
        there = known.get((fact.kind, fact.key), ())
        new += [one for one in planned if is_new(one, there, today)]
        gone += given_up(planned, there)
    return new, gone


async def known_of(
    session: AsyncSession, plans: Sequence[tuple[DueFact, Sequence[Planned]]]
) -> dict[tuple[DueKind, str], list[Known]]:
    """Return the reminders in the store that meet these plans, by the kind and key of the fact."""
    found: dict[tuple[DueKind, str], list[Known]] = {}
    for kind, group in groupby(plans, key=lambda pair: pair[0].kind):
        of_kind = list(group)
        since = min(one.planned_on for _, planned in of_kind for one in planned)
        keys = sorted({fact.key for fact, _ in of_kind})
        known = await _known(session, kind, keys, since)
        found.update({(kind, key): rows for key, rows in known.items()})
    return found


async def _known(session: AsyncSession, kind: DueKind, keys: Sequence[str], since: date) -> dict[str, list[Known]]:
    """Return the reminders of facts that a step from ``since`` on can meet: planned since then, or still waiting."""
    columns = [Reminder.id, Reminder.subject_key, Reminder.due_on, Reminder.step, Reminder.recipient_key]
    more = [Reminder.concerning_key, Reminder.status, Reminder.settled]
    query = select(*columns, *more).where(
        Reminder.kind == kind,
        Reminder.subject_key.in_(keys),
        or_(Reminder.planned_on >= since, Reminder.status == ReminderStatus.PENDING),
    )
    found: dict[str, list[Known]] = defaultdict(list)
    for row in await session.execute(query):
        is_sent = row.status is ReminderStatus.SENT and row.settled is not None
        sent_on = row.settled.astimezone(AMSTERDAM).date() if is_sent else None
        found[row.subject_key].append(
            Known(row.id, row.due_on, row.step, row.recipient_key, row.concerning_key, row.status, sent_on)
        )
    return found


async def _write(session: AsyncSession, new: Sequence[Planned], gone: Sequence[int], now: datetime) -> None:
    for first in range(0, len(gone), IDS_AT_ONCE):
        waits = Reminder.id.in_(gone[first : first + IDS_AT_ONCE]), Reminder.status == ReminderStatus.PENDING
        await session.execute(
            update(Reminder).where(*waits).values(status=ReminderStatus.SUPERSEDED, settled=now),
            execution_options={"synchronize_session": False},
        )
    if not new:
        return
    insert = upserting(session, Reminder)
    taken_up = {
        "status": ReminderStatus.PENDING,
        "settled": None,
        "message_id": None,
        "planned_on": insert.excluded.planned_on,
        "concerning_key": insert.excluded.concerning_key,
        "why": insert.excluded.why,
    }
    statement = insert.on_conflict_do_update(
        index_elements=UNIQUE, set_=taken_up, where=or_(*(Reminder.status == one for one in REVIVABLE))
    )
    await session.execute(statement, [_row(one, now) for one in new])


def _row(planned: Planned, now: datetime) -> dict[str, Any]:
    return {
        "kind": planned.kind,
        "subject_key": planned.key,
        "due_on": planned.due,
        "step": planned.step,
        "recipient_key": planned.recipient,
        "concerning_key": planned.concerning,
        "why": planned.why,
        "planned_on": planned.planned_on,
        "status": ReminderStatus.PENDING,
        "ambiguous": 0,
        "created": now.astimezone(UTC),
    }


async def _people(session: AsyncSession, today: date, reach: Reach) -> People:
    reachable = frozenset() if reach.by_mail else await reachable_keys(session, is_local=reach.is_local)
    columns = Person.key, Person.role, Person.active, Person.withdrawn, Person.manager_key, Person.deputy_key
    persons = {
        key: PersonNow(key, role, active and not withdrawn, reach.by_mail or key in reachable, manager, deputy)
        for key, role, active, withdrawn, manager, deputy in await session.execute(select(*columns))
    }
    absences: dict[str, list[Away]] = defaultdict(list)
    for one in await session.scalars(select(Absence).where(Absence.last_day >= today).order_by(Absence.first_day)):
        absences[one.person_key].append(Away(one.first_day, one.last_day, one.deputy_key))
    return People(persons, absences, await _contributors(session))


async def _contributors(session: AsyncSession) -> dict[str, frozenset[str]]:
    """Return who owns a report or a section of it, by its period."""
    found: dict[str, set[str]] = defaultdict(set)
    for model in (Report, ReportSection):
        owned = model.withdrawn.is_(False), model.owner_key.is_not(None)
        for period, owner_key in await session.execute(select(model.period, model.owner_key).where(*owned).distinct()):
            found[period].add(str(owner_key))
    return {period: frozenset(keys) for period, keys in found.items()}


async def read_choices(session: AsyncSession) -> Choices:
    """Read what people chose."""
    snoozed = await session.execute(select(Snooze.kind, Snooze.subject_key, Snooze.person_key, Snooze.until))
    muted = await session.execute(select(Muted.person_key, Muted.kind, Muted.subject_key))
    settled = await session.execute(select(Settlement.kind, Settlement.subject_key, Settlement.due_on))
    handed = await session.execute(
        select(HandOver.kind, HandOver.subject_key, HandOver.to_key, HandOver.by_key, HandOver.moment)
    )
    return Choices(
        {(kind, key, person): until for kind, key, person, until in snoozed},
        frozenset((person, kind, key) for person, kind, key in muted),
        frozenset((kind, key, due) for kind, key, due in settled),
        {(kind, key): Handed(to, by, at.astimezone(AMSTERDAM).date()) for kind, key, to, by, at in handed},
    )


async def facts_of(
    session: AsyncSession, view: View, wanted: Iterable[tuple[DueKind, str]]
) -> dict[tuple[DueKind, str], DueFact]:
    """Return the facts with these kinds and keys as they are now; what is done or gone is absent."""
    keys: dict[DueKind, set[str]] = defaultdict(set)
    for kind, key in wanted:
        keys[kind].add(key)
    return {(fact.kind, fact.key): fact async for chunk in stream_facts(session, view, keys, keys) for fact in chunk}
