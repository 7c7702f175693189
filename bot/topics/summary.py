"""The manager summary: what needs attention first, then the state of each part, and what changed."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import ClassVar

from sqlalchemy.ext.asyncio import AsyncSession

from bot.answers.answer import Answer
from bot.question import Question
from bot.topics import summary_answers
from bot.topics.base import Context, Topic
from bot.topics.summary_parts import KEY
from bot.topics.summary_words import SUMMARY_WORDS
from bot.understanding.reading import Slots
from bot.understanding.spans import Name
from bot.understanding.vocabulary import Words

OWN_CHANGES = frozenset({"staffing", "benchmark"})
"""Parts whose own topic compares figures with those before, which is more than that they changed."""


class Summary(Topic):
    """Across all sheets."""

    key = KEY
    speaks_to_person = True
    nouns = frozenset({"topic", "measure:attention", "measure:changes"})
    words: ClassVar[Words] = SUMMARY_WORDS

    @cached_property
    def slots(self) -> frozenset[str]:
        """Its own words and a period: whose something is, or in which order, it does not ask."""
        return frozenset({"period", *(slot for slot, _ in self.words)})

    def compose(self, slots: Slots, earlier: Question | None = None) -> Question | None:
        """A summary must be asked for; after one a part is enough ("en de financiën?")."""
        measure = next((one for one in ("changes", "attention") if slots.has("measure", one)), None)
        parts = slots.values("part")
        completes = earlier is not None and earlier.topic == KEY and bool(parts)
        asks = slots.has("topic", "summary") or (slots.has("topic", "standing") and not parts)
        if measure is None and not asks and not completes:
            return None
        if measure is None and parts == ("benchmark",) and not completes:
            return None  # its outcomes in short are what its own topic tells
        if measure == "changes" and not OWN_CHANGES.isdisjoint(parts):
            return None
        return Question(KEY, measure=measure, filters=slots.filters("part"), period=slots.period)

    async def names(self, session: AsyncSession) -> Iterable[Name]:
        """A summary has no names."""
        return ()

    async def answer(self, question: Question, context: Context) -> Answer:
        """Summarise the parts asked for, else all."""
        return await summary_answers.answer(question, context)
