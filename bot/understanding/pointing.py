"""Words that point back to what was spoken of before: "om hoeveel geld gaat het dan", "wie vervangt haar"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.understanding.calendar_words import word_set
from bot.understanding.text import Token

PERSONS = word_set("hij hem haar diens he him she her his hers")
"""Words for somebody; "zijn" is more often a verb."""
THINGS = word_set("""
    ervan ervoor erin eraan erop erover ermee daarvan daarvoor daarin daaraan daarop daarover daarmee hiervan hiervoor
    it its
""")
"""Words for something. "Het" and "dat" are often articles, or begin a clause: they are looked at more closely."""
UNSURE = word_set("het dat dit that this")
AFTER_PRONOUN = word_set("dan nu nog al precies ongeveer eigenlijk ook er om now then exactly cost costs about")
"""What follows "het" and "dat" where they stand for a thing."""


def points_at_person(tokens: Sequence[Token]) -> bool:
    """Tell whether somebody is meant who was spoken of before."""
    return any(token.text in PERSONS for token in tokens)


def points_back(tokens: Sequence[Token]) -> bool:
    """Tell whether somebody or something is meant that was spoken of before."""
    if points_at_person(tokens) or any(token.text in THINGS for token in tokens):
        return True
    words = [*(token.text for token in tokens), ""]
    return any(word in UNSURE and (not after or after in AFTER_PRONOUN) for word, after in pairwise(words))
