"""Scoring an answer against what a question expects. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from bot.answers.answer import MOST_BUTTONS, Answer
from bot.question import Language
from bot.understanding.text import fold

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_DUTCH_DAY = re.compile(r"\b(\d{2})-(\d{2})-(\d{4})\b")
_ENGLISH_DAY = re.compile(r"\b(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec) (\d{4})\b")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_NONE = re.compile(r"\b(geen|niets|niemand|no|none|nobody|nothing)\b", re.IGNORECASE)
_UNKNOWN = re.compile(r"ken ik niet|ik ken geen|I do not know|I know no", re.IGNORECASE)


class Mark(StrEnum):
    """What an answer is worth."""

    RIGHT = "right"
    ASKED_RIGHTLY = "asked back rightly"
    ASKED_WRONGLY = "asked back wrongly"
    WRONG = "wrong"
    CONFIDENTLY_WRONG = "confidently wrong"


GOOD = (Mark.RIGHT, Mark.ASKED_RIGHTLY)


@dataclass(frozen=True)
class Expected:
    """A line of a question file."""

    id: str
    subject: str
    language: str
    question: str
    expect: str
    person: str | None = None
    after: tuple[str, ...] = ()
    figures: tuple[Any, ...] = ()
    names: tuple[Any, ...] = ()
    not_figures: tuple[str, ...] = ()

    @classmethod
    def from_line(cls, line: Mapping[str, Any]) -> Expected:
        """Read a line."""
        return cls(
            id=line["id"],
            subject=line["subject"],
            language=line["language"],
            question=line["question"],
            expect=line["expect"],
            person=line.get("as"),
            after=tuple(line.get("after") or ()),
            figures=tuple(line.get("figures") or ()),
            names=tuple(line.get("names") or ()),
            not_figures=tuple(line.get("not_figures") or ()),
        )


def together(answers: Sequence[Answer]) -> Answer:
    """Return the answers to one message as one: what is said in any of them was said."""
    first, *rest = answers
    for one in rest:
        first = replace(
            first,
            headline=f"{first.headline} {one.headline}",
            source=first.source or one.source,
            facts=(*first.facts, *one.facts),
            body=(*first.body, *one.body),
            listings=(*first.listings, *one.listings),
            notes=(*first.notes, *one.notes),
            buttons=(*first.buttons, *one.buttons)[:MOST_BUTTONS],
        )
    return first


def mark(expected: Expected, answer: Answer) -> Mark:
    """Say what an answer is worth."""
    asked_back = not answer.source or bool(_UNKNOWN.search(answer.headline))
    if expected.expect == "refuse":
        shown = stated(everything(answer), answer.language)
        leaks = [one for one in expected.not_figures if one in shown or fold(one) in fold(" ".join(everything(answer)))]
        return Mark.CONFIDENTLY_WRONG if leaks else Mark.RIGHT
    if expected.expect == "ask":
        if asked_back:
            return Mark.ASKED_RIGHTLY
        return Mark.CONFIDENTLY_WRONG if _states_a_figure(answer) else Mark.RIGHT
    if asked_back:
        return Mark.ASKED_WRONGLY
    if _has_all(expected, answer):
        return Mark.RIGHT
    return Mark.CONFIDENTLY_WRONG if _states_a_figure(answer) else Mark.WRONG


def _has_all(expected: Expected, answer: Answer) -> bool:
    """All figures are stated up front, in the headline or the facts; all names anywhere in the answer."""
    first = stated([answer.headline, *(fact.value for fact in answer.facts), *answer.body], answer.language)
    if not all(any(canonical(str(one)) in first for one in _either(figure)) for figure in expected.figures):
        return False
    whole = fold(" ".join(everything(answer)))
    return all(any(fold(str(one)) in whole for one in _either(name)) for name in expected.names)


def _either(wanted: object) -> Sequence[object]:
    """Return the alternatives of which any will do."""
    return wanted if isinstance(wanted, list) else [wanted]


def _states_a_figure(answer: Answer) -> bool:
    without_days = _DUTCH_DAY.sub(" ", _ENGLISH_DAY.sub(" ", answer.headline))
    return bool(_NUMBER.search(without_days)) or bool(answer.listings)


def everything(answer: Answer) -> list[str]:
    """Return all texts of an answer, buttons too."""
    texts = [answer.headline, answer.title, *answer.body, *answer.notes, answer.source]
    texts += [text for fact in answer.facts for text in (fact.label, fact.value)]
    for listing in answer.listings:
        for entry in listing.entries:
            texts += [entry.title, entry.value, *entry.details]
    texts += [button.label for button in answer.buttons]
    return texts


def stated(texts: Iterable[str], language: Language) -> set[str]:
    """Return the numbers and days that texts state, in canonical form; "geen" is 0."""
    found: set[str] = set()
    for text in texts:
        for day, month, year in _DUTCH_DAY.findall(text):
            found.add(_day(year, month, day))
        for day, name, year in _ENGLISH_DAY.findall(text):
            found.add(_day(year, _MONTHS.index(name[:3]) + 1, day))
        for number in _NUMBER.findall(text):
            found.add(canonical(_plain(number, language)))
        if _NONE.search(text):
            found.add("0")
    return found


def _day(year: object, month: object, day: object) -> str:
    try:
        return date(int(str(year)), int(str(month)), int(str(day))).isoformat()
    except ValueError:
        return ""


def _plain(number: str, language: Language) -> str:
    thousands, point = (".", ",") if language is Language.NL else (",", ".")
    return number.replace(thousands, "").replace(point, ".")


def canonical(figure: str) -> str:
    """Return a number without sign and needless zeros; anything else (a day) as it is."""
    try:
        value = abs(Decimal(figure))
    except ArithmeticError:
        return figure
    return format(value.normalize(), "f") if value else "0"


def table(rows: Sequence[tuple[Expected, Mark]], by: str) -> list[tuple[str, int, float, float]]:
    """Return for each value of a field: how many, the share that is good, the share that is confidently wrong."""
    groups: dict[str, list[Mark]] = {}
    for expected, given in rows:
        groups.setdefault(str(getattr(expected, by)), []).append(given)
    return [
        (
            name,
            len(marks),
            sum(one in GOOD for one in marks) / len(marks),
            marks.count(Mark.CONFIDENTLY_WRONG) / len(marks),
        )
        for name, marks in sorted(groups.items())
    ]
