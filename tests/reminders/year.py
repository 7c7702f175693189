"""A simulated year: real store, real HTTP to a loopback Teams, a clock that is set; checked against an own oracle.

``python -m tests.reminders.year [--owners 500] [--items 3000] [--seed 1]``

The oracle works out by walking a hand-written calendar day by day who must be reminded of what on which day, and the
messages that arrived must be exactly those: on the right working day, none after a thing was done, at most one message
for each person per day, none on a day off, in the nights in which the clock changes or outside working hours.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from bot.channel.proactive import ProactiveSender
from bot.channel.transport import Transport
from bot.clock import start_of
from jobs.dispatcher import Dispatcher
from jobs.planning import Reach
from jobs.service import ReminderService
from models.base import Record
from models.commitments import Commitment, CommitmentKind, CommitmentStatus, DeadlinePrecision
from models.contracts import Contract
from models.people import Person, Role
from models.projects import Project, ProjectStatus
from models.reports import ReportSection, SectionStatus
from models.store import Store, upgrade
from tests.loopback_teams import LoopbackTeams
from tests.reminders.world import NO_GUARD, Got, SetClock, fill, got, json_renderer, person, reference

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
DAYS_OFF = frozenset(
    # Written down by hand: the days of 2025, 2026 and 2027, other than weekends, on which town halls are closed.
    date.fromisoformat(day)
    for day in (
        *("2025-04-18", "2025-04-21", "2025-05-05", "2025-05-29", "2025-05-30", "2025-06-09", "2025-12-25"),
        *("2025-12-26", "2026-01-01", "2026-04-03", "2026-04-06", "2026-04-27", "2026-05-05", "2026-05-14"),
        *("2026-05-15", "2026-05-25", "2026-12-25", "2027-01-01", "2027-03-26", "2027-03-29", "2027-04-27"),
        *("2027-05-05", "2027-05-06", "2027-05-07", "2027-05-17"),
    )
)
CLOCK_CHANGES = (date(2026, 3, 29), date(2026, 10, 25))
BEFORE = (30, 14, 7, 1, 0)
MANAGER = "manager@x.nl"


@dataclass(frozen=True)
class Item:
    """One thing that is due, and the day on which, at noon, it is done; None where it is not done in the year."""

    kind: str
    key: str
    due: date
    owner: str
    client: str | None
    done: date | None


@dataclass(frozen=True)
class YearReport:
    """What a year showed. ``wrong`` holds the differences with the oracle, none when all is well."""

    messages: int
    reminders: int
    wrong: list[str]
    seconds: float


def works(day: date) -> bool:
    return day.weekday() < 5 and day not in DAYS_OFF


def walk(day: date, count: int) -> date:
    """Go so many working days on, or back, one day at a time."""
    step = timedelta(days=1 if count > 0 else -1)
    while count:
        day += step
        count -= works(day) * (1 if count > 0 else -1)
    return day


def make_items(count: int, owners: int, seed: int) -> list[Item]:
    """Make things of four kinds, due all over the year, on days off too; most get done, early or late."""
    chance = random.Random(seed)  # noqa: S311 - the same every time
    special = [date(2026, 5, 5), date(2026, 4, 3), date(2026, 12, 25), date(2026, 12, 28), *CLOCK_CHANGES]
    items = []
    for number in range(count):
        kind = chance.choice(("promise", "section", "project_end", "contract_notice"))
        due = chance.choice(special) if chance.random() < 0.1 else FIRST + timedelta(days=chance.randrange(-20, 364))
        done = due + timedelta(days=chance.randrange(-40, 40)) if chance.random() < 0.9 else None
        owner = f"owner{chance.randrange(owners)}"
        client = f"owner{chance.randrange(owners)}" if kind in ("promise", "project_end") else None
        if kind == "contract_notice":
            done = None
        items.append(Item(kind, f"{kind}-{number}", due, f"{owner}@x.nl", client and f"{client}@x.nl", done))
    return items


def records(items: list[Item], first: date) -> Iterator[Record]:
    """Make the records of things, done already where they were done before the year begins."""
    for item in items:
        is_done = item.done is not None and item.done < first
        match item.kind:
            case "promise":
                yield Commitment(
                    key=item.key,
                    number=item.key,
                    title=item.key,
                    kind=CommitmentKind.PROMISE,
                    deadline=item.due,
                    deadline_precision=DeadlinePrecision.DAY,
                    status=CommitmentStatus.LAPSED if is_done else CommitmentStatus.OPEN,
                    owner_key=item.owner,
                    client_key=item.client,
                    as_of=FIRST,
                )
            case "section":
                yield ReportSection(
                    key=item.key,
                    period="2026-1",
                    section=item.key,
                    deadline=item.due,
                    status=SectionStatus.DELIVERED if is_done else SectionStatus.NOT_STARTED,
                    owner_key=item.owner,
                )
            case "project_end":
                yield Project(
                    key=item.key,
                    number=item.key,
                    name=item.key,
                    status=ProjectStatus.READY if is_done else ProjectStatus.RUNNING,
                    planned_ready=item.due,
                    owner_key=item.owner,
                    client_key=item.client,
                    as_of=FIRST,
                )
            case _:
                yield Contract(
                    key=item.key,
                    number=item.key,
                    supplier="Leverancier",
                    subject=item.key,
                    end=item.due,
                    notice_months=0,
                    tacit_renewal=False,
                    owner_key=item.owner,
                    as_of=FIRST,
                )


def expected(items: list[Item], first: date = FIRST) -> dict[tuple[date, str], Counter[tuple[str, str]]]:
    """Work out by day and person what (key, why) must be in his message: the oracle."""
    found: dict[tuple[date, str], Counter[tuple[str, str]]] = {}
    working_days = [day for number in range((LAST - first).days + 1) if works(day := first + timedelta(days=number))]
    for item in items:
        given: dict[str, date] = {}
        steps = _steps(item)
        end = min(item.done or LAST, item.due if item.kind == "contract_notice" else LAST)
        for day in working_days:
            for why in ("owner", "client", "manager") if day <= end else ():
                come = [(step_day, who) for part, who, step_day in steps if part == why and step_day <= day]
                if come and given.get(why, date.min) < max(come)[0]:
                    given[why], who = max(come)
                    found.setdefault((day, who), Counter())[item.key, why] += 1
    begin = first - timedelta(days=first.weekday())
    for monday in (begin + timedelta(days=7 * week) for week in range((LAST - begin).days // 7 + 1)):
        day = max(monday if works(monday) else walk(monday, 1), working_days[0])
        found.setdefault((day, MANAGER), Counter())[MANAGER, "subscribed"] += 1
    return found


def _steps(item: Item) -> list[tuple[str, str, date]]:
    """Return all steps of a thing: the part, the person and the day."""
    last_day = item.due if works(item.due) else walk(item.due, -1)
    steps = [("owner", item.owner, last_day if not days else walk(last_day, -days)) for days in BEFORE]
    if item.kind == "contract_notice":
        return steps
    late = (walk(item.due, days) for days in (1, *range(5, 300, 5)))
    steps += [("owner", item.owner, day) for day in late if day <= LAST]
    if item.client and item.client != item.owner:
        steps.append(("client", item.client, walk(item.due, 5)))
    return [*steps, ("manager", MANAGER, walk(item.due, 10))]


async def run_year(url: str, owners: int, items: list[Item], first: date = FIRST, last: date = LAST) -> YearReport:
    """Live the year, or a part of it, over a migrated, empty store."""
    began = time.perf_counter()
    names = [f"owner{number}" for number in range(owners)]
    manager = person("manager", Role.MANAGER)
    people: list[Person] = [person(name, manager_key=MANAGER) for name in names]
    clock = SetClock(start_of(first))
    messages: list[tuple[Got, date]] = []
    wrong: list[str] = []
    async with LoopbackTeams() as teams:
        settings = teams.settings(STAVAZA_TENANT_RATE=0)
        store = Store(url)
        try:
            references = [reference(teams, name) for name in (*names, "manager")]
            await fill(store, [manager], people, references, records(items, first), settings=NO_GUARD)
            async with Transport(settings) as transport:
                dispatcher = Dispatcher(store, ProactiveSender(transport), json_renderer, clock, Reach())
                service = ReminderService(store, dispatcher, clock, Reach(), lambda: 0.0)
                for number in range((last - first).days + 1):
                    day = first + timedelta(days=number)
                    for hour, minute, may_send in _moments(day):
                        clock.put(day, hour, minute)
                        before = len(teams.sent)
                        await service.tick()
                        if len(teams.sent) > before and not (may_send and works(day)):
                            wrong.append(f"{len(teams.sent) - before} messages at {clock.moment:%Y-%m-%d %H:%M}")
                        messages += [(got(sent), day) for sent in teams.sent[before:]]
                        if hour == 9:
                            await _get_done(store, [one for one in items if one.done == day])
        finally:
            await store.close()
    wrong += compare(messages, {key: value for key, value in expected(items, first).items() if key[0] <= last})
    return YearReport(len(messages), sum(len(one.items) for one, _ in messages), wrong, time.perf_counter() - began)


def _moments(day: date) -> list[tuple[int, int, bool]]:
    """Return when is looked: before, in and after working hours, and all night where the clock changes."""
    night = [(hour, minute, False) for hour in range(4) for minute in (0, 30)] if day in CLOCK_CHANGES else []
    if not works(day):
        return [*night, (9, 0, False)]
    return [*night, (8, 29, False), (8, 30, True), (9, 0, True), (17, 0, False)]


async def _get_done(store: Store, items: list[Item]) -> None:
    if not items:
        return
    async with store.writing() as session:
        for item in items:
            match item.kind:
                case "promise":
                    promise = await session.get_one(Commitment, item.key)
                    promise.status = CommitmentStatus.LAPSED
                case "section":
                    (await session.get_one(ReportSection, item.key)).status = SectionStatus.DELIVERED
                case "project_end":
                    (await session.get_one(Project, item.key)).status = ProjectStatus.READY


def compare(messages: list[tuple[Got, date]], wanted: dict[tuple[date, str], Counter[tuple[str, str]]]) -> list[str]:
    """Return in words what differs between the messages that came and those that had to."""
    wrong: list[str] = []
    came: dict[tuple[date, str], Counter[tuple[str, str]]] = {}
    for message, day in messages:
        if (day, message.to) in came:
            wrong.append(f"{message.to} had more than one message on {day}")
        came.setdefault((day, message.to), Counter()).update((key, why) for _, key, why, _ in message.items)
    for place in sorted(came.keys() | wanted.keys()):
        missing, extra = (
            (wanted.get(place, Counter()) - came.get(place, Counter())),
            (came.get(place, Counter()) - wanted.get(place, Counter())),
        )
        wrong += [f"{place[0]} {place[1]}: {what} did not come" for what in missing]
        wrong += [f"{place[0]} {place[1]}: {what} came unasked" for what in extra]
    return wrong


def main() -> int:
    """Live the whole year and print what it showed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--owners", type=int, default=500)
    parser.add_argument("--items", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'year.db'}"
        upgrade(url)
        items = make_items(arguments.items, arguments.owners, arguments.seed)
        report = asyncio.run(run_year(url, arguments.owners, items))
    print(
        f"seed {arguments.seed}: {arguments.owners} owners, {arguments.items} things, {report.messages} messages with "
        f"{report.reminders} reminders, {len(report.wrong)} wrong ({report.seconds:.0f} s)"
    )
    print("\n".join(report.wrong[:20]))
    return 1 if report.wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
