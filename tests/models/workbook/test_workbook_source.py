"""Files that are not what they should be, and the forms in which they may come."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.utils.datetime import CALENDAR_MAC_1904  # type: ignore[import-untyped]

import models
from models.workbook import Problem, Workbook, WorkbookRefused, read_workbook, source
from models.workbook.sheets import SHEETS
from tests.models.workbook.books import Formula, Shown, make_book, places, sheet_rows

Book = Callable[..., Path]


def refusal(path: Path) -> Problem:
    """Return the one problem for which a file as a whole is refused."""
    with pytest.raises(WorkbookRefused) as refused:
        read_workbook(path)
    (problem,) = refused.value.problems
    assert str(problem) == problem.text("nl")
    assert problem.text("en") != problem.text("nl")
    return problem


def package(path: Path, parts: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return path


def repacked(path: Path, part: str, change: Callable[[bytes], bytes]) -> Path:
    """Change one part of a workbook."""
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    return package(path, parts | {part: change(parts[part])})


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("leeg.xlsx", b"", "corrupt"),
        ("tekst.xlsx", b"dit is geen werkmap", "corrupt"),
        ("tekst.txt", b"dit is geen werkmap", "not_a_workbook"),
        ("toezeggingen.csv", b"nummer;titel", "single_csv"),
        ("oud.xls", source.OLD_OFFICE + b"Workbook", "old_excel"),
        ("geheim.xlsx", source.OLD_OFFICE + b"x" * 600 + source.ENCRYPTED, "encrypted"),
        ("half.xlsx", b"PK\x03\x04" + b"\0" * 50, "corrupt"),
    ],
)
def test_a_file_that_is_no_workbook(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert refusal(path).code == code
    assert name in refusal(path).text("nl")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert refusal(tmp_path / "weg.xlsx").code == "not_found"


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    problem = refusal(tmp_path / ("x" * 300 + ".xlsx"))
    assert problem.code == "unreadable"
    assert problem.parameters["reason"]


def test_a_sheet_that_is_no_xml(book: Book) -> None:
    path = book({"projecten": sheet_rows("projecten", {})})
    for broken in (b"<worksheet><sheetData><row><c", b"<f></f></v>", b""):
        part = "xl/worksheets/sheet1.xml"
        assert refusal(repacked(path, part, lambda xml, broken=broken: xml[:200] + broken)).code == "corrupt"  # type: ignore[misc]


def test_a_workbook_without_styles(book: Book) -> None:
    path = book({"projecten": sheet_rows("projecten", {})})
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist() if name != "xl/styles.xml"}
    assert read_workbook(package(path, parts)).problems == []


def test_a_zip_file_that_is_no_workbook(tmp_path: Path) -> None:
    assert refusal(package(tmp_path / "x.xlsx", {"word/document.xml": b"<w/>"})).code == "not_a_workbook"


def test_a_workbook_without_its_parts(tmp_path: Path) -> None:
    assert refusal(package(tmp_path / "x.xlsx", {"xl/workbook.xml": b"<workbook/>"})).code == "corrupt"


def test_a_workbook_cut_off_halfway(book: Book) -> None:
    path = book({"projecten": sheet_rows("projecten", {})})
    path.write_bytes(path.read_bytes()[:-400])
    assert refusal(path).code == "corrupt"


def test_damage_inside_is_seen_by_its_checksum(book: Book) -> None:
    path = book({"projecten": sheet_rows("projecten", {})})
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as made:
        place = made.getinfo("xl/sharedStrings.xml").header_offset + 60
    content[place] ^= 0xFF
    path.write_bytes(content)
    assert refusal(path).code == "corrupt"


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml"])
def test_entities_are_refused(book: Book, part: str) -> None:
    path = book({"projecten": sheet_rows("projecten", {})})
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    assert refusal(repacked(path, part, lambda xml: bomb + xml)).code == "corrupt"


def test_a_file_that_is_too_large(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    path = book({"projecten": sheet_rows("projecten", {})})
    monkeypatch.setattr(source, "MOST_BYTES", 1000)
    assert refusal(path).code == "too_large"


def test_a_zip_bomb(book: Book) -> None:
    path = book({"projecten": sheet_rows("projecten", {})})
    bomb = b" " * (source.PACKING_MATTERS_FROM + 1)
    assert refusal(repacked(path, "xl/sharedStrings.xml", lambda xml: xml + bomb)).code == "too_large_inside"
    assert path.stat().st_size < source.MOST_BYTES


def test_a_workbook_that_is_too_large_unpacked(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "MOST_UNPACKED_BYTES", 1000)
    assert refusal(book({"projecten": sheet_rows("projecten", {})})).code == "too_large_inside"


def test_a_lone_cell_far_down_does_not_fill_the_memory(book: Book) -> None:
    rows = sheet_rows("projecten", {})

    def far(xml: bytes) -> bytes:
        return xml.replace(b"</sheetData>", b'<row r="1048576"><c r="AZ1048576"><v>1</v></c></row></sheetData>')

    problem = refusal(repacked(book({"projecten": rows}), "xl/worksheets/sheet1.xml", far))
    assert (problem.code, problem.sheet) == ("too_many_rows", "projecten")


def test_the_cells_of_all_sheets_are_counted_together(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    path = book({"projecten": sheet_rows("projecten", {}), "reserves": sheet_rows("reserves", {})})
    monkeypatch.setattr(source, "MOST_CELLS", 3 * 26)
    assert (refusal(path).code, refusal(path).sheet) == ("too_many_rows", "reserves")


def test_a_sheet_that_is_named_but_not_there(book: Book) -> None:
    path = book({"projecten": sheet_rows("projecten", {})})
    lost = repacked(path, "xl/_rels/workbook.xml.rels", lambda xml: xml.replace(b"sheet1.xml", b"sheet9.xml"))
    assert refusal(lost).code == "corrupt"


def test_a_lone_cell_far_to_the_right(book: Book) -> None:
    rows = sheet_rows("projecten", {})
    rows[0] += [""] * 300 + ["ver"]
    problem = refusal(book({"projecten": rows}))
    assert (problem.code, problem.sheet) == ("too_many_columns", "projecten")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data())
def test_no_damage_gives_anything_but_a_refusal(tmp_path: Path, data: st.DataObject) -> None:
    content = bytearray(_small_workbook())
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=6)):
        content[place] = data.draw(st.integers(0, 255))
    path = tmp_path / "kapot.xlsx"
    path.write_bytes(content[: data.draw(st.integers(1, len(content)))])
    try:
        read = read_workbook(path)
    except WorkbookRefused as refused:
        read = Workbook("", problems=list(refused.problems))
    assert all(problem.text("nl") and problem.text("en") for problem in [*read.problems, *read.warnings])


@cache
def _small_workbook() -> bytes:
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = "projecten"
    sheet.append(["nummer", "naam", "status", "peildatum"])
    sheet.append(["P-1", "Glasvezel", "loopt", date(2019, 12, 31)])
    sheet["A3"] = "=1+1"
    content = io.BytesIO()
    made.save(content)
    return content.getvalue()


# --- cells that a reader would drop ----------------------------------------------------------------------------------


def test_formulas_count_by_their_stored_value(book: Book) -> None:
    rows = sheet_rows("projecten", {"nummer": Formula("P-9"), "budget": Formula(12.5), "fase": Formula("", '=""')})
    with_text_type = repacked(
        book({"projecten": rows}), "xl/worksheets/sheet1.xml", lambda xml: xml.replace(b"<f>&quot;&quot;", b"<f>")
    )
    workbook = read_workbook(with_text_type)
    (row,) = workbook.tables["projecten"].rows
    assert (row.values["number"], row.values["budget"]) == ("P-9", 12.5)


def test_a_formula_whose_stored_value_is_no_text_at_all_is_an_empty_cell(book: Book) -> None:
    rows = sheet_rows("projecten", {"fase": Formula("x")})
    path = repacked(
        book({"projecten": rows}), "xl/worksheets/sheet1.xml", lambda xml: xml.replace(b"<v>x</v>", b"<v></v>")
    )
    workbook = read_workbook(path)
    assert workbook.problems == []
    assert workbook.tables["projecten"].rows[0].values["phase"] is None


def test_formulas_without_a_value_and_error_values_are_errors(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = "projecten"
    sheet.append(["nummer", "naam", "status", "peildatum", "budget"])
    sheet.append(["P-1", "=A2", "loopt", date(2019, 12, 31), "#REF!"])
    sheet.append(["P-2", "Naam", "#N/A", date(2019, 12, 31), "=1/0"])
    path = tmp_path / "formules.xlsx"
    made.save(path)
    workbook = read_workbook(path)
    assert places(workbook.problems) == [
        ("projecten", 2, "naam", "formula_without_value"),
        ("projecten", 2, "budget", "excel_error"),
        ("projecten", 3, "status", "excel_error"),
        ("projecten", 3, "budget", "formula_without_value"),
    ]
    assert "#REF!" in next(str(problem) for problem in workbook.problems if problem.code == "excel_error")


def test_a_header_that_is_broken(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = "achtergrond"
    sheet.append(["onderwerp", "tekst", "=A1", "Tekst *"])
    sheet.append(["a", "b"])
    path = tmp_path / "kop.xlsx"
    made.save(path)
    assert places(read_workbook(path).problems) == [
        ("achtergrond", 1, "C", "bad_header"),
        ("achtergrond", 1, "tekst", "column_twice"),
    ]


def test_percentages_are_what_people_see(book: Book) -> None:
    rows = sheet_rows(
        "benchmark_uitkomsten", {"verschil_van": Shown(-0.05, "0%"), "verschil_tot": Shown(0.071, '0.0"p"%')}
    )
    workbook = read_workbook(book({"benchmark_uitkomsten": rows}))
    values = workbook.tables["benchmark_uitkomsten"].rows[0].values
    assert (values["difference_from"], values["difference_to"]) == (-5, Decimal("7.1"))
    rows = sheet_rows("projecten", {"voortgang": Shown(0.6, "0.00%"), "budget": Shown(0.6, '0.0"%"')})
    values = read_workbook(book({"projecten": rows})).tables["projecten"].rows[0].values
    assert values["progress"] == 60
    assert str(values["budget"]) == "0.60"


def test_dates_of_both_calendars(tmp_path: Path, book: Book) -> None:
    rows = sheet_rows("projecten", {"peildatum": date(2020, 2, 29)})
    for path in (
        book({"projecten": rows}),
        make_book(tmp_path / "mac.xlsx", {"projecten": rows}, date_1904=True),
    ):
        assert read_workbook(path).tables["projecten"].rows[0].values["as_of"] == date(2020, 2, 29)
    made = openpyxl.Workbook()
    made.epoch = CALENDAR_MAC_1904
    sheet = made.active
    assert sheet is not None
    sheet.title = "vrije_dagen"
    sheet.append(["datum", "naam"])
    sheet.append([date(2020, 5, 22), "Vrij"])
    made.save(tmp_path / "mac.xlsx")
    assert read_workbook(tmp_path / "mac.xlsx").tables["vrije_dagen"].rows[0].values["day"] == date(2020, 5, 22)


@pytest.mark.parametrize("letter", ["\x00", "\x07"])
def test_control_characters_in_a_workbook(book: Book, letter: str) -> None:
    workbook = read_workbook(book({"projecten": sheet_rows("projecten", {"naam": f"Glas{letter}vezel"})}))
    assert places(workbook.problems) == [("projecten", 2, "naam", "control_character")]
    assert "Glas\\x0" in str(workbook.problems[0])


def test_cells_without_a_place_are_counted(book: Book) -> None:
    def without_places(xml: bytes) -> bytes:
        return re.sub(rb'<(c|row) r="\w+"', rb"<\1", xml)

    rows = sheet_rows("projecten", {"voortgang": Shown(0.6, "0%")}, {"nummer": "P-2", "voortgang": Shown(0.7, "0%")})
    path = repacked(book({"projecten": rows}), "xl/worksheets/sheet1.xml", without_places)
    assert [row.values["progress"] for row in read_workbook(path).tables["projecten"].rows] == [60, 70]


# --- a folder of CSV files -------------------------------------------------------------------------------------------

CSV = 'nummer;naam;status;peildatum;toelichting\r\nP-1;Glasvezel;loopt;31-12-2019;"regel 1\nregel 2; en ""meer"""\r\n'


def folder(tmp_path: Path, **files: str | bytes) -> Path:
    for name, content in files.items():
        (tmp_path / f"{name}.csv").write_bytes(content.encode() if isinstance(content, str) else content)
    return tmp_path


@pytest.mark.parametrize("content", [CSV, "\ufeff" + CSV, CSV.replace("\r\n", "\n")])
def test_csv_with_and_without_mark(tmp_path: Path, content: str) -> None:
    workbook = read_workbook(folder(tmp_path, projecten=content))
    assert workbook.problems == []
    (row,) = workbook.tables["projecten"].rows
    assert row.values["note"] == 'regel 1\nregel 2; en "meer"'


def test_csv_with_commas(tmp_path: Path) -> None:
    content = 'Nummer,Naam,Status,Peildatum,Budget\nP-1,"Glas, vezel",loopt,2019-12-31,"€ 1.234,56"\n'
    (row,) = read_workbook(folder(tmp_path, Projecten=content)).tables["projecten"].rows
    assert (row.values["name"], str(row.values["budget"])) == ("Glas, vezel", "1234.56")


def test_rows_of_csv_are_counted_as_excel_shows_them(tmp_path: Path) -> None:
    content = CSV + ";;;;\r\n\r\nP-2;Naam;klaar;31-02-2019;\r\n"
    workbook = read_workbook(folder(tmp_path, projecten=content))
    assert places(workbook.problems) == [
        ("projecten", 5, "status", "word"),
        ("projecten", 5, "peildatum", "impossible_date"),
    ]


@pytest.mark.parametrize(
    ("content", "row", "code"),
    [
        (CSV.encode().replace(b"Glasvezel", b"Glasv\xe9zel"), 2, "csv_encoding"),
        (CSV.encode("utf-16"), 1, "csv_encoding"),
        (CSV + "P-2;Naam;loopt;31-12-2019;tekst; en meer\n", 3, "csv_too_wide"),
        (CSV + 'P-2;Naam;loopt;31-12-2019;"open\n', 3, "csv_malformed"),
        (CSV + 'P-2;Naam;loopt;31-12-2019;"a"b\n', 3, "csv_malformed"),
    ],
)
def test_csv_that_is_malformed(tmp_path: Path, content: str | bytes, row: int, code: str) -> None:
    problem = refusal(folder(tmp_path, projecten=content))
    assert (problem.sheet, problem.row, problem.code) == ("projecten", row, code)


def test_control_characters_in_a_header(tmp_path: Path) -> None:
    workbook = read_workbook(folder(tmp_path, projecten=CSV.replace("toelichting", "toe\alichting")))
    assert places(workbook.problems) == [("projecten", 1, "E", "control_character")]


def test_null_bytes_in_csv(tmp_path: Path) -> None:
    workbook = read_workbook(folder(tmp_path, projecten=CSV.replace("Glas", "Gl\0as")))
    assert places(workbook.problems) == [("projecten", 2, "naam", "control_character")]


def test_errors_of_all_csv_files_are_told_at_once(tmp_path: Path) -> None:
    path = folder(
        tmp_path, projecten=CSV.replace("loopt", "klaar"), reserves=b"naam;jaar\n\xff", achtergrond="onderwerp\nx\n"
    )
    assert places(read_workbook(path).problems) == [
        ("reserves", 2, None, "csv_encoding"),
        ("projecten", 2, "status", "word"),
        ("achtergrond", 1, "tekst", "missing_column"),
    ]


def test_a_folder_without_csv_files(tmp_path: Path) -> None:
    (tmp_path / "lees.mij").write_text("niets")
    assert refusal(tmp_path).code == "empty_folder"


def test_csv_limits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = folder(tmp_path, projecten=CSV)
    for limit, code in (
        ("MOST_COLUMNS", "too_many_columns"),
        ("MOST_ROWS", "too_many_rows"),
        ("MOST_BYTES", "too_large"),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(source, limit, 1)
            assert refusal(path).code == code


def test_the_demonstration_municipality_is_without_errors() -> None:
    workbook = read_workbook(Path(models.__file__).parent / "demonstration")
    assert workbook.problems == []
    assert workbook.warnings == []
    assert len(workbook.tables) == len(SHEETS)
