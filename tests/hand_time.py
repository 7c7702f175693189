"""Time that is moved by hand: what waits in it costs a test no time, and wakes to the second."""

from __future__ import annotations

import asyncio
import heapq
import itertools
from typing import TypeVar

T = TypeVar("T")


class HandTime:
    """A monotonic clock and the sleep that goes with it.

    time = HandTime()
    Transport(settings, monotonic=time, sleep=time.sleep)
    await time.asleep(1)      # until somebody waits
    await time.move(7)        # wakes, in order, whoever is due by then
    """

    def __init__(self, now: float = 1000.0) -> None:
        self.now = now
        self.slept: list[float] = []
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._numbers = itertools.count()
        self._changed = asyncio.Event()

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        """Wait until the clock has been moved that far."""
        self.slept.append(seconds)
        waking: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self.now + seconds, next(self._numbers), waking))
        self._changed.set()
        await waking

    @property
    def waiting(self) -> int:
        """How many are asleep."""
        return sum(not waking.done() for _, _, waking in self._sleepers)

    async def asleep(self, count: int = 1) -> None:
        """Wait until that many are asleep."""
        async with asyncio.timeout(10):
            while self.waiting < count:
                self._changed.clear()
                await self._changed.wait()

    async def move(self, seconds: float) -> None:
        """Move the clock, waking everyone at his own moment; each can do what needs no network before the next."""
        until = self.now + seconds
        while self._sleepers and self._sleepers[0][0] <= until:
            self.now = max(self.now, self._sleepers[0][0])
            while self._sleepers and self._sleepers[0][0] <= self.now:
                _, _, waking = heapq.heappop(self._sleepers)
                if not waking.done():
                    waking.set_result(None)
            await settle()
        self.now = until

    async def run(self) -> None:
        """Move the clock from sleeper to sleeper until nobody sleeps."""
        await settle()
        while self._sleepers:
            await self.move(max(0.0, self._sleepers[0][0] - self.now))

    async def until(self, task: asyncio.Future[T]) -> T:
        """Move the clock whenever somebody sleeps, until the task is done; returns its result."""
        task.add_done_callback(lambda _: self._changed.set())
        async with asyncio.timeout(30):
            while not task.done():
                self._changed.clear()
                if self._sleepers:
                    await self.move(max(0.0, self._sleepers[0][0] - self.now))
                else:
                    await self._changed.wait()
        return task.result()


async def settle() -> None:
    """Let everyone do what needs neither time nor network."""
    ready = asyncio.get_running_loop()._ready  # type: ignore[attr-defined]
    await asyncio.sleep(0)
    while ready:  # noqa: ASYNC110 - nothing tells when nobody is ready
        await asyncio.sleep(0)
