from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.question import Ask, Comparison, Filter, Period, Question, QuestionError

texts = st.text(max_size=40)
days = st.none() | st.dates()
questions = st.builds(
    Question,
    topic=texts,
    ask=st.sampled_from(Ask),
    measure=st.none() | texts,
    keys=st.lists(texts, max_size=5).map(tuple),
    filters=st.lists(st.builds(Filter, texts, texts, st.sampled_from(Comparison)), max_size=5).map(tuple),
    period=st.none() | st.builds(Period, days, days),
    group=st.none() | texts,
    order=st.none() | texts,
    limit=st.none() | st.integers(0, 1000),
    page=st.integers(0, 1000),
)
json_values: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=10,
)


@given(questions)
def test_a_button_carries_the_whole_question(question: Question) -> None:
    assert Question.from_data(json.loads(json.dumps(question.to_data()))) == question


@given(json_values)
def test_anything_else_is_refused_or_read_never_raised_over(data: Any) -> None:
    try:
        question = Question.from_data(data)
    except QuestionError:
        return
    assert Question.from_data(question.to_data()) == question


@pytest.mark.parametrize(
    "change",
    [
        {"topic": None},
        {"topic": 5},
        {"topic": "x" * 1000},
        {"ask": "drop table"},
        {"keys": "abc"},
        {"keys": ["a"] * 100},
        {"filters": [["status", "is"]]},
        {"filters": [["status", "like", "x"]]},
        {"period": ["2020-02-31", None]},
        {"period": ["2020-01-01"]},
        {"limit": -1},
        {"limit": True},
        {"page": "1"},
        {"page": 10**9},
    ],
)
def test_altered_data_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(QuestionError):
        Question.from_data({"topic": "risks", "ask": "list"} | change)


def test_having_replaces_conditions_on_the_same_field_and_goes_to_the_first_page() -> None:
    question = Question("risks", filters=(Filter("side", "gross"), Filter("owner", "a")), page=3)
    changed = question.having(Filter("side", "net"))
    assert changed.values("side") == ("net",)
    assert changed.values("owner") == ("a",)
    assert changed.page == 0


@pytest.mark.parametrize(
    ("period", "year"),
    [
        (Period.of_year(2019), 2019),
        (Period(date(2019, 1, 1), date(2019, 6, 30)), None),
        (Period(None, date(2019, 12, 31)), None),
    ],
)
def test_a_period_is_a_year_only_when_it_is_the_whole_of_it(period: Period, year: int | None) -> None:
    assert period.year == year
