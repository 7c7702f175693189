"""A reminder as plain text: for mail, and where there is no card."""

from __future__ import annotations

from datetime import date

from bot.answers.language import day, say
from bot.answers.plain import tidy
from bot.messages import Reply
from bot.question import Language
from bot.reminding import DueItem, ReminderMessage


def plain_reminder(message: ReminderMessage) -> Reply:
    """Write a message as text, a line for each thing that is due, the most urgent first."""
    language = message.language
    lines = [say(language, "reminders-plain", count=len(message.items) + message.more)]
    lines += [f"- {line(item, message.day, language)}" for item in message.items]
    if message.more:
        lines.append(say(language, "reminders-more", count=message.more))
    return Reply("\n".join(lines))


def line(item: DueItem, today: date, language: Language) -> str:
    """Return one thing that is due in a line: its kind, its title and how much time there is."""
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
    if item.due == today:
        return say(language, "reminders-due-today")
    return say(language, "reminders-due-left", day=day(item.due, language), count=item.days_left)
