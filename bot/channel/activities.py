"""Bot Framework activities in, our own messages out, and back; all that is read of an activity is checked here."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from copy import copy
from typing import Annotated, Any, cast

from aiohttp import web
from botbuilder.schema import Activity, Attachment
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from bot.channel.deserializing import deserialized
from bot.channel.errors import BadActivityError
from bot.channel.mentions import Mention, readable_text
from bot.channel.references import ConversationReference
from bot.messages import Card, Incoming, Place, PlaceKind, Reply, Sender

TEAMS = "msteams"
ADAPTIVE_CARD = "application/vnd.microsoft.card.adaptive"
MAX_BODY = 262_144
"""Bytes; Teams keeps a message below 100 KB, and sends rich text twice."""
MAX_SUMMARY = 200

_NO_CONTROLS = r"^[^\x00-\x1f\x7f]+$"
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")

Id = Annotated[str, Field(max_length=1000, pattern=_NO_CONTROLS)]
Word = Annotated[str, Field(max_length=200, pattern=_NO_CONTROLS)]
Name = Annotated[str, Field(max_length=1000)]
# What Teams leaves out, other channels send empty.
OptionalId = Annotated[Id | None, BeforeValidator(lambda value: None if value == "" else value)]
OptionalWord = Annotated[Word | None, BeforeValidator(lambda value: None if value == "" else value)]


class _Shape(BaseModel):
    model_config = ConfigDict(strict=True, extra="ignore")


class _Account(_Shape):
    id: Id
    name: Name | None = None
    aad_object_id: OptionalId = Field(None, alias="aadObjectId")
    user_role: OptionalId = Field(None, alias="userRole")
    tenant_id: OptionalId = Field(None, alias="tenantId")
    principal_name: OptionalId = Field(None, alias="userPrincipalName")


class _Conversation(_Shape):
    id: Id
    kind: OptionalWord = Field(None, alias="conversationType")
    tenant_id: OptionalId = Field(None, alias="tenantId")
    is_group: bool | None = Field(None, alias="isGroup")


class _Tenant(_Shape):
    id: OptionalId = None


class _ChannelData(_Shape):
    tenant: _Tenant | None = None
    event: Any = Field(None, alias="eventType")
    channel: Any = None


class ActivityShape(_Shape):
    """The fields of an activity that the bot reads, checked; the rest passes unread."""

    type: Word
    channel: Word = Field(alias="channelId")
    service_url: Id = Field(alias="serviceUrl")
    conversation: _Conversation
    sender: _Account = Field(alias="from")
    recipient: _Account
    id: OptionalId = None
    reply_to_id: OptionalId = Field(None, alias="replyToId")
    text: str | None = None
    text_format: OptionalWord = Field(None, alias="textFormat")
    locale: OptionalWord = None
    name: OptionalWord = None
    action: OptionalWord = None
    value: Any = None
    channel_data: _ChannelData | None = Field(None, alias="channelData")
    entities: list[dict[str, Any]] | None = None
    members_added: list[_Account] | None = Field(None, alias="membersAdded")
    members_removed: list[_Account] | None = Field(None, alias="membersRemoved")

    @property
    def tenants(self) -> frozenset[str]:
        """Every tenant the activity names; Teams names its own twice, and they agree."""
        tenant = self.channel_data.tenant if self.channel_data else None
        named = [self.conversation.tenant_id, tenant.id if tenant else None]
        return frozenset(name.lower() for name in named if name)

    @property
    def person(self) -> Sender | None:
        """Who did this; None when it was the bot itself."""
        return None if self.sender.id == self.recipient.id else _sender(self.sender)

    @property
    def place(self) -> Place:
        """Where it happened."""
        return Place(self.conversation.id, self._place_kind, self.channel)

    @property
    def _place_kind(self) -> PlaceKind:
        kinds = {"personal": PlaceKind.PERSONAL, "groupchat": PlaceKind.GROUP, "channel": PlaceKind.CHANNEL}
        kind = kinds.get((self.conversation.kind or "").lower())
        if kind is None:
            # Not told: a conversation that may be shared counts as shared, so that nothing personal leaks.
            shared = self.conversation.is_group or (self.channel == TEAMS and self.conversation.kind)
            kind = PlaceKind.GROUP if shared else PlaceKind.PERSONAL
        return kind

    @property
    def is_bot_added(self) -> bool:
        """The bot is among the members that were added."""
        return any(member.id == self.recipient.id for member in self.members_added or ())

    @property
    def is_bot_removed(self) -> bool:
        """The bot is among the members that were removed."""
        return any(member.id == self.recipient.id for member in self.members_removed or ())

    @property
    def added_person(self) -> Sender | None:
        """The first person, not the bot, among the members that were added."""
        people = (member for member in self.members_added or () if member.id != self.recipient.id)
        return next(map(_sender, people), None)

    @property
    def deleted_conversation(self) -> str | None:
        """The team or channel that this activity says is no more; its id, None where it says nothing of the kind."""
        if self.channel != TEAMS or self.channel_data is None:
            return None
        if self.channel_data.event == "teamDeleted":
            return whole_conversation(self.conversation.id)
        if self.channel_data.event == "channelDeleted":
            told = self.channel_data.channel
            deleted = told.get("id") if isinstance(told, dict) else None
            return deleted if isinstance(deleted, str) else None
        return None

    @property
    def reference(self) -> ConversationReference:
        """Where to send to this conversation later. In a shared one without the sender, and for the whole channel."""
        place, personal = self.place, not self.place.is_shared
        person = self.person or self.added_person if personal else None
        return ConversationReference(
            channel=place.channel,
            conversation_id=whole_conversation(place.id),
            kind=place.kind,
            service_url=self.service_url,
            bot_id=self.recipient.id,
            tenant_id=next(iter(self.tenants), None),
            user_id=person.id if person else None,
            user_name=person.name if person else None,
            entra_id=person.entra_id if person else None,
            locale=self.locale if personal else None,
        )

    def incoming(self) -> Incoming:
        """Return the message, or the pressed button, in the bot's own terms."""
        value = self.value
        text = self.text or ""
        if not text and isinstance(value, str):
            text = value
        return Incoming(
            sender=_sender(self.sender),
            place=self.place,
            text=_without_controls(readable_text(text, self._mentions, self.recipient.id, encoded=self._is_encoded)),
            value=value if isinstance(value, dict) else None,
            locale=self.locale,
            activity_id=self.id,
            pressed_in=self.reply_to_id,
        )

    @property
    def _is_encoded(self) -> bool:
        return self.channel == TEAMS

    @property
    def _mentions(self) -> list[Mention]:
        mentions = []
        for entity in self.entities or ():
            mentioned = entity.get("mentioned")
            if str(entity.get("type")).lower() == "mention" and isinstance(mentioned, dict):
                fields = (mentioned.get("id"), mentioned.get("name") or "", entity.get("text") or "")
                if all(isinstance(field, str) for field in fields):
                    mentions.append(Mention(*cast("tuple[str, str, str]", fields)))
        return mentions


def whole_conversation(conversation_id: str) -> str:
    """Return a conversation's id without the thread that Teams adds to it in a channel."""
    return conversation_id.partition(";messageid=")[0]


def shape_of(fields: Mapping[str, Any]) -> ActivityShape:
    """Return what the bot reads of an activity; raises BadActivityError where that has the wrong shape."""
    try:
        return ActivityShape.model_validate(fields)
    except ValidationError as error:
        fault = error.errors(include_input=False, include_url=False)[0]
        place = ".".join(str(part) for part in fault["loc"])
        raise BadActivityError(f"not an activity: {place}: {fault['msg']}") from None


def activity_of(fields: Mapping[str, Any]) -> Activity:
    """Return an activity as botbuilder's classes work with it; raises BadActivityError where it cannot be one."""
    try:
        return deserialized(fields)
    except Exception as error:
        # msrest raises whatever a field of an unexpected shape leads to (DeserializationError, AttributeError …).
        raise BadActivityError("not an activity: a field has the wrong shape") from error


async def read_body(request: web.Request, limit: int) -> bytes:
    """Read a JSON body of at most ``limit`` bytes; raises BadActivityError (415, 413, 400)."""
    if request.content_type != "application/json":
        raise BadActivityError("the content type must be application/json", 415)
    if request.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise BadActivityError("the body must not be compressed", 415)
    if request.content_length is not None and request.content_length > limit:
        raise BadActivityError(f"the body is larger than {limit} bytes", 413)
    body = bytearray()
    try:
        async for chunk in request.content.iter_chunked(65_536):
            body += chunk
            if len(body) > limit:
                raise BadActivityError(f"the body is larger than {limit} bytes", 413)
    except (web.RequestPayloadError, ConnectionError) as error:
        raise BadActivityError("the body could not be read") from error
    return bytes(body)


def parse_object(body: bytes) -> dict[str, Any]:
    """Parse a JSON object, with every character one that can be stored and sent on; raises BadActivityError."""
    try:
        parsed = json.loads(body.decode("utf-8-sig"), parse_constant=_refuse_constant)
        if b"\\u" in body:
            # Half a surrogate pair is allowed in JSON text, but nothing can be done with it.
            json.dumps(parsed, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        raise BadActivityError("the body is not JSON in UTF-8") from error
    if not isinstance(parsed, dict):
        raise BadActivityError("the body is not a JSON object")
    return parsed


class Outgoing(Activity):  # type: ignore[misc]
    """An activity to send. TurnContext copies it to fill in to whom: what is on it is shared with the copy."""

    def __deepcopy__(self, memo: dict[int, Any]) -> Outgoing:
        twin = copy(self)
        twin.attachments = None if self.attachments is None else [copy(one) for one in self.attachments]
        return twin


def message_for(reply: Reply, channel: str, reply_to_id: str | None = None) -> Activity:
    """Return the message activity for a reply; TurnContext or the sender adds to whom it goes."""
    activity = Outgoing(
        type="message",
        text=reply.text,
        text_format="markdown",
        input_hint="acceptingInput",
        summary=_summary(reply.text),
        reply_to_id=reply_to_id,
    )
    if reply.card is not None:
        activity.attachments = [Attachment(content_type=ADAPTIVE_CARD, content=_written_card(reply, channel))]
    return activity


def _written_card(reply: Reply, channel: str) -> Card:
    """Return the card as it is sent; an answer that is given again is not written again."""
    card = reply.made.get(channel)
    if not isinstance(card, Card):
        whole = reply.card.read() if isinstance(reply.card, Card) else reply.card
        card = reply.made[channel] = Card(card_for(whole or {}, channel))
    return card


def card_for(card: Mapping[str, Any], channel: str) -> Mapping[str, Any]:
    """Return the card as a channel can work it: in Teams buttons become Action.Execute, with Submit to fall back on.

    What is pressed elsewhere on a card (``selectAction``) stays a Submit, which Teams knows as well: two actions for
    each row of a list would take a third of what a message may weigh. In other channels nobody answers an
    Action.Execute, and the card stays as it is.
    """
    return cast("Mapping[str, Any]", _with_execute(card)) if channel == TEAMS else card


# What comes back with the button, what clients get that do not know Action.Execute, and what has no button.
_AS_IT_IS = ("data", "fallback", "selectAction")


def _with_execute(part: Any) -> Any:
    if isinstance(part, Mapping):
        changed = {key: value if key in _AS_IT_IS else _with_execute(value) for key, value in part.items()}
        if changed.get("type") == "Action.Submit" and "fallback" not in changed:
            return {**changed, "type": "Action.Execute", "verb": "submit", "fallback": dict(changed)}
        return changed
    if isinstance(part, (list, tuple)):
        return [_with_execute(entry) for entry in part]
    return part


def _summary(text: str) -> str:
    first = text.strip().partition("\n")[0].replace("**", "")
    return first if len(first) <= MAX_SUMMARY else first[: MAX_SUMMARY - 1].rstrip() + "…"


def _sender(account: _Account) -> Sender:
    return Sender(account.id, _without_controls(account.name or "").strip(), account.aad_object_id)


def _without_controls(text: str) -> str:
    return _CONTROLS.sub("", text)


def _refuse_constant(name: str) -> float:
    raise ValueError(f"{name} is not JSON")
