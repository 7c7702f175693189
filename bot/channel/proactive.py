"""Speaking first: a message to a conversation that is remembered, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from urllib.parse import quote

from botbuilder.schema import ChannelAccount, ConversationAccount

from bot.channel.activities import message_for
from bot.channel.errors import (
    ConversationGoneError,
    DeliveryError,
    DeliveryUnknownError,
    MessageTooLargeError,
    NotDeliveredError,
)
from bot.channel.gate import Gate
from bot.channel.outgoing import activity_json
from bot.channel.references import ConversationReference
from bot.channel.sizes import send_fitting
from bot.channel.transport import ONE_TRY, Persistence, Transport
from bot.messages import PlaceKind, Reply


class Outcome(StrEnum):
    """What became of a message."""

    SENT = "sent"
    NOT_DELIVERED = "not delivered"
    """Certainly not delivered: it may be sent again, after ``retry_after`` seconds where the service says so."""
    UNKNOWN = "unknown"
    """It may or may not have been delivered."""
    GONE = "gone"
    """The bot was blocked or removed: the reference may be forgotten."""
    TOO_LARGE = "too large"
    """Also in its smallest form."""
    REFUSED = "refused"
    """Refused for good, for the reason given."""

    @property
    def is_final(self) -> bool:
        """Sending it again will not help."""
        return self in (Outcome.GONE, Outcome.TOO_LARGE, Outcome.REFUSED)


@dataclass(frozen=True, slots=True)
class Delivery:
    """The outcome of one message: its id where it was sent, else the HTTP status, where there was one, and a reason.

    ``retry_after`` is in seconds, where the service asks us to wait. ``reason`` holds nothing personal.
    """

    outcome: Outcome
    activity_id: str | None = None
    status: int | None = None
    retry_after: float | None = None
    reason: str = ""


class ProactiveSender:
    """Sends without having been asked, straight through the transport: nothing of a turn is pretended (P14, P15).

    Each call is one try. It passes the gate by itself, for which it waits ``patience`` seconds at most; longer is
    NOT_DELIVERED with ``retry_after``. To claim nothing while nothing can be sent, look at ``gate.paused_for()`` first.
    """

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    @property
    def gate(self) -> Gate:
        """The gate through which everything goes that is sent."""
        return self._transport.gate

    async def send(
        self, reference: ConversationReference, reply: Reply, patience: float = ONE_TRY.patience
    ) -> Delivery:
        """Send one message and say what became of it; raises nothing for what the service or the network does."""
        return await self._deliver("POST", _address(reference), reference, reply, patience)

    async def update(
        self, reference: ConversationReference, activity_id: str, reply: Reply, patience: float = ONE_TRY.patience
    ) -> Delivery:
        """Put another message in the place of one that was sent, for everyone who sees it."""
        address = f"{_address(reference)}/{quote(activity_id, safe='')}"
        return await self._deliver("PUT", address, reference, reply, patience)

    async def _deliver(
        self, method: str, address: str, reference: ConversationReference, reply: Reply, patience: float
    ) -> Delivery:
        persistence = Persistence(ONE_TRY.tries, patience)

        async def call(form: Reply) -> Any:
            return await self._transport.call(method, address, _message(reference, form), persistence)

        try:
            answer = await send_fitting(reply, call)
        except DeliveryError as error:
            return Delivery(_outcome(error), None, error.status, error.retry_after, error.reason)
        activity_id = answer.get("id") if isinstance(answer, dict) else None
        return Delivery(Outcome.SENT, activity_id if isinstance(activity_id, str) else None)


def _address(reference: ConversationReference) -> str:
    conversation = quote(reference.conversation_id, safe="")
    return f"{reference.service_url.rstrip('/')}/v3/conversations/{conversation}/activities"


def _message(reference: ConversationReference, reply: Reply) -> bytes:
    activity = message_for(reply, reference.channel)
    activity.channel_id = reference.channel
    activity.service_url = reference.service_url
    activity.from_property = ChannelAccount(id=reference.bot_id)
    activity.conversation = ConversationAccount(
        id=reference.conversation_id, is_group=reference.kind is not PlaceKind.PERSONAL
    )
    if reference.tenant_id:
        # botbuilder's own field for it has another name than Teams'.
        activity.conversation.additional_properties = {"tenantId": reference.tenant_id}
    if reference.user_id:
        activity.recipient = ChannelAccount(id=reference.user_id)
    activity.locale = reference.locale
    return activity_json(activity)


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
