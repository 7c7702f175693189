"""What an import does to the store, on both kinds of database: the promises of the contract one by one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import func, select

from models.base import Confidentiality
from models.commitments import CommitmentStatus, DeadlinePrecision
from models.history import ChangeKind, ChangeSet
from models.risks import RiskStatus
from models.store import Store
from models.workbook import Difference, FieldDifference, ImportReport, read_workbook, write_workbook
from models.workbook.rules import last_day
from models.workbook.sheets import SHEETS
from tests.models.workbook.books import VALID, Rows, places, sheet_rows
from tests.models.workbook.conftest import MOMENT, Desk

Book = Callable[..., Path]

ALL: dict[str, Rows] = {sheet.name: sheet_rows(sheet.name, {}) for sheet in SHEETS}


def counts(report: ImportReport, sheet: str) -> tuple[int, int, int, int, int]:
    """New, changed, same, withdrawn and restored."""
    told = report.sheets[sheet]
    return told.new, told.changed, told.same, told.withdrawn, told.restored


async def test_importing_twice_changes_nothing_and_says_so(desk: Desk, book: Book) -> None:
    path = book(ALL)
    first = await desk.take(path)
    assert not first.changes_nothing
    written = len(await desk.changes())
    again = await desk.take(path)
    assert again.changes_nothing
    assert again.differences == []
    assert {name: counts(again, name) for name in again.sheets} == dict.fromkeys(VALID, (0, 0, 1, 0, 0))
    assert len(await desk.changes()) == written == len(SHEETS)
    async with desk.store.reading() as session:
        assert await session.scalar(select(func.count()).select_from(ChangeSet)) == 1


async def test_every_cell_arrives(desk: Desk, book: Book) -> None:
    row = {
        "omschrijving": "Regel een\nRegel twee",
        "datum": date(2017, 10, 12),
        "eigenaar": " Karin@Gemeente.example ",
        "opdrachtgever": "karin@gemeente.example",
        "deadline": "15-11-2025",
        "deadline_precisie": "Kwartaal",
        "status": "In Behandeling",
        "afgedaan_op": "n.v.t.",
        "vertrouwelijkheid": "Vertrouwelijk",
        "voorbeeld": "x",
    }
    await desk.take(book({"personen": sheet_rows("personen", {}), "toezeggingen": sheet_rows("toezeggingen", row)}))
    found = await desk.one("toezeggingen")
    assert (found.key, found.number, found.version, found.withdrawn) == ("t-1", "T-1", 1, False)
    assert found.description == "Regel een\nRegel twee"
    assert found.made_on == date(2017, 10, 12)
    assert found.owner_key == found.client_key == "karin@gemeente.example"
    assert (found.deadline, found.deadline_precision) == (date(2025, 12, 31), DeadlinePrecision.QUARTER)
    assert found.status is CommitmentStatus.IN_PROGRESS
    assert found.done_on is None
    assert found.confidentiality is Confidentiality.CONFIDENTIAL
    assert found.example is True


async def test_defaults_of_a_new_row(desk: Desk, book: Book) -> None:
    await desk.take(book(ALL))
    person, commitment, risk = await desk.one("personen"), await desk.one("toezeggingen"), await desk.one("risicos")
    assert (person.language, person.active) == ("nl", True)
    assert commitment.deadline_precision is DeadlinePrecision.DAY
    assert commitment.confidentiality is Confidentiality.INTERNAL
    assert risk.status is RiskStatus.ACTIVE
    assert (await desk.one("contracten")).tacit_renewal is False
    assert (await desk.one("samenwerkingsresultaten")).knowledge is False
    assert (await desk.one("budgetten")).spent is None


async def test_no_data_is_never_zero(desk: Desk, book: Book) -> None:
    rows = sheet_rows("budgetten", {"besteed": "", "verplicht": 0, "prognose": "  "})
    await desk.take(book({"budgetten": rows}))
    budget = await desk.one("budgetten")
    assert (budget.spent, budget.committed, budget.forecast) == (None, Decimal(0), None)


async def test_an_empty_cell_clears_and_an_absent_column_leaves_alone(desk: Desk, book: Book) -> None:
    full = {"fase": "uitvoering", "budget": 10, "tijd": "rood", "toelichting": "Te laat.", "voorbeeld": "ja"}
    await desk.take(book({"projecten": sheet_rows("projecten", full)}))
    report = await desk.take(book({"projecten": sheet_rows("projecten", {"fase": "", "tijd": "oranje"})}))
    project = await desk.one("projecten")
    assert (project.phase, project.budget, project.note, project.example) == (None, Decimal(10), "Te laat.", True)
    assert project.version == 2
    assert report.differences == [
        Difference(
            "projecten",
            "P-1",
            ChangeKind.CHANGED,
            2,
            (FieldDifference("fase", "uitvoering", ""), FieldDifference("tijd", "rood", "oranje")),
        )
    ]


async def test_rules_between_cells_lean_on_what_is_in_the_store(desk: Desk, book: Book) -> None:
    full = {"tijd": "rood", "toelichting": "Te laat.", "geld": "groen"}
    await desk.take(book({"projecten": sheet_rows("projecten", full)}))
    assert await desk.refused(book({"projecten": sheet_rows("projecten", {"toelichting": ""})})) == [
        ("projecten", 2, "toelichting", "note_required")
    ]
    await desk.take(book({"toezeggingen": sheet_rows("toezeggingen", {"deadline": "03-02-2020"})}))
    await desk.take(book({"toezeggingen": sheet_rows("toezeggingen", {"deadline_precisie": "maand"})}))
    assert (await desk.one("toezeggingen")).deadline == date(2020, 2, 29)


@pytest.mark.parametrize(
    ("precision", "last"),
    [
        ("dag", "2020-02-03"),
        ("maand", "2020-02-29"),
        ("kwartaal", "2020-03-31"),
        ("halfjaar", "2020-06-30"),
        ("jaar", "2020-12-31"),
    ],
)
def test_a_deadline_is_the_last_day_of_its_period(precision: str, last: str) -> None:
    words = next(column.words for column in SHEETS[1].columns if column.name == "deadline_precisie")
    meaning = words[precision]
    assert isinstance(meaning, DeadlinePrecision)
    assert last_day(date(2020, 2, 3), meaning) == date.fromisoformat(last)


async def test_keys_are_matched_softly_and_the_new_spelling_counts(desk: Desk, book: Book) -> None:
    await desk.take(book({"projecten": sheet_rows("projecten", {})}))
    report = await desk.take(book({"projecten": sheet_rows("projecten", {"nummer": " p-1 "})}))
    assert report.differences[0].fields == (FieldDifference("nummer", "P-1", "p-1"),)
    assert (await desk.one("projecten")).number == "p-1"


async def test_headers_are_matched_softly(desk: Desk, book: Book) -> None:
    header = ["PEILDATUM", "kans bruto", "Gevolg-Bruto", "Titel ", "niet financieel", "FINANCIEEL", "Nummer*"]
    await desk.take(book({"RISICOS": [header, ["31-12-2019", 4, 5, "Uitval", "nee", "x", 7]]}))
    risk = await desk.one("risicos")
    assert (risk.number, risk.gross_likelihood, risk.financial, risk.non_financial) == ("7", 4, True, False)


async def test_amounts_in_thousands_are_of_that_column_only(desk: Desk, book: Book) -> None:
    header, row = sheet_rows("budgetten", {"begroot": 12.5, "besteed": "1,25", "verplicht": "1,25"})
    header[header.index("begroot")] = "Begroot (x 1.000)"
    header[header.index("besteed")] = "besteed (x € 1.000)"
    await desk.take(book({"budgetten": [header, row]}))
    budget = await desk.one("budgetten")
    assert (budget.budgeted, budget.spent, budget.committed) == (Decimal(12500), Decimal(1250), Decimal("1.25"))


async def test_people_may_point_at_each_other_in_any_order(desk: Desk, book: Book) -> None:
    rows = sheet_rows(
        "personen",
        {"e-mail": "a@g.nl", "leidinggevende": "B@g.nl", "vervanger": "c@g.nl"},
        {"e-mail": "b@g.nl", "leidinggevende": "b@g.nl", "vervanger": "a@g.nl"},
        {"e-mail": "c@g.nl"},
    )
    await desk.take(book({"personen": rows}))
    people = {person.key: (person.manager_key, person.deputy_key) for person in await desk.all("personen")}
    assert people == {"a@g.nl": ("b@g.nl", "c@g.nl"), "b@g.nl": ("b@g.nl", "a@g.nl"), "c@g.nl": (None, None)}
    assert (await desk.take(book({"personen": rows}))).changes_nothing


async def test_references_may_be_to_the_store(desk: Desk, book: Book) -> None:
    await desk.take(book({name: ALL[name] for name in ("personen", "samenwerkingen", "projecten")}))
    sheets = {
        "samenwerkingsresultaten": sheet_rows("samenwerkingsresultaten", {"samenwerking": "COMMON GROUND"}),
        "opbrengsten": sheet_rows("opbrengsten", {"project": "p-1"}),
        "rapportages": ALL["rapportages"],
    }
    assert not (await desk.take(book(sheets))).changes_nothing
    assert (await desk.one("opbrengsten")).project_key == "p-1"
    assert (await desk.one("samenwerkingsresultaten")).key == "common ground|haal centraal"


async def test_a_dry_run_tells_and_writes_nothing(desk: Desk, book: Book) -> None:
    await desk.take(book({"projecten": sheet_rows("projecten", {"budget": 1234.5}, {"nummer": "P-2"})}))
    rows = sheet_rows("projecten", {"budget": "2k"}, {"nummer": "P-2", "peildatum": "31-1-2020"}, {"nummer": "P-3"})
    written = len(await desk.changes())
    report = await desk.take(book({"projecten": rows}), dry_run=True)
    assert report.dry_run
    assert counts(report, "projecten") == (1, 2, 0, 0, 0)
    assert report.differences == [
        Difference("projecten", "P-1", ChangeKind.CHANGED, 2, (FieldDifference("budget", "€ 1.234,50", "€ 2.000,00"),)),
        Difference(
            "projecten", "P-2", ChangeKind.CHANGED, 3, (FieldDifference("peildatum", "31-12-2019", "31-01-2020"),)
        ),
        Difference("projecten", "P-3", ChangeKind.NEW, 4),
    ]
    assert len(await desk.all("projecten")) == 2
    assert len(await desk.changes()) == written


async def test_a_dry_run_may_look_through_a_reading_transaction(store: Store, book: Book) -> None:
    workbook = read_workbook(book(ALL))
    async with store.reading() as session:
        report = await session.run_sync(write_workbook, workbook, actor="Karin", at=MOMENT, dry_run=True)
    assert counts(report, "projecten") == (1, 0, 0, 0, 0)


async def test_every_change_is_kept_with_who_when_and_from_where(desk: Desk, book: Book) -> None:
    await desk.take(book({"projecten": sheet_rows("projecten", {"budget": "1.000"})}, "eerste.xlsx"))
    await desk.take(book({"projecten": sheet_rows("projecten", {"budget": "2.000,50"})}, "tweede.xlsx"))
    first, second = await desk.changes()
    assert (first.kind, second.kind) == (ChangeKind.NEW, ChangeKind.CHANGED)
    assert first.fields["budget"] == [None, "1000"]
    assert first.fields["name"] == [None, "Glasvezel"]
    assert (second.subject, second.record_key, second.fields) == ("project", "p-1", {"budget": ["1000", "2000.5"]})
    async with desk.store.reading() as session:
        sets = list(await session.scalars(select(ChangeSet).order_by(ChangeSet.id)))
    assert [(each.actor, each.source, each.moment) for each in sets] == [
        ("Karin", "eerste.xlsx", MOMENT),
        ("Karin", "tweede.xlsx", MOMENT),
    ]


async def test_one_error_leaves_the_store_as_it_was(desk: Desk, book: Book) -> None:
    await desk.take(book(ALL))
    before = len(await desk.changes())
    rows = sheet_rows("projecten", {"naam": "Anders"}, {"nummer": "P-2", "eigenaar": "weg@gemeente.example"})
    assert await desk.refused(book({"projecten": rows, "budgetten": sheet_rows("budgetten", {"begroot": 1})})) == [
        ("projecten", 3, "eigenaar", "unknown_person")
    ]
    assert (await desk.one("projecten")).name == "Glasvezel"
    assert (await desk.one("budgetten")).budgeted == 1000
    assert len(await desk.changes()) == before


async def test_rows_that_are_not_in_the_workbook_stay(desk: Desk, book: Book) -> None:
    await desk.take(book({"projecten": sheet_rows("projecten", {}, {"nummer": "P-2"})}))
    report = await desk.take(book({"projecten": sheet_rows("projecten", {})}))
    assert counts(report, "projecten") == (0, 0, 1, 0, 0)
    assert [project.withdrawn for project in await desk.all("projecten")] == [False, False]


async def test_a_full_import_withdraws_and_a_later_one_restores(desk: Desk, book: Book) -> None:
    await desk.take(book({"projecten": sheet_rows("projecten", {}, {"nummer": "P-2"}), "reserves": ALL["reserves"]}))
    report = await desk.take(book({"projecten": sheet_rows("projecten", {})}), full=True)
    assert counts(report, "projecten") == (0, 0, 1, 1, 0)
    assert counts(report, "reserves") == (0, 0, 0, 1, 0)
    assert [(warning.sheet, warning.code, warning.parameters["count"]) for warning in report.warnings] == [
        ("reserves", "sheet_withdrawn", 1)
    ]
    assert Difference("reserves", "Reserve · 2020", ChangeKind.WITHDRAWN, None) in report.differences
    kept, gone = await desk.all("projecten")
    assert (kept.withdrawn, gone.withdrawn, gone.version) == (False, True, 2)
    assert (await desk.changes())[-1].kind is ChangeKind.WITHDRAWN

    # Withdrawn once is enough.
    report = await desk.take(book({"projecten": sheet_rows("projecten", {})}), full=True)
    assert report.changes_nothing

    rows = sheet_rows("projecten", {}, {"nummer": "P-2", "naam": "Terug"})
    report = await desk.take(book({"projecten": rows}))
    assert counts(report, "projecten") == (0, 0, 1, 0, 1)
    _, back = await desk.all("projecten")
    assert (back.withdrawn, back.name, back.version) == (False, "Terug", 3)
    last = (await desk.changes())[-1]
    assert (last.kind, last.fields) == (ChangeKind.RESTORED, {"name": ["Glasvezel", "Terug"]})


async def test_a_reference_to_a_withdrawn_person_is_a_warning(desk: Desk, book: Book) -> None:
    await desk.take(book({"personen": ALL["personen"]}))
    owner = {"eigenaar": "karin@gemeente.example"}
    rows = sheet_rows("projecten", owner, owner | {"nummer": "P-2"})
    report = await desk.take(book({"projecten": rows}), full=True)
    assert places(report.warnings) == [
        ("personen", None, None, "sheet_withdrawn"),
        ("projecten", 2, "eigenaar", "withdrawn_reference"),
    ]
    assert report.warnings[1].parameters["count"] == 2
    assert (await desk.one("personen")).withdrawn


async def test_an_error_in_a_person_is_told_once_and_not_for_each_reference(desk: Desk, book: Book) -> None:
    sheets = {
        "personen": sheet_rows("personen", {"rol": "baas"}),
        "projecten": sheet_rows("projecten", {"eigenaar": "karin@gemeente.example"}),
    }
    assert await desk.refused(book(sheets)) == [("personen", 2, "rol", "word")]


async def test_progress_is_told_by_stage(desk: Desk, book: Book) -> None:
    told: list[tuple[str, int, int]] = []
    await desk.take(book(ALL), progress=lambda *each: told.append(each))
    assert list(dict.fromkeys(stage for stage, _, _ in told)) == ["read", "check", "compare", "write"]
    height = len(SHEETS)
    assert [each for each in told if each[0] == "check"][-1] == ("check", height, height)
    assert told[-1] == ("write", 2 * height, 2 * height)
    assert all(done <= total for stage, done, total in told if stage != "read")


async def test_a_long_description_is_a_key_too(desk: Desk, book: Book) -> None:
    long = "x" * 3999
    rows = sheet_rows("opbrengsten", {"omschrijving": f"{long}a"}, {"omschrijving": f"{long}b"})
    await desk.take(book({"opbrengsten": rows}))
    assert len(await desk.all("opbrengsten")) == 2
    assert (await desk.take(book({"opbrengsten": rows}))).changes_nothing


async def test_the_longest_values_fit_both_databases(desk: Desk, book: Book) -> None:
    names = {"naam": "ß" * 300, "samenwerking": "ΐ" * 300, "jaar": "é" * 300}
    sheets = {
        "samenwerkingen": sheet_rows("samenwerkingen", {"naam": "ΐ" * 300, "partners": "👩" * 4000}),
        "samenwerkingsresultaten": sheet_rows("samenwerkingsresultaten", names),
        "reserves": sheet_rows("reserves", {"naam": "👩" * 300, "beginstand": "-9.999.999.999.999,99"}),
        "personeel": sheet_rows("personeel", {"formatie_fte": "9.999.999.999,999999", "vast_medewerkers": 9_999_999}),
        "benchmark_uitkomsten": sheet_rows(
            "benchmark_uitkomsten", {"indicator": "👩" * 300, "vergelijkingsgroep": "👨" * 300}
        ),
    }
    await desk.take(book(sheets))
    assert (await desk.one("reserves")).opening == Decimal("-9999999999999.99")
    assert (await desk.one("personeel")).establishment_fte == Decimal("9999999999.999999")
    assert (await desk.take(book(sheets))).changes_nothing
