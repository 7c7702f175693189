"""What a question leaves out: "behalve die van Karin", "zonder de afgeronde", "the cancelled ones not counted"."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from bot.question import Filter
from bot.understanding.reading import Slots
from bot.understanding.spans import Concept, Names, Span
from bot.understanding.vocabulary import Phrases, Words

LEFT_OUT = "not_"
"""What stands before a field of which values are left out."""
EXCEPT_WORDS: Words = {
    ("except", "what_follows"): Phrases(
        "behalve|zonder|uitgezonderd|exclusief|excl|met uitzondering van|buiten die van|los van|anders dan"
        "|afgezien van|op na|laat weg|weggelaten|minus|niet van|niet die van|niet bij|niet in|niet over",
        "except|except for|without|excluding|exclude|excl|other than|apart from|leaving out|leave out|left out"
        "|aside from|not counting|not including|minus|not from|not of|not by|not in|outside",
    ),
    ("except", "what_precedes"): Phrases(
        "niet meegerekend|niet meegeteld|niet meetellen|tellen niet mee|telt niet mee|daargelaten"
        "|buiten beschouwing|buiten beschouwing gelaten|niet meenemen|niet meegenomen",
        "not counted|not included|do not count|don't count|set aside|left aside|excepted",
    ),
}
"""Ways to leave something out; ``what_precedes`` speaks of what was said before it."""
SECRECY_WORDS: Words = {
    ("confidential", "yes"): Phrases(
        "vertrouwelijk|vertrouwelijke|vertrouwelijks|geheim|geheime|onder embargo", "confidential|secret|classified"
    ),
}
FARTHEST = 2
"""Words that may stand between two things of a row: "de afgeronde en de geannuleerde"."""


def around_exception(
    slots: Slots, names: Collection[str], concepts: Collection[str]
) -> tuple[Slots, list[Filter]] | None:
    """Divide the slots at "behalve": what is left out by it, and the rest, which is asked for.

    ``names`` are the fields of names, ``concepts`` the slots of words that can be left out. The filters returned
    have these fields with ``not_`` before them. None: something is left out that we cannot leave out.
    """

    def can_be(one: Span) -> bool:
        return _field(one) in names if isinstance(one.meaning, Names) else _field(one) in concepts

    gone: list[Span] = []
    said: list[Span] = []
    for span in filter(_is_exception, slots.spans):
        precedes = _value(span) == "what_precedes"
        beside = [one for one in slots.spans if one.end <= span.start][::-1] if precedes else []
        left_out = _in_a_row(span, beside or [one for one in slots.spans if one.start >= span.end], can_be)
        if not left_out:
            return None
        said += left_out
        gone += [span, *left_out]
    filters = [Filter(f"{LEFT_OUT}{_field(one)}", value) for one in said for value in _values(one)]
    kept = slots.keeping(one for one in slots.spans if not any(one is other for other in gone))
    return kept, list(dict.fromkeys(filters))


def _in_a_row(span: Span, others: Sequence[Span], can_be: Callable[[Span], bool]) -> list[Span]:
    """Return what is left out, nearest first: one thing, or several of a kind ("de afgeronde en de geannuleerde")."""
    found: list[Span] = []
    at = span
    for one in others:
        if found and (_field(one) != _field(found[0]) or _between(one, at) > FARTHEST):
            break
        if can_be(one):
            found.append(one)
            at = one
    return found


def _between(one: Span, other: Span) -> int:
    """Return how many words stand between two spans."""
    return max(one.start - other.end, other.start - one.end)


def _is_exception(span: Span) -> bool:
    return isinstance(span.meaning, Concept) and span.meaning.slot == "except"


def _field(span: Span) -> str:
    if isinstance(span.meaning, Names):
        return span.meaning.field
    return span.meaning.slot if isinstance(span.meaning, Concept) else ""


def _value(span: Span) -> str:
    return span.meaning.value if isinstance(span.meaning, Concept) else ""


def _values(span: Span) -> tuple[str, ...]:
    return span.meaning.keys if isinstance(span.meaning, Names) else (_value(span),)
