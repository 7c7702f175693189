"""Key figures: what is asked, and what is answered, worked out by hand on a small store."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, text

from bot.question import Ask, Comparison, Filter, Language, Period, Question, QuestionError
from bot.topics.keyfigures import KeyFigures
from bot.understanding.outcomes import Understood
from bot.understanding.reading import Slots
from bot.understanding.spans import Concept, Span
from models import queries
from models.base import Confidentiality, fold_key
from models.figures import KeyFigure, change, compared, latest
from models.people import Role
from models.store import Store, migrate, opened
from models.visibility import Viewer, hidden
from tests.bot.topics.project_facts import KARIN, MARA, Asking, asking, facts, fill, reading_only, titles

JUNE, DECEMBER = date(2019, 6, 30), date(2019, 12, 31)
MANAGE, DIGITAL = "beheer en onderhoud", "digitale dienstverlening"
NOT_YET = "Er is hierin nog geen inzicht."


def figure(code: str, name: str, value: str | None, as_of: date = DECEMBER, **more: Any) -> KeyFigure:
    given: dict[str, Any] = {"category": MANAGE, "unit": "aantal"}
    amount = None if value is None else Decimal(value)
    return KeyFigure(key=fold_key(code, as_of), code=code, name=name, value=amount, as_of=as_of, **given | more)


def key_figures() -> list[KeyFigure]:
    """Seven codes: two without a value, one of them with an earlier one, and one that is confidential."""
    return [
        figure("B-01", "Werkplekken", "612", JUNE, example=True),
        figure("B-01", "Werkplekken", "634", example=True),
        figure("B-02", "Servers (fysiek en virtueel)", "184", JUNE),
        figure("B-02", "Servers (fysiek en virtueel)", "171"),
        figure("B-03", "Opslag in gebruik", "92.5", JUNE, unit="TB"),
        figure("b-03", "Opslag in gebruik", "98.4", unit="TB"),
        figure("B-04", "Beschikbaarheid van het netwerk", "99.7", JUNE, unit="procent"),
        figure("B-04", "Beschikbaarheid van het netwerk", None, unit="procent", note="De meting viel uit."),
        figure("B-05", "Koppelingen tussen applicaties", "143", note="Voor het eerst geteld."),
        figure("D-01", "Tevredenheid over de digitale dienstverlening", None, category=DIGITAL, note=NOT_YET),
        figure(
            "D-02",
            "Verhouding digitale versus niet digitale dienstverlening",
            None,
            category=DIGITAL,
            note=NOT_YET,
        ),
        figure("G-01", "Inbraakpogingen", "5", confidentiality=Confidentiality.CONFIDENTIAL),
    ]


@pytest.fixture
async def filled(store: Store) -> Asking:
    await fill(store, key_figures())
    return await asking(store, KeyFigures())


def is_(**filters: str) -> tuple[Filter, ...]:
    return tuple(Filter(field, value) for field, value in filters.items())


def ask(*filters: Filter, **more: Any) -> Question:
    return Question("keyfigures", filters=filters, **more)


def item(code: str, *filters: Filter, **more: Any) -> Question:
    return Question("keyfigures", Ask.ITEM, keys=(code,), filters=filters, **more)


COMPARED = Filter("compare", "previous")
NO_INSIGHT = Filter("insight", "no")
SATISFIED, RATIO = Filter("figure", "satisfaction"), Filter("figure", "ratio")
READINGS = {
    "kerncijfers": ask(),
    "KERNCIJFERS": ask(),
    "key figures": ask(),
    "welke kengetallen zijn er?": ask(),
    "hoeveel kerncijfers zijn er": ask(ask=Ask.COUNT),
    "how many key figures are there?": ask(ask=Ask.COUNT),
    "kerncijfers beheer en onderhoud": ask(*is_(category=MANAGE)),
    "kerncijfers digitale dienstverlening": ask(*is_(category=DIGITAL)),
    "key figures of maintenance and support": ask(*is_(category=MANAGE)),
    "kerncijfers per categorie": ask(group="category"),
    "hoeveel werkplekken hebben we?": item("b-01"),
    "hoeveel werkplekken hebben we": item("b-01"),
    "hoevel werkpleken hebben we": item("b-01"),
    "aantal werkplekken": item("b-01"),
    "werkplekken": item("b-01"),
    "how many workplaces do we have?": item("b-01"),
    "how many workstations are in use": item("b-01"),
    "hoeveel servers": item("b-02"),
    "hoeveel servers hebben we in beheer": item("b-02"),
    "how many servers": item("b-02"),
    "hoeveel opslag gebruiken we": item("b-03"),
    "how much storage do we use": item("b-03"),
    "hoe hoog is de beschikbaarheid van het netwerk": item("b-04"),
    "network availability": item("b-04"),
    "uptime": item("b-04"),
    "hoeveel koppelingen zijn er": item("b-05"),
    "how many interfaces": item("b-05"),
    "B-03": item("b-03"),
    "is het aantal werkplekken gegroeid": item("b-01", Filter("compare", "up")),
    "werkplekken vergeleken met de vorige peildatum": item("b-01", COMPARED),
    "has the number of workplaces changed": item("b-01", COMPARED),
    "werkplekken door de jaren heen": item("b-01", Filter("compare", "all")),
    "kerncijfers vergeleken met vorige keer": ask(COMPARED),
    "how many workplaces in the last period, and in the one before?": item("b-01", COMPARED),
    "hoeveel werkplekken, en in de periode daarvoor?": item("b-01", COMPARED),
    "werkplekken vorige periode": item("b-01", Filter("moment", "before")),
    "which reporting date does the latest count of workplaces refer to?": item("b-01"),
    "hoeveel werkplekken in 2018": item("b-01", period=Period.of_year(2018)),
    "hoeveel werkplekken hadden we op 30 juni 2019": item("b-01", period=Period(JUNE, JUNE)),
    "hoe tevreden zijn burgers?": ask(SATISFIED),
    "how satisfied are citizens?": ask(SATISFIED),
    "klanttevredenheid": ask(SATISFIED),
    # What the figure carries itself in its name, category or unit narrows nothing.
    "hoe tevreden zijn inwoners over onze digitale dienstverlening": ask(SATISFIED),
    "wat vonden inwoners van onze dienstverlening": ask(SATISFIED),
    "what do residents think of our services": ask(SATISFIED),
    "gemiddelde beschikbaarheid van het netwerk": item("b-04"),
    "hoeveel procent was het netwerk beschikbaar": item("b-04"),
    "met hoeveel procent is het aantal werkplekken gestegen": item(
        "b-01", Filter("compare", "up"), Filter("narrow", "share")
    ),
    "wat is de norm voor het netwerk": item("b-04", measure="target"),
    "hoeveel servers zijn er afgegaan": item("b-02", COMPARED),
    "werkplekken per half jaar": item("b-01", Filter("compare", "all")),
    "hebben we meer dan 600 werkplekken": item("b-01", Filter("amount", "600", Comparison.ABOVE)),
    "is the network availability at least 99.5%": item("b-04", Filter("amount", "99.5", Comparison.AT_LEAST)),
    "waarover hebben we geen cijfers": ask(NO_INSIGHT),
    "waarin is nog geen inzicht?": ask(NO_INSIGHT),
    "bij welke kerncijfers is nog geen inzicht": ask(NO_INSIGHT),
    "welke kerncijfers zijn onbekend": ask(NO_INSIGHT),
    "welke kerncijfers zijn boven 600": ask(Filter("amount", "600", Comparison.ABOVE)),
    "kerncijfers onder 80%": ask(Filter("amount", "80", Comparison.BELOW), Filter("unit", "percent")),
    "kerncijfers in procenten": ask(Filter("unit", "percent")),
    "welk kerncijfer is het meest gestegen": ask(Filter("compare", "up"), order="largest"),
    "which key figure fell most": ask(Filter("compare", "down"), order="largest"),
    "top 2 stijgers kerncijfers": ask(Filter("compare", "up"), order="largest", limit=2),
    "kerncijfers die gestegen zijn ten opzichte van vorige keer": ask(Filter("compare", "up")),
    "which numbers went down": ask(Filter("compare", "down")),
    "zijn de kerncijfers verbeterd": ask(Filter("compare", "judged")),
    "wie is eigenaar van het kerncijfer werkplekken": item("b-01", measure="owner"),
    "where is no insight yet?": ask(NO_INSIGHT),
}


@pytest.fixture(scope="module")
def reading(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Asking:
    """What understands questions about the filled store, made once."""
    return reading_only(sqlite_template, tmp_path_factory.mktemp("keyfigures"), KeyFigures(), records=key_figures())


@pytest.mark.parametrize("text", READINGS)
def test_everyday_words_become_questions(reading: Asking, text: str) -> None:
    understood = reading.understand(text)
    assert isinstance(understood, Understood), understood
    assert understood.question == READINGS[text]


@pytest.mark.parametrize(
    "text",
    ["hoeveel is er nog voor werkplekken", "hoeveel zwembaden", "hoeveel", "kerncijfers zwembaden", "onbekend"],
)
def test_what_is_not_of_a_figure_is_left_alone(reading: Asking, text: str) -> None:
    assert not isinstance(reading.understand(text), Understood)


NARROWED = [
    "werkplekken van inwoners",
    "hoeveel werkplekken voor ondernemers",
    "eigen werkplekken",
    "open werkplekken",
    "aandeel servers",
    "hoeveel procent van de servers",
    "gemiddeld aantal koppelingen",
    "digitale werkplekken",
    "werkplekken per dag",
    "opslag per medewerker",
    "gestolen werkplekken",
    "nieuwe servers",
    "hoe tevreden zijn medewerkers",
    "how satisfied are businesses",
    "servers of companies",
    "average number of servers",
    "share of workplaces",
    "werkplekken per locatie",
    "opslag per team",
    "werkplekken van mijn afdeling",
    "werkplekken servers",
    "servers bij werkplekken",
    "hoe tevreden zijn gebruikers over de servers",
    "600 werkplekken",
    "werkplekken uit gebruik",
]


@pytest.mark.parametrize("text", NARROWED)
def test_a_word_that_narrows_is_asked_back(reading: Asking, text: str) -> None:
    assert not isinstance(reading.understand(text), Understood)


@pytest.mark.parametrize("text", ["en van ondernemers?", "en eigen?", "and the average?"])
def test_a_follow_up_that_narrows_is_asked_back(reading: Asking, text: str) -> None:
    assert not isinstance(reading.understand(text, before=item("b-01")), Understood)


HEADLINES = {
    "hoeveel werkplekken hebben we?": "Werkplekken: 634 op 31-12-2019, 22 meer dan op 30-06-2019.",
    "hoeveel servers": "Servers (fysiek en virtueel): 171 op 31-12-2019, 13 minder dan op 30-06-2019.",
    "hoeveel opslag gebruiken we": "Opslag in gebruik: 98,4 TB op 31-12-2019, 5,9 TB meer dan op 30-06-2019.",
    "hoeveel koppelingen zijn er": "Koppelingen tussen applicaties: 143 op 31-12-2019.",
    "is het aantal koppelingen gegroeid": (
        "Koppelingen tussen applicaties: 143 op 31-12-2019; er is geen eerdere meting."
    ),
    "beschikbaarheid van het netwerk": (
        "Beschikbaarheid van het netwerk: hierin is nog geen inzicht (stand 31-12-2019); de laatste bekende waarde was "
        "99,7% op 30-06-2019."
    ),
    "beschikbaarheid netwerk op 30 juni 2019": ("Beschikbaarheid van het netwerk: 99,7% op 30-06-2019."),
    "hoe tevreden zijn burgers digitaal?": (
        "Tevredenheid over de digitale dienstverlening: hierin is nog geen inzicht (stand 31-12-2019)."
    ),
    "verhouding digitaal / niet digitaal": (
        "Verhouding digitale versus niet digitale dienstverlening: hierin is nog geen inzicht (stand 31-12-2019)."
    ),
    "hebben we meer dan 600 werkplekken": "Ja. Werkplekken: 634 op 31-12-2019",
    "zijn er minder dan 171 servers": "Nee. Servers (fysiek en virtueel): 171 op 31-12-2019",
    "zijn er hoogstens 171 servers": "Ja. Servers (fysiek en virtueel): 171 op 31-12-2019",
    "kerncijfers in 2020": "Er is niets gemeten in 2020; wel op 30-06-2019 en 31-12-2019. Er zijn 7 kerncijfers, ",
    "hoeveel werkplekken in 2020": (
        "Er is niets gemeten in 2020; wel op 30-06-2019 en 31-12-2019. "
        "Werkplekken: 634 op 31-12-2019, 22 meer dan op 30-06-2019."
    ),
    "kerncijfers": "Er zijn 7 kerncijfers, waarvan 3 waarin nog geen inzicht is.",
    "hoeveel kerncijfers zijn er": "Er zijn 7 kerncijfers, waarvan 3 waarin nog geen inzicht is.",
    "kerncijfers beheer en onderhoud": (
        "Er zijn 5 kerncijfers over beheer en onderhoud, waarvan 1 waarin nog geen inzicht is."
    ),
    # Risen: workplaces and storage; fallen: servers; four have no value now or then.
    "welke kerncijfers zijn gestegen": "2 kerncijfers zijn hoger dan bij de meting ervoor.",
    "hoe zijn de kerncijfers veranderd": (
        "Er zijn 7 kerncijfers, waarvan 3 waarin nog geen inzicht is, vergeleken met de meting ervoor 2 gestegen, "
        "1 gedaald, 0 gelijk en 4 niet te vergelijken."
    ),
    # Workplaces 612 → 634 (3.6%), storage 92.5 → 98.4 (6.4%), servers 184 → 171 (7.1%).
    "welk kerncijfer is het meest gestegen": (
        "Naar verhouding het meest gestegen: Opslag in gebruik, 5,9 TB meer (6,38%) dan op 30-06-2019."
    ),
    "welk kerncijfer is het minst gestegen": (
        "Naar verhouding het minst gestegen: Werkplekken, 22 meer (3,59%) dan op 30-06-2019."
    ),
    "welk kerncijfer is het meest veranderd": (
        "Naar verhouding het meest veranderd: Servers (fysiek en virtueel), 13 minder (7,07%) dan op 30-06-2019."
    ),
    "kerncijfers boven 600": "Werkplekken: 634 op 31-12-2019",
    "verschil tussen werkplekken en servers": (
        "Er zijn 2 kerncijfers: Servers (fysiek en virtueel) 171 en Werkplekken 634. Het verschil is 463."
    ),
    "verschil tussen werkplekken en opslag": "Er zijn 2 kerncijfers: Opslag in gebruik 98,4 TB en Werkplekken 634.",
    "eigenaar kerncijfers": "Wie een kerncijfer bijhoudt of levert, staat niet in het werkboek.",
    "met hoeveel procent zijn de werkplekken gestegen": (
        "Werkplekken: 634 op 31-12-2019, 22 meer (3,59%) dan op 30-06-2019."
    ),
    "norm werkplekken": (
        "Een norm of streefwaarde staat niet in het werkboek. "
        "Werkplekken: 634 op 31-12-2019, 22 meer dan op 30-06-2019."
    ),
    "hoeveel werkplekken erbij in een half jaar": "Werkplekken: 634 op 31-12-2019, 22 meer dan op 30-06-2019.",
    "hoeveel werkplekken op 1 november 2019": "Werkplekken: 612 op 30-06-2019.",
    "waarin is nog geen inzicht": "In 3 kerncijfers is nog geen inzicht.",
    "hoeveel werkplekken in 2018": "Er is niets gemeten in 2018; wel op 30-06-2019 en 31-12-2019.",
    "hoeveel werkplekken erbij sinds 30-06-2019": "Werkplekken: 634 op 31-12-2019, 22 meer dan op 30-06-2019.",
}


@pytest.mark.parametrize("text", HEADLINES)
async def test_headlines(filled: Asking, text: str) -> None:
    assert (await filled.answer(text)).headline.startswith(HEADLINES[text])


async def test_no_insight_comes_with_its_explanation(filled: Asking) -> None:
    answer = await filled.answer("hoe tevreden zijn burgers?")
    assert answer.body == (NOT_YET,)
    assert facts(answer)["Tevredenheid over de digitale dienstverlening"] == "nog geen inzicht"
    assert (answer.as_of, answer.source) == (DECEMBER, "werkboek, blad kerncijfers")
    listed = await filled.answer("kerncijfers digitale dienstverlening")
    assert [entry.value for entry in listed.listings[0].entries] == ["nog geen inzicht", "nog geen inzicht"]
    assert NOT_YET in listed.listings[0].entries[0].details[0]


async def test_lists_give_the_latest_of_each_and_its_change(filled: Asking) -> None:
    answer = await filled.answer("kerncijfers beheer en onderhoud")
    assert titles(answer) == [
        "Beschikbaarheid van het netwerk",
        "Koppelingen tussen applicaties",
        "Opslag in gebruik",
        "Servers (fysiek en virtueel)",
        "Werkplekken",
    ]
    assert answer.listings[0].entries[4].value == "634"
    assert answer.listings[0].entries[4].details == ("beheer en onderhoud · op 31-12-2019 · 22 meer dan op 30-06-2019",)
    assert any("Voorbeeldcijfer" in note for note in answer.notes)


async def test_what_changed_most_comes_first(filled: Asking) -> None:
    answer = await filled.answer("meest veranderde kerncijfers")
    assert titles(answer) == ["Servers (fysiek en virtueel)", "Opslag in gebruik", "Werkplekken"]
    assert titles(await filled.answer("top 2 stijgers kerncijfers")) == ["Opslag in gebruik", "Werkplekken"]


async def test_no_figure_is_called_better_or_worse(filled: Asking) -> None:
    answer = await filled.answer("zijn de kerncijfers verbeterd")
    assert "2 gestegen, 1 gedaald" in answer.headline
    assert "Of meer beter is of slechter, staat niet in het werkboek." in answer.notes


async def test_all_measurements_on_request(filled: Asking) -> None:
    answer = await filled.answer("werkplekken door de jaren heen")
    assert [(entry.title, entry.value) for entry in answer.listings[0].entries] == [
        ("31-12-2019", "634"),
        ("30-06-2019", "612"),
    ]


@pytest.mark.parametrize(
    ("viewer", "count"),
    [
        (Viewer(KARIN), 7),
        (Viewer(), 7),
        (Viewer(MARA, Role.MANAGER), 8),
        (Viewer(MARA, Role.ADMINISTRATOR, shared=True), 7),
    ],
)
async def test_confidential_figures_are_left_out(filled: Asking, viewer: Viewer, count: int) -> None:
    answer = await filled.answer("kerncijfers", viewer)
    assert answer.headline.startswith(f"Er zijn {count} kerncijfers")
    assert ("Zonder vertrouwelijke gegevens." in answer.notes) is (count == 7)
    direct = await filled.answer(item("g-01"), viewer)
    assert ("Inbraakpogingen: 5" in direct.headline) is (count == 8)
    assert ("Zo'n kerncijfer ken ik niet." in direct.headline) is (count == 7)


async def test_a_code_that_became_confidential_still_gives_what_was_open(store: Store) -> None:
    old = figure("X-01", "Kluizen", "3", JUNE)
    new = figure("X-01", "Kluizen", "9", confidentiality=Confidentiality.CONFIDENTIAL)
    await fill(store, [old, new])
    answer = await (await asking(store, KeyFigures())).answer("hoeveel kluizen")
    assert answer.headline == "Kluizen: 3 op 30-06-2019."
    assert "Zonder vertrouwelijke gegevens." in answer.notes


async def test_pages_go_to_the_rest(store: Store) -> None:
    await fill(store, [figure(f"N-{n:02}", f"Ding {n:02}", str(n)) for n in range(20)])
    answering = await asking(store, KeyFigures())
    first = await answering.answer(ask())
    assert first.listings[0].shown == "1 tot en met 8 van 20"
    second = await answering.answer(first.buttons[0].question)
    assert titles(second) == [f"Ding {n:02}" for n in range(8, 16)]


@pytest.mark.parametrize("language", Language)
async def test_an_empty_store_says_that_nothing_is_known(store: Store, language: Language) -> None:
    answering = await asking(store, KeyFigures())
    starts = {Language.NL: "Er zijn nog geen kerncijfers bekend", Language.EN: "No key figures are known yet"}
    for question in (ask(), item("b-01"), ask(NO_INSIGHT), ask(SATISFIED), ask(ask=Ask.COUNT)):
        answer = await answering.answer(question, language=language)
        assert answer.headline.startswith(starts[language])
        assert not answer.listings


async def test_english(filled: Asking) -> None:
    answer = await filled.answer("how many workplaces do we have?", language=Language.EN)
    assert answer.headline == "Werkplekken: 634 on 31 Dec 2019, 22 more than on 30 Jun 2019."
    none = await filled.answer("how satisfied are citizens?", language=Language.EN)
    assert none.headline == (
        "Tevredenheid over de digitale dienstverlening: there is no insight in this yet (as of 31 Dec 2019)."
    )


@pytest.mark.parametrize(
    "question",
    [
        ask(order="value"),
        ask(Filter("insight", "maybe")),
        ask(Filter("category", "a", Comparison.ABOVE)),
        item("b-01", Filter("amount", "many", Comparison.ABOVE)),
        item("b-01", measure="price"),
        ask(Filter("unit", "kilo")),
        ask(Filter("amount", "600", Comparison.FROM)),
        Question("keyfigures", keys=("b-01", "b-02"), filters=(Filter("amount", "6", Comparison.ABOVE),)),
    ],
)
def test_buttons_that_were_altered_are_refused(question: Question) -> None:
    with pytest.raises(QuestionError):
        KeyFigures().check(question)


def test_a_follow_up_needs_no_subject() -> None:
    slots = Slots((Span(0, 1, Concept("compare", "previous", "keyfigures")),), ())
    assert KeyFigures().compose(slots) is None
    assert KeyFigures().compose(slots, item("b-01")) == ask(COMPARED)


async def test_the_latest_of_each_code_up_to_a_day(store: Store) -> None:
    await fill(store, key_figures())
    async with store.reading() as session:
        now = await queries.rows(session, KeyFigure, latest())
        then = await queries.rows(session, KeyFigure, latest(last=date(2019, 12, 30)))
        before = await compared(session, now, None)
    assert {(one.code.upper(), one.as_of) for one in now} == {
        (code, DECEMBER) for code in ("B-01", "B-02", "B-03", "B-04", "B-05", "D-01", "D-02", "G-01")
    }
    assert {one.code for one in then} == {"B-01", "B-02", "B-03", "B-04"}
    assert {one.code.upper(): before[one.key].as_of for one in now if one.key in before} == dict.fromkeys(
        ("B-01", "B-02", "B-03", "B-04"), JUNE
    )


async def test_what_a_figure_is_compared_with(store: Store) -> None:
    days = [date(2018, 12, 31), JUNE, DECEMBER]
    await fill(store, [figure("B-01" if day == JUNE else "b-01", "Werkplekken", str(day.year), day) for day in days])
    async with store.reading() as session:
        now = await queries.rows(session, KeyFigure, latest())
        found = {
            base: [one.as_of for one in (await compared(session, now, base)).values()]
            for base in (None, DECEMBER, date(2019, 3, 1), date(2017, 1, 1))
        }
    # The one before; the last up to a day; and the first there is where that day comes before all.
    assert found == {None: [JUNE], DECEMBER: [JUNE], date(2019, 3, 1): [days[0]], date(2017, 1, 1): [days[0]]}


async def test_values_each_once_are_those_under_the_conditions(store: Store) -> None:
    await fill(store, key_figures())
    public = KeyFigure.confidentiality != Confidentiality.CONFIDENTIAL
    async with store.reading() as session:
        seen = (await session.scalars(queries.each_once(KeyFigure.code, public))).all()
        dates = (await session.scalars(queries.each_once(KeyFigure.as_of, KeyFigure.code == "G-01"))).all()
        none = (await session.scalars(queries.each_once(KeyFigure.category, KeyFigure.code == "X"))).all()
    assert sorted(seen) == ["B-01", "B-02", "B-03", "B-04", "B-05", "D-01", "D-02", "b-03"]
    assert dates == [DECEMBER]
    assert none == []


async def test_figures_of_many_dates_are_found_by_index(tmp_path: Path) -> None:
    # On SQLite only: PostgreSQL reads a small table from end to end, as it should.
    url = f"sqlite:///{tmp_path}/figures.db"
    await migrate(url)
    wanted = {
        select(KeyFigure).where(latest()): "ix_key_figure_lower_code_as_of",
        queries.each_once(KeyFigure.as_of): "ix_key_figure_as_of",
        queries.each_once(KeyFigure.category): "ix_key_figure_category",
        select(KeyFigure.key).where(hidden(KeyFigure, Viewer())): "ix_key_figure_confidentiality",
    }
    async with opened(url) as store, store.reading() as session:
        for query, index in wanted.items():
            words = str(query.compile(store.engine.sync_engine, compile_kwargs={"literal_binds": True}))
            plan = [row[3] for row in await session.execute(text(f"EXPLAIN QUERY PLAN {words}"))]
            assert any(index in step for step in plan), (words, plan)
            # What is scanned is only what was worked out, or the first step along an index.
            assert "SCAN key_figure" not in plan, (words, plan)


def test_change_is_unknown_where_either_is_or_units_differ() -> None:
    assert change(figure("A", "a", "5"), figure("A", "a", "7.5", JUNE)) == Decimal("-2.5")
    assert change(figure("A", "a", None), figure("A", "a", "7", JUNE)) is None
    assert change(figure("A", "a", "5"), figure("A", "a", None, JUNE)) is None
    assert change(figure("A", "a", "5", unit="GB"), figure("A", "a", "7", JUNE, unit="TB")) is None


async def test_very_many_figures_are_compared_at_once(store: Store) -> None:
    moments = ((JUNE, 0), (DECEMBER, 1))
    many = [figure(f"M-{n}", f"Ding {n}", str(n + more), as_of) for n in range(1500) for as_of, more in moments]
    await fill(store, many)
    answer = await (await asking(store, KeyFigures())).answer(ask(COMPARED))
    assert "1.500 gestegen, 0 gedaald" in answer.headline
