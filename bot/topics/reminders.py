"""Reminders, as far as one can ask about them: mine, which will go out, and why I got this one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import cached_property
from typing import ClassVar

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.actions.subjects import load, may_see
from bot.actions.titles import title_of
from bot.answers.answer import Act as ActButton
from bot.answers.answer import Answer, Button, Entry
from bot.answers.language import clock, day, say
from bot.answers.pressing import Act, Press
from bot.question import PAGE_SIZE, Filter, Question
from bot.reminding import Upcoming
from bot.topics import common
from bot.topics.base import Context, Topic
from bot.topics.reminders_undelivered import undelivered
from bot.topics.reminders_words import REMINDERS_WORDS
from bot.understanding.reading import Slots
from bot.understanding.spans import Name
from bot.understanding.vocabulary import Words
from models import queries
from models.people import Person, Role
from models.reminder_choices import PersonalReminder, open_personal
from models.reminders import (
    HANDED,
    DueKind,
    Reminder,
    ReminderMessage,
    ReminderStatus,
    is_paused,
    reminders_in,
    waiting_for_leave,
)

KEY = "reminders"
AHEAD = timedelta(days=14)
"""How far a look at what will be sent goes."""
MOST_PERSONAL = 4
"""Personal reminders that have a button of their own to cancel them."""


class Reminders(Topic):
    """Not a sheet, but what the jobs send."""

    key = KEY
    holds = False
    words: ClassVar[Words] = REMINDERS_WORDS
    nouns = frozenset({"topic", "measure:why"})

    @cached_property
    def slots(self) -> frozenset[str]:
        """Its own words, whose they are, and the words of any list."""
        return frozenset({"ask", "mine", "owner", *(slot for slot, _ in self.words)})

    def compose(self, slots: Slots, earlier: Question | None = None) -> Question | None:
        """Reminders must be named, or why something came asked."""
        if slots.has("measure", "why"):
            return Question(KEY, measure="why")
        if not slots.has("topic", "reminders"):
            return None
        if slots.has("measure", "failed"):
            return Question(KEY, measure="failed")
        going_out = slots.has("measure", "going_out")
        measure = "mine" if slots.has("mine") and not going_out else "going_out"
        return Question(KEY, measure=measure, filters=tuple(Filter("owner", key) for key in slots.names("owner")))

    async def names(self, session: AsyncSession) -> Iterable[Name]:
        """What people are reminded of has its names in other topics."""
        return ()

    async def answer(self, question: Question, context: Context) -> Answer:
        """Answer to who asks: administrators see all that goes out, others their own."""
        viewer = context.viewer
        if viewer.shared:
            return Answer(context.language, say(context.language, "declined-shared"))
        if viewer.person_key is None:
            return common.stranger(context)
        if question.measure == "why":
            return await _why(context, viewer.person_key)
        if question.measure == "mine":
            return await _mine(question, context, viewer.person_key)
        if question.measure == "failed":
            return await undelivered(question, context)
        return await _going_out(question, context, viewer.person_key)


async def _mine(question: Question, context: Context, key: str) -> Answer:
    """List what a person asked to be reminded of, and what else will come to him."""
    language = context.language
    personal = await open_personal(context.session, key)
    coming = [one for one in await _upcoming(context, key) if one.kind != DueKind.PERSONAL]
    offset, length = common.page_of(question, len(personal))
    listings = []
    if personal:
        numbered = list(enumerate(personal, start=1))[offset : offset + length]
        entries = [Entry(f"{number}. {one.text}", _when(one, context)) for number, one in numbered]
        title = say(language, "remindertopic-personal-title")
        listings.append(common.listing(entries, offset, len(personal), language, title))
    shown = coming[: common.page_of(Question(KEY), len(coming))[1]]
    if shown:
        names = await _names(context, shown)
        entries = [_entry(one, names, context, own=True) for one in shown]
        title = say(language, "remindertopic-coming-title", day=day(context.today + AHEAD, language))
        listings.append(common.listing(entries, 0, len(coming), language, title))
    headline = say(language, "remindertopic-mine", personal=len(personal), coming=len(coming))
    return Answer(
        language,
        headline,
        title=say(language, "remindertopic-title"),
        listings=tuple(listings),
        notes=(*await _paused_note(context), *((say(language, "order-forget-how"),) if personal else ())),
        buttons=tuple(common.paging_buttons(question, offset, length, len(personal), language)),
        acts=tuple(_cancel(one, context) for one in personal[offset : offset + MOST_PERSONAL]),
    )


def _cancel(one: PersonalReminder, context: Context) -> ActButton:
    label = say(context.language, "order-button-cancel-named", text=one.text)
    return ActButton(label, Press(Act.CANCEL, DueKind.PERSONAL.value, str(one.id), one.due_on).to_data())


async def _going_out(question: Question, context: Context, key: str) -> Answer:
    """List what will be sent: to all for an administrator, to himself for anyone else."""
    language = context.language
    sees_all = context.viewer.role is Role.ADMINISTRATOR
    owners = question.values("owner")
    found = await _upcoming(context, None if sees_all else key)
    if sees_all and owners:
        found = [one for one in found if one.recipient in owners]
    offset, length = common.page_of(question, len(found))
    shown = found[offset : offset + length]
    names = await _names(context, shown)
    entries = [_entry(one, names, context, own=not sees_all) for one in shown]
    text = "remindertopic-going-out" if sees_all else "remindertopic-going-out-mine"
    people = len({one.recipient for one in found})
    until = day(context.today + AHEAD, language)
    return Answer(
        language,
        say(language, text, count=len(found), people=people, day=until),
        title=say(language, "remindertopic-title"),
        listings=(common.listing(entries, offset, len(found), language),) if entries else (),
        notes=(
            *await _paused_note(context),
            *(await _asked_note(context) if sees_all else ()),
            *(() if sees_all or not owners else (say(language, "remindertopic-only-yours"),)),
        ),
        buttons=tuple(common.paging_buttons(question, offset, len(shown), len(found), language)),
        acts=await _steering(context) if sees_all else (),
    )


async def _steering(context: Context) -> tuple[ActButton, ...]:
    """Return what an administrator can do with all that goes out."""
    acts = [Press(Act.RESUME if await is_paused(context.session) else Act.HOLD)]
    if (asked := await waiting_for_leave(context.session, context.today)) is not None:
        acts.insert(0, Press(Act.ALLOW, DueKind.MASS_SENDING.value, asked.day.isoformat()))
    return tuple(ActButton(say(context.language, f"act-{one.act.value}"), one.to_data()) for one in acts)


async def _upcoming(context: Context, recipient: str | None) -> Sequence[Upcoming]:
    """Return what will be sent in the days to come, the first day first; nothing where nobody can tell."""
    return [] if context.preview is None else await context.preview(context.today + AHEAD, recipient)


async def _names(context: Context, shown: Sequence[Upcoming]) -> dict[str, str]:
    people = await queries.people(context.session, [one.recipient for one in shown])
    return {key: person.name for key, person in people.items()}


def _entry(one: Upcoming, names: dict[str, str], context: Context, *, own: bool) -> Entry:
    language = context.language
    kind = say(language, f"remind-kind-{one.kind}", **{"period": "", **one.details}).strip()
    title = title_of(DueKind(one.kind), one.title, one.details, language)
    details = [kind] if title != kind else []
    details += [] if own else [names.get(one.recipient, one.recipient)]
    if one.kind not in (DueKind.PERSONAL, DueKind.DIGEST):
        details.append(say(language, "deadline-is", deadline=day(one.due, language)))
    return Entry(title, _on(one.day, context), (" · ".join(details),) if details else ())


def _on(on: date, context: Context) -> str:
    return day(on, context.language)


def _when(one: PersonalReminder, context: Context) -> str:
    on = _on(one.due_on, context)
    if one.at is None:
        return on
    return say(context.language, "day-at", day=on, hour=clock(one.at, context.language))


async def _why(context: Context, key: str) -> Answer:
    """Tell why the last message came: for each thing in it, as what this person got it and by which rule."""
    language = context.language
    sent = (
        select(ReminderMessage)
        .where(
            ReminderMessage.recipient_key == key,
            ReminderMessage.status.in_((ReminderStatus.SENT, ReminderStatus.UNKNOWN)),
        )
        .order_by(ReminderMessage.day.desc())
        .limit(1)
    )
    message = (await context.session.scalars(sent)).first()
    if message is None:
        return Answer(language, say(language, "remindertopic-why-none"), title=say(language, "remindertopic-title"))
    rows = await reminders_in(context.session, message.id)
    subjects = [await load(context.session, row.kind, row.subject_key, row.due_on) for row in rows[:PAGE_SIZE]]
    keys = [row.concerning_key for row in rows] + [one.owner_key for one in subjects]
    people = await queries.people(context.session, keys)
    entries = []
    person = await context.session.get(Person, key)
    for row, subject in zip(rows, subjects, strict=False):
        if person is None or not await may_see(context.session, person, subject):
            entries.append(Entry(say(language, "remind-hidden"), "", (say(language, "remind-state-hidden"),)))
            continue
        whose = row.concerning_key if row.concerning_key != key else subject.owner_key
        owner = people[whose].name if whose in people else say(language, "remind-somebody")
        why = say(language, f"remind-why-{row.why.value}", owner=owner)
        entries.append(Entry(subject.title(language), "", (why, _step(row, context))))
    listing = common.listing(entries, 0, len(rows), language)
    button = Button(say(language, "order-button-mine"), Question(KEY, measure="mine"))
    headline = say(language, "remindertopic-why", day=day(message.day, language), count=len(rows))
    return Answer(
        language, headline, title=say(language, "remindertopic-title"), listings=(listing,), buttons=(button,)
    )


def _step(row: Reminder, context: Context) -> str:
    """Return the rule by which a reminder came: so many working days before or after its date, or a choice."""
    language, due = context.language, day(row.due_on, context.language)
    number = row.step.rpartition("+")[2] if "+" in row.step else row.step
    if row.step.startswith(HANDED):
        return say(language, "remindertopic-step-handed")
    if row.step.startswith("later"):
        return say(language, "remindertopic-step-later")
    try:
        days = int(number)
    except ValueError:
        return say(language, "remindertopic-step-on", due=due)
    if days == 0:
        return say(language, "remindertopic-step-on", due=due)
    return say(
        language, "remindertopic-step-late" if "+" in row.step else "remindertopic-step-before", days=abs(days), due=due
    )


async def _paused_note(context: Context) -> tuple[str, ...]:
    return (say(context.language, "remindertopic-paused-note"),) if await is_paused(context.session) else ()


async def _asked_note(context: Context) -> tuple[str, ...]:
    asked = await waiting_for_leave(context.session, context.today)
    if asked is None:
        return ()
    return (say(context.language, "remindertopic-asked-note", count=asked.messages, limit=asked.limit),)
