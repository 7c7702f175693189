"""Budgets of the four parts of the report: what was budgeted, spent and committed, what is left, how it will end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal, InvalidOperation
from itertools import pairwise
from typing import ClassVar

from sqlalchemy.ext.asyncio import AsyncSession

from bot.answers.answer import Answer
from bot.answers.language import say
from bot.question import Ask, Comparison, Filter, Period, Question, QuestionError
from bot.topics import budgets_answers, budgets_notes, budgets_owners, budgets_years, by_owner, common
from bot.topics.base import Context, Topic
from bot.topics.budgets_scope import KEY, LEFT_OUT, scope_of
from bot.topics.budgets_words import WORDS
from bot.topics.exceptions import around_exception
from bot.understanding.calendar_words import word_set
from bot.understanding.outcomes import NOBODY
from bot.understanding.reading import Slots
from bot.understanding.spans import Amount, Concept, Name, Names, Span
from bot.understanding.vocabulary import Words
from models.base import fold_key
from models.finance import Budget

MOST_LISTED = 1000
LARGEST_AMOUNT = Decimal(10) ** 15
ALSO_SHOWN = ("budgeted", "changes", "carried_over", "revised", "spent", "committed", "forecast", "outlook")
"""Measures that may stand beside the first in a headline ("begroot, besteed en verplicht")."""
OF_POSTS = frozenset({"remaining", "committed", None})
"""Asked of the reserve itself rather than of its budget items."""


class Budgets(Topic):
    """Sheet ``budgetten``."""

    key = KEY
    extra_slots = frozenset({"item", "text", "amount", "percent", "also", "sum"})
    leaves_out = frozenset(LEFT_OUT)
    counted_nouns = frozenset({"group:item"})
    nouns = frozenset({"subject", "part:investments", "group:item"})
    homes = frozenset(
        {
            "part",
            "measure:remaining",
            "measure:unspent",
            "measure:budgeted",
            "measure:revised",
            "measure:spent",
            "measure:committed",
            "measure:forecast",
            "measure:outlook",
            "measure:carried_over",
            "measure:changes",
        }
    )
    replaces: ClassVar[Mapping[str, frozenset[str]]] = {"part": frozenset({"item"}), "item": frozenset({"part"})}
    words: ClassVar[Words] = WORDS

    def check(self, question: Question) -> None:
        """Refuse amounts that are none, too."""
        super().check(question)
        for one in question.filters:
            if one.field in ("amount", "percent"):
                try:
                    amount = Decimal(one.value)
                except InvalidOperation:
                    raise QuestionError from None
                if not amount.is_finite() or abs(amount) > LARGEST_AMOUNT:
                    raise QuestionError

    def names_subject(self, slots: Slots) -> bool:
        """Tell whether the subject was said: with a figure a part is money, and no programme to be explained."""
        is_part = slots.has("part") and not slots.has("part", "reserve")
        return super().names_subject(slots) or (is_part and _says_figure(slots))

    def home(self, slots: Slots) -> int:
        """Tell how surely money is meant: a figure of a part is nothing else."""
        return 3 if slots.has("part") and _says_figure(slots) else super().home(slots)

    def compose(self, slots: Slots, earlier: Question | None = None) -> Question | None:
        """Read the slots, counting items by owner where the words ask for that."""
        if budgets_owners.counts_items(slots, earlier):
            nouns = budgets_owners.nouns_of(slots)
            question = by_owner.compose(slots, earlier, self._compose, nouns)
            is_counted = question is not None and by_owner.counts(question)
            return replace(question, measure=None, ask=Ask.COUNT) if question and is_counted else question
        return None if slots.has("holds") else self._compose(slots, earlier)

    def _compose(self, slots: Slots, earlier: Question | None) -> Question | None:
        """Read the slots. A question about the stand of the reserve itself is left to the reserves."""
        parted = around_exception(slots, (*LEFT_OUT, "pay"), {"pay": "cost_kind"})
        if parted is None:
            return None
        slots, left_out = parted
        slots = _naming_parts(slots)
        items, measures = slots.names("item"), _measures(slots)
        if _is_per_head(slots) or (items and slots.has("text")):
            return None  # no budget is told per inhabitant, and one post has no part with another name
        slots = _ending_over(slots, measures)
        completes = earlier is not None and slots.has("ask", "total")
        if (_is_vague(slots, measures) and not completes) or _is_about_reserve(slots, measures):
            return None
        group, fields = _group(slots)
        order, limit = _order(slots)
        if measures == ["owner"] and (order == "amount" or _is_loose_number(slots, order)):
            return None  # who has the least is not told, nor who has so many of something
        if order and measures == ["owner"]:
            # "wie beheert de meeste budgetten" asks for people, "van wie is de grootste post" for an item.
            most = ["revised"] if slots.has("subject", "budget") else measures
            measures, group, order = (["revised"], group, order) if group == "item" else (most, "owner", None)
        period = _period(slots, measures)
        filters = [
            *(one for one in _named_values(slots) if one.field in fields),
            *_changed(slots, measures, group),
            *slots.filters("statistic"),
            *_summed(slots, period, earlier),
            *_compared(slots, measures),
            *left_out,
            *(Filter("owner", key) for key in slots.names("owner")),
            *(Filter("item", key) for key in items),
            *(Filter("text", value) for value in slots.values("text")),
            *_amounts(slots, limit),
            *(Filter("also", measure) for measure in measures[1:] if measure in (*ALSO_SHOWN, "unspent")),
        ]
        return Question(
            KEY,
            ask=_shape(slots, items, measures),
            measure=measures[0] if measures else None,
            filters=tuple(filters),
            period=period,
            group=group,
            order=order,
            limit=limit,
        )

    def unplaced(self, slots: Slots) -> Iterable[Span]:
        """Give what items did since another year ("posten die zijn gestegen"): they are not picked by that."""
        if not slots.has("group", "item") or slots.names("item") or "changes" in slots.values("measure"):
            return []
        return [s for s in slots.spans if _slot_of(s) == "compare" and not MOVED.isdisjoint(_words(slots, s))]

    async def names(self, session: AsyncSession) -> Iterable[Name]:
        """Codes and names of the items; both stand for the item in any year."""
        known: dict[tuple[str, str], frozenset[str] | None] = {}
        for code, item, allowed in await common.texts_of(session, Budget, Budget.code, Budget.item):
            for named in ((fold_key(code), item), (fold_key(code), code)):
                # Who may know the name in one year may know it.
                known[named] = common.widened(known.get(named, frozenset()), allowed)
        return [Name(KEY, "item", key, text, only) for (key, text), only in known.items()]

    async def answer(self, question: Question, context: Context) -> Answer:
        """Answer with an item, items, groups or years, as the question and what is known make it."""
        if NOBODY in question.values("owner"):
            return common.stranger(context, say(context.language, "budgets-title"))
        if question.measure == "remaining" and _is_year_end_to_come(question.period, context.today):
            # What is over at the end of the year is what is expected, not what is left now.
            question = replace(question, measure="outlook")
        answer = await _answer(question, context)
        period = question.period
        if period and _is_in_a_year(period):
            # Never let the figures of a year pass for those of a quarter.
            return replace(answer, headline=f"{say(context.language, 'budgets-only-years')} {answer.headline}")
        return answer


def _is_loose_number(slots: Slots, order: str | None) -> bool:
    return order is None and any(not one.is_money and not one.is_percent for one in slots.amounts)


def _is_per_head(slots: Slots) -> bool:
    """Tell whether an amount per inhabitant is asked for, which only the benchmark has."""
    return any(one.text == "per" and other.text in common.HEADS for one, other in pairwise(slots.tokens))


def _says_figure(slots: Slots) -> bool:
    return bool(set(slots.values("measure")) - {"owner", "reason"})


def _is_year_end_to_come(period: Period | None, today: date) -> bool:
    day = period.last if period and period.first == period.last else None
    return day is not None and (day.month, day.day) == (12, 31) and day >= today


def _is_in_a_year(period: Period) -> bool:
    """Tell whether a period begins or ends within a year; a single day is one of a year's end or of today."""
    if period.first == period.last:
        return False
    begins = period.first is not None and (period.first.month, period.first.day) != (1, 1)
    ends = period.last is not None and (period.last.month, period.last.day) != (12, 31)
    return begins or ends


async def _answer(question: Question, context: Context) -> Answer:
    scope = await scope_of(question, context)
    if len(question.values("item")) == 1 and question.values("state"):
        # Whether one named item is over its budget is told by its own figures.
        question = question.without("state")
        scope = await scope_of(question, context)
    if not scope.known and question.values("item") and question.values("part"):
        if not budgets_notes.LOOSE_PARTS.issuperset(question.values("part")):
            return await budgets_notes.other_part(question, context)
        question = question.without("part")
        scope = await scope_of(question, context)
    if not scope.years:
        return await budgets_answers.nothing(scope)
    if question.measure == "reason":
        return await budgets_notes.reasons(scope)
    if budgets_owners.is_counted(question):
        return await budgets_owners.answer(scope)
    if len(scope.years) > 1 or question.group == "year":
        return await budgets_years.by_year(scope)
    if question.values("share"):
        return await budgets_notes.share(scope)
    if not scope.is_narrowed and not question.order and len(question.values("item")) == 1:
        return await budgets_answers.item(scope)
    if scope.group in ("part", "cost_kind", "nature", "owner"):
        return await budgets_answers.by_group(scope, scope.group)
    return await budgets_answers.items(scope)


def _words(slots: Slots, span: Span) -> set[str]:
    return {token.text for token in slots.tokens[span.start : span.end]}


def _slot_of(span: Span) -> str:
    meaning = span.meaning
    if isinstance(meaning, Concept):
        return "cost_kind" if meaning.slot == "pay" else meaning.slot
    return meaning.field if isinstance(meaning, Names) else ""


def _measures(slots: Slots) -> list[str]:
    measures = [value for value in slots.values("measure") if value != "owner"]
    if slots.has("too", "unspent"):
        measures.append("unspent")
    elif "unspent" in measures:
        # "restant zonder verplichtingen" asks for one figure, "restant en zonder verplichtingen" for two.
        measures = [value for value in measures if value not in ("remaining", "committed")]
    for whole, part in (("share_spent", "spent"), ("outlook", "forecast"), ("carried_over", "changes")):
        # "procent besteed", "verwacht resultaat" and "bijgekomen door overheveling" ask for one figure.
        if {whole, part} <= set(measures) and (part != "changes" or _just_grew(slots)):
            measures.remove(part)
    if _is_inclusive(slots) and not {"revised", "changes", "carried_over"}.isdisjoint(measures):
        return ["revised"]
    if "outlook" in measures and _counts_within(slots):
        measures.remove("outlook")
    measures = _meant(slots, measures)
    if slots.has("measure", "owner") and not measures:
        return ["owner"]
    if not measures and (slots.has("share") or slots.has("statistic")):
        return ["revised"]
    is_of_budget = slots.has("subject", "budget") and not slots.has("state")
    # What "is gestegen" is the budget itself: what is left of it goes down as the year goes on.
    has_moved = any(token.text in MOVED for token in slots.tokens) and not slots.has("part", "reserve")
    if not measures and (is_of_budget or has_moved):
        measures = ["revised"]
    if "reason" in measures:
        return ["reason"]
    return list(dict.fromkeys(measures))


def _is_inclusive(slots: Slots) -> bool:
    """Tell whether what was added is to be counted in: "begroot, inclusief wijzigingen en wat is meegenomen"."""
    return not INCLUDING.isdisjoint(token.text for token in slots.tokens)


def _counts_within(slots: Slots) -> bool:
    """Tell whether items are counted that stayed "binnen budget", which said of one is how it will end."""
    if not (slots.has("group", "item") or slots.has("part", "investments")) or not slots.has("ask"):
        return False
    said = [span for span in slots.spans if isinstance(span.meaning, Concept) and span.meaning.value == "outlook"]
    return any(WITHIN & {token.text for token in slots.tokens[span.start : span.end]} for span in said)


def _just_grew(slots: Slots) -> bool:
    """Tell whether something came "erbij" by what was carried over: "wijzigingen en overheveling" are two figures."""
    said = [span for span in slots.spans if isinstance(span.meaning, Concept) and span.meaning.value == "changes"]
    words = {token.text for span in said for token in slots.tokens[span.start : span.end]}
    return not any(word.startswith(NAMES_OF_CHANGES) for word in words)


def _named_values(slots: Slots) -> list[Filter]:
    """Return what was said of part, kind, nature and state; "loonkosten" that is no item's name is a kind of costs."""
    found = [*slots.filters("part", "cost_kind", "nature", "state")]
    if _counts_within(slots):
        found.append(Filter("state", "within"))
    if slots.has("invested") and not slots.has("part"):
        found.append(Filter("part", "investments"))
    kind = Filter("cost_kind", "personnel")
    if (slots.has("pay") or slots.has("subject", "staff_spending")) and kind not in found:
        found.append(kind)
    return found


def _changed(slots: Slots, measures: list[str], group: str | None) -> list[Filter]:
    """Return that only items are meant that were changed: "welke posten zijn gewijzigd", "posten die zijn verhoogd"."""
    if measures != ["changes"] or group != "item" or slots.names("item") or slots.has("order"):
        return []
    words = {token.text for token in slots.tokens}
    raised, lowered = not words.isdisjoint(RAISED), not words.isdisjoint(LOWERED)
    return [Filter("state", "changed" if raised == lowered else "raised" if raised else "lowered")]


def _summed(slots: Slots, period: Period | None, earlier: Question | None) -> list[Filter]:
    """Return the wish for one figure over several years: "2023 en 2024 samen", "sinds 2023 opgeteld"."""
    over = period or (earlier.period if earlier else None)
    is_of_years = bool(over and not over.year) or slots.has("group", "year")
    is_earlier = earlier is not None and earlier.group == "year"
    return [Filter("sum", "yes")] if slots.has("ask", "total") and (is_of_years or is_earlier) else []


def _naming_parts(slots: Slots) -> Slots:
    """Leave out "deel" where it is but a word for what stands before it: "het structurele deel" asks for no share."""
    ends = {span.end for span in slots.spans if _slot_of(span) in ("nature", "cost_kind", "part")}

    def is_noun(span: Span) -> bool:
        words = {token.text for token in slots.tokens[span.start : span.end]}
        return _slot_of(span) == "share" and span.start in ends and words <= PART_NOUNS

    return slots.keeping(span for span in slots.spans if not is_noun(span))


def _compared(slots: Slots, measures: list[str]) -> list[Filter]:
    """Return the wish to see the year before, where something is compared with a time that was not named."""
    # "begroot vergeleken met besteed" compares two figures, not two years.
    compares = slots.has("compare") and len(measures) < 2
    compares = compares and not (slots.period or slots.values("group") or slots.amounts)
    found = [Filter("compare", "yes")] if compares else []
    if slots.has("share") and len(slots.names("item")) == 1:
        found.append(Filter("share", "yes"))
    return found


def _says_left(slots: Slots) -> bool:
    """Dutch "over" means left, but not before a period ("over 2019") and not without something that compares."""
    periods = {span.start for span in slots.spans if isinstance(span.meaning, Period)}
    left = [span for span in slots.spans if isinstance(span.meaning, Concept) and span.meaning.slot == "maybe"]
    return any(span.end not in periods for span in left)


def _is_vague(slots: Slots, measures: list[str]) -> bool:
    """Tell whether a question by itself has only words that other topics know too: "hoeveel personeel is er?"."""
    said = (
        slots.values("part")
        or slots.names("item")
        or slots.values("text")
        or slots.values("subject")
        or set(measures) - {"owner"}
        or set(slots.values("state")) - {"open"}
        or slots.has("group", "item")
    )
    return bool(slots.values("ask")) and not said


def _is_about_reserve(slots: Slots, measures: list[str]) -> bool:
    return (
        slots.values("part") == ("reserve",)
        and not (slots.names("item") or _texts(slots) or set(slots.values("state")) - {"open"})
        and {"year"}.issuperset(slots.values("group"))
        and not slots.has("subject", "budget")
        and (_flows(slots) or OF_POSTS.issuperset(measures) or set(measures) == {"share_spent", "committed"})
    )


def _texts(slots: Slots) -> list[str]:
    """Return the words to search for, but for a shortened name of the reserve: "basisreg"."""
    return [text for text in slots.values("text") if not RESERVED.startswith(text)]


def _flows(slots: Slots) -> bool:
    """Tell whether money "ging" in or out, as it does of a reserve, and was not spent on items."""
    return any(token.text in ("ging", "gingen", "went", "goes") for token in slots.tokens)


def _group(slots: Slots) -> tuple[str | None, frozenset[str]]:
    """Return what to divide by, and the fields that still are filters: all values named is a division, no filter."""
    fields = {"part", "cost_kind", "nature", "state"}
    group = next((value for value in slots.values("group") if value != "item"), None)
    if slots.has("share") and len(slots.names("item")) == 1:
        return None, frozenset(fields)
    for field in ("nature", "cost_kind"):
        if len(slots.values(field)) > 1 or (slots.has("share") and slots.values(field)):
            fields.discard(field)
            group = group or field
    if len(slots.values("part")) > 1:
        group = group or "part"
    elif slots.has("share") and not group and slots.values("part"):
        fields.discard("part")
        group = "part"
    if group in ("nature", "cost_kind"):
        fields.discard(group)
    return group or slots.first("group"), frozenset(fields)


def _order(slots: Slots) -> tuple[str | None, int | None]:
    """Return the order and how many: "de drie grootste", "top 5"."""
    orders = slots.values("order")
    # In "top 3 kleinste" the second word tells which way.
    order = "amount" if "smallest" in orders else "-amount" if orders else None
    counts = [one for one in slots.amounts if not (one.comparison or one.is_money or one.is_percent)]
    if not counts:
        return order, None
    limit = Decimal(counts[0].value)
    return order, int(limit) if 0 < limit <= MOST_LISTED else None


def _amounts(slots: Slots, limit: int | None) -> list[Filter]:
    found = []
    for one in slots.amounts:
        if limit is not None and not (one.comparison or one.is_money or one.is_percent):
            continue
        if _is_wanted_sum(one, slots):
            continue
        field = "percent" if one.is_percent else "amount"
        found.append(Filter(field, one.value, one.comparison or Comparison.IS))
    return found


def _is_wanted_sum(one: Amount, slots: Slots) -> bool:
    """Tell whether a sum is one somebody has in mind ("kunnen we nog 20.000 uitgeven aan …"), and picks no items."""
    is_exact = one.comparison is None and not one.is_percent
    return is_exact and len(slots.names("item")) == 1 and not slots.has("group", "item")


PART_NOUNS = frozenset({"deel", "gedeelte", "part", "portion"})
NAMES_OF_CHANGES = ("wijzig", "mutatie", "begrotings", "bijstelling", "aanpass", "change", "amend", "adjust")
INCLUDING = frozenset({"inclusief", "incl", "including", "includes"})
RAISED = word_set("verhoogd bijgekomen erbij bijgeplust bijgeraamd extra raised increased added")
LOWERED = word_set("verlaagd gekort bezuinigd bezuiniging afgeraamd eraf lowered decreased cut reduced")
MOVED = word_set("""
    gestegen gedaald toegenomen afgenomen gegroeid gekrompen duurder goedkoper
    risen rise grown fallen dropped gone went shrunk
""")
WITHIN = frozenset({"binnen", "within"})
COSTS = frozenset({"kosten", "lasten", "cost", "costs"})
"""What may be spent, but also just says that it is money: "de begrote kosten"."""


def _just_costs(slots: Slots) -> bool:
    """Tell whether "kosten" only goes with another figure, and is none by itself: "begroot en kosten" names two."""
    spent = [span for span in slots.spans if isinstance(span.meaning, Concept) and span.meaning.value == "spent"]
    loose = [span for span in spent if COSTS.issuperset(token.text for token in slots.tokens[span.start : span.end])]
    return bool(loose) and loose == spent and all({"en", "and"}.isdisjoint(slots.lead(span)) for span in loose)


def _meant(slots: Slots, measures: list[str]) -> list[str]:
    """Return the measures with what other words than their own make of them."""
    if len(set(measures)) > 1 and "spent" in measures and _just_costs(slots):
        measures = [one for one in measures if one != "spent"]
    if not measures and (slots.has("invested") or slots.has("subject", "staff_spending")):
        measures = ["spent"]
    has_sum = any(_is_wanted_sum(one, slots) for one in slots.amounts)
    if (slots.has("may", "spend") or (slots.has("may") and has_sum)) and measures == ["spent"]:
        # What "we kunnen nog uitgeven" is not what was spent.
        measures = ["remaining"]
    if not measures and _says_left(slots):
        measures = ["remaining"]
    if slots.has("year_end") and measures == ["remaining"]:
        # What is over at the end of the year is what is expected, not what is left now.
        measures = ["outlook"]
    return measures


def _ending_over(slots: Slots, measures: list[str]) -> Slots:
    """Make "prognose hoger dan het budget" the outlook below nothing: what will be over is not what is over now."""
    if "forecast" not in measures or not slots.has("state", "overspent"):
        return slots
    measures[:] = ["outlook"]
    below = Amount("0", Comparison.BELOW, is_money=True)
    kept = [span for span in slots.spans if _slot_of(span) not in ("state", "measure")]
    end = max(span.end for span in slots.spans)
    if len(slots.names("item")) != 1:
        kept.append(Span(end, end, below, 1.0))
    return slots.keeping(kept)


OUT_OF = frozenset({"uit", "vanuit", "from", "van"})
"""What stands before the year that money was carried over from."""
RESERVED = "basisregistraties"
OWN_YEAR = frozenset({"van", "from"})
LEAD = 3
"""How many words before a year, itself included, can be that: "uit het vorige jaar"."""


def _carried_into(slots: Slots, alone: bool) -> Period | None:
    """Return the year that money was carried over into: "uit vorig jaar" is the year before that one.

    Where other figures are asked beside it (not ``alone``), only a year that it came out of tells which is meant.
    Of two years ("van 2025 naar 2026") it is the last. "De overheveling van 2025" is that of the year itself.
    """
    years = [
        (span.meaning.last.year, span) for span in slots.spans if isinstance(span.meaning, Period) and span.meaning.last
    ]
    if not years:
        return None
    year, last = max(years, key=lambda pair: pair[0])
    led = set(slots.lead(last)[-LEAD:])
    # "De investeringen van 2025" are those of that year; "overgeheveld van 2025" came out of it.
    is_own = OWN_YEAR.issuperset(led & OUT_OF) and not _follows_measure(slots, last)
    is_source = isinstance(last.meaning, Period) and last.meaning.year and not OUT_OF.isdisjoint(led) and not is_own
    if not is_source and not alone:
        return None
    return Period.of_year(year + 1 if is_source and len(years) == 1 and not _carrying(slots) else year)


def _follows_measure(slots: Slots, span: Span) -> bool:
    """Tell whether a span stands right behind what was asked about."""
    before = [one for one in slots.spans if one.end <= span.start]
    return bool(before) and _slot_of(before[-1]) == "measure"


def _carrying(slots: Slots) -> bool:
    """Tell whether the carrying over was said with a noun."""
    said = [span for span in slots.spans if _slot_of(span) == "measure"]
    words = [token.text for span in said for token in slots.tokens[span.start : span.end]]
    return any(word.endswith(("heveling", "hevelingen", "carryover")) for word in words)


def _period(slots: Slots, measures: list[str]) -> Period | None:
    """Return the period; several years make one from the first to the last, a year to compare with leads to now."""
    if "carried_over" in measures and (into := _carried_into(slots, alone=len(measures) == 1)):
        return into
    periods = [meaning for meaning in slots.meanings if isinstance(meaning, Period)]
    if measures == ["revised"] and _is_inclusive(slots) and slots.has("measure", "carried_over"):
        # The year it was carried over from is no year that is asked for.
        periods = [max(periods, key=lambda one: one.last or date.max)] if periods else []
        return periods[0] if periods else None
    if len(periods) < 2:
        period = slots.period
        if period and period.year and slots.has("compare") and len(measures) < 2:
            return Period(period.first, None)
        return period
    firsts = [period.first or date.min for period in periods]
    lasts = [period.last or date.max for period in periods]
    first, last = min(firsts), max(lasts)
    return Period(None if first == date.min else first, None if last == date.max else last)


def _shape(slots: Slots, items: tuple[str, ...], measures: list[str]) -> Ask:
    if len(items) == 1:
        return Ask.ITEM
    # "mijn potjes" are wanted one by one, "hoeveel heb ik nog" is an amount.
    if slots.has("mine") and not slots.has("ask") and {"revised", "remaining"}.issuperset(measures[:1]):
        return Ask.LIST
    # "hoeveel budget" asks for an amount, "hoeveel posten" for a number of items.
    if slots.has("ask", "count") and _counts_items(slots):
        return Ask.COUNT
    return Ask.LIST if slots.has("ask", "list") or slots.has("group", "item") else Ask.TOTAL


def _counts_items(slots: Slots) -> bool:
    if slots.has("subject", "money") or slots.values("measure"):
        return False
    if slots.has("group", "item"):
        return True
    return slots.values("part") == ("investments",) or bool(slots.values("state"))
