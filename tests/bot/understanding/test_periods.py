from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import cast

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from bot.clock import AMSTERDAM
from bot.question import Comparison, Period
from bot.understanding.calendar_words import MONTHS, UNITS
from bot.understanding.periods import find_periods
from bot.understanding.spans import DatePoint, Span
from bot.understanding.text import tokenize

AT = datetime(2020, 2, 10, 10, 0, tzinfo=AMSTERDAM)  # a Monday
LAST_REPORT = date(2019, 12, 31)

SIGNS = {None: "", Comparison.BEFORE: "<", Comparison.FROM: ">="}


def shown(span: Span) -> str:
    """A period as ``first..last``, a day with the sign of its comparison."""
    if isinstance(span.meaning, Period):
        return f"{span.meaning.first or ''}..{span.meaning.last or ''}"
    point = cast("DatePoint", span.meaning)
    return f"{SIGNS[point.comparison]}{point.day}"


def found(text: str, at: datetime = AT, last_report: date | None = None) -> list[tuple[str, str]]:
    """What is found: the words, and what they mean."""
    tokens = tokenize(text)
    return [
        (" ".join(token.text for token in tokens[span.start : span.end]), shown(span))
        for span in find_periods(tokens, at, last_report)
    ]


def whole(text: str, at: datetime = AT, last_report: date | None = None) -> str | None:
    """What all the words of a text together mean."""
    tokens = tokenize(text)
    spans = find_periods(tokens, at, last_report)
    return next((shown(span) for span in spans if (span.start, span.end) == (0, len(tokens))), None)


EXPRESSIONS = [
    # years
    ("2019", "2019-01-01..2019-12-31"),
    ("in 2019", "2019-01-01..2019-12-31"),
    ("jaar 2019", "2019-01-01..2019-12-31"),
    ("het jaar 2019", "2019-01-01..2019-12-31"),
    ("'19", "2019-01-01..2019-12-31"),
    ("in ’19", "2019-01-01..2019-12-31"),
    ("boekjaar 2019", "2019-01-01..2019-12-31"),
    ("over 2019", "2019-01-01..2019-12-31"),
    ("uit 2019", "2019-01-01..2019-12-31"),
    ("the year 2019", "2019-01-01..2019-12-31"),
    ("from 2019", "2019-01-01..2019-12-31"),
    ("vorig jaar", "2019-01-01..2019-12-31"),
    ("dit jaar", "2020-01-01..2020-12-31"),
    ("volgend jaar", "2021-01-01..2021-12-31"),
    ("afgelopen jaar", "2019-01-01..2019-12-31"),
    ("komend jaar", "2021-01-01..2021-12-31"),
    ("het lopende jaar", "2020-01-01..2020-12-31"),
    ("last year", "2019-01-01..2019-12-31"),
    ("this year", "2020-01-01..2020-12-31"),
    ("next year", "2021-01-01..2021-12-31"),
    ("eervorig jaar", "2018-01-01..2018-12-31"),
    ("2 jaar geleden", "2018-01-01..2018-12-31"),
    ("twee jaar geleden", "2018-01-01..2018-12-31"),
    ("two years ago", "2018-01-01..2018-12-31"),
    # several years
    ("2018-2020", "2018-01-01..2020-12-31"),
    ("2018 - 2020", "2018-01-01..2020-12-31"),
    ("2018 – 2020", "2018-01-01..2020-12-31"),
    ("2018/2019", "2018-01-01..2019-12-31"),
    ("2018-20", "2018-01-01..2020-12-31"),
    ("2018 t/m 2020", "2018-01-01..2020-12-31"),
    ("2018 tot en met 2020", "2018-01-01..2020-12-31"),
    ("van 2018 tot en met 2020", "2018-01-01..2020-12-31"),
    ("van 2018 tot 2020", "2018-01-01..2020-12-31"),
    ("tussen 2018 en 2020", "2018-01-01..2020-12-31"),
    ("between 2018 and 2020", "2018-01-01..2020-12-31"),
    ("from 2018 to 2020", "2018-01-01..2020-12-31"),
    ("tussen 2020 en 2018", "2018-01-01..2020-12-31"),
    ("afgelopen 3 jaar", "2017-01-01..2019-12-31"),
    ("last three years", "2017-01-01..2019-12-31"),
    ("komende 2 jaar", "2020-02-10..2022-02-10"),
    ("2019 e.v.", "2019-01-01.."),
    ("2019 en later", "2019-01-01.."),
    ("from 2019 onwards", "2019-01-01.."),
    ("2019 of eerder", "..2019-12-31"),
    # halves
    ("2020-1", "2020-01-01..2020-06-30"),
    ("2020-2", "2020-07-01..2020-12-31"),
    ("1-2020", "2020-01-01..2020-06-30"),
    ("1e helft 2020", "2020-01-01..2020-06-30"),
    ("eerste helft van 2020", "2020-01-01..2020-06-30"),
    ("eerste halfjaar 2020", "2020-01-01..2020-06-30"),
    ("eerste half jaar van 2020", "2020-01-01..2020-06-30"),
    ("H1 2020", "2020-01-01..2020-06-30"),
    ("H1-2020", "2020-01-01..2020-06-30"),
    ("h2", "2020-07-01..2020-12-31"),
    ("first half of 2020", "2020-01-01..2020-06-30"),
    ("second half", "2020-07-01..2020-12-31"),
    ("tweede halfjaar van vorig jaar", "2019-07-01..2019-12-31"),
    ("dit halfjaar", "2020-01-01..2020-06-30"),
    ("vorig halfjaar", "2019-07-01..2019-12-31"),
    ("volgend half jaar", "2020-07-01..2020-12-31"),
    ("afgelopen halfjaar", "2019-08-10..2020-02-10"),
    ("half jaar geleden", "2019-07-01..2019-12-31"),
    ("2019-2 t/m 2020-1", "2019-07-01..2020-06-30"),
    # quarters
    ("Q1", "2020-01-01..2020-03-31"),
    ("q1 2020", "2020-01-01..2020-03-31"),
    ("2020 Q1", "2020-01-01..2020-03-31"),
    ("2020-Q4", "2020-10-01..2020-12-31"),
    ("1e kwartaal 2020", "2020-01-01..2020-03-31"),
    ("eerste kwartaal", "2020-01-01..2020-03-31"),
    ("kwartaal 3", "2020-07-01..2020-09-30"),
    ("dit kwartaal", "2020-01-01..2020-03-31"),
    ("vorig kwartaal", "2019-10-01..2019-12-31"),
    ("komend kwartaal", "2020-04-01..2020-06-30"),
    ("laatste kwartaal", "2019-10-01..2019-12-31"),
    ("laatste kwartaal van 2019", "2019-10-01..2019-12-31"),
    ("last quarter", "2019-10-01..2019-12-31"),
    ("third quarter of 2019", "2019-07-01..2019-09-30"),
    ("eerste kwartaal van dit jaar", "2020-01-01..2020-03-31"),
    ("derde kwartaal van vorig jaar", "2019-07-01..2019-09-30"),
    ("Q1 t/m Q3 2020", "2020-01-01..2020-09-30"),
    ("Q1-Q2", "2020-01-01..2020-06-30"),
    # months
    ("juli 2020", "2020-07-01..2020-07-31"),
    ("july 2020", "2020-07-01..2020-07-31"),
    ("juli '20", "2020-07-01..2020-07-31"),
    ("2020-07", "2020-07-01..2020-07-31"),
    ("07-2020", "2020-07-01..2020-07-31"),
    ("juli2020", "2020-07-01..2020-07-31"),
    ("in juli", "2020-07-01..2020-07-31"),
    ("juli", "2020-07-01..2020-07-31"),
    ("oktober", "2020-10-01..2020-10-31"),
    ("november", "2019-11-01..2019-11-30"),
    ("december", "2019-12-01..2019-12-31"),
    ("january", "2020-01-01..2020-01-31"),
    ("in may", "2020-05-01..2020-05-31"),
    ("in jan 2019", "2019-01-01..2019-01-31"),
    ("dec 2019", "2019-12-01..2019-12-31"),
    ("maand juli", "2020-07-01..2020-07-31"),
    ("deze maand", "2020-02-01..2020-02-29"),
    ("vorige maand", "2020-01-01..2020-01-31"),
    ("volgende maand", "2020-03-01..2020-03-31"),
    ("afgelopen maand", "2020-01-10..2020-02-10"),
    ("komende maand", "2020-02-10..2020-03-10"),
    ("a month ago", "2020-01-01..2020-01-31"),
    ("juli vorig jaar", "2019-07-01..2019-07-31"),
    ("vorig jaar juli", "2019-07-01..2019-07-31"),
    ("afgelopen oktober", "2019-10-01..2019-10-31"),
    ("last july", "2019-07-01..2019-07-31"),
    ("komende oktober", "2020-10-01..2020-10-31"),
    ("jan t/m mrt 2020", "2020-01-01..2020-03-31"),
    ("jan-mrt", "2020-01-01..2020-03-31"),
    ("januari - maart 2020", "2020-01-01..2020-03-31"),
    ("november t/m januari", "2019-11-01..2020-01-31"),
    ("oktober 2019 t/m januari", "2019-10-01..2020-01-31"),
    ("from March to May", "2020-03-01..2020-05-31"),
    # counted
    ("afgelopen 3 maanden", "2019-11-10..2020-02-10"),
    ("de laatste 6 maanden", "2019-08-10..2020-02-10"),
    ("komende drie maanden", "2020-02-10..2020-05-10"),
    ("next 2 weeks", "2020-02-10..2020-02-24"),
    ("the last 3 months", "2019-11-10..2020-02-10"),
    ("in the next two months", "2020-02-10..2020-04-10"),
    ("past 10 days", "2020-01-31..2020-02-10"),
    ("binnen 30 dagen", "2020-02-10..2020-03-11"),
    ("binnen een maand", "2020-02-10..2020-03-10"),
    ("binnen een half jaar", "2020-02-10..2020-08-10"),
    ("within two weeks", "2020-02-10..2020-02-24"),
    ("in 2 weeks", "2020-02-10..2020-02-24"),
    ("over 2 weken", "2020-02-24"),
    ("over een jaar", "2021-02-10"),
    ("komende 30 werkdagen", "2020-02-10..2020-03-23"),
    ("afgelopen 12 werkdagen", "2020-01-23..2020-02-10"),
    ("komende week", "2020-02-10..2020-02-17"),
    ("drie weken geleden", "2020-01-20..2020-01-26"),
    ("10 days ago", "2020-01-31"),
    # weeks and days
    ("deze week", "2020-02-10..2020-02-16"),
    ("volgende week", "2020-02-17..2020-02-23"),
    ("vorige week", "2020-02-03..2020-02-09"),
    ("this week", "2020-02-10..2020-02-16"),
    ("week 12", "2020-03-16..2020-03-22"),
    ("week 12 van 2019", "2019-03-18..2019-03-24"),
    ("wk 7", "2020-02-10..2020-02-16"),
    ("vandaag", "2020-02-10"),
    ("today", "2020-02-10"),
    ("morgen", "2020-02-11"),
    ("tomorrow", "2020-02-11"),
    ("overmorgen", "2020-02-12"),
    ("gisteren", "2020-02-09"),
    ("yesterday", "2020-02-09"),
    ("the day after tomorrow", "2020-02-12"),
    ("dinsdag", "2020-02-11"),
    ("maandag", "2020-02-17"),
    ("friday", "2020-02-14"),
    ("volgende week dinsdag", "2020-02-18"),
    ("tuesday next week", "2020-02-18"),
    ("vorige week vrijdag", "2020-02-07"),
    ("komende vrijdag", "2020-02-14"),
    ("afgelopen vrijdag", "2020-02-07"),
    ("dinsdag a.s.", "2020-02-11"),
    ("vrijdag 14 februari", "2020-02-14"),
    ("op donderdag 2 april 2020", "2020-04-02"),
    # dates
    ("31-12-2019", "2019-12-31"),
    ("op 31-12-2019", "2019-12-31"),
    ("31/12/2019", "2019-12-31"),
    ("31.12.2019", "2019-12-31"),
    ("31-12-19", "2019-12-31"),
    ("2019-12-31", "2019-12-31"),
    ("2019/12/31", "2019-12-31"),
    ("12/31/2019", "2019-12-31"),
    ("31-12", "2019-12-31"),
    ("31/12", "2019-12-31"),
    ("per 31 december", "2019-12-31"),
    ("1 juli", "2020-07-01"),
    ("1juli", "2020-07-01"),
    ("1 juli 2020", "2020-07-01"),
    ("1 July 2020", "2020-07-01"),
    ("1st of July", "2020-07-01"),
    ("July 1", "2020-07-01"),
    ("July 1st, 2020", "2020-07-01"),
    ("12 oktober 2017", "2017-10-12"),
    ("29 februari", "2020-02-29"),
    ("1 oktober jl.", "2019-10-01"),
    ("1-15 juli", "2020-07-01..2020-07-15"),
    ("1 t/m 15 juli", "2020-07-01..2020-07-15"),
    ("tussen 1 en 15 juli 2021", "2021-07-01..2021-07-15"),
    ("tussen 1 juli en 1 augustus", "2020-07-01..2020-08-01"),
    ("van 1 juli 2019 t/m 30 juni 2020", "2019-07-01..2020-06-30"),
    ("01-01-2019 - 31-12-2019", "2019-01-01..2019-12-31"),
    ("as of 1 July 2019", "2019-07-01"),
    # edges
    ("ultimo 2019", "2019-12-31"),
    ("eind 2019", "2019-12-31"),
    ("eind dit jaar", "2020-12-31"),
    ("einde 1e kwartaal 2020", "2020-03-31"),
    ("het einde van het jaar", "2020-12-31"),
    ("end of next year", "2021-12-31"),
    ("end of the month", "2020-02-29"),
    ("year end 2019", "2019-12-31"),
    ("begin 2020", "2020-01-01"),
    ("begin juli", "2020-07-01"),
    ("medio 2020", "2020-07-01"),
    ("eind volgende week", "2020-02-23"),
    ("jaareinde", "2019-12-31"),
    ("sinds begin 2020", ">=2020-01-01"),
    ("by the end of 2020", "..2020-12-31"),
    ("voor eind 2020", "..2020-12-31"),
    ("vóór het einde van de maand", "..2020-02-29"),
    ("na eind 2019", ">=2020-01-01"),
    # comparisons
    ("voor 1 juli", "<2020-07-01"),
    ("vóór 1 juli 2020", "<2020-07-01"),
    ("voor dinsdag", "<2020-02-11"),
    ("voor vandaag", "2020-02-10"),
    ("voor 2020", "2020-01-01..2020-12-31"),
    ("voor Q3", "2020-07-01..2020-09-30"),
    ("voor juli", "..2020-06-30"),
    ("voor de zomer", "..2020-06-30"),
    ("na de zomer", "2020-09-01.."),
    ("najaar 2020", "2020-09-01..2020-11-30"),
    ("na 1 juli", ">=2020-07-02"),
    ("na 2019", "2020-01-01.."),
    ("tot 1 juli", "<2020-07-01"),
    ("tot vandaag", "..2020-02-10"),
    ("tot 2020", "..2019-12-31"),
    ("t/m 1 juli", "..2020-07-01"),
    ("tot en met 1 juli", "..2020-07-01"),
    ("uiterlijk 1 juli", "..2020-07-01"),
    ("uiterlijk op 1 juli 2020", "..2020-07-01"),
    ("uiterlijk volgende week", "..2020-02-23"),
    ("sinds 2019", "2019-01-01.."),
    ("sinds 1 juli", ">=2019-07-01"),
    ("sinds gisteren", ">=2020-02-09"),
    ("sinds vrijdag", ">=2020-02-07"),
    ("vanaf 2019", "2019-01-01.."),
    ("vanaf 1 januari", ">=2020-01-01"),
    ("met ingang van 1 juli", ">=2020-07-01"),
    ("since 2019", "2019-01-01.."),
    ("since March", "2019-03-01.."),
    ("before 2020", "..2019-12-31"),
    ("before July 1", "<2020-07-01"),
    ("before today", "<2020-02-10"),
    ("until today", "..2020-02-10"),
    ("after July 1", ">=2020-07-02"),
    ("by July 1", "..2020-07-01"),
    ("by friday", "..2020-02-14"),
    ("until 2021", "..2020-12-31"),
    ("through 2019", "..2019-12-31"),
    ("no later than 1 July", "..2020-07-01"),
    ("1 juli of later", ">=2020-07-01"),
    ("sinds de zomer", "2019-07-01.."),
]


@pytest.mark.parametrize(("text", "meaning"), EXPRESSIONS)
def test_an_expression_is_one_span_with_this_meaning(text: str, meaning: str) -> None:
    assert whole(text) == meaning


@pytest.mark.parametrize("text", [text for text, _ in EXPRESSIONS])
def test_capitals_do_not_matter(text: str) -> None:
    assert whole(text.upper()) == whole(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hoeveel is er over in 2019", [("in 2019", "2019-01-01..2019-12-31"), ("2019", "2019-01-01..2019-12-31")]),
        (
            "hoeveel houden we over dit jaar?",
            [("over dit jaar", "2020-01-01..2020-12-31"), ("dit jaar", "2020-01-01..2020-12-31")],
        ),
        ("contracten die voor 1 juli opgezegd moeten worden", [("voor 1 juli", "<2020-07-01")]),
        ("which contracts end this year", [("this year", "2020-01-01..2020-12-31")]),
        (
            "vergelijk 2018 met 2019",
            [("2018", "2018-01-01..2018-12-31"), ("2019", "2019-01-01..2019-12-31")],
        ),
        (
            "deadlines na 1 maart en voor 1 juli",
            [("na 1 maart", ">=2020-03-02"), ("voor 1 juli", "<2020-07-01")],
        ),
        ("in april 5 projecten", [("in april", "2020-04-01..2020-04-30"), ("april", "2020-04-01..2020-04-30")]),
        (
            "risico's van Jan 2019",
            [
                ("van jan 2019", "2019-01-01..2019-01-31"),
                ("jan 2019", "2019-01-01..2019-01-31"),
                ("2019", "2019-01-01..2019-12-31"),
            ],
        ),
        ("eind eind eind 2019", [("eind 2019", "2019-12-31")]),
    ],
)
def test_the_words_around_an_expression_are_left(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "projecten van Jan",
        "what may I see",
        "goede morgen",
        "good morning",
        "24/7 beheer",
        "2000 euro",
        "€ 2000",
        "2000 inwoners",
        "boven 2.000",
        "20%",
        "31-11-2019",
        "2020-13-01",
        "week 54",
        "kwartaal 5",
        "999 jaar geleden",
        "honderdduizend jaar geleden",
        "1850",
        "zaak 20191234",
        "per jaar",
        "de vorige rapportage",
        "the next half-year report",
        "sinds de vorige rapportage",
    ],
)
def test_what_is_no_period_is_not_taken_for_one(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "sinds de vorige rapportage",
        "sinds vorige keer",
        "since the last report",
        "t.o.v. de vorige rapportage",
        "ten opzichte van de laatste rapportage",
        "vanaf de vorige halfjaarrapportage",
        "after the previous report",
    ],
)
def test_since_the_last_report_begins_the_day_after_it(text: str) -> None:
    assert whole(text, last_report=LAST_REPORT) == "2020-01-01.."


def test_a_doubtful_month_has_a_lower_score() -> None:
    month, _, year = find_periods(tokenize("van Jan 2019"), AT)
    assert month.score < year.score


@pytest.mark.parametrize(
    ("at", "text", "meaning"),
    [
        # the end and the beginning of months and years
        ((2020, 1, 31), "volgende maand", "2020-02-01..2020-02-29"),
        ((2020, 1, 31), "komende maand", "2020-01-31..2020-02-29"),
        ((2020, 3, 31), "vorige maand", "2020-02-01..2020-02-29"),
        ((2020, 5, 31), "afgelopen 3 maanden", "2020-02-29..2020-05-31"),
        ((2019, 12, 31), "morgen", "2020-01-01"),
        ((2019, 12, 31), "volgende week", "2020-01-06..2020-01-12"),
        ((2019, 12, 31), "deze week", "2019-12-30..2020-01-05"),
        ((2020, 1, 1), "gisteren", "2019-12-31"),
        ((2020, 1, 1), "vorig kwartaal", "2019-10-01..2019-12-31"),
        ((2020, 1, 1), "vorig halfjaar", "2019-07-01..2019-12-31"),
        ((2020, 12, 31), "komend kwartaal", "2021-01-01..2021-03-31"),
        ((2020, 12, 31), "volgend halfjaar", "2021-01-01..2021-06-30"),
        ((2020, 12, 15), "voor 1 februari", "<2021-02-01"),
        ((2020, 12, 15), "in januari", "2021-01-01..2021-01-31"),
        ((2020, 12, 15), "voor januari", "..2020-12-31"),
        # a year that is not said
        ((2020, 7, 1), "voor 1 juli", "<2020-07-01"),
        ((2020, 7, 2), "voor 1 juli", "<2021-07-01"),
        ((2020, 7, 2), "t/m 1 juli", "..2021-07-01"),
        ((2020, 7, 2), "1 juli", "2020-07-01"),
        ((2020, 7, 2), "sinds 1 juli", ">=2020-07-01"),
        ((2020, 7, 2), "t/m juli", "..2020-07-31"),
        ((2020, 7, 2), "afgelopen juli", "2019-07-01..2019-07-31"),
        ((2020, 7, 2), "komende juli", "2021-07-01..2021-07-31"),
        ((2020, 7, 2), "halfway through 2020", "2020-07-01"),
        ((2020, 11, 2), "Q1", "2020-01-01..2020-03-31"),
        ((2020, 11, 2), "before Q1", "..2020-12-31"),
        ((2020, 11, 2), "since Q4", "2020-10-01.."),
        ((2020, 2, 10), "since Q4", "2019-10-01.."),
        # the leap day
        ((2020, 2, 29), "vorig jaar", "2019-01-01..2019-12-31"),
        ((2020, 2, 29), "over een jaar", "2021-02-28"),
        ((2020, 2, 29), "vandaag", "2020-02-29"),
        ((2021, 3, 1), "29 februari", "2024-02-29"),
        ((2021, 3, 1), "sinds 29 februari", ">=2020-02-29"),
        ((2021, 3, 1), "februari", "2021-02-01..2021-02-28"),
    ],
)
def test_at_other_moments(at: tuple[int, int, int], text: str, meaning: str) -> None:
    assert whole(text, datetime(*at, 10, 0, tzinfo=AMSTERDAM)) == meaning


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("moesten voor 13 maart binnen zijn", [("voor 13 maart", "<2019-03-13")]),
        ("moest uiterlijk 1 maart klaar zijn", [("uiterlijk 1 maart", "..2020-03-01")]),
        ("what was due by 1 july", [("by 1 july", "..2019-07-01")]),
        ("what is due by 1 july", [("by 1 july", "..2020-07-01")]),
    ],
)
def test_where_the_verb_is_past_so_is_the_day(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_that_year_is_the_one_spoken_of() -> None:
    spans = find_periods(tokenize("in dat jaar"), AT, None, lambda: 2017)
    assert {shown(span) for span in spans} == {"2017-01-01..2017-12-31"}
    assert find_periods(tokenize("in dat jaar"), AT) == []


@pytest.mark.parametrize(
    ("at", "today"),
    [
        (datetime(2020, 3, 28, 22, 59, tzinfo=UTC), "2020-03-28"),
        (datetime(2020, 3, 28, 23, 0, tzinfo=UTC), "2020-03-29"),  # summer time begins this night
        (datetime(2020, 3, 29, 1, 0, tzinfo=UTC), "2020-03-29"),
        (datetime(2020, 3, 29, 22, 0, tzinfo=UTC), "2020-03-30"),
        (datetime(2020, 10, 24, 22, 0, tzinfo=UTC), "2020-10-25"),  # and ends in this one
        (datetime(2020, 10, 25, 22, 59, tzinfo=UTC), "2020-10-25"),
        (datetime(2020, 10, 25, 23, 0, tzinfo=UTC), "2020-10-26"),
    ],
)
def test_today_is_the_day_in_amsterdam(at: datetime, today: str) -> None:
    assert whole("vandaag", at) == today


def test_a_week_counted_over_the_night_of_summer_time_has_seven_days() -> None:
    assert whole("komende 7 dagen", datetime(2020, 3, 28, 23, 30, tzinfo=UTC)) == "2020-03-29..2020-04-05"


EARLIEST, LATEST = datetime(1990, 1, 1), datetime(2090, 1, 1)  # noqa: DTZ001 - Hypothesis adds the zone
moments = st.datetimes(EARLIEST, LATEST, timezones=st.just(UTC))
days = st.dates(date(2000, 1, 1), date(2099, 12, 31))
WORDS = """
    1 2 15 31 2019 2020-1 31-12 Q1 1e eerste voor na tot t/m van en tussen eind begin vorig komende afgelopen laatste
    dit sinds binnen over geleden ago half een the of jl a.s. e.v. € % honderd 999
"""
words = st.sampled_from([*MONTHS, *UNITS, *WORDS.split()])


@given(st.one_of(st.text(), st.lists(words, max_size=12).map(" ".join)), moments, st.none() | days)
def test_any_text_gives_sound_spans(text: str, at: datetime, last_report: date | None) -> None:
    tokens = tokenize(text)
    for span in find_periods(tokens, at, last_report):
        assert 0 <= span.start < span.end <= len(tokens)
        assert isinstance(span.meaning, (Period, DatePoint))
        if isinstance(span.meaning, Period):
            assert span.meaning.first or span.meaning.last
            if span.meaning.first and span.meaning.last:
                assert span.meaning.first <= span.meaning.last


@pytest.mark.parametrize(
    ("pattern", "language"),
    [
        ("dd-MM-yyyy", "nl"),
        ("d-M-yyyy", "nl"),
        ("dd/MM/yyyy", "nl"),
        ("d.M.yyyy", "nl"),
        ("yyyy-MM-dd", "nl"),
        ("d MMMM yyyy", "nl"),
        ("d MMM yyyy", "nl"),
        ("EEEE d MMMM yyyy", "nl"),
        ("d MMMM yyyy", "en"),
        ("MMMM d, yyyy", "en"),
        ("EEEE d MMMM yyyy", "en"),
    ],
)
@given(day=days, at=moments)
def test_a_date_is_found_however_it_is_written(pattern: str, language: str, day: date, at: datetime) -> None:
    assert whole(format_date(day, pattern, locale=language), at) == day.isoformat()


@given(st.dates(date(2001, 1, 1), date(2098, 12, 31)), st.sampled_from(["d MMMM", "dd-MM"]))
def test_a_deadline_without_a_year_lies_ahead(day: date, pattern: str) -> None:
    at = datetime(day.year, day.month, day.day, 10, 0, tzinfo=AMSTERDAM)
    later = day + timedelta(days=100)
    assert whole(f"voor {format_date(later, pattern, locale='nl')}", at) == f"<{later}"


def test_a_long_row_of_openings_is_read_without_going_deep() -> None:
    assert found("tussen eind van het vorige " * 5000) == []
