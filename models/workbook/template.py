"""The empty workbook to begin with: every sheet, with notes on its columns and one example row."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from models.workbook.cells import parse, parser
from models.workbook.explain import explain
from models.workbook.layout import SheetLayout, open_writer
from models.workbook.messages import TEMPLATE_ROW
from models.workbook.sheets import SHEETS, Column, Kind

NOTE_SIZE = {"x_scale": 2.2, "y_scale": 1.6}


def write_template(path: Path) -> None:
    """Write an empty template. The note on each column name says what goes there; row 2 shows it.

    The example row is marked as example figures where the sheet knows them, in case it is left in.
    """
    with open_writer(path) as writer:
        for sheet in SHEETS:
            worksheet = SheetLayout(writer, sheet).write([[_example(column) for column in sheet.columns]])
            for place, column in enumerate(sheet.columns):
                note = "\n\n".join(explain(sheet, column, language) for language in ("nl", "en"))
                worksheet.write_comment(0, place, note, NOTE_SIZE)
            worksheet.write_comment(1, 0, "\n\n".join(TEMPLATE_ROW.values()), NOTE_SIZE)


def _example(column: Column) -> object:
    if column.example == "":
        return None
    if column.kind is Kind.DATE:
        day = parse(column.example, column, parser(column))
        return day if isinstance(day, date | datetime) else None
    return column.example
