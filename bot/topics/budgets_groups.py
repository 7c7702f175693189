"""Budgets divided: by part, kind of costs, nature or owner."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement

from bot.answers.answer import Fact
from bot.answers.language import listed, say
from bot.topics import budgets_figures as figures
from bot.topics import common
from bot.topics.budgets_headlines import between, group_name, shown_measure
from bot.topics.budgets_scope import Scope
from models.finance import Budget, Totals, budget_totals
from models.people import Person

FEWEST = 2
"""Groups of which one can have the most."""
COLUMNS: dict[str, Any] = {
    "part": Budget.part,
    "cost_kind": Budget.cost_kind,
    "nature": Budget.nature,
    "owner": Budget.owner_key,
}


async def groups_of(scope: Scope, group: str, conditions: Sequence[ColumnElement[bool]]) -> dict[str, Totals]:
    """Return the totals of each value of a field, in the order of the report (owners: by name of key)."""
    found = await budget_totals(scope.context.session, *conditions, by=COLUMNS[group])
    column = COLUMNS[group]
    order = [*column.type.enum_class] if hasattr(column.type, "enum_class") and column.type.enum_class else []
    keys = [*(key for key in order if key in found), *sorted(key for key in found if key not in order and key)]
    keys += [None] if None in found else []
    return {str(key or ""): found[key] for key in keys}


async def split_of(scope: Scope, year: int) -> dict[str, Totals]:
    """Return structural and one-off apart for Samen Digitaal, where they are two different kinds of money."""
    question = scope.question
    if question.values("part") != ("samen_digitaal",) or question.values("nature") or question.values("item"):
        return {}
    return await groups_of(scope, "nature", scope.narrowed(year))


def split_facts(split: dict[str, Totals], scope: Scope) -> tuple[Fact, ...]:
    """Return the figure asked about of each nature, as facts."""
    language, measure = scope.context.language, shown_measure(scope)
    return tuple(
        Fact(
            say(
                language,
                "budgets-label-of-nature",
                label=say(language, f"budgets-label-{measure}"),
                nature=group_name("nature", key, {}, language),
            ),
            common.joined(
                figures.value_of(measure, part, language), between(figures.coverage(measure, part, language))
            ),
            figures.sign_of(measure, part),
        )
        for key, part in split.items()
    )


def named_groups(
    groups: dict[str, Totals], group: str, scope: Scope, people: dict[str, Person] | None = None
) -> tuple[str, ...]:
    """Return each group with its figure and its share of the whole, for a headline."""
    language, measure = scope.context.language, shown_measure(scope)
    shares = figures.shares(groups, measure)
    return tuple(
        common.joined(
            group_name(group, key, people or {}, language),
            figures.value_of(measure, part, language),
            between(figures.pct(shares[key], language) if shares else ""),
        )
        for key, part in groups.items()
    )


def largest_group(groups: dict[str, Totals], group: str, scope: Scope, people: dict[str, Person]) -> str:
    """Return which group has the most of the figure that is shown, as a sentence; empty where none is known."""
    language, measure = scope.context.language, shown_measure(scope)
    if measure == "share_spent":
        return ""
    amounts = {key: one.sums[measure].amount for key, one in groups.items() if key}
    known = {key: amount for key, amount in amounts.items() if amount is not None}
    if len(known) < FEWEST:
        return ""
    highest = max(known.values())
    names = [group_name(group, key, people, language) for key, amount in known.items() if amount == highest]
    figure = say(language, f"budgets-label-{measure}")
    amount = figures.value_of(measure, groups[next(key for key in known if known[key] == highest)], language)
    return say(language, "budgets-most-of", names=listed(names, language), figure=figure.lower(), amount=amount)
