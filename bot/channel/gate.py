"""The one gate through which everything goes that is sent: Teams' limits kept on our side, and one pause for all.

Answers and reminders pass the same gate, so that together they keep to the limits. It counts for this process; where
several copies run, STAVAZA_TENANT_RATE divides the tenant's limit among them.
"""

from __future__ import annotations

import asyncio
import logging
import math
import time
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field

from bot.channel.errors import NotDeliveredError

logger = logging.getLogger(__name__)

TENANT_RATE = 50
"""Calls a second that Teams takes from one app in one tenant."""
LONGEST_PAUSE = 3600.0
"""Seconds; a service that asks for longer is tried again after this."""


@dataclass(frozen=True, slots=True)
class Limit:
    """At most ``count`` calls in any ``seconds``."""

    count: int
    seconds: float


# Microsoft's table "Per bot per thread limit" for sending and creating, each window 5 % longer: what leaves here evenly
# arrives less evenly.
CONVERSATION_LIMITS = (Limit(7, 1.05), Limit(8, 2.1), Limit(60, 31.5), Limit(1800, 3780.0))


A_SECOND = 1.03
"""Seconds in which a tenant's calls of one second leave: calls that the network squeezes together by less than 30 ms do
not break the limit then, and 97 % of it is used."""


def tenant_limits(rate: int) -> tuple[Limit, ...]:
    """Return the limit that keeps to ``rate`` calls a second as the service sees them; 0 is no limit."""
    return (Limit(rate, A_SECOND),) if rate > 0 else ()


_AN_INSTANT = 1e-6
"""Seconds that are lost in rounding: a clock may not be able to move by less."""


class _Passed:
    """The moments at which calls passed, as many as the limits look back."""

    __slots__ = ("_limits", "_moments")

    def __init__(self, limits: Sequence[Limit]) -> None:
        self._limits = limits
        self._moments: deque[float] = deque(maxlen=max((limit.count for limit in limits), default=1))

    @property
    def last(self) -> float:
        return self._moments[-1] if self._moments else -math.inf

    def note(self, now: float) -> None:
        self._moments.append(now)

    def free_from(self) -> float:
        """Return the moment from which the limits let one more pass."""
        moments = self._moments
        free = (moments[-limit.count] + limit.seconds for limit in self._limits if len(moments) >= limit.count)
        return max(free, default=-math.inf)

    def wait(self, now: float) -> float:
        """Return the seconds until the limits let one more pass."""
        wait = self.free_from() - now
        return wait if wait > _AN_INSTANT else 0.0


class _Pace:
    """Spreads a tenant's calls over the second: one in each interval.

    Who passes late, because the process was busy, is made up for by the next, else the rate would not be reached: by no
    more than a handful, which may also pass at once after quiet.
    """

    __slots__ = ("_due", "_interval", "_slack")

    def __init__(self, rate: int) -> None:
        self._interval = A_SECOND / rate if rate > 0 else 0.0
        self._slack = max(1, round(rate * 0.08)) * self._interval
        self._due = -math.inf

    def note(self, now: float, free_from: float) -> None:
        """Note that one passes now; ``free_from`` is when a limit let it, which is no lateness to make up for."""
        self._due = max(self._due, now - self._slack, free_from) + self._interval

    def wait(self, now: float) -> float:
        """Return the seconds until the next may pass."""
        wait = self._due - now
        return wait if wait > _AN_INSTANT else 0.0


@dataclass(slots=True)
class _Conversation:
    passed: _Passed
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    waiting: int = 0


class Gate:
    """Lets calls pass in the order in which they come, no faster than the limits allow, and none during a pause.

    ``monotonic`` and ``sleep`` can be replaced together in a test, so that an hour takes no time.
    """

    def __init__(
        self,
        *,
        tenant_rate: int = TENANT_RATE,
        conversation_limits: Sequence[Limit] = CONVERSATION_LIMITS,
        monotonic: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._now = monotonic
        self._sleep = sleep
        self._limits = tuple(conversation_limits)
        self._longest = max((limit.seconds for limit in self._limits), default=0.0)
        self._conversations: OrderedDict[str, _Conversation] = OrderedDict()
        self._tenant = _Passed(tenant_limits(tenant_rate))
        self._pace = _Pace(tenant_rate)
        self._tenant_turn = asyncio.Lock()
        self._paused_until = -math.inf

    def paused_for(self) -> float:
        """Return for how many seconds nothing passes: 0.0 when there is no pause."""
        return max(0.0, self._paused_until - self._now())

    def pause(self, seconds: float) -> None:
        """Let nothing pass for so many seconds; a pause that lasts longer already stays."""
        seconds = min(max(seconds, 0.0), LONGEST_PAUSE)
        if seconds > self.paused_for():
            self._paused_until = self._now() + seconds
            logger.warning(
                "Teams asks to wait: nothing is sent for %.1f s",
                seconds,
                extra={"action": "paused", "seconds": seconds},
            )

    async def pass_(self, conversation_id: str | None, patience: float = math.inf) -> None:
        """Wait until one call to a conversation may be made, and count it; None is a call to no conversation.

        Raises NotDeliveredError, with ``retry_after``, as soon as it is clear that this takes longer than ``patience``
        seconds.
        """
        until = self._now() + patience
        if self.paused_for() > patience:
            raise _too_long(self.paused_for())
        if conversation_id is None or not self._limits:
            await self._pass_tenant(until, None)
            return
        conversation = self._conversation(conversation_id)
        conversation.waiting += 1
        try:
            async with conversation.turn:
                while (wait := conversation.passed.wait(self._now())) > 0:
                    await self._wait(wait, until)
                await self._pass_tenant(until, conversation.passed)
        finally:
            conversation.waiting -= 1

    async def _pass_tenant(self, until: float, conversation: _Passed | None) -> None:
        while True:
            # Not in the queue during a pause: who has less patience than the first in it must be able to leave.
            while (wait := self.paused_for()) > 0:
                await self._wait(wait, until)
            async with self._tenant_turn:
                while not self.paused_for() and (wait := self._tenant_wait()) > 0:
                    await self._wait(wait, until)
                if not self.paused_for():
                    now = self._now()
                    self._pace.note(now, self._tenant.free_from())
                    self._tenant.note(now)
                    if conversation is not None:
                        conversation.note(now)
                    return

    def _tenant_wait(self) -> float:
        now = self._now()
        return max(self._tenant.wait(now), self._pace.wait(now))

    async def _wait(self, seconds: float, until: float) -> None:
        if self._now() + seconds > until:
            raise _too_long(seconds)
        await self._sleep(seconds)

    def _conversation(self, conversation_id: str) -> _Conversation:
        conversation = self._conversations.get(conversation_id)
        if conversation is None:
            conversation = self._conversations[conversation_id] = _Conversation(_Passed(self._limits))
        self._conversations.move_to_end(conversation_id)
        self._forget_quiet_ones()
        return conversation

    def _forget_quiet_ones(self) -> None:
        """Forget conversations on which no limit bears any more; the longest quiet come first."""
        while self._conversations:
            oldest = next(iter(self._conversations.values()))
            if oldest.waiting or self._now() - oldest.passed.last <= self._longest or len(self._conversations) == 1:
                return
            self._conversations.popitem(last=False)


def _too_long(seconds: float) -> NotDeliveredError:
    return NotDeliveredError("it is not the turn of this message yet", retry_after=seconds)
