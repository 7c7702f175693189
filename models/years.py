"""Years as people write them in a cell: ``2019``, ``2018-2020``, ``2019 e.v.``."""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncSession

_YEARS = re.compile(r"((?:19|20)\d\d)(?:\s*(?:-|–|/|t/m)\s*((?:19|20)\d\d))?(.*)")
_AND_ON = ("e.v", "ev", "en verder", "en volgende")


def years_of(text: str | None) -> tuple[int, int | None] | None:
    """Read a text as first and last year (None: and on); None where it does not tell."""
    found = _YEARS.fullmatch((text or "").strip().casefold())
    if found is None:
        return None
    first, last, rest = found.groups()
    rest = rest.strip(" .-")
    if rest in _AND_ON:
        return int(first), None
    return None if rest else (int(first), int(last or first))


async def years_between(
    session: AsyncSession, column: Any, first: int | None, last: int | None, *conditions: ColumnElement[bool]
) -> list[str]:
    """Return the texts of a column of years that have a year in common with ``first`` to ``last`` (None: open)."""
    texts = await session.scalars(select(column).where(column.is_not(None), *conditions).distinct())
    return sorted(text for text in texts if _meets(years_of(text), first, last))


def _meets(years: tuple[int, int | None] | None, first: int | None, last: int | None) -> bool:
    if years is None:
        return False
    begin, end = years
    return (last is None or begin <= last) and (first is None or end is None or end >= first)
