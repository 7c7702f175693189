"""Bring a workbook into the store: all of it or nothing, every change in the history."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import Table, bindparam, insert, text, update
from sqlalchemy.orm import Session

from models.history import ChangeKind, RecordChange, differences, record_changes
from models.workbook.changes import Plan, RecordPlan, SheetPlan, make_plan
from models.workbook.check import Workbook, read_workbook
from models.workbook.display import as_written
from models.workbook.problems import Problem, WorkbookRefused
from models.workbook.sheets import SHEETS, Sheet
from models.workbook.source import Progress

BATCH = 2_000
"""Rows in one call to the database."""


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """A cell that changes: the column's name, and both values as one writes them in the workbook (empty = none)."""

    column: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A row that is new, changed, withdrawn or restored. ``row`` is None when the workbook does not have it."""

    sheet: str
    key: str
    kind: ChangeKind
    row: int | None
    fields: tuple[FieldDifference, ...] = ()


@dataclass(slots=True)
class SheetCounts:
    """How many rows of a sheet are new, changed, and so on."""

    new: int = 0
    changed: int = 0
    same: int = 0
    withdrawn: int = 0
    restored: int = 0

    @property
    def written(self) -> int:
        """How many rows are touched at all."""
        return self.new + self.changed + self.withdrawn + self.restored


@dataclass(slots=True)
class ImportReport:
    """What an import did, or a dry run would do."""

    source: str
    dry_run: bool
    sheets: dict[str, SheetCounts] = field(default_factory=dict)
    differences: list[Difference] = field(default_factory=list)
    warnings: tuple[Problem, ...] = ()

    @property
    def changes_nothing(self) -> bool:
        """Everything in the workbook is in the store already."""
        return not any(counts.written for counts in self.sheets.values())


def import_workbook(
    session: Session,
    path: Path,
    *,
    actor: str,
    at: datetime,
    full: bool = False,
    dry_run: bool = False,
    progress: Progress | None = None,
) -> ImportReport:
    """Read a workbook and write it to the store, in the caller's transaction. See :func:`write_workbook`.

    To keep the transaction short, call :func:`read_workbook` before it begins and :func:`write_workbook` in it.
    """
    workbook = read_workbook(path, progress)
    return write_workbook(session, workbook, actor=actor, at=at, full=full, dry_run=dry_run, progress=progress)


def write_workbook(
    session: Session,
    workbook: Workbook,
    *,
    actor: str,
    at: datetime,
    full: bool = False,
    dry_run: bool = False,
    progress: Progress | None = None,
) -> ImportReport:
    """Write a workbook that was read to the store, in the caller's transaction.

    ``actor`` is who does it, ``at`` the moment (aware). With ``full``, rows that are not in the workbook are withdrawn.
    A dry run writes nothing. Raises :class:`WorkbookRefused` with every error; then nothing was written.
    """
    report: Progress = progress or (lambda stage, done, total: None)
    if not dry_run:
        _keep_others_out(session)
    plan = make_plan(session, workbook, full=full, progress=report)
    if plan.problems:
        raise WorkbookRefused(plan.problems, plan.warnings)
    if not dry_run:
        _write(session, plan, workbook.name, actor, at, report)
    return _report(plan, workbook.name, dry_run)


def _keep_others_out(session: Session) -> None:
    """Let nobody write to these tables between the comparing and the writing; reading goes on.

    SQLite has one writer at a time anyway.
    """
    if session.get_bind().dialect.name == "postgresql":
        tables = ", ".join(sheet.table.__tablename__ for sheet in SHEETS)
        session.execute(text(f"LOCK TABLE {tables} IN SHARE ROW EXCLUSIVE MODE"))


def _write(session: Session, plan: Plan, source: str, actor: str, at: datetime, progress: Progress) -> None:
    # Every record is written twice: in its table and in the history.
    total, done = 2 * sum(len(sheet.records) for sheet in plan.sheets), 0

    def wrote(count: int) -> None:
        nonlocal done
        done += count
        progress("write", done, total)

    for sheet in plan.sheets:
        _write_sheet(session, sheet, wrote)
    record_changes(session, actor, source, at, _history(plan, wrote))
    session.expire_all()


def _write_sheet(session: Session, plan: SheetPlan, wrote: Callable[[int], None]) -> None:
    table: Table = plan.sheet.table.__table__  # type: ignore[assignment]
    new = [record for record in plan.records if record.kind is ChangeKind.NEW]
    inner = _inner_references(plan.sheet)
    for batch in _batches(new):
        # People point at people: the pointing waits until all of them are there.
        later = dict.fromkeys(inner)
        rows = [
            {"key": record.key, "version": 1, "withdrawn": False, "example": False, **record.new, **later}
            for record in batch
        ]
        session.execute(insert(table), rows)
        wrote(len(batch))
    for field_name in inner:
        pointing = [record for record in new if record.new[field_name] is not None]
        for batch in _batches(pointing):
            statement = update(table).where(table.c.key == bindparam("b_key"))
            statement = statement.values({field_name: bindparam("b_value")})
            session.execute(statement, [{"b_key": record.key, "b_value": record.new[field_name]} for record in batch])
    for (kind, fields), records in _alike(plan.records).items():
        _update(session, table, kind, fields, records, wrote)


def _inner_references(sheet: Sheet) -> list[str]:
    return [column.field for column in sheet.columns if column.refers == sheet.name]


def _alike(records: Sequence[RecordPlan]) -> Mapping[tuple[ChangeKind, tuple[str, ...]], list[RecordPlan]]:
    """Group the records that are there already by what happens to them: one statement does for a group."""
    groups: dict[tuple[ChangeKind, tuple[str, ...]], list[RecordPlan]] = defaultdict(list)
    for record in records:
        if record.kind is not ChangeKind.NEW:
            groups[record.kind, tuple(record.new)].append(record)
    return groups


def _update(
    session: Session,
    table: Table,
    kind: ChangeKind,
    fields: tuple[str, ...],
    records: list[RecordPlan],
    wrote: Callable[[int], None],
) -> None:
    values: dict[str, Any] = {name: bindparam(f"b_{name}", type_=table.c[name].type) for name in fields}
    values["version"] = table.c.version + 1
    values["withdrawn"] = kind is ChangeKind.WITHDRAWN
    statement = update(table).where(table.c.key == bindparam("b_key")).values(values)
    for batch in _batches(records):
        session.execute(
            statement,
            [{"b_key": record.key} | {f"b_{name}": record.new[name] for name in fields} for record in batch],
        )
        wrote(len(batch))


def _batches(records: Sequence[RecordPlan]) -> Iterator[list[RecordPlan]]:
    rest = iter(records)
    while batch := list(islice(rest, BATCH)):
        yield batch


def _history(plan: Plan, wrote: Callable[[int], None]) -> Iterator[RecordChange]:
    for sheet in plan.sheets:
        subject = sheet.sheet.table.__tablename__
        for batch in _batches(sheet.records):
            for record in batch:
                old = None if record.kind is ChangeKind.NEW else record.old
                yield RecordChange(subject, record.key, record.kind, differences(old, record.new))
            wrote(len(batch))


def _report(plan: Plan, source: str, dry_run: bool) -> ImportReport:
    report = ImportReport(source, dry_run, warnings=tuple(plan.warnings))
    for sheet in plan.sheets:
        counts = SheetCounts(same=sheet.same)
        for record in sheet.records:
            setattr(counts, record.kind.value, getattr(counts, record.kind.value) + 1)
            report.differences.append(_difference(sheet.sheet, record))
        report.sheets[sheet.sheet.name] = counts
    return report


def _difference(sheet: Sheet, record: RecordPlan) -> Difference:
    fields: tuple[FieldDifference, ...] = ()
    if record.kind is not ChangeKind.NEW:
        fields = tuple(
            FieldDifference(
                column.name,
                as_written(column, record.old[column.field]),
                as_written(column, record.new[column.field]),
            )
            for column in sheet.columns
            if column.field in record.new
        )
    return Difference(sheet.name, record.written_key, record.kind, record.row, fields)
