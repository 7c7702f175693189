"""Turns: which messages are being answered or were just answered, so that over all replicas each is answered once.

The chat service sends a message again when it hears nothing in time, with the same id or with a new one. A turn is held
by *claims*: one on the message's id and one on what it says. A claim blocks others until a moment: while its turn is
under way a short lease, renewed by the replica that has it (a replica that was killed renews nothing, and the message
is free again); afterwards for as long as a copy can still come. Keys are digests: no message can be read from a row.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import JSON, String, and_, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.queries import dialect_of, upserting_in


class TurnClaim(Base):
    """One claim. ``replies`` are the ids of the messages that answered, opaque, for when the question is edited."""

    __tablename__ = "turn_claim"

    key: Mapped[str] = mapped_column(String(32), primary_key=True)
    owner: Mapped[str] = mapped_column(String(32))
    taken: Mapped[datetime]
    until: Mapped[datetime] = mapped_column(index=True)
    answered: Mapped[bool] = mapped_column(default=False)
    replies: Mapped[list[str] | None] = mapped_column(JSON(none_as_null=True))


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim to be made, or to be changed once its turn is over."""

    key: str
    owner: str
    taken: datetime
    until: datetime
    answered: bool = False
    replies: tuple[str, ...] | None = None

    def _values(self) -> dict[str, Any]:
        replies = None if self.replies is None else list(self.replies)
        return {
            "key": self.key,
            "owner": self.owner,
            "taken": self.taken,
            "until": self.until,
            "answered": self.answered,
            "replies": replies,
        }


async def claim(session: AsyncSession, claims: Iterable[Claim]) -> set[str]:
    """Make those claims that nobody else's stands in the way of; returns their keys. No key may come twice."""
    # Always in the same order: replicas that claim the same keys then wait for each other, not in a circle.
    rows = [one._values() for one in sorted(claims, key=lambda one: one.key)]
    if not rows:
        return set()
    return set((await session.scalars(_claiming(dialect_of(session)), rows)).all())


async def standing(session: AsyncSession, keys: Iterable[str]) -> Mapping[str, bool]:
    """Return which of these keys are claimed, each with whether its turn is over."""
    found = await session.execute(select(TurnClaim.key, TurnClaim.answered).where(TurnClaim.key.in_(list(keys))))
    return {row.key: row.answered for row in found}


async def finish(session: AsyncSession, claims: Iterable[Claim]) -> None:
    """Write down that turns are over, whether or not their claims could be made; another's claims stay as they are."""
    rows = [one._values() for one in sorted(claims, key=lambda one: one.key)]
    await session.execute(_finishing(dialect_of(session)), rows)


async def renew(session: AsyncSession, owner: str, keys: Sequence[str], until: datetime) -> set[str]:
    """Put off the end of claims whose turns are under way; returns the keys of those that were the owner's still."""
    own = TurnClaim.owner == owner, TurnClaim.key.in_(keys), TurnClaim.answered.is_(False)
    renewed = update(TurnClaim).where(*own).values(until=until).returning(TurnClaim.key)
    return set((await session.scalars(renewed)).all())


async def release(session: AsyncSession, owner: str, keys: Sequence[str]) -> None:
    """Give up claims, so that whoever comes next may have them."""
    own = TurnClaim.owner == owner, TurnClaim.key.in_(keys), TurnClaim.answered.is_(False)
    await session.execute(delete(TurnClaim).where(*own))


async def purge(session: AsyncSession, moment: datetime) -> None:
    """Delete the claims that blocked nobody any more at that moment."""
    # Those that another replica is looking at can wait: nobody waits for whom is waiting.
    over = select(TurnClaim.key).where(TurnClaim.until < moment).with_for_update(skip_locked=True)
    await session.execute(delete(TurnClaim).where(TurnClaim.key.in_(over)))


async def replies_to(session: AsyncSession, key: str) -> tuple[str, ...] | None:
    """Return the ids of the messages that answered; None where that is not known (any more)."""
    replies = await session.scalar(select(TurnClaim.replies).where(TurnClaim.key == key, TurnClaim.answered))
    return None if replies is None else tuple(replies)


# Made once: they are in every turn, and making them takes longer than doing them.


@cache
def _claiming(dialect: str) -> Any:
    insert = upserting_in(dialect, TurnClaim)
    return insert.on_conflict_do_update(
        index_elements=["key"],
        set_={name: insert.excluded[name] for name in ("owner", "taken", "until", "answered", "replies")},
        where=or_(
            TurnClaim.until < insert.excluded.taken,
            # One that its owner gave up waiting for, and that was written after all.
            and_(TurnClaim.owner == insert.excluded.owner, TurnClaim.answered.is_(False)),
        ),
    ).returning(TurnClaim.key)


@cache
def _finishing(dialect: str) -> Any:
    insert = upserting_in(dialect, TurnClaim)
    return insert.on_conflict_do_update(
        index_elements=["key"],
        set_={name: insert.excluded[name] for name in ("until", "answered", "replies")},
        where=or_(TurnClaim.owner == insert.excluded.owner, TurnClaim.until < insert.excluded.taken),
    )
