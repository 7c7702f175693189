"""``python -m tests.evaluation [FILE.jsonl …] [--subject S] [--wrong]``: ask the questions, print the scores."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from rich.console import Console
from rich.table import Table
from sqlalchemy import delete

from bot.answers.answer import Answer
from bot.clock import clock_from
from bot.conversation import StavazaConversation
from bot.messages import Incoming, Place, PlaceKind, Sender
from bot.question import Language
from models.conversations import Remembered
from models.store import Store
from models.workbook import read_workbook, write_workbook
from tests.evaluation.scoring import GOOD, Expected, Mark, mark, table, together

HERE = Path(__file__).parent
TODAY = {HERE: date(2026, 3, 16), HERE / "put_aside": date(2025, 10, 8)}
"""The day of each municipality, by the folder that it is in with its questions."""
PLACE = Place("evaluation", PlaceKind.PERSONAL, "terminal")


async def evaluate(questions: Sequence[Expected], folder: Path = HERE) -> list[tuple[Expected, Mark, Answer]]:
    """Ask all questions of a fresh store with the municipality of a folder."""
    store = Store("sqlite://")
    await store.migrate()
    workbook = read_workbook(folder / "municipality")
    async with store.writing() as session:
        await session.run_sync(write_workbook, workbook, actor="evaluation", at=datetime.now(UTC))
    conversation = StavazaConversation(store, clock_from(TODAY[folder]), Language.NL, is_local=True)
    results = []
    for expected in questions:
        async with store.writing() as session:
            await session.execute(delete(Remembered))
        sender = Sender(id=expected.person or "somebody")
        for text in (*expected.after, expected.question):
            answer = together(await conversation.answers(Incoming(sender, PLACE, text=text)))
        results.append((expected, mark(expected, answer), answer))
    await store.close()
    return results


def read(path: Path) -> list[Expected]:
    """Read a question file."""
    return [Expected.from_line(json.loads(line)) for line in path.read_text("utf-8").splitlines() if line.strip()]


def main(arguments: Sequence[str]) -> None:
    """Evaluate each file and print its scores."""
    console = Console(width=160, soft_wrap=True)
    parser = argparse.ArgumentParser(prog="python -m tests.evaluation", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=[HERE / "tuning.jsonl"])
    parser.add_argument("--subject", action="append", help="only questions of this subject (may be repeated)")
    parser.add_argument("--wrong", action="store_true", help="list what is not right")
    asked = parser.parse_args(arguments)
    for file in asked.files:
        questions = [one for one in read(file) if not asked.subject or one.subject in asked.subject]
        results = asyncio.run(evaluate(questions, file.resolve().parent)) if questions else []
        if not results:
            continue
        counts = Counter(given for _, given, _ in results)
        good = sum(counts[one] for one in GOOD) / len(results)
        console.print(f"\n{file.name}: {len(results)} questions, good {good:.1%}", style="bold")
        for one in Mark:
            console.print(f"  {one.value}: {counts[one]} ({counts[one] / len(results):.1%})")
        for by in ("subject", "language", "expect"):
            _print(console, by, table([(expected, given) for expected, given, _ in results], by))
        if asked.wrong:
            for expected, given, answer in results:
                if given not in GOOD:
                    _print_wrong(console, expected, given, answer)


def _print(console: Console, by: str, rows: Sequence[tuple[str, int, float, float]]) -> None:
    shown = Table(by, "questions", "good", "confidently wrong")
    for name, number, good, wrong in rows:
        shown.add_row(name, str(number), f"{good:.1%}", f"{wrong:.1%}")
    console.print(shown)


def _print_wrong(console: Console, expected: Expected, given: Mark, answer: Answer) -> None:
    after = " / ".join((*expected.after, expected.question))
    wanted = [*expected.figures, *expected.names, *expected.not_figures]
    lines = f"{given.value}: {expected.id} [{expected.subject}] {after}\n   wanted {expected.expect} {wanted}"
    console.print(f"{lines}\n   said   {answer.headline}", markup=False, highlight=False)


if __name__ == "__main__":
    main(sys.argv[1:])
