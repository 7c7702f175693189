"""One contract as an answer: everything there is to know of it, what was asked first."""

from __future__ import annotations

from decimal import Decimal

from bot.answers.answer import Answer, Button, Fact, Sign
from bot.answers.language import day, euros, say
from bot.question import Filter, Question
from bot.topics import common
from bot.topics.base import Context
from bot.topics.contracts_scope import KEY
from models import queries
from models.base import fold_key
from models.contracts import Contract, ContractState

SIGNS = {
    ContractState.RUNNING: Sign.GOOD,
    ContractState.TACITLY_RENEWED: Sign.ATTENTION,
    ContractState.NOT_BEGUN: Sign.NEUTRAL,
    ContractState.ENDED: Sign.BAD,
}


async def answer(question: Question, one: Contract, context: Context) -> Answer:
    """Answer with one contract in full."""
    language = context.language
    people = await queries.people(context.session, [one.owner_key])
    owner = people[one.owner_key].name if one.owner_key in people else None
    state = one.state(context.today)
    months = None if one.notice_months is None else say(language, "contracts-months", count=one.notice_months)
    supplier = Question(KEY, filters=(Filter("supplier", fold_key(one.supplier)),), group="supplier")
    return Answer(
        language,
        headline=common.sentence(_headline(question, one, owner, context)),
        title=say(language, "contracts-title"),
        facts=(
            Fact(say(language, "contracts-label-supplier"), one.supplier),
            Fact(say(language, "contracts-label-subject"), one.subject),
            Fact(say(language, "label-number"), one.number),
            common.fact("label-status", state_words(one, context), language, SIGNS[state]),
            common.fact("contracts-label-yearly", _amount(one.yearly_value, context), language),
            common.fact("contracts-label-whole", _amount(one.total_value, context), language),
            common.fact("contracts-label-start", common.day_or_none(one.start, language), language),
            common.fact("contracts-label-end", common.day_or_none(one.end, language), language),
            common.fact("contracts-label-months", months, language),
            common.fact(
                "contracts-label-notice", notice_words(one, context) or None, language, _notice_sign(one, context)
            ),
            Fact(
                say(language, "contracts-label-tacit"), say(language, f"contracts-is-tacit-{_yes(one.tacit_renewal)}")
            ),
            common.fact("contracts-label-extension", one.extension_option, language),
            Fact(say(language, "label-owner"), owner or say(language, "no-owner")),
        ),
        notes=common.example_note(one.example, language),
        source=say(language, "source-sheet", sheet="contracten"),
        as_of=one.as_of,
        as_of_until=one.as_of,
        buttons=(
            Button(say(language, "contracts-button-notice"), Question(KEY, measure="notice")),
            Button(say(language, "contracts-button-of-supplier", supplier=one.supplier), supplier),
            Button(say(language, "contracts-button-all"), Question(KEY)),
        ),
    )


def _yes(value: bool) -> str:
    return "yes" if value else "no"


def _amount(amount: Decimal | None, context: Context) -> str | None:
    return None if amount is None else euros(amount, context.language)


def _headline(question: Question, one: Contract, owner: str | None, context: Context) -> str:
    language = context.language
    name = f"{one.subject} ({one.supplier})"
    measure = question.measure
    if measure == "owner":
        return say(language, f"contracts-owner-{_yes(bool(owner))}", name=name, owner=owner or "")
    if measure in ("yearly_value", "total_value"):
        return _value_headline(measure, name, one, context)
    if measure == "extension" or question.values("with") or question.values("missing") == ("extension",):
        known = one.extension_option is not None
        tacit = say(language, f"contracts-then-tacit-{_yes(one.tacit_renewal)}")
        text = say(language, f"contracts-option-{_yes(known)}", name=name, option=one.extension_option or "")
        return f"{text}; {tacit}"
    if question.values("tacit"):
        return say(language, f"contracts-tacitly-{_yes(one.tacit_renewal)}", name=name)
    if measure == "notice":
        return f"{name}: {notice_words(one, context)}"
    if measure == "start":
        if one.start is None:
            return say(language, "contracts-start-unknown", name=name)
        return say(language, "contracts-starts", name=name, day=day(one.start, language))
    stands = f"{name}: {state_words(one, context)}"
    if measure == "end":
        return stands
    value = common.amount_or_unknown(one.yearly_value, language)
    return f"{stands}; {say(language, 'contracts-value-yearly', amount=value)}"


def _value_headline(measure: str, name: str, one: Contract, context: Context) -> str:
    language = context.language
    yearly = None if one.yearly_value is None else euros(one.yearly_value, language)
    whole = None if one.total_value is None else euros(one.total_value, language)
    if measure == "total_value":
        if whole is None:
            return say(language, "contracts-costs-unknown-whole", name=name)
        return say(language, "contracts-costs-whole", name=name, amount=whole)
    if yearly is None:
        return say(language, "contracts-costs-unknown-yearly", name=name)
    return say(language, "contracts-costs-yearly", name=name, amount=yearly)


def state_words(one: Contract, context: Context) -> str:
    """Return where a contract stands: ``loopt tot en met 31-12-2020``; renewed, with when it first ended."""
    language = context.language
    state = one.state(context.today)
    if state is ContractState.NOT_BEGUN and one.start:
        return say(language, "contracts-is-not-begun", day=day(one.start, language))
    if one.end is None:
        return say(language, "contracts-is-open-ended")
    return say(language, f"contracts-is-{state.value.replace('_', '-')}", day=day(one.end, language))


def notice_words(one: Contract, context: Context) -> str:
    """Return the last day to give notice, and whether it has passed; why it cannot be told, where it cannot."""
    language, today = context.language, context.today
    last = one.last_notice_day
    if last is None:
        why = "end" if one.end is None else "months" if one.notice_months is None else "day"
        return say(language, f"contracts-notice-no-{why}")
    state = one.state(today)
    if state is ContractState.TACITLY_RENEWED:
        return say(language, "contracts-notice-renewed", day=day(last, language))
    if last < today:
        return say(language, f"contracts-notice-passed-{_yes(one.tacit_renewal)}", day=day(last, language))
    days = (last - today).days
    return say(language, f"contracts-notice-ahead-{_yes(one.tacit_renewal)}", day=day(last, language), days=days)


def _notice_sign(one: Contract, context: Context) -> Sign:
    last = one.last_notice_day
    if last is None or one.state(context.today) in (ContractState.ENDED, ContractState.TACITLY_RENEWED):
        return Sign.NEUTRAL
    days = (last - context.today).days
    return Sign.BAD if days < 0 and one.tacit_renewal else Sign.ATTENTION if days <= 90 else Sign.GOOD
