from __future__ import annotations

import json
from typing import Any

import pytest

from bot.answers.buttons import button_data, read_button
from bot.question import Ask, Filter, Language, Period, Question, QuestionError

QUESTION = Question(
    "budgets",
    Ask.TOTAL,
    "remaining",
    ("B1",),
    (Filter("status", "open"),),
    Period.of_year(2019),
    "part",
    "-amount",
    3,
    2,
)


def test_a_button_asks_what_it_was_made_for() -> None:
    sent = json.loads(json.dumps(button_data(Language.EN, QUESTION)))
    assert read_button(sent) == (Language.EN, QUESTION)


@pytest.mark.parametrize("value", [{}, {"text": "hallo"}, {"Stavaza": {}}])
def test_another_cards_data_is_not_a_button(value: dict[str, Any]) -> None:
    assert read_button(value) is None


GOOD = button_data(Language.NL, QUESTION)["stavaza"]


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        "x",
        {},
        GOOD | {"v": 2},
        GOOD | {"v": None},
        GOOD | {"language": "fr"},
        GOOD | {"language": ["nl"]},
        GOOD | {"language": None},
        GOOD | {"question": None},
        GOOD | {"question": {"topic": 1, "ask": "list"}},
        GOOD | {"question": {"topic": "risks", "ask": "drop"}},
        GOOD | {"question": {"topic": "x" * 701, "ask": "list"}},
        GOOD | {"question": {"topic": "risks", "ask": "list", "page": -1}},
        GOOD | {"question": {"topic": "risks", "ask": "list", "filters": [["a"]]}},
    ],
)
def test_tampered_data_is_refused(data: object) -> None:
    with pytest.raises(QuestionError):
        read_button({"stavaza": data})
