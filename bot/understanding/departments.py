"""Departments in a message: "de projecten van de afdeling Financiën" are those of the people who work there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.question import WORKS_AT
from bot.understanding.spans import ANY_TOPIC, Name, Names, Span
from bot.understanding.text import Token

FIELD = "department"
LEADS = frozenset({"afdeling", "afdelingen", "department", "departments"})
"""Words beside which the name of a department is one: "inkoop" and "gegevens" by themselves are other things too."""
SURE = 0.9
SECTION = "section"


def find_departments(tokens: Sequence[Token], named: Sequence[Span]) -> list[Span]:
    """Return the spans of departments that are called so: as one, and as all who work there, who own things."""
    found = []
    for span in named:
        if not isinstance(span.meaning, Names) or span.meaning.field != FIELD or span.score < SURE:
            continue
        start = span.start - 1 if span.start and tokens[span.start - 1].text in LEADS else span.start
        end = span.end + 1 if span.end < len(tokens) and tokens[span.end].text in LEADS else span.end
        if (start, end) == (span.start, span.end):
            continue
        owners = tuple(Name(ANY_TOPIC, "owner", f"{WORKS_AT}{one.text}", one.text) for one in span.meaning.names)
        found.append(Span(start, end, Names(ANY_TOPIC, "owner", owners), span.score))
        found.append(replace(span, start=start, end=end))
    return found


def without_parts(named: Sequence[Span], departments: Sequence[Span]) -> list[Span]:
    """Leave out the sections of the report that only share their name with a department that was called so."""
    inside = {n for one in departments for n in range(one.start, one.end)}
    return [span for span in named if not (_is_section(span) and inside.issuperset(range(span.start, span.end)))]


def _is_section(span: Span) -> bool:
    return isinstance(span.meaning, Names) and span.meaning.field == SECTION
