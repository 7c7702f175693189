"""What a person tells to do is read strictly: an order only where the whole message says so."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.clock import AMSTERDAM
from bot.understanding.hours import find_hour
from bot.understanding.orders import Away, Back, Forget, Pause, RemindMe, Stop, read_order

AT = datetime(2020, 2, 10, 9, 15, tzinfo=AMSTERDAM)
"""A Monday."""


@pytest.mark.parametrize(
    ("text", "wanted", "day"),
    [
        ("herinner me volgende week dinsdag aan de benchmark", "de benchmark", date(2020, 2, 18)),
        ("Herinner mij overmorgen dat de stukken weg moeten.", "de stukken weg moeten", date(2020, 2, 12)),
        ("remind me tomorrow about the glass fibre project", "the glass fibre project", date(2020, 2, 11)),
        ("remind me in two weeks to call Anna", "call Anna", date(2020, 2, 24)),
        ("herinner me over 2 weken aan T-2017-02", "T-2017-02", date(2020, 2, 24)),
        ("zet een herinnering voor vrijdag: stukken MT", "stukken MT", date(2020, 2, 14)),
        ("herinner me op 1 februari aan de jaarrekening", "de jaarrekening", date(2021, 2, 1)),
        ("herinner me op 1-2-2020 aan de jaarrekening", "de jaarrekening", date(2020, 2, 1)),
        ("herinner me volgende week aan de begroting", "de begroting", date(2020, 2, 17)),
        ("herinner me morgen aan de vergadering van vrijdag", "de vergadering van vrijdag", date(2020, 2, 11)),
        ("herinner me aan de benchmark", "de benchmark", None),
        ("herinner me morgen", "", date(2020, 2, 11)),
        ("remind me", "", None),
    ],
)
def test_remind_me(text: str, wanted: str, day: date | None) -> None:
    told = read_order(text, AT)
    assert told is not None
    assert told.order == RemindMe(wanted, day)


@pytest.mark.parametrize(
    ("text", "wanted", "hour"),
    [
        ("kun je me morgen om 9 uur herinneren aan het MT?", "het MT", time(9)),
        ("herinner me morgen om half tien aan het MT", "het MT", time(9, 30)),
        ("herinner me morgen om 9.30 uur aan het MT", "het MT", time(9, 30)),
        ("herinner me morgen om kwart over drie aan het MT", "het MT", time(15, 15)),
        ("herinner me morgen om tien voor half tien aan het MT", "het MT", time(9, 20)),
        ("herinner me morgen 14:00 uur aan het MT", "het MT", time(14)),
        ("herinner me morgen om 2 uur aan het MT", "het MT", time(14)),
        ("herinner me morgen om half een aan het MT", "het MT", time(12, 30)),
        ("herinner me morgen om 06:00 aan het MT", "het MT", time(6)),
        ("herinner me morgen om 7 uur 's avonds aan het MT", "het MT", time(19)),
        ("remind me tomorrow at 2 pm to call Anna", "call Anna", time(14)),
        ("remind me tomorrow at half past nine to call Anna", "call Anna", time(9, 30)),
        ("remind me tomorrow at quarter to four about the MT", "the MT", time(15, 45)),
        ("herinner me morgen om 2 offertes te vragen", "2 offertes te vragen", None),
        ("herinner me morgen om 25 uur aan het MT", "25 uur aan het MT", None),
    ],
)
def test_the_time_of_day_is_kept(text: str, wanted: str, hour: time | None) -> None:
    told = read_order(text, AT)
    assert told is not None
    assert told.order == RemindMe(wanted, date(2020, 2, 11), hour)


@given(
    st.lists(
        st.sampled_from(
            [
                "om",
                "at",
                "half",
                "kwart",
                "over",
                "voor",
                "past",
                "to",
                "9",
                "9:30",
                "25",
                "een",
                "drie",
                "uur",
                "pm",
                "am",
                "'s",
                "avonds",
            ]
        )
    )
)
def test_no_words_bring_the_reading_of_hours_down(words: list[str]) -> None:
    found = find_hour(words)
    assert found is None or set(found[0]) <= set(range(len(words)))


@pytest.mark.parametrize(
    ("text", "away"),
    [
        ("ik ben weg tot 3 maart, Anna vervangt mij", Away(date(2020, 2, 10), date(2020, 3, 2), "anna")),
        ("ik ben weg tot 3 maart, Jan vervangt mij", Away(date(2020, 2, 10), date(2020, 3, 2), "jan")),
        ("ik ben weg t/m 3 maart", Away(date(2020, 2, 10), date(2020, 3, 3))),
        (
            "ik ben van 20 februari tot 3 maart op vakantie en Anna Bakker vervangt me",
            Away(date(2020, 2, 20), date(2020, 3, 2), "anna bakker"),
        ),
        (
            "ik ben van 20 februari t/m 3 maart afwezig, mijn vervanger is Jan",
            Away(date(2020, 2, 20), date(2020, 3, 3), "jan"),
        ),
        (
            "I am away until 3 March, Anna Bakker stands in for me",
            Away(date(2020, 2, 10), date(2020, 3, 2), "anna bakker"),
        ),
        ("I'm out of office next week", Away(date(2020, 2, 17), date(2020, 2, 23))),
        ("ik ben morgen vrij", Away(date(2020, 2, 11), date(2020, 2, 11))),
        ("ik ben weg", Away(date(2020, 2, 10), None)),
    ],
)
def test_i_am_away(text: str, away: Away) -> None:
    told = read_order(text, AT)
    assert told is not None
    assert told.order == away


@pytest.mark.parametrize(
    "text", ["ik ben er weer", "Ik ben weer terug!", "ik ben terug", "I'm back", "I am back again."]
)
def test_i_am_back(text: str) -> None:
    told = read_order(text, AT)
    assert told is not None
    assert told.order == Back()


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("stop herinneringen over de benchmark", Stop(("benchmark",))),
        ("herinner me niet meer aan de benchmark", Stop(("benchmark",))),
        ("geen herinneringen meer over cijfers", Stop(("cijfers",))),
        ("stop reminding me about the benchmark", Stop(("benchmark",))),
        ("stop herinneringen", Stop(())),
        ("stop het weekoverzicht", Stop(("digest",))),
        ("start weer met herinneringen over de benchmark", Stop(("benchmark",), again=True)),
        ("annuleer herinnering 2", Forget((), 2)),
        ("vergeet de herinnering aan de jaarrekening", Forget(("jaarrekening",))),
        ("cancel my reminder about the benchmark", Forget(("benchmark",))),
        ("pauzeer alle herinneringen", Pause()),
        ("hervat alle herinneringen", Pause(ends=True)),
    ],
)
def test_stop_and_forget(text: str, order: object) -> None:
    told = read_order(text, AT)
    assert told is not None
    assert told.order == order


@pytest.mark.parametrize(
    "text",
    [
        "",
        "?",
        "welke herinneringen gaan er uit?",
        "mijn herinneringen",
        "waarom kreeg ik dit?",
        "herinneringen over de benchmark",
        "welke toezeggingen staan nog open?",
        "ik ben eigenaar van welke projecten?",
        "ik ben weg van dat project",
        "ik ben weg, hoeveel budget is er nog?",
        "wie is er weg tot 3 maart?",
        "is Anna weg?",
        "stop",
        "wanneer stopt het contract?",
        "wie herinnert mij aan de benchmark?",
        "ben ik er weer?",
        "herinner me morgen\naan iets",
        "x" * 2000,
    ],
)
def test_a_question_is_no_order(text: str) -> None:
    assert read_order(text, AT) is None


WORDS = """
    herinner remind me mij ik ben weg away tot 3 maart morgen stop herinneringen over anna vervangt en , . van is 99-99
"""
words = st.sampled_from(WORDS.split())


@given(st.lists(words, max_size=12).map(" ".join) | st.text(max_size=80))
def test_any_text_is_read_or_left(text: str) -> None:
    told = read_order(text, AT)
    assert told is None or told.order is not None
    assert read_order(text, AT) == told
