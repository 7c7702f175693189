"""From a message to a Question: the readings of all topics weighed, and an honest way out where none is good enough.

A reading is as good as the share of the content words it accounts for. A content word that no reading accounts for is
never ignored: "budget voor zwembaden" must not give the total budget. Where a thing is named well ("hoe komt het dat
het inwonerportaal duurder uitpakte") the answer is about that thing whatever else was said, and says what it left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from bot.question import Language, Question
from bot.understanding.annotate import Annotated, Lexicon, annotate
from bot.understanding.composing import composed_questions, names_subject, with_evidence
from bot.understanding.deciding import (
    CLOSE,
    NAMED_IN_FULL,
    decide,
    each_period,
    in_part,
    most_likely,
    named_elsewhere,
    names_it_better,
    which_person,
    with_aside,
    with_unplaced,
)
from bot.understanding.doubts import asks_elsewhere, is_of_parts
from bot.understanding.following import (
    carried_on,
    hangs_in_the_air,
    is_of_the_same,
    next_page,
    of_that_person,
    reading_on,
    stands_alone,
)
from bot.understanding.outcomes import Asker, NotUnderstood, Readable, TooLong, Understanding, Understood
from bot.understanding.reading import Reading, read_all
from bot.understanding.text import LONGEST_MESSAGE, tokenize, told_language
from bot.understanding.two_questions import split_at_once, two_questions

FAR_LESS = 0.3
"""How much less of the words a reading must account for, not to be meant at all."""
ORDINALS = (frozenset({"1", "1e", "eerste", "first"}), frozenset({"2", "2e", "tweede", "second"}))
"""How one of two choices is named by its place."""
BESIDE_A_PLACE = frozenset({"de", "het", "the", "one", "die", "that", "please", "optie", "option"})


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

    def is_name(beginning: str) -> bool:
        # "Beeldschermen en laptops" is one thing, and no two that are asked about.
        tokens = tokenize(text)
        found = lexicon.names.find(tokens, [1.0] * len(tokens), asker.may_see)
        at = len(tokenize(beginning))
        return any(one.start < at < one.end - 1 and one.score >= NAMED_IN_FULL for one in found)

    two = two_questions(text, read_one, earlier)
    if two:
        return two
    whole = read_one(text, earlier)
    if not isinstance(whole, NotUnderstood) or not whole.words:
        return whole
    other = split_at_once(text, read_one, earlier, is_name) or two_questions(text, read_likely, earlier) or whole.likely
    if other or whole.are_known:  # what is known is no name spelt wrongly
        return other or whole
    return replace(whole, nearest=lexicon.names.nearest(whole.words, asker.may_see))


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
    if following := next_page(annotated, earlier):
        return Understood(following, language, is_follow_up=True)
    fresh = composed_questions(with_evidence(readings, annotated), by_key, asker, earlier)
    completing = reading_on(readings, by_key, earlier)
    complete = [(reading, question) for reading, question in fresh if not reading.missed]
    complete = [pair for pair in complete if by_key[pair[0].topic].counts_parts or not is_of_parts(pair[0])]
    if asks_elsewhere(annotated.tokens, annotated.spans):
        complete = [pair for pair in complete if names_subject(pair[0], by_key)]
        if not complete:
            return NotUnderstood(language)
    # Everyday words may be left over, but a reading that accounts for far more of the words is the one that was meant.
    fullest = max((reading.score for reading, _ in complete), default=0.0)
    complete = [pair for pair in complete if pair[0].score > fullest - FAR_LESS]
    if completing and earlier:
        alone = (stands_alone(reading, by_key, annotated, completing.topic, readings) for reading, _ in complete)
        if not any(alone) or is_of_the_same(annotated, complete, earlier):
            follow_up = carried_on(completing, by_key[completing.topic], asker, earlier)
            understood = Understood(follow_up, language, is_follow_up=True)
            told_whose = of_that_person(understood, annotated, by_key, earlier)
            if told_whose is not understood:
                return told_whose
            return which_person(completing, understood) or with_aside(understood, completing)
    if earlier is None and ((complete and hangs_in_the_air(annotated, complete, by_key)) or _is_a_place(annotated)):
        return NotUnderstood(language)
    if complete:
        settled = _settled(complete, fresh, annotated, by_key, asker, language)
        return of_that_person(settled, annotated, by_key, earlier)
    likely = in_part(annotated, fresh, by_key, lexicon.vocabulary.words, language)
    return _not_understood(annotated, fresh, language, likely)


def _settled(
    complete: Sequence[tuple[Reading, Question]],
    fresh: Sequence[tuple[Reading, Question]],
    annotated: Annotated,
    topics: dict[str, Readable],
    asker: Asker,
    language: Language,
) -> Understanding:
    """Settle on one of the questions that account for all words, or find that none may be answered as it is.

    The first says its subject where any does; only those that do so as well can be meant instead.
    """
    first = complete[0][0]
    named = names_subject(first, topics)
    equals = [pair for pair in complete if names_subject(pair[0], topics) is named or names_it_better(pair, first)]
    likeliest = most_likely([pair for pair in equals if pair[0].score >= first.score - CLOSE], topics)
    if unplaced := with_unplaced(likeliest, topics):
        return _not_understood(annotated, unplaced, language, None)
    if elsewhere := named_elsewhere(likeliest[0], fresh, topics):
        return _not_understood(annotated, (elsewhere,), language, None)
    if each := each_period(likeliest, topics, asker, language):
        return each
    decided = decide(likeliest, language)
    if not isinstance(decided, Understood):
        return decided
    return which_person(likeliest[0][0], decided) or with_aside(decided, likeliest[0][0])


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
        if reading and not reading.missed and len(content) <= 2 and names_subject(reading, topics):
            return choice
    return None


def _is_a_place(annotated: Annotated) -> bool:
    """Tell whether a message says no more than a place in a row ("the second one"), while nothing was asked."""
    words = {token.text for token in annotated.tokens} - BESIDE_A_PLACE
    return bool(words) and any(words <= place for place in ORDINALS)


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
