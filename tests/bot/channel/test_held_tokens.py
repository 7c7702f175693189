"""A token is looked at once, and again when its time, its key or the token itself is another."""

from __future__ import annotations

import time
from typing import cast

import jwt
import pytest

from bot.channel.authentication import PUBLIC_ISSUER, TokenAuthentication
from bot.channel.connector import Connectors
from bot.channel.errors import NotAuthenticatedError
from bot.channel.held_tokens import KEPT_FOR, KEPT_TOKENS, HeldTokens
from bot.channel.hosts import ServiceHosts
from bot.channel.keys import SigningKey, SigningKeys
from tests.loopback_teams import private_key


class Clock:
    now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def key() -> SigningKey:
    return SigningKey(private_key("key-1").public_key(), frozenset({"msteams"}))


def test_the_same_token_holds_until_its_end(clock: Clock, key: SigningKey) -> None:
    held = HeldTokens(clock)
    held.put("a.b.c", "key-1", key, {"exp": clock.now + 10})
    found = held.get("a.b.c")
    assert found is not None
    assert (found.key_id, found.key, found.claims) == ("key-1", key, {"exp": clock.now + 10})
    clock.now += 10
    assert held.get("a.b.c") is None


def test_a_long_token_is_looked_at_again(clock: Clock, key: SigningKey) -> None:
    held = HeldTokens(clock)
    held.put("a.b.c", "key-1", key, {"exp": clock.now + 3600})
    clock.now += KEPT_FOR
    assert held.get("a.b.c") is None


def test_a_clock_that_was_set_back_makes_no_token_hold_for_longer(clock: Clock, key: SigningKey) -> None:
    held = HeldTokens(clock)
    held.put("a.b.c", "key-1", key, {"exp": clock.now + 3600})
    clock.now -= 60
    assert held.get("a.b.c") is None


def test_another_token_is_another_matter(clock: Clock, key: SigningKey) -> None:
    held = HeldTokens(clock)
    held.put("a.b.c", "key-1", key, {"exp": clock.now + 10})
    assert held.get("a.b.d") is None


def test_what_is_kept_cannot_be_changed_and_is_bounded(clock: Clock, key: SigningKey) -> None:
    held = HeldTokens(clock)
    held.put("first", "key-1", key, {"exp": clock.now + 10})
    found = held.get("first")
    assert found is not None
    with pytest.raises(TypeError):
        found.claims["exp"] = 0  # type: ignore[index]
    for number in range(KEPT_TOKENS):
        held.put(f"token {number}", "key-1", key, {"exp": clock.now + 10})
    assert held.get("first") is None


class OneKey:
    """Signing keys of which one can be replaced under the same id."""

    def __init__(self, key: SigningKey) -> None:
        self.key = key

    async def get(self, key_id: str) -> SigningKey | None:
        return self.key if key_id == "key-1" else None


async def test_a_key_that_took_the_place_of_another_is_checked_with(key: SigningKey) -> None:
    keys = OneKey(key)
    authentication = TokenAuthentication(
        cast("Connectors", None), cast("ServiceHosts", None), cast("SigningKeys", keys), app_id="bot", tenant_id="ours"
    )
    claims = {"iss": PUBLIC_ISSUER, "aud": "bot", "exp": int(time.time()) + 600}
    header = "Bearer " + jwt.encode(claims, private_key("key-1"), algorithm="RS256", headers={"kid": "key-1"})
    assert await authentication.claims(header, "msteams") == await authentication.claims(header, "msteams") == claims

    keys.key = SigningKey(private_key("key-2").public_key(), frozenset({"msteams"}))
    with pytest.raises(NotAuthenticatedError):
        await authentication.claims(header, "msteams")
