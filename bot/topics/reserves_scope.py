"""What a question about reserves is about: which of them, in which years."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sqlalchemy import ColumnElement, not_

from bot.question import Filter, Question
from bot.topics.budgets_scope import COMPARING
from models import queries
from models.finance import RESERVE_MEASURES, Reserve, usual_year

KEY = "reserves"


def measure_of(question: Question) -> str:
    """Return the amount to show: where it stands, if none was asked about."""
    return question.measure if question.measure in RESERVE_MEASURES else "closing"


def selecting_of(question: Question, years: tuple[int, ...]) -> tuple[ColumnElement[bool], ...]:
    """Return the conditions of the reserves named, in some years."""
    conditions: list[ColumnElement[bool]] = []
    if names := question.values("name"):
        conditions.append(Reserve.key.in_([f"{name}|{year}" for name in names for year in years]))
    conditions.extend(queries.contains(Reserve.name, text) for text in question.values("text"))
    conditions.extend(queries.contains(Reserve.name, name) for name in question.values("named"))
    if without := question.values("not_name"):
        conditions.append(Reserve.key.not_in([f"{name}|{year}" for name in without for year in years]))
    for text in (*question.values("not_named"), *question.values("not_text")):
        conditions.append(not_(queries.contains(Reserve.name, text)))
    return tuple(conditions)


def narrowing_of(question: Question) -> tuple[ColumnElement[bool], ...]:
    """Return the conditions by which reserves are picked by their amount."""
    column = getattr(Reserve, measure_of(question))
    return tuple(
        COMPARING[one.comparison](column, Decimal(one.value).quantize(Decimal("0.01"))) for one in limits_of(question)
    )


def limits_of(question: Question) -> tuple[Filter, ...]:
    """Return the amounts a question picks by."""
    return tuple(one for one in question.filters if one.field == "amount")


def years_asked(question: Question, known: tuple[int, ...], today: date) -> tuple[int, ...]:
    """Return the years asked for of those with figures; all for a development, else the usual one."""
    if period := question.period:
        first = period.first.year if period.first else min(known, default=0)
        last = period.last.year if period.last else max(known, default=0)
        return tuple(year for year in known if first <= year <= last)
    if question.measure == "development":
        return known
    usual = usual_year(known, today)
    return () if usual is None else (usual,)
