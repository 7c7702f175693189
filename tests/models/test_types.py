from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import func, insert, literal, select, text
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import StatementError

from models.base import KEY_LENGTH, Confidentiality, ScaledDecimal, UtcDateTime, fold_key
from models.figures import KeyFigure
from models.finance import Budget, BudgetPart
from models.history import ChangeSet
from models.store import Store

DIALECT = sqlite.dialect()


def budget(code: str, **more: object) -> dict[str, object]:
    return {
        "key": fold_key(code, 2020),
        "code": code,
        "year": 2020,
        "part": BudgetPart.OPERATIONS,
        "item": "Werkplekken",
        "budgeted": Decimal(0),
        "as_of": date(2020, 1, 31),
        **more,
    }


@pytest.mark.parametrize(
    ("given", "kept"),
    [("0", 0), ("1", 100), ("-1234.56", -123456), ("0.010", 1), ("1E+3", 100_000), ("92233720368547758.07", 2**63 - 1)],
)
def test_an_amount_is_kept_as_whole_cents(given: str, kept: int) -> None:
    euros = ScaledDecimal(2)
    assert euros.process_bind_param(Decimal(given), DIALECT) == kept
    assert euros.process_result_value(kept, DIALECT) == Decimal(given)


@pytest.mark.parametrize("given", ["0.001", "1.005", "92233720368547758.08", "1E+30", "NaN", "sNaN", "Infinity"])
def test_an_amount_that_does_not_fit_is_refused(given: str) -> None:
    with pytest.raises(ValueError, match=r"more than 2 decimals|not a number up to 92233720368547758\.07"):
        ScaledDecimal(2).process_bind_param(Decimal(given), DIALECT)


def test_no_data_stays_no_data() -> None:
    assert ScaledDecimal(2).process_bind_param(None, DIALECT) is None
    assert ScaledDecimal(2).process_result_value(None, DIALECT) is None


async def test_an_amount_with_too_many_places_does_not_get_into_the_store(store: Store) -> None:
    with pytest.raises(StatementError, match="more than 2 decimals"):
        async with store.writing() as session:
            await session.execute(insert(Budget), [budget("A", spent=Decimal("0.001"))])
    async with store.reading() as session:
        assert await session.scalar(select(func.count()).select_from(Budget)) == 0


async def test_amounts_come_back_and_add_up_exactly(store: Store) -> None:
    rows = [budget(f"P{n}", spent=Decimal("0.01"), budgeted=Decimal("-0.01")) for n in range(100_000)]
    async with store.writing() as session:
        await session.execute(insert(Budget), rows)
    async with store.reading() as session:
        spent, budgeted = (await session.execute(select(func.sum(Budget.spent), func.sum(Budget.budgeted)))).one()
        assert (spent, budgeted) == (Decimal(1000), Decimal(-1000))
        assert isinstance(spent, Decimal)
        assert await session.scalar(select(Budget.spent).limit(1)) == Decimal("0.01")


async def test_the_largest_amount_comes_back(store: Store) -> None:
    largest = ScaledDecimal(2).largest
    async with store.writing() as session:
        await session.execute(insert(Budget), [budget("A", budgeted=largest, spent=-largest)])
    async with store.reading() as session:
        assert (await session.execute(select(Budget.budgeted, Budget.spent))).one() == (largest, -largest)


async def test_amounts_are_compared_as_amounts(store: Store) -> None:
    async with store.writing() as session:
        await session.execute(
            insert(Budget), [budget("A", spent=Decimal("50000.01")), budget("B", spent=Decimal(50000)), budget("C")]
        )
    async with store.reading() as session:
        found = await session.scalars(select(Budget.code).where(Budget.spent > Decimal(50000)))
        assert found.all() == ["A"]


async def test_quantities_keep_six_decimals(store: Store) -> None:
    async with store.writing() as session:
        session.add(KeyFigure(key="k", code="k", name="k", value=Decimal("12.345678"), as_of=date(2020, 1, 1)))
    async with store.reading() as session:
        assert await session.scalar(select(KeyFigure.value)) == Decimal("12.345678")


async def test_moments_come_back_in_utc(store: Store) -> None:
    moment = datetime(2020, 7, 1, 0, 30, tzinfo=ZoneInfo("Europe/Amsterdam"))
    async with store.writing() as session:
        session.add(ChangeSet(moment=moment, actor="karin@voorbeeld.nl", source="chat"))
    async with store.reading() as session:
        found = await session.scalar(select(ChangeSet.moment))
        assert found == datetime(2020, 6, 30, 22, 30, tzinfo=UTC)
        assert found.utcoffset() == UTC.utcoffset(None)
        assert await session.scalar(select(ChangeSet.moment == literal(moment, UtcDateTime()))) is True


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        UtcDateTime().process_bind_param(datetime(2020, 7, 1), DIALECT)  # noqa: DTZ001 - that is the point


async def test_words_are_stored_by_value(store: Store) -> None:
    async with store.writing() as session:
        await session.execute(insert(Budget), [budget("A", part=BudgetPart.SAMEN_DIGITAAL)])
    async with store.reading() as session:
        assert (await session.execute(text("SELECT part, confidentiality FROM budget"))).one() == (
            "samen_digitaal",
            "internal",
        )
        assert (await session.execute(select(Budget.part, Budget.confidentiality))).one() == (
            BudgetPart.SAMEN_DIGITAAL,
            Confidentiality.INTERNAL,
        )


async def test_the_longest_key_fits_an_index(store: Store) -> None:
    key = "".join(chr(0x20000 + n) for n in range(KEY_LENGTH))
    async with store.writing() as session:
        await session.execute(insert(Budget), [budget("A") | {"key": key}])
    async with store.reading() as session:
        assert await session.scalar(select(Budget.key)) == key
