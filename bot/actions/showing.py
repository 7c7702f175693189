"""A reminder message as it is now: its items with what became of them, for the card that takes the place of the old."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.actions.stop import may_stop
from bot.actions.subjects import Subject, load, may_approve, may_see
from bot.answers.answer import Sign
from bot.answers.language import day, say
from bot.answers.plain import tidy
from bot.answers.pressing import Act
from bot.clock import AMSTERDAM
from bot.question import Language
from bot.reminding import DueItem, HandedOver, ReminderMessage
from models import queries, reminders
from models.benchmark import BenchmarkEdition, EditionStatus
from models.calendar import closing_days, working_days_between
from models.commitments import Commitment, CommitmentStatus
from models.people import Person
from models.projects import FINISHED, Project, ProjectStatus
from models.reminder_choices import DigestSubscription, HandOver, Muted, PersonalStatus, Settlement, Snooze, handed_over
from models.reminders import HANDED, DueKind, MassSending, Reminder
from models.reports import Report, ReportSection, ReportStatus, SectionStatus

Statuses = (CommitmentStatus, SectionStatus, ReportStatus, EditionStatus, ProjectStatus)


@dataclass(frozen=True, slots=True)
class State:
    """What became of an item.

    ``is_settled``: nothing is asked any more. ``is_waiting``: it was put off, and can be dealt with all the same.
    ``offers`` is what else this person can do now.
    """

    text: str
    sign: Sign = Sign.GOOD
    is_settled: bool = True
    is_waiting: bool = False
    offers: tuple[Act, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """A message as it is now, and the state of its items, by the number of the reminder."""

    message: ReminderMessage
    states: dict[int, State]


async def shown_message(session: AsyncSession, message_id: int, person: Person, today: date) -> Shown | None:
    """Return a message of a person as it is now; None where it is not his."""
    message = await session.get(reminders.ReminderMessage, message_id)
    if message is None or message.recipient_key != person.key:
        return None
    rows = await reminders.reminders_in(session, message_id)
    language = Language(person.language)
    items, states = await _items(session, rows, person, language, today)
    written = ReminderMessage(message.id, person.key, person.name, language, message.day, tuple(items))
    return Shown(written, states)


async def _items(
    session: AsyncSession, rows: Sequence[Reminder], person: Person, language: Language, today: date
) -> tuple[list[DueItem], dict[int, State]]:
    closed = await closing_days(session)
    subjects = [await load(session, row.kind, row.subject_key, row.due_on) for row in rows]
    handed = await _handed(session, rows)
    keys = [one.owner_key for one in subjects] + [row.concerning_key for row in rows]
    keys += [one.by_key for one in handed.values()]
    people = await queries.people(session, keys)
    items: list[DueItem] = []
    states: dict[int, State] = {}
    for row, subject in zip(rows, subjects, strict=True):
        if not await may_see(session, person, subject):
            items.append(_hidden(row))
            states[row.id] = State(say(language, "remind-state-hidden"), Sign.NEUTRAL)
            continue
        left = working_days_between(today, row.due_on, closed)
        items.append(_item(row, subject, left, people, handed.get(row.id)))
        state = await _state(session, row, subject, person, people, language, today)
        if state is not None:
            states[row.id] = state
    return items, states


async def _handed(session: AsyncSession, rows: Sequence[Reminder]) -> dict[int, HandOver]:
    """Return by whom the recipient became the owner, of the reminders that told him so."""
    told = [row for row in rows if row.step.startswith(HANDED)]
    found = {row.id: await handed_over(session, row.kind, row.subject_key) for row in told}
    return {number: one for number, one in found.items() if one is not None}


def _hidden(row: Reminder) -> DueItem:
    """Return an item of which its recipient may not know any more: neither what it is, nor when, nor whose."""
    return DueItem(row.id, row.kind.value, "", "", row.why.value, row.due_on, 0, row.step, hidden=True)


def _item(row: Reminder, subject: Subject, left: int, people: dict[str, Person], handed: HandOver | None) -> DueItem:
    record = subject.record
    owner = people.get(subject.owner_key or "")
    concerning = people.get(row.concerning_key) if row.concerning_key != row.recipient_key else None
    status = getattr(record, "status", None)
    # Another hand-over since is not the one that this reminder told of.
    is_told = handed is not None and handed.to_key == row.concerning_key
    by = people.get(handed.by_key) if handed is not None and is_told else None
    on = handed.moment.astimezone(AMSTERDAM).date() if handed is not None else row.planned_on
    precise = isinstance(record, Commitment) and record.deadline == row.due_on
    return DueItem(
        reminder_id=row.id,
        kind=row.kind.value,
        key=row.subject_key,
        title=subject.own_title,
        why=row.why.value,
        due=row.due_on,
        days_left=left,
        step=row.step,
        version=subject.version,
        status=status.value if isinstance(status, Statuses) else None,
        owner=owner.name if owner else None,
        concerning=concerning.name if concerning else None,
        due_label=record.deadline_precision.value if precise else "day",
        example=bool(record is not None and record.example),
        may_stop=may_stop(row.kind),
        details=subject.details,
        handed=HandedOver(by.name, on) if by is not None else None,
    )


async def _state(
    session: AsyncSession,
    row: Reminder,
    subject: Subject,
    person: Person,
    people: dict[str, Person],
    language: Language,
    today: date,
) -> State | None:
    """Return what became of an item; None where it stands as it was sent."""
    if subject.is_gone:
        return State(say(language, "remind-state-gone"), Sign.NEUTRAL)
    if subject.kind is DueKind.MASS_SENDING:
        return await _allowed(session, subject, language)
    if state := state_of_record(subject, language):
        delivered = getattr(subject.record, "status", None) is SectionStatus.DELIVERED
        offers = (Act.APPROVE,) if delivered and await may_approve(session, person, subject, today) else ()
        return replace(state, offers=offers)
    if state := await _settled(session, subject, language):
        return state
    owner = subject.owner_key
    if subject.record is not None and owner and owner != row.concerning_key and row.why not in _NOT_THE_OWNER:
        name = people[owner].name if owner in people else owner
        return State(say(language, "remind-state-handed-over", person=name))
    if await _is_stopped(session, subject, person):
        return State(say(language, "remind-state-muted"), Sign.NEUTRAL, offers=(Act.START,))
    same = Snooze.kind == subject.kind, Snooze.subject_key == subject.key, Snooze.person_key == person.key
    snooze = (await session.scalars(select(Snooze).where(*same, Snooze.until > today))).one_or_none()
    if snooze is not None:
        text = "remind-state-personal-later" if subject.kind is DueKind.PERSONAL else "remind-state-later"
        return State(say(language, text, day=day(snooze.until, language)), Sign.NEUTRAL, is_waiting=True)
    return None


_NOT_THE_OWNER = (reminders.Why.CLIENT, reminders.Why.MANAGER, reminders.Why.NO_OWNER)
"""Why someone has a reminder of what others own: that the owner is another now changes nothing for him."""


async def _settled(session: AsyncSession, subject: Subject, language: Language) -> State | None:
    same = Settlement.kind == subject.kind, Settlement.subject_key == subject.key, Settlement.due_on == subject.due
    found = (await session.scalars(select(Settlement).where(*same))).one_or_none()
    if found is None:
        return None
    people = await queries.people(session, [found.person_key])
    name = people[found.person_key].name if found.person_key in people else found.person_key
    told = say(language, "remind-state-settled", day=day(found.moment.date(), language), person=name)
    return State(f"{told}: {found.note}" if found.note else told)


async def _allowed(session: AsyncSession, subject: Subject, language: Language) -> State | None:
    asked = await session.get(MassSending, subject.due)
    if asked is None or asked.allowed_at is None:
        return None
    return State(say(language, "remind-state-allowed", person=tidy(asked.allowed_by or "")))


async def _is_stopped(session: AsyncSession, subject: Subject, person: Person) -> bool:
    if subject.kind is DueKind.DIGEST:
        found = await session.get(DigestSubscription, person.key)
        return found is not None and not found.subscribed
    same = Muted.person_key == person.key, Muted.kind == subject.kind, Muted.subject_key == subject.key
    return (await session.scalars(select(Muted.id).where(*same))).first() is not None


def state_of_record(subject: Subject, language: Language) -> State | None:
    """Return what the record itself tells."""
    if subject.personal is not None:
        gone = {PersonalStatus.DONE: "remind-state-ready", PersonalStatus.CANCELLED: "remind-state-no-longer"}
        text = gone.get(subject.personal.status)
        return State(say(language, text)) if text else None
    match subject.record:
        case Commitment():
            return _of_commitment(subject.record, language)
        case ReportSection(status=SectionStatus.DELIVERED):
            return State(say(language, "remind-state-delivered"))
        case ReportSection(status=SectionStatus.APPROVED):
            return State(say(language, "remind-state-approved"))
        case Report(status=ReportStatus.PUBLIC):
            return State(say(language, "remind-state-public"))
        case BenchmarkEdition(status=EditionStatus.RUNNING) if subject.kind is DueKind.BENCHMARK_OPENING:
            return State(say(language, "remind-state-running"))
        case BenchmarkEdition(status=EditionStatus.CLOSED):
            return State(say(language, "remind-state-closed"))
        case Project(status=ProjectStatus.CANCELLED):
            return State(say(language, "remind-state-cancelled"), Sign.NEUTRAL)
        case Project(status=status) if status in FINISHED:
            return State(say(language, "remind-state-ready"))
    return None


def _of_commitment(one: Commitment, language: Language) -> State | None:
    """A promise closes in two steps: done, then reported back."""
    if one.status is CommitmentStatus.LAPSED:
        return State(say(language, "remind-state-lapsed"), Sign.NEUTRAL)
    if one.status is not CommitmentStatus.DONE:
        return None
    if one.reported_on is not None:
        return State(say(language, "remind-state-reported", day=day(one.reported_on, language)))
    on = one.done_on
    done = say(language, "remind-state-done-on", day=day(on, language)) if on else say(language, "remind-state-done")
    return State(say(language, "remind-state-report-next", done=done), Sign.ATTENTION, is_settled=False)


def alone(shown: Shown, kind: str, key: str) -> Shown:
    """Return the message with one of its items only."""
    items = tuple(item for item in shown.message.items if (item.kind, item.key) == (kind, key))
    return Shown(replace(shown.message, items=items), shown.states)
