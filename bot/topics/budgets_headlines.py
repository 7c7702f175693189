"""The headlines about budgets: one sentence that answers, and says what was understood."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from bot.answers.language import euros, listed, say
from bot.question import Language
from bot.topics import budgets_figures as figures
from bot.topics import common
from bot.topics.budgets_scope import MOST_NAMED, Scope
from models import queries
from models.finance import BUDGET_MEASURES, Budget, Totals, budget_totals
from models.people import Person


def figure_headline(scope: Scope, subject: str, year: int, totals: Totals, named_parts: Sequence[str] = ()) -> str:
    """Return the sentence that answers: the figure asked, the parts it is made of, and those asked beside it."""
    language, measure = scope.context.language, shown_measure(scope)
    amount = "spent" if measure == "share_spent" else measure
    beside = [one for one in scope.question.values("also") if one in BUDGET_MEASURES and one != measure]
    if not totals.sums[amount].known:
        what = say(language, f"budgets-the-{measure}")
        headline = say(language, "budgets-headline-unknown", subject=subject, year=str(year), measure=what)
        known = figures.missing(measure, totals, language)
        headline = f"{headline}: {known}" if known else headline
    else:
        said = common.joined(
            figures.said(measure, totals, language, year), figures.context_of(measure, totals, language)
        )
        headline = say(language, "budgets-headline", subject=subject, year=str(year), said=said)
    parts = [headline, figures.coverage(measure, totals, language)]
    if 1 < len(named_parts) <= MOST_NAMED:
        parts.append(say(language, "budgets-of-which", parts=listed(named_parts, language)))
    for one in beside:
        parts.append(_beside(one, totals, language, year))
    if measure == "revised" and "remaining" not in beside and totals.sums["remaining"].known:
        parts.append(_beside("remaining", totals, language, year))
    if scope.question.values("statistic") and (sum_ := totals.sums[amount]).amount is not None:
        mean = (sum_.amount / sum_.known).quantize(Decimal("0.01"), ROUND_HALF_UP)
        parts.append(say(language, "budgets-average", amount=euros(mean, language)))
    return common.sentence(*parts)


def _beside(measure: str, totals: Totals, language: Language, year: int) -> str:
    if not totals.sums[measure].known:
        what = say(language, f"budgets-the-{measure}")
        return say(language, "budgets-beside-unknown", measure=what)
    known = between(figures.coverage(measure, totals, language))
    return common.joined(figures.said(measure, totals, language, year), known)


def picked_headline(scope: Scope, year: int, count: int, of: int, together: str) -> str:
    """Return how many items there are, or how many of all are picked by their figures, and what they come to."""
    language, question = scope.context.language, scope.question
    credits_only = question.values("part") == ("investments",)
    noun = say(language, "budgets-credits" if credits_only else "budgets-posts", count=of or count)
    of_subject = "" if scope.is_whole else say(language, "budgets-of", subject=scope.subject)
    kind = "budgets-picked" if of else "budgets-counted"
    states = [say(language, f"budgets-state-{state}", count=count) for state in question.values("state")]
    if states:
        picked = common.joined(
            listed(states, language, style="or"), say(language, "budgets-with") if scope.picked else ""
        )
    else:
        picked = say(language, "budgets-state-are", count=count)
    headline = say(
        language,
        kind,
        count=count,
        total=of,
        noun=noun,
        subject=of_subject,
        picked=common.joined(picked, scope.picked) if of else "",
        year=str(year),
    )
    return common.sentence(
        " ".join(headline.split()), say(language, "budgets-together", said=together) if together else ""
    )


def named_items(scope: Scope, found: Sequence[Budget]) -> tuple[str, ...]:
    """Return each item with its figure, where a question names a few of them."""
    if not 1 < len(scope.question.values("item")) <= MOST_NAMED or len(found) > MOST_NAMED:
        return ()
    language, measure = scope.context.language, shown_measure(scope)
    values = ((one, figures.totals_of(one)) for one in found)
    return tuple(
        common.joined(
            say(language, "budgets-item", item=one.item),
            figures.value_of(measure, totals, language),
            between(figures.missing(measure, totals, language)),
        )
        for one, totals in values
    )


def picked_subject(scope: Scope) -> str:
    """Return the rows in words, with what they are picked by: ``Samen Digitaal (overschreden)``."""
    language = scope.context.language
    states = [say(language, f"budgets-those-{state}") for state in scope.question.values("state")]
    picked = (listed(states, language, style="or") if states else "", scope.picked)
    return common.joined(scope.subject, between(", ".join(filter(None, picked))))


def ranked_headline(scope: Scope, year: int, found: Sequence[Budget], totals: Totals) -> str:
    """Return the largest or smallest items by name."""
    language, question = scope.context.language, scope.question
    count = min(question.limit or 1, len(found), MOST_NAMED)
    named = [
        say(
            language,
            "budgets-ranked-one",
            item=one.item,
            value=figures.value_of(shown_measure(scope), figures.totals_of(one), language),
        )
        for one in found[:count]
    ]
    asked = min(question.limit or 1, totals.count)
    return common.sentence(
        say(
            language,
            "budgets-ranked",
            order="smallest" if not (question.order or "").startswith("-") else "largest",
            count=asked,
            measure=say(language, f"budgets-a-{scope.amount}"),
            subject=picked_subject(scope),
            year=str(year),
            named=listed(named, language) if asked <= MOST_NAMED else say(language, "budgets-see-list"),
        )
    )


async def owners_headline(scope: Scope, year: int) -> str:
    """Return whose the items are, and how many each has."""
    language, session = scope.context.language, scope.context.session
    totals = await budget_totals(session, *scope.of(year), by=Budget.owner_key)
    counts = {key: one.count for key, one in totals.items()}
    people = await queries.people(session, list(counts))
    named = [
        say(language, "budgets-owner-count", owner=group_name("owner", key, people, language), count=count)
        for key, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0] or ""))
    ]
    owners = listed(named, language)
    return common.sentence(say(language, "budgets-owners", subject=scope.subject, year=str(year), owners=owners))


def difference(scope: Scope, totals: Sequence[Totals]) -> str:
    """Return how much more or less the last year is than the first; empty where either is not known in full."""
    language, measure = scope.context.language, scope.amount
    sums = [one.sums[measure] for one in totals]
    compares = len(sums) == 2 or (len(sums) > 2 and scope.question.group != "year")
    if not compares or not (sums[0].is_complete and sums[-1].is_complete) or scope.measure == "share_spent":
        return ""
    change = (sums[-1].amount or Decimal(0)) - (sums[0].amount or Decimal(0))
    sign = "minus" if change < 0 else "plus" if change else "zero"
    said = say(language, "budgets-difference", amount=euros(abs(change), language), sign=sign)
    if len(sums) == 2:
        return said
    years = {"first": str(scope.years[0]), "last": str(scope.years[-1])}
    return say(language, "budgets-difference-between", said=said, **years)


def shown_measure(scope: Scope) -> str:
    """Return the measure to show: owners are shown beside what is left."""
    return "remaining" if scope.measure == "owner" else scope.measure


def group_name(group: str, key: str | None, people: dict[str, Person], language: Language) -> str:
    """Return the name of a group by its key; an empty key is the group of what has none."""
    if group == "owner":
        return people[key].name if key in people else say(language, "no-owner")
    return say(language, f"budgets-{group}-{key}") if key else say(language, f"budgets-{group}-none")


def capital(text: str) -> str:
    """Return a text that begins with a capital."""
    return text[:1].upper() + text[1:]


def between(text: str) -> str:
    """Return a text between brackets; nothing where there is none."""
    return f"({text})" if text else ""
