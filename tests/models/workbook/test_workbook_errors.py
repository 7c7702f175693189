"""Every error has its exact place, and all of them are told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from models.tables import metadata
from models.workbook import ImportReport, WorkbookRefused, read_workbook
from models.workbook.sheets import SHEETS, Column, Kind, Sheet
from tests.models.workbook.books import VALID, Formula, Place, places, sheet_rows

Book = Callable[..., Path]
Take = Callable[..., ImportReport]
Refused = Callable[..., list[Place]]

PERSON = {"personen": sheet_rows("personen", {})}
PARTNERSHIP = {"samenwerkingen": sheet_rows("samenwerkingen", {})}
ALL = {sheet.name: sheet_rows(sheet.name, {}) for sheet in SHEETS}


def test_a_valid_row_of_every_sheet_is_accepted(book: Book, take: Take) -> None:
    report = take(book(ALL))
    assert {name: counts.new for name, counts in report.sheets.items()} == dict.fromkeys(VALID, 1)
    assert report.warnings == ()


@pytest.mark.parametrize(
    ("sheet", "cells", "column", "code"),
    [
        ("personen", {"e-mail": "Karin"}, "e-mail", "email"),
        ("personen", {"rol": "baas"}, "rol", "word"),
        ("personen", {"taal": "de"}, "taal", "word"),
        ("personen", {"actief": "soms"}, "actief", "yes_no"),
        ("personen", {"leidinggevende": "weg@gemeente.example"}, "leidinggevende", "unknown_person"),
        ("personen", {"vervanger": "Karin"}, "vervanger", "email"),
        ("personen", {"entra_id": "x" * 101}, "entra_id", "too_long"),
        ("toezeggingen", {"titel": "x" * 301}, "titel", "too_long"),
        ("toezeggingen", {"omschrijving": "x" * 4001}, "omschrijving", "too_long"),
        ("toezeggingen", {"soort": "motie"}, "soort", "word"),
        ("toezeggingen", {"status": "te laat"}, "status", "word"),
        ("toezeggingen", {"deadline": "31-02-2020"}, "deadline", "impossible_date"),
        ("toezeggingen", {"deadline": "voor de zomer"}, "deadline", "date"),
        ("toezeggingen", {"deadline_precisie": "week"}, "deadline_precisie", "word"),
        ("toezeggingen", {"peildatum": "Nvt"}, "peildatum", "required"),
        ("toezeggingen", {"peildatum": "0001-01-01"}, "peildatum", "required"),
        ("toezeggingen", {"eigenaar": "weg@gemeente.example"}, "eigenaar", "unknown_person"),
        ("toezeggingen", {"opdrachtgever": "weg@gemeente.example"}, "opdrachtgever", "unknown_person"),
        ("toezeggingen", {"datum": datetime(2020, 1, 1, 12)}, "datum", "date_with_time"),  # noqa: DTZ001
        ("toezeggingen", {"vertrouwelijkheid": "geheim"}, "vertrouwelijkheid", "word"),
        ("toezeggingen", {"voorbeeld": "misschien"}, "voorbeeld", "yes_no"),
        ("budgetten", {"begroot": "veel"}, "begroot", "amount"),
        ("budgetten", {"begroot": "12O0"}, "begroot", "amount"),
        ("budgetten", {"begroot": 12.345}, "begroot", "amount_decimals"),
        ("budgetten", {"besteed": "12,345"}, "besteed", "amount_decimals"),
        ("budgetten", {"besteed": date(2020, 1, 1)}, "besteed", "amount"),
        ("budgetten", {"verplicht": True}, "verplicht", "amount"),
        ("budgetten", {"prognose": "10.000.000.000.000"}, "prognose", "amount_too_large"),
        ("budgetten", {"jaar": 1899}, "jaar", "out_of_range"),
        ("budgetten", {"jaar": "2020-2021"}, "jaar", "whole"),
        ("budgetten", {"onderdeel": "zwembaden"}, "onderdeel", "word"),
        ("budgetten", {"soort": "overig"}, "soort", "word"),
        ("budgetten", {"aard": "incidenteel"}, "aard", "word"),
        ("personeel", {"formatie_fte": "1.234"}, "formatie_fte", "ambiguous_number"),
        ("personeel", {"vast_fte": "tien"}, "vast_fte", "number"),
        ("personeel", {"vast_medewerkers": 2.5}, "vast_medewerkers", "whole"),
        ("personeel", {"vast_medewerkers": -1}, "vast_medewerkers", "out_of_range"),
        ("risicos", {"kans_bruto": 6}, "kans_bruto", "out_of_range"),
        ("risicos", {"gevolg_bruto": 0}, "gevolg_bruto", "out_of_range"),
        ("risicos", {"kans_netto": 2}, "gevolg_netto", "half_net"),
        ("risicos", {"gevolg_netto": 2}, "kans_netto", "half_net"),
        ("risicos", {"financieel": "nee"}, "financieel", "no_consequence"),
        ("risicos", {"status": "open"}, "status", "word"),
        ("projecten", {"voortgang": 101}, "voortgang", "out_of_range"),
        ("projecten", {"tijd": "geel"}, "tijd", "word"),
        ("projecten", {"tijd": "oranje"}, "toelichting", "note_required"),
        ("projecten", {"scope": "rood", "toelichting": "  "}, "toelichting", "note_required"),
        ("projecten", {"naam": "Glas\0vezel"}, "naam", "control_character"),
        ("projecten", {"naam": Formula("#DIV/0!")}, "naam", "excel_error"),
        ("projecten", {"programma": "anders"}, "programma", "word"),
        ("samenwerkingsresultaten", {"samenwerking": "GGU"}, "samenwerking", "unknown_partnership"),
        ("samenwerkingsresultaten", {"kennis": "ja?"}, "kennis", "yes_no"),
        ("benchmark_edities", {"gecontracteerd": "wellicht"}, "gecontracteerd", "yes_no"),
        ("benchmark_uitkomsten", {"verschil_van": "-1.234"}, "verschil_van", "ambiguous_number"),
        ("contracten", {"opzegtermijn_maanden": "half jaar"}, "opzegtermijn_maanden", "whole"),
        ("opbrengsten", {"project": "P-99"}, "project", "unknown_project"),
        ("opbrengsten", {"opgave": "overig"}, "opgave", "word"),
        ("rapportages", {"periode": "2020-3"}, "periode", "period"),
        ("rapportages", {"periode": date(2020, 1, 1)}, "periode", "period"),
        ("vrije_dagen", {"datum": "-"}, "datum", "required"),
        ("instellingen", {"naam": "risico_hoog_vanaf", "waarde": "hoog"}, "waarde", "setting_whole"),
        ("instellingen", {"naam": "risico_hoog_vanaf", "waarde": 26}, "waarde", "setting_whole"),
        ("instellingen", {"naam": "Herinner_dagen_voor", "waarde": "30,14"}, "waarde", "setting_days"),
        ("instellingen", {"naam": "escalatie_dagen", "waarde": "400"}, "waarde", "setting_escalation"),
        ("instellingen", {"naam": "escalatie_dagen", "waarde": "1;5;10;20"}, "waarde", "setting_escalation"),
        ("instellingen", {"naam": "escalatie_dagen.project", "waarde": "10;5;1"}, "waarde", "setting_escalation"),
        ("instellingen", {"naam": "werktijd", "waarde": "17:00-08:30"}, "waarde", "setting_hours"),
        ("instellingen", {"naam": "werktijd", "waarde": "8.30-17.00"}, "waarde", "setting_hours"),
        ("instellingen", {"naam": "digest", "waarde": "mon 08:30"}, "waarde", "setting_digest"),
        ("instellingen", {"naam": "herinner_dagen_voor.toezegging", "waarde": "morgen"}, "waarde", "setting_days"),
        ("instellingen", {"naam": "stille_dagen", "waarde": "zondag"}, "waarde", "setting_weekdays"),
        ("instellingen", {"naam": "stille_dagen", "waarde": "ma;di;wo;do;vr"}, "waarde", "setting_weekdays"),
        ("instellingen", {"naam": "berichten_zonder_vragen", "waarde": "0"}, "waarde", "setting_count"),
        ("instellingen", {"naam": "terugkoppelen_binnen", "waarde": "tien"}, "waarde", "setting_count"),
        ("instellingen", {"naam": "herinner_bij_twijfel_opnieuw", "waarde": "soms"}, "waarde", "setting_yes_or_no"),
    ],
)
def test_a_wrong_cell_is_told_with_its_place(
    book: Book, refused: Refused, sheet: str, cells: dict[str, object], column: str, code: str
) -> None:
    other = {"nummer": "X-1"} if "nummer" in VALID[sheet] else {}
    rows = [*sheet_rows(sheet, {}, cells | other)]
    if not other:
        rows.pop(1)  # the key would be there twice
    known = {name: made for name, made in (PERSON | PARTNERSHIP).items() if name != sheet}
    assert refused(book(known | {sheet: rows})) == [(sheet, len(rows), column, code)]


REQUIRED = [(sheet, column) for sheet in SHEETS for column in sheet.required]


@pytest.mark.parametrize(("sheet", "column"), REQUIRED, ids=lambda part: part.name)
def test_a_required_cell_may_not_be_empty(book: Book, refused: Refused, sheet: Sheet, column: Column) -> None:
    sheets = ALL | {sheet.name: sheet_rows(sheet.name, {column.name: "  "})}
    assert (sheet.name, 2, column.name, "required") in refused(book(sheets))


@pytest.mark.parametrize(("sheet", "column"), REQUIRED, ids=lambda part: part.name)
def test_a_required_column_may_not_be_missing(book: Book, refused: Refused, sheet: Sheet, column: Column) -> None:
    header, row = sheet_rows(sheet.name, {})
    place = header.index(column.name)
    rows = [header[:place] + header[place + 1 :], row[:place] + row[place + 1 :]]
    found = refused(book(ALL | {sheet.name: rows}))
    assert found.count((sheet.name, 1, column.name, "missing_column")) == 1


def test_a_missing_column_is_told_once_and_names_the_required_ones(book: Book) -> None:
    rows = [["nummer", "naam", "status"], *([f"P-{n}", "Naam", "loopt"] for n in range(5))]
    workbook = read_workbook(book({"projecten": rows}))
    assert [str(problem) for problem in workbook.problems] == [
        (
            "projecten, 1, peildatum: de verplichte kolom ontbreekt; de kolomnamen staan in rij 1, "
            "verplicht zijn: nummer, naam, status, peildatum"
        )
    ]


def test_all_errors_of_all_sheets_are_told_in_reading_order(book: Book, refused: Refused) -> None:
    sheets = {
        "projecten": sheet_rows("projecten", {"status": "klaar"}, {"nummer": "P-2", "tijd": "rood", "budget": "x"}),
        "toezeggingen": sheet_rows("toezeggingen", {"eigenaar": "weg@gemeente.example", "peildatum": "31-02-2020"}),
        "risicos": [["nummer"], ["R-1"]],
    }
    assert refused(book(sheets)) == [
        ("toezeggingen", 2, "eigenaar", "unknown_person"),
        ("toezeggingen", 2, "peildatum", "impossible_date"),
        *(("risicos", 1, column, "missing_column") for column in ("titel", "kans_bruto", "gevolg_bruto")),
        *(("risicos", 1, column, "missing_column") for column in ("financieel", "niet_financieel", "peildatum")),
        ("projecten", 2, "status", "word"),
        ("projecten", 3, "toelichting", "note_required"),
        ("projecten", 3, "budget", "amount"),
    ]


def test_with_one_error_nothing_is_written(book: Book, refused: Refused, memory: Engine) -> None:
    refused(book(ALL | {"projecten": sheet_rows("projecten", {"status": "klaar"})}))
    with Session(memory) as session:
        counts = [session.scalar(select(func.count()).select_from(table)) for table in metadata.sorted_tables]
    assert counts == [0] * len(counts)


def test_the_text_of_an_error(book: Book) -> None:
    rows = sheet_rows("budgetten", {"begroot": "1o"}, {"code": "B-2", "soort": "anders"})
    first, second = read_workbook(book({"budgetten": rows})).problems
    assert first.text("nl").startswith("budgetten, 2, begroot: “1o” is geen bedrag; toegestaan is een getal of tekst")
    assert second.text("en") == ("budgetten, 3, soort: “anders” is not on the list; allowed are: materieel, personeel")


def test_the_refusal_says_it_too(book: Book, take: Take) -> None:
    with pytest.raises(WorkbookRefused, match="projecten, 2, status: “klaar” is not on the list"):
        take(book({"projecten": sheet_rows("projecten", {"status": "klaar"})}))


def test_the_same_key_twice_names_both_rows(book: Book, refused: Refused) -> None:
    path = book({"projecten": sheet_rows("projecten", {}, {"nummer": "P-2"}, {"nummer": " p-1 ", "naam": "Anders"})})
    assert refused(path) == [("projecten", 4, "nummer", "key_twice")]
    (problem,) = read_workbook(path).problems
    assert "rij 2" in str(problem)
    assert "rijen 2 en 4" in str(problem)


def test_equal_rows_are_a_warning(book: Book, take: Take) -> None:
    report = take(book({"projecten": sheet_rows("projecten", {}, {"nummer": "P-2"}, {})}))
    assert report.sheets["projecten"].new == 2
    (warning,) = report.warnings
    assert places([warning]) == [("projecten", 4, None, "equal_rows")]
    assert "rij 2 en rij 4" in str(warning)


def test_keys_of_several_columns_are_kept_apart(book: Book, take: Take) -> None:
    rows = sheet_rows(
        "reserves", {"naam": "A|2020", "jaar": 2021}, {"naam": "A", "jaar": 2020}, {"naam": "A", "jaar": 2021}
    )
    assert take(book({"reserves": rows})).sheets["reserves"].new == 3


def test_the_same_sheet_and_column_twice(book: Book, refused: Refused) -> None:
    rows = [["onderwerp", "tekst", "Tek_st"], ["a", "b", "c"]]
    sheets = {
        "achtergrond": rows,
        "Vrije-dagen": sheet_rows("vrije_dagen", {}),
        "vrije dagen": sheet_rows("vrije_dagen", {}),
    }
    assert refused(book(sheets)) == [
        ("achtergrond", 1, "tekst", "column_twice"),
        ("vrije_dagen", None, None, "sheet_twice"),
    ]


def test_only_amounts_may_be_in_thousands(book: Book, refused: Refused) -> None:
    header, row = sheet_rows("personeel", {})
    header[header.index("formatie_fte")] = "formatie_fte (x 1.000)"
    assert refused(book({"personeel": [header, row]})) == [("personeel", 1, "formatie_fte", "not_in_thousands")]


def test_unknown_sheets_and_columns_are_warnings(book: Book, take: Take) -> None:
    rows = sheet_rows("projecten", {"kleur": "blauw"})
    rows[0].append("")
    rows[1].append("zonder naam")
    report = take(book({"projecten": rows, "Blad1": [["a"]], "achtergrond": []}))
    assert places(report.warnings) == [
        ("projecten", 1, "kleur", "unknown_column"),
        ("projecten", 1, "F", "nameless_column"),
        ("achtergrond", None, None, "empty_sheet"),
        ("Blad1", None, None, "unknown_sheet"),
    ]
    assert report.sheets["projecten"].new == 1


def test_a_workbook_without_any_known_sheet(book: Book) -> None:
    with pytest.raises(WorkbookRefused) as refused:
        read_workbook(book({"Blad1": [["a"], ["b"]]}))
    assert "toezeggingen" in str(refused.value)


def test_settings_that_contradict(book: Book, refused: Refused) -> None:
    rows = [["naam", "waarde"], ["risico_hoog_vanaf", 10], ["risico_midden_vanaf", 10]]
    assert refused(book({"instellingen": rows})) == [("instellingen", 2, "waarde", "setting_order")]


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([["digest", "ma 07:00"]], "setting_digest_outside"),
        ([["digest", "di 9:00"], ["werktijd", "09:30-17:00"]], "setting_digest_outside"),
        ([["werktijd", "12:00-17:00"]], "setting_digest_outside"),
        ([["digest", "WO 09:00"], ["stille_dagen", "di; wo"]], "setting_digest_quiet"),
        ([["stille_dagen", "ma"]], "setting_digest_quiet"),
    ],
)
def test_a_summary_that_could_not_go_out_at_its_time_is_refused(
    book: Book, refused: Refused, rows: list[list[object]], code: str
) -> None:
    assert refused(book({"instellingen": [["naam", "waarde"], *rows]})) == [("instellingen", 2, "waarde", code)]


def test_settings_are_held_against_those_in_the_store(book: Book, refused: Refused, take: Take) -> None:
    take(book({"instellingen": [["naam", "waarde"], ["werktijd", "09:00-16:00"], ["digest", "di 09:00"]]}))
    late = book({"instellingen": [["naam", "waarde"], ["organisatie", "G"], ["digest", "di 16:00"]]})
    assert refused(late) == [("instellingen", 3, "waarde", "setting_digest_outside")]


def test_settings_that_are_right(book: Book, take: Take) -> None:
    rows = [
        ["naam", "waarde"],
        *(["organisatie", "Gemeente"], ["risico_hoog_vanaf", 15], ["Risico_midden_vanaf ", "6"]),
        *(["herinner_dagen_voor", "30;14;7;1"], ["herinner_dagen_na", 5], ["escalatie_dagen", "1; 5; 10"]),
        *(["werktijd", "08:30-17:00"], ["digest", "ma 08:30"], ["kleur", "blauw"]),
        *(
            ["herinner_dagen_voor.verzoek", "10; 1"],
            ["stille_dagen", "wo; Vr"],
            ["herinner_bij_twijfel_opnieuw", "Nee"],
        ),
        *(["terugkoppelen_binnen", 10], ["cijfers_oud_na_maanden", 6], ["berichten_zonder_vragen", 200]),
    ]
    report = take(book({"instellingen": rows}))
    assert report.sheets["instellingen"].new == 15
    (warning,) = report.warnings
    assert places([warning]) == [("instellingen", 10, "naam", "unknown_setting")]
    assert "werktijd" in str(warning)


def test_blank_rows_and_merged_cells_are_passed_over(book: Book, refused: Refused) -> None:
    rows = [*sheet_rows("projecten", {}), [], ["", " "], ["P-2", "Naam", "klaar", "31-12-2019"]]
    assert refused(book({"projecten": rows})) == [("projecten", 5, "status", "word")]


def test_more_than_six_decimals_are_rounded_with_one_warning_for_the_column(book: Book, take: Take) -> None:
    rows = sheet_rows(
        "kerncijfers", {"waarde": 1 / 3}, {"code": "K-2", "waarde": "0,12345678"}, {"code": "K-3", "waarde": 0.5}
    )
    report = take(book({"kerncijfers": rows}))
    (warning,) = report.warnings
    assert places([warning]) == [("kerncijfers", 2, "waarde", "rounded")]
    assert warning.parameters["count"] == 2


def test_every_kind_of_cell_is_used_and_can_be_wrong() -> None:
    assert {column.kind for sheet in SHEETS for column in sheet.columns} == set(Kind)
