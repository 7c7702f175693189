"""Conversations: where people can be reached, and what was asked last, so that any replica can go on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import JSON, String, bindparam, delete, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.queries import dialect_of, upserting_in

ID_LENGTH = 500


class ConversationReference(Base):
    """How to send something to a conversation by ourselves. Ids are opaque, as the channel gave them."""

    __tablename__ = "conversation_reference"

    channel: Mapped[str] = mapped_column(String(50), primary_key=True)
    conversation_id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True)
    kind: Mapped[str] = mapped_column(String(20))
    service_url: Mapped[str] = mapped_column(String(ID_LENGTH))
    bot_id: Mapped[str] = mapped_column(String(ID_LENGTH))
    tenant_id: Mapped[str | None] = mapped_column(String(100))
    user_id: Mapped[str | None] = mapped_column(String(ID_LENGTH))
    user_name: Mapped[str | None] = mapped_column(String(300))
    entra_id: Mapped[str | None] = mapped_column(String(100), index=True)
    locale: Mapped[str | None] = mapped_column(String(20))
    welcomed: Mapped[bool] = mapped_column(default=False)
    updated: Mapped[datetime]


class Remembered(Base):
    """The last question of one person in one conversation."""

    __tablename__ = "remembered"

    conversation_id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True)
    user_id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True)
    question: Mapped[dict[str, Any]] = mapped_column(JSON)
    moment: Mapped[datetime]


async def put_references(session: AsyncSession, references: Iterable[dict[str, Any]]) -> None:
    """Add references or replace what is known of their conversations; whether those were welcomed stays."""
    last = {(one["channel"], one["conversation_id"]): {**one, "welcomed": False} for one in references}
    await _upsert(session, ConversationReference, [last[key] for key in sorted(last)], keep=("welcomed",))


async def drop_reference(session: AsyncSession, channel: str, conversation_id: str) -> None:
    """Drop a reference; nothing happens where it is not known."""
    here = ConversationReference.channel == channel, ConversationReference.conversation_id == conversation_id
    await session.execute(delete(ConversationReference).where(*here))


async def claim_welcome(session: AsyncSession, channel: str, conversation_id: str) -> bool:
    """Mark a conversation as welcomed; True only to the one caller who did it."""
    claim = (
        update(ConversationReference)
        .where(
            ConversationReference.channel == channel,
            ConversationReference.conversation_id == conversation_id,
            ConversationReference.welcomed.is_(False),
        )
        .values(welcomed=True)
        .returning(ConversationReference.conversation_id)
    )
    return (await session.execute(claim)).first() is not None


async def last_question(
    session: AsyncSession, conversation_id: str, user_id: str, since: datetime
) -> dict[str, Any] | None:
    """Return the data of the last question of a person in a conversation, unless it was asked before ``since``."""
    return (await last_questions(session, [(conversation_id, user_id)], since)).get((conversation_id, user_id))


async def last_questions(
    session: AsyncSession, asked: Iterable[tuple[str, str]], since: datetime
) -> dict[tuple[str, str], dict[str, Any]]:
    """Return the data of the last questions of people in conversations: of those who asked any from ``since`` on."""
    found = await session.execute(_LAST, {"asked": list(asked), "since": since})
    return {(conversation, user): question for conversation, user, question in found}


_LAST = select(Remembered.conversation_id, Remembered.user_id, Remembered.question).where(
    tuple_(Remembered.conversation_id, Remembered.user_id).in_(bindparam("asked", expanding=True)),
    Remembered.moment >= bindparam("since"),
)
"""Made once: it is in every turn, and making it takes as long as doing it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The last question of one person in one conversation, to be remembered."""

    conversation_id: str
    user_id: str
    question: Mapping[str, Any]
    moment: datetime


async def remember_questions(session: AsyncSession, asked: Iterable[Asked]) -> None:
    """Keep the last question of each person in each conversation; of several the last in the row counts."""
    last = {(one.conversation_id, one.user_id): one for one in asked}
    # Always in the same order: replicas that write the same rows then wait for each other, not in a circle.
    rows = [
        {"conversation_id": key[0], "user_id": key[1], "question": dict(one.question), "moment": one.moment}
        for key, one in sorted(last.items())
    ]
    await _upsert(session, Remembered, rows)


async def _upsert(
    session: AsyncSession, table: type[Base], rows: list[dict[str, Any]], keep: tuple[str, ...] = ()
) -> None:
    """Insert rows, or replace those whose primary key is there; ``keep`` are columns that then stay."""
    await session.execute(_upserting(dialect_of(session), table, keep), rows)


@cache
def _upserting(dialect: str, table: type[Base], keep: tuple[str, ...]) -> Any:
    """Return the statement; making it takes longer than doing it."""
    insert = upserting_in(dialect, table)
    keys = [column.name for column in table.__table__.primary_key]
    columns = [column.name for column in table.__table__.columns]
    replaced = {name: insert.excluded[name] for name in columns if name not in (*keys, *keep)}
    return insert.on_conflict_do_update(index_elements=keys, set_=replaced)
