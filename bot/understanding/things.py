"""Things that are named so well that a question is about them, whatever else was said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from bot.question import Question
from bot.understanding.calendar_words import word_set
from bot.understanding.reading import Reading
from bot.understanding.spans import Names, Span
from bot.understanding.text import BARE, Token

THINGS = frozenset({"key", "item", "name"})
"""Fields of names that are those of one thing: an item, a post, a reserve."""
NAMED_WELL = 0.88
"""How well a name must fit, for its thing to be meant though words are left over."""
MOST_LEFT_OUT = 2
"""Words that may be left over beside a thing that was named well; never more than name it."""
COMMON = BARE | {"digitaal", "digitale", "digital"}
"""Words that are in many names: one of them alone names no thing, though titles can be searched for it."""
EXCLUDING = word_set("""
    zonder behalve exclusief uitgezonderd uitgesloten andere anders overige
    without except excluding exclusive excl other others besides
""")
"""Words beside which a name is not of what is asked."""
POINTING = word_set("""
    de het een deze dit die dat onze ons mijn jullie
    the a an this that these those our my your
""")
RESTRICTING = word_set("""
    alleen enkel slechts uitsluitend louter specifiek
    only just solely merely exclusively specifically purely
""")
"""Words that tell of what is said beside them that it must count."""
BEFORE_A_PART = word_set("""
    bij naar door via binnen buiten met voor vanuit onder uit tegen namens tussen per in op van
    from by with for at to within outside via under against between into per in
""")
"""Words before what narrows a thing down: "ging naar Microsoft", "for the library"."""
COUNTING = word_set("""
    hoeveel aantal welk welke
    many much which
""")
"""Words before what is counted or chosen from, which is more than a name may stand for."""
_PART_OF = re.compile(
    r"\b(?:hoeveel van|how (?:much|many) of|(?:welk )?(?:deel|part|share) (?:van|of)|daarvan|ervan)\b"
)


def names_thing(reading: Reading, tokens: Sequence[Token], everyday: AbstractSet[str]) -> bool:
    """Tell whether a reading names one thing well, beside few words that have no place in it and exclude nothing.

    ``everyday`` are the words of subjects: one of them alone ("rapportage") names no thing.
    """
    missed = [tokens[n] for n in reading.missed]
    spans = reading.slots.spans
    is_too_much = len(missed) > MOST_LEFT_OUT or any(token.is_number or token.text in EXCLUDING for token in missed)
    # What was understood but would not count ("van Jan", "vorig jaar") narrows what is asked.
    if is_too_much or any(span.start <= n < span.end for span in spans for n in reading.missed):
        return False
    named = {n for s in spans if isinstance(s.meaning, Names) for n in range(s.start, s.end)}
    if _narrows(reading.missed, named, tokens):
        return False
    return any(
        isinstance(span.meaning, Names)
        and span.meaning.field in THINGS
        and len(span.meaning.keys) == 1
        and span.score >= NAMED_WELL
        and (words := _telling_words(span, tokens))
        and len(missed) <= len(words)
        and (len(words) > 1 or words[0] not in everyday)
        for span in spans
    )


def _narrows(missed: Sequence[int], named: AbstractSet[int], tokens: Sequence[Token]) -> bool:
    """Tell whether words that would be left over seem to narrow down what is asked: then it is no answer without.

    A number of what is left over is asked where only its first half is a name: "how many **parking** fines".
    """
    if not missed:
        return False
    words = [token.text for token in tokens]
    if not RESTRICTING.isdisjoint(words) or _PART_OF.search(" ".join(words)):
        return True
    for position in missed:
        if words[position] != "%" and _before(position, words) in BEFORE_A_PART | COUNTING:
            return True
        half = position
        while half - 1 in named:
            half -= 1
        if half < position and _before(half, words) in COUNTING:
            return True
    return False


def _before(position: int, words: Sequence[str]) -> str:
    """Return the word before one, past what only points it out ("for **the** library")."""
    before = [word for word in words[:position] if word not in POINTING]
    return before[-1] if before else ""


def is_of_thing(question: Question) -> bool:
    """Tell whether a question is about one thing."""
    return len(question.keys) == 1 or any(one.field in THINGS for one in question.filters)


def _telling_words(span: Span, tokens: Sequence[Token]) -> list[str]:
    return [token.text for token in tokens[span.start : span.end] if token.must_count and token.text not in COMMON]
