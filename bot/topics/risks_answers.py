"""Risks: counts, matrices, what measures change, totals and groups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from bot.answers.answer import Answer, Button, Entry, Fact, Matrix
from bot.answers.language import euros, number, percent, say
from bot.question import PAGE_SIZE, Ask, Filter, Question
from bot.topics import by_owner, by_owner_answers, common
from bot.topics import risks_phrases as phrases
from bot.topics.base import Context
from bot.topics.by_owner_answers import Counted
from bot.topics.risks_conditions import AVERAGE, averaged_column, general, is_placed, listed_side, sides, zoned
from bot.topics.risks_lists import MOST_NAMED, listed, named
from bot.topics.risks_scope import Asked, finish, listings_of, page_of_risks, plain, spread_headline
from bot.understanding.outcomes import NOBODY
from models import queries, risks
from models.organisation import organisation_settings
from models.risks import Amounts, Bounds, Consequences, Risk, Side, Zone
from models.visibility import visible


async def answer(question: Question, context: Context) -> Answer:
    """Answer whatever is not about one risk."""
    title = say(context.language, "risks-title")
    if NOBODY in question.values("owner"):
        return common.stranger(context, title)
    question = by_owner.settled(question)
    settings = await organisation_settings(context.session)
    seen = visible(Risk, context.viewer)
    bounds = Bounds(settings.risk_high_from, settings.risk_middle_from)
    asked = Asked(
        question,
        context,
        bounds,
        [seen, *general(question), *zoned(question, bounds)],
        await queries.people(context.session, (*question.values("owner"), *question.values("not_owner"))),
    )
    if not await queries.count(context.session, Risk, seen):
        notes = await common.withheld_note(context, Risk)
        return Answer(context.language, asked.say("risks-none-known"), title=title, notes=notes)
    if question.measure == "share":
        return await _share(asked)
    if question.measure == "difference":
        return await _difference(asked)
    if by_owner.counts(question) and not by_owner.adds_up(question, {"amount"}):
        return await _by_owner(asked)
    if question.group:
        return await _grouped(asked)
    if question.measure and question.measure.startswith(AVERAGE):
        return await _average(asked, question.measure.removeprefix(AVERAGE))
    if question.ask is Ask.TOTAL:
        return await _total(asked)
    if question.measure == "matrix" or (question.ask is Ask.COUNT and not _is_narrowed(question)):
        return await _profile(asked)
    return await listed(asked)


def _is_narrowed(question: Question) -> bool:
    fields = {one.field for one in question.filters} - {"side", "status"}
    return bool(fields or question.keys or question.order or question.limit)


async def _profile(asked: Asked) -> Answer:
    """The matrices, with what can be counted in them: all places, also where one was asked for before."""
    asked = replace(asked, question=asked.question.without("zone", "score", "likelihood", "impact"))
    session = asked.context.session
    found = await risks.consequences(session, *asked.conditions)
    amounts = await risks.amounts(session, *asked.conditions)
    facts = (
        *_consequence_facts(asked, found),
        Fact(asked.say("risks-label-amount"), _amount_words(asked, amounts)),
    )
    headline = await spread_headline(asked, found.total)
    buttons = [
        _button(asked, "risks-button-top-right", Filter("side", "net"), Filter("zone", "top_right")),
        Button(asked.say("risks-button-largest"), replace(plain(asked), order="-score", limit=5)),
        Button(asked.say("risks-button-difference"), replace(plain(asked), measure="difference")),
        Button(asked.say("risks-button-list"), plain(asked)),
    ]
    if not found.total:
        return await finish(asked, headline, asked.conditions, buttons)
    matrices = await _matrices(asked, found.total)
    notes = _overlap(asked, found)
    return await finish(asked, headline, asked.conditions, buttons, notes, facts=facts, matrices=matrices)


def _button(asked: Asked, text: str, *filters: Filter) -> Button:
    return Button(asked.say(text), plain(asked).having(*filters))


async def _matrices(asked: Asked, total: int) -> tuple[Matrix, ...]:
    session, language = asked.context.session, asked.context.language
    return tuple([
        phrases.matrix(
            side, await risks.matrix_counts(session, side, *asked.conditions), total, asked.bounds, language
        )
        for side in sides(asked.question)
    ])  # fmt: skip


def _consequence_facts(asked: Asked, found: Consequences) -> tuple[Fact, ...]:
    language = asked.context.language
    return (
        Fact(asked.say("risks-label-financial"), number(found.financial, language)),
        Fact(asked.say("risks-label-non-financial"), number(found.non_financial, language)),
    )


def _overlap(asked: Asked, found: Consequences) -> tuple[str, ...]:
    """Say why the two kinds add up to more than there are."""
    return (asked.say("risks-overlap", count=found.both, total=found.total),) if found.both else ()


def _amount_words(asked: Asked, found: Amounts) -> str:
    """Return the sum of the known amounts, and over how many risks it is where some are unknown."""
    language = asked.context.language
    if found.total is None:
        return common.unknown(language)
    total = euros(found.total, language)
    if found.known == found.count:
        return total
    return asked.say("risks-amount-over", amount=total, known=found.known, count=found.count)


async def _total(asked: Asked) -> Answer:
    """Add up the amounts; where a place in the matrix is asked for, on the side that is listed."""
    language, side = asked.context.language, listed_side(asked.question)
    conditions = asked.on(side)
    found = await risks.amounts(asked.context.session, *conditions)
    subject = asked.subject(found.count)
    if is_placed(asked.question):
        subject = common.joined(asked.say(f"risks-side-{side.value}"), subject)
    if not found.count:
        headline = asked.say("risks-there-are", count=0, subject=subject)
    elif found.total is None:
        headline = asked.say("risks-total-unknown", count=found.count, subject=subject)
    else:
        values = {"amount": euros(found.total, language), "known": found.known, "count": found.count}
        known = "risks-total" if found.known == found.count else "risks-total-over"
        headline = asked.say(known, subject=subject, **values)
    missing = found.count - found.known
    notes = [asked.say("risks-missing", count=missing, financial=found.missing_financial)] if missing else []
    question = replace(asked.question, measure="amount", order="-amount")
    ordered = replace(asked, question=question)
    listing, buttons = await page_of_risks(ordered, conditions, found.count, side)
    return await finish(asked, common.sentence(headline), conditions, buttons, notes, listings=listing)


async def _share(asked: Asked) -> Answer:
    """How many of all risks (of the same status) are such, as a number and in percent."""
    session, language, question = asked.context.session, asked.context.language, asked.question
    which = ("category", "owner")
    others = {one.field for one in question.filters} - {"status", "side", *which}
    kept = tuple(one for one in question.filters if one.field == "status" or (others and one.field in which))
    base = Question(question.topic, filters=kept, period=question.period)
    whole = await queries.count(session, Risk, asked.conditions[0], *general(base))
    placed_sides = sides(question) if is_placed(question) else (listed_side(question),)
    parts = []
    for side in placed_sides:
        count = await queries.count(session, Risk, *asked.on(side))
        share = percent(round(Decimal(100 * count) / whole, 1), language) if whole else common.unknown(language)
        named_side = asked.say(f"risks-side-{side.value}") if is_placed(question) else ""
        parts.append(common.joined(named_side, asked.say("risks-share", count=count, total=whole, share=share)))
    headline = phrases.capital(f"{asked.subject(None)}: {'; '.join(parts)}")
    side = listed_side(question)
    total = await queries.count(session, Risk, *asked.on(side))
    listing, buttons = await page_of_risks(asked, asked.on(side), total, side)
    return await finish(asked, common.sentence(headline), asked.on(side), buttons, listings=listing)


async def _average(asked: Asked, field: str) -> Answer:
    """The average of a figure: of scores on the sides asked for, of amounts over those that are known."""
    session, language = asked.context.session, asked.context.language
    asked_sides = sides(asked.question) if field != "amount" else (listed_side(asked.question),)
    parts = []
    for side in asked_sides:
        found = await risks.average(session, averaged_column(field, side), *asked.on(side))
        if found.value is None:
            said = common.unknown(language)
        elif field == "amount":
            said = euros(found.value, language)
        else:
            said = number(round(found.value, 2), language)
        over = "" if found.value is None else asked.say("risks-average-over", known=found.known, count=found.count)
        named_side = "" if field == "amount" else asked.say(f"risks-side-{side.value}")
        parts.append(common.joined(named_side, said, over))
    headline = asked.say(f"risks-average-{field}", subject=asked.subject(None), parts="; ".join(parts))
    side = listed_side(asked.question)
    conditions = asked.on(side)
    ordered = replace(asked, question=replace(asked.question, measure=field, order=f"-{field}", ask=Ask.LIST))
    total = await queries.count(session, Risk, *conditions)
    listing, buttons = await page_of_risks(ordered, conditions, total, side)
    return await finish(asked, common.sentence(headline), conditions, buttons, listings=listing)


async def _difference(asked: Asked) -> Answer:
    """What measures do: both matrices, and every risk whose score moved."""
    session, language = asked.context.session, asked.context.language
    both = replace(asked, question=asked.question.without("side", "zone", "score", "likelihood", "impact"))
    found = await risks.movement(session, *asked.conditions)
    assessed = found.lowered + found.same + found.raised
    total = assessed + found.not_assessed
    conditions = [*asked.conditions, risks.moved()]
    count = found.lowered + found.raised
    gap = risks.score_of(Side.GROSS) - risks.score_of(Side.NET)
    offset, length = common.page_of(asked.question, count)
    rows = await queries.rows(
        session, Risk, *conditions, order=[gap.desc(), Risk.gross_likelihood.desc()], offset=offset, limit=length
    )
    people = await queries.people(session, [one.owner_key for one in rows])
    entries = [phrases.moved_entry(one, asked.bounds, people, language) for one in rows]
    if assessed:
        high = [
            (await risks.spread(session, side, asked.bounds, *asked.conditions)).high for side in (Side.GROSS, Side.NET)
        ]
        headline = asked.say(
            "risks-moved",
            subject=both.subject(total),
            assessed=assessed,
            lowered=found.lowered,
            same=found.same,
            raised=found.raised,
            gross=high[0],
            net=high[1],
        )
    else:
        headline = asked.say("risks-moved-unknown", count=total, subject=both.subject(total))
    notes = [asked.say("risks-not-assessed-note", count=found.not_assessed)] if found.not_assessed else []
    matrices = await _matrices(both, total) if total and not asked.question.page else ()
    buttons = common.paging_buttons(asked.question, offset, len(rows), count, language)
    buttons.append(Button(asked.say("risks-button-largest"), replace(plain(asked), order="-score", limit=5)))
    listings = listings_of(entries, offset, count, asked, "risks-moved-title")
    return await finish(
        asked,
        common.joined(common.sentence(headline), _moved_most(asked, rows)),
        asked.conditions,
        buttons,
        notes,
        matrices=matrices,
        listings=listings,
    )


def _moved_most(asked: Asked, rows: Sequence[Risk]) -> str:
    """Name the risks of which measures lower the score most, the first of the rows; empty where none is lowered."""
    lowered = [(one.score(Side.GROSS) or 0) - (one.score(Side.NET) or 0) for one in rows]
    if asked.question.page or not lowered or lowered[0] <= 0:
        return ""
    most = [one.title for one, points in zip(rows, lowered, strict=True) if points == lowered[0]]
    names = phrases.quoted(most[:MOST_NAMED], asked.context.language)
    return asked.say("risks-moved-most", names=names, points=lowered[0])


async def _grouped(asked: Asked) -> Answer:
    """Divide by category, owner or kind of consequence."""
    if asked.question.group == "consequence":
        return await _by_consequence(asked)
    session, language, question = asked.context.session, asked.context.language, asked.question
    side = listed_side(question)
    conditions = asked.on(side)
    is_category = question.group == "category"
    found = list(
        await risks.groups(session, Risk.category if is_category else Risk.owner_key, asked.bounds, *conditions)
    )
    if question.measure == "amount":
        found.sort(key=lambda group: (group.amounts.total is None, -(group.amounts.total or 0)))
    total = sum(group.count for group in found)
    people = {} if is_category else await queries.people(session, [group.value for group in found])

    def name(value: str | None) -> str:
        if value is None:
            return asked.say("risks-no-category" if is_category else "no-owner")
        return people[value].name if value in people else value

    offset, length = common.page_of(question, len(found))
    length = min(length, PAGE_SIZE)
    entries = [
        Entry(
            capital_name,
            asked.say("risks-count", count=group.count),
            (
                asked.say("risks-group-high", gross=group.gross_high, net=group.net_high),
                _amount_words(asked, group.amounts),
            ),
            opens=plain(asked).having(Filter(question.group or "", group.value)) if group.value else None,
        )
        for group in found[offset : offset + length]
        for capital_name in (phrases.capital(name(group.value)),)
    ]
    subject = asked.subject(total)
    if is_placed(question):
        subject = common.joined(asked.say(f"risks-side-{side.value}"), subject)
    headline = asked.say("risks-there-are", count=total, subject=subject)
    if found:
        most = [name(group.value) for group in found if group.count == max(one.count for one in found)]
        names = phrases.quoted(most[:MOST_NAMED], language)
        text = f"risks-most-{question.group}"
        headline = asked.say(
            text, subject=headline, groups=len(found), names=names, named=named(len(most)), ties=len(most)
        )
    buttons = common.paging_buttons(question, offset, len(entries), len(found), language)
    buttons.append(Button(asked.say("risks-button-profile"), replace(plain(asked), ask=Ask.COUNT, measure="matrix")))
    listings = listings_of(entries, offset, len(found), asked, f"risks-by-{question.group}")
    return await finish(asked, common.sentence(headline), conditions, buttons, listings=listings)


async def _by_owner(asked: Asked) -> Answer:
    """Count the risks of each owner or department, and beside them the high ones."""
    session, question = asked.context.session, asked.question
    side = listed_side(question)
    conditions = asked.on(side)
    count = await queries.count(session, Risk, *conditions)
    subject = asked.subject(count)
    if is_placed(question):
        subject = common.joined(asked.say(f"risks-side-{side.value}"), subject)
    counted = Counted(
        Risk,
        conditions[1:],  # the first is who may see what
        phrases.capital(asked.say("risks-there-are", count=count, subject=subject)),
        asked.say("risks-title"),
        asked.say("source-sheet", sheet="risicos"),
        [(f"by-owner-high-{one.value}", risks.in_zone(one, Zone.HIGH, asked.bounds)) for one in Side],
    )
    return await by_owner_answers.answer(question, asked.context, counted)


async def _by_consequence(asked: Asked) -> Answer:
    side = listed_side(asked.question)
    conditions = asked.on(side)
    found = await risks.consequences(asked.context.session, *conditions)
    subject = asked.subject(found.total)
    if is_placed(asked.question):
        subject = common.joined(asked.say(f"risks-side-{side.value}"), subject)
    headline = asked.say("risks-there-are", count=found.total, subject=subject)
    if found.total:
        headline = asked.say(
            "risks-by-kind",
            subject=headline,
            financial=found.financial,
            other=found.non_financial,
            both=found.both,
        )
    facts = _consequence_facts(asked, found) if found.total else ()
    buttons = [
        _button(asked, "risks-button-financial", Filter("consequence", "financial")),
        _button(asked, "risks-button-non-financial", Filter("consequence", "non_financial")),
    ]
    return await finish(asked, common.sentence(headline), conditions, buttons, _overlap(asked, found), facts=facts)
