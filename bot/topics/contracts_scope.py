"""Which contracts a question is about: a condition for the store, and the same in words."""

from __future__ import annotations

import operator
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, not_, or_

from bot.answers.language import euros, listed, say
from bot.question import Comparison, Period, Question
from bot.topics import common
from bot.topics.base import Context
from models import queries
from models.contracts import Contract, ContractState, in_force, in_state, notice_within
from models.people import Person
from models.spellings import spellings
from models.visibility import visible

KEY = "contracts"
ORDERS = ("yearly_value", "-yearly_value", "total_value", "-total_value", "end", "-end", "notice")
SOON = timedelta(days=183)
"""What "binnenkort" reaches: half a year, for notice is often a quarter."""
IN_FORCE = (ContractState.RUNNING, ContractState.TACITLY_RENEWED)
LIVING = (*IN_FORCE, ContractState.NOT_BEGUN)
COMPARE: dict[Comparison, Callable[[Any, Any], Any]] = {
    Comparison.IS: operator.eq,
    Comparison.BELOW: operator.lt,
    Comparison.AT_MOST: operator.le,
    Comparison.ABOVE: operator.gt,
    Comparison.AT_LEAST: operator.ge,
    Comparison.BEFORE: operator.lt,
    Comparison.FROM: operator.ge,
}
MISSING = {
    "end": Contract.end,
    "notice": Contract.notice_months,
    "extension": Contract.extension_option,
    "owner": Contract.owner_key,
}


@dataclass(frozen=True, slots=True)
class Scope:
    """The contracts meant. ``states`` may be empty: any. ``moment`` is what ``period`` is about.

    That is the ``end``, the last day of ``notice``, the ``start``, or any day they are in ``force``.
    """

    conditions: tuple[ColumnElement[bool], ...]
    states: tuple[ContractState, ...]
    moment: str | None
    period: Period | None
    words: str


async def scope_of(question: Question, context: Context, people: dict[str, Person]) -> Scope:
    """Translate a question into conditions; nothing said of state or period means the contracts that run today."""
    moment, period = _moment(question, context.today)
    states = _states(question, moment, period)
    conditions = [*common.owner_condition(Contract, question), *_plain_conditions(question)]
    suppliers: list[str] = []
    if named := question.values("supplier"):
        seen = visible(Contract, context.viewer)
        suppliers = await spellings(context.session, Contract.supplier, named, seen)
        conditions.append(Contract.supplier.in_(suppliers))
    unwanted, left_out = await _left_out(question, context)
    conditions += unwanted
    if states:
        conditions.append(or_(*(in_state(state, context.today) for state in states)))
    if period is not None:
        conditions.extend(await _within(moment, period, context))
    if "yes" in question.values("passed"):
        yesterday = context.today - timedelta(days=1)
        conditions.append(await notice_within(context.session, None, yesterday, Contract.withdrawn.is_(False)))
    words = common.joined(
        common.matching_phrase(question, context.language),
        _with_suppliers(suppliers, context),
        left_out,
        common.owner_phrase(question, people, context.viewer.person_key, context.language),
        _filter_words(question, context),
        common.period_phrase(period, f"contracts-period-{moment}", context.language),
    )
    return Scope(tuple(conditions), states, moment if period else None, period, words)


async def _left_out(question: Question, context: Context) -> tuple[list[ColumnElement[bool]], str]:
    """Return the conditions of what was left out ("behalve Printhuis"), and the same in words."""
    seen = visible(Contract, context.viewer)
    conditions: list[ColumnElement[bool]] = []
    texts = question.values("not_text")
    suppliers = await spellings(context.session, Contract.supplier, question.values("not_supplier"), seen)
    if suppliers:
        conditions.append(Contract.supplier.not_in(suppliers))
    keys = question.values("not_key")
    found = await queries.rows(context.session, Contract, seen, Contract.key.in_(keys)) if keys else ()
    if keys:
        conditions.append(Contract.key.not_in(keys))
    conditions += [not_(_has_text(text)) for text in texts]
    named = [*suppliers, *(one.subject for one in found), *texts]
    return conditions, say(context.language, "left-out", what=listed(named, context.language)) if named else ""


def _has_text(text: str) -> ColumnElement[bool]:
    return or_(queries.contains(Contract.subject, text), queries.contains(Contract.supplier, text))


def _moment(question: Question, today: date) -> tuple[str, Period | None]:
    """Return what a period is about, and the period: one that is open to the past begins today."""
    period = question.period
    if period and question.values("ahead") and (period.last is None or period.last >= today):
        period = Period(max(period.first or today, today), period.last)
    if "yes" in question.values("passed"):
        return "notice", period
    if question.values("soon") and period is None:
        period = Period(today, today + SOON)
        return ("notice" if question.measure == "notice" else "end"), period
    if question.measure == "start" or "not_begun" in question.values("status"):
        return "start", period
    if _runs_beyond(question, today):
        return "end", period
    ended = "ended" in question.values("status")
    asks_ahead = question.measure in ("end", "notice") and not ended
    if asks_ahead or (period is not None and period.first is None):
        moment = "notice" if question.measure == "notice" else "end"
        if period is None:
            is_broad = not (question.keys or question.values("supplier"))
            return moment, Period(today, None) if is_broad else None
        if period.first is None and period.last and period.last >= today and not ended:
            period = Period(today, period.last)
        return moment, period
    return ("end" if ended else "force"), period


def _runs_beyond(question: Question, today: date) -> bool:
    """Tell whether it asks what still runs past a day to come: what may be renewed until then is not sure to."""
    period = question.period
    is_ahead = period is not None and period.last is None and period.first is not None and period.first > today
    return is_ahead and "running" in question.values("status")


def _states(question: Question, moment: str, period: Period | None) -> tuple[ContractState, ...]:
    said = question.values("status")
    if said:
        states = [ContractState(one) for one in said]
        return (*states, ContractState.TACITLY_RENEWED) if said == ("running",) else tuple(states)
    if question.values("passed") or moment == "notice":
        return LIVING
    if period is not None:
        return ()
    if question.keys or question.values("supplier"):
        return ()
    if question.measure == "start":
        return ()
    # A contract that was tacitly renewed has an end too, but it has passed.
    return (ContractState.RUNNING,) if question.measure == "end" else IN_FORCE


def _plain_conditions(question: Question) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if question.keys:
        conditions.append(Contract.key.in_(question.keys))
    if tacit := question.values("tacit"):
        conditions.append(Contract.tacit_renewal.is_("yes" in tacit))
    if question.values("with"):
        conditions.append(Contract.extension_option.is_not(None))
    for missing in question.values("missing"):
        if missing == "value":
            conditions.append(_value(question).is_(None))
        else:
            conditions.append(MISSING[missing].is_(None))
    conditions.extend(_has_text(text) for text in question.values("text"))
    conditions.extend(
        COMPARE[one.comparison](_value(question), Decimal(one.value))
        for one in question.filters
        if one.field == "amount"
    )
    if question.measure == "end" and question.order in ("end", "-end"):
        conditions.append(Contract.end.is_not(None))
    return conditions


def _value(question: Question) -> Any:
    return Contract.total_value if question.measure == "total_value" else Contract.yearly_value


async def _within(moment: str, period: Period, context: Context) -> list[ColumnElement[bool]]:
    if moment == "notice":
        return [await notice_within(context.session, period.first, period.last, Contract.withdrawn.is_(False))]
    if moment == "force":
        return [in_force(period.first, period.last)]
    column = Contract.start if moment == "start" else Contract.end
    return [column.is_not(None), *queries.within(column, period.first, period.last)]


def _with_suppliers(suppliers: list[str], context: Context) -> str:
    if not suppliers:
        return ""
    return say(context.language, "contracts-with", supplier=listed(suppliers, context.language, style="or"))


def _filter_words(question: Question, context: Context) -> str:
    language = context.language
    term = "whole" if question.measure == "total_value" else "yearly"
    amounts = [
        say(
            language,
            f"contracts-{one.comparison.value.replace('_', '-')}-{term}",
            amount=euros(Decimal(one.value), language),
        )
        for one in question.filters
        if one.field == "amount"
    ]
    return common.joined(
        *(
            say(language, f"contracts-{name}-{value}")
            for name in ("tacit", "with", "missing", "passed")
            for value in question.values(name)
            if (name, value) != ("passed", "no")
        ),
        *(say(language, "contracts-about", text=text) for text in question.values("text")),
        listed(amounts, language) if amounts else "",
    )
