"""Feedback: what was not understood, and what people thought of an answer. Nothing in it tells who asked.

There is no person, no conversation and no exact moment in a row; texts are scrubbed before they come here
(``bot/scrubbing.py``). Rows are kept for :data:`KEPT_FOR`, and older ones deleted when a new one is written.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, Integer, String, delete, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base

KEPT_FOR = timedelta(days=180)
LONGEST_TEXT = 300
"""Characters that are kept of a message."""


class FeedbackKind(StrEnum):
    """What happened to a question."""

    NOT_UNDERSTOOD = "not_understood"
    ASKED_BACK = "asked_back"
    HELPFUL = "helpful"
    NOT_HELPFUL = "not_helpful"


class Feedback(Base):
    """One question that was not understood, or one thumb.

    ``moment`` is truncated to the hour, so that it does not point out a message. ``text`` is the scrubbed message
    (empty for a thumb); ``question`` the scrubbed data of the question that was answered unhelpfully.
    """

    __tablename__ = "feedback"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    moment: Mapped[datetime] = mapped_column(index=True)
    kind: Mapped[FeedbackKind]
    topic: Mapped[str | None] = mapped_column(String(40))
    language: Mapped[str] = mapped_column(String(2))
    text: Mapped[str] = mapped_column(String(LONGEST_TEXT))
    question: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))


async def keep(session: AsyncSession, feedback: Feedback) -> None:
    """Add feedback, its moment truncated to the hour; what is older than KEPT_FOR is deleted."""
    await session.execute(delete(Feedback).where(Feedback.moment < feedback.moment - KEPT_FOR))
    feedback.moment = feedback.moment.replace(minute=0, second=0, microsecond=0)
    session.add(feedback)


async def since(session: AsyncSession, moment: datetime) -> Sequence[Feedback]:
    """Return the feedback of this moment and later, the oldest first."""
    return (
        await session.scalars(select(Feedback).where(Feedback.moment >= moment).order_by(Feedback.moment, Feedback.id))
    ).all()
