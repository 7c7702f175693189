"""A token is looked at once, and again when its time, its key or the token itself is another."""

from __future__ import annotations

import pytest

from bot.channel.held_tokens import KEPT_FOR, KEPT_TOKENS, HeldTokens
from bot.channel.keys import SigningKey
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
    held.put("a.b.c", key, {"exp": clock.now + 10})
    assert held.get("a.b.c", key) == {"exp": clock.now + 10}
    clock.now += 10
    assert held.get("a.b.c", key) is None


def test_a_long_token_is_looked_at_again(clock: Clock, key: SigningKey) -> None:
    held = HeldTokens(clock)
    held.put("a.b.c", key, {"exp": clock.now + 3600})
    clock.now += KEPT_FOR
    assert held.get("a.b.c", key) is None


def test_a_clock_that_was_set_back_makes_no_token_hold_for_longer(clock: Clock, key: SigningKey) -> None:
    held = HeldTokens(clock)
    held.put("a.b.c", key, {"exp": clock.now + 3600})
    clock.now -= 60
    assert held.get("a.b.c", key) is None


def test_another_token_or_key_is_another_matter(clock: Clock, key: SigningKey) -> None:
    held = HeldTokens(clock)
    held.put("a.b.c", key, {"exp": clock.now + 10})
    assert held.get("a.b.d", key) is None
    assert held.get("a.b.c", SigningKey(key.public_key, key.endorsements)) is None


def test_what_is_kept_cannot_be_changed_and_is_bounded(clock: Clock, key: SigningKey) -> None:
    held = HeldTokens(clock)
    held.put("first", key, {"exp": clock.now + 10})
    (held.get("first", key) or {})["exp"] = 0
    assert held.get("first", key) == {"exp": clock.now + 10}
    for number in range(KEPT_TOKENS):
        held.put(f"token {number}", key, {"exp": clock.now + 10})
    assert held.get("first", key) is None
