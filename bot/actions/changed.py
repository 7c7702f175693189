"""What changed since the card that someone pressed: who, when, from what to what."""

from __future__ import annotations

from datetime import date

from bot.actions.deeds import Deed
from bot.answers.language import day, listed, moment, say
from bot.answers.plain import clip, tidy
from bot.clock import AMSTERDAM
from bot.question import Language
from models import queries
from models.history import ChangeKind, HistoryEntry, history_of

MOST_ENTRIES = 3
MOST_FIELDS = 4
LONGEST_VALUE = 60
PEOPLE = frozenset({"owner_key", "client_key"})
QUIET = frozenset({"as_of", "example"})
"""Fields that change along with others, and say nothing by themselves."""

STATUS_TEXTS = {
    "commitment": "commitment-status-{}",
    "report": "reports-status-{}",
    "report_section": "reports-section-{}",
    "project": "project-status-{}",
    "benchmark_edition": "benchmark-status-{}",
}


async def changes_since(deed: Deed) -> str:
    """Return the changes of the record since the version that the card showed, in words."""
    record, shown = deed.subject.record, deed.press.version or 0
    table = type(record).__tablename__
    count = max(1, record.version - shown)
    history = await history_of(deed.session, table, record.key, limit=min(count, MOST_ENTRIES))
    keys = [value for entry in history for name in PEOPLE for value in entry.fields.get(name, ())]
    names = {key: person.name for key, person in (await queries.people(deed.session, keys)).items()}
    told = [_entry(entry, table, names, deed.language) for entry in reversed(history)]
    return "; ".join(told) or say(deed.language, "declined-change-unknown")


def _entry(entry: HistoryEntry, table: str, names: dict[str, str], language: Language) -> str:
    said = {"person": tidy(entry.actor), "moment": moment(entry.moment.astimezone(AMSTERDAM), language)}
    if entry.kind is not ChangeKind.CHANGED:
        kind = ChangeKind.WITHDRAWN if entry.kind is ChangeKind.WITHDRAWN else ChangeKind.RESTORED
        return say(language, f"declined-change-{kind.value}", **said)
    told = {name: pair for name, pair in entry.fields.items() if name not in QUIET} or entry.fields
    fields = [
        say(
            language,
            "declined-change-field",
            field=_label(name, language),
            old=_value(table, name, old, names, language),
            new=_value(table, name, new, names, language),
        )
        for name, (old, new) in list(told.items())[:MOST_FIELDS]
    ]
    return say(language, "declined-change-entry", fields=listed(fields, language), **said)


LABELLED = frozenset(
    {
        *("status", "deadline", "deadline_precision", "owner_key", "client_key", "progress_note", "note", "done_on"),
        *("reported_on", "as_of", "title", "name", "description", "kind", "section", "delivery_date", "adoption_date"),
        *("start", "end", "planned_ready", "expected_ready", "progress", "phase", "notice_months", "tacit_renewal"),
        *("extension_option", "supplier", "subject", "confidentiality", "contracted"),
    }
)
"""Fields that have a name of their own in the texts; others are told by the name of their column."""


def _label(name: str, language: Language) -> str:
    if name in LABELLED:
        return say(language, f"field-{name}")
    return say(language, "field-other", name=name.replace("_", " "))


def _value(table: str, name: str, value: str | None, names: dict[str, str], language: Language) -> str:
    """Return a value of the history as people read it."""
    if value is None:
        return say(language, "unknown-value")
    if name in PEOPLE:
        return names.get(value, value)
    if name == "status" and table in STATUS_TEXTS:
        return f"„{say(language, STATUS_TEXTS[table].format(value))}”"
    try:
        return day(date.fromisoformat(value), language) if len(value) == 10 else f"„{clip(tidy(value), LONGEST_VALUE)}”"
    except ValueError:
        return f"„{clip(tidy(value), LONGEST_VALUE)}”"
