from __future__ import annotations

import pytest

from bot.question import Language
from bot.understanding.spans import Concept
from bot.understanding.text import tokenize
from bot.understanding.vocabulary import Phrases, Vocabulary


@pytest.fixture
def vocabulary() -> Vocabulary:
    words = Vocabulary()
    words.add(
        {
            ("late", "yes"): Phrases("te laat|over de termijn", "overdue|past the deadline"),
            ("measure", "remaining"): Phrases("zit er nog in|restant", "left|remaining"),
            ("topic", "budget"): Phrases("budget", "budget"),
        },
        "money",
    )
    return words


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("te laat", Concept("late", "yes", "money")),
        ("over onze termijn", Concept("late", "yes", "money")),
        ("hoeveel zit er nu nog in", Concept("measure", "remaining", "money")),
        ("restanten", Concept("measure", "remaining", "money")),
        ("what remains", Concept("measure", "remaining", "money")),
    ],
)
def test_a_phrase_is_found_in_any_form_with_function_words_between(
    vocabulary: Vocabulary, text: str, concept: Concept
) -> None:
    assert concept in {span.meaning for span in vocabulary.find(tokenize(text))}


@pytest.mark.parametrize("text", ["te zwembad laat", "laat", "over", ""])
def test_what_is_not_the_whole_phrase_is_not_found(vocabulary: Vocabulary, text: str) -> None:
    assert list(vocabulary.find(tokenize(text))) == []


def test_words_of_one_language_tell_it_and_words_of_both_do_not(vocabulary: Vocabulary) -> None:
    assert vocabulary.languages["restant"] is Language.NL
    assert vocabulary.languages["overdue"] is Language.EN
    assert "budget" not in vocabulary.languages


def test_what_stands_in_a_phrase_is_its_first_word_that_fits() -> None:
    words = Vocabulary()
    words.add({("a", "short"): Phrases("hoe is", ""), ("a", "long"): Phrases("hoe is dat is", "")}, "money")
    found = [(span.start, span.end) for span in words.find(tokenize("hoe dat is dat nu is"))]
    assert found == [(0, 3), (0, 6)]


def test_phrases_of_the_same_words_are_found_in_the_order_of_the_tables() -> None:
    words = Vocabulary()
    for topic in ("risks", "money", "projects"):
        words.add({("late", topic): Phrases("verlopen", "expired")}, topic)
    assert [span.topic for span in words.find(tokenize("verlopen"))] == ["risks", "money", "projects"]
