"""Risks: one risk in full."""

from __future__ import annotations

from bot.answers.answer import MOST_BUTTONS, Answer, Button, Sign
from bot.answers.language import euros, say
from bot.question import Ask, Filter, Language, Question
from bot.topics import common
from bot.topics import risks_phrases as phrases
from bot.topics.base import Context
from bot.topics.risks_conditions import KEY, sides
from models import queries
from models.organisation import organisation_settings
from models.risks import Bounds, Risk, RiskStatus, Side, Zone

LONGEST_IN_HEADLINE = 200
"""Characters of the measures that the headline itself gives; longer ones stand below it."""


async def item(question: Question, one: Risk, context: Context) -> Answer:
    """Answer with one risk: the headline says what was asked about it, the facts say all."""
    language = context.language
    settings = await organisation_settings(context.session)
    bounds = Bounds(settings.risk_high_from, settings.risk_middle_from)
    people = await queries.people(context.session, [one.owner_key])
    owner = people[one.owner_key].name if one.owner_key in people else None
    facts = (
        common.fact(
            "risks-label-net",
            phrases.score_words(one, Side.NET, bounds, language),
            language,
            phrases.sign(one, Side.NET, bounds),
        ),
        common.fact(
            "risks-label-gross",
            phrases.score_words(one, Side.GROSS, bounds, language),
            language,
            phrases.sign(one, Side.GROSS, bounds),
        ),
        common.fact("risks-label-consequence", phrases.consequence_words(one, language), language),
        common.fact("risks-label-amount", common.amount_or_unknown(one.amount, language), language),
        common.fact("risks-label-measures", one.measures, language),
        common.fact("label-owner", owner or say(language, "no-owner"), language),
        common.fact(
            "label-status",
            say(language, f"risks-{one.status.value}", count=1),
            language,
            Sign.NEUTRAL if one.status is RiskStatus.CLOSED else None,
        ),
        *common.known_facts((("risks-label-category", one.category), ("label-number", one.number)), language),
    )
    return Answer(
        language,
        headline=_headline(question, one, owner, bounds, context),
        title=say(language, "risks-title"),
        facts=facts,
        body=(one.description,) if one.description else (),
        notes=common.example_note(one.example, language),
        source=say(language, "source-sheet", sheet="risicos"),
        as_of=one.as_of,
        as_of_until=one.as_of,
        buttons=_buttons(question, one, owner, context),
    )


def _headline(question: Question, one: Risk, owner: str | None, bounds: Bounds, context: Context) -> str:
    language, title = context.language, one.title
    asked = sides(question)
    match question.measure:
        case "owner":
            return say(language, "risks-owner-is" if owner else "risks-owner-none", title=title, owner=owner or "")
        case "measures":
            return _measures_headline(one, context)
        case "amount":
            known = one.amount is not None
            amount = euros(one.amount, language) if one.amount is not None else ""
            return say(language, "risks-amount-is" if known else "risks-amount-none", title=title, amount=amount)
        case "likelihood" | "impact":
            values = [one.likelihood(side) if question.measure == "likelihood" else one.impact(side) for side in asked]
            said = [
                common.joined(
                    say(language, f"risks-side-{side.value}"),
                    say(language, "risks-unassessed") if value is None else str(value),
                )
                for side, value in zip(asked, values, strict=True)
            ]
            return say(language, f"risks-{question.measure}-is", title=title, values=", ".join(said))
    said = [
        common.joined(say(language, f"risks-side-{side.value}"), phrases.score_words(one, side, bounds, language))
        for side in asked
    ]
    is_so = _yes_or_no(question, one, bounds, language)
    closed = "yes" if one.status is RiskStatus.CLOSED else "no"
    return common.joined(is_so, say(language, "risks-stands", title=title, scores="; ".join(said), closed=closed))


def _yes_or_no(question: Question, one: Risk, bounds: Bounds, language: Language) -> str:
    """Return "Ja." or "Nee." where a zone was asked about; nothing where the sides asked about differ in it."""
    scores = [one.score(side) for side in sides(question)]
    zones = {None if score is None else bounds.zone(score).value for score in scores}
    asked = [value for value in question.values("zone") if value in set(Zone)]
    if question.measure or not asked or len(zones) > 1 or None in zones:
        return ""
    return say(language, "risks-yes" if zones <= set(asked) else "risks-no")


def _measures_headline(one: Risk, context: Context) -> str:
    measures = " ".join((one.measures or "").split())
    if not measures:
        return say(context.language, "risks-measures-none", title=one.title)
    if len(measures) > LONGEST_IN_HEADLINE:
        return say(context.language, "risks-measures-below", title=one.title)
    return say(context.language, "risks-measures-are", title=one.title, measures=measures.rstrip("."))


def _buttons(question: Question, one: Risk, owner: str | None, context: Context) -> tuple[Button, ...]:
    language = context.language
    buttons: list[Button] = []
    if question.measure != "measures":
        following = Question(KEY, Ask.ITEM, measure="measures", keys=(one.key,))
        buttons.append(Button(say(language, "risks-button-measures"), following))
    if one.category:
        following = Question(KEY, filters=(Filter("category", one.category),))
        buttons.append(Button(say(language, "risks-button-category", name=one.category), following))
    if one.owner_key and owner:
        following = Question(KEY, filters=(Filter("owner", one.owner_key),))
        buttons.append(Button(say(language, "risks-button-owner", owner=owner), following))
    buttons.append(Button(say(language, "risks-button-profile"), Question(KEY, Ask.COUNT, measure="matrix")))
    return tuple(buttons[:MOST_BUTTONS])
