"""The ICT benchmark: how we do beside groups of other municipalities, and when we take part."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import ClassVar

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.answers.answer import Answer
from bot.question import Ask, Comparison, Filter, Period, Question, QuestionError
from bot.topics import benchmark_answers, benchmark_editions, common
from bot.topics.base import Context, Topic
from bot.topics.benchmark_scope import KEY, scope_of
from bot.topics.benchmark_words import ALIASES, BENCHMARK_WORDS, OF_THE_WHOLE
from bot.understanding.reading import Slots
from bot.understanding.spans import Amount, Concept, Name, Names
from bot.understanding.vocabulary import Words
from models.base import fold_key
from models.benchmark import BenchmarkResult, inhabitants, main_indicator

EDITION_MEASURES = ("participation", "delivery", "start", "status", "editions", "owner", "data_year")
"""What is asked about an edition rather than about its results."""
MEASURES = (
    *("caveats", "delivery", "participation", "owner", "aim", "groups", "indicators", "editions", "status", "start"),
    *("data_year", "results"),
)
"""Of several that were said the first counts: "wanneer aanleveren" is about the delivery."""
ORDERS = {"largest": "-size", "smallest": "size", "dearest": "-difference", "cheapest": "difference"}
"""By the size of a difference, either way; or from dearest to cheapest."""
COMPARED = {
    **dict.fromkeys(("goedkoper", "lager", "cheaper", "lower"), "lower"),
    **dict.fromkeys(("duurder", "hoger", "higher"), "higher"),
}
"""Words that set us beside a group, where its number of inhabitants comes next → the way they ask about."""
NOW = frozenset({"deze", "nu", "this", "now"})
HOW_FAR = frozenset({"ver", "hoever", "far"})
MOST_LIMIT = 100
IN_FULL = 0.98
"""How surely an indicator is named that is said in full."""
NUMBER_OF = frozenset({"hoeveel", "many"})
_COSTS = re.compile(r"kost|last|cost|euro|geld|budget|betal|uitg[ae]|spen[dt]|money|inwoner|inhabitant|resident")
"""What says that an amount is asked for, no number of things."""
WHICH = frozenset({"welk", "welke", "which", "what"})


class Benchmark(Topic):
    """Sheets ``benchmark_edities`` and ``benchmark_uitkomsten``."""

    key = KEY
    nouns: ClassVar[frozenset[str]] = frozenset({"subject", "municipalities"})
    homes: ClassVar[frozenset[str]] = frozenset({"subject:benchmark"})
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

    def names_subject(self, slots: Slots) -> bool:
        """Tell whether the subject was said, or an indicator in full: no other figures are per inhabitant."""
        return super().names_subject(slots) or _is_in_full(slots) or _is_beside_others(slots)

    def home(self, slots: Slots) -> int:
        """The same for words that in doubt speak of the benchmark."""
        if slots.has("measure", "caveats"):
            return 0  # why figures differ is told by a background text
        return int(bool(super().home(slots)) or _is_in_full(slots) or _is_beside_others(slots))

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
        compare = () if by_data and by_data[-1].field == "compare" else _compare(slots)
        filters = (
            *_sizes(slots),
            *residents,
            *(Filter("compared", key) for key in slots.names("compared")),
            *(Filter("indicator", key) for key in _indicators(slots)),
            *_direction(slots),
            *difference,
            *(() if _indicators(slots) else slots.filters("per")),
            *(() if compare or by_data[-1:] == (Filter("compare", "previous"),) else _editions(slots, measure)),
            *compare,
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
        for one in groups:
            names.extend(Name(KEY, "compared", fold_key(one), text) for text in (one, *_in_thousands(one)))
        main = main_indicator(indicators)
        if main is not None:
            names.extend(Name(KEY, "indicator", fold_key(main), text) for text in OF_THE_WHOLE.split("|"))
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
    if _is_beside_others(slots) or (_indicators(slots) and not (_is_of_a_post(slots) or _counts_things(slots))):
        return True
    if slots.has("caution") and (slots.has("relation") or slots.has("measure", "results")):
        return True
    if slots.has("questionnaire") or (slots.has("countable") and (slots.has("compare") or slots.has("moved"))):
        return True
    judges = slots.has("direction") or slots.has("order", "dearest") or slots.has("order", "cheapest")
    if judges and (slots.has("ict") or slots.has("countable") or slots.has("are")):
        return True
    if judges and slots.has("where") and slots.has("own"):
        return True
    if slots.has("order") and slots.has("municipalities") and (slots.has("own") or slots.has("relation")):
        return True
    if slots.has("average") and slots.has("municipalities") and _is_of_group(slots):
        return True
    told = ("value", "group_value", "direction", "compare", "moved")
    return slots.has("per") and (any(map(slots.has, told)) or slots.has("ask", "count"))


def _counts_things(slots: Slots) -> bool:
    """Tell whether a number of things is asked for of which an indicator tells the costs: "hoeveel werkplekken"."""
    if not slots.has("ask", "count") or any(_COSTS.search(token.text) for token in slots.tokens):
        return False
    counted = [n for n, token in enumerate(slots.tokens) if token.text in NUMBER_OF]
    starts = {one.start for one in slots.spans if isinstance(one.meaning, Names) and one.meaning.field == "indicator"}
    return any(n + 1 in starts for n in counted)


def _is_of_a_post(slots: Slots) -> bool:
    """Tell whether money that was spent is asked for, of what only half is the name of an indicator: "salarissen"."""
    names = [one for one in slots.spans if isinstance(one.meaning, Names) and one.meaning.field == "indicator"]
    is_half = all(one.score < 1 for one in names)
    per_head = any(token.text in common.HEADS for token in slots.tokens)
    return is_half and not per_head and common.says_spending(slots)


def _is_beside_others(slots: Slots) -> bool:
    """Tell whether we are put beside other municipalities."""
    compares = slots.has("relation") or slots.has("direction")
    by_size = slots.has("size") or slots.has("average") or slots.has("residents")
    others = slots.has("municipalities") or by_size or slots.names("compared")
    return bool(compares and others)


def _direction(slots: Slots) -> tuple[Filter, ...]:
    """Return the way that is asked about; "hoger of lager?" and "hoeveel hoger?" ask which, or how much."""
    said = slots.values("direction") or _beside_number(slots)
    if _is_how_much(slots) or len(said) > 1 or slots.has("order", "dearest") or slots.has("order", "cheapest"):
        return ()
    where = next((one for one in slots.values("where") if one in ("any", "all")), None)
    return (*(Filter("direction", one) for one in said), *((Filter("where", where),) if said and where else ()))


def _beside_number(slots: Slots) -> tuple[str, ...]:
    amounts = [span for span in slots.spans if isinstance(span.meaning, Amount) and not span.meaning.is_percent]
    return tuple(way for span in amounts if (way := COMPARED.get(slots.tokens[span.start].text)))


def _editions(slots: Slots, measure: str | None) -> tuple[Filter, ...]:
    """Return which edition is spoken of; "weer" is the next one where its days are asked, not its outcomes."""
    said = slots.filters("edition")
    is_next = slots.has("again") or slots.has("questionnaire")
    if not said and is_next and measure in ("start", "participation", "delivery", "status"):
        return (Filter("edition", "next"),)
    return said


def _is_how_much(slots: Slots) -> bool:
    """Tell whether the size of a difference is asked for ("hoeveel duurder"), not where or whether there is one."""
    counts = slots.has("ask", "count") and not slots.has("countable")
    said = slots.has("direction") or _beside_number(slots)
    is_how_far = slots.has("value", "much") or not HOW_FAR.isdisjoint(token.text for token in slots.tokens)
    return bool((counts or is_how_far) and said and not slots.has("where"))


def _is_in_full(slots: Slots) -> bool:
    """Tell whether an indicator was said in full, of more than a word: "ICT-kosten per inwoner"."""
    return any(
        isinstance(span.meaning, Names)
        and span.meaning.field == "indicator"
        and span.score >= IN_FULL
        and span.end - span.start > 1
        for span in slots.spans
    )


def _in_thousands(group: str) -> list[str]:
    """Return the bounds of a group as people write them: ``50-100``, ``50k-100k``."""
    bounds = inhabitants(group)
    if bounds is None or bounds.low is None or bounds.high is None or bounds.low % 1000 or bounds.high % 1000:
        return []
    low, high = bounds.low // 1000, bounds.high // 1000
    return [f"{low}-{high}", f"{low}k-{high}k", f"{low}-{high}k", f"{low}-{high} duizend"]


def _sizes(slots: Slots) -> tuple[Filter, ...]:
    """Return the groups by size; "gemiddeld" is that of all where no group was named."""
    named = slots.has("size") or slots.has("residents") or slots.names("compared") or slots.amounts
    compares = slots.has("relation") or slots.has("direction")
    others = (slots.has("municipalities", "others") and not compares) or slots.has("group_value")
    if (slots.has("average") or others or _is_how_much(slots)) and not named:
        return (Filter("size", "all"),)
    return slots.filters("size")


def _value(slots: Slots) -> str | None:
    """Tell whether our own figure is asked for ("wat kost een werkplek"), or that of a group; None: the difference."""
    if any(map(slots.has, ("direction", "compare", "moved", "order"))) or slots.has("relation", "difference"):
        return None
    if slots.has("group_value"):
        return "group"
    if slots.has("relation") or (slots.amounts and any(amount.is_percent for amount in slots.amounts)):
        return None
    asks = slots.has("value") or slots.has("ask", "count")
    if slots.has("municipalities", "others"):
        return "group" if asks and not slots.has("own") else None
    if slots.has("average") and not (slots.has("own") or (asks and not _is_of_group(slots))):
        return "group"
    if _is_of_group(slots):
        return "group" if asks and not slots.has("own") else None
    named = bool(_indicators(slots)) or slots.has("per")
    return "own" if asks and (named or slots.has("own") or slots.has("value")) else None


def _is_of_group(slots: Slots) -> bool:
    return bool(slots.has("size") or slots.has("residents") or slots.names("compared") or slots.amounts)


def _said(slots: Slots) -> set[str]:
    """Return the measures that are spoken of, in their own words or in others that mean them."""
    said = set(slots.values("measure"))
    if slots.has("background") or slots.has("caution"):
        said.add("caveats")
    if slots.has("questionnaire") and not said - {"results", "status"}:
        said.add("start")
        said.discard("status")
    if slots.has("year") and (slots.period is None or _asks_year(slots)):
        said.add("data_year")
    if slots.period is not None or slots.has("year"):
        said.discard("editions")  # "editie 2024" names one
    return said


def _measure(slots: Slots) -> str | None:
    said = _said(slots)
    if slots.has("contract") or (slots.has("do") and slots.has("along")):
        said.add("participation")
    if "participation" in said:
        said.discard("caveats")  # why we did not take part is told with the edition
    value = _value(slots)
    compares = bool(_sizes(slots)) or any(map(slots.has, ("residents", "direction", "relation", "compare", "moved")))
    if compares or _indicators(slots) or slots.names("compared") or slots.has("order"):
        said -= set(EDITION_MEASURES)
    elif parts := _parts(slots):
        said.add(parts)
    elif slots.has("value") and not said & set(EDITION_MEASURES):
        pass
    elif slots.has("ask", "item"):
        said.add("status")
    elif slots.has("edition", "next") and not said:
        said.add("start")
    # "wanneer doen we weer mee?" is about the day, "doen we in 2021 mee?" about whether.
    if {"start", "participation"} <= said and slots.period is None and not slots.has("contract"):
        said.discard("participation")
    found = next((one for one in MEASURES if one in said), None)
    return value if found in (None, "results") else found


def _parts(slots: Slots) -> str | None:
    """Tell whether the groups or the indicators themselves are asked for: "welke groepen zitten in de benchmark"."""
    asks = slots.has("ask", "list") or slots.has("ask", "count") or slots.has("where") or slots.has("countable", "many")
    if not asks or slots.has("compare") or slots.amounts:
        return None
    return next((one for one in ("groups", "indicators") if slots.has("countable", one)), None)


def _ask(slots: Slots, is_selection: bool) -> Ask:
    """Tell whether to judge ("zijn we duurder?": ITEM), to select ("waar zijn we duurder?") or to count."""
    counts = slots.has("countable", "many") or (slots.has("ask", "count") and slots.has("countable"))
    if counts and slots.has("direction"):
        return Ask.COUNT
    if slots.has("ask", "count") and slots.has("measure", "participation"):
        return Ask.COUNT
    if _is_how_much(slots):
        return Ask.LIST
    if is_selection or slots.has("ask", "list") or slots.has("where") or not slots.has("direction"):
        return Ask.LIST
    return Ask.ITEM


def _indicators(slots: Slots) -> tuple[str, ...]:
    """Return the indicators that are named; a lone word that many have in common ("kosten") names none of them."""
    named = slots.keeping(
        span
        for span in slots.spans
        if isinstance(span.meaning, Names) and (len(span.meaning.keys) == 1 or span.end - span.start > 1)
    )
    return named.names("indicator")


def _compare(slots: Slots) -> tuple[Filter, ...]:
    """Tell whether change since the edition before is asked for."""
    if slots.has("moved"):
        way = None if slots.has("ask", "count") or slots.has("value", "much") else _way(slots)
        return (Filter("compare", "previous"), *((Filter("moved", way),) if way else ()))
    is_beside_now = slots.has("edition", "latest") or not NOW.isdisjoint(token.text for token in slots.tokens)
    if slots.has("edition", "previous") and is_beside_now and not slots.periods:
        return (Filter("compare", "previous"),)  # "vorige ronde en deze ronde"
    if slots.has("compare") or (slots.has("subject", "previous") and slots.has("relation")):
        return (Filter("compare", "previous"),)
    return ()


def _way(slots: Slots) -> str:
    """Tell which way what is said to move goes: our own figure, or our distance to the others ("verschil gestegen")."""
    said = slots.values("moved")[0]
    return said if said.startswith("gap_") or not slots.has("relation", "difference") else f"gap_{said}"


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
    for span in slots.spans:
        amount = span.meaning
        if not isinstance(amount, Amount):
            continue
        if amount.is_percent:
            difference.append(Filter("difference", amount.value, amount.comparison or Comparison.IS))
        elif amount.value.isdecimal() and 1000 <= int(amount.value) < 10**9:
            is_group = slots.tokens[span.start].text in COMPARED  # "goedkoper dan 100.000+" is no smaller place
            comparison = None if is_group else amount.comparison
            residents.append(Filter("residents", amount.value, comparison or Comparison.IS))
        elif _is_limit(amount) and slots.has("order"):
            limit = int(amount.value)
        else:
            rest = True
    return tuple(residents), tuple(difference), limit, rest


def _is_limit(amount: Amount) -> bool:
    plain = amount.comparison is None and not amount.is_money
    return plain and amount.value.isdecimal() and 0 < int(amount.value) <= MOST_LIMIT


def _asks_year(slots: Slots) -> bool:
    """Tell whether the year of the figures is what is asked ("welk boekjaar"), not what tells the edition."""
    years = (span for span in slots.spans if isinstance(span.meaning, Concept) and span.meaning.slot == "year")
    said = ([*slots.lead(span), *(token.text for token in slots.tokens[span.start : span.end])] for span in years)
    return any(not WHICH.isdisjoint(words) for words in said)


def _year(slots: Slots) -> tuple[tuple[Filter, ...], Period | None]:
    """Tell whether the year is that of the figures, "benchmark over 2019", or of taking part, "benchmark 2019"."""
    if _asks_year(slots):
        return (), slots.period
    over = slots.first("data_year")
    if over is not None:
        return (Filter("year", "data"),), Period.of_year(int(over))
    years = sorted({m.year for m in slots.meanings if isinstance(m, Period) and m.year is not None})
    chooses = any(map(slots.has, ("direction", "countable", "order")))  # which is asked of each year by itself
    if len(years) > 1 and not chooses:  # "2024 en 2025": the later one, beside the one before
        return (*slots.filters("year"), Filter("compare", "previous")), Period.of_year(years[-1])
    return (slots.filters("year") if slots.period else ()), slots.period
