"""*Later*: the reminders wait until a day that is chosen, for a reason that is told. The deadline stays."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import select

from bot.actions.deeds import BadInput, Deed, Outcome, back_data
from bot.answers.answer import Sign
from bot.answers.forms import DateField, Form, TextField
from bot.answers.language import day, say
from bot.answers.plain import tidy
from bot.answers.pressing import Act
from models import reminder_choices as choices
from models.calendar import closing_days, is_working_day, working_days_from
from models.reminder_choices import Snooze
from models.reminders import DueKind

LONGEST = timedelta(days=30)
"""How long something that is late, or has no hurry, can be put off at once."""
NEXT_WEEK = timedelta(days=7)


async def ask(deed: Deed, fault: str = "") -> Form:
    """Return the form that asks until when, and why."""
    language = deed.language
    first, last = _first(deed), _last(deed)
    chosen = deed.day("day")
    usual = working_days_from(
        min(deed.today + NEXT_WEEK, last) - timedelta(days=1), 1, await closing_days(deed.session)
    )
    value = chosen if chosen and first <= chosen <= last else max(first, min(usual, last))
    stays = say(language, "form-later-stays", deadline=day(deed.subject.due, language))
    return Form(
        title=say(language, "form-later-title"),
        headline=deed.title,
        lines=() if deed.subject.kind is DueKind.PERSONAL else (stays,),
        fields=(
            DateField("day", say(language, "form-later-day"), value, first, last),
            TextField("reason", say(language, "form-later-reason"), tidy(deed.press.inputs.get("reason", "")), True),
        ),
        submit=say(language, "form-later-submit"),
        data=deed.press.doing(Act.LATER).to_data(),
        back=say(language, "act-back"),
        back_data=back_data(deed.press),
        fault=fault,
    )


def _first(deed: Deed) -> date:
    return deed.today + timedelta(days=1)


def _last(deed: Deed) -> date:
    """Return the last day to which it can be put off: the deadline, where that lies ahead."""
    ahead = deed.subject.due > deed.today and deed.subject.kind is not DueKind.PERSONAL
    return deed.subject.due if ahead else deed.today + LONGEST


async def do(deed: Deed) -> Outcome:
    """Put it off. Raises BadInput, and Older where the record has changed."""
    deed.check_version()
    subject, language = deed.subject, deed.language
    first, last = _first(deed), _last(deed)
    asked, reason = deed.day("day"), deed.words("reason")
    if asked is None or not first <= asked <= last:
        allowed = say(language, "form-day-between", first=day(first, language), last=day(last, language))
        raise BadInput("declined-day", allowed=allowed)
    if len(reason) < 2:
        raise BadInput("declined-reason")
    until = await _working_day(deed, asked, last)
    same = Snooze.kind == subject.kind, Snooze.subject_key == subject.key, Snooze.person_key == deed.person.key
    before = (await deed.session.scalars(select(Snooze).where(*same))).one_or_none()
    if before is not None and (before.until, before.reason) == (until, reason):
        return deed.said("acted-already")
    old = (before.until, before.reason) if before is not None else (None, None)
    await choices.snooze(deed.session, subject.kind, subject.key, deed.person.key, until, reason, deed.at)
    await deed.note({"later": (old[0], until), "reason": (old[1], reason)})
    if subject.kind is DueKind.PERSONAL:
        return deed.said("acted-personal-later", day=day(until, language))
    text = "acted-later" if until == asked else "acted-later-moved"
    return deed.said(text, Sign.GOOD, day=day(until, language), asked=day(asked, language))


async def _working_day(deed: Deed, asked: date, last: date) -> date:
    """Return the day itself where people work on it, else the next one, or where that is too late the one before."""
    closed = await closing_days(deed.session)
    if is_working_day(asked, closed):
        return asked
    after = working_days_from(asked, 1, closed)
    if after <= last:
        return after
    before = working_days_from(asked, -1, closed)
    return before if before > deed.today else asked
