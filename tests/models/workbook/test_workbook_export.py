"""The export is the same workbook again: same facts, same cells, same bytes; readable, and safe to open."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any
from unicodedata import normalize

import openpyxl  # type: ignore[import-untyped]
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, StaticPool, create_engine, event, insert, select
from sqlalchemy.orm import Session

import models
from models.base import fold_key
from models.commitments import DeadlinePrecision
from models.organisation import ClosingDay
from models.projects import ASPECTS, Colour
from models.tables import metadata
from models.workbook import ImportReport, export_workbook, import_workbook, read_workbook, write_template
from models.workbook.cells import AMOUNT_LIMIT, QUANTITY_LIMIT
from models.workbook.exporting import fits_a_number_cell
from models.workbook.rules import last_day
from models.workbook.sheets import SHEETS, Column, Kind, Sheet
from tests.models.workbook.books import Rows, sheet_rows
from tests.models.workbook.conftest import MOMENT, Desk

Book = Callable[..., Path]
Take = Callable[..., ImportReport]

DEMONSTRATION = Path(models.__file__).parent / "demonstration"
DANGEROUS = [
    "=1+1",
    '=HYPERLINK("http://x")',
    "+31 6",
    "-5",
    "@SUM(A1)",
    "=cmd|' /C calc'!A0",
    "https://x.example",
    "007",
]


@contextmanager
def fresh_store() -> Iterator[Engine]:
    engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
    event.listen(engine, "connect", lambda connection, _: connection.execute("PRAGMA foreign_keys = ON"))
    metadata.create_all(engine)
    try:
        yield engine
    finally:
        engine.dispose()


def bring_in(engine: Engine, path: Path) -> ImportReport:
    with Session(engine) as session, session.begin():
        return import_workbook(session, path, actor="Karin", at=MOMENT)


def take_out(engine: Engine, path: Path) -> Path:
    with Session(engine) as session:
        export_workbook(session, path)
    return path


def contents(engine: Engine) -> dict[str, list[tuple[object, ...]]]:
    """Return all facts of a store."""
    with Session(engine) as session:
        return {
            sheet.name: [tuple(row) for row in session.execute(select(sheet.table.__table__).order_by("key"))]
            for sheet in SHEETS
        }


def cells(path: Path, sheet: str) -> list[list[Any]]:
    book = openpyxl.load_workbook(path)
    return [[cell.value for cell in row] for row in book[sheet].iter_rows()]


async def test_export_import_export_is_the_same_workbook(desk: Desk, tmp_path: Path) -> None:
    await desk.take(DEMONSTRATION)
    first = await desk.give(tmp_path / "een.xlsx")
    report = await desk.take(first, full=True)
    assert report.changes_nothing
    assert report.warnings == ()
    second = await desk.give(tmp_path / "twee.xlsx")
    assert first.read_bytes() == second.read_bytes()


def test_an_export_fills_an_empty_store_with_the_same_facts(tmp_path: Path) -> None:
    with fresh_store() as one, fresh_store() as other:
        bring_in(one, DEMONSTRATION)
        bring_in(other, take_out(one, tmp_path / "uit.xlsx"))
        assert contents(one) == contents(other)


LETTERS = st.characters(exclude_categories=["Cc", "Cs", "Cn"])
TEXTS = st.text(LETTERS, min_size=1, max_size=30).map(partial(normalize, "NFC")) | st.sampled_from(DANGEROUS)
NAMES = TEXTS.map(lambda text: " ".join(text.split())).filter(bool)
LONG = TEXTS.map(str.strip).filter(bool).map(lambda text: f"{text}\nvolgende regel")
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
EMAILS = st.from_regex(r"[a-zA-Z0-9.]{1,10}@[a-z]{1,8}\.nl", fullmatch=True)
STRATEGIES: dict[Kind, st.SearchStrategy[object]] = {
    Kind.NAME: NAMES,
    Kind.TEXT: LONG | NAMES,
    Kind.YEARS: NAMES.filter(lambda text: text.casefold() not in {"-", "nvt", "n.v.t."}),
    Kind.PERIOD: st.from_regex(r"20[0-9]{2}-[12]", fullmatch=True),
    Kind.EMAIL: EMAILS,
    Kind.DATE: DAYS,
    Kind.AMOUNT: st.decimals(-(AMOUNT_LIMIT - 1), AMOUNT_LIMIT - 1, places=2),
    Kind.QUANTITY: st.decimals(-(QUANTITY_LIMIT - 1), QUANTITY_LIMIT - 1, places=6),
    Kind.PERCENT: st.decimals(-(QUANTITY_LIMIT - 1), QUANTITY_LIMIT - 1, places=6),
    Kind.YES_NO: st.booleans(),
}


def values(column: Column, keys: dict[str, list[str]]) -> st.SearchStrategy[object]:
    """Return values that the store may hold for a column."""
    strategy: st.SearchStrategy[object]
    if column.refers is not None:
        known = keys.get(column.refers, [])
        strategy = st.sampled_from(known) if known else st.none()
    elif column.kind is Kind.WORD:
        strategy = st.sampled_from(list(column.words.values()))
    elif column.bounds is not None:
        strategy = st.integers(column.bounds[0], column.bounds[-1])
    else:
        strategy = STRATEGIES[column.kind]
    can_be_empty = not column.required and column.default is None
    return st.none() | strategy if can_be_empty else strategy


def as_the_rules_ask(sheet: Sheet, facts: dict[str, Any]) -> dict[str, Any]:
    match sheet.name:
        case "toezeggingen" if facts["deadline"]:
            precision: DeadlinePrecision = facts["deadline_precision"]
            facts["deadline"] = last_day(facts["deadline"], precision)
        case "risicos":
            facts["financial"] = facts["financial"] or not facts["non_financial"]
            if facts["net_likelihood"] is None:
                facts["net_impact"] = None
            elif facts["net_impact"] is None:
                facts["net_impact"] = 3
        case "projecten" if any(facts[aspect] in (Colour.AMBER, Colour.RED) for aspect in ASPECTS):
            facts["note"] = facts["note"] or "Reden."
        case "instellingen":
            facts["name"] = f"eigen {facts['name']}"
    return facts


@st.composite
def stores(draw: st.DrawFn) -> dict[str, list[dict[str, Any]]]:
    """Draw up to three rows for every sheet, with the references and rules between them kept."""
    drawn: dict[str, list[dict[str, Any]]] = {}
    keys: dict[str, list[str]] = {}
    for sheet in SHEETS:
        rows: dict[str, dict[str, Any]] = {}
        dead_end = any(column.required and column.refers and not keys.get(column.refers) for column in sheet.columns)
        for _ in range(0 if dead_end else draw(st.integers(0, 3))):
            facts = {column.field: draw(values(column, keys)) for column in sheet.columns}
            facts = as_the_rules_ask(sheet, facts)
            key = fold_key(*(facts[sheet.column(name).field] for name in sheet.key))
            if sheet.table.__tablename__ == "partnership_result":
                key = f"{facts['partnership_key']}|{fold_key(facts['name'])}"
            rows[key] = facts
        drawn[sheet.name] = [{"key": key, "version": 1, "withdrawn": False, **facts} for key, facts in rows.items()]
        keys[sheet.name] = list(rows)
    return drawn


# Not shrunk: what is drawn is large, and the differing rows are shown anyway.
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
    phases=[Phase.reuse, Phase.generate],
)
@given(drawn=stores())
def test_any_store_comes_back_from_its_export(tmp_path: Path, drawn: dict[str, list[dict[str, Any]]]) -> None:
    with fresh_store() as one, fresh_store() as other:
        with Session(one) as session, session.begin():
            for sheet in SHEETS:
                marked = [{"example": False, **row} for row in drawn[sheet.name]]
                if marked:
                    session.execute(insert(sheet.table.__table__), marked)  # type: ignore[arg-type]
        first = take_out(one, tmp_path / "een.xlsx")
        bring_in(other, first)
        assert contents(other) == contents(one)
        assert bring_in(one, first).changes_nothing
        assert take_out(other, tmp_path / "twee.xlsx").read_bytes() == first.read_bytes()


@pytest.mark.parametrize("text", DANGEROUS)
def test_text_that_looks_like_a_formula_stays_text(book: Book, tmp_path: Path, text: str) -> None:
    sheets: dict[str, Rows] = {
        "projecten": sheet_rows("projecten", {"nummer": text, "naam": text, "toelichting": text})
    }
    with fresh_store() as store:
        bring_in(store, book(sheets))
        path = take_out(store, tmp_path / "uit.xlsx")
        again = bring_in(store, path)
    assert again.changes_nothing
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    assert not any(b"<f>" in part or b"<hyperlink" in part for part in parts.values())
    sheet = openpyxl.load_workbook(path)["projecten"]
    (header, row) = sheet.iter_rows()
    found = {name.value: cell for name, cell in zip(header, row, strict=True)}
    for name in ("nummer", "naam", "toelichting"):
        cell = found[name]
        assert (cell.value, cell.data_type) == (text, "s")
        assert bool(cell.quotePrefix) is text.startswith(("=", "+", "-", "@"))


def test_no_sheet_of_an_export_holds_a_formula(tmp_path: Path) -> None:
    with fresh_store() as store:
        bring_in(store, DEMONSTRATION)
        path = take_out(store, tmp_path / "uit.xlsx")
    with zipfile.ZipFile(path) as package:
        sheets = [package.read(name) for name in package.namelist() if name.startswith("xl/worksheets/sheet")]
    assert len(sheets) == len(SHEETS)
    assert not any(b"<f>" in sheet for sheet in sheets)


def test_an_export_has_all_sheets_and_columns_in_the_contracts_order(tmp_path: Path) -> None:
    with fresh_store() as store:
        path = take_out(store, tmp_path / "leeg.xlsx")
        assert bring_in(store, path).changes_nothing
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == [sheet.name for sheet in SHEETS]
    for sheet in SHEETS:
        assert cells(path, sheet.name) == [[column.name for column in sheet.columns]]


def test_an_export_is_readable_as_it_is(book: Book, tmp_path: Path) -> None:
    row = {"besteed": -1234.5, "eigenaar": "karin@gemeente.example", "aard": "eenmalig", "voorbeeld": "ja"}
    sheets: dict[str, Rows] = {"personen": sheet_rows("personen", {}), "budgetten": sheet_rows("budgetten", row)}
    with fresh_store() as store:
        bring_in(store, book(sheets))
        path = take_out(store, tmp_path / "uit.xlsx")
    sheet = openpyxl.load_workbook(path)["budgetten"]
    header, first = sheet.iter_rows()
    found = {name.value: cell for name, cell in zip(header, first, strict=True)}
    assert found["besteed"].value == -1234.5
    assert "€" in found["besteed"].number_format
    assert found["verplicht"].value is None
    assert found["jaar"].value == 2020
    assert found["peildatum"].is_date
    assert found["peildatum"].number_format == "dd-mm-yyyy"
    assert found["peildatum"].value.date() == date(2019, 12, 31)
    assert (found["aard"].value, found["voorbeeld"].value) == ("eenmalig", "ja")
    assert found["eigenaar"].value == "karin@gemeente.example"
    assert all(name.font.bold for name in header)
    assert header[0].fill.fgColor.rgb != header[5].fill.fgColor.rgb  # required and not
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:Q2"
    widths = [sheet.column_dimensions[name.column_letter].width for name in header]
    assert all(width > len(str(name.value)) for width, name in zip(widths, header, strict=True))
    lists = {str(each.sqref).split(":")[0].rstrip("2"): each.formula1 for each in sheet.data_validations.dataValidation}
    assert lists[found["aard"].column_letter] == '"structureel,eenmalig"'
    assert lists[found["voorbeeld"].column_letter] == '"ja,nee"'


def test_a_date_that_excel_does_not_know_is_written_as_text(memory: Engine, tmp_path: Path) -> None:
    with Session(memory) as session, session.begin():
        session.add(ClosingDay(key="1066-10-14", day=date(1066, 10, 14), name="Hastings"))
    assert cells(take_out(memory, tmp_path / "uit.xlsx"), "vrije_dagen")[1] == ["14-10-1066", "Hastings"]


def test_withdrawn_rows_are_left_out(take: Take, memory: Engine, book: Book, tmp_path: Path) -> None:
    take(book({"projecten": sheet_rows("projecten", {}, {"nummer": "P-2"})}))
    take(book({"projecten": sheet_rows("projecten", {"nummer": "P-2"})}), full=True)
    assert [row[0] for row in cells(take_out(memory, tmp_path / "uit.xlsx"), "projecten")] == ["nummer", "P-2"]


def test_references_are_written_as_people_write_them(take: Take, memory: Engine, book: Book, tmp_path: Path) -> None:
    sheets: dict[str, Rows] = {
        "personen": sheet_rows("personen", {"e-mail": "Karin@Gemeente.example"}),
        "samenwerkingen": sheet_rows("samenwerkingen", {}),
        "samenwerkingsresultaten": sheet_rows("samenwerkingsresultaten", {"samenwerking": "COMMON ground"}),
        "projecten": sheet_rows("projecten", {"eigenaar": "karin@gemeente.EXAMPLE"}),
        "opbrengsten": sheet_rows("opbrengsten", {"project": "p-1"}),
    }
    take(book(sheets))
    path = take_out(memory, tmp_path / "uit.xlsx")
    assert "Karin@Gemeente.example" in cells(path, "projecten")[1]
    assert cells(path, "opbrengsten")[1][2] == "P-1"
    assert cells(path, "samenwerkingsresultaten")[1][0] == "Common Ground"


def test_numbers_that_excel_cannot_keep_are_written_as_text(
    take: Take, memory: Engine, book: Book, tmp_path: Path
) -> None:
    rows = sheet_rows("kerncijfers", {"waarde": "1.234.567.890,123456"}, {"code": "K-2", "waarde": "0,1"})
    take(book({"kerncijfers": rows}))
    path = take_out(memory, tmp_path / "uit.xlsx")
    assert [row[3] for row in cells(path, "kerncijfers")] == ["waarde", "1.234.567.890,123456", 0.1]
    assert take(path).changes_nothing


@given(st.decimals(-(AMOUNT_LIMIT - 1), AMOUNT_LIMIT - 1, places=2))
def test_every_amount_fits_a_number_cell(amount: Decimal) -> None:
    assert fits_a_number_cell(amount)


def test_a_failing_export_leaves_the_old_file_alone(tmp_path: Path) -> None:
    path = tmp_path / "uit.xlsx"
    path.write_bytes(b"oud")
    with (
        create_engine("sqlite://", poolclass=StaticPool).connect() as empty,
        pytest.raises(Exception, match="no such table"),
    ):
        export_workbook(Session(empty), path)
    assert path.read_bytes() == b"oud"
    assert [each.name for each in tmp_path.iterdir()] == ["uit.xlsx"]


def test_the_template_explains_every_column_and_can_be_imported(tmp_path: Path) -> None:
    path = tmp_path / "sjabloon.xlsx"
    write_template(path)
    workbook = read_workbook(path)
    assert (workbook.problems, workbook.warnings) == ([], [])
    assert [len(table.rows) for table in workbook.tables.values()] == [1] * len(SHEETS)
    book = openpyxl.load_workbook(path)
    for sheet in SHEETS:
        header, example = book[sheet.name].iter_rows()
        for column, cell in zip(sheet.columns, header, strict=True):
            assert cell.value == column.name
            assert ("Verplicht" in cell.comment.text) is column.required
            assert ("Required" in cell.comment.text) is column.required
            assert all(word in cell.comment.text for word in column.words)
        assert "Voorbeeldrij" in example[0].comment.text
    with fresh_store() as store:
        report = bring_in(store, path)
    assert report.warnings == ()
