from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import func, select

from models.base import Confidentiality, Record
from models.commitments import Commitment, CommitmentKind, CommitmentStatus, DeadlinePrecision
from models.finance import Budget, BudgetPart, Reserve
from models.people import Person, Role
from models.reports import Report, ReportSection, ReportStatus, SectionStatus
from models.store import Store
from models.visibility import Viewer, embargoed, hidden, visible

DAY = date(2020, 2, 10)
OWNER, CLIENT, OTHER = (f"{name}@voorbeeld.nl" for name in ("karin", "jan", "fatima"))
UNKNOWN = Viewer()
MANAGER = Viewer(OTHER, Role.MANAGER)
ADMINISTRATOR = Viewer(OTHER, Role.ADMINISTRATOR)


def person(key: str, **more: Any) -> Person:
    return Person(**{"key": key, "email": key, "name": key, "role": Role.EMPLOYEE, "active": True} | more)


def commitment(key: str, confidentiality: Confidentiality, **more: Any) -> Commitment:
    return Commitment(
        key=key,
        number=key,
        title=key,
        kind=CommitmentKind.PROMISE,
        deadline_precision=DeadlinePrecision.DAY,
        status=CommitmentStatus.OPEN,
        as_of=DAY,
        confidentiality=confidentiality,
        **more,
    )


def budget(key: str, amount: int, **more: Any) -> Budget:
    given: dict[str, Any] = {"code": key, "year": 2020, "part": BudgetPart.RESERVE, "item": key, "as_of": DAY}
    return Budget(key=key, budgeted=Decimal(amount), **given, **more)


def report(period: str, status: ReportStatus, **more: Any) -> Report:
    return Report(key=period, period=period, as_of=DAY, delivery_date=DAY, status=status, **more)


def section(period: str, name: str, **more: Any) -> ReportSection:
    given: dict[str, Any] = {"deadline": DAY, "status": SectionStatus.NOT_STARTED}
    return ReportSection(key=f"{period}|{name}", period=period, section=name, **given, **more)


async def keys(store: Store, model: type[Record], condition: Any) -> list[str]:
    async with store.reading() as session:
        return list(await session.scalars(select(model.key).where(condition).order_by(model.key)))


@pytest.fixture
async def filled(store: Store) -> Store:
    secret = Confidentiality.CONFIDENTIAL
    async with store.writing() as session:
        session.add_all(person(key) for key in (OWNER, CLIENT, OTHER))
        await session.flush()
        session.add_all(
            [
                commitment("public", Confidentiality.PUBLIC),
                commitment("internal", Confidentiality.INTERNAL, owner_key=OWNER),
                commitment("secret", secret, owner_key=OWNER, client_key=CLIENT),
                commitment("secret of nobody", secret),
                commitment("withdrawn", Confidentiality.PUBLIC, withdrawn=True),
                commitment("withdrawn secret", secret, owner_key=OWNER, withdrawn=True),
                budget("a", 100),
                budget("b", 1000, confidentiality=secret, owner_key=OWNER),
                Reserve(key="r", name="r", year=2020, opening=Decimal(1), as_of=DAY, confidentiality=secret),
            ]
        )
    return store


@pytest.mark.parametrize(
    ("viewer", "seen", "kept_away"),
    [
        (UNKNOWN, "internal, public", "secret, secret of nobody"),
        (Viewer(OTHER, Role.EMPLOYEE), "internal, public", "secret, secret of nobody"),
        (Viewer(OTHER, Role.OWNER), "internal, public", "secret, secret of nobody"),
        (Viewer(OWNER, Role.OWNER), "internal, public, secret", "secret of nobody"),
        (Viewer(CLIENT, Role.EMPLOYEE), "internal, public, secret", "secret of nobody"),
        (MANAGER, "internal, public, secret, secret of nobody", ""),
        (ADMINISTRATOR, "internal, public, secret, secret of nobody", ""),
        (Viewer(OWNER, Role.OWNER, shared=True), "internal, public", "secret, secret of nobody"),
        (Viewer(OTHER, Role.MANAGER, shared=True), "internal, public", "secret, secret of nobody"),
        (Viewer(OTHER, Role.ADMINISTRATOR, shared=True), "internal, public", "secret, secret of nobody"),
    ],
)
async def test_confidential_rows(filled: Store, viewer: Viewer, seen: str, kept_away: str) -> None:
    assert ", ".join(await keys(filled, Commitment, visible(Commitment, viewer))) == seen
    assert ", ".join(await keys(filled, Commitment, hidden(Commitment, viewer))) == kept_away


@pytest.mark.parametrize(("viewer", "total"), [(UNKNOWN, 100), (Viewer(OWNER, Role.OWNER), 1100), (MANAGER, 1100)])
async def test_sums_leave_out_what_lists_leave_out(filled: Store, viewer: Viewer, total: int) -> None:
    async with filled.reading() as session:
        assert await session.scalar(select(func.sum(Budget.budgeted)).where(visible(Budget, viewer))) == total


async def test_a_record_without_owner_is_for_managers(filled: Store) -> None:
    assert await keys(filled, Reserve, visible(Reserve, Viewer(OWNER, Role.OWNER))) == []
    assert await keys(filled, Reserve, hidden(Reserve, Viewer(OWNER, Role.OWNER))) == ["r"]
    assert await keys(filled, Reserve, visible(Reserve, MANAGER)) == ["r"]


async def test_a_record_that_cannot_be_confidential(filled: Store) -> None:
    assert len(await keys(filled, Person, visible(Person, UNKNOWN))) == 3
    assert await keys(filled, Person, hidden(Person, UNKNOWN)) == []


@pytest.fixture
async def reported(store: Store) -> Store:
    async with store.writing() as session:
        session.add_all(person(key) for key in (OWNER, CLIENT, OTHER))
        await session.flush()
        session.add_all(
            [
                report("2019-1", ReportStatus.PUBLIC, owner_key=OTHER),
                report("2019-2", ReportStatus.EMBARGO, owner_key=OTHER),
                report("2020-1", ReportStatus.EMBARGO),
                section("2019-1", "budget", owner_key=OWNER),
                section("2019-2", "budget", owner_key=OWNER),
                section("2019-2", "risico", confidentiality=Confidentiality.CONFIDENTIAL),
                section("2020-1", "oud", owner_key=CLIENT, withdrawn=True),
                section("2020-1", "risico"),
                section("2020-2", "los", owner_key=CLIENT),
            ]
        )
    return store


OF_2019_1, OF_2019_2, OF_2020_1 = ["2019-1|budget"], ["2019-2|budget"], ["2020-1|risico"]
LOOSE, SECRET = ["2020-2|los"], ["2019-2|risico"]


@pytest.mark.parametrize(
    ("viewer", "reports", "sections"),
    [
        (UNKNOWN, ["2019-1"], OF_2019_1),
        (Viewer(OWNER, Role.OWNER), ["2019-1", "2019-2"], OF_2019_1 + OF_2019_2),  # owns a section
        (Viewer(OTHER, Role.OWNER), ["2019-1", "2019-2"], OF_2019_1 + OF_2019_2),  # owns the report
        (Viewer(CLIENT, Role.OWNER), ["2019-1"], OF_2019_1 + LOOSE),  # a withdrawn section does not count
        (MANAGER, ["2019-1", "2019-2", "2020-1"], OF_2019_1 + OF_2019_2 + SECRET + OF_2020_1 + LOOSE),
        (ADMINISTRATOR, ["2019-1", "2019-2", "2020-1"], OF_2019_1 + OF_2019_2 + SECRET + OF_2020_1 + LOOSE),
        (Viewer(OTHER, Role.MANAGER, shared=True), ["2019-1"], OF_2019_1),
        (Viewer(OWNER, Role.OWNER, shared=True), ["2019-1"], OF_2019_1),
    ],
)
async def test_reports_under_embargo(reported: Store, viewer: Viewer, reports: list[str], sections: list[str]) -> None:
    assert await keys(reported, Report, visible(Report, viewer)) == reports
    assert await keys(reported, ReportSection, visible(ReportSection, viewer)) == sections


async def test_what_is_under_embargo_is_not_named_as_confidential(reported: Store) -> None:
    assert await keys(reported, ReportSection, hidden(ReportSection, UNKNOWN)) == []
    assert await keys(reported, ReportSection, hidden(ReportSection, Viewer(OWNER, Role.OWNER))) == SECRET
    assert await keys(reported, Report, embargoed(Report, UNKNOWN)) == ["2019-2", "2020-1"]
    assert await keys(reported, Report, embargoed(Report, MANAGER)) == []
    found = await keys(reported, ReportSection, embargoed(ReportSection, Viewer(OWNER, Role.OWNER)))
    assert found == OF_2020_1 + LOOSE


def test_the_viewer_that_a_person_is() -> None:
    manager = person(OWNER, role=Role.MANAGER, withdrawn=False)
    assert Viewer.of(manager) == Viewer(OWNER, Role.MANAGER)
    assert Viewer.of(manager, shared=True) == Viewer(OWNER, Role.MANAGER, shared=True)
    assert Viewer.of(None) == Viewer(None, Role.EMPLOYEE)
    assert Viewer.of(person(OWNER, role=Role.MANAGER, active=False, withdrawn=False)) == UNKNOWN
    assert Viewer.of(person(OWNER, role=Role.MANAGER, withdrawn=True), shared=True) == Viewer(shared=True)
