"""The reserves: what they began the year with, what came in and went out, where they stand, what is free."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from typing import ClassVar

from sqlalchemy.ext.asyncio import AsyncSession

from bot.answers.answer import Answer
from bot.question import Ask, Comparison, Filter, Period, Question, QuestionError
from bot.topics import common, reserves_answers
from bot.topics.base import Context, Topic
from bot.topics.exceptions import around_exception
from bot.topics.reserves_scope import KEY
from bot.topics.reserves_words import WORDS
from bot.understanding.reading import Slots
from bot.understanding.spans import Concept, Name, Names
from bot.understanding.vocabulary import Words
from models.base import fold_key
from models.finance import Reserve

OWN_MEASURES = frozenset({"opening", "additions", "withdrawals"})
"""What is only asked of reserves; the other words are used of any money."""
WAYS = {
    **dict.fromkeys(("in", "into", "naar"), "additions"),
    **dict.fromkeys(("uit", "from", "out"), "withdrawals"),
}
"""Which way money moved that "ging in" or "uit" the reserve."""
MOVED = frozenset({"additions", "withdrawals"})
SEEKING = frozenset({"welke", "welk", "which"})
MOST_LISTED = 100
LARGEST_AMOUNT = Decimal(10) ** 15


class Reserves(Topic):
    """Sheet ``reserves``."""

    key = KEY
    extra_slots = frozenset({"name", "text", "amount", "also"})
    leaves_out = frozenset({"name", "named", "text"})
    nouns = frozenset({"subject"})
    homes = frozenset({"measure", "flow"})
    words: ClassVar[Words] = WORDS

    def check(self, question: Question) -> None:
        """Refuse amounts that are none, too."""
        super().check(question)
        for one in question.filters:
            if one.field == "amount":
                try:
                    amount = Decimal(one.value)
                except InvalidOperation:
                    raise QuestionError from None
                if not amount.is_finite() or abs(amount) > LARGEST_AMOUNT:
                    raise QuestionError

    def compose(self, slots: Slots, earlier: Question | None = None) -> Question | None:
        """Read the slots. Reserves have no owners: a question after them is left to others."""
        parted = around_exception(slots, self.leaves_out)
        if parted is None:
            return None
        slots, left_out = parted
        names, measures = slots.names("name"), _measures(slots)
        measure = measures[0] if measures else None
        if slots.has("flow") and measure is None and not slots.has("order"):
            return None
        if slots.has("measure", "owner") or any(one.is_percent for one in slots.amounts):
            return None
        if not (
            earlier
            or names
            or left_out
            or slots.has("subject")
            or slots.has("into")
            or slots.has("named")
            or slots.has("text")
        ) and (OWN_MEASURES.isdisjoint(slots.values("measure")) or slots.has("share")):
            return None
        if slots.has("short"):
            # What is tied up is counted in: a reserve is short of what is left after that.
            measures = [one if one in ("opening", "closing") else "available" for one in measures[:1]] or ["available"]
            measure = measures[0]
        order, limit, limits = _order(slots)
        if slots.has("short"):
            limits = [Filter("amount", "0", Comparison.BELOW)]
        if _seeks(slots) and measure in MOVED and not (names or order or limits):
            limits = [Filter("amount", "0", Comparison.ABOVE)]
        filters = [
            *(Filter("name", key) for key in names),
            *(() if names else slots.filters("named")),
            *(Filter("text", text) for text in slots.values("text")),
            *limits,
            *left_out,
            *slots.filters("than", "share"),
            *(Filter("also", other) for other in measures[1:]),
        ]
        return Question(
            KEY,
            ask=Ask.ITEM if len(names) == 1 else Ask.LIST,
            measure=measure,
            filters=tuple(filters),
            period=_period(slots),
            order=order,
            limit=limit,
        )

    async def names(self, session: AsyncSession) -> Iterable[Name]:
        """Names of the reserves; each stands for the reserve in any year."""
        known: dict[str, frozenset[str] | None] = {}
        for name, allowed in await common.texts_of(session, Reserve, Reserve.name):
            known[name] = common.widened(known.get(name, frozenset()), allowed)
        return [Name(KEY, "name", fold_key(name), name, only) for name, only in known.items()]

    async def answer(self, question: Question, context: Context) -> Answer:
        """Answer with one reserve in one year, several of them, or each year apart."""
        return await reserves_answers.answer(question, context)


def _measures(slots: Slots) -> list[str]:
    """Return the figures asked for, the first the main one."""
    measures = [value for value in slots.values("measure") if value != "owner"]
    moved = [one for one in measures if one in OWN_MEASURES or one == "committed"]
    if moved and len(_years(slots)) > 1:
        # "Wat ging eruit in 2025, en was dat meer dan in 2023" compares that figure, not where the reserve stands.
        return moved
    if "change" in measures or (slots.has("than") and {"closing"}.issuperset(measures)):
        return ["change"]
    if slots.has("flow") and {"closing"}.issuperset(measures) and (moved := _moved(slots)):
        return moved
    if "development" in measures:
        return ["development"]
    # The end of a year is where the reserve stands: it adds nothing to another figure.
    return [one for one in measures if one != "closing" or "opening" in measures] or measures[:1]


def _years(slots: Slots) -> set[int]:
    return {one.year for one in slots.meanings if isinstance(one, Period) and one.year is not None}


def _seeks(slots: Slots) -> bool:
    """Tell whether reserves are looked for: "welke reserves kregen er geld bij" are those with more than nothing."""
    return not SEEKING.isdisjoint(token.text for token in slots.tokens)


def _moved(slots: Slots) -> list[str]:
    """Tell whether "ging" was said of what came in or of what went out, by the words before the reserve."""
    moved: list[str] = []
    for span in slots.spans:
        meaning = span.meaning
        if isinstance(meaning, Names) or (
            isinstance(meaning, Concept) and meaning.slot in ("subject", "named", "into")
        ):
            moved += [WAYS[word] for word in slots.lead(span) if word in WAYS]
    return list(dict.fromkeys(moved))


def _order(slots: Slots) -> tuple[str | None, int | None, list[Filter]]:
    """Return the order, how many, and the amounts to pick by."""
    order = {"largest": "-amount", "smallest": "amount"}.get(slots.first("order") or "")
    limits = [one for one in slots.amounts if one.comparison or one.is_money]
    counts = [one for one in slots.amounts if one not in limits]
    limit = int(Decimal(counts[0].value)) if counts and counts[0].value.isdecimal() else None
    limit = limit if limit and 0 < limit <= MOST_LISTED else None
    return order, limit, [Filter("amount", one.value, one.comparison or Comparison.IS) for one in limits]


def _period(slots: Slots) -> Period | None:
    periods = [meaning for meaning in slots.meanings if isinstance(meaning, Period)]
    if len(periods) > 1 and all(one.first and one.last for one in periods):
        return Period(min(one.first for one in periods if one.first), max(one.last for one in periods if one.last))
    period = slots.period
    if period and period.first and period.first == period.last and slots.has("measure", "opening"):
        # "begin en eind 2025" is the whole of that year.
        return Period.of_year(period.first.year)
    return period
