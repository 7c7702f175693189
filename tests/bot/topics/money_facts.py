"""A small store of budgets and reserves, of which every figure can be worked out by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from bot.answers.answer import Answer
from bot.question import Language, Question
from bot.topics.base import SHARED_WORDS, Context, Topic
from bot.topics.budgets import Budgets
from bot.topics.common import people_names
from bot.topics.reserves import Reserves
from bot.understanding.annotate import Lexicon
from bot.understanding.names import NameIndex
from bot.understanding.outcomes import Asker, Understanding, Understood
from bot.understanding.spans import ANY_TOPIC
from bot.understanding.understand import understand
from bot.understanding.vocabulary import Vocabulary
from models.base import Confidentiality, fold_key
from models.finance import Budget, BudgetPart, CostKind, Nature, Reserve
from models.people import Person, Role
from models.store import Store
from models.visibility import Viewer

AT = datetime(2020, 2, 10, 10, tzinfo=ZoneInfo("Europe/Amsterdam"))
TODAY = AT.date()
KARIN, MARA, PIET = "karin@example.org", "mara@example.org", "piet@example.org"
ANYONE = Viewer(PIET)
OWNER = Viewer(KARIN, Role.OWNER)
MANAGER = Viewer(MARA, Role.MANAGER)
TOPICS: tuple[Topic, ...] = (Budgets(), Reserves())
END_2019, NOW = date(2019, 12, 31), date(2020, 1, 31)
OPS, INV, SAMEN, RES = BudgetPart.OPERATIONS, BudgetPart.INVESTMENTS, BudgetPart.SAMEN_DIGITAAL, BudgetPart.RESERVE
MATERIAL, STAFF = CostKind.MATERIAL, CostKind.PERSONNEL
YEARLY, ONCE = Nature.STRUCTURAL, Nature.ONE_OFF


def budget(code: str, item: str, part: BudgetPart, year: int = 2020, **more: Any) -> Budget:
    amounts = {
        name: Decimal(value) if type(value) is str and name not in TEXTS else value for name, value in more.items()
    }
    given: dict[str, Any] = {"key": fold_key(code, year), "code": code, "item": item, "part": part, "year": year}
    return Budget(**given | {"as_of": NOW if year == 2020 else END_2019} | amounts)


TEXTS = frozenset({"owner_key", "note"})


def budgets() -> list[Budget]:
    """Seven items in 2020, two in 2019, and one in 2020 that is confidential (Kluis, of Karin)."""
    return [
        budget(
            "BV01", "Werkplekken", OPS, cost_kind=MATERIAL, nature=YEARLY, budgeted="1000", changes="100", spent="600",
            committed="200", forecast="1050", owner_key=KARIN, note="Nieuwe stoelen.",
        ),
        budget(
            "BV02", "Inhuur", OPS, cost_kind=STAFF, nature=YEARLY, budgeted="500", spent="550.50", committed="26.50",
            forecast="577",
        ),
        budget(
            "BV03", "Telefonie", OPS, cost_kind=MATERIAL, nature=YEARLY, budgeted="300", spent="100", forecast="300"
        ),
        budget(
            "IN01", "Glasvezel", INV, nature=ONCE, budgeted="0", carried_over="5000", spent="4600", committed="100",
        ),
        budget(
            "SD01", "Programmateam", SAMEN, cost_kind=STAFF, nature=YEARLY, budgeted="2000", spent="500", committed="0",
            forecast="2000",
        ),
        budget(
            "SD02", "Dienstverlening", SAMEN, cost_kind=MATERIAL, nature=ONCE, budgeted="1000", changes="-200",
            carried_over="50", spent="300", committed="150", forecast="800", owner_key=KARIN,
        ),
        budget("RB01", "Grootschalige topografie", RES, nature=ONCE, budgeted="400", committed="10"),
        budget("BV01", "Werkplekken", OPS, 2019, cost_kind=MATERIAL, budgeted="900", spent="850", committed="0"),
        budget("SD02", "Dienstverlening", SAMEN, 2019, nature=ONCE, budgeted="700", spent="650", committed="0"),
        budget(
            "XX01", "Kluis", OPS, budgeted="9999.99", spent="0", committed="0", forecast="9999.99", owner_key=KARIN,
            confidentiality=Confidentiality.CONFIDENTIAL,
        ),
    ]  # fmt: skip


def reserve(year: int, opening: str, additions: str | None, withdrawals: str | None, committed: str | None) -> Reserve:
    name = "Reserve basisregistraties"
    added, taken, bound = (None if text is None else Decimal(text) for text in (additions, withdrawals, committed))
    return Reserve(
        key=fold_key(name, year),
        name=name,
        year=year,
        opening=Decimal(opening),
        additions=added,
        withdrawals=taken,
        committed=bound,
        as_of=NOW if year == 2020 else END_2019,
    )


def reserves() -> list[Reserve]:
    return [reserve(2019, "1000", "200", "300.50", "100"), reserve(2020, "899.50", None, "50", None)]


def person(key: str, name: str, role: Role = Role.EMPLOYEE) -> Person:
    return Person(key=key, email=key, name=name, role=role)


async def fill(store: Store) -> None:
    async with store.writing() as session:
        session.add_all(
            [person(KARIN, "Karin de Vries"), person(MARA, "Mara Bos", Role.MANAGER), person(PIET, "Piet Jansen")]
        )
        await session.flush()
        session.add_all([*budgets(), *reserves()])


@dataclass(frozen=True)
class Asking:
    """Asks questions of a store, in words or as they are."""

    store: Store
    lexicon: Lexicon

    def understood(self, text: str, earlier: Question | None = None, asker: str = KARIN) -> Understanding:
        return understand(text, self.lexicon, TOPICS, Asker(asker, Language.NL, lambda name: True), AT, earlier)

    def read(self, text: str, earlier: Question | None = None, asker: str = KARIN) -> Question:
        found = self.understood(text, earlier, asker)
        assert isinstance(found, Understood), f"{text}: {found}"
        return found.question

    async def answer(
        self, question: Question | str, viewer: Viewer = ANYONE, language: Language = Language.NL
    ) -> Answer:
        if isinstance(question, str):
            question = self.read(question)
        topic = next(topic for topic in TOPICS if topic.key == question.topic)
        topic.check(question)
        async with self.store.reading() as session:
            answer = await topic.answer(question, Context(session, viewer, AT, language))
        for button in answer.buttons:
            data = Question.from_data(button.question.to_data())
            next(topic for topic in TOPICS if topic.key == data.topic).check(data)
        return answer


async def asking(store: Store) -> Asking:
    vocabulary = Vocabulary()
    vocabulary.add(SHARED_WORDS, ANY_TOPIC)
    for topic in TOPICS:
        vocabulary.add(topic.words, topic.key)
    async with store.reading() as session:
        names = await people_names(session)
        for topic in TOPICS:
            names.extend(await topic.names(session))
    return Asking(store, Lexicon(vocabulary, NameIndex(names)))


def facts(answer: Answer) -> dict[str, str]:
    return {fact.label: fact.value for fact in answer.facts}


def lines(answer: Answer) -> list[tuple[str, str]]:
    return [(entry.title, entry.value) for listing in answer.listings for entry in listing.entries]
