"""Cooperation: what is asked, and what is answered, worked out by hand on a small store."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.question import Ask, Filter, Language, Period, Question, QuestionError
from bot.topics.benefits import Benefits
from bot.topics.partnerships import Partnerships
from bot.topics.projects import Projects
from bot.understanding.outcomes import NotUnderstood, Understood
from bot.understanding.reading import Slots
from bot.understanding.spans import Concept, Span
from models.partnerships import Partnership, PartnershipResult, partnerships_with
from models.store import Store
from models.visibility import Viewer
from tests.bot.topics.project_facts import (
    KARIN,
    Asking,
    asking,
    cooperation,
    facts,
    fill,
    fill_all,
    reading_only,
    titles,
)

TOPICS = (Projects(), Partnerships(), Benefits())
KEY = "partnerships"
DFM, SWF, ICT, GGU = "de fryske marren", "súdwest-fryslân", "ict-samenwerking", "uitvoering samen (ggu)"
FIBRE = "ict-samenwerking|gezamenlijk glasvezelnetwerk"


@pytest.fixture
async def filled(store: Store) -> Asking:
    await fill_all(store)
    return await asking(store, *TOPICS)


@pytest.fixture(scope="module")
def reader(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Asking:
    return reading_only(sqlite_template, tmp_path_factory.mktemp("reading"), *TOPICS)


def asked(measure: str | None, ask: Ask = Ask.LIST, period: Period | None = None, **filters: str) -> Question:
    return Question(KEY, ask, measure, filters=tuple(Filter(f, value) for f, value in filters.items()), period=period)


def item(measure: str | None = None, **filters: str) -> Question:
    return Question(KEY, Ask.ITEM, measure, (FIBRE,), tuple(Filter(f, value) for f, value in filters.items()))


READINGS = {
    "which alliances do we have?": asked("partnerships"),
    "welke allianties hebben we": asked("partnerships"),
    "which joint results are ongoing?": asked("results", status="ongoing"),
    "welke gezamenlijke resultaten zijn doorlopend": asked("results", status="ongoing"),
    "hoe staat het glasvezelproject ervoor?": item(),
    "stavaza glasvezel": item(),
    "STAVAZA GLASVEZELNETWERK": item(),
    "is het glasvezelnetwerk klaar?": item(status="finished"),
    "met wie doen we het glasvezelnetwerk?": item("partners"),
    "wie is eigenaar van het glasvezelproject": item("owner"),
    "which collaboration projects are finished?": asked("results", status="finished"),
    "which cooperation projects are ongoing?": asked("results", status="ongoing"),
    "welke samenwerkingsprojecten zijn klaar?": asked("results", status="finished"),
    "welke samenwerkingsprojecten zijn opgeleverd?": asked("results", status="finished"),
    "welke samenwerkingsprojecten lopen nog": asked("results", status="running"),
    "welke samenwerkingsprojecten zijn doorlopend": asked("results", status="ongoing"),
    "hoeveel samenwerkingsprojecten zijn er?": asked("results", Ask.COUNT),
    "hoeveel samenwerkingsprojecten zijn afgerond": asked("results", Ask.COUNT, status="closed"),
    "how many collaboration projects are there": asked("results", Ask.COUNT),
    "gezamenlijke projecten": asked("results"),
    "welke projecten lopen met De Fryske Marren?": asked("results", status="running", partner=DFM),
    "welke projecten doen we met fryske marren": asked("results", partner=DFM),
    "projecten met DFM": asked("results", partner=DFM),
    "projecten met sudwest fryslan": asked("results", partner=SWF),
    "which projects run with Leeuwarden": asked("results", status="running", partner="leeuwarden"),
    "welke projecten doen we samen met andere gemeenten": asked("results"),
    "welke projecten zitten er in de ICT-samenwerking": asked("results", partnership=ICT),
    "welke resultaten heeft de ICT-samenwerking": asked("results", partnership=ICT),
    "welke samenwerkingsprojecten liepen in 2019": asked("results", period=Period.of_year(2019)),
    "welke samenwerking gaat over kennis delen": asked("results", aim="knowledge"),
    "samenwerkingsprojecten gericht op kosten": asked("results", aim="cost"),
    "cooperation aimed at quality": asked("results", aim="quality"),
    "samenwerking tegen kwetsbaarheden": asked("results", aim="vulnerability"),
    "met wie werken we samen?": asked("partners"),
    "met welke gemeenten werken we samen?": asked("partners"),
    "met hoeveel partners werken we samen": asked("partners"),
    "who do we work with?": asked("partners"),
    "wie zijn onze samenwerkingspartners": asked("partners"),
    "wie zijn de partners van de GGU": asked("partners", partnership=GGU),
    "werken we samen met Leeuwarden?": asked("partnerships", partner="leeuwarden"),
    "do we work together with Leeuwarden?": asked("partnerships", partner="leeuwarden"),
    "samenwerking met de Vereniging van Nederlandse Gemeenten": asked("partnerships", partner="vng"),
    "waarvoor werken we samen in de ICT-samenwerking": asked("purpose", partnership=ICT),
    "wat is het doel van de GGU": asked("purpose", partnership=GGU),
    "waarom werken we samen": asked("purpose"),
    "GGU": asked(None, partnership=GGU),
    "hoeveel samenwerkingen hebben we": asked("partnerships", Ask.COUNT),
    "georganiseerde samenwerkingen": asked("partnerships", kind="organised"),
    "overzicht van de samenwerking": asked("partnerships"),
    "what partnerships do we have": asked("partnerships"),
    "samenwerkingsprojecten van Karin": asked("results", owner=KARIN),
    "which alliances are we part of": asked("partnerships"),
    "allianties met Leeuwarden": asked("partnerships", partner="leeuwarden"),
    "waar is de GGU voor opgericht": asked("purpose", partnership=GGU),
    "what was the GGU set up for": asked("purpose", partnership=GGU),
    "which joint results are ongoing": asked("results", status="ongoing"),
    "welke afspraken in de ICT-samenwerking lopen nog": asked("results", status="running", partnership=ICT),
    "completed (afgerond) cooperation projects": asked("results", status="closed"),
}


@pytest.mark.parametrize("text", READINGS)
def test_what_is_asked(text: str, reader: Asking) -> None:
    assert reader.question(text) == READINGS[text]


@pytest.mark.parametrize(
    "text",
    [
        "welke projecten zijn klaar?",
        "wat zijn de kosten",
        "waarom?",
        "hoeveel zit er nog in samen digitaal",
        "projecten",
    ],
)
def test_what_is_not_about_cooperation(text: str, reader: Asking) -> None:
    understood = reader.understand(text)
    assert not isinstance(understood, Understood) or understood.question.topic != KEY


def test_an_unknown_partner_is_not_passed_over(reader: Asking) -> None:
    understood = reader.understand("werken we samen met Appelscha?")
    assert isinstance(understood, NotUnderstood)
    assert understood.words == ("appelscha",)


def test_a_follow_up_may_be_one_word() -> None:
    slots = Slots((Span(0, 1, Concept("measure", "purpose", KEY)),), ())
    assert Partnerships().compose(slots) is None
    assert Partnerships().compose(slots, Question(KEY)) == asked("purpose")


HEADLINES_NL = {
    "hoe staat het glasvezelproject ervoor?": (
        "„Gezamenlijk glasvezelnetwerk”: loopt (2018-2020), in samenwerking „ICT-samenwerking”."
    ),
    "is het glasvezelnetwerk klaar?": (
        "Nee. „Gezamenlijk glasvezelnetwerk”: loopt (2018-2020), in samenwerking „ICT-samenwerking”."
    ),
    "is inkoop klaar?": "Ja. „Inkoop”: gereed (2018), in samenwerking „Uitvoering Samen (GGU)”.",
    "met wie doen we het glasvezelnetwerk?": (
        "„Gezamenlijk glasvezelnetwerk” doen we met De Fryske Marren en Súdwest-Fryslân („ICT-samenwerking”)."
    ),
    "wie is eigenaar van het glasvezelproject": (
        "Van „Gezamenlijk glasvezelnetwerk” is geen eigenaar vastgelegd; het hoort bij samenwerking „ICT-samenwerking”."
    ),
    "hoeveel samenwerkingsprojecten zijn er?": (
        "Er zijn 6 samenwerkingsprojecten: 2 loopt, 2 doorlopend, 1 gereed en 1 afgerond."
    ),
    "welke samenwerkingsprojecten zijn klaar?": "2 samenwerkingsprojecten zijn klaar: 1 gereed en 1 afgerond.",
    "hoeveel samenwerkingsprojecten zijn afgerond": "1 samenwerkingsproject is afgerond, daarnaast 1 gereed.",
    "welke samenwerkingsprojecten lopen nog": "2 samenwerkingsprojecten lopen, daarnaast 2 doorlopend.",
    "welke samenwerkingsprojecten zijn geannuleerd": "Geen samenwerkingsproject is geannuleerd.",
    "welke projecten lopen met De Fryske Marren?": (
        "1 samenwerkingsproject met De Fryske Marren loopt, van in totaal 3 (1 loopt, 1 doorlopend en 1 afgerond)."
    ),
    "projecten met Súdwest-Fryslân": (
        "Er zijn 4 samenwerkingsprojecten met Súdwest-Fryslân: 2 loopt, 1 doorlopend en 1 afgerond."
    ),
    "welke samenwerkingsprojecten liepen in 2019": (
        "Er zijn 2 samenwerkingsprojecten met looptijd (deels) in 2019: 1 loopt en 1 afgerond."
    ),
    "welke samenwerking gaat over kennis delen": (
        "Er is 1 samenwerkingsproject gericht op delen van kennis: 1 doorlopend, binnen ICT-samenwerking."
    ),
    "met wie werken we samen?": "We werken samen met 4 partners, in 3 samenwerkingen.",
    "wie zijn de partners van de GGU": "In „Uitvoering Samen (GGU)” werken we samen met VNG.",
    "werken we samen met Súdwest-Fryslân?": (
        "Ja, met Súdwest-Fryslân werken we samen in 2 samenwerkingen: ICT-samenwerking en Losse contacten."
    ),
    "waarvoor werken we samen in de ICT-samenwerking": "„ICT-samenwerking”: Voor lagere kosten.",
    "wat is het doel van de GGU": "Waarvoor „Uitvoering Samen (GGU)” dient, is niet vastgelegd: geen gegevens.",
    "hoeveel samenwerkingen hebben we": "Er zijn 3 samenwerkingen: 2 georganiseerd en 1 ad hoc.",
    "GGU": "„Uitvoering Samen (GGU)” heeft 2 samenwerkingsprojecten: 1 doorlopend en 1 gereed.",
    "samenwerkingsprojecten van Karin": (
        "Van samenwerkingen en samenwerkingsprojecten wordt geen eigenaar vastgelegd; ik kan er niet op zoeken."
    ),
}
HEADLINES_EN = {
    "which collaboration projects are finished?": (
        "2 cooperation projects are finished: 1 ready (gereed) and 1 closed (afgerond)."
    ),
    "who do we work with?": "We cooperate with 4 partners, in 3 partnerships.",
    "do we work together with Leeuwarden?": "Yes, we cooperate with Leeuwarden in 1 partnership: Losse contacten.",
    "glasvezelnetwerk": "“Gezamenlijk glasvezelnetwerk”: running (2018-2020), in the partnership “ICT-samenwerking”.",
}


async def test_headlines(filled: Asking) -> None:
    for language, headlines in ((Language.NL, HEADLINES_NL), (Language.EN, HEADLINES_EN)):
        said = {text: (await filled.answer(text, language=language)).headline for text in headlines}
        assert said == headlines


async def test_a_result_in_full(filled: Asking) -> None:
    answer = await filled.answer("stavaza glasvezel")
    assert facts(answer) == {
        "Status": "loopt",
        "Jaar": "2018-2020",
        "Samenwerking": "ICT-samenwerking",
        "Partners": "De Fryske Marren en Súdwest-Fryslân",
        "Doelen": "kosten",
    }
    assert answer.source == "werkboek, blad samenwerkingsresultaten (zonder peildatum)"
    bare = facts(await filled.answer("GEMMA"))
    assert (bare["Jaar"], bare["Doelen"]) == ("geen jaar vastgelegd", "geen van de vier doelen aangekruist")


async def test_lists(filled: Asking) -> None:
    answer = await filled.answer("welke samenwerkingsprojecten zijn klaar?")
    assert [(entry.title, entry.value, entry.details) for entry in answer.listings[0].entries] == [
        ("Benchmark", "afgerond", ("2019 · ICT-samenwerking", "gericht op kosten")),
        ("Inkoop", "gereed", ("2018 · Uitvoering Samen (GGU)",)),
    ]
    partners = await filled.answer("met wie werken we samen?")
    assert titles(partners) == ["ICT-samenwerking", "Losse contacten", "Uitvoering Samen (GGU)"]
    assert partners.listings[0].entries[0].details == ("georganiseerd · met De Fryske Marren en Súdwest-Fryslân",)
    assert titles(await filled.answer("GGU")) == ["GEMMA", "Inkoop"]


async def test_everybody_may_see_cooperation(filled: Asking) -> None:
    for viewer in (Viewer(), Viewer(KARIN, shared=True)):
        answer = await filled.answer("hoeveel samenwerkingsprojecten zijn er?", viewer)
        assert answer.listings[0].total == 6


async def test_nothing_known_is_not_nothing_found(store: Store) -> None:
    await fill(store)
    empty = await asking(store, *TOPICS)
    known = "Er zijn nog geen samenwerkingsprojecten vastgelegd."
    assert (await empty.answer("hoeveel samenwerkingsprojecten zijn er?")).headline == known
    assert (await empty.answer("met wie werken we samen?")).headline == "Er zijn nog geen samenwerkingen vastgelegd."


async def test_pages(store: Store) -> None:
    one = next(record for record in cooperation() if isinstance(record, Partnership))
    results = [
        PartnershipResult(key=f"{one.key}|{n:02}", partnership_key=one.key, name=f"Resultaat {n:02}", status="ongoing")
        for n in range(1, 11)
    ]
    await fill(store, [one], results)
    many = await asking(store, *TOPICS)
    answer = await many.answer("lijst van samenwerkingsprojecten")
    assert (len(titles(answer)), answer.listings[0].shown) == (8, "1 tot en met 8 van 10")
    assert titles(await many.answer(answer.buttons[0].question)) == ["Resultaat 09", "Resultaat 10"]


async def test_partnerships_with_a_partner(store: Store) -> None:
    await fill_all(store)
    async with store.reading() as session:
        found = await partnerships_with(session, [SWF])
        assert [one.name for one in found] == ["ICT-samenwerking", "Losse contacten"]
        assert await partnerships_with(session, ["fryslân"]) == []


@pytest.mark.parametrize(
    "question",
    [
        Question(KEY, measure="budget"),
        Question(KEY, filters=(Filter("aim", "fame"),)),
        Question(KEY, filters=(Filter("colour", "red"),)),
    ],
)
def test_buttons_that_were_altered(question: Question) -> None:
    with pytest.raises(QuestionError):
        Partnerships().check(question)
