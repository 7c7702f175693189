"""What changed since a day: how many records, and which statuses moved. Worked out from the history.

What the very first import brought is where the history begins, and no change. Callers give the conditions of what the
reader may see: a record that is withheld is not counted either.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.base import Record
from models.history import Change, ChangeKind, ChangeSet


@dataclass(frozen=True, slots=True)
class Beginning:
    """The first thing the history tells of."""

    change_set: int
    moment: datetime


@dataclass(frozen=True, slots=True)
class Changed:
    """How many records are new, and how many of the others changed."""

    new: int = 0
    changed: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.new + self.changed


@dataclass(frozen=True, slots=True)
class StatusMove:
    """The status of a record before the first and after the last of its changes, as the store spells them."""

    key: str
    old: str
    new: str
    moment: datetime


async def beginning(session: AsyncSession) -> Beginning | None:
    """Return where the history begins; None where nothing ever changed."""
    first = (await session.scalars(select(ChangeSet).order_by(ChangeSet.id).limit(1))).one_or_none()
    return Beginning(first.id, first.moment) if first else None


async def changed_since(
    session: AsyncSession, model: type[Record], since: datetime, *conditions: ColumnElement[bool]
) -> Changed:
    """Count the records of a table, under conditions, that are new or have changed; each once."""
    is_new = func.max(case((Change.kind == ChangeKind.NEW, 1), else_=0))
    of_record = select(Change.record_key, is_new.label("new")).where(*_of(model, since, conditions))
    records = of_record.join(ChangeSet, Change.change_set_id == ChangeSet.id).group_by(Change.record_key).subquery()
    total, new = (await session.execute(select(func.count(), func.sum(records.c.new)).select_from(records))).one()
    return Changed(int(new or 0), int(total) - int(new or 0))


async def status_moves(
    session: AsyncSession, model: type[Record], since: datetime, *conditions: ColumnElement[bool]
) -> list[StatusMove]:
    """Return the records of a table whose status is another than it was, the latest change first."""
    query = (
        select(Change.record_key, Change.fields, ChangeSet.moment)
        .join(ChangeSet, Change.change_set_id == ChangeSet.id)
        .where(
            Change.kind == ChangeKind.CHANGED,
            Change.fields["status"].as_string().is_not(None),
            *_of(model, since, conditions),
        )
        .order_by(Change.id)
    )
    moves: dict[str, StatusMove] = {}
    for key, fields, moment in await session.execute(query):
        old, new = fields["status"]
        if old is None or new is None:
            continue  # a status that is not known is no place to move from or to
        earlier = moves.pop(key, None)
        moves[key] = StatusMove(key, earlier.old if earlier else old, new, moment)
    return [move for move in reversed(moves.values()) if move.old != move.new]


def _of(model: type[Record], since: datetime, conditions: Sequence[ColumnElement[bool]]) -> list[ColumnElement[bool]]:
    """Return the conditions of the changes of visible records of a table, after what the history begins with."""
    first = select(func.min(ChangeSet.id)).scalar_subquery()
    return [
        Change.subject == model.__tablename__,
        ChangeSet.moment >= since,
        ChangeSet.id > first,
        Change.record_key.in_(select(model.key).where(*conditions)),
    ]
