"""Spans: what a stretch of tokens can mean. They may overlap; a reading picks those that fit together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.question import Comparison, Period

ANY_TOPIC = ""


@dataclass(frozen=True, slots=True)
class Concept:
    """A static meaning: the slot of a question it fills, and with what (``status``: ``open``).

    ``topic`` is the topic whose word it is, or ANY_TOPIC.
    """

    slot: str
    value: str
    topic: str = ANY_TOPIC


@dataclass(frozen=True, slots=True)
class Amount:
    """A number or amount in a question: ``value`` as plain text, compared as said ("boven 50k")."""

    value: str
    comparison: Comparison | None = None
    is_money: bool = False
    is_percent: bool = False


@dataclass(frozen=True, slots=True)
class DatePoint:
    """A day, compared as said: before, from; None where only the day was named."""

    day: date
    comparison: Comparison | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the store: ``key`` of a record or person, as it stands in ``field`` of ``topic``.

    ``field`` is ``key`` where the name is that of the item itself. ``only_for`` are the keys of those who may know
    the name (beside managers and administrators); None: everybody.
    """

    topic: str
    field: str
    key: str
    text: str
    only_for: frozenset[str] | None = None
    official: str = ""
    """What it is really called, where ``text`` is what people call it."""
    about: str = ""
    """What else is told of it, that a question may say too: its category, unit and explanation."""

    @property
    def shown(self) -> str:
        """The name to show."""
        return self.official or self.text


@dataclass(frozen=True, slots=True)
class Names:
    """Names that fit the same words equally well, all of one field of one topic."""

    topic: str
    field: str
    names: tuple[Name, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys, each once, in order."""
        return tuple(dict.fromkeys(name.key for name in self.names))


Meaning = Concept | Amount | Period | DatePoint | Names


@dataclass(frozen=True, slots=True)
class Span:
    """Tokens ``start`` up to ``end`` (not included) can mean this, as surely as ``score`` says (0 to 1)."""

    start: int
    end: int
    meaning: Meaning
    score: float = 1.0

    @property
    def topic(self) -> str:
        """The topic it speaks for, or ANY_TOPIC."""
        return self.meaning.topic if isinstance(self.meaning, (Concept, Names)) else ANY_TOPIC
