"""Waiting for what another task or process does by itself, where it gives no sign of its own."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Awaitable, Callable

LONGEST = 30


async def until(condition: Callable[[], bool | Awaitable[bool]]) -> None:
    """Wait until a condition holds; raises TimeoutError after :data:`LONGEST` seconds."""
    async with asyncio.timeout(LONGEST):
        while True:
            found = condition()
            if await found if inspect.isawaitable(found) else found:
                return
            await asyncio.sleep(0.002)
