"""The state of each part in one line, with the way into the part's own answer."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from sqlalchemy import ColumnElement, false

from bot.answers.answer import Entry, Sign
from bot.answers.language import day, euros, listed, number
from bot.question import Ask, Filter, Period, Question
from bot.topics.summary_parts import Scope
from models import contracts, finance, projects, queries, reports, risks, staffing
from models.base import Record, fold_key
from models.benchmark import BenchmarkEdition, known_editions
from models.commitments import FINAL, Commitment, CommitmentKind
from models.contracts import Contract, ContractState
from models.finance import Budget, BudgetPart, Reserve, Sum, Totals
from models.partnerships import PartnershipResult
from models.projects import UNFINISHED, Colour, Project, ProjectStatus
from models.reports import ReportSection
from models.risks import Risk, RiskStatus, Side
from models.staffing import Staffing
from models.visibility import visible


@dataclass(frozen=True, slots=True)
class State:
    """The lines of a part, and of which rows they tell: ``conditions`` leave out who may see them."""

    entries: tuple[Entry, ...]
    model: type[Record]
    conditions: tuple[ColumnElement[bool], ...] = ()


async def states(scope: Scope) -> list[State]:
    """Return the state of the parts that a summary is about."""
    return [state for part in scope.parts for state in await STATES[part](scope)]


async def _commitments(scope: Scope) -> list[State]:
    session, seen = scope.context.session, visible(Commitment, scope.context.viewer)
    promises, unfinished = Commitment.kind == CommitmentKind.PROMISE, Commitment.status.not_in(FINAL)
    known = await queries.count(session, Commitment, seen)
    late_on = Commitment.late_on(scope.context.today)
    still_open = await queries.count(session, Commitment, seen, promises, unfinished)
    late = await queries.count(session, Commitment, seen, promises, late_on)
    requests = await queries.count(session, Commitment, seen, ~promises, unfinished)
    value = scope.say("summary-state-commitments", open=still_open, late=late)
    beside = scope.say("summary-state-requests", count=requests) if requests else ""
    opens = Question("commitments", filters=(Filter("status", "unfinished"),))
    sign = Sign.BAD if late else None
    return [State((_line(scope, "commitments", known, value, opens, beside, sign=sign),), Commitment)]


async def _money(scope: Scope) -> list[State]:
    return [*await _budgets(scope), *await _reserves(scope)]


async def _budgets(scope: Scope) -> list[State]:
    year = scope.budget_year
    if year is None:
        return [State((_line(scope, "budgets", 0, "", Question("budgets", Ask.TOTAL)),), Budget)]
    of_year = Budget.year == year
    seen = visible(Budget, scope.context.viewer)
    totals = await finance.budget_totals(scope.context.session, seen, of_year, by=Budget.part)
    entries = [_budget(scope, year, part, totals[part].sums["remaining"]) for part in BudgetPart if part in totals]
    if scope.is_whole:
        # One card must hold it all: the parts of the money share a line there.
        whole = (await finance.budget_totals(scope.context.session, seen, of_year))[None].sums["remaining"]
        parts = [
            f"{scope.say(f'budgets-part-{part.value}')} {_left(scope, totals[part])}"
            for part in BudgetPart
            if part in totals
        ]
        title = scope.say("summary-in-year", name=scope.say("topic-budgets"), year=str(year))
        opens = Question("budgets", Ask.TOTAL, "remaining", period=Period.of_year(year), group="part")
        details = _details(*_over(scope, whole), *parts)
        entries = [Entry(title, _sum(scope, whole, "summary-left"), details, _sign_of(whole), opens)]
    return [State(tuple(entries), Budget, (of_year,))]


def _budget(scope: Scope, year: int, part: BudgetPart, left: Sum) -> Entry:
    name = scope.say("summary-in-year", name=scope.say(f"budgets-part-{part.value}"), year=str(year))
    filters = (Filter("part", part.value),)
    opens = Question("budgets", Ask.TOTAL, "remaining", filters=filters, period=Period.of_year(year))
    return Entry(name, _sum(scope, left, "summary-left"), _over(scope, left), _sign_of(left), opens)


def _left(scope: Scope, totals: Totals) -> str:
    amount = totals.sums["remaining"].amount
    return scope.say("unknown") if amount is None else euros(amount, scope.context.language)


async def _reserves(scope: Scope) -> list[State]:
    year = scope.reserve_year
    if year is None:
        return [State((_line(scope, "reserves", 0, "", Question("reserves")),), Reserve)]
    of_year = Reserve.year == year
    seen = visible(Reserve, scope.context.viewer)
    rows = await queries.rows(scope.context.session, Reserve, seen, of_year, order=[Reserve.name])
    entries = []
    if len(rows) == 1:
        (one,) = rows
        filters = (Filter("name", fold_key(one.name)),)
        opens = Question("reserves", Ask.ITEM, filters=filters, period=Period.of_year(year))
        title, known = scope.say("summary-reserve", name=one.name, year=str(year)), one.available
        if known is None:
            value = scope.say("summary-closing", amount=euros(one.closing, scope.context.language))
        else:
            value = scope.say("summary-available", amount=euros(known, scope.context.language))
        details = _details(
            scope.say("summary-of-reserve"), scope.say("summary-committed-unknown") if known is None else ""
        )
        entries.append(Entry(title, value, details, Sign.BAD if known is not None and known < 0 else None, opens))
    else:
        available = (await finance.reserve_totals(scope.context.session, seen, of_year))[None].sums["available"]
        title = scope.say("summary-in-year", name=scope.say("topic-reserves"), year=str(year))
        opens = Question("reserves", period=Period.of_year(year))
        value = _sum(scope, available, "summary-available")
        entries.append(Entry(title, value, _over(scope, available), _sign_of(available), opens))
    return [State(tuple(entries), Reserve, (of_year,))]


async def _staffing(scope: Scope) -> list[State]:
    session, language = scope.context.session, scope.context.language
    seen = visible(Staffing, scope.context.viewer)
    opens = Question("staffing", Ask.TOTAL)
    known = await staffing.dates(session, seen)
    if not known:
        return [State((_line(scope, "staffing", 0, "", opens),), Staffing)]
    figures = await staffing.figures(session, known[0], seen)
    occupied, whole = figures.occupied, figures.occupied_of.total
    value, details = scope.say("unknown"), [scope.say("summary-as-of", day=day(known[0], language))]
    if occupied.total is not None and whole is not None:
        value = scope.say(
            "summary-state-staffing", occupied=number(occupied.total, language), of=number(whole, language)
        )
    if not occupied.is_complete:
        details.append(scope.say("summary-over-teams", known=occupied.known, count=occupied.count))
    entry = _line(scope, "staffing", 1, value, opens, *details)
    return [State((entry,), Staffing, (Staffing.as_of == known[0],))]


async def _risks(scope: Scope) -> list[State]:
    session, active = scope.context.session, Risk.status == RiskStatus.ACTIVE
    seen = visible(Risk, scope.context.viewer)
    known = await queries.count(session, Risk, seen)
    net = await risks.spread(session, Side.NET, scope.bounds, seen, active)
    value = scope.say("summary-state-risks", high=net.high, total=net.total)
    beside = scope.say("summary-not-assessed", count=net.not_assessed) if net.not_assessed else ""
    opens = Question("risks", Ask.COUNT, filters=(Filter("side", "net"),))
    sign = Sign.BAD if net.high else None
    return [State((_line(scope, "risks", known, value, opens, beside, sign=sign),), Risk, (active,))]


async def _projects(scope: Scope) -> list[State]:
    session, running = scope.context.session, Project.status.in_(UNFINISHED)
    seen = visible(Project, scope.context.viewer)
    known = await queries.count(session, Project, seen)
    lights = await projects.worst_light_counts(session, seen, running)
    said = [
        scope.say(f"summary-lights-{colour.value if colour else 'none'}", count=lights[colour])
        for colour in (Colour.RED, Colour.AMBER, Colour.GREEN, Colour.GREY, None)
        if lights.get(colour)
    ]
    value = listed(said, scope.context.language)
    details = scope.say("summary-state-projects", count=sum(lights.values()))
    if not said:
        value, details = details, ""
    opens = Question("projects", filters=(Filter("status", "unfinished"),))
    sign = Sign.BAD if lights.get(Colour.RED) else None
    return [State((_line(scope, "projects", known, value, opens, details, sign=sign),), Project, (running,))]


async def _partnerships(scope: Scope) -> list[State]:
    seen = visible(PartnershipResult, scope.context.viewer)
    column = PartnershipResult.status
    counts = await queries.counts_by(scope.context.session, PartnershipResult, column, seen)
    value = scope.say(
        "summary-state-partnerships",
        running=counts.get(ProjectStatus.RUNNING, 0),
        ongoing=counts.get(ProjectStatus.ONGOING, 0),
    )
    total = sum(counts.values())
    details = scope.say("summary-of-results", count=total)
    opens = Question("partnerships", measure="results")
    return [State((_line(scope, "partnerships", total, value, opens, details),), PartnershipResult)]


async def _contracts(scope: Scope) -> list[State]:
    session, today = scope.context.session, scope.context.today
    seen = visible(Contract, scope.context.viewer)
    known = await queries.count(session, Contract, seen)
    states_of = await contracts.state_counts(session, today, seen)
    renewed = states_of[ContractState.TACITLY_RENEWED]
    value = scope.say("summary-state-contracts", count=states_of[ContractState.RUNNING] + renewed)
    beside = scope.say("summary-renewed", count=renewed) if renewed else ""
    return [State((_line(scope, "contracts", known, value, Question("contracts"), beside),), Contract)]


async def _benchmark(scope: Scope) -> list[State]:
    known = await known_editions(scope.context.session, scope.context.viewer)
    opens = Question("benchmark", measure="editions")
    if not known:
        return [State((_line(scope, "benchmark", 0, "", opens),), BenchmarkEdition)]
    begun = [year for year in known if year <= scope.context.today.year]
    one = known[max(begun) if begun else min(known)]
    title = scope.say("summary-benchmark", year=str(one.participation_year), data=str(one.data_year))
    value = scope.say(f"summary-edition-{one.status.value}") if one.status else scope.say("unknown")
    delivery = one.delivery_date
    when = scope.say("summary-delivery-on", day=day(delivery, scope.context.language)) if delivery else ""
    return [State((Entry(title, value, (when,) if when else (), None, opens),), BenchmarkEdition)]


async def _reports(scope: Scope) -> list[State]:
    edition, seen = scope.report, visible(ReportSection, scope.context.viewer)
    if scope.is_kept_back and (edition is None or edition.is_open):
        # What is known of an older report would pass for the state of the one that is not public yet.
        line = _line(scope, "reports", 1, scope.say("summary-not-public"), Question("reports"))
        return [State((line,), ReportSection, (false(),))]
    if edition is None:
        return [State((_line(scope, "reports", 0, "", Question("reports")),), ReportSection)]
    of_report = ReportSection.period == edition.period
    counts = await reports.section_counts(scope.context.session, scope.context.today, seen, of_report)
    filters = (Filter("about", "sections"),)
    opens = Question("reports", filters=filters, period=Period(*reports.half_of(edition.period)))
    value = scope.say("summary-state-reports", handed=counts.handed_in, total=counts.total)
    late = scope.say("summary-sections-late", count=counts.late) if counts.late else ""
    due = scope.say("summary-delivery-on", day=day(edition.delivery, scope.context.language))
    title = scope.say("summary-report", period=edition.period)
    sign = Sign.BAD if counts.late else None
    return [State((Entry(title, value, _details(late, due), sign, opens),), ReportSection, (of_report,))]


def _line(
    scope: Scope, part: str, known: int, value: str, opens: Question, *details: str, sign: Sign | None = None
) -> Entry:
    """Return the line of a part; where nothing is known of it, it says so."""
    title = scope.say(f"topic-{part}")
    if not known:
        return Entry(title, scope.say("unknown"), opens=opens)
    return Entry(title, value, _details(*details), sign, opens)


def _details(*parts: str) -> tuple[str, ...]:
    """Return all details as one: the way a card that is too large loses them one by one does not suit a summary."""
    said = " · ".join(part for part in parts if part)
    return (said,) if said else ()


def _sum(scope: Scope, total: Sum, text: str) -> str:
    if total.amount is None:
        return scope.say("unknown")
    return scope.say(text, amount=euros(total.amount, scope.context.language))


def _over(scope: Scope, total: Sum) -> tuple[str, ...]:
    """Say over how many rows a sum is, where some are unknown."""
    return () if total.is_complete else (scope.say("summary-over-items", known=total.known, count=total.count),)


def _sign_of(total: Sum) -> Sign | None:
    return Sign.BAD if total.amount is not None and total.amount < 0 else None


STATES: Mapping[str, Callable[[Scope], Awaitable[list[State]]]] = MappingProxyType(
    {
        "commitments": _commitments,
        "money": _money,
        "staffing": _staffing,
        "risks": _risks,
        "projects": _projects,
        "partnerships": _partnerships,
        "contracts": _contracts,
        "benchmark": _benchmark,
        "reports": _reports,
    }
)
