"""The risk profile: how many risks stand where, gross and net, what they may cost, whose they are, what is done."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from itertools import pairwise
from typing import ClassVar

from sqlalchemy.ext.asyncio import AsyncSession

from bot.answers.answer import Answer
from bot.question import Ask, Comparison, Filter, Question, QuestionError
from bot.topics import by_owner, common, risks_answers, risks_item
from bot.topics.base import Context, Topic
from bot.topics.exceptions import around_exception
from bot.topics.risks_conditions import AVERAGE, KEY, LEFT_OUT, NUMBERS, ORDERS
from bot.topics.risks_words import WORDS
from bot.understanding.reading import Slots
from bot.understanding.spans import Amount, Concept, Name, Names, Span
from bot.understanding.text import fold
from bot.understanding.vocabulary import Negated, Words
from models import queries
from models.risks import BOTTOM_LEFT_TO, SCALE, TOP_RIGHT_FROM, Risk, Zone
from models.visibility import visible

HIGHEST_SCORE = max(SCALE) ** 2
MOST_LIMIT = 100
"""A larger bare number is no "top n"."""
MEASURES = ("share", "difference", "measures", "owner", "amount", "likelihood", "impact", "score", "matrix")
"""Where a message names several, the first of these is asked about."""
SIDED_SCORES = frozenset({"nettoscore", "nettoscores", "brutoscore", "brutoscores"})
"""One word for a side and the score on it."""
LONGEST_MEASURE = 6
"""Words of a measure by which people may call it."""
_BETWEEN_MEASURES = re.compile(r"[.;,\n]+| en (?=[a-z])")
WEAK = frozenset({"ends", "now", "light", "average", "no_longer", "both", "seen", "measured", "confidential", "except"})
"""Slots that alone do not speak of risks."""
SCALED = ("likelihood", "impact", "score")
SUMS = {"amount": (by_owner.OWNER,)}
AVERAGED = (*SCALED, "amount")
RANKING = ("order", "subject", "consequence")
ZONED = ("gross_zone", "net_zone", "left_zone")
"""Zones on one side, whatever the side asked about; ``left_zone``: where a risk no longer stands after measures."""


class Risks(Topic):
    """Sheet ``risicos``."""

    key = KEY
    nouns = frozenset({"subject", "measure:matrix"})
    extra_slots = frozenset(
        {
            *("category", "text", "amount", "likelihood", "impact", "score", "gross_zone", "net_zone", "left_zone"),
            "measured",
        }
    )
    leaves_out = frozenset(LEFT_OUT)
    counted_nouns: ClassVar[frozenset[str]] = frozenset({"subject"})
    words: ClassVar[Words] = WORDS
    negated: ClassVar[Negated] = {("assessed", "yes"): ("assessed", "no")}

    def home(self, slots: Slots) -> int:
        """Tell that what was not assessed are risks of ours: no text explains which."""
        return 3 if slots.has("assessed", "no") and slots.has("subject") else super().home(slots)

    def check(self, question: Question) -> None:
        """Refuse, beside what any topic refuses, numbers that are none and orders that are not ours."""
        super().check(question)
        if question.order is not None and question.order not in ORDERS and not by_owner.counts(question):
            raise QuestionError
        for one in question.filters:
            is_number = one.field in (*NUMBERS, by_owner.EACH)
            if not is_number and one.comparison is not Comparison.IS:
                raise QuestionError
            if is_number and not _is_number(one.value):
                raise QuestionError
            if one.field in ZONED and one.value not in set(Zone):
                raise QuestionError

    def compose(self, slots: Slots, earlier: Question | None = None) -> Question | None:
        """Read the slots, counting by owner where the words ask for that."""
        return by_owner.compose(slots, earlier, self._compose, self.counted_nouns, sums=SUMS)

    def _compose(self, slots: Slots, earlier: Question | None) -> Question | None:
        """Read the slots; words such as "nu" and "gemeente" alone make no question of risks."""
        divided = around_exception(slots, LEFT_OUT)
        if divided is None:
            return None
        slots, left_out = divided
        keys = slots.names("key") or _by_measures(slots)
        if slots.has("ends") if keys else slots.names("measured"):
            return None  # "noodstroom, waarom rood" is about something else than the measure against a risk
        measures = [_plain_measure(one) for one in slots.values("measure")]
        if not SIDED_SCORES.isdisjoint(token.text for token in slots.tokens):
            measures.append("score")
        if slots.has("zone") and "matrix" in measures:
            # "hoeveel rechtsboven in de matrix" asks for that place, not for the whole picture.
            measures = [one for one in measures if one != "matrix"]
        if _says_nothing(slots):
            return None
        measure = next((one for one in MEASURES if one in measures), None)
        is_average = any(one.startswith(AVERAGE) for one in slots.values("measure")) or slots.has("average")
        averaged = is_average and measure in AVERAGED
        order = _order(slots, measure)
        figures = _figures(slots, order)
        if figures is None:
            return None
        limit, numbers = figures
        group, by_kind = _group(slots)
        levels = _levels(slots)
        moves = _moves(slots)
        if moves and measure == "difference":
            measure = None  # which ones moved so is what is asked
        if slots.has("average") and not averaged and keys:
            return None  # "gemiddelde vertraging" is no risk with that word in its name
        if len(keys) == 1 and slots.has("ask", "count") and measure is None and not slots.has("subject"):
            return None  # nor is "hoeveel vertraging heeft …"
        if moves is None or (measure == "share" and not _narrows(slots)):
            return None
        filters = (
            *(moves or _sides(slots)),
            *(() if levels or moves else _zones(slots, averaged, measure)),
            *slots.filters("status", "assessed", "mitigated", "confidential"),
            *_priced(slots, numbers),
            *(() if by_kind else _consequences(slots, earlier, order)),
            *(Filter("category", key) for key in slots.names("category")),
            *(Filter("owner", key) for key in slots.names("owner")),
            *slots.filters("text"),
            *levels,
            *numbers,
            *left_out,
        )
        ask = _ask(slots, keys, measure)
        if averaged and not keys:
            ask, measure, order = Ask.TOTAL, f"{AVERAGE}{measure}", None
        return Question(KEY, ask, measure, keys, filters, slots.period, group, order, limit)

    def unplaced(self, slots: Slots) -> Iterable[Span]:
        """Give the words for an end, which no risk has, and a time that risks are compared with."""
        ends = [one for one in slots.spans if isinstance(one.meaning, Concept) and one.meaning.slot == "ends"]
        return [*ends, *common.than_periods(slots)]

    async def names(self, session: AsyncSession) -> Iterable[Name]:
        """Titles, numbers and categories. A category is only secret where all its risks are."""
        names: list[Name] = []
        categories: dict[str, frozenset[str] | None] = {}
        columns = (Risk.key, Risk.title, Risk.number, Risk.category, Risk.measures)
        for key, title, number, category, measures, allowed in await common.texts_of(session, Risk, *columns):
            names += [Name(KEY, "key", key, text, allowed) for text in (title, number)]
            names += [Name(KEY, "measured", key, text, allowed) for text in _each_measure(measures or "")]
            if category:
                categories[category] = common.widened(categories.get(category, frozenset()), allowed)
        return [*names, *(Name(KEY, "category", text, text, allowed) for text, allowed in categories.items())]

    async def answer(self, question: Question, context: Context) -> Answer:
        """Answer with one risk in full, or with counts, matrices, totals and lists."""
        if len(question.keys) == 1:
            seen = visible(Risk, context.viewer)
            found = await queries.rows(context.session, Risk, seen, Risk.key == question.keys[0])
            if found:
                return await risks_item.item(question, found[0], context)
        return await risks_answers.answer(question, context)


def _each_measure(text: str) -> list[str]:
    """Return the measures that stand in one text, as far as they are short enough to be what people call them."""
    parts = [part.strip() for part in _BETWEEN_MEASURES.split(text)]
    return [part for part in parts if part and len(part.split()) <= LONGEST_MEASURE]


def _by_measures(slots: Slots) -> tuple[str, ...]:
    """Return the risks that a named measure is against: "bij welk risico hoort de pentest?"."""
    if not slots.has("subject"):
        return ()
    return slots.keeping(one for one in slots.spans if _is_measure(one, slots)).names("measured")


def _is_measure(span: Span, slots: Slots) -> bool:
    """Tell whether a measure is named by more than a word inside it: "de cloud" is no reserve exchange there."""
    if not isinstance(span.meaning, Names):
        return False
    first = slots.tokens[span.start].text
    return span.end - span.start > 1 or any(fold(one.text).startswith(first) for one in span.meaning.names)


def _is_number(text: str) -> bool:
    try:
        value = Decimal(text)
    except InvalidOperation:
        return False
    # What the store holds has at most two decimals and eighteen digits.
    return value.is_finite() and abs(value) < 10**15 and value == round(value, 2)


def _plain_measure(value: str) -> str:
    return "amount" if value == "total_amount" else value.removeprefix(AVERAGE)


def _own_slots(slots: Slots) -> set[str]:
    """Return the slots that words and names of this very topic fill."""
    own = [span.meaning for span in slots.spans if span.topic == KEY]
    return {one.slot if isinstance(one, Concept) else one.field for one in own if isinstance(one, (Concept, Names))}


def _says_nothing(slots: Slots) -> bool:
    """Tell whether nothing in a message is about risks: all its own words are ones that many topics have."""
    own = _own_slots(slots)
    # "Projecten van Floris die nog lopen" is about projects, though risks have a category of that name.
    is_of_projects = {"category", "status"} <= own <= WEAK | {"category", "status"}
    return bool(own) and (own <= WEAK or is_of_projects)


def _sides(slots: Slots) -> tuple[Filter, ...]:
    """Return gross or net as said; "nu" and what is left after measures are net."""
    if slots.has("both"):
        return ()
    if slots.has("side"):
        return slots.filters("side")
    if slots.has("now") or slots.has("subject", "net_risk"):
        return (Filter("side", "net"),)
    return ()


def _is_financially(slots: Slots) -> bool:
    """Tell whether "financieel" is how to rank ("grootste risico financieel"), not which ("financieel risico")."""
    said = [one.slot for one in slots.meanings if isinstance(one, Concept) and one.slot in RANKING]
    return said[-3:] == ["order", "subject", "consequence"] and slots.values("consequence") == ("financial",)


def _priced(slots: Slots, numbers: list[Filter]) -> tuple[Filter, ...]:
    """Return whether an amount must be known; one that is compared with a sum is."""
    compared = any(one.field == "amount" for one in numbers)
    return tuple(one for one in slots.filters("priced") if one.value == "no" or not compared)


def _narrows(slots: Slots) -> bool:
    """Tell whether some of the risks are named, of which the share among all can be told."""
    if not slots.has("subject") and not slots.has("side"):
        return False
    named = ("zone", "consequence", "assessed", "mitigated", "priced", "no_longer")
    return any(slots.has(slot) for slot in named) or bool(slots.names("category") or slots.names("owner"))


def _zones(slots: Slots, averaged: bool, measure: str | None) -> tuple[Filter, ...]:
    """Return the zones that are named; "gemiddeld" is the middle one, where no figure is to be averaged."""
    zones = slots.filters("zone")
    if measure == "difference":
        # What measures do to "hoge risico's" is told of those that were high before them.
        zones = tuple(Filter("gross_zone", one.value) if one.value in set(Zone) else one for one in zones)
    is_middle = slots.has("average") and not averaged and not slots.has("zone", "middle")
    return (*zones, Filter("zone", "middle")) if is_middle else zones


def _consequences(slots: Slots, earlier: Question | None, order: str | None) -> tuple[Filter, ...]:
    """Return the kind of consequence; after an earlier question "alleen financieel" just narrows that one down."""
    if _is_financially(slots) and order in ("amount", "-amount"):
        return ()
    if slots.has("seen") and order is None and not slots.has("consequence"):
        return (Filter("consequence", "financial"),)
    found = slots.filters("consequence")
    if earlier is not None and not slots.has("subject"):
        return tuple(Filter(one.field, one.value.removeprefix("only_")) for one in found)
    return found


def _moves(slots: Slots) -> tuple[Filter, ...] | None:
    """Return the zones on each side, of "bruto hoog maar netto laag" and "bruto hoog, netto niet meer".

    Empty where there is no such pair; None where it is not clear what "niet meer" undoes.
    """
    side = ""
    zones: dict[str, list[str]] = {}
    for meaning in slots.meanings:
        if not isinstance(meaning, Concept):
            continue
        if meaning.slot in ("side", "no_longer"):
            side = meaning.value if meaning.slot == "side" else "net"
        elif meaning.slot == "zone" and meaning.value in set(Zone):
            zones.setdefault(side, []).append(meaning.value)
    gross, net = zones.get("gross", []), zones.get("net", [])
    loose = zones.get("", [])
    if not gross and not net and len(loose) == 2 and slots.has("measure", "difference"):
        gross, net = loose[:1], loose[1:]  # "zakken van hoog naar midden"
    if slots.has("no_longer"):
        return _no_longer(slots, gross or zones.get("", []), net)
    if not gross or not net or gross == net:
        return ()
    return (*_filters("gross_zone", gross), *_filters("net_zone", net))


def _no_longer(slots: Slots, gross: list[str], net: list[str]) -> tuple[Filter, ...] | None:
    """Return what "niet meer" undoes: the zone named before it, or the one named after it ("niet meer hoog")."""
    was_said = not slots.has("no_longer", "bare") or slots.has("side") or bool(net)
    if not was_said or not (gross or net) or (gross and net and gross != net):
        return None
    if not slots.has("no_longer", "not"):
        gross = gross or net
    return (*_filters("gross_zone", gross), *_filters("left_zone", gross or net))


def _filters(field: str, values: list[str]) -> tuple[Filter, ...]:
    return tuple(Filter(field, value) for value in values)


def _levels(slots: Slots) -> list[Filter]:
    """Return the conditions of "grote kans" and "gevolg laag": the upper or lower end of a scale, not of the score."""
    found = []
    for one, other in pairwise(slots.spans):
        words = {m.slot: m.value for m in (one.meaning, other.meaning) if isinstance(m, Concept)}
        field, level = words.get("measure"), words.get("zone")
        if one.end != other.start or field not in ("likelihood", "impact"):
            continue
        if level == Zone.HIGH:
            found.append(Filter(field, str(TOP_RIGHT_FROM), Comparison.AT_LEAST))
        elif level == Zone.LOW:
            found.append(Filter(field, str(BOTTOM_LEFT_TO), Comparison.AT_MOST))
    return found


def _group(slots: Slots) -> tuple[str | None, bool]:
    """Return by what to divide, and whether both kinds of consequence are what it is divided by."""
    if slots.has("group", "consequence") or len(slots.values("consequence")) > 1:
        return "consequence", True
    group = slots.first("group")
    # "de categorie personeel" names one, it does not ask for all.
    return (None if group == "category" and slots.names("category") else group), False


def _order(slots: Slots, measure: str | None) -> str | None:
    if slots.has("order", "dearest"):
        return "-amount"
    order = slots.first("order")
    if order is None:
        return None
    if slots.has("seen") or _is_financially(slots):
        return "amount" if order == "smallest" else "-amount"
    field = measure if measure in ("amount", "likelihood", "impact") else "score"
    return field if order == "smallest" else f"-{field}"


def _ask(slots: Slots, keys: tuple[str, ...], measure: str | None) -> Ask:
    if len(keys) == 1:
        return Ask.ITEM
    counts = slots.has("ask", "count") or slots.has("ask", "total")
    if measure == "amount" and (counts or slots.has("measure", "total_amount")):
        return Ask.TOTAL
    return Ask.COUNT if counts else Ask.LIST


def _figures(slots: Slots, order: str | None) -> tuple[int | None, list[Filter]] | None:
    """Return how many are wanted ("top 5") and the conditions that numbers make; None where a number makes no sense.

    A number belongs to the measures named before it: "kans 4 en gevolg 5", "kans en gevolg boven 3".
    """
    limit: int | None = None
    filters: list[Filter] = []
    named: list[str] = []
    was_amount = False
    for meaning in slots.meanings:
        if isinstance(meaning, Concept) and meaning.slot == "measure" and meaning.value in (*SCALED, "amount"):
            named = [meaning.value] if was_amount else [*named, meaning.value]
            was_amount = False
        elif isinstance(meaning, Amount):
            was_amount = True
            if meaning.is_percent or not _is_number(meaning.value):
                return None
            if meaning.comparison is None and not meaning.is_money and (order or not named):
                if not _is_limit(meaning.value):
                    return None
                limit = int(meaning.value)
                continue
            comparison = meaning.comparison or Comparison.IS
            filters += [Filter(field, meaning.value, comparison) for field in _fields(meaning, named)]
    return limit, filters


def _is_limit(value: str) -> bool:
    return value.isdecimal() and 0 < int(value) <= MOST_LIMIT


def _fields(amount: Amount, named: list[str]) -> list[str]:
    """Return what a number is compared with: money is an amount, a small number a score."""
    if amount.is_money or Decimal(amount.value) > HIGHEST_SCORE:
        return ["amount"]
    return named or ["score"]
