"""The store as turns need it: each message is answered once over all replicas (the channel's ClaimStore)."""

from __future__ import annotations

import asyncio
import logging
import math
import secrets
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.batches import Batches
from bot.channel.claims import COPIES_COME_WITHIN, SAME_CONTENT_AFTER, SAME_CONTENT_WITHIN, Holder, TurnKeys
from models import turns
from models.store import Store
from models.turns import Claim

logger = logging.getLogger(__name__)

LEASE = 10.0
"""Seconds after which the turn of a replica that says nothing more is free again."""
RENEW_EVERY = 2.0
"""Seconds between renewals of the turns under way; most are over before the first."""
CLAIM_WAIT = 2.0
"""Seconds that a message waits for its claim at a time. On PostgreSQL it is then tried again, and at last refused. An
import may hold an SQLite file for longer; there the message is answered without a claim, for this process is all there
is, as a rule, and it knows its own turns."""
PURGE_EVERY = 10.0
"""Seconds between deletions of claims that are over."""
FLUSH_WAIT = 5.0
"""Seconds to write what is left when the bot stops."""
CLOCKS_DIFFER = timedelta(minutes=1)
"""Claims are kept this much longer than they hold, lest a replica whose clock is ahead deletes another's."""


@dataclass(slots=True)
class _Held:
    """A turn that is ours, by this process's own clock: since when, and for certain until when."""

    begun: float
    until: float


class StoredClaims:
    """Claims in the store. Open it with :meth:`kept`, which renews those that take long.

    What is read of a clock here is the replicas' own: they must agree to a second or so, as those of servers do.
    """

    def __init__(self, store: Store, batches: Batches) -> None:
        self._store = store
        self._batches = batches
        self._is_alone = store.engine.dialect.name == "sqlite"
        self._owner = secrets.token_hex(16)
        self._under_way: dict[TurnKeys, _Held] = {}
        self._purged = time.monotonic()

    @asynccontextmanager
    async def kept(self) -> AsyncIterator[None]:
        """Keep claims alive for as long as the block lasts, and write what is left at its end."""
        renewing = asyncio.create_task(self._renew_now_and_then())
        try:
            yield
        finally:
            renewing.cancel()
            with suppress(asyncio.CancelledError):
                await renewing
            with suppress(TimeoutError):
                async with asyncio.timeout(FLUSH_WAIT):
                    await self._batches.flush()

    async def claim(self, keys: TurnKeys) -> Holder:
        """Make the turn ours, unless another replica has it or a copy was answered already."""
        begun = time.monotonic()
        until = begun + LEASE
        try:
            async with asyncio.timeout(CLAIM_WAIT):
                holder: Holder = await self._batches.write(self._claim, keys)
        except Exception as error:
            if isinstance(error, TimeoutError) and not self._is_alone:
                return Holder.UNDER_WAY  # not known: asked again
            logger.warning("A turn was taken without a claim", exc_info=True, extra={"action": "no_claim"})
            holder, until = Holder.OURS, math.inf
        if holder is Holder.OURS:
            self._under_way[keys] = _Held(begun, until)
        return holder

    async def hold(self, keys: TurnKeys) -> bool:
        """Tell whether the turn is ours still; the store is asked only where its lease may have run out."""
        held = self._under_way.get(keys)
        if held is None or time.monotonic() < held.until:
            return True
        try:
            return await self._renew_now(keys, held)
        except Exception:
            logger.warning("A turn goes on without a claim", exc_info=True, extra={"action": "no_claim"})
            return True

    def finish(self, keys: TurnKeys, replies: Sequence[str]) -> None:
        """Note that the turn is over, with the next batch: the message has its answer, and is not sent again now."""
        now = time.monotonic()
        took = now - self._under_way.pop(keys, _Held(now, now)).begun
        self._batches.write_soon(self._finish, self._answered(keys.identity, COPIES_COME_WITHIN, replies))
        if keys.content:
            seconds = max(SAME_CONTENT_WITHIN - took, SAME_CONTENT_AFTER)
            self._batches.write_soon(self._finish, self._answered(keys.content, seconds))

    async def release(self, keys: TurnKeys) -> None:
        """Give up a turn without an answer; where the store cannot be told, its lease runs out by itself."""
        self._under_way.pop(keys, None)
        try:
            async with asyncio.timeout(CLAIM_WAIT):
                await self._batches.write(self._release, keys)
        except Exception:
            logger.warning("A turn was not given up", exc_info=True, extra={"action": "not_released"})

    async def replies_to(self, identity: str) -> tuple[str, ...] | None:
        """Return the ids of the messages that answered; None where that is not known (any more)."""
        try:
            async with asyncio.timeout(CLAIM_WAIT):
                return await self._store.read(lambda session: turns.replies_to(session, identity))
        except Exception:
            logger.warning("An earlier answer could not be looked up", exc_info=True, extra={"action": "no_replies"})
            return None

    def _answered(self, key: str, seconds: float, replies: Sequence[str] | None = None) -> Claim:
        now = datetime.now(UTC)
        told = None if replies is None else tuple(replies)
        return Claim(key, self._owner, now, now + timedelta(seconds=seconds), answered=True, replies=told)

    # What is written in a batch.

    async def _claim(self, session: AsyncSession, asked: list[TurnKeys]) -> list[Holder]:
        now = datetime.now(UTC)
        lease = now + timedelta(seconds=LEASE)
        wanted = dict.fromkeys(key for keys in asked for key in _all(keys))
        ours = await turns.claim(session, (Claim(key, self._owner, now, lease) for key in wanted))
        if len(ours) == len(wanted):
            return [Holder.OURS] * len(asked)
        others = await turns.standing(session, wanted.keys() - ours)
        holders = [_holder(keys, ours, others) for keys in asked]
        await self._settle(session, asked, holders, ours)
        return holders

    async def _settle(
        self, session: AsyncSession, asked: list[TurnKeys], holders: list[Holder], ours: set[str]
    ) -> None:
        """Give back the half of a turn that is not ours; a copy under a new id was answered under that one too."""
        halves = [
            (key, holder)
            for keys, holder in zip(asked, holders, strict=True)
            for key in _all(keys)
            if holder is not Holder.OURS and key in ours
        ]
        await turns.release(session, self._owner, [key for key, _ in halves])
        identities = {keys.identity for keys in asked}
        copies = [key for key, holder in halves if holder is Holder.ANSWERED and key in identities]
        if copies:
            await turns.finish(session, [self._answered(key, COPIES_COME_WITHIN) for key in copies])

    async def _finish(self, session: AsyncSession, claims: list[Claim]) -> None:
        # One turn after another may have had the same words: the last of them counts.
        await turns.finish(session, {claim.key: claim for claim in claims}.values())
        if time.monotonic() - self._purged > PURGE_EVERY:
            self._purged = time.monotonic()
            await turns.purge(session, datetime.now(UTC) - CLOCKS_DIFFER)

    async def _release(self, session: AsyncSession, given_up: list[TurnKeys]) -> None:
        await turns.release(session, self._owner, [key for keys in given_up for key in _all(keys)])

    async def _renew(self, session: AsyncSession, asked: list[TurnKeys]) -> list[bool]:
        until = datetime.now(UTC) + timedelta(seconds=LEASE)
        ours = await turns.renew(session, self._owner, [key for keys in asked for key in _all(keys)], until)
        return [ours.issuperset(_all(keys)) for keys in asked]

    async def _renew_now(self, keys: TurnKeys, held: _Held) -> bool:
        until = time.monotonic() + LEASE
        is_ours: bool = await self._batches.write(self._renew, keys)
        if is_ours:
            held.until = until
        return is_ours

    async def _renew_now_and_then(self) -> None:
        while True:
            await asyncio.sleep(RENEW_EVERY)
            long_ago = time.monotonic() - RENEW_EVERY
            old = [(keys, held) for keys, held in self._under_way.items() if held.begun < long_ago]
            # What fails here is found out when the turn is to be answered.
            await asyncio.gather(*(self._renew_now(keys, held) for keys, held in old), return_exceptions=True)


def _all(keys: TurnKeys) -> tuple[str, ...]:
    return (keys.identity, keys.content) if keys.content else (keys.identity,)


def _holder(keys: TurnKeys, ours: set[str], others: Mapping[str, bool]) -> Holder:
    """Say whose a turn is, from what is ours and, of others' claims, whether their turns are over."""
    missing = [key for key in _all(keys) if key not in ours]
    if not missing:
        return Holder.OURS
    # A claim that was given up meanwhile counts as under way: it is asked for again in a moment.
    return Holder.ANSWERED if any(others.get(key, False) for key in missing) else Holder.UNDER_WAY
