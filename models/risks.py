"""The risk profile (sheet ``risicos``): likelihood × impact, gross (no measures) and net (measures taken)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, ColumnElement, SmallInteger, and_, case, func, not_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Confidential, Euro, LongText, Name, Record
from models.people import Owned

SCALE = range(1, 6)
TOP_RIGHT_FROM = 4
"""Likelihood and impact from which a risk stands at the top right of the matrix."""
BOTTOM_LEFT_TO = 2
"""Likelihood and impact up to which a risk stands at the bottom left: the mirror image of the top right."""

Counts = tuple[tuple[int, ...], ...]
"""How many risks stand in each cell: ``counts[likelihood - 1][impact - 1]``."""


class Side(StrEnum):
    """Before measures (gross) or after them (net)."""

    GROSS = "gross"
    NET = "net"


class Zone(StrEnum):
    """How bad a score is; the bounds are settings of the organisation."""

    HIGH = "high"
    MIDDLE = "middle"
    LOW = "low"


class Corner(StrEnum):
    """A corner of the matrix, with likelihood upwards and impact to the right."""

    TOP_RIGHT = "top_right"
    TOP_LEFT = "top_left"
    BOTTOM_RIGHT = "bottom_right"
    BOTTOM_LEFT = "bottom_left"


@dataclass(frozen=True, slots=True)
class Bounds:
    """The scores from which a risk is high and middle (settings ``risico_hoog_vanaf``, ``risico_midden_vanaf``)."""

    high_from: int
    middle_from: int

    def zone(self, score: int) -> Zone:
        """Tell the zone of a score."""
        if score >= self.high_from:
            return Zone.HIGH
        return Zone.MIDDLE if score >= self.middle_from else Zone.LOW

    def zones(self) -> tuple[tuple[Zone, ...], ...]:
        """Return the zone of each cell of the matrix, in the order of :data:`Counts`."""
        return tuple(tuple(self.zone(likelihood * impact) for impact in SCALE) for likelihood in SCALE)


class RiskStatus(StrEnum):
    """Closed risks count only when asked for."""

    ACTIVE = "active"
    CLOSED = "closed"


class Risk(Owned, Confidential, Record):
    """A risk. Key: number. Likelihood and impact run from 1 to 5; no net value means not assessed."""

    __tablename__ = "risk"
    __table_args__ = (
        CheckConstraint("gross_likelihood BETWEEN 1 AND 5", name="gross_likelihood"),
        CheckConstraint("gross_impact BETWEEN 1 AND 5", name="gross_impact"),
        CheckConstraint("net_likelihood BETWEEN 1 AND 5", name="net_likelihood"),
        CheckConstraint("net_impact BETWEEN 1 AND 5", name="net_impact"),
        CheckConstraint("financial OR non_financial", name="consequence"),
    )

    number: Mapped[Name]
    title: Mapped[Name]
    description: Mapped[LongText | None]
    category: Mapped[Name | None]
    gross_likelihood: Mapped[int] = mapped_column(SmallInteger)
    gross_impact: Mapped[int] = mapped_column(SmallInteger)
    net_likelihood: Mapped[int | None] = mapped_column(SmallInteger)
    net_impact: Mapped[int | None] = mapped_column(SmallInteger)
    financial: Mapped[bool]
    non_financial: Mapped[bool]
    amount: Mapped[Euro | None]
    measures: Mapped[LongText | None]
    status: Mapped[RiskStatus]
    as_of: Mapped[date]

    @hybrid_property
    def gross_score(self) -> int:
        """Gross likelihood × impact."""
        return self.gross_likelihood * self.gross_impact

    @hybrid_property
    def net_score(self) -> int | None:
        """Net likelihood × impact; None where not assessed."""
        if self.net_likelihood is None or self.net_impact is None:
            return None
        return self.net_likelihood * self.net_impact

    @net_score.inplace.expression
    @classmethod
    def _net_score(cls) -> ColumnElement[int | None]:
        return cls.net_likelihood * cls.net_impact

    def likelihood(self, side: Side) -> int | None:
        """Likelihood on one side; None where not assessed."""
        return self.gross_likelihood if side is Side.GROSS else self.net_likelihood

    def impact(self, side: Side) -> int | None:
        """Impact on one side; None where not assessed."""
        return self.gross_impact if side is Side.GROSS else self.net_impact

    def score(self, side: Side) -> int | None:
        """Likelihood × impact on one side; None where not assessed."""
        return self.gross_score if side is Side.GROSS else self.net_score


def likelihood_of(side: Side) -> Any:
    """Return the column of the likelihood."""
    return Risk.gross_likelihood if side is Side.GROSS else Risk.net_likelihood


def impact_of(side: Side) -> Any:
    """Return the column of the impact."""
    return Risk.gross_impact if side is Side.GROSS else Risk.net_impact


def score_of(side: Side) -> Any:
    """Return likelihood × impact for a query; null where not assessed."""
    return likelihood_of(side) * impact_of(side)


def assessed(side: Side = Side.NET) -> ColumnElement[bool]:
    """Return the condition that a risk has a score on this side. Never null, so that it can be negated."""
    return and_(likelihood_of(side).is_not(None), impact_of(side).is_not(None))


def in_zone(side: Side, zone: Zone, bounds: Bounds) -> ColumnElement[bool]:
    """Return the condition that a risk is assessed and stands in a zone."""
    score = score_of(side)
    match zone:
        case Zone.HIGH:
            condition = score >= bounds.high_from
        case Zone.MIDDLE:
            condition = and_(score >= bounds.middle_from, score < bounds.high_from)
        case Zone.LOW:
            condition = and_(score < bounds.middle_from, score < bounds.high_from)
    return and_(assessed(side), condition)


def in_corner(side: Side, corner: Corner) -> ColumnElement[bool]:
    """Return the condition that a risk is assessed and stands in a corner of the matrix."""
    likelihood, impact = likelihood_of(side), impact_of(side)
    is_top, is_right = corner.value.startswith("top"), corner.value.endswith("right")
    return and_(
        assessed(side),
        likelihood >= TOP_RIGHT_FROM if is_top else likelihood <= BOTTOM_LEFT_TO,
        impact >= TOP_RIGHT_FROM if is_right else impact <= BOTTOM_LEFT_TO,
    )


@dataclass(frozen=True, slots=True)
class Spread:
    """How many risks stand in each zone, and how many have no place because they were not assessed."""

    high: int
    middle: int
    low: int
    not_assessed: int

    @property
    def total(self) -> int:
        """All risks, assessed or not."""
        return self.assessed + self.not_assessed

    @property
    def assessed(self) -> int:
        """The risks that have a place in the matrix."""
        return self.high + self.middle + self.low


@dataclass(frozen=True, slots=True)
class Consequences:
    """Counts of financial and other risks. A risk can be both, so the two may add up to more than the total."""

    total: int
    financial: int
    non_financial: int
    both: int


@dataclass(frozen=True, slots=True)
class Amounts:
    """The sum of the amounts that are known: None where none is. ``missing_financial``: financial risks without one."""

    total: Decimal | None
    known: int
    count: int
    missing_financial: int


@dataclass(frozen=True, slots=True)
class Average:
    """The average over the ``known`` of ``count`` risks that have the figure: None where none has."""

    value: Decimal | None
    known: int
    count: int


@dataclass(frozen=True, slots=True)
class Movement:
    """How many scores the measures lower, leave as they are and (against all hope) raise."""

    lowered: int
    same: int
    raised: int
    not_assessed: int


@dataclass(frozen=True, slots=True)
class RiskGroup:
    """The risks that share a category or owner (``value``; None: those without one)."""

    value: str | None
    count: int
    gross_high: int
    net_high: int
    amounts: Amounts


def _times(condition: Any) -> Any:
    """Count the rows for which a condition holds; no rows at all count 0, not null."""
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)


async def matrix_counts(session: AsyncSession, side: Side, *conditions: ColumnElement[bool]) -> Counts:
    """Count the assessed risks in each cell of the matrix."""
    likelihood, impact = likelihood_of(side), impact_of(side)
    query = select(likelihood, impact, func.count()).where(assessed(side), *conditions).group_by(likelihood, impact)
    cells = {(row[0], row[1]): int(row[2]) for row in await session.execute(query)}
    return tuple(tuple(cells.get((likelihood, impact), 0) for impact in SCALE) for likelihood in SCALE)


async def spread(session: AsyncSession, side: Side, bounds: Bounds, *conditions: ColumnElement[bool]) -> Spread:
    """Count the risks in each zone."""
    counted = (*(_times(in_zone(side, zone, bounds)) for zone in Zone), _times(not_(assessed(side))))
    high, middle, low, unknown = (await session.execute(select(*counted).select_from(Risk).where(*conditions))).one()
    return Spread(int(high), int(middle), int(low), int(unknown))


async def consequences(session: AsyncSession, *conditions: ColumnElement[bool]) -> Consequences:
    """Count financial and other risks."""
    counted = (
        func.count(),
        _times(Risk.financial),
        _times(Risk.non_financial),
        _times(and_(Risk.financial, Risk.non_financial)),
    )
    row = (await session.execute(select(*counted).select_from(Risk).where(*conditions))).one()
    return Consequences(*(int(value) for value in row))


def _amount_columns() -> tuple[Any, ...]:
    return (
        func.sum(Risk.amount),
        func.count(Risk.amount),
        func.count(),
        _times(and_(Risk.financial, Risk.amount.is_(None))),
    )


async def average(session: AsyncSession, column: Any, *conditions: ColumnElement[bool]) -> Average:
    """Average a figure over the risks that have it."""
    query = select(func.sum(column), func.count(column), func.count()).select_from(Risk).where(*conditions)
    total, known, count = (await session.execute(query)).one()
    return Average(Decimal(total) / known if known else None, int(known), int(count))


async def amounts(session: AsyncSession, *conditions: ColumnElement[bool]) -> Amounts:
    """Add up the amounts that are known."""
    row = (await session.execute(select(*_amount_columns()).select_from(Risk).where(*conditions))).one()
    return Amounts(row[0], int(row[1]), int(row[2]), int(row[3]))


async def movement(session: AsyncSession, *conditions: ColumnElement[bool]) -> Movement:
    """Count how gross and net scores differ."""
    gross, net = score_of(Side.GROSS), score_of(Side.NET)
    counted = (_times(net < gross), _times(net == gross), _times(net > gross), _times(not_(assessed())))
    row = (await session.execute(select(*counted).select_from(Risk).where(*conditions))).one()
    return Movement(*(int(value) for value in row))


def moved() -> ColumnElement[bool]:
    """Return the condition that gross and net scores differ."""
    return and_(assessed(), score_of(Side.GROSS) != score_of(Side.NET))


def mitigated() -> ColumnElement[bool]:
    """Return the condition that measures are written down."""
    return and_(Risk.measures.is_not(None), Risk.measures != "")


async def groups(
    session: AsyncSession, column: Any, bounds: Bounds, *conditions: ColumnElement[bool]
) -> Sequence[RiskGroup]:
    """Divide risks by category or owner, the largest group first."""
    high = (_times(in_zone(side, Zone.HIGH, bounds)) for side in Side)
    query = (
        select(column, *high, *_amount_columns())
        .where(*conditions)
        .group_by(column)
        .order_by(func.count().desc(), column.is_(None), column)
    )
    return [
        RiskGroup(row[0], int(row[5]), int(row[1]), int(row[2]), Amounts(row[3], int(row[4]), int(row[5]), int(row[6])))
        for row in await session.execute(query)
    ]
