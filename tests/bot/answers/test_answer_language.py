from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from fluent.syntax import FluentParser, ast
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.language import TEXTS, MissingTextError, day, euros, listed, moment, number, percent, say, text_ids
from bot.question import Language


@pytest.mark.parametrize("file", sorted(TEXTS.glob("*/*.ftl")), ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_every_text_file_is_sound(file: object) -> None:
    resource = FluentParser().parse(file.read_text(encoding="utf-8"))  # type: ignore[attr-defined]
    broken = [entry.content for entry in resource.body if isinstance(entry, ast.Junk)]
    assert broken == []
    ids = [entry.id.name for entry in resource.body if isinstance(entry, ast.Message)]
    assert len(ids) == len(set(ids))


def test_both_languages_have_the_same_texts() -> None:
    assert text_ids(Language.NL) == text_ids(Language.EN)


def test_texts_of_both_languages_ask_for_the_same_values() -> None:
    asked: dict[str, dict[str, set[str]]] = {"nl": {}, "en": {}}
    for file in TEXTS.glob("*/*.ftl"):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Message):
                asked[file.parent.name][entry.id.name] = set(_variables(entry))
    needed = {name: values for name, values in asked["nl"].items() if asked["en"].get(name) != values}
    # A language may leave a value out (English has no form for it), but never ask for one that the other does not.
    for name, values in needed.items():
        assert values <= asked["en"][name] or asked["en"][name] <= values, name


def _variables(node: object) -> list[str]:
    if isinstance(node, ast.VariableReference):
        return [node.id.name]
    if isinstance(node, ast.BaseNode):
        return [name for value in vars(node).values() for name in _variables(value)]
    if isinstance(node, list):
        return [name for value in node for name in _variables(value)]
    return []


def test_a_text_that_is_not_there_is_a_fault() -> None:
    with pytest.raises(MissingTextError, match="no-such-text"):
        say(Language.NL, "no-such-text")


def test_a_value_that_is_missing_is_a_fault() -> None:
    with pytest.raises(MissingTextError, match="page"):
        say(Language.NL, "page", first=1)


@given(st.text(min_size=1, max_size=5000))
def test_a_value_of_any_length_stands_in_the_text_as_it_is(value: str) -> None:
    assert value in say(Language.NL, "of-person", person=value)


@pytest.mark.parametrize(
    ("amount", "dutch", "english"),
    [
        ("1234.56", "€ 1.234,56", "€1,234.56"),
        ("1234", "€ 1.234", "€1,234"),
        ("0", "€ 0", "€0"),
        ("-4977.10", "-€ 4.977,10", "-€4,977.10"),
        ("99999999999.99", "€ 99.999.999.999,99", "€99,999,999,999.99"),
    ],
)
def test_amounts_are_written_as_people_do(amount: str, dutch: str, english: str) -> None:
    assert euros(Decimal(amount), Language.NL) == dutch
    assert euros(Decimal(amount), Language.EN) == english


def test_numbers_days_and_moments_follow_the_language() -> None:
    assert number(Decimal("12.5"), Language.NL) == "12,5"
    assert percent(Decimal("94.5"), Language.EN) == "94.5%"
    assert day(date(2020, 2, 1), Language.NL) == "01-02-2020"
    assert day(date(2020, 2, 1), Language.EN) == "1 Feb 2020"
    assert moment(datetime(2020, 2, 1, 9, 5, tzinfo=UTC), Language.NL) == "01-02-2020 09:05"
    assert listed(["a", "b", "c"], Language.NL) == "a, b en c"
    assert listed(["a", "b"], Language.EN, style="or") == "a or b"
