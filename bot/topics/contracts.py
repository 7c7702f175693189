"""Contracts: with whom, for how much, until when, and the last day to give notice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar

from sqlalchemy.ext.asyncio import AsyncSession

from bot.answers.answer import Answer
from bot.question import Ask, Comparison, Filter, Question, QuestionError
from bot.topics import by_owner, common, contracts_answers, contracts_item
from bot.topics.base import Context, Topic
from bot.topics.contracts_scope import KEY, ORDERS
from bot.topics.contracts_words import ALIASES, CONTRACT_WORDS
from bot.topics.exceptions import around_exception
from bot.understanding.calendar_words import UNITS
from bot.understanding.reading import Slots
from bot.understanding.spans import Amount, Concept, Name, Names, Span
from bot.understanding.vocabulary import Words
from models import queries
from models.base import fold_key
from models.contracts import Contract
from models.visibility import visible

MOST_LIMIT = 100
SUMS: Mapping[str, tuple[str, ...]] = {"yearly_value": (), "total_value": ()}
"""Values are added up by supplier only, in a way of its own."""
MEASURES = ("notice", "extension", "owner", "total_value", "start", "end", "yearly_value")
"""Of several that were said the first counts: "wanneer opzeggen" is about the notice."""
OF_A_CONTRACT = frozenset({"notice", "extension", "yearly_value", "total_value", "end"})
"""What, asked of a name, is asked of its contract: "wanneer loopt het zaaksysteem af?"."""
BARE_MONEY = 1000
"""A bare number from here on is an amount."""

NAMED_WELL = 0.9
"""From here on words name a supplier or a contract, and not only something like it."""


class Contracts(Topic):
    """Sheet ``contracten``."""

    key = KEY
    nouns: ClassVar[frozenset[str]] = frozenset({"subject"})
    counted_nouns: ClassVar[frozenset[str]] = frozenset({"subject:contract"})
    homes: ClassVar[frozenset[str]] = frozenset({"measure:notice", "measure:extension", "group:supplier"})
    extra_slots = frozenset({"supplier", "number", "text", "amount", "ahead"})
    leaves_out = frozenset({"supplier", "number", "key", "text"})
    replaces: ClassVar[Mapping[str, frozenset[str]]] = {
        "supplier": frozenset({"text"}),
        "status": frozenset({"passed", "soon"}),
        "passed": frozenset({"soon"}),
    }
    words: ClassVar[Words] = CONTRACT_WORDS

    def check(self, question: Question) -> None:
        """Refuse, beside what any topic refuses, amounts that are no numbers and orders that are not ours."""
        super().check(question)
        if question.order not in (None, *ORDERS) and not by_owner.counts(question):
            raise QuestionError
        for one in question.filters:
            if one.field == "amount" and not contracts_answers.is_amount(one.value):
                raise QuestionError
            if one.field not in ("amount", by_owner.EACH) and one.comparison is not Comparison.IS:
                raise QuestionError

    def compose(self, slots: Slots, earlier: Question | None = None) -> Question | None:
        """Read the slots, counting by owner or supplier where the words ask for that."""
        return by_owner.compose(slots, earlier, self._compose, self.counted_nouns, by_owner.GROUPS, SUMS)

    def _compose(self, slots: Slots, earlier: Question | None) -> Question | None:
        """Read the slots; only where a contract, a supplier or what only contracts have is spoken of, or just was."""
        parted = around_exception(slots, self.leaves_out, {"number": "key"})
        if parted is None:
            return None
        slots, left_out = parted
        keys = slots.names("number") or slots.names("key")
        suppliers = slots.names("supplier")
        measure = _measure(slots)
        if earlier is None and (not _is_meant(slots, measure) or _is_spending(slots, measure)):
            return None
        if slots.period and common.says_spending(slots):
            return None  # what was paid in a time is no contract's value
        if slots.has("after_end") and not (slots.has("tacit", "yes") or slots.has("status", "tacitly_renewed")):
            return None
        amounts, limit, rest = _amounts(slots)
        if rest:
            return None
        filters = (
            *slots.filters("status", "tacit", "passed", "missing", "with", "soon", "average"),
            *(Filter("supplier", key) for key in suppliers),
            *(Filter("owner", key) for key in slots.names("owner")),
            *(Filter("text", text) for text in slots.values("text")),
            *amounts,
            *left_out,
        )
        if slots.has("after_end"):
            kept = (one for one in filters if one.field not in ("tacit", "status"))
            filters = (*kept, Filter("status", "tacitly_renewed"))
            measure = None if measure == "end" else measure
        if slots.period and measure in ("end", "notice") and not STILL.isdisjoint(one.text for one in slots.tokens):
            filters = (*filters, Filter("ahead", "yes"))
        if measure in ("end", "notice", "start") or slots.has("off"):
            filters = tuple(one for one in filters if (one.field, one.value) != ("status", "running"))
        return Question(
            KEY,
            ask=_ask(slots, keys, measure),
            measure=measure,
            keys=keys,
            filters=filters,
            period=slots.period,
            group=slots.first("group") or ("supplier" if _about_suppliers(slots) else None),
            order=_order(slots, measure),
            limit=limit,
        )

    def unplaced(self, slots: Slots) -> Iterable[Span]:
        """Give what is not kept: what something costs in a month, or more than in another year."""
        is_notice = slots.has("measure", "notice")
        months = () if is_notice else (one for one in slots.spans if _slot_of(one) == "unit")
        return [*months, *common.than_periods(slots)]

    async def names(self, session: AsyncSession) -> Iterable[Name]:
        """Subjects, also as people call them, numbers and suppliers; secret only where all of a supplier's are."""
        names: list[Name] = []
        suppliers: dict[str, frozenset[str] | None] = {}
        columns = (Contract.key, Contract.subject, Contract.number, Contract.supplier)
        for key, subject, number, supplier, allowed in await common.texts_of(session, Contract, *columns):
            names.append(Name(KEY, "key", key, subject, allowed))
            names.append(Name(KEY, "number", key, number, allowed))
            folded = subject.casefold()
            called = [alias for part, aliases in ALIASES.items() if part in folded for alias in aliases.split("|")]
            names.extend(Name(KEY, "key", key, alias, allowed) for alias in dict.fromkeys(called))
            suppliers[supplier] = common.widened(suppliers.get(supplier, frozenset()), allowed)
        return [*names, *(Name(KEY, "supplier", fold_key(text), text, only) for text, only in suppliers.items())]

    async def answer(self, question: Question, context: Context) -> Answer:
        """Answer with one contract in full, or with a list, a count or a total."""
        if question.ask is Ask.ITEM and len(question.keys) == 1:
            found = await queries.rows(
                context.session, Contract, visible(Contract, context.viewer), Contract.key == question.keys[0]
            )
            if found:
                return await contracts_item.answer(question, found[0], context)
        return await contracts_answers.answer(question, context)


STILL = frozenset({"nog", "still", "yet"})
"""Words for what is to come: "loopt dit jaar nog af" is from today on."""


def _slot_of(span: Span) -> str:
    return span.meaning.slot if isinstance(span.meaning, Concept) else ""


def _is_meant(slots: Slots, measure: str | None) -> bool:
    if slots.has("subject") or slots.names("number"):
        return True
    if slots.names("supplier") or (slots.names("key") and slots.has("group", "supplier")):
        return True
    if slots.names("key") and measure in OF_A_CONTRACT:
        return True
    # "Opzeggen" is said of nothing else.
    return measure == "notice" and not slots.names("key") and _says_notice(slots)


def _is_spending(slots: Slots, measure: str | None) -> bool:
    """Tell whether it may ask what was spent in a year: then half a supplier's name is too little for a contract.

    "Printkosten vorig jaar" is no question about the yearly value of a contract with "Printhuis".
    """
    named = [span.score for span in slots.spans if isinstance(span.meaning, Names)]
    costs = measure == "yearly_value" and slots.period is not None and not slots.has("subject")
    return costs and bool(named) and max(named) < NAMED_WELL


def _says_notice(slots: Slots) -> bool:
    says = slots.has("measure", "notice") or slots.has("passed")
    return says and (bool(slots.period) or slots.has("passed") or slots.has("soon"))


def _measure(slots: Slots) -> str | None:
    said = set(slots.values("measure"))
    if slots.has("off"):
        said.add("end")
    if slots.has("passed"):
        said.add("notice")
    if slots.has("subject", "value") and "total_value" not in said:
        said.add("yearly_value")
    if slots.has("missing") or slots.has("with") or slots.has("tacit") or slots.has("status", "tacitly_renewed"):
        said.discard("extension")
    return next((one for one in MEASURES if one in said), None)


def _about_suppliers(slots: Slots) -> bool:
    return slots.has("subject", "supplier") and not slots.names("supplier") and not slots.names("key")


def _ask(slots: Slots, keys: tuple[str, ...], measure: str | None) -> Ask:
    if len(keys) == 1:
        return Ask.ITEM
    is_money = measure in ("yearly_value", "total_value")
    if slots.has("average") or (is_money and (slots.has("total") or slots.has("ask", "count"))):
        return Ask.TOTAL
    return Ask.COUNT if slots.has("ask", "count") else Ask.LIST


def _order(slots: Slots, measure: str | None) -> str | None:
    order = slots.first("order")
    if order in ("first", "last"):
        if measure == "notice":
            return "notice" if order == "first" else None
        return {"first": "end", "last": "-end"}[order]
    value = "total_value" if measure == "total_value" else "yearly_value"
    return {"largest": f"-{value}", "smallest": value}.get(order or "")


def _is_term(slots: Slots) -> bool:
    """Tell whether a number is one of years or months: "een looptijd van meer dan 4 jaar"."""
    numbers = (one for one in slots.spans if isinstance(one.meaning, Amount) and not one.meaning.is_money)
    return any(one.end < len(slots.tokens) and slots.tokens[one.end].text in UNITS for one in numbers)


def _amounts(slots: Slots) -> tuple[tuple[Filter, ...], int | None, bool]:
    """Return the thresholds, how many are wanted, and if a number is left that means nothing here."""
    filters: list[Filter] = []
    limit, rest = None, False
    for amount in slots.amounts:
        is_small = amount.value.isdecimal() and 0 < int(amount.value) <= MOST_LIMIT
        is_plain = amount.comparison is None and not amount.is_money
        if amount.is_percent:
            rest = True
        elif is_plain and is_small:
            limit = int(amount.value) if slots.has("order") else None
            rest = rest or limit is None
        elif _is_term(slots):
            rest = True
        elif amount.is_money or amount.comparison or (amount.value.isdecimal() and int(amount.value) >= BARE_MONEY):
            filters.append(Filter("amount", amount.value, amount.comparison or Comparison.IS))
        else:
            rest = True
    return tuple(filters), limit, rest
