"""What a column asks for, in one or two sentences: for the notes in the template and the tables of the manual."""

from __future__ import annotations

from models.workbook.display import as_written
from models.workbook.messages import HINTS
from models.workbook.sheets import SHEETS, Column, Sheet

REQUIRED_MARK = r"\*"
"""An asterisk that Markdown leaves as it is."""


def explain(sheet: Sheet, column: Column, language: str) -> str:
    """Explain a column in Dutch (``nl``) or English (``en``)."""
    codes = [column.kind.value]
    if column.required:
        codes.insert(0, "required")
    if column.name in sheet.key:
        codes.append("key")
    if column.default is not None and not column.required:
        codes.append("default")
    if column.refers is not None:
        codes.append("refers")
    bounds = column.bounds or range(1)
    parameters = {
        "longest": column.longest,
        "lowest": bounds[0],
        "highest": bounds[-1],
        "words": ", ".join(column.words),
        "default": as_written(column, column.default),
        "refers": column.refers,
    }
    return " ".join(HINTS[code][language].format_map(parameters) for code in codes)


def manual() -> str:
    """Return the part of the manual that lists all sheets and columns: Markdown tables, made from the contract."""
    return "\n\n".join(_manual_of(sheet) for sheet in SHEETS) + "\n"


def _manual_of(sheet: Sheet) -> str:
    rows = [
        f"| `{column.name}`{REQUIRED_MARK if column.required else ''} | {explain(sheet, column, 'nl')} "
        f"| {explain(sheet, column, 'en')} |"
        for column in sheet.columns
    ]
    key = " + ".join(f"`{name}`" for name in sheet.key)
    return "\n".join(
        [f"### {sheet.name}", "", f"Sleutel / key: {key}", "", "| kolom | uitleg | meaning |", "|---|---|---|", *rows]
    )
