"""How fast the whole bot answers: ``python -m tests.benchmarks.bench_channel [--full] [channel sizes replicas …]``.

Every bot is a process of its own on one core; those who ask, the connector that takes the answers and PostgreSQL are on
another. Sixteen clients ask for thousands of people, each waiting for the answer, which is there when the connector has
it and the request is over. The bots take turns in short rounds, and ratios are of rounds that follow each other: the
machine may be faster in one minute than in the next. Processor time per message tells the same where others use the
cores too.

The agreement: a real answer at 0.40 of the floor and at 8 times the stock echo, its p99 within 3 times the floor's; a
million rows at 1.5 times the median of a hundred; ready within 2 s; 200 MB after 50,000 messages, and flat; no step of
the event loop longer than 50 ms.
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import signal
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.benchmarks.bench_import import postgres
from tests.benchmarks.generated_store import TODAY, fill
from tests.benchmarks.load import Client, Connector, Measured, Message, measure
from tests.benchmarks.questions import asked_by
from tests.benchmarks.servers import ALL_CORES, Server, cores
from tests.loopback_teams import LoopbackTeams

CLIENTS, PEOPLE = 16, 3_200
ROWS = 5_000
STORES = (100, 10_000, 1_000_000)
ROUND = 2.0
"""Seconds."""
WARM_UP, SHORT_WARM_UP = 4_000, 200
"""Messages: of Stavaza, and of what has nothing to remember."""
FLOOR, STOCK, STAVAZA = "floor", "stock", "serve"
NAMES = {FLOOR: "bare aiohttp (floor)", STOCK: "botbuilder's echo (stock)", STAVAZA: "Stavaza, real answers"}
WRONG = ("ging iets mis", "went wrong", "niet begrepen", "not understand")

console = Console(width=140)


@dataclass
class Rounds:
    """The rounds of one bot: what was measured, and the processor time of a message in milliseconds."""

    measured: list[Measured] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    megabytes: float = 0.0

    def per_second(self) -> float:
        return statistics.median(one.per_second for one in self.measured)

    def percentile(self, share: float) -> float:
        return statistics.median(one.percentile(share) for one in self.measured)

    def cpu_ms(self) -> float:
        return statistics.median(self.cpu)

    def failed(self) -> int:
        return sum(one.failed for one in self.measured)

    def kilobytes(self) -> float:
        took = sum(len(one.took) for one in self.measured)
        return sum(one.sent_bytes for one in self.measured) / max(1, took) / 1024


class Bench:
    """The loopback world, and the bots in it."""

    def __init__(self, teams: LoopbackTeams, connector: Connector, folder: Path) -> None:
        self._teams = teams
        self._connector = connector
        self.folder = folder
        self.heard: Counter[str] = Counter()

    def environment(self, database_url: str = "") -> dict[str, str]:
        # Without Stavaza's limits on what one person, or all together, may ask: they are what is reached first.
        unlimited = {"STAVAZA_TENANT_RATE": "0", "STAVAZA_MESSAGES_PER_MINUTE": "0"}
        stored = {"DATABASE_URL": database_url, "STAVAZA_TODAY": TODAY.isoformat()}
        return {**self._teams.environment(), **unlimited, **stored}

    def store(self, rows: int) -> str:
        """Return the address of an SQLite store of so many rows, made once and copied for each who asks."""
        made = self.folder / f"{rows}.db"
        if not made.exists():
            fill(f"sqlite:///{made}", rows)
        copy = self.folder / f"{rows}-{len(list(self.folder.iterdir()))}.db"
        shutil.copyfile(made, copy)
        return f"sqlite:///{copy}"

    def clients(self, rows: int) -> list[Client]:
        """Return those who ask about a store."""
        self._teams.service_url = self._connector.service_url
        token = self._teams.token()
        return [
            Client(token, self._connector, asked_by(range(number, PEOPLE, CLIENTS), number, rows))
            for number in range(CLIENTS)
        ]

    async def round(self, servers: Sequence[Server], clients: Sequence[Client], rounds: Rounds, seconds: float) -> None:
        """Measure one round and add it."""
        before = sum(server.cpu_seconds() for server in servers)
        measured = await measure([server.origin for server in servers], clients, seconds, self._hear)
        used = sum(server.cpu_seconds() for server in servers) - before
        rounds.measured.append(measured)
        rounds.cpu.append(1000 * used / max(1, len(measured.took)))
        rounds.megabytes = max(server.megabytes() for server in servers)

    async def warm_up(self, servers: Sequence[Server], clients: Sequence[Client], messages: int) -> None:
        """Let caches fill and connections open, as in the first minutes of a day; a minute at most."""
        until, done = time.monotonic() + 60, 0
        while done < messages and time.monotonic() < until:
            done += len((await measure([server.origin for server in servers], clients, ROUND)).took)

    def _hear(self, message: Message, body: bytes) -> None:
        self.heard["card" if b"AdaptiveCard" in body else "text"] += 1
        if any(words.encode() in body for words in WRONG):
            self.heard["wrong"] += 1


@asynccontextmanager
async def bench() -> AsyncIterator[Bench]:
    """Set up the world around the bots."""
    os.sched_setaffinity(0, {cores()[1]})
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)  # noqa: ASYNC240 - the database server may run as someone else; nothing else happens yet
        async with LoopbackTeams() as teams, Connector() as connector:
            yield Bench(teams, connector, folder)


async def compare(world: Bench, repetitions: int) -> None:
    """The first table: floor, stock and Stavaza, in turns."""
    environments = {
        FLOOR: world.environment(),
        STOCK: world.environment(),
        STAVAZA: world.environment(world.store(ROWS)),
    }
    results = {kind: Rounds() for kind in environments}
    clients = world.clients(ROWS)
    async with AsyncExitStack() as stack:
        servers = {
            kind: await stack.enter_async_context(Server(kind, environment, cores()[0]))
            for kind, environment in environments.items()
        }
        for kind, server in servers.items():
            await world.warm_up([server], clients, WARM_UP if kind == STAVAZA else SHORT_WARM_UP)
        world.heard.clear()
        for _ in range(repetitions):
            for kind, server in servers.items():
                await world.round([server], clients, results[kind], ROUND)
    table = _table(f"{CLIENTS} clients, {ROWS:,} rows in SQLite, one core", "of floor", "× stock", "p99/floor")
    for kind, rounds in results.items():
        ratios = (
            f"{_ratio(rounds, results[FLOOR]):.2f} ({_cpu_ratio(rounds, results[FLOOR]):.2f})",
            f"{_ratio(rounds, results[STOCK]):.1f} ({_cpu_ratio(rounds, results[STOCK]):.1f})",
            f"{rounds.percentile(0.99) / results[FLOOR].percentile(0.99):.1f}",
        )
        _add(table, NAMES[kind], rounds, *ratios)
    console.print(table)
    console.print(f"Between brackets: by processor time. Answers heard of all bots: {dict(world.heard)}\n")


async def compare_sizes(world: Bench, sizes: Sequence[int], repetitions: int) -> None:
    """The second table: stores of different sizes, in turns."""
    results = {rows: Rounds() for rows in sizes}
    clients = {rows: world.clients(rows) for rows in sizes}
    async with AsyncExitStack() as stack:
        servers = {}
        for rows in sizes:
            server = Server(STAVAZA, world.environment(world.store(rows)), cores()[0])
            servers[rows] = await stack.enter_async_context(server)
            await world.warm_up([server], clients[rows], WARM_UP)
        world.heard.clear()
        for _ in range(repetitions):
            for rows, server in servers.items():
                await world.round([server], clients[rows], results[rows], ROUND)
    table = _table("Stores of different sizes, SQLite", f"median / {sizes[0]} rows", "cpu")
    first = results[sizes[0]]
    for rows, rounds in results.items():
        median = f"{rounds.percentile(0.5) / first.percentile(0.5):.2f}"
        _add(table, f"{rows:,} rows", rounds, median, f"{rounds.cpu_ms() / first.cpu_ms():.2f}")
    console.print(table)
    console.print(f"Answers heard: {dict(world.heard)}\n")


async def compare_replicas(world: Bench, repetitions: int) -> None:
    """The third table: one and two replicas on PostgreSQL, the second on the core of those who ask."""
    with postgres(world.folder) as url:
        fill(url, ROWS)
        results = {1: Rounds(), 2: Rounds()}
        clients = world.clients(ROWS)
        async with AsyncExitStack() as stack:
            servers = [
                await stack.enter_async_context(Server(STAVAZA, world.environment(url), core)) for core in cores()
            ]
            await world.warm_up(servers, clients, WARM_UP)
            world.heard.clear()
            for _ in range(repetitions):
                for replicas, rounds in results.items():
                    await world.round(servers[:replicas], clients, rounds, ROUND)
    table = _table(f"Replicas on PostgreSQL, {ROWS:,} rows, {len(ALL_CORES)} cores for all together", "× one")
    for replicas, rounds in results.items():
        _add(table, f"{replicas} replica{'s' * (replicas > 1)}", rounds, f"{_ratio(rounds, results[1]):.2f}")
    console.print(table)
    console.print(f"Answers heard: {dict(world.heard)}\n")


async def measure_start(world: Bench, repetitions: int) -> None:
    """How long until ``/readyz`` says so."""
    environment = world.environment(world.store(ROWS))
    seconds, cpu = [], []
    for _ in range(repetitions):
        async with Server(STAVAZA, environment, cores()[0]) as server:
            seconds.append(server.ready_after)
            cpu.append(server.cpu_seconds())
    console.print(
        f"Cold start to ready: {statistics.median(seconds):.2f} s, of which {statistics.median(cpu):.2f} s of processor"
        f" time (longest {max(seconds):.2f} s; {repetitions} starts)\n"
    )


async def measure_memory(world: Bench, messages: int) -> None:
    """Resident memory over many messages."""
    clients = world.clients(ROWS)
    table = Table(title=f"Memory over {messages:,} messages", title_justify="left")
    table.add_column("messages", justify="right")
    table.add_column("MB", justify="right")
    table.add_column("open files", justify="right")
    async with Server(STAVAZA, world.environment(world.store(ROWS)), cores()[0]) as server:
        done, shown = 0, 0
        table.add_row("0", f"{server.megabytes():.0f}", str(server.process.num_fds()))
        while done < messages:
            done += len((await measure([server.origin], clients, 2.0)).took)
            if done >= messages or done - shown >= messages / 10:
                shown = done
                table.add_row(f"{done:,}", f"{server.megabytes():.0f}", str(server.process.num_fds()))
    console.print(table)


async def measure_blocks(world: Bench, rows: int) -> None:
    """The longest step of the event loop: at the start, with the first messages, and of a bot that runs."""
    clients = world.clients(rows)
    report = world.folder / "blocks.json"
    async with Server("watched", world.environment(world.store(rows)), cores()[0], report) as server:
        await measure([server.origin], clients, 2.0)
        server.process.send_signal(signal.SIGUSR1)
        await measure([server.origin], clients, 10.0)
    longest: Mapping[str, float] = json.loads(report.read_text())
    console.print(
        f"Longest step of the event loop, {rows:,} rows: {longest['clock_ms']:.0f} ms on the clock,"
        f" {longest['cpu_ms']:.0f} ms of processor time; at the start {longest['start_clock_ms']:.0f} ms and"
        f" {longest['start_cpu_ms']:.0f} ms\n"
    )


def _table(title: str, *more: str) -> Table:
    table = Table(title=title, title_justify="left")
    table.add_column("", no_wrap=True)
    for column in ("msg/s", "p50 ms", "p99 ms", "cpu ms/msg", "kB/answer", "MB", "failed", *more):
        table.add_column(column, justify="right")
    return table


def _add(table: Table, name: str, rounds: Rounds, *more: str) -> None:
    table.add_row(
        name,
        f"{rounds.per_second():.0f}",
        f"{rounds.percentile(0.5):.1f}",
        f"{rounds.percentile(0.99):.1f}",
        f"{rounds.cpu_ms():.2f}",
        f"{rounds.kilobytes():.1f}",
        f"{rounds.megabytes:.0f}",
        str(rounds.failed()),
        *more,
    )


def _ratio(one: Rounds, other: Rounds) -> float:
    """Return the median over pairs of rounds that follow each other."""
    return statistics.median(a.per_second / b.per_second for a, b in zip(one.measured, other.measured, strict=True))


def _cpu_ratio(one: Rounds, other: Rounds) -> float:
    return statistics.median(b / a for a, b in zip(one.cpu, other.cpu, strict=True))


async def run(*, full: bool = False, only: Sequence[str] = ()) -> None:
    """Measure all, or ``only`` some: channel, sizes, replicas, start, memory, blocks."""
    repetitions = 15 if full else 5
    async with bench() as world:
        parts: dict[str, Callable[[], Awaitable[None]]] = {
            "channel": lambda: compare(world, repetitions),
            "sizes": lambda: compare_sizes(world, STORES, repetitions),
            "replicas": lambda: compare_replicas(world, repetitions),
            "start": lambda: measure_start(world, 9 if full else 5),
            "memory": lambda: measure_memory(world, 50_000 if full else 5_000),
            "blocks": lambda: measure_blocks(world, ROWS),
        }
        for part, measured in parts.items():
            if not only or part in only:
                await measured()


def main(arguments: Sequence[str] = ()) -> None:
    """Measure and print; ``--full`` for the long ones, or the names of parts."""
    only = [one for one in arguments if one != "--full"]
    asyncio.run(run(full="--full" in arguments, only=only))


if __name__ == "__main__":
    main(sys.argv[1:])
