"""botbuilder's connector operations without their cost: activities are written as JSON at once.

msrest checks and copies every value of an activity by the words of a type; for an answer with a card that took longer
than working out the answer. What is sent, and to where, stays the same.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from urllib.parse import quote

import orjson
from botbuilder.schema import Activity, ResourceResponse
from botframework.connector.aio.operations_async import ConversationsOperations
from msrest.serialization import Model, Serializer

from bot.channel.transport import Transport
from bot.messages import Card


class LightConversations(ConversationsOperations):  # type: ignore[misc]
    """The operations on conversations, of which those of every turn go straight to the transport."""

    def __init__(self, ordinary: ConversationsOperations, service_url: str, transport: Transport) -> None:
        super().__init__(ordinary._client, ordinary.config, ordinary._serialize, ordinary._deserialize)
        self._base = f"{service_url.rstrip('/')}/v3/conversations/"
        self._transport = transport

    async def send_to_conversation(
        self, conversation_id: str, activity: Activity, **options: Any
    ) -> ResourceResponse | None:
        """Send to the end of a conversation."""
        if any(options.values()):
            return await super().send_to_conversation(conversation_id, activity, **options)
        return await self._call("POST", f"{_quoted(conversation_id)}/activities", activity)

    async def reply_to_activity(
        self, conversation_id: str, activity_id: str, activity: Activity, **options: Any
    ) -> ResourceResponse | None:
        """Send in answer to an activity."""
        if any(options.values()):
            return await super().reply_to_activity(conversation_id, activity_id, activity, **options)
        return await self._call("POST", f"{_quoted(conversation_id)}/activities/{_quoted(activity_id)}", activity)

    async def update_activity(
        self, conversation_id: str, activity_id: str, activity: Activity, **options: Any
    ) -> ResourceResponse | None:
        """Put an activity in the place of another."""
        if any(options.values()):
            return await super().update_activity(conversation_id, activity_id, activity, **options)
        return await self._call("PUT", f"{_quoted(conversation_id)}/activities/{_quoted(activity_id)}", activity)

    async def _call(self, method: str, path: str, activity: Activity) -> ResourceResponse | None:
        answer = await self._transport.call(method, self._base + path, activity_json(activity))
        # What was sent has arrived: an odd answer must not turn that into a failure.
        given = answer.get("id") if isinstance(answer, dict) else None
        return ResourceResponse(id=given) if isinstance(given, str) else None


def activity_json(activity: Activity) -> bytes:
    """Write an activity as JSON, as botbuilder does: what is None is left out."""
    try:
        return orjson.dumps(activity, default=_plain)
    except TypeError:  # half a surrogate pair, or a number of more than 64 bits
        return json.dumps(activity, default=_plainer).encode()


def _plain(value: object) -> Any:
    if isinstance(value, Card):
        return orjson.Fragment(value.json)
    return _plainer(value)


def _plainer(value: object) -> Any:
    if isinstance(value, Model):
        fields = {
            place["key"]: _written(given)
            for name, place in value._attribute_map.items()
            if name != "additional_properties" and (given := getattr(value, name)) is not None
        }
        return {**(value.additional_properties or {}), **fields} if hasattr(value, "additional_properties") else fields
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} cannot be written as JSON")


def _written(value: Any) -> Any:
    return Serializer.serialize_iso(value) if isinstance(value, datetime) else value  # type: ignore[no-untyped-call]


def _quoted(part: str) -> str:
    return quote(part, safe="")
