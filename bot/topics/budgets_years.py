"""Budgets over the years: each year apart, or two years of each item beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from bot.answers.answer import Answer, Entry
from bot.answers.language import euros, listed, say
from bot.question import Ask, Filter, Period, Question
from bot.topics import budgets_figures as figures
from bot.topics import common
from bot.topics.budgets_answers import answer_about, details_of
from bot.topics.budgets_headlines import between, difference, picked_subject, shown_measure
from bot.topics.budgets_scope import KEY, MOST_NAMED, Scope
from models import queries
from models.finance import Budget, Totals, budget_totals

ADDED_UP = frozenset({"spent", "budgeted", "changes"})
"""What happens within a year. Of the others a part comes back in the year after: carried over, or still committed."""


async def by_year(scope: Scope) -> Answer:
    """Answer with each year apart; amounts that can be added up over the years are, where the sum was asked for."""
    session, language, question = scope.context.session, scope.context.language, scope.question
    years = await budget_totals(session, *scope.narrowed(*scope.years), by=Budget.year)
    years = {year: years[year] for year in scope.years if year in years}
    entries, named = [], []
    for year in scope.years:
        totals = years.get(year)
        if totals is None:
            value, details = say(language, "budgets-no-items"), ""
        else:
            value, details = figures.value_of(shown_measure(scope), totals, language), details_of(scope, totals)
            value = common.joined(value, between(figures.coverage(shown_measure(scope), totals, language)))
        named.append(say(language, "budgets-in-year", value=value, year=str(year)))
        opened = replace(question, group=None, period=Period.of_year(year), page=0)
        sign = figures.sign_of(shown_measure(scope), totals) if totals else None
        entries.append(Entry(str(year), value, (details,) if details else (), sign, opened))
    posts = await _by_post(scope) if question.group == "item" and len(scope.years) == 2 else ()
    if posts:
        entries = list(posts)
    offset, length = common.page_of(question, len(entries))
    label, subject = say(language, f"budgets-label-{scope.measure}"), picked_subject(scope)
    if len(named) <= MOST_NAMED:
        series = listed(named, language)
    else:
        series = say(language, "budgets-years-from", first=str(scope.years[0]), last=str(scope.years[-1]))
    headline = say(language, "budgets-per-year", label=label, subject=subject, series=series)
    change = difference(scope, [*years.values()]) if len(years) == len(scope.years) else ""
    if question.values("statistic") and (mean := _yearly_mean(scope, [*years.values()])):
        change = common.joined(mean, f"({change})" if change else "")
    return await answer_about(
        scope,
        scope.of(*scope.years),
        _headline(scope, [*years.values()], headline, change),
        listings=(
            common.listing(
                entries[offset : offset + length],
                offset,
                len(entries),
                language,
                say(language, "budgets-items" if posts else "budgets-per-year-title"),
            ),
        ),
        buttons=common.paging_buttons(question, offset, length, len(entries), language),
    )


def _headline(scope: Scope, years: Sequence[Totals], each: str, change: str) -> str:
    """Return each year and how it changed; behind what they come to together, where that was asked for."""
    language, measure = scope.context.language, shown_measure(scope)
    told = common.sentence(each, change)
    if not scope.question.values("sum") or len(scope.years) < 2:
        return told
    if measure not in ADDED_UP:
        why = say(language, "budgets-not-added-up", measure=say(language, f"budgets-the-{measure}"))
        return f"{told} {why}"
    sums = [one.sums[measure] for one in years]
    known = [one for one in sums if one.known]
    if not known:
        return told
    total = sum((one.amount or Decimal(0) for one in known), Decimal(0))
    all_known = len(known) == len(scope.years) and all(one.is_complete for one in sums)
    together = say(
        language,
        "budgets-added-up" if all_known else "budgets-added-up-known",
        amount=euros(total, language),
        years=listed([str(year) for year in scope.years], language),
    )
    return f"{together} {told}"


def _yearly_mean(scope: Scope, years: Sequence[Totals]) -> str:
    """Return what it comes to in a year on average; empty where a year is not known in full."""
    sums = [one.sums[scope.amount] for one in years]
    if scope.measure == "share_spent" or len(sums) < 2 or not all(one.is_complete for one in sums):
        return ""
    total = sum((one.amount or Decimal(0) for one in sums), Decimal(0))
    mean = (total / len(sums)).quantize(Decimal("0.01"), ROUND_HALF_UP)
    language = scope.context.language
    return say(language, "budgets-yearly-mean", amount=euros(mean, language), years=len(sums))


async def _by_post(scope: Scope) -> list[Entry]:
    """Return each item with what it was in both years, the greatest rise first; one of a single year comes last."""
    language, measure = scope.context.language, shown_measure(scope)
    found = await queries.rows(scope.context.session, Budget, *scope.narrowed(*scope.years), order=[Budget.year])
    items: dict[str, dict[int, Budget]] = {}
    for one in found:
        items.setdefault(one.key.rpartition("|")[0], {})[one.year] = one

    def change(years: dict[int, Budget]) -> Decimal | None:
        if len(years) < 2 or measure == "share_spent":
            return None
        then, now = (getattr(years[year], measure) for year in scope.years)
        return None if then is None or now is None else now - then

    def entry(code: str, years: dict[int, Budget]) -> Entry:
        grown = change(years)
        value = "" if grown is None else _signed(grown, scope)
        each = [
            say(
                language,
                "budgets-in-year",
                value=figures.value_of(measure, figures.totals_of(one), language),
                year=str(year),
            )
            for year, one in sorted(years.items())
        ]
        last = years[max(years)]
        opens = Question(KEY, Ask.ITEM, filters=(Filter("item", code),), period=Period.of_year(last.year))
        return Entry(last.item, value, (" · ".join(each),), opens=opens)

    changes = {code: change(years) for code, years in items.items()}
    order = sorted(items, key=lambda code: (changes[code] is None, -(changes[code] or Decimal(0))))
    return [entry(code, items[code]) for code in order]


def _signed(change: Decimal, scope: Scope) -> str:
    sign = "minus" if change < 0 else "plus" if change else "zero"
    return say(
        scope.context.language, "budgets-difference", amount=euros(abs(change), scope.context.language), sign=sign
    )
