"""Who is asking: a person of the store, known by what the channel proves."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.bounded import Bounded
from bot.messages import Sender
from models.base import fold_key
from models.people import Person

KNOWN_AT_ONCE = 1_000
"""People that are read together with the names in the store; of more, each is read when he first asks."""
KNOWN_PEOPLE = 5_000


class KnownPeople:
    """Who has which Entra id, in one state of the store."""

    def __init__(self, everybody: dict[str, Person] | None = None) -> None:
        self._everybody = everybody
        self._met: Bounded[tuple[Person | None]] = Bounded(KNOWN_PEOPLE)

    def kept(self, entra_id: str) -> tuple[Person | None] | None:
        """Return a person, or that the store does not know him; None where that is still to be looked up."""
        if self._everybody is not None:
            return (self._everybody.get(entra_id.lower()),)
        return self._met.get(entra_id)

    async def find(self, session: AsyncSession, sender: Sender) -> Person | None:
        """Return the person who sent a message, looked up once. That somebody is not in the store holds as long."""
        known = self.kept(sender.entra_id or "")
        if known is None:
            known = self._met.put(sender.entra_id, (await find_person(session, sender, is_local=False),))
        return known[0]


async def known_people(session: AsyncSession) -> KnownPeople:
    """Read all who may ask, where they are not too many."""
    present = Person.withdrawn.is_(False), Person.active.is_(True), Person.entra_id.is_not(None)
    # By key as in ``find_person``: of two with one Entra id, which is a mistake, it is the same one every time.
    people = list(await session.scalars(select(Person).where(*present).order_by(Person.key).limit(KNOWN_AT_ONCE + 1)))
    if len(people) > KNOWN_AT_ONCE:
        return KnownPeople()
    return KnownPeople({str(one.entra_id).lower(): one for one in reversed(people)})


async def find_person(session: AsyncSession, sender: Sender, *, is_local: bool) -> Person | None:
    """Return the active person who sent a message; None where the store does not know him.

    The Entra id is proven by the channel. Only without sign-in (local mode) may a tester also be told by an e-mail in
    his id or name: there is nobody but himself to deceive.
    """
    present = Person.withdrawn.is_(False), Person.active.is_(True)
    if sender.entra_id:
        found = await session.scalars(
            select(Person)
            .where(func.lower(Person.entra_id) == sender.entra_id.lower(), *present)
            .order_by(Person.key)
            .limit(1)
        )
        person = found.first()
        if person is not None or not is_local:
            return person
    if not is_local:
        return None
    keys = [fold_key(name) for name in (sender.id, sender.name) if name]
    return (await session.scalars(select(Person).where(Person.key.in_(keys), *present))).first()
