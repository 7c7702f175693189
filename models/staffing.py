"""People in numbers: establishment and occupation in fte, employees in heads (sheet ``personeel``)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Index, func, select, type_coerce
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped

from models.base import Confidential, Name, Quantity, Record, ScaledDecimal
from models.queries import each_once


class Staffing(Confidential, Record):
    """The staffing of a team on a date. Key: team + as-of date. Heads are never added to fte."""

    __tablename__ = "staffing"
    __table_args__ = (Index(None, "as_of", "team"), Index(None, "team", "as_of"))

    team: Mapped[Name]
    as_of: Mapped[date]
    establishment_fte: Mapped[Quantity]
    permanent_fte: Mapped[Quantity | None]
    temporary_fte: Mapped[Quantity | None]
    hired_fte: Mapped[Quantity | None]
    permanent_heads: Mapped[int | None]
    temporary_heads: Mapped[int | None]

    @property
    def occupied_fte(self) -> Decimal | None:
        """Permanent + temporary, in fte; None where one of them is unknown."""
        if self.permanent_fte is None or self.temporary_fte is None:
            return None
        return self.permanent_fte + self.temporary_fte

    @property
    def vacant_fte(self) -> Decimal | None:
        """Establishment − occupied, in fte; negative where more is occupied; None where that is unknown."""
        return None if self.occupied_fte is None else self.establishment_fte - self.occupied_fte

    @property
    def heads(self) -> int | None:
        """Permanent + temporary employees; None where one of them is unknown. Hired people are not counted."""
        if self.permanent_heads is None or self.temporary_heads is None:
            return None
        return self.permanent_heads + self.temporary_heads


@dataclass(frozen=True, slots=True)
class Known:
    """A sum over teams of which some may be unknown: of the ``known`` out of ``count``. None where none is known."""

    total: Decimal | None
    known: int
    count: int

    @property
    def is_complete(self) -> bool:
        """Every team is in it."""
        return self.known == self.count and self.total is not None


@dataclass(frozen=True, slots=True)
class StaffingFigures:
    """The staffing of some teams together on one date. Heads are people and are never added to fte.

    ``occupied_of`` is the establishment of the teams whose occupation is known, ``vacant`` that − occupied.
    """

    as_of: date
    establishment: Known
    occupied: Known
    occupied_of: Known
    vacant: Known
    permanent: Known
    temporary: Known
    hired: Known
    permanent_heads: Known
    temporary_heads: Known
    heads: Known


_OCCUPIED = Staffing.permanent_fte + Staffing.temporary_fte
_OF_OCCUPIED = Staffing.establishment_fte + _OCCUPIED - _OCCUPIED  # null where the occupation is
_COLUMNS: tuple[Any, ...] = (
    Staffing.establishment_fte,
    _OCCUPIED,
    _OF_OCCUPIED,
    Staffing.establishment_fte - _OCCUPIED,
    Staffing.permanent_fte,
    Staffing.temporary_fte,
    Staffing.hired_fte,
)
_HEADS: tuple[Any, ...] = (
    Staffing.permanent_heads,
    Staffing.temporary_heads,
    Staffing.permanent_heads + Staffing.temporary_heads,
)


async def figures(session: AsyncSession, as_of: date, *conditions: ColumnElement[bool]) -> StaffingFigures:
    """Add up the teams on a date. What is unknown is left out and counted."""
    sums: list[Any] = [type_coerce(func.sum(column), ScaledDecimal(6)) for column in _COLUMNS]
    sums += [func.sum(column) for column in _HEADS]
    knowns = [func.count(column) for column in (*_COLUMNS, *_HEADS)]
    query = select(func.count(), *sums, *knowns).where(Staffing.as_of == as_of, *conditions)
    count, *values = (await session.execute(query)).one()
    totals, known = values[: len(sums)], values[len(sums) :]
    return StaffingFigures(
        as_of,
        *(
            Known(None if total is None else Decimal(total), number, count)
            for total, number in zip(totals, known, strict=True)
        ),
    )


async def dates(session: AsyncSession, *conditions: ColumnElement[bool]) -> Sequence[date]:
    """Return the as-of dates there are, the latest first."""
    return sorted(await session.scalars(each_once(Staffing.as_of, *conditions)), reverse=True)


async def missing_teams(session: AsyncSession, as_of: date, *conditions: ColumnElement[bool]) -> Sequence[str]:
    """Return the teams that have figures, but none on this date."""
    there = set(await session.scalars(select(Staffing.team).where(Staffing.as_of == as_of, *conditions)))
    return [team for team in await team_names(session, *conditions) if team not in there]


async def team_names(session: AsyncSession, *conditions: ColumnElement[bool]) -> Sequence[str]:
    """Return the names of the teams, each once."""
    return (await session.scalars(each_once(Staffing.team, *conditions))).all()
