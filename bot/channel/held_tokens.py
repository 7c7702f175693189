"""Tokens that were found to hold: Teams sends the same one with every message for an hour.

Only what the token itself says is kept, and only for the very same token, key and time; what has to do with the
activity (its channel, tenant and service URL) is checked each time.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from types import MappingProxyType
from typing import Any

from bot.channel.keys import SigningKey

KEPT_TOKENS = 1_000
KEPT_FOR = 300.0
"""Seconds after which a token is looked at again, though it may hold for longer."""


@dataclass(frozen=True, slots=True)
class HeldToken:
    """What a token was found to say, checked with this key."""

    key_id: str
    key: SigningKey
    until: float
    claims: Mapping[str, Any]


class HeldTokens:
    """The claims of the last tokens. ``clock`` gives seconds since 1970, as in tokens."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._kept: OrderedDict[bytes, HeldToken] = OrderedDict()

    def get(self, token: str) -> HeldToken | None:
        """Return a token that has not run out; None: check it. It holds only while its key is the one of that id."""
        kept = self._kept.get(_digest(token))
        if kept is None or not kept.until - KEPT_FOR <= self._clock() < kept.until:
            return None
        return kept

    def put(self, token: str, key_id: str, key: SigningKey, claims: dict[str, Any]) -> None:
        """Keep the claims of a token that holds, no longer than until its own end."""
        until = min(float(claims["exp"]), self._clock() + KEPT_FOR)
        self._kept[_digest(token)] = HeldToken(key_id, key, until, MappingProxyType(claims))
        self._kept.move_to_end(_digest(token))
        while len(self._kept) > KEPT_TOKENS:
            self._kept.popitem(last=False)


def _digest(token: str) -> bytes:
    return sha256(token.encode()).digest()
