"""What a question leaves out: "behalve die van Karin", "zonder de afgeronde", "the cancelled ones not counted"."""

from __future__ import annotations

from collections.abc import Callable, Collection

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
        "|aside from|but not|not counting|not including|minus|not from|not of|not by|not in|outside",
    ),
    ("except", "what_precedes"): Phrases(
        "niet meegerekend|niet meegeteld|niet meetellen|tellen niet mee|telt niet mee|daargelaten"
        "|buiten beschouwing|buiten beschouwing gelaten|niet meenemen|niet meegenomen",
        "not counted|not included|do not count|don't count|set aside|left aside|excepted",
    ),
}
"""Ways to leave something out; ``what_precedes`` speaks of what was said before it."""
FARTHEST = 2
"""Words that may stand between what is left out and "niet meegerekend"."""


def around_exception(
    slots: Slots, names: Collection[str], concepts: Collection[str]
) -> tuple[Slots, list[Filter]] | None:
    """Divide the slots at "behalve": what follows and is one of these is left out, the rest is asked for.

    ``names`` are the fields of names, ``concepts`` the slots of words that can be left out. The filters returned
    have these fields with ``not_`` before them. None: something is left out that we cannot leave out.
    """
    span = next((one for one in slots.spans if _is_exception(one)), None)
    if span is None:
        return slots, []

    def can_be(one: Span) -> bool:
        return _field(one) in names if isinstance(one.meaning, Names) else _field(one) in concepts

    said = _preceding(slots, span, can_be) if _value(span) == "what_precedes" else _following(slots, span, can_be)
    if not said:
        return None
    filters = [Filter(f"{LEFT_OUT}{_field(one)}", value) for one in said for value in _values(one)]
    gone = {id(one) for one in (span, *said)}
    return slots.keeping(one for one in slots.spans if id(one) not in gone), list(dict.fromkeys(filters))


def _following(slots: Slots, span: Span, can_be: Callable[[Span], bool]) -> list[Span]:
    return [one for one in slots.spans if one.start > span.start and can_be(one)]


def _preceding(slots: Slots, span: Span, can_be: Callable[[Span], bool]) -> list[Span]:
    """Return what stands right before, one thing or several in a row: "de afgeronde en geannuleerde …"."""
    found: list[Span] = []
    at = span.start
    for one in reversed([one for one in slots.spans if one.end <= span.start]):
        if at - one.end > FARTHEST or not can_be(one) or (found and _field(one) != _field(found[0])):
            break
        found.insert(0, one)
        at = one.start
    return found


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
