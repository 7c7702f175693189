"""Who is where: the bot installed and removed, people who come in, teams that are gone; and one welcome for each."""

from __future__ import annotations

from bot.channel.activities import ActivityShape, whole_conversation
from bot.channel.references import CachedReferences
from bot.messages import Conversation, Reply


class Membership:
    """Keeps the references right, and says whom to greet."""

    def __init__(self, conversation: Conversation, references: CachedReferences) -> None:
        self._conversation = conversation
        self._references = references

    async def take(self, shape: ActivityShape) -> tuple[Reply, ...]:
        """Take a ``conversationUpdate`` or ``installationUpdate``; returns the greeting, where one is due."""
        place = shape.place
        whole = whole_conversation(place.id)
        if gone := shape.deleted_conversation:
            await self._references.forget(place.channel, gone)
            return ()
        if shape.is_bot_removed or (shape.type == "installationUpdate" and shape.action == "remove"):
            await self._references.forget(place.channel, whole)
            return ()
        installed = shape.type == "installationUpdate" and (shape.action or "").startswith("add")
        if not installed and not shape.members_added:
            return ()
        await self._references.remember(shape.reference)
        person = shape.added_person or shape.person
        # A group is greeted when the bot comes in, not when people do; a person, as soon as it is known who it is.
        greets = installed or shape.is_bot_added if place.is_shared else person is not None
        if not greets or not await self._references.claim_welcome(place.channel, whole):
            return ()
        return await self._conversation.welcome(None if place.is_shared else person, place, shape.locale)
