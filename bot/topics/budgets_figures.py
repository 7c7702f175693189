"""Amounts of budgets in words: what a sum says, how much of it is known, and the facts below a headline."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from bot.answers.answer import Fact, Sign
from bot.answers.language import euros, percent, say
from bot.question import Language
from bot.topics import common
from models.finance import BUDGET_MEASURES, BUDGET_MOVEMENTS, Budget, Sum, Totals

LEFTOVERS = frozenset({"remaining", "unspent", "outlook"})
"""Measures of which less than nothing is bad news."""
BUILD_UP = ("budgeted", "changes", "carried_over", "revised")
USE = ("revised", "spent", "committed", "remaining")
ENDING = ("revised", "forecast", "outlook")
SHOWN = {
    **dict.fromkeys(BUILD_UP, BUILD_UP),
    **dict.fromkeys(("spent", "committed", "remaining", "owner", "share_spent"), USE),
    "revised": (*BUILD_UP, "spent", "committed", "remaining"),
    "unspent": ("revised", "spent", "unspent", "committed", "remaining"),
    **dict.fromkeys(("forecast", "outlook"), ENDING),
}
"""The figures below a total, by the measure asked."""


def totals_of(one: Budget) -> Totals:
    """Return one item as totals of a single row, so that items and sums are told in the same words."""
    sums: dict[str, Sum] = {}
    for measure in BUDGET_MEASURES:
        amount = getattr(one, measure)
        if amount is None and measure in BUDGET_MOVEMENTS:
            amount = Decimal(0)
        sums[measure] = Sum(amount, int(amount is not None), 1)
    return Totals(1, sums, dict.fromkeys(BUDGET_MEASURES, one.revised))


def said(measure: str, totals: Totals, language: Language, year: int) -> str:
    """Return what a measure comes to: ``nog € 1.000 over``, ``€ 4.977 tekort``, ``geen gegevens``."""
    if measure == "share_spent":
        share = totals.share("spent")
        return (
            common.unknown(language)
            if share is None
            else say(language, "budgets-said-share", percent=pct(share, language))
        )
    amount = totals.sums[measure].amount
    if amount is None:
        return common.unknown(language)
    return say(
        language,
        f"budgets-said-{measure}",
        amount=euros(abs(amount), language),
        sign=_sign_of(amount),
        year=str(year),
        before=str(year - 1),
    )


def pct(share: Decimal, language: Language) -> str:
    """Return a percentage with at most one decimal."""
    return percent(share.normalize() + 0, language)


def context_of(measure: str, totals: Totals, language: Language) -> str:
    """Return what a figure is to be seen against: ``van € 10.000``, ``(42% van € 10.000)``."""
    if measure not in {"remaining", "unspent", "outlook", "spent", "committed", "forecast", "share_spent"}:
        return ""
    amount = "spent" if measure == "share_spent" else measure
    base, figure = totals.bases[amount], totals.sums[amount].amount
    if base is None or figure is None:
        return ""
    whole = euros(base, language)
    if measure in LEFTOVERS:
        return say(language, "budgets-of-base", base=whole, sign=_sign_of(figure))
    if measure == "share_spent":
        return say(language, "budgets-spent-of-base", spent=euros(figure, language), base=whole)
    share = totals.share(amount)
    return "" if share is None else say(language, "budgets-share-of-base", percent=pct(share, language), base=whole)


def coverage(measure: str, totals: Totals, language: Language) -> str:
    """Return ``over 11 van 12 posten`` where not all is known; empty where it is, or where nothing is."""
    counted = totals.sums["spent" if measure == "share_spent" else measure]
    if counted.is_complete or not counted.known:
        return ""
    return say(language, "budgets-coverage", known=counted.known, count=counted.count)


def missing(measure: str, totals: Totals, language: Language) -> str:
    """Return what can be said where a measure is unknown altogether: what is missing, and what is left without it."""
    sums = totals.sums
    if measure in sums and sums[measure].known:
        return ""
    parts = []
    if measure == "remaining" and sums["unspent"].known:
        amount = sums["unspent"].amount or Decimal(0)
        known = coverage("unspent", totals, language)
        parts.append(common.joined(say(language, "budgets-without-committed", amount=euros(amount, language)), known))
    needs = {"remaining": ("spent", "committed"), "unspent": ("spent",), "outlook": ("forecast",)}
    parts += [say(language, f"budgets-missing-{one}") for one in needs.get(measure, ()) if not sums[one].known]
    return "; ".join(parts)


def value_of(measure: str, totals: Totals, language: Language) -> str:
    """Return a figure for the right-hand side of a line: ``€ 1.000``, ``€ 4.977 tekort``, ``42%``."""
    if measure == "share_spent":
        share = totals.share("spent")
        return common.unknown(language) if share is None else pct(share, language)
    amount = totals.sums[measure].amount
    if amount is not None and amount < 0 and measure in LEFTOVERS:
        return say(language, "budgets-short", amount=euros(-amount, language))
    return common.amount_or_unknown(amount, language)


def sign_of(measure: str, totals: Totals) -> Sign | None:
    """Return the sign of a figure: bad where there is less than nothing left."""
    if measure not in LEFTOVERS:
        return None
    amount = totals.sums[measure].amount
    if amount is None:
        return Sign.NEUTRAL
    return Sign.BAD if amount < 0 else Sign.GOOD


def facts(measures: tuple[str, ...], totals: Totals, language: Language) -> tuple[Fact, ...]:
    """Return figures under their labels, each with how much of it is known."""
    return tuple(
        Fact(
            say(language, f"budgets-label-{measure}"),
            common.joined(value_of(measure, totals, language), _between(coverage(measure, totals, language))),
            sign_of(measure, totals) if measure in LEFTOVERS else None,
        )
        for measure in measures
    )


def details(measure: str, totals: Totals, language: Language) -> str:
    """Return the other main figures on one line: ``bijgesteld € 1.000 · besteed € 400 · verplicht geen gegevens``."""
    shown = ENDING if measure in ENDING[1:] else (*BUILD_UP, "remaining") if measure in BUILD_UP[:3] else USE
    parts = [
        say(language, f"budgets-short-{one}", amount=value_of(one, totals, language)) for one in shown if one != measure
    ]
    return " · ".join(parts)


def shares(groups: Mapping[str, Totals], measure: str) -> dict[str, Decimal]:
    """Return each group's percentage of all, where all is known and none is negative; else nothing."""
    if measure in {*LEFTOVERS, "share_spent"}:
        return {}
    sums = {name: totals.sums[measure] for name, totals in groups.items()}
    whole = sum((one.amount or Decimal(0) for one in sums.values()), Decimal(0))
    if whole <= 0 or any(not one.is_complete or (one.amount or Decimal(0)) < 0 for one in sums.values()):
        return {}
    hundred = Decimal(100)
    return {name: ((one.amount or Decimal(0)) * hundred / whole).quantize(Decimal("0.1")) for name, one in sums.items()}


def _sign_of(amount: Decimal) -> str:
    return "minus" if amount < 0 else "plus" if amount > 0 else "zero"


def _between(text: str) -> str:
    return f"({text})" if text else ""
