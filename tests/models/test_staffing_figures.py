from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from models import staffing
from models.staffing import Known, Staffing
from models.store import Store

JUNE, DECEMBER = date(2019, 6, 30), date(2019, 12, 31)


def team(name: str, as_of: date, establishment: str, *figures: str | int | None, **more: Any) -> Staffing:
    """Staffing: permanent, temporary and hired fte as text, permanent and temporary heads as numbers."""
    permanent, temporary, hired, permanent_heads, temporary_heads = figures
    return Staffing(
        key=f"{name.lower()}|{as_of}",
        team=name,
        as_of=as_of,
        establishment_fte=Decimal(establishment),
        permanent_fte=None if permanent is None else Decimal(permanent),
        temporary_fte=None if temporary is None else Decimal(temporary),
        hired_fte=None if hired is None else Decimal(hired),
        permanent_heads=permanent_heads,
        temporary_heads=temporary_heads,
        **more,
    )


@pytest.fixture
async def filled(store: Store) -> Store:
    async with store.writing() as session:
        session.add_all([
            team("Beheer", JUNE, "9.5", "8", "1", None, 9, 1),
            team("Beheer", DECEMBER, "10.25", "8.5", "0.75", "0", 9, 1),
            team("Advies", DECEMBER, "5", "4.5", None, "1.2", 5, None),
            team("Oud team", JUNE, "2", "2", "0", "0", 2, 0),
        ])  # fmt: skip
    return store


async def test_figures_are_sums_of_what_is_known(filled: Store) -> None:
    async with filled.reading() as session:
        found = await staffing.figures(session, DECEMBER)
    assert found.as_of == DECEMBER
    assert found.establishment == Known(Decimal("15.25"), 2, 2)
    assert found.permanent == Known(Decimal("13"), 2, 2)
    assert found.temporary == Known(Decimal("0.75"), 1, 2)
    assert found.hired == Known(Decimal("1.2"), 2, 2)
    assert found.permanent_heads == Known(Decimal(14), 2, 2)
    assert found.temporary_heads == Known(Decimal(1), 1, 2)
    assert found.heads == Known(Decimal(10), 1, 2)


async def test_vacancies_count_only_teams_whose_occupation_is_known(filled: Store) -> None:
    async with filled.reading() as session:
        found = await staffing.figures(session, DECEMBER)
    assert found.occupied == Known(Decimal("9.25"), 1, 2)
    assert found.occupied_of == Known(Decimal("10.25"), 1, 2)
    assert found.vacant == Known(Decimal("1"), 1, 2)
    assert not found.vacant.is_complete
    assert found.establishment.is_complete


async def test_nothing_known_is_not_zero(filled: Store) -> None:
    async with filled.reading() as session:
        found = await staffing.figures(session, JUNE, Staffing.team == "Beheer")
        nobody = await staffing.figures(session, JUNE, Staffing.team == "Niemand")
    assert found.hired == Known(None, 0, 1)
    assert nobody.establishment == Known(None, 0, 0)
    assert not nobody.establishment.is_complete


async def test_dates_and_teams(filled: Store) -> None:
    async with filled.reading() as session:
        assert await staffing.dates(session) == [DECEMBER, JUNE]
        assert await staffing.dates(session, Staffing.team == "Advies") == [DECEMBER]
        assert await staffing.missing_teams(session, DECEMBER) == ["Oud team"]
        assert await staffing.team_names(session) == ["Advies", "Beheer", "Oud team"]


def test_a_row_tells_its_own_sums() -> None:
    full = team("Beheer", JUNE, "9.5", "8", "2", None, 9, 1)
    assert (full.occupied_fte, full.vacant_fte, full.heads) == (Decimal(10), Decimal("-0.5"), 10)
    half = team("Beheer", JUNE, "9.5", "8", None, None, None, 1)
    assert (half.occupied_fte, half.vacant_fte, half.heads) == (None, None, None)
