"""Taking out of a message what could tell who wrote it or whom it is about, before it is kept as feedback.

What is left are words: those Stavaza knows, and those it does not know, which are what the administrator looks for.
Anything doubtful goes. A person who is not in the store, named without capitals or title, cannot be told from any
other unknown word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Any

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.question import Question
from bot.understanding.annotate import Lexicon
from bot.understanding.slips import LONG_WORD, MOST_WRONG, SHORTEST_TO_MEND
from bot.understanding.spans import Name
from bot.understanding.text import LONGEST_MESSAGE, Token, forms, tokenize
from models.feedback import LONGEST_TEXT

MOST_DIGITS = 6
"""Digits that may follow each other, signs in between or not; more could be a telephone or citizen number."""
SHORTEST_WITHIN = 5
"""Letters from which a name is also looked for inside a longer word."""
MOST_KEPT = 10
"""Keys and conditions of a question that are kept: its data may come from outside, and be long."""

PERSON_FIELDS = frozenset({"owner", "client"})
TITLES = frozenset(["dhr", "heer", "meneer", "mijnheer", "mevrouw", "mevr", "mw", "mr", "mrs", "ms"])
"""The word after one of these is a name."""
PARTICLES = frozenset(
    ["de", "den", "der", "het", "la", "le", "ten", "ter", "van", "von", "op", "bij", "el", "al", "'t"]
)


class Mark(StrEnum):
    """What stands in the place of what was taken out."""

    PERSON = "[persoon]"
    NAME = "[naam]"
    EMAIL = "[e-mail]"
    NUMBER = "[nummer]"
    LINK = "[link]"
    CONFIDENTIAL = "[vertrouwelijk]"


_LINK = re.compile(r"\S*(?:://|\bwww\.)\S*", re.IGNORECASE)
_EMAIL = re.compile(
    r"[^\s@]+(?:@|\s?[(\[]at[)\]]\s?)[^\s@]+(?:@\S*)*|[^\s@]+\s?@\s?[^\s@]+\.[^\s@]+",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\+?\d(?:(?:[^\w]|_){0,3}\d)*")
_DAY = r"(?:\d{1,2}[-/.]\d{1,2}[-/.]20\d\d|20\d\d[-/.]\d{1,2}[-/.]\d{1,2}|20\d\d(?:-[12])?)"
_DAYS = re.compile(rf"{_DAY}(?:(?:[^\w]|_){{1,3}}{_DAY})*")
_PLACES = {chr(0xE000 + number): mark for number, mark in enumerate(Mark)}
"""Private characters that stand for the marks while the text is cut into words."""


@dataclass(frozen=True)
class People:
    """The people of the store, also those who left: their keys, and the words of their names and addresses.

    ``weak`` are words of names that are grammar too ("Marieke van der Meer"): names only beside another word of a name.
    """

    keys: frozenset[str]
    words: frozenset[str]
    forms: frozenset[str]
    weak: frozenset[str]

    @classmethod
    def of(cls, people: Iterable[tuple[str, str]]) -> People:
        """Make it of everyone's e-mail (a person's key) and name."""
        people = list(people)
        texts = (text for email, name in people for text in (name, email.partition("@")[0]))
        tokens = [token for text in texts for token in tokenize(text) if len(token.text) > 1]
        words = frozenset(token.text for token in tokens if token.is_content and token.text not in PARTICLES)
        all_forms = frozenset(form for word in words for form in forms(word))
        weak = frozenset(token.text for token in tokens) - words - PARTICLES
        return cls(frozenset(email for email, _ in people), words, all_forms, weak)


def scrub(text: str, lexicon: Lexicon, people: People) -> str:
    """Return the words of a message without what is personal or confidential, folded, at most LONGEST_TEXT characters.

    Pure. People are taken out by first or last name, also misspelt or in a compound; so are words that only
    confidential names have. Dates and years from 2000 on stay; an amount of more than MOST_DIGITS digits does not.
    """
    text = _plain(text[:LONGEST_MESSAGE])
    for pattern, mark in ((_LINK, Mark.LINK), (_EMAIL, Mark.EMAIL)):
        text = pattern.sub(_placed(mark), text)
    text = _NUMBER.sub(_number, text)
    words: list[str] = []
    length = 0
    for word in _joined(_whole_names(list(_words(text, lexicon, people)), people)):
        length += len(word) + 1
        if length > LONGEST_TEXT:
            break
        words.append(word)
    return " ".join(words)


def scrub_question(question: Question, lexicon: Lexicon, people: People) -> dict[str, Any]:
    """Return the data of a question with people and what is confidential taken out; it need not be a question any more.

    The data may have come from outside, so that any text in it is looked at.
    """
    data = question.to_data()
    secret = frozenset(name.key for name in lexicon.names.names if name.only_for is not None)

    def clean(value: str) -> str:
        if value in people.keys:
            return Mark.PERSON.value
        if value in secret:
            return Mark.CONFIDENTIAL.value
        scrubbed = scrub(value, lexicon, people)
        is_clean = not any(mark in scrubbed for mark in Mark) and len(value) <= LONGEST_TEXT
        return value if is_clean else scrubbed

    cleaned: dict[str, Any] = {"topic": question.topic, "ask": question.ask.value}
    for name in ("measure", "group", "order"):
        if name in data:
            cleaned[name] = clean(data[name])
    for name in ("limit", "page", "period"):
        if name in data:
            cleaned[name] = data[name]
    if question.keys:
        cleaned["keys"] = [clean(key) for key in question.keys[:MOST_KEPT]]
    if question.filters:
        cleaned["filters"] = [
            [clean(one.field), one.comparison.value, Mark.PERSON.value]
            if one.field in PERSON_FIELDS
            else [clean(one.field), one.comparison.value, clean(one.value)]
            for one in question.filters[:MOST_KEPT]
        ]
    return cleaned


def _plain(text: str) -> str:
    """Return the text with wide and accented characters made plain, and what does not show left out; cases stay."""
    shown = "".join(char for char in text if char.isspace() or unicodedata.category(char)[0] != "C")
    decomposed = unicodedata.normalize("NFKD", " ".join(shown.split()))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def _placed(mark: Mark) -> str:
    return next(f" {place} " for place, placed in _PLACES.items() if placed is mark)


def _number(found: re.Match[str]) -> str:
    number = found.group()
    if sum(char.isdigit() for char in number) <= MOST_DIGITS or _DAYS.fullmatch(number):
        return number
    return _placed(Mark.NUMBER)


def _words(text: str, lexicon: Lexicon, people: People) -> Iterator[str]:
    """Give the words to keep and the marks, in order."""
    chunks = text.split()
    looks_like_name = _runs_of_capitals(chunks, lexicon, people)
    restricted = _restricted(lexicon.names.names)
    after_title = False
    for number, chunk in enumerate(chunks):
        if chunk in _PLACES:
            yield _PLACES[chunk].value
            after_title = False
            continue
        for token in tokenize(chunk):
            begins_name = token.text[0].isalpha() and len(token.text) > 1 and token.text not in PARTICLES
            if after_title and begins_name:
                yield Mark.PERSON.value
            elif mark := _mark(token, lexicon, people, restricted):
                yield mark.value
            else:
                yield Mark.NAME.value if number in looks_like_name and begins_name else token.text
            after_title = token.text in TITLES or (after_title and not begins_name)


def _mark(token: Token, lexicon: Lexicon, people: People, restricted: frozenset[str]) -> Mark | None:
    """Return the mark that takes the place of a word; None where the word may stay."""
    word = token.text
    if not token.is_content or not word[0].isalpha():
        return None
    if word in people.words:
        return Mark.PERSON
    if lexicon.vocabulary.knows(token):
        return None
    if not token.forms.isdisjoint(people.forms):
        return Mark.PERSON
    if not token.forms.isdisjoint(restricted):
        return None if _is_public(token, lexicon.names.names) else Mark.CONFIDENTIAL
    if lexicon.names.knows_whole(token):
        return None
    if _is_near(word, people.words):
        return Mark.PERSON
    return Mark.CONFIDENTIAL if _is_near(word, restricted) else None


def _is_near(word: str, names: frozenset[str]) -> bool:
    """Tell whether a word is one of these misspelt, or has one of these in it."""
    if any(len(name) >= SHORTEST_WITHIN and name in word for name in names):
        return True
    if len(word) < SHORTEST_TO_MEND:
        return False
    wrong = MOST_WRONG if len(word) >= LONG_WORD else 1
    return process.extractOne(word, names, scorer=OSA.distance, score_cutoff=wrong) is not None


def _restricted(names: Iterable[Name]) -> frozenset[str]:
    """Return the forms of the words of names that not everybody may know."""
    texts = (name.text for name in names if name.only_for is not None)
    return frozenset(form for text in texts for token in tokenize(text) if token.is_content for form in token.forms)


def _is_public(token: Token, names: Iterable[Name]) -> bool:
    """Tell whether a word stands in a name that everybody may know."""
    texts = (name.text for name in names if name.only_for is None)
    return any(not token.forms.isdisjoint(one.forms) for text in texts for one in tokenize(text))


def _runs_of_capitals(chunks: Sequence[str], lexicon: Lexicon, people: People) -> set[int]:
    """Return the positions of unknown words with a capital that stand together, as in "Piet van Dijk"."""
    capitals = [
        number
        for number, chunk in enumerate(chunks)
        if _is_capitalised(chunk) and (_is_unknown(chunk, lexicon) or _names_person(chunk, people))
    ]
    return {
        number
        for pair in pairwise(capitals)
        if all(chunk.casefold() in PARTICLES for chunk in chunks[pair[0] + 1 : pair[1]])
        for number in pair
    }


def _is_capitalised(chunk: str) -> bool:
    letters = "".join(char for char in chunk if char.isalpha())
    return letters[:1].isupper() and (len(letters) == 1 or not letters.isupper())


def _names_person(chunk: str, people: People) -> bool:
    return any(token.text in people.words for token in tokenize(chunk))


def _is_unknown(chunk: str, lexicon: Lexicon) -> bool:
    """Tell whether nothing in a stretch without spaces is a word of ours, nor of the grammar; an initial is not."""
    tokens = [token for token in tokenize(chunk) if token.text[0].isalpha()]
    return all(len(one.text) == 1 or (one.is_content and not lexicon.knows_whole(one)) for one in tokens)


def _whole_names(words: Sequence[str], people: People) -> Iterator[str]:
    """Take out the words of names that are grammar too, where they stand beside a person."""
    telling = [number for number, word in enumerate(words) if word not in PARTICLES]
    beside = {
        number
        for left, right in pairwise(telling)
        for number, other in ((left, right), (right, left))
        if words[other] == Mark.PERSON
    }
    for number, word in enumerate(words):
        yield Mark.PERSON.value if word in people.weak and number in beside else word


def _joined(words: Iterable[str]) -> Iterator[str]:
    """Make one mark of the parts of a name, initials and particles between them included."""
    waiting: list[str] = []
    last = ""
    for word in words:
        if word in (Mark.PERSON, Mark.NAME) and last == word:
            waiting.clear()
        elif last in (Mark.PERSON, Mark.NAME) and (word in PARTICLES or (len(word) == 1 and word.isalpha())):
            waiting.append(word)
        else:
            yield from waiting
            waiting.clear()
            yield word
            last = word
    yield from waiting
