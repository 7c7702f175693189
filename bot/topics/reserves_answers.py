"""The answers about reserves: one year, each year apart, what is most, what changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from sqlalchemy import ColumnElement

from bot.answers.answer import MOST_BUTTONS, Answer, Button, Entry, Fact, Sign
from bot.answers.language import day, euros, listed, percent, say
from bot.question import Ask, Filter, Language, Period, Question
from bot.topics import common
from bot.topics.base import Context
from bot.topics.reserves_change import Stretch, changed, ordered, picked, ranked, stretch_of
from bot.topics.reserves_scope import KEY, limits_of, measure_of, narrowing_of, selecting_of, years_asked
from models import queries
from models.base import fold_key
from models.finance import (
    RESERVE_MEASURES,
    RESERVE_MOVEMENTS,
    Reserve,
    Sum,
    Totals,
    percentage,
    reserve_totals,
    years_of,
)
from models.visibility import visible

BUDGETS = "budgets"
BASIC_REGISTERS = "basisregistraties"
"""Only the reserve of this name has budget items of its own (part of sheet ``budgetten``)."""


async def answer(question: Question, context: Context) -> Answer:
    """Answer with one reserve in one year, several of them, or each year apart."""
    session, seen = context.session, visible(Reserve, context.viewer)
    all_years = await years_of(session, Reserve, Reserve.withdrawn.is_(False))
    selecting = selecting_of(question, all_years)
    known = await years_of(session, Reserve, seen, *selecting)
    stretch = stretch_of(question, known, context.today) if question.measure == "change" else None
    years = stretch.years if stretch else years_asked(question, known, context.today)
    if not years or (question.measure == "change" and stretch is None):
        return await _nothing(question, context, selecting, known)
    conditions = (*selecting, Reserve.year.in_(years))
    order = [Reserve.year if len(years) > 1 else Reserve.name, Reserve.name]
    found = await queries.rows(session, Reserve, seen, *conditions, order=order)
    if stretch:
        answer = _changed(context, found, stretch)
    elif len(years) == 1 and limits_of(question):
        picked_ones = await queries.rows(session, Reserve, seen, *conditions, *narrowing_of(question), order=order)
        answer = _picked(question, context, picked_ones, len(found), years[0])
    elif len(years) == 1:
        totals = (await reserve_totals(session, seen, *conditions))[None]
        answer = _one_year(question, context, found, totals, years[0])
    else:
        answer = _several(question, context, found, years)
    whole = await queries.overview(session, Reserve, seen, *conditions)
    return replace(
        answer,
        title=say(context.language, "reserves-title"),
        notes=(
            *answer.notes,
            *await _left_out_note(question, all_years, context),
            *await common.withheld_note(context, Reserve, *conditions),
            *common.example_note(whole.has_examples, context.language),
        ),
        source=say(context.language, "source-sheet", sheet="reserves"),
        as_of=whole.first_as_of,
        as_of_until=whole.last_as_of,
        buttons=(*answer.buttons, *_buttons(question, found, known, years, context.language))[:MOST_BUTTONS],
    )


async def _left_out_note(question: Question, years: tuple[int, ...], context: Context) -> tuple[str, ...]:
    """Say which reserves were left out, as they are called."""
    keys = [f"{name}|{year}" for name in question.values("not_name") for year in years]
    seen = visible(Reserve, context.viewer)
    rows = await queries.rows(context.session, Reserve, seen, Reserve.key.in_(keys)) if keys else ()
    names = [
        *dict.fromkeys(one.name for one in rows),
        *question.values("not_named"),
        *question.values("not_text"),
    ]
    if not names:
        return ()
    said = say(context.language, "left-out", what=listed(names, context.language))
    return (common.sentence(said[:1].upper() + said[1:]),)


def _one_year(question: Question, context: Context, found: Sequence[Reserve], totals: Totals, year: int) -> Answer:
    """Answer about one year: the reserve itself, or the sum of several with each below it."""
    language = context.language
    rows = ordered(question, found)
    measure = measure_of(question)
    latest = max(one.as_of for one in rows)
    subject = rows[0].name if len(rows) == 1 else say(language, "reserves-all", count=len(rows))
    entries = [_entry(one, measure, language, one.name) for one in rows] if len(rows) > 1 else []
    offset, length = common.page_of(question, len(entries))
    headline = _headline(measure, subject, year, totals, latest, language)
    if question.values("share"):
        headline = common.sentence(headline.rstrip("."), _share(measure, totals, language))
    elif question.order and len(rows) > 1:
        headline = ranked(question, rows, year, language)
    return Answer(
        language,
        headline=common.sentence(headline.rstrip("."), *_beside(question, totals, language)),
        facts=_facts(totals, rows, language),
        listings=(common.listing(entries[offset : offset + length], offset, len(entries), language),)
        if entries
        else (),
        buttons=tuple(common.paging_buttons(question, offset, length, len(entries), language)),
    )


def _several(question: Question, context: Context, found: Sequence[Reserve], years: tuple[int, ...]) -> Answer:
    """Answer with each year apart: stands of several years are never added up."""
    language, measure = context.language, measure_of(question)
    rows = list(found)
    names = {one.name for one in rows}
    alone = len(names) == 1
    entries = [_entry(one, measure, language, str(one.year) if alone else f"{one.name} {one.year}") for one in rows]
    named = [
        say(language, "reserves-in-year", value=_value(getattr(one, measure), language), year=str(one.year))
        for one in rows
    ]
    subject = next(iter(names)) if alone else say(language, "reserves-all", count=len(names))
    series = (
        listed(named, language)
        if alone and len(named) <= MOST_BUTTONS
        else say(language, "reserves-years", first=str(years[0]), last=str(years[-1]))
    )
    offset, length = common.page_of(question, len(entries))
    label = say(language, f"reserves-label-{measure}")
    together = ""
    if measure in RESERVE_MOVEMENTS:
        # What came in and went out may be added up over the years; where it stands may not.
        amounts = (getattr(one, measure) or Decimal(0) for one in rows)
        together = say(language, "reserves-together", amount=euros(sum(amounts, Decimal(0)), language))
    headline = say(language, "reserves-per-year", label=label, subject=subject, series=series)
    return Answer(
        language,
        headline=common.sentence(headline, together),
        listings=(common.listing(entries[offset : offset + length], offset, len(entries), language),),
        buttons=tuple(common.paging_buttons(question, offset, length, len(entries), language)),
    )


def _changed(context: Context, found: Sequence[Reserve], stretch: Stretch) -> Answer:
    """Answer how much more or less there is than before."""
    language = context.language
    headline, entries, missing = changed(found, stretch, language)
    return Answer(
        language,
        headline=common.sentence(headline),
        listings=(common.listing(entries, 0, len(entries), language),) if entries else (),
        notes=(say(language, "reserves-not-in-both", count=missing),) if missing else (),
    )


def _picked(question: Question, context: Context, found: Sequence[Reserve], total: int, year: int) -> Answer:
    """Answer which reserves have an amount such as asked."""
    language, measure = context.language, measure_of(question)
    entries = [_entry(one, measure, language, one.name) for one in ordered(question, found)]
    offset, length = common.page_of(question, len(entries))
    return Answer(
        language,
        headline=picked(question, found, total, year, language),
        listings=(common.listing(entries[offset : offset + length], offset, len(entries), language),)
        if entries
        else (),
        buttons=tuple(common.paging_buttons(question, offset, length, len(entries), language)),
    )


def _share(measure: str, totals: Totals, language: Language) -> str:
    """Return which part of the reserve a figure is: of what it began with, or of where it stands."""
    whole = "opening" if measure in RESERVE_MOVEMENTS else "closing"
    if measure in ("opening", "closing"):
        measure = "committed"
    share = percentage(totals.sums[measure].amount, totals.sums[whole].amount)
    if share is None:
        return ""
    label = say(language, f"reserves-label-{measure}").lower()
    of = say(language, f"reserves-label-{whole}").lower()
    return say(language, "reserves-share", label=label, percent=percent(share, language), whole=of)


def _beside(question: Question, totals: Totals, language: Language) -> list[str]:
    """Return the other figures that were asked for in the same breath."""
    return [
        say(
            language,
            "reserves-beside",
            label=say(language, f"reserves-label-{other}").lower(),
            amount=_value(totals.sums[other].amount, language),
        )
        for other in question.values("also")
        if other in RESERVE_MEASURES
    ]


async def _nothing(
    question: Question, context: Context, selecting: tuple[ColumnElement[bool], ...], known: tuple[int, ...]
) -> Answer:
    language = context.language
    if known and question.period:
        headline = say(
            language,
            "reserves-none-in-year",
            period=common.period_words(question.period, language),
            years=listed(map(str, known), language),
        )
    elif await queries.count(context.session, Reserve, visible(Reserve, context.viewer)):
        headline = say(language, "reserves-none-found")
    else:
        headline = say(language, "reserves-none-known")
    buttons = [Button(str(year), replace(question, period=Period.of_year(year), page=0)) for year in known[::-1]]
    return Answer(
        language,
        headline=headline,
        title=say(language, "reserves-title"),
        notes=await common.withheld_note(context, Reserve, *selecting),
        source=say(language, "source-sheet", sheet="reserves"),
        buttons=tuple(buttons[:MOST_BUTTONS]),
    )


def _headline(measure: str, subject: str, year: int, totals: Totals, latest: date, language: Language) -> str:
    counted = totals.sums[measure]
    if counted.amount is None:
        closing = euros(totals.sums["closing"].amount or Decimal(0), language)
        return common.sentence(
            say(language, f"reserves-unknown-{measure}", subject=subject, year=str(year), closing=closing)
        )
    headline = say(
        language,
        f"reserves-said-{measure}",
        subject=subject,
        year=str(year),
        amount=_value(counted.amount, language),
        sign="minus" if counted.amount < 0 else "zero" if counted.amount == 0 else "plus",
        day=day(latest, language),
        final="yes" if latest >= date(year, 12, 31) else "no",
    )
    available = totals.sums["available"]
    beside = ""
    if measure == "closing" and available.amount is not None:
        value = common.joined(_value(available.amount, language), _between(_coverage(available, language)))
        beside = say(language, "reserves-of-which-available", amount=value)
    elif measure == "closing":
        beside = say(language, "reserves-committed-unknown")
    return common.sentence(common.joined(headline, _between(_coverage(counted, language))), beside)


def _facts(totals: Totals, rows: list[Reserve], language: Language) -> tuple[Fact, ...]:
    facts = []
    for measure in RESERVE_MEASURES:
        counted = totals.sums[measure]
        value = _value(counted.amount, language)
        if measure in RESERVE_MOVEMENTS and all(getattr(one, measure) is None for one in rows):
            value = say(language, "reserves-none")
        sign = Sign.BAD if (counted.amount or 0) < 0 and measure in ("closing", "available") else None
        text = common.joined(value, _between(_coverage(counted, language)))
        facts.append(Fact(say(language, f"reserves-label-{measure}"), text, sign))
    return tuple(facts)


def _entry(one: Reserve, measure: str, language: Language, title: str) -> Entry:
    amount = getattr(one, measure)
    details = " · ".join(
        say(language, f"reserves-short-{other}", amount=_movement(one, other, language))
        for other in RESERVE_MEASURES
        if other != measure
    )
    return Entry(
        title=title,
        value=_movement(one, measure, language),
        details=(details,),
        sign=Sign.BAD if (amount or 0) < 0 and measure in ("closing", "available") else None,
        opens=Question(KEY, Ask.ITEM, filters=(Filter("name", fold_key(one.name)),), period=Period.of_year(one.year)),
    )


def _movement(one: Reserve, measure: str, language: Language) -> str:
    amount = getattr(one, measure)
    if amount is None and measure in RESERVE_MOVEMENTS:
        return say(language, "reserves-none")
    return _value(amount, language)


def _value(amount: Decimal | None, language: Language) -> str:
    if amount is not None and amount < 0:
        return say(language, "reserves-short", amount=euros(-amount, language))
    return common.amount_or_unknown(amount, language)


def _coverage(counted: Sum, language: Language) -> str:
    if counted.is_complete or not counted.known:
        return ""
    return say(language, "reserves-coverage", known=counted.known, count=counted.count)


def _between(text: str) -> str:
    return f"({text})" if text else ""


def _buttons(
    question: Question, found: Sequence[Reserve], known: tuple[int, ...], years: tuple[int, ...], language: Language
) -> list[Button]:
    """Return another year, the course over the years, what is free, and the budget items paid from it."""
    rows = list(found)
    buttons: list[Button] = []
    if len(years) == 1:
        before = [year for year in known if year < years[0]]
        others = before[-1:] or [year for year in known if year > years[0]][:1]
        buttons += [Button(str(year), replace(question, period=Period.of_year(year), page=0)) for year in others]
        if len(known) > 1:
            course = replace(question, measure="development", period=None, page=0)
            buttons.append(Button(say(language, "reserves-button-development"), course))
        if question.measure != "available":
            label = say(language, "reserves-button-available")
            buttons.append(Button(label, replace(question, measure="available", page=0)))
    if any(BASIC_REGISTERS in fold_key(one.name) for one in rows):
        posts = Question(
            BUDGETS, Ask.TOTAL, filters=(Filter("part", "reserve"),), period=Period.of_year(years[-1]), group="item"
        )
        buttons.append(Button(say(language, "reserves-button-budgets"), posts))
    return buttons
