"""What a question leaves out, for all topics alike: "behalve de loonkosten", "de lonen niet meegerekend"."""

from __future__ import annotations

from collections.abc import Mapping

from bot.question import Filter
from bot.understanding.reading import Slots
from bot.understanding.spans import Concept, Names, Span
from bot.understanding.vocabulary import Phrases, Words

EXCEPT_WORDS: Words = {
    ("except", "next"): Phrases(
        "behalve|zonder|exclusief|excl|met uitzondering van|op na|los van|afgezien van|buiten|niet die van|minus"
        "|laat weg|laten weg|laat je weg|trek af|reken niet mee|tel niet mee|niet meegerekend van",
        "except|except for|without|excluding|excl|apart from|other than|minus|leaving out|leave out|leaving aside"
        "|leave aside|not counting|not including|ignoring|ignore|barring|save for|aside from|disregarding|omitting"
        "|setting aside|with exception of",
    ),
    ("except", "either"): Phrases(
        "uitgezonderd|niet meegerekend|niet meegeteld|niet mee|niet meerekenen|niet meetellen|buiten beschouwing"
        "|buiten beschouwing gelaten|buiten beschouwing laten|daargelaten|weggelaten|weglaten|niet inbegrepen"
        "|tellen niet mee|telt niet mee|telt niet mee|uitgesloten|niet meetelt|niet meerekent|weglaat|afgetrokken"
        "|zonder mee te tellen|zonder mee te rekenen|buiten haakjes|er niet bij|niet erbij|niet meegenomen",
        "excluded|not included|not counted|left out|aside|set aside|out of consideration|omitted|not counting"
        "|leaving out|leave out|leaving aside",
    ),
}
"""``next``: what comes after it is left out. ``either``: what stands right before it, else what comes after it."""
AND = frozenset({"en", "of", "and", "or", "noch", "nor"})


def leave_out(slots: Slots, fields: Mapping[str, str]) -> tuple[Slots, list[Filter]] | None:
    """Return the slots without what is left out, and the filters that leave it out.

    ``fields`` are the slots and fields of names that can be left out, with the field of the question that says so.
    None: something is left out that cannot be, so the question is none of this topic.
    """
    spans = list(slots.spans)
    at = next((n for n, span in enumerate(spans) if _slot_of(span) == "except"), None)
    if at is None:
        return slots, []
    gone = _before(slots, at, fields) or _after(slots, at, fields)
    found: list[Filter] = []
    dropped = slots.keeping(spans[n] for n in gone)
    for field, out in fields.items():
        found += [Filter(out, value) for value in (*dropped.names(field), *dropped.values(field))]
    rest = slots.keeping(span for n, span in enumerate(spans) if n != at and n not in gone)
    if not found or any(_slot_of(span) == "except" for span in rest.spans):
        return None
    return rest, list(dict.fromkeys(found))


def _slot_of(span: Span) -> str:
    meaning = span.meaning
    if isinstance(meaning, Concept):
        return meaning.slot
    return meaning.field if isinstance(meaning, Names) else ""


def _before(slots: Slots, at: int, fields: Mapping[str, str]) -> list[int]:
    """Return what stands right before "niet meegerekend" and is of one kind: "inhuur en lonen niet meegerekend"."""
    meaning = slots.spans[at].meaning
    if not (isinstance(meaning, Concept) and meaning.value == "either"):
        return []
    gone: list[int] = []
    for n in range(at - 1, -1, -1):
        span, later = slots.spans[n], slots.spans[n + 1]
        if any(token.must_count for token in slots.tokens[span.end : later.start]):
            break
        if _slot_of(span) not in fields or (gone and not _is_more(slots, span, later)):
            break
        gone.append(n)
    return gone[::-1]


def _after(slots: Slots, at: int, fields: Mapping[str, str]) -> list[int]:
    """Return what comes after "behalve"; "zonder loonkosten, hoeveel bedrijfsvoering" goes on with another kind."""
    gone: list[int] = []
    for n in range(at + 1, len(slots.spans)):
        span = slots.spans[n]
        if _slot_of(span) not in fields or (gone and not _is_more(slots, slots.spans[n - 1], span)):
            break
        gone.append(n)
    return gone


def _is_more(slots: Slots, one: Span, other: Span) -> bool:
    """Tell whether two things in a row are left out together: of one kind, or with "en" between them."""
    between = {token.text for token in slots.tokens[one.end : other.start]}
    return _slot_of(one) == _slot_of(other) or not AND.isdisjoint(between)
