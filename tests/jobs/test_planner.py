"""The planner, a pure function: who is reminded of what, by when, and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from jobs.facts import DueFact, View
from jobs.planner import (
    Away,
    Choices,
    Handed,
    Known,
    People,
    PersonNow,
    Planned,
    Planner,
    given_up,
    is_new,
    is_pending_or_new,
)
from jobs.rules import Calendar, Rules
from models.calendar import WorkingDays
from models.people import Role
from models.reminders import DueKind, ReminderStatus, Why

DUE = date(2026, 3, 10)
FACT = DueFact(DueKind.PROMISE, "t1", DUE, "owner", "client", version=3)
PERSONS = {
    one.key: one
    for one in (
        PersonNow("owner", Role.OWNER, manager_key="manager", deputy_key="deputy"),
        PersonNow("client", Role.OWNER),
        PersonNow("deputy", Role.EMPLOYEE, deputy_key="second"),
        PersonNow("second", Role.EMPLOYEE, deputy_key="deputy"),
        PersonNow("manager", Role.MANAGER),
        PersonNow("admin", Role.ADMINISTRATOR),
        PersonNow("other-admin", Role.ADMINISTRATOR, is_there=False),
    )
}


def plan(
    fact: DueFact = FACT,
    today: date = DUE,
    choices: Choices | None = None,
    absences: dict[str, list[Away]] | None = None,
    **changes: PersonNow,
) -> list[tuple[str, str, Why, str]]:
    """Return the step, recipient, reason and whose task it is of each reminder."""
    view = View(today, Rules(), Calendar(WorkingDays(today)))
    people = People(PERSONS | changes, absences or {})
    planned = Planner(view, people, choices or Choices()).plan(fact)
    return [(one.step, one.recipient, one.why, one.concerning) for one in planned]


@pytest.mark.parametrize(
    ("today", "step"),
    [
        (date(2026, 1, 26), None),  # 31 working days before
        (date(2026, 1, 27), "-30"),
        (date(2026, 2, 17), "-30"),
        (date(2026, 2, 18), "-14"),
        (date(2026, 2, 27), "-7"),
        (date(2026, 3, 9), "-1"),
        (date(2026, 3, 10), "0"),
        (date(2026, 3, 11), "+1"),
        (date(2026, 3, 16), "+1"),
    ],
)
def test_the_latest_step_that_has_come(today: date, step: str | None) -> None:
    expected = [] if step is None else [(step, "owner", Why.OWNER, "owner")]
    assert plan(today=today) == expected


def test_days_before_count_back_to_an_earlier_working_day() -> None:
    sunday = replace(FACT, due=date(2026, 3, 15))
    assert plan(sunday, date(2026, 3, 12))[0][0] == "-1"
    assert plan(sunday, date(2026, 3, 13))[0][0] == "0"  # Friday: the last working day to do it
    assert plan(sunday, date(2026, 3, 16))[0][0] == "+1"


def test_late_things_are_told_to_client_and_manager() -> None:
    late = [("+5", "owner", Why.OWNER, "owner"), ("client+5", "client", Why.CLIENT, "client")]
    assert plan(today=date(2026, 3, 17)) == late
    later = plan(today=date(2026, 3, 24))
    assert later == [
        ("+10", "owner", Why.OWNER, "owner"),
        ("client+5", "client", Why.CLIENT, "client"),
        ("manager+10", "manager", Why.MANAGER, "manager"),
    ]


def test_a_client_who_owns_it_hears_it_once() -> None:
    both = replace(FACT, client_key="owner")
    assert [one[1] for one in plan(both, date(2026, 3, 24))] == ["owner", "manager"]


def test_who_has_no_manager_is_told_on_to_all_managers() -> None:
    alone = replace(PERSONS["owner"], manager_key=None)
    assert plan(today=date(2026, 3, 24), owner=alone)[-1] == ("manager+10", "manager", Why.MANAGER, "manager")


def test_a_deputy_gets_it_while_the_owner_is_away() -> None:
    away = {"owner": [Away(date(2026, 3, 9), date(2026, 3, 11), "second")]}
    assert plan(today=date(2026, 3, 10), absences=away) == [("0", "second", Why.DEPUTY, "owner")]
    assert plan(today=date(2026, 3, 12), absences=away) == [("+1", "owner", Why.OWNER, "owner")]
    no_name = {"owner": [Away(date(2026, 3, 9), date(2026, 3, 11), None)]}
    assert plan(absences=no_name) == [("0", "deputy", Why.DEPUTY, "owner")]


def test_deputies_who_are_away_too_are_passed_over_without_going_round() -> None:
    period = (date(2026, 3, 9), date(2026, 3, 11))
    away = {"owner": [Away(*period, None)], "deputy": [Away(*period, None)]}
    assert plan(absences=away) == [("0", "second", Why.DEPUTY, "owner")]
    away["second"] = [Away(*period, None)]
    assert plan(absences=away) == [("0", "owner", Why.OWNER, "owner")]


def test_what_is_confidential_goes_to_no_deputy_who_may_not_see_it() -> None:
    secret = replace(FACT, confidential=True)
    away = {"owner": [Away(DUE, DUE, None)]}
    assert plan(secret, absences=away) == [("0", "owner", Why.OWNER, "owner")]
    may_see = replace(PERSONS["deputy"], role=Role.MANAGER)
    assert plan(secret, absences=away, deputy=may_see) == [("0", "deputy", Why.DEPUTY, "owner")]


@pytest.mark.parametrize(
    ("on", "today", "step"),
    [
        (date(2026, 1, 12), date(2026, 1, 12), "handed 2026-01-12"),  # long before any step
        (date(2026, 1, 10), date(2026, 1, 11), None),  # a Saturday: told on Monday
        (date(2026, 1, 10), date(2026, 1, 12), "handed 2026-01-10"),
        (date(2026, 2, 27), date(2026, 2, 27), "handed 2026-02-27"),  # the day of a step: one reminder
        (date(2026, 2, 26), date(2026, 3, 2), "-7"),  # a step has come since
        (date(2026, 3, 12), date(2026, 3, 12), "handed 2026-03-12"),  # late already
    ],
)
def test_a_new_owner_is_told_that_he_is(on: date, today: date, step: str | None) -> None:
    handed = Choices(handed={(DueKind.PROMISE, "t1"): Handed("owner", "client", on)})
    expected = [] if step is None else [(step, "owner", Why.OWNER, "owner")]
    assert plan(today=today, choices=handed) == expected


def test_a_new_owner_is_not_told_what_makes_no_sense() -> None:
    on = date(2026, 1, 12)
    for handed in (Handed("client", "owner", on), Handed("owner", "owner", on)):  # another owns it; his own doing
        assert plan(today=on, choices=Choices(handed={(DueKind.PROMISE, "t1"): handed})) == []
    contract = replace(FACT, kind=DueKind.CONTRACT_NOTICE, due=date(2026, 1, 2))
    told = Choices(handed={(DueKind.CONTRACT_NOTICE, "t1"): Handed("owner", "client", on)})
    assert plan(contract, on, told) == [], "its last day is past"
    late = Choices(handed={(DueKind.PROMISE, "t1"): Handed("owner", "client", date(2026, 3, 24))})
    assert [one[0] for one in plan(today=date(2026, 3, 24), choices=late)] == [
        "handed 2026-03-24",
        "client+5",
        "manager+10",
    ]


def test_the_deputy_of_a_new_owner_who_is_away_is_told() -> None:
    on = date(2026, 1, 12)
    handed = Choices(handed={(DueKind.PROMISE, "t1"): Handed("owner", "client", on)})
    away = {"owner": [Away(on, on, None)]}
    assert plan(today=on, choices=handed, absences=away) == [("handed 2026-01-12", "deputy", Why.DEPUTY, "owner")]


def test_what_is_under_embargo_goes_to_who_works_on_the_report() -> None:
    section = DueFact(DueKind.SECTION, "2026-1|x", DUE, "owner", embargoed=True, details={"period": "2026-1"})
    away = {"owner": [Away(DUE, DUE, None)]}
    assert plan(section, absences=away) == [("0", "owner", Why.OWNER, "owner")]
    view = View(DUE, Rules(), Calendar(WorkingDays(DUE)))
    people = People(PERSONS, away, {"2026-1": frozenset({"owner", "second"})})
    [one] = Planner(view, people, Choices()).plan(section)
    assert (one.recipient, one.why) == ("second", Why.DEPUTY)


def test_who_leads_without_being_manager_is_not_told_what_is_confidential() -> None:
    secret = replace(FACT, confidential=True)
    boss = PersonNow("boss", Role.EMPLOYEE)
    led = replace(PERSONS["owner"], manager_key="boss")
    assert plan(today=date(2026, 3, 24), owner=led, boss=boss)[-1][1] == "boss"
    assert plan(secret, date(2026, 3, 24), owner=led, boss=boss)[-1][1] == "manager"


def test_who_cannot_be_reached_has_a_deputy() -> None:
    unreachable = replace(PERSONS["owner"], is_reachable=False)
    assert plan(owner=unreachable) == [("0", "deputy", Why.UNREACHABLE, "owner")]
    nobody = replace(unreachable, deputy_key=None)
    assert plan(owner=nobody) == [("0", "owner", Why.OWNER, "owner")]


def test_who_has_left_is_followed_up_and_nothing_is_lost() -> None:
    left = replace(PERSONS["owner"], is_there=False)
    assert plan(owner=left) == [("0", "deputy", Why.NO_OWNER, "deputy")]
    assert plan(owner=replace(left, deputy_key=None)) == [("0", "manager", Why.NO_OWNER, "manager")]
    nobody = replace(FACT, owner_key=None, client_key=None)
    assert plan(nobody) == [("0", "admin", Why.NO_OWNER, "admin")]
    assert plan(replace(FACT, owner_key=None)) == [("0", "client", Why.NO_OWNER, "client")]


def test_put_off_until_a_day_and_then_reminded_on_it() -> None:
    choices = Choices(snoozed={(DueKind.PROMISE, "t1", "owner"): date(2026, 3, 14)})  # a Saturday
    assert plan(today=date(2026, 3, 13), choices=choices) == []
    assert plan(today=date(2026, 3, 14), choices=choices) == []
    assert plan(today=date(2026, 3, 16), choices=choices) == [("later 2026-03-14", "owner", Why.OWNER, "owner")]
    # The deadline stays, and so do the steps after it.
    assert plan(today=date(2026, 3, 17), choices=choices)[0][0] == "+5"


def test_putting_off_does_not_keep_it_from_client_and_manager() -> None:
    choices = Choices(snoozed={(DueKind.PROMISE, "t1", "owner"): date(2026, 6, 1)})
    assert [one[1] for one in plan(today=date(2026, 3, 24), choices=choices)] == ["client", "manager"]


def test_only_what_may_be_stopped_is_stopped() -> None:
    project = DueFact(DueKind.PROJECT_END, "p1", DUE, "owner")
    one = Choices(muted=frozenset({("owner", DueKind.PROJECT_END, "p1")}))
    everything = Choices(muted=frozenset({("owner", DueKind.PROJECT_END, ""), ("owner", DueKind.PROMISE, "")}))
    assert plan(project, choices=one) == plan(project, choices=everything) == []
    assert plan(replace(project, key="p2"), choices=one) != []
    assert plan(choices=everything) != []  # a promise to the council goes on


def test_what_is_settled_is_over_until_it_has_another_date() -> None:
    choices = Choices(settled=frozenset({(DueKind.PROMISE, "t1", DUE)}))
    assert plan(choices=choices) == []
    assert plan(replace(FACT, due=date(2026, 3, 9)), choices=choices) != []


def test_own_reminders_stay_with_the_person() -> None:
    away = {"owner": [Away(DUE, DUE, "second")]}
    mine = DueFact(DueKind.PERSONAL, "7", DUE, "owner", title="de benchmark")
    assert plan(mine, absences=away) == [("0", "owner", Why.PERSONAL, "owner")]
    assert plan(mine, owner=replace(PERSONS["owner"], is_there=False)) == []
    digest = DueFact(DueKind.DIGEST, "manager", DUE, "manager")
    assert plan(digest) == [("0", "manager", Why.SUBSCRIBED, "manager")]


def test_administrators_are_told_about_the_reminders_themselves() -> None:
    trouble = DueFact(DueKind.UNDELIVERED, DUE.isoformat(), DUE, None)
    assert plan(trouble) == [("0", "admin", Why.ADMINISTRATOR, "admin")]


def test_a_notice_day_that_has_passed_long_ago_is_not_told() -> None:
    contract = DueFact(DueKind.CONTRACT_NOTICE, "c1", DUE, "owner")
    assert plan(contract, date(2026, 3, 17))[0][0] == "0"  # five working days of downtime
    assert plan(contract, date(2026, 3, 18)) == []


PLANNED = Planned(DueKind.PROMISE, "t1", DUE, "-7", "owner", "owner", Why.OWNER, date(2026, 2, 27))
KNOWN = Known(1, DUE, "-7", "owner", "owner", ReminderStatus.SENT, date(2026, 2, 27))
TODAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("known", "new"),
    [
        ([], True),
        ([KNOWN], False),
        ([replace(KNOWN, status=ReminderStatus.PENDING, sent_on=None)], False),
        ([replace(KNOWN, status=ReminderStatus.FAILED, sent_on=None)], False),
        # Given up, and due after all: it was reopened.
        ([replace(KNOWN, status=ReminderStatus.CANCELLED, sent_on=None)], True),
        ([replace(KNOWN, status=ReminderStatus.SUPERSEDED, sent_on=None)], True),
        # A deputy had this step; another deputy could not be reached.
        ([replace(KNOWN, recipient="deputy")], False),
        ([replace(KNOWN, recipient="deputy", status=ReminderStatus.FAILED, sent_on=None)], True),
        # The deadline moved, and he was reminded since the day of this step.
        ([replace(KNOWN, due=date(2026, 3, 9), sent_on=date(2026, 2, 27))], False),
        ([replace(KNOWN, due=date(2026, 3, 9), sent_on=date(2026, 2, 26))], True),
        # Someone else's task is someone else's.
        ([replace(KNOWN, recipient="client", concerning="client")], True),
    ],
)
def test_what_is_new(known: list[Known], new: bool) -> None:
    assert is_new(PLANNED, known, TODAY) is new


def test_a_step_of_today_is_told_though_he_was_reminded_today_of_another_date() -> None:
    known = [replace(KNOWN, due=date(2026, 3, 9), step="-6", sent_on=PLANNED.planned_on)]
    assert is_new(PLANNED, known, PLANNED.planned_on)


def test_what_waits_is_still_to_come() -> None:
    assert is_pending_or_new(PLANNED, [replace(KNOWN, status=ReminderStatus.PENDING, sent_on=None)], TODAY)
    assert not is_pending_or_new(PLANNED, [KNOWN], TODAY)


def test_a_later_step_takes_the_place_of_one_that_waits() -> None:
    waits = replace(KNOWN, status=ReminderStatus.PENDING, sent_on=None)
    others = [replace(waits, id=2, step="-14"), replace(waits, id=3, due=date(2026, 3, 9)), replace(KNOWN, id=4)]
    assert given_up([PLANNED], [waits, *others]) == [2, 3]
