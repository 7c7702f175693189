"""Claims on turns, on both kinds of database: who may answer a message."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

from models import turns
from models.store import Store
from models.turns import Claim

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
LEASE = timedelta(seconds=6)


def claimed(key: str, owner: str, at: datetime = NOON) -> Claim:
    return Claim(key, owner, at, at + LEASE)


async def claim(store: Store, *claims: Claim) -> set[str]:
    async with store.writing() as session:
        return await turns.claim(session, claims)


async def finish(store: Store, *claims: Claim) -> None:
    async with store.writing() as session:
        await turns.finish(session, claims)


async def standing(store: Store, *keys: str) -> dict[str, bool]:
    async with store.reading() as session:
        return dict(await turns.standing(session, keys))


async def test_a_claim_keeps_others_off_until_its_lease_runs_out(store: Store) -> None:
    assert await claim(store, claimed("a", "one"), claimed("b", "one")) == {"a", "b"}
    assert await claim(store, claimed("b", "two"), claimed("c", "two")) == {"c"}
    assert await standing(store, "a", "b", "d") == {"a": False, "b": False}
    assert await claim(store, claimed("a", "two", NOON + LEASE)) == set()
    assert await claim(store, claimed("a", "two", NOON + LEASE + timedelta(milliseconds=1))) == {"a"}


async def test_of_many_who_claim_at_once_one_has_it(store: Store) -> None:
    owners = [str(number) for number in range(8)]
    keys = [f"key {number}" for number in range(5)]
    found = await asyncio.gather(*(claim(store, *(claimed(key, owner) for key in keys)) for owner in owners))

    assert sorted(key for had in found for key in had) == sorted(keys)


async def test_a_turn_that_is_over_is_known_with_its_replies(store: Store) -> None:
    await claim(store, claimed("a", "one"))
    over = Claim("a", "one", NOON, NOON + timedelta(minutes=10), answered=True, replies=("x", "y"))
    await finish(store, over)

    assert await standing(store, "a") == {"a": True}
    assert await claim(store, claimed("a", "two", NOON + timedelta(minutes=9))) == set()
    async with store.reading() as session:
        assert await turns.replies_to(session, "a") == ("x", "y")
        assert await turns.replies_to(session, "b") is None


async def test_who_lost_his_claim_ends_nothing_of_who_has_it_now(store: Store) -> None:
    later = NOON + timedelta(seconds=10)
    await claim(store, claimed("a", "one"))
    await claim(store, claimed("a", "two", later))
    await finish(store, Claim("a", "one", later, later, answered=True, replies=("x",)))
    async with store.writing() as session:
        assert await turns.renew(session, "one", ["a"], later + timedelta(hours=1)) == set()
        await turns.release(session, "one", ["a"])

    assert await standing(store, "a") == {"a": False}
    assert await claim(store, claimed("a", "three", later + LEASE + timedelta(seconds=1))) == {"a"}


async def test_a_turn_without_a_claim_can_be_over_too(store: Store) -> None:
    await finish(store, Claim("a", "one", NOON, NOON + LEASE, answered=True, replies=()))

    assert await standing(store, "a") == {"a": True}


async def test_renewed_claims_last_and_released_ones_are_free(store: Store) -> None:
    await claim(store, claimed("a", "one"), claimed("b", "one"))
    async with store.writing() as session:
        assert await turns.renew(session, "one", ["a", "c"], NOON + timedelta(seconds=60)) == {"a"}
        await turns.release(session, "one", ["b"])

    at = NOON + timedelta(seconds=30)
    assert await claim(store, claimed("a", "two", at), claimed("b", "two", at)) == {"b"}


async def test_what_blocks_nobody_any_more_is_purged(store: Store) -> None:
    await claim(store, claimed("a", "one"), claimed("b", "one", NOON + timedelta(seconds=30)))
    async with store.writing() as session:
        await turns.purge(session, NOON + timedelta(seconds=20))

    assert await standing(store, "a", "b") == {"b": False}


async def test_nothing_to_claim_is_nothing_claimed(store: Store) -> None:
    assert await claim(store) == set()
