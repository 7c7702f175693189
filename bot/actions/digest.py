"""The managers' digest: the summary for managers, as part of the message of the day."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.question import Language, Question
from bot.reminding import ReminderMessage
from bot.topics.all import topics_by_key
from bot.topics.base import Context
from models.people import Person
from models.reminders import DueKind
from models.visibility import Viewer

SUMMARY = "summary"


async def with_digest(session: AsyncSession, message: ReminderMessage, at: datetime) -> ReminderMessage:
    """Return a message with the summary in it, as its recipient may see it, where it holds a digest."""
    if not any(item.kind == DueKind.DIGEST for item in message.items):
        return message
    viewer = Viewer.of(await session.get(Person, message.recipient_key))
    context = Context(session, viewer, at, Language(message.language))
    return replace(message, summary=await topics_by_key()[SUMMARY].answer(Question(SUMMARY), context))
