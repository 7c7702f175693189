"""Small writes that go together, and one that cannot be written."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncSession

from bot.batches import Batches
from models import conversations
from models.conversations import Asked
from models.store import Store


class CountingStore:
    """A store that counts its transactions, and may fail."""

    def __init__(self) -> None:
        self.transactions = 0
        self.fault: Exception | None = None

    async def write(self, work: Callable[[Any], Awaitable[Any]]) -> Any:
        self.transactions += 1
        await asyncio.sleep(0)
        if self.fault is not None:
            raise self.fault
        return await work(None)


@pytest.fixture
def counting() -> CountingStore:
    return CountingStore()


@pytest.fixture
def batches(counting: CountingStore) -> Batches:
    return Batches(counting)  # type: ignore[arg-type]


async def double(_session: AsyncSession, rows: list[int]) -> list[int]:
    if 13 in rows:
        raise ValueError("unlucky")
    return [row * 2 for row in rows]


async def swallow(_session: AsyncSession, rows: list[Any]) -> None:
    swallowed.extend(rows)


swallowed: list[Any] = []


async def test_what_waits_goes_into_one_transaction(batches: Batches, counting: CountingStore) -> None:
    first = asyncio.create_task(batches.write(double, 1))
    await asyncio.sleep(0)
    others = await asyncio.gather(*(batches.write(double, number) for number in range(2, 30) if number != 13))

    assert await first == 2
    assert others == [number * 2 for number in range(2, 30) if number != 13]
    assert counting.transactions <= 2


async def test_a_row_that_cannot_be_written_spoils_no_other(batches: Batches) -> None:
    results = await asyncio.gather(*(batches.write(double, row) for row in (12, 13, 14)), return_exceptions=True)

    assert [results[0], results[2]] == [24, 28]
    assert isinstance(results[1], ValueError)


async def test_where_the_store_itself_fails_everyone_hears_it_at_once(
    batches: Batches, counting: CountingStore
) -> None:
    counting.fault = OperationalError("x", {}, Exception("gone"))
    results = await asyncio.gather(*(batches.write(double, row) for row in range(5)), return_exceptions=True)

    assert all(result is counting.fault for result in results)
    assert counting.transactions <= 2
    counting.fault = None
    assert await batches.write(double, 4) == 8


async def test_what_nobody_waits_for_goes_along_or_soon(
    batches: Batches, counting: CountingStore, caplog: pytest.LogCaptureFixture
) -> None:
    swallowed.clear()
    batches.write_soon(swallow, "a")
    assert counting.transactions == 0
    await batches.write(double, 1)
    assert (swallowed, counting.transactions) == (["a"], 1)
    batches.write_soon(swallow, "b")
    await batches.flush()
    assert swallowed == ["a", "b"]
    batches.write_soon(double, 13)
    await batches.flush()
    assert "A row was not written" in caplog.text
    await batches.flush()


async def test_who_gives_up_waiting_spoils_nothing(batches: Batches) -> None:
    swallowed.clear()
    given_up = asyncio.create_task(batches.write(swallow, "a"))
    await asyncio.sleep(0)
    given_up.cancel()
    assert await batches.write(double, 2) == 4
    assert swallowed == ["a"]


async def test_the_last_question_of_everyone_is_remembered_in_one_batch(store: Store) -> None:
    batches = Batches(store)
    now = datetime.now(UTC)
    asked = [Asked("a:1", who, {"number": number}, now) for number in range(3) for who in ("jan", "karin")]
    too_long = Asked("x" * 5000, "jan", {}, now)
    await asyncio.gather(
        *(batches.write(conversations.remember_questions, one) for one in (*asked[:3], too_long, *asked[3:])),
        return_exceptions=True,
    )
    async with store.reading() as session:
        for who in ("jan", "karin"):
            assert await conversations.last_question(session, "a:1", who, now) == {"number": 2}


async def test_what_comes_soon_after_a_transaction_waits_for_others(batches: Batches, counting: CountingStore) -> None:
    assert await batches.write(double, 1) == 2

    async def late(number: int) -> Any:
        for _ in range(number):
            await asyncio.sleep(0)
        return await batches.write(double, number)

    assert await asyncio.gather(*(late(number) for number in range(2, 8))) == [4, 6, 8, 10, 12, 14]
    assert counting.transactions <= 3
