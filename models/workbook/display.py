"""How a value stands in the workbook, as text: for the differences of a dry run."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from babel.numbers import format_currency, format_decimal

from models.workbook.sheets import Column, Kind

LOCALE = "nl_NL"
"""The workbook is Dutch, whatever language its reader speaks."""


def as_written(column: Column, value: object) -> str:
    """Write a value of the store the way people write it in the workbook; no value is the empty text."""
    match value:
        case None:
            return ""
        case bool():
            return "ja" if value else "nee"
        case Decimal() if column.kind is Kind.AMOUNT:
            return format_currency(value, "EUR", locale=LOCALE).replace("\N{NO-BREAK SPACE}", " ")
        case Decimal():
            return format_decimal(value, locale=LOCALE, format="#,##0.######", decimal_quantization=False)
        case date():
            return f"{value.day:02}-{value.month:02}-{value.year:04}"
        case _:
            return next((word for word, meaning in column.words.items() if meaning == value), str(value))
