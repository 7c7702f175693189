"""Values that are worked out, not stored: by Python for one record and by SQL for many, which must be the same."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import product
from typing import Any

import pytest
from sqlalchemy import func, select

from models.base import KEY_LENGTH, fold_key
from models.benchmark import BenchmarkResult
from models.commitments import Commitment, CommitmentKind, CommitmentStatus, DeadlinePrecision
from models.contracts import Contract, ContractState
from models.finance import Budget, BudgetPart, Reserve
from models.partnerships import Partnership, PartnershipKind
from models.projects import Colour, Project, ProjectStatus
from models.risks import Risk, RiskStatus
from models.staffing import Staffing
from models.store import Store

TODAY = date(2020, 2, 10)
CENT = Decimal("0.01")


def budget(**amounts: Any) -> Budget:
    given: dict[str, Any] = {"code": "A", "year": 2020, "part": BudgetPart.RESERVE, "item": "A", "as_of": TODAY}
    return Budget(**given | {"budgeted": Decimal("1000.10")} | amounts)


def commitment(status: CommitmentStatus, deadline: date | None, reported_on: date | None = None) -> Commitment:
    return Commitment(
        key=f"{status}|{deadline}|{reported_on}",
        number="T",
        title="T",
        kind=CommitmentKind.PROMISE,
        deadline=deadline,
        deadline_precision=DeadlinePrecision.DAY,
        status=status,
        reported_on=reported_on,
        as_of=TODAY,
    )


def risk(**more: Any) -> Risk:
    given: dict[str, Any] = {"number": "R", "title": "R", "gross_likelihood": 4, "gross_impact": 5, "as_of": TODAY}
    return Risk(**given | {"financial": True, "non_financial": True, "status": RiskStatus.ACTIVE} | more)


@pytest.mark.parametrize(
    ("amounts", "revised", "remaining", "unspent", "outlook"),
    [
        ({}, "1000.10", None, None, None),
        ({"changes": "100", "carried_over": "-0.10"}, "1100", None, None, None),
        ({"spent": "0"}, "1000.10", None, "1000.10", None),
        ({"committed": "0"}, "1000.10", None, None, None),
        ({"spent": "0", "committed": "0"}, "1000.10", "1000.10", "1000.10", None),
        ({"spent": "900", "committed": "200.20"}, "1000.10", "-100.10", "100.10", None),
        ({"changes": "-50", "forecast": "1000.10"}, "950.10", None, None, "-50"),
    ],
)
def test_a_budget(
    amounts: dict[str, str], revised: str, remaining: str | None, unspent: str | None, outlook: str | None
) -> None:
    item = budget(**{name: Decimal(amount) for name, amount in amounts.items()})
    expected = [None if text is None else Decimal(text) for text in (revised, remaining, unspent, outlook)]
    assert [item.revised, item.remaining, item.unspent, item.outlook] == expected


async def test_budgets_in_sql_are_budgets_in_python(store: Store) -> None:
    amounts = (None, Decimal(0), Decimal("-12.34"))
    names = ("changes", "spent", "committed", "forecast", "carried_over")
    items = [
        budget(key=f"b{n}", budgeted=CENT * n, **dict(zip(names, row, strict=True)))
        for n, row in enumerate(product(amounts, repeat=5))
    ]
    expected = {item.key: (item.revised, item.remaining, item.unspent, item.outlook) for item in items}
    overspent = {item.key for item in items if item.remaining is not None and item.remaining < Decimal("1.50")}
    async with store.writing() as session:
        session.add_all(items)
    async with store.reading() as session:
        query = select(Budget.key, Budget.revised, Budget.remaining, Budget.unspent, Budget.outlook)
        assert {key: tuple(values) for key, *values in await session.execute(query)} == expected
        totals = (await session.execute(select(func.sum(Budget.revised), func.sum(Budget.remaining)))).one()
        known = [values[1] for values in expected.values() if values[1] is not None]
        assert totals == (sum(values[0] for values in expected.values()), sum(known))
        counted = await session.scalar(select(func.count(Budget.remaining)))
        assert counted == len(known) < len(items)
        below = await session.scalars(select(Budget.key).where(Budget.remaining < Decimal("1.50")))
        assert set(below) == overspent


@pytest.mark.parametrize(
    ("additions", "withdrawals", "committed", "closing", "available"),
    [
        (None, None, None, "500", None),
        ("100.01", None, "0", "600.01", "600.01"),
        (None, "600", "50", "-100", "-150"),
        ("0", "0", None, "500", None),
    ],
)
def test_a_reserve(
    additions: str | None, withdrawals: str | None, committed: str | None, closing: str, available: str | None
) -> None:
    add, withdraw, commit = (None if text is None else Decimal(text) for text in (additions, withdrawals, committed))
    reserve = Reserve(opening=Decimal(500), additions=add, withdrawals=withdraw, committed=commit)
    assert reserve.closing == Decimal(closing)
    assert reserve.available == (None if available is None else Decimal(available))


@pytest.mark.parametrize(
    ("permanent", "temporary", "occupied"),
    [("10.5", "2.25", "12.75"), ("10.5", None, None), (None, "1", None), (None, None, None), ("0", "0", "0")],
)
def test_staffing(permanent: str | None, temporary: str | None, occupied: str | None) -> None:
    fixed, passing = (None if text is None else Decimal(text) for text in (permanent, temporary))
    team = Staffing(permanent_fte=fixed, temporary_fte=passing, hired_fte=Decimal(5), permanent_heads=12)
    assert team.occupied_fte == (None if occupied is None else Decimal(occupied))


def test_a_risk() -> None:
    assert risk().gross_score == 20
    assert risk().net_score is None
    assert risk(net_likelihood=3).net_score is None
    assert risk(net_impact=3).net_score is None
    assert risk(net_likelihood=2, net_impact=3).net_score == 6


async def test_risks_in_sql_are_risks_in_python(store: Store) -> None:
    rows = product((1, 5), (2, 4), (None, 1, 5), (None, 3))
    names = ("gross_likelihood", "gross_impact", "net_likelihood", "net_impact")
    risks = [risk(key=f"r{n}", **dict(zip(names, row, strict=True))) for n, row in enumerate(rows)]
    expected = {item.key: (item.gross_score, item.net_score) for item in risks}
    async with store.writing() as session:
        session.add_all(risks)
    async with store.reading() as session:
        found = await session.execute(select(Risk.key, Risk.gross_score, Risk.net_score))
        assert {key: tuple(scores) for key, *scores in found} == expected


async def test_commitments_in_sql_are_commitments_in_python(store: Store) -> None:
    deadlines = (None, date(2020, 2, 9), TODAY, date(2020, 2, 11))
    all_of_them = [commitment(*row) for row in product(CommitmentStatus, deadlines, (None, TODAY))]
    late = {item.key for item in all_of_them if item.is_late(TODAY)}
    awaiting = {item.key for item in all_of_them if item.awaits_report}
    assert late == {
        f"{status}|2020-02-09|{reported}"
        for status in ("open", "in_progress", "partly_done")
        for reported in (None, "2020-02-10")
    }
    assert awaiting == {f"done|{deadline}|None" for deadline in deadlines}
    async with store.writing() as session:
        session.add_all(all_of_them)
    async with store.reading() as session:
        assert set(await session.scalars(select(Commitment.key).where(Commitment.late_on(TODAY)))) == late
        assert set(await session.scalars(select(Commitment.key).where(Commitment.awaiting_report()))) == awaiting


def test_final_is_done_or_lapsed() -> None:
    final = {status for status in CommitmentStatus if commitment(status, None).is_final}
    assert final == {CommitmentStatus.DONE, CommitmentStatus.LAPSED}


@pytest.mark.parametrize(
    ("end", "months", "last_day"),
    [
        (date(2020, 12, 31), 3, date(2020, 9, 30)),
        (date(2020, 5, 31), 3, date(2020, 2, 29)),
        (date(2019, 5, 31), 3, date(2019, 2, 28)),
        (date(2020, 2, 29), 12, date(2019, 2, 28)),
        (date(2020, 6, 30), 1, date(2020, 5, 30)),
        (date(2020, 6, 30), 0, date(2020, 6, 30)),
        (None, 3, None),
        (date(2020, 6, 30), None, None),
    ],
)
def test_the_last_day_to_give_notice(end: date | None, months: int | None, last_day: date | None) -> None:
    assert Contract(end=end, notice_months=months).last_notice_day == last_day


@pytest.mark.parametrize(
    ("start", "end", "tacit", "state"),
    [
        (None, None, False, ContractState.RUNNING),
        (TODAY, TODAY, False, ContractState.RUNNING),
        (date(2020, 2, 11), None, True, ContractState.NOT_BEGUN),
        (None, date(2020, 2, 9), False, ContractState.ENDED),
        (None, date(2020, 2, 9), True, ContractState.TACITLY_RENEWED),
        (None, TODAY, True, ContractState.RUNNING),
    ],
)
def test_whether_a_contract_runs(start: date | None, end: date | None, tacit: bool, state: ContractState) -> None:
    assert Contract(start=start, end=end, tacit_renewal=tacit).state(TODAY) is state


@pytest.mark.parametrize(
    ("difference_from", "difference_to", "cheaper"),
    [
        ("-5", None, True),
        ("-7", "-5", True),
        ("-7", "0", False),
        ("0", None, False),
        ("3", "4", False),
        (None, None, None),
    ],
)
def test_cheaper_than_the_group(difference_from: str | None, difference_to: str | None, cheaper: bool | None) -> None:
    low, high = (None if text is None else Decimal(text) for text in (difference_from, difference_to))
    assert BenchmarkResult(difference_from=low, difference_to=high).is_cheaper is cheaper


def test_the_lights_of_a_project() -> None:
    project = Project(time=Colour.RED, money=Colour.GREEN, quality=None, scope=Colour.AMBER, status=ProjectStatus.READY)
    assert project.coloured(Colour.AMBER, Colour.RED) == ("time", "scope")
    assert project.coloured(Colour.GREY) == ()


@pytest.mark.parametrize(
    ("partners", "names"),
    [("Leeuwarden; De Fryske Marren ;;", ("Leeuwarden", "De Fryske Marren")), (None, ()), (" ; ", ())],
)
def test_the_partners_one_by_one(partners: str | None, names: tuple[str, ...]) -> None:
    assert Partnership(name="A", kind=PartnershipKind.AD_HOC, partners=partners).partner_names == names


@pytest.mark.parametrize(
    ("parts", "key"),
    [
        (("  Visie \t op\nICT ",), "visie op ict"),
        (("STRASSE", 2020), "strasse|2020"),
        (("Straße", 2020), "strasse|2020"),
        (("cafe\u0301",), "café"),
        (("a|b", "c"), "a\\|b|c"),
        (("a\\", "b"), "a\\\\|b"),
    ],
)
def test_keys_are_folded(parts: tuple[object, ...], key: str) -> None:
    assert fold_key(*parts) == key


def test_different_parts_never_make_one_key() -> None:
    assert len({fold_key("a|b", "c"), fold_key("a", "b|c"), fold_key("a\\|b", "c"), fold_key("a\\", "b|c")}) == 4


def test_a_long_key_is_bounded_and_tells_long_texts_apart() -> None:
    one, other = fold_key("x" * 4000), fold_key("x" * 3999 + "y")
    assert len(one) == len(other) == KEY_LENGTH
    assert one != other
    assert len(fold_key("x" * KEY_LENGTH)) == KEY_LENGTH
