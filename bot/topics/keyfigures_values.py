"""The value of a key figure and how it changed, in words."""

from __future__ import annotations

from decimal import Decimal

from bot.answers.language import euros, number, percent, say
from bot.question import Language
from models import figures
from models.figures import KeyFigure

EURO_UNITS = frozenset({"€", "eur", "euro", "euro's", "euros"})
PERCENT_UNITS = frozenset({"%", "procent", "percent", "percentage"})
PLAIN_UNITS = frozenset({"", "aantal", "stuks", "stuk", "number"})
COMMON_UNITS = EURO_UNITS | PERCENT_UNITS | PLAIN_UNITS


def change_words(now: KeyFigure, before: KeyFigure, language: Language) -> str | None:
    """Return a change in words: ``22 meer``, ``1,7 procentpunt minder``, ``evenveel``."""
    change = figures.change(now, before)
    if change is None:
        return None
    if change == 0:
        return say(language, "keyfigures-same")
    unit = (now.unit or "").casefold()
    size = (
        say(language, "keyfigures-points", figure=number(abs(change), language))
        if unit in PERCENT_UNITS
        else with_unit(abs(change), now.unit, language)
    )
    return say(language, "keyfigures-more" if change > 0 else "keyfigures-less", size=size)


def change_and_share(now: KeyFigure, before: KeyFigure, language: Language) -> str | None:
    """Return a change in words, with how much of what there was it is: ``9.155 meer (19%)``."""
    said, change = change_words(now, before, language), figures.change(now, before)
    is_percent = (now.unit or "").casefold() in PERCENT_UNITS
    if not said or not change or not before.value or is_percent:
        return said
    return f"{said} ({percent(abs(change) / before.value * 100, language)})"


def value_words(one: KeyFigure, language: Language) -> str:
    """Return a value with its unit; without one the official answer that there is no insight yet."""
    return say(language, "keyfigures-none") if one.value is None else with_unit(one.value, one.unit, language)


def with_unit(value: Decimal, unit: str | None, language: Language) -> str:
    """Return a number with its unit: ``€ 12``, ``99,9%``, ``124 seconden``."""
    folded = (unit or "").casefold()
    if folded in EURO_UNITS:
        return euros(value, language)
    if folded in PERCENT_UNITS:
        return percent(value, language)
    return number(value, language) if folded in PLAIN_UNITS else f"{number(value, language)} {unit}"
