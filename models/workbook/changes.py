"""What a workbook would change in the store: compared row by row, nothing written.

References and the rules between cells are checked here too, because they may lean on what is in the store already.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.base import fold_key
from models.history import ChangeKind
from models.workbook.check import WRONG, Row, Table, Workbook, in_order
from models.workbook.display import as_written
from models.workbook.problems import Problem, shown
from models.workbook.rules import SETTINGS, Facts, breaches, complete, contradictions
from models.workbook.sheets import BY_NAME, SHEETS, Column, Sheet
from models.workbook.source import Progress

PROGRESS_STEP = 2_000
"""Rows between two signs of progress."""

UNKNOWN = {
    "personen": "unknown_person",
    "projecten": "unknown_project",
    "samenwerkingen": "unknown_partnership",
}
"""The message for a reference to a row that is not there, by the sheet it should be on."""


Stored = tuple[Any, ...]
"""A record of the store: its key, whether it is withdrawn, and the fields in the order of the sheet's columns."""


@dataclass(slots=True)
class RecordPlan:
    """What is to happen to one record. ``new`` and ``old`` hold the fields that differ, or all fields of a new one."""

    kind: ChangeKind
    key: str
    row: int | None
    written_key: str
    new: Facts
    old: Facts


@dataclass(slots=True)
class SheetPlan:
    """What is to happen to the records of one sheet, and how many stay the same."""

    sheet: Sheet
    records: list[RecordPlan] = field(default_factory=list)
    same: int = 0


@dataclass(slots=True)
class Plan:
    """All that a workbook would change, and what is wrong with it: with a problem, nothing may be written."""

    sheets: list[SheetPlan]
    problems: list[Problem]
    warnings: list[Problem]


def make_plan(session: Session, workbook: Workbook, *, full: bool, progress: Progress) -> Plan:
    """Compare a workbook with the store. With ``full``, what the workbook does not name is to be withdrawn."""
    plan = Plan([], list(workbook.problems), list(workbook.warnings))
    references = _References(session, workbook, full)
    total, done = workbook.height, 0
    for sheet in SHEETS:
        table = workbook.tables.get(sheet.name)
        if table is None and not full:
            continue
        comparison = _Comparison(session, sheet, table, references, plan)
        for number in comparison.run(full=full):
            progress("compare", done + number, total)
        done += len(table.rows) if table else 0
    progress("compare", total, total)
    _add_counted(plan.warnings, references.withdrawn.values())
    plan.problems = in_order(plan.problems)
    plan.warnings = in_order(plan.warnings)
    return plan


class _References:
    """Tells whether what a cell points at is there: in the workbook or in the store."""

    def __init__(self, session: Session, workbook: Workbook, full: bool) -> None:
        self.known: dict[str, set[str]] = {}
        self.gone: dict[str, set[str]] = {}
        self.withdrawn: dict[tuple[str, str], list[Problem]] = {}
        for name in UNKNOWN:
            table = workbook.tables.get(name)
            here = {row.key for row in table.rows if row.key is not None} if table else set()
            model = BY_NAME[name].table.__table__.c
            stored = session.execute(select(model.key, model.withdrawn)).all()
            self.known[name] = here | {key for key, _ in stored}
            self.gone[name] = {key for key, is_withdrawn in stored if is_withdrawn or full} - here

    def check(self, sheet: Sheet, row: Row, column: Column, written: object, key: str) -> Problem | None:
        """Return what is wrong with a reference; one to a withdrawn row is remembered for a warning."""
        refers = str(column.refers)
        if key not in self.known[refers]:
            return Problem(UNKNOWN[refers], sheet.name, row.number, column.name, {"value": shown(written)})
        if key in self.gone[refers]:
            parameters = {"value": shown(written), "referred": refers}
            problem = Problem("withdrawn_reference", sheet.name, row.number, column.name, parameters)
            self.withdrawn.setdefault((sheet.name, column.name), []).append(problem)
        return None


def _add_counted(warnings: list[Problem], groups: Iterable[list[Problem]]) -> None:
    """Add one warning for each group: the first, with how many there are."""
    for group in groups:
        first = group[0]
        parameters = {**first.parameters, "count": len(group)}
        warnings.append(Problem(first.code, first.sheet, first.row, first.column, parameters))


class _Comparison:
    """Compares one sheet with its table and adds the outcome to the plan."""

    def __init__(
        self, session: Session, sheet: Sheet, table: Table | None, references: _References, plan: Plan
    ) -> None:
        self.sheet = sheet
        self.rows = table.rows if table else []
        self.is_present = table is not None
        self.columns = table.columns if table else ()
        # What a new row gets for a column that is absent. That a required one is missing is told already.
        absent = [column for column in sheet.columns if column not in self.columns]
        self.defaults: Facts = {column.field: WRONG if column.required else column.default for column in absent}
        self.references = references
        self.plan = plan
        self.outcome = SheetPlan(sheet)
        self.fields = [column.field for column in sheet.columns]
        self.stored = self._load(session)
        self.folded: dict[object, str] = {}

    def _load(self, session: Session) -> dict[str, Stored]:
        columns = self.sheet.table.__table__.c
        found = session.execute(select(columns.key, columns.withdrawn, *(columns[name] for name in self.fields)))
        return {row[0]: tuple(row) for row in found}

    def run(self, *, full: bool) -> Iterator[int]:
        """Compare all rows; gives the number of rows done, now and then."""
        for number, row in enumerate(self.rows):
            if number % PROGRESS_STEP == 0:
                yield number
            self._compare(row)
        self._check_settings()
        if full:
            self._withdraw()
        if self.is_present or self.outcome.records:
            self.plan.sheets.append(self.outcome)

    def _compare(self, row: Row) -> None:
        stored = self.stored.get(row.key) if row.key is not None else None
        facts = self._facts(row)
        old: Facts = {} if stored is None else dict(zip(self.fields, stored[2:], strict=True))
        merged = {**(self.defaults if stored is None else old), **facts}
        complete(self.sheet.name, merged)
        for breach in breaches(self.sheet.name, merged):
            self._refuse(row, breach.code, breach.column, breach.parameters)
        if row.key is None:
            return
        if stored is None:
            self._plan(ChangeKind.NEW, row, merged, {})
            return
        changed = [name for name in self.fields if merged[name] != old[name]]
        if not changed and not stored[1]:
            self.outcome.same += 1
            return
        kind = ChangeKind.RESTORED if stored[1] else ChangeKind.CHANGED
        self._plan(kind, row, {name: merged[name] for name in changed}, {name: old[name] for name in changed})

    def _facts(self, row: Row) -> Facts:
        """Return the values of a row as the store keeps them: defaults filled in, references as keys."""
        facts: Facts = {}
        for column in self.columns:
            value = row.values[column.field]
            if value is None:
                value = column.default
            elif column.refers is not None and value is not WRONG:
                written = value
                key = self.folded.get(written)
                if key is None:
                    key = self.folded[written] = fold_key(written)
                problem = self.references.check(self.sheet, row, column, written, key)
                if problem is not None:
                    self.plan.problems.append(problem)
                value = key
            facts[column.field] = value
        return facts

    def _plan(self, kind: ChangeKind, row: Row, new: Facts, old: Facts) -> None:
        self.outcome.records.append(RecordPlan(kind, str(row.key), row.number, row.written_key, new, old))

    def _withdraw(self) -> None:
        """Plan to withdraw the rows that the workbook does not name."""
        named = {row.key for row in self.rows}
        gone = [stored for key, stored in self.stored.items() if key not in named and not stored[1]]
        if gone and not self.is_present:
            self.plan.warnings.append(Problem("sheet_withdrawn", self.sheet.name, parameters={"count": len(gone)}))
        for stored in gone:
            written = " · ".join(self._key_parts(stored))
            self.outcome.records.append(RecordPlan(ChangeKind.WITHDRAWN, stored[0], None, written, {}, {}))

    def _key_parts(self, stored: Stored) -> Iterator[str]:
        for name in self.sheet.key:
            column = self.sheet.column(name)
            yield as_written(column, stored[2 + self.fields.index(column.field)])

    def _check_settings(self) -> None:
        """Warn of settings that mean nothing, and hold those against each other that may contradict."""
        if self.sheet.name != "instellingen":
            return
        values: dict[str, object] = {
            key: stored[2 + self.fields.index("value")] for key, stored in self.stored.items() if not stored[1]
        }
        for row in self.rows:
            if row.key is None:
                continue
            values[row.key] = row.values.get("value")
            if row.key not in SETTINGS:
                parameters = {"value": shown(row.written_key), "names": ", ".join(n for n in SETTINGS if "." not in n)}
                self.plan.warnings.append(Problem("unknown_setting", self.sheet.name, row.number, "naam", parameters))
        for names, breach in contradictions(values):
            at = next((row for row in self.rows if row.key in names), None)
            if at is not None:
                self._refuse(at, breach.code, breach.column, breach.parameters)

    def _refuse(self, row: Row, code: str, column: str, parameters: Mapping[str, object]) -> None:
        self.plan.problems.append(Problem(code, self.sheet.name, row.number, column, parameters))
