"""``python -m tests.benchmarks.kill``: two replicas over one PostgreSQL under load, one killed with -9 halfway.

Prints for each round how many messages were answered once, and how many twice: a replica that is killed between its
answer arriving and Teams hearing of it cannot tell anyone, and connectors take no key by which they would know a copy.
"""

from __future__ import annotations

import argparse
import asyncio
import tempfile
from contextlib import AsyncExitStack
from pathlib import Path

from tests.loopback_teams import LoopbackTeams
from tests.replicas import Killed, environment, import_demonstration, kill_under_load, postgres_database, replica

QUESTIONS = (
    "welke toezeggingen staan nog open?",
    "hoeveel budget is er nog voor samen digitaal?",
    "stand reserve 31-12?",
    "welke projecten staan op rood en waarom?",
    "hoeveel netto risico's rechtsboven?",
)


async def run(rounds: int, messages: int, at_once: int) -> bool:
    """Do the rounds; returns whether no message was lost, and none came twice that could not."""
    print(f"{'messages':>9}{'sent again':>12}{'never':>7}{'once':>7}{'twice':>7}{'more':>6}{'in its hands':>14}")
    well = True
    with tempfile.TemporaryDirectory() as folder, postgres_database() as url:
        for number in range(rounds):
            result = await _round(Path(folder), url, messages, at_once, fill=number == 0)
            print(
                f"{result.messages:>9}{result.sent_again:>12}{result.never:>7}{result.once:>7}{result.twice:>7}"
                f"{result.more:>6}{result.in_hand:>14}",
                flush=True,
            )
            well = well and not result.never and not result.more and result.twice <= result.in_hand
    return well


async def _round(folder: Path, url: str, messages: int, at_once: int, *, fill: bool) -> Killed:
    async with AsyncExitStack() as stack:
        teams = await stack.enter_async_context(LoopbackTeams())
        settings = environment(teams, url)
        if fill:
            await import_demonstration(settings, folder)
        starting = (stack.enter_async_context(replica(settings, folder)) for _ in range(2))
        replicas = await asyncio.gather(*starting)
        return await kill_under_load(teams, replicas, QUESTIONS, messages=messages, at_once=at_once)


def main() -> None:
    """Run it; the exit status tells whether all is well."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--messages", type=int, default=400)
    parser.add_argument("--at-once", type=int, default=16)
    told = parser.parse_args()
    raise SystemExit(0 if asyncio.run(run(told.rounds, told.messages, told.at_once)) else 1)


if __name__ == "__main__":
    main()
