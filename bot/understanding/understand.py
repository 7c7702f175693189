"""From a message to a Question: the readings of all topics weighed, and an honest way out where none is good enough.

A reading is as good as the share of the content words it accounts for. A content word that no reading accounts for is
never ignored: "budget voor zwembaden" must not give the total budget.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Protocol

from bot.question import Ask, Filter, Language, Question
from bot.understanding.annotate import Annotated, Lexicon, annotate
from bot.understanding.names import MaySee
from bot.understanding.reading import Reading, Slots, read
from bot.understanding.spans import Name
from bot.understanding.text import LONGEST_MESSAGE, tokenize, told_language

CLOSE = 0.05
"""Readings whose scores differ less than this are equally good: the person is asked."""
MOST_CHOICES = 4


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
    def nouns(self) -> frozenset[str]:
        """What names the subject itself, as ``slot`` or ``slot:value``: a message with one of them stands by itself."""
        ...

    @property
    def replaces(self) -> Mapping[str, frozenset[str]]:
        """Which conditions of the question before a new one drops, beside that on the same field."""
        ...

    def compose(self, slots: Slots, earlier: Question | None = None) -> Question | None:
        """Make a question of what was read; ``earlier`` is given where it may complete that one."""
        ...


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks, as far as understanding goes: his key (None: not in the store) and what names he may know."""

    key: str | None
    language: Language
    may_see: MaySee


@dataclass(frozen=True, slots=True)
class Understood:
    """One question. ``is_follow_up`` where it was completed from the one before."""

    question: Question
    language: Language
    is_follow_up: bool = False


@dataclass(frozen=True, slots=True)
class Unclear:
    """Several questions that are equally likely: ask which."""

    choices: tuple[Question, ...]
    language: Language


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """Some words mean nothing to us. ``question`` is what the other words ask, ``nearest`` names like the unknown."""

    language: Language
    words: tuple[str, ...] = ()
    question: Question | None = None
    nearest: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True)
class TooLong:
    """More text than one question needs."""

    language: Language
    limit: int = LONGEST_MESSAGE


CONNECTIVES = frozenset(["en", "maar", "ook", "dan", "alleen", "and", "but", "also", "only", "then"])
"""First words that lean on what was said before."""

Understanding = Understood | Unclear | NotUnderstood | TooLong


def understand(
    text: str,
    lexicon: Lexicon,
    topics: Sequence[Readable],
    asker: Asker,
    at: datetime,
    earlier: Question | None = None,
    last_report: date | None = None,
) -> Understanding:
    """Read a message. Pure: the same words, names, person, earlier question and moment give the same outcome."""
    told = told_language(tokenize(text[:LONGEST_MESSAGE]), lexicon.vocabulary.languages)
    language = told or asker.language
    if len(text) > LONGEST_MESSAGE:
        return TooLong(language)
    annotated = annotate(text, lexicon, at, asker.may_see, last_report, told)
    readings = [read(annotated, topic.key, topic.slots) for topic in topics]
    by_key = {topic.key: topic for topic in topics}
    fresh = _questions([reading for reading in readings if reading.has_evidence], by_key, asker)
    follow_up = _follow_up(readings, by_key, asker, earlier)
    complete = [(reading, question) for reading, question in fresh if not reading.missed]
    if follow_up and not any(_stands_alone(reading, by_key, annotated) for reading, _ in complete):
        return Understood(follow_up, language, is_follow_up=True)
    if complete:
        # The first says its subject where any does; only those that do so as well can be meant instead.
        first = complete[0][0]
        named = _names_subject(first, by_key)
        equals = [pair for pair in complete if _names_subject(pair[0], by_key) is named]
        return _decide([pair for pair in equals if pair[0].score >= first.score - CLOSE], language)
    return _not_understood(annotated, fresh, lexicon, asker, language)


def _questions(
    readings: Sequence[Reading], topics: dict[str, Readable], asker: Asker
) -> list[tuple[Reading, Question]]:
    """Compose the questions of readings, the best first."""
    found = []
    for reading in readings:
        question = topics[reading.topic].compose(reading.slots)
        if question is not None:
            found.append((reading, _mine(question, reading.slots, asker)))

    def rank(pair: tuple[Reading, Question]) -> tuple[int, bool, float]:
        reading = pair[0]
        return len(reading.missed), not _names_subject(reading, topics), -reading.score

    return sorted(found, key=rank)


def _names_subject(reading: Reading, topics: dict[str, Readable]) -> bool:
    """Tell whether the subject itself was said: in "welke kredieten" it is money, though a risk has that word too."""
    return any(reading.slots.says(noun) for noun in topics[reading.topic].nouns)


def _mine(question: Question, slots: Slots, asker: Asker) -> Question:
    """Turn "mijn" into the person who asks. Somebody's own item, named in full, is not narrowed down to its owner."""
    if not slots.has("mine") or question.ask is Ask.ITEM:
        return question
    return question.having(Filter("owner", asker.key or NOBODY))


NOBODY = "?"
"""The owner in "mijn", asked by someone who is not in the store: nobody's key."""


def _follow_up(
    readings: Sequence[Reading], topics: dict[str, Readable], asker: Asker, earlier: Question | None
) -> Question | None:
    """Complete a message from the question before: what it says replaces, what it leaves unsaid stays."""
    if earlier is None:
        return None
    reading = next((one for one in readings if one.topic == earlier.topic), None)
    if reading is None or reading.missed or not reading.slots.spans:
        return None
    question = topics[earlier.topic].compose(reading.slots, earlier)
    if question is None:
        return None
    question = _mine(question, reading.slots, asker)
    replaces = topics[earlier.topic].replaces
    dropped = {gone for one in question.filters for gone in replaces.get(one.field, ())}
    merged = earlier.without(*dropped).having(*question.filters)
    names_item = bool(question.keys)
    return replace(
        merged,
        ask=question.ask if names_item or reading.slots.has("ask") else earlier.ask,
        measure=question.measure or earlier.measure,
        keys=question.keys or earlier.keys,
        period=question.period or earlier.period,
        group=question.group or earlier.group,
        order=question.order or earlier.order,
        limit=question.limit or earlier.limit,
        page=0,
    )


def _stands_alone(reading: Reading, topics: dict[str, Readable], annotated: Annotated) -> bool:
    """Tell whether a message asks a question of its own: "hoeveel netto risico's?" does, "en netto?" does not."""
    if _names_subject(reading, topics):
        return True
    begins_as_follow_up = bool(annotated.tokens) and annotated.tokens[0].text in CONNECTIVES
    return not begins_as_follow_up and bool(reading.slots.names("key"))


def _decide(best: Sequence[tuple[Reading, Question]], language: Language) -> Understanding:
    questions = list(dict.fromkeys(question for _, question in best))
    if len(questions) == 1:
        return Understood(questions[0], language)
    return Unclear(tuple(questions[:MOST_CHOICES]), language)


def _not_understood(
    annotated: Annotated,
    fresh: Sequence[tuple[Reading, Question]],
    lexicon: Lexicon,
    asker: Asker,
    language: Language,
) -> NotUnderstood:
    content = [n for n, token in enumerate(annotated.tokens) if token.is_content]
    reading, question = fresh[0] if fresh else (None, None)
    missed = reading.missed if reading else tuple(n for n in content if n in annotated.unknown) or tuple(content)
    words = tuple(dict.fromkeys(annotated.tokens[n].original for n in missed))
    return NotUnderstood(language, words, question, lexicon.names.nearest(words, asker.may_see))
