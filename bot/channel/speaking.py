"""Sending in a turn: answers, answers in the place of earlier ones, and what tells that one is coming."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from contextlib import suppress
from itertools import zip_longest

from botbuilder.core import TurnContext
from botbuilder.schema import Activity

from bot.channel.activities import ActivityShape, message_for
from bot.channel.errors import ConversationGoneError, DeliveryError, DeliveryRefusedError
from bot.channel.sizes import send_fitting
from bot.messages import Reply

logger = logging.getLogger(__name__)

ANSWERED_TYPES = ("message", "invoke", "messageUpdate")


class Speaker:
    """Speaks to the conversation of one turn. ``said`` are the ids of what stands there in answer."""

    def __init__(self, context: TurnContext, shape: ActivityShape) -> None:
        self._context = context
        self._channel = shape.channel
        self._answered = shape.id if shape.type in ANSWERED_TYPES else None
        self._is_invoke = shape.type == "invoke"
        self.said: list[str] = []

    async def say(self, replies: Sequence[Reply]) -> None:
        """Send messages, in this order, each in the place of the one that it replaces; raises a DeliveryError."""
        for reply in replies:
            if reply.replaces is None or not await self._refresh(reply, reply.replaces):
                await self._say(reply)

    async def say_instead(self, replies: Sequence[Reply], earlier: Sequence[str]) -> None:
        """Put messages in the place of earlier ones; what has no place, or whose place is gone, is sent anew."""
        for reply, place in zip_longest(replies, earlier):
            if reply is None:
                await self.take_back([place])
            elif place is None or not await self._replace(reply, place):
                await self._say(reply)

    async def take_back(self, earlier: Sequence[str]) -> None:
        """Delete earlier messages, as far as they are there and may be deleted."""
        for place in earlier:
            with suppress(DeliveryError):
                await self._context.delete_activity(place)

    async def show_typing(self) -> None:
        """Show that an answer is coming; raises a DeliveryError."""
        await self._context.send_activity(Activity(type="typing"))

    async def _say(self, reply: Reply) -> None:
        response = await send_fitting(
            reply, lambda form: self._context.send_activity(message_for(form, self._channel, self._answered))
        )
        if response is not None and response.id:
            self.said.append(response.id)

    async def _refresh(self, reply: Reply, place: str) -> bool:
        """Change a card for everyone who sees it; False where it is to be sent anew."""
        try:
            if await self._replace(reply, place):
                return True
        except DeliveryError as error:
            logger.warning("A card was not updated: %s", error.reason, extra={"action": "card_not_updated"})
        # Who pressed an Action.Execute gets the new card as the answer to that.
        return self._is_invoke

    async def _replace(self, reply: Reply, place: str) -> bool:
        async def update(form: Reply) -> None:
            activity = message_for(form, self._channel, self._answered)
            activity.id = place
            await self._context.update_activity(activity)

        try:
            await send_fitting(reply, update)
        except (ConversationGoneError, DeliveryRefusedError):
            return False
        self.said.append(place)
        return True
