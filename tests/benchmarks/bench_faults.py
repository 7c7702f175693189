"""What people notice while the services around the bot are slow, down or lying.

``python -m tests.benchmarks.bench_faults``: the bot runs in a process of its own. Its tokens live 75 seconds here and
are renewed after 25, so that it is asked for one in every phase in which the login service fails; in those of the key
service strangers send tokens with made-up keys, for which it is asked. Eight people at a time ask questions throughout.
Told for each phase: messages that were taken and answered, the median and
the longest wait for an answer, and how far answers kept from the connector while it asked to wait; at the end the
longest step of the bot's event loop, which must stay below 50 ms of processor time.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import signal
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.benchmarks.generated_store import TODAY, entra_id_of, fill
from tests.benchmarks.servers import Server, cores
from tests.loopback_teams import TENANT, Fault, LoopbackTeams

PEOPLE, AT_ONCE, ROWS = 4_001, 8, 5_000
PHASE, LOGIN_PHASE, RECOVERY = 12.0, 26.0, 15.0
"""Seconds; of the last, until the bot has asked the login service again."""
TOKEN_LIFETIME = 75
QUESTIONS = (
    "hoeveel budget is er nog?",
    "welke projecten staan op rood?",
    "welke toezeggingen staan open?",
    "wat kun je?",
    "which risks are there?",
)
SLOW = Fault(seconds=5.0)

console = Console(width=130)


@dataclass
class Phase:
    """What happened in one phase."""

    name: str
    waits: list[float] = field(default_factory=list)
    failed: int = 0


class World:
    """The loopback Teams and those who ask, each question from somebody in a conversation of his own."""

    def __init__(self, teams: LoopbackTeams, bot: str) -> None:
        self.teams = teams
        self._bot = bot
        self._numbers = itertools.count()
        self._strangers: list[asyncio.Task[object]] = []

    async def phase(self, name: str, *changes: Callable[[], None], seconds: float = PHASE) -> Phase:
        """Let people ask for a while; what changes, changes at equal steps, the first at once."""
        phase = Phase(name)
        until = time.perf_counter() + seconds
        asking = [asyncio.create_task(self._ask(phase, until)) for _ in range(AT_ONCE)]
        for change in changes:
            change()
            await asyncio.sleep(seconds / len(changes))
        await asyncio.gather(*asking, *self._strangers)
        self._strangers.clear()
        self.mend()
        return phase

    def send_stranger(self) -> None:
        """Send a message that is signed with a made-up key, beside the others."""
        post = self.teams.post(self._bot, self.teams.message("hoi"), token=self.teams.token(key="stranger"))
        self._strangers.append(asyncio.create_task(post))

    def mend(self) -> None:
        """Let every service do its work again."""
        self.teams.login_down = self.teams.keys_down = self.teams.connector_down = None

    async def _ask(self, phase: Phase, until: float) -> None:
        while time.perf_counter() < until:
            number = next(self._numbers)
            person = number % PEOPLE
            message = self.teams.message(
                f"{QUESTIONS[number % len(QUESTIONS)]}",
                conversation={"id": f"a:{person}", "conversationType": "personal", "tenantId": TENANT},
                **{"from": {"id": f"29:{person}", "name": f"Persoon {person}", "aadObjectId": entra_id_of(person)}},
            )
            began, before = time.perf_counter(), len(self.teams.sent)
            status, _ = await self.teams.post(self._bot, message)
            answered = any(sent.reply_to == message["id"] for sent in self.teams.sent[before:])
            if status == 200 and answered:
                phase.waits.append(time.perf_counter() - began)
            else:
                phase.failed += 1


def kept_from(teams: LoopbackTeams, asked: list[tuple[float, float]]) -> int:
    """Count the calls that reached the connector while it had asked to wait, the ones under way then left out."""
    under_way = 0.1
    return sum(any(at + under_way < called < at + wait for at, wait in asked) for called in teams.called_at)


async def run() -> None:
    """Go through the phases and print what people noticed."""
    with tempfile.TemporaryDirectory() as name:
        report = Path(name, "blocks.json")
        fill(f"sqlite:///{name}/store.db", ROWS)
        async with LoopbackTeams() as teams:
            teams.token_lifetime = TOKEN_LIFETIME
            environment = {
                **teams.environment(),
                "DATABASE_URL": f"sqlite:///{name}/store.db",
                "STAVAZA_TODAY": TODAY.isoformat(),
                "STAVAZA_TENANT_RATE": "0",
                "STAVAZA_MESSAGES_PER_MINUTE": "0",
            }
            async with Server("watched", environment, cores()[0], report) as server:
                world = World(teams, server.origin)
                warm = await world.phase("warming up")
                server.process.send_signal(signal.SIGUSR1)
                phases, asked = await _phases(world, teams)
        longest = json.loads(await asyncio.to_thread(report.read_text))
    table = Table(title=f"{AT_ONCE} people at a time, {PHASE:.0f} s for each phase", title_justify="left")
    for column in ("", "answered", "failed", "median s", "longest s"):
        table.add_column(column, justify="right" if column else "left")
    for phase in (warm, *phases):
        waits = phase.waits or [float("nan")]
        row = (str(len(phase.waits)), str(phase.failed), f"{statistics.median(waits):.3f}", f"{max(waits):.2f}")
        table.add_row(phase.name, *row)
    console.print(table)
    console.print(f"Calls to a connector that had asked to wait: {kept_from(teams, asked)} (of {len(asked)} times)")
    console.print(
        f"Longest step of the event loop, after the warm-up: {longest['clock_ms']:.0f} ms on the clock,"
        f" {longest['cpu_ms']:.0f} ms of processor time"
    )


async def _phases(world: World, teams: LoopbackTeams) -> tuple[list[Phase], list[tuple[float, float]]]:
    asked: list[tuple[float, float]] = []

    def login(fault: Fault) -> Callable[[], None]:
        return lambda: setattr(teams, "login_down", fault)

    def keys(fault: Fault) -> Callable[[], None]:
        def change() -> None:
            teams.keys_down = fault
            world.send_stranger()

        return change

    def rotate(number: int) -> Callable[[], None]:
        def change() -> None:
            teams.published, teams.signing_key = {f"key-{number}": ["msteams"]}, f"key-{number}"

        return change

    def ask_to_wait() -> None:
        teams.connector_faults.append(Fault(429, {"Retry-After": "2"}))
        asked.append((time.monotonic(), 2.0))

    def nothing() -> None:
        """All is well."""

    phases = [await world.phase("all is well")]
    for name, fault in (
        ("takes 5 s", SLOW),
        ("is down", Fault(503)),
        ("lies", Fault(200, body=b'{"access_token": 5}')),
    ):
        phases.append(await world.phase(f"the login service {name}", login(fault), seconds=LOGIN_PHASE))
        phases.append(await world.phase("  and works again", seconds=RECOVERY))
    for name, fault in (
        ("takes 5 s", SLOW),
        ("is down", Fault(drops=True)),
        ("lies", Fault(200, body=b'{"issuer": "https://evil.example"}')),
    ):
        phases.append(await world.phase(f"the key service {name}", keys(fault)))
    phases.append(await world.phase("keys change twice", nothing, rotate(2), rotate(3)))
    phases.append(await world.phase("Teams asks to wait 2 s, twice", nothing, ask_to_wait, ask_to_wait))
    return phases, asked


def main() -> None:
    """Measure and print."""
    asyncio.run(run())


if __name__ == "__main__":
    main()
