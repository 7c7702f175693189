"""Which budgets a question is about: the rows, the years, and how to name them."""

from __future__ import annotations

import operator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import ColumnElement, and_, false, func, not_, or_

from bot.answers.language import euros, listed, percent, say
from bot.question import Comparison, Filter, Period, Question
from bot.topics import common
from bot.topics.base import Context
from models import queries
from models.finance import (
    Budget,
    BudgetPart,
    Comparing,
    CostKind,
    Nature,
    nearly_spent,
    overspent,
    share_is,
    still_open,
    underspent,
    used_up,
    usual_year,
    within_budget,
    years_of,
)
from models.people import Person
from models.visibility import visible

KEY = "budgets"
NARROWING = ("state", "amount", "percent")
"""Fields that pick items by their figures, out of those that the other fields name."""
MOST_NAMED = 4
"""Names or figures that a headline holds; more are left to the list."""
COMPARING: dict[Comparison, Comparing] = {
    Comparison.IS: operator.eq,
    Comparison.ABOVE: operator.gt,
    Comparison.AT_LEAST: operator.ge,
    Comparison.FROM: operator.ge,
    Comparison.BELOW: operator.lt,
    Comparison.BEFORE: operator.lt,
    Comparison.AT_MOST: operator.le,
}


def _untouched() -> ColumnElement[bool]:
    return or_(Budget.spent.is_(None), Budget.spent == 0)


def _changed() -> ColumnElement[bool]:
    return func.coalesce(Budget.changes, 0) != 0


def _raised() -> ColumnElement[bool]:
    return func.coalesce(Budget.changes, 0) > 0


def _lowered() -> ColumnElement[bool]:
    return func.coalesce(Budget.changes, 0) < 0


STATES = {
    "overspent": overspent,
    "within": within_budget,
    "nearly": nearly_spent,
    "open": still_open,
    "underspent": underspent,
    "empty": used_up,
    "untouched": _untouched,
    "changed": _changed,
    "raised": _raised,
    "lowered": _lowered,
}
OF_CHANGES = frozenset({"changed", "raised", "lowered"})
"""States that are known of every item: a change that is empty did not take place."""
LEFT_OUT = ("part", "cost_kind", "nature", "item", "text")
"""Fields that can be left out ("behalve")."""
FIELDS = ("part", "cost_kind", "nature", "owner", "item", "text", *(f"not_{field}" for field in LEFT_OUT))


@dataclass(frozen=True, slots=True)
class Scope:
    """The rows of a question. ``known`` are the years these have figures for, ``years`` those of them that it asks.

    ``selecting`` are the conditions of the rows by name, without who may see them; ``narrowing`` those by figure.
    """

    question: Question
    context: Context
    selecting: tuple[ColumnElement[bool], ...]
    narrowing: tuple[ColumnElement[bool], ...]
    known: tuple[int, ...]
    years: tuple[int, ...]
    people: dict[str, Person]
    item_names: dict[str, str]

    @property
    def measure(self) -> str:
        """The figure asked about; what is left where none was named, the size where sizes are compared."""
        measure = self.question.measure
        if measure == "reason":
            return "remaining"
        if measure:
            return measure
        by_size = self.question.order or any(one.field == "amount" for one in self.question.filters)
        return "revised" if by_size and not self.question.values("state") else "remaining"

    @property
    def amount(self) -> str:
        """The measure to add up and to order by: a share of the budget spent is one of what is spent."""
        return {"share_spent": "spent", "owner": "revised"}.get(self.measure, self.measure)

    @property
    def group(self) -> str | None:
        """What to divide by: what was asked, or the parts where nothing at all was named."""
        question = self.question
        if question.group or not self.is_whole or self.narrowing or question.order or question.measure == "owner":
            return question.group
        return "part"

    @property
    def is_narrowed(self) -> bool:
        """Items are picked by their figures."""
        return bool(self.narrowing)

    def of(self, *years: int) -> tuple[ColumnElement[bool], ...]:
        """Return the conditions of all rows in some years that the viewer may see."""
        return (visible(Budget, self.context.viewer), *self.selecting, Budget.year.in_(years))

    def narrowed(self, *years: int) -> tuple[ColumnElement[bool], ...]:
        """Return the conditions of the rows picked by their figures, too."""
        return (*self.of(*years), *self.narrowing)

    def undecided(self, *years: int) -> tuple[ColumnElement[bool], ...]:
        """Return the conditions of the rows of which the figure to pick them by is not known."""
        picked = func.coalesce(and_(*self.narrowing), false())
        states = self.question.values("state")
        measure = "budgeted" if OF_CHANGES.issuperset(states) and states else "remaining" if states else self.amount
        return (*self.of(*years), not_(picked), getattr(Budget, measure).is_(None))

    @property
    def subject(self) -> str:
        """The rows in words: ``Samen Digitaal (structureel, van u)``."""
        language, question = self.context.language, self.question
        parts = [say(language, f"budgets-part-{part}") for part in question.values("part")]
        names = [say(language, "budgets-item", item=one) for one in self._item_names]
        if len(names) > MOST_NAMED:
            main = say(language, "budgets-some", count=len(names), first=names[0])
        elif names:
            main = listed(names, language)
        elif parts:
            main = listed(parts, language)
        else:
            main = say(language, "budgets-whole")
        more = parts if names else []
        more = [
            *more,
            *(say(language, f"budgets-{f}-{v}") for f in ("cost_kind", "nature") for v in question.values(f)),
        ]
        more += [say(language, "with-text", text=text) for text in question.values("text")]
        more += [say(language, "left-out", what=listed(self.left_out, language))] if self.left_out else []
        owner = common.owner_phrase(question, self.people, self.context.viewer.person_key, language)
        more += [owner] if owner else []
        return f"{main} ({', '.join(more)})" if more else main

    @property
    def left_out(self) -> list[str]:
        """What the question leaves out, in words."""
        language, question = self.context.language, self.question
        names = [self.item_names.get(code, code) for code in question.values("not_item")]
        found = [say(language, "budgets-item", item=one) for one in dict.fromkeys(names)]
        found += [say(language, "budgets-item", item=one) for one in question.values("not_text")]
        for field in ("part", "cost_kind", "nature"):
            found += [say(language, f"budgets-{field}-{one}") for one in question.values(f"not_{field}")]
        return found

    @property
    def is_whole(self) -> bool:
        """Nothing narrows the rows down by name."""
        return not any(self.question.values(field) for field in FIELDS)

    @property
    def picked(self) -> str:
        """What the rows are picked by, in words that follow "posten": ``met een restant boven € 50.000``."""
        language = self.context.language
        said = []
        for one in self.question.filters:
            if one.field in ("amount", "percent"):
                text = _limit_words(one, self)
                said.append(say(language, "budgets-with-amount", measure=self._limited_measure, limit=text))
        return common.joined(*said[:1], *(say(language, "budgets-and", limit=text) for text in said[1:]))

    @property
    def _limited_measure(self) -> str:
        return say(self.context.language, f"budgets-a-{self.amount}")

    @property
    def _item_names(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.item_names.get(code, code) for code in self.question.values("item")))


def _limit_words(one: Filter, scope: Scope) -> str:
    language = scope.context.language
    value = Decimal(one.value)
    if one.field == "percent":
        amount = say(language, "budgets-percent", percent=percent(value, language))
    else:
        amount = euros(value, language)
    return say(language, f"budgets-limit-{one.comparison.value}", amount=amount)


async def scope_of(question: Question, context: Context) -> Scope:
    """Find the rows of a question, and the years they have figures for."""
    session, seen = context.session, visible(Budget, context.viewer)
    every_year = await years_of(session, Budget, Budget.withdrawn.is_(False))
    selecting = _selecting(question, every_year)
    known = await years_of(session, Budget, seen, *selecting)
    names: dict[str, str] = {}
    if question.values("item"):
        for row in await queries.rows(session, Budget, seen, *selecting, order=[Budget.year]):
            names[row.key.rpartition("|")[0]] = row.item
    if without := question.values("not_item"):
        keys = [f"{code}|{year}" for code in without for year in every_year]
        for row in await queries.rows(session, Budget, seen, Budget.key.in_(keys), order=[Budget.year]):
            names[row.key.rpartition("|")[0]] = row.item
    people = await queries.people(session, question.values("owner"))
    years = _years(question, known, context.today)
    draft = Scope(question, context, selecting, (), known, years, people, names)
    narrowing = _narrowing(question, draft.amount)
    return Scope(question, context, selecting, narrowing, known, years, people, names)


def _selecting(question: Question, years: tuple[int, ...]) -> tuple[ColumnElement[bool], ...]:
    conditions = common.owner_condition(Budget, question)
    if parts := question.values("part"):
        conditions.append(Budget.part.in_([BudgetPart(part) for part in parts]))
    if kinds := question.values("cost_kind"):
        conditions.append(Budget.cost_kind.in_([CostKind(kind) for kind in kinds]))
    if natures := question.values("nature"):
        conditions.append(Budget.nature.in_([Nature(nature) for nature in natures]))
    if codes := question.values("item"):
        conditions.append(Budget.key.in_([f"{code}|{year}" for code in codes for year in years]))
    if without := question.values("not_part"):
        conditions.append(Budget.part.not_in([BudgetPart(part) for part in without]))
    if without := question.values("not_cost_kind"):
        left_out = [CostKind(kind) for kind in without]
        conditions.append(or_(Budget.cost_kind.is_(None), Budget.cost_kind.not_in(left_out)))
    if without := question.values("not_nature"):
        conditions.append(or_(Budget.nature.is_(None), Budget.nature.not_in([Nature(one) for one in without])))
    conditions.extend(not_(queries.contains(Budget.item, text)) for text in question.values("not_text"))
    if without := question.values("not_item"):
        conditions.append(Budget.key.not_in([f"{code}|{year}" for code in without for year in years]))
    if texts := question.values("text"):
        conditions.append(or_(*(queries.contains(Budget.item, text) for text in texts)))
    return tuple(conditions)


def _narrowing(question: Question, measure: str) -> tuple[ColumnElement[bool], ...]:
    conditions: list[ColumnElement[bool]] = []
    if states := question.values("state"):
        unknown = getattr(Budget, measure).is_(None)
        conditions.append(or_(*(unknown if state == "unknown" else STATES[state]() for state in states)))
    for one in question.filters:
        compare = COMPARING[one.comparison]
        # A range is two filters on one field, that both hold: no amount is an alternative of another.
        if one.field == "amount":
            conditions.append(compare(getattr(Budget, measure), _cents(one.value)))
        elif one.field == "percent":
            conditions.append(share_is(measure, compare, Decimal(one.value)))
    return tuple(conditions)


def _cents(value: str) -> Decimal:
    return Decimal(value).quantize(Decimal("0.01"))


def _years(question: Question, known: tuple[int, ...], today: date) -> tuple[int, ...]:
    """Return the years asked for: of the period those that have figures, else the usual one, or all to divide by."""
    if question.period:
        years = tuple(year for year in known if _is_in(year, question.period))
        # "meer dan in 2026", asked in 2026, is more than the year before.
        is_open = question.period.first is not None and question.period.last is None
        return _with_year_before(years, known) if is_open and len(years) == 1 else years
    if question.group == "year":
        return known
    usual = usual_year(known, today)
    if usual is not None and question.values("compare"):
        return _with_year_before((usual,), known)
    return () if usual is None else (usual,)


def _with_year_before(years: tuple[int, ...], known: tuple[int, ...]) -> tuple[int, ...]:
    return (*[year for year in known if year < years[0]][-1:], *years)


def _is_in(year: int, period: Period) -> bool:
    first = period.first.year if period.first else year
    last = period.last.year if period.last else year
    return first <= year <= last
