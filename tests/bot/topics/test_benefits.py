"""Benefits: what is asked, and what is answered, worked out by hand on a small store."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.question import Ask, Filter, Language, Period, Question
from bot.topics.benefits import Benefits
from bot.topics.partnerships import Partnerships
from bot.topics.projects import Projects
from bot.understanding.outcomes import Understood
from models.people import Role
from models.projects import Benefit, Theme
from models.store import Store
from models.visibility import Viewer
from tests.bot.topics.project_facts import KARIN, MARA, Asking, asking, facts, fill, fill_all, reading_only, titles

TOPICS = (Projects(), Partnerships(), Benefits())


@pytest.fixture
async def filled(store: Store) -> Asking:
    await fill_all(store)
    return await asking(store, *TOPICS)


@pytest.fixture(scope="module")
def reader(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Asking:
    return reading_only(sqlite_template, tmp_path_factory.mktemp("reading"), *TOPICS)


def theme(value: str, ask: Ask = Ask.LIST) -> Question:
    return Question("benefits", ask, filters=(Filter("theme", value),))


READINGS = {
    "welke opbrengsten staan er geregistreerd": Question("benefits"),
    "welke opbrengsten zijn geboekt voor inwoners": theme("services"),
    "name the gains booked for residents": theme("services"),
    "wat heeft Samen Digitaal opgeleverd?": Question("benefits"),
    "wat heeft samen digitaal opgeleverd voor burgers?": theme("services"),
    "wat leverde het op voor inwoners": theme("services"),
    "wat levert SD op voor ondernemers": theme("services"),
    "WELKE VOORDELEN VOOR MEDEWERKERS": theme("operations"),
    "baten voor de bedrijfsvoering": theme("operations"),
    "opbrengsten informatieveiligheid": theme("security"),
    "opbrengsten informatiebeveiliging": theme("security"),
    "opbrengsten informatievoorziening": theme("information"),
    "opbrengsten wet- en regelgeving": theme("legislation"),
    "toegevoegde waarde dienstverlening": theme("services"),
    "hoeveel opbrengsten zijn er": Question("benefits", Ask.COUNT),
    "hoeveel opbrengsten voor burgers": theme("services", Ask.COUNT),
    "opbrengsten per opgave": Question("benefits", group="theme"),
    "benefits per task": Question("benefits", group="theme"),
    "alle opbrengsten": Question("benefits", measure="all"),
    "lijst van opbrengsten": Question("benefits"),
    "wat is er bereikt": Question("benefits"),
    "opbrengsten in 2019": Question("benefits", period=Period.of_year(2019)),
    "wat heeft het project parkeren opgeleverd?": Question("benefits", filters=(Filter("project", "p-03"),)),
    "opbrengsten van het zaaksysteem": Question("benefits", filters=(Filter("project", "p-01"),)),
    "wat hebben de projecten opgeleverd": Question("benefits"),
    "what did Samen Digitaal bring, what benefits": Question("benefits"),
    "what has samen digitaal brought for citizens?": theme("services"),
    "benefits for information security": theme("security"),
    "how many benefits are there": Question("benefits", Ask.COUNT),
    "which advantages for employees": theme("operations"),
    "added value for residents": theme("services"),
    "what was achieved": Question("benefits"),
    "wat hebben inwoners gemerkt van digitalisering": theme("services"),
    "opbrengsten in 2019 en 2020": Question("benefits", filters=(Filter("year", "2019"), Filter("year", "2020"))),
    "all benefits": Question("benefits", measure="all"),
    "welke opbrengsten verwachten of boeken we in 2019": Question("benefits", period=Period.of_year(2019)),
    "gains booked in 2019": Question("benefits", period=Period.of_year(2019)),
    "hoeveel opbrengsten staan er geregistreerd": Question("benefits", Ask.COUNT),
}


@pytest.mark.parametrize("text", READINGS)
def test_what_is_asked(text: str, reader: Asking) -> None:
    assert reader.question(text) == READINGS[text]


@pytest.mark.parametrize(
    "text",
    [
        "welke projecten zijn opgeleverd?",
        "welke projecten hebben nog werk opgeleverd",
        "is documentcreatie opgeleverd?",
        "samen digitaal",
        "voor burgers",
        "welke opbrengsten verwachten we",
    ],
)
def test_what_is_not_about_benefits(text: str, reader: Asking) -> None:
    understood = reader.understand(text)
    assert not isinstance(understood, Understood) or understood.question.topic != "benefits"


async def test_headlines(filled: Asking) -> None:
    headlines = {
        "wat heeft samen digitaal opgeleverd?": (
            "Er zijn 5 opbrengsten vastgelegd: 1 voor dienstverlening, 3 voor bedrijfsvoering en 1 voor "
            "informatieveiligheid."
        ),
        "wat heeft samen digitaal opgeleverd voor burgers?": (
            "Er is 1 opbrengst voor dienstverlening vastgelegd: Sneller een vergunning."
        ),
        "baten voor de bedrijfsvoering": (
            "Er zijn 3 opbrengsten voor bedrijfsvoering vastgelegd: Hergebruik van gegevens, Minder fouten "
            "en Minder werk."
        ),
        "opbrengsten wet- en regelgeving": "Er is geen opbrengst voor wet- en regelgeving vastgelegd.",
        "opbrengsten in 2019": (
            "Er zijn 2 opbrengsten in 2019 vastgelegd: Hergebruik van gegevens en Sneller een vergunning."
        ),
        "welk project leverde sneller een vergunning op": "„Parkeren” leverde op: Sneller een vergunning.",
        "welk project zorgt voor sneller een vergunning": "„Parkeren” leverde op: Sneller een vergunning.",
        "wat merkt de inwoner van het project parkeren": (
            "Er is 1 opbrengst van „Parkeren” vastgelegd: Sneller een vergunning."
        ),
        "wat heeft het project parkeren opgeleverd?": (
            "Er is 1 opbrengst van „Parkeren” vastgelegd: Sneller een vergunning."
        ),
    }
    assert {text: (await filled.answer(text)).headline for text in headlines} == headlines
    english = await filled.answer("benefits for citizens", language=Language.EN)
    assert english.headline == ("There is 1 benefit for services (dienstverlening) recorded: Sneller een vergunning.")


async def test_counts_per_task(filled: Asking) -> None:
    answer = await filled.answer("opbrengsten per opgave")
    assert [(entry.title, entry.value) for entry in answer.listings[0].entries] == [
        ("dienstverlening", "1 opbrengst"),
        ("bedrijfsvoering", "3 opbrengsten"),
        ("informatieveiligheid", "1 opbrengst"),
    ]
    assert (facts(answer), answer.source) == ({"Aantal": "5"}, "werkboek, blad opbrengsten (zonder peildatum)")
    assert len(titles(await filled.answer("alle opbrengsten"))) == 5


@pytest.mark.parametrize(
    ("viewer", "named"),
    [(Viewer(KARIN), False), (Viewer(MARA, Role.MANAGER), True), (Viewer(MARA, Role.MANAGER, True), False)],
)
async def test_the_name_of_a_confidential_project_stays_out(filled: Asking, viewer: Viewer, named: bool) -> None:
    answer = await filled.answer("alle opbrengsten", viewer)
    assert ("Kluis" in repr(answer)) is named
    asked = await filled.answer(Question("benefits", filters=(Filter("project", "p-07"),)), viewer)
    assert ("Veiliger toegang" in repr(asked)) is named


async def test_nothing_known(store: Store) -> None:
    await fill(store)
    empty = await asking(store, *TOPICS)
    assert (await empty.answer("alle opbrengsten")).headline == "Er zijn nog geen opbrengsten vastgelegd."


async def test_pages(store: Store) -> None:
    many = [Benefit(key=f"operations|{n}", theme=Theme.OPERATIONS, description=f"Winst {n}") for n in range(1, 10)]
    await fill(store, many)
    asker = await asking(store, *TOPICS)
    answer = await asker.answer("alle opbrengsten")
    assert answer.listings[0].shown == "1 tot en met 8 van 9"
    assert titles(await asker.answer(answer.buttons[0].question)) == ["Winst 9"]
