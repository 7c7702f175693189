"""Cooperation: answers about partners and partnerships; those about results are in ``partnerships_results``."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.answer import MOST_BUTTONS, Answer, Button, Entry, Fact, Listing
from bot.answers.language import listed, say
from bot.question import Ask, Filter, Language, Question
from bot.topics import common
from bot.topics.base import Context
from bot.topics.partnerships_results import (
    KEY,
    breakdown,
    button,
    partner_name,
    partners_of,
    partnerships_asked,
    result,
    result_entry,
    results,
    source_of,
)
from models import queries
from models.base import fold_key
from models.partnerships import Partnership, PartnershipKind, PartnershipResult
from models.visibility import visible

ABOUT_PARTNERSHIPS = ("partners", "purpose", "partnerships")
LONGEST_HEADLINE = 240


async def answer(question: Question, context: Context) -> Answer:
    """Answer about one result, one partnership, several partnerships, or results."""
    if question.values("owner") or (question.measure == "owner" and not question.keys):
        return _ownerless(context)
    if question.ask is Ask.ITEM and len(question.keys) == 1:
        seen = visible(PartnershipResult, context.viewer)
        found = await queries.rows(context.session, PartnershipResult, seen, PartnershipResult.key == question.keys[0])
        if found:
            return await result(question, found[0], context)
    about = not question.keys and question.measure in (*ABOUT_PARTNERSHIPS, None)
    if about and not question.values("status") and not question.values("aim"):
        return await _partnerships(question, context)
    return await results(question, context)


def _ownerless(context: Context) -> Answer:
    language = context.language
    return Answer(
        language,
        headline=say(language, "partnerships-no-owner"),
        title=say(language, "partnerships-title"),
        source=source_of(PartnershipResult, language),
        buttons=(
            button("partnerships-button-partners", Question(KEY, measure="partners"), language),
            button("partnerships-button-results", Question(KEY, measure="results"), language),
        ),
    )


async def _partnerships(question: Question, context: Context) -> Answer:
    language, session = context.language, context.session
    found = await partnerships_asked(question, context)
    texts = question.values("text")
    found = [one for one in found if all(word in fold_key(one.name) for text in texts for word in text.split())]
    keys = [one.key for one in found]
    seen = visible(PartnershipResult, context.viewer)
    counts = await queries.counts_by(
        session, PartnershipResult, PartnershipResult.partnership_key, seen, PartnershipResult.partnership_key.in_(keys)
    )
    known = await queries.count(session, Partnership, visible(Partnership, context.viewer))
    one = found[0] if len(found) == 1 else None
    offset, length = common.page_of(question, len(found))
    entries = [_partnership_entry(each, counts.get(each.key, 0), question, language) for each in found]
    page = entries[offset : offset + length]
    listings = [common.listing(page, offset, len(entries), language)] if page and one is None else []
    if one and counts:
        results = await queries.rows(
            session,
            PartnershipResult,
            seen,
            PartnershipResult.partnership_key == one.key,
            order=[PartnershipResult.name],
        )
        lines = tuple(result_entry(result, {}, language) for result in results)
        listings.append(Listing(lines, len(lines), title=say(language, "partnerships-results-title")))
    headline = (
        await _partnerships_headline(question, found, context) if known else say(language, "partnerships-none-known")
    )
    return Answer(
        language,
        headline=headline,
        title=say(language, "partnerships-title"),
        facts=_partnership_facts(one, language) if one else (),
        listings=tuple(listings),
        body=(one.purpose,) if one and one.purpose and one.purpose not in headline else (),
        notes=common.example_note(any(each.example for each in found), language),
        source=source_of(Partnership, language),
        buttons=tuple(_partnership_buttons(question, offset, len(page), len(entries), one, language)),
    )


def _partnership_entry(one: Partnership, results: int, question: Question, language: Language) -> Entry:
    partners = listed(one.partner_names, language) if one.partner_names else common.unknown(language)
    kind, met = (
        say(language, f"partnerships-kind-{one.kind.value}"),
        say(language, "partnerships-with", partners=partners),
    )
    details = [f"{kind} · {met}"]
    if question.measure == "purpose":
        details.append(one.purpose or say(language, "partnerships-purpose-unknown"))
    return Entry(
        title=one.name,
        value=say(language, "partnerships-results", count=results) if results else "",
        details=tuple(details),
        opens=Question(KEY, filters=(Filter("partnership", one.key),)),
    )


def _partnership_facts(one: Partnership, language: Language) -> tuple[Fact, ...]:
    return (
        common.fact("label-kind", say(language, f"partnerships-kind-{one.kind.value}"), language),
        common.fact(
            "partnerships-label-partners", listed(one.partner_names, language) if one.partner_names else None, language
        ),
    )


async def _partnerships_headline(question: Question, found: Sequence[Partnership], context: Context) -> str:
    language = context.language
    partners = partners_of(found)
    if question.values("partner"):
        everyone = await queries.rows(context.session, Partnership, visible(Partnership, context.viewer))
        names = listed([partner_name(key, everyone) for key in question.values("partner")], language, style="or")
        if not found and question.values("partnership"):
            inside = [one.name for one in everyone if one.key in question.values("partnership")]
            return say(language, "partnerships-not-in", partner=names, names=listed(inside, language, style="or"))
        if not found:
            return say(language, "partnerships-not-with", partner=names)
        where = listed([one.name for one in found], language)
        return say(language, "partnerships-yes-with", partner=names, partnerships=where, count=len(found))
    if not found:
        return say(language, "partnerships-none-found")
    if len(found) == 1:
        return await _partnership_headline(question, found[0], context)
    if question.order:
        seen = visible(PartnershipResult, context.viewer)
        by = PartnershipResult.partnership_key
        results = await queries.counts_by(context.session, PartnershipResult, by, seen)
        return _ranked_headline(question.order, found, results, language)
    if question.measure == "partners":
        return say(language, "partnerships-partners", partners=len(partners), count=len(found))
    kinds = {kind: sum(one.kind is kind for one in found) for kind in PartnershipKind}
    parts = [say(language, f"partnerships-counted-{kind.value}", count=count) for kind, count in kinds.items() if count]
    key = "partnerships-purposes" if question.measure == "purpose" else "partnerships-there-are"
    return say(language, key, count=len(found), parts=listed(parts, language))


def _ranked_headline(order: str, found: Sequence[Partnership], results: dict[str, int], language: Language) -> str:
    """Name the partnerships with the most or the fewest partners or results."""
    what = order.removeprefix("-")
    sizes = {one.key: results.get(one.key, 0) if what == "results" else len(one.partner_names) for one in found}
    pick = max if order.startswith("-") else min
    count = pick(sizes.values())
    names = listed([say(language, "budgets-item", item=one.name) for one in found if sizes[one.key] == count], language)
    several = sum(size == count for size in sizes.values())
    text = f"partnerships-{'most' if pick is max else 'fewest'}-{what}"
    return say(language, text, names=names, count=count, several="yes" if several > 1 else "no")


async def _partnership_headline(question: Question, one: Partnership, context: Context) -> str:
    language = context.language
    if question.measure == "purpose":
        if not one.purpose:
            return say(language, "partnerships-no-purpose", name=one.name)
        purpose = one.purpose if len(one.purpose) <= LONGEST_HEADLINE else one.purpose.split(". ")[0]
        if len(purpose) > LONGEST_HEADLINE:
            return say(language, "partnerships-purpose-below", name=one.name)
        return say(language, "partnerships-purpose", name=one.name, purpose=purpose.rstrip("."))
    if question.measure == "partners" or not one.partner_names:
        if not one.partner_names:
            return say(language, "partnerships-no-partners", name=one.name)
        return say(language, "partnerships-in-with", name=one.name, partners=listed(one.partner_names, language))
    statuses = await queries.counts_by(
        context.session,
        PartnershipResult,
        PartnershipResult.status,
        visible(PartnershipResult, context.viewer),
        PartnershipResult.partnership_key == one.key,
    )
    if not statuses:
        return say(
            language, "partnerships-without-results", name=one.name, partners=listed(one.partner_names, language)
        )
    return say(
        language,
        "partnerships-one",
        name=one.name,
        results=say(language, "partnerships-results", count=sum(statuses.values())),
        parts=breakdown(statuses, (), language),
    )


def _partnership_buttons(
    question: Question, offset: int, shown: int, total: int, one: Partnership | None, language: Language
) -> list[Button]:
    buttons = common.paging_buttons(question, offset, shown, total, language) if one is None else []
    for measure in ("purpose", "partners", "results"):
        if question.measure != measure:
            following = Question(KEY, measure=measure, filters=question.filters)
            buttons.append(button(f"partnerships-button-{measure}", following, language))
    return buttons[:MOST_BUTTONS]
