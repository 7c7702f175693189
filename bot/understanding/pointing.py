"""Words that point back to what was spoken of before: "om hoeveel geld gaat het dan", "wie vervangt haar"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.understanding.calendar_words import word_set
from bot.understanding.text import Token

PERSONS = word_set("hij hem haar diens he him she her his hers")
"""Words for somebody; "zijn" is more often a verb."""
OWNERS = word_set("haar diens his her hers")
"""Words for one person whose something is. "Their" is said of things as well ("projects and their budget")."""
HIS = frozenset({"zijn", "z'n", "hun"})
"""Words that are somebody's where a thing follows, and else a verb or of several."""
THINGS = word_set("""
    ervan ervoor erin eraan erop erover ermee daarvan daarvoor daarin daaraan daarop daarover daarmee hiervan hiervoor
    it its
""")
"""Words for something. "Het" and "dat" are often articles, or begin a clause: they are looked at more closely."""
UNSURE = word_set("het dat dit that this")
AFTER_PRONOUN = word_set("dan nu nog al precies ongeveer eigenlijk ook er om now then exactly cost costs about")
"""What follows "het" and "dat" where they stand for a thing."""


LEANING = word_set("daarvan hiervan daaronder hieronder daartussen ertussen")
"""Words that point back to what was answered before, wherever they stand."""
DEMONSTRATIVES = word_set("die deze")
THOSE = word_set("those these them")
HELPING = word_set("""
    moet moeten is zijn was waren wordt worden werd kan kunnen mag gaat komt heeft had zal klopt kost loopt staat
    must should does did will can was were has had when
""")
"""Verbs behind which "dat" and "that" stand for something: "wanneer moet dat klaar zijn"."""


ASKING = word_set("hoeveel aantal kost kosten kostte which")
"""Words before "dat" that are nothing it could stand for: "hoeveel is dat", "wat kost dat"."""


def points_at_those(tokens: Sequence[Token]) -> bool:
    """Tell whether a message is about some of what was answered before: "which of those", "hoeveel daarvan"."""
    return any(_is_those(tokens, at) for at in range(len(tokens)))


def _is_those(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a word stands for what was answered before; in "van die projecten" it does not."""
    word, before = tokens[at].text, tokens[at - 1].text if at else ""
    if word in LEANING or (word in THOSE and before == "of"):
        return True
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return word in DEMONSTRATIVES and before == "van" and (not after or after in HELPING)


def points_at_something(tokens: Sequence[Token]) -> bool:
    """Tell whether something must have been spoken of before: nothing in the message itself is pointed at."""
    for at, (token, after) in enumerate(zip(tokens, [*tokens[1:], None], strict=True)):
        if token.must_count and token.text not in ASKING:
            return False
        helped = at > 0 and tokens[at - 1].text in HELPING and token.text != "het"
        follows = after is None or after.text in AFTER_PRONOUN
        if _is_those(tokens, at) or token.text in PERSONS | THINGS or (token.text in UNSURE and (helped or follows)):
            return True
    return False


def points_at_person(tokens: Sequence[Token]) -> bool:
    """Tell whether somebody is meant who was spoken of before."""
    return any(token.text in PERSONS for token in tokens)


def points_at_owner(tokens: Sequence[Token]) -> bool:
    """Tell whether something is asked of somebody who was spoken of before: "welke risico's staan op haar naam"."""
    words = [token.text for token in tokens]
    of_name = any(one in HIS and other == "naam" for one, other in pairwise(words))
    return of_name or not OWNERS.isdisjoint(words)


def begins_with_his(tokens: Sequence[Token]) -> bool:
    """Tell whether a message begins as "en zijn risico's", which is somebody's where somebody was spoken of."""
    words = [token.text for token in tokens]
    return len(words) > 2 and words[0] == "en" and words[1] in HIS and tokens[2].must_count


def points_back(tokens: Sequence[Token]) -> bool:
    """Tell whether somebody or something is meant that was spoken of before."""
    if points_at_person(tokens) or any(token.text in THINGS for token in tokens):
        return True
    words = [*(token.text for token in tokens), ""]
    return any(word in UNSURE and (not after or after in AFTER_PRONOUN) for word, after in pairwise(words))
