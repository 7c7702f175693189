"""The outbox: which messages may go, who sends them, and what became of them.

A message is claimed with a lease in one short transaction, which is committed before anything is sent. On PostgreSQL
replicas pass over what another is claiming (``SKIP LOCKED``); on SQLite a writing transaction is alone anyway.

What becomes of a message: what was certainly not delivered is tried again; of what may have been delivered, or whose
lease ran out, nobody knows, and it is sent *once* more, or not at all where the rules say at most once; what is refused
for good has failed, and an administrator sees it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import uniform
from secrets import token_hex
from typing import Any

from sqlalchemy import ColumnElement, String, and_, case, cast, exists, func, literal, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.clock import AMSTERDAM
from jobs.planner import FOR_ADMINISTRATORS
from jobs.rules import Rules, within_hours
from models.queries import upserting
from models.reminder_choices import PersonalReminder, PersonalStatus
from models.reminders import (
    NOT_INSTALLED,
    Attempt,
    DueKind,
    MassSending,
    Reminder,
    ReminderMessage,
    ReminderStatus,
    Via,
    Why,
    is_paused,
)

MOST_DOUBTFUL = 2
"""Attempts of which nobody knows, after which a reminder is not sent again."""
FIRST_WAIT, LONGEST_WAIT = timedelta(seconds=10), timedelta(minutes=15)
"""Before a second try of what was not delivered; doubled for each one after it, more or less by a half, by chance."""
DOUBT_WAIT = timedelta(minutes=1)
"""Before a doubtful message is sent once more."""
LEASE_RAN_OUT = "lease ran out"
NOT_NEEDED = "not needed"
PAUSED = "paused"
LONGEST_REASON = 300
IDS_AT_ONCE = 1_000
UNTOUCHED = {"synchronize_session": False}


@dataclass(frozen=True, slots=True)
class Claimed:
    """A reminder that goes in a claimed message."""

    id: int
    kind: DueKind
    key: str
    due: date
    step: str
    recipient: str
    concerning: str
    why: Why
    ambiguous: int


@dataclass(frozen=True, slots=True)
class Claim:
    """A message that this process may send until its lease runs out. ``lease`` is this claim's alone."""

    message_id: int
    recipient_key: str
    day: date
    attempt_id: int
    lease: str
    tries: int
    reminders: tuple[Claimed, ...]


@dataclass(frozen=True, slots=True)
class Sent:
    """A message has arrived, under these names of the channel (None by mail)."""

    via: Via = Via.TEAMS
    channel: str | None = None
    conversation_id: str | None = None
    activity_id: str | None = None


@dataclass(frozen=True, slots=True)
class Ended:
    """How an attempt ended: the channel's word for it, HTTP status and a reason without anything personal."""

    outcome: str
    reason: str = ""
    http_status: int | None = None


def claimable(today: date, sends_doubtful_again: bool) -> ColumnElement[bool]:
    """Return the condition of reminders that may go in a message of today."""
    waits: ColumnElement[bool] = Reminder.status == ReminderStatus.PENDING
    if sends_doubtful_again:
        doubtful = and_(Reminder.status == ReminderStatus.UNKNOWN, Reminder.ambiguous < MOST_DOUBTFUL)
        waits = or_(waits, doubtful)
    return and_(waits, Reminder.planned_on <= today)


async def expire(session: AsyncSession, now: datetime, sends_doubtful_again: bool) -> int:
    """Take back the messages whose lease ran out; returns of how many nobody knows whether they arrived.

    Where sending had not been started, the message certainly did not arrive, and may be claimed at once.
    """
    over = ReminderMessage.status == ReminderStatus.SENDING, ReminderMessage.lease_until < now
    found = (await session.scalars(select(ReminderMessage).where(*over).with_for_update(skip_locked=True))).all()
    doubtful = 0
    for message in found:
        mine = Attempt.message_id == message.id, Attempt.lease_owner == message.lease_owner
        attempt = (await session.scalars(select(Attempt).where(*mine))).one()
        attempt.ended, attempt.outcome = now, LEASE_RAN_OUT
        attempt.ambiguous = attempt.started is not None
        doubtful += attempt.ambiguous
        if attempt.ambiguous:
            await _doubt(session, message.id, now, sends_doubtful_again, LEASE_RAN_OUT)
        else:
            message.status, message.next_at, message.reason = ReminderStatus.PENDING, now, LEASE_RAN_OUT
            message.lease_owner = message.lease_until = None
            await _reminders_as_before(session, message.id)
    return doubtful


async def gather(session: AsyncSession, today: date, now: datetime, rules: Rules) -> None:
    """Make the messages of today for everyone with reminders that may go; safe to repeat.

    Messages of earlier days that never went make place: their reminders go in today's. Nobody gets two on a day, so a
    message with the weekly summary waits until the time for it, and one with a personal reminder until the first time
    that was asked, unless something in it is due today. Until it goes, what it waits for may change.
    """
    waiting = claimable(today, rules.sends_doubtful_again)
    doubtful = and_(ReminderMessage.status == ReminderStatus.UNKNOWN, ReminderMessage.next_at.is_not(None))
    await session.execute(
        update(ReminderMessage)
        .where(ReminderMessage.day < today, or_(ReminderMessage.status == ReminderStatus.PENDING, doubtful))
        .values(status=ReminderStatus.SUPERSEDED, next_at=None),
        execution_options=UNTOUCHED,
    )
    mine = Reminder.recipient_key == ReminderMessage.recipient_key
    await session.execute(
        update(ReminderMessage)
        .where(ReminderMessage.day == today, ReminderMessage.status == ReminderStatus.CANCELLED)
        .where(exists().where(mine, waiting))
        .values(status=ReminderStatus.PENDING, next_at=now),
        execution_options=UNTOUCHED,
    )
    waits = (
        ReminderMessage.status == ReminderStatus.PENDING,
        ReminderMessage.tries == 0,
        ReminderMessage.next_at > now,
    )
    todays = ReminderMessage.recipient_key == Reminder.recipient_key, ReminderMessage.day == today
    columns = ("recipient_key", "day", "status", "tries", "via", "next_at")
    with_digest = func.max(case((Reminder.kind == DueKind.DIGEST, 1), else_=0))
    personal = func.max(case((Reminder.kind == DueKind.PERSONAL, 1), else_=0))
    hurries = and_(Reminder.due_on == today, Reminder.kind.not_in((DueKind.PERSONAL, DueKind.DIGEST)))
    hurried = func.max(case((or_(hurries, Reminder.kind.in_(FOR_ADMINISTRATORS)), 1), else_=0))
    found = (
        await session.execute(
            select(Reminder.recipient_key, with_digest, personal, hurried)
            .where(waiting, or_(~exists().where(*todays), exists().where(*todays, *waits)))
            .group_by(Reminder.recipient_key)
            .order_by(Reminder.recipient_key)  # in one order everywhere, so that replicas do not wait for each other
        )
    ).all()
    if not found:
        return
    digest_at = _moment(today, max(rules.digest_time, rules.opens))
    asked = await _asked(session, [row[0] for row in found if row[2] and not row[3]], waiting, today)
    rows = []
    for key, digest, _, _ in found:
        at = _moment(today, within_hours(asked[key], rules)) if key in asked else now
        at = max(now, at, digest_at if digest else now)
        rows.append((key, today, ReminderStatus.PENDING, 0, Via.TEAMS, at))
    adding = upserting(session, ReminderMessage)
    statement = adding.on_conflict_do_update(
        index_elements=("recipient_key", "day"), set_={"next_at": adding.excluded.next_at}, where=and_(*waits)
    )
    await session.execute(statement, [dict(zip(columns, row, strict=True)) for row in rows])


def _moment(today: date, at: time) -> datetime:
    return datetime.combine(today, at, AMSTERDAM)


async def _asked(
    session: AsyncSession, recipients: Sequence[str], waiting: ColumnElement[bool], today: date
) -> dict[str, time]:
    """Return the first time of day that each of these people asked for today, of what waits for him."""
    asked: dict[str, time] = {}
    is_it = Reminder.kind == DueKind.PERSONAL, Reminder.subject_key == cast(PersonalReminder.id, String)
    for first in range(0, len(recipients), IDS_AT_ONCE):
        these = Reminder.recipient_key.in_(recipients[first : first + IDS_AT_ONCE])
        found = await session.execute(
            select(PersonalReminder.person_key, func.min(PersonalReminder.at))
            .join(Reminder, and_(*is_it))
            .where(these, waiting, PersonalReminder.at.is_not(None), PersonalReminder.due_on == today)
            .group_by(PersonalReminder.person_key)
        )
        asked |= {key: at for key, at in found if at is not None}
    return asked


async def hold_unreachable(session: AsyncSession, today: date, now: datetime, reachable: Collection[str]) -> None:
    """Let the messages of who cannot be reached wait until he can: nothing is tried, and administrators see it."""
    waits = ReminderMessage.day == today, ReminderMessage.status == ReminderStatus.PENDING
    columns = ReminderMessage.id, ReminderMessage.recipient_key, ReminderMessage.next_at
    found = (await session.execute(select(*columns).where(*waits))).all()
    held = [one for one, who, next_at in found if next_at is not None and who not in reachable]
    released = [one for one, who, next_at in found if next_at is None and who in reachable]
    for ids, values in (
        (held, {"next_at": None, "reason": NOT_INSTALLED}),
        (released, {"next_at": now, "reason": None}),
    ):
        for first in range(0, len(ids), IDS_AT_ONCE):
            these = ReminderMessage.id.in_(ids[first : first + IDS_AT_ONCE])
            await session.execute(
                update(ReminderMessage).where(these, *waits).values(values), execution_options=UNTOUCHED
            )


async def is_held(session: AsyncSession, today: date, since: date, now: datetime, most: int) -> bool:
    """Tell whether so many messages wait today that an administrator must allow them; asks for it where they do.

    Leave given since ``since`` (the working day before) counts.
    """
    counted = (
        ReminderMessage.day == today,
        ReminderMessage.status.not_in((ReminderStatus.CANCELLED, ReminderStatus.SUPERSEDED)),
        ReminderMessage.reason.is_distinct_from(NOT_INSTALLED),
    )
    messages = await session.scalar(select(func.count()).select_from(ReminderMessage).where(*counted))
    if not messages or messages <= most:
        return False
    allowed = MassSending.day >= since, MassSending.allowed_at.is_not(None)
    if (await session.scalars(select(MassSending.day).where(*allowed).limit(1))).first() is not None:
        return False
    asking = upserting(session, MassSending)
    values = {"day": today, "messages": messages, "limit": most, "asked_at": now}
    changed = {"messages": messages, "limit": most}
    await session.execute(asking.values(values).on_conflict_do_update(index_elements=["day"], set_=changed))
    return True


async def claim(
    session: AsyncSession,
    today: date,
    now: datetime,
    lease: timedelta,
    most: int,
    *,
    sends_doubtful_again: bool,
    only: Collection[str] | None = None,
) -> list[Claim]:
    """Claim at most ``most`` messages of today, to send before the lease runs out; nothing while paused.

    ``only`` names the recipients that may be claimed for. The caller commits before he sends.
    """
    if await is_paused(session):
        return []
    may_go = [
        ReminderMessage.day == today,
        ReminderMessage.status.in_((ReminderStatus.PENDING, ReminderStatus.UNKNOWN)),
        ReminderMessage.next_at <= now,
    ]
    if only is not None:
        may_go.append(ReminderMessage.recipient_key.in_(only))
    order = ReminderMessage.next_at, ReminderMessage.id
    query = select(ReminderMessage).where(*may_go).order_by(*order).limit(most).with_for_update(skip_locked=True)
    claims = []
    for message in (await session.scalars(query)).all():
        one = await _take(session, message, today, now, lease, sends_doubtful_again)
        if one is not None:
            claims.append(one)
    return claims


async def _take(
    session: AsyncSession, message: ReminderMessage, today: date, now: datetime, lease: timedelta, again: bool
) -> Claim | None:
    columns = (Reminder.id, Reminder.kind, Reminder.subject_key, Reminder.due_on, Reminder.step)
    more = (Reminder.recipient_key, Reminder.concerning_key, Reminder.why, Reminder.ambiguous)
    taken = await session.execute(
        update(Reminder)
        .where(Reminder.recipient_key == message.recipient_key, claimable(today, again))
        .values(status=ReminderStatus.SENDING, message_id=message.id)
        .returning(*columns, *more),
        execution_options=UNTOUCHED,
    )
    reminders = tuple(Claimed(*row) for row in taken)
    if not reminders:
        message.status, message.next_at = ReminderStatus.CANCELLED, None
        return None
    message.tries += 1
    message.status, message.next_at = ReminderStatus.SENDING, None
    message.lease_owner, message.lease_until = token_hex(16), now + lease
    attempt = Attempt(
        message_id=message.id, number=message.tries, lease_owner=message.lease_owner, via=Via.TEAMS, claimed=now
    )
    session.add(attempt)
    await session.flush()
    who = message.recipient_key
    return Claim(message.id, who, message.day, attempt.id, message.lease_owner, message.tries, reminders)


async def start(session: AsyncSession, claim: Claim, now: datetime, lease: timedelta) -> bool:
    """Note that a claim's message is sent from now on, and renew its lease; False where it must not be.

    Not where all is paused (the claim is given up), nor where the lease was lost: another may have sent it by now.
    """
    if await is_paused(session):
        await _end_attempt(session, claim, Ended(PAUSED), now)
        await _put_back(session, claim, now, PAUSED)
        return False
    held = await session.scalars(
        update(ReminderMessage)
        .where(*_held_by(claim), ReminderMessage.lease_until >= now)
        .values(lease_until=now + lease)
        .returning(ReminderMessage.id),
        execution_options=UNTOUCHED,
    )
    if held.first() is None:
        return False
    begun = update(Attempt).where(Attempt.id == claim.attempt_id).values(started=now)
    await session.execute(begun, execution_options=UNTOUCHED)
    return True


async def drop(session: AsyncSession, reminder_ids: Sequence[int], now: datetime) -> None:
    """Cancel reminders of a claim that are no longer wanted."""
    await session.execute(
        update(Reminder)
        .where(Reminder.id.in_(reminder_ids), Reminder.status == ReminderStatus.SENDING)
        .values(status=ReminderStatus.CANCELLED, settled=now),
        execution_options=UNTOUCHED,
    )


async def record_sent(session: AsyncSession, claim: Claim, sent: Sent, now: datetime) -> bool:
    """Note that a claim's message has arrived; False where the lease was lost, and only the attempt is noted."""
    await _end_attempt(session, claim, Ended("sent"), now, via=sent.via)
    values = {
        "status": ReminderStatus.SENT,
        "sent_at": now,
        "via": sent.via,
        "channel": sent.channel,
        "conversation_id": sent.conversation_id,
        "activity_id": sent.activity_id,
        "reason": None,
    }
    if not await _let_go(session, claim, values):
        return False
    await _settle(session, claim.message_id, ReminderStatus.SENT, now)
    personal = [int(one.key) for one in claim.reminders if one.kind is DueKind.PERSONAL]
    if personal:
        done = update(PersonalReminder).where(PersonalReminder.id.in_(personal)).values(status=PersonalStatus.DONE)
        await session.execute(done, execution_options=UNTOUCHED)
    return True


async def record_not_delivered(
    session: AsyncSession, claim: Claim, ended: Ended, now: datetime, wait: timedelta | None = None
) -> None:
    """Note that a claim's message certainly did not arrive: it waits, longer each time, and is sent again."""
    await _end_attempt(session, claim, ended, now)
    backoff = min(FIRST_WAIT * 2.0 ** min(claim.tries - 1, 10), LONGEST_WAIT) * uniform(0.5, 1.5)  # noqa: S311
    next_at = now + max(wait or timedelta(), backoff)
    await _put_back(session, claim, next_at, ended.reason)


async def record_unknown(
    session: AsyncSession, claim: Claim, ended: Ended, now: datetime, sends_doubtful_again: bool
) -> None:
    """Note that nobody knows whether a claim's message arrived."""
    await _end_attempt(session, claim, ended, now, ambiguous=True)
    if await _is_mine(session, claim):
        await _doubt(session, claim.message_id, now, sends_doubtful_again, ended.reason)


async def record_failed(session: AsyncSession, claim: Claim, ended: Ended, now: datetime) -> None:
    """Note that a claim's message was refused for good: an administrator sees it."""
    await _end_attempt(session, claim, ended, now)
    values = {"status": ReminderStatus.FAILED, "reason": (ended.reason or ended.outcome)[:LONGEST_REASON]}
    if await _let_go(session, claim, values):
        await _settle(session, claim.message_id, ReminderStatus.FAILED, now)


async def record_not_needed(session: AsyncSession, claim: Claim, now: datetime) -> None:
    """Note that nothing of a claim's message is wanted any more."""
    await _end_attempt(session, claim, Ended(NOT_NEEDED), now)
    await _let_go(session, claim, {"status": ReminderStatus.CANCELLED})


async def _put_back(session: AsyncSession, claim: Claim, next_at: datetime, reason: str) -> None:
    values = {"status": ReminderStatus.PENDING, "next_at": next_at, "reason": reason[:LONGEST_REASON]}
    if await _let_go(session, claim, values):
        await _reminders_as_before(session, claim.message_id)


async def _reminders_as_before(session: AsyncSession, message_id: int) -> None:
    """Give the reminders of a message that was not sent the status they had before it was claimed."""
    as_before = case(
        (Reminder.ambiguous > 0, literal(ReminderStatus.UNKNOWN.value)), else_=ReminderStatus.PENDING.value
    )
    await session.execute(
        update(Reminder)
        .where(Reminder.message_id == message_id, Reminder.status == ReminderStatus.SENDING)
        .values(status=as_before),
        execution_options=UNTOUCHED,
    )


async def _doubt(
    session: AsyncSession, message_id: int, now: datetime, sends_doubtful_again: bool, reason: str
) -> None:
    """Note a doubtful attempt of a message that is held: its reminders, and whether it is sent once more."""
    mine = Reminder.message_id == message_id, Reminder.status == ReminderStatus.SENDING
    await session.execute(
        update(Reminder)
        .where(*mine)
        .values(status=ReminderStatus.UNKNOWN, ambiguous=Reminder.ambiguous + 1, settled=now),
        execution_options=UNTOUCHED,
    )
    left = select(Reminder.id).where(
        Reminder.message_id == message_id,
        Reminder.status == ReminderStatus.UNKNOWN,
        Reminder.ambiguous < MOST_DOUBTFUL,
    )
    again = sends_doubtful_again and (await session.scalars(left.limit(1))).first() is not None
    values = {
        "status": ReminderStatus.UNKNOWN,
        "next_at": now + DOUBT_WAIT if again else None,
        "lease_owner": None,
        "lease_until": None,
        "reason": reason[:LONGEST_REASON],
    }
    await session.execute(
        update(ReminderMessage).where(ReminderMessage.id == message_id).values(values), execution_options=UNTOUCHED
    )


async def _settle(session: AsyncSession, message_id: int, status: ReminderStatus, now: datetime) -> None:
    mine = Reminder.message_id == message_id, Reminder.status == ReminderStatus.SENDING
    await session.execute(update(Reminder).where(*mine).values(status=status, settled=now), execution_options=UNTOUCHED)


def _held_by(claim: Claim) -> tuple[ColumnElement[bool], ...]:
    return (
        ReminderMessage.id == claim.message_id,
        ReminderMessage.lease_owner == claim.lease,
        ReminderMessage.status == ReminderStatus.SENDING,
    )


async def _is_mine(session: AsyncSession, claim: Claim) -> bool:
    held = select(ReminderMessage.id).where(*_held_by(claim)).with_for_update()
    return (await session.scalars(held)).first() is not None


async def _let_go(session: AsyncSession, claim: Claim, values: dict[str, Any]) -> bool:
    """Write how a held message ended, and give up the lease; False where the lease is another's by now."""
    released = {**values, "lease_owner": None, "lease_until": None}
    changed = await session.scalars(
        update(ReminderMessage).where(*_held_by(claim)).values(released).returning(ReminderMessage.id),
        execution_options=UNTOUCHED,
    )
    return changed.first() is not None


async def _end_attempt(
    session: AsyncSession,
    claim: Claim,
    ended: Ended,
    now: datetime,
    *,
    ambiguous: bool = False,
    via: Via = Via.TEAMS,
) -> None:
    values = {
        "ended": now,
        "outcome": ended.outcome,
        "ambiguous": ambiguous,
        "http_status": ended.http_status,
        "reason": ended.reason[:LONGEST_REASON] or None,
        "via": via,
    }
    await session.execute(
        update(Attempt).where(Attempt.id == claim.attempt_id).values(values), execution_options=UNTOUCHED
    )
