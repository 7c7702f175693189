"""Families of wordings about money, people in numbers and contracts, answered on the demonstration municipality."""

from __future__ import annotations

import pytest

from bot.topics.all import TOPICS
from bot.topics.base import Context
from bot.understanding.outcomes import Understood
from models.store import Store
from models.visibility import Viewer
from tests.bot.topics.demonstration_facts import AT, knowledge, read

LEFT_OUT = {
    "restant bedrijfsvoering 2019 zonder loonkosten": "(zonder personeel) is er in 2019 nog € 853,31 over",
    "op welke bedrijfsvoeringspost is in 2019 het meeste uitgegeven, salarissen niet meegerekend": (
        "(zonder „Salarissen”) in 2019 is „Software” (€ 851.233,61)"
    ),
    "what is left in operations in 2019, leaving out software?": "(without “Software”) in 2019, €34,039.26 is left",
    "hoeveel fte is bezet zonder ICT-beheer": "zonder ICT-beheer 18,3 fte; bezet 17,52 fte",
    "hoeveel fte hebben we exclusief inhuur": "bezet 30,74 fte",
    "hoeveel contracten zijn er behalve die met Kantoorwolk": "12 lopende contracten zonder Kantoorwolk B.V.",
    "begroot 2019 bedrijfsvoering zonder wijzigingen": "€ 4.030.000 begroot (primitief)",
}
YEARS = {
    "hoeveel is er overgeheveld bij de investeringen van 2019": "in 2019 € 206.449,55 uit 2018 overgeheveld",
    "wat is er voor investeringen in 2020 meegenomen uit vorig jaar": "in 2020 € 219.905,90 uit 2019 overgeheveld",
    "wat is er meegenomen uit 2019": "in 2020 € 584.376,10 uit 2019 overgeheveld",
    "wat is voor Samen Digitaal in 2020 begroot, inclusief wijzigingen en wat is meegenomen uit vorig jaar": (
        "is er in 2020 € 1.209.650,30 budget"
    ),
    "gemiddelde uitgaven aan software over 2018 en 2019": "gemiddeld € 831.948,85 per jaar, over 2 jaren",
    "hoeveel haalden we in 2019 uit de reserve, en was dat meer dan in 2018": (
        "€ 89.449 in 2018 en € 118.731,10 in 2019"
    ),
    "hoeveel stopten we in 2019 in de reserve": "in 2019 € 50.000 toegevoegd",
    "stand reserve basisreg eind vorig jaar": "op 31-12-2019 is € 326.819,90",
}
OTHERS = {
    "hoeveel posten van Samen Digitaal bleven in 2019 binnen hun geld": "7 van de 8 posten",
    "welk krediet is in 2019 overschreden en waarom": "€ 13.152,35 tekort",
    "waar is het meeste bijgekomen door overheveling in 2020": "„Vervanging werkplekken” (€ 105.881,10)",
    "kredieten groter dan een ton bijgesteld 2019": "3 van de 5 kredieten",
    "bij welk team staan de meeste uren open": "ICT-beheer de meeste vacatureruimte: 1 fte",
    "zit ICT-beheer vol": "bij ICT-beheer 14,22 fte; bezet 13,22 fte",
    "hoeveel collega's hebben we, vast en tijdelijk, in personen": "36 medewerkers",
    "tijdelijke fte ICT-beheer, verloop": "tijdelijk van 1,67 fte naar 0,89 fte",
    "zijn er teams zonder inhuur": "1 van de 3 teams",
    "loopt het contract met Oude Lijn nog": "beëindigd op 31-12-2019",
    "hoe lang zitten we nog vast aan Glasdraad": "loopt tot en met 31-08-2020",
}


@pytest.fixture(autouse=True)
def _names() -> None:
    """Read the names before there is a loop to read them in."""
    knowledge()


@pytest.mark.parametrize("family", [LEFT_OUT, YEARS, OTHERS], ids=["left out", "years", "others"])
async def test_a_family_of_wordings_gets_its_figure(demonstration: Store, family: dict[str, str]) -> None:
    topics = {topic.key: topic for topic in TOPICS}
    for text, expected in family.items():
        understood = read(text)
        assert isinstance(understood, Understood), text
        async with demonstration.reading() as session:
            context = Context(session, Viewer(None), AT, understood.language)
            answer = await topics[understood.question.topic].answer(understood.question, context)
        assert expected in answer.headline, (text, answer.headline)


@pytest.mark.parametrize(
    "text", ["hoeveel is er over bij bedrijfsvoering zonder zwembaden", "restant behalve", "fte zonder budget"]
)
def test_what_cannot_be_left_out_is_asked_back(text: str) -> None:
    assert not isinstance(read(text), Understood)
