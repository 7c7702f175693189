"""Sending: claim, look again, send, record. Any number of processes may do so at once.

Nothing here knows the Bot Framework; the sender is the channel's. All waiting for Teams' limits is in its gate.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Protocol

from sqlalchemy.ext.asyncio import AsyncSession

from bot.channel.proactive import Delivery, Outcome
from bot.channel.references import ConversationReference
from bot.clock import AMSTERDAM, Clock
from bot.messages import Reply
from bot.reminding import ReminderMessage, Renderer
from jobs import outbox
from jobs.message import Prepared, prepare
from jobs.outbox import Claim, Ended, Sent
from jobs.planning import Outlook, Reach, read_choices, read_outlook
from jobs.reach import references_of
from jobs.rules import may_send_at
from models import conversations
from models.people import Person
from models.reminders import NOT_INSTALLED, Via
from models.store import Store

logger = logging.getLogger(__name__)

LEASE = timedelta(minutes=5)
"""Longer than a message can take by far (:data:`LONGEST_SEND`); it begins anew when its sending starts."""
LONGEST_SEND = 25.0
"""Seconds after which a message is given up as doubtful."""
AT_ONCE = 8
"""Messages in one claim."""
WORKERS = 8
"""Claims that are worked on side by side in one process."""
FRESH_SECONDS = 5.0
"""How old people, absences, rules and the calendar may be when something is sent; facts and choices are read anew."""
LONGEST_GATE_WAIT = 30.0
NOT_STARTED = "not started"
"""All was paused, or the lease was lost."""
RENDERING_FAILED = "the message could not be written"


class Pausing(Protocol):
    """What can be closed for a while."""

    def paused_for(self) -> float:
        """Return for how many seconds nothing can be sent, because the service asks us to wait; else 0."""
        ...


class Sender(Protocol):
    """The channel's way to speak first (bot.channel.proactive.ProactiveSender)."""

    @property
    def gate(self) -> Pausing:
        """The gate through which everything goes that is sent."""
        ...

    async def send(self, reference: ConversationReference, reply: Reply) -> Delivery:
        """Send one message and say what became of it; raises nothing for what the service or the network does."""
        ...


class Mailer(Protocol):
    """The way by mail, for who cannot be reached in Teams."""

    async def send(self, person: Person, message: ReminderMessage, reply: Reply) -> Delivery:
        """Send one mail and say what became of it."""
        ...


@dataclass(slots=True)
class Summary:
    """What one run of sending did, by outcome."""

    counts: dict[str, int] = field(default_factory=dict)

    def add(self, what: str) -> None:
        """Count one."""
        self.counts[what] = self.counts.get(what, 0) + 1


Complete = Callable[[AsyncSession, ReminderMessage, datetime], Awaitable[ReminderMessage]]
"""Puts into a message what only the store can tell, such as the managers' summary; raises nothing for its content."""


class Dispatcher:
    """Sends what may go. ``clock`` gives the present moment; ``lease`` is how long a claim is held at most."""

    def __init__(
        self,
        store: Store,
        sender: Sender,
        renderer: Renderer,
        clock: Clock,
        reach: Reach,
        mailer: Mailer | None = None,
        *,
        lease: timedelta = LEASE,
        workers: int = WORKERS,
        at_once: int = AT_ONCE,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        complete: Complete | None = None,
    ) -> None:
        self._store = store
        self._sender = sender
        self._renderer = renderer
        self._clock = clock
        self._reach = reach
        self._mailer = mailer
        self._lease = lease
        self._workers = workers
        self._at_once = at_once
        self._sleep = sleep
        self._complete = complete
        self._is_stopping = False
        self._latest: tuple[Outlook, float] | None = None

    def stop(self) -> None:
        """Claim nothing more: what is being sent is finished, and :meth:`run` returns."""
        self._is_stopping = True

    async def run(self, outlook: Outlook, only: frozenset[str] | None = None) -> Summary:
        """Send everything that may go now; ``only`` to these people, where given. Returns when nothing is left."""
        summary = Summary()
        self._latest = (outlook, time.monotonic())
        claims = await self._claim(outlook, only)
        if claims:
            shares = [claims, *([] for _ in range(self._workers - 1))]
            # One that fails (the store is away) does not cut short what the others are sending.
            ended = await asyncio.gather(
                *(self._work(share, outlook, only, summary) for share in shares), return_exceptions=True
            )
            for error in ended:
                if error is not None:
                    raise error
        return summary

    async def _work(self, claims: list[Claim], outlook: Outlook, only: frozenset[str] | None, summary: Summary) -> None:
        """Send these claims, then claim and send until nothing is left."""
        while claims or (claims := await self._claim(outlook, only)):
            await self._send_all(claims, outlook, summary)
            claims = []

    async def _claim(self, outlook: Outlook, only: frozenset[str] | None) -> list[Claim]:
        """Claim as soon as the gate is open; nothing where it is no time to send any more."""
        while (wait := self._sender.gate.paused_for()) > 0 and self._may_go_on(outlook):
            await self._sleep(min(wait, LONGEST_GATE_WAIT))
        if not self._may_go_on(outlook):
            return []
        today, again = outlook.view.today, outlook.rules.sends_doubtful_again
        async with self._store.writing() as session:
            return await outbox.claim(
                session, today, self._clock(), self._lease, self._at_once, sends_doubtful_again=again, only=only
            )

    def _may_go_on(self, outlook: Outlook) -> bool:
        local = self._clock().astimezone(AMSTERDAM)
        return not self._is_stopping and may_send_at(local, outlook.rules, outlook.view.calendar)

    async def _send_all(self, claims: list[Claim], outlook: Outlook, summary: Summary) -> None:
        async with self._store.reading() as session:
            prepared = await prepare(session, claims, await self._fresh(session, outlook))
            people = [one.person for one in prepared]
            references = await references_of(session, people, is_local=self._reach.is_local)
            prepared = [await self._completed(session, one) for one in prepared]
        for one in prepared:
            what = await self._send(one, references.get(one.person.key), outlook.rules.sends_doubtful_again)
            summary.add(what)

    async def _completed(self, session: AsyncSession, one: Prepared) -> Prepared:
        """Return a message with what only the store can tell; where that fails, without: it goes out all the same."""
        if self._complete is None or one.message is None:
            return one
        try:
            return replace(one, message=await self._complete(session, one.message, self._clock()))
        except Exception:
            logger.exception("A reminder goes out without its summary", extra={"action": "summary_missing"})
            return one

    async def _fresh(self, session: AsyncSession, outlook: Outlook) -> Outlook:
        """Return the outlook as it is now: what people chose always, the people themselves if it was some time ago."""
        now = time.monotonic()
        latest, read_at = self._latest or (outlook, now)
        if now - read_at >= FRESH_SECONDS:
            latest = await read_outlook(session, outlook.view.today, self._reach)
            self._latest = (latest, now)
        return replace(latest, choices=await read_choices(session))

    async def _send(self, one: Prepared, reference: ConversationReference | None, again: bool) -> str:
        claim, message = one.claim, one.message
        if one.dropped:
            async with self._store.writing() as session:
                await outbox.drop(session, one.dropped, self._clock())
        if message is None:
            async with self._store.writing() as session:
                await outbox.record_not_needed(session, claim, self._clock())
            return outbox.NOT_NEEDED
        try:
            reply = self._renderer(message)
        except Exception:
            logger.exception("A reminder could not be written", extra={"action": "reminder_not_written"})
            return await self._fail(claim, Ended(Outcome.REFUSED.value, RENDERING_FAILED))
        via = Via.TEAMS if reference is not None or self._mailer is None else Via.MAIL
        if via is Via.TEAMS and reference is None:
            # Reachable a moment ago: it waits until he is again.
            unreached = Ended(Outcome.NOT_DELIVERED.value, NOT_INSTALLED)
            async with self._store.writing() as session:
                await outbox.record_not_delivered(session, claim, unreached, self._clock())
            return NOT_INSTALLED
        async with self._store.writing() as session:
            if not await outbox.start(session, claim, self._clock(), self._lease):
                return NOT_STARTED
        delivery = await self._deliver(one.person, message, reply, reference)
        return await self._record(claim, delivery, Sent(via), reference, again)

    async def _deliver(
        self, person: Person, message: ReminderMessage, reply: Reply, reference: ConversationReference | None
    ) -> Delivery:
        try:
            async with asyncio.timeout(LONGEST_SEND):
                if reference is not None:
                    return await self._sender.send(reference, reply)
                assert self._mailer is not None  # noqa: S101 - the caller has looked
                return await self._mailer.send(person, message, reply)
        except TimeoutError:
            return Delivery(Outcome.UNKNOWN, reason="it took too long")
        except Exception as error:
            logger.exception("A reminder met an unexpected error", extra={"action": "reminder_error"})
            return Delivery(Outcome.UNKNOWN, reason=f"unexpected: {type(error).__name__}")

    async def _record(
        self, claim: Claim, delivery: Delivery, sent: Sent, reference: ConversationReference | None, again: bool
    ) -> str:
        ended = Ended(delivery.outcome.value, delivery.reason, delivery.status)
        now = self._clock()
        async with self._store.writing() as session:
            match delivery.outcome:
                case Outcome.SENT:
                    if reference is not None:
                        sent = Sent(Via.TEAMS, reference.channel, reference.conversation_id, delivery.activity_id)
                    await outbox.record_sent(session, claim, sent, now)
                case Outcome.NOT_DELIVERED:
                    wait = timedelta(seconds=delivery.retry_after or 0)
                    await outbox.record_not_delivered(session, claim, ended, now, wait)
                case Outcome.UNKNOWN:
                    await outbox.record_unknown(session, claim, ended, now, again)
                case _:
                    await outbox.record_failed(session, claim, ended, now)
                    if delivery.outcome is Outcome.GONE and reference is not None:
                        await self._forget(session, reference)
        if delivery.outcome is not Outcome.SENT:
            logger.warning(
                "A reminder was not delivered: %s (%s)",
                delivery.outcome.value,
                delivery.reason,
                extra={"action": "reminder_not_delivered", "reminder_message": claim.message_id},
            )
        return delivery.outcome.value

    async def _forget(self, session: AsyncSession, reference: ConversationReference) -> None:
        await conversations.drop_reference(session, reference.channel, reference.conversation_id)

    async def _fail(self, claim: Claim, ended: Ended) -> str:
        async with self._store.writing() as session:
            await outbox.record_failed(session, claim, ended, self._clock())
        return ended.reason
