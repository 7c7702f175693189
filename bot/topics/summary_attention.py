"""What needs attention: the concerns there are, each with how many and a way to get some of them, the worst first."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, func

from bot.answers.answer import Entry, Sign
from bot.answers.language import day, euros, listed
from bot.question import Ask, Filter, Period, Question
from bot.topics.commitments_item import deadline_words as commitment_deadline
from bot.topics.summary_deadlines import deadlines
from bot.topics.summary_parts import Scope
from models import queries, risks
from models.base import Record, fold_key
from models.benchmark import BenchmarkEdition, EditionStatus
from models.commitments import Commitment
from models.finance import Budget, nearly_spent, overspent
from models.people import Owned, Person
from models.projects import UNFINISHED, Colour, Project
from models.reports import ReportSection, half_of
from models.risks import Risk, RiskStatus, Side, Zone
from models.visibility import visible

R = TypeVar("R", bound=Record)
LONGEST_TITLE = 70
LONGEST_REASON = 100
"""Characters of a name and of a reason on the card."""


@dataclass(frozen=True, slots=True)
class Concern:
    """One kind of thing that needs attention: how many there are, and the entries from the first up to a number.

    ``urgency`` 0 is what has gone wrong, 1 what will if nobody acts.
    """

    name: str
    urgency: int
    count: int
    entries: Callable[[int, int], Awaitable[list[Entry]]]


async def concerns(scope: Scope) -> list[Concern]:
    """Return the concerns of the parts that a summary is about; those without anything in them too."""
    makers = {
        "commitments": (_late_commitments, _unreported),
        "projects": (_red_projects,),
        "money": (_overspent, _nearly_spent),
        "risks": (_high_risks,),
        "reports": (_late_sections,),
        "benchmark": (_late_benchmark,),
    }
    found = [await make(scope) for part, made in makers.items() if part in scope.parts for make in made]
    coming = await deadlines(scope)
    return [*found, Concern("deadlines", 1, coming.count, coming.entries)]


async def attention(found: Sequence[Concern], offset: int, limit: int) -> list[Entry]:
    """Return entries of the concerns together: the worst of each first, what has gone wrong before what may."""
    places = list(islice(_in_order(found), offset, offset + limit))
    entries: dict[tuple[int, int], Entry] = {}
    for number, concern in enumerate(found):
        wanted = [index for which, index in places if which == number]
        if wanted:
            # Each concern's own order is kept, so what is wanted of it is in one piece.
            rows = await concern.entries(wanted[0], len(wanted))
            entries.update({(number, index): entry for index, entry in zip(wanted, rows, strict=False)})
    # What is cut ends in an ellipsis, and the item itself has all of it: a card holds so much.
    return [replace(entry, title=_cut(entry.title, LONGEST_TITLE)) for p in places if (entry := entries.get(p))]


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def _in_order(found: Sequence[Concern]) -> Iterator[tuple[int, int]]:
    """Give (concern, index) in the order of :func:`attention`: by turns, so that one part does not hide the others."""
    for urgency in sorted({one.urgency for one in found}):
        group = [(number, one.count) for number, one in enumerate(found) if one.urgency == urgency]
        for index in range(max(count for _, count in group)):
            yield from ((number, index) for number, count in group if index < count)


async def _concern(
    scope: Scope,
    name: str,
    urgency: int,
    model: type[R],
    conditions: Sequence[ColumnElement[bool]],
    order: Sequence[Any],
    entry: Callable[[Scope, R, str], Entry],
) -> Concern:
    session = scope.context.session
    all_of_them = [visible(model, scope.context.viewer), *conditions]

    async def entries(offset: int, limit: int) -> list[Entry]:
        rows = await queries.rows(session, model, *all_of_them, order=order, offset=offset, limit=limit)
        people = await queries.people(session, [_owner_key(one) for one in rows])
        return [entry(scope, one, _owner_name(scope, one, people)) for one in rows]

    return Concern(name, urgency, await queries.count(session, model, *all_of_them), entries)


def _owner_key(one: Record) -> str | None:
    return one.owner_key if isinstance(one, Owned) else None


def _owner_name(scope: Scope, one: Record, people: Mapping[str, Person]) -> str:
    key = _owner_key(one)
    return people[key].name if key is not None and key in people else scope.say("no-owner")


async def _late_commitments(scope: Scope) -> Concern:
    late = Commitment.late_on(scope.context.today)
    return await _concern(scope, "late", 0, Commitment, [late], [Commitment.deadline], _late_commitment)


def _late_commitment(scope: Scope, one: Commitment, owner: str) -> Entry:
    kind, opens = f"summary-{one.kind.value}", _item("commitments", one)
    entry = _late_entry(scope, one.title, kind, one.deadline, owner, opens)
    return replace(entry, details=_details(scope.say(kind), owner, _meant(scope, one)))


def _meant(scope: Scope, one: Commitment) -> str:
    """Return the deadline as exactly as it was meant: ``deadline 4e kwartaal 2025``."""
    return scope.say("deadline-is", deadline=commitment_deadline(one, scope.context.language)) if one.deadline else ""


async def _unreported(scope: Scope) -> Concern:
    order = [Commitment.done_on.is_(None), Commitment.done_on]
    return await _concern(scope, "unreported", 1, Commitment, [Commitment.awaiting_report()], order, _unreported_entry)


def _unreported_entry(scope: Scope, one: Commitment, owner: str) -> Entry:
    done = scope.say("summary-done-on", day=_day(scope, one.done_on)) if one.done_on else ""
    details = _details(scope.say(f"summary-{one.kind.value}"), owner, done)
    return Entry(one.title, scope.say("summary-unreported"), details, Sign.ATTENTION, _item("commitments", one))


async def _red_projects(scope: Scope) -> Concern:
    red = [Project.shows([Colour.RED]), Project.status.in_(UNFINISHED)]
    return await _concern(scope, "red", 0, Project, red, Project.by_attention(scope.context.today), _red_project)


def _red_project(scope: Scope, one: Project, owner: str) -> Entry:
    aspects = [scope.say(f"summary-aspect-{aspect}") for aspect in one.coloured(Colour.RED)]
    ready = scope.say("summary-ready-on", day=_day(scope, one.ready_day)) if one.ready_day else _as_of(scope, one.as_of)
    reason = _cut(" ".join((one.note or scope.say("summary-no-reason")).split()), LONGEST_REASON)
    value = scope.say("summary-red", aspects=listed(aspects, scope.context.language))
    return Entry(
        one.name, value, _details(scope.say("summary-project"), owner, ready, reason), Sign.BAD, _item("projects", one)
    )


async def _overspent(scope: Scope) -> Concern:
    return await _budgets(scope, "overspent", 0, overspent())


async def _nearly_spent(scope: Scope) -> Concern:
    return await _budgets(scope, "nearly", 1, nearly_spent())


async def _budgets(scope: Scope, name: str, urgency: int, condition: ColumnElement[bool]) -> Concern:
    conditions = [condition, Budget.year == scope.budget_year]
    left = func.coalesce(Budget.remaining, Budget.unspent)
    sign = Sign.ATTENTION if urgency else Sign.BAD
    return await _concern(scope, name, urgency, Budget, conditions, [left], partial(_budget, sign))


def _budget(sign: Sign, scope: Scope, one: Budget, owner: str) -> Entry:
    language = scope.context.language
    left = one.unspent if one.remaining is None else one.remaining
    without = scope.say("summary-committed-unknown") if one.remaining is None else ""
    part = scope.say(f"budgets-part-{one.part.value}")
    code = one.key.rpartition("|")[0]
    opens = Question("budgets", Ask.ITEM, filters=(Filter("item", code),), period=Period.of_year(one.year))
    return Entry(
        scope.say("summary-in-year", name=one.item, year=str(one.year)),
        "" if left is None else scope.say("summary-left", amount=euros(left, language)),
        _details(part, owner, _as_of(scope, one.as_of), without),
        sign,
        opens,
    )


async def _high_risks(scope: Scope) -> Concern:
    high = [Risk.status == RiskStatus.ACTIVE, risks.in_zone(Side.NET, Zone.HIGH, scope.bounds)]
    order = [risks.score_of(Side.NET).desc(), risks.score_of(Side.GROSS).desc()]
    return await _concern(scope, "high", 0, Risk, high, order, _high_risk)


def _high_risk(scope: Scope, one: Risk, owner: str) -> Entry:
    value = scope.say("summary-net-score", score=one.net_score or 0)
    details = _details(scope.say("summary-risk"), owner, _as_of(scope, one.as_of))
    return Entry(one.title, value, details, Sign.BAD, _item("risks", one))


async def _late_sections(scope: Scope) -> Concern:
    late = ReportSection.late_on(scope.context.today)
    return await _concern(scope, "sections", 0, ReportSection, [late], [ReportSection.deadline], _late_section)


def _late_section(scope: Scope, one: ReportSection, owner: str) -> Entry:
    filters = (Filter("about", "sections"), Filter("section", fold_key(one.section)))
    opens = Question("reports", filters=filters, period=Period(*half_of(one.period)))
    return _late_entry(scope, one.section, "summary-section", one.deadline, owner, opens, period=one.period)


async def _late_benchmark(scope: Scope) -> Concern:
    late = [
        BenchmarkEdition.delivery_date < scope.context.today,
        func.coalesce(BenchmarkEdition.status, EditionStatus.PLANNED) != EditionStatus.CLOSED,
    ]
    return await _concern(scope, "benchmark", 0, BenchmarkEdition, late, [BenchmarkEdition.delivery_date], _benchmark)


def _benchmark(scope: Scope, one: BenchmarkEdition, owner: str) -> Entry:
    title = scope.say("summary-benchmark", year=str(one.participation_year), data=str(one.data_year))
    opens = Question("benchmark", measure="delivery", period=Period.of_year(one.participation_year))
    return _late_entry(scope, title, "summary-delivery", one.delivery_date, owner, opens)


def _late_entry(
    scope: Scope, title: str, kind: str, deadline: date | None, owner: str, opens: Question, **values: object
) -> Entry:
    days = (scope.context.today - deadline).days if deadline else 0
    when = scope.say("deadline-is", deadline=_day(scope, deadline))
    return Entry(
        title, scope.say("days-late", days=days), _details(scope.say(kind, **values), owner, when), Sign.BAD, opens
    )


def _item(topic: str, one: Record) -> Question:
    return Question(topic, Ask.ITEM, keys=(one.key,))


def _as_of(scope: Scope, value: date) -> str:
    return scope.say("summary-as-of", day=_day(scope, value))


def _day(scope: Scope, value: date | None) -> str:
    return day(value, scope.context.language) if value else scope.say("unknown")


def _details(*parts: str) -> tuple[str, ...]:
    return (" · ".join(part for part in parts if part),)
