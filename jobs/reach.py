"""Where people can be reached: their personal conversation with the bot, as the channel remembered it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from sqlalchemy import Row, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.channel.references import ConversationReference
from bot.messages import PlaceKind
from models import conversations
from models.base import fold_key
from models.people import Person

Table = conversations.ConversationReference
COLUMNS = [getattr(Table, field.name) for field in fields(ConversationReference)]


async def reachable_keys(session: AsyncSession, *, is_local: bool) -> frozenset[str]:
    """Return the keys of everyone with a personal conversation."""
    by_entra_id = await _by_entra_id(session, select(Person.key, Person.entra_id).where(Person.entra_id.is_not(None)))
    personal = Table.kind == PlaceKind.PERSONAL.value
    rows = await session.execute(select(Table.entra_id, Table.user_id, Table.user_name).where(personal))
    found: set[str] = set()
    for entra_id, user_id, user_name in rows:
        key = by_entra_id.get((entra_id or "").lower())
        if key:
            found.add(key)
        elif is_local:
            # Without sign-in a tester is told by an e-mail in his id or name, as in bot/people.py.
            found.update(fold_key(name) for name in (user_id, user_name) if name)
    return frozenset(found)


async def references_of(
    session: AsyncSession, people: Iterable[Person], *, is_local: bool
) -> dict[str, ConversationReference]:
    """Return the personal conversation of people by their key, the latest used where there are more."""
    wanted = list(people)
    by_entra_id = {person.entra_id.lower(): person.key for person in wanted if person.entra_id}
    ways = [func.lower(Table.entra_id).in_(by_entra_id)]
    emails = {person.key: person.key for person in wanted} | {person.email: person.key for person in wanted}
    if is_local:
        ways += [Table.user_id.in_(emails), Table.user_name.in_(emails)]
    query = select(*COLUMNS).where(Table.kind == PlaceKind.PERSONAL.value, or_(*ways)).order_by(Table.updated)
    found: dict[str, ConversationReference] = {}
    for row in await session.execute(query):
        key = by_entra_id.get((row.entra_id or "").lower())
        if key is None and is_local:
            key = emails.get(row.user_id) or emails.get(row.user_name)
        if key is not None:
            found[key] = _reference(row)
    return found


async def _by_entra_id(session: AsyncSession, query: Any) -> dict[str, str]:
    return {entra_id.lower(): key for key, entra_id in await session.execute(query)}


def _reference(row: Row[Any]) -> ConversationReference:
    values = row._asdict()
    return ConversationReference(**values | {"kind": PlaceKind(values["kind"])})
