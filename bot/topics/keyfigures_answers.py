"""Key figures as an answer: one with what came before it, or the latest of each."""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, func, or_

from bot.answers.answer import MOST_BUTTONS, Answer, Button, Entry, Fact, Sign
from bot.answers.language import day, listed, number, percent, say
from bot.question import PAGE_SIZE, Ask, Comparison, Filter, Language, Period, Question
from bot.topics import common
from bot.topics import keyfigures_change as change
from bot.topics.base import Context
from bot.topics.keyfigures_change import BETWEEN, MOVES
from bot.topics.keyfigures_values import (
    EURO_UNITS,
    PERCENT_UNITS,
    change_and_share,
    change_words,
    value_words,
)
from models import figures, queries
from models.base import fold_key
from models.figures import KeyFigure
from models.visibility import visible

KEY = "keyfigures"
NAMED = {"satisfaction": "tevreden", "ratio": "verhouding"}
"""What stands in the names of figures that people speak of in other words."""
COMPARING: dict[Comparison, Callable[[Any, Any], Any]] = {
    Comparison.ABOVE: operator.gt,
    Comparison.AT_LEAST: operator.ge,
    Comparison.FROM: operator.ge,
    Comparison.BELOW: operator.lt,
    Comparison.BEFORE: operator.lt,
    Comparison.AT_MOST: operator.le,
    Comparison.IS: operator.eq,
}
UNITS = {"percent": PERCENT_UNITS, "euro": EURO_UNITS}


async def answer(question: Question, context: Context) -> Answer:
    """Answer with the newest figure of each code that is meant, up to the end of a period where one is named."""
    session, language = context.session, context.language
    seen = visible(KeyFigure, context.viewer)
    codes = await figures.codes(session, question.keys, seen) if question.keys else None
    meant = await _meant(question, codes, context)
    period = common.looked_back(question.period, context.today)
    if period and period.first and period.first >= context.today and _compares(question):
        period = None  # "erbij in een half jaar": nothing is measured of days to come
    if question.values("moment"):
        period = await _before_the_latest(meant, context)
    question = replace(question, period=period)
    # The figure on a day, or of a period, is the last one that was known by then. "Sinds 2019", and "meer dan in
    # 2019", are about change: the newest figure still counts, and the period tells what to compare it with.
    last = period.last if period and not await _is_base(question, meant, context) else None
    conditions = [seen, *meant, figures.latest(seen, *meant, codes=codes, last=last), *_insight(question)]
    conditions += await change.moved(question, conditions, context)
    whole = await queries.overview(session, KeyFigure, *conditions)
    if not whole.count and question.keys and question.values("figure"):
        # What was said of "digitaal" in "hoe tevreden zijn burgers digitaal?" need not be in the name of the figure.
        return await answer(replace(question, keys=()), context)
    if not whole.count:
        return await _nothing(question, meant, context)
    if question.order:
        return await _most_changed(question, conditions, meant, context)
    offset, length = common.page_of(question, whole.count)
    order = [KeyFigure.category.is_(None), KeyFigure.category, KeyFigure.name]
    found = await queries.rows(session, KeyFigure, *conditions, order=order, offset=offset, limit=length)
    before = await figures.compared(session, found, change.base(question), seen)
    known = await queries.count(session, KeyFigure, *conditions, KeyFigure.value.is_not(None))
    notes = (
        *await common.withheld_note(context, KeyFigure, *meant),
        *common.example_note(whole.has_examples, language),
        *_judged_note(question, language),
    )
    source = say(language, "source-sheet", sheet="kerncijfers")
    stale = await _none_in_period(question, meant, whole.last_as_of, context) if last else ""
    if whole.count == 1 and question.ask is not Ask.COUNT:
        told = await _item(question, found[0], before.get(found[0].key), notes, source, context)
        return replace(told, headline=f"{stale} {told.headline}".strip())
    entries = [_entry(one, before.get(one.key), language) for one in found]
    changes = await change.changes(question, conditions, context)
    told_of = replace(question, period=None) if stale else question
    return Answer(
        language,
        headline=common.joined(
            stale,
            _list_headline(told_of, whole.count, known, found, changes, context),
            change.apart(question, found, language),
        ),
        title=say(language, "keyfigures-title"),
        listings=(common.listing(entries, offset, whole.count, language),),
        notes=notes,
        source=source,
        as_of=whole.first_as_of,
        as_of_until=whole.last_as_of,
        buttons=tuple(
            [
                *common.paging_buttons(question, offset, len(found), whole.count, language),
                *await _buttons(question, context),
            ][:MOST_BUTTONS]
        ),
    )


async def _most_changed(
    question: Question,
    conditions: Sequence[ColumnElement[bool]],
    meant: Sequence[ColumnElement[bool]],
    context: Context,
) -> Answer:
    """Answer with the figures in the order of how much they changed."""
    language = context.language
    pairs = await change.in_order(question, conditions, context)
    if not pairs:
        return await _nothing(replace(question, period=None), meant, context)
    offset, length = common.page_of(question, len(pairs))
    entries = [_entry(one, before, language) for one, before in pairs[offset : offset + length]]
    return Answer(
        language,
        headline=common.sentence(change.most_changed(question, pairs, language)),
        title=say(language, "keyfigures-title"),
        listings=(common.listing(entries, offset, min(len(pairs), question.limit or len(pairs)), language),),
        notes=(
            *await common.withheld_note(context, KeyFigure, *meant),
            *common.example_note(any(one.example for one, _ in pairs), language),
            *_judged_note(question, language),
        ),
        source=say(language, "source-sheet", sheet="kerncijfers"),
        as_of=min(one.as_of for one, _ in pairs),
        as_of_until=max(one.as_of for one, _ in pairs),
        buttons=tuple(common.paging_buttons(question, offset, len(entries), len(pairs), language)),
    )


def _judged_note(question: Question, language: Language) -> tuple[str, ...]:
    """Say that the workbook does not tell whether more is better, where that is asked."""
    return (say(language, "keyfigures-not-judged"),) if "judged" in question.values("compare") else ()


async def _meant(question: Question, codes: Sequence[str] | None, context: Context) -> list[ColumnElement[bool]]:
    """Return the conditions of the codes, categories and words that are asked for."""
    conditions: list[ColumnElement[bool]] = [] if codes is None else [figures.has_code(codes)]
    if wanted := question.values("category"):
        categories = await _categories(context)
        conditions.append(KeyFigure.category.in_([one for one in categories if fold_key(one) in wanted]))
    if kinds := question.values("figure"):
        conditions.append(or_(*(KeyFigure.name.icontains(NAMED[kind]) for kind in kinds)))
    if not question.keys:
        conditions += [
            COMPARING[one.comparison](KeyFigure.value, Decimal(one.value))
            for one in question.filters
            if one.field == "amount"
        ]
        conditions += [func.lower(KeyFigure.unit).in_(UNITS[unit]) for unit in question.values("unit")]
    if texts := question.values("text"):
        conditions.append(or_(*(queries.contains(KeyFigure.name, text) for text in texts)))
    return conditions


async def _before_the_latest(meant: Sequence[ColumnElement[bool]], context: Context) -> Period | None:
    """Return the time up to the newest figures: what was known at the measurement before, "een half jaar geleden"."""
    dates = await figures.dates(context.session, 2, visible(KeyFigure, context.viewer), *meant)
    return Period(None, dates[0] - timedelta(days=1)) if len(dates) > 1 else None


async def _is_base(question: Question, meant: Sequence[ColumnElement[bool]], context: Context) -> bool:
    """Tell whether a period is what the newest figures are compared with: they are not of that period themselves."""
    compared = question.values("compare")
    if not compared or BETWEEN in compared or question.period is None or question.period.last is None:
        return False
    conditions = (visible(KeyFigure, context.viewer), *meant)
    latest = await figures.dates(context.session, 1, *conditions)
    first = await figures.first_date(context.session, *conditions)
    return first is not None and first <= question.period.last < latest[0]


def _insight(question: Question) -> list[ColumnElement[bool]]:
    return [KeyFigure.value.is_(None)] if question.values("insight") and not question.keys else []


async def _item(
    question: Question,
    one: KeyFigure,
    before: KeyFigure | None,
    notes: tuple[str, ...],
    source: str,
    context: Context,
) -> Answer:
    session, language = context.session, context.language
    earlier = figures.older_than(one, visible(KeyFigure, context.viewer))
    newest_first = [KeyFigure.as_of.desc()]
    older = await queries.rows(session, KeyFigure, *earlier, order=newest_first, limit=PAGE_SIZE - 1)
    measured = 1 + await queries.count(session, KeyFigure, *earlier)
    known: Sequence[KeyFigure] = ()
    if one.value is None:
        known = await queries.rows(
            session, KeyFigure, *earlier, KeyFigure.value.is_not(None), order=newest_first, limit=1
        )
    facts = [Fact(one.name, value_words(one, language), Sign.NEUTRAL if one.value is None else None)]
    if before is not None:
        label = say(language, "keyfigures-on", day=day(before.as_of, language))
        facts.append(Fact(label, value_words(before, language)))
        facts.append(common.fact("keyfigures-label-change", change_and_share(one, before, language), language))
    facts.extend(
        common.known_facts((("keyfigures-label-category", one.category), ("keyfigures-label-code", one.code)), language)
    )
    entries = [Entry(title=day(old.as_of, language), value=value_words(old, language)) for old in (one, *older)]
    shows_all = measured > 2 or "all" in question.values("compare")
    return Answer(
        language,
        headline=common.sentence(_item_headline(question, one, before, known, language)),
        title=say(language, "keyfigures-title"),
        facts=tuple(facts),
        listings=(common.listing(entries, 0, measured, language, say(language, "keyfigures-measured")),)
        if shows_all
        else (),
        body=(one.note,) if one.note else (),
        notes=notes,
        source=source,
        as_of=one.as_of,
        as_of_until=one.as_of,
        buttons=_item_buttons(one, language),
    )


def _item_headline(
    question: Question, one: KeyFigure, before: KeyFigure | None, known: Sequence[KeyFigure], language: Language
) -> str:
    moment = day(one.as_of, language)
    if question.measure == "target":
        unasked = replace(question, measure=None)
        value = _item_headline(unasked, one, before, known, language)
        return f"{say(language, 'keyfigures-no-target')}. {value}"
    if question.measure:
        return say(language, f"keyfigures-no-{question.measure}")
    if question.values("why"):
        return _why(one, language)
    if one.value is None:
        text = say(language, "keyfigures-no-insight", name=one.name, day=moment)
        if not known:
            return text
        value, then = value_words(known[0], language), day(known[0].as_of, language)
        return f"{text}; {say(language, 'keyfigures-last-known', value=value, day=then)}"
    text = say(language, "keyfigures-is", name=one.name, value=value_words(one, language), day=moment)
    text = _verdict(question, one, before, language) + text
    if before is None:
        return f"{text}; {say(language, 'keyfigures-no-earlier')}" if _compares(question) else text
    write = change_and_share if question.values("narrow") else change_words
    change = write(one, before, language)
    then = day(before.as_of, language)
    if change is None:
        return f"{text}; {say(language, 'keyfigures-then-unknown', day=then)}" if _compares(question) else text
    return f"{text}, {say(language, 'keyfigures-than', change=change, day=then)}"


def _verdict(question: Question, one: KeyFigure, before: KeyFigure | None, language: Language) -> str:
    """Answer "zijn er meer dan in juni?" with yes or no; empty where that was not asked, or is unknown."""
    limits = [one for one in question.filters if one.field == "amount" and question.keys]
    if limits and one.value is not None:
        holds = all(COMPARING[limit.comparison](one.value, Decimal(limit.value)) for limit in limits)
        return say(language, "keyfigures-yes" if holds else "keyfigures-no") + " "
    ways = [value for value in question.values("compare") if value in MOVES and not question.values("narrow")]
    is_named = question.keys or question.values("figure")
    if not ways or not is_named or before is None or figures.change(one, before) is None:
        return ""
    return say(language, "keyfigures-yes" if change.way(one, before) in ways else "keyfigures-no") + " "


def _why(one: KeyFigure, language: Language) -> str:
    """Return the explanation that was given with a figure, or say that there is none."""
    if one.note:
        return say(language, "keyfigures-because", name=one.name, note=one.note.rstrip("."))
    value, moment = value_words(one, language), day(one.as_of, language)
    return say(language, "keyfigures-no-reason", name=one.name, value=value, day=moment)


def _compares(question: Question) -> bool:
    return bool(question.values("compare"))


def _entry(one: KeyFigure, before: KeyFigure | None, language: Language) -> Entry:
    details = [one.category or "", say(language, "keyfigures-on", day=day(one.as_of, language))]
    change = change_words(one, before, language) if before else None
    if change and before:
        details.append(say(language, "keyfigures-than", change=change, day=day(before.as_of, language)))
    if one.value is None and one.note:
        details.append(one.note)
    return Entry(
        title=one.name,
        value=value_words(one, language),
        details=(" · ".join(part for part in details if part),),
        opens=Question(KEY, Ask.ITEM, keys=(fold_key(one.code),)),
    )


def _list_headline(
    question: Question, count: int, known: int, found: Sequence[KeyFigure], changes: str, context: Context
) -> str:
    language = context.language
    categories = question.values("category")
    shown = sorted({one.category for one in found if one.category and fold_key(one.category) in categories})
    subject = common.joined(
        say(language, "keyfigures-count", count=count),
        say(language, "keyfigures-of-category", category=listed(shown or categories, language, style="or"))
        if categories
        else "",
        *(say(language, "with-text", text=text) for text in question.values("text")),
        *_limits(question, language),
        common.period_phrase(question.period, "keyfigures-period", language),
    )
    ways = [value for value in question.values("compare") if value in MOVES]
    if question.measure:
        return common.sentence(say(language, f"keyfigures-no-{question.measure}"))
    if ways and not question.keys:
        return common.sentence(say(language, f"keyfigures-moved-{ways[0]}", count=count, subject=subject))
    if question.values("insight") and not question.keys:
        return common.sentence(say(language, "keyfigures-without-insight", count=count, subject=subject))
    missing = say(language, "keyfigures-of-which-none", count=count - known) if known < count else ""
    headline = say(language, "keyfigures-there-are", count=count, subject=subject)
    if question.ask is not Ask.COUNT and count <= 3:
        values = [say(language, "keyfigures-named", name=one.name, value=value_words(one, language)) for one in found]
        return common.sentence(f"{headline}: {listed(values, language)}")
    return common.sentence(headline, missing, changes)


def _limits(question: Question, language: Language) -> list[str]:
    """Return what the values of figures in a list must be, as phrases."""
    units = question.values("unit")
    said = [say(language, f"keyfigures-in-{unit}") for unit in units]
    for one in question.filters if not question.keys else ():
        if one.field == "amount":
            write = percent if "percent" in units else number
            figure = write(Decimal(one.value), language)
            said.append(say(language, f"keyfigures-{one.comparison.name.lower().replace('_', '-')}", figure=figure))
    return said


async def _nothing(question: Question, meant: Sequence[ColumnElement[bool]], context: Context) -> Answer:
    """Say whether nothing is known at all, or nothing in this period; there the nearest dates are given."""
    session, language = context.session, context.language
    seen = visible(KeyFigure, context.viewer)
    dates = sorted(await figures.dates(session, 3, seen, *meant))
    is_known = await queries.is_any(session, KeyFigure, seen)
    if dates and question.period is not None:
        headline = _none_of(question.period, dates, language)
    elif dates and question.values("insight"):
        headline = say(language, "keyfigures-all-known")
    elif is_known:
        headline = say(language, "keyfigures-none-found")
    else:
        headline = say(language, "keyfigures-none-known")
    button = Button(say(language, "keyfigures-button-all"), Question(KEY))
    return Answer(
        language,
        headline,
        title=say(language, "keyfigures-title"),
        notes=await common.withheld_note(context, KeyFigure, *meant),
        source=say(language, "source-sheet", sheet="kerncijfers"),
        buttons=(button,) if is_known else (),
    )


async def _none_in_period(
    question: Question, meant: Sequence[ColumnElement[bool]], newest: date | None, context: Context
) -> str:
    """Say that a period has no figures of its own, where the last ones known by then are of before it."""
    period = question.period
    if period is None or period.first is None or newest is None:
        return ""
    if period.first == period.last or newest >= period.first:
        return ""
    seen = visible(KeyFigure, context.viewer)
    return _none_of(period, sorted(await figures.dates(context.session, 3, seen, *meant)), context.language)


def _none_of(period: Period, dates: Sequence[date], language: Language) -> str:
    return common.sentence(
        say(
            language,
            "keyfigures-none-in-period",
            period=common.period_words(period, language),
            dates=listed([day(one, language) for one in dates], language),
        )
    )


async def _categories(context: Context) -> list[str]:
    """Return the categories of the figures that may be seen, as they are written."""
    seen = visible(KeyFigure, context.viewer)
    return [one for one in await context.session.scalars(queries.each_once(KeyFigure.category, seen)) if one]


async def _buttons(question: Question, context: Context) -> list[Button]:
    """Return the ways to each category, and to what is not known yet."""
    language = context.language
    categories = await _categories(context)
    buttons = [
        Button(category[:1].upper() + category[1:], Question(KEY, filters=(Filter("category", fold_key(category)),)))
        for category in sorted(categories)
        if fold_key(category) not in question.values("category")
    ]
    if not question.values("insight"):
        text = say(language, "keyfigures-button-none")
        buttons.insert(0, Button(text, Question(KEY, filters=(Filter("insight", "no"),))))
    return buttons


def _item_buttons(one: KeyFigure, language: Language) -> tuple[Button, ...]:
    buttons = [Button(say(language, "keyfigures-button-all"), Question(KEY))]
    if one.category:
        label = say(language, "keyfigures-button-category", category=one.category)
        buttons.insert(0, Button(label, Question(KEY, filters=(Filter("category", fold_key(one.category)),))))
    return tuple(buttons)
