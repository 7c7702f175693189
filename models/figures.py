"""Key figures (sheet ``kerncijfers``). No value is an official answer: "nog geen inzicht"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Index, ScalarSelect, func, select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, aliased, mapped_column

from models.base import Confidential, LongText, Name, Quantity, Record, fold_key
from models.queries import each_once, within

AT_ONCE = 5_000
"""Keys in one query: databases bound how many values it may have."""


class KeyFigure(Confidential, Record):
    """A figure on a date. Key: code + as-of date."""

    __tablename__ = "key_figure"
    __table_args__ = (Index("ix_key_figure_lower_code_as_of", text("lower(code)"), "as_of"),)

    code: Mapped[Name]
    name: Mapped[Name]
    category: Mapped[Name | None] = mapped_column(index=True)
    value: Mapped[Quantity | None]
    unit: Mapped[Name | None]
    as_of: Mapped[date] = mapped_column(index=True)
    note: Mapped[LongText | None]


def _code() -> ColumnElement[str]:
    """Return the code without regard to case, as the index has it."""
    return func.lower(KeyFigure.code)


async def codes(session: AsyncSession, keys: Iterable[str], *conditions: ColumnElement[bool]) -> list[str]:
    """Return the codes whose folded form is one of ``keys``, as :func:`has_code` wants them.

    Databases differ in how they fold letters with accents, so that is done here.
    """
    wanted = set(keys)
    return [code for code in await session.scalars(each_once(_code(), *conditions)) if fold_key(code) in wanted]


def has_code(codes: Sequence[str]) -> ColumnElement[bool]:
    """Return the condition that a figure has one of these codes (from :func:`codes`)."""
    return _code().in_(codes)


async def dates(session: AsyncSession, count: int, *conditions: ColumnElement[bool]) -> list[date]:
    """Return the last ``count`` dates that there are figures of, the latest first."""
    found: list[date] = []
    newest = select(func.max(KeyFigure.as_of)).where(*conditions)
    while len(found) < count:
        day = await session.scalar(newest.where(KeyFigure.as_of < found[-1]) if found else newest)
        if day is None:
            break
        found.append(day)
    return found


async def first_date(session: AsyncSession, *conditions: ColumnElement[bool]) -> date | None:
    """Return the earliest date that there are figures of."""
    day: date | None = await session.scalar(select(func.min(KeyFigure.as_of)).where(*conditions))
    return day


def latest(
    *conditions: ColumnElement[bool],
    codes: Sequence[str] | None = None,
    first: date | None = None,
    last: date | None = None,
) -> ColumnElement[bool]:
    """Return the condition of the newest figure of each code, of those under ``conditions`` and in a period.

    Only of these ``codes`` where they are given. Codes are the same whatever their case, as in the key.
    """
    # From code to code through the index, and of each the first from the end: years of figures cost nothing.
    each = each_once(_code(), *([] if codes is None else [has_code(codes)])).subquery()
    newest = (
        select(KeyFigure.key)
        .where(_code() == each.c.value, *conditions, *within(KeyFigure.as_of, first, last))
        .order_by(KeyFigure.as_of.desc())
        .limit(1)
        .correlate(each)
        .scalar_subquery()
    )
    return KeyFigure.key.in_(select(newest).select_from(each))


async def compared(
    session: AsyncSession, figures: Sequence[KeyFigure], base: date | None, *conditions: ColumnElement[bool]
) -> dict[str, KeyFigure]:
    """Return what each figure is compared with, by its key: the figure with the same code before it.

    With a ``base``, the last one from up to that day, or else the first there is. Absent where there is no older one.
    """
    now = aliased(KeyFigure)

    def older(*order: Any, limits: Sequence[ColumnElement[bool]] = ()) -> ScalarSelect[str]:
        same = _code() == func.lower(now.code)
        query = select(KeyFigure.key).where(same, KeyFigure.as_of < now.as_of, *limits, *conditions)
        return query.order_by(*order).limit(1).correlate(now).scalar_subquery()

    then: Any = older(KeyFigure.as_of.desc(), limits=within(KeyFigure.as_of, None, base))
    if base is not None:
        then = func.coalesce(then, older(KeyFigure.as_of))
    keys = [one.key for one in figures]
    pairs: dict[str, str] = {}
    for some in _batches(keys):
        found = await session.execute(select(now.key, then).where(now.key.in_(some)))
        pairs.update({key: before for key, before in found if before is not None})
    there: dict[str, KeyFigure] = {}
    for some in _batches([*pairs.values()]):
        rows = await session.scalars(select(KeyFigure).where(KeyFigure.key.in_(some)))
        there.update((one.key, one) for one in rows)
    return {key: there[before] for key, before in pairs.items()}


def older_than(one: KeyFigure, *conditions: ColumnElement[bool]) -> list[ColumnElement[bool]]:
    """Return the conditions of the figures with the same code from before one."""
    return [_code() == func.lower(one.code), KeyFigure.as_of < one.as_of, *conditions]


def _batches(keys: Sequence[str]) -> Iterator[Sequence[str]]:
    return (keys[at : at + AT_ONCE] for at in range(0, len(keys), AT_ONCE))


def change(now: KeyFigure, before: KeyFigure) -> Decimal | None:
    """Return how much a figure went up (negative: down); None where either is unknown or the units differ."""
    if now.value is None or before.value is None or (now.unit or "").casefold() != (before.unit or "").casefold():
        return None
    return now.value - before.value
