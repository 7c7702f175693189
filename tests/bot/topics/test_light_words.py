"""Words that say nothing within a subject never take a negation with them: "nog niet afgerond" is not "afgerond"."""

from __future__ import annotations

import pytest

from bot.topics.all import TOPICS
from bot.topics.base import Topic
from bot.understanding.text import NEGATIONS, tokenize

HARMLESS = ("of niet", "al dan niet", "or not", "verder niets", "verder niks")
"""What leaves open whether it is so, or ends what was said."""
TEXTS = {"background"}
"""Subjects whose items are found by words: there "geen" undoes nothing."""


@pytest.mark.parametrize("topic", [topic for topic in TOPICS if topic.key not in TEXTS], ids=lambda topic: topic.key)
def test_light_words_undo_nothing(topic: Topic) -> None:
    phrases = [
        phrase
        for (slot, _), said in topic.words.items()
        if slot == "light"
        for phrase in (*said.nl.split("|"), *said.en.split("|"))
    ]
    undoing = [phrase for phrase in phrases if not NEGATIONS.isdisjoint(token.text for token in tokenize(phrase))]
    assert set(undoing) <= set(HARMLESS)
