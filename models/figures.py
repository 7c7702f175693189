"""Key figures (sheet ``kerncijfers``). No value is an official answer: "nog geen inzicht"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from sqlalchemy import ColumnElement, func, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped

from models.base import Confidential, LongText, Name, Quantity, Record, fold_key
from models.queries import within


class KeyFigure(Confidential, Record):
    """A figure on a date. Key: code + as-of date."""

    __tablename__ = "key_figure"

    code: Mapped[Name]
    name: Mapped[Name]
    category: Mapped[Name | None]
    value: Mapped[Quantity | None]
    unit: Mapped[Name | None]
    as_of: Mapped[date]
    note: Mapped[LongText | None]


def latest(
    *conditions: ColumnElement[bool], first: date | None = None, last: date | None = None
) -> ColumnElement[bool]:
    """Return the condition of the newest figure of each code, of those under ``conditions`` and in a period.

    Put the same ``conditions`` beside it. Codes are the same whatever their case, as in the key.
    """
    code = func.lower(KeyFigure.code)
    newest = select(code, func.max(KeyFigure.as_of)).where(*conditions, *within(KeyFigure.as_of, first, last))
    return tuple_(code, KeyFigure.as_of).in_(newest.group_by(code))


async def history(
    session: AsyncSession, figures: Sequence[KeyFigure], *conditions: ColumnElement[bool]
) -> dict[str, list[KeyFigure]]:
    """Return the figures with the same codes that are older, the newest first, by the key of each figure."""
    if not figures:
        return {}
    codes = [func.lower(one.code) for one in figures]
    newest = max(one.as_of for one in figures)
    query = select(KeyFigure).where(func.lower(KeyFigure.code).in_(codes), KeyFigure.as_of < newest, *conditions)
    older: dict[str, list[KeyFigure]] = defaultdict(list)
    for old in await session.scalars(query.order_by(KeyFigure.as_of.desc(), KeyFigure.key)):
        older[fold_key(old.code)].append(old)
    return {one.key: [old for old in older[fold_key(one.code)] if old.as_of < one.as_of] for one in figures}


def change(now: KeyFigure, before: KeyFigure) -> Decimal | None:
    """Return how much a figure went up (negative: down); None where either is unknown or the units differ."""
    if now.value is None or before.value is None or (now.unit or "").casefold() != (before.unit or "").casefold():
        return None
    return now.value - before.value
