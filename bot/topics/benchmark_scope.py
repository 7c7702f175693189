"""Which edition of the benchmark a question is about: its year of participation, and the year of its figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement

from bot.answers.language import say
from bot.question import Filter, Language, Period, Question
from bot.topics.base import Context
from models import benchmark
from models.benchmark import BenchmarkEdition, EditionStatus

KEY = "benchmark"


@dataclass(frozen=True, slots=True)
class Scope:
    """The edition meant (``year``: its participation; None: none is known), beside all that the viewer may know.

    ``asked`` is the year that was said, ``by_data`` that it was meant as the year of the figures.
    """

    editions: Mapping[int, BenchmarkEdition]
    with_results: tuple[int, ...]
    year: int | None
    asked: int | None
    by_data: bool
    withheld: tuple[int, ...]
    results: ColumnElement[bool]

    @property
    def edition(self) -> BenchmarkEdition | None:
        """The edition meant, where the sheet has it."""
        return None if self.year is None else self.editions.get(self.year)

    def name(self, year: int, language: Language) -> str:
        """Return an edition by both its years: ``benchmark 2019 (over 2018)``."""
        edition = self.editions.get(year)
        if edition is None:
            return say(language, "benchmark-edition-alone", year=str(year))
        return say(language, "benchmark-edition", year=str(year), data=str(edition.data_year))


async def scope_of(question: Question, context: Context) -> Scope:
    """Find the edition: of the year that was said, the next one, or else the latest with results."""
    session, viewer = context.session, context.viewer
    editions = await benchmark.known_editions(session, viewer)
    withheld = await benchmark.withheld_years(session, viewer)
    shown = benchmark.of_open_editions(withheld)
    with_results = tuple(await benchmark.years_with_results(session, shown))
    asked = _asked(question.period)
    by_data = asked is not None and "data" in question.values("year")
    if by_data:
        year = next((one for one, edition in editions.items() if edition.data_year == asked), None)
    elif asked is not None:
        year = asked
    elif "next" in question.values("edition") and "latest" not in question.values("edition"):
        year = next_edition(editions, context)
    else:
        year = max(with_results, default=max(editions, default=None))
    if "previous" in question.values("edition"):
        year = max((one for one in with_results if year is None or one < year), default=None)
    elif "first" in question.values("edition"):
        year = min((one for one, edition in editions.items() if edition.contracted), default=year)
    return Scope(editions, with_results, year, asked, by_data, tuple(withheld), shown)


def next_edition(editions: Mapping[int, BenchmarkEdition], context: Context) -> int | None:
    """Return the next edition to take part in: planned, or beginning today or later; None: none is known."""
    coming = [
        year
        for year, one in editions.items()
        if one.contracted
        and one.status is not EditionStatus.CLOSED
        and (one.start >= context.today if one.start else _is_ahead(one, context))
    ]
    return min(coming, default=None)


def _is_ahead(edition: BenchmarkEdition, context: Context) -> bool:
    return edition.status is EditionStatus.PLANNED or (
        edition.status is None and edition.participation_year > context.today.year
    )


def _asked(period: Period | None) -> int | None:
    """Return the year that a period lies in; of several the last."""
    if period is None:
        return None
    edge = period.last or period.first
    return edge.year if edge else None


def of_year(year: int) -> Question:
    """Return the question for the results of an edition."""
    return Question(KEY, period=Period.of_year(year))


def of_data(year: int) -> Question:
    """Return the question for the results over a year."""
    return Question(KEY, filters=(Filter("year", "data"),), period=Period.of_year(year))
