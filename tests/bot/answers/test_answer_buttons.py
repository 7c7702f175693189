from __future__ import annotations

import json
from typing import Any

import pytest

from bot.answers.buttons import Thumb, button_data, read_button, read_thumb, thumb_data
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


def test_a_thumb_down_tells_the_question_and_one_up_its_topic() -> None:
    down = json.loads(json.dumps(thumb_data(Language.EN, Thumb.NOT_HELPFUL, QUESTION)))
    assert read_thumb(down) == (Language.EN, Thumb.NOT_HELPFUL, QUESTION)
    up = json.loads(json.dumps(thumb_data(Language.NL, Thumb.HELPFUL, QUESTION)))
    assert read_thumb(up) == (Language.NL, Thumb.HELPFUL, Question("budgets"))


@pytest.mark.parametrize("value", [{}, {"text": "hallo"}, {"stavaza": None}, {"stavaza": GOOD}])
def test_what_is_not_a_thumb_is_none(value: dict[str, Any]) -> None:
    assert read_thumb(value) is None


THUMB = thumb_data(Language.NL, Thumb.NOT_HELPFUL, QUESTION)["stavaza"]


@pytest.mark.parametrize(
    "changed",
    [
        {"v": 2},
        {"language": "fr"},
        {"feedback": "splendid"},
        {"feedback": None},
        {"feedback": ["helpful"]},
        {"question": None},
        {"question": {"topic": "risks", "ask": "drop"}},
    ],
)
def test_a_tampered_thumb_is_refused(changed: dict[str, Any]) -> None:
    with pytest.raises(QuestionError):
        read_thumb({"stavaza": THUMB | changed})
