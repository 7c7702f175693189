"""Risks: from a question to the conditions of its query. Where a risk stands is a matter of side, the rest is not."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from sqlalchemy import ColumnElement, Float, and_, literal, not_, or_

from bot.question import Comparison, Filter, Question
from bot.topics import common
from models import queries
from models.risks import (
    Bounds,
    Corner,
    Risk,
    RiskStatus,
    Side,
    Zone,
    assessed,
    impact_of,
    in_corner,
    in_zone,
    likelihood_of,
    mitigated,
    score_of,
)

KEY = "risks"

SCALES: Mapping[str, Callable[[Side], Any]] = MappingProxyType(
    {"score": score_of, "likelihood": likelihood_of, "impact": impact_of}
)
LEFT_OUT = ("key", "owner", "category", "consequence", "status", "confidential")
"""Fields of which values can be left out: "zonder die over het zaaksysteem", "behalve die van Floris"."""
AVERAGE = "average_"
"""What stands before a measure of which the average is asked."""
NUMBERS = (*SCALES, "amount")
"""The fields whose filters hold numbers."""
ORDERS = frozenset(f"{sign}{field}" for field in NUMBERS for sign in ("", "-"))

_COMPARE: Mapping[Comparison, Callable[[Any, Any], Any]] = MappingProxyType(
    {
        Comparison.IS: operator.eq,
        Comparison.BELOW: operator.lt,
        Comparison.BEFORE: operator.lt,
        Comparison.AT_MOST: operator.le,
        Comparison.ABOVE: operator.gt,
        Comparison.AT_LEAST: operator.ge,
        Comparison.FROM: operator.ge,
    }
)


def sides(question: Question) -> tuple[Side, ...]:
    """Return the sides a question asks about: both where it leaves them out."""
    named = set(question.values("side"))
    return tuple(side for side in Side if side.value in named) or tuple(Side)


def listed_side(question: Question) -> Side:
    """Return the side that lists go by: net, unless only gross was asked for."""
    return Side.GROSS if sides(question) == (Side.GROSS,) else Side.NET


def is_placed(question: Question) -> bool:
    """Tell whether it asks for risks in a certain place of the matrix."""
    return any(one.field == "zone" or one.field in SCALES for one in question.filters)


def _consequences() -> dict[str, Any]:
    return {
        "financial": Risk.financial,
        "non_financial": Risk.non_financial,
        "only_financial": and_(Risk.financial, not_(Risk.non_financial)),
        "only_non_financial": and_(Risk.non_financial, not_(Risk.financial)),
        "not_financial": not_(Risk.financial),
    }


def _by_consequence(question: Question) -> list[ColumnElement[bool]]:
    kinds = _consequences()
    named = [kinds[value] for value in question.values("consequence")]
    return [or_(*named)] if named else []


def zoned(question: Question, bounds: Bounds) -> list[ColumnElement[bool]]:
    """Return the conditions of zones that are asked for on both sides: "bruto hoog, netto niet meer"."""
    conditions: list[ColumnElement[bool]] = []
    for field, side in (("gross_zone", Side.GROSS), ("net_zone", Side.NET)):
        places = [in_zone(side, Zone(value), bounds) for value in question.values(field)]
        conditions += [or_(*places)] if places else []
    for value in question.values("left_zone"):
        conditions += [assessed(), not_(in_zone(Side.NET, Zone(value), bounds))]
    return conditions


def general(question: Question) -> list[ColumnElement[bool]]:
    """Return the conditions that hold whatever the side. Closed risks are left out unless asked for."""
    conditions = common.owner_condition(Risk, question)
    if question.keys:
        conditions.append(Risk.key.in_(question.keys))
    conditions += [Risk.status == status for status in statuses(question)]
    conditions += _by_consequence(question)
    if categories := question.values("category"):
        conditions.append(Risk.category.in_(categories))
    conditions += [queries.contains(Risk.title, text) for text in question.values("text")]
    if "no" in question.values("assessed"):
        conditions.append(not_(assessed()))
    elif "yes" in question.values("assessed"):
        conditions.append(assessed())
    for priced in question.values("priced"):
        conditions.append(Risk.amount.is_(None) if priced == "no" else Risk.amount.is_not(None))
    if question.values("mitigated"):
        conditions.append(not_(mitigated()))
    conditions += [_compared(Risk.amount, one) for one in question.filters if one.field == "amount"]
    conditions += _left_out(question)
    conditions += common.secrecy_conditions(Risk, question)
    if question.period:
        conditions += queries.within(Risk.as_of, question.period.first, question.period.last)
    return conditions


def _left_out(question: Question) -> list[ColumnElement[bool]]:
    """Return the conditions of what is left out; what has no value there is not such, so it stays."""
    conditions: list[ColumnElement[bool]] = []
    if owners := question.values("not_owner"):
        conditions.append(common.not_of(Risk.owner_key, owners))
    for field, column in (("key", Risk.key), ("category", Risk.category)):
        if values := question.values(f"not_{field}"):
            conditions.append(or_(column.is_(None), column.not_in(values)))
    conditions += [not_(_consequences()[value]) for value in question.values("not_consequence")]
    conditions += [Risk.status != RiskStatus(value) for value in question.values("not_status") if value != "any"]
    return conditions


def statuses(question: Question) -> tuple[RiskStatus, ...]:
    """Return the one status that is asked for; none where any will do, as for risks that are named."""
    named = set(question.values("status"))
    if "any" in named or len(named) > 1 or (question.keys and not named):
        return ()
    return (RiskStatus(next(iter(named), RiskStatus.ACTIVE.value)),)


def placed(question: Question, side: Side, bounds: Bounds) -> list[ColumnElement[bool]]:
    """Return the conditions of the place in the matrix, on one side. Unassessed risks have none."""
    conditions: list[ColumnElement[bool]] = []
    values = question.values("zone")
    zones = [in_zone(side, zone, bounds) for zone in Zone if zone.value in values]
    corners = [in_corner(side, corner) for corner in Corner if corner.value in values]
    conditions += [or_(*places) for places in (zones, corners) if places]
    for one in question.filters:
        if one.field in SCALES:
            conditions += [assessed(side), _compared(SCALES[one.field](side), one)]
    return conditions


def _compared(column: Any, one: Filter) -> ColumnElement[bool]:
    value: Any = Decimal(one.value)
    if one.field != "amount":
        # Scores are small whole numbers; what they are compared with need not be, nor fit their column.
        value = literal(float(value), Float())
    condition: ColumnElement[bool] = _COMPARE[one.comparison](column, value)
    return condition


def averaged_column(field: str, side: Side) -> Any:
    """Return the column whose average is asked."""
    return Risk.amount if field == "amount" else SCALES[field](side)


def order(question: Question) -> tuple[Any, bool]:
    """Return the column of the order asked for (by default the score) and whether the largest comes first."""
    asked = question.order or "-score"
    field = asked.removeprefix("-")
    column = Risk.amount if field == "amount" else SCALES[field](listed_side(question))
    return column, asked.startswith("-")
