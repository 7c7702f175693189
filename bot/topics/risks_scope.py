"""Risks: a question with what its answer needs, and what all its answers have in common."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement

from bot.answers.answer import MOST_BUTTONS, Answer, Button, Entry, Listing
from bot.answers.language import day, say
from bot.question import Question
from bot.topics import common
from bot.topics import risks_phrases as phrases
from bot.topics.base import Context
from bot.topics.risks_conditions import KEY, is_placed, listed_side, order, placed, sides
from models import queries, risks
from models.people import Person
from models.risks import Bounds, Risk, Side
from models.visibility import visible


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with all that its answer needs. ``conditions`` hold for both sides."""

    question: Question
    context: Context
    bounds: Bounds
    conditions: list[ColumnElement[bool]]
    people: dict[str, Person]

    def subject(self, count: int | None) -> str:
        """Return what is counted, in words."""
        return phrases.subject(self.question, count, self.people, self.bounds, self.context)

    def say(self, text: str, **values: Any) -> str:
        """Return a text in the language of the answer."""
        return say(self.context.language, text, **values)

    def on(self, side: Side) -> list[ColumnElement[bool]]:
        """Return the conditions with those of the place in the matrix, on this side."""
        return [*self.conditions, *placed(self.question, side, self.bounds)]


async def finish(
    asked: Asked,
    headline: str,
    conditions: Sequence[ColumnElement[bool]],
    buttons: Sequence[Button],
    notes: Sequence[str] = (),
    **parts: Any,
) -> Answer:
    """Put around an answer what every answer has: what is left out, what is made up, source and dates."""
    context = asked.context
    whole = await queries.overview(context.session, Risk, *conditions)
    dates = whole
    if not whole.count:
        dates = await queries.overview(context.session, Risk, visible(Risk, context.viewer))
        if asked.question.period and dates.last_as_of:
            notes = (*notes, asked.say("risks-known-as-of", day=day(dates.last_as_of, context.language)))
    # The first condition is who may see what: of what is withheld, the others must hold.
    withheld = await common.withheld_note(context, Risk, *conditions[1:])
    return Answer(
        context.language,
        headline=phrases.capital(headline),
        title=asked.say("risks-title"),
        notes=(*notes, *withheld, *common.example_note(whole.has_examples, context.language)),
        source=asked.say("source-sheet", sheet="risicos"),
        as_of=dates.first_as_of,
        as_of_until=dates.last_as_of,
        buttons=tuple(buttons[:MOST_BUTTONS]),
        **parts,
    )


def plain(asked: Asked) -> Question:
    """Return the same selection, asked as a list without its side, place, order and page."""
    kept = asked.question.without("side", "zone", "score", "likelihood", "impact")
    return Question(KEY, keys=kept.keys, filters=kept.filters, period=kept.period)


def listings_of(entries: list[Entry], offset: int, total: int, asked: Asked, title: str) -> tuple[Listing, ...]:
    """Return one page of a list under a title; no list where there is nothing in it."""
    if not entries:
        return ()
    return (common.listing(entries, offset, total, asked.context.language, asked.say(title)),)


async def page_of_risks(
    asked: Asked, conditions: Sequence[ColumnElement[bool]], total: int, side: Side
) -> tuple[tuple[Listing, ...], list[Button]]:
    """Return one page of risks in the order asked for, and the way to the rest."""
    question, session, language = asked.question, asked.context.session, asked.context.language
    offset, length = common.page_of(question, total)
    rows = await queries.rows(session, Risk, *conditions, order=sorting(question), offset=offset, limit=length)
    people = await queries.people(session, [one.owner_key for one in rows])
    entries = [phrases.entry(one, question, side, asked.bounds, people, asked.context) for one in rows]
    shown = min(total, question.limit) if question.limit else total
    title = f"risks-listed-{side.value}" if is_placed(question) else "risks-listed"
    buttons = common.paging_buttons(question, offset, len(rows), total, language)
    return listings_of(entries, offset, shown, asked, title), buttons


def sorting(question: Question) -> list[Any]:
    """Return the order: what is asked for first, then the scores; what has no value comes last."""
    column, descending = order(question)
    side = listed_side(question)
    score = risks.score_of(side)
    return [
        column.is_(None),
        column.desc() if descending else column,
        score.is_(None),
        score.desc(),
        risks.score_of(Side.GROSS).desc(),
        risks.likelihood_of(side).desc(),
    ]


async def spread_headline(asked: Asked, total: int) -> str:
    """Return how many there are, and how many stand in each zone."""
    subject = asked.subject(total)
    if not total:
        return common.sentence(asked.say("risks-there-are", count=0, subject=subject))
    spreads = [
        phrases.spread_words(
            side,
            await risks.spread(asked.context.session, side, asked.bounds, *asked.conditions),
            asked.context.language,
        )
        for side in sides(asked.question)
    ]
    text = asked.say("risks-there-are", count=total, subject=subject)
    return common.sentence(asked.say("risks-with-spread", subject=text, spread="; ".join(spreads)))
