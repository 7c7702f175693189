"""The outbox of reminders: what falls due to whom, in which message it went out, and every attempt to deliver it.

Truth is here, never in a scheduler's memory. A :class:`Reminder` is one step of one thing that falls due for one
person; its unique key makes planning safe to repeat. A :class:`ReminderMessage` is what a person gets on a working day:
it gathers all reminders that wait for him, there is at most one for each person per day, and it is what replicas claim,
with a lease. An :class:`Attempt` is written before anything is sent, so that a process that dies leaves a trace.

What people chose about their reminders (later, absent, stop, pause) is in :mod:`models.reminder_choices`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from sqlalchemy import ForeignKey, Index, Integer, String, UniqueConstraint, and_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from models.base import KEY_LENGTH, Base, LongText, Name
from models.conversations import ID_LENGTH

STEP_LENGTH = 40
HANDED = "handed"
"""The first word of the step by which a new owner is told that he is."""
NOT_INSTALLED = "not installed"
"""The reason of a message that waits because its recipient cannot be reached: he does not have the bot in Teams."""


class DueKind(StrEnum):
    """What can fall due. One record may fall due in more ways: a report is delivered, and later adopted."""

    PROMISE = "promise"
    """The deadline of a promise to the council."""
    REQUEST = "request"
    """The deadline of a request of a committee."""
    REPORT_BACK = "report_back"
    """A promise or request that is done, and not yet reported back to the council."""
    SECTION = "section"
    """The deadline of a section of a report."""
    REPORT_DELIVERY = "report_delivery"
    REPORT_ADOPTION = "report_adoption"
    BENCHMARK_OPENING = "benchmark_opening"
    """The benchmark opens, at the end of the first quarter."""
    BENCHMARK_DELIVERY = "benchmark_delivery"
    """The last day to deliver the figures of the benchmark."""
    BENCHMARK_CONTRACT = "benchmark_contract"
    """The last contracted year of the benchmark ends."""
    CONTRACT_NOTICE = "contract_notice"
    """The last day to give notice."""
    PROJECT_END = "project_end"
    STALE_FIGURES = "stale_figures"
    """Figures of one owner on one sheet have grown old. Key: ``table|owner's key``."""
    PERSONAL = "personal"
    """What a person asked to be reminded of. Key: the id of the :class:`~models.reminder_choices.PersonalReminder`."""
    DIGEST = "digest"
    """The weekly summary of a manager. Key: the manager's key."""
    UNDELIVERED = "undelivered"
    """For administrators: messages failed or their fate is unknown. Key: the day, ISO."""
    MASS_SENDING = "mass_sending"
    """For administrators: more messages are waiting than may go at once. Key: the day, ISO."""


TABLES: Mapping[DueKind, str] = MappingProxyType(
    {
        DueKind.PROMISE: "commitment",
        DueKind.REQUEST: "commitment",
        DueKind.REPORT_BACK: "commitment",
        DueKind.SECTION: "report_section",
        DueKind.REPORT_DELIVERY: "report",
        DueKind.REPORT_ADOPTION: "report",
        DueKind.BENCHMARK_OPENING: "benchmark_edition",
        DueKind.BENCHMARK_DELIVERY: "benchmark_edition",
        DueKind.BENCHMARK_CONTRACT: "benchmark_edition",
        DueKind.CONTRACT_NOTICE: "contract",
        DueKind.PROJECT_END: "project",
    }
)
"""The table whose record falls due; its key is the reminder's ``subject_key``. Kinds that are absent have no record."""


SETTING_WORDS: Mapping[DueKind, str] = MappingProxyType(
    {
        DueKind.PROMISE: "toezegging",
        DueKind.REQUEST: "verzoek",
        DueKind.REPORT_BACK: "terugkoppeling",
        DueKind.SECTION: "rapportageonderdeel",
        DueKind.REPORT_DELIVERY: "rapportage",
        DueKind.REPORT_ADOPTION: "vaststelling",
        DueKind.BENCHMARK_OPENING: "benchmark_start",
        DueKind.BENCHMARK_DELIVERY: "benchmark",
        DueKind.BENCHMARK_CONTRACT: "benchmark_contract",
        DueKind.CONTRACT_NOTICE: "contract",
        DueKind.PROJECT_END: "project",
        DueKind.STALE_FIGURES: "cijfers",
    }
)
"""The kinds that have settings of their own, by the word in a setting's name: ``herinner_dagen_voor.toezegging``."""


class Why(StrEnum):
    """Why a person gets a reminder."""

    OWNER = "owner"
    CLIENT = "client"
    """The client (opdrachtgever): the owner is some days late."""
    MANAGER = "manager"
    """The owner's manager: it is later still."""
    DEPUTY = "deputy"
    """In the place of someone who is absent."""
    UNREACHABLE = "unreachable"
    """In the place of someone who cannot be reached in Teams."""
    NO_OWNER = "no_owner"
    """As administrator: nobody who can be reminded owns it."""
    PERSONAL = "personal"
    """Because he asked for it."""
    SUBSCRIBED = "subscribed"
    """The weekly summary."""
    ADMINISTRATOR = "administrator"
    """As administrator, about the reminders themselves."""


class ReminderStatus(StrEnum):
    """Where a reminder or a message stands."""

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    UNKNOWN = "unknown"
    """It may or may not have arrived. Sent once more, unless the organisation wants every message at most once."""
    FAILED = "failed"
    """Not delivered, for the reason given; an administrator sees it."""
    CANCELLED = "cancelled"
    """No longer needed: done, withdrawn, stopped, or someone else's now."""
    SUPERSEDED = "superseded"
    """A later step, another date or another message took its place."""


class Via(StrEnum):
    """How a message goes."""

    TEAMS = "teams"
    MAIL = "mail"


class Reminder(Base):
    """One step towards (or after) one due date, for one person.

    ``step`` names the occasion: working days to the due date (``-7``, ``0``, ``+5``), ``later 2025-03-01`` after a
    snooze, ``handed 2025-03-01`` for a new owner. ``planned_on`` is the working day from which it may go out.
    ``concerning_key`` is whose task it is: the recipient, or for whom he is the deputy. ``ambiguous`` counts the
    attempts that may or may not have arrived.
    """

    __tablename__ = "reminder"
    __table_args__ = (
        UniqueConstraint("kind", "subject_key", "due_on", "step", "recipient_key"),
        Index(None, "recipient_key", "status", "planned_on"),
        Index(None, "status", "planned_on"),
    )

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    kind: Mapped[DueKind]
    subject_key: Mapped[str] = mapped_column(String(KEY_LENGTH))
    due_on: Mapped[date]
    step: Mapped[str] = mapped_column(String(STEP_LENGTH))
    recipient_key: Mapped[str] = mapped_column(String(KEY_LENGTH), ForeignKey("person.key"))
    concerning_key: Mapped[str] = mapped_column(String(KEY_LENGTH))
    why: Mapped[Why]
    planned_on: Mapped[date]
    status: Mapped[ReminderStatus] = mapped_column(default=ReminderStatus.PENDING)
    ambiguous: Mapped[int] = mapped_column(default=0)
    message_id: Mapped[int | None] = mapped_column(ForeignKey("reminder_message.id"), index=True)
    created: Mapped[datetime]
    settled: Mapped[datetime | None]


class ReminderMessage(Base):
    """What a person gets on a working day: the unit that is claimed, sent and updated in place.

    ``next_at`` is the moment from which it may be claimed; None where it will not be sent (again), or waits until its
    recipient can be reached. ``lease_owner`` and
    ``lease_until`` are set while it is ``sending``; a lease that ran out makes it ``unknown``. ``conversation_id`` and
    ``activity_id`` are the channel's names of what arrived, to update the card.
    """

    __tablename__ = "reminder_message"
    __table_args__ = (
        UniqueConstraint("recipient_key", "day"),
        Index(None, "status", "next_at"),
        Index(None, "conversation_id", "activity_id"),
    )

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    recipient_key: Mapped[str] = mapped_column(String(KEY_LENGTH), ForeignKey("person.key"))
    day: Mapped[date] = mapped_column(index=True)
    status: Mapped[ReminderStatus] = mapped_column(default=ReminderStatus.PENDING)
    next_at: Mapped[datetime | None]
    tries: Mapped[int] = mapped_column(default=0)
    lease_owner: Mapped[str | None] = mapped_column(String(64))
    lease_until: Mapped[datetime | None]
    via: Mapped[Via] = mapped_column(default=Via.TEAMS)
    channel: Mapped[str | None] = mapped_column(String(50))
    conversation_id: Mapped[str | None] = mapped_column(String(ID_LENGTH))
    activity_id: Mapped[str | None] = mapped_column(String(ID_LENGTH))
    sent_at: Mapped[datetime | None]
    reason: Mapped[str | None] = mapped_column(String(300))


class Attempt(Base):
    """One try to deliver a message. Without an ``outcome`` the process died, or is still at it.

    ``started`` is written before anything is sent: without it, certainly nothing was.
    ``outcome`` is the channel's word for it (``sent``, ``not delivered``, ``unknown``, ``gone``, ``too large``,
    ``refused``) or ``lease ran out``. ``ambiguous`` tells that the message may have arrived.
    """

    __tablename__ = "reminder_attempt"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    message_id: Mapped[int] = mapped_column(ForeignKey("reminder_message.id"), index=True)
    number: Mapped[int]
    lease_owner: Mapped[str] = mapped_column(String(64))
    via: Mapped[Via]
    claimed: Mapped[datetime]
    started: Mapped[datetime | None]
    ended: Mapped[datetime | None]
    outcome: Mapped[str | None] = mapped_column(String(40))
    ambiguous: Mapped[bool] = mapped_column(default=False)
    http_status: Mapped[int | None]
    reason: Mapped[str | None] = mapped_column(String(300))


class MassSending(Base):
    """A day on which more messages wait than may go at once: an administrator is asked, and may allow it."""

    __tablename__ = "mass_sending"

    day: Mapped[date] = mapped_column(primary_key=True)
    messages: Mapped[int]
    limit: Mapped[int]
    asked_at: Mapped[datetime]
    allowed_by: Mapped[Name | None]
    allowed_at: Mapped[datetime | None]


class Pause(Base):
    """A pause of all sending. It lasts until it is ended; the rows are the record of who paused, when and why."""

    __tablename__ = "reminder_pause"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    begun_at: Mapped[datetime]
    begun_by: Mapped[Name]
    reason: Mapped[LongText | None]
    ended_at: Mapped[datetime | None]
    ended_by: Mapped[Name | None]


async def message_shown(session: AsyncSession, conversation_id: str, activity_id: str) -> ReminderMessage | None:
    """Return the message that an activity in a conversation is; None where it is not one of ours."""
    here = ReminderMessage.conversation_id == conversation_id, ReminderMessage.activity_id == activity_id
    return (await session.scalars(select(ReminderMessage).where(*here))).first()


async def reminders_in(session: AsyncSession, message_id: int) -> Sequence[Reminder]:
    """Return the reminders of a message, the most urgent first."""
    mine = select(Reminder).where(Reminder.message_id == message_id)
    return (await session.scalars(mine.order_by(Reminder.due_on, Reminder.kind, Reminder.subject_key))).all()


async def messages_about(
    session: AsyncSession, kind: DueKind, subject_key: str, since: date
) -> Sequence[ReminderMessage]:
    """Return the messages in Teams of this day and later that show a subject: the cards to update in place."""
    about = (
        select(ReminderMessage)
        .join(Reminder, Reminder.message_id == ReminderMessage.id)
        .where(
            Reminder.kind == kind,
            Reminder.subject_key == subject_key,
            ReminderMessage.day >= since,
            ReminderMessage.status == ReminderStatus.SENT,
            ReminderMessage.activity_id.is_not(None),
        )
        .order_by(ReminderMessage.id)
    )
    return (await session.scalars(about.distinct())).all()


async def troubled(session: AsyncSession, since: date) -> Sequence[ReminderMessage]:
    """Return the messages since a day that failed, are doubtful for good, or wait for who cannot be reached."""
    status = ReminderMessage.status
    lost = or_(
        status == ReminderStatus.FAILED,
        and_(status == ReminderStatus.UNKNOWN, ReminderMessage.next_at.is_(None)),
        and_(status == ReminderStatus.PENDING, ReminderMessage.reason == NOT_INSTALLED),
    )
    query = select(ReminderMessage).where(lost, ReminderMessage.day >= since)
    return (await session.scalars(query.order_by(ReminderMessage.day, ReminderMessage.id))).all()


async def last_outcomes(session: AsyncSession, message_ids: Sequence[int]) -> dict[int, str]:
    """Return what became of the last attempt of messages, in the channel's word; those never tried are absent."""
    tried = select(Attempt.message_id, Attempt.outcome).where(
        Attempt.message_id.in_(message_ids), Attempt.outcome.is_not(None)
    )
    return {message: outcome or "" for message, outcome in await session.execute(tried.order_by(Attempt.number))}


async def waiting_for_leave(session: AsyncSession, today: date) -> MassSending | None:
    """Return what an administrator is asked today: more messages wait than may go at once; None where nothing is."""
    found = await session.get(MassSending, today)
    return found if found is not None and found.allowed_at is None else None


async def reminders_of(
    session: AsyncSession, person_key: str, *statuses: ReminderStatus, limit: int | None = None
) -> Sequence[Reminder]:
    """Return the reminders of a person with these statuses (all without), the latest planned first."""
    query = select(Reminder).where(Reminder.recipient_key == person_key)
    if statuses:
        query = query.where(Reminder.status.in_(statuses))
    query = query.order_by(Reminder.planned_on.desc(), Reminder.due_on, Reminder.id).limit(limit)
    return (await session.scalars(query)).all()


async def is_paused(session: AsyncSession) -> bool:
    """Tell whether all sending is paused."""
    return (await current_pause(session)) is not None


async def current_pause(session: AsyncSession) -> Pause | None:
    """Return the pause that is on; None where reminders go out."""
    return (await session.scalars(select(Pause).where(Pause.ended_at.is_(None)).order_by(Pause.id))).first()


async def pause(session: AsyncSession, by: str, at: datetime, reason: str | None = None) -> Pause:
    """Pause all sending, for the person named ``by``; where it is paused already, that pause stays."""
    current = await current_pause(session)
    if current is None:
        current = Pause(begun_at=at, begun_by=by, reason=reason)
        session.add(current)
        await session.flush()
    return current


async def resume(session: AsyncSession, by: str, at: datetime) -> bool:
    """End the pause; False where there was none."""
    running = (await session.scalars(select(Pause).where(Pause.ended_at.is_(None)))).all()
    for one in running:
        one.ended_at, one.ended_by = at, by
    return bool(running)
