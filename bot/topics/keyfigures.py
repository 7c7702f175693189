"""Key figures: the latest of each, how it changed, and where there is no insight yet."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.answers.answer import Answer
from bot.question import Ask, Comparison, Filter, Question, QuestionError
from bot.topics import common, keyfigures_answers
from bot.topics.base import Context, Topic
from bot.topics.keyfigures_answers import KEY
from bot.topics.keyfigures_words import ALIASES, KEY_FIGURE_WORDS
from bot.understanding.reading import Slots
from bot.understanding.spans import Name
from bot.understanding.vocabulary import Words
from models.base import fold_key
from models.figures import KeyFigure


class KeyFigures(Topic):
    """Sheet ``kerncijfers``. A code, whatever its date, is what ``keys`` of its questions name."""

    key = KEY
    nouns: ClassVar[frozenset[str]] = frozenset({"subject", "figure", "insight", "ask:count"})
    extra_slots = frozenset({"category", "text"})
    words: ClassVar[Words] = KEY_FIGURE_WORDS

    @property
    def slots(self) -> frozenset[str]:
        """All slots its readings may fill; key figures have no owner."""
        return super().slots - {"mine", "owner"}

    def check(self, question: Question) -> None:
        """Refuse, beside what any topic refuses, orders and comparisons, which key figures do not have."""
        super().check(question)
        if question.order or any(one.comparison is not Comparison.IS for one in question.filters):
            raise QuestionError

    def compose(self, slots: Slots, earlier: Question | None = None) -> Question | None:
        """Read the slots; only where a figure, a category or the subject itself is named, or was just before."""
        keys, categories = slots.names("key"), slots.names("category")
        named = keys or slots.has("subject") or slots.has("figure") or slots.has("insight")
        by_text = slots.has("text") and slots.has("ask", "count")
        by_category = categories and (slots.has("figures") or slots.has("unknown"))
        if earlier is None and not (named or by_text or by_category):
            return None
        if slots.has("measure", "owner") or slots.has("order") or (slots.has("money") and not slots.has("subject")):
            return None
        filters = (
            # A word of a figure's name may be that of a category too: the figure is more particular.
            *(Filter("category", key) for key in (() if keys or slots.has("figure") else categories)),
            *(Filter("text", text) for text in slots.values("text")),
            *slots.filters("figure"),
            *((Filter("insight", "no"),) if slots.has("insight") or slots.has("unknown") else ()),
            *(Filter("compare", value) for value in slots.values("compare")[:1]),
        )
        is_count = slots.has("ask", "count") and not keys and slots.has("subject")
        return Question(
            KEY,
            ask=Ask.ITEM if len(keys) == 1 else Ask.COUNT if is_count else Ask.LIST,
            keys=keys,
            filters=filters,
            period=slots.period,
            group=slots.first("group"),
        )

    async def names(self, session: AsyncSession) -> Iterable[Name]:
        """Codes and names, also as people call them, and categories. Secret only where all rows of it are."""
        names: dict[tuple[str, str, str], Name] = {}
        for one in await session.scalars(select(KeyFigure).where(KeyFigure.withdrawn.is_(False))):
            allowed = common.only_for(one)
            code = fold_key(one.code)
            called = [("key", code, one.code), *(("key", code, text) for text in _called(one.name))]
            if one.category:
                called.extend(("category", fold_key(one.category), text) for text in _called(one.category))
            for field, key, text in called:
                known = names.get((field, key, text))
                if known is None or allowed is None:
                    names[field, key, text] = Name(KEY, field, key, text, allowed)
        return names.values()

    async def answer(self, question: Question, context: Context) -> Answer:
        """Answer with one figure, or with a list."""
        return await keyfigures_answers.answer(question, context)


def _called(name: str) -> list[str]:
    """Return a name with what else people call it; an alias for a category is none for a figure."""
    folded = name.casefold()
    aliases = [alias for part, words in ALIASES.items() if part in folded for alias in words.split("|")]
    return list(dict.fromkeys((name, *aliases)))
