"""Contracts with suppliers (sheet ``contracten``)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Any

from dateutil.relativedelta import relativedelta
from sqlalchemy import ColumnElement, and_, false, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped

from models.base import Confidential, Euro, LongText, Name, Record
from models.people import Owned
from models.queries import within


class ContractState(StrEnum):
    """Whether a contract runs on a day; derived, never stored."""

    NOT_BEGUN = "not_begun"
    RUNNING = "running"
    TACITLY_RENEWED = "tacitly_renewed"
    ENDED = "ended"


class Contract(Owned, Confidential, Record):
    """A contract. Key: number. Values in euros, notice in whole calendar months."""

    __tablename__ = "contract"

    number: Mapped[Name]
    supplier: Mapped[Name]
    subject: Mapped[Name]
    yearly_value: Mapped[Euro | None]
    total_value: Mapped[Euro | None]
    start: Mapped[date | None]
    end: Mapped[date | None]
    notice_months: Mapped[int | None]
    tacit_renewal: Mapped[bool]
    extension_option: Mapped[LongText | None]
    as_of: Mapped[date]

    @property
    def last_notice_day(self) -> date | None:
        """The last day to give notice, that day included; None where the end or the notice is unknown."""
        return last_notice_day(self.end, self.notice_months)

    def state(self, today: date) -> ContractState:
        """Tell whether it runs on a day."""
        if self.start is not None and today < self.start:
            return ContractState.NOT_BEGUN
        if self.end is None or today <= self.end:
            return ContractState.RUNNING
        return ContractState.TACITLY_RENEWED if self.tacit_renewal else ContractState.ENDED


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums of the known values of contracts, in euros. None: of not one contract the value is known."""

    count: int
    yearly: Decimal | None
    yearly_known: int
    whole: Decimal | None
    whole_known: int

    @property
    def yearly_average(self) -> Decimal | None:
        """The average yearly value of the contracts that have one, to the cent."""
        return _average(self.yearly, self.yearly_known)

    @property
    def whole_average(self) -> Decimal | None:
        """The average value over the whole term of the contracts that have one, to the cent."""
        return _average(self.whole, self.whole_known)


def _average(total: Decimal | None, known: int) -> Decimal | None:
    return None if total is None else (total / known).quantize(Decimal("0.01"), ROUND_HALF_UP)


def last_notice_day(end: date | None, months: int | None) -> date | None:
    """Return the end less the notice in calendar months, clipped to the month's length (workbook contract).

    None where either is unknown, or the day would lie before the calendar begins.
    """
    if end is None or months is None or months >= end.year * 12 + end.month - 12:
        return None
    return end - relativedelta(months=months)


def in_state(state: ContractState, today: date) -> ColumnElement[bool]:
    """Return the condition that a contract is in a state on a day: :meth:`Contract.state` in SQL."""
    begun = or_(Contract.start.is_(None), Contract.start <= today)
    match state:
        case ContractState.NOT_BEGUN:
            return Contract.start > today
        case ContractState.RUNNING:
            return and_(begun, or_(Contract.end.is_(None), Contract.end >= today))
        case ContractState.TACITLY_RENEWED:
            return and_(begun, Contract.end < today, Contract.tacit_renewal.is_(True))
        case ContractState.ENDED:
            return and_(begun, Contract.end < today, Contract.tacit_renewal.is_(False))


def in_force(first: date | None, last: date | None) -> ColumnElement[bool]:
    """Return the condition that a contract runs, or is tacitly renewed, on a day of a period; either end open."""
    begun = or_(Contract.start.is_(None), *([Contract.start <= last] if last else [Contract.start.is_not(None)]))
    if first is None:
        return begun
    return and_(begun, or_(Contract.end.is_(None), Contract.end >= first, Contract.tacit_renewal.is_(True)))


async def notice_within(
    session: AsyncSession, first: date | None, last: date | None, *conditions: ColumnElement[bool]
) -> ColumnElement[bool]:
    """Return the condition that the last day to give notice lies in a period, both ends included, either open.

    Databases differ in how they count calendar months. Contracts have few different notices, and for each of them the
    ends whose last notice day lies in the period make a period themselves.
    """
    months = await session.scalars(
        select(Contract.notice_months).where(Contract.notice_months.is_not(None), *conditions).distinct()
    )
    return or_(
        false(),
        *(
            and_(Contract.notice_months == count, Contract.end.is_not(None), *_ends(first, last, count))
            for count in sorted(month for month in months if month is not None)
        ),
    )


def _ends(first: date | None, last: date | None, months: int) -> list[ColumnElement[bool]]:
    """Return the conditions of the ends whose last notice day lies from ``first`` to ``last``."""
    if months >= date.max.year * 12:
        return [false()]
    earliest = None if first is None else _end_from(first, months)
    latest = None if last is None else _end_to(last, months)
    if first is not None and earliest is None:
        return [false()]
    return within(Contract.end, earliest, latest)


def _end_from(notice: date, months: int) -> date | None:
    """Return the first end with a last notice day on ``notice`` or later; None: after the calendar ends."""
    end = _later(notice, months)
    # A clipped day falls short: a month after 31 March is 30 April, whose notice day is 30 March.
    while end is not None and end - relativedelta(months=months) < notice:
        end = end + timedelta(days=1) if end < date.max else None
    return end


def _end_to(notice: date, months: int) -> date | None:
    """Return the last end with a last notice day on ``notice`` or earlier; None: any end."""
    end = _later(notice, months)
    # Several ends may be clipped to the same day: 28 to 31 March all give 28 February.
    while end is not None and end < date.max and end + timedelta(days=1) - relativedelta(months=months) <= notice:
        end += timedelta(days=1)
    return end


def _later(day: date, months: int) -> date | None:
    return day + relativedelta(months=months) if day.year * 12 + day.month + months <= date.max.year * 12 + 12 else None


async def totals(session: AsyncSession, *conditions: ColumnElement[bool]) -> Totals:
    """Add up the values of contracts."""
    query = select(*_sums()).select_from(Contract).where(*conditions)
    return Totals(*(await session.execute(query)).one())


async def totals_by_supplier(session: AsyncSession, *conditions: ColumnElement[bool]) -> list[tuple[str, Totals]]:
    """Add up the values of contracts for each supplier: the dearest first, those without a value last."""
    query = select(Contract.supplier, *_sums()).where(*conditions).group_by(Contract.supplier)
    found = [(supplier, Totals(*sums)) for supplier, *sums in await session.execute(query)]
    return sorted(found, key=lambda one: (one[1].yearly is None, -(one[1].yearly or 0), one[0].casefold()))


def _sums() -> tuple[ColumnElement[Any], ...]:
    return (
        func.count(Contract.key),
        func.sum(Contract.yearly_value),
        func.count(Contract.yearly_value),
        func.sum(Contract.total_value),
        func.count(Contract.total_value),
    )


async def state_counts(
    session: AsyncSession, today: date, *conditions: ColumnElement[bool]
) -> dict[ContractState, int]:
    """Count contracts by their state on a day; every state is there."""
    counts = {}
    for state in ContractState:
        query = select(func.count(Contract.key)).where(in_state(state, today), *conditions)
        counts[state] = (await session.scalar(query)) or 0
    return counts


async def by_notice_day(session: AsyncSession, *conditions: ColumnElement[bool]) -> Sequence[str]:
    """Return the keys of contracts, the first to give notice of first; those without such a day last."""
    query = select(Contract.key, Contract.end, Contract.notice_months).where(*conditions)
    found = (await session.execute(query)).all()
    days = [(last_notice_day(end, months) or date.max, key) for key, end, months in found]
    return [key for _, key in sorted(days)]
