from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncSession

from models import risks
from models.organisation import OrganisationSettings, Setting, organisation_settings
from models.risks import (
    Amounts,
    Bounds,
    Consequences,
    Corner,
    Movement,
    Risk,
    RiskStatus,
    Side,
    Spread,
    Zone,
)
from models.store import Store

BOUNDS = Bounds(high_from=15, middle_from=6)


def risk(number: str, gross: tuple[int, int], net: tuple[int | None, int | None], **more: Any) -> Risk:
    """A risk; ``gross`` and ``net`` are (likelihood, impact)."""
    values: dict[str, Any] = {
        "key": number.lower(),
        "number": number,
        "title": f"Risico {number}",
        "gross_likelihood": gross[0],
        "gross_impact": gross[1],
        "net_likelihood": net[0],
        "net_impact": net[1],
        "financial": True,
        "non_financial": False,
        "status": RiskStatus.ACTIVE,
        "as_of": date(2019, 12, 31),
    }
    return Risk(**(values | more))


@pytest.fixture
async def filled(store: Store) -> Store:
    async with store.writing() as session:
        session.add_all([
            risk("R1", (5, 5), (4, 4), amount=Decimal("100000.10"), category="a"),  # 25 → 16
            risk("R2", (3, 5), (1, 5), amount=Decimal("0.20"), category="a", non_financial=True),  # 15 → 5
            risk("R3", (2, 3), (2, 3), category="b", financial=False, non_financial=True),  # 6 → 6
            risk("R4", (1, 5), (2, 4), category="b"),  # 5 → 8
            risk("R5", (4, 4), (None, None), non_financial=True, amount=Decimal(50)),  # 16 → ?
            risk("R6", (4, 5), (3, None)),  # 20 → ?, half an assessment is none
        ])  # fmt: skip
    return store


async def test_the_matrix_counts_each_cell(filled: Store) -> None:
    async with filled.reading() as session:
        gross = await risks.matrix_counts(session, Side.GROSS)
        net = await risks.matrix_counts(session, Side.NET)
    cells = {(5, 5): 1, (3, 5): 1, (2, 3): 1, (1, 5): 1, (4, 4): 1, (4, 5): 1}
    assert gross == tuple(tuple(cells.get((row, column), 0) for column in range(1, 6)) for row in range(1, 6))
    cells = {(4, 4): 1, (1, 5): 1, (2, 3): 1, (2, 4): 1}
    assert net == tuple(tuple(cells.get((row, column), 0) for column in range(1, 6)) for row in range(1, 6))


async def test_zones_are_counted_by_score_and_what_is_not_assessed_apart(filled: Store) -> None:
    async with filled.reading() as session:
        assert await risks.spread(session, Side.GROSS, BOUNDS) == Spread(high=4, middle=1, low=1, not_assessed=0)
        net = await risks.spread(session, Side.NET, BOUNDS)
        assert net == Spread(high=1, middle=2, low=1, not_assessed=2)
        assert (net.total, net.assessed) == (6, 4)
        strict = await risks.spread(session, Side.NET, Bounds(high_from=17, middle_from=9))
        assert strict == Spread(high=0, middle=1, low=3, not_assessed=2)
        assert await risks.spread(session, Side.NET, BOUNDS, Risk.key == "none") == Spread(0, 0, 0, 0)


async def keys_where(session: AsyncSession, *conditions: ColumnElement[bool]) -> set[str]:
    return set(await session.scalars(select(Risk.key).where(*conditions)))


@pytest.mark.parametrize("side", Side)
@pytest.mark.parametrize("zone", Zone)
async def test_zones_in_queries_agree_with_what_each_risk_says_of_itself(filled: Store, side: Side, zone: Zone) -> None:
    async with filled.reading() as session:
        found = await keys_where(session, risks.in_zone(side, zone, BOUNDS))
        scores = {one.key: one.score(side) for one in await session.scalars(select(Risk))}
    assert found == {key for key, score in scores.items() if score is not None and BOUNDS.zone(score) is zone}


@pytest.mark.parametrize(
    ("side", "corner", "expected"),
    [
        (Side.GROSS, Corner.TOP_RIGHT, {"r1", "r5", "r6"}),
        (Side.NET, Corner.TOP_RIGHT, {"r1"}),
        (Side.GROSS, Corner.BOTTOM_RIGHT, {"r4"}),
        (Side.NET, Corner.BOTTOM_RIGHT, {"r2", "r4"}),
        (Side.GROSS, Corner.TOP_LEFT, set()),
        (Side.NET, Corner.BOTTOM_LEFT, set()),
    ],
)
async def test_corners(filled: Store, side: Side, corner: Corner, expected: set[str]) -> None:
    async with filled.reading() as session:
        assert await keys_where(session, risks.in_corner(side, corner)) == expected


async def test_a_risk_of_both_kinds_is_counted_in_both(filled: Store) -> None:
    async with filled.reading() as session:
        assert await risks.consequences(session) == Consequences(total=6, financial=5, non_financial=3, both=2)
        assert await risks.consequences(session, Risk.key == "none") == Consequences(0, 0, 0, 0)


async def test_amounts_are_exact_and_say_what_is_unknown(filled: Store) -> None:
    async with filled.reading() as session:
        assert await risks.amounts(session) == Amounts(Decimal("100050.30"), known=3, count=6, missing_financial=2)
        assert await risks.amounts(session, Risk.key == "r3") == Amounts(None, 0, 1, 0)
        assert await risks.amounts(session, Risk.key == "none") == Amounts(None, 0, 0, 0)


async def test_movement_counts_what_measures_do(filled: Store) -> None:
    async with filled.reading() as session:
        assert await risks.movement(session) == Movement(lowered=2, same=1, raised=1, not_assessed=2)
        assert await keys_where(session, risks.moved()) == {"r1", "r2", "r4"}


async def test_groups_come_with_their_counts_and_amounts(filled: Store) -> None:
    async with filled.reading() as session:
        found = await risks.groups(session, Risk.category, BOUNDS)
    assert [(one.value, one.count, one.gross_high, one.net_high) for one in found] == [
        ("a", 2, 2, 1),
        ("b", 2, 0, 0),
        (None, 2, 2, 0),
    ]
    assert [one.amounts.total for one in found] == [Decimal("100000.30"), None, Decimal("50.00")]


async def test_bounds_of_zones() -> None:
    assert [BOUNDS.zone(score) for score in (5, 6, 14, 15)] == [Zone.LOW, Zone.MIDDLE, Zone.MIDDLE, Zone.HIGH]
    assert BOUNDS.zones()[3] == (Zone.LOW, Zone.MIDDLE, Zone.MIDDLE, Zone.HIGH, Zone.HIGH)


async def test_settings_have_the_defaults_of_the_contract(store: Store) -> None:
    async with store.reading() as session:
        assert await organisation_settings(session) == OrganisationSettings(None, 15, 6)


async def test_settings_are_read_and_wrong_ones_have_their_default(store: Store) -> None:
    async with store.writing() as session:
        session.add_all([
            Setting(key="organisatie", name="organisatie", value=" Gemeente Voorbeeld "),
            Setting(key="risico_hoog_vanaf", name="risico_hoog_vanaf", value="12"),
            Setting(key="risico_midden_vanaf", name="risico_midden_vanaf", value="veel"),
        ])  # fmt: skip
    async with store.reading() as session:
        assert await organisation_settings(session) == OrganisationSettings("Gemeente Voorbeeld", 12, 6)


async def test_withdrawn_settings_do_not_count(store: Store) -> None:
    async with store.writing() as session:
        session.add(Setting(key="risico_hoog_vanaf", name="risico_hoog_vanaf", value="12", withdrawn=True))
    async with store.reading() as session:
        assert (await organisation_settings(session)).risk_high_from == 15
