"""A reminder as plain text: for mail, and where there is no card."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time

from bot.answers.answer import Answer, Entry, Sign
from bot.answers.language import clock, day, say
from bot.answers.phrases import note_lines, source_line
from bot.answers.plain import MARKS, tidy
from bot.messages import Reply
from bot.question import Language
from bot.reminding import DueItem, HandedOver, ReminderMessage

WITHOUT_DATE = frozenset({"digest", "undelivered", "mass_sending"})
"""Kinds of which the day says nothing: they are no deadlines."""


def plain_reminder(message: ReminderMessage) -> Reply:
    """Write a message as text, a line for each thing that is due, the most urgent first; then the managers' summary."""
    language = message.language
    lines = [say(language, "reminders-plain", count=len(message.items) + message.more)]
    for item in message.items:
        lines.append(f"- {line(item, message.day, language)}")
        if item.about is not None:
            lines.append(f"  {say(language, 'remind-about', title=tidy(item.about.title), stands=item.about.stands)}")
        if item.handed is not None:
            lines.append(f"  {handed_line(item.handed, language)}")
    if message.more:
        lines.append(say(language, "reminders-more", count=message.more))
    if message.summary is not None:
        lines += ["", *summary_lines(message.summary)]
    return Reply("\n".join(lines))


def handed_line(handed: HandedOver, language: Language) -> str:
    """Return who made the recipient the owner, and when."""
    return say(language, "remind-handed", person=tidy(handed.by), day=day(handed.on, language))


def summary_lines(answer: Answer) -> Iterator[str]:
    """Give an answer line by line, with all that it lists, its notes, and its source and date."""
    yield tidy(answer.headline)
    for fact in answer.facts:
        yield f"- {_marked(fact.sign)}{tidy(fact.label)}: {tidy(fact.value)}"
    for listing in answer.listings:
        yield ""
        if title := tidy(listing.title):
            yield title
        yield from (f"- {_entry(entry)}" for entry in listing.entries)
        if shown := tidy(listing.shown):
            yield shown
    rest = [tidy(part) for text in answer.body for part in text.splitlines()] + [*note_lines(answer)]
    rest = [text for text in (*rest, source_line(answer)) if text]
    if rest:
        yield from ("", *rest)


def _entry(entry: Entry) -> str:
    told = _marked(entry.sign) + ": ".join(part for part in (tidy(entry.title), tidy(entry.value)) if part)
    details = " · ".join(part for detail in entry.details if (part := tidy(detail)))
    return f"{told} ({details})" if details else told


def _marked(sign: Sign | None) -> str:
    return f"{MARKS[sign]} " if sign else ""


def line(item: DueItem, today: date, language: Language) -> str:
    """Return one thing that is due in a line: its kind, its title and how much time there is, where it has a date."""
    if item.kind in WITHOUT_DATE:
        return subject(item, language)
    return say(language, "reminders-line", subject=subject(item, language), due=due_words(item, today, language))


def subject(item: DueItem, language: Language) -> str:
    """Return what is due: its kind and its title."""
    kind = say(language, f"reminders-kind-{item.kind}")
    title = tidy(item.title) or item.details.get("year") or ""
    return say(language, "reminders-subject", kind=kind, title=title) if title else kind


def due_words(item: DueItem, today: date, language: Language) -> str:
    """Return when something is due, and how many working days that is from now."""
    if item.days_left < 0:
        return say(language, "reminders-due-late", day=day(item.due, language), count=-item.days_left)
    if item.due == today and "at" in item.details:
        hour = clock(time.fromisoformat(item.details["at"]), language)
        return say(language, "day-at", day=say(language, "reminders-due-today"), hour=hour)
    if item.due == today:
        return say(language, "reminders-due-today")
    return say(language, "reminders-due-left", day=day(item.due, language), count=item.days_left)
