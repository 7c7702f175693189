"""Each message once: by what a copy is known, and who holds it, in this process and in others."""

from __future__ import annotations

import asyncio
import json
import math
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import blake2b
from typing import Any, Protocol

from bot.channel.activities import TEAMS, ActivityShape

SAME_CONTENT_WITHIN = 5.0
"""Seconds in which the same words from the same person are a copy that was given a new id, and not asked again."""
SAME_CONTENT_AFTER = 2.0
"""Seconds after an answer for which that holds too: where it took long, its copies may have waited as long."""
COPIES_COME_WITHIN = 600.0
"""Seconds in which a message with the same id may still come again, or be edited."""
REMEMBERED_TURNS = 2_000
"""Turns that this process knows by itself; of older ones the claims in the store tell."""

EDIT = "messageUpdate"


@dataclass(frozen=True, slots=True)
class TurnKeys:
    """What makes a turn the same as another: digests, so that nothing can be read from them."""

    identity: str
    """Of the message's id: whatever comes under it again is a copy."""
    content: str | None = None
    """Of what it says, by whom and where; None where the channel sends no copies under new ids."""


class Holder(StrEnum):
    """Whose a turn is."""

    OURS = "ours"
    UNDER_WAY = "under way elsewhere"
    ANSWERED = "answered"


class ClaimStore(Protocol):
    """Keeps over all replicas who answers what. Nothing raises: a store that is down keeps nobody from his answer."""

    async def claim(self, keys: TurnKeys) -> Holder:
        """Make the turn ours, unless another replica has it or a copy was answered already."""
        ...

    async def hold(self, keys: TurnKeys) -> bool:
        """Tell, just before it is answered, whether the turn is ours still: this process may have stood still."""
        ...

    def finish(self, keys: TurnKeys, replies: Sequence[str]) -> None:
        """Note that the turn is over, with the ids of the messages that answered."""
        ...

    async def release(self, keys: TurnKeys) -> None:
        """Give up a turn without an answer, so that whoever gets the message again answers it."""
        ...

    async def replies_to(self, identity: str) -> tuple[str, ...] | None:
        """Return the ids of the messages that answered; None where that is not known (any more)."""
        ...


class OnlyHere:
    """A ClaimStore where there is one replica, which remembers its own turns (:class:`TakenTurns`)."""

    async def claim(self, keys: TurnKeys) -> Holder:
        """Make every turn ours."""
        return Holder.OURS

    async def hold(self, keys: TurnKeys) -> bool:
        """Hold every turn."""
        return True

    def finish(self, keys: TurnKeys, replies: Sequence[str]) -> None:
        """Note nothing."""

    async def release(self, keys: TurnKeys) -> None:
        """Give up nothing."""

    async def replies_to(self, identity: str) -> tuple[str, ...] | None:
        """Know nothing."""
        return None


def keys_of(shape: ActivityShape) -> TurnKeys | None:
    """Return the keys of a message, a pressed button or an edit; None for what has no id or needs no answer."""
    if not shape.id or shape.type not in ("message", "invoke", EDIT):
        return None
    if shape.type == EDIT:
        # Each version of an edited message is a turn of its own.
        return TurnKeys(_digest([identity_of(shape), content_of(shape)]))
    return TurnKeys(identity_of(shape), content_of(shape) if shape.channel == TEAMS else None)


def identity_of(shape: ActivityShape, kind: str | None = None) -> str:
    """Return the key of an activity's id; ``kind`` where the activity is about another, such as one that was edited."""
    return _digest([shape.channel, shape.conversation.id, kind or shape.type, shape.id])


def content_of(shape: ActivityShape) -> str:
    """Return the key of what an activity says, where, by whom and in answer to what; an edit says it as a message."""
    kind = "message" if shape.type == EDIT else shape.type
    where = [shape.channel, shape.conversation.id, shape.sender.id, shape.reply_to_id]
    return _digest([kind, *where, shape.name, shape.text, shape.value])


def _digest(parts: list[Any]) -> str:
    return blake2b(json.dumps(parts, sort_keys=True).encode(), digest_size=16).hexdigest()


@dataclass(slots=True, eq=False)
class TakenTurn:
    """One turn of this process: under way until ``over`` is there, which is what is answered to a pressed button."""

    keys: TurnKeys
    at: float
    over: asyncio.Future[Any]
    content: str | None = None
    """What was answered: changed by an edit."""
    over_at: float = math.inf
    replies: list[str] = field(default_factory=list)


class TakenTurns:
    """The turns of this process, the last ones. ``clock`` gives seconds that run evenly."""

    def __init__(self, clock: Callable[[], float], size: int = REMEMBERED_TURNS) -> None:
        self._clock = clock
        self._size = size
        self._by_identity: OrderedDict[str, TakenTurn] = OrderedDict()
        self._by_content: OrderedDict[str, TakenTurn] = OrderedDict()

    def find(self, keys: TurnKeys) -> TakenTurn | None:
        """Return the turn of which a message is a copy."""
        now = self._clock()
        turn = self._by_identity.get(keys.identity)
        if turn is not None and (now - turn.at < COPIES_COME_WITHIN or not turn.over.done()):
            return turn
        turn = self._by_content.get(keys.content) if keys.content else None
        if turn is not None and (now - turn.at < SAME_CONTENT_WITHIN or now - turn.over_at < SAME_CONTENT_AFTER):
            return turn
        return None

    def answered(self, identity: str) -> TakenTurn | None:
        """Return the turn that answered a message; None where this process did not, or has forgotten."""
        turn = self._by_identity.get(identity)
        return turn if turn is not None and turn.over.done() else None

    def begin(self, keys: TurnKeys) -> TakenTurn:
        """Add a turn."""
        over = asyncio.get_running_loop().create_future()
        turn = TakenTurn(keys, self._clock(), over, keys.content)
        self._keep(self._by_identity, keys.identity, turn)
        if keys.content:
            self._keep(self._by_content, keys.content, turn)
        return turn

    def end(self, turn: TakenTurn, answer: object) -> None:
        """Note that a turn is over, and tell those who wait for it."""
        turn.over_at = self._clock()
        turn.over.set_result(answer)

    def drop(self, turn: TakenTurn) -> None:
        """Forget a turn that was not answered: what comes again is new."""
        for kept, key in ((self._by_identity, turn.keys.identity), (self._by_content, turn.keys.content)):
            if key is not None and kept.get(key) is turn:
                del kept[key]

    def _keep(self, kept: OrderedDict[str, TakenTurn], key: str, turn: TakenTurn) -> None:
        kept[key] = turn
        kept.move_to_end(key)
        while len(kept) > self._size:
            kept.popitem(last=False)
