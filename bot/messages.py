"""What the channel and the conversation hand each other, without Bot Framework types: the channel can be replaced."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Protocol

import orjson

MOST_BYTES = 28 * 1024
"""What one message may weigh as UTF-16, which is how Teams counts. It documents 100 KB; 70 KB has been seen refused."""

PACKING = 1
"""zlib's level: a little larger than its best, in a third of the time."""
ENVELOPE_BYTES = 2 * 1024
"""Kept free for what the channel adds: ids, names, the address of the service."""


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


class Card(Mapping[str, Any]):
    """An Adaptive Card that is written as JSON already, and read back only by who looks into it. It never changes.

    ``packed`` is for one that is kept but seldom read: it takes a sixth of the room.
    """

    __slots__ = ("_is_packed", "_written")

    def __init__(self, card: Mapping[str, Any], *, packed: bool = False) -> None:
        written = orjson.dumps(card)
        self._is_packed = packed
        self._written = zlib.compress(written, PACKING) if packed else written

    @property
    def json(self) -> bytes:
        """The card as JSON."""
        return zlib.decompress(self._written) if self._is_packed else self._written

    def read(self) -> dict[str, Any]:
        """Return the card as plain data, made for the caller."""
        card: dict[str, Any] = orjson.loads(self.json)
        return card

    def __getitem__(self, key: str) -> Any:
        return self.read()[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.read())

    def __len__(self) -> int:
        return len(self.read())

    def __repr__(self) -> str:
        return repr(self.read())

    def __deepcopy__(self, memo: dict[int, Any]) -> Card:
        return self


@dataclass(frozen=True, slots=True)
class Reply:
    """One message to send: text that stands by itself and, where it helps, an Adaptive Card (a plain dict).

    ``replaces`` is the id of the message that it takes the place of; None for a message of its own. ``smaller`` makes a
    smaller form of it, for a service that finds it too large; None where there is no other than the text without the
    card.
    """

    text: str
    card: Mapping[str, Any] | None = None
    replaces: str | None = None
    smaller: Callable[[], Reply] | None = field(default=None, compare=False, repr=False)
    made: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)
    """What was made of it before, for a reply that is given again."""


def message_bytes(reply: Reply) -> int:
    """Return what the message of a reply weighs at most, in bytes as UTF-16.

    Every button counts twice: for Teams the channel makes it an Action.Execute, with itself to fall back on.
    """
    if (known := reply.made.get("bytes")) is not None:
        return int(known)
    parts: list[Any] = [reply.text]
    card = reply.card.read() if isinstance(reply.card, Card) else reply.card
    if card is not None:
        parts += [card, *({"verb": "submit", "fallback": action} for action in buttons_of(card))]
    text = "".join(json.dumps(part, ensure_ascii=False) for part in parts)
    weight = len(text.encode("utf-16-le", "surrogatepass")) + ENVELOPE_BYTES
    reply.made["bytes"] = weight
    return weight


def buttons_of(part: Any) -> Iterator[Mapping[str, Any]]:
    """Give the buttons of a card, wherever they stand; what is pressed elsewhere (``selectAction``) is none."""
    if isinstance(part, Mapping):
        if part.get("type") == "Action.Submit":
            yield part
            return
        for name, inner in part.items():
            if name != "selectAction":
                yield from buttons_of(inner)
    elif isinstance(part, (list, tuple)):
        for inner in part:
            yield from buttons_of(inner)


class Notice(StrEnum):
    """What the channel itself has to say, instead of an answer."""

    FAILED = "failed"
    TOO_SLOW = "too slow"
    TOO_MANY = "too many"


class Exchange(Protocol):
    """One message or pressed button, and what is said to it. No method raises."""

    def at_hand(self) -> tuple[Reply, ...] | None:
        """Return the answer where it is known already, with no need to wait for anything; else None."""
        ...

    async def reply(self) -> tuple[Reply, ...]:
        """Answer; at least one reply. A fault becomes an apology with a reference."""
        ...

    async def kept(self) -> None:
        """Keep what a next message may build on. Takes seconds at most; for when the answer is out."""
        ...


class Conversation(Protocol):
    """The bot's mind, as the channel sees it. No method raises: a fault becomes an apology with a reference."""

    def begin(self, incoming: Incoming) -> Exchange:
        """Take in a message or pressed button, and begin to look up what its answer needs.

        Whoever writes to the store now, such as the claim of the turn, does so in the same trip.
        """
        ...

    async def welcome(self, sender: Sender | None, place: Place, locale: str | None) -> tuple[Reply, ...]:
        """Greet a person or a group that has just installed the bot; may be empty."""
        ...

    def notice(self, notice: Notice, incoming: Incoming, reference: str) -> Reply:
        """Say why there is no answer, in the person's language; at once, for the store may be what fails."""
        ...
