"""Annotating: which stretches of a message can mean what, typing errors mended and compounds split."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.understanding.amounts import find_amounts
from bot.understanding.names import MaySee, NameIndex
from bot.understanding.periods import find_periods
from bot.understanding.spans import Span
from bot.understanding.text import Token, make_token, tokenize
from bot.understanding.vocabulary import Vocabulary

SHORTEST_TO_MEND = 4
"""Letters below which a word is not mended: too much looks like it."""
LONG_WORD = 7
"""Letters from which two letters may be wrong instead of one."""
MENDED_SCORE = 0.9
SHORTEST_HALF = 4
LINKS = ("", "s", "en", "e", "n")
"""Sounds between the halves of a Dutch compound."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All that words can mean: the static vocabulary and the names in the store at one moment."""

    vocabulary: Vocabulary
    names: NameIndex

    def knows(self, token: Token) -> bool:
        """Tell whether a word is known as it stands."""
        return not token.is_content or self.vocabulary.knows(token) or self.names.knows(token)


@dataclass(frozen=True, slots=True)
class Annotated:
    """A message with its spans. ``unknown`` are the positions of words that mean nothing to us."""

    tokens: tuple[Token, ...]
    spans: tuple[Span, ...]
    unknown: frozenset[int]


def annotate(text: str, lexicon: Lexicon, at: datetime, may_see: MaySee, last_report: date | None = None) -> Annotated:
    """Find what the words of a message can mean."""
    tokens: list[Token] = []
    qualities: list[float] = []
    dated = _positions(find_periods(tokenize(text), at, last_report)) | _positions(find_amounts(tokenize(text)))
    for position, token in enumerate(tokenize(text)):
        for word, quality in [(token, 1.0)] if position in dated else _mend(token, lexicon):
            tokens.append(word)
            qualities.append(quality)
    spans = [
        *(_weakened(span, qualities) for span in lexicon.vocabulary.find(tokens)),
        *lexicon.names.find(tokens, qualities, may_see),
        *find_periods(tokens, at, last_report),
        *find_amounts(tokens),
    ]
    covered = _positions(spans)
    unknown = frozenset(n for n, token in enumerate(tokens) if token.is_content and n not in covered)
    return Annotated(tuple(tokens), tuple(spans), unknown)


def _positions(spans: Sequence[Span]) -> set[int]:
    return {position for span in spans for position in range(span.start, span.end)}


def _weakened(span: Span, qualities: Sequence[float]) -> Span:
    quality = min(qualities[span.start : span.end])
    return span if quality == 1 else Span(span.start, span.end, span.meaning, quality)


def _mend(token: Token, lexicon: Lexicon) -> list[tuple[Token, float]]:
    """Return the words a token stands for: itself, the halves of a compound, or the word it was meant to be."""
    if lexicon.knows(token) or not token.text.isalpha():
        return [(token, 1.0)]
    halves = _halves(token.text, lexicon)
    if halves:
        return [(half, 1.0) for half in halves]
    meant = _meant(token.text, lexicon)
    if meant:
        return [(Token(meant.text, token.original, meant.forms), MENDED_SCORE)]
    return [(token, 1.0)]


def _halves(word: str, lexicon: Lexicon) -> tuple[Token, Token] | None:
    """Split a compound into two known words: the one that leaves the longest second half."""
    for cut in range(SHORTEST_HALF, len(word) - SHORTEST_HALF + 1):
        second = make_token(word[cut:])
        if not (second.is_content and lexicon.knows(second)):
            continue
        for link in LINKS:
            first = word[:cut].removesuffix(link) if link else word[:cut]
            if link and not word[:cut].endswith(link):
                continue
            if len(first) >= SHORTEST_HALF and lexicon.knows(make_token(first)) and make_token(first).is_content:
                return make_token(first), second
    return None


def _meant(word: str, lexicon: Lexicon) -> Token | None:
    """Return the known word that was misspelt: one letter wrong, two in a long word, swapped letters counting once."""
    if len(word) < SHORTEST_TO_MEND:
        return None
    most = 2 if len(word) >= LONG_WORD else 1
    for words in (lexicon.vocabulary.words, lexicon.names.words):
        # The beginning of a word is rarely what goes wrong, and it keeps "wonen" from becoming "tonen".
        near = [known for known in words if abs(len(known) - len(word)) <= most and known[0] == word[0]]
        found = process.extractOne(word, near, scorer=OSA.distance, score_cutoff=most)
        if found:
            return make_token(str(found[0]))
    return None
