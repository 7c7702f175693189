"""How values are really written in a column, found by what people make of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.base import fold_key


async def spellings(
    session: AsyncSession, column: Any, keys: Iterable[str], *conditions: ColumnElement[bool]
) -> list[str]:
    """Return the values of a text column whose folded form (see :func:`fold_key`) is one of ``keys``, in order.

    Databases differ in how they fold letters with accents, so this is done here and not in SQL.
    """
    wanted = set(keys)
    found = await session.scalars(select(column).where(column.is_not(None), *conditions).distinct())
    return sorted(text for text in found if fold_key(text) in wanted)
