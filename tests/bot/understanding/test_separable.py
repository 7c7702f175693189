from __future__ import annotations

import pytest

from bot.understanding.separable import reunited
from bot.understanding.text import forms, tokenize


@pytest.mark.parametrize(
    ("text", "expected", "whole"),
    [
        ("hoeveel gaven we aan laptops uit", "hoeveel gaven uit we aan laptops", "uitgegeven"),
        ("houden we bij werkplekken over", "houden over we bij werkplekken", "overhouden"),
        ("wat huren de teams in", "wat huren in de teams", "ingehuurd"),
        ("wanneer liep het contract af?", "wanneer liep af het contract", "loopt"),
    ],
)
def test_the_halves_of_a_verb_come_together(text: str, expected: str, whole: str) -> None:
    tokens = reunited(tokenize(text))
    assert [token.text for token in tokens] == expected.split()
    assert any(forms(whole) <= token.forms for token in tokens)


@pytest.mark.parametrize(
    "text",
    [
        "hoeveel gaven we uit",  # side by side they are a phrase
        "geven we subsidie uit de reserve",  # a preposition
        "geven we subsidie uit reserves",
        "gaven we subsidie",
        "uit",
        "",
    ],
)
def test_what_is_no_parted_verb_stays(text: str) -> None:
    assert reunited(tokenize(text)) == tokenize(text)


def test_an_everyday_verb_stays_one_that_may_be_left_over() -> None:
    verb = next(token for token in reunited(tokenize("wanneer loopt het embargo af")) if token.text == "loopt")
    assert verb.is_light
