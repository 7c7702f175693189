"""A storm of faults: a fifth of the calls to Teams fails, processes are killed with -9 at random, one pause.

``python -m tests.reminders.storm [--reminders 10000] [--people 2500] [--seed 1] [--sqlite]``

Three processes on PostgreSQL, or one on SQLite. Shown is that nothing planned is lost (it arrived, or is on the
administrator's list), that no more messages were taken twice than there were attempts of which nobody could know, and
that nothing was sent while paused.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy import func, select

from jobs import steering
from models import reminders
from models.commitments import Commitment, CommitmentKind, CommitmentStatus, DeadlinePrecision
from models.people import Role
from models.reminders import Attempt, Reminder, ReminderMessage, ReminderStatus
from models.store import Store, upgrade
from tests.loopback_teams import Fault, LoopbackTeams
from tests.reminders.world import NO_GUARD, fill, got, person, reference
from tests.replicas import postgres_database

TODAY = date(2026, 2, 10)
ALL_DAY = {"werktijd": "00:00-23:59"}
ROOT = Path(__file__).parents[2]
LONGEST = 1800.0
"""Seconds after which the storm is given up."""
PAUSE_SECONDS = 2.0

SHARES: Sequence[tuple[str, float]] = (
    ("429", 0.01),
    ("412", 0.02),
    ("502", 0.04),
    ("502 taken", 0.03),
    ("dropped", 0.03),
    ("dropped taken", 0.04),
    ("too slow, taken", 0.01),
    ("403", 0.01),
    ("413", 0.01),
)
"""The faults, and which share of the calls they strike: a fifth in all."""


@dataclass
class StormReport:
    """What a storm showed. ``lost`` are people of whose reminders nothing is left: neither arrived nor on the list."""

    people: int = 0
    reminders: int = 0
    arrived: int = 0
    taken_twice: int = 0
    ambiguous: int = 0
    listed: Counter[str] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)
    kills: int = 0
    lost: list[str] = field(default_factory=list)
    while_paused: int = 0
    claimed_wrongly: list[str] = field(default_factory=list)
    """People whose message the store calls sent though it never arrived."""
    seconds: float = 0.0

    @property
    def is_well(self) -> bool:
        """What was promised holds."""
        return (
            not self.lost and not self.claimed_wrongly and not self.while_paused and self.taken_twice <= self.ambiguous
        )


class Weather:
    """Chooses the faults, the same ones for the same seed and order of calls."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)  # noqa: S311 - the same every time
        self.struck: Counter[str] = Counter()

    def choose(self, _conversation: str) -> Fault | None:
        """Return a fault for one call in five."""
        drawn = self._chance.random()
        for name, share in SHARES:
            if drawn < share:
                self.struck[name] += 1
                return self._fault(name)
            drawn -= share
        return None

    def _fault(self, name: str) -> Fault:
        match name.split():
            case ["429"]:
                return Fault(429, {"Retry-After": "1"})
            case ["dropped", *taken]:
                return Fault(drops=True, delivers=bool(taken))
            case ["too", *_]:
                late = asyncio.Event()
                asyncio.get_running_loop().call_later(2.5, late.set)
                return Fault(until=late)
            case ["403"]:
                return Fault(403, body=b'{"error": {"code": "MessageWritesBlocked"}}')
            case [status, *taken]:
                return Fault(int(status), delivers=bool(taken))
        raise ValueError(name)


class Replicas:
    """The processes that send; one that is killed is replaced."""

    def __init__(self, environment: dict[str, str], count: int) -> None:
        self._environment = environment
        self._count = count
        self._running: list[asyncio.subprocess.Process] = []

    async def start(self) -> None:
        """Start as many as there should be."""
        while len(self._running) < self._count:
            self._running.append(
                await asyncio.create_subprocess_exec(
                    *(sys.executable, "-m", "tests.reminders.replica"),
                    cwd=ROOT,
                    env=self._environment,
                    stdout=asyncio.subprocess.DEVNULL,
                    stderr=asyncio.subprocess.DEVNULL,
                )
            )

    async def kill(self, index: int) -> None:
        """Kill one with -9."""
        process = self._running.pop(index % len(self._running))
        with suppress(ProcessLookupError):
            process.send_signal(signal.SIGKILL)
        await process.wait()

    async def end(self) -> None:
        """Kill them all."""
        while self._running:
            await self.kill(0)


async def run_storm(
    url: str, *, people: int, items: int, replicas: int, kills: int, seed: int, lease: float = 10.0
) -> StormReport:
    """Let the storm rage over a migrated, empty store until everything is settled; claims last ``lease`` seconds."""
    began = time.perf_counter()
    chance = random.Random(seed)  # noqa: S311 - the same every time
    weather = Weather(seed)
    report = StormReport(people=people, reminders=items)
    names = [f"p{number}" for number in range(people)]
    store = Store(url)
    try:
        async with LoopbackTeams() as teams:
            await _prepare(store, teams, names, items)
            teams.choose_fault = weather.choose
            processes = Replicas(_environment(teams, url) | {"STORM_LEASE": str(lease)}, replicas)
            try:
                await processes.start()
                async with asyncio.timeout(LONGEST):
                    await teams.arrived_at_least(people // 10)
                    report.while_paused = await _pause_a_while(store, teams)
                    for number in range(kills):
                        await teams.arrived_at_least(min(people * (number + 2) // (kills + 3), people // 2))
                        await asyncio.sleep(chance.uniform(0.0, 0.5))
                        await processes.kill(chance.randrange(replicas))
                        report.kills += 1
                        await processes.start()
                    while not await _is_settled(store):  # noqa: ASYNC110 - other processes settle it
                        await asyncio.sleep(0.5)
            finally:
                await processes.end()
            report.faults = weather.struck
            await _judge(store, teams, names, report)
    finally:
        await store.close()
    report.seconds = time.perf_counter() - began
    return report


async def _prepare(store: Store, teams: LoopbackTeams, names: Sequence[str], items: int) -> None:
    promises = (
        Commitment(
            key=f"t{number}",
            number=f"t{number}",
            title=f"Toezegging {number}",
            kind=CommitmentKind.PROMISE,
            deadline=TODAY,
            deadline_precision=DeadlinePrecision.DAY,
            status=CommitmentStatus.OPEN,
            owner_key=f"{names[number % len(names)]}@x.nl",
            as_of=TODAY,
        )
        for number in range(items)
    )
    owners = (person(name, Role.OWNER) for name in names)
    await fill(store, owners, (reference(teams, name) for name in names), promises, settings=NO_GUARD | ALL_DAY)


def _environment(teams: LoopbackTeams, url: str) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    ours = {"DATABASE_URL": url, "STAVAZA_TODAY": TODAY.isoformat(), "STAVAZA_TENANT_RATE": "0"}
    return {**kept, **teams.environment(), **ours}


async def _pause_a_while(store: Store, teams: LoopbackTeams) -> int:
    """Pause, wait until nothing is under way, and return how many calls came in during the rest of the pause.

    Calls, not messages: a call of before that was given up as too slow may be taken during it.
    """
    async with store.writing() as session:
        await reminders.pause(session, "storm", datetime.now(UTC))
    while await _under_way(store):  # noqa: ASYNC110 - other processes send it
        await asyncio.sleep(0.1)
    before = len(teams.called_at)
    await asyncio.sleep(PAUSE_SECONDS)
    during = len(teams.called_at) - before
    async with store.writing() as session:
        await reminders.resume(session, "storm", datetime.now(UTC))
    return during


async def _under_way(store: Store) -> int:
    async with store.reading() as session:
        return await steering.in_flight(session)


async def _is_settled(store: Store) -> bool:
    open_ones = (ReminderStatus.PENDING, ReminderStatus.SENDING)
    async with store.reading() as session:
        messages = ReminderMessage.status.in_(open_ones) | ReminderMessage.next_at.is_not(None)
        left = await session.scalar(select(func.count()).select_from(ReminderMessage).where(messages))
        waiting = await session.scalar(select(func.count()).select_from(Reminder).where(Reminder.status.in_(open_ones)))
        planned = await session.scalar(select(func.count()).select_from(Reminder))
    return not left and not waiting and bool(planned)


async def _judge(store: Store, teams: LoopbackTeams, names: Sequence[str], report: StormReport) -> None:
    """Hold what Teams took beside what the store says, down to each reminder."""
    taken: Counter[str] = Counter()
    arrived: set[tuple[str, str]] = set()
    for sent in teams.sent:
        message = got(sent)
        taken[message.to] += 1
        arrived.update((message.to, key) for _, key, _, _ in message.items)
    async with store.reading() as session:
        rows = (await session.execute(select(Reminder.recipient_key, Reminder.subject_key, Reminder.status))).all()
        ambiguous = select(func.count()).select_from(Attempt).where(Attempt.ambiguous.is_(True))
        report.ambiguous = await session.scalar(ambiguous) or 0
    listed = {(who, key): status for who, key, status in rows}
    for number in range(report.reminders):
        who, key = f"{names[number % len(names)]}@x.nl", f"t{number}"
        status = listed.get((who, key))
        if status is ReminderStatus.SENT and (who, key) not in arrived:
            report.claimed_wrongly.append(key)
        elif status in (ReminderStatus.FAILED, ReminderStatus.UNKNOWN):
            report.listed[status.value] += 1
        elif (who, key) not in arrived:
            report.lost.append(key)
    report.arrived = len(arrived)
    report.taken_twice = sum(count - 1 for count in taken.values())


@contextmanager
def migrated_postgres() -> Iterator[str]:
    """Give a migrated PostgreSQL database on a server of its own."""
    with postgres_database() as url:
        upgrade(url)
        yield url


@contextmanager
def sqlite_database() -> Iterator[str]:
    """Give a migrated SQLite file."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'storm.db'}"
        upgrade(url)
        yield url


def main() -> int:
    """Let it storm and print what it showed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reminders", type=int, default=10_000)
    parser.add_argument("--people", type=int, default=2_500)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sqlite", action="store_true", help="one process on SQLite, instead of three on PostgreSQL")
    given = parser.parse_args()
    with sqlite_database() if given.sqlite else migrated_postgres() as url:
        report = asyncio.run(
            run_storm(
                url,
                people=given.people,
                items=given.reminders,
                replicas=1 if given.sqlite else 3,
                kills=given.kills,
                seed=given.seed,
            )
        )
    place = "one process on SQLite" if given.sqlite else "three processes on PostgreSQL"
    print(f"seed {given.seed}, {place}: {report.reminders} reminders in messages to {report.people} people")
    print(f"faults {dict(report.faults)}, {report.kills} processes killed, {report.seconds:.0f} s")
    print(f"arrived {report.arrived}, on the administrator's list {dict(report.listed)}, lost {len(report.lost)}")
    print(f"taken twice {report.taken_twice} <= {report.ambiguous} attempts of which nobody could know")
    print(f"sent while paused {report.while_paused}, called sent and not arrived {len(report.claimed_wrongly)}")
    return 0 if report.is_well else 1


if __name__ == "__main__":
    raise SystemExit(main())
