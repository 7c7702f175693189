"""Where to find people again: conversation references, kept so that the bot can speak first."""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from dataclasses import dataclass
from typing import Protocol

from bot.messages import PlaceKind

logger = logging.getLogger(__name__)

CACHED_REFERENCES = 5_000
STORE_WAIT = 2.0
"""Seconds that a turn waits for the store here; an import may hold it for longer, and the next message tries again."""


@dataclass(frozen=True, slots=True)
class ConversationReference:
    """All that is needed to send to a conversation without having been asked. The ids are the channel's own, opaque.

    The person is named in personal conversations only; in a shared one everybody's messages give the same reference.
    """

    channel: str
    conversation_id: str
    kind: PlaceKind
    service_url: str
    bot_id: str
    tenant_id: str | None = None
    user_id: str | None = None
    user_name: str | None = None
    entra_id: str | None = None
    locale: str | None = None


class ReferenceStore(Protocol):
    """Keeps references; one for each (channel, conversation_id)."""

    async def remember(self, reference: ConversationReference) -> None:
        """Add the reference, or replace what is known of that conversation; whether it was welcomed stays."""
        ...

    async def forget(self, channel: str, conversation_id: str) -> None:
        """Drop the reference, and that the conversation was welcomed; nothing happens where it is not known."""
        ...

    async def claim_welcome(self, channel: str, conversation_id: str) -> bool:
        """Give True to the first caller for a remembered conversation, False to all later ones, over all replicas."""
        ...


class CachedReferences:
    """A ReferenceStore that passes on only what changed, and lets no fault of the store spoil a turn."""

    def __init__(self, store: ReferenceStore, size: int = CACHED_REFERENCES) -> None:
        self._store = store
        self._size = size
        self._known: OrderedDict[tuple[str, str], ConversationReference] = OrderedDict()

    async def remember(self, reference: ConversationReference) -> None:
        """Pass the reference on unless the store already has exactly this one."""
        key = (reference.channel, reference.conversation_id)
        if self._known.get(key) == reference:
            self._known.move_to_end(key)
            return
        try:
            async with asyncio.timeout(STORE_WAIT):
                await self._store.remember(reference)
        except TimeoutError:
            logger.warning("The store is slow to keep a reference", extra={"action": "reference_late"})
            return
        except Exception:
            logger.exception("A conversation reference could not be kept", extra={"action": "reference_not_kept"})
            return
        self._known[key] = reference
        self._known.move_to_end(key)
        while len(self._known) > self._size:
            self._known.popitem(last=False)

    async def forget(self, channel: str, conversation_id: str) -> None:
        """Drop the reference."""
        self._known.pop((channel, conversation_id), None)
        try:
            async with asyncio.timeout(STORE_WAIT):
                await self._store.forget(channel, conversation_id)
        except Exception:
            logger.exception("A conversation reference could not be dropped", extra={"action": "reference_not_dropped"})

    async def claim_welcome(self, channel: str, conversation_id: str) -> bool:
        """Give True once for each conversation; False also where the store is out of reach."""
        try:
            async with asyncio.timeout(STORE_WAIT):
                return await self._store.claim_welcome(channel, conversation_id)
        except Exception:
            logger.exception("The store cannot tell who was welcomed", extra={"action": "welcome_unknown"})
            return False
