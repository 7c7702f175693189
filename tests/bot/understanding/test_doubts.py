"""What a reading would leave out, and what is asked of another world, is asked back."""

from __future__ import annotations

from datetime import date

import pytest

from bot.question import Filter, Period, Question
from bot.understanding.doubts import (
    asks_elsewhere,
    by_period,
    ignored,
    is_of_parts,
    listed_everyday,
    named_beside,
    namesakes,
    now_and_then,
)
from bot.understanding.names import PART_SCORE
from bot.understanding.reading import Reading, Slots
from bot.understanding.spans import Concept, Name, Names, Span
from bot.understanding.text import tokenize

LAST_YEAR, THIS_YEAR = Period.of_year(2019), Period.of_year(2020)
ITEM = Names("projects", "key", (Name("projects", "key", "p1", "Wachtwoordkluis"),))
KARIN = Names("", "owner", (Name("", "owner", "karin@x", "Karin"),))


def compose(slots: Slots) -> Question:
    """A topic that knows periods and people."""
    return Question(
        "projects",
        keys=slots.names("key"),
        filters=tuple(Filter("owner", key) for key in slots.names("owner")),
        period=slots.period,
    )


def blind(slots: Slots) -> Question:
    """A topic that knows neither periods nor people."""
    return Question("projects", keys=slots.names("key"))


def reading(*spans: Span) -> Reading:
    return Reading("projects", Slots(spans, ()), 1.0)


@pytest.mark.parametrize(
    "text",
    [
        "hoe laat is het",
        "wat is het wachtwoord van de wifi",
        "what is the weather",
        "wat verdient Karin",
        "vertel een mop",
    ],
)
def test_what_is_kept_elsewhere_is_told(text: str) -> None:
    assert asks_elsewhere(tokenize(text), ())


@pytest.mark.parametrize("text", ["welke risico's zijn er", "hoe ver is het project", "when is it due"])
def test_what_is_kept_here_is_not(text: str) -> None:
    assert not asks_elsewhere(tokenize(text), ())


def test_a_name_here_may_have_such_a_word() -> None:
    tokens = tokenize("wachtwoord")
    assert not asks_elsewhere(tokens, (Span(0, 1, ITEM, 0.95),))
    assert asks_elsewhere(tokens, (Span(0, 1, ITEM, 0.6),))


@pytest.mark.parametrize("narrowing", [KARIN, THIS_YEAR])
def test_a_person_or_period_that_changes_nothing_was_not_understood(narrowing: Names | Period) -> None:
    said = reading(Span(0, 1, ITEM), Span(2, 4, narrowing))
    assert ignored(said, compose(said.slots), compose) == ()
    assert ignored(said, blind(said.slots), blind) == (2, 3)


def test_the_same_said_twice_is_no_doubt() -> None:
    said = reading(Span(0, 1, KARIN), Span(2, 3, KARIN))
    assert ignored(said, compose(said.slots), compose) == ()


def test_an_everyday_word_in_a_list_of_names_may_be_one() -> None:
    tokens = tokenize("techniek en cijfers")
    first, second = Span(0, 1, ITEM), Span(2, 3, ITEM)
    listed = listed_everyday(tokens, (first, second))
    assert listed == (2,)
    assert named_beside(reading(first), listed) == (2,)
    assert named_beside(reading(first, second), listed) == ()
    assert named_beside(reading(), listed) == ()


def test_a_number_of_part_of_a_name_is_in_doubt() -> None:
    counted = Span(0, 1, Concept("ask", "count"))
    assert is_of_parts(reading(counted, Span(1, 2, ITEM, PART_SCORE)))
    assert not is_of_parts(reading(counted, Span(1, 2, ITEM, 1.0)))
    assert not is_of_parts(reading(Span(1, 2, ITEM, PART_SCORE)))


def test_of_two_periods_each_is_asked() -> None:
    said = reading(Span(0, 1, ITEM), Span(1, 2, LAST_YEAR), Span(3, 4, THIS_YEAR))
    each = by_period(said, compose(said.slots), compose)
    assert [question.period for question in each] == [LAST_YEAR, THIS_YEAR]


def test_a_topic_that_compares_them_itself_is_left_alone() -> None:
    def both(slots: Slots) -> Question:
        return Question("projects", filters=tuple(Filter("year", str(p.year)) for p in slots.periods))

    said = reading(Span(0, 1, LAST_YEAR), Span(2, 3, THIS_YEAR))
    assert by_period(said, both(said.slots), both) == ()


def test_periods_that_share_days_are_one() -> None:
    said = reading(Span(0, 1, THIS_YEAR), Span(2, 3, Period(date(2020, 3, 1), None)))
    assert by_period(said, compose(said.slots), compose) == ()


def test_of_people_who_share_a_name_each_is_offered() -> None:
    both = Names("", "owner", (Name("", "owner", "karin@x", "Karin de Wit"), Name("", "owner", "karin@y", "Karin Bos")))
    said = reading(Span(0, 1, both, 0.95))
    question = Question("projects", filters=(Filter("status", "running"), *compose(said.slots).filters))
    running = Filter("status", "running")
    assert namesakes(said, question) == {
        Question("projects", filters=(running, Filter("owner", "karin@x"))): "Karin de Wit",
        Question("projects", filters=(running, Filter("owner", "karin@y"))): "Karin Bos",
    }


def test_somebody_who_has_his_name_to_himself_is_no_question() -> None:
    said = reading(Span(0, 1, KARIN))
    assert namesakes(said, compose(said.slots)) == {}


def test_two_who_are_both_named_are_meant_both() -> None:
    other = Names("", "owner", (Name("", "owner", "jan@x", "Jan"),))
    said = reading(Span(0, 1, KARIN), Span(2, 3, other))
    owners = (Filter("owner", "karin@x"), Filter("owner", "jan@x"))
    assert namesakes(said, Question("projects", filters=owners)) == {}


def test_the_item_that_is_named_is_meant_whoever_has_it() -> None:
    both = Names("", "owner", (Name("", "owner", "karin@x", "Karin de Wit"), Name("", "owner", "karin@y", "Karin Bos")))
    said = reading(Span(0, 1, ITEM), Span(2, 3, both))
    assert namesakes(said, compose(said.slots)) == {}


@pytest.mark.parametrize(
    ("text", "period", "asked"),
    [
        ("inhuur nu en in 2019", (4, 5), [None, LAST_YEAR]),
        ("inhuur in 2019 en nu", (2, 3), [LAST_YEAR, None]),
        ("inhuur in 2019", (2, 3), []),
        ("staat nu vast en in 2019", (5, 6), []),
    ],
)
def test_now_is_asked_beside_the_other_time(text: str, period: tuple[int, int], asked: list[Period | None]) -> None:
    said = Reading("projects", Slots((Span(*period, LAST_YEAR),), tuple(tokenize(text))), 1.0)
    assert [question.period for question in now_and_then(said, compose)] == asked
