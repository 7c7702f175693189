"""What somebody still has to do, of all subjects together: the first deadline first."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import ClassVar

from sqlalchemy.ext.asyncio import AsyncSession

from bot.answers.answer import Answer
from bot.question import Filter, Question
from bot.topics import tasks_answers
from bot.topics.base import Context, Topic
from bot.topics.tasks_words import TASK_WORDS
from bot.understanding.reading import Slots
from bot.understanding.spans import Concept, Name
from bot.understanding.vocabulary import Words

KEY = tasks_answers.KEY


class Tasks(Topic):
    """Across the sheets whose rows have an owner and a day: promises, sections, projects, benchmark, contracts."""

    key = KEY
    speaks_to_person = True
    nouns: ClassVar[frozenset[str]] = frozenset({"topic", "mine:tasks", "mine:team"})
    words: ClassVar[Words] = TASK_WORDS

    @cached_property
    def slots(self) -> frozenset[str]:
        """Its own words, whose they are, and when."""
        return frozenset({"mine", "owner", "period", "aside", "ask", "measure", *(slot for slot, _ in self.words)})

    def compose(self, slots: Slots, earlier: Question | None = None) -> Question | None:
        """Tasks are somebody's, or due in a period; those of everybody at all times are the summary."""
        owners = slots.names("owner")
        completes = earlier is not None and earlier.topic == KEY
        said_so = any(isinstance(m, Concept) and m.slot == "mine" and m.topic == KEY for m in slots.meanings)
        asks = slots.has("topic") or said_so or completes or _is_bare(slots)
        if not asks or not (owners or slots.has("mine") or slots.period or slots.has("late") or completes):
            return None
        filters = (*slots.filters("late"), *(Filter("owner", key) for key in owners))
        return Question(KEY, filters=filters, period=slots.period)

    def home(self, slots: Slots) -> int:
        """What is late of no subject that was said is late of all of them: "ben ik te laat", "wat is er te laat"."""
        return 2 if _is_bare(slots) else super().home(slots)

    async def names(self, session: AsyncSession) -> Iterable[Name]:
        """Tasks have no names of their own."""
        return ()

    async def answer(self, question: Question, context: Context) -> Answer:
        """Count and list what is still to be done."""
        return await tasks_answers.answer(question, context)


def _is_bare(slots: Slots) -> bool:
    """Tell whether nothing is said but that it is late, and whose it is."""
    said = {position for span in slots.spans for position in range(span.start, span.end)}
    rest = [token for n, token in enumerate(slots.tokens) if token.must_count and n not in said]
    return slots.has("late") and not rest and not slots.has("topic")
