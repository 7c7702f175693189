"""The Bot Framework's signing keys: rotated, missing, lied about, slow; and nobody notices while they are known."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.channel.errors import KeysUnavailableError
from bot.channel.keys import (
    FRESH_FOR,
    RETRY_AFTER,
    UNKNOWN_KEY_EVERY,
    UNKNOWN_KEYS_AT_ONCE,
    WITHDRAWN_KEPT,
    SigningKeys,
)
from tests.bot.channel.conftest import RunningBot
from tests.hand_time import settle
from tests.loopback_teams import ISSUER, Fault, LoopbackTeams


class HandClock:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
async def keys(teams: LoopbackTeams, clock: HandClock) -> AsyncIterator[SigningKeys]:
    async with aiohttp.ClientSession() as session:
        keys = SigningKeys(f"{teams.origin}/openid", lambda: session, issuer=ISSUER, monotonic=clock)
        yield keys
        await keys.close()


async def test_keys_are_fetched_once(keys: SigningKeys, teams: LoopbackTeams) -> None:
    found = await asyncio.gather(*(keys.get("key-1") for _ in range(20)))

    assert all(key is not None and key.endorsements == {"msteams"} for key in found)
    assert teams.key_requests == 1
    assert keys.fault is None


async def test_an_unknown_key_is_looked_for_at_once(keys: SigningKeys, teams: LoopbackTeams) -> None:
    assert await keys.get("key-1") is not None
    teams.published = {"key-2": ["msteams"]}
    found = await asyncio.gather(*(keys.get("key-2") for _ in range(20)))

    assert all(found)
    assert teams.key_requests == 2


async def test_a_withdrawn_key_counts_only_for_what_is_on_its_way(
    keys: SigningKeys, teams: LoopbackTeams, clock: HandClock
) -> None:
    assert await keys.get("key-1") is not None
    clock.now += FRESH_FOR / 2
    teams.published = {"key-2": ["msteams"]}
    assert await keys.get("key-2") is not None
    assert await keys.get("key-1") is not None
    clock.now += WITHDRAWN_KEPT
    assert await keys.get("key-1") is None

    await keys.refresh()
    assert list(keys._withdrawn) == []


async def test_made_up_keys_do_not_bother_the_source(keys: SigningKeys, teams: LoopbackTeams, clock: HandClock) -> None:
    await keys.get("key-1")
    for number in range(50):
        assert await keys.get(f"made-up-{number}") is None
    assert teams.key_requests == 1 + UNKNOWN_KEYS_AT_ONCE
    for _ in range(5):
        clock.now += UNKNOWN_KEY_EVERY / 2
        await keys.get("made-up")

    assert teams.key_requests == 1 + UNKNOWN_KEYS_AT_ONCE + 2


async def test_a_made_up_key_does_not_hold_up_a_new_one(keys: SigningKeys, teams: LoopbackTeams) -> None:
    await keys.get("key-1")
    held = asyncio.Event()
    teams.key_faults.append(Fault(until=held))
    made_up = asyncio.create_task(keys.get("made-up"))
    real = asyncio.create_task(keys.get("key-2"))
    await settle()
    # The source had read its keys before the new one was there: it is asked once more.
    teams.stale_keys = {"key-1": ["msteams"]}
    teams.published["key-2"] = ["msteams"]
    held.set()

    assert await made_up is None
    assert await real is not None


async def test_keys_are_refreshed_beside_the_work(keys: SigningKeys, teams: LoopbackTeams, clock: HandClock) -> None:
    await keys.get("key-1")
    clock.now += FRESH_FOR
    held = asyncio.Event()
    teams.key_faults.append(Fault(until=held))
    # The source hangs; whoever asks has his answer.
    assert await keys.get("key-1") is not None
    teams.published["key-2"] = ["msteams"]
    held.set()
    await keys.refresh()

    assert teams.key_requests == 2
    assert await keys.get("key-2") is not None
    assert teams.key_requests == 2


@pytest.mark.parametrize(
    "fault",
    [
        Fault(500),
        Fault(404),
        Fault(302, headers={"Location": "/openid"}),
        Fault(drops=True),
        Fault(200, body=b"<html>"),
        Fault(200, body=b"[]"),
        Fault(200, body=b"{}"),
        Fault(200, body=b'{"issuer": "https://api.botframework.com"}'),
        Fault(200, body=b'{"issuer": "https://api.botframework.com", "jwks_uri": 5}'),
        Fault(200, body=b'{"issuer": "https://api.botframework.com", "jwks_uri": "http://keys.example/"}'),
        Fault(200, body=b'{"issuer": "https://api.botframework.com", "jwks_uri": "http://[::1"}'),
        Fault(200, body=b"[" * 100_000),
        Fault(200, body=b" " * 1_100_000),
    ],
)
async def test_a_source_that_is_down_or_lies_leaves_the_keys_in_use(
    keys: SigningKeys, teams: LoopbackTeams, clock: HandClock, fault: Fault
) -> None:
    await keys.get("key-1")
    teams.keys_down = fault
    clock.now += 10 * FRESH_FOR
    await keys.get("key-1")
    await keys.refresh()

    assert keys.fault is not None
    assert keys.loaded
    assert await keys.get("key-1") is not None
    asked = teams.key_requests
    await keys.get("key-1")
    assert teams.key_requests == asked
    teams.keys_down = None
    clock.now += RETRY_AFTER
    await keys.get("key-1")
    await keys.refresh()
    assert keys.fault is None


async def test_a_source_of_another_issuer_is_not_believed(keys: SigningKeys, teams: LoopbackTeams) -> None:
    await keys.get("key-1")
    teams.issuer = "https://evil.example"
    teams.published = {"key-evil": ["msteams"]}
    assert await keys.get("key-evil") is None
    assert await keys.get("key-1") is not None

    assert "another issuer" in (keys.fault or "")


async def test_a_document_without_usable_keys_is_no_document(keys: SigningKeys, teams: LoopbackTeams) -> None:
    await keys.get("key-1")
    teams.published = {}
    await keys.refresh()

    assert keys.fault is not None
    assert await keys.get("key-1") is not None


async def test_without_any_keys_the_sender_is_told_to_come_back(
    keys: SigningKeys, teams: LoopbackTeams, clock: HandClock
) -> None:
    teams.keys_down = Fault(503)
    for _ in range(5):
        with pytest.raises(KeysUnavailableError):
            await keys.get("key-1")
    assert teams.key_requests == 1
    teams.keys_down = None
    clock.now += UNKNOWN_KEY_EVERY

    assert await keys.get("key-1") is not None


async def test_rotation_in_the_middle_of_the_work_loses_no_message(bot: RunningBot, teams: LoopbackTeams) -> None:
    await teams.post(bot.origin, teams.message("voor"))
    teams.published, teams.signing_key = {"key-2": ["msteams"]}, "key-2"
    answers = await asyncio.gather(*(teams.post(bot.origin, message) for message in teams.messages(20, "na")))

    assert {status for status, _ in answers} == {200}
    assert len(teams.sent) == 21


async def test_a_source_that_goes_down_later_keeps_nobody_out(bot: RunningBot, teams: LoopbackTeams) -> None:
    await teams.post(bot.origin, teams.message("een"))
    teams.keys_down = Fault(drops=True)

    assert (await teams.post(bot.origin, teams.message("twee")))[0] == 200
    assert (await teams.post(bot.origin, teams.message("drie"), token=teams.token(key="stranger")))[0] == 401
    assert bot.channel.unready_because() is None


async def test_whoever_asks_whether_the_bot_is_ready_sees_to_the_next_try(
    keys: SigningKeys, teams: LoopbackTeams, clock: HandClock
) -> None:
    teams.keys_down = Fault(503)
    await keys.refresh()
    teams.keys_down = None
    assert keys.load_if_due() is None
    clock.now += UNKNOWN_KEY_EVERY
    trying = keys.load_if_due()
    assert trying is not None
    await trying

    assert keys.loaded
    assert keys.load_if_due() is None
