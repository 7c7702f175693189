"""Workbooks to test with: valid rows of every sheet, and cells of every sort."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from models.workbook import Problem

Rows = Sequence[Sequence[object]]


@dataclass(frozen=True)
class Formula:
    """A cell with a formula and the value that Excel stored with it."""

    value: object = ""
    formula: str = "=1+1"


@dataclass(frozen=True)
class Shown:
    """A number cell with a number format."""

    number: float
    number_format: str


def write_cell(book: Any, worksheet: Any, row: int, column: int, cell: object) -> None:
    match cell:
        case None | "":
            pass
        case Formula():
            worksheet.write_formula(row, column, cell.formula, None, cell.value)
        case Shown():
            worksheet.write_number(row, column, cell.number, book.add_format({"num_format": cell.number_format}))
        case bool():
            worksheet.write_boolean(row, column, cell)
        case datetime():
            worksheet.write_datetime(row, column, cell, book.add_format({"num_format": "dd-mm-yyyy hh:mm"}))
        case date():
            worksheet.write_datetime(row, column, cell, book.add_format({"num_format": "dd-mm-yyyy"}))
        case str():
            worksheet.write_string(row, column, cell)
        case _:
            worksheet.write_number(row, column, cell)


def make_book(path: Path, sheets: Mapping[str, Rows], **options: object) -> Path:
    """Make a workbook of sheets, each a list of rows with the header first."""
    made = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, **options})
    for title, rows in sheets.items():
        worksheet = made.add_worksheet(title)
        for number, row in enumerate(rows):
            for place, cell in enumerate(row):
                write_cell(made, worksheet, number, place, cell)
    made.close()
    return path


Place = tuple[str | None, int | None, str | None, str]
"""Sheet, row, column and code of a problem."""


def places(problems: Iterable[Problem]) -> list[Place]:
    return [(problem.sheet, problem.row, problem.column, problem.code) for problem in problems]


VALID: dict[str, dict[str, object]] = {
    "personen": {"e-mail": "karin@gemeente.example", "naam": "Karin", "rol": "manager"},
    "toezeggingen": {
        "nummer": "T-1",
        "titel": "ICT-visie",
        "soort": "toezegging",
        "status": "open",
        "peildatum": "31-12-2019",
    },
    "budgetten": {
        "code": "B-1",
        "jaar": 2020,
        "onderdeel": "samen digitaal",
        "post": "Zaken",
        "begroot": 1000,
        "peildatum": "31-12-2019",
    },
    "reserves": {"naam": "Reserve", "jaar": 2020, "beginstand": 5, "peildatum": "31-12-2019"},
    "personeel": {"team": "I&I", "peildatum": "31-12-2019", "formatie_fte": 12.5},
    "risicos": {
        "nummer": "R-1",
        "titel": "Uitval",
        "kans_bruto": 4,
        "gevolg_bruto": 5,
        "financieel": "ja",
        "niet_financieel": "nee",
        "peildatum": "31-12-2019",
    },
    "projecten": {"nummer": "P-1", "naam": "Glasvezel", "status": "loopt", "peildatum": "31-12-2019"},
    "samenwerkingen": {"naam": "Common Ground", "soort": "georganiseerd"},
    "samenwerkingsresultaten": {"samenwerking": "Common Ground", "naam": "Haal Centraal", "status": "loopt"},
    "benchmark_edities": {"deelnamejaar": 2019, "boekjaar": 2018, "gecontracteerd": "ja"},
    "benchmark_uitkomsten": {"deelnamejaar": 2019, "indicator": "kosten", "vergelijkingsgroep": "alle"},
    "contracten": {"nummer": "C-1", "leverancier": "ACME", "onderwerp": "Servers", "peildatum": "31-12-2019"},
    "kerncijfers": {"code": "K-1", "naam": "Werkplekken", "peildatum": "31-12-2019"},
    "opbrengsten": {"opgave": "dienstverlening", "omschrijving": "Online verhuizen"},
    "rapportages": {
        "periode": "2020-1",
        "peildatum": "31-12-2019",
        "aanleverdatum": "01-02-2020",
        "status": "openbaar",
        "eigenaar": "karin@gemeente.example",
    },
    "rapportageonderdelen": {
        "periode": "2020-1",
        "onderdeel": "Risico's",
        "eigenaar": "karin@gemeente.example",
        "deadline": "15-01-2020",
        "status": "akkoord",
    },
    "achtergrond": {"onderwerp": "Benchmark", "tekst": "Waarom er verschillen zijn."},
    "vrije_dagen": {"datum": "22-05-2020", "naam": "Na Hemelvaart"},
    "instellingen": {"naam": "organisatie", "waarde": "Heerenveen"},
}
"""The least that a row of each sheet holds."""


def sheet_rows(name: str, *rows: Mapping[str, object]) -> list[list[object]]:
    """Return rows of a sheet with the header first: a valid row, with what each of ``rows`` has else."""
    filled = [{**VALID[name], **row} for row in rows]
    columns = list(dict.fromkeys(column for row in filled for column in row))
    return [list(columns), *([row.get(column) for column in columns] for row in filled)]
