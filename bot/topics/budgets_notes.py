"""What is said about budgets beside amounts: why, which share of the whole, and where an item is not."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from bot.answers.answer import Answer, Button
from bot.answers.language import euros, say
from bot.question import Ask, Filter, Period, Question
from bot.topics import budgets_figures as figures
from bot.topics import common
from bot.topics.base import Context
from bot.topics.budgets_answers import answer_about, entry_of
from bot.topics.budgets_buttons import other_years
from bot.topics.budgets_headlines import capital, figure_headline, picked_subject, shown_measure
from bot.topics.budgets_scope import KEY, Scope, scope_of
from models import queries
from models.finance import Budget, budget_totals, percentage

LOOSE_PARTS = frozenset({"investments"})
"""Parts whose name is used loosely: "krediet" is said of any budget."""


async def reasons(scope: Scope) -> Answer:
    """Answer "waarom" with the explanation (sheet column ``toelichting``) of the item, or of each that has one."""
    language, session = scope.context.language, scope.context.session
    found = await queries.rows(session, Budget, *scope.narrowed(*scope.years), order=[Budget.year, Budget.code])
    explained = [one for one in found if one.note]
    if len(scope.question.values("item")) == 1 and len(found) == 1:
        return await _reason(scope, found[0])
    entries = []
    for one in explained:
        entry = entry_of(scope, one, {})
        details = (one.note or "", *entry.details)
        title = entry.title if len(scope.years) == 1 else f"{one.item} {one.year}"
        entries.append(replace(entry, title=title, details=details))
    offset, length = common.page_of(scope.question, len(entries))
    headline = say(
        language,
        "budgets-explained" if found else "budgets-none-to-explain",
        count=len(explained),
        total=len(found),
        subject=picked_subject(scope),
        year=" – ".join(dict.fromkeys((str(scope.years[0]), str(scope.years[-1])))),
    )
    if len(explained) == 1:
        note = say(language, "budgets-reason-of", item=explained[0].item, note=explained[0].note or "")
        headline = f"{common.sentence(headline)} {note}"
    shown = entries[offset : offset + length]
    return await answer_about(
        scope,
        scope.of(*scope.years),
        common.sentence(headline),
        listings=(common.listing(shown, offset, len(entries), language, say(language, "budgets-items")),)
        if entries
        else (),
        buttons=common.paging_buttons(scope.question, offset, length, len(entries), language),
    )


async def _reason(scope: Scope, one: Budget) -> Answer:
    """Answer with the explanation of one item; where it has none and no year was asked, with the latest there is."""
    language, year = scope.context.language, one.year
    subject = say(language, "budgets-item-of", item=one.item, part=say(language, f"budgets-part-{one.part.value}"))
    known = (f"{scope.question.values('item')[0]}|{year}" for year in scope.known)
    earlier = await queries.rows(
        scope.context.session, Budget, *scope.of(*scope.known), Budget.key.in_([*known]), order=[Budget.year.desc()]
    )
    other = next((row for row in earlier if row.note), None) if scope.question.period is None else None
    if one.note:
        reason = say(language, "budgets-reason", subject=subject, year=str(year), note=one.note)
    elif other:
        values = {"subject": subject, "year": str(year), "other": str(other.year), "note": other.note or ""}
        reason = say(language, "budgets-reason-other", **values)
    else:
        reason = say(language, "budgets-reason-none", subject=subject, year=str(year))
    figure = figure_headline(scope, subject, year, figures.totals_of(one))
    return await answer_about(
        scope,
        scope.of(year),
        f"{common.sentence(reason)} {capital(figure)}",
        facts=figures.facts(figures.USE, figures.totals_of(one), language),
        buttons=other_years(scope),
    )


async def share(scope: Scope) -> Answer:
    """Answer which share one item is of its part, or of the whole where that was named or nothing was."""
    language, session, year = scope.context.language, scope.context.session, scope.years[0]
    measure = {"share_spent": "spent", "remaining": "revised"}.get(shown_measure(scope), shown_measure(scope))
    rest = replace(scope.question.without("item", "share"), measure=measure, period=Period.of_year(year))
    whole = await scope_of(rest, scope.context)
    of_item = (await budget_totals(session, *scope.of(year)))[None].sums[measure]
    of_all = (await budget_totals(session, *whole.of(year)))[None].sums[measure]
    percent = percentage(of_item.amount, of_all.amount)
    name = say(language, "budgets-item", item=next(iter(scope.item_names.values())))
    if percent is None:
        headline = say(language, "budgets-share-unknown", item=name, whole=whole.subject, year=str(year))
    else:
        headline = say(
            language,
            "budgets-share",
            item=name,
            whole=whole.subject,
            year=str(year),
            percent=figures.pct(percent, language),
            measure=say(language, f"budgets-a-{measure}"),
            part=euros(of_item.amount or Decimal(0), language),
            total=euros(of_all.amount or Decimal(0), language),
        )
    known = "" if of_all.is_complete else say(language, "budgets-coverage", known=of_all.known, count=of_all.count)
    return await answer_about(scope, whole.of(year), common.sentence(headline, known), buttons=other_years(scope))


async def other_part(question: Question, context: Context) -> Answer:
    """Say that an item is in another part than was named, and offer it there; "krediet" is said of any item."""
    language = context.language
    rest = question.without("part")
    scope = await scope_of(rest, context)
    parts = question.values("part")
    named = list(scope.item_names.values())
    if not scope.known or len(question.values("item")) != 1:
        wanted = say(language, "budgets-nothing-in-part", part=say(language, f"budgets-part-{parts[0]}"))
        buttons: tuple[Button, ...] = ()
    else:
        rows = await queries.rows(context.session, Budget, *scope.of(*scope.known), order=[Budget.year.desc()])
        wanted = say(
            language,
            "budgets-other-part",
            item=named[0],
            part=say(language, f"budgets-part-{rows[0].part.value}"),
            other=say(language, f"budgets-part-{parts[0]}"),
        )
        buttons = (Button(say(language, "budgets-item", item=named[0]), rest),)
    part_only = Question(KEY, Ask.TOTAL, filters=tuple(Filter("part", part) for part in parts), period=question.period)
    label = say(language, "budgets-button-part", part=say(language, f"budgets-part-{parts[0]}"))
    return Answer(
        language,
        common.sentence(wanted),
        title=say(language, "budgets-title"),
        buttons=(*buttons, Button(label, part_only)),
    )
