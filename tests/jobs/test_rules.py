"""Rules out of settings, steps, and the days on which reminders go out."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.clock import AMSTERDAM
from jobs.rules import Calendar, KindRule, Rules, may_send_at, read_calendar, read_rules, rules_from
from models.calendar import WorkingDays
from models.organisation import ClosingDay, Setting
from models.reminders import DueKind
from models.store import Store
from models.workbook.rules import SETTINGS


def test_without_settings_the_rules_are_those_of_the_research() -> None:
    rule = rules_from({}).kinds[DueKind.PROMISE]
    assert rule == KindRule((30, 14, 7, 1), (5,), 1, 5, 10)
    assert rules_from({}) == Rules(kinds=rules_from({}).kinds)


def test_settings_change_all_kinds_or_one() -> None:
    rules = rules_from(
        {
            "herinner_dagen_voor": "10;2",
            "herinner_dagen_voor.contract": "60; 20",
            "herinner_dagen_na.verzoek": "2;4",
            "escalatie_dagen": "0;3",
            "werktijd": "9:00-16:30",
            "digest": "Do 10:15",
            "stille_dagen": "wo; VR",
            "terugkoppelen_binnen": "15",
            "cijfers_oud_na_maanden": "99999",
            "berichten_zonder_vragen": "40",
            "herinner_bij_twijfel_opnieuw": "Nee",
        }
    )
    assert rules.kinds[DueKind.PROMISE] == KindRule((10, 2), (5,), None, 3, None)
    assert rules.kinds[DueKind.CONTRACT_NOTICE].before == (60, 20)
    assert rules.kinds[DueKind.REQUEST].after == (2, 4)
    assert (rules.opens, rules.closes) == (time(9), time(16, 30))
    assert (rules.digest_weekday, rules.digest_time) == (3, time(10, 15))
    assert rules.quiet_weekdays == {2, 4}
    assert (rules.report_back_within, rules.stale_after_months, rules.most_unasked) == (15, 1200, 40)
    assert not rules.sends_doubtful_again
    # A setting for all kinds adds no steps to a kind that has none of that sort.
    assert rules.kinds[DueKind.CONTRACT_NOTICE].after == ()
    assert rules.kinds[DueKind.PERSONAL].before == ()


@given(st.dictionaries(st.sampled_from(sorted(SETTINGS)), st.text(max_size=12)))
def test_whatever_stands_in_the_store_gives_rules(written: dict[str, str]) -> None:
    assert set(rules_from(written).kinds) == set(DueKind)


@pytest.mark.parametrize(
    ("after", "owner_late", "late", "step"),
    [
        ((5,), 1, 0, None),
        ((5,), 1, 1, 1),
        ((5,), 1, 4, 1),
        ((5,), 1, 12, 10),
        ((2, 4, 10), None, 9, 4),
        ((2, 4, 10), None, 15, 10),
        ((2, 4, 10), None, 16, 16),
        ((), 1, 300, 1),
        ((), None, 300, None),
    ],
)
def test_the_latest_step_that_is_late(
    after: tuple[int, ...], owner_late: int | None, late: int, step: int | None
) -> None:
    assert KindRule(after=after, owner_late=owner_late).late_steps(late) == step


def test_reminders_go_out_on_working_days_that_are_not_quiet() -> None:
    calendar = Calendar(WorkingDays(date(2026, 1, 1), [date(2026, 2, 9)]), frozenset({4}))
    assert not calendar.is_sending_day(date(2026, 2, 6))  # a quiet Friday
    assert not calendar.is_sending_day(date(2026, 2, 9))  # closed
    assert calendar.sending_day_until(date(2026, 2, 9)) == date(2026, 2, 5)
    assert calendar.sending_day_from(date(2026, 2, 6)) == date(2026, 2, 10)


def test_where_the_calendar_ends_a_quiet_day_is_no_endless_search() -> None:
    days = WorkingDays(date(2026, 1, 1))
    first = days.on_or_after(date(1900, 1, 1))
    assert Calendar(days, frozenset({first.weekday()})).sending_day_until(first) == first


@pytest.mark.parametrize(
    ("moment", "may"),
    [
        ("2026-02-10 08:29", False),
        ("2026-02-10 08:30", True),
        ("2026-02-10 16:59", True),
        ("2026-02-10 17:00", False),
        ("2026-02-08 12:00", False),  # Sunday
        ("2026-03-30 08:30", True),  # the first morning of summer time
        ("2026-04-03 12:00", False),  # Good Friday
        ("2026-05-05 12:00", False),
        ("2026-12-25 12:00", False),
    ],
)
def test_working_hours(moment: str, may: bool) -> None:
    local = datetime.fromisoformat(moment).replace(tzinfo=AMSTERDAM)
    assert may_send_at(local, Rules(), Calendar(WorkingDays(local.date()))) is may


async def test_rules_and_calendar_are_read_from_the_store(store: Store) -> None:
    async with store.writing() as session:
        session.add(Setting(key="werktijd", name="Werktijd", value=" 07:00-12:00 "))
        session.add(Setting(key="digest", name="digest", value="di 09:00", withdrawn=True))
        session.add(ClosingDay(key="a", day=date(2026, 2, 10), name="Dicht"))
    async with store.reading() as session:
        rules = await read_rules(session)
        calendar = await read_calendar(session, rules, date(2026, 2, 1))
    assert (rules.opens, rules.digest_weekday) == (time(7), 0)
    assert not calendar.is_sending_day(date(2026, 2, 10))
