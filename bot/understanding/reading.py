"""Reading: each topic picks, from the spans it understands, those that fit together and account for the most words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import cached_property
from itertools import combinations

from bot.question import Comparison, Filter, Period
from bot.understanding.annotate import Annotated
from bot.understanding.spans import ANY_TOPIC, Amount, Concept, DatePoint, Meaning, Names, Span
from bot.understanding.text import Token

FUNCTION_WORD = 0.04
"""What a function word adds when a span accounts for it: enough to decide between readings, never to carry one."""
OWN_FUNCTION_WORD = 0.01
SPAN_COST = 0.02
"""A reading of few long spans is better than one of many short ones."""
OWN_WORD = 0.06
"""A word of the topic itself, a date or an amount is better evidence than a word that many topics share."""


@dataclass(frozen=True)
class Slots:
    """What a reading has found, by kind; ``tokens`` are the words of the message, where spans lead to them."""

    spans: tuple[Span, ...]
    tokens: tuple[Token, ...]

    @cached_property
    def meanings(self) -> tuple[Meaning, ...]:
        """All meanings, in the order of the words."""
        return tuple([span.meaning for span in self.spans])

    @cached_property
    def _values(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for one in self.meanings:
            if isinstance(one, Concept):
                values = found.get(one.slot, ())
                if one.value not in values:
                    found[one.slot] = (*values, one.value)
        return found

    def values(self, slot: str) -> tuple[str, ...]:
        """Return the values of a slot, each once, in the order of the words."""
        return self._values.get(slot, ())

    def first(self, slot: str) -> str | None:
        """Return the first value of a slot."""
        values = self._values.get(slot)
        return values[0] if values else None

    def has(self, slot: str, value: str | None = None) -> bool:
        """Tell whether a slot is filled (with this value)."""
        return slot in self._values if value is None else value in self._values.get(slot, ())

    def says(self, noun: str) -> bool:
        """Tell whether a slot is filled, named as ``slot``, or as ``slot:value``."""
        slot, _, value = noun.partition(":")
        return self.has(slot, value or None)

    def names(self, name_field: str) -> tuple[str, ...]:
        """Return the keys of the names found in a field; where several names were said, those all of them fit."""
        groups = [m.keys for m in self.meanings if isinstance(m, Names) and m.field == name_field]
        if not groups:
            return ()
        common = [key for key in groups[0] if all(key in group for group in groups[1:])]
        return tuple(common or dict.fromkeys(key for group in groups for key in group))

    def lead(self, span: Span) -> tuple[str, ...]:
        """Return the function words that lead to a span, and its first word: "in", "de", "reserve"."""
        at = span.start
        while at > 0 and not self.tokens[at - 1].is_content:
            at -= 1
        return tuple(token.text for token in self.tokens[at : span.start + 1])

    def keeping(self, spans: Iterable[Span]) -> Slots:
        """Return the slots of some of the spans."""
        return replace(self, spans=tuple(spans))

    @property
    def periods(self) -> tuple[Period, ...]:
        """All periods that were named, in the order of the words."""
        return tuple(_period_of(m) for m in self.meanings if isinstance(m, (Period, DatePoint)))

    @property
    def period(self) -> Period | None:
        """The period that was named: half-open ones and days with a comparison are taken together."""
        parts = self.periods
        if not parts:
            return None
        whole = parts[0]
        for part in parts[1:]:
            whole = _both(whole, part) or whole
        return whole

    @property
    def are_periods_apart(self) -> bool:
        """Tell whether two periods were named that share nothing ("in 2025 dan in 2024"): one cannot stand for both."""
        return any(_both(one, other) is None for one, other in combinations(self.periods, 2))

    @property
    def amounts(self) -> tuple[Amount, ...]:
        """The amounts that were named."""
        return tuple(meaning for meaning in self.meanings if isinstance(meaning, Amount))

    def filters(self, *slots: str) -> tuple[Filter, ...]:
        """Return a filter for each value of these slots."""
        return tuple(Filter(slot, value) for slot in slots for value in self.values(slot))


def _period_of(meaning: Period | DatePoint) -> Period:
    """Return the period that a day makes with its comparison; one that is a period already stays."""
    if isinstance(meaning, Period):
        return meaning
    if meaning.comparison is Comparison.BEFORE:
        return Period(None, meaning.day - timedelta(days=1))
    if meaning.comparison is Comparison.FROM:
        return Period(meaning.day, None)
    return Period(meaning.day, meaning.day)


def _both(one: Period, other: Period) -> Period | None:
    """Return what two periods share ("na 2019 en voor 1 juli 2021"); None where they share nothing."""
    firsts = [day for day in (one.first, other.first) if day]
    lasts = [day for day in (one.last, other.last) if day]
    shared = Period(max(firsts, default=None), min(lasts, default=None))
    if shared.first and shared.last and shared.first > shared.last:
        return None
    return shared


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a message: the topic, what fills its slots, and how well it accounts for the words."""

    topic: str
    slots: Slots
    score: float
    missed: tuple[int, ...] = field(default=())
    """Positions of content words it does not account for."""
    has_evidence: bool = True
    """Something in it speaks for the topic itself."""


Piece = tuple[int, str, float, Span]
"""A span with its number, the slot it fills, and what it is worth in a reading."""


def read_all(annotated: Annotated, topics: Iterable[tuple[str, frozenset[str]]]) -> list[Reading]:
    """Pick, for each topic, the spans that fit together and account for the most.

    A topic is given by its key and the slots it has: those of its words, and the names' fields and kinds (``period``,
    ``amount``) it can use. Those with no words of their own in a message share what they read.
    """
    by_topic: dict[str, list[Piece]] = {}
    for number, span in enumerate(annotated.spans):
        piece = (number, _slot_of(span), _value(span, annotated), span)
        by_topic.setdefault(span.topic, []).append(piece)
    shared = by_topic.pop(ANY_TOPIC, [])
    alike: dict[tuple[int, ...], Reading] = {}
    readings = []
    for topic, accepted in topics:
        own = by_topic.get(topic)
        usable = [piece for piece in (sorted([*shared, *own]) if own else shared) if piece[1] in accepted]
        if own:
            readings.append(_read(annotated, usable, topic))
            continue
        numbers = tuple([piece[0] for piece in usable])
        if numbers not in alike:
            alike[numbers] = _read(annotated, usable, topic)
        same = alike[numbers]
        readings.append(Reading(topic, same.slots, same.score, same.missed, same.has_evidence))
    return readings


def _read(annotated: Annotated, pieces: Iterable[Piece], topic: str) -> Reading:
    chosen = _best_together(pieces, len(annotated.tokens))
    spans = tuple([span for _, _, _, span in chosen])
    covered = {position for span in spans for position in range(span.start, span.end)}
    content = sum(token.is_content for token in annotated.tokens)
    return Reading(
        topic=topic,
        slots=Slots(spans, annotated.tokens),
        score=sum(value for _, _, value, _ in chosen) / max(1, content),
        missed=tuple([n for n, token in enumerate(annotated.tokens) if token.must_count and n not in covered]),
        has_evidence=any(span.topic == topic for span in spans),
    )


def _slot_of(span: Span) -> str:
    match span.meaning:
        case Concept(slot=slot):
            return slot
        case Names(field=name_field):
            return name_field
        case Amount():
            return "amount"
        case _:
            return "period"


def _value(span: Span, annotated: Annotated) -> float:
    words = annotated.tokens[span.start : span.end]
    is_own = span.topic != ANY_TOPIC or isinstance(span.meaning, (Period, DatePoint, Amount))
    content = span.score + (OWN_WORD if is_own else 0)
    function = FUNCTION_WORD + (OWN_FUNCTION_WORD if is_own else 0)
    return sum([content if token.is_content else function for token in words]) - SPAN_COST


def _best_together(pieces: Iterable[Piece], length: int) -> list[Piece]:
    """Pick spans that do not overlap, of the greatest value together (weighted interval scheduling)."""
    ending: dict[int, list[Piece]] = {}
    for piece in pieces:
        ending.setdefault(piece[3].end, []).append(piece)
    best: list[tuple[float, Piece | None, int]] = [(0.0, None, 0)]
    for end in range(1, length + 1):
        choice: tuple[float, Piece | None, int] = (best[end - 1][0], None, end - 1)
        for piece in ending.get(end, ()):
            _, _, worth, span = piece
            value = best[span.start][0] + worth
            if value > choice[0]:
                choice = (value, piece, span.start)
        best.append(choice)
    chosen: list[Piece] = []
    at = length
    while at > 0:
        _, picked, at = best[at]
        if picked:
            chosen.append(picked)
    return chosen[::-1]
