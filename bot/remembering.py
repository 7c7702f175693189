"""The store as the channel needs it: where conversations are, and who was welcomed."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.batches import Batches
from bot.channel.references import ConversationReference
from models import conversations


class StoredReferences:
    """Conversation references in the store (the channel's ReferenceStore), written in batches with others."""

    def __init__(self, batches: Batches) -> None:
        self._batches = batches

    async def remember(self, reference: ConversationReference) -> None:
        """Add the reference, or replace what is known of that conversation."""
        await self._batches.write(_remember, reference)

    async def forget(self, channel: str, conversation_id: str) -> None:
        """Drop the reference."""
        await self._batches.write(_forget, (channel, conversation_id))

    async def claim_welcome(self, channel: str, conversation_id: str) -> bool:
        """Give True to the first caller for a conversation."""
        is_first: bool = await self._batches.write(_welcome, (channel, conversation_id))
        return is_first


async def _remember(session: AsyncSession, references: list[ConversationReference]) -> None:
    now = datetime.now(UTC)
    rows = [asdict(one) | {"kind": one.kind.value, "updated": now} for one in references]
    await conversations.put_references(session, rows)


async def _forget(session: AsyncSession, places: list[tuple[str, str]]) -> None:
    for channel, conversation_id in places:
        await conversations.drop_reference(session, channel, conversation_id)


async def _welcome(session: AsyncSession, places: list[tuple[str, str]]) -> list[bool]:
    return [await conversations.claim_welcome(session, channel, conversation_id) for channel, conversation_id in places]
