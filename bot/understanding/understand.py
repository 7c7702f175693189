"""From a message to a Question: the readings of all topics weighed, and an honest way out where none is good enough.

A reading is as good as the share of the content words it accounts for. A content word that no reading accounts for is
never ignored: "budget voor zwembaden" must not give the total budget. Where a thing is named well ("hoe komt het dat
het inwonerportaal duurder uitpakte") the answer is about that thing whatever else was said, and says what it left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Protocol

from bot.question import DEPARTMENT, TEAM, Ask, Filter, Language, Question
from bot.understanding.annotate import Annotated, Lexicon, annotate
from bot.understanding.doubts import (
    asks_elsewhere,
    attached,
    by_period,
    has_own_word,
    ignored,
    is_of_parts,
    listed_everyday,
    named_beside,
    namesakes,
    positions_of,
)
from bot.understanding.names import MaySee
from bot.understanding.pointing import points_back
from bot.understanding.reading import Reading, Slots, read_all
from bot.understanding.spans import Concept, Name, Names, Span
from bot.understanding.text import LONGEST_MESSAGE, tokenize, told_language
from bot.understanding.things import is_of_thing, names_thing

_SENTENCE_END = re.compile(r"[?!;\n]+|\.(?=\s)")
_AND = re.compile(r",?\s(?:en|and)\s", re.IGNORECASE)
_QUESTION_AFTER = re.compile(
    r"(?P<join>[?!;.\n]\s*(?:(?:en|and|maar|but|ook|also)\s)?|,?\s(?:en|and)\s)"
    r"(?=(?:wat|hoeveel|wie|wanneer|welke?|hoe|what|how|who|when|which|stand|status|stavaza|restant|saldo|aantal)\s)",
    re.IGNORECASE,
)
"""Where a second question may begin: after a sentence or an "en", with a question word."""
ASIDE = frozenset({"aside", "light"})
"""Slots that ask nothing but of the answer before."""
NAMING = frozenset({"item", "team", "name", "supplier", "part", "partnership", "category", "number", "section"})
"""Fields whose value is the name of what a question is about."""

CLOSE = 0.05
"""Readings whose scores differ less than this are equally good: the person is asked."""
FAR_LESS = 0.3
"""How much less of the words a reading must account for, not to be meant at all."""
NAMED_BETTER = 0.015
"""How much better one name must fit the words than another, for that one to be meant."""
NAMED_IN_FULL = 0.98
"""How well a name fits the words, where all of it was said."""
FAINTLY_NAMED = 0.9
"""How well a name fits the words, where it but touches on them."""
FAR_BETTER = 0.08
"""How much better a name must fit in a reading that misses words, for the others to be in doubt."""
MOST_CHOICES = 4


class Readable(Protocol):
    """What understanding needs of a topic."""

    @property
    def key(self) -> str:
        """Its name in questions."""
        ...

    @property
    def slots(self) -> frozenset[str]:
        """What its readings may fill."""
        ...

    @property
    def counts_parts(self) -> bool:
        """Tell whether part of a name's word is enough to ask how many there are: "hoeveel opslag" of "Dataopslag"."""
        ...

    @property
    def answers_in_part(self) -> bool:
        """Tell whether it answers about a thing that is named well, though words have no place in the question."""
        ...

    def unplaced(self, slots: Slots) -> Iterable[Span]:
        """Give the spans that narrow what is asked, and that its question has no place for."""
        ...

    def names_subject(self, slots: Slots) -> bool:
        """Tell whether the subject itself was said: such a message stands by itself."""
        ...

    def home(self, slots: Slots) -> int:
        """Tell how much this subject's own a word is that was said: 0 not, 1 before another's, 2 beyond doubt."""
        ...

    @property
    def replaces(self) -> Mapping[str, frozenset[str]]:
        """Which conditions of the question before a new one drops, beside that on the same field; ``keys`` too."""
        ...

    def compose(self, slots: Slots, earlier: Question | None = None) -> Question | None:
        """Make a question of what was read; ``earlier`` is given where it may complete that one."""
        ...

    def refer(self, slots: Slots, earlier: Question) -> Question | None:
        """Make a question about what the question before was about ("wie is dat?"), whatever its subject."""
        ...


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks, as far as understanding goes: his key (None: not in the store) and what names he may know."""

    key: str | None
    language: Language
    may_see: MaySee


@dataclass(frozen=True, slots=True)
class Understood:
    """One question. ``is_follow_up`` where it was completed from the one before.

    ``aside`` is what was asked of the answer itself: ``as_of`` its date, ``source`` where it comes from. ``left_out``
    are words that have no place in it, which the answer says.
    """

    question: Question
    language: Language
    is_follow_up: bool = False
    aside: str | None = None
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Several:
    """More than one question in one message, each understood by itself or as a follow-up to the one before."""

    parts: tuple[Understood, ...]
    language: Language


@dataclass(frozen=True, slots=True)
class Unclear:
    """Several questions that are equally likely: ask which. ``names`` are the items they are about, else empty."""

    choices: tuple[Question, ...]
    language: Language
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """Some words have no place. ``question`` is what the other words ask, ``nearest`` names like the words.

    ``are_known``: the words do mean something to us, but not together with the others. ``likely`` is the question where
    a thing was named so well that it is the one that was asked about, whatever the other words mean.
    """

    language: Language
    words: tuple[str, ...] = ()
    question: Question | None = None
    nearest: tuple[Name, ...] = ()
    are_known: bool = False
    likely: Understood | None = None


@dataclass(frozen=True, slots=True)
class TooLong:
    """More text than one question needs."""

    language: Language
    limit: int = LONGEST_MESSAGE


CONNECTIVES = frozenset(["en", "maar", "ook", "dan", "alleen", "and", "but", "also", "only", "then"])
"""First words that lean on what was said before."""

LEANING = frozenset(["daarvan", "hiervan", "daaronder", "hieronder", "daartussen", "ertussen"])
"""Words that point back to what was answered before, wherever they stand."""
ORDINALS = (frozenset({"1", "1e", "eerste", "first"}), frozenset({"2", "2e", "tweede", "second"}))
"""How one of two choices is named by its place."""
OF = frozenset({"van", "of", "voor", "for", "bij", "in"})
"""Words after which the first of two subjects is narrowed by itself."""
MOST_SPLITS = 4
"""Places at which a message is tried as two questions."""

Understanding = Understood | Several | Unclear | NotUnderstood | TooLong


def understand(
    text: str,
    lexicon: Lexicon,
    topics: Sequence[Readable],
    asker: Asker,
    at: datetime,
    earlier: Question | None = None,
    last_report: date | None = None,
    choices: tuple[Question, ...] = (),
) -> Understanding:
    """Read a message. Pure: the same words, names, person, earlier question and moment give the same outcome.

    ``choices`` are what the person was asked to choose from in the message before, where he was.
    """
    if len(text) > LONGEST_MESSAGE:
        told = told_language(tokenize(text[:LONGEST_MESSAGE]), lexicon.vocabulary.languages)
        return TooLong(told or asker.language)

    done: dict[tuple[str, int], Understanding] = {}

    def read_one(part: str, before: Question | None) -> Understanding:
        # A part is looked at from several sides; the questions before live as long as what was read of them.
        key = part, id(before)
        if key not in done:
            done[key] = _understand_one(part, lexicon, topics, asker, at, before, last_report, choices)
        return done[key]

    def read_likely(part: str, before: Question | None) -> Understanding:
        outcome = read_one(part, before)
        return (outcome.likely or outcome) if isinstance(outcome, NotUnderstood) else outcome

    two = _two_questions(text, read_one, earlier)
    if two:
        return two
    whole = read_one(text, earlier)
    if not isinstance(whole, NotUnderstood) or not whole.words:
        return whole
    other = _split_at_once(text, read_one, earlier) or _two_questions(text, read_likely, earlier) or whole.likely
    return other or replace(whole, nearest=lexicon.names.nearest(whole.words, asker.may_see))


def _split_at_once(
    text: str, read_one: Callable[[str, Question | None], Understanding], earlier: Question | None
) -> Several | None:
    """Read a message as two questions, the second of which may lean on the first."""
    for first, second in _splits(text):
        if not any(token.must_count for token in tokenize(second)):
            continue  # an everyday word is no question: "techniek en gegevens"
        one = read_one(first, earlier)
        if not isinstance(one, Understood):
            continue
        other = read_one(second, one.question)
        if isinstance(other, Understood) and other.question != one.question:
            return Several((_narrowed_alike(first, second, one, other, read_one), other), one.language)
    return None


def _narrowed_alike(
    first: str,
    second: str,
    one: Understood,
    other: Understood,
    read_one: Callable[[str, Question | None], Understanding],
) -> Understood:
    """Narrow the first of two subjects by what is said after the second: "toezeggingen en risico's van Floris"."""
    is_bare = _is_bare(one.question) and not any(token.text in OF for token in tokenize(first))
    if not is_bare or _is_bare(other.question) or other.question.topic == one.question.topic:
        return one
    again = read_one(f"{first} {second.partition(' ')[2]}", None)
    same = isinstance(again, Understood) and again.question.topic == one.question.topic
    return again if same and isinstance(again, Understood) and not _is_bare(again.question) else one


def _is_bare(question: Question) -> bool:
    return not (question.keys or question.period or question.values("owner"))


def _two_questions(
    text: str, read_one: Callable[[str, Question | None], Understanding], earlier: Question | None
) -> Several | None:
    """Read a message as two questions where the second has a question word and names a thing of its own."""
    for found in _QUESTION_AFTER.finditer(text):
        first, second = text[: found.start()], text[found.end("join") :]
        if not first.strip():
            continue
        one = read_one(first, earlier)
        if not isinstance(one, Understood):
            continue
        other = read_one(second, one.question)
        if isinstance(other, Understood) and _is_another(one.question, other):
            if points_back(tokenize(second)) and not other.is_follow_up:
                continue  # "… and what is holding it up" is about the first, and nothing it could be about is known
            return Several((one, other), one.language)
    return None


def _is_another(question: Question, other: Understood) -> bool:
    """Tell whether a second question is about something else than the first: another subject, or another item.

    A first that names nothing by itself waits for what the second one names: "wat kwam erin en wat ging uit reserve A".
    """
    if other.question.topic != question.topic:
        return True
    first, second = _named(question), _named(other.question)
    return bool(first) and bool(second - first)


def _named(question: Question) -> set[tuple[str, str]]:
    named = {(one.field, one.value) for one in question.filters if one.field in NAMING}
    return named | {("key", key) for key in question.keys}


def _splits(text: str) -> Iterable[tuple[str, str]]:
    """Give the ways to read a message as two questions: at the end of a sentence, or at an "en"."""
    places = [found.span() for found in _SENTENCE_END.finditer(text)] + [found.span() for found in _AND.finditer(text)]
    for start, end in places[:MOST_SPLITS]:
        if text[:start].strip() and text[end:].strip():
            yield text[:start], text[end:]


def _understand_one(
    text: str,
    lexicon: Lexicon,
    topics: Sequence[Readable],
    asker: Asker,
    at: datetime,
    earlier: Question | None,
    last_report: date | None,
    choices: tuple[Question, ...],
) -> Understanding:
    told = told_language(tokenize(text), lexicon.vocabulary.languages)
    language = told or asker.language
    annotated = annotate(text, lexicon, at, asker.may_see, last_report, told, earlier)
    readings = read_all(annotated, [(topic.key, topic.slots) for topic in topics])
    by_key = {topic.key: topic for topic in topics}
    chosen = _chosen(annotated, readings, by_key, choices)
    if chosen:
        return Understood(chosen, language)
    if following := _next_page(annotated, earlier):
        return Understood(following, language, is_follow_up=True)
    fresh = _questions(_doubted(readings, annotated), by_key, asker, earlier)
    completing = _completing(readings, by_key, earlier)
    complete = [(reading, question) for reading, question in fresh if not reading.missed]
    complete = [pair for pair in complete if by_key[pair[0].topic].counts_parts or not is_of_parts(pair[0])]
    if asks_elsewhere(annotated.tokens, annotated.spans):
        complete = [pair for pair in complete if _names_subject(pair[0], by_key)]
        if not complete:
            return NotUnderstood(language)
    # Everyday words may be left over, but a reading that accounts for far more of the words is the one that was meant.
    fullest = max((reading.score for reading, _ in complete), default=0.0)
    complete = [pair for pair in complete if pair[0].score > fullest - FAR_LESS]
    if completing and earlier:
        alone = (_stands_alone(reading, by_key, annotated, completing.topic, readings) for reading, _ in complete)
        if not any(alone) or _is_of_the_same(annotated, complete, earlier):
            follow_up = _completed(completing, by_key[completing.topic], asker, earlier)
            understood = Understood(follow_up, language, is_follow_up=True)
            return _which_person(completing, understood) or _with_aside(understood, completing)
    if complete:
        # The first says its subject where any does; only those that do so as well can be meant instead.
        first = complete[0][0]
        named = _names_subject(first, by_key)
        equals = [
            pair for pair in complete if _names_subject(pair[0], by_key) is named or _names_it_better(pair, first)
        ]
        close = [pair for pair in equals if pair[0].score >= first.score - CLOSE]
        likeliest = _likeliest(close, by_key)
        if unplaced := _unplaced(likeliest, by_key):
            return _not_understood(annotated, unplaced, language, None)
        if elsewhere := _named_elsewhere(likeliest[0], fresh):
            return _not_understood(annotated, (elsewhere,), language, None)
        if each := _each_period(likeliest, by_key, asker, language):
            return each
        decided = _decide(likeliest, language)
        if not isinstance(decided, Understood):
            return decided
        return _which_person(likeliest[0][0], decided) or _with_aside(decided, likeliest[0][0])
    likely = _likely(annotated, fresh, by_key, lexicon.vocabulary.words, language)
    return _not_understood(annotated, fresh, language, likely)


def _likely(
    annotated: Annotated,
    fresh: Sequence[tuple[Reading, Question]],
    topics: dict[str, Readable],
    everyday: AbstractSet[str],
    language: Language,
) -> Understood | None:
    """Return the question about a thing that was named well, with the words that it leaves out; None: none was."""
    least = len(fresh[0][0].missed) if fresh else 0
    named = [
        (reading, question)
        for reading, question in fresh
        if len(reading.missed) == least and is_of_thing(question) and names_thing(reading, annotated.tokens, everyday)
    ]
    if not named:
        return None
    first = named[0][0]
    equals = [pair for pair in named if _names_subject(pair[0], topics) is _names_subject(first, topics)]
    close = [pair for pair in equals if pair[0].score >= first.score - CLOSE]
    likeliest = _likeliest(close, topics)
    decided = _decide(likeliest, language)
    reading = likeliest[0][0]
    if not isinstance(decided, Understood) or not topics[reading.topic].answers_in_part:
        return None
    words = tuple(dict.fromkeys(annotated.tokens[n].original for n in reading.missed))
    return replace(_with_aside(decided, reading), left_out=words)


def _chosen(
    annotated: Annotated, readings: Sequence[Reading], topics: dict[str, Readable], choices: tuple[Question, ...]
) -> Question | None:
    """Return the choice that a message names by its place ("de tweede") or by its subject ("budgetten")."""
    content = [token.text for token in annotated.tokens if token.is_content]
    for words, choice in zip(ORDINALS, choices, strict=False):
        if content and words.issuperset(content):
            return choice
    for choice in choices:
        reading = next((one for one in readings if one.topic == choice.topic), None)
        if reading and not reading.missed and len(content) <= 2 and _names_subject(reading, topics):
            return choice
    return None


def _doubted(readings: Sequence[Reading], annotated: Annotated) -> list[Reading]:
    """Return the readings with something that speaks for them; an everyday word beside a name counts as one too."""
    listed = listed_everyday(annotated.tokens, annotated.spans)
    found = []
    for reading in readings:
        if reading.has_evidence:
            beside = named_beside(reading, listed)
            found.append(replace(reading, missed=(*reading.missed, *beside)) if beside else reading)
    return found


def _questions(
    readings: Sequence[Reading], topics: dict[str, Readable], asker: Asker, earlier: Question | None
) -> list[tuple[Reading, Question]]:
    """Compose the questions of readings, the best first."""
    found = []
    for reading in readings:
        topic = topics[reading.topic]
        question = topic.compose(reading.slots) or (topic.refer(reading.slots, earlier) if earlier else None)
        if question is not None:
            doubtful = (*ignored(reading, question, topic.compose), *attached(reading))
            checked = replace(reading, missed=tuple(sorted({*reading.missed, *doubtful}))) if doubtful else reading
            found.append((checked, _mine(question, reading.slots, asker)))

    def rank(pair: tuple[Reading, Question]) -> tuple[int, bool, float]:
        reading = pair[0]
        return len(reading.missed), not _names_subject(reading, topics), -reading.score

    return sorted(found, key=rank)


def _names_subject(reading: Reading, topics: dict[str, Readable]) -> bool:
    """Tell whether the subject itself was said: in "welke kredieten" it is money, though a risk has that word too."""
    return topics[reading.topic].names_subject(reading.slots)


def _mine(question: Question, slots: Slots, asker: Asker) -> Question:
    """Turn "mijn" into the person who asks. Somebody's own item, named in full, is not narrowed down to its owner."""
    if not slots.has("mine") or question.ask is Ask.ITEM:
        return question
    if asker.key is None and PERHAPS_MINE.issuperset(slots.values("mine")):
        return question
    whose = TEAM if slots.has("mine", "team") else DEPARTMENT if slots.has("mine", "department") else ""
    return question.having(Filter("owner", f"{whose}{asker.key}" if asker.key else NOBODY))


PERHAPS_MINE = frozenset({"perhaps", "must"})
"""Ways to speak of oneself that anybody uses: "welke contracten moet ik opzeggen" asks a stranger not who he is."""
NOBODY = "?"
"""The owner in "mijn", asked by someone who is not in the store: nobody's key."""


def _completing(readings: Sequence[Reading], topics: dict[str, Readable], earlier: Question | None) -> Reading | None:
    """Return the reading that completes a message from the question before; None where none does.

    Of that question no more than its subject is asked for here: most messages stand alone all the same.
    """
    usable = {one.topic: one for one in readings if not one.missed and one.slots.spans}
    if earlier is None or not earlier.is_of(usable):
        return None
    reading = usable[earlier.topic]
    if any(topics[reading.topic].unplaced(reading.slots)):
        return None
    if _is_aside(reading) or topics[reading.topic].compose(reading.slots, earlier) is not None:
        return reading
    return None


def _is_aside(reading: Reading) -> bool:
    """Tell whether nothing is asked but something of the answer before."""
    asides = (isinstance(m, Concept) and m.slot in ASIDE for m in reading.slots.meanings)
    return reading.slots.has("aside") and all(asides)


def _completed(reading: Reading, topic: Readable, asker: Asker, earlier: Question) -> Question:
    """Complete a message from the question before: what it says replaces, what it leaves unsaid stays."""
    composed = None if _is_aside(reading) else topic.compose(reading.slots, earlier)
    if composed is None:
        return replace(earlier)  # all of it is read: it is the question now
    question = _mine(composed, reading.slots, asker)
    dropped = {gone for one in question.filters for gone in topic.replaces.get(one.field, ())}
    merged = earlier.without(*dropped).having(*question.filters)
    if "keys" in dropped:
        merged = replace(merged, keys=())
    names_item = bool(question.keys)
    # "Hoe ver is het?" after "wie leidt het?" asks how that thing stands, no longer who leads it.
    asks_state = earlier.ask is Ask.ITEM and not names_item and reading.slots.has("ask", Ask.ITEM)
    asks_state |= earlier.ask is Ask.ITEM and not names_item and earlier.measure == "owner" and bool(question.filters)
    return replace(
        merged,
        ask=question.ask if not asks_state and (names_item or reading.slots.has("ask")) else earlier.ask,
        measure=question.measure or (None if asks_state else earlier.measure),
        keys=question.keys or merged.keys,
        period=question.period or earlier.period,
        group=question.group or earlier.group,
        order=question.order or earlier.order,
        limit=question.limit or earlier.limit,
        page=0,
    )


def _next_page(annotated: Annotated, earlier: Question | None) -> Question | None:
    """Return the next page of what was asked before, for a message that says nothing but "de rest"."""
    if earlier is None:
        return None
    paging = [s for s in annotated.spans if isinstance(s.meaning, Concept) and s.meaning.slot == "paging"]
    covered = {position for span in paging for position in range(span.start, span.end)}
    content = {n for n, token in enumerate(annotated.tokens) if token.must_count}
    return replace(earlier, page=earlier.page + 1) if content and content <= covered else None


def _with_aside(understood: Understood, reading: Reading) -> Understood:
    """Add what was asked of the answer itself, and answer in the language that was asked for."""
    asides = reading.slots.values("aside")
    language = understood.language
    if "english" in asides or "dutch" in asides:
        language = Language.EN if "english" in asides else Language.NL
    aside = next((one for one in ("as_of", "source") if one in asides), None)
    return replace(understood, language=language, aside=aside)


def _stands_alone(
    reading: Reading,
    topics: dict[str, Readable],
    annotated: Annotated,
    before: str,
    readings: Sequence[Reading],
) -> bool:
    """Tell whether a message asks a question of its own: "hoeveel netto risico's?" does, "en netto?" does not.

    ``before`` is the subject of the question before.
    After a project "en het budget?" is of that project, though "budget" alone names a subject. A word that the
    question before understands as its own ("waarom die overschrijding?") is no name of something else.
    """
    begins_as_follow_up = _leans(annotated)
    if _names_subject(reading, topics):
        return not begins_as_follow_up or reading.topic == before
    own = max((one.score for one in readings if one.topic == before), default=0.0)
    return not begins_as_follow_up and bool(reading.slots.names("key")) and reading.score >= own - CLOSE


def _is_of_the_same(annotated: Annotated, complete: Sequence[tuple[Reading, Question]], earlier: Question) -> bool:
    """Tell whether a message is about the one thing or person of the question before, and names no other.

    It points back to it ("is het te laat"), or leans on that question and would else ask for all there is ("en het
    budget?").
    """
    questions = [question for _, question in complete]
    if any(is_of_thing(question) for question in questions):
        return False
    asks_for_all = all(question.ask in (Ask.TOTAL, Ask.ITEM) and not question.filters for question in questions)
    return (points_back(annotated.tokens) or (_leans(annotated) and asks_for_all)) and is_of_thing(earlier)


def _leans(annotated: Annotated) -> bool:
    """Tell whether a message begins as one that follows up on another, or points back to an answer."""
    begins = bool(annotated.tokens) and annotated.tokens[0].text in CONNECTIVES
    return begins or any(token.text in LEANING for token in annotated.tokens)


def _likeliest(
    close: Sequence[tuple[Reading, Question]], topics: dict[str, Readable]
) -> Sequence[tuple[Reading, Question]]:
    """Of readings that are nearly equal keep those that name a thing best, and of these the ones with a home word."""
    best = max(_naming(reading) for reading, _ in close)
    close = [pair for pair in close if not 0 < _naming(pair[0]) <= best - NAMED_BETTER]
    homes = [topics[reading.topic].home(reading.slots) for reading, _ in close]
    at_home = [pair for pair, home in zip(close, homes, strict=True) if home and home == max(homes)]
    return at_home or close


def _names_it_better(pair: tuple[Reading, Question], first: Reading) -> bool:
    """Tell whether a question is of one thing that is named better than the one the first reading has.

    "Budget" is a subject, but the budget of "Omgevingswet koppelen" is no post that is nearly called so.
    """
    reading, question = pair
    is_better = 0 < _naming(first) <= _naming(reading) - NAMED_BETTER and _naming(reading) >= NAMED_IN_FULL
    return is_better and bool(question.keys) and reading.score > first.score


def _which_person(reading: Reading, understood: Understood) -> Unclear | None:
    """Ask which one is meant of people who share the name that was said; None where nobody does."""
    meant = namesakes(reading, understood.question)
    choices = tuple(meant)[:MOST_CHOICES]
    return Unclear(choices, understood.language, tuple(meant[one] for one in choices)) if meant else None


def _naming(reading: Reading) -> float:
    """Return how well a reading's names fit the words, 0 where it has none."""
    return max((span.score for span in reading.slots.spans if isinstance(span.meaning, Names)), default=0.0)


def _unplaced(
    likeliest: Sequence[tuple[Reading, Question]], topics: dict[str, Readable]
) -> Sequence[tuple[Reading, Question]]:
    """Return the likeliest reading with the words that narrow and that it has no place for; nothing without such.

    No other reading takes its place: what is named is meant, but a figure for all of it was not asked.
    """
    reading, question = likeliest[0]
    positions = positions_of(topics[reading.topic].unplaced(reading.slots))
    missed = tuple(n for n in positions if reading.slots.tokens[n].is_content) or positions
    return ((replace(reading, missed=missed), question),) if missed else ()


def _named_elsewhere(
    likeliest: tuple[Reading, Question], fresh: Sequence[tuple[Reading, Question]]
) -> tuple[Reading, Question] | None:
    """Return the reading that misses words, but names its one thing far better than the likeliest, if any does.

    "Accounts van externen" are no promises with these words in their titles, where a figure is called "accounts".
    """
    reading = likeliest[0]
    named = _naming(reading)
    if has_own_word(reading) or not 0 < named < FAINTLY_NAMED:
        return None
    return next(
        (
            pair
            for pair in fresh
            if pair[0].missed and len(pair[1].keys) == 1 and _naming(pair[0]) >= named + FAR_BETTER
        ),
        None,
    )


def _decide(best: Sequence[tuple[Reading, Question]], language: Language) -> Understanding:
    names = {question: _item_name(reading) for reading, question in reversed(best)}
    questions = list(dict.fromkeys(question for _, question in best))
    if len(questions) == 1:
        return Understood(questions[0], language)
    choices = tuple(questions[:MOST_CHOICES])
    return Unclear(choices, language, tuple(names[choice] for choice in choices))


def _each_period(
    likeliest: Sequence[tuple[Reading, Question]], topics: dict[str, Readable], asker: Asker, language: Language
) -> Several | None:
    """Ask of each period by itself, where two were named that the one likeliest reading cannot compare."""
    reading, _ = likeliest[0]
    if len(likeliest) != 1 or not reading.slots.are_periods_apart:
        return None
    compose = topics[reading.topic].compose
    question = compose(reading.slots)
    parts = by_period(reading, question, compose) if question else ()
    return (
        Several(tuple(Understood(_mine(one, reading.slots, asker), language) for one in parts), language)
        if parts
        else None
    )


def _item_name(reading: Reading) -> str:
    """Return the official name of the one item a reading is about; empty where it is about more or none."""
    found = [m for m in reading.slots.meanings if isinstance(m, Names) and m.field == "key"]
    return found[0].names[0].shown if len(found) == 1 and len(found[0].keys) == 1 else ""


def _not_understood(
    annotated: Annotated,
    fresh: Sequence[tuple[Reading, Question]],
    language: Language,
    likely: Understood | None,
) -> NotUnderstood:
    reading, question = fresh[0] if fresh else (None, None)
    unknown = tuple(n for n in sorted(annotated.unknown))
    # What nobody knows is said first; what is known but has no place here, only where there is nothing else to say.
    missed = unknown or (reading.missed if reading else ())
    words = tuple(dict.fromkeys(annotated.tokens[n].original for n in missed))
    return NotUnderstood(language, words, question, are_known=bool(words) and not unknown, likely=likely)
