"""Words that point back, and those that only look like it."""

from __future__ import annotations

import pytest

from bot.understanding.pointing import points_at_person, points_back
from bot.understanding.text import tokenize


@pytest.mark.parametrize(
    "text",
    [
        "om hoeveel geld gaat het dan?",
        "wie vervangt haar",
        "how far along is it",
        "wat is het budget ervan",
        "wat kost dat",
        "is dat nu te laat",
        "what does that cost",
        "and its owner?",
    ],
)
def test_what_was_spoken_of_is_pointed_at(text: str) -> None:
    assert points_back(tokenize(text))


@pytest.mark.parametrize(
    "text",
    ["hoe gaat het met de risico's", "wat is het budget", "dat budget van vorig jaar", "that report", "", "zijn er"],
)
def test_an_article_points_at_nothing(text: str) -> None:
    assert not points_back(tokenize(text))


def test_somebody_is_no_thing() -> None:
    assert points_at_person(tokenize("what is her job"))
    assert not points_at_person(tokenize("hoe ver is het"))
