"""Words, numbers, amounts and dates as people read them: Fluent texts per language, formatted by Babel."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, Literal

from babel.dates import format_date, format_datetime, get_day_names
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal
from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser

from bot.question import Language

TEXTS = Path(__file__).parent / "texts"
LONGEST_VALUE = 500
PRIVATE_USE = 0xE000
LOCALES = {Language.NL: "nl_NL", Language.EN: "en_GB"}


class MissingTextError(Exception):
    """A text is missing in a language, or lacks one of the values it needs: a fault of the program."""


@cache
def _bundle(language: Language) -> FluentBundle:
    # Isolation marks are for mixed writing directions; in Teams they show up as stray characters when text is copied.
    bundle = FluentBundle([LOCALES[language].replace("_", "-")], use_isolating=False)
    parser = FluentParser(with_spans=False)  # where a text stands in its file would be a third of what is kept
    for file in sorted((TEXTS / language.value).glob("*.ftl")):
        bundle.add_resource(parser.parse(file.read_text(encoding="utf-8")))
    return bundle


def say(language: Language, text: str, /, **values: Any) -> str:
    """Return a text of the language by its id; numbers choose the plural. Raises MissingTextError."""
    bundle = _bundle(language)
    if not bundle.has_message(text):
        raise MissingTextError(f"{text} ({language.value})")
    pattern = bundle.get_message(text).value
    if pattern is None:
        raise MissingTextError(f"{text} has no text of its own ({language.value})")
    # Fluent refuses long values, as a guard against texts that blow each other up. Ours come from the store and may be
    # long: they wait behind a mark of one private character.
    long = {name: value for name, value in values.items() if isinstance(value, str) and len(value) > LONGEST_VALUE}
    marks = {name: chr(PRIVATE_USE + number) for number, name in enumerate(long)}
    spoken, errors = bundle.format_pattern(pattern, {**values, **marks})
    if errors:
        raise MissingTextError(f"{text} ({language.value}): {errors}")
    text = str(spoken)
    for name, mark in marks.items():
        text = text.replace(mark, long[name])
    return text


def text_ids(language: Language) -> set[str]:
    """Return the ids of all texts of a language."""
    return set(_bundle(language)._messages)


def euros(amount: Decimal, language: Language) -> str:
    """Return an amount: ``€ 1.234,56``; whole amounts without decimals: ``€ 1.234``."""
    whole = amount == amount.to_integral_value()
    pattern = "¤ #,##0;-¤ #,##0" if whole else "¤ #,##0.00;-¤ #,##0.00"
    if language is Language.EN:
        pattern = pattern.replace("¤ ", "¤")
    return format_currency(amount, "EUR", pattern, locale=LOCALES[language], currency_digits=False)


def number(value: Decimal | int, language: Language) -> str:
    """Return a number with as many decimals as it has, at most two: ``12,5``."""
    return format_decimal(value, "#,##0.##", locale=LOCALES[language])


def percent(value: Decimal | int, language: Language) -> str:
    """Return a percentage: ``7%``."""
    return f"{number(value, language)}%"


def day(value: date, language: Language) -> str:
    """Return a date: ``10-02-2020`` in Dutch (the way offices write it), ``10 Feb 2020`` in English."""
    pattern = "dd-MM-yyyy" if language is Language.NL else "d MMM yyyy"
    return format_date(value, pattern, locale=LOCALES[language])


def moment(value: datetime, language: Language) -> str:
    """Return a moment, to the minute."""
    pattern = "dd-MM-yyyy HH:mm" if language is Language.NL else "d MMM yyyy HH:mm"
    return format_datetime(value, pattern, locale=LOCALES[language])


def clock(value: time, language: Language) -> str:
    """Return a time of day: ``9.00 uur``, ``9:00``."""
    return f"{value.hour}.{value.minute:02d} uur" if language is Language.NL else f"{value.hour}:{value.minute:02d}"


def weekday_name(weekday: int, language: Language) -> str:
    """Return a day of the week, 0 for Monday: ``maandag``, ``Monday``."""
    return str(get_day_names("wide", locale=LOCALES[language])[weekday])


def listed(words: Iterable[str], language: Language, *, style: Literal["standard", "or"] = "standard") -> str:
    """Return words in a row: ``a, b en c`` (style ``or``: ``a, b of c``)."""
    return format_list(list(words), style=style, locale=LOCALES[language])
