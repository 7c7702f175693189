"""Other cards that show what someone just changed: they are updated in place, for everyone who sees them."""

from __future__ import annotations

import asyncio
import logging
from datetime import datetime, timedelta
from typing import Protocol

from bot.actions.linking import complete
from bot.actions.message import render_shown
from bot.actions.showing import shown_message
from bot.channel.proactive import Delivery, Outcome
from bot.channel.references import ConversationReference
from bot.messages import Reply
from jobs.reach import references_of
from models import queries
from models.reminders import DueKind, ReminderMessage, messages_about
from models.store import Store

logger = logging.getLogger(__name__)

SHOWN_FOR = timedelta(days=31)
"""How long ago a card may have been sent that is still updated: few scroll back further."""
MOST_CARDS = 25


class CardSender(Protocol):
    """The channel's way to put another message in the place of one that was sent."""

    async def update(self, reference: ConversationReference, activity_id: str, reply: Reply) -> Delivery:
        """Update it and say what became of that; raises nothing for what the service or the network does."""
        ...


class CardsElsewhere:
    """Updates cards beside the work: who pressed a button does not wait for it."""

    def __init__(self, store: Store, sender: CardSender, *, is_local: bool) -> None:
        self._store = store
        self._sender = sender
        self._is_local = is_local
        self._running: set[asyncio.Task[None]] = set()

    def update(self, kind: DueKind, key: str, pressed: int | None, at: datetime) -> None:
        """Begin to update the cards that show a thing, but for the message whose button was pressed."""
        task = asyncio.get_running_loop().create_task(self._update(kind, key, pressed, at))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def finished(self) -> None:
        """Wait until what was begun is done."""
        while self._running:
            await asyncio.wait(self._running)

    async def _update(self, kind: DueKind, key: str, pressed: int | None, at: datetime) -> None:
        try:
            async with self._store.reading() as session:
                found = await messages_about(session, kind, key, at.date() - SHOWN_FOR)
            for message in [one for one in found if one.id != pressed][-MOST_CARDS:]:
                await self._refresh(message, at)
        except Exception:
            logger.exception("Cards elsewhere were not updated", extra={"action": "cards_not_updated"})

    async def _refresh(self, message: ReminderMessage, at: datetime) -> None:
        async with self._store.reading() as session:
            people = await queries.people(session, [message.recipient_key])
            person = people.get(message.recipient_key)
            if person is None or not person.active or person.withdrawn:
                return
            references = await references_of(session, [person], is_local=self._is_local)
            reference = references.get(person.key)
            if reference is None or reference.conversation_id != message.conversation_id or not message.activity_id:
                return
            shown = await shown_message(session, message.id, person, at.date())
            if shown is None or not shown.message.items:
                return
            reply = render_shown(await complete(session, shown.message, at), shown.states)
        delivery = await self._sender.update(reference, message.activity_id, reply)
        if delivery.outcome is not Outcome.SENT:
            logger.warning("A card was not updated: %s", delivery.reason, extra={"action": "card_not_updated"})
