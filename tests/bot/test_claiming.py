"""Each message once over several replicas: claims in a real store."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

import pytest
from sqlalchemy import text as sql

from bot import claiming
from bot.batches import Batches
from bot.channel.claims import Holder, TurnKeys
from bot.claiming import StoredClaims
from models.store import Store
from tests.waiting import until

HELLO = TurnKeys("id 1", "hello")
HELLO_AGAIN = TurnKeys("id 2", "hello")
BYE = TurnKeys("id 3", "bye")


class Replica:
    def __init__(self, store: Store) -> None:
        self.batches = Batches(store)
        self.claims = StoredClaims(store, self.batches)


@pytest.fixture
async def replicas(store: Store) -> AsyncIterator[tuple[Replica, Replica]]:
    async with AsyncExitStack() as stack:
        two = Replica(store), Replica(store)
        for replica in two:
            await stack.enter_async_context(replica.claims.kept())
        yield two


async def test_what_one_has_the_other_waits_for_until_it_is_answered(replicas: tuple[Replica, Replica]) -> None:
    one, two = replicas
    assert await one.claims.claim(HELLO) is Holder.OURS
    assert await two.claims.claim(HELLO) is Holder.UNDER_WAY
    assert await two.claims.claim(HELLO_AGAIN) is Holder.UNDER_WAY
    assert await two.claims.claim(BYE) is Holder.OURS
    one.claims.finish(HELLO, ["x"])
    await one.batches.flush()
    assert await two.claims.claim(HELLO) is Holder.ANSWERED
    assert await two.claims.replies_to(HELLO.identity) == ("x",)


async def test_a_copy_with_a_new_id_is_answered_under_that_one_too(
    replicas: tuple[Replica, Replica], monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = replicas
    await one.claims.claim(HELLO)
    one.claims.finish(HELLO, [])
    await one.batches.flush()
    assert await two.claims.claim(HELLO_AGAIN) is Holder.ANSWERED
    # The words may be said again, later; the id stays answered.
    monkeypatch.setattr(claiming, "SAME_CONTENT_WITHIN", -1.0)
    monkeypatch.setattr(claiming, "SAME_CONTENT_AFTER", -1.0)
    two.claims.finish(TurnKeys("id 4", "hello"), [])
    assert await one.claims.claim(HELLO_AGAIN) is Holder.ANSWERED


async def test_the_same_words_are_free_after_their_time(
    replicas: tuple[Replica, Replica], monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = replicas
    monkeypatch.setattr(claiming, "SAME_CONTENT_WITHIN", -1.0)
    monkeypatch.setattr(claiming, "SAME_CONTENT_AFTER", -1.0)
    await one.claims.claim(HELLO)
    one.claims.finish(HELLO, [])
    await one.batches.flush()
    assert await two.claims.claim(HELLO_AGAIN) is Holder.OURS


async def test_who_says_nothing_more_loses_his_turn(
    replicas: tuple[Replica, Replica], monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = replicas
    monkeypatch.setattr(claiming, "LEASE", -1.0)
    await one.claims.claim(HELLO)
    assert await two.claims.claim(HELLO) is Holder.OURS


async def test_a_long_turn_is_renewed(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = Replica(store), Replica(store)
    monkeypatch.setattr(claiming, "RENEW_EVERY", 0.0)
    monkeypatch.setattr(claiming, "LEASE", -1.0)
    await one.claims.claim(HELLO)
    monkeypatch.setattr(claiming, "LEASE", 60.0)
    async with one.claims.kept():
        await until(lambda: one.claims._under_way[HELLO].until > time.monotonic())
    assert await two.claims.claim(HELLO) is Holder.UNDER_WAY
    assert await one.claims.hold(HELLO)


async def test_a_replica_that_stood_still_asks_whether_its_turn_is_its_own(
    replicas: tuple[Replica, Replica], monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = replicas
    monkeypatch.setattr(claiming, "LEASE", -1.0)
    await one.claims.claim(HELLO)
    await one.claims.claim(BYE)
    monkeypatch.setattr(claiming, "LEASE", 60.0)
    assert await two.claims.claim(HELLO) is Holder.OURS

    assert not await one.claims.hold(HELLO)
    assert await one.claims.hold(BYE)
    assert await two.claims.claim(BYE) is Holder.UNDER_WAY


async def test_a_store_that_is_slow_is_asked_again_where_there_are_other_replicas(
    replicas: tuple[Replica, Replica], store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = replicas
    async with store.writing() as session:
        if store.engine.dialect.name == "postgresql":
            await session.execute(sql("LOCK TABLE turn_claim IN EXCLUSIVE MODE"))
        monkeypatch.setattr(claiming, "CLAIM_WAIT", 0.05)
        slow = await one.claims.claim(HELLO)
    monkeypatch.setattr(claiming, "CLAIM_WAIT", 30.0)
    # An SQLite file has one process, as a rule, which knows its own turns.
    assert slow is (Holder.OURS if store.engine.dialect.name == "sqlite" else Holder.UNDER_WAY)
    assert await one.claims.claim(HELLO) is Holder.OURS
    assert await two.claims.claim(HELLO) is Holder.UNDER_WAY


async def test_a_turn_that_was_given_up_is_free_at_once(replicas: tuple[Replica, Replica]) -> None:
    one, two = replicas
    await one.claims.claim(HELLO)
    await one.claims.release(HELLO)
    assert await two.claims.claim(HELLO_AGAIN) is Holder.OURS


async def test_claims_of_many_messages_at_once_are_each_had_once(replicas: tuple[Replica, Replica]) -> None:
    keys = [TurnKeys(f"id {number}", f"words {number}") for number in range(40)]
    holders = await asyncio.gather(*(replica.claims.claim(one) for one in keys for replica in replicas))

    assert holders.count(Holder.OURS) == 40
    assert holders.count(Holder.UNDER_WAY) == 40


async def test_old_claims_are_purged_in_passing(
    replicas: tuple[Replica, Replica], store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, _ = replicas
    monkeypatch.setattr(claiming, "PURGE_EVERY", -1.0)
    monkeypatch.setattr(claiming, "SAME_CONTENT_WITHIN", -3600.0)
    monkeypatch.setattr(claiming, "SAME_CONTENT_AFTER", -3600.0)
    await one.claims.claim(HELLO)
    one.claims.finish(HELLO, [])
    await one.batches.flush()
    from models import turns

    async with store.reading() as session:
        assert dict(await turns.standing(session, [HELLO.identity, "hello"])) == {HELLO.identity: True}


async def test_a_store_that_is_down_keeps_nobody_from_his_answer(
    sqlite_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    class Down(Store):
        async def write(self, work):  # type: ignore[no-untyped-def]
            raise OSError("gone")

        async def read(self, work):  # type: ignore[no-untyped-def]
            raise OSError("gone")

    store = Down(sqlite_url)
    replica = Replica(store)
    with caplog.at_level(logging.WARNING):
        assert await replica.claims.claim(HELLO) is Holder.OURS
        replica.claims.finish(HELLO, [])
        await replica.claims.release(HELLO)
        assert await replica.claims.replies_to(HELLO.identity) is None
        await replica.batches.flush()
    await store.close()
    actions = {record.__dict__.get("action") for record in caplog.records}
    assert {"no_claim", "not_released", "no_replies", "not_written"} <= actions
