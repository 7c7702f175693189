"""One turn of the conversation: an activity comes in, the conversation answers, the answers go out."""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from botbuilder.core import TurnContext

from bot.channel.activities import ActivityShape, card_for, message_for, whole_conversation
from bot.channel.errors import DeliveryError
from bot.channel.references import CachedReferences
from bot.channel.sizes import send_fitting
from bot.messages import Conversation, Reply

logger = logging.getLogger(__name__)

REMEMBERED_ACTIVITIES = 10_000
CARD_ACTION = "adaptiveCard/action"
INVOKE_MESSAGE = "application/vnd.microsoft.activity.message"
INVOKE_CARD = "application/vnd.microsoft.card.adaptive"
INVOKE_ERROR = "application/vnd.microsoft.error"
MAX_TOAST = 300
"""Characters of the message that Teams shows below a card whose button was pressed."""

APOLOGY = {
    "nl": "Sorry, er ging iets mis. Probeer het opnieuw. Blijft het misgaan, noem de beheerder dan **{reference}**.",
    "en": "Sorry, something went wrong. Please try again. If it keeps failing, tell the administrator **{reference}**.",
}


class Invoked(dict[str, Any]):
    """The answer to an invoke, as it is written in the HTTP answer: a plain dict (P17, P18)."""


class Turns:
    """Takes turns. ``take`` never raises: what goes wrong is in the log under a reference that the person is given."""

    def __init__(self, conversation: Conversation, references: CachedReferences, language: str) -> None:
        self._conversation = conversation
        self._references = references
        self._language = language
        self._taken: OrderedDict[tuple[str, ...], asyncio.Future[Invoked | None]] = OrderedDict()

    async def take(self, context: TurnContext, shape: ActivityShape) -> Invoked | None:
        """Take one turn; returns the answer to an invoke, else None. What is sent again is not taken again."""
        key = _identity(shape)
        if key is None:
            return await self._take(context, shape)
        earlier = self._taken.get(key)
        if earlier is not None:
            # A message is on its way already; the button that was pressed waits for its answer.
            return await asyncio.shield(earlier) if shape.type == "invoke" else None
        answer: asyncio.Future[Invoked | None] = asyncio.get_running_loop().create_future()
        self._taken[key] = answer
        while len(self._taken) > REMEMBERED_ACTIVITIES:
            self._taken.popitem(last=False)
        try:
            result = await self._take(context, shape)
        except asyncio.CancelledError:
            # The sender hung up, or the bot is stopping: what comes again is new.
            self._taken.pop(key, None)
            answer.cancel()
            raise
        answer.set_result(result)
        return result

    async def _take(self, context: TurnContext, shape: ActivityShape) -> Invoked | None:
        try:
            if shape.type == "message":
                await self._message(context, shape)
            elif shape.type == "invoke":
                return await self._invoke(context, shape)
            elif shape.type in ("conversationUpdate", "installationUpdate"):
                await self._membership(context, shape)
        except DeliveryError as error:
            logger.warning("An answer was not delivered: %s", error.reason, extra={"action": "answer_not_delivered"})
        except Exception:
            return await self._apologise(context, shape)
        return None

    async def _message(self, context: TurnContext, shape: ActivityShape) -> None:
        await self._references.remember(shape.reference)
        await self._send(context, shape, await self._conversation.reply(shape.incoming()))

    async def _invoke(self, context: TurnContext, shape: ActivityShape) -> Invoked:
        if shape.name != CARD_ACTION:
            return Invoked(status=404, body=_invoke_error("NotFound", "This bot does not know that request."))
        data = _action_data(shape.value)
        if data is None:
            body = {"statusCode": 400, **_invoke_error("BadRequest", "The action has no data that is an object.")}
            return Invoked(status=200, body=body)
        await self._references.remember(shape.reference)
        replies = await self._conversation.reply(replace(shape.incoming(), value=data))
        try:
            await self._send(context, shape, replies)
        except DeliveryError as error:
            logger.warning("An answer was not delivered: %s", error.reason, extra={"action": "answer_not_delivered"})
        return _refreshed(replies, shape.channel) or _toast(replies)

    async def _membership(self, context: TurnContext, shape: ActivityShape) -> None:
        place = shape.place
        whole = whole_conversation(place.id)
        if shape.is_bot_removed or (shape.type == "installationUpdate" and shape.action == "remove"):
            await self._references.forget(place.channel, whole)
            return
        installed = shape.type == "installationUpdate" and (shape.action or "").startswith("add")
        if not installed and not shape.members_added:
            return
        await self._references.remember(shape.reference)
        person = shape.added_person or shape.person
        # A group is greeted when the bot comes in, not when people do; a person, as soon as it is known who it is.
        greets = installed or shape.is_bot_added if place.is_shared else person is not None
        if greets and await self._references.claim_welcome(place.channel, whole):
            sender = None if place.is_shared else person
            await self._send(context, shape, await self._conversation.welcome(sender, place, shape.locale))

    async def _send(self, context: TurnContext, shape: ActivityShape, replies: Sequence[Reply]) -> None:
        answered = shape.id if shape.type in ("message", "invoke") else None
        for reply in replies:
            if reply.replaces is None or not await self._replace(context, shape, reply):
                await send_fitting(
                    reply, lambda form: context.send_activity(message_for(form, shape.channel, answered))
                )

    async def _replace(self, context: TurnContext, shape: ActivityShape, reply: Reply) -> bool:
        """Put a message in the place of an earlier one, for everyone who sees it; False where it is to be sent anew."""

        async def update(form: Reply) -> None:
            activity = message_for(form, shape.channel)
            activity.id = reply.replaces
            await context.update_activity(activity)

        try:
            await send_fitting(reply, update)
        except DeliveryError as error:
            logger.warning("A card was not updated: %s", error.reason, extra={"action": "card_not_updated"})
            # Who pressed an Action.Execute gets the new card as the answer to that.
            return shape.type == "invoke"
        return True

    async def _apologise(self, context: TurnContext, shape: ActivityShape) -> Invoked | None:
        reference = secrets.token_hex(4)
        logger.exception("A turn failed (%s)", reference, extra={"action": "turn_failed", "reference": reference})
        language = "en" if (shape.locale or self._language).lower().startswith("en") else "nl"
        apology = Reply(APOLOGY[language].format(reference=reference))
        if shape.type in ("message", "invoke"):
            try:
                await self._send(context, shape, (apology,))
            except DeliveryError as error:
                logger.warning("The apology was not delivered: %s", error.reason, extra={"action": "apology_lost"})
        if shape.type == "invoke":
            return _toast((apology,))
        return None


def _identity(shape: ActivityShape) -> tuple[str, ...] | None:
    return (shape.channel, shape.conversation.id, shape.type, shape.id) if shape.id else None


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
