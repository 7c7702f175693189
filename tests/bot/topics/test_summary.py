"""The manager summary: what is asked, and what is answered, worked out by hand on a small store."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.answers.answer import Answer
from bot.answers.language import say
from bot.answers.rendering import render
from bot.question import Filter, Language, Period, Question
from bot.topics.all import TOPICS, topics_by_key, vocabulary
from bot.topics.base import Context
from bot.understanding.annotate import Lexicon
from bot.understanding.names import NameIndex
from bot.understanding.outcomes import Asker, Understood
from bot.understanding.understand import understand
from models.base import Confidentiality, Record, fold_key
from models.benchmark import BenchmarkEdition, EditionStatus
from models.changes import Changed, beginning, changed_since, status_moves
from models.commitments import Commitment, CommitmentKind, CommitmentStatus, DeadlinePrecision
from models.contracts import Contract
from models.finance import Budget, BudgetPart, Reserve
from models.history import ChangeKind, RecordChange, record_changes
from models.organisation import ClosingDay
from models.people import Person, Role
from models.projects import Colour, Project, ProjectStatus, worst_light_counts
from models.reports import Report, ReportSection, ReportStatus, SectionStatus
from models.risks import Risk, RiskStatus
from models.staffing import Staffing
from models.store import Store
from models.visibility import Viewer

AT = datetime(2020, 2, 10, 10, tzinfo=ZoneInfo("Europe/Amsterdam"))
AS_OF = date(2020, 1, 31)
KARIN, MARA, PIET = "karin@example.org", "mara@example.org", "piet@example.org"
ANYONE, OWNER, MANAGER = Viewer(PIET), Viewer(KARIN, Role.OWNER), Viewer(MARA, Role.MANAGER)
IN_GROUP = Viewer(MARA, Role.MANAGER, shared=True)
SECRET = Confidentiality.CONFIDENTIAL
LEXICON = Lexicon(vocabulary(), NameIndex([]))


def person(key: str, name: str, role: Role = Role.EMPLOYEE) -> Person:
    return Person(key=key, email=key, name=name, role=role)


def commitment(number: str, status: CommitmentStatus, deadline: date | None = None, **more: Any) -> Commitment:
    given: dict[str, Any] = {
        "title": f"Belofte {number}",
        "kind": CommitmentKind.PROMISE,
        "deadline_precision": DeadlinePrecision.DAY,
        "owner_key": KARIN,
    }
    key = fold_key(number)
    return Commitment(key=key, number=number, status=status, deadline=deadline, as_of=AS_OF, **given | more)


def budget(code: str, item: str, spent: str | None, committed: str | None, **more: Any) -> Budget:
    amounts = {"spent": spent and Decimal(spent), "committed": committed and Decimal(committed)}
    return Budget(
        key=fold_key(code, 2020),
        code=code,
        item=item,
        year=2020,
        part=BudgetPart.OPERATIONS,
        budgeted=Decimal(1000),
        as_of=AS_OF,
        owner_key=KARIN,
        **amounts,
        **more,
    )


def risk(number: str, net: tuple[int, int] | None, **more: Any) -> Risk:
    likelihood, impact = net or (None, None)
    given: dict[str, Any] = {"status": RiskStatus.ACTIVE, "financial": True, "non_financial": False}
    return Risk(
        key=fold_key(number),
        number=number,
        title=f"Risico {number}",
        gross_likelihood=5,
        gross_impact=5,
        net_likelihood=likelihood,
        net_impact=impact,
        as_of=AS_OF,
        **given | more,
    )


def project(number: str, status: ProjectStatus, time: Colour | None, **more: Any) -> Project:
    name = f"Project {number}"
    return Project(key=fold_key(number), number=number, name=name, status=status, time=time, as_of=AS_OF, **more)


def section(
    name: str, deadline: date, status: SectionStatus, owner: str = KARIN, period: str = "2020-1"
) -> ReportSection:
    key = fold_key(period, name)
    return ReportSection(key=key, period=period, section=name, deadline=deadline, status=status, owner_key=owner)


def report(period: str, as_of: date, status: ReportStatus) -> Report:
    return Report(key=period, period=period, as_of=as_of, delivery_date=date(2020, 3, 1), status=status, owner_key=MARA)


def records() -> list[Record]:
    """The 30th working day after 10-02-2020 is 23-03-2020."""
    return [
        commitment("T1", CommitmentStatus.OPEN, date(2020, 1, 31)),  # 10 days late
        commitment("T2", CommitmentStatus.IN_PROGRESS, date(2020, 3, 23)),  # the last day looked ahead
        commitment("T3", CommitmentStatus.OPEN, date(2020, 3, 24)),  # a day later
        commitment("T4", CommitmentStatus.DONE, date(2019, 1, 1), done_on=date(2019, 6, 1)),  # not reported back
        commitment("T5", CommitmentStatus.OPEN, date(2019, 12, 31), confidentiality=SECRET),  # 41 days late
        commitment("V1", CommitmentStatus.OPEN, kind=CommitmentKind.REQUEST),
        budget("B1", "Inhuur", "900", "150"),  # 50 too much
        budget("B2", "Telefonie", "900", "50"),  # 50 of 1000 left
        budget("B3", "Werkplekken", "100", None),  # commitments unknown
        budget("B4", "Kluis", "2000", "0", confidentiality=SECRET),
        Reserve(
            key="reserve|2020",
            name="Reserve",
            year=2020,
            opening=Decimal(500),
            committed=Decimal("100.50"),
            as_of=AS_OF,
        ),
        Staffing(
            key="team|1",
            team="Team",
            as_of=AS_OF,
            establishment_fte=Decimal(10),
            permanent_fte=Decimal("7.5"),
            temporary_fte=Decimal(1),
        ),
        Staffing(key="ander|1", team="Ander", as_of=AS_OF, establishment_fte=Decimal(4)),
        risk("R1", (4, 4), owner_key=KARIN),
        risk("R2", (2, 2)),
        risk("R3", None),
        risk("R4", (5, 5), status=RiskStatus.CLOSED),
        risk("R5", (5, 5), confidentiality=SECRET),
        project("P1", ProjectStatus.RUNNING, Colour.RED, note="De leverancier is laat.", owner_key=KARIN),
        project("P2", ProjectStatus.RUNNING, Colour.AMBER, money=Colour.GREEN),
        project("P3", ProjectStatus.NOT_STARTED, None),
        project("P4", ProjectStatus.CLOSED, Colour.RED),
        report("2019-2", date(2019, 6, 30), ReportStatus.PUBLIC),
        report("2020-1", date(2019, 12, 31), ReportStatus.EMBARGO),
        section("Risico's", date(2020, 2, 7), SectionStatus.NOT_STARTED),  # 3 days late
        section("Projecten", date(2020, 2, 21), SectionStatus.NOT_STARTED),
        section("Geld", date(2020, 2, 21), SectionStatus.DELIVERED),
        Contract(
            key="c1",
            number="C1",
            supplier="Wolk",
            subject="Opslag",
            start=date(2018, 1, 1),
            end=date(2020, 5, 31),
            notice_months=3,  # notice by 29-02-2020
            tacit_renewal=False,
            as_of=AS_OF,
        ),
        BenchmarkEdition(
            key="2020",
            participation_year=2020,
            data_year=2019,
            contracted=True,
            delivery_date=date(2020, 3, 2),
            status=EditionStatus.PLANNED,
        ),
    ]


async def write(store: Store, *found: Record) -> None:
    async with store.writing() as session:
        session.add_all([person(KARIN, "Karin"), person(MARA, "Mara", Role.MANAGER), person(PIET, "Piet")])
        await session.flush()
        session.add_all(found)


@pytest.fixture
async def filled(store: Store) -> Store:
    await write(store, *records())
    return store


async def answer(store: Store, viewer: Viewer = MANAGER, language: Language = Language.NL, **asked: Any) -> Answer:
    question = Question("summary", **asked)
    topics_by_key()["summary"].check(question)
    async with store.reading() as session:
        found = await topics_by_key()["summary"].answer(question, Context(session, viewer, AT, language))
    opened = [e.opens for one in found.listings for e in one.entries if e.opens] + [b.question for b in found.buttons]
    for one in opened:
        read = Question.from_data(one.to_data())
        topics_by_key()[read.topic].check(read)
    return found


def is_whole_on_card(found: Answer) -> bool:
    """Nothing had to be left out to make it fit: every line is there, and its details."""
    card = str(render(found).card)
    lines = [entry for one in found.listings for entry in one.entries]
    return card.count("'selectAction'") == len(lines) and say(found.language, "rendering-details-cut") not in card


def part(*names: str) -> tuple[Filter, ...]:
    return tuple(Filter("part", name) for name in names)


def urgent(found: Answer) -> list[tuple[str, str]]:
    return [(one.title, one.value) for one in found.listings[0].entries]


def state(found: Answer) -> dict[str, str]:
    return dict(entry.title.split(": ", 1) for entry in found.listings[-1].entries)


READINGS: dict[str, tuple[str | None, tuple[str, ...]]] = {
    "maak een samenvatting voor het MT": (None, ()),
    "samenvatting voor het mt": (None, ()),
    "SAMENVATTING": (None, ()),
    "samenvating mt": (None, ()),
    "korte samenvatting voor de directie": (None, ()),
    "kun je een samenvatting maken?": (None, ()),
    "geef me een managementsamenvatting": (None, ()),
    "mt-samenvatting": (None, ()),
    "praat me bij": (None, ()),
    "hoe staan we ervoor?": (None, ()),
    "hoe staat alles ervoor": (None, ()),
    "stand van zaken in het algemeen": (None, ()),
    "algemene stand van zaken": (None, ()),
    "vat de stand van zaken samen": (None, ()),
    "geef een totaaloverzicht": (None, ()),
    "doe mij een update voor het mt": (None, ()),
    "samenvatting risico's": (None, ("risks",)),
    "samenvatting risicos": (None, ("risks",)),
    "praat me bij over de projecten": (None, ("projects",)),
    "samenvatting financiën": (None, ("money",)),
    "samenvatting van het geld": (None, ("money",)),
    "samenvatting personeel": (None, ("staffing",)),
    "samenvatting toezeggingen en risico's": (None, ("commitments", "risks")),
    "samenvatting samenwerking": (None, ("partnerships",)),
    "samenvatting contracten": (None, ("contracts",)),
    "samenvatting van de rapportage": (None, ("reports",)),
    "hoe staan we ervoor met de risico's": (None, ("risks",)),
    "wat vraagt aandacht?": ("attention", ()),
    "wat heeft aandacht nodig": ("attention", ()),
    "waar moet ik op letten": ("attention", ()),
    "wat moet het MT weten": ("attention", ()),
    "wat is er veranderd": ("changes", ()),
    "wat is er veranderd sinds de vorige rapportage?": ("changes", ()),
    "wat is er gewijzigd in de toezeggingen": ("changes", ("commitments",)),
    "brief me on where we stand": (None, ()),
    "summary": (None, ()),
    "executive summary please": (None, ()),
    "summarise everything": (None, ()),
    "where do we stand?": (None, ()),
    "how are we doing overall?": (None, ()),
    "bring me up to speed": (None, ()),
    "give me a summary of the risks": (None, ("risks",)),
    "summary of the finances": (None, ("money",)),
    "summary of the projects for the board": (None, ("projects",)),
    "what needs attention first?": ("attention", ()),
    "what should i worry about": ("attention", ()),
    "what changed since the last report": ("changes", ()),
}


def read(text: str, earlier: Question | None = None) -> Question:
    asker = Asker(KARIN, Language.NL, lambda name: True)
    found = understand(text, LEXICON, TOPICS, asker, AT, earlier, date(2019, 6, 30))
    assert isinstance(found, Understood), f"{text}: {found}"
    return found.question


@pytest.mark.parametrize(("text", "expected"), READINGS.items())
def test_reads_what_is_asked(text: str, expected: tuple[str | None, tuple[str, ...]]) -> None:
    question = read(text)
    assert (question.topic, question.measure, question.values("part")) == ("summary", *expected)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("welke projecten hebben aandacht nodig", "projects"),
        ("hoe staan de projecten ervoor", "projects"),
        ("where do we stand on projects", "projects"),
        ("wat is de stand van zaken van de toezeggingen", "commitments"),
        ("overzicht contracten", "contracts"),
        ("overzicht risico's", "risks"),
        ("wat is er veranderd in de benchmark", "benchmark"),
        ("wat is er veranderd in de formatie", "staffing"),
    ],
)
def test_leaves_to_other_topics_what_is_theirs(text: str, topic: str) -> None:
    assert read(text).topic == topic


def test_a_period_says_since_when() -> None:
    assert read("wat is er veranderd sinds 1 januari").period == Period(date(2020, 1, 1), None)


async def test_whole_summary_for_a_manager(filled: Store) -> None:
    found = await answer(filled)
    assert found.headline == (
        "14 zaken vragen aandacht: 2 toezeggingen en verzoeken te laat, 1 afgedaan maar niet teruggekoppeld, "
        "1 project op rood, 2 budgetten in de min, 1 budget bijna op, 2 hoge nettorisico's, "
        "1 rapportageonderdeel te laat en 4 termijnen binnen 30 werkdagen."
    )
    assert urgent(found) == [
        ("Belofte T5", "41 dagen te laat"),
        ("Project P1", "rood op tijd"),
        ("Kluis 2020", "restant -€ 1.000"),
        ("Risico R5", "netto score 25"),
    ]
    assert found.listings[0].shown == "1 tot en met 4 van 14"
    assert found.listings[0].entries[1].details == ("project · Karin · peildatum 31-01-2020 · De leverancier is laat.",)
    assert state(found) == {
        "Toezeggingen": "4 open, 2 te laat · en 1 verzoek open",
        "Budgetten 2020": "restant -€ 1.000 · over 3 van 4 posten · Bedrijfsvoering I&I -€ 1.000",
        "Reserve 2020": "beschikbaar € 399,50 · stand van de reserve zelf",
        "Personeel": "8,5 van 10 fte bezet · peildatum 31-01-2020 · over 1 van 2 teams",
        "Risico's": "2 hoog van 4 · netto; 1 niet beoordeeld",
        "Projecten": "1 rood, 1 oranje en 1 zonder stoplicht · 3 open projecten, naar het ergste stoplicht",
        "Samenwerking": "geen gegevens",
        "Rapportage 2020-1": "1 van 3 aangeleverd · 1 te laat · aanleveren 01-03-2020",
    }
    assert (found.as_of, found.as_of_until, found.notes) == (AS_OF, AS_OF, ())
    assert [button.label for button in found.buttons] == ["Alle 14 aandachtspunten", "Wat is er veranderd?"]


@pytest.mark.parametrize("viewer", [ANYONE, IN_GROUP, Viewer()])
async def test_what_is_restricted_stays_away(filled: Store, viewer: Viewer) -> None:
    found = await answer(filled, viewer)
    every = await answer(filled, viewer, measure="attention")
    said = str((found, every))
    assert not any(secret in said for secret in ("T5", "Kluis", "R5", "2020-1", "Projecten 2", "onderdeel van"))
    assert found.headline.startswith("9 zaken vragen aandacht")
    assert state(found)["Halfjaarlijkse rapportage"] == "nog niet openbaar"
    assert state(found)["Budgetten 2020"].startswith("restant € 0 · over 2 van 3 posten")
    assert found.notes[0] == "Zonder vertrouwelijke gegevens."


async def test_an_owner_sees_his_own(filled: Store) -> None:
    found = await answer(filled, OWNER)
    assert ("Belofte T5", "41 dagen te laat") in urgent(found)
    assert state(found)["Rapportage 2020-1"].startswith("1 van 3 aangeleverd")
    assert "Risico R5" not in str(found)


async def test_all_that_needs_attention_page_by_page(filled: Store) -> None:
    first, second = [await answer(filled, measure="attention", page=page) for page in (0, 1)]
    assert urgent(first) + urgent(second) == [
        ("Belofte T5", "41 dagen te laat"),
        ("Project P1", "rood op tijd"),
        ("Kluis 2020", "restant -€ 1.000"),
        ("Risico R5", "netto score 25"),
        ("Risico's", "3 dagen te laat"),
        ("Belofte T1", "10 dagen te laat"),
        ("Inhuur 2020", "restant -€ 50"),
        ("Risico R1", "netto score 16"),
        ("Belofte T4", "niet teruggekoppeld"),
        ("Telefonie 2020", "restant € 50"),
        ("Projecten", "nog 11 dagen"),
        ("Opslag (Wolk)", "nog 19 dagen"),
        ("Benchmark 2020 (over 2019)", "nog 21 dagen"),
        ("Belofte T2", "nog 42 dagen"),
    ]
    assert (first.listings[0].shown, second.listings[0].shown) == ("1 tot en met 8 van 14", "9 tot en met 14 van 14")
    assert second.listings[0].entries[3].details == ("laatste dag om op te zeggen · geen eigenaar · 29-02-2020",)


async def test_one_part(filled: Store) -> None:
    found = await answer(filled, filters=part("risks"))
    assert found.headline == "Risico's: 2 zaken vragen aandacht: 2 hoge nettorisico's."
    assert urgent(found) == [("Risico R5", "netto score 25"), ("Risico R1", "netto score 16")]
    assert [(one.title, one.value) for one in found.listings[1].entries] == [("Risico's", "2 hoog van 4")]
    nothing = await answer(filled, filters=part("staffing"), language=Language.EN)
    assert nothing.headline == "Staffing: nothing needs attention now."


async def test_english(filled: Store) -> None:
    found = await answer(filled, language=Language.EN)
    assert found.headline.startswith("14 matters need attention: 2 promises and requests late")
    assert state(found)["Risks"] == "2 high of 4 · net; 1 not assessed"


async def test_an_empty_store_is_not_a_store_without_worries(store: Store) -> None:
    found = await answer(store)
    assert found.headline == "Er is nog niets vastgelegd."
    assert set(state(found).values()) == {"geen gegevens"}
    assert (await answer(store, measure="changes")).headline.startswith("Er is nog geen openbare rapportage")


async def test_closing_days_move_what_is_looked_ahead_to(filled: Store) -> None:
    async with filled.writing() as session:
        session.add(ClosingDay(key="2020-03-02", day=date(2020, 3, 2), name="Dicht"))
    assert "5 termijnen binnen 30 werkdagen" in (await answer(filled)).headline  # T3, on 24 March, is in it now


async def record(store: Store, moment: datetime, *changes: RecordChange) -> None:
    async with store.writing() as session:
        await session.run_sync(record_changes, "someone", "a.xlsx", moment, changes)


def moved(key: str, old: str, new: str, subject: str = "commitment") -> RecordChange:
    return RecordChange(subject, key, ChangeKind.CHANGED, {"status": [old, new]})


async def test_changes_since_the_last_report(filled: Store) -> None:
    await record(filled, datetime(2019, 1, 1, tzinfo=UTC), RecordChange("commitment", "t1", ChangeKind.NEW, {}))
    await record(filled, datetime(2019, 6, 30, 12, tzinfo=UTC), moved("t1", "open", "done"))  # known in the report
    await record(filled, datetime(2019, 7, 2, tzinfo=UTC), moved("t2", "open", "partly_done"))
    await record(
        filled,
        datetime(2019, 8, 1, tzinfo=UTC),
        moved("t2", "partly_done", "in_progress"),
        moved("t5", "open", "in_progress"),
        RecordChange("risk", "r1", ChangeKind.NEW, {"status": [None, "active"]}),
        RecordChange("risk", "r2", ChangeKind.CHANGED, {"measures": [None, "x"]}),
        moved("2020-1|geld", "not_started", "delivered", "report_section"),
    )
    everything = await answer(filled, measure="changes")
    assert everything.headline == (
        "Sinds rapportage 2019-2 (peildatum 30-06-2019) zijn 4 gegevens gewijzigd en 1 nieuw; "
        "3 statussen zijn verschoven."
    )
    assert {(e.title, e.value) for e in everything.listings[0].entries} == {
        ("Belofte T2", "open → in behandeling"),
        ("Belofte T5", "open → in behandeling"),
        ("Geld", "niet gestart → aangeleverd"),
    }
    anyone = await answer(filled, ANYONE, measure="changes")
    assert "zijn 2 gegevens gewijzigd en 1 nieuw; 1 status is verschoven" in anyone.headline
    assert "T5" not in str(anyone)
    assert "Geld" not in str(anyone)
    later = await answer(filled, measure="changes", period=Period(date(2019, 9, 1), None))
    assert later.headline.startswith("Sinds 01-09-2019 zijn 0 gegevens gewijzigd")


async def test_figures_of_changes(filled: Store) -> None:
    since = datetime(2019, 7, 1, tzinfo=UTC)
    async with filled.reading() as session:
        assert await beginning(session) is None
        assert await changed_since(session, Commitment, since) == Changed(0, 0)
    first = datetime(2019, 8, 1, tzinfo=UTC)
    await record(filled, first, RecordChange("commitment", "t1", ChangeKind.NEW, {"status": [None, "open"]}))
    await record(filled, datetime(2019, 9, 1, tzinfo=UTC), moved("t1", "open", "done"), moved("t2", "open", "done"))
    await record(filled, datetime(2019, 9, 2, tzinfo=UTC), moved("t1", "done", "open"))
    async with filled.reading() as session:
        begun = await beginning(session)
        assert begun is not None
        assert begun.moment == first
        # The first import is where the history begins: t1 is not new, it changed. And there and back is no move.
        assert await changed_since(session, Commitment, since) == Changed(0, 2)
        moves = await status_moves(session, Commitment, since)
        assert [(one.key, one.old, one.new) for one in moves] == [("t2", "open", "done")]
        assert await worst_light_counts(session) == {Colour.RED: 2, Colour.AMBER: 1, None: 1}
    assert "De historie begint op 01-08-2019" in " ".join((await answer(filled, measure="changes")).notes)


async def test_the_state_of_a_report_is_as_old_as_what_was_last_heard(filled: Store) -> None:
    await record(filled, datetime(2020, 2, 7, 23, 30, tzinfo=UTC), moved("2020-1|geld", "a", "b", "report_section"))
    found = await answer(filled, filters=part("reports"))
    assert found.headline == (
        "Rapportage: 2 zaken vragen aandacht: 1 rapportageonderdeel te laat en 1 termijn binnen 30 werkdagen."
    )
    assert found.as_of == date(2020, 2, 8)  # past midnight in Amsterdam
    assert (await answer(filled, ANYONE, filters=part("reports"))).as_of is None


async def test_long_names_and_reasons_stay_within_one_card(store: Store) -> None:
    long = "Een lange naam die maar doorgaat " * 9
    red = [project(f"P{n}", ProjectStatus.RUNNING, Colour.RED, note=long * 10, owner_key=KARIN) for n in range(30)]
    late = [commitment(f"T{n}", CommitmentStatus.OPEN, date(2020, 1, 1), title=long) for n in range(30)]
    await write(store, *red, *late)
    found = await answer(store)
    assert found.listings[0].shown == "1 tot en met 4 van 60"
    assert all(len(entry.title) <= 70 for entry in found.listings[0].entries)
    assert urgent(found)[0][0].endswith("…")
    assert is_whole_on_card(found)


@pytest.mark.parametrize("language", list(Language))
async def test_the_whole_fits_one_card(demonstration: Store, language: Language) -> None:
    assert is_whole_on_card(await answer(demonstration, language=language))
