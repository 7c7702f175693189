"""The reserves: what they began the year with, what came in and went out, where they stand, what is free."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import ClassVar

from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.answers.answer import MOST_BUTTONS, Answer, Button, Entry, Fact, Sign
from bot.answers.language import day, euros, listed, say
from bot.question import Ask, Filter, Language, Period, Question
from bot.topics import common
from bot.topics.base import Context, Topic
from bot.understanding.reading import Slots
from bot.understanding.spans import Name
from bot.understanding.vocabulary import Phrases, Words
from models import queries
from models.base import fold_key
from models.finance import (
    RESERVE_MEASURES,
    RESERVE_MOVEMENTS,
    Reserve,
    Sum,
    Totals,
    reserve_totals,
    usual_year,
    years_of,
)
from models.visibility import visible

KEY = "reserves"
BUDGETS = "budgets"
BASIC_REGISTERS = "basisregistraties"
"""Only the reserve of this name has budget items of its own (part of sheet ``budgetten``)."""


class Reserves(Topic):
    """Sheet ``reserves``."""

    key = KEY
    extra_slots = frozenset({"name", "text"})
    nouns = frozenset({"subject"})
    words: ClassVar[Words] = {
        ("subject", "reserve"): Phrases(
            "reserve|reserves|bestemmingsreserve|bestemmingsreserves|reservepot|spaarpot",
            "reserve|reserves|earmarked reserve|key registers reserve|reserve fund",
        ),
        ("measure", "opening"): Phrases(
            "beginstand|beginsaldo|startstand|begin van het jaar|stand 1 januari|begon|begonnen|beginbalans"
            "|stand begin|begin",
            "opening|opening balance|start of the year|began|started with|initial balance",
        ),
        ("measure", "additions"): Phrases(
            "toevoeging|toevoegingen|toegevoegd|bijgestort|gestort|storting|stortingen|erbij gekomen|bij gekomen"
            "|bijgekomen|dotatie|dotaties|erin gegaan|in gegaan",
            "addition|additions|added|deposit|deposits|deposited|paid in|went in|put in",
        ),
        ("measure", "withdrawals"): Phrases(
            "onttrekking|onttrekkingen|onttrokken|uitgehaald|uit gehaald|eruit gehaald|eruit gegaan|af gegaan"
            "|gehaald|vrijval|uit gegaan|opgenomen",
            "withdrawal|withdrawals|withdrawn|taken out|took out|went out|drawn|drawn from",
        ),
        ("measure", "closing"): Phrases(
            "eindstand|eindsaldo|saldo|stand|hoe staat|stand reserve|zit in|zit er in|zit er nog in|hoeveel zit er in"
            "|hoeveel zit er nog in|hoe groot|groot|hoogte|hoe hoog|omvang|stand 31 december|eindbalans|staat er op",
            "closing|closing balance|balance|in the reserve|how big|size|level|end of the year|stand|how large|held in",
        ),
        ("measure", "committed"): Phrases(
            "verplicht|verplichting|verplichtingen|vastgelegd|geclaimd|claims|gereserveerd",
            "committed|commitments|obligations|claimed|earmarked",
        ),
        ("measure", "available"): Phrases(
            "beschikbaar|beschikbare|nog beschikbaar|vrij|vrije ruimte|vrij besteedbaar|ruimte|nog over"
            "|er over|er nog over|er nog|restant|te besteden|nog te besteden|resteert|blijft over|inzetbaar",
            "available|free|left|remaining|remains|uncommitted|left over|can spend|room|still available",
        ),
        ("measure", "development"): Phrases(
            "verloop|ontwikkeling|mutatie|mutaties|opbouw|per jaar|elk jaar|door de jaren heen",
            "development|movements|movement|trend|per year|by year|over the years|each year|history",
        ),
        ("light", "yes"): Phrases(
            "geld|euro|bedrag|pot|potje|totaal|totale|in totaal|samen|onderdeel|ict",
            "money|amount|euros|pot|total|in total|altogether|ict",
        ),
    }

    def compose(self, slots: Slots, earlier: Question | None = None) -> Question | None:
        """Read the slots."""
        names = slots.names("name")
        filters = [*(Filter("name", key) for key in names), *(Filter("text", text) for text in slots.values("text"))]
        measures = [value for value in slots.values("measure") if value != "owner"]
        periods = [meaning for meaning in slots.meanings if isinstance(meaning, Period)]
        period = slots.period
        if len(periods) > 1 and all(one.first and one.last for one in periods):
            period = Period(
                min(one.first for one in periods if one.first), max(one.last for one in periods if one.last)
            )
        return Question(
            KEY,
            ask=Ask.ITEM if len(names) == 1 else Ask.LIST,
            measure=measures[0] if measures else None,
            filters=tuple(filters),
            period=period,
        )

    async def names(self, session: AsyncSession) -> Iterable[Name]:
        """Names of the reserves; each stands for the reserve in any year."""
        found = await session.scalars(select(Reserve).where(Reserve.withdrawn.is_(False)))
        names: dict[str, Name] = {}
        for one in found:
            name = Name(KEY, "name", fold_key(one.name), one.name, common.only_for(one))
            if one.name not in names or name.only_for is None:
                names[one.name] = name
        return names.values()

    async def answer(self, question: Question, context: Context) -> Answer:
        """Answer with one reserve in one year, several of them, or each year apart."""
        session, seen = context.session, visible(Reserve, context.viewer)
        all_years = await years_of(session, Reserve, Reserve.withdrawn.is_(False))
        selecting = _selecting(question, all_years)
        known = await years_of(session, Reserve, seen, *selecting)
        years = _years(question, known, context.today)
        if not years:
            return await _nothing(question, context, selecting, known)
        conditions = (*selecting, Reserve.year.in_(years))
        found = await queries.rows(
            session, Reserve, seen, *conditions, order=[Reserve.year if len(years) > 1 else Reserve.name]
        )
        answer = _several(question, context, found, years)
        if len(years) == 1:
            totals = (await reserve_totals(session, seen, *conditions))[None]
            answer = _one_year(question, context, found, totals, years[0])
        whole = await queries.overview(session, Reserve, seen, *conditions)
        return replace(
            answer,
            title=say(context.language, "reserves-title"),
            notes=(
                *await common.withheld_note(context, Reserve, *conditions),
                *common.example_note(whole.has_examples, context.language),
            ),
            source=say(context.language, "source-sheet", sheet="reserves"),
            as_of=whole.first_as_of,
            as_of_until=whole.last_as_of,
            buttons=(*answer.buttons, *_buttons(question, found, known, years, context.language))[:MOST_BUTTONS],
        )


def _selecting(question: Question, years: tuple[int, ...]) -> tuple[ColumnElement[bool], ...]:
    conditions: list[ColumnElement[bool]] = []
    if names := question.values("name"):
        conditions.append(Reserve.key.in_([f"{name}|{year}" for name in names for year in years]))
    conditions.extend(queries.contains(Reserve.name, text) for text in question.values("text"))
    return tuple(conditions)


def _years(question: Question, known: tuple[int, ...], today: date) -> tuple[int, ...]:
    if period := question.period:
        first = period.first.year if period.first else min(known, default=0)
        last = period.last.year if period.last else max(known, default=0)
        return tuple(year for year in known if first <= year <= last)
    if question.measure == "development":
        return known
    usual = usual_year(known, today)
    return () if usual is None else (usual,)


def _one_year(question: Question, context: Context, found: Sequence[Reserve], totals: Totals, year: int) -> Answer:
    """Answer about one year: the reserve itself, or the sum of several with each below it."""
    language = context.language
    rows = list(found)
    measure = _measure(question)
    latest = max(one.as_of for one in rows)
    subject = rows[0].name if len(rows) == 1 else say(language, "reserves-all", count=len(rows))
    entries = [_entry(one, measure, language, one.name) for one in rows] if len(rows) > 1 else []
    offset, length = common.page_of(question, len(entries))
    return Answer(
        language,
        headline=_headline(measure, subject, year, totals, latest, language),
        facts=_facts(totals, rows, language),
        listings=(common.listing(entries[offset : offset + length], offset, len(entries), language),)
        if entries
        else (),
        buttons=tuple(common.paging_buttons(question, offset, length, len(entries), language)),
    )


def _several(question: Question, context: Context, found: Sequence[Reserve], years: tuple[int, ...]) -> Answer:
    """Answer with each year apart: stands of several years are never added up."""
    language, measure = context.language, _measure(question)
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
    return Answer(
        language,
        headline=common.sentence(say(language, "reserves-per-year", label=label, subject=subject, series=series)),
        listings=(common.listing(entries[offset : offset + length], offset, len(entries), language),),
        buttons=tuple(common.paging_buttons(question, offset, length, len(entries), language)),
    )


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


def _measure(question: Question) -> str:
    return question.measure if question.measure in RESERVE_MEASURES else "closing"


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
