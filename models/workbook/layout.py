"""How a sheet looks: header, widths, number formats, drop-downs. Shared by the export and the empty template.

xlsxwriter puts text in a cell as text: nothing in it is ever taken for a formula or a link.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from models.workbook.sheets import Column, Kind, Sheet

if TYPE_CHECKING:
    import pandas

DATE_FORMAT = "dd-mm-yyyy"
FORMATS: Mapping[Kind, str] = {
    Kind.DATE: DATE_FORMAT,
    Kind.AMOUNT: '"€" #,##0.00;[Red]"€" -#,##0.00',
    Kind.QUANTITY: "General",
    Kind.PERCENT: "General",
    Kind.WHOLE: "0",
    Kind.WHOLE_PERCENT: "0",
}
"""How Excel shows the numbers of a column; the other kinds are text (``@``)."""
WIDTHS: Mapping[Kind, int] = {
    Kind.NAME: 24,
    Kind.TEXT: 60,
    Kind.YEARS: 14,
    Kind.PERIOD: 12,
    Kind.EMAIL: 32,
    Kind.DATE: 13,
    Kind.AMOUNT: 18,
    Kind.QUANTITY: 14,
    Kind.PERCENT: 14,
    Kind.WHOLE: 12,
    Kind.WHOLE_PERCENT: 12,
    Kind.YES_NO: 12,
    Kind.WORD: 20,
}
"""In characters."""
ROOM_FOR_FILTER = 4
"""Characters that the button of the filter takes from a header."""
SPARE_ROWS = 1_000
"""Rows under the last one that have the drop-downs too, for new rows."""
MADE = datetime(2020, 1, 1)  # noqa: DTZ001 - a fixed mark in the file, so that the same store gives the same bytes
FORMULA_STARTS = ("=", "+", "-", "@")
"""Text that begins so is marked as text in the cell itself: editing it in Excel keeps it text."""


@contextmanager
def open_writer(path: Path) -> Iterator[pandas.ExcelWriter[Any]]:
    """Open a new workbook; it is there, whole, when the block ends, and not there at all when the block fails."""
    import pandas  # here, as in ``source``: the bot writes no workbook

    unfinished = path.with_name(f".{path.name}.part")
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    try:
        with (
            unfinished.open("wb") as file,
            pandas.ExcelWriter(
                file, engine="xlsxwriter", date_format=DATE_FORMAT, engine_kwargs={"options": options}
            ) as writer,
        ):
            writer.book.set_properties({"title": "Stavaza", "created": MADE})
            yield writer
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


class SheetLayout:
    """Writes one sheet with pandas and dresses it."""

    def __init__(self, writer: pandas.ExcelWriter[Any], sheet: Sheet) -> None:
        self.writer = writer
        self.sheet = sheet
        book = writer.book
        self.header = book.add_format(
            {"bold": True, "bg_color": "#DCE6F1", "font_color": "#1F2937", "bottom": 1, "valign": "top"}
        )
        self.required_header = book.add_format(
            {"bold": True, "bg_color": "#1F4E79", "font_color": "#FFFFFF", "bottom": 1, "valign": "top"}
        )
        self.formats = {
            kind: book.add_format(
                {"num_format": FORMATS.get(kind, "@"), "valign": "top", "text_wrap": kind is Kind.TEXT}
            )
            for kind in Kind
        }
        self.quoted = {
            wrap: book.add_format({"num_format": "@", "quote_prefix": True, "valign": "top", "text_wrap": wrap})
            for wrap in (False, True)
        }

    def write(self, rows: list[list[object]]) -> Any:
        """Write the header and the rows (one value for each column) and return the worksheet."""
        import pandas

        names = [column.name for column in self.sheet.columns]
        frame = pandas.DataFrame(rows, columns=names, dtype=object)
        frame.to_excel(self.writer, sheet_name=self.sheet.name, index=False, header=False, startrow=1)
        worksheet = self.writer.sheets[self.sheet.name]
        for place, column in enumerate(self.sheet.columns):
            self._dress(worksheet, place, column, len(rows))
            self._keep_text(worksheet, place, column, frame[column.name].tolist())
        worksheet.freeze_panes(1, 0)
        worksheet.autofilter(0, 0, max(1, len(rows)), len(names) - 1)
        return worksheet

    def _dress(self, worksheet: Any, place: int, column: Column, height: int) -> None:
        width = max(WIDTHS[column.kind], len(column.name) + ROOM_FOR_FILTER)
        worksheet.set_column(place, place, width, self.formats[column.kind])
        worksheet.write_string(0, place, column.name, self.required_header if column.required else self.header)
        choices = choices_of(column)
        if choices:
            worksheet.data_validation(
                1,
                place,
                height + SPARE_ROWS,
                place,
                {
                    "validate": "list",
                    "source": choices,
                    "error_title": column.name,
                    "error_message": ("Kies uit / choose from: " + ", ".join(choices))[:255],
                },
            )

    def _keep_text(self, worksheet: Any, place: int, column: Column, values: list[object]) -> None:
        """Write text that looks like a formula once more, marked as text."""
        quoted = self.quoted[column.kind is Kind.TEXT]
        for row, value in enumerate(values, start=1):
            if isinstance(value, str) and value.startswith(FORMULA_STARTS):
                worksheet.write_string(row, place, value, quoted)


def choices_of(column: Column) -> list[str]:
    """Return the words of a column's drop-down; none for a column without a list."""
    if column.kind is Kind.YES_NO:
        return ["x"] if column.tick else ["ja", "nee"]
    return list(column.words)
