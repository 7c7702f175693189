"""The static words: phrases in both languages and the concepts they stand for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.question import Language
from bot.understanding.slips import Spellings
from bot.understanding.spans import Concept, Span
from bot.understanding.text import NEGATIONS, Token, stem, tokenize

ARTICLES = frozenset(["de", "het", "een", "the", "a", "an"])
"""Left out of phrases: "over de termijn" is "over onze termijn" too, for a gap may hold any function word."""
ASKERS = frozenset(["ik", "i"])
"""Who asks changes what is asked: "moet nog" is not "moet ik nog"."""
KEEP_ARTICLES = "="
"""How a phrase begins of which the article tells: "=wat is een" asks for a definition, "wat is het" for a figure."""
WIDEST_GAP = 2
"""How many function words may stand between two words of a phrase ("zit er nog in")."""
FARTHEST_NEGATION = 3
"""How many function words may stand between "niet" and what it undoes ("zijn niet allemaal al afgedaan")."""
FOREIGN_SCORE = 0.8
"""How sure a phrase of the other language is."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """The ways to say one concept, separated by ``|``, in each language; ``score`` is how sure it is, beside a name."""

    nl: str
    en: str
    score: float = 1.0


Words = Mapping[tuple[str, str], Phrases]
"""(slot, value) → how it is said."""
Negated = Mapping[tuple[str, str], tuple[str, str]]
"""(slot, value) → what "niet" makes of it: status done → status unfinished."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    concept: Concept
    language: Language
    score: float


class _Step:
    """A step in the tree of phrases: the words that may follow, and the numbers of the phrases that end here."""

    __slots__ = ("ending", "following")

    def __init__(self) -> None:
        self.following: dict[str, _Step] = {}
        self.ending: list[int] = []


@dataclass
class Vocabulary:
    """All static phrases, as a tree of the stems of their words."""

    _phrases: list[_Phrase] = field(default_factory=list)
    _tree: _Step = field(default_factory=_Step)
    words: set[str] = field(default_factory=set)
    spellings: Spellings = field(default_factory=Spellings)
    stems: set[str] = field(default_factory=set)
    topics: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Whose word a stem is."""
    languages: dict[str, Language] = field(default_factory=dict)
    joined: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Phrases of two words, as they look when written as one ("samendigitaal")."""
    _negated: dict[Concept, Concept] = field(default_factory=dict)

    def add(self, words: Words, topic: str, negated: Negated | None = None) -> None:
        """Add the words of a topic (or of ANY_TOPIC), and what "niet" makes of them."""
        for (slot, value), (other_slot, other) in (negated or {}).items():
            self._negated[Concept(slot, value, topic)] = Concept(other_slot, other, topic)
        for (slot, value), phrases in words.items():
            for language, text in ((Language.NL, phrases.nl), (Language.EN, phrases.en)):
                for phrase in filter(None, (part.strip() for part in text.split("|"))):
                    self._add_phrase(phrase, Concept(slot, value, topic), language, phrases.score)

    def _add_phrase(self, phrase: str, concept: Concept, language: Language, score: float) -> None:
        tokens = list(tokenize(phrase))
        if not phrase.startswith(KEEP_ARTICLES):
            tokens = [token for token in tokens if token.text not in ARTICLES] or tokens
        stems = tuple(stem(token.text, language) if token.text[0].isalpha() else token.text for token in tokens)
        step = self._tree
        for one in stems:
            step = step.following.setdefault(one, _Step())
        step.ending.append(len(self._phrases))
        self._phrases.append(_Phrase(concept, language, score))
        self.stems.update(stems)
        for one in stems:
            self.topics[one].add(concept.topic)
        if len(tokens) == 2 and all(token.is_content and token.text.isalpha() for token in tokens):
            self.joined["".join(token.text for token in tokens)] = (tokens[0].text, tokens[1].text)
        for token in tokens:
            if token.is_content:
                self.words.add(token.text)
                self.spellings.add(token.text)
                self._learn_language(token.text, language)

    def _learn_language(self, word: str, language: Language) -> None:
        # A word of both languages ("budget", "project") tells nothing: it is kept out by a mark that never matches.
        known = self.languages.get(word)
        if known is None:
            self.languages[word] = language
        elif known is not language:
            self.languages.pop(word)
            self._shared.add(word)
        if word in self._shared:
            self.languages.pop(word, None)

    _shared: set[str] = field(default_factory=set)

    def knows(self, token: Token) -> bool:
        """Tell whether a token is (part of) a static phrase."""
        return not token.forms.isdisjoint(self.stems)

    def is_of(self, token: Token, topic: str) -> bool:
        """Tell whether a token is (part of) a phrase of this very topic."""
        return any(topic in self.topics.get(form, ()) for form in token.forms)

    def find(self, tokens: Sequence[Token], language: Language | None = None) -> Iterable[Span]:
        """Give a span for each phrase that stands in the tokens.

        ``language`` is that of the message, where it is certain: a phrase of the other one is then less likely meant
        ("posten" are posts in English, but items in Dutch).
        """
        for start in range(len(tokens)):
            found: list[tuple[int, int]] = []
            _follow(self._tree, tokens, start, 0, found)
            for number, end in sorted(found):  # in the order of the tables, for that of a token's forms does not stay
                phrase = self._phrases[number]
                is_foreign = language is not None and phrase.language is not language
                score = phrase.score * (FOREIGN_SCORE if is_foreign else 1.0)
                yield Span(start, end, phrase.concept, score)
                negation = _negation_before(tokens, start) if phrase.concept in self._negated else None
                if negation is not None:
                    yield Span(negation, end, self._negated[phrase.concept], score)


def _negation_before(tokens: Sequence[Token], start: int) -> int | None:
    """Return where the negation stands that undoes what begins at ``start``; None: there is none."""
    for at in range(start - 1, max(-1, start - 2 - FARTHEST_NEGATION), -1):
        if tokens[at].text in NEGATIONS:
            return at
        if tokens[at].must_count:
            return None
    return None


def _follow(step: _Step, tokens: Sequence[Token], start: int, gap: int, found: list[tuple[int, int]]) -> None:
    """Find the phrases that go on at ``start``, with the number of each and where it ends.

    So many (``gap``) function words may stand before their next word, which is the first that fits.
    """
    seen: set[str] = set()
    for at in range(start, min(start + gap + 1, len(tokens))):
        token = tokens[at]
        for form in token.forms:
            following = step.following.get(form)
            if following is None or form in seen:
                continue
            seen.add(form)
            if following.ending:
                found += [(number, at + 1) for number in following.ending]
            if following.following:
                _follow(following, tokens, at + 1, WIDEST_GAP, found)
        if token.must_count or token.text in ASKERS:
            return
