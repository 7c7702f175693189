from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.question import Language
from bot.understanding.text import LONGEST_MESSAGE, fold, tokenize, told_language, without_idioms


def words(text: str) -> list[str]:
    return [token.text for token in tokenize(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hoeveel netto risico's rechtsboven?", ["hoeveel", "netto", "risico", "rechtsboven"]),
        ("  WELKE   Toezeggingen?! ", ["welke", "toezeggingen"]),
        ("ideeën café Súdwest-Fryslân", ["ideeen", "cafe", "sudwest", "fryslan"]),
        ("50k € 1.234,56 31-12-2019 2020-1 q1", ["50k", "€", "1.234,56", "31-12-2019", "2020-1", "q1"]),
        ("CVDR/GVOP-plugin", ["cvdr", "gvop", "plugin"]),
        (">= 5 & < 6 %", [">=", "5", "<", "6", "%"]),
        ("", []),
        ("🙂 \u200f\u0000 ...", []),
    ],
)
def test_a_message_is_cut_into_folded_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_stem_in_either_language_is_among_the_forms() -> None:
    (token,) = tokenize("toezeggingen")
    (other,) = tokenize("toezegging")
    assert token.forms & other.forms


def test_function_words_are_not_content_but_negations_are() -> None:
    content = [token.text for token in tokenize("welke zijn er nog niet klaar en geen geld") if token.is_content]
    assert content == ["niet", "klaar", "geen", "geld"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("welke toezeggingen staan nog open?", Language.NL),
        ("which promises are still open?", Language.EN),
        ("budget 2019", None),
        ("in is was", None),
    ],
)
def test_the_language_is_told_by_its_own_words_or_not_at_all(text: str, expected: Language | None) -> None:
    assert told_language(tokenize(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in één zin: welke risico's zijn er", "welke risico zijn er"),
        ("zet de projecten op een rijtje", "zet de projecten"),
        ("Which projects are on record, in the first place?", "which projects are"),
        ("welke zinnen staan er in de tekst", "welke zinnen staan er in de tekst"),
    ],
)
def test_turns_of_phrase_ask_nothing(text: str, expected: str) -> None:
    assert " ".join(words(without_idioms(text))) == expected


@given(st.text(max_size=3 * LONGEST_MESSAGE))
def test_any_text_is_read_and_bounded(text: str) -> None:
    tokens = tokenize(text)
    assert all(token.text and token.forms for token in tokens)
    assert len(tokens) <= 4 * LONGEST_MESSAGE


@given(st.text(max_size=200))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
