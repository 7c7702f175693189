"""What is due in the coming working days, of all parts together, the first first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select

from bot.answers.answer import Entry, Sign
from bot.answers.language import day
from bot.question import Ask, Filter, Period, Question
from bot.topics.commitments_item import deadline_words as commitment_deadline
from bot.topics.summary_parts import Scope
from models import queries
from models.base import Record, fold_key
from models.benchmark import BenchmarkEdition, EditionStatus
from models.commitments import FINAL, Commitment
from models.contracts import Contract, last_notice_day, notice_within
from models.people import Person
from models.reports import ReportSection, SectionStatus, half_of
from models.visibility import visible


@dataclass(frozen=True, slots=True)
class _Due:
    """A deadline: its day, and of which record it is."""

    day: date
    model: type[Any]
    key: str


@dataclass(frozen=True, slots=True)
class Deadlines:
    """The deadlines that are coming, the first first."""

    scope: Scope
    due: tuple[_Due, ...]

    @property
    def count(self) -> int:
        """How many."""
        return len(self.due)

    async def entries(self, offset: int, limit: int) -> list[Entry]:
        """Return some of them."""
        chosen = self.due[offset : offset + limit]
        session = self.scope.context.session
        rows: dict[tuple[type[Record], str], Any] = {}
        for model in {one.model for one in chosen}:
            keys = [one.key for one in chosen if one.model is model]
            rows.update({(model, row.key): row for row in await queries.rows(session, model, model.key.in_(keys))})
        people = await queries.people(session, [row.owner_key for row in rows.values()])
        return [_entry(self.scope, one.day, rows[one.model, one.key], people) for one in chosen]


async def deadlines(scope: Scope) -> Deadlines:
    """Find the deadlines from today to the end of the working days that a summary looks ahead."""
    session, viewer, today = scope.context.session, scope.context.viewer, scope.context.today
    due: list[_Due] = []
    sources: dict[str, tuple[type[Any], Any, Any]] = {
        "commitments": (Commitment, Commitment.deadline, Commitment.status.not_in(FINAL)),
        "reports": (ReportSection, ReportSection.deadline, ReportSection.status == SectionStatus.NOT_STARTED),
        "benchmark": (
            BenchmarkEdition,
            BenchmarkEdition.delivery_date,
            func.coalesce(BenchmarkEdition.status, EditionStatus.PLANNED) != EditionStatus.CLOSED,
        ),
    }
    for part, (model, column, unsettled) in sources.items():
        if part in scope.parts:
            within = queries.within(column, today, scope.ahead)
            query = select(column, model.key).where(visible(model, viewer), unsettled, *within)
            due += [_Due(moment, model, key) for moment, key in await session.execute(query)]
    if "contracts" in scope.parts:
        seen = visible(Contract, viewer)
        notice = await notice_within(session, today, scope.ahead, seen)
        ends = select(Contract.end, Contract.notice_months, Contract.key).where(seen, notice)
        for end, months, key in await session.execute(ends):
            moment = last_notice_day(end, months)
            due += [_Due(moment, Contract, key)] if moment else []
    return Deadlines(scope, tuple(sorted(due, key=lambda one: (one.day, one.model.__tablename__, one.key))))


def _entry(scope: Scope, moment: date, one: Any, people: dict[str, Person]) -> Entry:
    title, kind, opens = described(scope, one)
    owner = people[one.owner_key].name if one.owner_key in people else scope.say("no-owner")
    value = scope.say("days-left", days=(moment - scope.context.today).days)
    language = scope.context.language
    when = commitment_deadline(one, language) if isinstance(one, Commitment) else day(moment, language)
    return Entry(title, value, (" · ".join((kind, owner, when)),), Sign.ATTENTION, opens)


def described(scope: Scope, one: Any) -> tuple[str, str, Question]:
    """Return the title of a row with a deadline, what has to be done with it, and the question that tells more."""
    tell: dict[type[Any], Callable[[Scope, Any], tuple[str, str, Question]]] = {
        Commitment: _commitment,
        ReportSection: _section,
        BenchmarkEdition: _benchmark,
        Contract: _contract,
    }
    return tell[type(one)](scope, one)


def _commitment(scope: Scope, one: Commitment) -> tuple[str, str, Question]:
    opens = Question("commitments", Ask.ITEM, keys=(one.key,))
    return one.title, scope.say(f"summary-{one.kind.value}"), opens


def _section(scope: Scope, one: ReportSection) -> tuple[str, str, Question]:
    filters = (Filter("about", "sections"), Filter("section", fold_key(one.section)))
    opens = Question("reports", filters=filters, period=Period(*half_of(one.period)))
    return one.section, scope.say("summary-section", period=one.period), opens


def _benchmark(scope: Scope, one: BenchmarkEdition) -> tuple[str, str, Question]:
    title = scope.say("summary-benchmark", year=str(one.participation_year), data=str(one.data_year))
    opens = Question("benchmark", measure="delivery", period=Period.of_year(one.participation_year))
    return title, scope.say("summary-delivery"), opens


def _contract(scope: Scope, one: Contract) -> tuple[str, str, Question]:
    title = scope.say("summary-contract-of", subject=one.subject, supplier=one.supplier)
    return title, scope.say("summary-notice"), Question("contracts", Ask.ITEM, keys=(one.key,))
