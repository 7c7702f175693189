"""Risks: the words that answers are made of. What was understood is always said: side, zone, owner, closed or not."""

from __future__ import annotations

from decimal import Decimal

from bot.answers.answer import Entry, Matrix, Sign
from bot.answers.language import euros, listed, number, say
from bot.question import Ask, Filter, Language, Question
from bot.topics import common
from bot.topics.base import Context
from bot.topics.risks_conditions import KEY, NUMBERS, statuses
from models.people import Person
from models.risks import Bounds, Corner, Counts, Risk, RiskStatus, Side, Spread, Zone

SIGNS = {Zone.HIGH: Sign.BAD, Zone.MIDDLE: Sign.ATTENTION, Zone.LOW: Sign.GOOD}
NOT_FINANCIAL = "not_financial"
MANY = 2
"""The number by which a text chooses its plural where no number is said."""
LONGEST_NOTE = 220
"""Characters of the measures that one line of a list shows."""


def subject(question: Question, count: int | None, people: dict[str, Person], bounds: Bounds, context: Context) -> str:
    """Return what is counted, with everything that narrows it: ``3 actieve risico's van Karin in zone hoog``."""
    language = context.language
    plural = MANY if count is None else count
    status = statuses(question)
    words = [say(language, "risks-number", count=count)] if count is not None else []
    words += [say(language, f"risks-{one.value}", count=plural) for one in status]
    kinds = [kind for kind in question.values("consequence") if kind != NOT_FINANCIAL]
    words += [say(language, f"risks-{kind}", count=plural) for kind in kinds]
    words.append(say(language, "risks-noun", count=plural))
    words.append(say(language, "risks-not-financial") if NOT_FINANCIAL in question.values("consequence") else "")
    if not status and not question.keys:
        words.append(say(language, "risks-any-status"))
    words.append(common.matching_phrase(question, language))
    categories = question.values("category")
    if categories:
        words.append(say(language, "risks-in-category", name=listed(categories, language, style="or")))
    words.append(common.owner_phrase(question, people, context.viewer.person_key, language))
    words += [say(language, "with-text", text=text) for text in question.values("text")]
    words += [place(value, bounds, language) for value in question.values("zone")]
    compared = [_compared(one, language) for one in question.filters if one.field in NUMBERS]
    if compared:
        words.append(say(language, "risks-with", conditions=listed(compared, language)))
    words += _zoned(question, bounds, language)
    words += [say(language, f"risks-priced-{value}") for value in question.values("priced")]
    words += [say(language, f"risks-assessed-{value}") for value in question.values("assessed")]
    if question.values("mitigated"):
        words.append(say(language, "risks-without-measures"))
    words += [common.secrecy_phrase(question, language), _left_out(question, people, language)]
    words.append(common.period_phrase(question.period, "risks-as-of", language))
    return common.joined(*words)


def _left_out(question: Question, people: dict[str, Person], language: Language) -> str:
    """Return what was left out, in words: ``(behalve „Uitval” en Karin de Vries)``."""
    names = [common.owner_name(key, people, language) for key in question.values("not_owner")]
    names += [say(language, "risks-quoted", title=name) for name in question.values("not_category")]
    names += [
        say(language, f"risks-{kind.replace(NOT_FINANCIAL, 'non_financial')}", count=MANY)
        for kind in question.values("not_consequence")
    ]
    names += [say(language, f"risks-{kind}", count=MANY) for kind in question.values("not_status")]
    titles = question.values("not_key")
    names += [say(language, "risks-others-left-out", count=len(titles))] if titles else []
    return say(language, "risks-left-out", names=listed(names, language)) if names else ""


def _zoned(question: Question, bounds: Bounds, language: Language) -> list[str]:
    """Return the zones on both sides: ``bruto in zone hoog (…) en netto niet meer``."""
    if question.values("left_zone") and not question.values("gross_zone"):
        return [say(language, "risks-net-not-in", place=_places(question, "left_zone", bounds, language))]
    if not question.values("gross_zone"):
        return []
    gross = say(language, "risks-gross-in", place=_places(question, "gross_zone", bounds, language))
    if question.values("left_zone"):
        return [gross, say(language, "risks-net-no-longer")]
    if not question.values("net_zone"):
        return [gross]
    return [gross, say(language, "risks-net-in", place=_places(question, "net_zone", bounds, language))]


def _places(question: Question, field: str, bounds: Bounds, language: Language) -> str:
    return listed([place(value, bounds, language) for value in question.values(field)], language, style="or")


def capital(text: str) -> str:
    """Return a text as the beginning of a sentence."""
    return text[:1].upper() + text[1:]


def place(value: str, bounds: Bounds, language: Language) -> str:
    """Return a zone or corner in words, with what it means: ``in zone hoog (score 15 of meer)``."""
    if value in set(Corner):
        return say(language, f"risks-corner-{value.replace('_', '-')}")
    return say(language, f"risks-in-zone-{value}", high=bounds.high_from, middle=bounds.middle_from)


def _compared(one: Filter, language: Language) -> str:
    value = Decimal(one.value)
    shown = euros(value, language) if one.field == "amount" else number(value, language)
    what = say(language, f"risks-what-{one.field}")
    return say(language, f"risks-compared-{one.comparison.value.replace('_', '-')}", what=what, value=shown)


def zone_name(score: int, bounds: Bounds, language: Language) -> str:
    """Return the zone of a score: ``hoog``."""
    return say(language, f"risks-zone-{bounds.zone(score).value}")


def spread_words(side: Side, counted: Spread, language: Language) -> str:
    """Return how many stand in each zone: ``netto 3 hoog, 9 midden en 3 laag, 2 niet beoordeeld``."""
    zones = [
        say(language, "risks-in-spread", count=count, zone=say(language, f"risks-zone-{zone.value}"))
        for zone, count in zip(Zone, (counted.high, counted.middle, counted.low), strict=True)
    ]
    words = common.joined(say(language, f"risks-side-{side.value}"), listed(zones, language))
    if not counted.not_assessed:
        return words
    return f"{words}, {say(language, 'risks-not-assessed', count=counted.not_assessed)}"


def score_words(one: Risk, side: Side, bounds: Bounds, language: Language) -> str:
    """Return where a risk stands on one side: ``kans 4 × gevolg 5 = 20 (hoog)``."""
    score = one.score(side)
    if score is None:
        return say(language, "risks-unassessed")
    zone = zone_name(score, bounds, language)
    return say(
        language,
        "risks-score-in-full",
        likelihood=one.likelihood(side),
        impact=one.impact(side),
        score=score,
        zone=zone,
    )


def short_score(one: Risk, side: Side, bounds: Bounds, language: Language) -> str:
    """Return side, score and zone: ``netto 16, hoog``."""
    score, name = one.score(side), say(language, f"risks-side-{side.value}")
    if score is None:
        return say(language, "risks-short-unassessed", side=name)
    return say(language, "risks-short-score", side=name, score=score, zone=zone_name(score, bounds, language))


def sign(one: Risk, side: Side, bounds: Bounds) -> Sign:
    """Return how bad a risk is on one side; one that was not assessed has no colour."""
    score = one.score(side)
    return Sign.NEUTRAL if score is None else SIGNS[bounds.zone(score)]


def consequence_words(one: Risk, language: Language) -> str:
    """Return whether a risk is financial, otherwise, or both."""
    if one.financial and one.non_financial:
        return say(language, "risks-consequence-both")
    return say(language, f"risks-{'financial' if one.financial else 'non_financial'}", count=1)


def entry(
    one: Risk, question: Question, side: Side, bounds: Bounds, people: dict[str, Person], context: Context
) -> Entry:
    """Return one line of a list: the figure that the list is about at the right, the rest below."""
    language = context.language
    other = Side.NET if side is Side.GROSS else Side.GROSS
    figure = short_score(one, side, bounds, language)
    details = [short_score(one, other, bounds, language)]
    amount = common.amount_or_unknown(one.amount, language)
    if question.measure == "amount" or question.order in ("amount", "-amount"):
        figure, details = amount, [figure, *details]
    elif question.measure in ("likelihood", "impact"):
        details.insert(0, score_words(one, side, bounds, language))
    if one.amount is not None and figure != amount:
        details.append(amount)
    details.append(people[one.owner_key].name if one.owner_key in people else say(language, "no-owner"))
    if one.status is RiskStatus.CLOSED:
        details.append(say(language, "risks-closed", count=1))
    lines = [" · ".join(details)]
    if question.measure == "measures":
        lines.append(_shortened(one.measures, language))
    return Entry(one.title, figure, tuple(lines), sign(one, side, bounds), Question(KEY, Ask.ITEM, keys=(one.key,)))


def _shortened(measures: str | None, language: Language) -> str:
    """Return measures on one line; the whole text is one click away."""
    text = " ".join((measures or "").split())
    if not text:
        return say(language, "risks-no-measures-line")
    text = text if len(text) <= LONGEST_NOTE else f"{text[:LONGEST_NOTE].rstrip()}…"
    return say(language, "risks-measures-line", measures=text)


def moved_entry(one: Risk, bounds: Bounds, people: dict[str, Person], language: Language) -> Entry:
    """Return one line about what measures do: ``20 → 8``, ``hoog → midden``."""
    net = one.net_score if one.net_score is not None else one.gross_score
    zones = [zone_name(score, bounds, language) for score in (one.gross_score, net)]
    owner = people[one.owner_key].name if one.owner_key in people else say(language, "no-owner")
    moved = " → ".join(dict.fromkeys(zones))
    return Entry(
        one.title,
        f"{one.gross_score} → {net}",
        (f"{moved} · {owner}",),
        sign(one, Side.NET, bounds),
        Question(KEY, Ask.ITEM, keys=(one.key,)),
    )


def matrix(side: Side, counts: Counts, total: int, bounds: Bounds, language: Language) -> Matrix:
    """Return the picture of one side; its caption says how many risks have no place in it."""
    shown = sum(map(sum, counts))
    return Matrix(
        title=say(language, f"risks-matrix-{side.value}"),
        counts=counts,
        zones=tuple(tuple(SIGNS[zone] for zone in row) for row in bounds.zones()),
        x_label=say(language, "risks-impact"),
        y_label=say(language, "risks-likelihood"),
        caption=say(language, "risks-matrix-caption", count=shown, total=total, missing=total - shown),
    )


def quoted(titles: list[str], language: Language) -> str:
    """Return titles in a row, each in quotes."""
    return listed([say(language, "risks-quoted", title=title) for title in titles], language)
