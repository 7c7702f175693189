"""A cache that stays small: what was used longest ago goes first."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

T = TypeVar("T")


class Bounded(Generic[T]):
    """Keeps the last values that were used, as many as weigh ``most`` together; may be used by several threads.

    ``weigh`` tells what a value weighs with its key, such as bytes; without it, ``most`` is their number.
    """

    def __init__(self, most: int, weigh: Callable[[T], int] | None = None) -> None:
        self._most = most
        self._weigh = weigh
        self._kept: OrderedDict[Hashable, tuple[T, int]] = OrderedDict()
        self._weight = 0
        self._lock = threading.Lock()

    def get(self, key: Hashable) -> T | None:
        """Return the value of a key; None where there is none (any more)."""
        with self._lock:
            kept = self._kept.get(key)
            if kept is None:
                return None
            self._kept.move_to_end(key)
            return kept[0]

    def put(self, key: Hashable, value: T) -> T:
        """Keep a value, and return it; one that is too heavy by itself is not kept."""
        weight = 1 if self._weigh is None else self._weigh(value)
        with self._lock:
            before = self._kept.pop(key, None)
            self._weight += weight - (before[1] if before else 0)
            self._kept[key] = value, weight
            while self._weight > self._most:
                _, (_, lighter) = self._kept.popitem(last=False)
                self._weight -= lighter
        return value
