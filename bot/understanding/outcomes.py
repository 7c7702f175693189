"""What understanding asks of topics and of who asks, and what may come of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from bot.question import Language, Question
from bot.understanding.names import MaySee
from bot.understanding.reading import Slots
from bot.understanding.spans import Name, Span
from bot.understanding.text import LONGEST_MESSAGE


class Readable(Protocol):
    """What understanding needs of a topic."""

    @property
    def key(self) -> str:
        """Its name in questions."""
        ...

    @property
    def slots(self) -> frozenset[str]:
        """What its readings may fill."""
        ...

    @property
    def counts_parts(self) -> bool:
        """Tell whether part of a name's word is enough to ask how many there are: "hoeveel opslag" of "Dataopslag"."""
        ...

    @property
    def answers_in_part(self) -> bool:
        """Tell whether it answers about a thing that is named well, though words have no place in the question."""
        ...

    def unplaced(self, slots: Slots) -> Iterable[Span]:
        """Give the spans that narrow what is asked, and that its question has no place for."""
        ...

    def names_subject(self, slots: Slots) -> bool:
        """Tell whether the subject itself was said: such a message stands by itself."""
        ...

    def home(self, slots: Slots) -> int:
        """Tell how much this subject's own a word is that was said: 0 not, 1 before another's, 2 beyond doubt."""
        ...

    @property
    def replaces(self) -> Mapping[str, frozenset[str]]:
        """Which conditions of the question before a new one drops, beside that on the same field; ``keys`` too."""
        ...

    def compose(self, slots: Slots, earlier: Question | None = None) -> Question | None:
        """Make a question of what was read; ``earlier`` is given where it may complete that one."""
        ...

    def refer(self, slots: Slots, earlier: Question) -> Question | None:
        """Make a question about what the question before was about ("wie is dat?"), whatever its subject."""
        ...


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks, as far as understanding goes: his key (None: not in the store) and what names he may know."""

    key: str | None
    language: Language
    may_see: MaySee


@dataclass(frozen=True, slots=True)
class Understood:
    """One question. ``is_follow_up`` where it was completed from the one before.

    ``aside`` is what was asked of the answer itself: ``as_of`` its date, ``source`` where it comes from. ``left_out``
    are words that have no place in it, which the answer says.
    """

    question: Question
    language: Language
    is_follow_up: bool = False
    aside: str | None = None
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Several:
    """More than one question in one message, each understood by itself or as a follow-up to the one before."""

    parts: tuple[Understood, ...]
    language: Language


@dataclass(frozen=True, slots=True)
class Unclear:
    """Several questions that are equally likely: ask which. ``names`` are the items they are about, else empty."""

    choices: tuple[Question, ...]
    language: Language
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """Some words have no place. ``question`` is what the other words ask, ``nearest`` names like the words.

    ``are_known``: the words do mean something to us, but not together with the others. ``likely`` is the question where
    a thing was named so well that it is the one that was asked about, whatever the other words mean.
    """

    language: Language
    words: tuple[str, ...] = ()
    question: Question | None = None
    nearest: tuple[Name, ...] = ()
    are_known: bool = False
    likely: Understood | None = None


@dataclass(frozen=True, slots=True)
class TooLong:
    """More text than one question needs."""

    language: Language
    limit: int = LONGEST_MESSAGE


Understanding = Understood | Several | Unclear | NotUnderstood | TooLong
NOBODY = "?"
"""The owner in "mijn", asked by someone who is not in the store: nobody's key."""
