"""How fast reminders are planned and sent, and in how much memory.

``python -m tests.benchmarks.bench_reminders [--items 100000] [--messages 500]``
"""

from __future__ import annotations

import argparse
import asyncio
import resource
import tempfile
import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

from bot.channel.proactive import ProactiveSender
from bot.channel.transport import Transport
from bot.clock import AMSTERDAM
from jobs.dispatcher import Dispatcher
from jobs.planning import Reach, plan
from jobs.service import ReminderService
from models.base import Record
from models.commitments import Commitment, CommitmentKind, CommitmentStatus, DeadlinePrecision
from models.store import Store, opened, upgrade
from tests.loopback_teams import LoopbackTeams
from tests.reminders.world import NO_GUARD, SetClock, fill, json_renderer, person, reference

TODAY = date(2026, 2, 10)
NOW = datetime(2026, 2, 10, 9, tzinfo=AMSTERDAM)
OWNERS = 500
BATCH = 10_000


def promises(count: int, owners: int, within: int = 300) -> Iterator[Record]:
    """Make promises that are due from 100 days ago to ``within`` days ahead."""
    for number in range(count):
        yield Commitment(
            key=f"t{number}",
            number=f"t{number}",
            title=f"Toezegging {number}",
            kind=CommitmentKind.PROMISE,
            deadline=TODAY + timedelta(days=number % (100 + within) - 100),
            deadline_precision=DeadlinePrecision.DAY,
            status=CommitmentStatus.OPEN,
            owner_key=f"o{number % owners}@x.nl",
            as_of=TODAY,
        )


async def planning(url: str, items: int) -> None:
    """Plan for the first time, when all that has come is written, and again, when nothing is new."""
    async with opened(url) as store:
        await fill(store, [person(f"o{number}") for number in range(OWNERS)], settings=NO_GUARD)
        made = promises(items, OWNERS)
        for _ in range(0, items, BATCH):
            await fill(store, [next(made) for _ in range(BATCH)])
    del made
    before = _megabytes()
    async with opened(url) as store:
        for what in ("first", "again"):
            began, worked = time.perf_counter(), time.process_time()
            report = await plan(store, NOW, Reach())
            seconds, worked = time.perf_counter() - began, time.process_time() - worked
            print(
                f"planning {report.facts} things, {what}: {report.written} written, {seconds:.1f} s, {worked:.1f} s CPU"
            )
    print(f"memory at its highest: {_megabytes():.0f} MB ({before:.0f} MB before planning)")


async def sending(url: str, messages: int) -> None:
    """Send to that many people, at the pace that Teams allows."""
    names = [f"o{number}" for number in range(messages)]
    async with LoopbackTeams() as teams:
        store = Store(url)
        people = (person(name) for name in names)
        due = (one for one in promises(messages, messages, within=-99))
        await fill(store, people, (reference(teams, name) for name in names), due, settings=NO_GUARD)
        clock = SetClock(NOW)
        async with Transport(teams.settings()) as transport:
            dispatcher = Dispatcher(store, ProactiveSender(transport), json_renderer, clock, Reach())
            service = ReminderService(store, dispatcher, clock, Reach())
            began, worked = time.perf_counter(), time.process_time()
            report = await service.tick()
            seconds, worked = time.perf_counter() - began, time.process_time() - worked
        await store.close()
        print(
            f"sending {report.sent.counts} to {len(teams.sent)} people: {len(teams.sent) / seconds:.1f} a second, "
            f"{worked / len(teams.sent) * 1000:.1f} ms CPU for each (with Teams)"
        )
        times = teams.times
        settled = (len(times) - 1) / (times[-1] - times[0])
        print(f"from the first to the last: {settled:.1f} a second, the most in one second: {most_in_a_second(times)}")


def most_in_a_second(times: list[float]) -> int:
    """Return how many of these moments lie in the fullest second."""
    most = first = 0
    for last, moment in enumerate(times):
        while moment - times[first] >= 1.0:
            first += 1
        most = max(most, last - first + 1)
    return most


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Measure planning and sending, on SQLite."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--items", type=int, default=100_000)
    parser.add_argument("--messages", type=int, default=500)
    given, _ = parser.parse_known_args()
    for measure, size in ((planning, given.items), (sending, given.messages)):
        with tempfile.TemporaryDirectory() as folder:
            url = f"sqlite:///{Path(folder) / 'bench.db'}"
            upgrade(url)
            asyncio.run(measure(url, size))


if __name__ == "__main__":
    main()
