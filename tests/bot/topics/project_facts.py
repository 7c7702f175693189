"""A small store of projects, cooperation and benefits, of which every figure can be worked out by hand."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.answers.answer import Answer
from bot.question import Language, Question
from bot.topics.base import SHARED_WORDS, Context, Topic
from bot.topics.common import people_names
from bot.understanding.annotate import Lexicon
from bot.understanding.names import NameIndex
from bot.understanding.outcomes import Asker, Understanding, Understood
from bot.understanding.spans import ANY_TOPIC
from bot.understanding.understand import understand
from bot.understanding.vocabulary import Vocabulary
from models.base import Confidentiality, Record, fold_key
from models.partnerships import Partnership, PartnershipKind, PartnershipResult
from models.people import Person, Role
from models.projects import Benefit, Colour, Programme, Project, ProjectStatus, Theme
from models.store import Store
from models.visibility import Viewer

TODAY = date(2020, 2, 10)
AT = datetime(2020, 2, 10, 10, tzinfo=ZoneInfo("Europe/Amsterdam"))
KARIN, JAN, MARA = "karin@example.org", "jan@example.org", "mara@example.org"
G, A, R = Colour.GREEN, Colour.AMBER, Colour.RED


def person(key: str, name: str, role: Role = Role.EMPLOYEE) -> Person:
    return Person(key=key, email=key, name=name, role=role)


def project(number: str, name: str, status: ProjectStatus, **more: Any) -> Project:
    lights = dict.fromkeys(("time", "money", "quality", "scope"), G)
    given: dict[str, Any] = {"key": fold_key(number), "number": number, "name": name, "status": status}
    return Project(**given | lights | {"as_of": date(2020, 1, 31)} | more)


def projects() -> list[Project]:
    """Seven projects, of which Kluis is confidential: one overdue, two delayed, one red, one amber."""
    samen = Programme.SAMEN_DIGITAAL
    return [
        project(
            "P-01",
            "Zaaksysteem",
            ProjectStatus.RUNNING,
            programme=samen,
            theme=Theme.INFORMATION,
            phase="realisatie",
            progress=60,
            start=date(2019, 2, 1),
            planned_ready=date(2020, 6, 30),
            expected_ready=date(2020, 9, 30),
            years="2019-2020",
            time=R,
            money=A,
            note="De leverancier is laat.",
            budget=Decimal(100_000),
            spent=Decimal("40000.50"),
            owner_key=KARIN,
            client_key=MARA,
        ),
        project(
            "P-02",
            "Website",
            ProjectStatus.RUNNING,
            programme=samen,
            theme=Theme.SERVICES,
            phase="ontwerp",
            progress=30,
            start=date(2019, 9, 1),
            planned_ready=date(2020, 1, 31),
            expected_ready=date(2020, 1, 31),
            quality=A,
            note="De teksten ontbreken.",
            budget=Decimal(50_000),
            spent=None,
            owner_key=JAN,
        ),
        project(
            "P-03",
            "Parkeren",
            ProjectStatus.CLOSED,
            programme=samen,
            theme=Theme.SERVICES,
            progress=100,
            start=date(2018, 1, 1),
            planned_ready=date(2018, 12, 31),
            expected_ready=date(2019, 2, 15),
            budget=Decimal(20_000),
            spent=Decimal(21_000),
            owner_key=KARIN,
        ),
        project(
            "P-04",
            "Documentcreatie",
            ProjectStatus.READY,
            programme=Programme.OTHER,
            theme=Theme.OPERATIONS,
            progress=95,
            start=date(2019, 1, 1),
            planned_ready=date(2019, 12, 31),
            expected_ready=date(2019, 12, 31),
        ),
        project(
            "P-05",
            "Depot",
            ProjectStatus.NOT_STARTED,
            programme=Programme.RESERVE,
            start=date(2020, 9, 1),
            planned_ready=date(2021, 6, 30),
            budget=Decimal(80_000),
            spent=Decimal(0),
            example=True,
        ),
        project("P-06", "Werkplekken", ProjectStatus.ONGOING, years="2018 e.v.", time=None),
        project(
            "P-07",
            "Kluis",
            ProjectStatus.RUNNING,
            progress=10,
            planned_ready=date(2020, 3, 1),
            expected_ready=date(2020, 4, 1),
            time=R,
            note="Geheim.",
            budget=Decimal(1_000_000),
            spent=Decimal(1),
            owner_key=JAN,
            confidentiality=Confidentiality.CONFIDENTIAL,
        ),
    ]


def result(
    partnership: str, name: str, status: ProjectStatus, years: str | None = None, **aims: bool
) -> PartnershipResult:
    key = fold_key(partnership)
    return PartnershipResult(
        key=fold_key(partnership, name), partnership_key=key, name=name, status=status, years=years, **aims
    )


def cooperation() -> list[Record]:
    """Three partnerships with six results."""

    def partnership(name: str, kind: PartnershipKind, purpose: str | None, partners: str | None) -> Partnership:
        return Partnership(key=fold_key(name), name=name, kind=kind, purpose=purpose, partners=partners)

    return [
        partnership(
            "ICT-samenwerking", PartnershipKind.ORGANISED, "Voor lagere kosten.", "De Fryske Marren; Súdwest-Fryslân"
        ),
        partnership("Uitvoering Samen (GGU)", PartnershipKind.ORGANISED, None, "VNG"),
        partnership("Losse contacten", PartnershipKind.AD_HOC, "Om te vergelijken.", "Leeuwarden;Súdwest-Fryslân"),
        result("ICT-samenwerking", "Gezamenlijk glasvezelnetwerk", ProjectStatus.RUNNING, "2018-2020", cost=True),
        result("ICT-samenwerking", "Kennisbank", ProjectStatus.ONGOING, None, knowledge=True, quality=True),
        result("ICT-samenwerking", "Benchmark", ProjectStatus.CLOSED, "2019", cost=True),
        result("Uitvoering Samen (GGU)", "GEMMA", ProjectStatus.ONGOING),
        result("Uitvoering Samen (GGU)", "Inkoop", ProjectStatus.READY, "2018"),
        result("Losse contacten", "Huwelijksplanner", ProjectStatus.RUNNING, "2020 e.v."),
    ]


def benefits() -> list[Benefit]:
    """Five benefits in three tasks; one of a project, one of a confidential project."""

    def benefit(theme: Theme, description: str, project_key: str | None = None, years: str | None = None) -> Benefit:
        key = fold_key(theme.value, description)
        return Benefit(key=key, theme=theme, description=description, project_key=project_key, years=years)

    return [
        benefit(Theme.SERVICES, "Sneller een vergunning.", "p-03", "2019"),
        benefit(Theme.OPERATIONS, "Minder werk."),
        benefit(Theme.OPERATIONS, "Minder fouten."),
        benefit(Theme.OPERATIONS, "Hergebruik van gegevens.", years="2018-2020"),
        benefit(Theme.SECURITY, "Veiliger toegang.", "p-07"),
    ]


def people() -> list[Person]:
    return [
        person(KARIN, "Karin de Vries"),
        person(JAN, "Jan Bakker"),
        person(MARA, "Mara Visser", Role.MANAGER),
    ]


async def fill(store: Store, *records: Sequence[Record]) -> None:
    async with store.writing() as session:
        session.add_all(people())
        await session.flush()
        for some in records:
            session.add_all(some)
            await session.flush()


async def fill_all(store: Store) -> None:
    found = cooperation()
    partnerships = [one for one in found if isinstance(one, Partnership)]
    results = [one for one in found if not isinstance(one, Partnership)]
    await fill(store, projects(), partnerships, results, benefits())


class Asking:
    """Understands and answers with some topics only, on a filled store."""

    def __init__(self, store: Store, topics: Sequence[Topic], lexicon: Lexicon) -> None:
        self.store, self.topics, self.lexicon = store, topics, lexicon

    def understand(self, text: str, language: Language = Language.NL, before: Question | None = None) -> Understanding:
        asker = Asker(KARIN, language, lambda name: True)
        return understand(text, self.lexicon, self.topics, asker, AT, before)

    def question(self, text: str) -> Question:
        understood = self.understand(text)
        assert isinstance(understood, Understood), understood
        return understood.question

    async def answer(
        self, question: str | Question, viewer: Viewer | None = None, language: Language = Language.NL
    ) -> Answer:
        """Answer a question; every button in it must be one that its topic accepts, as JSON and back."""
        asked = self.question(question) if isinstance(question, str) else question
        by_key = {topic.key: topic for topic in self.topics}
        by_key[asked.topic].check(Question.from_data(asked.to_data()))
        async with self.store.reading() as session:
            context = Context(session, viewer or Viewer(KARIN), AT, language)
            answer = await by_key[asked.topic].answer(asked, context)
        following = [button.question for button in answer.buttons]
        following += [entry.opens for listing in answer.listings for entry in listing.entries if entry.opens]
        for next_one in following:
            by_key[next_one.topic].check(Question.from_data(next_one.to_data()))
        return answer


async def asking(store: Store, *topics: Topic) -> Asking:
    words = Vocabulary()
    words.add(SHARED_WORDS, ANY_TOPIC)
    for topic in topics:
        words.add(topic.words, topic.key, topic.negated)
    async with store.reading() as session:
        names = [name for topic in topics for name in await topic.names(session)]
        names += await people_names(session)
    return Asking(store, topics, Lexicon(words, NameIndex(names)))


def reading_only(template: Path, folder: Path, *topics: Topic, records: Sequence[Record] | None = None) -> Asking:
    """Return what understands questions about a filled store, made once for many questions.

    The store holds ``records``, or where none are given those of :func:`fill_all`.
    """
    file = folder / "stavaza.db"
    shutil.copyfile(template, file)

    async def made() -> Asking:
        store = Store(f"sqlite:///{file}")
        try:
            await (fill_all(store) if records is None else fill(store, records))
            return await asking(store, *topics)
        finally:
            await store.close()

    return asyncio.run(made())


def titles(answer: Answer) -> list[str]:
    return [entry.title for listing in answer.listings for entry in listing.entries]


def facts(answer: Answer) -> dict[str, str]:
    return {fact.label: fact.value for fact in answer.facts}
