"""What a question about promises and requests asks for, as conditions for a query, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any

from sqlalchemy import ColumnElement, and_, not_, or_

from bot.question import Comparison, Question
from bot.topics import common
from models import queries
from models.commitments import FINAL, Commitment, CommitmentKind, CommitmentStatus

SOON_DAYS = 30
"""Days ahead that "binnenkort" looks."""
MOMENTS: Mapping[str, Any] = MappingProxyType(
    {
        "deadline": Commitment.deadline,
        "made_on": Commitment.made_on,
        "done_on": Commitment.done_on,
        "reported_on": Commitment.reported_on,
    }
)
"""The day that a period is about, by what was asked."""
STATUSES: Mapping[str, ColumnElement[bool]] = MappingProxyType(
    {
        "unfinished": Commitment.status.not_in(FINAL),
        "final": Commitment.status.in_(FINAL),
        "kept": Commitment.status != CommitmentStatus.LAPSED,
        **{one.value: Commitment.status == one for one in CommitmentStatus},
    }
)
ORDERS: Mapping[str, tuple[Any, ...]] = MappingProxyType(
    {
        "longest_late": (Commitment.deadline,),
        "next": (Commitment.deadline,),
        "longest_open": (Commitment.made_on.is_(None), Commitment.made_on),
        "oldest": (Commitment.made_on.is_(None), Commitment.made_on),
        "newest": (Commitment.made_on.is_(None), Commitment.made_on.desc()),
    }
)
BY_DEADLINE = (Commitment.deadline.is_(None), Commitment.deadline)
BODIES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "council": ("raad", "raad %", "gemeenteraad%", "%raadsvergadering%", "council%"),
        "committee": ("%commissie%", "%committee%"),
        "board": ("college%", "%b&w%", "%burgemeester en wethouders%"),
    }
)
"""How the bodies of a kind are called, as patterns on the name in lower case."""


def kinds(question: Question) -> list[CommitmentKind]:
    """Return the kinds asked for: promises where none was said; named items may be of either kind."""
    if question.keys:
        return list(CommitmentKind)
    return [CommitmentKind(value) for value in question.values("kind")] or [CommitmentKind.PROMISE]


def order(question: Question) -> tuple[Any, ...]:
    """Return in which order the list stands: by deadline where nothing else was asked."""
    return ORDERS.get(question.order or "", BY_DEADLINE)


def moment(question: Question) -> str:
    """Return the day that a period is about: the deadline, unless something else was asked."""
    measure = question.measure
    return measure if measure is not None and measure in MOMENTS else "deadline"


def conditions(question: Question, today: date) -> list[ColumnElement[bool]]:
    """Translate a question; kinds are handled apart, for a total names the other kind beside it."""
    found = [
        *common.owner_condition(Commitment, question),
        *_states(question, today),
        *_bodies(question),
        *_excluded(question),
        *common.secrecy_conditions(Commitment, question),
        *(queries.contains(Commitment.title, text) for text in question.values("text")),
    ]
    if question.keys:
        found.append(Commitment.key.in_(question.keys))
    if clients := question.values("client"):
        found.append(common.team_condition(Commitment.client_key, clients))
    if holders := question.values("holder"):
        found.append(queries.folded(Commitment.portfolio_holder).in_(holders))
    if question.values("unowned"):
        found.append(Commitment.owner_key.is_(None))
    if question.period:
        found.extend(queries.within(MOMENTS[moment(question)], question.period.first, question.period.last))
    if years := common.years_of(question):
        day = MOMENTS[moment(question)]
        spans = [queries.within(day, date(year, 1, 1), date(year, 12, 31)) for year in years]
        found.append(or_(*(and_(*span) for span in spans)))
    found.extend(_of_order(question, today))
    return found


def _states(question: Question, today: date) -> list[ColumnElement[bool]]:
    """Where it stands: of one field any, of several fields all must hold."""
    found: list[ColumnElement[bool]] = []
    if statuses := question.values("status"):
        found.append(or_(*(STATUSES[status] for status in statuses)))
    if late := question.values("late"):
        in_time = and_(Commitment.status.not_in(FINAL), not_(Commitment.late_on(today)) | Commitment.deadline.is_(None))
        done = Commitment.status == CommitmentStatus.DONE
        ways = {
            "yes": Commitment.late_on(today),
            "no": in_time,
            "done_late": and_(done, Commitment.done_on > Commitment.deadline),
            "done_in_time": and_(done, Commitment.done_on <= Commitment.deadline),
        }
        found.append(or_(*(ways[one] for one in late)))
    reported = question.values("reported")
    if "no" in reported:
        found.append(Commitment.awaiting_report())
    elif "yes" in reported:
        found.append(Commitment.reported_on.is_not(None))
    if question.values("deadline"):
        found.append(Commitment.deadline.is_(None))
    if question.values("soon"):
        found.append(Commitment.status.not_in(FINAL))
        found.extend(queries.within(Commitment.deadline, today, today + timedelta(days=SOON_DAYS)))
    for one in question.filters:
        if one.field == "days":
            found.append(_late_by(one.comparison, int(one.value), today))
    return found


def _late_by(comparison: Comparison, days: int, today: date) -> ColumnElement[bool]:
    """Return the condition of what is later than so many days ("meer dan 30 dagen te laat")."""
    day = today - timedelta(days=days)
    compare: dict[Comparison, ColumnElement[bool]] = {
        Comparison.ABOVE: Commitment.deadline < day,
        Comparison.AT_LEAST: Commitment.deadline <= day,
        Comparison.BELOW: Commitment.deadline > day,
        Comparison.AT_MOST: Commitment.deadline >= day,
    }
    return and_(Commitment.late_on(today), compare.get(comparison, Commitment.deadline == day))


def _bodies(question: Question) -> list[ColumnElement[bool]]:
    """The body in which it was promised: by name, or by the kind of body."""
    body = queries.folded(Commitment.body)
    named = question.values("body")
    found: list[ColumnElement[bool]] = [body.in_(named)] if named else []
    asked = question.values("body_kind")
    if asked and not named:
        found.append(or_(*(body.like(pattern) for kind in asked for pattern in BODIES[kind])))
    return found


def _excluded(question: Question) -> list[ColumnElement[bool]]:
    """What was excepted ("behalve die van wethouder Sterk"); what has no value is not of him, so it stays."""
    columns: tuple[tuple[str, Any], ...] = (
        ("not_key", Commitment.key),
        ("not_holder", queries.folded(Commitment.portfolio_holder)),
        ("not_body", queries.folded(Commitment.body)),
    )
    found: list[ColumnElement[bool]] = []
    if owners := question.values("not_owner"):
        found.append(common.not_of(Commitment.owner_key, owners))
    for field, column in columns:
        if values := question.values(field):
            found.append(or_(column.is_(None), column.not_in(values)))
    body = queries.folded(Commitment.body)
    for kind in question.values("not_body_kind"):
        found.append(or_(body.is_(None), not_(or_(*(body.like(pattern) for pattern in BODIES[kind])))))
    found.extend(not_(STATUSES[status]) for status in question.values("not_status"))
    return found


def _of_order(question: Question, today: date) -> list[ColumnElement[bool]]:
    """What can stand in the order asked for: only what is late can be late the longest."""
    needs: dict[str, Callable[[], list[ColumnElement[bool]]]] = {
        "longest_late": lambda: [Commitment.late_on(today)],
        "next": lambda: [Commitment.status.not_in(FINAL), Commitment.deadline >= today],
        "longest_open": lambda: [Commitment.status.not_in(FINAL), Commitment.made_on.is_not(None)],
        "oldest": lambda: [Commitment.made_on.is_not(None)],
        "newest": lambda: [Commitment.made_on.is_not(None)],
    }
    return needs[question.order]() if question.order in needs else []
