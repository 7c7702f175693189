"""Whether the bot is ready for work: a list of named checks, to which each part adds its own."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

logger = logging.getLogger(__name__)

CHECK_TIMEOUT = 6.0
"""Seconds for one check; what takes longer is not ready."""

Check = Callable[[], Awaitable[str | None]]
"""Returns None where all is well, else what is wrong, in one sentence without secrets."""


class Readiness:
    """The checks behind ``/readyz``. Used in the event loop."""

    def __init__(self) -> None:
        self._checks: dict[str, Check] = {}

    def add(self, part: str, check: Check) -> None:
        """Add the check of a part; raises ValueError for a part that has one."""
        if part in self._checks:
            raise ValueError(f"{part} has a check already")
        self._checks[part] = check

    async def faults(self) -> dict[str, str | None]:
        """Return what is wrong with each part, None where all is well."""
        found = await asyncio.gather(*(_run(part, check) for part, check in self._checks.items()))
        return dict(zip(self._checks, found, strict=True))


async def _run(part: str, check: Check) -> str | None:
    try:
        async with asyncio.timeout(CHECK_TIMEOUT):
            return await check()
    except TimeoutError:
        return f"there was no answer within {CHECK_TIMEOUT:.0f} seconds"
    except Exception:
        logger.exception("A check failed (%s)", part, extra={"action": "check_failed"})
        return "the check itself failed; the log tells why"
