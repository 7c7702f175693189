"""Sums of money in SQL: exact, with what is unknown counted apart, on both databases."""

from __future__ import annotations

import operator
from decimal import Decimal

import pytest
from sqlalchemy import select

from models.finance import (
    Budget,
    BudgetPart,
    Nature,
    Reserve,
    Sum,
    budget_totals,
    nearly_spent,
    overspent,
    percentage,
    reserve_totals,
    share_is,
    still_open,
    usual_year,
    years_of,
)
from models.store import Store
from models.visibility import Viewer, visible
from tests.bot.topics.money_facts import TODAY, budget, budgets, fill, reserves

SEEN = visible(Budget, Viewer())


@pytest.fixture
async def filled(store: Store) -> Store:
    await fill(store)
    return store


async def test_budgets_are_added_up_by_measure(filled: Store) -> None:
    async with filled.reading() as session:
        found = await budget_totals(session, SEEN, Budget.year == 2020)
    totals = found[None]
    assert totals.count == 7
    assert totals.sums == {
        "budgeted": Sum(Decimal("5200.00"), 7, 7),
        "changes": Sum(Decimal("-100.00"), 7, 7),
        "carried_over": Sum(Decimal("5050.00"), 7, 7),
        "revised": Sum(Decimal("10150.00"), 7, 7),
        "spent": Sum(Decimal("6650.50"), 6, 7),
        "committed": Sum(Decimal("486.50"), 6, 7),
        "unspent": Sum(Decimal("3099.50"), 6, 7),
        "remaining": Sum(Decimal("2423.00"), 5, 7),
        "forecast": Sum(Decimal("4727.00"), 5, 7),
        "outlook": Sum(Decimal("23.00"), 5, 7),
    }
    assert totals.bases["spent"] == Decimal("9750.00")
    assert totals.bases["remaining"] == Decimal("9450.00")
    # 6650.50 / 9750 = 68.21 %
    assert totals.share("spent") == Decimal("68.2")
    assert not totals.sums["spent"].is_complete
    assert totals.sums["changes"].is_complete


async def test_budgets_are_added_up_by_group(filled: Store) -> None:
    async with filled.reading() as session:
        parts = await budget_totals(session, SEEN, Budget.year == 2020, by=Budget.part)
        natures = await budget_totals(session, SEEN, Budget.year == 2019, by=Budget.nature)
        years = await budget_totals(session, SEEN, by=Budget.year)
    assert {part: one.sums["remaining"].amount for part, one in parts.items()} == {
        BudgetPart.OPERATIONS: Decimal(223),
        BudgetPart.INVESTMENTS: Decimal(300),
        BudgetPart.SAMEN_DIGITAAL: Decimal(1900),
        BudgetPart.RESERVE: None,
    }
    assert parts[BudgetPart.RESERVE].sums["remaining"] == Sum(None, 0, 1)
    assert {nature: one.count for nature, one in natures.items()} == {None: 1, Nature.ONE_OFF: 1}
    assert {year: one.sums["spent"].amount for year, one in years.items()} == {2019: 1500, 2020: Decimal("6650.50")}


async def test_no_rows_have_no_totals(filled: Store) -> None:
    async with filled.reading() as session:
        assert await budget_totals(session, SEEN, Budget.year == 1999) == {}
        assert await budget_totals(session, SEEN, Budget.year == 1999, by=Budget.part) == {}
        assert await reserve_totals(session, Reserve.year == 1999) == {}


async def test_sums_in_sql_are_sums_in_python(filled: Store) -> None:
    rows = [one for one in budgets() if one.year == 2020]
    async with filled.reading() as session:
        sums = (await budget_totals(session, Budget.year == 2020))[None].sums
    for measure, counted in sums.items():
        known = [value for one in rows if (value := getattr(one, measure)) is not None]
        assert counted.amount == sum(known), measure


async def test_reserves_are_added_up(filled: Store) -> None:
    async with filled.reading() as session:
        years = await reserve_totals(session, by=Reserve.year)
        both = (await reserve_totals(session))[None]
    assert {year: one.sums["closing"].amount for year, one in years.items()} == {
        2019: Decimal("899.50"),
        2020: Decimal("849.50"),
    }
    assert years[2019].sums["available"] == Sum(Decimal("799.50"), 1, 1)
    assert years[2020].sums["available"] == Sum(None, 0, 1)
    assert years[2020].sums["additions"] == Sum(Decimal(0), 1, 1)
    assert both.sums["available"] == Sum(Decimal("799.50"), 1, 2)
    assert [one.closing for one in reserves()] == [Decimal("899.50"), Decimal("849.50")]


async def test_items_are_picked_by_what_is_left(filled: Store) -> None:
    async def codes(condition: object) -> set[str]:
        async with filled.reading() as session:
            query = select(Budget.code).where(SEEN, Budget.year == 2020, condition)  # type: ignore[arg-type]
            return set(await session.scalars(query))

    assert await codes(overspent()) == {"BV02"}
    assert await codes(still_open()) == {"BV01", "BV03", "IN01", "SD01", "SD02", "RB01"}
    # 300 of 5,000 is 6 %; 300 of 1,100 is 27.27 %; 400 of 850 is 47.06 %; 1,500 of 2,000 is 75 %.
    assert await codes(nearly_spent()) == {"IN01"}
    assert await codes(share_is("remaining", operator.gt, Decimal("27.27"))) == {"BV01", "SD01", "SD02"}
    assert await codes(share_is("remaining", operator.gt, Decimal("27.28"))) == {"SD01", "SD02"}
    assert await codes(share_is("remaining", operator.ge, Decimal(75))) == {"SD01"}
    assert await codes(share_is("spent", operator.eq, Decimal(92))) == {"IN01"}


async def test_a_budget_of_nothing_has_no_share(store: Store) -> None:
    async with store.writing() as session:
        session.add(budget("Z", "Niets", BudgetPart.OPERATIONS, budgeted="0", spent="0", committed="0"))
    async with store.reading() as session:
        for condition in (nearly_spent(), share_is("remaining", operator.le, Decimal(100)), overspent(), still_open()):
            assert (await session.scalars(select(Budget).where(condition))).all() == []
        assert (await budget_totals(session))[None].share("remaining") is None


async def test_years_that_have_figures(filled: Store) -> None:
    async with filled.reading() as session:
        assert await years_of(session, Budget, SEEN) == (2019, 2020)
        assert await years_of(session, Budget, Budget.part == BudgetPart.INVESTMENTS) == (2020,)
        assert await years_of(session, Reserve, Reserve.year > 2020) == ()


@pytest.mark.parametrize(
    ("years", "year"), [((2018, 2020), 2020), ((2018, 2019), 2019), ((2018, 2021), 2021), ((), None)]
)
def test_the_usual_year(years: tuple[int, ...], year: int | None) -> None:
    assert usual_year(years, TODAY) == year


@pytest.mark.parametrize(
    ("part", "whole", "share"),
    [
        ("1", "3", "33.3"),
        ("1", "8", "12.5"),
        ("1", "16", "6.3"),
        ("-1", "4", "-25"),
        ("1", "0", None),
        ("1", "-5", None),
    ],
)
def test_a_percentage(part: str, whole: str, share: str | None) -> None:
    assert percentage(Decimal(part), Decimal(whole)) == (None if share is None else Decimal(share))
    assert percentage(None, Decimal(whole)) is None
    assert percentage(Decimal(part), None) is None
