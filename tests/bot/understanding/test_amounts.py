from __future__ import annotations

from decimal import Decimal
from typing import cast

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.amounts import find_amounts, parse_number, plain
from bot.understanding.spans import Amount
from bot.understanding.text import tokenize


def found(text: str) -> list[tuple[str, str]]:
    """What is found: the words, and the amount as ``comparison value sign``."""
    tokens = tokenize(text)
    spans = find_amounts(tokens)
    return [
        (" ".join(token.text for token in tokens[span.start : span.end]), shown(cast("Amount", span.meaning)))
        for span in spans
    ]


def shown(amount: Amount) -> str:
    sign = "€" if amount.is_money else "%" if amount.is_percent else ""
    return f"{amount.comparison.value if amount.comparison else 'is'} {amount.value}{sign}"


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("50k", "is 50000€"),
        ("€ 50.000", "is 50000€"),
        ("€50.000", "is 50000€"),
        ("€ 50.000,-", "is 50000€"),
        ("50.000 euro", "is 50000€"),
        ("50.000 EUR", "is 50000€"),
        ("eur 50.000", "is 50000€"),
        ("50 k€", "is 50000€"),
        ("50k euro", "is 50000€"),
        ("1,2 mln", "is 1200000€"),
        ("1.2 mln", "is 1200000€"),
        ("€ 1,2 mln", "is 1200000€"),
        ("1,250 mln", "is 1250000€"),
        ("1,5 m€", "is 1500000€"),
        ("1.5m", "is 1500000€"),
        ("2 miljoen", "is 2000000€"),
        ("2 miljoen euro", "is 2000000€"),
        ("1.5 million", "is 1500000€"),
        ("one million euros", "is 1000000€"),
        ("een miljoen", "is 1000000€"),
        ("een half miljoen", "is 500000€"),
        ("half a million", "is 500000€"),
        ("anderhalf miljoen", "is 1500000€"),
        ("anderhalve ton", "is 150000€"),
        ("2 ton", "is 200000€"),
        ("3 mld", "is 3000000000€"),
        ("50 mille", "is 50000€"),
        ("vijftig duizend euro", "is 50000€"),
        ("vijftigduizend euro", "is 50000€"),
        ("honderd", "is 100"),
        ("2000 euro", "is 2000€"),
        ("€ 2000", "is 2000€"),
        ("1.234", "is 1234"),
        ("1.234,56", "is 1234.56"),
        ("1,234.56", "is 1234.56"),
        ("50,000", "is 50000"),
        ("0,125", "is 0.125"),
        ("1.000.000", "is 1000000"),
        ("20%", "is 20%"),
        ("20 procent", "is 20%"),
        ("20 %", "is 20%"),
        ("12,5 percent", "is 12.5%"),
        ("drie", "is 3"),
        ("twintig", "is 20"),
        ("seventeen", "is 17"),
        ("boven 50k", "above 50000€"),
        ("boven de 50k", "above 50000€"),
        ("meer dan € 50.000", "above 50000€"),
        ("meer dan één", "above 1"),
        ("groter dan 3", "above 3"),
        ("hoger dan 5 procent", "above 5%"),
        ("duurder dan 10k", "above 10000€"),
        ("minstens 3", "at_least 3"),
        ("ten minste drie", "at_least 3"),
        ("minimaal 20%", "at_least 20%"),
        ("niet minder dan 5", "at_least 5"),
        ("vanaf 50k", "at_least 50000€"),
        ("> 50k", "above 50000€"),
        (">50k", "above 50000€"),
        (">= 50k", "at_least 50000€"),
        ("≥ 50k", "at_least 50000€"),
        ("over 50k", "above 50000€"),
        ("more than 50k", "above 50000€"),
        ("at least 20%", "at_least 20%"),
        ("above 1 million", "above 1000000€"),
        ("greater than 5", "above 5"),
        ("onder 50k", "below 50000€"),
        ("minder dan 10.000 euro", "below 10000€"),
        ("lager dan 3", "below 3"),
        ("< 3", "below 3"),
        ("<= 3", "at_most 3"),
        ("hoogstens 3", "at_most 3"),
        ("maximaal 50k", "at_most 50000€"),
        ("niet meer dan 50k", "at_most 50000€"),
        ("tot 50k", "at_most 50000€"),
        ("tot en met 10", "at_most 10"),
        ("t/m 10", "at_most 10"),
        ("up to 3", "at_most 3"),
        ("below 50k", "below 50000€"),
        ("less than 20%", "below 20%"),
        ("under 5", "below 5"),
        ("fewer than ten", "below 10"),
        ("at most 50k", "at_most 50000€"),
        ("no more than five", "at_most 5"),
        ("50k of meer", "at_least 50000€"),
        ("50k of minder", "at_most 50000€"),
        ("50k or more", "at_least 50000€"),
        ("20% and above", "at_least 20%"),
        ("20% or less", "at_most 20%"),
        ("precies 3", "is 3"),
        ("exactly 3", "is 3"),
        ("boven 2000 euro", "above 2000€"),
        ("ruim boven 50k", "above 50000€"),
    ],
)
def test_an_expression_is_one_amount(text: str, meaning: str) -> None:
    assert [amount for _, amount in found(text)] == [meaning]
    assert len(tokenize(text)) == len(found(text)[0][0].split())


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("tussen 10k en 50k", ("tussen 10k", "above 10000€"), ("en 50k", "below 50000€")),
        ("tussen 10 en 50k", ("tussen 10", "above 10000€"), ("en 50k", "below 50000€")),
        ("tussen € 10.000 en € 50.000", ("tussen € 10.000", "above 10000€"), ("en € 50.000", "below 50000€")),
        ("tussen 1 en 2 mln", ("tussen 1", "above 1000000€"), ("en 2 mln", "below 2000000€")),
        ("tussen 5 en 10 procent", ("tussen 5", "above 5%"), ("en 10 procent", "below 10%")),
        ("tussen 2000 en 5000 euro", ("tussen 2000", "above 2000€"), ("en 5000 euro", "below 5000€")),
        ("between 10k and 50k", ("between 10k", "above 10000€"), ("and 50k", "below 50000€")),
        ("between 2 and 5", ("between 2", "above 2"), ("and 5", "below 5")),
        ("van 10k tot 50k", ("van 10k", "at_least 10000€"), ("tot 50k", "at_most 50000€")),
        ("10k t/m 50k", ("10k", "at_least 10000€"), ("t m 50k", "at_most 50000€")),
        ("from 10k to 50k", ("from 10k", "at_least 10000€"), ("to 50k", "at_most 50000€")),
        ("10k-50k", ("10k", "at_least 10000€"), ("50k", "at_most 50000€")),
        ("€ 10.000 - € 50.000", ("€ 10.000", "at_least 10000€"), ("€ 50.000", "at_most 50000€")),
    ],
)
def test_a_range_is_two_spans(text: str, low: tuple[str, str], high: tuple[str, str]) -> None:
    assert found(text) == [low, high]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("projecten met meer dan 20% over", [("meer dan 20 %", "above 20%")]),
        ("de drie grootste risico's", [("drie", "is 3")]),
        ("top 5 contracten", [("5", "is 5")]),
        ("een vraag over 3 projecten", [("3", "is 3")]),
        ("investeringen > 50k en minder dan 2 ton", [("> 50k", "above 50000€"), ("minder dan 2 ton", "below 200000€")]),
        ("welke 12 kosten meer dan 1 mln", [("12", "is 12"), ("meer dan 1 mln", "above 1000000€")]),
        ("meer dan 30 dagen te laat", [("meer dan 30", "above 30")]),
        ("de helft van de risico's", []),
        ("een project", []),
        ("one of the projects", []),
        ("in 2019", []),
        ("meer dan 2019", []),
        ("tussen 2018 en 2020", []),
        ("1 juli", []),
        ("afgelopen 3 maanden", []),
        ("week 12", []),
        ("2020-1", []),
        ("31-12-2019", []),
        ("10:30", []),
        ("1e kwartaal", []),
        ("Q1", []),
        ("T7", []),
        ("12345678901234567890", []),
        ("1.2.3", []),
        ("50 tot 10", [("50", "is 50"), ("tot 10", "at_most 10")]),
    ],
)
def test_the_words_around_an_amount_are_left(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


WORDS = "€ % 50k 10 1.234 2019 mln ton m k een half tussen en van tot meer dan of > juli"


@given(st.one_of(st.text(), st.lists(st.sampled_from(WORDS.split())).map(" ".join)))
def test_any_text_gives_sound_spans(text: str) -> None:
    tokens = tokenize(text)
    end = 0
    for span in find_amounts(tokens):
        assert end <= span.start < span.end <= len(tokens)
        assert isinstance(span.meaning, Amount)
        assert plain(Decimal(span.meaning.value)) == span.meaning.value
        end = span.end


@given(st.decimals(Decimal("0.01"), Decimal(999_999_999), places=2), st.sampled_from(["nl_NL", "en_GB"]))
def test_an_amount_is_read_as_it_is_written_in_either_language(amount: Decimal, locale: str) -> None:
    written = format_decimal(amount, "#,##0.00", locale=locale)
    assert found(f"€ {written}") == [(f"€ {written}", f"is {plain(amount)}€")]


@given(st.text("0123456789.,", max_size=30), st.booleans())
def test_any_digits_are_read_or_refused(digits: str, is_multiplied: bool) -> None:
    number = parse_number(digits, is_multiplied=is_multiplied)
    assert number is None or number >= 0
