"""Halves of a year that are told by the season or the number of their report."""

from __future__ import annotations

import pytest

from bot.understanding.relative import with_halves
from bot.understanding.text import tokenize


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("najaarsrapportage 2026", "rapportage h2 2026"),
        ("de voorjaarsrapportage van 2026", "de rapportage h1 van 2026"),
        ("spring report 2026", "report h1 2026"),
        ("the autumn report", "the report h2"),
        ("tweede rapportage van 2026", "rapportage h2 van 2026"),
        ("eerste rapportage van dit jaar", "rapportage h1 van dit jaar"),
        # without a year the second one is just that; and there are but two halves
        ("de tweede rapportage", "de tweede rapportage"),
        ("derde rapportage van 2026", "derde rapportage van 2026"),
        ("najaarsnota 2026", "najaarsnota 2026"),
        ("in het voorjaar", "in het voorjaar"),
        ("", ""),
    ],
)
def test_a_report_named_by_its_season_is_one_of_a_half_year(text: str, expected: str) -> None:
    assert " ".join(token.text for token in with_halves(tokenize(text))) == expected
