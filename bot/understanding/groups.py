"""Departments and jobs in a message: "de projecten van de afdeling Financiën", "de risico's van de CISO"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.question import HAS_JOB, WORKS_AT
from bot.understanding.spans import ANY_TOPIC, Name, Names, Span
from bot.understanding.text import Token, fold

DEPARTMENT, JOB = "department", "job"
LEADS = frozenset({"afdeling", "afdelingen", "department", "departments"})
"""Words beside which the name of a department is one: "inkoop" and "gegevens" by themselves are other things too."""
OF = frozenset({"van", "of", "heeft", "does", "beheert", "doet"})
ARTICLES = frozenset({"de", "onze", "het", "the", "our"})
SURE = 0.9
SECTION = "section"


def find_groups(tokens: Sequence[Token], named: Sequence[Span]) -> list[Span]:
    """Return the spans of departments that are called so, and of jobs of which something is, as owners of things."""
    found = []
    for span in named:
        if not isinstance(span.meaning, Names) or span.score < SURE:
            continue
        if span.meaning.field == DEPARTMENT and (whole := _called_department(tokens, span)):
            found += [_owners(whole, span.meaning, WORKS_AT), whole]
        if span.meaning.field == JOB and _is_of(tokens, span) and _begins(span.meaning, tokens[span.start]):
            found.append(_owners(span, span.meaning, HAS_JOB))
    return found


def _called_department(tokens: Sequence[Token], span: Span) -> Span | None:
    """Return a department's name with the word before or after it that says what it is; None without one."""
    start = span.start - 1 if span.start and tokens[span.start - 1].text in LEADS else span.start
    end = span.end + 1 if span.end < len(tokens) and tokens[span.end].text in LEADS else span.end
    return None if (start, end) == (span.start, span.end) else replace(span, start=start, end=end)


def _is_of(tokens: Sequence[Token], span: Span) -> bool:
    """Tell whether something is of who has a job: "van de controller", but not "wie is de controller"."""
    before = [token.text for token in tokens[max(0, span.start - 2) : span.start]]
    return len(before) > 1 and before[-1] in ARTICLES and before[-2] in OF


def _begins(names: Names, token: Token) -> bool:
    """Tell whether a word is the first of a job title: "de coördinator", not "de basisregistraties"."""
    return all(fold(one.text).split()[0] == token.text for one in names.names)


def _owners(span: Span, names: Names, prefix: str) -> Span:
    owners = tuple(Name(ANY_TOPIC, "owner", f"{prefix}{one.text}", one.text) for one in names.names)
    return Span(span.start, span.end, Names(ANY_TOPIC, "owner", owners), span.score)


def without_parts(spans: Iterable[Span], groups: Sequence[Span]) -> list[Span]:
    """Leave out what else the words of a group can mean: a section of the report, a theme, "control" in "controller".

    Other names stay: a team may be called as its department is.
    """
    inside = {n for one in groups for n in range(one.start, one.end)}
    return [span for span in spans if not (_may_go(span) and inside.issuperset(range(span.start, span.end)))]


def _may_go(span: Span) -> bool:
    return not isinstance(span.meaning, Names) or span.meaning.field == SECTION
