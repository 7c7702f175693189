from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from bot.answers.answer import Answer
from bot.question import Ask, Comparison, Filter, Language, Period, Question, QuestionError
from bot.topics.base import SHARED_WORDS, Context
from bot.topics.staffing import StaffingTopic
from bot.understanding.annotate import Lexicon
from bot.understanding.names import NameIndex
from bot.understanding.outcomes import Asker, NotUnderstood, Understood
from bot.understanding.spans import ANY_TOPIC, Name
from bot.understanding.understand import understand
from bot.understanding.vocabulary import Vocabulary
from models.base import Confidentiality
from models.people import Person, Role
from models.staffing import Staffing
from models.store import Store
from models.visibility import Viewer

NL, EN = Language.NL, Language.EN
AT = datetime(2020, 2, 10, 9, tzinfo=UTC)
JUNE, DECEMBER = date(2019, 6, 30), date(2019, 12, 31)
KARIN = "karin@voorbeeld.nl"
STAFF, MANAGER = Viewer("iemand@voorbeeld.nl"), Viewer("m@voorbeeld.nl", Role.MANAGER)
TOPIC = StaffingTopic()
UNDER_TEN = Filter("amount", "10", Comparison.BELOW)
PREVIOUS = (Filter("compare", "previous"),)
UNITS = "Medewerkers zijn personen en worden niet bij de fte opgeteld; inhuur telt niet mee in de bezetting."


def team(name: str, as_of: date, establishment: str, *figures: str | int | None, **more: Any) -> Staffing:
    """Staffing: permanent, temporary and hired fte as text, permanent and temporary heads as numbers."""
    permanent, temporary, hired, permanent_heads, temporary_heads = figures
    values: dict[str, Any] = {
        "key": f"{name.lower()}|{as_of}",
        "team": name,
        "as_of": as_of,
        "establishment_fte": Decimal(establishment),
        "permanent_fte": None if permanent is None else Decimal(permanent),
        "temporary_fte": None if temporary is None else Decimal(temporary),
        "hired_fte": None if hired is None else Decimal(hired),
        "permanent_heads": permanent_heads,
        "temporary_heads": temporary_heads,
    }
    return Staffing(**(values | more))


def facts() -> list[Staffing]:
    return [
        team("ICT-beheer", JUNE, "14", "11.5", "1.5", "1.5", 13, 2),
        team("Gegevensbeheer", JUNE, "8", "7", "0.5", None, 8, 1),
        team("ICT-beheer", DECEMBER, "14", "12", "1", "2", 14, 1),
        team("Gegevensbeheer", DECEMBER, "8.5", "7.25", "0.5", "0", 9, 1),
    ]


async def fill(store: Store, *rows: Any) -> None:
    async with store.writing() as session:
        session.add(Person(key=KARIN, email=KARIN, name="Karin de Vries", role=Role.OWNER, department="ict-beheer"))
        session.add_all(rows or facts())


@pytest.fixture
async def filled(store: Store) -> Store:
    await fill(store)
    return store


async def ask(store: Store, question: Question, viewer: Viewer = STAFF, language: Language = NL) -> Answer:
    TOPIC.check(question)
    assert Question.from_data(question.to_data()) == question
    async with store.reading() as session:
        return await TOPIC.answer(question, Context(session, viewer, AT, language))


def total(measure: str | None = None, **more: Any) -> Question:
    return Question("staffing", Ask.TOTAL, measure, **more)


def of_team(name: str) -> tuple[Filter, ...]:
    return (Filter("team", name),)


# What people say, and what is then asked.


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    vocabulary = Vocabulary()
    vocabulary.add(SHARED_WORDS, ANY_TOPIC)
    vocabulary.add(TOPIC.words, TOPIC.key)
    teams = [Name("staffing", "team", name, name) for name in ("ICT-beheer", "Gegevensbeheer")]
    return Lexicon(vocabulary, NameIndex([*teams, Name(ANY_TOPIC, "owner", KARIN, "Karin de Vries")]))


def by_team(measure: str | None = None, **more: Any) -> Question:
    return Question("staffing", Ask.LIST, measure, group="team", **more)


PHRASES: list[tuple[str, Question]] = [
    ("hoeveel fte hebben we en hoeveel is bezet?", total("occupied")),
    ("hoeveel fte hebben we", total()),
    ("HOEVEEL FTE", total()),
    ("hoeveel personeel hebben we", total()),
    ("personele middelen", total()),
    ("wat is de formatie", total("establishment")),
    ("hoeveel formatieplaatsen zijn er", total("establishment")),
    ("wat is de bezetting", total("occupied")),
    ("hoeveel formatie is ingevuld", total("establishment")),
    ("wat is de bezettingsgraad", total("occupied")),
    ("hoeveel vacatures zijn er", total("vacancies")),
    ("hoeveel fte is vacant", total("vacancies")),
    ("hoeveel fte is niet bezet", total("vacancies")),
    ("hoeveel plekken zijn nog in te vullen", total("vacancies")),
    ("openstaande vacatures", total("vacancies")),
    ("hoeveel tijdelijken", total("temporary")),
    ("hoeveel tijdelijke medewerkers hebben we", total("temporary")),
    ("hoeveel mensen zijn vast in dienst", total("permanent")),
    ("vaste medewerkers", total("permanent")),
    ("hoeveel inhuur hebben we", total("hired")),
    ("hoeveel externen", total("hired")),
    ("hoeveel zzp'ers", total("hired")),
    ("hoeveel wordt er ingehuurd", total("hired")),
    ("hoeveel medewerkers", total("heads")),
    ("hoeveel mensen werken er bij ICT-beheer", total("heads", filters=of_team("ICT-beheer"))),
    ("verhouding vast en tijdelijk", total("kinds")),
    ("hoeveel fte vast, tijdelijk en inhuur", total("kinds")),
    ("formatie gegevensbeheer", total("establishment", filters=of_team("Gegevensbeheer"))),
    ("inhuur bij ICT-beheer", total("hired", filters=of_team("ICT-beheer"))),
    ("bezetting per team", by_team("occupied")),
    ("welk team heeft de meeste vacatures", by_team("vacancies", order="-vacancies")),
    ("welk team heeft de minste fte", by_team(order="establishment")),
    ("is de formatie gegroeid", total("establishment", filters=PREVIOUS)),
    ("inhuur vergeleken met de vorige keer", total("hired", filters=PREVIOUS)),
    ("hoeveel fte in 2019", total(period=Period.of_year(2019))),
    ("bezetting op 30-06-2019", total("occupied", period=Period(JUNE, JUNE))),
    ("hoeveel medewrkers", total("heads")),
    ("mijn team hoeveel fte", total(filters=(Filter("owner", KARIN),))),
    ("how many fte do we have and how many are filled?", total("occupied")),
    ("how many vacancies are there", total("vacancies")),
    ("how many temporary employees", total("temporary")),
    ("permanent staff", total("permanent")),
    ("zijn we op sterkte", total("occupied")),
    ("openstaande formatie bij ICT-beheer", total("vacancies", filters=of_team("ICT-beheer"))),
    ("gemiddelde formatie per team", by_team("establishment", filters=(Filter("statistic", "average"),))),
    ("teams met minder dan 10 fte formatie", total("establishment", filters=(UNDER_TEN,))),
    ("welke teams hebben vacatures", by_team("vacancies", filters=(Filter("amount", "0", Comparison.ABOVE),))),
    ("van wanneer zijn de personeelscijfers", total(None)),
    (
        "formatie vergeleken met medio 2019",
        total("establishment", filters=(Filter("compare", "than"),), period=Period(date(2019, 7, 2), date(2019, 7, 2))),
    ),
    ("how many contractors do we have", total("hired")),
    ("how many people work here", total("heads")),
    ("establishment by team", by_team("establishment")),
    ("which team has the most vacancies", by_team("vacancies", order="-vacancies")),
    ("has the occupancy changed since last time", total("occupied", filters=PREVIOUS)),
    ("hired staff at ICT-beheer", total("hired", filters=of_team("ICT-beheer"))),
]


@pytest.mark.parametrize(("text", "expected"), PHRASES, ids=[text for text, _ in PHRASES])
def test_everyday_questions(text: str, expected: Question, lexicon: Lexicon) -> None:
    understood = understand(text, lexicon, [TOPIC], Asker(KARIN, NL, lambda name: True), AT)
    assert isinstance(understood, Understood), understood
    assert understood.question == expected
    TOPIC.check(understood.question)


@pytest.mark.parametrize("text", ["hoeveel fte voor zwembaden", "meer dan 5 fte", "wat is er veranderd"])
def test_what_is_not_about_staffing_is_not_answered(text: str, lexicon: Lexicon) -> None:
    assert isinstance(understand(text, lexicon, [TOPIC], Asker(KARIN, NL, lambda name: True), AT), NotUnderstood)


def test_a_follow_up_changes_one_thing(lexicon: Lexicon) -> None:
    asker = Asker(KARIN, NL, lambda name: True)
    earlier = total("hired", filters=of_team("ICT-beheer"))
    other_team = understand("en gegevensbeheer?", lexicon, [TOPIC], asker, AT, earlier)
    assert isinstance(other_team, Understood)
    assert other_team.question == total("hired", filters=of_team("Gegevensbeheer"))
    other_measure = understand("en de tijdelijke?", lexicon, [TOPIC], asker, AT, earlier)
    assert isinstance(other_measure, Understood)
    assert other_measure.question == total("temporary", filters=of_team("ICT-beheer"))


@pytest.mark.parametrize(
    "question",
    [
        total("salary"),
        total(filters=(Filter("compare", "next"),)),
        total(filters=(Filter("team", "ICT-beheer", Comparison.ABOVE),)),
        total(filters=(Filter("amount", "vijf"),)),
        total(filters=(Filter("amount", "NaN", Comparison.ABOVE),)),
        Question("staffing", order="-salary"),
        Question("staffing", group="owner"),
    ],
)
def test_altered_buttons_are_refused(question: Question) -> None:
    with pytest.raises(QuestionError):
        TOPIC.check(question)


# What is answered, with figures worked out by hand.


async def test_the_latest_date_with_the_change_since_the_one_before(filled: Store) -> None:
    answer = await ask(filled, total())
    assert answer.headline == "Op 31-12-2019 is de formatie 22,5 fte; bezet 20,75 fte, 92,2%."
    assert [(fact.label, fact.value) for fact in answer.facts] == [
        ("Formatie", "22,5 fte (+0,5 fte sinds 30-06-2019)"),
        ("Bezetting", "20,75 fte, 92,2% (+0,25 fte sinds 30-06-2019)"),
        ("Vacant", "1,75 fte (+0,25 fte sinds 30-06-2019)"),
        ("Vast", "19,25 fte (+0,75 fte sinds 30-06-2019)"),
        ("Tijdelijk", "1,5 fte (-0,5 fte sinds 30-06-2019)"),
        ("Inhuur", "2 fte"),
        ("Vast in personen", "23 medewerkers (+2 medewerkers sinds 30-06-2019)"),
        ("Tijdelijk in personen", "2 medewerkers (-1 medewerker sinds 30-06-2019)"),
    ]
    assert [(entry.title, entry.value) for entry in answer.listings[0].entries] == [
        ("Gegevensbeheer", "8,5 fte"),
        ("ICT-beheer", "14 fte"),
    ]
    assert answer.notes == (UNITS,)
    assert (answer.as_of, answer.as_of_until, answer.source) == (DECEMBER, DECEMBER, "werkboek, blad personeel")


HEADLINES: list[tuple[Question, str]] = [
    (total("vacancies"), "Op 31-12-2019 is vacant: 1,75 fte (formatie 22,5 fte min bezetting 20,75 fte)."),
    (total("temporary"), "Op 31-12-2019 tijdelijk: 1,5 fte en, apart geteld, 2 medewerkers."),
    (total("permanent"), "Op 31-12-2019 vast: 19,25 fte en, apart geteld, 23 medewerkers."),
    (total("hired"), "Op 31-12-2019 inhuur: 2 fte, naast de bezetting."),
    (
        total("heads"),
        "Op 31-12-2019 25 medewerkers: vast 23 medewerkers, tijdelijk 2 medewerkers (inhuur niet meegeteld).",
    ),
    (
        total("kinds"),
        "Op 31-12-2019 vast 19,25 fte (23 medewerkers), tijdelijk 1,5 fte (2 medewerkers) en inhuur 2 fte.",
    ),
    (
        total("hired", period=Period(JUNE, JUNE)),
        "Op 30-06-2019 inhuur: 1,5 fte (over 1 van 2 teams), naast de bezetting.",
    ),
    (
        total(filters=of_team("ICT-beheer")),
        "Op 31-12-2019 is de formatie bij ICT-beheer 14 fte; bezet 13 fte, 92,9%.",
    ),
    (
        total(filters=PREVIOUS),
        (
            "Van 30-06-2019 tot 31-12-2019: formatie van 22 fte naar 22,5 fte (+0,5 fte); "
            "bezetting van 20,5 fte naar 20,75 fte (+0,25 fte)."
        ),
    ),
    (
        total("hired", filters=PREVIOUS),
        (
            "Van 30-06-2019 tot 31-12-2019: inhuur van 1,5 fte (over 1 van 2 teams) naar 2 fte "
            "(verschil niet te bepalen)."
        ),
    ),
    (by_team("vacancies", order="-vacancies"), "Op 31-12-2019 heeft ICT-beheer de meeste vacatureruimte: 1 fte."),
    (by_team("hired", order="hired"), "Op 31-12-2019 heeft Gegevensbeheer de minste inhuur: 0 fte."),
]


async def test_what_is_asked(filled: Store) -> None:
    for question, headline in HEADLINES:
        assert (await ask(filled, question)).headline == headline


async def test_in_english(filled: Store) -> None:
    answer = await ask(filled, total("temporary"), language=EN)
    assert answer.headline == "On 31 Dec 2019 temporary: 1.5 fte and, counted apart, 2 employees."
    assert (await ask(filled, total(), language=EN)).headline == (
        "On 31 Dec 2019 the establishment is 22.5 fte; occupied 20.75 fte, 92.2%."
    )


async def test_what_is_unknown_is_said_and_never_zero(store: Store) -> None:
    await fill(store, team("Beheer", DECEMBER, "5", "4", None, None, None, None))
    answer = await ask(store, total("vacancies"))
    assert answer.headline == ("Op 31-12-2019 is vacant: geen gegevens (formatie 5 fte min bezetting geen gegevens).")
    assert (await ask(store, total("hired"))).headline == "Op 31-12-2019 inhuur: geen gegevens, naast de bezetting."
    compared = await ask(store, total(filters=PREVIOUS))
    assert compared.headline.endswith("Een eerdere peildatum om mee te vergelijken ken ik niet.")


async def test_teams_without_figures_on_the_date_are_named(store: Store) -> None:
    await fill(store, *facts(), team("Oud team", JUNE, "2", "2", "0", "0", 2, 0))
    answer = await ask(store, total())
    assert answer.headline.startswith("Op 31-12-2019 is de formatie 22,5 fte")
    assert answer.notes[:2] == (
        "Zonder Oud team: daarvan zijn er op deze datum geen cijfers.",
        "De vorige peildatum telt 3 teams, deze 2: een verschil komt ook daardoor.",
    )


async def test_nothing_known_is_not_nothing_found(store: Store) -> None:
    assert (await ask(store, total())).headline == "Er zijn nog geen personeelscijfers vastgelegd."
    await fill(store)
    answer = await ask(store, total(period=Period.of_year(2018)))
    assert answer.headline == "Ik heb geen personeelscijfers in 2018."
    assert answer.notes == ("Peildata die ik ken: 31-12-2019 en 30-06-2019.",)
    assert answer.buttons[0].question == total()
    assert (await ask(store, total(period=Period.of_year(2019)))).headline.startswith("Op 31-12-2019")


async def test_confidential_rows_are_left_out_and_that_is_said(store: Store) -> None:
    secret = team("Geheim", DECEMBER, "100", "90", "1", "1", 95, 1, confidentiality=Confidentiality.CONFIDENTIAL)
    await fill(store, *facts(), secret)
    for viewer in (STAFF, Viewer(), Viewer("m@voorbeeld.nl", Role.MANAGER, shared=True)):
        answer = await ask(store, total(), viewer)
        assert answer.headline.startswith("Op 31-12-2019 is de formatie 22,5 fte")
        assert "Zonder vertrouwelijke gegevens." in answer.notes
        hidden = await ask(store, total(filters=of_team("Geheim")), viewer)
        assert hidden.headline == "Ik heb geen personeelscijfers bij Geheim."
        assert "100" not in str(hidden)
    manager = await ask(store, total(), MANAGER)
    assert manager.headline.startswith("Op 31-12-2019 is de formatie 122,5 fte")
    assert manager.notes[-1] == UNITS
    async with store.reading() as session:
        names = {name.text: name.only_for for name in await TOPIC.names(session)}
    assert names == {"ICT-beheer": None, "Gegevensbeheer": None, "Geheim": frozenset()}


async def test_my_team_is_that_of_my_department(filled: Store) -> None:
    mine = await ask(filled, total(filters=(Filter("owner", KARIN),)), Viewer(KARIN, Role.OWNER))
    assert mine.headline.startswith("Op 31-12-2019 is de formatie bij ICT-beheer 14 fte")
    nobody = await ask(filled, total(filters=(Filter("owner", "?"),)))
    assert nobody.headline.startswith("Ik weet nog niet wie u bent")
    other = await ask(filled, total(filters=(Filter("owner", "iemand@voorbeeld.nl"),)))
    assert other.headline.startswith("Personeelscijfers worden per team bijgehouden")


async def test_pages_lead_to_the_rest(store: Store) -> None:
    await fill(store, *(team(f"Team {n:02}", DECEMBER, "1", "1", "0", "0", 1, 0) for n in range(11)))
    answer = await ask(store, total())
    assert (answer.listings[0].shown, len(answer.listings[0].entries)) == ("1 tot en met 8 van 11", 8)
    rest = await ask(store, answer.buttons[0].question)
    assert [entry.title for entry in rest.listings[0].entries] == ["Team 08", "Team 09", "Team 10"]


async def test_example_figures_are_marked(store: Store) -> None:
    await fill(store, team("Beheer", DECEMBER, "5", "4", "1", "0", 4, 1, example=True))
    assert any("Voorbeeldcijfer" in note for note in (await ask(store, total())).notes)


async def test_every_button_can_be_pressed(filled: Store) -> None:
    waiting, done = [total()], set[Question]()
    while waiting and len(done) < 60:
        question = waiting.pop()
        if question in done:
            continue
        done.add(question)
        for language in Language:
            answer = await ask(filled, question, language=language)
            assert answer.headline[-1] in ".?!"
            assert "  " not in answer.headline
            waiting += [button.question for button in answer.buttons]
            waiting += [entry.opens for found in answer.listings for entry in found.entries if entry.opens]
    assert len(done) > 10
