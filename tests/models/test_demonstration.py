"""The demonstration municipality says what the report says, hangs together, and marks what is made up."""

from __future__ import annotations

import csv
import re
from collections import Counter
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "models" / "demonstration"

# The columns of the contract, in its order; `vertrouwelijkheid` where a sheet has an owner or an as-of date.
COLUMNS = {
    "personen": "e-mail naam rol entra_id functie afdeling leidinggevende vervanger taal actief",
    "toezeggingen": "nummer titel soort omschrijving gremium datum bron portefeuillehouder eigenaar opdrachtgever"
    " deadline deadline_precisie status afgedaan_op teruggekoppeld_op stand_van_zaken peildatum"
    " vertrouwelijkheid voorbeeld",
    "budgetten": "code jaar onderdeel post soort aard begroot wijzigingen besteed verplicht prognose overgeheveld"
    " eigenaar toelichting peildatum vertrouwelijkheid voorbeeld",
    "reserves": "naam jaar beginstand toevoegingen onttrekkingen verplicht peildatum vertrouwelijkheid voorbeeld",
    "personeel": "team peildatum formatie_fte vast_fte tijdelijk_fte inhuur_fte vast_medewerkers"
    " tijdelijk_medewerkers vertrouwelijkheid voorbeeld",
    "risicos": "nummer titel omschrijving categorie eigenaar kans_bruto gevolg_bruto kans_netto gevolg_netto"
    " financieel niet_financieel bedrag maatregelen status peildatum vertrouwelijkheid voorbeeld",
    "projecten": "nummer naam programma opgave status fase voortgang start gepland_gereed verwacht_gereed jaar tijd"
    " geld kwaliteit scope toelichting budget besteed eigenaar opdrachtgever peildatum vertrouwelijkheid voorbeeld",
    "samenwerkingen": "naam soort waarvoor partners voorbeeld",
    "samenwerkingsresultaten": "samenwerking naam status jaar kosten kwaliteit kwetsbaarheden kennis voorbeeld",
    "benchmark_edities": "deelnamejaar boekjaar gecontracteerd start aanleverdatum status eigenaar toelichting"
    " vertrouwelijkheid voorbeeld",
    "benchmark_uitkomsten": "deelnamejaar indicator vergelijkingsgroep verschil_van verschil_tot ongeveer"
    " eigen_waarde groepswaarde eenheid toelichting voorbeeld",
    "contracten": "nummer leverancier onderwerp waarde_per_jaar totale_waarde start einde opzegtermijn_maanden"
    " stilzwijgende_verlenging verlengingsoptie eigenaar peildatum vertrouwelijkheid voorbeeld",
    "kerncijfers": "code naam categorie waarde eenheid peildatum toelichting vertrouwelijkheid voorbeeld",
    "opbrengsten": "opgave omschrijving project jaar voorbeeld",
    "rapportages": "periode peildatum aanleverdatum vaststeldatum status eigenaar vertrouwelijkheid voorbeeld",
    "rapportageonderdelen": "periode onderdeel eigenaar deadline status toelichting vertrouwelijkheid voorbeeld",
    "achtergrond": "onderwerp tekst bron voorbeeld",
    "vrije_dagen": "datum naam",
    "instellingen": "naam waarde",
}

KEYS = {
    "personen": ["e-mail"],
    "toezeggingen": ["nummer"],
    "budgetten": ["code", "jaar"],
    "reserves": ["naam", "jaar"],
    "personeel": ["team", "peildatum"],
    "risicos": ["nummer"],
    "projecten": ["nummer"],
    "samenwerkingen": ["naam"],
    "samenwerkingsresultaten": ["samenwerking", "naam"],
    "benchmark_edities": ["deelnamejaar"],
    "benchmark_uitkomsten": ["deelnamejaar", "indicator", "vergelijkingsgroep"],
    "contracten": ["nummer"],
    "kerncijfers": ["code", "peildatum"],
    "opbrengsten": ["opgave", "omschrijving"],
    "rapportages": ["periode"],
    "rapportageonderdelen": ["periode", "onderdeel"],
    "achtergrond": ["onderwerp"],
    "vrije_dagen": ["datum"],
    "instellingen": ["naam"],
}

REQUIRED = {
    "personen": ["e-mail", "naam", "rol"],
    "toezeggingen": ["nummer", "titel", "soort", "status", "peildatum"],
    "budgetten": ["code", "jaar", "onderdeel", "post", "begroot", "peildatum"],
    "reserves": ["naam", "jaar", "beginstand", "peildatum"],
    "personeel": ["team", "peildatum", "formatie_fte"],
    "risicos": ["nummer", "titel", "kans_bruto", "gevolg_bruto", "financieel", "niet_financieel", "peildatum"],
    "projecten": ["nummer", "naam", "status", "peildatum"],
    "samenwerkingen": ["naam", "soort"],
    "samenwerkingsresultaten": ["samenwerking", "naam", "status"],
    "benchmark_edities": ["deelnamejaar", "boekjaar", "gecontracteerd"],
    "benchmark_uitkomsten": ["deelnamejaar", "indicator", "vergelijkingsgroep"],
    "contracten": ["nummer", "leverancier", "onderwerp", "peildatum"],
    "kerncijfers": ["code", "naam", "peildatum"],
    "opbrengsten": ["opgave", "omschrijving"],
    "rapportages": ["periode", "peildatum", "aanleverdatum", "status", "eigenaar"],
    "rapportageonderdelen": ["periode", "onderdeel", "eigenaar", "deadline", "status"],
    "achtergrond": ["onderwerp", "tekst"],
    "vrije_dagen": ["datum", "naam"],
    "instellingen": ["naam", "waarde"],
}

STATUS = ["niet gestart", "loopt", "doorlopend", "gereed", "afgerond", "geannuleerd"]
TASKS = [
    "dienstverlening",
    "bedrijfsvoering",
    "informatievoorziening",
    "wet- en regelgeving",
    "informatieveiligheid",
]
COLOURS = ["groen", "oranje", "rood", "grijs"]

# The words a column may hold beside nothing, as the contract lists them.
WORDS = {
    ("personen", "rol"): ["medewerker", "eigenaar", "manager", "beheerder"],
    ("personen", "taal"): ["nl", "en"],
    ("toezeggingen", "soort"): ["toezegging", "verzoek"],
    ("toezeggingen", "deadline_precisie"): ["dag", "maand", "kwartaal", "halfjaar", "jaar"],
    ("toezeggingen", "status"): ["open", "in behandeling", "deels afgedaan", "afgedaan", "vervallen"],
    ("budgetten", "onderdeel"): [
        "bedrijfsvoering",
        "investeringen",
        "samen digitaal",
        "reserve basisregistraties",
    ],
    ("budgetten", "soort"): ["materieel", "personeel"],
    ("budgetten", "aard"): ["structureel", "eenmalig"],
    ("risicos", "status"): ["actief", "gesloten"],
    ("projecten", "programma"): ["samen digitaal", "reserve basisregistraties", "samenwerking", "overig"],
    ("projecten", "opgave"): TASKS,
    ("projecten", "status"): STATUS,
    **{("projecten", light): COLOURS for light in ("tijd", "geld", "kwaliteit", "scope")},
    ("samenwerkingen", "soort"): ["georganiseerd", "ad hoc"],
    ("samenwerkingsresultaten", "status"): STATUS,
    ("benchmark_edities", "status"): ["gepland", "loopt", "afgerond"],
    ("opbrengsten", "opgave"): TASKS,
    ("rapportages", "status"): ["in voorbereiding", "onder embargo", "openbaar"],
    ("rapportageonderdelen", "status"): ["niet gestart", "aangeleverd", "akkoord"],
}

DATES = [
    "datum",
    "deadline",
    "afgedaan_op",
    "teruggekoppeld_op",
    "peildatum",
    "start",
    "gepland_gereed",
    "verwacht_gereed",
    "aanleverdatum",
    "vaststeldatum",
    "einde",
]
PEOPLE = ["eigenaar", "opdrachtgever", "leidinggevende", "vervanger"]
SHORT = ["naam", "titel", "post", "leverancier", "onderwerp"]
SHEETS = sorted(COLUMNS)
MARKED = sorted(sheet for sheet in SHEETS if "voorbeeld" in COLUMNS[sheet])
TODAY = date(2020, 2, 10)  # the clock of the demonstration

Row = dict[str, str]


@cache
def sheet_rows(sheet: str) -> tuple[Row, ...]:
    with (FOLDER / f"{sheet}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file, delimiter=";", strict=True))


def chosen(sheet: str, **wanted: str) -> list[Row]:
    return [row for row in sheet_rows(sheet) if all(row[name] == value for name, value in wanted.items())]


def as_date(text: str) -> date:
    return datetime.strptime(text, "%d-%m-%Y").date()  # noqa: DTZ007 - a date without a time has no zone


def as_amount(text: str) -> Decimal:
    """An amount in one of the ways this folder writes them; the importer knows more."""
    negative = text.startswith(("-", "(")) or text.endswith("-")
    digits = re.sub(r"[€ .()k-]", "", text).replace(",", ".") or "0"
    return Decimal(digits) * (1000 if text.endswith("k") else 1) * (-1 if negative else 1)


# --- form ----------------------------------------------------------------------------------------


def test_there_is_one_file_for_every_sheet_and_no_other() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.csv")) == SHEETS


@pytest.mark.parametrize("sheet", SHEETS)
def test_columns_are_those_of_the_contract_in_its_order(sheet: str) -> None:
    assert list(sheet_rows(sheet)[0]) == COLUMNS[sheet].split()


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_row_has_as_many_cells_as_there_are_columns(sheet: str) -> None:
    with (FOLDER / f"{sheet}.csv").open(encoding="utf-8", newline="") as file:
        widths = {len(row) for row in csv.reader(file, delimiter=";", strict=True)}
    assert widths == {len(COLUMNS[sheet].split())}


@pytest.mark.parametrize("sheet", SHEETS)
def test_keys_are_unique(sheet: str) -> None:
    keys = Counter(tuple(row[name].strip().casefold() for name in KEYS[sheet]) for row in sheet_rows(sheet))
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize("sheet", SHEETS)
def test_required_cells_are_filled(sheet: str) -> None:
    empty = [
        (row[KEYS[sheet][0]], name) for row in sheet_rows(sheet) for name in REQUIRED[sheet] if not row[name].strip()
    ]
    assert empty == []


@pytest.mark.parametrize("sheet", SHEETS)
def test_texts_keep_within_their_length_and_have_no_control_characters(sheet: str) -> None:
    for row in sheet_rows(sheet):
        for name, text in row.items():
            assert len(text) <= (300 if name in SHORT else 4000), (sheet, name, text[:40])
            assert text.isprintable(), (sheet, name, text[:40])


@pytest.mark.parametrize(("sheet", "column"), sorted(WORDS))
def test_words_are_on_their_list(sheet: str, column: str) -> None:
    assert {row[column] for row in sheet_rows(sheet)} <= {"", *WORDS[sheet, column]}


@pytest.mark.parametrize("sheet", SHEETS)
def test_dates_exist(sheet: str) -> None:
    dates = [row[name] for row in sheet_rows(sheet) for name in DATES if row.get(name)]
    for text in dates:
        assert text in ("-", "Nvt") or as_date(text) > date(2012, 1, 1), (sheet, text)


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_person_named_is_in_the_sheet_of_people(sheet: str) -> None:
    people = {row["e-mail"] for row in sheet_rows("personen")}
    named = {row[name] for row in sheet_rows(sheet) for name in PEOPLE if row.get(name)}
    assert named <= people


def test_references_between_sheets_exist() -> None:
    def column(sheet: str, name: str) -> set[str]:
        return {row[name] for row in sheet_rows(sheet)}

    assert column("samenwerkingsresultaten", "samenwerking") <= column("samenwerkingen", "naam")
    assert column("benchmark_uitkomsten", "deelnamejaar") <= column("benchmark_edities", "deelnamejaar")
    assert column("rapportageonderdelen", "periode") == column("rapportages", "periode")
    assert column("opbrengsten", "project") <= {"", *column("projecten", "nummer")}


# --- what the report says ------------------------------------------------------------------------


def test_the_seven_promises() -> None:
    promises = chosen("toezeggingen", soort="toezegging")
    assert [row["titel"] for row in promises] == [
        "ICT visie - voorlopige visie",
        "ICT visie - langere termijn",
        "Meerjarig financieel programma - eerste versie",
        "Meerjarig financieel programma - definitieve versie",
        "Projectenadministratie (zie Samen Digitaal)",
        "Rapportage stand van zaken",
        "ICT Benchmark Gemeenten (deelname 2018, 2019 en 2020 gecontracteerd)",
    ]
    assert {(row["gremium"], row["datum"]) for row in promises} == {("commissie AZ", "12-10-2017")}
    assert all("18-12-2017" in row["bron"] for row in promises)


def test_the_requests_of_the_committee() -> None:
    requests = chosen("toezeggingen", soort="verzoek")
    assert {(row["gremium"], row["datum"]) for row in requests} == {("commissie AZ", "13-09-2018")}
    assert Counter(row["titel"].split(":")[0] for row in requests) == {
        "Samenwerking": 3,
        "Beheer en onderhoud I&I": 2,
        "Samen Digitaal": 3,
        "Digitale dienstverlening": 2,
    }


def test_twenty_results_of_cooperation() -> None:
    results = sheet_rows("samenwerkingsresultaten")
    assert Counter(row["status"] for row in results) == {"doorlopend": 9, "loopt": 7, "afgerond": 3, "gereed": 1}
    assert Counter(row["samenwerking"] for row in results) == {
        "Gezamenlijke Gemeentelijke Uitvoering (GGU)": 7,
        "Common Ground": 1,
        "Samenwerking beeldmateriaal": 2,
        "ICT-samenwerking": 6,
        "WordPress Open Webconcept": 4,
    }


def test_the_number_of_aims_per_result_is_the_reports() -> None:
    aims = ("kosten", "kwaliteit", "kwetsbaarheden", "kennis")
    counted = {row["naam"]: sum(row[aim] == "x" for aim in aims) for row in sheet_rows("samenwerkingsresultaten")}
    assert {name: count for name, count in counted.items() if count} == {
        "Contract- en leveranciersmanagement": 4,
        "Delen van kennis over diverse onderwerpen": 1,
        "Gezamenlijk glasvezelnetwerk": 3,
        "ICT Benchmark Gemeenten 2018": 3,
        "ICT Benchmark Gemeenten 2019": 3,
        "Samenwerking Chief Information Security Officers": 3,
    }


def test_partners_per_cooperation() -> None:
    partners = {row["naam"]: row["partners"].split(";") for row in sheet_rows("samenwerkingen")}
    assert partners["ICT-samenwerking"] == ["De Fryske Marren", "Súdwest-Fryslân"]
    assert partners["WordPress Open Webconcept"] == ["Buren", "Lansingerland", "Súdwest-Fryslân"]
    assert len(partners["Common Ground"]) == 4
    assert len(partners["Ad hoc samenwerking"]) == 7
    assert Counter(row["soort"] for row in sheet_rows("samenwerkingen")) == {"georganiseerd": 5, "ad hoc": 1}


def test_three_editions_of_the_benchmark_all_contracted() -> None:
    editions = sheet_rows("benchmark_edities")
    assert [(row["deelnamejaar"], row["boekjaar"]) for row in editions] == [
        ("2018", "2017"),
        ("2019", "2018"),
        ("2020", "2019"),
    ]
    assert {row["gecontracteerd"] for row in editions} == {"ja"}


@pytest.mark.parametrize(
    ("indicator", "group", "low", "high", "about"),
    [
        ("Kosten per inwoner", "alle gemeenten", "0", "", "nee"),
        ("Kosten per inwoner", "< 60.000 inwoners", "0", "", "nee"),
        ("Kosten per inwoner", "60.000-100.000 inwoners", "7", "", "ja"),
        ("Kosten per inwoner", "> 100.000 inwoners", "-5", "", "ja"),
        ("Kosten basis ICT per inwoner", "alle gemeenten", "0", "", "nee"),
        ("Kosten basis ICT per inwoner", "< 60.000 inwoners", "12", "", "ja"),
        ("Kosten basis ICT per inwoner", "60.000-100.000 inwoners", "19", "", "ja"),
        ("Kosten basis ICT per inwoner", "> 100.000 inwoners", "-12", "", "ja"),
        ("Personele kosten per inwoner", "alle gemeenten", "2", "17", "ja"),
        ("Personele kosten per inwoner", "< 60.000 inwoners", "2", "17", "ja"),
        ("Personele kosten per inwoner", "60.000-100.000 inwoners", "2", "17", "ja"),
        ("Personele kosten per inwoner", "> 100.000 inwoners", "2", "17", "ja"),
    ],
)
def test_comparison_of_participation_2019_over_2018(
    indicator: str, group: str, low: str, high: str, about: str
) -> None:
    [row] = chosen("benchmark_uitkomsten", deelnamejaar="2019", indicator=indicator, vergelijkingsgroep=group)
    assert (row["verschil_van"], row["verschil_tot"], row["ongeveer"]) == (low, high, about)
    assert "geen absolute waarheid" in row["toelichting"]


def test_no_comparison_that_the_report_does_not_give() -> None:
    assert len(sheet_rows("benchmark_uitkomsten")) == 12
    assert not any(row["eigen_waarde"] or row["groepswaarde"] for row in sheet_rows("benchmark_uitkomsten"))


def test_benefits_per_task() -> None:
    assert Counter(row["opgave"] for row in sheet_rows("opbrengsten")) == {
        "dienstverlening": 2,
        "bedrijfsvoering": 10,
        "informatievoorziening": 2,
        "wet- en regelgeving": 2,
        "informatieveiligheid": 6,
    }


def test_two_key_figures_have_no_value_but_an_explanation() -> None:
    without = chosen("kerncijfers", waarde="")
    assert [row["naam"] for row in without] == [
        "Verhouding digitale dienstverlening versus niet digitale dienstverlening",
        "Tevredenheid over de digitale dienstverlening",
    ]
    assert all("nog geen inzicht" in row["toelichting"] for row in without)


@pytest.mark.parametrize(
    "words",
    [
        "geen absolute waarheid",
        "20% overhead per formatieplaats",
        "Het onderbrengen van samenwerking in een organisatievorm wordt niet nagestreefd",
        "externe contracten met wie, waarvoor en met welke omvang",
        "de Heerenveense digitale snelweg af te maken",
        "Is een rapportage 1x per jaar ook voldoende?",
        "Rechtsboven is hoogste kans van optreden en grootste gevolgen",
        "Medewerkers (vast en tijdelijk) zijn in aantallen",
        "wettelijk verplichte basisregistraties",
        "Resterende middelen worden jaarlijks in de jaarrekening overgezet",
        "Een directielid is ambtelijk opdrachtgever",
    ],
)
def test_background_holds_what_the_report_says(words: str) -> None:
    assert [row["onderwerp"] for row in sheet_rows("achtergrond") if words in row["tekst"]]
    assert all(row["bron"] for row in sheet_rows("achtergrond"))


# --- what is made up is marked -------------------------------------------------------------------


@pytest.mark.parametrize("sheet", MARKED)
def test_every_row_says_whether_it_is_an_example(sheet: str) -> None:
    assert {row["voorbeeld"] for row in sheet_rows(sheet)} <= {"ja", "nee"}


@pytest.mark.parametrize(
    "sheet",
    [
        "toezeggingen",
        "budgetten",
        "reserves",
        "personeel",
        "risicos",
        "projecten",
        "contracten",
        "rapportages",
        "rapportageonderdelen",
    ],
)
def test_sheets_that_the_text_does_not_give_are_examples_throughout(sheet: str) -> None:
    assert {row["voorbeeld"] for row in sheet_rows(sheet)} == {"ja"}


@pytest.mark.parametrize(
    "sheet", ["samenwerkingen", "benchmark_edities", "benchmark_uitkomsten", "opbrengsten", "achtergrond"]
)
def test_sheets_that_the_text_gives_whole_are_not_examples(sheet: str) -> None:
    assert {row["voorbeeld"] for row in sheet_rows(sheet)} == {"nee"}


def test_a_key_figure_is_an_example_exactly_when_it_has_a_value() -> None:
    assert all((row["voorbeeld"] == "ja") == bool(row["waarde"]) for row in sheet_rows("kerncijfers"))


def test_a_result_is_an_example_exactly_when_its_aims_were_guessed() -> None:
    aims = ("kosten", "kwaliteit", "kwetsbaarheden", "kennis")
    for row in sheet_rows("samenwerkingsresultaten"):
        guessed = 0 < sum(row[aim] == "x" for aim in aims) < 4
        assert (row["voorbeeld"] == "ja") == guessed, row["naam"]


# --- the made-up figures hang together -----------------------------------------------------------


def test_the_promises_show_every_stand_on_the_day_of_the_demonstration() -> None:
    promises = chosen("toezeggingen", soort="toezegging")
    assert Counter(row["status"] for row in promises) == {
        "afgedaan": 2,
        "in behandeling": 3,
        "deels afgedaan": 1,
        "open": 1,
    }
    done = [row for row in promises if row["status"] == "afgedaan"]
    assert [bool(row["teruggekoppeld_op"]) for row in done] == [True, False]
    late = [row for row in promises if row["status"] != "afgedaan" and as_date(row["deadline"]) < TODAY]
    assert [row["nummer"] for row in late] == ["T-2017-02"]


def test_what_is_carried_over_is_what_was_left_the_year_before() -> None:
    posts = {(row["code"], int(row["jaar"])): row for row in sheet_rows("budgetten")}
    carried = {key: row for key, row in posts.items() if row["overgeheveld"]}
    assert {row["aard"] for row in carried.values()} == {"eenmalig"}
    for (code, year), row in carried.items():
        before = posts[code, year - 1]
        revised = sum(as_amount(before[name]) for name in ("begroot", "wijzigingen", "overgeheveld"))
        assert as_amount(row["overgeheveld"]) == revised - as_amount(before["besteed"]), (code, year)


def test_the_reserve_follows_its_budget_posts() -> None:
    reserves = sheet_rows("reserves")
    for row in reserves:
        posts = chosen("budgetten", onderdeel="reserve basisregistraties", jaar=row["jaar"])
        assert as_amount(row["onttrekkingen"]) == sum(as_amount(post["besteed"]) for post in posts)
        assert as_amount(row["verplicht"]) == sum(as_amount(post["verplicht"]) for post in posts)
    for row, following in pairwise(reserves):
        closing = as_amount(row["beginstand"]) + as_amount(row["toevoegingen"]) - as_amount(row["onttrekkingen"])
        assert as_amount(following["beginstand"]) == closing


def test_unknown_amounts_are_empty_and_not_zero() -> None:
    unknown = {
        (row["code"], row["jaar"], name)
        for row in sheet_rows("budgetten")
        for name in ("besteed", "verplicht", "prognose")
        if not row[name]
    }
    assert unknown == {
        ("BV-M-07", "2020", "verplicht"),
        ("BV-P-03", "2020", "besteed"),
        ("INV-19-02", "2019", "verplicht"),
        ("SD-S-03", "2020", "besteed"),
    }


def test_risks_at_the_upper_right() -> None:
    active = chosen("risicos", status="actief")

    def upper_right(kind: str) -> list[str]:
        assessed = [row for row in active if row[f"kans_{kind}"]]
        return [row["nummer"] for row in assessed if min(int(row[f"kans_{kind}"]), int(row[f"gevolg_{kind}"])) >= 4]

    assert upper_right("bruto") == ["R-01", "R-02", "R-03", "R-04", "R-06", "R-08"]
    assert upper_right("netto") == ["R-02", "R-06"]
    assert [row["nummer"] for row in active if not row["kans_netto"]] == ["R-13", "R-17"]


def test_every_risk_has_a_kind_and_scores_between_one_and_five() -> None:
    for row in sheet_rows("risicos"):
        assert "ja" in (row["financieel"], row["niet_financieel"]), row["nummer"]
        scores = [row[name] for name in ("kans_bruto", "gevolg_bruto", "kans_netto", "gevolg_netto")]
        assert set(scores) <= {"", "1", "2", "3", "4", "5"}, row["nummer"]
        assert bool(row["kans_netto"]) == bool(row["gevolg_netto"]), row["nummer"]


def test_projects_at_orange_or_red_say_why() -> None:
    coloured = [
        row
        for row in sheet_rows("projecten")
        if {row[light] for light in ("tijd", "geld", "kwaliteit", "scope")} & {"oranje", "rood"}
    ]
    assert [row["nummer"] for row in coloured if not row["toelichting"]] == []
    assert [row["nummer"] for row in coloured if "rood" in row.values()] == ["P-05", "P-17"]


def test_every_status_of_a_project_occurs_and_no_result_of_cooperation_is_a_project_too() -> None:
    assert {row["status"] for row in sheet_rows("projecten")} == set(STATUS)
    results = {row["naam"].casefold() for row in sheet_rows("samenwerkingsresultaten")}
    assert not results & {row["naam"].casefold() for row in sheet_rows("projecten")}


def test_people_have_every_role_and_addresses_that_cannot_exist() -> None:
    people = sheet_rows("personen")
    assert {row["rol"] for row in people} == {"medewerker", "eigenaar", "manager", "beheerder"}
    assert all(row["e-mail"].endswith("@voorbeeld.example") for row in people)
    assert [row["naam"] for row in people if row["actief"] == "nee"] == ["Gerrit Wiersma"]
    assert [row["naam"] for row in people if row["taal"] == "en"] == ["Emily Carter"]


def test_one_risk_and_one_contract_are_confidential() -> None:
    confidential = {
        sheet: [row["nummer"] for row in chosen(sheet, vertrouwelijkheid="vertrouwelijk")]
        for sheet in ("toezeggingen", "risicos", "projecten", "contracten")
    }
    assert confidential == {"toezeggingen": [], "risicos": ["R-16"], "projecten": [], "contracten": ["C-012"]}
