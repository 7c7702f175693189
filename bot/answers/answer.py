"""An Answer: what is said, in words and figures ready to read. The one thing every topic returns.

Every string in it is in the answer's language, with numbers, amounts and dates already formatted. All strings are plain
text, also those that come from the store: rendering escapes them for the place they go to.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from bot.question import Language, Question

MOST_BUTTONS = 4


class Sign(StrEnum):
    """How something stands. Shown as a sign and a colour, always beside the word that says it."""

    GOOD = "good"
    ATTENTION = "attention"
    BAD = "bad"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and its value: ``Restant: € 12.000,00``."""

    label: str
    value: str
    sign: Sign | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list: a title, perhaps a value at the right, a few details below it, and its own question."""

    title: str
    value: str = ""
    details: tuple[str, ...] = ()
    sign: Sign | None = None
    opens: Question | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """Entries of which ``total`` exist. ``shown`` says so where they are not all here ("1 tot 8 van 12")."""

    entries: tuple[Entry, ...]
    total: int
    shown: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Matrix:
    """A 5×5 risk matrix. ``counts[likelihood - 1][impact - 1]``; ``zones`` likewise: the sign of each cell."""

    title: str
    counts: tuple[tuple[int, ...], ...]
    zones: tuple[tuple[Sign, ...], ...]
    x_label: str
    y_label: str
    caption: str


@dataclass(frozen=True, slots=True)
class Button:
    """A likely next question."""

    label: str
    question: Question


@dataclass(frozen=True, slots=True)
class Act:
    """Something that can be done with a button, with the data that it carries (see :mod:`bot.answers.pressing`)."""

    label: str
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """The headline answers the question in one sentence; the rest backs it up.

    ``as_of`` and ``source`` are there wherever a figure is. ``notes`` are what a careful reader must know: what is
    left out, unknown, an example. ``body`` is a longer text in paragraphs. ``question`` is there where people are asked
    what they think of the answer: it is the question that they judge the answer to. ``acts`` are what can be done.
    """

    language: Language
    headline: str
    title: str = ""
    facts: tuple[Fact, ...] = ()
    listings: tuple[Listing, ...] = ()
    matrices: tuple[Matrix, ...] = ()
    body: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    source: str = ""
    as_of: date | None = None
    as_of_until: date | None = None
    buttons: tuple[Button, ...] = ()
    question: Question | None = None
    acts: tuple[Act, ...] = ()

    def __post_init__(self) -> None:
        """Keep to what a card can show."""
        if len(self.buttons) > MOST_BUTTONS or len(self.acts) > MOST_BUTTONS:
            raise ValueError(f"an answer has at most {MOST_BUTTONS} buttons")
