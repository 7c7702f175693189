"""Things that are named so well that a question is about them, whatever else was said."""

from __future__ import annotations

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


def is_of_thing(question: Question) -> bool:
    """Tell whether a question is about one thing."""
    return len(question.keys) == 1 or any(one.field in THINGS for one in question.filters)


def _telling_words(span: Span, tokens: Sequence[Token]) -> list[str]:
    return [token.text for token in tokens[span.start : span.end] if token.must_count and token.text not in COMMON]
