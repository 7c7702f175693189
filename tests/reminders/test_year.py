"""Some weeks of the simulated year, around the holidays of spring (all of it: ``python -m tests.reminders.year``)."""

from __future__ import annotations

from collections import Counter
from datetime import date

from tests.reminders.world import Got
from tests.reminders.year import MANAGER, compare, expected, make_items, run_year


async def test_everyone_is_reminded_on_the_right_day(sqlite_url: str) -> None:
    items = make_items(60, owners=6, seed=2)
    report = await run_year(sqlite_url, 6, items, first=date(2026, 3, 26), last=date(2026, 5, 8))
    assert report.wrong == []
    assert report.messages > 20


def test_the_oracle_sees_what_is_wrong() -> None:
    day = date(2026, 4, 1)
    wanted = {(day, "a"): Counter({("t1", "owner"): 1}), (day, "b"): Counter({("t2", "owner"): 1})}
    came = [(Got("a", day, (("promise", "t1", "owner", "-7"),)), day)]
    assert compare(came, wanted) == ["2026-04-01 b: ('t2', 'owner') did not come"]
    twice = [*came, (Got("a", day, (("promise", "t1", "owner", "-7"),)), day)]
    assert compare(twice, {(day, "a"): Counter({("t1", "owner"): 1})}) == [
        "a had more than one message on 2026-04-01",
        "2026-04-01 a: ('t1', 'owner') came unasked",
    ]


def test_the_oracle_knows_days_off() -> None:
    days = {day for day, who in expected([]) if who == MANAGER}
    assert date(2026, 4, 7) in days  # the Tuesday after Easter
    assert date(2026, 4, 6) not in days
