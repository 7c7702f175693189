"""Money: budgets, credits and reserves (sheets ``budgetten`` and ``reserves``). Amounts in euros, as Decimal.

*Movements* (changes, carried over, additions, withdrawals) that are empty did not take place and count as nothing.
*Measurements* (spent, committed, forecast) that are empty are unknown, and so is what needs them.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, and_, case, func, literal, or_, select, type_coerce
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Confidential, Euro, LongText, Name, Record, ScaledDecimal
from models.people import Owned
from models.queries import each_once

Comparing = Callable[[Any, Any], Any]
"""One of the comparisons of :mod:`operator`."""


def _euros(amount: ColumnElement[Decimal]) -> ColumnElement[Decimal]:
    """Say that what was worked out is an amount too: SQLAlchemy only knows that of a column by itself."""
    return type_coerce(amount, ScaledDecimal(2))


class BudgetPart(StrEnum):
    """The four parts of the report's money."""

    OPERATIONS = "operations"
    INVESTMENTS = "investments"
    SAMEN_DIGITAAL = "samen_digitaal"
    RESERVE = "reserve"


class CostKind(StrEnum):
    """Material or personnel costs (sheet column ``soort``)."""

    MATERIAL = "material"
    PERSONNEL = "personnel"


class Nature(StrEnum):
    """Every year again, or once (sheet column ``aard``)."""

    STRUCTURAL = "structural"
    ONE_OFF = "one_off"


class Budget(Owned, Confidential, Record):
    """A budget item in one year. Key: code + year."""

    __tablename__ = "budget"

    code: Mapped[Name]
    year: Mapped[int] = mapped_column(index=True)
    part: Mapped[BudgetPart]
    item: Mapped[Name]
    cost_kind: Mapped[CostKind | None]
    nature: Mapped[Nature | None]
    budgeted: Mapped[Euro]
    changes: Mapped[Euro | None]
    spent: Mapped[Euro | None]
    committed: Mapped[Euro | None]
    forecast: Mapped[Euro | None]
    carried_over: Mapped[Euro | None]
    note: Mapped[LongText | None]
    as_of: Mapped[date]

    @hybrid_property
    def revised(self) -> Decimal:
        """Budgeted + changes + carried over."""
        return self.budgeted + (self.changes or 0) + (self.carried_over or 0)

    @revised.inplace.expression
    @classmethod
    def _revised(cls) -> ColumnElement[Decimal]:
        return _euros(cls.budgeted + func.coalesce(cls.changes, 0) + func.coalesce(cls.carried_over, 0))

    @hybrid_property
    def remaining(self) -> Decimal | None:
        """Revised − spent − committed; may be negative; None where spent or committed is unknown."""
        if self.spent is None or self.committed is None:
            return None
        return self.revised - self.spent - self.committed

    @remaining.inplace.expression
    @classmethod
    def _remaining(cls) -> ColumnElement[Decimal]:
        return _euros(cls.revised - cls.spent - cls.committed)

    @hybrid_property
    def unspent(self) -> Decimal | None:
        """Revised − spent, commitments left out; None where spent is unknown."""
        return None if self.spent is None else self.revised - self.spent

    @unspent.inplace.expression
    @classmethod
    def _unspent(cls) -> ColumnElement[Decimal]:
        return _euros(cls.revised - cls.spent)

    @hybrid_property
    def outlook(self) -> Decimal | None:
        """Revised − forecast; None where the forecast is unknown."""
        return None if self.forecast is None else self.revised - self.forecast

    @outlook.inplace.expression
    @classmethod
    def _outlook(cls) -> ColumnElement[Decimal]:
        return _euros(cls.revised - cls.forecast)


class Reserve(Confidential, Record):
    """A reserve in one year. Key: name + year."""

    __tablename__ = "reserve"

    name: Mapped[Name]
    year: Mapped[int] = mapped_column(index=True)
    opening: Mapped[Euro]
    additions: Mapped[Euro | None]
    withdrawals: Mapped[Euro | None]
    committed: Mapped[Euro | None]
    as_of: Mapped[date]

    @hybrid_property
    def closing(self) -> Decimal:
        """Opening + additions − withdrawals."""
        return self.opening + (self.additions or 0) - (self.withdrawals or 0)

    @closing.inplace.expression
    @classmethod
    def _closing(cls) -> ColumnElement[Decimal]:
        return _euros(cls.opening + func.coalesce(cls.additions, 0) - func.coalesce(cls.withdrawals, 0))

    @hybrid_property
    def available(self) -> Decimal | None:
        """Closing − committed; None where committed is unknown."""
        return None if self.committed is None else self.closing - self.committed

    @available.inplace.expression
    @classmethod
    def _available(cls) -> ColumnElement[Decimal]:
        return _euros(cls.closing - cls.committed)


BUDGET_MOVEMENTS = ("changes", "carried_over")
BUDGET_MEASURES = (
    "budgeted",
    *BUDGET_MOVEMENTS,
    "revised",
    "spent",
    "committed",
    "unspent",
    "remaining",
    "forecast",
    "outlook",
)
"""Columns and derived values of a budget that can be summed."""
RESERVE_MOVEMENTS = ("additions", "withdrawals")
RESERVE_MEASURES = ("opening", *RESERVE_MOVEMENTS, "closing", "committed", "available")
NEARLY_SPENT = 90
"""Percentage of a revised budget that is spent or committed, from which it is nearly used up."""


@dataclass(frozen=True, slots=True)
class Sum:
    """The sum of the ``known`` amounts among ``count`` rows; ``amount`` is None where none is known."""

    amount: Decimal | None
    known: int
    count: int

    @property
    def is_complete(self) -> bool:
        """Nothing is missing in it."""
        return self.known == self.count


@dataclass(frozen=True, slots=True)
class Totals:
    """The sums of a set of rows by measure.

    ``bases`` holds, for each measure, the sum of the revised budgets of the rows of which the measure is known: what a
    share is a share of. It is empty for reserves.
    """

    count: int
    sums: Mapping[str, Sum]
    bases: Mapping[str, Decimal | None]

    def share(self, measure: str) -> Decimal | None:
        """Return a measure as percentage of the revised budget of the same rows, to one decimal.

        None where nothing is known or the budget is nothing or less.
        """
        return percentage(self.sums[measure].amount, self.bases.get(measure))


def percentage(part: Decimal | None, whole: Decimal | None) -> Decimal | None:
    """Return part / whole × 100 to one decimal; None where either is unknown, or the whole is nothing or less."""
    if part is None or whole is None or whole <= 0:
        return None
    return (part * 100 / whole).quantize(Decimal("0.1"), ROUND_HALF_UP)


async def budget_totals(session: AsyncSession, *conditions: ColumnElement[bool], by: Any = None) -> dict[Any, Totals]:
    """Sum budgets, for each value of the column ``by`` (its key in the result; without it there is one key, None).

    Groups without rows are absent. Movements that are empty did not take place: they add nothing and are not missing.
    """
    return await _totals(session, Budget, BUDGET_MEASURES, BUDGET_MOVEMENTS, conditions, by, base=Budget.revised)


async def reserve_totals(session: AsyncSession, *conditions: ColumnElement[bool], by: Any = None) -> dict[Any, Totals]:
    """Sum reserves, like :func:`budget_totals`."""
    return await _totals(session, Reserve, RESERVE_MEASURES, RESERVE_MOVEMENTS, conditions, by)


async def _totals(
    session: AsyncSession,
    model: type[Budget] | type[Reserve],
    measures: Sequence[str],
    movements: Sequence[str],
    conditions: Sequence[ColumnElement[bool]],
    by: Any,
    base: Any = None,
) -> dict[Any, Totals]:
    columns: list[Any] = [(literal(None) if by is None else by).label("group"), func.count().label("count")]
    for measure in measures:
        amount = getattr(model, measure)
        columns += [func.sum(amount).label(f"{measure}_sum"), func.count(amount).label(f"{measure}_known")]
        if base is not None:
            columns.append(func.sum(case((amount.is_not(None), base))).label(f"{measure}_base"))
    query = select(*columns).select_from(model).where(*conditions)
    if by is not None:
        query = query.group_by(by)
    found: dict[Any, Totals] = {}
    for row in (await session.execute(query)).mappings():
        count = row["count"]
        if not count:
            continue
        sums = {measure: Sum(row[f"{measure}_sum"], row[f"{measure}_known"], count) for measure in measures}
        sums |= {measure: Sum(row[f"{measure}_sum"] or Decimal(0), count, count) for measure in movements}
        bases = {} if base is None else {measure: row[f"{measure}_base"] for measure in measures}
        found[row["group"]] = Totals(count, sums, bases)
    return found


async def years_of(
    session: AsyncSession, model: type[Budget] | type[Reserve], *conditions: ColumnElement[bool]
) -> tuple[int, ...]:
    """Return the years that have figures, the earliest first."""
    return tuple(await session.scalars(each_once(model.year, *conditions)))


def usual_year(years: Sequence[int], today: date) -> int | None:
    """Return the year meant where none was said: this year if it has figures, else the latest that has."""
    if today.year in years:
        return today.year
    return max(years, default=None)


def overspent() -> ColumnElement[bool]:
    """Return the condition of budgets with less than nothing left; unknown commitments cannot make it better."""
    return func.coalesce(Budget.remaining, Budget.unspent) < Decimal(0)


def within_budget() -> ColumnElement[bool]:
    """Return the condition of budgets that are known not to be overspent."""
    return func.coalesce(Budget.remaining, Budget.unspent) >= Decimal(0)


def still_open() -> ColumnElement[bool]:
    """Return the condition of budgets with something left, or of which nobody knows that nothing is."""
    left = func.coalesce(Budget.remaining, Budget.unspent)
    return or_(left.is_(None), left > Decimal(0))


def underspent() -> ColumnElement[bool]:
    """Return the condition of budgets of which less was spent than there was, commitments left out."""
    return Budget.unspent > Decimal(0)


def used_up() -> ColumnElement[bool]:
    """Return the condition of budgets with nothing left; unknown commitments cannot make it better."""
    return func.coalesce(Budget.remaining, Budget.unspent) <= Decimal(0)


def nearly_spent() -> ColumnElement[bool]:
    """Return the condition of budgets of which NEARLY_SPENT percent is used, and no more than all."""
    return and_(Budget.remaining >= Decimal(0), share_is("remaining", operator.le, Decimal(100 - NEARLY_SPENT)))


def share_is(measure: str, compare: Comparing, percent: Decimal) -> ColumnElement[bool]:
    """Return the condition that a measure, as percentage of the revised budget, compares so with ``percent``.

    Budgets of nothing or less have no shares, and never fit. At most two decimals of the percentage count.
    """
    # In whole cents and hundredths of a percent, so that it is exact on every database.
    hundredths = int((percent * 100).to_integral_value())
    part = type_coerce(getattr(Budget, measure), BigInteger) * 10_000
    return and_(Budget.revised > Decimal(0), compare(part, type_coerce(Budget.revised, BigInteger) * hundredths))
