"""The ICT benchmark: how we do beside groups of other municipalities, and when we take part."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.answers.answer import Answer
from bot.question import Ask, Comparison, Filter, Period, Question, QuestionError
from bot.topics import benchmark_answers, benchmark_editions
from bot.topics.base import Context, Topic
from bot.topics.benchmark_scope import KEY, scope_of
from bot.topics.benchmark_words import ALIASES, BENCHMARK_WORDS
from bot.understanding.reading import Slots
from bot.understanding.spans import Amount, Name, Names
from bot.understanding.vocabulary import Words
from models.base import fold_key
from models.benchmark import BenchmarkResult

EDITION_MEASURES = ("participation", "delivery", "start", "status", "editions", "owner")
"""What is asked about an edition rather than about its results."""
MEASURES = ("caveats", "delivery", "participation", "owner", "aim", "editions", "status", "start", "results")
"""Of several that were said the first counts: "wanneer aanleveren" is about the delivery."""
ORDERS = {"largest": "-size", "smallest": "size", "dearest": "-difference", "cheapest": "difference"}
"""By the size of a difference, either way; or from dearest to cheapest."""
MOST_LIMIT = 100


class Benchmark(Topic):
    """Sheets ``benchmark_edities`` and ``benchmark_uitkomsten``."""

    key = KEY
    nouns: ClassVar[frozenset[str]] = frozenset({"subject", "municipalities"})
    extra_slots = frozenset({"indicator", "compared", "amount", "difference"})
    replaces: ClassVar[Mapping[str, frozenset[str]]] = {
        "size": frozenset({"residents", "compared"}),
        "residents": frozenset({"size", "compared"}),
        "compared": frozenset({"size", "residents"}),
    }
    words: ClassVar[Words] = BENCHMARK_WORDS

    def check(self, question: Question) -> None:
        """Refuse, beside what any topic refuses, bounds that are no numbers and orders that are not ours."""
        kept = tuple(one for one in question.filters if one.field != "residents")
        super().check(Question(KEY, measure=question.measure, group=question.group, filters=kept))
        numbers = [one.value for one in question.filters if one.field == "residents"]
        differences = [one.value for one in kept if one.field == "difference"]
        if not all(one.isdecimal() and len(one) < 10 for one in numbers):
            raise QuestionError
        if not all(benchmark_answers.is_percentage(one) for one in differences):
            raise QuestionError
        if question.order not in (None, *ORDERS.values()):
            raise QuestionError

    def compose(self, slots: Slots, earlier: Question | None = None) -> Question | None:
        """Read the slots; only where the benchmark or other municipalities are spoken of, now or just before."""
        # Why figures differ is told by a background text, which is a subject of its own.
        if earlier is None and (slots.has("background") or not _is_meant(slots)):
            return None
        residents, difference, limit, rest = _amounts(slots)
        if rest:
            return None
        measure = _measure(slots)
        by_data, period = _year(slots)
        filters = (
            *slots.filters("size"),
            *residents,
            *(Filter("compared", key) for key in slots.names("compared")),
            *(Filter("indicator", key) for key in _indicators(slots)),
            *(Filter("direction", value) for value in slots.values("direction")[:1]),
            *difference,
            *slots.filters("edition"),
            *_compare(slots),
            *by_data,
        )
        order = ORDERS.get(slots.first("order") or "")
        return Question(
            KEY,
            ask=_ask(slots, bool(difference) or order is not None),
            measure=measure,
            filters=filters,
            period=period,
            group=slots.first("group"),
            order=order,
            limit=limit if order else None,
        )

    async def names(self, session: AsyncSession) -> Iterable[Name]:
        """The indicators, also as people call them, and the groups."""
        shown = BenchmarkResult.withdrawn.is_(False)
        indicators = sorted(await session.scalars(select(BenchmarkResult.indicator).where(shown).distinct()))
        groups = await session.scalars(select(BenchmarkResult.comparison_group).where(shown).distinct())
        names = [Name(KEY, "indicator", fold_key(one), one) for one in indicators]
        names.extend(Name(KEY, "compared", fold_key(one), one) for one in groups)
        for words, aliases in ALIASES.items():
            meant = min((one for one in indicators if words in one.casefold()), key=len, default=None)
            if meant is not None:
                names.extend(Name(KEY, "indicator", fold_key(meant), alias) for alias in aliases.split("|"))
        return names

    async def answer(self, question: Question, context: Context) -> Answer:
        """Answer about an edition, about why there are differences, or with comparisons."""
        scope = await scope_of(question, context)
        if question.measure == "caveats":
            return await benchmark_editions.caveats(scope, context)
        if question.measure in EDITION_MEASURES:
            return await benchmark_editions.answer(question, scope, context)
        return await benchmark_answers.answer(question, scope, context)


def _is_meant(slots: Slots) -> bool:
    """Tell whether the words are enough to take a question for one about the benchmark."""
    if slots.has("subject") or slots.has("measure", "participation"):
        return True
    if slots.has("do") and slots.has("along"):
        return True
    compares = slots.has("relation") or slots.has("direction")
    others = slots.has("municipalities") or slots.has("size") or bool(slots.names("compared"))
    if compares and (others or slots.has("residents")):
        return True
    return bool(_indicators(slots))


def _measure(slots: Slots) -> str | None:
    said = set(slots.values("measure")) | ({"caveats"} if slots.has("background") else set())
    if slots.has("contract") or (slots.has("do") and slots.has("along")):
        said.add("participation")
    compares = slots.has("size") or slots.has("residents") or slots.has("direction") or slots.has("relation")
    if compares or _indicators(slots) or slots.names("compared") or slots.has("order"):
        said -= set(EDITION_MEASURES)
    elif slots.has("ask", "item"):
        said.add("status")
    elif slots.has("edition", "next") and not said:
        said.add("start")
    # "wanneer doen we weer mee?" is about the day, "doen we in 2021 mee?" about whether.
    if {"start", "participation"} <= said and slots.period is None and not slots.has("contract"):
        said.discard("participation")
    found = next((one for one in MEASURES if one in said), None)
    return None if found == "results" else found


def _ask(slots: Slots, is_selection: bool) -> Ask:
    """Tell whether to judge ("zijn we duurder?": ITEM), to select ("waar zijn we duurder?") or to count."""
    if slots.has("ask", "count") and slots.has("direction") and slots.has("countable"):
        return Ask.COUNT
    if is_selection or slots.has("ask", "list") or slots.has("where") or not slots.has("direction"):
        return Ask.LIST
    return Ask.ITEM


def _indicators(slots: Slots) -> tuple[str, ...]:
    """Return the indicators that are named; a lone word that many have in common ("kosten") names none of them."""
    named = Slots(
        tuple(
            span
            for span in slots.spans
            if isinstance(span.meaning, Names) and (len(span.meaning.keys) == 1 or span.end - span.start > 1)
        )
    )
    return named.names("indicator")


def _compare(slots: Slots) -> tuple[Filter, ...]:
    """Tell whether change since the edition before is asked for."""
    if slots.has("compare") or (slots.has("subject", "previous") and slots.has("relation")):
        return (Filter("compare", "previous"),)
    return ()


def _amounts(slots: Slots) -> tuple[tuple[Filter, ...], tuple[Filter, ...], int | None, bool]:
    """Return the bounds of a group, thresholds of the difference, how many are wanted; and if a number is left over."""
    residents: list[Filter] = []
    for value in slots.values("residents"):
        low, _, high = value.partition("-")
        residents.append(Filter("residents", low, Comparison.AT_LEAST if high else Comparison.IS))
        if high:
            residents.append(Filter("residents", high, Comparison.AT_MOST))
    difference: list[Filter] = []
    limit, rest = None, False
    for amount in slots.amounts:
        if amount.is_percent:
            difference.append(Filter("difference", amount.value, amount.comparison or Comparison.IS))
        elif amount.value.isdecimal() and 1000 <= int(amount.value) < 10**9:
            residents.append(Filter("residents", amount.value, amount.comparison or Comparison.IS))
        elif _is_limit(amount) and slots.has("order"):
            limit = int(amount.value)
        else:
            rest = True
    return tuple(residents), tuple(difference), limit, rest


def _is_limit(amount: Amount) -> bool:
    plain = amount.comparison is None and not amount.is_money
    return plain and amount.value.isdecimal() and 0 < int(amount.value) <= MOST_LIMIT


def _year(slots: Slots) -> tuple[tuple[Filter, ...], Period | None]:
    """Tell whether the year is that of the figures, "benchmark over 2019", or of taking part, "benchmark 2019"."""
    over = slots.first("data_year")
    if over is not None:
        return (Filter("year", "data"),), Period.of_year(int(over))
    return (slots.filters("year") if slots.period else ()), slots.period
