"""A small storm of faults; the whole one is ``python -m tests.reminders.storm``."""

from __future__ import annotations

from tests.reminders.storm import SHARES, StormReport, run_storm


def the_promise_holds(report: StormReport) -> None:
    assert report.lost == []
    assert report.claimed_wrongly == []
    assert report.while_paused == 0
    assert report.taken_twice <= report.ambiguous
    assert report.kills == 1
    assert report.arrived + sum(report.listed.values()) >= report.reminders


async def test_three_processes_on_postgresql_keep_the_promise(postgres_url: str) -> None:
    the_promise_holds(await run_storm(postgres_url, people=30, items=60, replicas=3, kills=1, seed=3, lease=4.0))


async def test_one_process_on_sqlite_keeps_the_promise(sqlite_url: str) -> None:
    the_promise_holds(await run_storm(sqlite_url, people=25, items=50, replicas=1, kills=1, seed=4, lease=4.0))


def test_a_fifth_of_the_calls_fails() -> None:
    assert round(sum(share for _, share in SHARES), 2) == 0.2


def test_a_broken_promise_shows() -> None:
    assert StormReport(taken_twice=1, ambiguous=1).is_well
    for broken in (
        StormReport(taken_twice=2, ambiguous=1),
        StormReport(lost=["t1"]),
        StormReport(claimed_wrongly=["t1"]),
        StormReport(while_paused=1),
    ):
        assert not broken.is_well
