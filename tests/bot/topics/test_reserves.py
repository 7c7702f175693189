"""Reserves: what is asked, and what is answered, worked out by hand on a small store."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from bot.question import Ask, Filter, Language, Period, Question, QuestionError
from bot.topics.reserves import Reserves
from models.base import Confidentiality
from models.finance import Reserve
from models.store import Store
from tests.bot.topics.money_facts import ANYONE, MANAGER, OWNER, Asking, asking, facts, fill, lines

TITLE = "reserves"
NAME = (Filter("name", "reserve basisregistraties"),)
Y2019, Y2020 = Period.of_year(2019), Period.of_year(2020)


@pytest.fixture
async def filled(store: Store) -> Asking:
    await fill(store)
    return await asking(store)


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """Reading and telling need one kind of database; what SQL works out is tested on both in tests/models."""
    return sqlite_url


# Text → measure, whether the reserve is named in full, period.
READINGS: dict[str, tuple[str | None, Period | None]] = {
    "stand reserve 31-12?": ("closing", Period(date(2019, 12, 31), date(2019, 12, 31))),
    "stand reserve": ("closing", None),
    "wat is de stand van de reserve basisregistraties": ("closing", None),
    "hoeveel zit er in de reserve basisregistraties": ("closing", None),
    "hoeveel zit er in de reserve?": ("closing", None),
    "hoeveel zit er nog in de reserve": ("closing", None),
    "hoeveel geld zit er in de reserve": ("closing", None),
    "HOE GROOT IS DE RESERVE": ("closing", None),
    "hoe hoog is de reserve": ("closing", None),
    "reserve": (None, None),
    "is de reserve gegroeid of gekrompen in 2019": ("change", Y2019),
    "is de reserve hoger dan in 2019": ("change", Y2019),
    "verschil begin en eind 2019 van de reserve": ("change", Y2019),
    "wat ging er in 2019 uit de reserve": ("withdrawals", Y2019),
    "hoeveel ligt er vast in de reserve": ("committed", None),
    "hoeveel mogen we nog uitgeven uit de reserve": ("available", None),
    "van wanneer zijn de cijfers van de reserve": (None, None),
    "welke reserve is het grootst": (None, None),
    "has the reserve gone down": ("change", None),
    "reserve basisregistraties": (None, None),
    "saldo reserve": ("closing", None),
    "eindstand reserve 2019": ("closing", Y2019),
    "eindstand van de reserve basisregistraties in 2019": ("closing", Y2019),
    "beginstand reserve": ("opening", None),
    "waarmee begon de reserve in 2019": ("opening", Y2019),
    "wat was het beginsaldo van de reserve": ("opening", None),
    "wat is er aan de reserve toegevoegd in 2019": ("additions", Y2019),
    "toevoegingen reserve": ("additions", None),
    "hoeveel is er in de reserve gestort": ("additions", None),
    "onttrekkingen reserve 2019": ("withdrawals", Y2019),
    "hoeveel is er uit de reserve onttrokken": ("withdrawals", None),
    "wat is er uit de reserve gehaald dit jaar": ("withdrawals", Y2020),
    "hoeveel is er verplicht in de reserve": ("committed", None),
    "verplichtingen reserve 2019": ("committed", Y2019),
    "wat is er beschikbaar in de reserve": ("available", None),
    "hoeveel is er nog over in de reserve": ("available", None),
    "beschikbare ruimte reserve basisregistraties": ("available", None),
    "restant reserve 2019": ("available", Y2019),
    "hoeveel is vrij besteedbaar in de reserve": ("available", None),
    "verloop reserve": ("development", None),
    "reserve per jaar": ("development", None),
    "reserve vorig jaar": (None, Y2019),
    "en de reserve": (None, None),
    "what is in the reserve?": ("closing", None),
    "closing balance of the reserve 2019": ("closing", Y2019),
    "how much is left in the reserve": ("available", None),
    "how much is available in the reserve?": ("available", None),
    "what was added to the reserve in 2019": ("additions", Y2019),
    "withdrawals from the reserve": ("withdrawals", None),
    "opening balance reserve": ("opening", None),
    "how much of the reserve is committed": ("committed", None),
    "reserve by year": ("development", None),
}


async def test_what_is_asked(filled: Asking) -> None:
    wrong = {}
    for text, (measure, period) in READINGS.items():
        found = filled.understood(text)
        question = getattr(found, "question", None)
        if question is None or (question.topic, question.measure, question.period) != (TITLE, measure, period):
            wrong[text] = found
    assert not wrong


async def test_follow_ups_change_one_thing(filled: Asking) -> None:
    first = filled.read("hoeveel zit er in de reserve?")
    assert filled.read("en 2019?", first) == Question(TITLE, measure="closing", period=Y2019)
    assert filled.read("en beschikbaar?", first).measure == "available"


@pytest.mark.parametrize(
    ("measure", "year", "headline"),
    [
        (
            None,
            2019,
            "De eindstand van Reserve basisregistraties op 31-12-2019 is € 899,50, waarvan € 799,50 beschikbaar.",
        ),
        (
            None,
            2020,
            (
                "De eindstand van Reserve basisregistraties in 2020 is volgens de stand van 31-01-2020 € 849,50, "
                "verplichtingen niet bekend."
            ),
        ),
        ("opening", 2019, "De beginstand van Reserve basisregistraties in 2019 is € 1.000."),
        ("additions", 2019, "Aan Reserve basisregistraties is in 2019 € 200 toegevoegd."),
        ("additions", 2020, "Aan Reserve basisregistraties is in 2020 niets toegevoegd."),
        ("withdrawals", 2019, "Aan Reserve basisregistraties is in 2019 € 300,50 onttrokken."),
        ("committed", 2019, "Van Reserve basisregistraties is in 2019 € 100 verplicht."),
        (
            "committed",
            2020,
            "Van Reserve basisregistraties zijn de verplichtingen in 2020 niet bekend; de eindstand is € 849,50.",
        ),
        ("available", 2019, "Van Reserve basisregistraties is in 2019 € 799,50 beschikbaar (eindstand min verplicht)."),
        (
            "available",
            2020,
            (
                "Van Reserve basisregistraties is niet bekend wat in 2020 beschikbaar is: de eindstand is € 849,50; "
                "verplichtingen niet bekend."
            ),
        ),
    ],
)
async def test_headlines(filled: Asking, measure: str | None, year: int, headline: str) -> None:
    answer = await filled.answer(Question(TITLE, measure=measure, period=Period.of_year(year)))
    assert answer.headline == headline


async def test_this_year_is_meant_where_none_is_named(filled: Asking) -> None:
    answer = await filled.answer("hoeveel zit er in de reserve?")
    assert "in 2020" in answer.headline
    assert facts(answer) == {
        "Beginstand": "€ 899,50",
        "Toevoegingen": "geen",
        "Onttrekkingen": "€ 50",
        "Eindstand": "€ 849,50",
        "Verplicht": "geen gegevens",
        "Beschikbaar": "geen gegevens",
    }
    assert answer.source == "werkboek, blad reserves"
    assert str(answer.as_of) == "2020-01-31"
    assert [button.label for button in answer.buttons] == [
        "2019",
        "Verloop per jaar",
        "Wat is beschikbaar?",
        "De posten",
    ]
    posts = await filled.answer(answer.buttons[3].question)
    assert lines(posts) == [("Grootschalige topografie", "geen gegevens")]


async def test_years_are_kept_apart(filled: Asking) -> None:
    answer = await filled.answer("verloop reserve")
    assert answer.headline == "Eindstand van Reserve basisregistraties: € 899,50 in 2019 en € 849,50 in 2020."
    assert lines(answer) == [("2019", "€ 899,50"), ("2020", "€ 849,50")]
    english = await filled.answer("verloop reserve", language=Language.EN)
    assert english.headline == "Closing balance of Reserve basisregistraties: €899.50 in 2019 and €849.50 in 2020."


async def test_several_reserves_are_added_up_and_listed(filled: Asking) -> None:
    async with filled.store.writing() as session:
        session.add(
            Reserve(
                key="ict|2020", name="ICT", year=2020, opening=Decimal("10"), withdrawals=Decimal("15"),
                committed=Decimal("5"), as_of=date(2020, 1, 31), confidentiality=Confidentiality.CONFIDENTIAL,
            )
        )  # fmt: skip
    answer = await filled.answer(Question(TITLE), MANAGER)
    # 849.50 − 5; of one of the two nobody knows what is committed.
    assert answer.headline == (
        "De eindstand van de 2 reserves samen in 2020 is volgens de stand van 31-01-2020 € 844,50, "
        "waarvan € 10 tekort (over 1 van 2 reserves) beschikbaar."
    )
    assert lines(answer) == [("ICT", "€ 5 tekort"), ("Reserve basisregistraties", "€ 849,50")]
    for viewer in (ANYONE, OWNER):
        kept = await filled.answer(Question(TITLE), viewer)
        assert "€ 849,50" in kept.headline
        assert "ICT" not in str(kept)
        assert "Zonder vertrouwelijke gegevens." in kept.notes


async def test_nothing_known_and_nothing_found_are_two_things(store: Store) -> None:
    empty = await asking(store)
    assert (await empty.answer(Question(TITLE))).headline == "Er zijn nog geen reserves vastgelegd."
    await fill(store)
    full = await asking(store)
    missing = await full.answer(Question(TITLE, Ask.ITEM, filters=(Filter("name", "riolering"),)))
    assert missing.headline == "Ik vind geen reserve met die naam."
    none = await full.answer("reserve 2017")
    assert none.headline == "Er zijn in 2017 geen cijfers van de reserve; wel voor 2019 en 2020."
    assert [button.label for button in none.buttons] == ["2020", "2019"]


def test_a_forged_button_is_refused() -> None:
    with pytest.raises(QuestionError):
        Reserves().check(Question(TITLE, measure="salary"))


async def test_every_reading_has_an_answer_in_both_languages(filled: Asking) -> None:
    for text, (measure, period) in READINGS.items():
        for language in Language:
            answer = await filled.answer(Question(TITLE, measure=measure, period=period), MANAGER, language)
            assert answer.headline.endswith("."), text
            assert answer.as_of, text
