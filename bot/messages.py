"""What the channel and the conversation hand each other, without Bot Framework types: the channel can be replaced."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol


class PlaceKind(StrEnum):
    """Who reads along in a conversation."""

    PERSONAL = "personal"
    GROUP = "group"
    CHANNEL = "channel"


@dataclass(frozen=True, slots=True)
class Place:
    """A conversation: its opaque id, its kind and the Bot Framework channel (``msteams``, ``directline``) it is on."""

    id: str
    kind: PlaceKind
    channel: str

    @property
    def is_shared(self) -> bool:
        """More people than the sender may read the answer."""
        return self.kind is not PlaceKind.PERSONAL


@dataclass(frozen=True, slots=True)
class Sender:
    """Who wrote, as the channel knows him: ``entra_id`` is proven by the channel, ``id`` and ``name`` are not."""

    id: str
    name: str = ""
    entra_id: str | None = None


@dataclass(frozen=True, slots=True)
class Incoming:
    """One message or pressed button. ``value`` is a card's data as it came: anything, not to be trusted.

    ``pressed_in`` is the id of the message whose button was pressed, where the channel tells.
    """

    sender: Sender
    place: Place
    text: str = ""
    value: Mapping[str, Any] | None = None
    locale: str | None = None
    activity_id: str | None = None
    pressed_in: str | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """One message to send: text that stands by itself and, where it helps, an Adaptive Card (a plain dict).

    ``replaces`` is the id of the message that it takes the place of; None for a message of its own.
    """

    text: str
    card: Mapping[str, Any] | None = None
    replaces: str | None = None


class Conversation(Protocol):
    """The bot's mind, as the channel sees it. Neither method raises: a fault becomes an apology with a reference."""

    async def reply(self, incoming: Incoming) -> tuple[Reply, ...]:
        """Answer one message or pressed button; at least one reply."""
        ...

    async def welcome(self, sender: Sender | None, place: Place, locale: str | None) -> tuple[Reply, ...]:
        """Greet a person or a group that has just installed the bot; may be empty."""
        ...
