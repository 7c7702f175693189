"""The half-yearly report: what is asked, what is answered, and what is kept back while it is not public."""

from __future__ import annotations

import asyncio
import shutil
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.answers.answer import Answer, Sign
from bot.answers.buttons import button_data
from bot.clock import AMSTERDAM
from bot.conversation import StavazaConversation
from bot.messages import Incoming, Place, PlaceKind, Sender
from bot.question import Ask, Filter, Language, Period, Question, QuestionError
from bot.topics.all import TOPICS
from bot.topics.reports import Reports
from bot.understanding.outcomes import Understood
from bot.understanding.spans import Name
from models.base import Confidentiality, fold_key
from models.history import Change, ChangeKind, ChangeSet
from models.people import Person, Role
from models.reports import (
    Background,
    Edition,
    Report,
    ReportSection,
    ReportStatus,
    SectionCounts,
    SectionStatus,
    current_edition,
    half_of,
    section_counts,
)
from models.store import Store
from models.visibility import Viewer, visible
from tests.bot.topics.project_facts import Asking, asking, facts, titles

TODAY = date(2020, 2, 10)
AT = datetime(2020, 2, 10, 10, tzinfo=AMSTERDAM)
KARIN, JAN, ANNA, EVA, LISA, PIET, MARA, BEN = (
    f"{name}@example.org" for name in ("karin", "jan", "anna", "eva", "lisa", "piet", "mara", "ben")
)
HALF_2020_1 = Period(date(2020, 1, 1), date(2020, 6, 30))
HALF_2019_2 = Period(date(2019, 7, 1), date(2019, 12, 31))
PERIODS = (None, HALF_2020_1, Period.of_year(2020), Period(date(2020, 2, 1), date(2020, 2, 9)))
NOT, DELIVERED, APPROVED = SectionStatus.NOT_STARTED, SectionStatus.DELIVERED, SectionStatus.APPROVED

MANAGER, ADMINISTRATOR = Viewer(MARA, Role.MANAGER), Viewer(BEN, Role.ADMINISTRATOR)
CONTRIBUTOR, REPORT_OWNER = Viewer(JAN, Role.EMPLOYEE), Viewer(KARIN, Role.OWNER)
KEPT_OUT = {
    "nobody known": Viewer(),
    "employee": Viewer(LISA, Role.EMPLOYEE),
    "owner of nothing in it": Viewer(PIET, Role.OWNER),
    "contributor where others read": Viewer(JAN, Role.EMPLOYEE, shared=True),
    "manager where others read": Viewer(MARA, Role.MANAGER, shared=True),
    "administrator where others read": Viewer(BEN, Role.ADMINISTRATOR, shared=True),
}


def people() -> list[Person]:
    names = {
        KARIN: ("Karin de Vries", Role.OWNER),
        JAN: ("Jan Hoekstra", Role.EMPLOYEE),
        ANNA: ("Anna Bakker", Role.OWNER),
        EVA: ("Eva Postma", Role.OWNER),
        LISA: ("Lisa Smit", Role.EMPLOYEE),
        PIET: ("Piet Visser", Role.OWNER),
        MARA: ("Mara Dijkstra", Role.MANAGER),
        BEN: ("Ben Kuipers", Role.ADMINISTRATOR),
    }
    return [Person(key=key, email=key, name=name, role=role) for key, (name, role) in names.items()]


def report(period: str, status: ReportStatus, as_of: date, delivery: date, **more: Any) -> Report:
    given: dict[str, Any] = {"key": period, "period": period, "owner_key": KARIN}
    return Report(**given | {"as_of": as_of, "delivery_date": delivery, "status": status} | more)


def section(period: str, name: str, owner: str, status: SectionStatus, deadline: date, **more: Any) -> ReportSection:
    key = fold_key(period, name)
    return ReportSection(
        key=key, period=period, section=name, owner_key=owner, status=status, deadline=deadline, **more
    )


def records() -> list[Any]:
    """2019-2 is public; 2020-1 under embargo: 5 sections, of which 1 confidential, 3 not started, 1 of these late."""
    old, new = "2019-2", "2020-1"
    return [
        report(old, ReportStatus.PUBLIC, date(2019, 6, 30), date(2019, 8, 16), adoption_date=date(2019, 9, 19)),
        report(new, ReportStatus.EMBARGO, date(2019, 12, 31), date(2020, 2, 21), adoption_date=date(2020, 3, 26)),
        section(old, "Samenwerking", JAN, APPROVED, date(2019, 8, 16)),
        section(old, "Risicoprofiel I&I", ANNA, APPROVED, date(2019, 8, 16)),
        section(new, "Samenwerking", JAN, APPROVED, date(2020, 2, 7)),
        section(new, "Risicoprofiel I&I", ANNA, NOT, date(2020, 2, 7), note="Twee risico's zijn niet beoordeeld."),
        section(new, "Nieuwbouw datahal", ANNA, NOT, date(2020, 2, 14)),
        section(new, "Personele middelen", JAN, DELIVERED, date(2020, 2, 14)),
        section(new, "Aanbesteding", EVA, NOT, date(2020, 2, 21), confidentiality=Confidentiality.CONFIDENTIAL),
    ]


async def fill(store: Store, *extra: Any) -> None:
    async with store.writing() as session:
        session.add_all(people())
        await session.flush()
        session.add_all([*records(), *extra])
        changes = ChangeSet(moment=datetime(2020, 2, 3, 23, 30, tzinfo=UTC), actor="beheerder", source="boek.xlsx")
        session.add(changes)
        await session.flush()
        changed: dict[str, Any] = {"record_key": "2020-1", "kind": ChangeKind.NEW, "fields": {}}
        session.add(Change(change_set_id=changes.id, subject="report", **changed))


@pytest.fixture
async def filled(store: Store) -> Asking:
    await fill(store)
    return await asking(store, *TOPICS)


@pytest.fixture(scope="module")
def reader(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Asking:
    file = tmp_path_factory.mktemp("reports") / "stavaza.db"
    shutil.copyfile(sqlite_template, file)

    async def made() -> Asking:
        store = Store(f"sqlite:///{file}")
        try:
            await fill(store)
            return await asking(store, *TOPICS)
        finally:
            await store.close()

    return asyncio.run(made())


def whole(measure: str | None = None, **more: Any) -> Question:
    return Question("reports", measure=measure, filters=(Filter("about", "report"),), **more)


def sections(*filters: tuple[str, str], measure: str | None = None, ask: Ask = Ask.LIST, **more: Any) -> Question:
    found = (Filter("about", "sections"), *(Filter(*each) for each in filters))
    return Question("reports", ask, measure=measure, filters=found, **more)


MISSING, LATE, MINE = ("state", "missing"), ("late", "yes"), ("owner", KARIN)
RISKS = ("section", "risicoprofiel i&i")
READINGS = {
    "wanneer moet mijn onderdeel binnen zijn?": sections(MINE, measure="deadline"),
    "wanneer loopt het embargo af?": whole("adopted"),
    "when does the embargo end?": whole("adopted"),
    "wanneer is de aanleverdatum?": whole("deadline"),
    "welk onderdeel heeft de laatste deadline?": sections(measure="last_deadline"),
    "hoeveel procent van de onderdelen is akkoord?": sections(("state", "approved"), measure="share"),
    "wanneer moet ik aanleveren?": sections(MINE, measure="deadline"),
    "wat moet ik nog aanleveren?": sections(MISSING, MINE),
    "is mijn onderdeel al binnen?": sections(("state", "delivered"), MINE),
    "wie moet nog aanleveren?": sections(MISSING, measure="owner"),
    "WIE MOET NOG AANLEVEREN": sections(MISSING, measure="owner"),
    "wie moet er nog iets inleveren": sections(MISSING, measure="owner"),
    "wie heeft nog niet aangeleverd": sections(MISSING, measure="owner"),
    "wie levert het risicoprofiel aan?": sections(RISKS, measure="owner"),
    "welke onderdelen zijn nog niet aangeleverd?": sections(MISSING),
    "welke onderdelen ontbreken nog in de rapportage": sections(MISSING),
    "onderdelen die nog niet gestart zijn": sections(MISSING),
    "welke onderdelen zijn te laat": sections(LATE),
    "wie is te laat met aanleveren": sections(LATE, measure="owner"),
    "hoeveel onderdelen zijn aangeleverd?": sections(("state", "delivered"), ask=Ask.COUNT),
    "hoeveel onderdelen zijn akkoord": sections(("state", "approved"), ask=Ask.COUNT),
    "welke onderdelen zijn nog niet akkoord": sections(("state", "unapproved")),
    "rapportageonderdelen per eigenaar": sections(group="owner"),
    "wie heeft de meeste onderdelen": sections(group="owner", order="largest"),
    "onderdelen van Anna": sections(("owner", ANNA)),
    "deadline onderdeel risicoprofiel": sections(RISKS, measure="deadline"),
    "is het risicoprofiel al aangeleverd?": sections(("state", "delivered"), RISKS),
    "welke onderdelen moeten voor 15 februari worden aangeleverd": sections(period=Period(None, date(2020, 2, 14))),
    "wat is de deadline van de halfjaarrapportage?": whole("deadline"),
    "deadline halfjaarlijkse rapportage": whole("deadline"),
    "wat is de aanleverdatum van de rapportage": whole("deadline"),
    "wanneer moet de rapportage klaar zijn?": whole("deadline"),
    "wanneer moet de rapportage zijn aangeleverd": whole("deadline"),
    "wanneer wordt de rapportage vastgesteld?": whole("adopted"),
    "wanneer gaat de rapportage naar de raad": whole("adopted"),
    "is de rapportage al openbaar?": whole("adopted"),
    "wie is eigenaar van de rapportage": whole("owner"),
    "wat is de peildatum van de rapportage": whole("as_of"),
    "hoe staat het met de halfjaarrapportage": whole(),
    "status rapportage 2020-1": whole(period=HALF_2020_1),
    "rapportage eerste halfjaar 2020": whole(period=HALF_2020_1),
    "rapportage 2e halfjaar 2019": whole(period=HALF_2019_2),
    "hoe staat het met de vorige rapportage": Question(
        "reports", filters=(Filter("about", "report"), Filter("which", "previous"))
    ),
    "welke rapportages zijn er?": Question("reports", filters=(Filter("about", "reports"),)),
    "welke feedbackvragen staan er in de rapportage?": Question("reports", Ask.ITEM, measure="feedback"),
    "welke informatie mist u": Question("reports", Ask.ITEM, measure="feedback"),
    "is een rapportage 1x per jaar ook voldoende?": Question("reports", Ask.ITEM, measure="feedback"),
    "when is the half-yearly report due?": whole("deadline"),
    "when is my section due?": sections(MINE, measure="deadline"),
    "who still has to deliver?": sections(MISSING, measure="owner"),
    "who hasn't submitted yet?": sections(MISSING, measure="owner"),
    "which sections have not been delivered yet?": sections(MISSING),
    "which sections are late?": sections(LATE),
    "how many sections have been approved?": sections(("state", "approved"), ask=Ask.COUNT),
    "has my section been submitted?": sections(("state", "delivered"), MINE),
    "when will the report be adopted?": whole("adopted"),
    "wanneer stelt de raad rapportage 2020-1 vast": whole("adopted", period=HALF_2020_1),
    "wie is eindverantwoordelijk voor rapportage 2020-1": whole("owner", period=HALF_2020_1),
    "uiterste inleverdag rapportage 2020-1": whole("deadline", period=HALF_2020_1),
    "wanneer moet iedereen zijn tekst voor de rapportage hebben ingestuurd": whole("deadline"),
    "when does everyone have to submit for the report": whole("deadline"),
    "hoeveel onderdelen zijn akkoord, aangeleverd en nog niet gestart": sections(
        ("state", "approved"), ("state", "awaiting"), MISSING, ask=Ask.COUNT
    ),
    "welke onderdelen zijn aangeleverd maar nog niet akkoord": sections(("state", "awaiting")),
    "who wrote the risicoprofiel part": sections(RISKS, measure="owner"),
    "when does the report go to the council": whole("adopted"),
    "who still owes a section": sections(MISSING, measure="owner"),
    "which sections are in by whom": sections(("state", "delivered"), measure="owner"),
    "which sections are only delivered": sections(("state", "awaiting")),
    "wie heeft het stuk samenwerking geschreven": sections(("section", "samenwerking"), measure="owner"),
    "peildatum 2020-1": whole("as_of", period=HALF_2020_1),
    "which reports are not public yet": Question("reports", filters=(Filter("about", "coming"),)),
    "which sections are in?": sections(("state", "delivered")),
    "onderdelen die niet te laat zijn": sections(("late", "no")),
    "welke onderdelen zijn niet gestart maar nog niet te laat": sections(MISSING, ("late", "no")),
    "welke onderdelen kunnen nog op tijd komen": sections(MISSING, ("late", "no")),
    "welke onderdelen zijn al binnen maar nog niet akkoord": sections(("state", "awaiting")),
    "welk onderdeel is het langst te laat": sections(measure="longest_late_deadline"),
    "which section is most overdue": sections(measure="longest_late_deadline"),
    "welk onderdeel heeft de vroegste deadline": sections(measure="earliest_deadline"),
    "laatste deadline van 2020-1": sections(measure="last_deadline", period=HALF_2020_1),
    "welke onderdelen hebben een opmerking": sections(("noted", "yes")),
    "welke onderdelen behalve samenwerking moeten nog komen": sections(MISSING, ("not_section", "samenwerking")),
    "op wie wachten we nog": sections(MISSING, measure="owner"),
    "which sections are not in yet?": sections(MISSING),
    "is my section in?": sections(("state", "delivered"), MINE),
    "which sections are in the report": sections(),
    "which report is under embargo": Question("reports", filters=(Filter("about", "embargo"),)),
    "welke rapportages zijn onder embargo": Question("reports", filters=(Filter("about", "embargo"),)),
    "who owns the report": whole("owner"),
    "status of the report": whole(),
    "report first half of 2020": whole(period=HALF_2020_1),
}


@pytest.mark.parametrize("text", READINGS)
def test_what_is_asked(text: str, reader: Asking) -> None:
    found = reader.question(text)
    assert (found.topic, found.ask, found.measure, found.period, found.group, set(found.filters)) == (
        (asked := READINGS[text]).topic,
        asked.ask,
        asked.measure,
        asked.period,
        asked.group,
        set(asked.filters),
    )


def test_a_section_after_and_is_of_the_same_report(reader: Asking) -> None:
    before = sections(RISKS, measure="deadline", period=HALF_2019_2)
    understood = reader.understand("en het onderdeel samenwerking", before=before)
    assert isinstance(understood, Understood)
    assert understood.question == sections(("section", "samenwerking"), measure="deadline", period=HALF_2019_2)


@pytest.mark.parametrize(
    "text",
    [
        "waarom maken we deze rapportage?",
        "welke toezeggingen zijn te laat?",
        "risicoprofiel",
        "wie is eigenaar van samenwerking",
        "wat is er nog open?",
        "welke onderdelen zijn op tijd aangeleverd",
        "deadline onderdeel zwembad",
        "who approved the samenwerking section",
        "welk onderdeel is het laatst aangeleverd",
    ],
)
def test_what_is_not_about_the_report(text: str, reader: Asking) -> None:
    outcome = reader.understand(text)
    assert not isinstance(outcome, Understood) or outcome.question.topic != "reports"


HEADLINES = {
    "welke rapportage is onder embargo?": "Er is 1 halfjaarrapportage onder embargo: 2020-1.",
    "welke rapportages moeten nog komen": "Er is 1 halfjaarrapportage die nog niet openbaar is: 2020-1.",
    "is het onderdeel risicoprofiel te laat": (
        "Ja. „Risicoprofiel I&I” van de halfjaarrapportage 2020-1 heeft deadline 07-02-2020 (3 dagen te laat) "
        "en is niet gestart."
    ),
    "welke deadlines zijn er deze week voor de rapportage": (
        "De eerstvolgende deadline is 14-02-2020 (nog 4 dagen): „Nieuwbouw datahal”. 1 van de 2 onderdelen in de "
        "halfjaarrapportage 2020-1 met deadline van 10-02-2020 tot en met 16-02-2020 is aangeleverd."
    ),
    "welke rapportages zijn in voorbereiding": "Er is geen rapportage in voorbereiding.",
    "is het onderdeel samenwerking al akkoord": (
        "Ja. „Samenwerking” van de halfjaarrapportage 2020-1 heeft deadline 07-02-2020 en is akkoord."
    ),
    "wat is de deadline van de halfjaarrapportage?": (
        "De halfjaarrapportage 2020-1 moet uiterlijk 21-02-2020 zijn aangeleverd (nog 11 dagen, waarvan 9 werkdagen)."
    ),
    "wanneer wordt de rapportage vastgesteld?": (
        "De halfjaarrapportage 2020-1 is nog niet openbaar (onder embargo); "
        "zij wordt vastgesteld op 26-03-2020 (nog 45 dagen, waarvan 33 werkdagen)."
    ),
    "mag ik 2020-1 al delen met de pers": (
        "De halfjaarrapportage 2020-1 is nog niet openbaar (onder embargo); "
        "zij wordt vastgesteld op 26-03-2020 (nog 45 dagen, waarvan 33 werkdagen)."
    ),
    "is samenwerking al binnen": (
        "Ja. „Samenwerking” van de halfjaarrapportage 2020-1 heeft deadline 07-02-2020 en is akkoord."
    ),
    "wie heeft 2019-2 gemaakt": "Karin de Vries is eigenaar van de halfjaarrapportage 2019-2.",
    "deadline next half-year report": (
        "De halfjaarrapportage 2020-1 moet uiterlijk 21-02-2020 zijn aangeleverd (nog 11 dagen, waarvan 9 werkdagen)."
    ),
    "wanneer is de vorige rapportage vastgesteld?": (
        "De halfjaarrapportage 2019-2 is vastgesteld op 19-09-2019 en is openbaar."
    ),
    "welk onderdeel is het langst te laat": (
        "Het langst te laat: „Risicoprofiel I&I” (Anna Bakker), 3 dagen te laat. "
        "2 van de 5 onderdelen in de halfjaarrapportage 2020-1 zijn aangeleverd, 1 is te laat."
    ),
    "wat is de vroegste deadline van 2020-1": (
        "De vroegste deadline is 07-02-2020: „Risicoprofiel I&I” en „Samenwerking”. "
        "De eerstvolgende deadline is 14-02-2020 (nog 4 dagen): „Nieuwbouw datahal”. "
        "2 van de 5 onderdelen in de halfjaarrapportage 2020-1 zijn aangeleverd, 1 is te laat."
    ),
    "wie moet er behalve Anna nog aanleveren": (
        "1 van de 3 onderdelen in de halfjaarrapportage 2020-1 (behalve Anna Bakker) moet nog worden aangeleverd. "
        "Van: Eva Postma."
    ),
    "wat is de peildatum van de rapportage": "De peildatum van de halfjaarrapportage 2020-1 is 31-12-2019.",
    "wie is eigenaar van de rapportage": "Karin de Vries is eigenaar van de halfjaarrapportage 2020-1.",
    "hoe staat het met de rapportage": (
        "De halfjaarrapportage 2020-1 is onder embargo; aanleverdatum 21-02-2020 (nog 11 dagen, waarvan 9 werkdagen). "
        "2 van de 5 onderdelen zijn aangeleverd."
    ),
    "deadline rapportage 2019-2": "De aanleverdatum van de halfjaarrapportage 2019-2 was 16-08-2019.",
    "rapportage tweede halfjaar 2019": (
        "De halfjaarrapportage 2019-2 is openbaar. 2 van de 2 onderdelen zijn aangeleverd."
    ),
    "rapportage 2021-1": "Ik ken geen rapportage over 2021-1.",
    "welke rapportages zijn er?": "Er zijn 2 halfjaarrapportages; de nieuwste is 2020-1.",
    "wie moet nog aanleveren?": (
        "3 van de 5 onderdelen in de halfjaarrapportage 2020-1 moeten nog worden aangeleverd, 1 is te laat. "
        "Van: Anna Bakker en Eva Postma."
    ),
    "welke onderdelen zijn te laat": "1 van de 5 onderdelen in de halfjaarrapportage 2020-1 is te laat.",
    "welke onderdelen van 2019-2 zijn te laat": (
        "Geen van de 2 onderdelen in de halfjaarrapportage 2019-2 is te laat."
    ),
    "welke onderdelen van 2019-2 zijn akkoord": "Alle 2 onderdelen in de halfjaarrapportage 2019-2 zijn akkoord.",
    "hoeveel onderdelen zijn aangeleverd?": ("2 van de 5 onderdelen in de halfjaarrapportage 2020-1 zijn aangeleverd."),
    "hoeveel onderdelen zijn akkoord en hoeveel nog niet gestart?": (
        "Van de 5 onderdelen in de halfjaarrapportage 2020-1: 1 is akkoord en 3 moeten nog worden aangeleverd, "
        "1 is te laat."
    ),
    "onderdelen van Anna": (
        "Nog geen van de 2 onderdelen van Anna Bakker in de halfjaarrapportage 2020-1 is aangeleverd, 1 is te laat."
    ),
    "wanneer moeten de onderdelen van Anna binnen zijn": (
        "De eerstvolgende deadline is 14-02-2020 (nog 4 dagen): „Nieuwbouw datahal”. Nog geen van de 2 onderdelen van "
        "Anna Bakker in de halfjaarrapportage 2020-1 is aangeleverd, 1 is te laat."
    ),
    "is het risicoprofiel al aangeleverd?": (
        "Nee. „Risicoprofiel I&I” van de halfjaarrapportage 2020-1 heeft deadline 07-02-2020 (3 dagen te laat) "
        "en is niet gestart."
    ),
    "wie levert het risicoprofiel aan?": (
        "Anna Bakker is eigenaar van „Risicoprofiel I&I” van de halfjaarrapportage 2020-1; "
        "deadline 07-02-2020 (3 dagen te laat), niet gestart."
    ),
    "onderdelen van Piet": "Er zijn geen onderdelen van Piet Visser in de halfjaarrapportage 2020-1 vastgelegd.",
    "welke onderdelen moeten deze week binnen zijn": (
        "1 van de 2 onderdelen in de halfjaarrapportage 2020-1 met deadline van 10-02-2020 tot en met 16-02-2020 "
        "is aangeleverd."
    ),
}


async def test_headlines(filled: Asking) -> None:
    assert {text: (await filled.answer(text, MANAGER)).headline for text in HEADLINES} == HEADLINES


async def test_the_report_in_full(filled: Asking) -> None:
    answer = await filled.answer("status rapportage", MANAGER)
    assert facts(answer) == {
        "Status": "onder embargo",
        "Aanleverdatum": "21-02-2020",
        "Vaststelling": "26-03-2020",
        "Peildatum": "31-12-2019",
        "Eigenaar": "Karin de Vries",
        "Onderdelen": "5",
        "Te laat": "1",
        "Niet gestart": "3",
        "Aangeleverd": "1",
        "Akkoord": "1",
    }
    # 23:30 UTC is half past midnight in Amsterdam.
    assert (answer.as_of, answer.source) == (date(2020, 2, 4), "werkboek, bladen rapportages en rapportageonderdelen")
    assert [button.label for button in answer.buttons] == [
        "Wie moet nog aanleveren?",
        "Wat is te laat?",
        "Alle onderdelen",
        "Rapportage 2019-2",
    ]
    assert answer.notes == ()


async def test_sections_by_deadline_and_by_person(filled: Asking) -> None:
    listed = await filled.answer(sections(), MANAGER)
    assert [(entry.title, entry.value, entry.sign) for entry in listed.listings[0].entries] == [
        ("Risicoprofiel I&I", "niet gestart", Sign.BAD),
        ("Samenwerking", "akkoord", Sign.GOOD),
        ("Nieuwbouw datahal", "niet gestart", Sign.NEUTRAL),
        ("Personele middelen", "aangeleverd", Sign.ATTENTION),
        ("Aanbesteding", "niet gestart", Sign.NEUTRAL),
    ]
    assert listed.listings[0].entries[0].details == (
        "deadline 07-02-2020 · 3 dagen te laat · Anna Bakker",
        "Twee risico's zijn niet beoordeeld.",
    )
    grouped = await filled.answer("wie moet nog aanleveren?", MANAGER)
    assert [(entry.title, entry.value) for entry in grouped.listings[0].entries] == [
        ("Anna Bakker", "2 onderdelen"),
        ("Eva Postma", "1 onderdeel"),
    ]
    opened = grouped.listings[0].entries[0].opens
    assert opened is not None
    assert titles(await filled.answer(opened, MANAGER)) == ["Risicoprofiel I&I", "Nieuwbouw datahal"]


async def test_what_is_mine(filled: Asking) -> None:
    asked = sections(("owner", JAN), measure="deadline")
    answer = await filled.answer(asked, CONTRIBUTOR)
    assert answer.headline == "2 van de 2 onderdelen van u in de halfjaarrapportage 2020-1 zijn aangeleverd."
    assert titles(answer) == ["Samenwerking", "Personele middelen"]


async def test_in_english(filled: Asking) -> None:
    said = {
        "when is the half-yearly report due?": (
            "The half-yearly report 2020-1 must be delivered by 21 Feb 2020 (11 days left, 9 working days)."
        ),
        "who still has to deliver?": (
            "3 of the 5 sections in the half-yearly report 2020-1 still have to be delivered, 1 is late. "
            "From: Anna Bakker and Eva Postma."
        ),
        "which sections are late?": "1 of the 5 sections in the half-yearly report 2020-1 is late.",
        "when will the report be adopted?": (
            "The half-yearly report 2020-1 is not public yet (under embargo); "
            "it will be adopted on 26 Mar 2020 (45 days left, 33 working days)."
        ),
        "report 2021-1": "I know of no report for 2021-1.",
    }
    answers = {text: await filled.answer(text, MANAGER, Language.EN) for text in said}
    assert {text: answer.headline for text, answer in answers.items()} == said
    assert facts(answers["when will the report be adopted?"])["Adoption"] == "26 Mar 2020"


async def test_a_confidential_section_is_for_its_owner_and_managers(filled: Asking) -> None:
    for viewer, count, is_seen in (
        (CONTRIBUTOR, 4, False),
        (Viewer(EVA, Role.OWNER), 5, True),
        (ADMINISTRATOR, 5, True),
    ):
        answer = await filled.answer(sections(), viewer)
        assert (len(titles(answer)), "Aanbesteding" in repr(answer)) == (count, is_seen)
        assert answer.notes == (() if is_seen else ("Zonder vertrouwelijke gegevens.",))
        whole_report = await filled.answer(whole(), viewer)
        assert facts(whole_report)["Onderdelen"] == str(count)


SECRETS = ("2020", "21-02", "26-03", "31-12", "Nieuwbouw", "Aanbesteding", "Anna", "Eva", "Karin", "Jan ", "van de")
"""What no answer about the report under embargo may hold: its dates, its sections, whose they are, how many."""
EMBARGOED = [
    text
    for text, asked in READINGS.items()
    if asked.measure != "feedback"
    and not {Filter("which", "previous"), Filter("about", "reports")} & set(asked.filters)
    and asked.period != HALF_2019_2
]


@pytest.mark.parametrize("who", KEPT_OUT)
async def test_an_embargo_holds_for_any_wording(filled: Asking, who: str) -> None:
    viewer = KEPT_OUT[who]
    for text in EMBARGOED:
        understood = filled.understand(text)
        assert isinstance(understood, Understood)
        answer = await filled.answer(understood.question, viewer, understood.language)
        _says_only_that_it_is_not_public(answer, viewer)


@pytest.mark.parametrize("who", KEPT_OUT)
async def test_an_embargo_holds_for_any_button(filled: Asking, who: str) -> None:
    viewer = KEPT_OUT[who]
    of_sections = [
        sections(each, measure=measure, ask=ask, period=period, group=group)
        for period in PERIODS
        for each in (MISSING, LATE, RISKS, ("section", "nieuwbouw datahal"), ("owner", ANNA), ("which", "next"))
        for measure, ask, group in (
            (None, Ask.LIST, None),
            ("owner", Ask.COUNT, None),
            ("deadline", Ask.ITEM, None),
            ("adopted", Ask.TOTAL, "owner"),
        )
    ]
    of_reports = [whole(measure, period=period) for measure in (None, "adopted") for period in PERIODS]
    for question in (*of_reports, *of_sections):
        _says_only_that_it_is_not_public(await filled.answer(question, viewer), viewer)


def _says_only_that_it_is_not_public(answer: Answer, viewer: Viewer) -> None:
    said = {"Deze rapportage is nog niet openbaar.", "This report is not public yet."}
    assert answer.headline in said
    assert (answer.facts, answer.listings, answer.body, answer.as_of) == ((), (), (), None)
    assert bool(answer.notes) is viewer.shared
    shown = " ".join((answer.headline, *answer.notes, answer.source, *(button.label for button in answer.buttons)))
    assert not [secret for secret in SECRETS if secret in shown]
    assert [button.question.period for button in answer.buttons] == [HALF_2019_2]


async def test_the_public_report_is_for_all(filled: Asking) -> None:
    for viewer in KEPT_OUT.values():
        answer = await filled.answer("hoe staat het met de vorige rapportage", viewer)
        assert answer.headline == "De halfjaarrapportage 2019-2 is openbaar. 2 van de 2 onderdelen zijn aangeleverd."
        listed = await filled.answer("welke rapportages zijn er?", viewer)
        assert titles(listed) == ["Halfjaarrapportage 2019-2"]
        assert listed.notes == ("Wat nog niet openbaar is, staat er niet bij.",)
        assert not [secret for secret in SECRETS[:8] if secret in repr(answer) + repr(listed)]


@pytest.mark.parametrize("viewer", [CONTRIBUTOR, REPORT_OWNER, Viewer(EVA, Role.OWNER), MANAGER, ADMINISTRATOR])
async def test_who_works_on_it_gets_it(filled: Asking, viewer: Viewer) -> None:
    answer = await filled.answer("wanneer wordt de rapportage vastgesteld?", viewer)
    assert answer.headline == HEADLINES["wanneer wordt de rapportage vastgesteld?"]


async def test_only_an_embargo_keeps_a_report_from_people_not_its_preparation(store: Store) -> None:
    await fill(store, report("2020-2", ReportStatus.IN_PREPARATION, date(2020, 6, 30), date(2020, 8, 14)))
    asked = await asking(store, Reports())
    answer = await asked.answer(whole(period=Period(date(2020, 7, 1), date(2020, 12, 31))), CONTRIBUTOR)
    assert answer.headline == (
        "De halfjaarrapportage 2020-2 is in voorbereiding; aanleverdatum 14-08-2020 "
        "(nog 186 dagen, waarvan 127 werkdagen)."
    )
    mine = await asked.answer(whole(), CONTRIBUTOR)
    assert "2020-1" in mine.headline
    manager = await asked.answer(whole(), MANAGER)
    assert "2020-1" in manager.headline  # due in 11 days; the other in 186


async def test_names_of_sections_are_for_who_may_know_them(filled: Asking) -> None:
    async with filled.store.reading() as session:
        names = {name.text: name for name in await Reports().names(session)}
    assert names["Samenwerking"].only_for is None
    assert names["Nieuwbouw datahal"].only_for == frozenset((KARIN, JAN, ANNA, EVA))
    assert names["Aanbesteding"] == Name("reports", "section", "aanbesteding", "Aanbesteding", frozenset((EVA,)))


@pytest.fixture
def conversation(filled: Asking) -> StavazaConversation:
    return StavazaConversation(filled.store, lambda: AT, Language.NL, is_local=True)


def incoming(who: str, text: str = "", kind: PlaceKind = PlaceKind.PERSONAL, value: Any = None) -> Incoming:
    return Incoming(Sender(who, who), Place(f"{who} {kind}", kind, "directline"), text, value)


async def test_the_whole_way(conversation: StavazaConversation) -> None:
    mine = await conversation.answer(incoming(ANNA, "wanneer moet mijn onderdeel binnen zijn?"))
    assert titles(mine) == ["Risicoprofiel I&I", "Nieuwbouw datahal"]
    after = await conversation.answer(incoming(ANNA, "en wanneer wordt de rapportage vastgesteld?"))
    assert "26-03-2020" in after.headline
    for who, kind in ((LISA, PlaceKind.PERSONAL), (ANNA, PlaceKind.GROUP), (MARA, PlaceKind.CHANNEL)):
        kept = await conversation.answer(incoming(who, "wanneer moet mijn onderdeel binnen zijn?", kind))
        assert kept.headline == "Deze rapportage is nog niet openbaar."
        pressed = button_data(Language.NL, sections(("owner", ANNA), measure="deadline"))
        assert (await conversation.answer(incoming(who, "", kind, pressed))).headline == kept.headline
        followed = await conversation.answer(incoming(who, "en van Anna?", kind))
        assert followed.headline == kept.headline
    unknown = await conversation.answer(incoming(LISA, "deadline onderdeel nieuwbouw datahal"))
    assert "Nieuwbouw datahal" not in " ".join((unknown.headline, *(button.label for button in unknown.buttons)))
    stranger = await conversation.answer(incoming("iemand", "wanneer moet mijn onderdeel binnen zijn?"))
    assert stranger.headline.startswith("Ik weet nog niet wie u bent")


async def test_a_button_that_was_never_there_is_refused() -> None:
    for question in (sections(("state", "burnt")), sections(("colour", "red")), whole("price")):
        with pytest.raises(QuestionError):
            Reports().check(question)


async def test_nothing_known(store: Store) -> None:
    asked = await asking(store, Reports())
    for text in ("hoe staat het met de rapportage", "wie moet nog aanleveren?", "welke rapportages zijn er?"):
        assert (await asked.answer(text, MANAGER)).headline == "Er zijn nog geen rapportages vastgelegd."
    async with store.writing() as session:
        session.add(report("2020-1", ReportStatus.IN_PREPARATION, TODAY, TODAY, owner_key=None))
    answer = await asked.answer("status rapportage", MANAGER)
    assert answer.headline == "De halfjaarrapportage 2020-1 is in voorbereiding; aanleverdatum 10-02-2020 (vandaag)."
    assert (facts(answer)["Vaststelling"], facts(answer)["Onderdelen"]) == ("geen gegevens", "geen gegevens")
    assert (await asked.answer("wanneer wordt de rapportage vastgesteld", MANAGER)).headline == (
        "Van de halfjaarrapportage 2020-1 is geen vaststeldatum bekend; de status is: in voorbereiding."
    )
    assert (await asked.answer("wie moet nog aanleveren?", MANAGER)).headline == (
        "Er zijn geen onderdelen in de halfjaarrapportage 2020-1 vastgelegd."
    )


async def test_a_confidential_report_is_not_named(store: Store) -> None:
    secret = Confidentiality.CONFIDENTIAL
    async with store.writing() as session:
        session.add_all(people())
        await session.flush()
        session.add(report("2019-2", ReportStatus.PUBLIC, TODAY, TODAY, confidentiality=secret))
        session.add(section("2019-2", "Samenwerking", JAN, NOT, date(2020, 2, 14)))
    asked = await asking(store, Reports())
    answer = await asked.answer("hoe staat het met de rapportage", Viewer(LISA))
    assert (answer.headline, answer.notes) == (
        "Er zijn geen rapportages die ik u mag laten zien.",
        ("Zonder vertrouwelijke gegevens.",),
    )
    own = await asked.answer(sections(("owner", JAN)), CONTRIBUTOR)
    assert own.headline == (
        "„Samenwerking” van de halfjaarrapportage 2019-2 heeft deadline 14-02-2020 (nog 4 dagen) en is niet gestart."
    )


async def test_a_long_list_has_pages_and_examples_are_named(store: Store) -> None:
    extra = [section("2020-1", f"Bijlage {n:02}", BEN, NOT, date(2020, 2, 20), example=True) for n in range(10)]
    await fill(store, *extra)
    asked = await asking(store, Reports())
    first = await asked.answer(sections(), MANAGER)
    assert (len(titles(first)), first.listings[0].shown) == (8, "1 tot en met 8 van 15")
    second = await asked.answer(first.buttons[0].question, MANAGER)
    assert (len(titles(second)), second.listings[0].shown) == (7, "9 tot en met 15 van 15")
    assert first.notes == ("Voorbeeldcijfer: (deels) verzonnen voor de demonstratie.",)


async def test_the_questions_to_the_reader(store: Store) -> None:
    asked = await asking(store, Reports())
    fixed = await asked.answer("welke feedbackvragen staan er in de rapportage?", Viewer())
    assert fixed.headline == "De rapportage stelt de lezer 4 vragen:"
    assert fixed.body[2] == "3. Is een rapportage 1x per jaar ook voldoende?"
    async with store.writing() as session:
        session.add(Background(key="r", subject="Rapportage: inhoud", text="Mist u iets? Wat mag weg?", source="bron"))
    own = await asked.answer("welke informatie mist u", Viewer())
    assert (own.body, own.source) == (("1. Mist u iets?", "2. Wat mag weg?"), "bron")


async def test_counts_are_exact(filled: Asking) -> None:
    async with filled.store.reading() as session:
        current = ReportSection.period == "2020-1"
        assert await section_counts(session, TODAY, current) == SectionCounts(5, 3, 1, 1, 1)
        assert await section_counts(session, date(2020, 2, 7), current) == SectionCounts(5, 3, 1, 1, 0)
        assert await section_counts(session, TODAY, visible(ReportSection, CONTRIBUTOR), current) == SectionCounts(
            4, 2, 1, 1, 1
        )
        assert await section_counts(session, TODAY, visible(ReportSection, Viewer())) == SectionCounts(2, 0, 0, 2, 0)
        assert await section_counts(session, TODAY, ReportSection.period == "1999-1") == SectionCounts(0, 0, 0, 0, 0)


def test_the_current_report() -> None:
    def edition(period: str, days: int, status: ReportStatus) -> Edition:
        due = TODAY + timedelta(days=days)
        return Edition(period, due, report(period, status, TODAY, due))

    public = edition("2021-2", 0, ReportStatus.PUBLIC)
    just_late = edition("2020-1", -18, ReportStatus.EMBARGO)
    coming = edition("2020-2", 150, ReportStatus.IN_PREPARATION)
    assert current_edition([public, coming, just_late], TODAY) is just_late
    assert current_edition([coming, edition("2019-2", -150, ReportStatus.EMBARGO)], TODAY) is coming
    assert current_edition([edition("2019-1", 0, ReportStatus.PUBLIC), public], TODAY) is public
    assert current_edition([], TODAY) is None
    assert (half_of("2020-1"), half_of("2019-2")) == (
        (HALF_2020_1.first, HALF_2020_1.last),
        (HALF_2019_2.first, HALF_2019_2.last),
    )


async def test_the_previous_report_is_none_that_is_still_being_prepared(store: Store) -> None:
    coming = report("2020-2", ReportStatus.IN_PREPARATION, date(2020, 6, 30), date(2020, 8, 28))
    await fill(store, coming)
    reports = await asking(store, *TOPICS)
    answer = await reports.answer("hoe staat het met de vorige rapportage", MANAGER)
    assert answer.headline == "De halfjaarrapportage 2019-2 is openbaar. 2 van de 2 onderdelen zijn aangeleverd."
