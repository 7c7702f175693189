"""The background texts: what asks for one, which one is given, and what asks for a figure instead."""

from __future__ import annotations

import asyncio
import shutil
from datetime import datetime
from pathlib import Path

import pytest

from bot.clock import AMSTERDAM
from bot.question import Ask, Filter, Language, Question, QuestionError
from bot.topics.all import TOPICS
from bot.topics.background import LONGEST_PARAGRAPH, BackgroundTexts, opening, paragraphs, sentences
from bot.understanding.outcomes import Unclear, Understood
from models.base import fold_key
from models.finance import Reserve
from models.reports import Background
from models.store import Store
from models.visibility import Viewer
from tests.bot.topics.project_facts import Asking, asking, titles

AT = datetime(2020, 2, 10, 10, tzinfo=AMSTERDAM)
TEXTS = {
    "Halfjaarlijkse rapportage: aanleiding": "In 2017 is een periodieke rapportage toegezegd. Die komt elk half jaar.",
    "Halfjaarlijkse rapportage: inhoud van de rapportage": "Welke informatie mist u? Is 1x per jaar voldoende?",
    "ICT Benchmark Gemeenten: waarom er verschillen zijn": (
        "Het resultaat van de benchmark is geen absolute waarheid. In de kringbijeenkomsten blijkt dat de sturing "
        "ongelijk is c.q. verschilt. Veel hangt af van waar wat aan is toegerekend."
    ),
    "ICT Benchmark Gemeenten: vervolg": "Deelname 2020 start einde 1e kwartaal.",
    "Financieel management van financiële middelen voor I&I": (
        "De middelen zijn onderscheiden in beheer en doorontwikkeling. Kapitaallasten van gedane investeringen lopen "
        "door."
    ),
    "Bedrijfsvoering I&I": "Dit zijn materiële kosten (voor werkplekken e.d.) en personele kosten.",
    "Investeringen I&I": "Vervanging van wat op is.",
    "Reserve basisregistraties": "Dit is de ruimte voor de wettelijk verplichte basisregistraties.",
    "Personele middelen": "De formatie en de bezetting zijn in formatieplaatsen.",
    "Risicoprofiel I&I": "Rechtsboven is hoogste kans. Bruto is zonder maatregelen. Netto is met maatregelen.",
    "Samenwerking": "Een organisatievorm wordt niet nagestreefd!",
    "Programma Samen Digitaal: bedoeling van het programma": "Alle digitaliseerbare processen digitaliseren.",
    "Programma Samen Digitaal: opdrachtgevers": "Opdrachtgever is het college.",
    "Digitale dienstverlening: verhouding en tevredenheid": "Er is hierin nog geen inzicht.",
}
WHY = "ict benchmark gemeenten: waarom er verschillen zijn"


def texts() -> list[Background]:
    return [
        Background(key=fold_key(subject), subject=subject, text=text, source=f"rapportage, {subject}")
        for subject, text in TEXTS.items()
    ]


async def fill(store: Store) -> None:
    async with store.writing() as session:
        session.add_all(texts())
        reserve = {"key": "r", "name": "Reserve basisregistraties", "year": 2019}
        session.add(Reserve(**reserve, opening=100, as_of=AT.date()))


@pytest.fixture
async def filled(store: Store) -> Asking:
    await fill(store)
    return await asking(store, *TOPICS)


@pytest.fixture(scope="module")
def reader(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Asking:
    file = tmp_path_factory.mktemp("background") / "stavaza.db"
    shutil.copyfile(sqlite_template, file)

    async def made() -> Asking:
        store = Store(f"sqlite:///{file}")
        try:
            await fill(store)
            return await asking(store, *TOPICS)
        finally:
            await store.close()

    return asyncio.run(made())


SUBJECTS = {
    "waarom zijn er verschillen in de benchmark?": WHY,
    "achtergrond verschillen benchmark": WHY,
    "ACHTERGROND VERSCHILLEN IN DE BENCHMARK": WHY,
    "uitleg kringbijeenkomsten": WHY,
    "wat is bedrijfsvoering I&I?": "bedrijfsvoering i&i",
    "wat betekent bedrijfsvoering": "bedrijfsvoering i&i",
    "definitie bedrijfsvoering": "bedrijfsvoering i&i",
    "uitleg werkplekken": "bedrijfsvoering i&i",
    "achtergrondinformatie financieel": "financieel management van financiële middelen voor i&i",
    "wat betekenen kapitaallasten": "financieel management van financiële middelen voor i&i",
    "leg uit wat kapitaallasten zijn": "financieel management van financiële middelen voor i&i",
    "wat is de reserve basisregistraties?": "reserve basisregistraties",
    "wat houdt de reserve basisregistraties in?": "reserve basisregistraties",
    "waarvoor is de reserve basisregistraties": "reserve basisregistraties",
    "uitleg risicoprofiel": "risicoprofiel i&i",
    "uitleg bruto en netto": "risicoprofiel i&i",
    "wat betekent rechtsboven?": "risicoprofiel i&i",
    "wat betekent netto bij risico's?": "risicoprofiel i&i",
    "waarom doen we deze rapportage?": "halfjaarlijkse rapportage: aanleiding",
    "waarom maken we een halfjaarrapportage?": "halfjaarlijkse rapportage: aanleiding",
    "wat is de bedoeling van samen digitaal": "programma samen digitaal: bedoeling van het programma",
    "wat is het doel van samen digitaal": "programma samen digitaal: bedoeling van het programma",
    "achtergrond personele middelen": "personele middelen",
    "uitleg formatie": "personele middelen",
    "uitleg personeel": "personele middelen",
    "achtergrond samenwerking": "samenwerking",
    "achtergrond investeringen": "investeringen i&i",
    "uitleg risicoprofeil": "risicoprofiel i&i",
    "uitlg risicoprofiel": "risicoprofiel i&i",
    "background of the differences in the benchmark": WHY,
    "why do we make this report?": "halfjaarlijkse rapportage: aanleiding",
    "what is the purpose of samen digitaal?": "programma samen digitaal: bedoeling van het programma",
    "what is the reserve basisregistraties?": "reserve basisregistraties",
    "explain the risk profile": "risicoprofiel i&i",
    "background information on cooperation": "samenwerking",
    "what does bedrijfsvoering mean?": "bedrijfsvoering i&i",
    "background of the staffing": "personele middelen",
    "explain investments": "investeringen i&i",
}


@pytest.mark.parametrize("text", SUBJECTS)
def test_what_asks_for_a_text(text: str, reader: Asking) -> None:
    assert reader.question(text).topic == "background"


async def test_the_text_itself(filled: Asking) -> None:
    given = {text: await filled.answer(text) for text in SUBJECTS}
    subjects = {text: answer.source.removeprefix("rapportage, ").casefold() for text, answer in given.items()}
    assert subjects == SUBJECTS


@pytest.mark.parametrize(
    "text", ["why are there differences in the benchmark?", "hoe komt het dat er verschillen in de benchmark zijn"]
)
async def test_why_the_benchmark_differs_is_in_its_own_answer_too(filled: Asking, text: str) -> None:
    """The benchmark knows its caveats, and gives the same text: whichever answers, or is chosen, says it."""
    outcome = filled.understand(text)
    assert isinstance(outcome, Understood | Unclear)
    for question in outcome.choices if isinstance(outcome, Unclear) else (outcome.question,):
        answer = await filled.answer(question)
        assert "ICT Benchmark Gemeenten: waarom er verschillen zijn" in answer.source
        assert "absolute waarheid" in " ".join((answer.headline, *answer.body))


def test_a_word_that_figures_have_too_is_asked_back(reader: Asking) -> None:
    outcome = reader.understand("toelichting personele middelen")
    assert isinstance(outcome, Unclear)
    assert Question("background", Ask.ITEM, keys=("personele middelen",)) in outcome.choices


@pytest.mark.parametrize(
    "text",
    [
        "wat is de stand van de reserve basisregistraties",
        "hoeveel is de reserve basisregistraties",
        "wat is het restant van bedrijfsvoering",
        "wat is het budget van bedrijfsvoering",
        "wat zijn de risico's",
        "wat is het grootste risico",
        "wat zijn de investeringen",
        "wat is de formatie",
        "hoeveel investeringen",
        "risicoprofiel",
        "reserve basisregistraties",
        "wat is de deadline van de rapportage",
        "what are the risks",
        "what is the remaining budget of bedrijfsvoering",
        "how many risks",
        "uitleg",
        "waarom zwembad",
        "wat is een zwembad",
        "waarom benchmark",
        "wat is de benchmark",
        "waarom",
    ],
)
def test_what_asks_for_something_else(text: str, reader: Asking) -> None:
    outcome = reader.understand(text)
    assert not isinstance(outcome, Understood) or outcome.question.topic != "background"


async def test_the_answer_holds_the_text_in_full(filled: Asking) -> None:
    answer = await filled.answer("uitleg kringbijeenkomsten")
    assert answer.headline == "Het resultaat van de benchmark is geen absolute waarheid."
    assert " ".join((answer.headline, *answer.body)) == TEXTS["ICT Benchmark Gemeenten: waarom er verschillen zijn"]
    assert answer.title == "Achtergrond: ICT Benchmark Gemeenten: waarom er verschillen zijn"
    assert answer.source == "rapportage, ICT Benchmark Gemeenten: waarom er verschillen zijn"
    assert (answer.as_of, answer.notes) == (None, ())
    english = await filled.answer("uitleg risicoprofiel", language=Language.EN)
    assert english.title == "Background: Risicoprofiel I&I"
    assert english.notes == ("The text is shown as it was recorded, not translated.",)
    assert [button.label for button in english.buttons] == ["The risks", "All background texts"]


async def test_of_several_the_one_that_says_why_and_the_way_to_the_others(filled: Asking) -> None:
    answer = await filled.answer("waarom doen we deze rapportage?")
    assert answer.title == "Achtergrond: Halfjaarlijkse rapportage: aanleiding"
    assert [button.label for button in answer.buttons] == [
        "Halfjaarlijkse rapportage: inhoud van de rapportage",
        "De rapportage",
        "Alle achtergrondteksten",
    ]


async def test_several_are_offered(filled: Asking) -> None:
    answer = await filled.answer("achtergrond van de benchmark")
    assert answer.headline == "Er zijn 2 achtergrondteksten die hierover gaan. Welke bedoelt u?"
    assert titles(answer) == [
        "ICT Benchmark Gemeenten: vervolg",
        "ICT Benchmark Gemeenten: waarom er verschillen zijn",
    ]
    opened = answer.listings[0].entries[1].opens
    assert opened is not None
    assert (await filled.answer(opened)).headline == "Het resultaat van de benchmark is geen absolute waarheid."


async def test_all_of_them_in_pages(filled: Asking) -> None:
    first = await filled.answer("welke achtergrondinformatie is er?")
    assert first.headline == "Er zijn 14 achtergrondteksten. Waarover wilt u lezen?"
    assert (len(titles(first)), first.listings[0].shown) == (8, "1 tot en met 8 van 14")
    second = await filled.answer(first.buttons[0].question)
    assert sorted(titles(first) + titles(second)) == sorted(TEXTS)
    english = await filled.answer(Question("background"), language=Language.EN)
    assert english.headline == "There are 14 background texts. What would you like to read about?"


async def test_a_question_to_the_reader_does_not_lead(filled: Asking) -> None:
    key = fold_key("Halfjaarlijkse rapportage: inhoud van de rapportage")
    answer = await filled.answer(Question("background", Ask.ITEM, keys=(key,)))
    assert answer.headline == (
        "Over „Halfjaarlijkse rapportage: inhoud van de rapportage” staat in de achtergrondinformatie:"
    )
    assert answer.body == ("Welke informatie mist u? Is 1x per jaar voldoende?",)


async def test_for_everyone_and_never_a_withdrawn_one(filled: Asking) -> None:
    for viewer in (Viewer(), Viewer(shared=True)):
        assert (await filled.answer("uitleg risicoprofiel", viewer)).headline == "Rechtsboven is hoogste kans."
    async with filled.store.writing() as session:
        gone = await session.get(Background, "risicoprofiel i&i")
        assert gone is not None
        gone.withdrawn = True
    answer = await filled.answer("uitleg risicoprofiel")
    assert answer.headline == "Hierover is geen achtergrondtekst vastgelegd."
    assert [button.label for button in answer.buttons] == ["Alle achtergrondteksten"]


async def test_nothing_known(store: Store) -> None:
    asked = await asking(store, *TOPICS)
    answer = await asked.answer("welke achtergrondinformatie is er?")
    assert answer.headline == "Er zijn nog geen achtergrondteksten vastgelegd."
    wrong = await asked.answer(Question("background", keys=("weg",)))
    assert wrong.headline == "Er zijn nog geen achtergrondteksten vastgelegd."


def test_a_button_that_was_never_there_is_refused() -> None:
    for question in (
        Question("background", filters=(Filter("about", "alles"),)),
        Question("background", measure="owner"),
    ):
        with pytest.raises(QuestionError):
            BackgroundTexts().check(question)


def test_sentences_and_paragraphs() -> None:
    assert sentences("Keuzes c.q. kosten e.d. tellen. Veel! „Echt” waar? Ja.") == [
        "Keuzes c.q. kosten e.d. tellen.",
        "Veel!",
        "„Echt” waar?",
        "Ja.",
    ]
    assert opening("Kort. De rest.\nEen regel.") == ("Kort.", "De rest.\nEen regel.")
    assert opening("woord " * 60)[0] == ""
    assert opening("") == ("", "")
    long = "Een zin van een stuk of wat woorden. " * 40
    cut = paragraphs(f"{long}\n\nSlot.")
    assert all(len(paragraph) <= LONGEST_PARAGRAPH for paragraph in cut)
    assert (" ".join(cut), cut[-1]) == (f"{long}Slot.", "Slot.")
