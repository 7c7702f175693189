"""What people chose about their reminders: later, away, no more of this, remind me, no weekly summary; what is settled.

Every function runs in the caller's transaction and takes the keys of people (folded e-mail addresses). Whether someone
may do so, and how it is asked and told, is for the caller. Handing over changes the owner in the record; here is only
who did so, for the new owner to be told.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from enum import StrEnum

from sqlalchemy import ForeignKey, Integer, String, UniqueConstraint, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from models.base import KEY_LENGTH, Base, LongText
from models.reminders import DueKind


def _person(*, index: bool = False) -> Mapped[str]:
    return mapped_column(String(KEY_LENGTH), ForeignKey("person.key"), index=index)


class Snooze(Base):
    """*Later*: no reminder of this to this person before the day ``until``, and one on it. The deadline stays."""

    __tablename__ = "snooze"
    __table_args__ = (UniqueConstraint("kind", "subject_key", "person_key"),)

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    kind: Mapped[DueKind]
    subject_key: Mapped[str] = mapped_column(String(KEY_LENGTH))
    person_key: Mapped[str] = _person(index=True)
    until: Mapped[date]
    reason: Mapped[LongText]
    created: Mapped[datetime]


class Absence(Base):
    """A person is away, both days included; reminders go to the deputy (else to that of the sheet ``personen``)."""

    __tablename__ = "absence"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    person_key: Mapped[str] = _person(index=True)
    first_day: Mapped[date]
    last_day: Mapped[date]
    deputy_key: Mapped[str | None] = mapped_column(String(KEY_LENGTH), ForeignKey("person.key"))
    created: Mapped[datetime]


class PersonalStatus(StrEnum):
    """Where a personal reminder stands."""

    OPEN = "open"
    DONE = "done"
    CANCELLED = "cancelled"


class PersonalReminder(Base):
    """What a person asked to be reminded of on a day, in his own words, and the subject where it is about one.

    ``at`` is the time of day that he asked, in Amsterdam; None: whenever the day's message goes.
    """

    __tablename__ = "personal_reminder"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    person_key: Mapped[str] = _person(index=True)
    text: Mapped[LongText]
    kind: Mapped[DueKind | None]
    subject_key: Mapped[str | None] = mapped_column(String(KEY_LENGTH))
    due_on: Mapped[date] = mapped_column(index=True)
    at: Mapped[time | None]
    status: Mapped[PersonalStatus] = mapped_column(default=PersonalStatus.OPEN)
    created: Mapped[datetime]


class HandOver(Base):
    """*Overdragen*: who made whom the owner of what falls due, the last time; the new owner is told of it once."""

    __tablename__ = "hand_over"
    __table_args__ = (UniqueConstraint("kind", "subject_key"),)

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    kind: Mapped[DueKind]
    subject_key: Mapped[str] = mapped_column(String(KEY_LENGTH))
    to_key: Mapped[str] = _person()
    by_key: Mapped[str] = _person()
    moment: Mapped[datetime]


class Muted(Base):
    """No more reminders of this to this person; ``subject_key`` is ``""`` for all of the kind."""

    __tablename__ = "muted"
    __table_args__ = (UniqueConstraint("person_key", "kind", "subject_key"),)

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    person_key: Mapped[str] = _person()
    kind: Mapped[DueKind]
    subject_key: Mapped[str] = mapped_column(String(KEY_LENGTH))
    created: Mapped[datetime]


class Settlement(Base):
    """An occasion that is settled though its record does not tell: notice was decided on, the benchmark's window seen.

    For kinds whose record does tell (a promise is done, a section delivered) the record is changed instead.
    """

    __tablename__ = "settlement"
    __table_args__ = (UniqueConstraint("kind", "subject_key", "due_on"),)

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    kind: Mapped[DueKind]
    subject_key: Mapped[str] = mapped_column(String(KEY_LENGTH))
    due_on: Mapped[date]
    person_key: Mapped[str] = _person()
    note: Mapped[LongText | None]
    moment: Mapped[datetime]


class DigestSubscription(Base):
    """Whether a manager wants the weekly summary; managers without a row do."""

    __tablename__ = "digest_subscription"

    person_key: Mapped[str] = mapped_column(String(KEY_LENGTH), ForeignKey("person.key"), primary_key=True)
    subscribed: Mapped[bool]
    changed: Mapped[datetime]


async def snooze(
    session: AsyncSession, kind: DueKind, subject_key: str, person_key: str, until: date, reason: str, at: datetime
) -> Snooze:
    """Put a person's reminders of a subject off to a day; an earlier choice is replaced."""
    same = Snooze.kind == kind, Snooze.subject_key == subject_key, Snooze.person_key == person_key
    found = (await session.scalars(select(Snooze).where(*same))).one_or_none()
    if found is None:
        found = Snooze(kind=kind, subject_key=subject_key, person_key=person_key)
        session.add(found)
    found.until, found.reason, found.created = until, reason, at
    await session.flush()
    return found


async def hand_over(
    session: AsyncSession, kind: DueKind, subject_key: str, to_key: str, by_key: str, at: datetime
) -> HandOver:
    """Note who made whom the owner of a subject; an earlier time is replaced. The record is changed by the caller."""
    found = await handed_over(session, kind, subject_key)
    if found is None:
        found = HandOver(kind=kind, subject_key=subject_key)
        session.add(found)
    found.to_key, found.by_key, found.moment = to_key, by_key, at
    await session.flush()
    return found


async def handed_over(session: AsyncSession, kind: DueKind, subject_key: str) -> HandOver | None:
    """Return the last time that a subject was handed over; None where it never was."""
    same = HandOver.kind == kind, HandOver.subject_key == subject_key
    return (await session.scalars(select(HandOver).where(*same))).one_or_none()


async def set_absence(
    session: AsyncSession, person_key: str, first_day: date, last_day: date, deputy_key: str | None, at: datetime
) -> Absence:
    """Note that a person is away; his absences that overlap are replaced.

    Raises ValueError where it ends before it begins, or someone would be his own deputy.
    """
    if last_day < first_day:
        raise ValueError(f"an absence cannot end ({last_day}) before it begins ({first_day})")
    if deputy_key == person_key:
        raise ValueError("nobody is his own deputy")
    overlapping = Absence.first_day <= last_day, Absence.last_day >= first_day
    await session.execute(delete(Absence).where(Absence.person_key == person_key, *overlapping))
    absence = Absence(person_key=person_key, first_day=first_day, last_day=last_day, deputy_key=deputy_key, created=at)
    session.add(absence)
    await session.flush()
    return absence


async def absences(session: AsyncSession, person_key: str, since: date) -> Sequence[Absence]:
    """Return the absences of a person that are not over on a day, the first to come first."""
    mine = select(Absence).where(Absence.person_key == person_key, Absence.last_day >= since)
    return (await session.scalars(mine.order_by(Absence.first_day))).all()


async def end_absence(session: AsyncSession, person_key: str, today: date) -> bool:
    """Note that a person is back: today's absence and later ones are dropped; False where there was none."""
    mine = Absence.person_key == person_key, Absence.last_day >= today
    dropped = await session.scalars(delete(Absence).where(*mine).returning(Absence.id))
    return bool(dropped.all())


async def remind_me(
    session: AsyncSession,
    person_key: str,
    text: str,
    due_on: date,
    at: datetime,
    subject: tuple[DueKind, str] | None = None,
    hour: time | None = None,
) -> PersonalReminder:
    """Keep a personal reminder. ``hour`` is the time of day to be reminded at."""
    kind, subject_key = subject or (None, None)
    wanted = PersonalReminder(
        person_key=person_key, text=text, due_on=due_on, at=hour, kind=kind, subject_key=subject_key, created=at
    )
    session.add(wanted)
    await session.flush()
    return wanted


async def open_personal(session: AsyncSession, person_key: str) -> Sequence[PersonalReminder]:
    """Return the personal reminders of a person that are still to come, the first first."""
    mine = PersonalReminder.person_key == person_key, PersonalReminder.status == PersonalStatus.OPEN
    return (
        await session.scalars(
            select(PersonalReminder).where(*mine).order_by(PersonalReminder.due_on, PersonalReminder.id)
        )
    ).all()


async def close_personal(
    session: AsyncSession, reminder_id: int, person_key: str, status: PersonalStatus = PersonalStatus.CANCELLED
) -> bool:
    """Cancel (or finish) a personal reminder of this person; False where he has none such open."""
    mine = (
        PersonalReminder.id == reminder_id,
        PersonalReminder.person_key == person_key,
        PersonalReminder.status == PersonalStatus.OPEN,
    )
    changed = update(PersonalReminder).where(*mine).values(status=status).returning(PersonalReminder.id)
    return (await session.scalars(changed)).first() is not None


async def mute(session: AsyncSession, person_key: str, kind: DueKind, subject_key: str, at: datetime) -> None:
    """Stop reminders of a subject (``""``: all of the kind) to a person; twice is once.

    Only for kinds that may be stopped: the rule of a kind (``jobs.rules``) tells.
    """
    if not await is_muted(session, person_key, kind, subject_key):
        session.add(Muted(person_key=person_key, kind=kind, subject_key=subject_key, created=at))
        await session.flush()


async def unmute(session: AsyncSession, person_key: str, kind: DueKind, subject_key: str) -> bool:
    """Let reminders of a subject go out to a person again; False where they were not stopped."""
    same = Muted.person_key == person_key, Muted.kind == kind, Muted.subject_key == subject_key
    return bool((await session.scalars(delete(Muted).where(*same).returning(Muted.id))).all())


async def is_muted(session: AsyncSession, person_key: str, kind: DueKind, subject_key: str) -> bool:
    """Tell whether a person stopped reminders of a subject, or all of its kind."""
    about = or_(Muted.subject_key == subject_key, Muted.subject_key == "")
    mine = select(Muted.id).where(Muted.person_key == person_key, Muted.kind == kind, about)
    return (await session.scalars(mine)).first() is not None


async def muted_by(session: AsyncSession, person_key: str) -> Sequence[Muted]:
    """Return what a person stopped."""
    return (await session.scalars(select(Muted).where(Muted.person_key == person_key).order_by(Muted.id))).all()


async def settle(
    session: AsyncSession,
    kind: DueKind,
    subject_key: str,
    due_on: date,
    person_key: str,
    at: datetime,
    note: str | None = None,
) -> bool:
    """Note that an occasion is settled; False where it was already, and nothing changes then."""
    same = Settlement.kind == kind, Settlement.subject_key == subject_key, Settlement.due_on == due_on
    if (await session.scalars(select(Settlement.id).where(*same))).first() is not None:
        return False
    session.add(
        Settlement(kind=kind, subject_key=subject_key, due_on=due_on, person_key=person_key, note=note, moment=at)
    )
    await session.flush()
    return True


async def set_digest(session: AsyncSession, person_key: str, subscribed: bool, at: datetime) -> None:
    """Turn the weekly summary of a manager on or off."""
    found = await session.get(DigestSubscription, person_key)
    if found is None:
        session.add(DigestSubscription(person_key=person_key, subscribed=subscribed, changed=at))
    else:
        found.subscribed, found.changed = subscribed, at
    await session.flush()


async def gets_digest(session: AsyncSession, person_key: str) -> bool:
    """Tell whether a manager gets the weekly summary."""
    found = await session.get(DigestSubscription, person_key)
    return found is None or found.subscribed
