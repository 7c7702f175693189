"""What people call the thing that a reminder is about."""

from __future__ import annotations

from collections.abc import Mapping

from bot.answers.language import say
from bot.question import Language
from models.reminders import DueKind

REPORTS = frozenset({DueKind.REPORT_DELIVERY, DueKind.REPORT_ADOPTION})
EDITIONS = frozenset({DueKind.BENCHMARK_OPENING, DueKind.BENCHMARK_DELIVERY, DueKind.BENCHMARK_CONTRACT})
SHEETS: Mapping[str, str] = {
    "commitment": "toezeggingen",
    "budget": "budgetten",
    "reserve": "reserves",
    "staffing": "personeel",
    "risk": "risicos",
    "project": "projecten",
    "contract": "contracten",
    "key_figure": "kerncijfers",
}
"""The sheet of each table whose figures grow old: their names in the workbook are Dutch."""


def title_of(kind: DueKind, title: str, details: Mapping[str, str], language: Language) -> str:
    """Return the title of what falls due: its own, or for what has none in the store, one made of what it is."""
    if kind in REPORTS:
        return say(language, "remind-report-of", period=details.get("period", title))
    if kind in EDITIONS:
        return say(language, "remind-benchmark-of", year=details.get("year", title))
    if kind is DueKind.CONTRACT_NOTICE and "supplier" in details:
        return say(language, "summary-contract-of", subject=title, supplier=details["supplier"])
    if kind is DueKind.STALE_FIGURES:
        table = details.get("table", "")
        return say(language, "remind-figures-of", table=SHEETS.get(table, table))
    return title or say(language, f"remind-kind-{kind.value}", period="")
