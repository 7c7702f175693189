"""The ways to ask for an explanation: titles said nearly in full, rules, roles, differences, what is kept how long."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.topics.all import TOPICS
from bot.understanding.outcomes import Understood
from models.base import fold_key
from models.reports import Background
from models.store import Store
from tests.bot.topics.project_facts import Asking, asking, reading_only

TEXTS = {
    "Procedure toezeggingen": "De secretaris noteert elke toezegging; klaar is die als de commissie het weet.",
    "Spelregels overhevelen": "Restanten gaan alleen mee als de commissie daarmee instemt.",
    "Verschil tussen krediet en budget": "Een krediet loopt over jaren heen, een budget over een enkel jaar.",
    "Betekenis van de stoplichten": "Groen is volgens plan, oranje vraagt bijsturing, rood een besluit.",
    "Hoe wij risico's wegen": "Kans en gevolg krijgen een cijfer.",
    "Doel van de reserve vervanging": "De reserve dekt pieken in het onderhoud.",
    "Verschil tussen fte en medewerkers": "Fte telt uren; wie in deeltijd werkt telt voor minder.",
    "Tarieven voor externe inhuur": "Inhuur verloopt via een makelaar.",
    "Bewaartermijnen": "Bouwtekeningen blijven, oproepen gaan na drie jaar weg.",
    "Begrip zaakgericht werken": "Elke aanvraag krijgt een dossier dat iedereen volgt.",
    "Rol van de commissie": "De commissie stelt kaders, de directie voert uit.",
}
ASKED = {
    "Procedure toezeggingen": (
        "procedure toezeggingen",
        "hoe werkt het met toezeggingen",
        "wat doet de secretaris met toezeggingen",
        "wanneer is een toezegging echt klaar",
        "wanneer mag je een toezegging afvinken",
        "when can a promise be ticked off",
        "how do commitments work",
        "what is the procedure for commitments?",
    ),
    "Spelregels overhevelen": (
        "spelregels overhevelen",
        "wat zijn de regels voor overhevelen",
        "hoe gaat overhevelen in zijn werk",
        "mag ik een restant meenemen naar volgend jaar",
        "wat gebeurt er met een restant aan het eind van het jaar",
        "what are the rules for carrying over?",
        "mag een restant zomaar mee naar volgend jaar",
        "mag geld dat over is mee naar volgend jaar",
        "mogen we een overschot meenemen",
        "are we allowed to carry money over to next year",
    ),
    "Verschil tussen krediet en budget": (
        "krediet of budget, wat is het verschil",
        "wat is een krediet",
        "is een krediet hetzelfde als een budget?",
        "difference between a credit and a budget",
    ),
    "Betekenis van de stoplichten": (
        "uitleg stoplichten",
        "wat betekent oranje bij een project",
        "legenda stoplichten",
        "what does a red traffic light mean",
    ),
    "Hoe wij risico's wegen": (
        "hoe worden risico's gewogen",
        "hoe bepalen we kans en gevolg van risico's",
        "how are risks weighed",
        "how is the risk score calculated",
    ),
    "Doel van de reserve vervanging": (
        "doel reserve vervanging",
        "waar is die reserve vervanging eigenlijk voor",
        "waarvoor is de reserve vervanging bedoeld",
        "what is the reserve vervanging for",
    ),
    "Verschil tussen fte en medewerkers": (
        "wat is een fte",
        "what is the difference between fte and head count",
        "telt een parttimer als 1 fte",
    ),
    "Tarieven voor externe inhuur": ("regels externe inhuur tarieven", "rates for external hire"),
    "Bewaartermijnen": (
        "bewaartermijn oproepen",
        "hoelang bewaren we bouwtekeningen",
        "hoe zit het met de bewaartermijn van bouwtekeningen",
        "retention periods",
    ),
    "Begrip zaakgericht werken": ("wat is zaakgericht werken", "leg zaakgericht werken eens uit in gewone taal"),
    "Rol van de commissie": ("rol commissie", "wat is de rol van de commissie"),
}
FIGURES = (
    "hoe gaat het met de toezeggingen",
    "hoeveel toezeggingen zijn er",
    "mag ik het budget zien",
    "wanneer is het budget op",
    "tot wanneer loopt het project vervanging",
    "can I see the budget",
    "verschil budget 2025 en 2026",
    "wat is de stand van de reserve",
    "hoe staat het met de reserve",
    "wie is verantwoordelijk voor de risico's",
    "what is the difference in budget since last year",
)


def texts() -> list[Background]:
    return [Background(key=fold_key(one), subject=one, text=text) for one, text in TEXTS.items()]


async def fill(store: Store) -> None:
    async with store.writing() as session:
        session.add_all(texts())


@pytest.fixture(scope="module")
def reader(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Asking:
    return reading_only(sqlite_template, tmp_path_factory.mktemp("wordings"), *TOPICS, records=texts())


@pytest.mark.parametrize("text", [text for texts in ASKED.values() for text in texts])
def test_an_explanation_is_found(text: str, reader: Asking) -> None:
    outcome = reader.understand(text)
    assert isinstance(outcome, Understood), outcome
    assert outcome.question.topic == "background"


async def test_the_texts_themselves(store: Store) -> None:
    await fill(store)
    filled = await asking(store, *TOPICS)
    wanted = {text: subject for subject, texts in ASKED.items() for text in texts}
    given = {text: (await filled.answer(text)).title.split(": ", 1)[-1] for text in wanted}
    assert given == wanted


@pytest.mark.parametrize("text", FIGURES)
def test_figures_are_no_explanation(text: str, reader: Asking) -> None:
    outcome = reader.understand(text)
    assert not isinstance(outcome, Understood) or outcome.question.topic != "background"
