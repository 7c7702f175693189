"""Annotating: which stretches of a message can mean what, typing errors mended and compounds split."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.clock import AMSTERDAM
from bot.question import Language, Period, Question
from bot.understanding.amounts import find_amounts
from bot.understanding.glossary import translated, with_synonyms
from bot.understanding.groups import find_groups, without_parts
from bot.understanding.names import MaySee, NameIndex
from bot.understanding.periods import find_periods
from bot.understanding.relative import find_relative, with_halves
from bot.understanding.separable import reunited
from bot.understanding.slips import Spellings, meant
from bot.understanding.spans import Names, Span
from bot.understanding.text import EVERYDAY_WORDS, NEGATIONS, Token, make_token, tokenize, without_idioms
from bot.understanding.vocabulary import Vocabulary

MENDED_SCORE = 0.9
WHOLE = frozenset({"owner", "key"})
"""Fields of names that one word inside them may point out."""
FEW_WORDS = 2
"""Words of a name of which one by itself is still a good part."""
SHORTEST_HALF = 4
SHORTEST_FIRST = 3
"""Letters of a first half that is a word by itself ("ict" + "kosten")."""
ASKED = {"vraag": "verzoek", "vragen": "verzoeken"}
"""Ends of compounds that are everyday words by themselves ("flexplekkenvraag"), and what they say there."""
LINKS = ("", "s", "en", "e", "n")
"""Sounds between the halves of a Dutch compound."""
TIME_LIMITS = frozenset({"binnen", "within"})
"""First words of how long something may take, which names have too."""
_EVERYDAY = Spellings(EVERYDAY_WORDS)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All that words can mean: the static vocabulary and the names in the store at one moment."""

    vocabulary: Vocabulary
    names: NameIndex
    ignored: frozenset[str] = frozenset()
    """Words that say nothing here, such as the municipality's own name."""
    may_see: MaySee | None = None
    """Who asks: a word of names that he may not see is unknown to him, and so mended as any other."""

    def knows(self, token: Token) -> bool:
        """Tell whether a word is known as it stands."""
        return not token.must_count or self.vocabulary.knows(token) or self.names.knows(token, self.may_see)

    def knows_whole(self, token: Token) -> bool:
        """Tell whether a word is known, and not just as the beginning or end of a name's word."""
        return self.vocabulary.knows(token) or self.names.knows_whole(token, self.may_see)

    def may_mean(self, word: str) -> bool:
        """Tell whether a misspelt word may be this one: not where only names have it that one may not see."""
        return self.names.is_open(word, self.may_see) or self.vocabulary.knows(make_token(word))

    def spelt_as_one(self, word: str) -> tuple[str, str] | None:
        """Return the two words that are written as one here."""
        joined = self.names.joined.get(word)
        if joined and all(self.names.is_open(one, self.may_see) for one in joined):
            return joined
        return self.vocabulary.joined.get(word)


@dataclass(frozen=True, slots=True)
class Annotated:
    """A message with its spans. ``unknown`` are the positions of words that mean nothing to us."""

    tokens: tuple[Token, ...]
    spans: tuple[Span, ...]
    unknown: frozenset[int]


def annotate(
    text: str,
    lexicon: Lexicon,
    at: datetime,
    may_see: MaySee,
    last_report: date | None = None,
    language: Language | None = None,
    earlier: Question | None = None,
) -> Annotated:
    """Find what the words of a message can mean; ``language`` is that of the message, where it is certain.

    ``earlier`` is the question before, from whose period "het jaar daarvoor" is told.
    """
    lexicon = replace(lexicon, may_see=may_see)
    tokens: list[Token] = []
    qualities: list[float] = []
    said = reunited(tokenize(without_idioms(text)))
    if language is not Language.NL:
        said = translated(said)
    said = with_halves(with_synonyms(_written_together(said, lexicon)))
    dated = _dated(said, at, last_report, earlier)
    kept = _positions(dated)
    for position, token in enumerate(said):
        if token.text in lexicon.ignored and not lexicon.knows(token):
            continue
        for word, quality in [(token, 1.0)] if position in kept else _mend(token, lexicon):
            tokens.append(word)
            qualities.append(quality)
    if tuple(tokens) != said:
        dated = _dated(tokens, at, last_report, earlier)  # what was mended or left out moved the rest
    named = [span for span in lexicon.names.find(tokens, qualities, may_see) if not _is_chance(span, tokens, lexicon)]
    groups = find_groups(tokens, named)
    spans = [
        *(_weakened(span, qualities) for span in without_parts(lexicon.vocabulary.find(tokens, language), groups)),
        *without_parts(named, groups),
        *groups,
        *(span for span in dated if not _is_said_in_name(span, tokens, named)),
    ]
    covered = _positions(spans)
    unknown = frozenset(n for n, token in enumerate(tokens) if token.must_count and n not in covered)
    return Annotated(tuple(tokens), tuple(spans), unknown)


def _written_together(tokens: tuple[Token, ...], lexicon: Lexicon) -> tuple[Token, ...]:
    """Put together what belongs together and is no two known words: "digi vaardigheid" where names have one word."""
    found: list[Token] = []
    for token in tokens:
        whole = _whole_of(found[-1], token, lexicon) if found else None
        if whole:
            found[-1] = whole
        else:
            found.append(token)
    return tuple(found)


def _whole_of(one: Token, other: Token, lexicon: Lexicon) -> Token | None:
    words = (one.text, other.text)
    if not all(
        token.must_count and len(token.text) >= SHORTEST_FIRST and token.text.isalpha() for token in (one, other)
    ):
        return None
    if lexicon.knows_whole(one) and lexicon.knows_whole(other):
        return None
    for link in LINKS:
        whole = make_token(link.join(words))
        if lexicon.knows_whole(whole):
            return Token(whole.text, f"{one.original} {other.original}", whole.forms, (*one.also, *other.also))
    return None


def _is_chance(span: Span, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Tell whether a name is only touched by one everyday word inside it: "vast" is no "Loonkosten vast".

    The word that a name begins with is what people shorten it to, so that one counts.
    """
    token = tokens[span.start]
    if span.end - span.start > 1:
        return False
    if token.text in NEGATIONS:
        return True  # "niet" undoes what follows, though a title may have it too
    if not isinstance(span.meaning, Names) or span.meaning.field in WHOLE:
        return False
    if not lexicon.vocabulary.knows(token) or lexicon.vocabulary.is_of(token, span.meaning.topic):
        return False
    return all(_is_inside(token, name.text) for name in span.meaning.names)


def _is_inside(token: Token, name: str) -> bool:
    words = [word for word in tokenize(name) if word.is_content]
    return len(words) > FEW_WORDS and words[0].forms.isdisjoint(token.forms)


def _dated(tokens: Sequence[Token], at: datetime, last_report: date | None, earlier: Question | None) -> list[Span]:
    """Give the spans of periods and amounts; "een jaar eerder" is told from a year in the same message, if any."""

    def that_year() -> int | None:
        told = earlier.period if earlier else None
        return next((day.year for day in (told.last, told.first) if day), None) if told else None

    found = find_periods(tokens, at, last_report, that_year)
    years = {span.meaning for span in found if isinstance(span.meaning, Period) and span.meaning.year}

    def anchor() -> Period | None:
        return next(iter(years)) if len(years) == 1 else earlier.period if earlier else None

    is_told = len(years) == 1 or earlier is not None
    relative = find_relative(tokens, anchor, at.astimezone(AMSTERDAM).date()) if is_told else []
    return [*found, *find_amounts(tokens), *relative]


def _is_said_in_name(span: Span, tokens: Sequence[Token], named: Sequence[Span]) -> bool:
    """Tell whether "binnen een dag" is no period, but of a name in the message: "Meldingen opgelost binnen een dag"."""
    if tokens[span.start].text not in TIME_LIMITS:
        return False
    words = [token.text for token in tokens[span.start : span.end]]
    said = f" {' '.join(words)} "
    names = (name for one in named if isinstance(one.meaning, Names) for name in one.meaning.names)
    return any(said in f" {' '.join(token.text for token in tokenize(name.text))} " for name in names)


def _positions(spans: Sequence[Span]) -> set[int]:
    return {position for span in spans for position in range(span.start, span.end)}


def _weakened(span: Span, qualities: Sequence[float]) -> Span:
    quality = min(qualities[span.start : span.end])
    return span if quality == 1 else Span(span.start, span.end, span.meaning, span.score * quality)


def _mend(token: Token, lexicon: Lexicon) -> list[tuple[Token, float]]:
    """Return the words a token stands for: itself, the halves of a compound, or the word it was meant to be."""
    # What undoes the rest is never taken for something else.
    if token.is_light or token.text in NEGATIONS or lexicon.knows(token) or not token.text.isalpha():
        return [(token, 1.0)]
    joined = lexicon.spelt_as_one(token.text)
    if joined:
        return [(replace(make_token(word), original=token.original), 1.0) for word in joined]
    halves = _halves(token.text, lexicon)
    if halves and all(lexicon.knows_whole(half) for half in halves):
        return [(half, 1.0) for half in halves]
    known = (lexicon.vocabulary.spellings, _EVERYDAY, lexicon.names.spellings)
    word = meant(token.text, known, lexicon.may_mean)
    if word is not None:
        mended = make_token(word)
        return [(Token(mended.text, token.original, mended.forms), MENDED_SCORE)]
    # A half that is but the beginning of a known word is sooner a slip: "bedrijfsv" in "bedrijfsvoring".
    return [(half, 1.0) for half in halves] if halves else [(token, 1.0)]


def _halves(word: str, lexicon: Lexicon) -> tuple[Token, Token] | None:
    """Split a compound into two known words, the second as long as can be ("glasvezel" + "project")."""
    for cut in range(SHORTEST_FIRST, len(word) - SHORTEST_HALF + 1):
        second = make_token(ASKED.get(word[cut:], word[cut:]))
        if not (second.is_content and lexicon.knows_whole(second)):
            continue
        for link in LINKS:
            if not word[:cut].endswith(link):
                continue
            first = make_token(word[: cut - len(link)] if link else word[:cut])
            if len(first.text) >= SHORTEST_FIRST and first.is_content and _begins_compounds(first, lexicon):
                (first,) = with_synonyms((first,))
                return replace(first, original=word), replace(second, original=word)
    return None


def _begins_compounds(first: Token, lexicon: Lexicon) -> bool:
    """Tell whether a word is known, or stands for one that names have: "opleidingsbudget" is for "scholing"."""
    is_known = lexicon.knows if len(first.text) >= SHORTEST_HALF else lexicon.names.knows_whole
    (read,) = with_synonyms((first,))
    return is_known(first) or any(lexicon.names.knows_whole(make_token(word), lexicon.may_see) for word in read.also)
