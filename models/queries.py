"""Questions any table can be asked: one page of rows, how many there are, how old the figures are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Select, and_, case, func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from models.base import Base, Record
from models.history import ChangeSet
from models.people import Person

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Overview:
    """What can be said of a set of rows at once: how many, from when to when, and whether made-up figures are in it."""

    count: int
    first_as_of: date | None
    last_as_of: date | None
    has_examples: bool


async def overview(session: AsyncSession, model: type[Record], *conditions: ColumnElement[bool]) -> Overview:
    """Count rows and tell how old their figures are; a table without as-of dates gives None for both."""
    as_of: Any = getattr(model, "as_of", None)
    dates = (func.min(as_of), func.max(as_of)) if as_of is not None else (func.min(None), func.max(None))
    examples = func.sum(case((model.example, 1), else_=0))
    count, first, last, marked = (
        await session.execute(select(func.count(), *dates, examples).select_from(model).where(*conditions))
    ).one()
    return Overview(count, first, last, bool(marked))


async def rows(
    session: AsyncSession,
    model: type[R],
    *conditions: ColumnElement[bool],
    order: Sequence[Any] = (),
    offset: int = 0,
    limit: int | None = None,
) -> Sequence[R]:
    """Return rows in an order that is always the same: the key decides where nothing else does."""
    query = select(model).where(*conditions).order_by(*order, model.key).offset(offset).limit(limit)
    return (await session.scalars(query)).all()


async def count(session: AsyncSession, model: type[Record], *conditions: ColumnElement[bool]) -> int:
    """Count rows."""
    return (await session.scalar(select(func.count()).select_from(model).where(*conditions))) or 0


async def is_any(session: AsyncSession, model: type[Record], *conditions: ColumnElement[bool]) -> bool:
    """Tell whether there are rows: the first one found is enough."""
    return (await session.scalar(select(model.key).where(*conditions).limit(1))) is not None


def each_once(column: Any, *conditions: ColumnElement[bool]) -> Select[Any]:
    """Return the query of the values of an indexed column, each once, in order, nulls left out.

    It jumps from each value to the next in the index: a value that came back on a thousand dates costs as much as one
    that did not. Without an index that begins with the column, DISTINCT is faster.
    """
    value = func.min(column).label("value")
    found = select(value).where(*conditions).cte(recursive=True)
    following = select(value).where(column > found.c.value, *conditions).correlate(found).scalar_subquery()
    found = found.union_all(select(following).where(found.c.value.is_not(None)))
    return select(found.c.value).where(found.c.value.is_not(None))


async def counts_by(
    session: AsyncSession, model: type[Record], column: Any, *conditions: ColumnElement[bool]
) -> dict[Any, int]:
    """Count rows by the value of a column."""
    query = select(column, func.count()).select_from(model).where(*conditions).group_by(column)
    return {row[0]: row[1] for row in await session.execute(query)}


async def people(session: AsyncSession, keys: Sequence[str | None]) -> dict[str, Person]:
    """Return the people with these keys, by key; withdrawn ones too, for they still have a name."""
    wanted = {key for key in keys if key}
    if not wanted:
        return {}
    found = await session.scalars(select(Person).where(Person.key.in_(wanted)))
    return {person.key: person for person in found}


async def latest_change_set(session: AsyncSession) -> ChangeSet | None:
    """Return the newest change of the store: its number tells whether anything has changed since."""
    newest = select(ChangeSet).order_by(ChangeSet.id.desc()).limit(1)
    return (await session.scalars(newest)).one_or_none()


def upserting(session: AsyncSession, model: type[Base]) -> Any:
    """Return an insert that can say what to do where the row is there (``on_conflict_do_…``), for either database.

    It is of the table, not the class: rows go to the driver as they are.
    """
    return upserting_in(dialect_of(session), model)


def upserting_in(dialect: str, model: type[Base]) -> Any:
    """Return the same for a database by its name, for a statement that is made once."""
    table: Any = model.__table__
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)


def dialect_of(session: AsyncSession) -> str:
    """Return which database it is: ``sqlite`` or ``postgresql``."""
    return session.get_bind().dialect.name


async def revision(session: AsyncSession) -> int | None:
    """Return the number of the newest change of the store: while it stays the same, so do all answers of a day."""
    return await session.scalar(_REVISION)


_REVISION = select(func.max(ChangeSet.id))
"""Made once, for every turn asks it."""


def within(column: Any, first: date | None, last: date | None) -> list[ColumnElement[bool]]:
    """Return the conditions that a day lies in a period, both ends included, either open."""
    conditions: list[ColumnElement[bool]] = []
    if first is not None:
        conditions.append(column >= first)
    if last is not None:
        conditions.append(column <= last)
    return conditions


def contains(column: Any, words: str) -> ColumnElement[bool]:
    """Return the condition that every word stands somewhere in a text, whatever its case."""
    return and_(*(column.icontains(word, autoescape=True) for word in words.split()))


def folded(column: Any) -> ColumnElement[str]:
    """Return a text column in lower case, to compare with a folded key. SQLite folds ASCII letters only."""
    return func.lower(column)
