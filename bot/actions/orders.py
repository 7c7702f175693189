"""Carrying out what a person tells in words: remind me, forget it, I am away, I am back, stop, pause."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.actions import away, steering, stop
from bot.actions.away import Absent
from bot.actions.deeds import Declined, Deed, Outcome
from bot.actions.linking import about, named
from bot.actions.subjects import Subject, load, may_see
from bot.answers.answer import MOST_BUTTONS, Answer, Button, Entry, Listing
from bot.answers.answer import Act as ActButton
from bot.answers.language import clock, day, listed, say
from bot.answers.pressing import Act, Press
from bot.clock import AMSTERDAM
from bot.question import Language, Question
from bot.understanding.orders import (
    DIGEST_WORD,
    Allow,
    Away,
    Back,
    Forget,
    Order,
    Pause,
    RemindMe,
    SendAgain,
    Stop,
)
from bot.understanding.text import tokenize
from jobs.rules import Calendar, Rules, read_calendar, read_rules, within_hours
from models import reminder_choices as choices
from models.history import CHAT, ChangeKind, RecordChange, as_text, record_changes
from models.people import Person, Role
from models.reminder_choices import PersonalReminder, PersonalStatus
from models.reminders import DueKind, MassSending, Reminder

TOPIC = "reminders"
LONGEST_AHEAD = timedelta(days=5 * 366)
MOST_PERSONAL = 200
"""Personal reminders that one person can have open: more is a mistake, or mischief."""
SHOWN = 8


async def carry_out(session: AsyncSession, order: Order, person: Person, at: datetime, language: Language) -> Answer:
    """Carry out an order in a writing transaction, and say what was done."""
    match order:
        case RemindMe():
            return await _remind(session, order, person, at, language)
        case Forget():
            return await _forget(session, order, person, at, language)
        case Away():
            return await _ask_away(session, order, person, at, language)
        case Back():
            return Answer(language, await away.back(session, person, at, language))
        case Stop():
            return await _stop(session, order, person, at, language)
        case Pause() | Allow() | SendAgain():
            return await _steer(session, order, person, at, language)


async def _remind(session: AsyncSession, order: RemindMe, person: Person, at: datetime, language: Language) -> Answer:
    today, asked = at.date(), order.day
    if not order.text:
        return Answer(language, say(language, "order-remind-what"))
    if asked is None:
        return Answer(language, say(language, "order-remind-when", text=order.text))
    if asked <= today:
        return Answer(language, say(language, "order-remind-past", day=day(asked, language)))
    if asked - today > LONGEST_AHEAD:
        return Answer(language, say(language, "order-remind-far", day=day(asked, language)))
    rules = await read_rules(session)
    on = _sending_day(asked, today, await read_calendar(session, rules, today))
    hour = within_hours(order.at, rules) if order.at else None
    known = await choices.open_personal(session, person.key)
    same = next((one for one in known if (one.text, one.due_on) == (order.text, on)), None)
    if same is None and len(known) >= MOST_PERSONAL:
        return Answer(language, say(language, "order-remind-many", count=len(known)))
    if same is None:
        link = await named(session, order.text, person)
        same = await choices.remind_me(session, person.key, order.text, on, at, link, hour)
        await _note(session, person, str(same.id), {"due_on": [None, on.isoformat()], "text": [None, order.text]}, at)
    elif hour is not None and same.at != hour:
        await _note(session, person, str(same.id), {"at": [as_text(same.at), as_text(hour)]}, at)
        same.at = hour
    return await _noted(session, same, order, rules, person, language)


async def _noted(
    session: AsyncSession, one: PersonalReminder, order: RemindMe, rules: Rules, person: Person, language: Language
) -> Answer:
    """Say what was noted, and what of it is not as it was asked."""
    on, hour = one.due_on, one.at
    notes = [] if on == order.day else [say(language, "order-remind-moved", asked=day(order.day or on, language))]
    if hour is not None and order.at not in (None, hour):
        hours = {"opens": clock(rules.opens, language), "closes": clock(rules.closes, language)}
        notes.append(say(language, "order-remind-hour-moved", asked=clock(order.at or hour, language), **hours))
    if hour is not None:
        notes.append(say(language, "order-remind-one-message"))
    linked = await about(session, one, person, language)
    if linked is not None:
        notes.append(say(language, "order-remind-about", title=linked.title, stands=linked.stands))
    when = _weekday(on, language) if hour is None else _at(_weekday(on, language), hour, language)
    text = say(language, "order-remind-noted", day=when, text=one.text)
    return Answer(language, text, notes=tuple(notes), acts=(_cancel(one, language),), buttons=(_mine(language),))


def _sending_day(asked: date, today: date, calendar: Calendar) -> date:
    """Return the day, or the last day before it on which reminders go out: early is better than late."""
    before = calendar.sending_day_until(asked)
    return before if before > today else calendar.sending_day_from(asked)


def _at(on: str, hour: time, language: Language) -> str:
    return say(language, "day-at", day=on, hour=clock(hour, language))


def _weekday(on: date, language: Language) -> str:
    return say(language, f"weekday-{on.weekday()}", day=day(on, language))


def _mine(language: Language) -> Button:
    return Button(say(language, "order-button-mine"), Question(TOPIC, measure="mine"))


def _cancel(one: PersonalReminder, language: Language, *, named: bool = False) -> ActButton:
    label = say(language, "order-button-cancel-named", text=one.text) if named else say(language, "act-cancel")
    return ActButton(label, Press(Act.CANCEL, DueKind.PERSONAL.value, str(one.id), one.due_on).to_data())


async def _forget(session: AsyncSession, order: Forget, person: Person, at: datetime, language: Language) -> Answer:
    known = await choices.open_personal(session, person.key)
    if order.number is not None:
        found = [one for number, one in enumerate(known, start=1) if number == order.number]
    else:
        found = [one for one in known if _says(one.text, order.words)]
    if len(found) == 1:
        [one] = found
        await choices.close_personal(session, one.id, person.key, PersonalStatus.CANCELLED)
        await _note(session, person, str(one.id), {"status": [PersonalStatus.OPEN, PersonalStatus.CANCELLED]}, at)
        return Answer(language, say(language, "acted-personal-cancelled", title=one.text), buttons=(_mine(language),))
    if not known:
        return Answer(language, say(language, "order-forget-none"))
    headline = say(language, "order-forget-which" if found else "order-forget-unknown", count=len(found or known))
    return personal_list(found or known, known, headline, language)


def personal_list(
    shown: Sequence[PersonalReminder], known: Sequence[PersonalReminder], headline: str, language: Language
) -> Answer:
    """Return personal reminders with the numbers by which they can be cancelled."""
    numbers = {one.id: number for number, one in enumerate(known, start=1)}
    entries = tuple(Entry(f"{numbers[one.id]}. {one.text}", _when(one, language)) for one in shown[:SHOWN])
    part = say(language, "page", first=1, last=len(entries), total=len(shown)) if len(shown) > SHOWN else ""
    return Answer(
        language,
        headline,
        listings=(Listing(entries, len(shown), part),),
        notes=(say(language, "order-forget-how"),),
        acts=tuple(_cancel(one, language, named=True) for one in shown[:MOST_BUTTONS]),
    )


def _when(one: PersonalReminder, language: Language) -> str:
    on = _weekday(one.due_on, language)
    return on if one.at is None else _at(on, one.at, language)


def _says(text: str, words: Sequence[str]) -> bool:
    """Tell whether a text has all these words, in any of their forms."""
    forms = {form for token in tokenize(text) for form in token.forms}
    return all(not forms.isdisjoint(token.forms) for word in words for token in tokenize(word))


async def _ask_away(session: AsyncSession, order: Away, person: Person, at: datetime, language: Language) -> Answer:
    if order.last is None:
        return Answer(language, say(language, "order-away-until"))
    deputy: Person | None = None
    if order.deputy:
        found = await _people(session, order.deputy, person)
        if len(found) != 1:
            names = listed([one.name for one in found], language, style="or")
            text = "order-deputy-which" if found else "order-deputy-unknown"
            return Answer(language, say(language, text, name=order.deputy, names=names))
        [deputy] = found
    absent = Absent(order.first, order.last, deputy.key if deputy else None)
    if fault := away.fault_of(absent, at.date(), language):
        return Answer(language, fault)
    stands_in = deputy or await away.default_deputy(session, person)
    days = {"first": _weekday(absent.first, language), "last": _weekday(absent.last, language)}
    text = "order-away-confirm" if stands_in else "order-away-confirm-alone"
    yes = ActButton(say(language, "order-yes"), Press(Act.AWAY, away.ABSENCE, absent.to_key()).to_data())
    no = ActButton(say(language, "order-no"), Press(Act.REFUSE).to_data())
    headline = say(language, text, **days, deputy=stands_in.name if stands_in else "")
    return Answer(language, headline, acts=(yes, no))


async def _people(session: AsyncSession, said: str, asker: Person) -> list[Person]:
    """Return the active people whom some words can mean: who is called so in full, else who has all these names."""
    words = {token.text for token in tokenize(said)}
    present = Person.withdrawn.is_(False), Person.active.is_(True), Person.key != asker.key
    everyone = (await session.scalars(select(Person).where(*present).order_by(Person.name, Person.key))).all()
    full = [one for one in everyone if {token.text for token in tokenize(one.name)} == words or one.key == said]
    return full or [one for one in everyone if words and words <= {token.text for token in tokenize(one.name)}]


async def _stop(session: AsyncSession, order: Stop, person: Person, at: datetime, language: Language) -> Answer:
    if not order.words:
        return Answer(language, say(language, "order-stop-what"))
    if order.words == (DIGEST_WORD,):
        subjects = [Subject(DueKind.DIGEST, person.key, at.date())] if person.role is Role.MANAGER else []
    else:
        subjects = await _reminded_of(session, person, order.words, language)
    if not subjects:
        return Answer(language, say(language, "order-stop-none", words=" ".join(order.words)))
    told: list[str] = []
    acts: list[ActButton] = []
    for subject in subjects:
        press = Press(Act.STOP, subject.kind.value, subject.key, subject.due, subject.version)
        deed = Deed(session, person, subject, press, at, language)
        try:
            outcome = await (stop.start(deed) if order.again else stop.stop(deed))
        except Declined as declined:
            outcome = deed.said(declined.text, **declined.values)
        else:
            other = Act.STOP if order.again else Act.START
            label = say(language, "act-stop" if order.again else "act-start")
            acts.append(ActButton(label, press.doing(other).to_data()))
        told.append(outcome.text)
    return Answer(language, told[0], body=tuple(told[1:]), acts=tuple(acts) if len(subjects) == 1 else ())


async def _reminded_of(
    session: AsyncSession, person: Person, words: Sequence[str], language: Language
) -> list[Subject]:
    """Return what a person is reminded of, or stopped, whose name or kind has all these words."""
    due = func.max(Reminder.due_on)
    query = select(Reminder.kind, Reminder.subject_key, due).where(Reminder.recipient_key == person.key)
    rows = (await session.execute(query.group_by(Reminder.kind, Reminder.subject_key))).all()
    found = []
    for kind, key, on in rows:
        subject = await load(session, kind, key, on)
        kinds = " ".join(say(each, f"remind-kind-{kind.value}", period="") for each in Language)
        if subject.is_gone or not await may_see(session, person, subject):
            continue
        if _says(f"{subject.title(language)} {kinds} {key}", words):
            found.append(subject)
    return sorted(found, key=lambda one: (one.kind, one.key))[:SHOWN]


async def _steer(
    session: AsyncSession, order: Pause | Allow | SendAgain, person: Person, at: datetime, language: Language
) -> Answer:
    """Do for an administrator what is said to all reminders."""
    if person.role is not Role.ADMINISTRATOR:
        return Answer(language, say(language, "steer-not-yours"))
    outcome: Outcome
    match order:
        case SendAgain(number):
            act, outcome = Act.AGAIN, await steering.send_again(session, person, number, at, language)
        case Allow():
            today = at.astimezone(AMSTERDAM).date()
            if await session.get(MassSending, today) is None:
                return Answer(language, say(language, "steer-nothing-asked"))
            act, outcome = Act.ALLOW, await steering.allow(session, person, today, at, language)
        case Pause(ends=True):
            act, outcome = Act.RESUME, await steering.resume(session, person, at, language)
        case Pause():
            act, outcome = Act.HOLD, await steering.hold(session, person, at, language)
    return steering.told(outcome, act, language)


async def _note(
    session: AsyncSession, person: Person, key: str, fields: dict[str, list[str | None]], at: datetime
) -> None:
    change = RecordChange(DueKind.PERSONAL.value, key, ChangeKind.CHANGED, fields)
    await session.run_sync(record_changes, person.name, CHAT, at, [change])
