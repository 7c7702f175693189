"""From what stands in a cell to what it means: a pure function for each kind of cell.

A cell holds what Excel or a CSV file gives: text, a number, a yes or no, a date. Every parser takes a value that is not
empty and returns what it means, or raises :class:`CellError`, and nothing else. Nothing is guessed: what can be read
in two ways is refused.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Any

from models.workbook.problems import CellError, shown
from models.workbook.sheets import YEARS, Column, Kind, Words


@dataclass(frozen=True, slots=True)
class Percent:
    """A number cell that Excel shows as a percentage: it holds 0.05 where people see 5%."""

    fraction: float


@dataclass(frozen=True, slots=True)
class Broken:
    """A cell that holds nothing usable: an error value of Excel, or a formula without a stored value."""

    error: str | None


Cell = str | int | float | bool | date | time | timedelta | Percent | Broken | None
"""What a cell can hold. ``datetime`` is a ``date``."""

AMOUNT_LIMIT = Decimal(10) ** 13
"""Amounts stay below this: thirteen digits and two decimals are what a number cell carries exactly."""
QUANTITY_LIMIT = Decimal(10) ** 10
"""Quantities stay below this; the store keeps six decimals beside it."""
QUANTITY_PLACES = Decimal("0.000001")
CENT = Decimal("0.01")
EXCEL_DIGITS = 15
"""What Excel keeps of a number."""

NONE_WORDS = frozenset({"-", "n.v.t.", "nvt", "0001-01-01", "01-01-0001", "1-1-0001"})
"""How people write "none" in a date or a year (the first day of all is how some registers write it)."""
YES, NO = frozenset({"ja", "x", "1", "true"}), frozenset({"nee", "0", "false"})

_DUTCH_DATE = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})", re.ASCII)
_ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?)?", re.ASCII)
_GROUPED = r"[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+"
_AMOUNT = re.compile(rf"(?P<whole>{_GROUPED}|\d+)(?:,(?P<comma>\d+))?|(?P<plain>\d+)\.(?P<point>\d{{1,2}})", re.ASCII)
_NO_CENTS = re.compile(r",(?:-{1,2}|–|—|=)$")
_SCALE = re.compile(r"(?P<number>.*\d) ?(?P<unit>k|mln\.?|miljoen|mld\.?|miljard)", re.IGNORECASE | re.ASCII)
_SCALES = {"k": 3, "mln": 6, "miljoen": 6, "mld": 9, "miljard": 9}
_WHOLE = re.compile(rf"(?P<whole>{_GROUPED}|\d+)(?:[.,]0{{1,2}})?", re.ASCII)
_AMBIGUOUS = re.compile(r"[1-9]\d{0,2}\.\d{3}", re.ASCII)
_QUANTITY = re.compile(rf"(?P<grouped>{_GROUPED}|\d+)(?:,(?P<comma>\d+))?|(?P<plain>\d+)\.(?P<point>\d+)", re.ASCII)
_EMAIL = re.compile(r"[^@\s,;:<>()\[\]\"\\]+@[^@\s,;:<>()\[\]\"\\.]+(?:\.[^@\s,;:<>()\[\]\"\\.]+)+")
_PERIOD = re.compile(r"\d{4}-[12]", re.ASCII)
_SPACES = re.compile(r"\s+")
_MINUS = "-−–"
LONGEST_NUMBER = 60
"""Characters; longer texts are no number, and are refused before any pattern looks at them."""


def is_empty(cell: Cell) -> bool:
    """Tell whether a cell holds nothing: no value, or blanks only."""
    if isinstance(cell, str):
        return not cell or cell.isspace()
    return cell is None or (isinstance(cell, float) and math.isnan(cell))


def plain_text(cell: Cell) -> str:
    """Return what a cell shows as text: NFC, one kind of new line, no outer spaces.

    Control characters other than tabs and new lines raise ``control_character``.
    """
    if not isinstance(cell, str):
        return _shown_in_excel(cell)
    text = cell.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isprintable():
        for letter in text:
            if _is_control(letter):
                raise CellError("control_character", value=shown(cell), character=f"U+{ord(letter):04X}")
    return unicodedata.normalize("NFC", text).strip()


def _is_control(letter: str) -> bool:
    """Tell whether a letter is none: a control character, half a surrogate pair, or what Unicode leaves out."""
    code = ord(letter)
    left_out = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
    return left_out or (letter not in "\n\t" and unicodedata.category(letter) in ("Cc", "Cs"))


def _shown_in_excel(cell: Cell) -> str:
    """Write a cell that is not text the way people see it."""
    match cell:
        case bool():
            return "ja" if cell else "nee"
        case int():
            return str(cell)
        case float():
            return _number_text(Decimal(f"{cell:.{EXCEL_DIGITS}g}"))
        case Percent():
            return f"{_number_text(_without_noise(cell.fraction * 100, QUANTITY_PLACES))}%"
        case datetime() if cell.time() != time():
            return f"{cell:%d-%m-%Y %H:%M}"
        case date():
            return f"{cell.day:02}-{cell.month:02}-{cell.year:04}"
        case time():
            return f"{cell:%H:%M}"
        case _:
            return str(cell)


def _number_text(number: Decimal) -> str:
    if not number.is_finite():
        return str(number)
    text = f"{number:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")


def parse_text(cell: Cell, longest: int) -> str:
    """Read a text of at most ``longest`` characters."""
    text = plain_text(cell)
    if len(text) > longest:
        raise CellError("too_long", length=len(text), limit=longest)
    return text


def parse_name(cell: Cell, longest: int) -> str:
    """Read a name or title: a text on one line."""
    return parse_text(_SPACES.sub(" ", plain_text(cell)), longest)


def parse_years(cell: Cell, longest: int) -> str | None:
    """Read the free text of a ``jaar`` column (``2019-2020``, ``2019 e.v.``); ``Nvt`` and the like are None."""
    text = parse_name(cell, longest)
    return None if text.casefold() in NONE_WORDS else text


def parse_period(cell: Cell) -> str:
    """Read the period of a report: ``2020-1`` or ``2020-2``."""
    text = plain_text(cell)
    if not _PERIOD.fullmatch(text) or int(text[:4]) not in YEARS:
        raise CellError("period", value=shown(text))
    return text


def parse_email(cell: Cell, longest: int) -> str:
    """Read an e-mail address, as it was written."""
    text = parse_text(cell, longest)
    if not _EMAIL.fullmatch(text):
        raise CellError("email", value=shown(text))
    return text


def parse_date(cell: Cell) -> date | None:
    """Read a date; the words for "none" are None. Slashes and two-digit years are refused: they can be misread."""
    if isinstance(cell, datetime):
        if cell.time() != time():
            raise CellError("date_with_time", value=_shown_in_excel(cell))
        return _within_years(cell.date())
    if isinstance(cell, date):
        return _within_years(cell)
    text = plain_text(cell)
    if text.casefold() in NONE_WORDS:
        return None
    if not isinstance(cell, str):
        raise CellError("date", value=shown(text))
    if found := _DUTCH_DATE.fullmatch(text):
        day, month, year = found.groups()
    elif found := _ISO_DATE.fullmatch(text):
        year, month, day = found.groups()
    else:
        raise CellError("date", value=shown(text))
    try:
        return _within_years(date(int(year), int(month), int(day)))
    except ValueError as error:
        if isinstance(error, CellError):
            raise
        raise CellError("impossible_date", value=shown(text)) from None


def _within_years(day: date) -> date | None:
    if day == date.min:
        return None
    if day.year not in YEARS:
        raise CellError("date_out_of_range", value=_shown_in_excel(day), lowest=YEARS[0], highest=YEARS[-1])
    return day


def parse_amount(cell: Cell, *, in_thousands: bool = False) -> Decimal:
    """Read an amount in euros, with two decimals. Text is read the Dutch way: ``1.234`` is 1234."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        amount = _number_amount(cell, in_thousands)
    elif isinstance(cell, str):
        amount = _text_amount(plain_text(cell), 3 if in_thousands else 0)
    else:
        raise CellError("amount", value=shown(plain_text(cell)))
    if abs(amount) >= AMOUNT_LIMIT:
        raise CellError("amount_too_large", value=shown(plain_text(cell)), limit="9.999.999.999.999,99")
    return amount


def _number_amount(cell: int | float, in_thousands: bool) -> Decimal:
    shift = 3 if in_thousands else 0
    if isinstance(cell, int):
        return Decimal(cell).scaleb(shift).quantize(CENT) if abs(cell) < AMOUNT_LIMIT else Decimal(cell)
    if not math.isfinite(cell):
        raise CellError("amount", value=shown(cell))
    amount = _without_noise(cell, CENT.scaleb(-shift)).scaleb(shift)
    if abs(amount) >= AMOUNT_LIMIT:
        return amount
    cents = amount.quantize(CENT)
    if cents != amount:
        raise CellError("amount_decimals", value=shown(_shown_in_excel(cell)))
    return cents + 0  # -0 is 0


def _without_noise(number: float, step: Decimal) -> Decimal:
    """Return the Decimal that a binary number stands for.

    Excel itself keeps fifteen digits; sums leave noise in the last of them. A number within a thousandth of a step of a
    whole number of steps is meant to be that; another is given as it is, its decimals being real.
    """
    kept = Decimal(f"{number:.{EXCEL_DIGITS}g}")
    if not kept.is_finite() or abs(kept) >= AMOUNT_LIMIT:
        return kept
    nearest = kept.quantize(step)
    return nearest if abs(kept - nearest) <= step / 1_000 else kept


def _text_amount(text: str, shift: int) -> Decimal:
    wrong = CellError("amount", value=shown(text))
    if len(text) > LONGEST_NUMBER:
        raise wrong
    spaced = _SPACES.sub(" ", text)
    bare = _strip_currency(spaced)
    body, is_negative = _strip_sign(bare)
    if bare == spaced:
        body = _strip_currency(body)  # the sign may stand before the currency: -€ 5
    body = _NO_CENTS.sub("", body)
    if body.endswith(("-", "−", "–")) and not is_negative:
        body, is_negative = body[:-1].rstrip(), True
    if found := _SCALE.fullmatch(body):
        if shift:
            raise CellError("scale_twice", value=shown(text))
        body, unit = found["number"].rstrip(), found["unit"].rstrip(".").casefold()
        shift = _SCALES[unit]
    found = _AMOUNT.fullmatch(body)
    if not found:
        raise CellError("amount_decimals", value=shown(text)) if re.fullmatch(r"\d+\.\d+", body, re.ASCII) else wrong
    whole = re.sub(r"[. ]", "", found["whole"] or found["plain"])
    decimals = found["comma"] or found["point"] or ""
    if (len(decimals) > 2 and not shift) or len(decimals.rstrip("0")) > shift + 2:
        raise CellError("amount_decimals", value=shown(text))
    amount = Decimal(f"{whole}.{decimals or 0}").scaleb(shift)
    if amount >= AMOUNT_LIMIT:
        return amount
    cents = amount.quantize(CENT)
    return -cents if is_negative and cents else cents


def _strip_currency(text: str) -> str:
    for mark in ("€", "eur", "euro"):
        if text.casefold().startswith(f"{mark} ") or (mark == "€" and text.startswith(mark)):
            return text[len(mark) :].strip()
        if text.casefold().endswith(f" {mark}") or (mark == "€" and text.endswith(mark)):
            return text[: -len(mark)].strip()
    return text


def _strip_sign(text: str) -> tuple[str, bool]:
    """Take one sign off: brackets or a minus before it mean negative, a plus means nothing."""
    if text.startswith("(") and text.endswith(")"):
        return text[1:-1].strip(), True
    if text[:1] in _MINUS and text:
        return text[1:].lstrip(), True
    return (text[1:].lstrip(), False) if text.startswith("+") else (text, False)


def parse_quantity(cell: Cell, *, percent: bool = False) -> Decimal:
    """Read fte, a percentage or a key figure: decimals with comma or point.

    The result has the decimals that were written, which may be more than the store keeps. As text ``1.234`` may be
    twelve hundred or one and a bit: ``ambiguous_number``.
    """
    if isinstance(cell, Percent):
        number = _without_noise(cell.fraction * 100, QUANTITY_PLACES)
    elif isinstance(cell, int | float) and not isinstance(cell, bool):
        number = Decimal(cell) if isinstance(cell, int) else _without_noise(cell, QUANTITY_PLACES)
    elif isinstance(cell, str):
        number = _text_quantity(plain_text(cell), percent)
    else:
        raise CellError("number", value=shown(plain_text(cell)))
    if not number.is_finite():
        raise CellError("number", value=shown(plain_text(cell)))
    if abs(number) >= QUANTITY_LIMIT:
        raise CellError("number_too_large", value=shown(plain_text(cell)), limit="9.999.999.999")
    return number + 0


def _text_quantity(text: str, percent: bool) -> Decimal:
    if len(text) > LONGEST_NUMBER:
        raise CellError("number", value=shown(text))
    body = _SPACES.sub(" ", text)
    if percent:
        body = body.removesuffix("%").rstrip()
    body, is_negative = _strip_sign(body)
    if _AMBIGUOUS.fullmatch(body):
        sign = "-" if is_negative else ""
        raise CellError(
            "ambiguous_number",
            value=shown(text),
            whole=sign + body.replace(".", ""),
            decimal=sign + body.replace(".", ","),
        )
    found = _QUANTITY.fullmatch(body)
    if not found:
        raise CellError("number", value=shown(text))
    whole = re.sub(r"[. ]", "", found["grouped"] or found["plain"])
    number = Decimal(f"{whole}.{found['comma'] or found['point'] or 0}")
    return -number if is_negative else number


def parse_whole(cell: Cell, bounds: range, *, percent: bool = False) -> int:
    """Read a whole number within bounds; as text ``1.234`` is 1234."""
    limits = {"lowest": bounds[0], "highest": bounds[-1]}
    wrong = CellError("whole", value=shown(plain_text(cell)), **limits)
    if isinstance(cell, Percent) and percent:
        number = _without_noise(cell.fraction * 100, QUANTITY_PLACES)
    elif isinstance(cell, int) and not isinstance(cell, bool):
        number = Decimal(cell)
    elif isinstance(cell, float) and math.isfinite(cell):
        number = _without_noise(cell, QUANTITY_PLACES)
    elif isinstance(cell, str):
        text = plain_text(cell)
        body, is_negative = _strip_sign(text.removesuffix("%").rstrip() if percent else text)
        found = _WHOLE.fullmatch(_SPACES.sub(" ", body)) if len(text) <= LONGEST_NUMBER else None
        if not found:
            raise wrong
        number = Decimal(re.sub(r"[. ]", "", found["whole"])) * (-1 if is_negative else 1)
    else:
        raise wrong
    if number != number.to_integral_value():
        raise wrong
    if not bounds[0] <= number <= bounds[-1]:
        raise CellError("out_of_range", value=shown(plain_text(cell)), **limits)
    return int(number)


def parse_yes_no(cell: Cell) -> bool:
    """Read a yes or no."""
    if isinstance(cell, bool):
        return cell
    if isinstance(cell, float) and cell in (0.0, 1.0):
        return cell == 1.0
    word = plain_text(cell).casefold() if isinstance(cell, str | int) else ""
    if word in YES:
        return True
    if word in NO:
        return False
    raise CellError("yes_no", value=shown(plain_text(cell)))


def parse_word(cell: Cell, words: Words) -> object:
    """Read a word out of a list, softly on case, accents and spaces."""
    text = plain_text(cell)
    meaning = _soft_words(tuple(words.items())).get(_soften(text))
    if meaning is None:
        raise CellError("word", value=shown(text), words=", ".join(words))
    return meaning


@lru_cache(maxsize=64)
def _soft_words(words: tuple[tuple[str, Any], ...]) -> Mapping[str, Any]:
    return {_soften(word): meaning for word, meaning in words}


def _soften(word: str) -> str:
    letters = unicodedata.normalize("NFKD", _SPACES.sub(" ", word).strip().casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def parser(column: Column, *, in_thousands: bool = False) -> Callable[[Cell], object]:
    """Return the function that reads the cells of a column."""
    bounds = column.bounds or range(0)
    parsers: dict[Kind, Callable[[Cell], object]] = {
        Kind.NAME: lambda cell: parse_name(cell, column.longest),
        Kind.TEXT: lambda cell: parse_text(cell, column.longest),
        Kind.YEARS: lambda cell: parse_years(cell, column.longest),
        Kind.PERIOD: parse_period,
        Kind.EMAIL: lambda cell: parse_email(cell, column.longest),
        Kind.DATE: parse_date,
        Kind.AMOUNT: lambda cell: parse_amount(cell, in_thousands=in_thousands),
        Kind.QUANTITY: parse_quantity,
        Kind.PERCENT: lambda cell: parse_quantity(cell, percent=True),
        Kind.WHOLE: lambda cell: parse_whole(cell, bounds),
        Kind.WHOLE_PERCENT: lambda cell: parse_whole(cell, bounds, percent=True),
        Kind.YES_NO: parse_yes_no,
        Kind.WORD: lambda cell: parse_word(cell, column.words),
    }
    return parsers[column.kind]


def parse(cell: Cell, column: Column, read: Callable[[Cell], object]) -> object:
    """Read a cell of a column; an empty cell is None. Raises :class:`CellError`."""
    if isinstance(cell, Broken):
        if cell.error is None:
            raise CellError("formula_without_value")
        raise CellError("excel_error", value=cell.error)
    return None if is_empty(cell) else read(cell)
