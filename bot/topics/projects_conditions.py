"""What a question about projects asks for, as conditions for a query."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, and_, not_, or_, type_coerce
from sqlalchemy.ext.asyncio import AsyncSession

from bot.question import Comparison, Filter, Period, Question
from bot.topics import common
from models import queries
from models.base import ScaledDecimal
from models.projects import ASPECTS, FINISHED, UNFINISHED, Colour, Programme, Project, ProjectStatus, Theme
from models.years import years_between

MONEY = ("budget", "spent", "left")
AVERAGE = "average_"
"""What stands before a figure of which the average is asked."""
FIGURES = (*MONEY, "progress")
SHARES = {"left_share": Project.left, "spent_share": Project.spent}
COMPARED = (*FIGURES, *SHARES, "delay")
"""Fields that are compared with a number: euros, percent, a share of the budget in percent, days."""

LEFT_OUT = ("key", "owner", "client", "phase", "status", "programme", "theme", "colour")
"""Fields of which values can be left out: "behalve die van Karin", "zonder de afgeronde"."""
STATUSES = {
    "unfinished": UNFINISHED,
    "finished": FINISHED,
    "not_closed": (*UNFINISHED, ProjectStatus.READY),
    "started": tuple(s for s in ProjectStatus if s not in (ProjectStatus.NOT_STARTED, ProjectStatus.CANCELLED)),
}
"""Words that stand for several statuses."""
ATTENTION = (Colour.RED, Colour.AMBER)
DONE_WORDS = frozenset({"finished", "ready", "closed"})
LARGEST = ScaledDecimal(2).largest


def statuses_of(values: Sequence[str]) -> list[ProjectStatus]:
    """Return the statuses that words for them stand for, each once."""
    found = [status for value in values for status in STATUSES.get(value) or (ProjectStatus(value),)]
    return list(dict.fromkeys(found))


def colours_of(question: Question) -> list[Colour]:
    """Return the colours asked for."""
    found: list[Colour] = []
    for value in question.values("colour"):
        found.extend(ATTENTION if value == "attention" else (Colour(value),))
    return list(dict.fromkeys(found))


def is_all_green(question: Question) -> bool:
    """Tell whether green is asked of projects as a whole: one green light among others does not make one green."""
    return colours_of(question) == [Colour.GREEN] and not question.values("aspect")


def aspects_of(question: Question) -> tuple[str, ...]:
    """Return the lights asked about: those named, else all four."""
    named = question.values("aspect")
    return tuple(aspect for aspect in ASPECTS if aspect in named) or ASPECTS


def moment_of(question: Question) -> str:
    """Tell what a period is about: when projects start, are ready, or run (part of) it."""
    if question.measure == "planned":
        return "planned"
    if question.measure == "start" or question.values("status") == ("not_started",):
        return "start"
    if question.measure == "ready" or asks_for_done(question) or question.values("late"):
        return "ready"
    return "runs"


def asks_for_done(question: Question) -> bool:
    """Only finished ones are asked for."""
    statuses = question.values("status")
    return bool(statuses) and DONE_WORDS.issuperset(statuses)


def still_to_come(question: Question, today: date) -> bool:
    """Tell whether "klaar in 2020" is asked while that period is not over: then what is not ready yet counts too."""
    period = question.period
    return period is not None and asks_for_done(question) and (period.last is None or period.last >= today)


CONDITIONS: dict[tuple[str, str], ColumnElement[bool]] = {
    ("money", "over"): Project.spent > Project.budget,
    ("money", "under"): Project.spent < Project.budget,
    ("unbudgeted", "yes"): Project.budget.is_(None),
    ("unspent", "yes"): Project.spent == 0,
    ("missing", "ready"): and_(Project.planned_ready.is_(None), Project.expected_ready.is_(None)),
    ("missing", "owner"): Project.owner_key.is_(None),
    ("missing", "progress"): Project.progress.is_(None),
}
"""What can be said of a project's own figures, beside each other or by themselves."""
STATES = ("status", "colour", "late", "money", "unbudgeted", "unspent", "missing", *COMPARED)
"""Conditions that tell how projects stand; the others tell which are meant."""


def shared_by(question: Question) -> Question:
    """Return the question for all of which a share is told: without how they stand, else for all projects."""
    base = question.without(*STATES, "aspect")
    stands = any(one.field in STATES for one in question.filters)
    return Question(question.topic, filters=base.filters if stands else (), period=question.period if stands else None)


def is_past_run(question: Question, today: date) -> bool:
    """Tell whether it is asked what ran in a period that is over: what has been finished since did run then."""
    period = question.period
    is_of_run = question.measure not in ("start", "ready", "planned")
    is_past = period is not None and (period.last or today) < today
    return question.values("status") == ("running",) and is_of_run and is_past


def _named(question: Question) -> list[ColumnElement[bool]]:
    """Return the conditions of what is named: client, phase, programme and theme."""
    conditions: list[ColumnElement[bool]] = []
    if clients := question.values("client"):
        conditions.append(common.team_condition(Project.client_key, clients))
    if phases := question.values("phase"):
        conditions.append(queries.folded(Project.phase).in_(phases))
    for field, kind in (("programme", Programme), ("theme", Theme)):
        if question.values(field):
            conditions.append(getattr(Project, field).in_([kind(value) for value in question.values(field)]))
    return conditions


async def conditions_of(question: Question, session: AsyncSession, today: date) -> list[ColumnElement[bool]]:
    """Translate a question into conditions; who may see what is not among them."""
    conditions = common.owner_condition(Project, question)
    if question.keys:
        conditions.append(Project.key.in_(question.keys))
    conditions.extend(_named(question))
    colours = colours_of(question)
    if is_all_green(question):
        conditions.append(Project.is_green())
    elif colours:
        conditions.append(Project.shows(colours, aspects_of(question)))
    conditions.extend(
        CONDITIONS[one.field, one.value] for one in question.filters if (one.field, one.value) in CONDITIONS
    )
    conditions.extend(queries.contains(Project.name, text) for text in question.values("text"))
    conditions.extend(compared(one) for one in question.filters if one.field in COMPARED)
    if still_to_come(question, today):
        conditions.append(Project.status != ProjectStatus.CANCELLED)
    elif question.values("status") and not is_past_run(question, today):
        conditions.append(Project.status.in_(statuses_of(question.values("status"))))
    conditions.extend(_late(question, today))
    conditions.extend(_left_out(question))
    if question.period:
        conditions.extend(await _in_period(question, question.period, session))
    return conditions


def _left_out(question: Question) -> list[ColumnElement[bool]]:
    """Return the conditions of what is left out; what has no value there is not such, so it stays."""
    conditions: list[ColumnElement[bool]] = []
    columns: tuple[tuple[str, Any], ...] = (
        ("key", Project.key),
        ("phase", queries.folded(Project.phase)),
        ("programme", Project.programme),
        ("theme", Project.theme),
    )
    for field, person in (("owner", Project.owner_key), ("client", Project.client_key)):
        if values := question.values(f"not_{field}"):
            conditions.append(common.not_of(person, values))
    for field, column in columns:
        if values := question.values(f"not_{field}"):
            conditions.append(or_(column.is_(None), column.not_in(values)))
    if statuses := question.values("not_status"):
        conditions.append(Project.status.not_in(statuses_of(statuses)))
    if colours := question.values("not_colour"):
        shown = [colour for value in colours for colour in (ATTENTION if value == "attention" else (Colour(value),))]
        conditions.extend(getattr(Project, aspect).not_in(shown) for aspect in aspects_of(question))
    return conditions


def _late(question: Question, today: date) -> list[ColumnElement[bool]]:
    asked = question.values("late")
    if not asked:
        return []
    ways = {
        "overdue": Project.overdue_on(today),
        "delayed": Project.delayed(),
        "early": Project.delay_days < 0,
        "on_time": and_(Project.expected_ready <= Project.planned_ready, not_(Project.overdue_on(today))),
    }
    conditions: list[ColumnElement[bool]] = [or_(*(ways[way] for way in asked))]
    if not question.values("status"):
        conditions.append(Project.status.in_(UNFINISHED))
    return conditions


async def _in_period(question: Question, period: Period, session: AsyncSession) -> list[ColumnElement[bool]]:
    moment = moment_of(question)
    if moment != "runs":
        days = {"start": Project.start, "planned": Project.planned_ready, "ready": Project.ready_day}
        return queries.within(days[moment], period.first, period.last)
    years = (period.first.year if period.first else None, period.last.year if period.last else None)
    texts = await years_between(session, Project.years, *years)
    begun: list[ColumnElement[bool]] = [Project.start.is_not(None)]
    if period.last:
        begun.append(Project.start <= period.last)
    if period.first:
        begun.append(or_(Project.ready_day >= period.first, and_(Project.ready_day.is_(None), _open_years(texts))))
    return [or_(and_(*begun), and_(Project.start.is_(None), Project.years.in_(texts)))]


def _open_years(texts: Sequence[str]) -> ColumnElement[bool]:
    """Without a day that it is ready a project goes by its years, and without those it goes on."""
    return or_(Project.years.is_(None), Project.years.in_(texts))


def compared(one: Filter) -> ColumnElement[bool]:
    """Return the condition that a figure compares as said."""
    value = Decimal(one.value)
    if one.field in MONEY:
        cents = min(max(value, -LARGEST), LARGEST).quantize(Decimal("0.01"), ROUND_HALF_UP)
        return compare(getattr(Project, one.field), one.comparison, cents)
    if one.field in SHARES:
        # A share of the budget, compared without dividing: in thousandths of a percent, whole numbers only.
        part, whole = type_coerce(SHARES[one.field], BigInteger), type_coerce(Project.budget, BigInteger)
        share = int(_bounded(value) * 1000)
        return and_(Project.budget > Decimal(0), compare(part * 100_000, one.comparison, whole * share))
    column = Project.delay_days if one.field == "delay" else Project.progress
    return compare(column, one.comparison, _whole(value, one.comparison))


def compare(column: Any, comparison: Comparison, value: Any) -> ColumnElement[bool]:
    """Return the condition that a column compares with a value as said."""
    result: ColumnElement[bool]
    match comparison:
        case Comparison.ABOVE:
            result = column > value
        case Comparison.AT_LEAST | Comparison.FROM:
            result = column >= value
        case Comparison.BELOW | Comparison.BEFORE:
            result = column < value
        case Comparison.AT_MOST:
            result = column <= value
        case Comparison.IS:
            result = column == value
    return result


def _bounded(value: Decimal) -> Decimal:
    return min(max(value, Decimal(-30_000)), Decimal(30_000))


def _whole(value: Decimal, comparison: Comparison) -> int:
    """Round a bound for a column of whole numbers, the way that keeps the comparison the same."""
    up = comparison in (Comparison.BELOW, Comparison.BEFORE, Comparison.AT_LEAST, Comparison.FROM)
    return int(_bounded(value).to_integral_value(ROUND_CEILING if up else ROUND_FLOOR))


def order_of(question: Question, today: date) -> list[Any]:
    """Return the order of a list: as asked, with what is unknown last, else what needs attention first."""
    moments = {"ready": "ready_day", "planned": "planned_ready"}
    name = question.order or (moments.get(moment_of(question), "") if question.period else "")
    columns: dict[str, Any] = {
        "budget": Project.budget,
        "spent": Project.spent,
        "left": Project.left,
        "progress": Project.progress,
        "delay_days": Project.delay_days,
        "ready_day": Project.ready_day,
        "planned_ready": Project.planned_ready,
        "start": Project.start,
    }
    column = columns.get(name.removeprefix("-"))
    if column is None:
        return Project.by_attention(today)
    return [column.is_(None), column.desc() if name.startswith("-") else column]
