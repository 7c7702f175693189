"""What one person gets: the facts of a claim as they are now, and the reminders that are no longer wanted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from bot.question import Language
from bot.reminding import DueItem, HandedOver, ReminderMessage
from jobs.facts import DueFact
from jobs.outbox import Claim, Claimed
from jobs.planner import Planned
from jobs.planning import Outlook, facts_of
from models import queries
from models.people import Person
from models.reminders import HANDED, DueKind


@dataclass(frozen=True, slots=True)
class Prepared:
    """A claim made ready: to whom, what still holds (None: nothing does), and the reminders to drop."""

    claim: Claim
    person: Person
    message: ReminderMessage | None
    dropped: tuple[int, ...]


async def prepare(session: AsyncSession, claims: list[Claim], outlook: Outlook) -> list[Prepared]:
    """Look again, just before sending, at what was claimed: done, moved, handed over, put off or stopped since."""
    facts = await facts_of(session, outlook.view, ((one.kind, one.key) for claim in claims for one in claim.reminders))
    planner = outlook.planner()
    plans = {key: {_mark(one) for one in planner.plan(fact)} for key, fact in facts.items()}
    keys = [fact.owner_key for fact in facts.values()]
    keys += [handed.by for key in facts if (handed := outlook.choices.handed.get(key))]
    keys += [one for claim in claims for claimed in claim.reminders for one in (claimed.recipient, claimed.concerning)]
    people = await queries.people(session, keys)
    return [_prepared(claim, facts, plans, people, outlook) for claim in claims]


def _prepared(
    claim: Claim,
    facts: Mapping[tuple[DueKind, str], DueFact],
    plans: Mapping[tuple[DueKind, str], set[tuple[object, ...]]],
    people: Mapping[str, Person],
    outlook: Outlook,
) -> Prepared:
    holds = [one for one in claim.reminders if _mark(one) in plans.get((one.kind, one.key), ())]
    dropped = tuple(one.id for one in claim.reminders if one not in holds)
    person = people[claim.recipient_key]
    if not holds:
        return Prepared(claim, person, None, dropped)
    items = [item_of(one, facts[one.kind, one.key], people, outlook, one.id) for one in holds]
    items.sort(key=lambda item: (item.days_left, item.due, item.kind, item.key))
    message = ReminderMessage(
        message_id=claim.message_id,
        recipient_key=person.key,
        recipient_name=person.name,
        language=Language(person.language),
        day=outlook.view.today,
        items=tuple(items),
    )
    return Prepared(claim, person, message, dropped)


def _mark(one: Planned | Claimed) -> tuple[object, ...]:
    return (one.due, one.step, one.recipient, one.concerning)


def item_of(
    one: Planned | Claimed, fact: DueFact, people: Mapping[str, Person], outlook: Outlook, reminder_id: int
) -> DueItem:
    """Return what is due as it is told; ``people`` holds at least the owner, the recipient and whom it concerns."""
    days, today = outlook.view.calendar.days, outlook.view.today
    owner = people.get(fact.owner_key or "")
    handed = outlook.choices.handed.get((fact.kind, fact.key)) if one.step.startswith(HANDED) else None
    by = people.get(handed.by) if handed is not None else None
    return DueItem(
        reminder_id=reminder_id,
        kind=one.kind.value,
        key=one.key,
        title=fact.title,
        why=one.why.value,
        due=fact.due,
        days_left=days.between(today, fact.due),
        step=one.step,
        version=fact.version,
        status=fact.status,
        owner=owner.name if owner else None,
        concerning=people[one.concerning].name if one.concerning != one.recipient else None,
        due_label=fact.due_label,
        example=fact.example,
        may_stop=outlook.rules.kinds[one.kind].may_stop,
        details=fact.details,
        handed=HandedOver(by.name, handed.on) if handed is not None and by is not None else None,
    )
