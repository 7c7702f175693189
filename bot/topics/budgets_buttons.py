"""The likely next questions about budgets."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.answer import Button
from bot.answers.language import say
from bot.question import Ask, Filter, Period, Question
from bot.topics.budgets_scope import NARROWING, Scope
from models import queries
from models.finance import Budget, overspent

RESERVES = "reserves"


def other_years(scope: Scope) -> list[Button]:
    """Return the way to the year before (or else the next that has figures)."""
    year = scope.years[0]
    before = [other for other in scope.known if other < year]
    others = before[-1:] or [other for other in scope.known if other > year][:1]
    question = replace(scope.question, page=0)
    return [Button(str(other), replace(question, period=Period.of_year(other))) for other in others]


async def further(scope: Scope, year: int) -> list[Button]:
    """Return likely next questions: the reserve itself, what is overspent, how it will end."""
    language, question = scope.context.language, replace(scope.question.without(*NARROWING), order=None, limit=None)
    question = replace(question.without("also", "statistic"), period=Period.of_year(year))
    buttons = []
    if question.values("part") == ("reserve",):
        buttons.append(Button(say(language, "budgets-button-reserve"), Question(RESERVES, period=Period.of_year(year))))
    if not scope.question.values("state"):
        over = await queries.count(scope.context.session, Budget, *scope.of(year), overspent())
        if over:
            asked = replace(question.having(Filter("state", "overspent")), ask=Ask.LIST, measure=None, group="item")
            buttons.append(Button(say(language, "budgets-button-overspent", count=over), asked))
    for measure in ("outlook", "unspent", "remaining"):
        if measure != scope.measure:
            label = say(language, f"budgets-button-{measure}")
            buttons.append(Button(label, replace(question, measure=measure, ask=Ask.TOTAL)))
    return buttons
