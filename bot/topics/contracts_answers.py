"""Several contracts as an answer: a list, a count, a total, or by supplier."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from sqlalchemy import ColumnElement

from bot.answers.answer import MOST_BUTTONS, Answer, Button, Entry, Fact, Sign
from bot.answers.language import euros, listed, say
from bot.question import Ask, Filter, Question
from bot.topics import by_owner, by_owner_answers, common, contracts_item
from bot.topics.base import Context
from bot.topics.by_owner_answers import Counted
from bot.topics.contracts_item import notice_words, state_words
from bot.topics.contracts_scope import IN_FORCE, KEY, Scope, scope_of
from models import contracts, queries
from models.base import fold_key
from models.contracts import Contract, ContractState, Totals
from models.people import Person
from models.visibility import visible

SIGNS = {
    ContractState.RUNNING: Sign.GOOD,
    ContractState.TACITLY_RENEWED: Sign.ATTENTION,
    ContractState.NOT_BEGUN: Sign.NEUTRAL,
    ContractState.ENDED: Sign.NEUTRAL,
}
ORDER_TEXTS = {
    "notice": "first",
    "end": "first",
    "-end": "last",
    "-yearly_value": "largest",
    "-total_value": "largest",
    "yearly_value": "smallest",
    "total_value": "smallest",
}
NAMED_AT_MOST = 3
"""Contracts that fit in the headline itself."""


def is_amount(text: str) -> bool:
    """Tell whether a threshold is a plain amount of euros that can be compared."""
    try:
        amount = Decimal(text)
    except InvalidOperation:
        return False
    return amount.is_finite() and abs(amount) < 10**15 and amount == round(amount, 2)


async def answer(question: Question, context: Context) -> Answer:
    """Answer about the contracts that are meant; a supplier's only contract is answered in full."""
    session, language = context.session, context.language
    question = by_owner.settled(question)
    people = await queries.people(session, list(question.values("owner")))
    scope = await scope_of(question, context, people)
    seen = visible(Contract, context.viewer)
    sums = await contracts.totals(session, seen, *scope.conditions)
    if not sums.count and question.values("supplier") and question.values("status") == ("running",):
        # "Is het contract met X nog geldig?": not any more, so what became of it is told.
        return await answer(question.without("status"), context)
    if sums.count == 1 and question.values("supplier") and question.ask is not Ask.COUNT and not question.group:
        (only,) = await queries.rows(session, Contract, seen, *scope.conditions)
        return await contracts_item.answer(question, only, context)
    if by_owner.counts(question) and (question.group != by_owner.SUPPLIER or _counts_suppliers(question)):
        return await _by_owner(question, scope, sums.count, context)
    overview = await queries.overview(session, Contract, seen, *scope.conditions)
    states = await contracts.state_counts(session, context.today, seen, *scope.conditions)
    if question.group == "supplier":
        listing, buttons, suppliers = await _by_supplier(question, scope, context)
    else:
        listing, buttons = await _by_contract(question, scope, sums.count, context)
        suppliers = None
    headline = await _headline(question, scope, sums, states, suppliers, context)
    return Answer(
        language,
        headline=headline,
        title=say(language, "contracts-title"),
        facts=_facts(sums, states, context),
        listings=listing,
        notes=(
            *await _notes(question, scope, context),
            *await common.withheld_note(context, Contract, *scope.conditions),
            *common.example_note(overview.has_examples, language),
        ),
        source=say(language, "source-sheet", sheet="contracten"),
        as_of=overview.first_as_of,
        as_of_until=overview.last_as_of,
        buttons=tuple((*buttons, *_buttons(question, scope, context))[:MOST_BUTTONS]),
    )


def _counts_suppliers(question: Question) -> bool:
    """Tell whether the contracts of each supplier are counted, and not what they cost."""
    return question.order in ("largest", "smallest") or any(one.field == by_owner.EACH for one in question.filters)


async def _by_owner(question: Question, scope: Scope, count: int, context: Context) -> Answer:
    """Count the contracts of each owner, department or supplier."""
    language = context.language
    subject = common.joined(say(language, f"contracts-count-{_state_name(scope)}", count=count), scope.words)
    counted = Counted(
        Contract,
        scope.conditions,
        say(language, "contracts-there-are", count=count, subject=subject),
        say(language, "contracts-title"),
        say(language, "source-sheet", sheet="contracten"),
    )
    return await by_owner_answers.answer(question, context, counted)


async def _headline(
    question: Question,
    scope: Scope,
    sums: Totals,
    states: dict[ContractState, int],
    suppliers: int | None,
    context: Context,
) -> str:
    language = context.language
    if not sums.count:
        known = await queries.count(context.session, Contract, visible(Contract, context.viewer))
        if not known:
            return say(language, "contracts-none-known")
    renewed = states[ContractState.TACITLY_RENEWED] if scope.states == IN_FORCE else 0
    # What "of which" is of must be clear: it stands right behind the contracts.
    subject = common.joined(
        say(language, f"contracts-count-{_state_name(scope)}", count=sums.count),
        scope.words,
        say(language, "contracts-of-which-renewed", count=renewed) if renewed else "",
    )
    if suppliers:
        subject = say(language, "contracts-at-suppliers", subject=subject, suppliers=suppliers)
    if question.ask is Ask.TOTAL and sums.count:
        return common.sentence(_total_headline(question, subject, sums, context))
    headline = say(language, "contracts-there-are", count=sums.count, subject=subject)
    if not sums.count:
        return common.sentence(headline)
    is_ahead = scope.period is not None and (scope.moment == "notice" or scope.period.last is None)
    if question.order or (is_ahead and scope.moment in ("notice", "end")):
        return common.sentence(headline, await _first(question, scope, sums.count, context))
    return common.sentence(
        headline, "" if "value" in question.values("missing") else _together(question, sums, context)
    )


def _state_name(scope: Scope) -> str:
    if scope.states == IN_FORCE or scope.states == (ContractState.RUNNING,):
        return "running"
    return scope.states[0].value.replace("_", "-") if len(scope.states) == 1 else "any"


def _total_headline(question: Question, subject: str, sums: Totals, context: Context) -> str:
    language = context.language
    if question.values("average") and question.measure == "total_value":
        amount, known, name = sums.whole_average, sums.whole_known, "average-whole"
    elif question.values("average"):
        amount, known, name = sums.yearly_average, sums.yearly_known, "average"
    elif question.measure == "total_value":
        amount, known, name = sums.whole, sums.whole_known, "whole"
    else:
        amount, known, name = sums.yearly, sums.yearly_known, "yearly"
    if amount is None:
        return say(language, "contracts-value-unknown", subject=subject)
    over = say(language, "contracts-over", known=known, count=sums.count) if known < sums.count else ""
    return common.joined(
        say(language, f"contracts-total-{name}", subject=subject, amount=euros(amount, language)), over
    )


def _together(question: Question, sums: Totals, context: Context) -> str:
    language = context.language
    is_whole = question.measure == "total_value"
    amount, known = (sums.whole, sums.whole_known) if is_whole else (sums.yearly, sums.yearly_known)
    if amount is None:
        return say(language, "contracts-together-unknown")
    over = say(language, "contracts-over", known=known, count=sums.count) if known < sums.count else ""
    name = "whole" if is_whole else "yearly"
    text = f"contracts-together-{name}" if sums.count > 1 else f"contracts-alone-{name}"
    return common.joined(say(language, text, amount=euros(amount, language)), over)


async def _first(question: Question, scope: Scope, count: int, context: Context) -> str:
    """Name the first contracts in the order that was asked for, or the first to give notice of; all where few are."""
    language = context.language
    kind = (question.order or scope.moment or "notice").removeprefix("-")
    are_few = not question.order and count <= NAMED_AT_MOST
    found = await _page(question, scope, 0, count if are_few else min(question.limit or 1, NAMED_AT_MOST), context)
    named = []
    for one in found:
        moment = one.last_notice_day if kind == "notice" else one.end
        name = f"{one.subject} ({one.supplier})"
        if kind in ("notice", "end"):
            value = common.day_or_none(moment, language)
        else:
            value = common.amount_or_unknown(getattr(one, kind), language)
        named.append(say(language, f"contracts-first-{kind.replace('_', '-')}", name=name, value=value or ""))
    label = say(language, f"contracts-order-{ORDER_TEXTS[question.order or kind]}")
    said = listed(named, language)
    return said if are_few and count > 1 else f"{label} {said}"


async def _by_contract(
    question: Question, scope: Scope, count: int, context: Context
) -> tuple[tuple[Any, ...], list[Button]]:
    language = context.language
    offset, length = common.page_of(question, count)
    found = await _page(question, scope, offset, length, context)
    people = await queries.people(context.session, [one.owner_key for one in found])
    total = min(count, question.limit) if question.limit else count
    entries = [_entry(one, question, people, context) for one in found]
    buttons = common.paging_buttons(question, offset, len(found), count, language)
    return (common.listing(entries, offset, total, language),) if entries else (), buttons


async def _page(question: Question, scope: Scope, offset: int, length: int, context: Context) -> Sequence[Contract]:
    session, seen = context.session, visible(Contract, context.viewer)
    if question.order == "notice" or (scope.moment == "notice" and not question.order):
        keys = (await contracts.by_notice_day(session, seen, *scope.conditions))[offset : offset + length]
        found = await queries.rows(session, Contract, Contract.key.in_(keys))
        return sorted(found, key=lambda one: keys.index(one.key))
    order = _order(question, scope)
    return await queries.rows(session, Contract, seen, *scope.conditions, order=order, offset=offset, limit=length)


def _order(question: Question, scope: Scope) -> list[Any]:
    if question.order:
        column = getattr(Contract, question.order.removeprefix("-"))
        return [column.is_(None), column.desc() if question.order.startswith("-") else column]
    if scope.moment in ("end", "start") or question.measure in ("end", "start"):
        column = Contract.start if "start" in (scope.moment, question.measure) else Contract.end
        return [column.is_(None), column]
    value = Contract.total_value if question.measure == "total_value" else Contract.yearly_value
    return [value.is_(None), value.desc()]


def _entry(one: Contract, question: Question, people: dict[str, Person], context: Context) -> Entry:
    language = context.language
    state = one.state(context.today)
    is_whole = question.measure == "total_value"
    amount = one.total_value if is_whole else one.yearly_value
    text = "contracts-value-whole" if is_whole else "contracts-value-yearly"
    owner = people[one.owner_key].name if one.owner_key in people else say(language, "no-owner")
    details = [one.supplier, state_words(one, context)]
    if state is not ContractState.ENDED:
        details.append(notice_words(one, context))
    details.append(owner)
    return Entry(
        title=one.subject,
        value=say(language, text, amount=euros(amount, language)) if amount is not None else common.unknown(language),
        details=(" · ".join(part for part in details if part),),
        sign=SIGNS[state],
        opens=Question(KEY, Ask.ITEM, keys=(one.key,)),
    )


async def _by_supplier(question: Question, scope: Scope, context: Context) -> tuple[tuple[Any, ...], list[Button], int]:
    language = context.language
    seen = visible(Contract, context.viewer)
    sums = await contracts.totals_by_supplier(context.session, seen, *scope.conditions)
    if question.order in ("yearly_value",):
        sums = sorted(sums, key=lambda one: (one[1].yearly is None, one[1].yearly or 0, one[0].casefold()))
    offset, length = common.page_of(question, len(sums))
    page = sums[offset : offset + length]
    subjects = await _subjects([supplier for supplier, _ in page], scope, seen, context)
    entries = [
        Entry(
            title=supplier,
            value=_supplier_value(total, context),
            details=(_supplier_details(total, subjects[supplier], context),),
            opens=Question(KEY, filters=(Filter("supplier", fold_key(supplier)),)),
        )
        for supplier, total in page
    ]
    buttons = common.paging_buttons(question, offset, len(page), len(sums), language)
    total = min(len(sums), question.limit) if question.limit else len(sums)
    return (common.listing(entries, offset, total, language),) if entries else (), buttons, len(sums)


async def _subjects(
    suppliers: Sequence[str], scope: Scope, seen: ColumnElement[bool], context: Context
) -> dict[str, list[str]]:
    found = await queries.rows(
        context.session, Contract, seen, *scope.conditions, Contract.supplier.in_(suppliers), order=[Contract.subject]
    )
    return {supplier: [one.subject for one in found if one.supplier == supplier] for supplier in suppliers}


def _supplier_value(sums: Totals, context: Context) -> str:
    if sums.yearly is None:
        return common.unknown(context.language)
    return say(context.language, "contracts-value-yearly", amount=euros(sums.yearly, context.language))


def _supplier_details(sums: Totals, subjects: Sequence[str], context: Context) -> str:
    language = context.language
    named = listed(subjects[:NAMED_AT_MOST], language)
    if len(subjects) > NAMED_AT_MOST:
        named = say(language, "contracts-and-more", named=named, count=len(subjects) - NAMED_AT_MOST)
    if 0 < sums.yearly_known < sums.count:
        return common.joined(named, say(language, "contracts-over", known=sums.yearly_known, count=sums.count))
    return named


def _facts(sums: Totals, states: dict[ContractState, int], context: Context) -> tuple[Fact, ...]:
    language = context.language
    if not sums.count:
        return ()
    counted = [
        say(language, f"contracts-state-count-{state.value.replace('_', '-')}", count=count)
        for state, count in states.items()
        if count
    ]
    return (
        Fact(say(language, "contracts-label-count"), f"{sums.count} ({listed(counted, language)})"),
        common.fact("contracts-label-yearly", _known(sums.yearly, sums.yearly_known, sums.count, context), language),
        common.fact("contracts-label-whole", _known(sums.whole, sums.whole_known, sums.count, context), language),
    )


def _known(amount: Decimal | None, known: int, count: int, context: Context) -> str | None:
    if amount is None:
        return None
    over = say(context.language, "contracts-over", known=known, count=count) if known < count else ""
    return common.joined(euros(amount, context.language), over)


async def _notes(question: Question, scope: Scope, context: Context) -> list[str]:
    """Say, where last notice days are asked for, of which contracts the day has passed or cannot be told."""
    if scope.moment != "notice" or "yes" in question.values("passed"):
        return []
    session, language, today = context.session, context.language, context.today
    broad = replace(question, period=None, measure=None, order=None).without("soon", "passed", "status")
    running = await scope_of(broad, context, {})
    seen = visible(Contract, context.viewer)
    notes = []
    missing = Contract.end.is_(None) | Contract.notice_months.is_(None)
    if unknown := await queries.count(session, Contract, seen, *running.conditions, missing):
        notes.append(say(language, "contracts-note-unknown", count=unknown))
    if scope.period and scope.period.first == today:
        past = await contracts.notice_within(session, None, _before(today), Contract.withdrawn.is_(False))
        if passed := await queries.count(session, Contract, seen, *running.conditions, past):
            notes.append(say(language, "contracts-note-passed", count=passed))
    return notes


def _before(day: date) -> date:
    return date.fromordinal(day.toordinal() - 1)


def _buttons(question: Question, scope: Scope, context: Context) -> list[Button]:
    language = context.language
    buttons = []
    if question.measure != "notice":
        buttons.append(Button(say(language, "contracts-button-notice"), Question(KEY, measure="notice")))
    if question.measure != "end":
        buttons.append(
            Button(
                say(language, "contracts-button-end"), Question(KEY, measure="end", filters=(Filter("soon", "yes"),))
            )
        )
    if question.group != "supplier":
        buttons.append(Button(say(language, "contracts-button-suppliers"), Question(KEY, group="supplier")))
    if scope.words or question.group or question.measure == "notice":
        buttons.append(Button(say(language, "contracts-button-all"), Question(KEY)))
    return buttons
