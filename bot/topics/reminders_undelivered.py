"""What did not arrive, or may not have: for administrators, who can send it again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from bot.actions.subjects import load
from bot.answers.answer import MOST_BUTTONS, Answer, Button, Entry, Sign
from bot.answers.answer import Act as ActButton
from bot.answers.language import day, say
from bot.answers.plain import clip, tidy
from bot.answers.pressing import Act, Press
from bot.question import Question
from bot.topics import common
from bot.topics.base import Context
from models import queries
from models.people import Person, Role
from models.reminders import (
    NOT_INSTALLED,
    ReminderMessage,
    ReminderStatus,
    last_outcomes,
    reminders_in,
    troubled,
)

BACK = timedelta(days=30)
"""How far back is looked, as ``python -m bot reminders --failed`` does."""
MOST_NAMED = 3
"""Things in a message that are named."""
LONGEST_REASON = 120
OUTCOMES = frozenset({"refused", "too large", "gone", "unknown", "lease ran out"})
"""What can have become of a message, in the channel's words; the texts have ours."""


async def undelivered(question: Question, context: Context) -> Answer:
    """List the messages that failed, are doubtful, or wait for who cannot be reached; others are told whom to ask."""
    language = context.language
    title = say(language, "remindertopic-title")
    if context.viewer.role is not Role.ADMINISTRATOR:
        return Answer(language, say(language, "remindertopic-failed-not-yours"), title=title)
    since = context.today - BACK
    found = await troubled(context.session, since)
    if not found:
        return Answer(language, say(language, "remindertopic-failed-none", day=day(since, language)), title=title)
    offset = min(question.page, (len(found) - 1) // MOST_BUTTONS) * MOST_BUTTONS
    shown = found[offset : offset + MOST_BUTTONS]
    people = await queries.people(context.session, [one.recipient_key for one in shown])
    outcomes = await last_outcomes(context.session, [one.id for one in shown])
    entries = [await _entry(one, people, outcomes, context) for one in shown]
    waiting = sum(one.status is ReminderStatus.PENDING for one in found)
    told = {"count": len(found), "people": len({one.recipient_key for one in found}), "day": day(since, language)}
    return Answer(
        language,
        say(language, "remindertopic-failed", **told),
        title=title,
        listings=(common.listing(entries, offset, len(found), language),),
        notes=(say(language, "remindertopic-failed-waiting"),) if waiting else (),
        acts=tuple(_again(one, people, context) for one in shown if one.status is not ReminderStatus.PENDING),
        buttons=tuple(_next(question, offset, len(shown), len(found), context)),
    )


async def _entry(
    one: ReminderMessage, people: Mapping[str, Person], outcomes: Mapping[int, str], context: Context
) -> Entry:
    language = context.language
    rows = await reminders_in(context.session, one.id)
    subjects = [await load(context.session, row.kind, row.subject_key, row.due_on) for row in rows[:MOST_NAMED]]
    about = "; ".join(tidy(subject.title(language)) for subject in subjects)
    if rest := len(rows) - len(subjects):
        about = say(language, "remindertopic-failed-more", about=about, rest=rest)
    stands = say(language, f"reminders-status-{one.status.value}")
    tries = say(language, "remindertopic-failed-tries", count=one.tries) if one.tries else ""
    details = [" · ".join(part for part in (stands, tries) if part), _reason(one, outcomes.get(one.id, ""), context)]
    sign = Sign.BAD if one.status is ReminderStatus.FAILED else Sign.ATTENTION
    title = f"{one.id}. {people[one.recipient_key].name}"
    return Entry(title, day(one.day, language), tuple(part for part in (about, *details) if part), sign)


def _reason(one: ReminderMessage, outcome: str, context: Context) -> str:
    """Return what became of it in our words, and those of the channel where they say more."""
    language = context.language
    if one.reason == NOT_INSTALLED:
        return say(language, "reminders-reason-not-installed")
    if outcome not in OUTCOMES:
        return clip(tidy(one.reason or ""), LONGEST_REASON)
    told = say(language, f"remindertopic-outcome-{outcome.replace(' ', '-')}")
    reason = clip(tidy(one.reason or ""), LONGEST_REASON)
    return f"{told} ({reason})" if reason and reason != outcome else told


def _again(one: ReminderMessage, people: Mapping[str, Person], context: Context) -> ActButton:
    label = say(context.language, "act-again", person=people[one.recipient_key].name, number=str(one.id))
    return ActButton(label, Press(Act.AGAIN, ReminderMessage.__tablename__, str(one.id)).to_data())


def _next(question: Question, offset: int, shown: int, total: int, context: Context) -> Sequence[Button]:
    """Return the way to the rest: pages are as long as there can be buttons."""
    rest = total - offset - shown
    if rest <= 0:
        return ()
    label = say(context.language, "next-page", count=min(rest, MOST_BUTTONS), rest=rest)
    return (Button(label, replace(question, page=offset // MOST_BUTTONS + 1)),)
