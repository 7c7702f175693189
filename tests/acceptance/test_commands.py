from __future__ import annotations

import json
import shutil
import urllib.request
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]
import pytest

from tests.acceptance.running import DEMONSTRATION, Home


def sheets(path: Path) -> dict[str, list[tuple[object, ...]]]:
    book = openpyxl.load_workbook(path)
    return {sheet.title: [tuple(cell.value for cell in row) for row in sheet.iter_rows()] for sheet in book}


def edited(folder: Path, sheet: str, old: str, new: str) -> Path:
    """Return a copy of the demonstration with one text of one sheet replaced."""
    copy = folder / "werkboek"
    if not copy.exists():
        shutil.copytree(DEMONSTRATION, copy)
    file = copy / f"{sheet}.csv"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return copy


def test_a_workbook_is_imported_once_and_importing_it_again_changes_nothing(home: Home) -> None:
    first = home.run("import", str(DEMONSTRATION))
    assert first.returncode == 0
    assert "Ingelezen." in first.stdout
    again = home.run("import", str(DEMONSTRATION))
    assert again.returncode == 0
    assert "niets veranderd" in again.stdout


def test_a_dry_run_shows_what_would_change_and_writes_nothing(home: Home) -> None:
    dry = home.run("import", str(DEMONSTRATION), "--dry-run")
    assert dry.returncode == 0
    assert "+ toezeggingen T-2017-01" in dry.stdout
    assert "niets weggeschreven" in dry.stdout
    assert "Er zijn nog geen toezeggingen" in home.run("ask", "welke toezeggingen zijn er").stdout


def test_a_change_is_shown_from_old_to_new(home: Home, tmp_path: Path) -> None:
    home.run("import", str(DEMONSTRATION))
    changed = edited(tmp_path, "toezeggingen", "ICT visie - langere termijn", "ICT-visie voor later")
    done = home.run("import", str(changed))
    assert done.returncode == 0
    assert "~ toezeggingen T-2017-02, titel: ICT visie - langere termijn → ICT-visie voor later" in done.stdout


def test_all_errors_of_a_broken_workbook_are_listed_and_nothing_is_written(home: Home, tmp_path: Path) -> None:
    edited(tmp_path, "toezeggingen", ";31-12-2019;dag;in behandeling", ";31-02-2019;dag;bezig")
    edited(tmp_path, "toezeggingen", "j.hoekstra@voorbeeld.example", "niemand@voorbeeld.example")
    broken = edited(tmp_path, "reserves", "naam;", "noem;")
    done = home.run("import", str(broken))
    assert done.returncode == 1
    lines = [line for line in done.stdout.splitlines() if line.startswith("FOUT")]
    assert [line.split(":")[0] for line in lines] == [
        "FOUT toezeggingen, 2, eigenaar",
        "FOUT toezeggingen, 3, deadline",
        "FOUT toezeggingen, 3, status",
        "FOUT reserves, 1, naam",
    ]
    assert "open, in behandeling, deels afgedaan, afgedaan, vervallen" in done.stdout
    assert "er is niets ingelezen" in done.stdout
    assert "Er zijn nog geen toezeggingen" in home.run("ask", "welke toezeggingen zijn er").stdout


def test_what_is_no_workbook_is_refused_in_words(home: Home, tmp_path: Path) -> None:
    file = tmp_path / "corrupt.xlsx"
    file.write_bytes(b"PK\x03\x04 this is not a workbook")
    done = home.run("import", str(file))
    assert done.returncode == 1
    assert "corrupt.xlsx" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


def test_export_import_export_gives_the_same_workbook(lived_in: Home, tmp_path: Path) -> None:
    first, second = tmp_path / "eerste.xlsx", tmp_path / "tweede.xlsx"
    assert lived_in.run("export", str(first)).returncode == 0
    (tmp_path / "other").mkdir()
    other = Home(tmp_path / "other")
    done = other.run("import", str(first))
    assert done.returncode == 0, done.stdout
    assert other.run("export", str(second)).returncode == 0
    assert sheets(first) == sheets(second)
    assert "niets veranderd" in lived_in.run("import", str(first)).stdout


def test_the_template_is_a_workbook_that_imports(home: Home, tmp_path: Path) -> None:
    template = tmp_path / "leeg.xlsx"
    assert home.run("template", str(template)).returncode == 0
    done = home.run("import", str(template), "--dry-run")
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("arguments", "settings", "words"),
    [
        (["import"], {}, "Missing argument"),
        (["import", "is-er-niet.xlsx"], {}, "does not exist"),
        (["export", "boek.pdf"], {}, ".xlsx"),
        (["dance"], {}, "No such command"),
        (["ask", "hoi", "--as", "niemand@voorbeeld.example"], {}, "niemand@voorbeeld.example"),
        (["check"], {"PORT": "many"}, "PORT"),
        (["serve"], {"STAVAZA_TODAY": "2020-02-31"}, "STAVAZA_TODAY"),
        (["serve"], {"HOST": "0.0.0.0"}, "MicrosoftAppId"),  # noqa: S104
        (["serve"], {"MicrosoftAppId": "00000000-0000-0000-0000-000000000001"}, "MicrosoftAppTenantId"),
    ],
)
def test_wrong_use_and_wrong_settings_exit_2_and_say_which(
    home: Home, arguments: list[str], settings: dict[str, str], words: str
) -> None:
    done = home.run(*arguments, **settings)
    assert done.returncode == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_check_tells_what_is_well_and_what_is_not(lived_in: Home, home: Home) -> None:
    good = lived_in.run("check")
    assert good.returncode == 0
    assert "320 rijen van Gemeente Heerenveen (voorbeeld)" in good.stdout
    assert "Herinneringen: van 8.30 uur tot 17.00 uur, samenvatting op maandag om 8.30 uur" in good.stdout
    bad = home.run("check", DATABASE_URL="postgresql://stavaza:hunter2@127.0.0.1:9/stavaza")
    assert bad.returncode == 1
    assert "127.0.0.1" in bad.stdout
    assert "hunter2" not in bad.stdout + bad.stderr


def test_a_store_that_is_out_of_reach_is_said_in_words(home: Home) -> None:
    done = home.run("ask", "hoi", DATABASE_URL="postgresql://stavaza:hunter2@127.0.0.1:9/stavaza")
    assert done.returncode == 1
    assert "127.0.0.1" in done.stderr
    assert "Traceback" not in done.stderr
    assert "hunter2" not in done.stdout + done.stderr


def test_ask_answers_one_question_as_a_person(lived_in: Home) -> None:
    done = lived_in.run("ask", "mijn toezeggingen", "--as", "j.hoekstra@voorbeeld.example")
    assert done.returncode == 0
    assert "2 toezeggingen van u" in done.stdout


def test_chat_goes_on_and_a_number_presses_a_button(lived_in: Home) -> None:
    done = lived_in.run("chat", stdin="welke toezeggingen staan nog open?\n1\nstop\n")
    assert done.returncode == 0
    assert "5 toezeggingen staan nog open" in done.stdout
    assert "1 toezegging is te laat" in done.stdout


async def test_serve_is_alive_and_ready(lived_in: Home) -> None:
    async with lived_in.serving() as address:
        for path, status in (("/healthz", "alive"), ("/readyz", "ready")):
            with urllib.request.urlopen(address + path, timeout=20) as response:  # noqa: S310, ASYNC210
                assert json.load(response)["status"] == status
