"""Who changed what, when and from where. Written in the same transaction as the change itself.

Imports write many changes at once (:func:`record_changes`); a person in a chat changes one record, and only when nobody
else did so in between (:func:`change_record`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import JSON, ForeignKey, Index, Integer, String, insert, inspect, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.base import KEY_LENGTH, Base, Name, Record

CHAT = "chat"
"""The source of a change that a person made in a conversation."""
BATCH = 5_000
"""Changes written at once: few round trips, little memory."""
BOOKKEEPING = frozenset({"key", "version", "withdrawn"})
"""Columns that are not facts: the key never changes, the others are told by the kind of the change."""
NOT_FOR_CHAT = BOOKKEEPING | {"example"}


AnyRecord = TypeVar("AnyRecord", bound=Record)


class ChangeKind(StrEnum):
    """What happened to a record."""

    NEW = "new"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"
    RESTORED = "restored"


class ChangeSet(Base):
    """Changes made together: one import, or one action in chat. ``source`` is a file's name or ``chat``."""

    __tablename__ = "change_set"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    moment: Mapped[datetime] = mapped_column(index=True)
    actor: Mapped[Name]
    source: Mapped[Name]


class Change(Base):
    """One record's change: ``fields`` maps each changed field to ``[old, new]``, as text or null.

    ``subject`` is the name of the record's table.
    """

    __tablename__ = "change"
    __table_args__ = (Index(None, "subject", "record_key"),)

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    change_set_id: Mapped[int] = mapped_column(ForeignKey("change_set.id"), index=True)
    subject: Mapped[str] = mapped_column(String(40))
    record_key: Mapped[str] = mapped_column(String(KEY_LENGTH))
    kind: Mapped[ChangeKind]
    fields: Mapped[dict[str, Any]] = mapped_column(JSON)


Differences = dict[str, list[str | None]]
"""Changed fields, each with ``[old, new]``: text that JSON can hold, or None for no data."""


@dataclass(frozen=True)
class RecordChange:
    """What happened to one record, to be written to the history. ``subject`` is the name of its table."""

    subject: str
    key: str
    kind: ChangeKind
    fields: Differences


@dataclass(frozen=True)
class HistoryEntry:
    """One change of a record, with who made it, when, and from where (a file's name, or ``chat``)."""

    moment: datetime
    actor: str
    source: str
    kind: ChangeKind
    fields: Differences


class ChangedMeanwhile(Exception):  # noqa: N818 - reads better in the place where it is caught
    """The record was changed by someone else in the meantime: look at it as it is now, then change it again.

    ``latest`` is that change, with who and when; None when the history does not tell.
    """

    def __init__(self, subject: str, key: str, latest: HistoryEntry | None) -> None:
        who = f" ({latest.actor}, {latest.moment:%Y-%m-%d %H:%M} UTC, {latest.source})" if latest else ""
        super().__init__(f"{subject} {key!r} was changed by someone else in the meantime{who}: look at it again first")
        self.subject = subject
        self.key = key
        self.latest = latest


def as_text(value: object) -> str | None:
    """Write a value of a field as text that says the same on every database; None stays None.

    Amounts and quantities are plain numbers without needless zeros (``1234.5``), dates and moments ISO 8601, words
    their stored spelling, yes and no ``true`` and ``false``.
    """
    match value:
        case None:
            return None
        case bool():
            return "true" if value else "false"
        case Decimal():
            return f"{value.normalize():f}" if value else "0"
        case StrEnum():
            return value.value
        case date():  # a moment is a date too
            return value.isoformat()
        case _:
            return str(value)


def values_of(record: Record) -> dict[str, object]:
    """Return the facts of a record by field: all its columns but the bookkeeping."""
    return {name: getattr(record, name) for name in _fact_names(type(record))}


def differences(old: Mapping[str, object] | None, new: Mapping[str, object]) -> Differences:
    """Return the fields of ``new`` that differ from ``old``, each with its old and new value as text.

    Compared as values, so 1.50 is 1.5. ``old`` is None for a new record: then all that is known of it differs.
    Bookkeeping columns are passed over.
    """
    before: Mapping[str, object] = old or {}
    return {
        name: [as_text(before.get(name)), as_text(value)]
        for name, value in new.items()
        if name not in BOOKKEEPING and before.get(name) != value
    }


def record_changes(
    session: Session, actor: str, source: str, at: datetime, changes: Iterable[RecordChange]
) -> ChangeSet | None:
    """Write changes that were made together to the history, in the caller's transaction; None if there are none.

    ``actor`` is who made them, ``source`` the file's name or ``chat``, ``at`` the moment (aware). With an AsyncSession:
    ``await session.run_sync(record_changes, actor, source, at, changes)``.
    """
    rest = iter(changes)
    change_set: ChangeSet | None = None
    while batch := list(islice(rest, BATCH)):
        if change_set is None:
            change_set = ChangeSet(moment=at, actor=actor, source=source)
            session.add(change_set)
            session.flush()
        # The table, not the class: rows go to the driver as they are, without an object for each.
        session.execute(
            insert(Change.__table__),  # type: ignore[arg-type]
            [
                {
                    "change_set_id": change_set.id,
                    "subject": change.subject,
                    "record_key": change.key,
                    "kind": change.kind,
                    "fields": change.fields,
                }
                for change in batch
            ],
        )
    return change_set


async def history_of(session: AsyncSession, subject: str, key: str, limit: int | None = None) -> list[HistoryEntry]:
    """Return what happened to a record, the latest first; at most ``limit`` changes.

    Ask only for a record that the reader may see: its history holds what it says.
    """
    query = (
        select(ChangeSet.moment, ChangeSet.actor, ChangeSet.source, Change.kind, Change.fields)
        .join(Change, Change.change_set_id == ChangeSet.id)
        .where(Change.subject == subject, Change.record_key == key)
        .order_by(Change.id.desc())
        .limit(limit)
    )
    return [HistoryEntry(*row) for row in await session.execute(query)]


async def change_record(
    session: AsyncSession,
    record: AnyRecord,
    version: int,
    fields: Mapping[str, object],
    actor: str,
    source: str,
    at: datetime,
) -> AnyRecord:
    """Change fields of one record for a person, unless someone else changed it since that person saw it.

    ``version`` is the record's version that the person saw, ``fields`` the new values by field. ``record`` may come
    from an earlier session. Runs in the caller's writing transaction; returns the record as it is now. Where nothing
    differs, nothing is written. Raises :class:`ChangedMeanwhile` when the version is another or the record was
    withdrawn, and ValueError for a field that the record does not have or that is not for people to change.
    """
    model = type(record)
    unknown = set(fields) - (set(_fact_names(model)) - NOT_FOR_CHAT)
    if unknown:
        raise ValueError(f"{model.__tablename__} has no fields to change named {', '.join(sorted(unknown))}")
    # Locked, so that nobody comes in between (SQLite has one writer at a time anyway), and read anew.
    current = await session.get(model, record.key, with_for_update=True, populate_existing=True)
    if current is None or current.withdrawn or current.version != version:
        latest = await history_of(session, model.__tablename__, record.key, limit=1)
        raise ChangedMeanwhile(model.__tablename__, record.key, latest[0] if latest else None)
    changed = differences(values_of(current), fields)
    if changed:
        for name in changed:
            setattr(current, name, fields[name])
        current.version += 1
        change = RecordChange(model.__tablename__, current.key, ChangeKind.CHANGED, changed)
        await session.run_sync(record_changes, actor, source, at, [change])
    return current


def _fact_names(model: type[Record]) -> list[str]:
    return [column.key for column in inspect(model).column_attrs if column.key not in BOOKKEEPING]
