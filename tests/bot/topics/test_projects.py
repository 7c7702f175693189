"""Projects: what is asked, and what is answered, worked out by hand on a small store."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.question import Ask, Comparison, Filter, Language, Period, Question, QuestionError
from bot.topics.benefits import Benefits
from bot.topics.partnerships import Partnerships
from bot.topics.projects import Projects
from bot.understanding.outcomes import Understood
from bot.understanding.reading import Slots
from bot.understanding.spans import Concept, Span
from models.people import Role
from models.projects import Colour, Project, ProjectStatus, light_counts, totals, totals_by
from models.store import Store
from models.visibility import Viewer
from models.years import years_between, years_of
from tests.bot.topics.project_facts import (
    JAN,
    KARIN,
    MARA,
    TODAY,
    Asking,
    asking,
    facts,
    fill,
    fill_all,
    project,
    projects,
    reading_only,
    titles,
)

TOPICS = (Projects(), Partnerships(), Benefits())
MANAGER = Viewer(MARA, Role.MANAGER)
YEAR_2020 = Period.of_year(2020)


@pytest.fixture
async def filled(store: Store) -> Asking:
    await fill_all(store)
    return await asking(store, *TOPICS)


def is_(**filters: str) -> tuple[Filter, ...]:
    return tuple(Filter(field, value) for field, value in filters.items())


OVER, UNDER = is_(money="over"), is_(money="under")
SET_AGAINST_EACH_OTHER = {
    "welke projecten hebben meer gekost dan het budget": OVER,
    "welke projecten hebben meer uitgegeven dan begroot was": OVER,
    "welke projecten zijn duurder uitgevallen dan begroot": OVER,
    "welke projecten gingen over hun budget heen": OVER,
    "which projects spent more than their budget": OVER,
    "which projects cost more than budgeted": OVER,
    "welke projecten hebben minder gekost dan begroot": (*UNDER, *is_(status="finished")),
    "which projects came in cheaper than planned": (*UNDER, *is_(status="finished")),
    "welke lopende projecten zijn nog binnen budget": (*is_(status="running"), *UNDER),
    "welke projecten zijn eerder klaar dan gepland": is_(late="early"),
    "which projects are ahead of schedule": is_(late="early"),
    "which running projects expect to deliver ahead of plan": is_(status="running", late="early"),
    "welke lopende projecten worden later opgeleverd dan verwacht": is_(status="running", late="delayed"),
    "projecten die nog geen geld hebben uitgegeven": is_(unspent="yes"),
    "which projects have not spent a euro yet": is_(unspent="yes"),
    "projecten zonder einddatum": is_(missing="ready"),
    "welke projecten hebben geen projectleider": is_(missing="owner"),
    "projects without a project manager": is_(missing="owner"),
    "projecten behalve die van Karin": is_(not_owner=KARIN),
    "alle projecten zonder de afgeronde en de geannuleerde": (
        *is_(not_status="closed"),
        *is_(not_status="cancelled"),
    ),
    "projecten van samen digitaal, de afgeronde niet meegerekend": is_(programme="samen_digitaal", not_status="closed"),
    "leaving out zaaksysteem, which projects are running": is_(status="running", not_key="p-01"),
    "running projects, leaving out zaaksysteem": is_(status="running", not_key="p-01"),
    "projects outside samen digitaal": is_(not_programme="samen_digitaal"),
}
READINGS = {
    "projecten die klaar zijn maar nog niet afgesloten": Question("projects", filters=is_(status="ready")),
    "gereed maar niet afgeronde projecten": Question("projects", filters=is_(status="ready")),
    "welke projecten zijn niet afgerond?": Question("projects", filters=is_(status="unfinished")),
    "which projects are done but not yet closed": Question("projects", filters=is_(status="ready")),
    "welke projecten staan helemaal op groen": Question("projects", filters=is_(colour="green")),
    "projecten met alle stoplichten op groen": Question("projects", filters=is_(colour="green")),
    "which projects are green across the board": Question("projects", filters=is_(colour="green")),
    "projecten met oranje op tijd": Question("projects", filters=is_(colour="amber", aspect="time")),
    "projecten die op tijd zijn": Question("projects", filters=is_(late="on_time")),
    "welke projecten lopen stroef": Question("projects", filters=is_(colour="attention")),
    "wat loopt er stroef bij de projecten, graag met reden": Question(
        "projects", measure="reason", filters=is_(colour="attention")
    ),
    "which projects are going poorly": Question("projects", filters=is_(colour="attention")),
    "oorspronkelijke opleverdatum van het zaaksysteem": Question(
        "projects", Ask.ITEM, measure="planned", keys=("p-01",)
    ),
    "planned versus expected end date of the zaaksysteem": Question(
        "projects", Ask.ITEM, measure="planned", keys=("p-01",)
    ),
    "welke projecten hadden in 2020 klaar moeten zijn": Question("projects", measure="planned", period=YEAR_2020),
    "kartrekker zaaksysteem": Question("projects", Ask.ITEM, measure="owner", keys=("p-01",)),
    "wie is de projectleider van het zaaksysteem": Question("projects", Ask.ITEM, measure="owner", keys=("p-01",)),
    "who leads the zaaksysteem": Question("projects", Ask.ITEM, measure="owner", keys=("p-01",)),
    "wie is opdrachtgever van het zaaksysteem": Question("projects", Ask.ITEM, measure="client", keys=("p-01",)),
    "wanneer gaat de website live": Question("projects", Ask.ITEM, measure="ready", keys=("p-02",)),
    "gemiddeld budget van de projecten": Question("projects", Ask.TOTAL, measure="average_budget"),
    "average budget of the projects": Question("projects", Ask.TOTAL, measure="average_budget"),
    "hoeveel procent van de projecten staat op rood": Question("projects", measure="share", filters=is_(colour="red")),
    "welk deel van de projecten loopt uit": Question("projects", measure="share", filters=is_(late="delayed")),
    "wie heeft de meeste projecten": Question("projects", group="owner", order="largest"),
    "projecten zonder budget": Question("projects", filters=is_(unbudgeted="yes")),
    "projectbudget per programma": Question("projects", Ask.TOTAL, measure="budget", group="programme"),
    "hoe staan de projecten ervoor?": Question("projects"),
    "how are the projects?": Question("projects"),
    "hoeveel projecten zijn er?": Question("projects", Ask.COUNT),
    "welke projecten lopen nog?": Question("projects", filters=is_(status="running")),
    "LOPENDE PROJECTEN": Question("projects", filters=is_(status="running")),
    "open projecten": Question("projects", filters=is_(status="unfinished")),
    "welke projecten zijn nog niet klaar": Question("projects", filters=is_(status="unfinished")),
    "welke projecten zijn klaar?": Question("projects", filters=is_(status="finished")),
    "which projects are finished?": Question("projects", filters=is_(status="finished")),
    "welke projecten zijn opgeleverd": Question("projects", filters=is_(status="finished")),
    "hoeveel projecten zijn afgerond": Question("projects", Ask.COUNT, filters=is_(status="closed")),
    "welke projecten zijn gereed": Question("projects", filters=is_(status="ready")),
    "welke projecten moeten nog starten": Question("projects", filters=is_(status="not_started")),
    "geannuleerde projecten": Question("projects", filters=is_(status="cancelled")),
    "doorlopende projecten": Question("projects", filters=is_(status="ongoing")),
    "projecten van Jan": Question("projects", filters=is_(owner=JAN)),
    "mijn projecten": Question("projects", filters=is_(owner=KARIN)),
    "my projects": Question("projects", filters=is_(owner=KARIN)),
    "projecten samen digitaal": Question("projects", filters=is_(programme="samen_digitaal")),
    "projecten reserve basisregistraties": Question("projects", filters=is_(programme="reserve")),
    "overige projecten": Question("projects", filters=is_(programme="other")),
    "projecten informatieveiligheid": Question("projects", filters=is_(theme="security")),
    "projecten wet- en regelgeving": Question("projects", filters=is_(theme="legislation")),
    "welke projecten staan op rood en waarom?": Question("projects", measure="reason", filters=is_(colour="red")),
    "which projects are red": Question("projects", filters=is_(colour="red")),
    "projecten op oranje": Question("projects", filters=is_(colour="amber")),
    "welke projecten staan op rood qua geld": Question("projects", filters=is_(colour="red", aspect="money")),
    "welke projecten hebben aandacht nodig": Question("projects", filters=is_(colour="attention")),
    "welke projecten zijn te laat": Question("projects", filters=is_(late="overdue")),
    "overdue projects": Question("projects", filters=is_(late="overdue")),
    "welke projecten zijn vertraagd": Question("projects", filters=is_(late="delayed")),
    "projects behind schedule": Question("projects", filters=is_(late="delayed")),
    "projecten op schema": Question("projects", filters=is_(late="on_time")),
    "welke projecten gaan over budget": Question("projects", filters=is_(money="over")),
    "welke projecten starten in 2020": Question("projects", measure="start", period=YEAR_2020, order="start"),
    "which projects have started": Question("projects", filters=is_(status="started")),
    "welke projecten zijn gestart": Question("projects", filters=is_(status="started")),
    "projecten in 2020": Question("projects", period=YEAR_2020),
    "welke projecten zijn klaar in 2020": Question("projects", filters=is_(status="finished"), period=YEAR_2020),
    "projecten verder dan 50%": Question("projects", filters=(Filter("progress", "50", Comparison.ABOVE),)),
    "projecten met minder dan 40% voortgang": Question(
        "projects", measure="progress", filters=(Filter("progress", "40", Comparison.BELOW),)
    ),
    "projecten boven 50k": Question("projects", filters=(Filter("budget", "50000", Comparison.ABOVE),)),
    "projects over 50k": Question("projects", filters=(Filter("budget", "50000", Comparison.ABOVE),)),
    "projecten met meer dan 20% van het budget over": Question(
        "projects", measure="left", filters=(Filter("left_share", "20", Comparison.ABOVE),)
    ),
    "projecten met meer dan 60 dagen vertraging": Question(
        "projects", filters=(*is_(late="delayed"), Filter("delay", "60", Comparison.ABOVE))
    ),
    "totaal budget van de projecten": Question("projects", Ask.TOTAL, measure="budget"),
    "hoeveel is er besteed aan projecten": Question("projects", Ask.TOTAL, measure="spent"),
    "what is left of the budget of the projects": Question("projects", Ask.TOTAL, measure="left"),
    "de twee duurste projecten": Question("projects", order="-budget", limit=2),
    "project met de grootste vertraging": Question("projects", filters=is_(late="delayed"), order="-delay_days"),
    "welk project is het verst uitgelopen": Question("projects", filters=is_(late="delayed"), order="-delay_days"),
    "which project is most delayed": Question("projects", filters=is_(late="delayed"), order="-delay_days"),
    "top 3 projecten met de langste vertraging": Question(
        "projects", filters=is_(late="delayed"), order="-delay_days", limit=3
    ),
    "welke projectleider heeft de meeste projecten": Question("projects", group="owner", order="largest"),
    "which project manager has the most projects": Question("projects", group="owner", order="largest"),
    "projecten per programma": Question("projects", group="programme"),
    "projects by status": Question("projects", group="status"),
    "projecten in de realisatie": Question("projects", filters=is_(phase="realisatie")),
    "projecten in opdracht van Mara": Question("projects", measure="client", filters=is_(client=MARA)),
    "gemiddelde voortgang van de projecten": Question("projects", Ask.TOTAL, measure="progress"),
    "hoe staat het zaaksysteem ervoor": Question("projects", Ask.ITEM, keys=("p-01",)),
    "stavaza zaaksysteem": Question("projects", Ask.ITEM, keys=("p-01",)),
    "P-02": Question("projects", Ask.ITEM, keys=("p-02",)),
    "hoe ver is de website": Question("projects", Ask.ITEM, measure="progress", keys=("p-02",)),
    "wie is eigenaar van het zaaksysteem": Question("projects", Ask.ITEM, measure="owner", keys=("p-01",)),
    "wanneer is het depot klaar": Question(
        "projects", Ask.ITEM, measure="ready", keys=("p-05",), filters=is_(status="finished")
    ),
    "when does depot start": Question("projects", Ask.ITEM, measure="start", keys=("p-05",)),
    "hoeveel is er nog over van het zaaksysteem": Question("projects", Ask.ITEM, measure="left", keys=("p-01",)),
    "is documentcreatie klaar?": Question("projects", Ask.ITEM, keys=("p-04",), filters=is_(status="finished")),
    "is documentcreatie opgeleverd?": Question("projects", Ask.ITEM, keys=("p-04",), filters=is_(status="finished")),
}


@pytest.fixture(scope="module")
def reader(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Asking:
    return reading_only(sqlite_template, tmp_path_factory.mktemp("reading"), *TOPICS)


@pytest.mark.parametrize("text", READINGS)
def test_what_is_asked(text: str, reader: Asking) -> None:
    assert reader.question(text) == READINGS[text]


@pytest.mark.parametrize("text", SET_AGAINST_EACH_OTHER)
def test_figures_set_against_each_other_and_what_is_left_out(text: str, reader: Asking) -> None:
    asked = reader.question(text)
    assert asked is not None
    assert (asked.topic, frozenset(asked.filters)) == ("projects", frozenset(SET_AGAINST_EACH_OTHER[text]))


@pytest.mark.parametrize(
    "text",
    [
        "projecten rood op tijd maar groen op geld",
        "projecten met meer voortgang dan budget",
        "projecten behalve",
        "hoeveel zit er nog in samen digitaal",
        "wat zijn de kosten",
        "hoeveel budget is er nog",
        "projecten boven 50",
        "projecten voor zwembaden",
        "hoeveel projecten zijn er meer afgerond in 2020 dan in 2019",
        "hoeveel procent van de kosten van projecten is besteed",
        "gemiddelde vertraging van de projecten",
        "projecten in 2019 versus 2020",
        "wat heeft samen digitaal opgeleverd",
        "welke projecten lopen met Leeuwarden",
    ],
)
def test_what_is_not_about_projects_or_not_clear(text: str, reader: Asking) -> None:
    understood = reader.understand(text)
    assert not isinstance(understood, Understood) or understood.question.topic != "projects"


def test_a_follow_up_may_be_one_word() -> None:
    slots = Slots((Span(0, 1, Concept("theme", "services", "projects")),), ())
    assert Projects().compose(slots) is None
    assert Projects().compose(slots, Question("projects")) == Question("projects", filters=is_(theme="services"))


HEADLINES_NL = {
    "projecten die nog geen geld hebben uitgegeven": "Er is 1 project waaraan nog niets is uitgegeven: Depot,"
    " van 3 projecten is niet bekend wat er is uitgegeven.",
    "hoeveel projecten zijn gereed, afgerond en geannuleerd": "2 projecten zijn gereed, zijn afgerond of zijn"
    " geannuleerd: 1 gereed, 1 afgerond en 0 geannuleerd.",
    "lopende projecten behalve die van Jan": "1 project (behalve Jan Bakker) loopt, daarnaast 1 doorlopend.",
    "hoe staan de projecten ervoor?": (
        "Er zijn 6 projecten: 1 niet gestart, 2 loopt, 1 doorlopend, 1 gereed en 1 afgerond, "
        "waarvan 1 op rood en 1 op oranje, 1 over de opleverdatum."
    ),
    "welke projecten zijn klaar?": "2 projecten zijn klaar: 1 gereed en 1 afgerond.",
    "hoeveel projecten zijn afgerond?": "1 project is afgerond, daarnaast 1 gereed.",
    "welke projecten lopen?": (
        "2 projecten lopen, waarvan 1 op rood en 1 op oranje, 1 over de opleverdatum, daarnaast 1 doorlopend."
    ),
    "gemiddeld budget van de projecten": ("Er zijn 6 projecten, gemiddeld begroot € 62.500 (over 4 van 6 projecten)."),
    "hoeveel procent van de projecten staat op rood?": "1 van de 6 projecten (16,7%) staat op rood.",
    "welke projecten zijn bijna klaar?": "Geen project met minstens 80% voortgang is nog niet klaar.",
    "oorspronkelijke planning van het zaaksysteem": (
        "„Zaaksysteem” had volgens de oorspronkelijke planning klaar moeten zijn op 30-06-2020; "
        "nu verwacht op 30-09-2020, 92 dagen later dan gepland."
    ),
    "staat het zaaksysteem op rood?": (
        "Ja. De stoplichten van „Zaaksysteem”: tijd rood, geld oranje, kwaliteit groen en scope groen."
    ),
    "ligt het zaaksysteem op schema?": (
        "Nee. „Zaaksysteem”: loopt, verwacht klaar op 30-09-2020, 92 dagen later dan gepland, tijd rood, geld oranje."
    ),
    "wie heeft de meeste projecten?": (
        "Karin de Vries heeft de meeste: 2 van 6, verdeeld over 2 eigenaren. Er zijn 6 projecten. "
        "3 hebben geen eigenaar."
    ),
    "welke projecten staan op rood?": "1 project staat op rood: Zaaksysteem.",
    "welke projecten staan op rood voor geld?": "Geen project staat op rood voor geld.",
    "welke projecten zijn te laat?": "1 project is over de opleverdatum: Website, daarnaast 1 later klaar dan gepland.",
    "welke projecten zijn vertraagd?": (
        "1 project is later klaar dan gepland: Zaaksysteem, daarnaast 1 over de opleverdatum."
    ),
    "totaal budget van de projecten": "Er zijn 6 projecten, samen begroot € 250.000 (over 4 van 6 projecten).",
    "hoeveel is er besteed aan projecten?": "Er zijn 6 projecten, samen besteed € 61.000,50 (over 3 van 6 projecten).",
    "hoeveel is er nog over van de projecten?": (
        "Er zijn 6 projecten, samen nog over € 138.999,50 (over 3 van 6 projecten)."
    ),
    "gemiddelde voortgang van de projecten": "Er zijn 6 projecten, gemiddeld 71% voortgang (over 4 van 6 projecten).",
    "de twee duurste projecten": (
        "De 2 met de hoogste waarde voor budget van 6 projecten: Zaaksysteem (€ 100.000) en Depot (€ 80.000)."
    ),
    "welke projecten zijn klaar in 2020?": (
        "Van de 2 projecten met (verwachte) oplevering in 2020 is er nog geen klaar."
    ),
    "welke projecten zijn klaar in 2019?": (
        "2 projecten met (verwachte) oplevering in 2019 zijn klaar: 1 gereed en 1 afgerond."
    ),
    "welke projecten starten in 2020?": "Er is 1 project met start in 2020: Depot (01-09-2020).",
    "projecten van Jan": "Er is 1 project van Jan Bakker.",
    "welke projecten gaan over budget?": (
        "Er is 1 project met meer besteed dan begroot: Parkeren (€ 21.000 van € 20.000)."
    ),
    "projecten met meer dan 50% van het budget over": (
        "Er zijn 2 projecten met meer dan 50% van het budget over: Zaaksysteem (€ 59.999,50) en Depot (€ 80.000),"
        " samen nog over € 139.999,50."
    ),
    "projecten verder dan 50%": (
        "Er zijn 3 projecten met meer dan 50% voortgang: 1 loopt, 1 gereed en 1 afgerond, waarvan 1 op rood."
    ),
    "hoe staat het zaaksysteem ervoor?": (
        "„Zaaksysteem”: loopt, 60% voortgang, verwacht klaar op 30-09-2020, 92 dagen later dan gepland, "
        "tijd rood, geld oranje."
    ),
    "wie is de eigenaar van de website?": "Jan Bakker is eigenaar van „Website”.",
    "wie is de eigenaar van documentcreatie?": "„Documentcreatie” heeft geen eigenaar.",
    "hoeveel is er nog over van de website?": (
        "Wat er van „Website” over is, is niet bekend; budget: € 50.000, besteed: geen gegevens."
    ),
    "is documentcreatie klaar?": "Ja. „Documentcreatie”: gereed, 95% voortgang, oplevering 31-12-2019.",
    "is het zaaksysteem klaar?": (
        "Nee. „Zaaksysteem”: loopt, 60% voortgang, verwacht klaar op 30-09-2020, 92 dagen later dan gepland, "
        "tijd rood, geld oranje."
    ),
    "wanneer start het depot?": "„Depot” start op 01-09-2020.",
    "opdrachtgever van het zaaksysteem": "Mara Visser is opdrachtgever van „Zaaksysteem”.",
    "stoplichten van de werkplekken": (
        "De stoplichten van „Werkplekken”: tijd geen gegevens, geld groen, kwaliteit groen en scope groen."
    ),
}
HEADLINES_EN = {
    "which projects are finished?": "2 projects are finished: 1 ready (gereed) and 1 closed (afgerond).",
    "which projects are red?": "1 project is at red: Zaaksysteem.",
    "how many projects are running?": (
        "2 projects are running, of which 1 at red and 1 at amber, 1 past the delivery date, and also 1 ongoing."
    ),
    "total budget of the projects": "There are 6 projects, budget €250,000 in all (over 4 of 6 projects).",
    "how is zaaksysteem?": (
        "“Zaaksysteem”: running, 60% progress, expected ready on 30 Sept 2020, 92 days later than planned, "
        "time red, money amber."
    ),
}


async def test_headlines(filled: Asking) -> None:
    for language, headlines in ((Language.NL, HEADLINES_NL), (Language.EN, HEADLINES_EN)):
        said = {text: (await filled.answer(text, language=language)).headline for text in headlines}
        assert said == headlines


async def test_an_item_holds_everything(filled: Asking) -> None:
    answer = await filled.answer("hoe staat het zaaksysteem ervoor?")
    assert facts(answer) == {
        "Status": "loopt",
        "Voortgang": "60%",
        "Fase": "realisatie",
        "Start": "01-02-2019",
        "Gepland gereed": "30-06-2020",
        "Verwacht gereed": "30-09-2020",
        "Uitloop": "92 dagen",
        "Eigenaar": "Karin de Vries",
        "Opdrachtgever": "Mara Visser",
        "Programma": "Samen Digitaal",
        "Opgave": "informatievoorziening",
        "Jaar": "2019-2020",
        "Nummer": "P-01",
        "Stoplicht tijd": "rood",
        "Stoplicht geld": "oranje",
        "Stoplicht kwaliteit": "groen",
        "Stoplicht scope": "groen",
        "Budget": "€ 100.000",
        "Besteed": "€ 40.000,50",
        "Nog over": "€ 59.999,50",
    }
    assert answer.body == ("De leverancier is laat.",)
    assert (answer.as_of, answer.source) == (date(2020, 1, 31), "werkboek, blad projecten")
    empty = facts(await filled.answer("hoe staan de werkplekken ervoor?"))
    assert {empty[label] for label in ("Voortgang", "Start", "Budget", "Besteed", "Nog over", "Stoplicht tijd")} == {
        "geen gegevens"
    }
    assert [entry.title for entry in (await filled.answer("P-03")).listings[0].entries] == ["Sneller een vergunning."]


async def test_what_needs_attention_comes_first(filled: Asking) -> None:
    answer = await filled.answer("hoe staan de projecten ervoor?")
    assert titles(answer)[:2] == ["Zaaksysteem", "Website"]
    assert "toelichting: De leverancier is laat." in answer.listings[0].entries[0].details[1]
    assert facts(answer)["Stoplicht tijd"] == "1 rood, 4 groen, 1 geen gegevens"
    assert answer.notes == (
        "Zonder vertrouwelijke gegevens.",
        "Voorbeeldcijfer: (deels) verzonnen voor de demonstratie.",
    )


async def test_groups(filled: Asking) -> None:
    answer = await filled.answer("budget per programma van de projecten")
    assert [(entry.title, entry.value, entry.details) for entry in answer.listings[0].entries] == [
        ("Samen Digitaal", "€ 170.000", ("3 projecten",)),
        ("programma Overig", "geen gegevens", ("1 project",)),
        ("Reserve basisregistraties", "€ 80.000", ("1 project",)),
        ("geen gegevens", "geen gegevens", ("1 project",)),
    ]
    owners = await filled.answer("projecten per eigenaar")
    assert [(entry.title, entry.value) for entry in owners.listings[0].entries] == [
        ("Karin de Vries", "2"),
        ("Jan Bakker", "1"),
        ("Geen eigenaar", "3"),
    ]


@pytest.mark.parametrize(
    ("viewer", "count", "budget"),
    [
        (Viewer(), 6, "€ 250.000 (over 4 van 6 projecten)"),
        (Viewer(KARIN), 6, "€ 250.000 (over 4 van 6 projecten)"),
        (Viewer(JAN), 7, "€ 1.250.000 (over 5 van 7 projecten)"),
        (Viewer(JAN, shared=True), 6, "€ 250.000 (over 4 van 6 projecten)"),
        (MANAGER, 7, "€ 1.250.000 (over 5 van 7 projecten)"),
        (Viewer(MARA, Role.MANAGER, shared=True), 6, "€ 250.000 (over 4 van 6 projecten)"),
    ],
)
async def test_confidential_projects(filled: Asking, viewer: Viewer, count: int, budget: str) -> None:
    answer = await filled.answer(Question("projects", Ask.TOTAL, measure="budget"), viewer)
    assert answer.listings[0].total == count
    assert facts(answer)["Budget"] == budget
    assert ("Zonder vertrouwelijke gegevens." in answer.notes) == (count == 6)
    item = await filled.answer(Question("projects", Ask.ITEM, keys=("p-07",)), viewer)
    everything = repr(item)
    assert ("Geheim." in everything) == ("Kluis" in everything) == (count == 7)


async def test_mine_for_a_stranger(filled: Asking) -> None:
    answer = await filled.answer(Question("projects", filters=is_(owner="?")), Viewer())
    assert answer.headline.startswith("Ik weet nog niet wie u bent")


async def test_nothing_known_is_not_nothing_found(store: Store) -> None:
    await fill(store)
    empty = await asking(store, *TOPICS)
    assert (await empty.answer("hoeveel projecten zijn er?")).headline == "Er zijn nog geen projecten vastgelegd."
    await fill_again(store, [project("P-1", "Een", ProjectStatus.RUNNING)])
    assert (await empty.answer("welke projecten zijn geannuleerd?")).headline == "Geen project is geannuleerd."


async def fill_again(store: Store, records: list[Project]) -> None:
    async with store.writing() as session:
        session.add_all(records)


async def test_pages(store: Store) -> None:
    await fill(store, [project(f"P-{n:02}", f"Project {n}", ProjectStatus.RUNNING) for n in range(1, 12)])
    many = await asking(store, *TOPICS)
    answer = await many.answer("lijst van projecten")
    assert (len(titles(answer)), answer.listings[0].shown) == (8, "1 tot en met 8 van 11")
    rest = await many.answer(answer.buttons[0].question)
    assert titles(rest) == ["Project 9", "Project 10", "Project 11"]
    assert rest.listings[0].shown == "9 tot en met 11 van 11"


async def test_only_the_first_page_holds_the_largest(store: Store) -> None:
    rich = [
        project(f"W-{letter}", f"Werk {letter}", ProjectStatus.RUNNING, budget=Decimal(100 - n))
        for n, letter in enumerate("ABCDEFGHIJK")
    ]
    await fill(store, rich)
    many = await asking(store, *TOPICS)
    answer = await many.answer("grootste projecten")
    assert answer.headline == "De hoogste waarde voor budget van 11 projecten: Werk A (€ 100)."
    rest = await many.answer(answer.buttons[0].question)
    assert titles(rest) == ["Werk I", "Werk J", "Werk K"]
    assert rest.headline.startswith("Er zijn 11 projecten")
    top = await many.answer("top 3 projecten naar budget")
    assert (titles(top), top.listings[0].total) == (["Werk A", "Werk B", "Werk C"], 3)
    assert top.headline.startswith("De 3 met de hoogste waarde voor budget van 11 projecten: Werk A (€ 100), Werk B")


async def test_projects_that_ran_in_a_period(filled: Asking) -> None:
    assert titles(await filled.answer("projecten in 2018")) == ["Werkplekken", "Parkeren"]
    ran = await filled.answer("welke lopende projecten waren er in 2019")
    assert sorted(titles(ran)) == ["Documentcreatie", "Parkeren", "Website", "Werkplekken", "Zaaksysteem"]
    assert sorted(titles(await filled.answer("projecten in 2021"))) == ["Depot", "Werkplekken"]
    closed = await filled.answer("gereed of afgerond in 2019, welke projecten")
    assert closed.headline.startswith("2 projecten met (verwachte) oplevering in 2019 zijn")


async def test_finished_projects_lead_to_those_of_cooperation(filled: Asking) -> None:
    answer = await filled.answer("welke projecten zijn klaar?")
    label, following = answer.buttons[0].label, answer.buttons[0].question
    assert label == "Ook samenwerkingsprojecten (2)"
    assert (await filled.answer(following)).headline == "2 samenwerkingsprojecten zijn klaar: 1 gereed en 1 afgerond."


@pytest.mark.parametrize(
    "one",
    [
        Filter("budget", "veel"),
        Filter("budget", "NaN"),
        Filter("progress", "1e999999", Comparison.ABOVE),
        Filter("delay", "1e-400"),
        Filter("colour", "blue"),
        Filter("status", "open"),
        Filter("secret", "1"),
    ],
)
def test_buttons_that_were_altered(one: Filter) -> None:
    with pytest.raises(QuestionError):
        Projects().check(Question("projects", filters=(one,)))


@pytest.mark.parametrize(
    ("one", "names"),
    [
        (Filter("progress", "60", Comparison.AT_LEAST), ["Documentcreatie", "Parkeren", "Zaaksysteem"]),
        (Filter("progress", "60", Comparison.ABOVE), ["Documentcreatie", "Parkeren"]),
        (Filter("progress", "59.5", Comparison.AT_MOST), ["Website"]),
        (Filter("progress", "60.5", Comparison.BELOW), ["Website", "Zaaksysteem"]),
        (Filter("budget", "80000", Comparison.IS), ["Depot"]),
        (Filter("budget", "999999999999999", Comparison.BELOW), ["Depot", "Parkeren", "Website", "Zaaksysteem"]),
        (Filter("left", "0", Comparison.BELOW), ["Parkeren"]),
        (Filter("spent_share", "40", Comparison.ABOVE), ["Parkeren", "Zaaksysteem"]),
        (Filter("left_share", "100", Comparison.AT_LEAST), ["Depot"]),
        (Filter("delay", "46", Comparison.AT_LEAST), ["Parkeren", "Zaaksysteem"]),
        (Filter("delay", "46", Comparison.ABOVE), ["Zaaksysteem"]),
    ],
)
async def test_thresholds(filled: Asking, one: Filter, names: list[str]) -> None:
    assert sorted(titles(await filled.answer(Question("projects", filters=(one,))))) == names


async def test_totals_of_all_projects(store: Store) -> None:
    await fill(store, projects())
    async with store.reading() as session:
        whole = await totals(session)
        assert whole.count == 7
        assert (whole.budget.amount, whole.budget.known) == (Decimal(1_250_000), 5)
        assert (whole.spent.amount, whole.spent.known) == (Decimal("61001.50"), 4)
        assert (whole.left.amount, whole.left.known) == (Decimal("1138998.50"), 4)
        assert (whole.progress.amount, whole.progress.known) == (Decimal(59), 5)
        none = await totals(session, Project.number == "geen")
        assert (none.count, none.budget.amount, none.progress.amount, none.left.known) == (0, None, None, 0)
        by_status = await totals_by(session, Project.status)
        assert (by_status[ProjectStatus.RUNNING].count, by_status[ProjectStatus.RUNNING].spent.known) == (3, 2)
        lights = await light_counts(session)
        assert lights["time"] == {Colour.RED: 2, Colour.GREEN: 4, None: 1}
        assert lights["scope"] == {Colour.GREEN: 7}


async def test_planning_in_sql_is_planning_in_python(store: Store) -> None:
    await fill(store, projects())
    async with store.reading() as session:
        for one in await session.scalars(select(Project)):
            found = (
                await session.execute(
                    select(
                        Project.ready_day,
                        Project.left,
                        Project.overdue_on(TODAY),
                        Project.delay_days == one.delay_days,
                    ).where(Project.key == one.key)
                )
            ).one()
            assert (found[0], found[1], bool(found[2])) == (one.ready_day, one.left, one.is_overdue(TODAY))
            assert one.delay_days is None or bool(found[3])


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2019", (2019, 2019)),
        ("2018-2020", (2018, 2020)),
        ("2018 – 2020", (2018, 2020)),
        ("2019 e.v.", (2019, None)),
        ("2019 en verder", (2019, None)),
        ("", None),
        (None, None),
        ("ooit", None),
        ("2019 misschien", None),
    ],
)
def test_years_as_people_write_them(text: str | None, years: tuple[int, int | None] | None) -> None:
    assert years_of(text) == years


async def test_years_in_a_period(store: Store) -> None:
    await fill(store, projects())
    async with store.reading() as session:
        assert await years_between(session, Project.years, 2020, 2020) == ["2018 e.v.", "2019-2020"]
        assert await years_between(session, Project.years, 2018, 2018) == ["2018 e.v."]
        assert await years_between(session, Project.years, None, 2017) == []
        assert await years_between(session, Project.years, 2021, None) == ["2018 e.v."]
