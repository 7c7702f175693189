"""Speaking first: a message to a conversation that is remembered, and what became of it."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote

from bot.channel.activities import message_for
from bot.channel.errors import (
    ConversationGoneError,
    DeliveryError,
    DeliveryUnknownError,
    MessageTooLargeError,
    NotDeliveredError,
)
from bot.channel.references import ConversationReference
from bot.channel.transport import Transport
from bot.messages import PlaceKind, Reply

logger = logging.getLogger(__name__)


class Outcome(StrEnum):
    """What became of a message."""

    SENT = "sent"
    NOT_DELIVERED = "not delivered"
    """Certainly not delivered: it may be sent again."""
    UNKNOWN = "unknown"
    """It may or may not have been delivered."""
    GONE = "gone"
    """The bot was blocked or removed: the reference may be forgotten."""
    TOO_LARGE = "too large"
    REFUSED = "refused"
    """Refused for good, for the reason given."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """The outcome of one message; ``retry_after`` in seconds, where the service asks us to wait."""

    outcome: Outcome
    activity_id: str | None = None
    status: int | None = None
    retry_after: float | None = None
    reason: str = ""


class ProactiveSender:
    """Sends without having been asked, straight through the transport: nothing of a turn is pretended (P14, P15)."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    async def send(self, reference: ConversationReference, reply: Reply) -> Delivery:
        """Send one message and say what became of it; raises nothing for what the service or the network does."""
        try:
            answer = await self._transport.call("POST", _address(reference), _message(reference, reply))
        except DeliveryError as error:
            return Delivery(_outcome(error), None, error.status, error.retry_after, error.reason)
        activity_id = answer.get("id") if isinstance(answer, dict) else None
        return Delivery(Outcome.SENT, activity_id if isinstance(activity_id, str) else None)


def _address(reference: ConversationReference) -> str:
    conversation = quote(reference.conversation_id, safe="")
    return f"{reference.service_url.rstrip('/')}/v3/conversations/{conversation}/activities"


def _message(reference: ConversationReference, reply: Reply) -> bytes:
    activity = message_for(reply, reference.channel).serialize()
    activity |= {
        "channelId": reference.channel,
        "serviceUrl": reference.service_url,
        "from": {"id": reference.bot_id},
        "conversation": {"id": reference.conversation_id, "isGroup": reference.kind is not PlaceKind.PERSONAL},
    }
    if reference.tenant_id:
        activity["conversation"]["tenantId"] = reference.tenant_id
    if reference.user_id:
        activity["recipient"] = {"id": reference.user_id}
    if reference.locale:
        activity["locale"] = reference.locale
    return json.dumps(activity).encode()


def _outcome(error: DeliveryError) -> Outcome:
    for kind, outcome in _OUTCOMES.items():
        if isinstance(error, kind):
            return outcome
    return Outcome.REFUSED


_OUTCOMES: dict[type[DeliveryError], Outcome] = {
    NotDeliveredError: Outcome.NOT_DELIVERED,
    DeliveryUnknownError: Outcome.UNKNOWN,
    ConversationGoneError: Outcome.GONE,
    MessageTooLargeError: Outcome.TOO_LARGE,
}
