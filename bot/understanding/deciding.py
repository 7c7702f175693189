"""Which of several good readings is meant, and when that is to be asked."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from bot.question import Language, Question
from bot.understanding.annotate import Annotated
from bot.understanding.composing import names_subject, of_asker
from bot.understanding.doubts import by_period, has_own_word, misread, namesakes, now_and_then, positions_of
from bot.understanding.names import TEXT_SCORE
from bot.understanding.outcomes import Asker, Readable, Several, Unclear, Understanding, Understood
from bot.understanding.reading import Reading
from bot.understanding.spans import Names
from bot.understanding.things import THINGS, is_of_thing, names_thing

CLOSE = 0.05
"""Readings whose scores differ less than this are equally good: the person is asked."""
NAMED_BETTER = 0.015
"""How much better one name must fit the words than another, for that one to be meant."""
NAMED_IN_FULL = 0.98
"""How well a name fits the words, where all of it was said."""
FAINTLY_NAMED = 0.9
"""How well a name fits the words, where it but touches on them."""
FAR_BETTER = 0.08
"""How much better a name must fit in a reading that misses words, for the others to be in doubt."""
MOST_CHOICES = 4


def in_part(
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
    equals = [pair for pair in named if names_subject(pair[0], topics) is names_subject(first, topics)]
    close = [pair for pair in equals if pair[0].score >= first.score - CLOSE]
    likeliest = most_likely(close, topics)
    decided = decide(likeliest, language)
    reading = likeliest[0][0]
    strict = [one for one, _ in fresh if len(one.missed) == least and not topics[one.topic].answers_in_part]
    if not isinstance(decided, Understood) or any(_naming(one) >= _naming(reading) > 0 for one in strict):
        return None
    words = tuple(dict.fromkeys(annotated.tokens[n].original for n in reading.missed))
    return replace(with_aside(decided, reading), left_out=words)


def with_aside(understood: Understood, reading: Reading) -> Understood:
    """Add what was asked of the answer itself, and answer in the language that was asked for."""
    asides = reading.slots.values("aside")
    language = understood.language
    if "english" in asides or "dutch" in asides:
        language = Language.EN if "english" in asides else Language.NL
    aside = next((one for one in ("as_of", "source") if one in asides), None)
    return replace(understood, language=language, aside=aside)


def most_likely(
    close: Sequence[tuple[Reading, Question]], topics: dict[str, Readable]
) -> Sequence[tuple[Reading, Question]]:
    """Of readings that are nearly equal keep those that name a thing best, and of these the ones with a home word."""
    best = max(_naming(reading) for reading, _ in close)
    close = [pair for pair in close if not 0 < _naming(pair[0]) <= best - NAMED_BETTER]
    homes = [topics[reading.topic].home(reading.slots) for reading, _ in close]
    at_home = [pair for pair, home in zip(close, homes, strict=True) if home and home == max(homes)]
    return at_home or close


def names_it_better(pair: tuple[Reading, Question], first: Reading) -> bool:
    """Tell whether a question is of one thing that is named better than the one the first reading has.

    "Budget" is a subject, but the budget of "Omgevingswet koppelen" is no post that is nearly called so.
    """
    reading, question = pair
    is_better = 0 < _naming(first) <= _naming(reading) - NAMED_BETTER and _naming(reading) >= NAMED_IN_FULL
    return is_better and bool(question.keys) and reading.score > first.score


def which_person(reading: Reading, understood: Understood) -> Unclear | None:
    """Ask which one is meant of people who share the name that was said; None where nobody does."""
    meant = namesakes(reading, understood.question)
    choices = tuple(meant)[:MOST_CHOICES]
    return Unclear(choices, understood.language, tuple(meant[one] for one in choices)) if meant else None


def _naming(reading: Reading, fields: AbstractSet[str] = frozenset()) -> float:
    """Return how well a reading's names (of these fields) fit the words, 0 where it has none."""
    names = [span for span in reading.slots.spans if isinstance(span.meaning, Names)]
    return max((s.score for s in names if not fields or getattr(s.meaning, "field", "") in fields), default=0.0)


def with_unplaced(
    likeliest: Sequence[tuple[Reading, Question]], topics: dict[str, Readable]
) -> Sequence[tuple[Reading, Question]]:
    """Return the likeliest reading with the words that narrow and that it has no place for; nothing without such.

    No other reading takes its place: what is named is meant, but a figure for all of it was not asked.
    """
    reading, question = likeliest[0]
    topic = topics[reading.topic]
    positions = positions_of(topic.unplaced(reading.slots)) or misread(reading, question, topic.names_subject)
    missed = tuple(n for n in positions if reading.slots.tokens[n].is_content) or positions
    return ((replace(reading, missed=missed), question),) if missed else ()


def named_elsewhere(
    likeliest: tuple[Reading, Question], fresh: Sequence[tuple[Reading, Question]], topics: dict[str, Readable]
) -> tuple[Reading, Question] | None:
    """Return the reading that misses words, but names its one thing far better than the likeliest, if any does.

    "Accounts van externen" are no promises with these words in their titles, where a figure is called "accounts".
    """
    reading = likeliest[0]
    named = _naming(reading, THINGS) or (TEXT_SCORE if reading.slots.has("text") else 0)
    searches = reading.slots.has("text") and not names_subject(reading, topics)
    if (has_own_word(reading) and not searches) or not 0 < named < FAINTLY_NAMED:
        return None
    return next(
        (
            pair
            for pair in fresh
            if pair[0].missed and len(pair[1].keys) == 1 and _naming(pair[0]) >= named + FAR_BETTER
        ),
        None,
    )


def decide(best: Sequence[tuple[Reading, Question]], language: Language) -> Understanding:
    """Return the question that readings ask; where they ask different ones, which of them is meant must be asked."""
    names = {question: _item_name(reading) for reading, question in reversed(best)}
    questions = list(dict.fromkeys(question for _, question in best))
    if len(questions) == 1:
        return Understood(questions[0], language)
    choices = tuple(questions[:MOST_CHOICES])
    return Unclear(choices, language, tuple(names[choice] for choice in choices))


def each_period(
    likeliest: Sequence[tuple[Reading, Question]], topics: dict[str, Readable], asker: Asker, language: Language
) -> Several | None:
    """Ask of each period by itself, where two were named that the one likeliest reading cannot compare."""
    reading, _ = likeliest[0]
    compose = topics[reading.topic].compose
    if len(likeliest) != 1:
        return None
    question = compose(reading.slots)
    parts = now_and_then(reading, compose)
    if not parts and question and reading.slots.are_periods_apart:
        parts = by_period(reading, question, compose)
    return (
        Several(tuple(Understood(of_asker(one, reading.slots, asker), language) for one in parts), language)
        if parts
        else None
    )


def _item_name(reading: Reading) -> str:
    """Return the official name of the one item a reading is about; empty where it is about more or none."""
    found = [m for m in reading.slots.meanings if isinstance(m, Names) and m.field == "key"]
    return found[0].names[0].shown if len(found) == 1 and len(found[0].keys) == 1 else ""
