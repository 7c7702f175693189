"""Small writes of many turns, committed together: what waits while one transaction runs goes into the next.

Alone, a write costs a transaction, as ever. Under load one transaction carries the writes of all who wait, so that a
turn costs a row and not a commit.
"""

from __future__ import annotations

import asyncio
import contextvars
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.ext.asyncio import AsyncSession

from models.store import Store

logger = logging.getLogger(__name__)

SOON = 0.25
"""Seconds that a write may wait that nobody waits for, so that it can go along with others."""
GATHERING = 0.004
"""Seconds from one transaction to the next: when it is busy, what comes meanwhile goes together."""

Write = Callable[[AsyncSession, list[Any]], Awaitable[Sequence[Any] | None]]
"""Writes rows in a transaction; returns a result for each of them, or None where there is nothing to tell."""


@dataclass(frozen=True, slots=True)
class _Waiting:
    row: Any
    written: asyncio.Future[Any] | None


class Batches:
    """Commits writes in batches, one transaction after the other. Used in one event loop."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._waiting: dict[Write, list[_Waiting]] = {}
        self._running: asyncio.Task[None] | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._not_before = 0.0

    async def write(self, write: Write, row: Any) -> Any:
        """Write a row; returns its result once that is committed, raises what went wrong with it."""
        return await self.begin(write, row)

    def begin(self, write: Write, row: Any) -> asyncio.Future[Any]:
        """Begin to write a row, as :meth:`write` does; what begins in one step of the loop goes in one transaction."""
        written: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._waiting.setdefault(write, []).append(_Waiting(row, written))
        self._start_at(self._not_before)
        return written

    def write_soon(self, write: Write, row: Any) -> None:
        """Write a row with the next batch, at most :data:`SOON` from now; what goes wrong is in the log."""
        self._waiting.setdefault(write, []).append(_Waiting(row, None))
        self._start_at(asyncio.get_running_loop().time() + SOON)

    async def flush(self) -> None:
        """Write all that waits."""
        self._start()
        while self._running is not None:
            await asyncio.shield(self._running)

    def _start_at(self, moment: float) -> None:
        """Start a batch at a moment, or earlier where that was to be."""
        if self._running is not None or (self._timer is not None and self._timer.when() <= moment):
            return
        loop = asyncio.get_running_loop()
        if moment <= loop.time():
            self._start()
            return
        if self._timer is not None:
            self._timer.cancel()
        self._timer = loop.call_at(moment, self._start, context=contextvars.Context())

    def _start(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._running is None and self._waiting:
            # In a context of its own: a batch belongs to no turn.
            loop = asyncio.get_running_loop()
            self._running = loop.create_task(self._run(), context=contextvars.Context())

    async def _run(self) -> None:
        loop = asyncio.get_running_loop()
        try:
            while self._waiting:
                batch, self._waiting = self._waiting, {}
                self._not_before = loop.time() + GATHERING
                try:
                    await self._commit(batch)
                except Exception as error:
                    await self._after(batch, error)
                await asyncio.sleep(self._not_before - loop.time())
        finally:
            self._running = None

    async def _commit(self, batch: dict[Write, list[_Waiting]]) -> None:
        # Always in the same order, so that replicas do not wait for each other in a circle.
        ordered = sorted(batch.items(), key=lambda entry: entry[0].__qualname__)

        async def written(session: AsyncSession) -> list[tuple[list[_Waiting], Sequence[Any] | None]]:
            return [(waiting, await write(session, [one.row for one in waiting])) for write, waiting in ordered]

        for waiting, told in await self._store.write(written):
            for number, one in enumerate(waiting):
                if one.written is not None and not one.written.done():
                    one.written.set_result(told[number] if told is not None else None)

    async def _after(self, batch: dict[Write, list[_Waiting]], error: Exception) -> None:
        """Pass on that the store failed; where it was a row, write the others without it."""
        alone = sum(map(len, batch.values())) == 1
        for write, waiting in batch.items():
            for one in waiting:
                fault: Exception | None = error
                if not (alone or isinstance(error, _STORE_FAILS)):
                    try:
                        await self._commit({write: [one]})
                        fault = None
                    except Exception as its_own:
                        fault = its_own
                if fault is not None:
                    _fail(one, fault)


_STORE_FAILS = (OperationalError, InterfaceError, PoolTimeoutError, TimeoutError, OSError)
"""What goes wrong with the store itself: each row by itself would only fail again, after another wait."""


def _fail(waiting: _Waiting, fault: Exception) -> None:
    if waiting.written is None:
        logger.warning("A row was not written", exc_info=fault, extra={"action": "not_written"})
    elif not waiting.written.done():
        waiting.written.set_exception(fault)
