"""What a question leaves out: "behalve die van Karin", "zonder de afgeronde", "the cancelled ones not counted"."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType

from bot.question import Filter
from bot.understanding.reading import Slots
from bot.understanding.spans import Concept, Names, Span
from bot.understanding.vocabulary import Phrases, Words

LEFT_OUT = "not_"
"""What stands before a field of which values are left out."""
EXCEPT_WORDS: Words = {
    ("except", "what_follows"): Phrases(
        "behalve|maar geen|zonder|exclusief|excl|met uitzondering van|buiten|buiten die van|los van|anders dan"
        "|afgezien van|op na|laat weg|laten weg|minus|niet van|niet die van|niet bij|niet in|niet over|trek af",
        "except|except for|without|excluding|exclude|excl|other than|apart from|aside from|but not|not including|minus"
        "|but no|not from|not of|not by|not in|outside|leaving aside|leave aside|ignoring|ignore|barring|save for"
        "|disregarding|omitting|setting aside|with exception of|leaving out|leave out",
    ),
    ("except", "either"): Phrases(
        "uitgezonderd|niet meegerekend|niet meegeteld|niet meetellen|niet meerekenen|niet mee|tellen niet mee"
        "|telt niet mee|niet meetelt|niet meerekent|daargelaten|weggelaten|weglaten|weglaat|niet inbegrepen"
        "|buiten beschouwing|buiten beschouwing gelaten|buiten beschouwing laten|niet meenemen|niet meegenomen"
        "|uitgesloten|afgetrokken|er niet bij|niet erbij",
        "not counted|not counting|not included|do not count|don't count|excluded|set aside|left aside|excepted|left out"
        "|aside|out of consideration|omitted",
    ),
}
"""Ways to leave something out: what follows; ``either`` is what stands right before it, else what follows."""
SECRECY_WORDS: Words = {
    ("confidential", "yes"): Phrases(
        "vertrouwelijk|vertrouwelijke|vertrouwelijks|geheim|geheime|onder embargo", "confidential|secret|classified"
    ),
}
OUTSIDE = frozenset({"buiten", "outside"})
SURE = 0.85
"""How well a name must fit the words behind these, for what bears it to be left out."""
FARTHEST = 2
"""Words that may stand between what is left out and "niet meegerekend"."""
AND = frozenset({"en", "of", "and", "or", "noch", "nor"})
ARE = frozenset({"zijn", "is", "staan", "staat", "are", "have", "heeft", "hebben", "has"})
NO_ALIASES: Mapping[str, str] = MappingProxyType({})


def around_exception(
    slots: Slots, fields: Collection[str], aliases: Mapping[str, str] = NO_ALIASES
) -> tuple[Slots, list[Filter]] | None:
    """Divide the slots at "behalve": what is left out, and the rest that is asked for.

    ``fields`` are the fields of names and the slots of words that can be left out. The filters returned have these
    with ``not_`` before them, or before their alias. None: something is left out that we cannot leave out.
    """
    if not slots.has("except"):
        return slots, []
    filters: list[Filter] = []
    while (at := next((n for n, span in enumerate(slots.spans) if _field(span) == "except"), None)) is not None:
        said = _preceding(slots, at, fields) or _following(slots, at, fields)
        if not said:
            return None
        gone = slots.keeping(slots.spans[n] for n in said)
        if _is_outside(slots, at) and any(isinstance(one.meaning, Names) and one.score < SURE for one in gone.spans):
            return None  # "from outside the Netherlands" leaves out no supplier with a like word in its name
        for field in fields:
            values = (*gone.names(field), *gone.values(field))
            filters += [Filter(f"{LEFT_OUT}{aliases.get(field, field)}", value) for value in values]
        slots = slots.keeping(span for n, span in enumerate(slots.spans) if n != at and n not in said)
    return slots, list(dict.fromkeys(filters))


def _is_outside(slots: Slots, at: int) -> bool:
    """Tell whether the word for leaving out is one of places, too."""
    span = slots.spans[at]
    return not OUTSIDE.isdisjoint(token.text for token in slots.tokens[span.start : span.end])


def _preceding(slots: Slots, at: int, fields: Collection[str]) -> list[int]:
    """Return what stands right before, one thing or several in a row: "de afgeronde en geannuleerde …"."""
    if _value(slots.spans[at]) != "either":
        return []
    found: list[int] = []
    for n in range(at - 1, -1, -1):
        span, later = slots.spans[n], slots.spans[n + 1]
        is_far = later.start - span.end > FARTHEST
        if is_far or _field(span) not in fields or (found and not _is_more(slots, span, later)):
            break
        found.append(n)
    return found[::-1]


def _following(slots: Slots, at: int, fields: Collection[str]) -> list[int]:
    """Return what comes after; "zonder loonkosten, hoeveel bedrijfsvoering" goes on with something of another kind."""
    found: list[int] = []
    for n in range(at + 1, len(slots.spans)):
        span = slots.spans[n]
        if _field(span) not in fields:
            if found or _field(span) in ("except", ""):
                break
            continue  # "behalve de projecten van Karin"
        if found and not _is_more(slots, slots.spans[found[-1]], span):
            break
        found.append(n)
    return found


def _is_more(slots: Slots, one: Span, other: Span) -> bool:
    """Tell whether two things in a row are left out together: of one kind, or with "en" between them."""
    between = {token.text for token in slots.tokens[one.end : other.start]}
    if not ARE.isdisjoint(between):
        return False  # "die niet van Samen Digitaal zijn en groen": what comes after the verb is asked for
    return _field(one) == _field(other) or not AND.isdisjoint(between)


def _field(span: Span) -> str:
    if isinstance(span.meaning, Names):
        return span.meaning.field
    return span.meaning.slot if isinstance(span.meaning, Concept) else ""


def _value(span: Span) -> str:
    return span.meaning.value if isinstance(span.meaning, Concept) else ""
