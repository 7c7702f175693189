"""``python -m bot misunderstood``: what was not understood, the most frequent first, for who keeps the vocabulary."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.answers.language import day, say
from bot.answers.plain import tidy
from bot.clock import AMSTERDAM
from bot.question import Language
from bot.settings import Settings
from bot.storing import opened_store
from bot.topics.all import topics_by_key
from bot.understanding.text import fold
from models import feedback
from models.feedback import Feedback, FeedbackKind

COLUMNS = ("count", "last", "kind", "language", "topic", "text")


@dataclass(frozen=True, slots=True)
class Misunderstood:
    """Feedback that says the same: how often, when last, and what."""

    count: int
    last: datetime
    kind: FeedbackKind
    language: str
    topic: str | None
    text: str


def misunderstood(settings: Settings, days: int) -> int:
    """Print what was misunderstood in the last days; returns the exit status."""
    rows = asyncio.run(_rows(settings, datetime.now(UTC) - timedelta(days=days)))
    language = Language(settings.language)
    console = Console()
    groups = grouped(rows)
    if not groups:
        print(say(language, "misunderstood-none", days=days))
    elif console.is_terminal:
        console.print(_table(groups, language, days))
    else:
        for cells in ([say(language, f"misunderstood-{name}") for name in COLUMNS], *_cells(groups, language)):
            print("\t".join(cells))
    if rows:
        thumbs = {kind: sum(row.kind is kind for row in rows) for kind in FeedbackKind}
        helpful, not_helpful = thumbs[FeedbackKind.HELPFUL], thumbs[FeedbackKind.NOT_HELPFUL]
        print(say(language, "misunderstood-thumbs", **{"helpful": helpful, "not-helpful": not_helpful}))
    return 0


async def _rows(settings: Settings, since: datetime) -> Sequence[Feedback]:
    async with opened_store(settings) as store, store.reading() as session:
        return await feedback.since(session, since)


def grouped(rows: Iterable[Feedback]) -> list[Misunderstood]:
    """Return the feedback that calls for attention, alike texts together, the most frequent and newest first."""
    groups: dict[tuple[object, ...], Misunderstood] = {}
    for row in rows:
        if row.kind is FeedbackKind.HELPFUL:
            continue
        text = _described(row.question) if row.question else row.text
        key = (fold(text), row.kind, row.language, row.topic)
        earlier = groups.get(key)
        count, last = (earlier.count + 1, max(earlier.last, row.moment)) if earlier else (1, row.moment)
        groups[key] = Misunderstood(count, last, row.kind, row.language, row.topic, text)
    return sorted(groups.values(), key=lambda one: (-one.count, -one.last.timestamp(), one.text))


def _described(question: dict[str, Any]) -> str:
    """Return the data of a question on one line, in the words of the program: ``count status is open``."""
    parts = [str(question.get("ask", ""))]
    parts += [f"{name} {question[name]}" for name in ("measure", "group", "order", "limit") if name in question]
    parts += [" ".join(map(str, one)) for one in question.get("filters", ())]
    parts += [f"key {key}" for key in question.get("keys", ())]
    if period := question.get("period"):
        parts.append(f"period {period[0] or ''}..{period[1] or ''}")
    return ", ".join(parts)


def _table(groups: Iterable[Misunderstood], language: Language, days: int) -> Table:
    table = Table(title=say(language, "misunderstood-title", days=days), title_justify="left")
    for name in COLUMNS:
        table.add_column(
            say(language, f"misunderstood-{name}"),
            justify="right" if name == "count" else "left",
            no_wrap=name in ("count", "last"),
            overflow="fold",
        )
    for cells in _cells(groups, language):
        table.add_row(*map(Text, cells))
    return table


def _cells(groups: Iterable[Misunderstood], language: Language) -> Iterable[list[str]]:
    for one in groups:
        topic = say(language, f"topic-{one.topic}") if one.topic in topics_by_key() else ""
        last = day(one.last.astimezone(AMSTERDAM).date(), language)
        kind = say(language, f"misunderstood-{one.kind.value}")
        yield [str(one.count), last, kind, one.language, topic, tidy(one.text)]
