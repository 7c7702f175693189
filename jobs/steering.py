"""For administrators: sending again, allowing many messages, and how the outbox stands."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from jobs.outbox import UNTOUCHED
from models.reminders import MassSending, Reminder, ReminderMessage, ReminderStatus


async def send_again(session: AsyncSession, message_id: int, today: date, now: datetime) -> bool:
    """Let an administrator send a message again that failed or is unknown; False where it is neither.

    Its reminders go in the message of today; where that went already, in that of the next working day.
    """
    message = await session.get(ReminderMessage, message_id, with_for_update=True)
    if message is None or message.status not in (ReminderStatus.FAILED, ReminderStatus.UNKNOWN):
        return False
    lost = Reminder.status.in_((ReminderStatus.FAILED, ReminderStatus.UNKNOWN))
    await session.execute(
        update(Reminder)
        .where(Reminder.message_id == message_id, lost)
        .values(status=ReminderStatus.PENDING, ambiguous=0, settled=None),
        execution_options=UNTOUCHED,
    )
    if message.day == today:
        message.status, message.next_at = ReminderStatus.PENDING, now
    else:
        message.status, message.next_at = ReminderStatus.SUPERSEDED, None
    return True


async def allow_mass_sending(session: AsyncSession, by: str, now: datetime) -> MassSending | None:
    """Let an administrator allow the messages that wait for leave; None where none do."""
    asked = select(MassSending).where(MassSending.allowed_at.is_(None)).order_by(MassSending.day.desc()).limit(1)
    found = (await session.scalars(asked.with_for_update())).first()
    if found is not None:
        found.allowed_by, found.allowed_at = by, now
    return found


async def standing(session: AsyncSession, today: date) -> tuple[dict[ReminderStatus, int], datetime | None]:
    """Return how many reminders are in each status that is not settled, and since when the oldest that is due waits."""
    unsettled = (ReminderStatus.PENDING, ReminderStatus.SENDING, ReminderStatus.UNKNOWN, ReminderStatus.FAILED)
    counted = select(Reminder.status, func.count()).where(Reminder.status.in_(unsettled)).group_by(Reminder.status)
    found = {row[0]: row[1] for row in await session.execute(counted)}
    waits = Reminder.status == ReminderStatus.PENDING, Reminder.planned_on <= today
    oldest = await session.scalar(select(func.min(Reminder.created)).where(*waits))
    return {status: found.get(status, 0) for status in unsettled}, oldest


async def in_flight(session: AsyncSession) -> int:
    """Return how many messages are being sent at this moment, for whoever has just paused."""
    query = select(func.count()).select_from(ReminderMessage).where(ReminderMessage.status == ReminderStatus.SENDING)
    return (await session.scalar(query)) or 0
