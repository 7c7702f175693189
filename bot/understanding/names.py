"""Names in the store, found by whole words and by the beginning or end of a compound; nearest ones on request."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from rapidfuzz import fuzz, process

from bot.understanding.slips import Spellings
from bot.understanding.spans import ANY_TOPIC, Concept, Name, Names, Span
from bot.understanding.text import BARE, Token, make_token, tokenize

SHORTEST_PART = 5
"""Letters from which a word may be the beginning or the end of a compound name ("glasvezel" of "glasvezelnetwerk")."""
PART_SCORE = 0.85
INFLECTED_SCORE = 0.97
"""How sure another form of a word is, beside the word itself: "klantreizen" for "klantreis"."""
TRANSLATED_SCORE = 0.95
MEASURES = ("kosten", "lasten", "uitgaven", "tijd", "duur", "percentage", "cijfer", "aantal", "score", "graad")
"""Ends of compounds that say what is measured of their beginning."""
LONGEST_LINK = 2
"""Letters between the halves of a compound."""
LONGEST_COUNT = 4
"""Digits of a number that may be a count; a longer one, or a range, points out a name ("50.000-100.000")."""
MOST_NAMES = 20
"""More names than this for the same words, and the words become a search for text in titles."""
LEAST_COMPLETE = 0.25
"""Share of a name's weight that must be said, unless what is said is rare."""
RARE = 5
"""Names that share a word, up to which the word alone points them out."""
EXACT = 0.99

TEXT_SCORE = 0.7
"""How sure a search for a word in titles is, beside a name."""

MOST_ENDING = 3
"""Letters that an ending of a name's word may have; the stemmer takes off more than that."""
COMMON = 100
"""Names that share a word, from which the word alone points out none of them."""
MOST_BY_PARTS = 300
"""Names whose words have a word in them, above which it is too common to be a part that tells."""
MOST_COMMON_WORDS, LONGEST_RUN = 40, 12
"""How many such words of a message are looked at, and how many together."""
BEFORE_A_PERSON = frozenset(
    ["van", "door", "bij", "doet", "heeft", "is", "mevrouw", "meneer", "dhr", "mw", "mevr", "by", "of", "does", "has"]
)
"""Words after which an everyday word may be somebody's surname."""
SHORTEST_LIKE = 3
MOST_LIKE = 12
LEAST_LIKE = 65
"""How alike (of 100) a word and one of a name must be, for the name to be offered."""

MaySee = Callable[[Name], bool]


class _Hit(NamedTuple):
    position: int
    word: str
    quality: float
    is_translated: bool = False


class _Candidate(NamedTuple):
    name: Name
    complete: float
    quality: float
    is_meant: bool


class NameIndex:
    """An index of names, built once for each state of the store."""

    def __init__(self, names: Iterable[Name] = ()) -> None:
        self.names = tuple(names)
        self._postings: dict[str, list[int]] = defaultdict(list)
        self._words_of: list[tuple[str, ...]] = []
        self._forms: dict[str, list[str]] = defaultdict(list)
        self.joined: dict[str, tuple[str, str]] = {}
        """Neighbouring words of names as they look without the space or dash between ("ictkosten")."""
        for number, name in enumerate(self.names):
            tokens = tokenize(name.text)
            self.joined.update(_spelt_as_one(tokens))
            words = tuple(dict.fromkeys(token.text for token in tokens if _is_telling(token, tokens)))
            self._words_of.append(words)
            for word in words:
                if not self._postings[word]:
                    for form in next(token for token in tokens if token.text == word).forms:
                        self._forms[form].append(word)
                self._postings[word].append(number)
        self.words = sorted(self._postings)
        self.spellings = Spellings(self.words)
        self._reversed = sorted(word[::-1] for word in self.words)
        self._guarded = {
            word for word, found in self._postings.items() if all(self.names[n].only_for is not None for n in found)
        }
        self._weight = {word: math.log(1 + len(self.names) / len(found)) for word, found in self._postings.items()}
        self._total = [sum(self._weight[word] for word in words) or 1.0 for words in self._words_of]
        self._sets = [frozenset(words) for words in self._words_of]
        self._said_in_full: dict[frozenset[str], list[int]] = defaultdict(list)
        for number, words_of_name in enumerate(self._sets):
            self._said_in_full[words_of_name].append(number)
        self._common = {
            word: (frozenset(found), frozenset((self.names[n].topic, self.names[n].only_for is None) for n in found))
            for word, found in self._postings.items()
            if len(found) > COMMON
        }

    def knows(self, token: Token, may_see: MaySee | None = None) -> bool:
        """Tell whether a token is a word of a name that one may see, or the beginning or end of one."""
        return any(self.is_open(word, may_see) for word in self._words_like(token))

    def knows_whole(self, token: Token, may_see: MaySee | None = None) -> bool:
        """Tell whether a token is a whole word of a name that one may see."""
        words = (word for form in token.forms for word in self._forms.get(form, ()))
        return any(_inflects(token.text, word) and self.is_open(word, may_see) for word in words)

    def is_open(self, word: str, may_see: MaySee | None) -> bool:
        """Tell whether a word is in a name that one may see; None: whoever asks may see all."""
        return may_see is None or word not in self._guarded or any(self._known(word, may_see))

    def find(self, tokens: Sequence[Token], qualities: Sequence[float], may_see: MaySee) -> list[Span]:
        """Give the spans of names, for each topic and field the names that fit best.

        A word of very many names ("digitaal") points out none by itself: it only counts for names that another word
        points out too, or that have no other words. So the work does not grow with the number of names.
        """
        hits: dict[int, list[_Hit]] = defaultdict(list)
        common: dict[int, str] = {}
        for position, token in enumerate(tokens):
            if not token.is_content and len(token.text) > 1:
                continue
            like = self._words_like(token)
            frequent = [word for word, quality in like.items() if word in self._common and quality > PART_SCORE]
            if frequent:
                common[position] = frequent[0]
            best: dict[int, _Hit] = {}
            for word, quality in like.items():
                if word in self._common:
                    continue
                hit = _Hit(position, word, quality * qualities[position], bool(token.also))
                for number in self._postings[word]:
                    if number not in best or best[number].quality < hit.quality:
                        best[number] = hit
            for number, hit in best.items():
                hits[number].append(hit)
        for number, found in hits.items() if common else ():
            said = {hit.position for hit in found}
            words = self._sets[number]
            found += [_Hit(n, word, qualities[n]) for n, word in common.items() if word in words and n not in said]
            found.sort(key=lambda hit: hit.position)
        for number, run in self._of_common_words(tokens, common):
            if number not in hits:
                hits[number] = [_Hit(position, common[position], qualities[position]) for position in run]
        return [*self._spans(tokens, hits, may_see), *self._searches(tokens, common)]

    def _of_common_words(
        self, tokens: Sequence[Token], common: Mapping[int, str]
    ) -> Iterable[tuple[int, tuple[int, ...]]]:
        """Give the names that common words point out together, or that consist of nothing else, with the positions."""
        positions = sorted(common)[:MOST_COMMON_WORDS]
        for at, first in enumerate(positions):
            run: tuple[int, ...] = (first,)
            together = self._common[common[first]][0]
            yield from ((number, run) for number in self._said_in_full.get(frozenset({common[first]}), ()))
            for position in positions[at + 1 : at + LONGEST_RUN]:
                together &= self._common[common[position]][0]
                if not together or any(token.is_content for token in tokens[run[-1] + 1 : position]):
                    break
                run = (*run, position)
                full = self._said_in_full.get(frozenset(common[n] for n in run), ())
                yield from ((number, run) for number in (together if len(together) <= COMMON else full))

    def _searches(self, tokens: Sequence[Token], common: Mapping[int, str]) -> Iterable[Span]:
        """Give, for each word of very many names, the search for it in the titles of a topic."""
        for position, word in common.items():
            topics = self._common[word][1]
            for topic in {topic for topic, is_open in topics if is_open} - {ANY_TOPIC}:
                yield Span(position, position + 1, Concept("text", tokens[position].text, topic), TEXT_SCORE)

    def _words_like(self, token: Token) -> Mapping[str, float]:
        translated = {
            word: TRANSLATED_SCORE * quality
            for dutch in token.also
            for word, quality in self._dutch_words_like(make_token(dutch)).items()
        }
        return {**translated, **self._dutch_words_like(token)} if translated else self._dutch_words_like(token)

    def _dutch_words_like(self, token: Token) -> Mapping[str, float]:
        exact = {
            word: 1.0 if word == token.text else INFLECTED_SCORE
            for form in token.forms
            for word in self._forms.get(form, ())
            if _inflects(token.text, word)
        }
        if len(token.text) < SHORTEST_PART or not token.text.isalpha():
            return exact
        if any(word in self._common for word in exact):
            return exact
        parts = [*self._compounds_with(token.text), *self._compounds_beginning(token.text)]
        parts += [word for form in token.forms - {token.text} for word in self._measures_of(form)]
        if sum(len(self._postings[word]) for word in parts) > MOST_BY_PARTS:
            return exact
        return {**dict.fromkeys(parts, PART_SCORE), **exact}

    def _measures_of(self, stem: str) -> list[str]:
        """Return the words of names that measure a thing: "applicatielasten" for "applicaties"."""
        if len(stem) < SHORTEST_PART:
            return []
        beginning = islice(_with_beginning(self.words, stem), MOST_BY_PARTS)
        return [word for word in beginning if word.endswith(MEASURES)]

    def _compounds_with(self, part: str) -> list[str]:
        """Return the words of names that begin or end with a word, at most MOST_BY_PARTS of each."""
        beginning = islice(_with_beginning(self.words, part), MOST_BY_PARTS)
        ending = islice(_with_beginning(self._reversed, part[::-1]), MOST_BY_PARTS)
        return [*beginning, *(word[::-1] for word in ending)]

    def _compounds_beginning(self, plural: str) -> list[str]:
        """Return the words of names that begin with the singular of a word: "laptops" of "laptopvervanging"."""
        single = next((plural[: -len(ending)] for ending in ("en", "s") if plural.endswith(ending)), "")
        if len(single) < SHORTEST_PART:
            return []
        longer = _with_beginning(self.words, single)
        return list(islice((word for word in longer if len(word) > len(plural) + MOST_ENDING), MOST_BY_PARTS))

    def _spans(self, tokens: Sequence[Token], hits: Mapping[int, list[_Hit]], may_see: MaySee) -> list[Span]:
        groups: dict[tuple[str, str, int, int], list[_Candidate]] = defaultdict(list)
        counts = [_is_count(token) for token in tokens]
        lights = [token.is_light or token.text in BARE for token in tokens]
        for number, found in hits.items():
            name = self.names[number]
            if not may_see(name):
                continue
            for run in _runs(tokens, _best_hits(found)) if len(found) > 1 else (found,):
                is_number = all(counts[hit.position] for hit in run)
                is_light = all(lights[hit.position] for hit in run)
                said = _said_by(run, tokens)
                weight = sum([self._weight[word] for word in said])
                quality = sum([self._weight[word] * quality for word, quality in said.items()]) / weight
                complete = weight / self._total[number]
                if (is_number or (is_light and not _is_surname(name, run, tokens))) and complete < EXACT:
                    continue  # the "2" of "grootste 2 posten" is not the code A-2, nor "werken" a project
                rare = min([len(self._postings[hit.word]) for hit in run]) <= RARE
                candidate = _Candidate(name, complete, quality, is_meant=rare or complete >= LEAST_COMPLETE)
                groups[name.topic, name.field, run[0].position, run[-1].position + 1].append(candidate)
        return [
            Span(start, end, *_best_of(topic, field, tokens[start:end], candidates))
            for (topic, field, start, end), candidates in groups.items()
        ]

    def nearest(self, words: Iterable[str], may_see: MaySee, count: int = 3) -> tuple[Name, ...]:
        """Return the names with a word most like one of these, the nearest first; none where nothing comes near."""
        names: dict[str, Name] = {}
        found = [like for word in words if len(word) >= SHORTEST_LIKE for like in self._near(word, may_see, count)]
        for like, _ in sorted(found, key=lambda one: -one[1]):
            for name in islice(self._known(like, may_see), count):
                names.setdefault(name.shown, name)
        return tuple(names.values())[:count]

    def _near(self, word: str, may_see: MaySee, count: int) -> Iterable[tuple[str, float]]:
        """Give the nearest words of names; those of names that this person may not know take no place."""
        found = process.extract(word, self.words, scorer=fuzz.ratio, score_cutoff=LEAST_LIKE, limit=MOST_LIKE)
        known = ((str(like), float(score)) for like, score, _ in found if any(self._known(str(like), may_see)))
        return islice(known, count)

    def _known(self, word: str, may_see: MaySee) -> Iterable[Name]:
        return (name for number in self._postings[word][:MOST_NAMES] if may_see(name := self.names[number]))


def _spelt_as_one(tokens: Sequence[Token]) -> Iterable[tuple[str, tuple[str, str]]]:
    for one, other in pairwise(tokens):
        if one.text.isalpha() and other.text.isalpha() and (one.is_content or other.is_content):
            yield one.text + other.text, (one.text, other.text)


def _is_count(token: Token) -> bool:
    """Tell whether a token can be a plain count; "50.000-100.000" cannot."""
    return token.is_number and len(token.text) <= LONGEST_COUNT


def _is_surname(name: Name, run: Sequence[_Hit], tokens: Sequence[Token]) -> bool:
    """Tell whether an everyday word is somebody's name: "toezeggingen van Sterk"."""
    before = run[0].position - 1
    return name.field == "owner" and before >= 0 and tokens[before].text in BEFORE_A_PERSON


def _inflects(one: str, other: str) -> bool:
    """Tell whether two words of one stem can be the same name: "weer" is not "weerbaarheid", nor "gedaan" Daan."""
    return one[0] == other[0] and abs(len(one) - len(other)) <= MOST_ENDING


def _is_telling(token: Token, tokens: Sequence[Token]) -> bool:
    """Tell whether a word of a name is worth finding it by: the T of T-2017-02 is, but no article."""
    return token.is_content or len(tokens) == 1 or (len(token.text) == 1 and any(one.is_number for one in tokens))


def _best_of(
    topic: str, field: str, tokens: Sequence[Token], candidates: Sequence[_Candidate]
) -> tuple[Names | Concept, float]:
    """Return the names that fit best; where only a common word of very many names was said, a search for that word."""
    meant = [one for one in candidates if one.is_meant]
    quality = max(one.quality for one in meant or candidates)
    exact = [one.name for one in meant if one.complete >= EXACT and one.quality == quality]
    names = exact or [one.name for one in meant if one.quality >= quality - 0.05]
    if not 0 < len({name.key for name in names}) <= MOST_NAMES:
        words = " ".join(token.text for token in tokens if token.is_content)
        return Concept("text", words, topic), TEXT_SCORE * quality
    # A name said in full is surer than a word that happens to be in it.
    completeness = max(one.complete for one in meant)
    return Names(topic, field, tuple(names)), quality * (0.9 + 0.1 * completeness)


def _best_hits(hits: list[_Hit]) -> list[_Hit]:
    """Let each word of a name be said once: "samen" is not "samenwerking" where that itself was said."""
    best: dict[str, float] = {}
    for hit in hits:
        best[hit.word] = max(hit.quality, best.get(hit.word, 0))
    # In English the Dutch word may stand beside its translation: "the cloud migration (migratie naar de cloud)".
    return [hit for hit in hits if hit.is_translated or hit.quality == best[hit.word]]


def _said_by(run: Sequence[_Hit], tokens: Sequence[Token]) -> dict[str, float]:
    """Give how well each word of a name was said; one said in its two halves ("beschikbaarheid netwerk") well."""
    said = {hit.word: hit.quality for hit in run}
    if len(run) == 1:
        return said
    for word, quality in said.items():
        parts = {tokens[hit.position].text for hit in run if hit.word == word}
        if len(parts) > 1 and sum(map(len, parts)) >= len(word) - LONGEST_LINK:
            said[word] = quality / PART_SCORE * INFLECTED_SCORE if quality <= PART_SCORE else quality
    return said


def _runs(tokens: Sequence[Token], hits: list[_Hit]) -> list[list[_Hit]]:
    """Cut hits into runs between which only function words stand."""
    runs: list[list[_Hit]] = []
    for hit in hits:
        if runs and not any(token.must_count for token in tokens[runs[-1][-1].position + 1 : hit.position]):
            runs[-1].append(hit)
        else:
            runs.append([hit])
    return runs


def _with_beginning(words: Sequence[str], beginning: str) -> Iterable[str]:
    for at in range(bisect_left(words, beginning), len(words)):
        if not words[at].startswith(beginning):
            return
        yield words[at]
