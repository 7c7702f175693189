"""Messages that ask two things."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from bot.question import Question
from bot.understanding.outcomes import Several, Understanding, Understood
from bot.understanding.pointing import points_at_those, points_back
from bot.understanding.text import tokenize

_SENTENCE_END = re.compile(r"[?!;\n]+|\.(?=\s)")
_AND = re.compile(r",?\s(?:en|and)\s", re.IGNORECASE)
_QUESTION_AFTER = re.compile(
    r"(?P<join>[?!;.\n]\s*(?:(?:en|and|maar|but|ook|also)\s)?|,?\s(?:en|and)\s)"
    r"(?=(?:wat|hoeveel|wie|wanneer|welke?|hoe|what|how|who|when|which|stand|status|stavaza|restant|saldo|aantal)\s)",
    re.IGNORECASE,
)
"""Where a second question may begin: after a sentence or an "en", with a question word."""
NAMING = frozenset({"item", "team", "name", "supplier", "part", "partnership", "category", "number", "section"})
"""Fields whose value is the name of what a question is about."""
OF = frozenset({"van", "of", "voor", "for", "bij", "in"})
"""Words after which the first of two subjects is narrowed by itself."""
MOST_SPLITS = 4
"""Places at which a message is tried as two questions."""


def split_at_once(
    text: str,
    read_one: Callable[[str, Question | None], Understanding],
    earlier: Question | None,
    is_name: Callable[[str], bool],
) -> Several | None:
    """Read a message as two questions, the second of which may lean on the first.

    ``is_name`` tells whether the word behind a beginning of the message is inside the name of one thing.
    """
    for first, second in _splits(text):
        if is_name(first):
            continue
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


def two_questions(
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
        if isinstance(other, Understood) and (_is_another(one.question, other) or _is_of_those(second, one, other)):
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


def _is_of_those(second: str, one: Understood, other: Understood) -> bool:
    """Tell whether a second question is about some of what the first counts: "… and how many of those are done"."""
    return other.is_follow_up and other.question != one.question and points_at_those(tokenize(second))


def _named(question: Question) -> set[tuple[str, str]]:
    named = {(one.field, one.value) for one in question.filters if one.field in NAMING}
    return named | {("key", key) for key in question.keys}


def _splits(text: str) -> Iterable[tuple[str, str]]:
    """Give the ways to read a message as two questions: at the end of a sentence, or at an "en"."""
    places = [found.span() for found in _SENTENCE_END.finditer(text)] + [found.span() for found in _AND.finditer(text)]
    for start, end in places[:MOST_SPLITS]:
        if text[:start].strip() and text[end:].strip():
            yield text[:start], text[end:]
