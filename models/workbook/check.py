"""From sheets of cells to rows of facts. Every error is collected, with its place; nothing stops at the first.

What can be told from the workbook alone is checked here; what needs the store (references, rows that are known
already) is for ``changes``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from decimal import ROUND_HALF_EVEN, Decimal
from enum import Enum
from pathlib import Path

from models.base import fold_key
from models.workbook.cells import QUANTITY_PLACES, Broken, Cell, is_empty, parse, parser, plain_text
from models.workbook.display import as_written
from models.workbook.problems import CellError, Problem, WorkbookRefused, shown
from models.workbook.sheets import BY_NAME, SHEETS, Column, Kind, Sheet, fold_name
from models.workbook.source import Progress, RawSheet, read_source

HEADER_ROW, FIRST_ROW = 1, 2
"""As Excel numbers them."""


class Wrong(Enum):
    """Stands for the value of a cell that could not be read."""

    VALUE = "value"


WRONG = Wrong.VALUE


@dataclass(slots=True)
class Row:
    """One row: where it stands, its key, how the key was written, and a value for each column that is there.

    A value is None for an empty cell and :data:`WRONG` for one with an error. The key is None when part of it is wrong.
    """

    number: int
    key: str | None
    written_key: str
    values: dict[str, object]


@dataclass(slots=True)
class Table:
    """The rows of one sheet and the columns that it has."""

    sheet: Sheet
    columns: tuple[Column, ...]
    rows: list[Row] = field(default_factory=list)


@dataclass(slots=True)
class Workbook:
    """A workbook as it was read: its tables in the contract's order, and what is wrong or worth saying."""

    name: str
    tables: dict[str, Table] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)

    @property
    def height(self) -> int:
        """How many rows there are in all."""
        return sum(len(table.rows) for table in self.tables.values())


def read_workbook(path: Path, progress: Progress | None = None) -> Workbook:
    """Read and check a workbook (``.xlsx``) or a folder of CSV files, without looking at the store.

    Errors and warnings are in the result. Raises :class:`WorkbookRefused` when it cannot be read at all.
    """
    report: Progress = progress or (lambda stage, done, total: None)
    workbook = Workbook(path.resolve().name)
    raw_sheets: dict[str, RawSheet] = {}
    unknown: list[str] = []
    report("read", 0, 0)
    try:
        for raw in read_source(path):
            sheet = BY_NAME.get(fold_name(raw.name))
            if sheet is None:
                unknown.append(raw.name)
            elif sheet.name in raw_sheets:
                names = {"first": raw_sheets[sheet.name].name, "second": raw.name}
                workbook.problems.append(Problem("sheet_twice", sheet.name, parameters=names))
            else:
                raw_sheets[sheet.name] = raw
                report("read", len(raw_sheets), 0)
    except WorkbookRefused as refusal:
        if not raw_sheets:
            raise
        workbook.problems += refusal.problems
    known = ", ".join(sheet.name for sheet in SHEETS)
    if not raw_sheets and not workbook.problems:
        raise WorkbookRefused([Problem("no_known_sheet", parameters={"sheets": known})])
    workbook.warnings += [Problem("unknown_sheet", name, parameters={"sheets": known}) for name in unknown]
    total, done = sum(raw.height for raw in raw_sheets.values()), 0
    for sheet in SHEETS:
        if sheet.name in raw_sheets:
            raw = raw_sheets.pop(sheet.name)
            height = raw.height
            _SheetCheck(sheet, raw, workbook).run()
            done += height
            report("check", done, total)
    workbook.problems = in_order(workbook.problems)
    workbook.warnings = in_order(workbook.warnings)
    return workbook


@dataclass(slots=True)
class _Found:
    """A column of the contract where it was found in the sheet."""

    column: Column
    place: int
    in_thousands: bool


class _SheetCheck:
    """Checks one sheet and adds its table, errors and warnings to the workbook."""

    def __init__(self, sheet: Sheet, raw: RawSheet, workbook: Workbook) -> None:
        self.sheet = sheet
        self.raw = raw
        self.workbook = workbook

    def run(self) -> None:
        """Check the header, then the cells, then the keys."""
        if all(is_empty(header) for header in self.raw.headers) and not self.raw.height:
            self._warn("empty_sheet")
            return
        found = self._columns()
        numbers = self._filled_rows(found)
        values = {each.column.name: self._values(each, numbers) for each in found}
        table = Table(self.sheet, tuple(each.column for each in found))
        fields = [column.field for column in table.columns]
        cells = [values[column.name] for column in table.columns]
        by_row = zip(*cells, strict=True) if cells else ()
        keys = self._keys(values, len(numbers))
        for number, row_values, (key, written) in zip(numbers, by_row, keys, strict=False):
            table.rows.append(Row(number, key, written, dict(zip(fields, row_values, strict=True))))
        table.rows = self._without_doubles(table.rows)
        self.workbook.tables[self.sheet.name] = table

    def _columns(self) -> list[_Found]:
        """Match the names in row 1 with the contract, and say what is missing, double or unknown."""
        known = {fold_name(column.name): column for column in self.sheet.columns}
        found: dict[str, _Found] = {}
        names: dict[str, str] = {}
        for place, header in enumerate(self.raw.headers):
            name = self._header(place, header)
            if name is None:
                continue
            bare, in_thousands = _without_thousands(name)
            column = known.get(fold_name(bare))
            if column is None:
                listed = ", ".join(column.name for column in self.sheet.columns)
                self._warn("unknown_column", shown(name), HEADER_ROW, columns=listed)
            elif column.name in found:
                self._refuse("column_twice", column.name, HEADER_ROW, first=names[column.name], second=name)
            else:
                found[column.name], names[column.name] = _Found(column, place, in_thousands), name
                if in_thousands and column.kind is not Kind.AMOUNT:
                    self._refuse("not_in_thousands", column.name, HEADER_ROW)
        required = ", ".join(column.name for column in self.sheet.required)
        for column in self.sheet.required:
            if column.name not in found:
                self._refuse("missing_column", column.name, HEADER_ROW, columns=required)
        return [found[column.name] for column in self.sheet.columns if column.name in found]

    def _header(self, place: int, header: Cell) -> str | None:
        """Return a column's name; None for one that has no name, which is said where there is anything below it."""
        letter = _letters(place)
        if isinstance(header, Broken):
            self._refuse("bad_header", letter, HEADER_ROW)
            return None
        if is_empty(header):
            if any(not is_empty(cell) for cell in self.raw.columns[place]):
                self._warn("nameless_column", letter, HEADER_ROW, letter=letter)
            return None
        try:
            return plain_text(header)
        except CellError as error:
            self.workbook.problems.append(Problem(error.code, self.sheet.name, HEADER_ROW, letter, error.parameters))
            return None

    def _filled_rows(self, found: list[_Found]) -> list[int]:
        """Return the numbers of the rows that hold anything in a known column."""
        filled = [False] * self.raw.height
        for each in found:
            cells = self.raw.columns[each.place]
            filled = [has or not is_empty(cell) for has, cell in zip(filled, cells, strict=True)]
        return [place + FIRST_ROW for place, has in enumerate(filled) if has]

    def _values(self, found: _Found, numbers: list[int]) -> list[object]:
        """Read one column. The same cell content is read once: columns repeat themselves."""
        column, cells = found.column, self.raw.columns[found.place]
        read = parser(column, in_thousands=found.in_thousands)
        known: dict[object, object] = {}
        values: list[object] = []
        rounded: list[tuple[int, Cell]] = []
        for number in numbers:
            cell = cells[number - FIRST_ROW]
            # 1, 1.0 and True are equal to Python, but not to a reader.
            content = cell if type(cell) is str else (type(cell), cell)
            value = known.get(content, known)
            if value is known:
                value = known[content] = _read(cell, column, read)
            if isinstance(value, CellError):
                self.workbook.problems.append(
                    Problem(value.code, self.sheet.name, number, column.name, value.parameters)
                )
                value = WRONG
            elif value is None and column.required:
                self._refuse("required", column.name, row=number)
                value = WRONG
            elif isinstance(value, Decimal) and column.kind in (Kind.QUANTITY, Kind.PERCENT):
                kept = value.quantize(QUANTITY_PLACES, ROUND_HALF_EVEN)
                if kept != value:
                    rounded.append((number, cell))
                value = kept
            values.append(value)
        if rounded:
            number, cell = rounded[0]
            self._warn("rounded", column=column.name, row=number, value=shown(cell), count=len(rounded))
        self.raw.columns[found.place] = []  # read and done with; large sheets need the room
        return values

    def _keys(self, values: dict[str, list[object]], height: int) -> Iterable[tuple[str | None, str]]:
        """Return for each row its folded key (None where it cannot be told) and the key as written."""
        parts = [values.get(name) for name in self.sheet.key]
        if any(part is None for part in parts):
            return [(None, "")] * height
        columns = [self.sheet.column(name) for name in self.sheet.key]
        return [
            (None, "") if WRONG in row else (fold_key(*row), " · ".join(map(as_written, columns, row)))
            for row in zip(*(part for part in parts if part is not None), strict=True)
        ]

    def _without_doubles(self, rows: list[Row]) -> list[Row]:
        """Drop rows that say the same twice, with a warning; the same key with other data is an error."""
        first_of: dict[str, Row] = {}
        kept = []
        for row in rows:
            first = row if row.key is None else first_of.setdefault(row.key, row)
            if first is row:
                kept.append(row)
                continue
            parameters = {"key": shown(row.written_key), "first": first.number, "second": row.number}
            if _are_equal(first, row):
                self.workbook.warnings.append(Problem("equal_rows", self.sheet.name, row.number, parameters=parameters))
            else:
                self.workbook.problems.append(
                    Problem("key_twice", self.sheet.name, row.number, self.sheet.key[0], parameters)
                )
        return kept

    def _refuse(self, code: str, column: str, row: int | None = None, **parameters: object) -> None:
        self.workbook.problems.append(Problem(code, self.sheet.name, row, column, parameters))

    def _warn(self, code: str, column: str | None = None, row: int | None = None, **parameters: object) -> None:
        self.workbook.warnings.append(Problem(code, self.sheet.name, row, column, parameters))


def _read(cell: Cell, column: Column, read: Callable[[Cell], object]) -> object:
    """Return what a cell means, or the error in it."""
    try:
        return parse(cell, column, read)
    except CellError as error:
        return error


def _are_equal(one: Row, other: Row) -> bool:
    return one.values == other.values and WRONG not in one.values.values()


_THOUSANDS = re.compile(r"\(?\s*[x×]\s*(?:€|eur)?\s*1[.,]?000\s*(?:€|eur)?\s*\)?\s*\*?\s*$", re.IGNORECASE)


def _without_thousands(name: str) -> tuple[str, bool]:
    """Take ``(x 1.000)`` off the name of a column, and tell whether it was there."""
    bare = _THOUSANDS.sub("", name)
    return (bare, True) if bare != name and bare.strip() else (name, False)


def _letters(place: int) -> str:
    """Return the letters that Excel gives a column, counted from 0."""
    letters = ""
    while place >= 0:
        place, rest = divmod(place, 26)
        letters = chr(ord("A") + rest) + letters
        place -= 1
    return letters


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Sort problems as one reads a workbook: by sheet, row and column."""
    sheets = {sheet.name: place for place, sheet in enumerate(SHEETS)}
    columns = {(sheet.name, column.name): place for sheet in SHEETS for place, column in enumerate(sheet.columns)}

    def place(problem: Problem) -> tuple[int, str, int, int]:
        return (
            -1 if problem.sheet is None else sheets.get(problem.sheet, len(sheets)),
            problem.sheet or "",
            problem.row or 0,
            columns.get((str(problem.sheet), str(problem.column)), -1),
        )

    return sorted(problems, key=place)
