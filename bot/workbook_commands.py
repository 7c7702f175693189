"""The workbook on the command line: import, export, template. Prints what happened, or every error with its place."""

from __future__ import annotations

import asyncio
import getpass
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.table import Table

from bot.answers.language import say
from bot.question import Language
from bot.settings import Settings
from bot.storing import opened_store
from models.history import ChangeKind
from models.workbook import (
    Difference,
    ImportReport,
    Problem,
    WorkbookRefused,
    gather,
    read_workbook,
    write_export,
    write_template,
    write_workbook,
)
from models.workbook import Progress as OnProgress
from models.workbook.messages import KINDS, STAGES

MOST_DIFFERENCES = 200
"""Changed cells that an import lists; a dry run lists all."""
SIGNS = {ChangeKind.NEW: "+", ChangeKind.CHANGED: "~", ChangeKind.WITHDRAWN: "-", ChangeKind.RESTORED: "+"}


def import_source(settings: Settings, source: Path, *, dry_run: bool, full: bool) -> int:
    """Import a workbook; returns the exit status: 0 done, 1 refused."""
    language = Language(settings.language)
    console = Console(soft_wrap=True)
    try:
        with _progress(language) as progress:
            report = asyncio.run(_import(settings, source, dry_run=dry_run, full=full, progress=progress))
    except WorkbookRefused as refused:
        _print_problems(console, refused.warnings, language, "import-warning")
        _print_problems(console, refused.problems, language, "import-error")
        console.print(say(language, "import-refused", count=len(refused.problems)), style="bold red")
        return 1
    _print_report(console, report, language)
    return 0


async def _import(settings: Settings, source: Path, *, dry_run: bool, full: bool, progress: OnProgress) -> ImportReport:
    async with opened_store(settings) as store:
        # Read before the transaction begins, so that it is short.
        workbook = await asyncio.to_thread(read_workbook, source, progress)
        async with store.reading() if dry_run else store.writing() as session:
            return await session.run_sync(
                write_workbook,
                workbook,
                actor=_actor(),
                at=datetime.now(UTC),
                full=full,
                dry_run=dry_run,
                progress=progress,
            )


def _actor() -> str:
    """Return who imports, for the history: the name of the account on this machine."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return f"uid {os.getuid()}" if hasattr(os, "getuid") else "unknown"


@contextmanager
def _progress(language: Language) -> Iterator[OnProgress]:
    """Show a bar for each stage, on a terminal; elsewhere nothing."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as bars:
        tasks: dict[str, TaskID] = {}

        def on_progress(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(STAGES[stage][language.value], total=total)
            bars.update(tasks[stage], completed=done, total=total)

        yield on_progress


def _print_problems(console: Console, problems: Iterable[Problem], language: Language, label: str) -> None:
    for problem in problems:
        console.print(f"{say(language, label)} {problem.text(language.value)}", markup=False, highlight=False)


def _print_report(console: Console, report: ImportReport, language: Language) -> None:
    _print_problems(console, report.warnings, language, "import-warning")
    if report.changes_nothing:
        same = sum(counts.same for counts in report.sheets.values())
        console.print(say(language, "import-nothing", source=report.source, count=same))
        return
    _print_differences(console, report, language)
    kinds = ("new", "changed", "same", "withdrawn", "restored")
    table = Table(title=escape(say(language, "import-title", source=report.source)), title_justify="left")
    table.add_column(say(language, "import-sheet"), no_wrap=True)
    for kind in kinds:
        table.add_column(KINDS[kind][language.value], justify="right")
    for sheet, counts in report.sheets.items():
        table.add_row(sheet, *(str(getattr(counts, kind) or "") for kind in kinds))
    console.print(table)
    console.print(say(language, "import-dry-run" if report.dry_run else "import-done"))


def _print_differences(console: Console, report: ImportReport, language: Language) -> None:
    """List what changes, cell by cell; rows that are new as a whole only in a dry run."""
    lines = [line for one in report.differences for line in _lines(one, new_rows=report.dry_run)]
    most = len(lines) if report.dry_run else MOST_DIFFERENCES
    for line in lines[:most]:
        console.print(line, markup=False, highlight=False)
    if len(lines) > most:
        console.print(say(language, "import-more", count=len(lines) - most))


def _lines(one: Difference, *, new_rows: bool) -> Iterator[str]:
    place = f"{SIGNS[one.kind]} {one.sheet} {one.key}"
    if one.kind is ChangeKind.CHANGED:
        for field in one.fields:
            yield f"{place}, {field.column}: {field.old or '—'} → {field.new or '—'}"
    elif one.kind is not ChangeKind.NEW or new_rows:
        yield place


def export_to(settings: Settings, target: Path) -> int:
    """Export the store; returns the exit status."""
    language = Language(settings.language)

    async def run() -> None:
        async with opened_store(settings) as store:
            async with store.reading() as session:
                contents = await session.run_sync(gather)
            write_export(contents, target)

    return _written(language, target, lambda: asyncio.run(run()))


def template_to(settings: Settings, target: Path) -> int:
    """Write the empty template; returns the exit status."""
    return _written(Language(settings.language), target, lambda: write_template(target))


def _written(language: Language, target: Path, write: Callable[[], None]) -> int:
    if target.suffix.lower() != ".xlsx":
        print(say(language, "export-not-xlsx", target=str(target)), file=sys.stderr)
        return 2
    try:
        write()
    except OSError as error:
        print(say(language, "export-failed", target=str(target), reason=error.strerror or str(error)), file=sys.stderr)
        return 1
    print(say(language, "export-done", target=str(target)))
    return 0
