"""Answers and readings that hold while the store and the day stay the same: worked out once, given many times.

They belong to one state of the store (:class:`bot.knowledge.Knowledge`), whose number is read in every turn: a change
is seen at once. An answer is shared by those for whom it is the same; whoever sees something of his own has his own.
"""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Awaitable, Callable, Collection, Hashable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

from bot.answers.answer import Answer
from bot.answers.rendering import render
from bot.bounded import Bounded
from bot.messages import PACKING, Card, Reply, message_bytes
from bot.question import Language, Question
from bot.topics.base import Topic
from bot.understanding.outcomes import Asker, Understanding
from bot.understanding.spans import Name
from models.people import Role
from models.visibility import ALL_SEEING, Viewer

ANSWER_BYTES = 40_000_000
"""What the answers of one state of the store may take together: some four thousand of them."""
OVERHEAD = 1_500
"""Bytes of an answer beside what is written."""
READINGS = 20_000
"""Half a kilobyte each, as a rule."""
LONGEST_KEPT = 200
"""Characters of a message that is likely to be said again."""
EVERYBODY = ""
"""Nobody's key."""
ANY = ""
"""No topic's key."""


class Given:
    """An answer, as the message that gives it. What is seldom needed of it is packed, so that many can be kept."""

    __slots__ = ("_packed", "reply", "weight")

    def __init__(self, answer: Answer) -> None:
        self._packed = zlib.compress(pickle.dumps(answer), PACKING)
        reply = render(answer)
        length = message_bytes(reply)
        card = None if reply.card is None else Card(reply.card, packed=True)
        smaller = None if reply.smaller is None else partial(_smaller, self._packed, length // 2)
        self.reply = replace(reply, card=card, smaller=smaller)
        # The card is kept once more, as it is written for the channel that it goes to; "length" counts two bytes each.
        self.weight = OVERHEAD + len(self._packed) + length // 2 + (length // 8 if card else 0)

    @property
    def answer(self) -> Answer:
        """The answer itself, made for the caller."""
        return _unpacked(self._packed)


def _smaller(packed: bytes, most: int) -> Reply:
    """Return the message of an answer in at most so many bytes."""
    return render(_unpacked(packed), most)


def _unpacked(packed: bytes) -> Answer:
    answer: Answer = pickle.loads(zlib.decompress(packed))  # noqa: S301 - by ourselves, in this process
    return answer


class GivenAnswers:
    """The answers of one state of the store. ``concerned`` are the keys of people who may see what others may not.

    For everybody else an answer depends on what his role may see, unless he is named in it or the topic speaks to him.
    """

    def __init__(self, concerned: frozenset[str]) -> None:
        self._concerned = concerned
        self._kept: Bounded[Given] = Bounded(ANSWER_BYTES, lambda given: given.weight)

    async def answer(
        self,
        topic: Topic,
        question: Question,
        viewer: Viewer,
        language: Language,
        day: date,
        work: Callable[[Viewer], Awaitable[Answer]],
    ) -> Given:
        """Return the answer to a question, worked out for whoever it is the same for."""
        if not topic.holds:
            return Given(await work(viewer))
        alike = self._alike(topic, question, viewer)
        key = (question, alike, language, day)
        return self._kept.get(key) or self._kept.put(key, Given(await work(alike)))

    def kept(self, topic: Topic, question: Question, viewer: Viewer, language: Language, day: date) -> Given | None:
        """Return the answer to a question as it was given before; None where it was not, or does not hold."""
        if not topic.holds:
            return None
        return self._kept.get((question, self._alike(topic, question, viewer), language, day))

    def _alike(self, topic: Topic, question: Question, viewer: Viewer) -> Viewer:
        key = viewer.person_key
        named = key is not None and any(owner.endswith(key) for owner in question.values("owner"))
        if topic.speaks_to_person or named or key in self._concerned:
            return viewer
        return Viewer(None, Role.MANAGER if viewer.role in ALL_SEEING else Role.EMPLOYEE, viewer.shared)


@dataclass(frozen=True, slots=True)
class _Read:
    """What a message means. ``unless`` are the subjects of the question before with which it may mean another thing."""

    understanding: Understanding
    unless: frozenset[str] = frozenset()


class Readings:
    """What messages were understood as, in one state of the store."""

    def __init__(self) -> None:
        self._kept: Bounded[_Read] = Bounded(READINGS)

    def understanding(
        self,
        text: str,
        context: Hashable,
        asker: Asker,
        earlier: Question | None,
        understand: Callable[[Asker, Question | None], Understanding],
    ) -> Understanding:
        """Return what a message means; ``context`` is what it depends on beside who asks and the question before."""
        kept = self.kept(text, context, asker, earlier)
        if kept is not None:
            return kept
        if len(text) > LONGEST_KEPT:
            return understand(asker, earlier)
        noting = _Noting(asker)
        before = None if earlier is None else _Before(earlier)
        try:
            found = understand(noting.asker, before)
            depends: Hashable = before.depends() if before is not None else None
        except _AllOfItError:
            found = understand(noting.asker, earlier)
            depends = earlier
        unless = frozenset(before.asked) if before is not None and depends is ANY else frozenset()
        who = asker.key if noting.matters else EVERYBODY
        self._kept.put((text, context, asker.language, who, depends), _Read(found, unless))
        return found

    def kept(self, text: str, context: Hashable, asker: Asker, earlier: Question | None) -> Understanding | None:
        """Return what a message was understood as before; None where that is not known."""
        # Most messages mean the same whoever asks, and whatever was asked before.
        befores = (None,) if earlier is None else (ANY, earlier.topic, earlier)
        for before in befores:
            for who in (EVERYBODY, asker.key):
                read = self._kept.get((text, context, asker.language, who, before))
                if read is not None and (earlier is None or earlier.topic not in read.unless):
                    return read.understanding
        return None


class _AllOfItError(Exception):
    """The whole question before matters: the message may complete it."""


class _Before(Question):
    """The question before, of which is noted what a message depends on: no more than its subject may be read."""

    __slots__ = ("asked", "is_topic_read")
    asked: set[str]
    is_topic_read: bool

    def __init__(self, question: Question) -> None:
        object.__setattr__(self, "topic", question.topic)
        object.__setattr__(self, "asked", set())
        object.__setattr__(self, "is_topic_read", False)

    def __getattribute__(self, name: str) -> Any:
        if name == "topic":
            object.__setattr__(self, "is_topic_read", True)
        elif name not in ("asked", "is_topic_read", "is_of", "depends"):
            raise _AllOfItError
        return object.__getattribute__(self, name)

    def is_of(self, topics: Collection[str]) -> bool:
        """Note which subjects matter."""
        self.asked.update(topics)
        return object.__getattribute__(self, "topic") in topics

    def depends(self) -> str:
        """Return its subject where that matters; else ANY, for every subject but those that were asked for."""
        topic: str = object.__getattribute__(self, "topic")
        return topic if self.is_topic_read or topic in self.asked else ANY


class _Noting:
    """Notes whether it matters who asks: whether names are met that not everyone may know, or "mijn" is."""

    def __init__(self, asker: Asker) -> None:
        self.matters = False
        self._may_see = asker.may_see
        self.asker = _NotedAsker(asker, self)

    def may_see(self, name: Name) -> bool:
        if name.only_for is not None:
            self.matters = True
        return self._may_see(name)


class _NotedAsker(Asker):
    """An asker of whom is noted that his key was asked for."""

    __slots__ = ("_noting", "_own_key")
    _noting: _Noting
    _own_key: str | None

    def __init__(self, asker: Asker, noting: _Noting) -> None:
        object.__setattr__(self, "_own_key", asker.key)
        object.__setattr__(self, "_noting", noting)
        object.__setattr__(self, "language", asker.language)
        object.__setattr__(self, "may_see", noting.may_see)

    @property
    def key(self) -> str | None:
        self._noting.matters = True
        return self._own_key
