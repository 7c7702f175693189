"""Reading: each topic picks, from the spans it understands, those that fit together and account for the most words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
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
OURS = frozenset({"mijn", "ons", "onze", "jouw", "uw", "my", "our", "your", "his", "their"})
"""Within "by my team" these name one team: nothing is divided by it."""


@dataclass(frozen=True, slots=True)
class Slots:
    """What a reading has found, by kind; ``tokens`` are the words of the message, where spans lead to them."""

    spans: tuple[Span, ...]
    tokens: tuple[Token, ...]
    meanings: tuple[Meaning, ...] = field(init=False, repr=False, compare=False)
    """All meanings, in the order of the words."""
    _values: Mapping[str, tuple[str, ...]] = field(init=False, repr=False, compare=False)
    _names: Mapping[str, tuple[Names, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Put what topics ask for many times by its slot, or by its field."""
        meanings = tuple([span.meaning for span in self.spans])
        values: dict[str, tuple[str, ...]] = {}
        names: dict[str, tuple[Names, ...]] = {}
        for one in meanings:
            if isinstance(one, Concept):
                said = values.get(one.slot, ())
                if one.value not in said:
                    values[one.slot] = (*said, one.value)
            elif isinstance(one, Names):
                names[one.field] = (*names.get(one.field, ()), one)
        object.__setattr__(self, "meanings", meanings)
        object.__setattr__(self, "_values", values)
        object.__setattr__(self, "_names", names)

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
        if name_field not in self._names:
            return ()
        groups = [names.keys for names in self._names[name_field]]
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
        return Slots(tuple(spans), self.tokens)

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


Piece = tuple[int, int, int, str, float, Span]
"""A span, after its end, number, start, the slot it fills, and what it is worth in a reading."""


def read_all(annotated: Annotated, topics: Iterable[tuple[str, frozenset[str]]]) -> list[Reading]:
    """Pick, for each topic, the spans that fit together and account for the most.

    A topic is given by its key and the slots it has: those of its words, and the names' fields and kinds (``period``,
    ``amount``) it can use. Those with no words of their own in a message share what they read.
    """
    by_topic: dict[str, list[Piece]] = {}
    for number, span in enumerate(annotated.spans):
        topic = span.topic
        piece = (span.end, number, span.start, _slot_of(span), _value(span, annotated.tokens), span)
        by_topic.setdefault(topic, []).append(piece)
    shared = by_topic.pop(ANY_TOPIC, [])
    in_order = sorted(shared)
    alike: dict[tuple[int, ...], Reading] = {}
    readings = []
    for topic, accepted in topics:
        own = by_topic.get(topic)
        usable = [piece for piece in (sorted(shared + own) if own else in_order) if piece[3] in accepted]
        if own:
            readings.append(_read(annotated, usable, topic))
            continue
        numbers = tuple([piece[1] for piece in usable])
        if numbers not in alike:
            alike[numbers] = _read(annotated, usable, topic)
        same = alike[numbers]
        readings.append(Reading(topic, same.slots, same.score, same.missed, same.has_evidence))
    return readings


def _read(annotated: Annotated, pieces: Iterable[Piece], topic: str) -> Reading:
    chosen = _best_together(pieces)
    spans = tuple([piece[5] for piece in chosen])
    covered = {position for span in spans for position in range(span.start, span.end)}
    content = sum([token.is_content for token in annotated.tokens])
    return Reading(
        topic=topic,
        slots=Slots(spans, annotated.tokens),
        score=sum([piece[4] for piece in chosen]) / max(1, content),
        missed=tuple([n for n, token in enumerate(annotated.tokens) if token.must_count and n not in covered]),
        has_evidence=any(span.topic == topic for span in spans),
    )


def _slot_of(span: Span) -> str:
    meaning = span.meaning
    if isinstance(meaning, Concept):
        return meaning.slot
    if isinstance(meaning, Names):
        return meaning.field
    return "amount" if isinstance(meaning, Amount) else "period"


def _value(span: Span, tokens: Sequence[Token]) -> float:
    divides = _divides(span)
    if divides and not OURS.isdisjoint([token.text for token in tokens[span.start : span.end]]):
        return 0.0
    is_own = span.topic != ANY_TOPIC or isinstance(span.meaning, (Period, DatePoint, Amount)) or divides
    content = span.score + (OWN_WORD if is_own else 0)
    function = FUNCTION_WORD + (OWN_FUNCTION_WORD if is_own else 0)
    return sum([content if token.is_content else function for token in tokens[span.start : span.end]]) - SPAN_COST


def _divides(span: Span) -> bool:
    """Tell whether it says by what to divide, which no word for a thing in passing ("afdeling") may take away."""
    return isinstance(span.meaning, Concept) and span.meaning.slot in ("divided", "holder", "most")


def _best_together(pieces: Iterable[Piece]) -> list[Piece]:
    """Pick spans that do not overlap, of the greatest value together (weighted interval scheduling).

    ``pieces`` are in the order of their ends; of those worth the same the first is picked.
    """
    best = [0.0]
    """What is best of the words up to each place."""
    last: list[Piece | None] = [None]
    """The span that ends there in it."""
    for piece in pieces:
        end, _, start, _, worth, _ = piece
        while len(best) <= end:
            best.append(best[-1])
            last.append(None)
        if best[start] + worth > best[end]:
            best[end] = best[start] + worth
            last[end] = piece
    chosen: list[Piece] = []
    at = len(best) - 1
    while at > 0:
        picked = last[at]
        if picked:
            chosen.append(picked)
        at = picked[2] if picked else at - 1
    return chosen[::-1]
