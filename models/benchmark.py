"""The yearly ICT benchmark (sheets ``benchmark_edities`` and ``benchmark_uitkomsten``).

"Benchmark 2019" is the participation of 2019 over the figures of 2018: both years belong in every answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, select, true
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped

from models.base import Confidential, LongText, Name, Quantity, Record
from models.people import Owned
from models.visibility import Viewer, hidden, visible


class EditionStatus(StrEnum):
    """Where an edition stands."""

    PLANNED = "planned"
    RUNNING = "running"
    CLOSED = "closed"


class Direction(StrEnum):
    """How a comparison turns out."""

    LOWER = "lower"
    EQUAL = "equal"
    HIGHER = "higher"
    MIXED = "mixed"


class GroupSize(StrEnum):
    """The groups by size, whatever bounds a benchmark draws."""

    ALL = "all"
    SMALL = "small"
    MIDDLE = "middle"
    LARGE = "large"


class BenchmarkEdition(Owned, Confidential, Record):
    """A year of taking part. Key: participation year."""

    __tablename__ = "benchmark_edition"

    participation_year: Mapped[int]
    data_year: Mapped[int]
    contracted: Mapped[bool]
    start: Mapped[date | None]
    delivery_date: Mapped[date | None]
    status: Mapped[EditionStatus | None]
    note: Mapped[LongText | None]


class BenchmarkResult(Record):
    """One comparison. Key: participation year + indicator + group.

    Differences are percentages of the group's figure; negative is cheaper than the group, 0 equal.
    """

    __tablename__ = "benchmark_result"

    participation_year: Mapped[int]
    indicator: Mapped[Name]
    comparison_group: Mapped[Name]
    difference_from: Mapped[Quantity | None]
    difference_to: Mapped[Quantity | None]
    approximate: Mapped[bool]
    own_value: Mapped[Quantity | None]
    group_value: Mapped[Quantity | None]
    unit: Mapped[Name | None]
    note: Mapped[LongText | None]

    @property
    def edges(self) -> tuple[Decimal, ...]:
        """The known ends of the difference, the lowest first; one where they are the same, none where unknown."""
        return tuple(sorted({edge for edge in (self.difference_from, self.difference_to) if edge is not None}))

    @property
    def direction(self) -> Direction | None:
        """How it turns out over the whole range of the difference; None where that is unknown."""
        edges = self.edges
        if not edges:
            return None
        if edges == (Decimal(0),):
            return Direction.EQUAL
        if edges[-1] <= 0:
            return Direction.LOWER
        return Direction.HIGHER if edges[0] >= 0 else Direction.MIXED

    @property
    def is_cheaper(self) -> bool | None:
        """Cheaper than the group over the whole range of the difference; None where it is unknown."""
        return all(edge < 0 for edge in self.edges) if self.edges else None


@dataclass(frozen=True, slots=True)
class Inhabitants:
    """The inhabitants of a group's municipalities: from ``low`` to ``high``, None where it is open."""

    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many comparisons turn out how. ``unknown`` have no difference; ``cheaper`` meet the aim."""

    total: int
    lower: int
    equal: int
    higher: int
    mixed: int
    unknown: int
    cheaper: int


_COUNT = re.compile(r"\d{1,3}(?:[.,\s]\d{3})+(?!\d)|\d+")
_THOUSANDS = re.compile(r"^\s*(?:k|duizend|thousand)\b")
_BELOW = re.compile(r"[<≤]|\b(?:onder|minder|kleiner|tot|max|maximaal|below|under|less|fewer|smaller|up)\b")
_WORD = re.compile(r"[^\W\d_]+")
_COSTS = frozenset(["kosten", "lasten", "uitgaven", "costs", "spending", "expenses"])
_OF_COSTS = frozenset(["ict", "it", "per", "inwoner", "inwoners", "hoofd", "totale", "totaal", "alle", "gemiddelde"])
"""Words that do not tell the costs of one part from those of the whole."""
_OF_SIZE = {
    GroupSize.MIDDLE: re.compile(r"\bmiddel|\bmidden|\bmedium|vergelijkba|\bpeer"),
    GroupSize.SMALL: re.compile(r"klein|small"),
    GroupSize.LARGE: re.compile(r"groot|grote|large|big"),
    GroupSize.ALL: re.compile(r"\b(?:all[e]?|totaal|totale|total|gemiddeld|average|landelijk|national)"),
}


def inhabitants(group: str) -> Inhabitants | None:
    """Read the bounds in a group's name: ``> 100.000 inwoners``, ``60.000-100.000``; None where it names none."""
    text = group.casefold()
    found = []
    for match in _COUNT.finditer(text):
        count = int(re.sub(r"\D", "", match.group()))
        found.append(count * 1000 if _THOUSANDS.match(text[match.end() :]) else count)
    if len(found) == 1:
        return Inhabitants(None, found[0]) if _BELOW.search(text) else Inhabitants(found[0], None)
    return Inhabitants(min(found), max(found)) if len(found) == 2 else None


def size_of(group: str) -> GroupSize | None:
    """Tell which of the groups by size a group is; None where its name does not tell."""
    bounds = inhabitants(group)
    if bounds is not None:
        if bounds.low is None:
            return GroupSize.SMALL
        return GroupSize.LARGE if bounds.high is None else GroupSize.MIDDLE
    return next((size for size, words in _OF_SIZE.items() if words.search(group.casefold())), None)


def outcome(results: Sequence[BenchmarkResult]) -> Outcome:
    """Count comparisons by how they turn out."""
    directions = [one.direction for one in results]
    return Outcome(
        total=len(results),
        lower=directions.count(Direction.LOWER),
        equal=directions.count(Direction.EQUAL),
        higher=directions.count(Direction.HIGHER),
        mixed=directions.count(Direction.MIXED),
        unknown=directions.count(None),
        cheaper=sum(one.is_cheaper is True for one in results),
    )


def main_indicator(indicators: Sequence[str]) -> str | None:
    """Return the indicator that the others are parts of; None: there is none.

    Its name says nothing but that it is costs ("ICT-kosten per inwoner"), or all its words stand in another's name.
    """
    words = {one: set(_WORD.findall(one.casefold())) for one in indicators}
    whole = [one for one in indicators if words[one] & _COSTS and not words[one] - _COSTS - _OF_COSTS]
    if whole:
        return min(whole, key=lambda one: ("inwoner" not in one.casefold(), len(words[one]), one))
    for one in sorted(indicators, key=lambda name: (len(words[name]), name)):
        if any(words[one] < words[other] for other in indicators):
            return one
    return None


async def known_editions(session: AsyncSession, viewer: Viewer) -> dict[int, BenchmarkEdition]:
    """Return the editions that a viewer may see, by participation year, the oldest first."""
    query = select(BenchmarkEdition).where(visible(BenchmarkEdition, viewer))
    found = await session.scalars(query.order_by(BenchmarkEdition.participation_year))
    return {one.participation_year: one for one in found}


async def withheld_years(session: AsyncSession, viewer: Viewer) -> list[int]:
    """Return the participation years that are kept from a viewer."""
    found = await session.scalars(select(BenchmarkEdition.participation_year).where(hidden(BenchmarkEdition, viewer)))
    return sorted(found)


def of_open_editions(withheld: Sequence[int]) -> ColumnElement[bool]:
    """Return the condition of results to show: results have no confidentiality of their own but their edition's."""
    shown = BenchmarkResult.participation_year.not_in(withheld) if withheld else true()
    return and_(BenchmarkResult.withdrawn.is_(False), shown)


async def years_with_results(session: AsyncSession, *conditions: ColumnElement[bool]) -> list[int]:
    """Return the participation years that have results, the oldest first."""
    query = select(BenchmarkResult.participation_year).where(*conditions).distinct()
    return sorted(await session.scalars(query))
