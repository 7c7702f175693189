"""Who is asking: a person of the store, known by what the channel proves."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.messages import Sender
from models.base import fold_key
from models.people import Person


async def find_person(session: AsyncSession, sender: Sender, *, is_local: bool) -> Person | None:
    """Return the active person who sent a message; None where the store does not know him.

    The Entra id is proven by the channel. Only without sign-in (local mode) may a tester also be told by an e-mail in
    his id or name: there is nobody but himself to deceive.
    """
    present = Person.withdrawn.is_(False), Person.active.is_(True)
    if sender.entra_id:
        found = await session.scalars(
            select(Person).where(func.lower(Person.entra_id) == sender.entra_id.lower(), *present)
        )
        person = found.first()
        if person is not None or not is_local:
            return person
    if not is_local:
        return None
    keys = [fold_key(name) for name in (sender.id, sender.name) if name]
    return (await session.scalars(select(Person).where(Person.key.in_(keys), *present))).first()
