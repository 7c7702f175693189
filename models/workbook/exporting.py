"""Write the store as the workbook it came from: importing it again changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.workbook.cells import EXCEL_DIGITS
from models.workbook.display import as_written
from models.workbook.layout import SheetLayout, open_writer
from models.workbook.sheets import BY_NAME, SHEETS, YEARS, Column, Kind, Sheet

Contents = dict[str, list[list[object]]]
"""By sheet, the rows as they stand in the workbook: one value for each column, None for an empty cell."""


def export_workbook(session: Session, path: Path) -> None:
    """Write the store to a new ``.xlsx`` file.

    To keep the transaction short, call :func:`gather` in it and :func:`write_export` after it.
    """
    write_export(gather(session), path)


def gather(session: Session) -> Contents:
    """Return what the export is to hold: all rows that are not withdrawn, sheet by sheet, sorted by key."""
    references = _References(session)
    return {sheet.name: _rows(session, sheet, references) for sheet in SHEETS}


def write_export(contents: Contents, path: Path) -> None:
    """Write what was gathered. The same store gives the same bytes. Raises OSError when it cannot be written."""
    with open_writer(path) as writer:
        for sheet in SHEETS:
            SheetLayout(writer, sheet).write(contents[sheet.name])


class _References:
    """Gives what people call the rows that other rows point at: their e-mail, number or name as written."""

    def __init__(self, session: Session) -> None:
        self.names: dict[str, dict[str, str]] = {}
        referred = {column.refers for sheet in SHEETS for column in sheet.columns if column.refers}
        for name in sorted(referred):
            sheet = BY_NAME[name]
            columns = sheet.table.__table__.c
            shown = columns[sheet.column(sheet.key[0]).field]
            self.names[name] = {key: str(called) for key, called in session.execute(select(columns.key, shown))}

    def of(self, column: Column) -> Mapping[str, str]:
        """Return the names by key for a column that refers to another sheet."""
        return self.names[str(column.refers)]


def _rows(session: Session, sheet: Sheet, references: _References) -> list[list[object]]:
    columns = sheet.table.__table__.c
    query = select(*(columns[column.field] for column in sheet.columns)).where(columns.withdrawn.is_(False))
    writers = [_cell_writer(column, references) for column in sheet.columns]
    # Sorted here and not by the database: those differ in how they order letters.
    found = session.execute(query.add_columns(columns.key)).all()
    return [
        [write(value) for write, value in zip(writers, row, strict=False)]
        for row in sorted(found, key=lambda row: str(row[-1]))
    ]


def _cell_writer(column: Column, references: _References) -> Callable[[Any], object]:
    """Return the function that turns a value of a column into what stands in the cell; None is an empty cell."""
    if column.refers is not None:
        names = references.of(column)
        return lambda key: None if key is None else names.get(key, key)
    if column.kind is Kind.YES_NO:
        yes, no = ("x", None) if column.tick else ("ja", "nee")
        return lambda value: yes if value else no
    if column.kind is Kind.WORD:
        words = {meaning: word for word, meaning in column.words.items()}
        return lambda value: None if value is None else words[value]
    return lambda value: _cell(column, value)


def _cell(column: Column, value: object) -> object:
    match value:
        case Decimal() if not fits_a_number_cell(value):
            return as_written(column, value)
        case Decimal():
            return float(value)
        case date() if value.year not in YEARS:
            return as_written(column, value)
        case _:
            return value


def fits_a_number_cell(value: Decimal) -> bool:
    """Tell whether Excel keeps a number exactly: one with more digits is written as text."""
    return Decimal(f"{value:.{EXCEL_DIGITS}g}") == value
