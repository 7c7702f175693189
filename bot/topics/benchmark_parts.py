"""The groups and the indicators of the benchmark themselves: "met welke groepen worden we vergeleken?"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.answer import Answer, Entry
from bot.answers.language import listed, say
from bot.question import Filter, Period, Question
from bot.topics import common
from bot.topics.base import Context
from bot.topics.benchmark_phrases import capital, group_name, inner
from bot.topics.benchmark_scope import KEY, Scope
from models.base import fold_key
from models.benchmark import BenchmarkResult

FIELDS = {"groups": "compared", "indicators": "indicator"}
"""What can be asked for → the field that narrows comparisons down to one of them."""


def answer(question: Question, scope: Scope, rows: Sequence[BenchmarkResult], context: Context) -> Answer:
    """Answer which groups or indicators an edition has, and how many; ``rows`` are its comparisons, in order."""
    language, year = context.language, scope.year
    assert year is not None  # noqa: S101 - there are comparisons, so there is a year
    kind = question.measure or "groups"
    official = [one.comparison_group if kind == "groups" else one.indicator for one in rows]
    names = {name: group_name(name, language) if kind == "groups" else inner(name) for name in official}
    offset, length = common.page_of(question, len(names))
    entries = [
        Entry(
            title=capital(shown),
            opens=Question(KEY, filters=(Filter(FIELDS[kind], fold_key(name)),), period=Period.of_year(year)),
        )
        for name, shown in list(names.items())[offset : offset + length]
    ]
    edition = capital(scope.name(year, language))
    text = say(
        language,
        f"benchmark-has-{kind}",
        edition=edition,
        count=len(names),
        names=listed(list(names.values()), language),
    )
    return Answer(
        language,
        headline=common.sentence(text),
        title=say(language, "benchmark-title"),
        listings=(common.listing(entries, offset, len(names), language),),
        notes=common.example_note(any(row.example for row in rows), language),
        source=say(language, "source-sheet", sheet="benchmark_uitkomsten"),
        buttons=tuple(common.paging_buttons(question, offset, length, len(names), language)),
    )
