from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from bot.understanding.slips import Spellings, meant

KNOWN = Spellings(["hoeveel", "toezegging", "team", "wonen", "projecten", "beveiliging", "risico"])


def everything(word: str) -> bool:
    return True


@pytest.mark.parametrize(
    ("slip", "word"),
    [
        ("hoevel", "hoeveel"),
        ("toezeging", "toezegging"),
        ("toesegeging", "toezegging"),
        ("taem", "team"),
        ("teams", "team"),
        ("tram", None),  # of a short word no letter is another one
        ("tonen", None),  # the first letter is rarely wrong
        ("rsicco", None),  # two letters of a short word
        ("tea", None),
        ("zwembad", None),
    ],
)
def test_a_misspelt_word_is_the_known_one_that_is_near(slip: str, word: str | None) -> None:
    found = meant(slip, [KNOWN], everything)
    assert found == word


def test_two_wrong_letters_make_a_long_word_only_where_its_beginning_is_right() -> None:
    assert meant("beveilgng", [KNOWN], everything) == "beveiliging"
    assert meant("baveiligng", [KNOWN], everything) is None


def test_what_is_known_first_is_meant_of_words_as_near() -> None:
    first, second = Spellings(["kosten"]), Spellings(["kasten", "kostem"])
    assert meant("kostens", [first, second], everything) == "kosten"
    assert meant("kostens", [first, second], lambda word: word != "kosten") is None
    assert meant("kostenm", [second], everything) == "kostem"


@given(st.text("abc", min_size=1, max_size=6), st.sets(st.text("abc", min_size=1, max_size=8)), st.integers(0, 2))
def test_near_words_are_all_that_can_be_as_near_in_order(word: str, words: set[str], most: int) -> None:
    near = Spellings(words).near(word, most)
    assert near == sorted(near)
    assert set(near) <= words
    assert {one for one in words if one[0] == word[0] and OSA.distance(one, word) <= most} <= set(near)
