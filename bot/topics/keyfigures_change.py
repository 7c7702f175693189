"""How key figures changed: which rose or fell, how many, and which most."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from sqlalchemy import ColumnElement

from bot.answers.language import day, listed, say
from bot.question import Language, Question
from bot.topics.base import Context
from bot.topics.keyfigures_values import change_and_share, with_unit
from models import figures, queries
from models.figures import KeyFigure
from models.visibility import visible

MOVES = ("up", "down")
BETWEEN = "between"
"""The comparison of the figures at the end of a period with those at its beginning: two days were named."""


def base(question: Question) -> date | None:
    """Return the day that is looked back to: the end of the period that was named, or the begin of an open one.

    For a figure from up to that day it makes no difference: it is compared with the one before it, as where None.
    """
    period = question.period
    if period is not None and BETWEEN in question.values("compare"):
        return period.first
    return None if period is None else period.last or period.first


async def moved(
    question: Question, conditions: Sequence[ColumnElement[bool]], context: Context
) -> list[ColumnElement[bool]]:
    """Return the condition of the figures that rose or fell, where these are asked for and none is named."""
    ways = [value for value in question.values("compare") if value in MOVES]
    if not ways or question.keys:
        return []
    found = await queries.rows(context.session, KeyFigure, *conditions)
    before = await figures.compared(context.session, found, base(question), visible(KeyFigure, context.viewer))
    moved = [one.key for one in found if way(one, before.get(one.key)) in ways]
    return [KeyFigure.key.in_(moved)]


def way(one: KeyFigure, before: KeyFigure | None) -> str | None:
    """Tell which way a figure went; None where it stayed the same, or that is unknown."""
    change = figures.change(one, before) if before else None
    return None if not change else "up" if change > 0 else "down"


async def changes(question: Question, conditions: Sequence[ColumnElement[bool]], context: Context) -> str:
    """Tell how many figures rose and fell, where change is asked for."""
    if not set(question.values("compare")) - set(MOVES):
        return ""
    found = await queries.rows(context.session, KeyFigure, *conditions)
    before = await figures.compared(context.session, found, base(question), visible(KeyFigure, context.viewer))
    changes = [figures.change(one, before[one.key]) if one.key in before else None for one in found]
    known = [one for one in changes if one is not None]
    return say(
        context.language,
        "keyfigures-changes",
        risen=sum(one > 0 for one in known),
        fallen=sum(one < 0 for one in known),
        same=sum(one == 0 for one in known),
        unknown=len(changes) - len(known),
    )


async def in_order(
    question: Question, conditions: Sequence[ColumnElement[bool]], context: Context
) -> list[tuple[KeyFigure, KeyFigure]]:
    """Return the figures with what each is compared with, those that changed most first; least, where that is asked.

    Figures have units of their own, so what counts is how much of what there was the change is. Figures that stayed
    the same, or of which that share is unknown, are left out.
    """
    found = await queries.rows(context.session, KeyFigure, *conditions, order=[KeyFigure.name])
    before = await figures.compared(context.session, found, base(question), visible(KeyFigure, context.viewer))
    pairs = [(one, before[one.key]) for one in found if one.key in before and _share(one, before[one.key])]
    return sorted(pairs, key=lambda pair: _share(*pair), reverse=question.order == "largest")


def first_of(question: Question, pairs: Sequence[tuple[KeyFigure, KeyFigure]]) -> Sequence[tuple[KeyFigure, KeyFigure]]:
    """Return as many as are asked for; without a number the first, with all that changed as much."""
    if question.limit:
        return pairs[: question.limit]
    return [pair for pair in pairs if _share(*pair) == _share(*pairs[0])]


def most_changed(question: Question, pairs: Sequence[tuple[KeyFigure, KeyFigure]], language: Language) -> str:
    """Say which figures changed most: ``Naar verhouding het meest gestegen: Phishingmeldingen (174 meer (81%) …)``."""
    way = next((value for value in question.values("compare") if value in MOVES), "either")
    named = [
        say(
            language,
            "keyfigures-changed-by",
            name=one.name,
            change=change_and_share(one, before, language),
            day=day(before.as_of, language),
        )
        for one, before in first_of(question, pairs)
    ]
    return say(language, f"keyfigures-most-{question.order}-{way}", named=listed(named, language))


def apart(question: Question, found: Sequence[KeyFigure], language: Language) -> str:
    """Say by how much the two figures that are compared differ; empty where they have no unit in common."""
    if not question.values("compare") or len(question.keys) != 2 or len(found) != 2:
        return ""
    difference = figures.change(found[0], found[1])
    if difference is None:
        return ""
    size = with_unit(abs(difference), found[0].unit, language)
    return say(language, "keyfigures-apart", size=size)


def _share(one: KeyFigure, before: KeyFigure) -> Decimal:
    """Return which part of what there was a change is, whichever way it went; 0 where that is unknown."""
    change = figures.change(one, before)
    return abs(change / before.value) if change and before.value else Decimal(0)
