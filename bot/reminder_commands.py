"""``python -m bot reminders``: what goes out, what did not arrive, sending again, allowing and pausing."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import date, datetime, timedelta

from rich.console import Console
from rich.table import Table

from bot.answers.language import day, listed, moment, say
from bot.answers.reminderplain import subject
from bot.clock import AMSTERDAM, clock_from
from bot.question import Language
from bot.settings import Settings
from bot.storing import opened_store
from jobs import steering
from jobs.message import item_of
from jobs.preview import Coming, Preview, preview
from jobs.wiring import reach_of
from models import queries, reminders
from models.reminders import NOT_INSTALLED
from models.store import Store

AHEAD = timedelta(days=14)
"""How far ahead is looked where no day is given."""
BACK = timedelta(days=30)
"""How far back is looked for what did not arrive."""
COMMAND_LINE = "python -m bot"
"""Who pauses, resumes and allows, in the record of it."""


def show(settings: Settings, until: date | None) -> int:
    """Print what will be sent, to whom, when and why; sends nothing. Returns the exit status."""
    return asyncio.run(_show(settings, until))


def failed(settings: Settings) -> int:
    """Print the messages that failed or are doubtful; returns 1 where there are any."""
    return asyncio.run(_failed(settings))


def again(settings: Settings, message_id: int) -> int:
    """Send a message again that failed or is doubtful; returns 2 where it is neither."""
    return asyncio.run(_again(settings, message_id))


def allow(settings: Settings) -> int:
    """Allow the many messages that wait for leave."""
    return asyncio.run(_allow(settings))


def pause(settings: Settings, reason: str | None) -> int:
    """Pause all sending."""
    return asyncio.run(_pause(settings, reason))


def resume(settings: Settings) -> int:
    """End the pause."""
    return asyncio.run(_resume(settings))


def _now(settings: Settings) -> datetime:
    return clock_from(settings.today)()


def _say(text: str) -> None:
    Console(soft_wrap=True).print(text, markup=False, highlight=False)


async def _show(settings: Settings, until: date | None) -> int:
    language, now = Language(settings.language), _now(settings)
    last = until or now.date() + AHEAD
    async with opened_store(settings) as store:
        found = await preview(store, now, last, reach_of(settings))
        if found.coming:
            await _print_coming(store, found, language)
        await _print_warnings(store, found, language)
    messages = {(one.day, one.planned.recipient) for one in found.coming}
    if not messages:
        _say(say(language, "reminders-none", until=day(last, language)))
        return 0
    counts = {"messages": len(messages), "reminders": len(found.coming)}
    _say(say(language, "reminders-total", until=day(last, language), **counts))
    return 0


async def _print_coming(store: Store, found: Preview, language: Language) -> None:
    keys = [key for one in found.coming for key in (one.planned.recipient, one.planned.concerning, one.fact.owner_key)]
    async with store.reading() as session:
        people = await queries.people(session, keys)
    table = _table(language, "day", "who", "what", "due", "why")
    shown: tuple[date, str] | None = None
    for one in found.coming:
        place = (one.day, one.planned.recipient)
        who = people[one.planned.recipient].name if place != shown else ""
        table.add_row(
            day(one.day, language) if place != shown else "",
            who,
            subject(item_of(one.planned, one.fact, people, found.outlook, 0), language),
            day(one.fact.due, language),
            say(language, f"reminders-why-{one.planned.why}", person=people[one.planned.concerning].name),
        )
        shown = place
    Console().print(table)


async def _print_warnings(store: Store, found: Preview, language: Language) -> None:
    async with store.reading() as session:
        stopped = await reminders.current_pause(session)
        unreachable = {
            one.planned.recipient
            for one in found.coming
            if not found.outlook.people.persons[one.planned.recipient].is_reachable
        }
        names = sorted(person.name for person in (await queries.people(session, sorted(unreachable))).values())
    if stopped is not None:
        since = moment(stopped.begun_at.astimezone(AMSTERDAM), language)
        _say(say(language, "reminders-is-paused", moment=since, person=stopped.begun_by))
    most = found.outlook.rules.most_unasked
    for which, count in _messages_by_day(found.coming).items():
        if count > most:
            _say(say(language, "reminders-is-many", day=day(which, language), count=count, most=most))
    if names:
        _say(say(language, "reminders-unreachable", names=listed(names, language)))


def _messages_by_day(coming: tuple[Coming, ...]) -> Counter[date]:
    return Counter(which for which, _ in {(one.day, one.planned.recipient) for one in coming})


async def _failed(settings: Settings) -> int:
    language, since = Language(settings.language), _now(settings).date() - BACK
    async with opened_store(settings) as store, store.reading() as session:
        found = await reminders.troubled(session, since)
        people = await queries.people(session, [one.recipient_key for one in found])
    if not found:
        _say(say(language, "reminders-no-trouble", since=day(since, language)))
        return 0
    table = _table(language, "id", "day", "who", "status", "tries", "reason")
    for one in found:
        reason = one.reason or ""
        if reason == NOT_INSTALLED:
            reason = say(language, "reminders-reason-not-installed")
        status = say(language, f"reminders-status-{one.status}")
        name = people[one.recipient_key].name
        table.add_row(str(one.id), day(one.day, language), name, status, str(one.tries), reason)
    Console().print(table)
    return 1


async def _again(settings: Settings, message_id: int) -> int:
    language, now = Language(settings.language), _now(settings)
    async with opened_store(settings) as store, store.writing() as session:
        done = await steering.send_again(session, message_id, now.date(), now)
    _say(say(language, "reminders-again" if done else "reminders-not-again", id=str(message_id)))
    return 0 if done else 2


async def _allow(settings: Settings) -> int:
    language, now = Language(settings.language), _now(settings)
    async with opened_store(settings) as store, store.writing() as session:
        allowed = await steering.allow_mass_sending(session, COMMAND_LINE, now)
    if allowed is None:
        _say(say(language, "reminders-nothing-asked"))
        return 2
    _say(say(language, "reminders-allowed", count=allowed.messages, day=day(allowed.day, language)))
    return 0


async def _pause(settings: Settings, reason: str | None) -> int:
    language, now = Language(settings.language), _now(settings)
    async with opened_store(settings) as store:
        async with store.writing() as session:
            await reminders.pause(session, COMMAND_LINE, now, reason)
        async with store.reading() as session:
            count = await steering.in_flight(session)
    _say(say(language, "reminders-paused", count=count))
    return 0


async def _resume(settings: Settings) -> int:
    language, now = Language(settings.language), _now(settings)
    async with opened_store(settings) as store, store.writing() as session:
        ended = await reminders.resume(session, COMMAND_LINE, now)
    _say(say(language, "reminders-resumed" if ended else "reminders-was-not-paused"))
    return 0


def _table(language: Language, *headings: str) -> Table:
    return Table(*(say(language, f"reminders-heading-{heading}") for heading in headings), box=None, pad_edge=False)
