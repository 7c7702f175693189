"""Limits against flooding: how much one person may ask, how many turns are thought about at once, and their order."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from enum import StrEnum

from bot import metrics
from bot.channel.errors import RequestRefusedError

REMEMBERED_PEOPLE = 5_000


class Flood(StrEnum):
    """What to do with a message."""

    WITHIN = "within"
    TELL = "tell"
    """One too many: the person is told, once."""
    SILENT = "silent"
    """He has been told."""


@dataclass(slots=True)
class _Bucket:
    left: float
    at: float
    told: bool = False


class PersonLimits:
    """A bucket for each person, that holds ``per_minute`` messages and fills at that rate; 0 sets no limit.

    Who empties it is told once; silence follows until half of it is back, so that he is not told at every drop.
    """

    def __init__(self, per_minute: int, clock: Callable[[], float], size: int = REMEMBERED_PEOPLE) -> None:
        self._per_minute = per_minute
        self._clock = clock
        self._size = size
        self._buckets: OrderedDict[tuple[str, str], _Bucket] = OrderedDict()

    def take(self, person: tuple[str, str]) -> Flood:
        """Take one message of a person (channel, id) into account."""
        if not self._per_minute:
            return Flood.WITHIN
        now = self._clock()
        bucket = self._buckets.setdefault(person, _Bucket(self._per_minute, now))
        self._buckets.move_to_end(person)
        if len(self._buckets) > self._size:
            self._buckets.popitem(last=False)
        bucket.left = min(bucket.left + (now - bucket.at) * self._per_minute / 60, self._per_minute)
        bucket.at = now
        if bucket.told and bucket.left < self._per_minute / 2:
            return Flood.SILENT
        bucket.told = bucket.left < 1
        if bucket.told:
            return Flood.TELL
        bucket.left -= 1
        return Flood.WITHIN


class Places:
    """At most so many turns at once; the others wait, first come, first served."""

    def __init__(self, count: int) -> None:
        self._places = asyncio.Semaphore(count)

    @asynccontextmanager
    async def place(self) -> AsyncIterator[None]:
        """Wait for a place and have it for as long as the block lasts."""
        if self._places.locked():
            with metrics.QUEUED.track_inprogress():
                await self._places.acquire()
        else:
            await self._places.acquire()
        try:
            yield
        finally:
            self._places.release()


class InOrder:
    """One turn at a time in each conversation, in the order in which they came."""

    def __init__(self) -> None:
        self._lines: dict[str, _Line] = {}

    @asynccontextmanager
    async def turn(self, conversation: str) -> AsyncIterator[None]:
        """Wait until those before are over."""
        line = self._lines.setdefault(conversation, _Line())
        line.length += 1
        try:
            if line.lock.locked():
                with metrics.QUEUED.track_inprogress():
                    await line.lock.acquire()
            else:
                await line.lock.acquire()
            try:
                yield
            finally:
                line.lock.release()
        finally:
            line.length -= 1
            if not line.length:
                del self._lines[conversation]


class _Line:
    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self.length = 0


class TooBusyError(RequestRefusedError):
    """There is no room for this request now; whoever sent it may send it again."""

    status = 503


class Requests:
    """The requests under way: at most so many, none any more once the bot is stopping."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._count = 0
        self._none = asyncio.Event()
        self._none.set()
        self.is_stopping = False

    @contextmanager
    def one(self) -> Iterator[None]:
        """Count one request for as long as the block lasts; raises TooBusyError where there is no room for it."""
        if self.is_stopping:
            raise TooBusyError("the bot is stopping")
        if self._count >= self._most:
            metrics.THROTTLED.labels("whole").inc()
            raise TooBusyError("too many requests at once")
        self._count += 1
        self._none.clear()
        metrics.UNDER_WAY.inc()
        try:
            yield
        finally:
            self._count -= 1
            metrics.UNDER_WAY.dec()
            if not self._count:
                self._none.set()

    async def stop(self, limit: float) -> int:
        """Take no more requests and wait for those under way; returns how many are left after ``limit`` seconds."""
        self.is_stopping = True
        try:
            async with asyncio.timeout(limit):
                await self._none.wait()
        except TimeoutError:
            return self._count
        return 0
