"""Numbers and amounts in a question: "boven 50k", "tussen 1 en 2 mln", "at least 20%", "de drie grootste"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from bot.question import Comparison
from bot.understanding.calendar_words import MONTHS, UNITS, split_words, word_set
from bot.understanding.spans import Amount, Span
from bot.understanding.text import Token

MOST_DIGITS = 15
"""A longer number is no amount that anybody asks about."""
FIRST_YEAR, LAST_YEAR = 1900, 2100
"""A bare number in between is a year."""

_DUTCH_UNITS = "twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien"
_ENGLISH_UNITS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
)
_DUTCH_TENS = "twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd"
_ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety hundred"

NUMBER_WORDS: dict[str, int] = {
    "nul": 0,
    "zero": 0,
    **{word: n for n, word in enumerate(f"{_DUTCH_UNITS} achttien negentien".split(), 2)},
    **{word: n for n, word in enumerate(f"{_ENGLISH_UNITS} eighteen nineteen".split(), 2)},
    **{word: 10 * n for n, word in enumerate(_DUTCH_TENS.split(), 2)},
    **{word: 10 * n for n, word in enumerate(_ENGLISH_TENS.split(), 2)},
}
NUMBER_WORDS |= {f"{word}duizend": 1000 * n for word, n in NUMBER_WORDS.items() if n > 1}
NUMBER_WORDS["duizend"] = 1000

ONE_WORDS = frozenset({"een", "one", "a", "an"})
"""Articles or pronouns as often as numbers: they count only beside another word of quantity ("meer dan een")."""
_HALVES = {"half": Decimal("0.5"), "halve": Decimal("0.5"), "anderhalf": Decimal("1.5"), "anderhalve": Decimal("1.5")}

_THOUSAND, _MILLION, _BILLION = Decimal(1000), Decimal(10) ** 6, Decimal(10) ** 9
MULTIPLIERS: dict[str, Decimal] = {
    **dict.fromkeys(split_words("k mille duizend thousand"), _THOUSAND),
    "ton": 100 * _THOUSAND,
    **dict.fromkeys(split_words("m mln mio miljoen million millions"), _MILLION),
    **dict.fromkeys(split_words("mld mrd miljard billion bn"), _BILLION),
}
_NOT_ONLY_MONEY = frozenset({"duizend", "thousand"})
MONEY_SIGNS = word_set("€ euro euros eur")
PERCENT_SIGNS = word_set("% procent percent pct")
_COUNTED = word_set("inwoner inwoners inhabitants residents medewerkers employees fte uur uren hours")
NOT_AFTER_A_YEAR = MONEY_SIGNS | PERCENT_SIGNS | _COUNTED | frozenset(MULTIPLIERS)
"""After one of these a number is not a year: "2000 euro", "2000 inwoners"."""

Phrase = tuple[str, ...]


def _phrases(table: Mapping[Comparison, str]) -> dict[str, list[tuple[Phrase, Comparison]]]:
    """Return phrases by their first word, the longest first."""
    by_first: dict[str, list[tuple[Phrase, Comparison]]] = {}
    for comparison, rows in table.items():
        for row in rows.strip().splitlines():
            for phrase in row.split(","):
                words = tuple(phrase.split())
                by_first.setdefault(words[0], []).append((words, comparison))
    for found in by_first.values():
        found.sort(key=lambda entry: -len(entry[0]))
    return by_first


_BEFORE_NUMBER = _phrases({
    Comparison.IS: """
        precies, exact, exactly, gelijk aan, equal to
    """,
    Comparison.ABOVE: """
        >, boven, boven de, meer dan, meer dan de, groter dan, hoger dan, duurder dan, meer als, groter als, hoger als
        ruim boven, over, above, more than, greater than, larger than, bigger than, higher than, exceeding, exceeds
    """,
    Comparison.BELOW: """
        <, onder, onder de, minder dan, minder dan de, kleiner dan, lager dan, goedkoper dan, minder als, kleiner als
        lager als, below, under, less than, fewer than, lower than, smaller than, cheaper than
    """,
    Comparison.AT_LEAST: """
        >=, ≥, minstens, tenminste, ten minste, minimaal, minimum, op zijn minst, op z'n minst, vanaf, niet onder
        niet minder dan, niet lager dan, niet kleiner dan, at least, no less than, not less than, not below
        a minimum of, minimum of, from
    """,
    Comparison.AT_MOST: """
        <=, ≤, hoogstens, ten hoogste, maximaal, maximum, op zijn hoogst, tot, tot en met, t m, t/m, tm, niet boven
        niet meer dan, niet hoger dan, niet groter dan, at most, no more than, not more than, not over, not above
        up to, a maximum of, maximum of
    """,
})  # fmt: skip
_AFTER_NUMBER = _phrases({
    Comparison.AT_LEAST: """
        of meer, of hoger, en meer, en hoger, of groter, or more, or higher, and above, or above, and over, and up
    """,
    Comparison.AT_MOST: """
        of minder, of lager, en minder, en lager, of kleiner, or less, or lower, or fewer, and below, or below
        and under
    """,
})  # fmt: skip

_BETWEEN = (Comparison.ABOVE, Comparison.BELOW)
_FROM_TO = (Comparison.AT_LEAST, Comparison.AT_MOST)
_OPENERS = {
    "tussen": _BETWEEN,
    "between": _BETWEEN,
    "van": _FROM_TO,
    "vanaf": _FROM_TO,
    "from": _FROM_TO,
}
_JOINERS: dict[tuple[Comparison, Comparison], tuple[Phrase, ...]] = {
    _BETWEEN: (("en",), ("and",)),
    _FROM_TO: (("tot", "en", "met"), ("up", "to"), ("t", "m"), ("t/m",), ("tm",), ("tot",), ("to",)),
}

_NUMBER = re.compile(r"([0-9][0-9.,]*)([a-z]*)")
_WHOLE = re.compile(r"[0-9]+")
_DUTCH = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?")
_ENGLISH = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_DECIMAL = re.compile(r"[0-9]+[.,][0-9]+")


@dataclass(frozen=True, slots=True)
class _Figure:
    """A number with its signs, up to token ``end`` (not included). ``multiplier`` is 1 where none was said."""

    end: int
    number: Decimal
    multiplier: Decimal = Decimal(1)
    is_money: bool = False
    is_percent: bool = False
    is_word: bool = False

    @property
    def is_bare(self) -> bool:
        return self.multiplier == 1 and not self.is_money and not self.is_percent

    @property
    def value(self) -> Decimal:
        return self.number * self.multiplier

    @property
    def looks_like_year(self) -> bool:
        return self.is_bare and FIRST_YEAR <= self.number <= LAST_YEAR and self.number == int(self.number)

    def amount(self, comparison: Comparison | None) -> Amount:
        return Amount(plain(self.value), comparison, self.is_money, self.is_percent)


_NUMERAL = frozenset({*NUMBER_WORDS, *ONE_WORDS, *_HALVES, "ton"})
"""Words of which one stands in every amount that has no digit."""


def find_amounts(tokens: Sequence[Token]) -> list[Span]:
    """Return what stretches of a message are numbers or amounts, from left to right, none overlapping.

    The words that compare belong to the span ("meer dan 50.000 euro"); a range gives two spans, one for each bound
    ("tussen 10k", "en 50k"). Left to the periods: bare numbers from 1900 to 2100 and numbers before a month or, when
    nothing is compared, a unit of time. ``is_money`` is said by a sign or word, or by a manner of writing that only
    money has ("50k", "1,2 mln", "2 ton"). A percentage keeps its number: 20% is ``20``.
    """
    words = [token.text for token in tokens]
    numbers = [n for n, word in enumerate(words) if word in _NUMERAL or word[0].isdigit()]
    last = numbers[-1] if numbers else -1  # no amount begins behind it
    spans: list[Span] = []
    position = 0
    while position <= last:
        found = _range(words, position) or _single(words, position)
        spans.extend(found)
        position = found[-1].end if found else position + 1
    return spans


def plain(value: Decimal) -> str:
    """Return a number as plain text without needless zeros: ``50000``, ``0.5``."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _single(words: Sequence[str], start: int) -> list[Span]:
    comparison, after = _phrase(_BEFORE_NUMBER, words, start)
    figure = _figure(words, after, counts_one=comparison is not None)
    if figure is None:
        if comparison is None:
            return []
        comparison, figure = None, _figure(words, start, counts_one=False)
        if figure is None:
            return []
    if comparison is None:
        comparison, end = _phrase(_AFTER_NUMBER, words, figure.end)
        figure = replace(figure, end=end)
    # Dutch "over" is about or left, and speaks of the number itself only before an amount.
    if words[start] == "over" and figure.is_bare and figure.number < FIRST_YEAR:
        return []
    if figure.looks_like_year or _is_time(words, figure, comparison):
        return []
    return [Span(start, figure.end, figure.amount(None if comparison is Comparison.IS else comparison))]


def _range(words: Sequence[str], start: int) -> list[Span]:
    """Return the two bounds of a range; the signs of the last are those of both ("tussen 10 en 50k")."""
    bounds = _OPENERS.get(words[start])
    low = _figure(words, start + (bounds is not None), counts_one=bounds is not None)
    if low is None or low.end >= len(words):
        return []
    joined = _joined(words, low.end, bounds or _FROM_TO)
    high = _figure(words, joined, counts_one=joined > low.end)
    if high is None or (joined == low.end and (low.is_bare or high.is_bare)):
        return []
    if low.is_bare and low.number < high.number:
        low = replace(low, multiplier=high.multiplier)
    elif high.is_bare and low.multiplier > high.number > low.number:
        high = replace(high, multiplier=low.multiplier)
    is_money, is_percent = low.is_money or high.is_money, low.is_percent or high.is_percent
    if is_money == is_percent and (low.looks_like_year or high.looks_like_year or _is_time(words, high, None)):
        return []
    low, high = (replace(figure, is_money=is_money, is_percent=is_percent) for figure in (low, high))
    if low.value > high.value:
        return []
    above, below = bounds or _FROM_TO
    return [Span(start, low.end, low.amount(above)), Span(low.end, high.end, high.amount(below))]


def _joined(words: Sequence[str], position: int, bounds: tuple[Comparison, Comparison]) -> int:
    """Return where the word that joins two bounds ends; a dash between them is no token."""
    for phrase in _JOINERS[bounds]:
        if tuple(words[position : position + len(phrase)]) == phrase:
            return position + len(phrase)
    return position


def _is_time(words: Sequence[str], figure: _Figure, comparison: Comparison | None) -> bool:
    if not figure.is_bare or figure.end >= len(words):
        return False
    after = words[figure.end]
    return after in MONTHS or (after in UNITS and comparison is None)


def _phrase(
    table: Mapping[str, Iterable[tuple[Phrase, Comparison]]], words: Sequence[str], position: int
) -> tuple[Comparison | None, int]:
    """Return what the longest phrase that begins here says, and where it ends."""
    if position < len(words):
        for phrase, comparison in table.get(words[position], ()):
            if tuple(words[position : position + len(phrase)]) == phrase:
                return comparison, position + len(phrase)
    return None, position


def _figure(words: Sequence[str], position: int, *, counts_one: bool) -> _Figure | None:
    """Read a number with the signs before and after it; ``counts_one``: a lone "een" is a number here."""
    start = position
    is_money = position < len(words) and words[position] in MONEY_SIGNS
    if is_money:
        position += 1
    figure = _fraction(words, position) or _number(words, position, counts_one=counts_one or is_money)
    if figure is None:
        return None
    figure = _with_signs(words, replace(figure, is_money=figure.is_money or is_money))
    if start and words[start - 1] in ("week", "wk") and figure.is_bare:
        return None
    return figure


def _fraction(words: Sequence[str], position: int) -> _Figure | None:
    """Read "(een) half miljoen", "half a million", "anderhalve ton"."""
    if position < len(words) and words[position] in ONE_WORDS:
        position += 1
    if position >= len(words) or words[position] not in _HALVES:
        return None
    unit = position + 1
    if unit < len(words) and words[unit] in ONE_WORDS:
        unit += 1
    if unit >= len(words) or words[unit] not in MULTIPLIERS:
        return None
    return _Figure(unit, _HALVES[words[position]])


def _number(words: Sequence[str], position: int, *, counts_one: bool) -> _Figure | None:
    if position >= len(words):
        return None
    word = words[position]
    following = words[position + 1] if position + 1 < len(words) else ""
    if word == "ton" and position and words[position - 1] == "de":
        return _Figure(position, Decimal(1), is_word=True)
    if word in ONE_WORDS or (word == "de" and following == "ton"):
        return _Figure(position + 1, Decimal(1), is_word=True) if counts_one or following in MULTIPLIERS else None
    if word in NUMBER_WORDS:
        return _Figure(position + 1, Decimal(NUMBER_WORDS[word]), is_word=True)
    written = _NUMBER.fullmatch(word)
    if written is None:
        return None
    digits, letters = written.groups()
    is_multiplied = letters in MULTIPLIERS or (following in MULTIPLIERS and following != "m")
    number = parse_number(digits, is_multiplied=is_multiplied)
    if number is None:
        return None
    figure = _Figure(position + 1, number)
    if not letters:
        return figure
    return _signed(figure, letters)


def _with_signs(words: Sequence[str], figure: _Figure) -> _Figure:
    """Read the multiplier and signs after a number; of each kind one at most."""
    for _ in range(2):
        if figure.end >= len(words):
            return figure
        word = words[figure.end]
        following = words[figure.end + 1] if figure.end + 1 < len(words) else ""
        # A lone "m" is half of "t/m" more often than a million; a sign before a number belongs to that number.
        if (word == "m" and following != "€") or (word == "€" and following[:1].isdigit()):
            return figure
        signed = _signed(figure, word)
        if signed is None:
            return figure
        figure = replace(signed, end=figure.end + 1)
    return figure


def _signed(figure: _Figure, sign: str) -> _Figure | None:
    """Return a figure with what the sign adds, or None where it adds nothing."""
    if sign in MULTIPLIERS and figure.is_bare | (figure.is_money and figure.multiplier == 1):
        is_money = figure.is_money or sign not in _NOT_ONLY_MONEY
        return replace(figure, multiplier=MULTIPLIERS[sign], is_money=is_money)
    if sign in MONEY_SIGNS and not figure.is_percent:
        return replace(figure, is_money=True)
    if sign in PERCENT_SIGNS and figure.is_bare:
        return replace(figure, is_percent=True)
    return None


@lru_cache(maxsize=10_000)
def parse_number(digits: str, *, is_multiplied: bool = False) -> Decimal | None:
    """Read a number as Dutch or English writes it: ``1.234,56``, ``1,234.56``, ``50000``, ``1,5``.

    Three digits after a single separator are thousands (``1.234``, ``50,000``), except after a leading 0 and where a
    multiplier follows (``is_multiplied``: "1,250 mln"). None: not a number.
    """
    if len(digits) > MOST_DIGITS:
        return None
    if _WHOLE.fullmatch(digits):
        return Decimal(digits)
    if is_multiplied and _DECIMAL.fullmatch(digits):
        return Decimal(digits.replace(",", "."))
    if _DUTCH.fullmatch(digits):
        return Decimal(digits.replace(".", "").replace(",", "."))
    if _ENGLISH.fullmatch(digits):
        return Decimal(digits.replace(",", ""))
    if _DECIMAL.fullmatch(digits):
        return Decimal(digits.replace(",", "."))
    return None
