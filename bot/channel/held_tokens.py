"""Tokens that were found to hold: Teams sends the same one with every message for an hour.

Only what the token itself says is kept, and only for the very same token, key and time; what has to do with the
activity (its channel, tenant and service URL) is checked each time.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from hashlib import sha256
from typing import Any

from bot.channel.keys import SigningKey

KEPT_TOKENS = 1_000
KEPT_FOR = 300.0
"""Seconds after which a token is looked at again, though it may hold for longer."""


class HeldTokens:
    """The claims of the last tokens. ``clock`` gives seconds since 1970, as in tokens."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._kept: OrderedDict[bytes, tuple[SigningKey, float, dict[str, Any]]] = OrderedDict()

    def get(self, token: str, key: SigningKey) -> dict[str, Any] | None:
        """Return the claims of a token that was checked with this key and has not run out; None: check it."""
        kept = self._kept.get(_digest(token))
        if kept is None or kept[0] is not key or not kept[1] - KEPT_FOR <= self._clock() < kept[1]:
            return None
        return dict(kept[2])

    def put(self, token: str, key: SigningKey, claims: dict[str, Any]) -> None:
        """Keep the claims of a token that holds, no longer than until its own end."""
        now = self._clock()
        self._kept[_digest(token)] = (key, min(float(claims["exp"]), now + KEPT_FOR), dict(claims))
        self._kept.move_to_end(_digest(token))
        while len(self._kept) > KEPT_TOKENS:
            self._kept.popitem(last=False)


def _digest(token: str) -> bytes:
    return sha256(token.encode()).digest()
