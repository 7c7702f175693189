"""``make soak``: ten minutes of all that Teams and the internet do; memory and descriptors must stay flat.

Twelve people at a time ask, press, edit, delete, double and say nonsense; some flood; strangers send rubbish; the
connector throttles, fails and drops connections now and then. Printed at intervals: what came and what was answered,
memory (MB), open descriptors and threads of the bot's process. At the end it is judged against the state after the
warm-up.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import random
import tempfile
import time
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import psutil

from bot.answers.buttons import button_data
from bot.question import Language, Question
from tests.loopback_teams import BOT, Fault, LoopbackTeams
from tests.replicas import Replica, environment, import_demonstration, person, postgres_database, replica

PEOPLE = 5_000
AT_ONCE = 12
WARM_UP = 0.2
"""Share of the time after which memory and descriptors are compared."""
MAY_GROW_MB = 20.0
"""Caches with a bound fill up; what grows by more than this after the warm-up is a leak."""
MAY_GROW_DESCRIPTORS = 20
SHOWN_ERRORS = 5
QUESTIONS = (
    "welke toezeggingen staan nog open?",
    "hoeveel budget is er nog voor samen digitaal?",
    "stand reserve 31-12?",
    "welke projecten staan op rood en waarom?",
    "hoeveel netto risico's rechtsboven?",
    "which collaboration projects are finished?",
    "budget voor zwembaden",
    "en in 2019?",
    "wat kun je?",
    "asdf qwer zxcv",
)
FAULTS = (
    Fault(429, headers={"Retry-After": "1"}),
    Fault(500),
    Fault(502, body=b"<html>"),
    Fault(drops=True),
    Fault(403, body=b'{"error":{"code":"MessageWritesBlocked"}}'),
)


@dataclass
class State:
    """The bot's process at a moment."""

    megabytes: float
    descriptors: int
    threads: int


class Soak:
    """One run. ``counts`` are the HTTP answers by status."""

    def __init__(self, teams: LoopbackTeams, bot: Replica, seed: int) -> None:
        self.teams = teams
        self.bot = bot
        self.random = random.Random(seed)  # noqa: S311 - the same life with the same seed
        self.token = teams.token()
        self.numbers = itertools.count()
        self.counts: dict[int, int] = {}
        self.answers = 0
        self._process = psutil.Process(bot.process.pid)

    def state(self) -> State:
        """Look at the process."""
        with self._process.oneshot():
            memory = self._process.memory_info().rss / 1_000_000
            return State(memory, self._process.num_fds(), self._process.num_threads())

    async def live(self, until: float) -> None:
        """Be one person after another until then."""
        doings = {
            self._ask: 60,
            self._press: 10,
            self._ask_twice: 8,
            self._change_mind: 8,
            self._come_and_go: 6,
            self._rubbish: 7,
            self._flood: 1,
        }
        while time.monotonic() < until:
            [do] = self.random.choices(list(doings), list(doings.values()))
            try:
                await do()
            except aiohttp.ClientError:
                self._count(0)
            if self.random.random() < 0.02:
                self.teams.connector_faults.append(self.random.choice(FAULTS))

    async def _send(self, activity: dict[str, Any]) -> Any:
        status, body = await self.teams.post(self.bot.origin, activity, token=self.token)
        self._count(status)
        return body

    def _count(self, status: int) -> None:
        self.counts[status] = self.counts.get(status, 0) + 1

    def _message(self, **changes: Any) -> dict[str, Any]:
        who = person(self.random.randrange(PEOPLE))
        text = f"{self.random.choice(QUESTIONS)}{self.random.choice(['', ' ', '!', ' graag'])}"
        return self.teams.message(text, **{"id": f"m{next(self.numbers)}", **who, **changes})

    async def _ask(self) -> None:
        await self._send(self._message())

    async def _ask_twice(self) -> None:
        message = self._message()
        again = {**message, "id": f"{message['id']}-again"}
        await asyncio.gather(self._send(message), self._send(message), self._send(again))

    async def _press(self) -> None:
        right = button_data(Language.NL, Question("risks"))
        data = self.random.choice([right, right, {**right, "extra": "rommel"}, {"rommel": 1}, {}])
        await self._send(self.teams.pressed(data, id=f"m{next(self.numbers)}", **person(self.random.randrange(PEOPLE))))

    async def _change_mind(self) -> None:
        message = self._message()
        await self._send(message)
        await self._send({**message, "type": "messageUpdate", "text": self.random.choice(QUESTIONS)})
        await self._send({**message, "type": "messageDelete"})

    async def _come_and_go(self) -> None:
        who = person(f"new-{next(self.numbers)}")
        await self._send(self.teams.activity(**who, type="installationUpdate", action="add"))
        await self._send(self.teams.activity(**who, type="conversationUpdate", membersAdded=[BOT]))
        if self.random.random() < 0.5:
            await self._send(self.teams.activity(**who, type="installationUpdate", action="remove"))

    async def _rubbish(self) -> None:
        kind = self.random.randrange(5)
        address = f"{self.bot.origin}/api/messages"
        if kind == 0:
            body, headers = b"{", {"Content-Type": "application/json"}
        elif kind == 1:
            body, headers = b"x" * 400_000, {"Content-Type": "application/json"}
        elif kind == 2:
            body, headers = b"hoi", {"Content-Type": "text/plain"}
        else:
            await self._send_with(self._message(), self.random.choice(["", "Bearer x", f"Bearer {self.token}x"]))
            return
        async with self.teams.session.post(address, data=body, headers=headers) as answer:
            self._count(answer.status)

    async def _send_with(self, activity: dict[str, Any], authorization: str) -> None:
        status, _ = await self.teams.post(self.bot.origin, activity, headers={"Authorization": authorization})
        self._count(status)

    async def _flood(self) -> None:
        who = person(f"flood-{next(self.numbers)}")
        for number in range(70):
            await self._send(self.teams.message(f"wat kun je {number}", id=f"m{next(self.numbers)}", **who))


async def soak(minutes: float, url: str, folder: Path, every: float, seed: int) -> bool:
    """Run it; returns whether all stayed flat and nothing failed."""
    async with LoopbackTeams() as teams:
        settings = environment(teams, url)
        await import_demonstration(settings, folder)
        async with replica(settings, folder) as bot:
            run = Soak(teams, bot, seed)
            begun = time.monotonic()
            lives = [asyncio.create_task(run.live(begun + minutes * 60)) for _ in range(AT_ONCE)]
            print(f"{'minute':>7}{'requests':>10}{'answers':>9}{'MB':>8}{'descriptors':>13}{'threads':>9}", flush=True)
            states = [_show(run, begun)]
            while time.monotonic() < begun + minutes * 60:
                await asyncio.sleep(min(every, max(begun + minutes * 60 - time.monotonic(), 0.1)))
                states.append(_show(run, begun))
                # What was sent is only counted: the soak may not grow itself.
                run.answers += len(teams.sent)
                teams.sent.clear()
                teams.typing.clear()
            await asyncio.gather(*lives)
            return _judged(run, states, bot)


def _show(run: Soak, begun: float) -> State:
    state = run.state()
    print(
        f"{(time.monotonic() - begun) / 60:>7.1f}{sum(run.counts.values()):>10}{run.answers + len(run.teams.sent):>9}"
        f"{state.megabytes:>8.1f}{state.descriptors:>13}{state.threads:>9}",
        flush=True,
    )
    return state


def _judged(run: Soak, states: list[State], bot: Replica) -> bool:
    warm = states[max(1, round(len(states) * WARM_UP)) :]
    first, last = warm[0], warm[-1]
    grown, opened = last.megabytes - first.megabytes, last.descriptors - first.descriptors
    print(f"HTTP answers by status: {dict(sorted(run.counts.items()))}")
    print(f"Since the warm-up: {grown:+.1f} MB, {opened:+d} descriptors, {last.threads - first.threads:+d} threads")
    failed = sum(count for status, count in run.counts.items() if status in (0, 500))
    with bot.log.open() as lines:
        errors = [line.strip() for line in lines if '"level": "ERROR"' in line]
    print(f"Failed requests: {failed}; errors in the log: {len(errors)}", *errors[:SHOWN_ERRORS], sep="\n")
    return grown <= MAY_GROW_MB and opened <= MAY_GROW_DESCRIPTORS and not failed and not errors


def main() -> None:
    """Run it; the exit status tells whether all is well."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--every", type=float, default=30, help="seconds between two lines")
    parser.add_argument("--postgres", action="store_true", help="over PostgreSQL instead of SQLite")
    parser.add_argument("--seed", type=int, default=1)
    told = parser.parse_args()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        url = stack.enter_context(postgres_database()) if told.postgres else f"sqlite:///{folder / 'soak.db'}"
        well = asyncio.run(soak(told.minutes, url, folder, told.every, told.seed))
    raise SystemExit(0 if well else 1)


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        main()
