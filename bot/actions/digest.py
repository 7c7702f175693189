"""The managers' digest: the summary for managers, as part of the message of the day."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.answers.answer import Answer
from bot.question import Language, Question
from bot.reminding import ReminderMessage
from bot.topics.all import topics_by_key
from bot.topics.base import Context
from models.people import Person
from models.reminders import DueKind
from models.visibility import Viewer

SUMMARY = "summary"


async def digest_of(session: AsyncSession, message: ReminderMessage, at: datetime) -> Answer | None:
    """Return the summary that goes with a message, as its recipient may see it; None where it holds no digest."""
    if not any(item.kind == DueKind.DIGEST for item in message.items):
        return None
    viewer = Viewer.of(await session.get(Person, message.recipient_key))
    context = Context(session, viewer, at, Language(message.language))
    return await topics_by_key()[SUMMARY].answer(Question(SUMMARY), context)
