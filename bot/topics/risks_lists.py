"""Risks: lists, of a place in the matrix, of a selection, or ranked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from sqlalchemy import ColumnElement

from bot.answers.answer import Answer, Button
from bot.answers.language import euros, number
from bot.answers.language import listed as listed_words
from bot.question import Ask, Filter, Question
from bot.topics import common
from bot.topics import risks_phrases as phrases
from bot.topics.risks_conditions import is_placed, listed_side, order, sides
from bot.topics.risks_scope import Asked, finish, page_of_risks, plain, sorting, spread_headline
from models import queries, risks
from models.risks import Risk, Side

TOLD_OF_EACH = ("score", "likelihood", "impact", "amount")
"""Figures that the headline tells of each risk, where there are few."""
MOST_NAMED = 3
"""Titles that a headline names; more are counted."""


async def listed(asked: Asked) -> Answer:
    """A sentence with the count (gross and net where neither was asked for), then the risks themselves."""
    question, session = asked.question, asked.context.session
    side = listed_side(question)
    conditions = asked.on(side)
    notes: list[str] = []
    ranks = question.order is not None
    if ranks and order(question)[0] is not Risk.amount:
        conditions.append(risks.assessed(side))
    elif ranks:
        conditions.append(Risk.amount.is_not(None))
    elif sides(question) == (Side.NET,) and not question.keys and "no" not in question.values("assessed"):
        conditions.append(risks.assessed())
    total = await queries.count(session, Risk, *conditions)
    whole = await queries.count(session, Risk, *asked.conditions)
    unassessed = await queries.count(session, Risk, *asked.conditions, ~risks.assessed())
    if is_placed(question):
        headline = await _placed_headline(asked, total, unassessed)
    elif question.measure in TOLD_OF_EACH and 0 < total == whole <= MOST_NAMED:
        headline = await _each_headline(asked, conditions, total, side)
    else:
        headline = await spread_headline(asked, whole)
    needs_net = side is Side.NET and (is_placed(question) or ranks or total < whole)
    if order(question)[0] is Risk.amount and ranks:
        if total < whole:
            notes.append(asked.say("risks-missing-ranked", count=whole - total))
    elif unassessed and needs_net and "no" not in question.values("assessed"):
        notes.append(asked.say("risks-not-assessed-note", count=unassessed))
    if question.values("consequence"):
        found = await risks.consequences(session, *conditions)
        notes += [asked.say("risks-both-kinds", count=found.both)] if found.both else []
    listings, buttons = await page_of_risks(asked, conditions, total, side)
    if ranks and listings:
        headline = await _ranked_headline(asked, conditions, total, side)
        notes += await _tied(asked, conditions, total, side)
    buttons += _side_buttons(asked, side)
    return await finish(asked, headline, conditions, buttons, notes, listings=listings)


async def _each_headline(asked: Asked, conditions: Sequence[ColumnElement[bool]], total: int, side: Side) -> str:
    """Return the few risks that there are, each with the figure that was asked."""
    question, language = asked.question, asked.context.language
    rows = await queries.rows(asked.context.session, Risk, *conditions, order=sorting(question))
    named = [f"{asked.say('risks-quoted', title=one.title)} ({_told(one, asked, side)})" for one in rows]
    headline = asked.say("risks-there-are", count=total, subject=asked.subject(total))
    return common.sentence(f"{headline}: {listed_words(named, language)}")


def _told(one: Risk, asked: Asked, side: Side) -> str:
    language = asked.context.language
    if asked.question.measure == "amount":
        return common.amount_or_unknown(one.amount, language)
    if asked.question.measure == "score":
        return phrases.short_score(one, side, asked.bounds, language)
    value = one.likelihood(side) if asked.question.measure == "likelihood" else one.impact(side)
    known = common.unknown(language) if value is None else number(value, language)
    return common.joined(asked.say(f"risks-side-{side.value}"), known)


async def _placed_headline(asked: Asked, count: int, unassessed: int) -> str:
    """Return how many stand in the place that is asked for."""
    asked_sides = sides(asked.question)
    if len(asked_sides) == 1:
        text = f"risks-{asked_sides[0].value}-there-are"
        return common.sentence(asked.say(text, count=count, subject=asked.subject(count)))
    gross = await queries.count(asked.context.session, Risk, *asked.on(Side.GROSS))
    text = asked.say("risks-both-sides", subject=phrases.capital(asked.subject(None)), gross=gross, net=count)
    missing = asked.say("risks-net-not-assessed", count=unassessed) if unassessed else ""
    return common.sentence(text, missing)


async def _ranked_headline(asked: Asked, conditions: Sequence[ColumnElement[bool]], total: int, side: Side) -> str:
    """Return which risk comes first, by what, and the value; what shares the first place is named too."""
    question, session, language = asked.question, asked.context.session, asked.context.language
    column, descending = order(question)
    if question.limit and 1 < question.limit <= MOST_NAMED:
        return await _top(asked, conditions, total, side)
    value = await _value_at(asked, conditions, 0, side)
    ties = await queries.count(session, Risk, *conditions, column == value)
    same = await queries.rows(session, Risk, *conditions, column == value, order=sorting(question), limit=MOST_NAMED)
    names = phrases.quoted([one.title for one in same], language)
    what = asked.say(
        f"risks-rank-{_field(question)}",
        end="highest" if descending else "lowest",
        side=asked.say(f"risks-side-{side.value}"),
        value=euros(value, language) if isinstance(value, Decimal) else number(value, language),
    )
    return common.sentence(
        asked.say("risks-ranked", subject=asked.subject(total), names=names, named=named(ties), ties=ties, what=what)
    )


async def _top(asked: Asked, conditions: Sequence[ColumnElement[bool]], total: int, side: Side) -> str:
    """Return the first few that were asked for, each with its figure."""
    question, language = asked.question, asked.context.language
    rows = await queries.rows(
        asked.context.session, Risk, *conditions, order=sorting(question), limit=question.limit or 1
    )
    figures = [_figure_of(one, question, side) for one in rows]
    shown = [euros(value, language) if isinstance(value, Decimal) else number(value, language) for value in figures]
    names = [f"{asked.say('risks-quoted', title=one.title)} ({what})" for one, what in zip(rows, shown, strict=True)]
    by = asked.say(f"risks-by-{_field(question)}")
    if _field(question) != "amount":
        by = common.joined(asked.say(f"risks-side-{side.value}"), by)
    end = "highest" if order(question)[1] else "lowest"
    text = asked.say("risks-top", subject=asked.subject(total), end=end, by=by, names=listed_words(names, language))
    return common.sentence(text)


async def _tied(asked: Asked, conditions: Sequence[ColumnElement[bool]], total: int, side: Side) -> list[str]:
    """Say where a "top n" leaves out risks that stand as high as its last."""
    question, session = asked.question, asked.context.session
    if question.limit is None or question.limit >= total:
        return []
    column, descending = order(question)
    last = await _value_at(asked, conditions, question.limit - 1, side)
    as_good = column >= last if descending else column <= last
    left_out = await queries.count(session, Risk, *conditions, as_good) - question.limit
    return [asked.say("risks-tied", count=left_out)] if left_out else []


def named(ties: int) -> str:
    """Tell a text whether those that share the first place are few enough to be named."""
    return "yes" if ties <= MOST_NAMED else "no"


def _field(question: Question) -> str:
    return (question.order or "").removeprefix("-")


async def _value_at(asked: Asked, conditions: Sequence[ColumnElement[bool]], place: int, side: Side) -> Decimal | int:
    """Return the figure that risks are ranked by, of the one that stands in this place."""
    question = asked.question
    (one,) = await queries.rows(
        asked.context.session, Risk, *conditions, order=sorting(question), offset=place, limit=1
    )
    return _figure_of(one, question, side)


def _figure_of(one: Risk, question: Question, side: Side) -> Decimal | int:
    values = {
        "amount": one.amount,
        "score": one.score(side),
        "likelihood": one.likelihood(side),
        "impact": one.impact(side),
    }
    value = values[_field(question)]
    return 0 if value is None else value  # never None: the conditions keep out what has no such figure


def _side_buttons(asked: Asked, side: Side) -> list[Button]:
    """Offer the other side, the largest, the measures and the whole picture, as far as not asked for already."""
    question = replace(asked.question, page=0)
    other = Side.GROSS if side is Side.NET else Side.NET
    buttons = []
    if is_placed(question) or question.order:
        buttons.append(Button(asked.say(f"risks-button-{other.value}"), question.having(Filter("side", other.value))))
    if not question.order:
        buttons.append(Button(asked.say("risks-button-largest"), replace(question, order="-score", limit=5)))
    if question.measure != "measures":
        buttons.append(Button(asked.say("risks-button-measures-all"), replace(question, measure="measures")))
    buttons.append(Button(asked.say("risks-button-profile"), replace(plain(asked), ask=Ask.COUNT, measure="matrix")))
    return buttons
