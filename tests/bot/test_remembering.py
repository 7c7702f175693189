"""Conversation references in a real store, written by several replicas."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from sqlalchemy import select

from bot.batches import Batches
from bot.channel.references import ConversationReference
from bot.messages import PlaceKind
from bot.remembering import StoredReferences
from models import conversations
from models.store import Store

KARIN = ConversationReference(
    channel="msteams",
    conversation_id="a:karin",
    kind=PlaceKind.PERSONAL,
    service_url="https://smba.trafficmanager.net/emea/",
    bot_id="28:x",
    tenant_id="t",
    user_id="29:karin",
    user_name="Karin",
    entra_id="0f0f",
    locale="nl-NL",
)


async def kept(store: Store) -> dict[str, tuple[str | None, bool]]:
    async with store.reading() as session:
        found = await session.scalars(select(conversations.ConversationReference))
        return {one.conversation_id: (one.locale, one.welcomed) for one in found}


async def test_a_reference_is_kept_replaced_and_dropped(store: Store) -> None:
    references = StoredReferences(Batches(store))
    await references.remember(KARIN)
    await references.remember(replace(KARIN, locale="en-GB"))
    assert await kept(store) == {"a:karin": ("en-GB", False)}
    await references.forget("msteams", "a:karin")
    await references.forget("msteams", "a:karin")
    assert await kept(store) == {}


async def test_over_all_replicas_each_is_welcomed_once(store: Store) -> None:
    replicas = [StoredReferences(Batches(store)) for _ in range(3)]
    await replicas[0].remember(KARIN)
    claims = await asyncio.gather(*(one.claim_welcome("msteams", "a:karin") for one in replicas for _ in range(3)))
    assert claims.count(True) == 1
    # Whom we remember anew was welcomed already; who was forgotten is welcomed again, once remembered.
    await replicas[1].remember(replace(KARIN, locale="en-GB"))
    assert not await replicas[1].claim_welcome("msteams", "a:karin")
    await replicas[1].forget("msteams", "a:karin")
    assert not await replicas[2].claim_welcome("msteams", "a:karin")
    await replicas[2].remember(KARIN)
    assert await replicas[0].claim_welcome("msteams", "a:karin")


async def test_many_at_once_are_all_kept(store: Store) -> None:
    replicas = [StoredReferences(Batches(store)) for _ in range(2)]
    await asyncio.gather(
        *(one.remember(replace(KARIN, conversation_id=f"a:{number}")) for number in range(30) for one in replicas)
    )
    assert len(await kept(store)) == 30
