"""The data of a button comes from outside: what it says is read exactly, and anything else is refused kindly."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from bot.answers.pressing import LARGEST_NUMBER, LONGEST_INPUT, Act, Press, read_press
from bot.question import QuestionError
from models.commitments import Commitment
from models.history import Change
from models.reminder_choices import DigestSubscription, Muted, PersonalReminder, Settlement, Snooze
from models.reminders import DueKind
from models.store import Store
from tests.bot.actions.conftest import JAN, TODAY, back, data_of, remind
from tests.bot.actions.conftest import Press as Pressing

text = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=40)
numbers = st.none() | st.integers(0, LARGEST_NUMBER)
presses = st.builds(
    Press,
    act=st.sampled_from(Act),
    kind=st.sampled_from(DueKind).map(str),
    key=text,
    due=st.none() | st.dates(),
    version=numbers,
    message=numbers,
    first=st.integers(0, 1000),
)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=10), inner, max_size=3),
    max_leaves=8,
)


@given(presses, st.dictionaries(text.filter(lambda name: name != "stavaza"), text, max_size=5))
def test_a_button_comes_back_as_it_went(press: Press, inputs: dict[str, str]) -> None:
    read = read_press({**press.to_data(), **inputs})
    assert read is not None
    assert read.doing(press.act) == press
    assert read.inputs == {name: value.strip() for name, value in inputs.items()}


@given(st.dictionaries(st.text(max_size=10), json_values, max_size=4))
def test_anything_else_is_no_button_or_refused(value: dict[str, Any]) -> None:
    assert read_press(value) is None


fields = ("v", "act", "kind", "key", "due", "version", "message", "first")


@given(presses, st.sampled_from(fields), json_values)
def test_an_altered_button_is_refused_or_a_button_all_the_same(press: Press, name: str, other: Any) -> None:
    data = press.to_data()
    data["stavaza"][name] = other
    try:
        read = read_press(data)
    except QuestionError:
        return
    assert read is not None
    # What is read is what another button could have said: never something of another type.
    assert read_press(read.to_data()) == read


@pytest.mark.parametrize(
    "value",
    [
        {"stavaza": {"v": 2, "act": "done"}},
        {"stavaza": {"v": 1, "act": "delete-everything"}},
        {"stavaza": {"v": 1, "act": "done", "version": -1}},
        {"stavaza": {"v": 1, "act": "done", "version": True}},
        {"stavaza": {"v": 1, "act": "done", "version": 2**40}},
        {"stavaza": {"v": 1, "act": "done", "message": 1.5}},
        {"stavaza": {"v": 1, "act": "done", "due": "gisteren"}},
        {"stavaza": {"v": 1, "act": "done", "key": "x" * 701}},
        {"stavaza": {"v": 1, "act": "done", "key": "a\x00b"}},
        {"stavaza": {"v": 1, "act": "done"}, "day": ["2020-02-10"]},
        {"stavaza": {"v": 1, "act": "done"}, **{f"in{number}": "" for number in range(11)}},
    ],
)
def test_bad_buttons_are_refused(value: dict[str, Any]) -> None:
    with pytest.raises(QuestionError):
        read_press(value)


def test_inputs_are_bounded_and_without_controls() -> None:
    read = read_press({**Press(Act.DONE).to_data(), "word": "a\x00b" + "x" * 10_000})
    assert read is not None
    assert read.inputs["word"].startswith("abx")
    assert len(read.inputs["word"]) == LONGEST_INPUT + 1


CHANGES = [
    {"kind": "nonsense"},
    {"kind": "digest"},
    {"kind": "personal", "key": "1"},
    {"kind": "personal", "key": "९"},
    {"key": "t-2017-01"},
    {"key": "'; DROP TABLE commitment; --"},
    {"due": "2099-12-31"},
    {"due": None},
    {"version": None},
    {"version": 999},
    {"act": "away"},
    {"act": "approve"},
]


@pytest.mark.parametrize("changes", CHANGES)
@pytest.mark.parametrize("act", ["done", "later", "hand-over", "ask-done", "show"])
async def test_a_tampered_button_writes_nothing(
    demonstration: Store, press: Pressing, changes: dict[str, Any], act: str
) -> None:
    card = await press(back(await remind(demonstration, JAN, (DueKind.PROMISE, "t-2017-02", date(2019, 12, 31)))))
    data = data_of(card, "Gereed")
    data["stavaza"] = {name: part for name, part in (data["stavaza"] | {"act": act} | changes).items() if part}
    before = await _everything(demonstration)
    told = await press(data, day=TODAY.isoformat(), reason="druk", person="a.bakker@voorbeeld.example", word="x")

    assert told.text
    assert await _everything(demonstration) == before


async def _everything(store: Store) -> list[list[tuple[Any, ...]]]:
    tables = (Commitment, Snooze, Settlement, Muted, PersonalReminder, Change, DigestSubscription)
    async with store.reading() as session:
        return [
            sorted(tuple(row) for row in await session.execute(select(*table.__table__.columns))) for table in tables
        ]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(value=st.fixed_dictionaries({"stavaza": st.fixed_dictionaries({"v": st.just(1), "act": json_values})}))
async def test_no_data_at_all_brings_the_bot_down(demonstration: Store, press: Pressing, value: dict[str, Any]) -> None:
    told = await press(value)
    assert "kenmerk" not in told.text, "an apology means that something was not foreseen"
