"""What falls due, of every kind: what is open is a fact, what is done or withdrawn is not."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from jobs.facts import DueFact, View, stream_facts
from jobs.rules import Calendar, Rules
from models.base import Base, Confidentiality
from models.benchmark import BenchmarkEdition, EditionStatus
from models.calendar import WorkingDays
from models.commitments import Commitment, CommitmentKind, CommitmentStatus, DeadlinePrecision
from models.contracts import Contract
from models.finance import Budget, BudgetPart
from models.people import Role
from models.projects import Project, ProjectStatus
from models.reminder_choices import DigestSubscription, PersonalReminder, PersonalStatus
from models.reminders import DueKind, MassSending
from models.reports import Report, ReportSection, ReportStatus, SectionStatus
from models.staffing import Staffing
from models.store import Store
from tests.reminders.world import SetClock, fill, person

TODAY = date(2026, 2, 10)
NOW = SetClock(None)  # type: ignore[arg-type]
NOW.put(TODAY, 9)
OWNER = "karin@x.nl"


def view() -> View:
    return View(TODAY, Rules(), Calendar(WorkingDays(TODAY)))


async def facts(store: Store, *rows: Base, kind: DueKind | None = None) -> list[DueFact]:
    people = [person("karin"), person("manager", Role.MANAGER), person("other", Role.MANAGER)]
    await fill(store, people, rows)
    kinds = [kind] if kind else [one for one in DueKind if one is not DueKind.DIGEST]
    async with store.reading() as session:
        return [fact async for chunk in stream_facts(session, view(), kinds) for fact in chunk]


def told(found: list[DueFact]) -> list[tuple[str, str, date]]:
    return [(fact.kind.value, fact.key, fact.due) for fact in found]


def commitment(key: str, **more: Any) -> Commitment:
    values = {
        "number": key,
        "title": key,
        "kind": CommitmentKind.PROMISE,
        "deadline": date(2026, 3, 1),
        "deadline_precision": DeadlinePrecision.DAY,
        "status": CommitmentStatus.OPEN,
        "as_of": TODAY,
        "owner_key": OWNER,
    }
    return Commitment(key=key, **(values | more))


async def test_promises_and_requests_are_kept_apart(store: Store) -> None:
    quarter = {"deadline": date(2026, 3, 31), "deadline_precision": DeadlinePrecision.QUARTER}
    found = await facts(
        store,
        commitment("t1", progress_note="Bijna klaar", confidentiality=Confidentiality.CONFIDENTIAL),
        commitment("t2", kind=CommitmentKind.REQUEST, status=CommitmentStatus.PARTLY_DONE, **quarter),
        commitment("t3", status=CommitmentStatus.LAPSED),
        commitment("t4", deadline=None),
        commitment("t5", withdrawn=True),
    )
    assert told(found) == [("promise", "t1", date(2026, 3, 1)), ("request", "t2", date(2026, 3, 31))]
    assert (found[0].owner_key, found[0].version, found[0].confidential) == (OWNER, 1, True)
    assert found[0].details == {"note": "Bijna klaar"}
    assert (found[1].due_label, found[1].status) == ("quarter", "partly_done")


async def test_done_and_not_yet_reported_back(store: Store) -> None:
    done = {"status": CommitmentStatus.DONE, "done_on": date(2026, 2, 2)}
    found = await facts(store, commitment("t1", **done), commitment("t2", **done, reported_on=TODAY))
    assert told(found) == [("report_back", "t1", date(2026, 2, 16))]  # ten working days


async def test_sections_and_reports(store: Store) -> None:
    report = {"as_of": date(2025, 12, 31), "delivery_date": date(2026, 2, 20), "owner_key": OWNER}
    section = {"period": "2026-1", "deadline": date(2026, 2, 13), "owner_key": OWNER}
    found = await facts(
        store,
        Report(key="1", period="2026-1", status=ReportStatus.IN_PREPARATION, adoption_date=date(2026, 3, 26), **report),
        Report(key="2", period="2025-2", status=ReportStatus.EMBARGO, adoption_date=date(2026, 2, 26), **report),
        Report(key="3", period="2025-1", status=ReportStatus.PUBLIC, adoption_date=date(2025, 9, 1), **report),
        ReportSection(key="a", section="Risico's", status=SectionStatus.NOT_STARTED, **section),
        ReportSection(key="b", section="Geld", status=SectionStatus.DELIVERED, **section),
    )
    assert told(found) == [
        ("section", "a", date(2026, 2, 13)),
        ("report_delivery", "1", date(2026, 2, 20)),
        ("report_adoption", "1", date(2026, 3, 26)),
        ("report_adoption", "2", date(2026, 2, 26)),
    ]
    assert found[0].details == {"period": "2026-1"}


async def test_the_benchmark_opens_is_delivered_and_runs_out(store: Store) -> None:
    def edition(year: int, **more: Any) -> BenchmarkEdition:
        values = {"participation_year": year, "data_year": year - 1, "contracted": True, "owner_key": OWNER}
        return BenchmarkEdition(key=str(year), **(values | more))

    found = await facts(
        store,
        edition(2025, status=EditionStatus.CLOSED, delivery_date=date(2025, 6, 1)),
        edition(2026, status=EditionStatus.PLANNED, delivery_date=date(2026, 6, 1)),
        edition(2027, start=date(2027, 4, 2)),
    )
    assert told(found) == [
        ("benchmark_opening", "2026", date(2026, 3, 31)),
        ("benchmark_opening", "2027", date(2027, 4, 2)),
        ("benchmark_delivery", "2026", date(2026, 6, 1)),
        ("benchmark_contract", "2027", date(2027, 12, 31)),
    ]
    assert found[0].details == {"year": "2026", "data_year": "2025"}


async def test_nobody_is_asked_about_a_benchmark_that_was_decided_on(store: Store) -> None:
    years = {"contracted": False, "participation_year": 2027, "data_year": 2026}
    last = BenchmarkEdition(key="2026", participation_year=2026, data_year=2025, contracted=True, status="closed")
    assert await facts(store, last, BenchmarkEdition(key="2027", **years)) == []


async def test_contracts_and_projects(store: Store) -> None:
    contract = {"supplier": "Leverancier", "subject": "Zaak", "tacit_renewal": True, "as_of": TODAY}
    project = {"name": "Project", "as_of": TODAY}
    found = await facts(
        store,
        Contract(key="c1", number="c1", end=date(2026, 5, 31), notice_months=3, owner_key=OWNER, **contract),
        Contract(key="c2", number="c2", end=date(2026, 1, 31), notice_months=3, **contract),
        Contract(key="c3", number="c3", end=date(2026, 5, 31), **contract),
        Project(key="p1", number="p1", status=ProjectStatus.RUNNING, planned_ready=date(2026, 3, 1), **project),
        Project(
            key="p2",
            number="p2",
            status=ProjectStatus.RUNNING,
            planned_ready=date(2026, 3, 1),
            expected_ready=date(2026, 4, 1),
            **project,
        ),
        Project(key="p3", number="p3", status=ProjectStatus.ONGOING, planned_ready=date(2026, 3, 1), **project),
        Project(key="p4", number="p4", status=ProjectStatus.CLOSED, planned_ready=date(2026, 3, 1), **project),
    )
    assert sorted(told(found)) == [
        ("contract_notice", "c1", date(2026, 2, 28)),
        ("project_end", "p1", date(2026, 3, 1)),
        ("project_end", "p2", date(2026, 4, 1)),
    ]


async def test_old_figures_are_one_fact_for_each_sheet_and_owner(store: Store) -> None:
    money = {"part": BudgetPart.OPERATIONS, "item": "Post", "budgeted": Decimal(1)}
    team = {"team": "I&A", "establishment_fte": Decimal(1)}
    found = await facts(
        store,
        commitment("t1", as_of=date(2025, 7, 1)),
        commitment("t2", as_of=date(2025, 8, 9)),
        commitment("t3", as_of=date(2025, 8, 11)),
        Budget(key="b1", code="b1", year=2025, as_of=date(2025, 1, 1), **money),
        Budget(key="b2", code="b2", year=2026, as_of=TODAY, **money),
        Staffing(key="s1", as_of=date(2024, 12, 31), **team),
        Staffing(key="s2", as_of=date(2025, 6, 30), **team),
        kind=DueKind.STALE_FIGURES,
    )
    assert told(found) == [
        ("stale_figures", f"commitment|{OWNER}", date(2026, 1, 1)),
        ("stale_figures", "staffing|", date(2025, 12, 30)),
    ]
    assert found[0].details == {"table": "commitment", "count": "2", "as_of": "2025-07-01"}


async def test_what_people_asked_for(store: Store) -> None:
    wanted = {"person_key": OWNER, "text": "bellen", "created": NOW()}
    found = await facts(
        store,
        PersonalReminder(due_on=TODAY, **wanted),
        PersonalReminder(due_on=TODAY, status=PersonalStatus.CANCELLED, **wanted),
    )
    assert [(fact.kind, fact.title, fact.owner_key) for fact in found] == [(DueKind.PERSONAL, "bellen", OWNER)]


async def test_the_weekly_summary_is_for_managers_who_want_it(store: Store) -> None:
    stopped = DigestSubscription(person_key="other@x.nl", subscribed=False, changed=NOW())
    found = await facts(store, stopped, kind=DueKind.DIGEST)
    assert told(found) == [("digest", "manager@x.nl", date(2026, 2, 9))]


async def test_many_messages_that_wait_for_leave(store: Store) -> None:
    found = await facts(store, MassSending(day=TODAY, messages=300, limit=250, asked_at=NOW()))
    assert told(found) == [("mass_sending", "2026-02-10", TODAY)]
    assert found[0].details == {"messages": "300", "limit": "250"}


@pytest.mark.parametrize("kind", [one for one in DueKind if one is not DueKind.DIGEST])
async def test_of_an_empty_store_nothing_is_due(sqlite_url: str, kind: DueKind) -> None:
    store = Store(sqlite_url)
    try:
        assert await facts(store, kind=kind) == []
    finally:
        await store.close()
