"""The answers about budgets: one item, items in a list, groups, years, and what to say where there is nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement

from bot.answers.answer import MOST_BUTTONS, Answer, Button, Entry, Fact, Listing
from bot.answers.language import listed, say
from bot.question import Ask, Filter, Language, Period, Question
from bot.topics import budgets_figures as figures
from bot.topics import budgets_owners, common
from bot.topics.budgets_buttons import further, other_years
from bot.topics.budgets_groups import groups_of, named_groups, split_facts, split_of
from bot.topics.budgets_headlines import (
    between,
    capital,
    figure_headline,
    group_name,
    named_items,
    owners_headline,
    picked_headline,
    ranked_headline,
    shown_measure,
)
from bot.topics.budgets_scope import KEY, Scope
from models import queries
from models.finance import Budget, Totals, budget_totals
from models.people import Person
from models.visibility import visible


async def item(scope: Scope) -> Answer:
    """Answer with all that is known of one item in one year."""
    language, year = scope.context.language, scope.years[0]
    found = await queries.rows(scope.context.session, Budget, *scope.of(year))
    if len(found) != 1:
        return await items(scope)
    one = found[0]
    totals = figures.totals_of(one)
    people = await queries.people(scope.context.session, [one.owner_key])
    owner = people[one.owner_key].name if one.owner_key in people else None
    subject = say(language, "budgets-item-of", item=one.item, part=say(language, f"budgets-part-{one.part.value}"))
    if scope.measure == "owner":
        known = "budgets-owner-is" if owner else "budgets-owner-none"
        headline = common.sentence(say(language, known, subject=subject, owner=owner or "", year=str(year)))
    else:
        headline = figure_headline(scope, subject, year, totals)
    facts = [
        Fact(fact.label, say(language, "budgets-none"), fact.sign)
        if measure in ("changes", "carried_over") and getattr(one, measure) is None
        else fact
        for measure, fact in zip(ITEM_FACTS, figures.facts(ITEM_FACTS, totals, language), strict=True)
    ]
    buttons = other_years(scope)
    buttons.append(
        Button(
            say(language, "budgets-button-part", part=say(language, f"budgets-part-{one.part.value}")),
            Question(KEY, Ask.TOTAL, filters=(Filter("part", one.part.value),), period=Period.of_year(year)),
        )
    )
    if one.owner_key and owner:
        whose = Question(KEY, filters=(Filter("owner", one.owner_key),), period=Period.of_year(year), group="item")
        buttons.append(Button(say(language, "button-of-owner", owner=owner), whose))
    return await answer_about(
        scope,
        scope.of(year),
        headline,
        facts=(
            *facts,
            common.fact("label-owner", owner or say(language, "no-owner"), language),
            *common.known_facts(
                (
                    ("budgets-label-part", say(language, f"budgets-part-{one.part.value}")),
                    ("budgets-label-cost_kind", _word("cost_kind", one.cost_kind, language)),
                    ("budgets-label-nature", _word("nature", one.nature, language)),
                    ("budgets-label-code", one.code),
                ),
                language,
            ),
        ),
        body=(one.note,) if one.note else (),
        buttons=buttons,
    )


ITEM_FACTS = (
    "budgeted", "changes", "carried_over", "revised", "spent", "committed", "remaining", "unspent", "forecast",
    "outlook",
)  # fmt: skip


async def items(scope: Scope) -> Answer:
    """Answer with a total and the items below it, those picked by their figures where that was asked."""
    session, language, question, year = scope.context.session, scope.context.language, scope.question, scope.years[0]
    conditions = scope.narrowed(year)
    totals = (await budget_totals(session, *conditions)).get(None)
    count = totals.count if totals else 0
    offset, length = common.page_of(question, count)
    found = await queries.rows(session, Budget, *conditions, order=_order(scope), offset=offset, limit=length)
    people = await queries.people(session, [one.owner_key for one in found])
    entries = [entry_of(scope, one, people) for one in found]
    whole = (await budget_totals(session, *scope.of(year)))[None] if scope.is_narrowed else None
    split = await split_of(scope, year) if totals else {}
    if totals is None:
        headline = picked_headline(scope, year, 0, whole.count if whole else 0, "")
    elif question.order:
        headline = ranked_headline(scope, year, found, totals)
    elif whole or (_is_listed(question) and scope.measure != "owner"):
        together = common.joined(
            figures.said(scope.amount, totals, language, year),
            between(figures.coverage(scope.amount, totals, language)),
        )
        headline = picked_headline(scope, year, count, whole.count if whole else 0, together)
    elif scope.measure == "owner":
        headline = await owners_headline(scope, year)
    else:
        parts = named_items(scope, found) or named_groups(split, "nature", scope)
        headline = figure_headline(scope, scope.subject, year, totals, parts)
    shown = figures.SHOWN.get(scope.measure, figures.USE)
    total = min(count, question.limit) if question.limit else count
    return await answer_about(
        scope,
        scope.of(year),
        headline,
        facts=(*figures.facts(shown, totals, language), *split_facts(split, scope)) if totals else (),
        listings=(common.listing(entries, offset, total, language, say(language, "budgets-items")),) if entries else (),
        notes=await _undecided_note(scope, year),
        buttons=[
            *common.paging_buttons(question, offset, len(found), count, language),
            *other_years(scope),
            *await further(scope, year),
        ],
    )


async def by_group(scope: Scope, group: str) -> Answer:
    """Answer with a total, divided by part, kind of costs, nature or owner."""
    session, language, question, year = scope.context.session, scope.context.language, scope.question, scope.years[0]
    conditions = scope.narrowed(year)
    totals = (await budget_totals(session, *conditions)).get(None)
    if totals is None:
        return await items(scope)
    groups = await groups_of(scope, group, conditions)
    people = await queries.people(session, list(groups)) if group == "owner" else {}
    names = {key: group_name(group, key, people, language) for key in groups}
    shares = figures.shares(groups, shown_measure(scope))
    entries = []
    for key, part in groups.items():
        share = say(language, "budgets-share-of-total", percent=figures.pct(shares[key], language)) if shares else ""
        known = figures.coverage(scope.amount, part, language)
        opened = replace(question.without(group), group=None, ask=Ask.TOTAL, period=Period.of_year(year))
        entries.append(
            Entry(
                title=capital(names[key]),
                value=figures.value_of(shown_measure(scope), part, language),
                details=tuple(
                    text for text in (" · ".join(filter(None, (share, known))), details_of(scope, part)) if text
                ),
                sign=figures.sign_of(shown_measure(scope), part),
                opens=opened.having(Filter(group, key)) if key else None,
            )
        )
    offset, length = common.page_of(question, len(entries))
    if scope.is_narrowed:
        all_count = (await budget_totals(session, *scope.of(year)))[None].count
        together = figures.said(scope.amount, totals, language, year)
        headline = picked_headline(scope, year, totals.count, all_count, together)
    else:
        headline = figure_headline(scope, scope.subject, year, totals, named_groups(groups, group, scope, people))
        if group == "owner":
            headline = common.joined(budgets_owners.most(scope, groups, people), headline)
    return await answer_about(
        scope,
        scope.of(year),
        headline,
        facts=figures.facts(figures.SHOWN.get(scope.measure, figures.USE), totals, language),
        listings=(
            common.listing(
                entries[offset : offset + length], offset, len(entries), language, say(language, f"budgets-per-{group}")
            ),
        ),
        notes=await _undecided_note(scope, year),
        buttons=[
            *common.paging_buttons(question, offset, length, len(entries), language),
            *other_years(scope),
            Button(say(language, "budgets-button-items"), replace(question, group="item", page=0)),
            *await further(scope, year),
        ],
    )


async def nothing(scope: Scope) -> Answer:
    """Say that there is nothing: no budgets at all, none of these, or none of these in that year."""
    language, question = scope.context.language, scope.question
    buttons = []
    if not await queries.count(scope.context.session, Budget, visible(Budget, scope.context.viewer)):
        headline = say(language, "budgets-none-known")
    elif not scope.known:
        headline = say(language, "budgets-none-found", subject=scope.subject)
        buttons = [Button(say(language, "budgets-button-all"), Question(KEY, Ask.TOTAL))]
    else:
        period = question.period or Period(None, None)
        headline = say(
            language,
            "budgets-none-in-year",
            subject=scope.subject,
            period=common.period_words(period, language),
            years=listed(map(str, scope.known), language),
        )
        buttons = [
            Button(str(year), replace(question, period=Period.of_year(year), page=0)) for year in scope.known[::-1]
        ]
    return Answer(
        language,
        headline=capital(headline),
        title=say(language, "budgets-title"),
        notes=await common.withheld_note(scope.context, Budget, *scope.selecting),
        source=say(language, "source-sheet", sheet="budgetten"),
        buttons=tuple(buttons[:MOST_BUTTONS]),
    )


async def answer_about(
    scope: Scope,
    conditions: Sequence[ColumnElement[bool]],
    headline: str,
    *,
    facts: tuple[Fact, ...] = (),
    listings: tuple[Listing, ...] = (),
    body: tuple[str, ...] = (),
    notes: tuple[str, ...] = (),
    buttons: Sequence[Button] = (),
) -> Answer:
    """Return an answer with the notes, source and dates of the rows that it is about."""
    language = scope.context.language
    whole = await queries.overview(scope.context.session, Budget, *conditions)
    withheld = await common.withheld_note(scope.context, Budget, *scope.selecting, Budget.year.in_(scope.years))
    return Answer(
        language,
        headline=capital(headline),
        title=say(language, "budgets-title"),
        facts=facts,
        listings=listings,
        body=body,
        notes=(*notes, *withheld, *common.example_note(whole.has_examples, language)),
        source=say(language, "source-sheet", sheet="budgetten"),
        as_of=whole.first_as_of,
        as_of_until=whole.last_as_of,
        buttons=tuple(buttons[:MOST_BUTTONS]),
    )


def entry_of(scope: Scope, one: Budget, people: dict[str, Person]) -> Entry:
    """Return an item as a line of a list: the figure asked, and the others below it."""
    language, measure = scope.context.language, shown_measure(scope)
    totals = figures.totals_of(one)
    owner = people[one.owner_key].name if one.owner_key in people else say(language, "no-owner")
    line = [details_of(scope, totals)]
    unsaid = figures.missing(measure, totals, language)
    if unsaid:
        line.insert(0, unsaid)
    if len(scope.question.values("part")) != 1:
        line.append(say(language, f"budgets-part-{one.part.value}"))
    if scope.measure == "owner":
        line = [say(language, f"budgets-part-{one.part.value}")]
    code = one.key.rpartition("|")[0]
    return Entry(
        title=one.item,
        value=owner if scope.measure == "owner" else figures.value_of(measure, totals, language),
        details=tuple(line),
        sign=figures.sign_of(measure, totals),
        opens=Question(KEY, Ask.ITEM, filters=(Filter("item", code),), period=Period.of_year(one.year)),
    )


def _order(scope: Scope) -> list[Any]:
    column = getattr(Budget, scope.amount)
    if scope.question.order:
        # The largest shortage is the lowest remainder.
        descending = scope.question.order.startswith("-") != ("overspent" in scope.question.values("state"))
        return [column.is_(None), column.desc() if descending else column]
    if scope.question.values("state"):
        return [Budget.remaining.is_(None), Budget.remaining]
    return [Budget.part, Budget.code]


async def _undecided_note(scope: Scope, year: int) -> tuple[str, ...]:
    """Say how many items could not be judged, where items are picked by a figure that is not known of all."""
    if not scope.is_narrowed:
        return ()
    unknown = await queries.count(scope.context.session, Budget, *scope.undecided(year))
    return (say(scope.context.language, "budgets-undecided", count=unknown),) if unknown else ()


def _is_listed(question: Question) -> bool:
    return question.ask in (Ask.COUNT, Ask.LIST) and not question.values("statistic")


def details_of(scope: Scope, totals: Totals) -> str:
    """Return the other main figures of a sum on one line."""
    return figures.details(shown_measure(scope), totals, scope.context.language)


def _word(field: str, value: Any, language: Language) -> str | None:
    return say(language, f"budgets-{field}-{value.value}") if value else None
