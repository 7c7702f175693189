"""Example questions of each subject: only those whose answer is in the store, and that fit who asks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from sqlalchemy import and_, select

from bot.answers.answer import MOST_BUTTONS, Button
from bot.answers.language import say
from bot.question import TEAM, Ask, Filter, Question
from bot.topics.base import Context
from models import queries
from models.base import Record
from models.benchmark import BenchmarkResult
from models.commitments import FINAL, Commitment, CommitmentKind
from models.contracts import Contract
from models.figures import KeyFigure
from models.finance import Budget, Reserve
from models.partnerships import Partnership
from models.people import Owned, Person, Role, reports_to
from models.projects import UNFINISHED, Benefit, Project
from models.reports import ReportSection
from models.risks import Risk, RiskStatus
from models.staffing import Staffing
from models.visibility import ALL_SEEING, visible

Example = tuple[str, Question]
"""The id of its text, and the question that the text asks."""


def _of(topic: str, ask: Ask = Ask.LIST, measure: str | None = None, **filters: str) -> Question:
    return Question(topic, ask, measure, filters=tuple(Filter(field, value) for field, value in filters.items()))


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject: the sheet that must have rows, its examples, and what "mijn …" is of it.

    ``title`` is the column of the name by which one item can be asked for, ``condition`` which items are worth it,
    ``said`` the filters that the words for the subject beside the name make.
    """

    model: type[Record]
    examples: tuple[Example, ...]
    mine: Example | None = None
    title: Any = None
    condition: Any = None
    said: tuple[Filter, ...] = ()


SUBJECTS: Mapping[str, Subject] = MappingProxyType(
    {
        "commitments": Subject(
            Commitment,
            (
                ("example-commitments-late", _of("commitments", kind="promise", late="yes")),
                (
                    "example-commitments-most",
                    Question(
                        "commitments",
                        filters=(Filter("kind", "promise"), Filter("status", "unfinished")),
                        group="owner",
                        order="largest",
                    ),
                ),
            ),
            ("example-commitments-mine", _of("commitments", kind="promise", status="unfinished")),
            Commitment.title,
            and_(Commitment.status.not_in(FINAL), Commitment.kind == CommitmentKind.PROMISE),
            (Filter("kind", "promise"),),
        ),
        "budgets": Subject(
            Budget,
            (
                ("example-budgets-left", _of("budgets", Ask.TOTAL, "remaining")),
                ("example-budgets-overspent", _of("budgets", state="overspent")),
            ),
            ("example-budgets-mine", _of("budgets", Ask.TOTAL, "remaining")),
        ),
        "reserves": Subject(Reserve, (("example-reserves-available", _of("reserves", measure="available")),)),
        "staffing": Subject(
            Staffing,
            (
                ("example-staffing-occupied", _of("staffing", Ask.TOTAL, "occupied")),
                ("example-staffing-teams", Question("staffing", measure="occupied", group="team")),
            ),
        ),
        "risks": Subject(
            Risk,
            (
                (
                    "example-risks-highest",
                    Question("risks", filters=(Filter("side", "net"),), order="-score", limit=5),
                ),
                ("example-risks-high", _of("risks", Ask.COUNT, zone="high")),
            ),
            ("example-risks-mine", _of("risks")),
            Risk.title,
            Risk.status == RiskStatus.ACTIVE,
        ),
        "projects": Subject(
            Project,
            (
                ("example-projects-red", _of("projects", colour="red")),
                ("example-projects-delayed", _of("projects", late="delayed")),
            ),
            ("example-projects-mine", _of("projects")),
            Project.name,
            Project.status.in_(UNFINISHED),
        ),
        "partnerships": Subject(Partnership, (("example-partnerships", _of("partnerships", measure="partners")),)),
        "benefits": Subject(Benefit, (("example-benefits", _of("benefits")),)),
        "benchmark": Subject(BenchmarkResult, (("example-benchmark", _of("benchmark")),)),
        "contracts": Subject(
            Contract,
            (("example-contracts", _of("contracts")),),
            ("example-contracts-mine", _of("contracts")),
        ),
        "keyfigures": Subject(KeyFigure, (("example-keyfigures", _of("keyfigures")),)),
        "reports": Subject(
            ReportSection,
            (
                ("example-reports-deadline", _of("reports", measure="deadline", about="report")),
                ("example-reports-missing", _of("reports", about="sections", state="missing")),
            ),
        ),
        "people": Subject(Person, (), title=Person.name),
    }
)
ATTENTION: Example = ("example-attention", _of("summary", measure="attention"))


async def of_subject(key: str, context: Context) -> list[Button]:
    """Return the examples of one subject: what is the asker's own first, then one about an item in the store."""
    subject = SUBJECTS[key]
    session, viewer = context.session, context.viewer
    seen = visible(subject.model, viewer)
    if not await queries.count(session, subject.model, seen):
        return []
    examples = list(subject.examples)
    if subject.mine and viewer.acting_key and await _owns(subject.model, context):
        text, question = subject.mine
        examples.insert(0, (text, question.having(Filter("owner", viewer.acting_key))))
    buttons = [Button(say(context.language, text), question) for text, question in examples]
    item = await _item(key, subject, context)
    return [*buttons[: MOST_BUTTONS - 1], item] if item else buttons[:MOST_BUTTONS]


async def _owns(model: type[Record], context: Context) -> bool:
    if not issubclass(model, Owned):
        return False
    own = model.owner_key == context.viewer.acting_key
    return bool(await queries.count(context.session, model, visible(model, context.viewer), own))


async def _item(key: str, subject: Subject, context: Context) -> Button | None:
    """Return the question after one item: the asker's own where he has one, the first by name otherwise."""
    if subject.title is None:
        return None
    model, viewer = subject.model, context.viewer
    conditions = [visible(model, viewer), *([subject.condition] if subject.condition is not None else [])]
    order = [subject.title]
    if issubclass(model, Owned) and viewer.acting_key:
        order.insert(0, model.owner_key != viewer.acting_key)
    rows = await queries.rows(context.session, model, *conditions, order=order, limit=1)
    if not rows:
        return None
    name = getattr(rows[0], subject.title.key)
    if key == "people":
        return Button(say(context.language, "example-who", name=name), _of("people", person=rows[0].key))
    question = Question(key, Ask.ITEM, keys=(rows[0].key,), filters=subject.said)
    return Button(say(context.language, f"example-{key}-item", name=name), question)


async def for_asker(context: Context) -> list[Button]:
    """Return what fits the person: what needs attention for who sees all, his own work for who has any."""
    viewer, language = context.viewer, context.language
    buttons: list[Button] = []
    if viewer.role in ALL_SEEING:
        buttons.append(Button(say(language, ATTENTION[0]), ATTENTION[1]))
    if viewer.acting_key is None:
        return buttons
    owns = [await _owns(model, context) for model in (Commitment, ReportSection, Project)]
    if any(owns):
        own = _of("tasks", owner=viewer.acting_key)
        buttons.append(Button(say(language, "example-tasks-mine"), own))
    led = select(Person.key).where(reports_to(viewer.acting_key), Person.manager_key == viewer.acting_key).limit(1)
    if viewer.role is not Role.EMPLOYEE and await context.session.scalar(led):
        buttons.append(Button(say(language, "example-tasks-team"), _of("tasks", owner=f"{TEAM}{viewer.acting_key}")))
    return buttons[: MOST_BUTTONS - 1]
