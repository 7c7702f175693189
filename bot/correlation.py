"""The correlation id: eight letters that are on every log line of a turn, and in the apology where it failed."""

from __future__ import annotations

import random
from contextvars import ContextVar

_numbers = random.Random()  # noqa: S311 - no secret: it only finds the lines of one turn
_current: ContextVar[str | None] = ContextVar("correlation", default=None)


def begin() -> str:
    """Begin a turn, in this task and those it starts; returns its id."""
    reference = f"{_numbers.getrandbits(32):08x}"
    _current.set(reference)
    return reference


def current() -> str | None:
    """Return the id of the turn that this code runs for; None where it runs for none."""
    return _current.get()


def current_or_new() -> str:
    """Return the id of the turn; where there is none, one is begun."""
    return _current.get() or begin()
