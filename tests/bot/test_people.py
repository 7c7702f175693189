"""Who is asking."""

from __future__ import annotations

import pytest
from sqlalchemy import event, update

from bot import people
from bot.messages import Sender
from bot.people import find_person, known_people
from models.people import Person
from models.store import Store

KNOWN, UNKNOWN = "00000000-0000-4000-8000-00000000000A", "00000000-0000-4000-8000-00000000000f"


@pytest.fixture
async def somebody(demonstration: Store) -> str:
    """The key of a person with an Entra id."""
    async with demonstration.writing() as session:
        key = str(await session.scalar(Person.__table__.select().with_only_columns(Person.key).order_by(Person.key)))
        await session.execute(update(Person).where(Person.key == key).values(entra_id=KNOWN.lower()))
    return key


@pytest.mark.parametrize("most", [1_000, 0])
async def test_a_person_is_found_by_his_entra_id_and_looked_up_once_at_most(
    demonstration: Store, somebody: str, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(people, "KNOWN_AT_ONCE", most)
    asked: list[object] = []
    async with demonstration.reading() as session:
        known = await known_people(session)
        connection = (await session.connection()).sync_connection
        assert connection is not None
        event.listen(connection, "before_cursor_execute", lambda *given: asked.append(given))
        for _ in range(2):
            for entra_id, key in ((KNOWN, somebody), (UNKNOWN, None)):
                sender = Sender("29:1", entra_id=entra_id)
                found = await known.find(session, sender)
                beside = await find_person(session, sender, is_local=False) if most else found
                assert (found.key if found else None) == (beside.key if beside else None) == key
                assert known.kept(entra_id) == (found,)
    assert len(asked) == (4 if most else 2)


async def test_who_has_left_is_nobody(demonstration: Store, somebody: str) -> None:
    async with demonstration.writing() as session:
        await session.execute(update(Person).where(Person.key == somebody).values(active=False))
    async with demonstration.reading() as session:
        assert (await known_people(session)).kept(KNOWN) == (None,)
        assert await find_person(session, Sender("29:1", entra_id=KNOWN), is_local=False) is None


async def test_of_two_with_one_entra_id_it_is_the_same_one_every_time(demonstration: Store, somebody: str) -> None:
    async with demonstration.writing() as session:
        await session.execute(update(Person).values(entra_id=KNOWN))
    async with demonstration.reading() as session:
        kept = (await known_people(session)).kept(KNOWN)
        found = await find_person(session, Sender("29:1", entra_id=KNOWN), is_local=False)
    assert kept is not None
    assert kept[0] is not None
    assert found is not None
    assert kept[0].key == found.key == somebody
