"""Turns: an activity comes in, the conversation answers, the answers go out; each once, and in order."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from botbuilder.core import TurnContext

from bot import correlation, metrics
from bot.channel.activities import ActivityShape, card_for, whole_conversation
from bot.channel.claims import (
    EDIT,
    ClaimStore,
    Holder,
    TakenTurn,
    TakenTurns,
    TurnKeys,
    content_of,
    identity_of,
    keys_of,
)
from bot.channel.errors import ConversationGoneError, DeliveryError
from bot.channel.limits import Flood, InOrder, PersonLimits, Places, TooBusyError
from bot.channel.membership import Membership
from bot.channel.patience import TurnTooSlowError, with_patience
from bot.channel.references import CachedReferences
from bot.channel.speaking import Speaker
from bot.messages import Conversation, Exchange, Notice, Reply

logger = logging.getLogger(__name__)

CARD_ACTION = "adaptiveCard/action"
INVOKE_MESSAGE = "application/vnd.microsoft.activity.message"
INVOKE_CARD = "application/vnd.microsoft.card.adaptive"
INVOKE_ERROR = "application/vnd.microsoft.error"
MAX_TOAST = 300
"""Characters of the message that Teams shows below a card whose button was pressed."""
TURNS_AT_ONCE = 32
"""Answers that are worked on at once; more would only wait for the store."""
OTHER_REPLICA_ASKED_EVERY = 0.25
OTHER_REPLICA_WAIT = 14.0
"""Seconds to wait for the replica that has a message: so long as it lives it answers, and Teams gives up after 15."""
KINDS = {
    "message": "message",
    "invoke": "invoke",
    EDIT: "edit",
    "messageDelete": "delete",
    "conversationUpdate": "membership",
    "installationUpdate": "membership",
}
"""What is done something for, by the name it has in the figures."""


class Invoked(dict[str, Any]):
    """The answer to an invoke, as it is written in the HTTP answer: a plain dict (P17, P18)."""


class _TakenOverError(Exception):
    """Another replica answers this turn: this process held it for too long without a sign of life."""


@dataclass(slots=True)
class _Turn:
    """One turn: what came, the way to answer, and what becomes of it."""

    shape: ActivityShape
    speaker: Speaker
    begun: float
    keys: TurnKeys | None = None
    exchange: Exchange | None = None
    outcome: str = "ignored"

    @property
    def kind(self) -> str:
        return KINDS.get(self.shape.type, "other")


class Turns:
    """Takes turns.

    What goes wrong in one is in the log under the correlation id that the person is given. ``clock`` gives seconds that
    run evenly.
    """

    def __init__(
        self,
        conversation: Conversation,
        references: CachedReferences,
        claims: ClaimStore,
        *,
        messages_per_minute: int,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._conversation = conversation
        self._references = references
        self._claims = claims
        self._clock = clock
        self._membership = Membership(conversation, references)
        self._taken = TakenTurns(clock)
        self._people = PersonLimits(messages_per_minute, clock)
        self._places = Places(TURNS_AT_ONCE)
        self._order = InOrder()

    async def take(self, context: TurnContext, shape: ActivityShape) -> Invoked | None:
        """Take one turn; returns the answer to an invoke, else None. A copy is not taken again: it waits for the first.

        Raises TooBusyError where another replica has the turn and is not done in time, or the first was broken off.
        """
        turn = _Turn(shape, Speaker(context, shape), self._clock())
        try:
            return await self._once(turn)
        except TooBusyError:
            turn.outcome = "refused"
            raise
        except asyncio.CancelledError:
            turn.outcome = "broken off"
            raise
        finally:
            self._count(turn)

    async def _once(self, turn: _Turn) -> Invoked | None:
        keys = keys_of(turn.shape)
        if keys is None:
            return await self._in_order(turn)
        if earlier := self._taken.find(keys):
            turn.outcome = "copy"
            # Not answered before the first is: were this process killed now, the message would be lost.
            return await _end_of(earlier)
        flood = self._people.take((turn.shape.channel, turn.shape.sender.id))
        if flood is not Flood.WITHIN:
            return await self._refuse(turn, flood)
        taken = self._taken.begin(keys)
        try:
            answer = await self._in_order(turn, taken)
        except BaseException:
            # The sender hung up, or the bot is stopping: what comes again is new.
            if not taken.over.done():
                self._taken.drop(taken)
                taken.over.cancel()
            raise
        if not taken.over.done():
            self._taken.end(taken, answer)
        return answer

    async def _in_order(self, turn: _Turn, taken: TakenTurn | None = None) -> Invoked | None:
        shape = turn.shape
        if shape.type not in KINDS:
            return None
        async with self._order.turn(f"{shape.channel} {shape.conversation.id}"):
            if taken is None:
                turn.exchange = self._begin(shape)
                answer = await self._safely(turn)
                await self._kept(turn)
                return answer
            turn.keys = taken.keys
            if await self._claim(turn, taken.keys) is Holder.ANSWERED:
                turn.outcome = "copy"
                return _toast(()) if shape.type == "invoke" else None
            try:
                answer = await self._safely(turn)
            except BaseException:
                await asyncio.shield(self._claims.release(taken.keys))
                raise
            taken.replies = turn.speaker.said
            self._claims.finish(taken.keys, taken.replies)
            # Answered: whatever happens to this request from here on.
            self._taken.end(taken, answer)
            await self._kept(turn)
            return answer

    async def _kept(self, turn: _Turn) -> None:
        if turn.exchange is not None:
            await turn.exchange.kept()

    async def _claim(self, turn: _Turn, keys: TurnKeys) -> Holder:
        deadline = self._clock() + OTHER_REPLICA_WAIT
        while True:
            # Begun first, and anew each time: what is looked up comes with the claim, and is as fresh as that.
            turn.exchange = self._begin(turn.shape)
            holder = await self._claims.claim(keys)
            if holder is not Holder.UNDER_WAY:
                return holder
            if self._clock() > deadline:
                raise TooBusyError("another replica is answering this message")
            await asyncio.sleep(OTHER_REPLICA_ASKED_EVERY)

    def _begin(self, shape: ActivityShape) -> Exchange | None:
        """Begin what an activity asks; None where it asks nothing."""
        if shape.type in ("message", EDIT):
            return self._conversation.begin(shape.incoming())
        data = _action_data(shape.value) if shape.type == "invoke" and shape.name == CARD_ACTION else None
        return None if data is None else self._conversation.begin(replace(shape.incoming(), value=data))

    async def _safely(self, turn: _Turn) -> Invoked | None:
        """Work out one turn and answer it. What fails becomes an apology."""
        try:
            return await self._work(turn)
        except DeliveryError as error:
            await self._not_delivered(turn, error)
        except _TakenOverError:
            turn.outcome = "copy"
            logger.warning("A turn was taken over while this process stood still", extra={"action": "taken_over"})
            return _toast(()) if turn.shape.type == "invoke" else None
        except TurnTooSlowError:
            reference = correlation.current_or_new()
            logger.warning("A turn was stopped at its limit", extra={"action": "turn_too_slow", "reference": reference})
            return await self._apologise(turn, Notice.TOO_SLOW)
        except Exception:
            reference = correlation.current_or_new()
            logger.exception("A turn failed", extra={"action": "turn_failed", "reference": reference})
            return await self._apologise(turn, Notice.FAILED)
        return None

    async def _work(self, turn: _Turn) -> Invoked | None:
        match turn.kind:
            case "message":
                await self._message(turn)
            case "invoke":
                return await self._invoke(turn)
            case "edit":
                await self._edit(turn)
            case "delete":
                await self._delete(turn)
            case _:
                await self._welcome(turn)
        return None

    async def _message(self, turn: _Turn) -> None:
        await self._references.remember(turn.shape.reference)
        await turn.speaker.say(await self._answer(turn))
        turn.outcome = "answered"

    async def _invoke(self, turn: _Turn) -> Invoked:
        shape = turn.shape
        if shape.name != CARD_ACTION:
            return Invoked(status=404, body=_invoke_error("NotFound", "This bot does not know that request."))
        if turn.exchange is None:
            body = {"statusCode": 400, **_invoke_error("BadRequest", "The action has no data that is an object.")}
            return Invoked(status=200, body=body)
        await self._references.remember(shape.reference)
        replies = await self._answer(turn)
        try:
            await turn.speaker.say(replies)
            turn.outcome = "answered"
        except DeliveryError as error:
            await self._not_delivered(turn, error)
        return _refreshed(replies, shape.channel) or _toast(replies)

    async def _edit(self, turn: _Turn) -> None:
        """Answer an edited question in the place of the answer it had; where that is not known, anew."""
        shape = turn.shape
        asked = identity_of(shape, "message")
        earlier = self._taken.answered(asked)
        if earlier is not None and earlier.content == content_of(shape):
            return  # something else about the message changed, such as the preview of a link
        places = earlier.replies if earlier else await self._claims.replies_to(asked)
        await turn.speaker.say_instead(await self._answer(turn), places or ())
        turn.outcome = "answered"
        self._change_answer(asked, earlier, turn.speaker.said, content_of(shape))

    async def _delete(self, turn: _Turn) -> None:
        """Take back the answer to a question that was taken back."""
        asked = identity_of(turn.shape, "message")
        earlier = self._taken.answered(asked)
        places = earlier.replies if earlier else await self._claims.replies_to(asked)
        if places:
            await turn.speaker.take_back(places)
            self._change_answer(asked, earlier, [], None)
            turn.outcome = "taken back"

    def _change_answer(self, asked: str, earlier: TakenTurn | None, said: list[str], content: str | None) -> None:
        if earlier is not None:
            earlier.replies, earlier.content = said, content
        self._claims.finish(TurnKeys(asked), said)

    async def _welcome(self, turn: _Turn) -> None:
        replies = await self._think(turn, lambda: self._membership.take(turn.shape))
        await turn.speaker.say(replies)
        turn.outcome = "answered" if replies else "noted"

    async def _answer(self, turn: _Turn) -> tuple[Reply, ...]:
        """Answer what was begun; what is at hand waits for nothing."""
        exchange = turn.exchange
        if exchange is None:
            return ()
        replies = exchange.at_hand()
        if replies is None:
            return await self._think(turn, exchange.reply)
        await self._hold(turn)
        return replies

    async def _think(
        self, turn: _Turn, work: Callable[[], Coroutine[Any, Any, tuple[Reply, ...]]]
    ) -> tuple[Reply, ...]:
        async with self._places.place():
            replies = await with_patience(work, turn.speaker.show_typing)
        await self._hold(turn)
        return replies

    async def _hold(self, turn: _Turn) -> None:
        if turn.keys is not None and not await self._claims.hold(turn.keys):
            raise _TakenOverError

    async def _refuse(self, turn: _Turn, flood: Flood) -> Invoked | None:
        """Tell who asks too much that he does, the first time."""
        turn.outcome = "too many"
        metrics.THROTTLED.labels("person").inc()
        notice = self._notice(turn, Notice.TOO_MANY)
        if flood is Flood.TELL:
            logger.warning("A person sends too many messages", extra={"action": "too_many"})
            try:
                await turn.speaker.say((notice,))
            except DeliveryError as error:
                await self._not_delivered(turn, error)
        return _toast((notice,)) if turn.shape.type == "invoke" else None

    async def _apologise(self, turn: _Turn, notice: Notice) -> Invoked | None:
        turn.outcome = notice.value
        metrics.APOLOGIES.labels(notice.value).inc()
        apology = self._notice(turn, notice)
        if turn.kind in ("message", "invoke", "edit"):
            try:
                await turn.speaker.say((apology,))
            except DeliveryError as error:
                logger.warning("The apology was not delivered: %s", error.reason, extra={"action": "apology_lost"})
        return _toast((apology,)) if turn.shape.type == "invoke" else None

    def _notice(self, turn: _Turn, notice: Notice) -> Reply:
        return self._conversation.notice(notice, turn.shape.incoming(), correlation.current_or_new())

    async def _not_delivered(self, turn: _Turn, error: DeliveryError) -> None:
        turn.outcome = "not delivered"
        logger.warning("An answer was not delivered: %s", error.reason, extra={"action": "answer_not_delivered"})
        if isinstance(error, ConversationGoneError) and error.status == 403:
            # Blocked. A 404 may be about the message that is answered: the conversation was there a moment ago.
            await self._references.forget(turn.shape.channel, whole_conversation(turn.shape.place.id))

    def _count(self, turn: _Turn) -> None:
        seconds = self._clock() - turn.begun
        metrics.TURNS.labels(turn.kind, turn.outcome).inc()
        metrics.TURN_SECONDS.labels(turn.kind).observe(seconds)
        told = {"action": "turn", "kind": turn.kind, "outcome": turn.outcome, "milliseconds": round(seconds * 1000)}
        logger.info("A turn is over", extra=told)


async def _end_of(earlier: TakenTurn) -> Invoked | None:
    await asyncio.wait({earlier.over})
    if earlier.over.cancelled():
        raise TooBusyError("the message was not answered yet")
    answer: Invoked | None = earlier.over.result()
    return answer


def _action_data(value: object) -> Mapping[str, Any] | None:
    action = value.get("action") if isinstance(value, dict) else None
    data = action.get("data", {}) if isinstance(action, dict) else None
    return data if isinstance(data, dict) else None


def _refreshed(replies: Sequence[Reply], channel: str) -> Invoked | None:
    """Return the card that takes the place of the one whose button was pressed; None where there is none."""
    card = next((reply.card for reply in replies if reply.replaces and reply.card), None)
    if card is None:
        return None
    return Invoked(status=200, body={"statusCode": 200, "type": INVOKE_CARD, "value": card_for(card, channel)})


def _toast(replies: Sequence[Reply]) -> Invoked:
    text = replies[0].text.strip().partition("\n")[0] if replies else ""
    return Invoked(status=200, body={"statusCode": 200, "type": INVOKE_MESSAGE, "value": text[:MAX_TOAST]})


def _invoke_error(code: str, message: str) -> dict[str, Any]:
    return {"type": INVOKE_ERROR, "value": {"code": code, "message": message}}
