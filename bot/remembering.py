"""The store as the channel needs it: where conversations are, and who was welcomed."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime

from bot.channel.references import ConversationReference
from models import conversations
from models.store import Store


class StoredReferences:
    """Conversation references in the store (the channel's ReferenceStore)."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def remember(self, reference: ConversationReference) -> None:
        """Add the reference, or replace what is known of that conversation."""
        values = asdict(reference) | {"kind": reference.kind.value, "updated": datetime.now(UTC)}
        await self._store.write(lambda session: conversations.put_reference(session, values))

    async def forget(self, channel: str, conversation_id: str) -> None:
        """Drop the reference."""
        await self._store.write(lambda session: conversations.drop_reference(session, channel, conversation_id))

    async def claim_welcome(self, channel: str, conversation_id: str) -> bool:
        """Give True to the first caller for a conversation."""
        return await self._store.write(lambda session: conversations.claim_welcome(session, channel, conversation_id))
