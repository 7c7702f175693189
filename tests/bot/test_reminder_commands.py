"""``python -m bot reminders``: what it shows and steers, over the demonstration municipality."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

import models
from bot.__main__ import main
from models.store import opened
from models.workbook import read_workbook, write_workbook


@pytest.fixture
async def commands(sqlite_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> CliRunner:
    workbook = read_workbook(Path(models.__file__).parent / "demonstration")
    async with opened(sqlite_url) as store, store.writing() as session:
        await session.run_sync(write_workbook, workbook, actor="test", at=datetime.now(UTC))
    monkeypatch.chdir(tmp_path)
    settings = {"DATABASE_URL": sqlite_url, "STAVAZA_TODAY": "2020-02-07", "COLUMNS": "200"}
    return CliRunner(env=settings)


def run(commands: CliRunner, *arguments: str, language: str = "nl") -> tuple[int, str]:
    result = commands.invoke(main, ["reminders", *arguments], env={"STAVAZA_LANGUAGE": language})
    return result.exit_code, result.output


def test_what_will_be_sent_to_whom_when_and_why(commands: CliRunner) -> None:
    status, shown = run(commands, "--until", "2020-02-17")
    assert status == 0
    assert "Jan Hoekstra" in shown
    assert "Toezegging: ICT visie - langere termijn" in shown
    assert "leidinggevende, eigenaar is te laat" in shown
    assert "Niet te bereiken in Teams" in shown
    assert "Er is niets verstuurd" in shown
    status, shown = run(commands, "--until", "2020-02-17", language="en")
    assert (status, "Nothing was sent" in shown, "Promise: ICT visie" in shown) == (0, True, True)


def test_before_anything_is_due_nothing_is_shown(commands: CliRunner) -> None:
    status, shown = run(commands, "--until", "2020-02-01")
    assert (status, shown.strip()) == (0, "Er gaan tot en met 01-02-2020 geen herinneringen uit.")


def test_pausing_shows_and_ends(commands: CliRunner) -> None:
    assert run(commands, "--pause", "--reason", "storing")[0] == 0
    assert "alles is gepauzeerd" in run(commands)[1]
    assert "gaan weer uit" in run(commands, "--resume")[1]
    assert "geen pauze" in run(commands, "--resume")[1]


def test_what_is_not_there_is_told(commands: CliRunner) -> None:
    assert run(commands, "--failed") == (0, "Sinds 08-01-2020 is alles aangekomen.\n")
    assert run(commands, "--again", "7") == (2, "Er is geen mislukt of onzeker bericht 7.\n")
    assert run(commands, "--allow") == (2, "Er wachten geen berichten op toestemming.\n")


@pytest.mark.parametrize(
    "arguments",
    [["--pause", "--again", "1"], ["--reason", "zomaar"], ["--until", "morgen"], ["--until", "2020-03-01", "--failed"]],
)
def test_wrong_use(commands: CliRunner, arguments: list[str]) -> None:
    assert run(commands, *arguments)[0] == 2
