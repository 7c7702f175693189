"""Budget items counted by owner or department, and who has the most money."""

from __future__ import annotations

from bot.answers.answer import Answer
from bot.answers.language import say
from bot.question import Ask, Question
from bot.topics import by_owner, by_owner_answers
from bot.topics.budgets_scope import Scope
from bot.topics.by_owner_answers import Counted
from bot.understanding.reading import Slots
from models import queries
from models.finance import Budget

PLURALS = frozenset(
    {"budgetten", "budgets", "kredieten", "credits", "investeringen", "investments", "potjes", "potten"}
)
"""Words for budgets that are counted; of one "budget" the money is meant."""


def nouns_of(slots: Slots) -> frozenset[str]:
    """Return the words that stand for budget items, of which there can be a number."""
    posts = frozenset({"group:item"})
    is_plural = not PLURALS.isdisjoint(token.text for token in slots.tokens)
    return posts | {"subject:budget", "part:investments"} if is_plural else posts


def counts_items(slots: Slots, earlier: Question | None) -> bool:
    """Tell whether budget items are counted by owner: money per owner is added up in a way of its own."""
    counting = by_owner.read(slots, nouns_of(slots), by_owner.PEOPLE, earlier)
    if counting is None:
        return False
    return counting.is_number or (slots.has("group", "item") and not slots.has("measure"))


def is_counted(question: Question) -> bool:
    """Tell whether a question counts items by owner; one with a measure adds up money."""
    return by_owner.counts(question) and question.ask is Ask.COUNT and question.measure is None


async def answer(scope: Scope) -> Answer:
    """Count the items of each owner or department, in the last of the years that are asked for."""
    context, language, year = scope.context, scope.context.language, scope.years[-1]
    conditions = scope.narrowed(year)
    count = await queries.count(context.session, Budget, *conditions)
    whole = say(language, "budgets-items-there-are", count=count, subject=scope.subject, year=str(year))
    counted = Counted(
        Budget,
        conditions[1:],  # the first is who may see what
        whole,
        say(language, "budgets-title"),
        say(language, "source-sheet", sheet="budgetten"),
    )
    return await by_owner_answers.answer(scope.question, context, counted)
