"""Projects and what they brought (sheets ``projecten`` and ``opbrengsten``)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    ColumnElement,
    ForeignKey,
    Integer,
    SmallInteger,
    and_,
    case,
    extract,
    func,
    or_,
    select,
    type_coerce,
)
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Confidential, Euro, LongText, Name, Record, ScaledDecimal
from models.people import Commissioned, Owned


class Programme(StrEnum):
    """What a project is part of."""

    SAMEN_DIGITAAL = "samen_digitaal"
    RESERVE = "reserve"
    COOPERATION = "cooperation"
    OTHER = "other"


class Theme(StrEnum):
    """The five tasks (opgaven) of the ICT vision."""

    SERVICES = "services"
    OPERATIONS = "operations"
    INFORMATION = "information"
    LEGISLATION = "legislation"
    SECURITY = "security"


class ProjectStatus(StrEnum):
    """Where a project stands. READY (result is there) and CLOSED (settled) are two words in the report and stay two."""

    NOT_STARTED = "not_started"
    RUNNING = "running"
    ONGOING = "ongoing"
    READY = "ready"
    CLOSED = "closed"
    CANCELLED = "cancelled"


FINISHED = (ProjectStatus.READY, ProjectStatus.CLOSED)
UNFINISHED = (ProjectStatus.NOT_STARTED, ProjectStatus.RUNNING, ProjectStatus.ONGOING)
"""What a person means by open projects; a cancelled one is neither finished nor open."""


class Colour(StrEnum):
    """A traffic light. Amber and red need a reason; grey means not started or not applicable."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    GREY = "grey"


ASPECTS = ("time", "money", "quality", "scope")
"""The four traffic lights of a project."""
SECONDS_IN_A_DAY = 86_400


class Project(Owned, Commissioned, Confidential, Record):
    """A project. Key: number. ``progress`` in percent, amounts in euros."""

    __tablename__ = "project"
    __table_args__ = (CheckConstraint("progress BETWEEN 0 AND 100", name="progress"),)

    number: Mapped[Name]
    name: Mapped[Name]
    programme: Mapped[Programme | None]
    theme: Mapped[Theme | None]
    status: Mapped[ProjectStatus]
    phase: Mapped[Name | None]
    progress: Mapped[int | None] = mapped_column(SmallInteger)
    start: Mapped[date | None]
    planned_ready: Mapped[date | None]
    expected_ready: Mapped[date | None]
    years: Mapped[Name | None]
    time: Mapped[Colour | None]
    money: Mapped[Colour | None]
    quality: Mapped[Colour | None]
    scope: Mapped[Colour | None]
    note: Mapped[LongText | None]
    budget: Mapped[Euro | None]
    spent: Mapped[Euro | None]
    as_of: Mapped[date]

    def coloured(self, *colours: Colour) -> tuple[str, ...]:
        """Return the aspects whose light shows one of these colours."""
        return tuple(aspect for aspect in ASPECTS if getattr(self, aspect) in colours)

    @classmethod
    def shows(cls, colours: Iterable[Colour], aspects: Iterable[str] = ASPECTS) -> ColumnElement[bool]:
        """The condition that any light of these aspects shows one of these colours."""
        wanted = list(colours)
        return or_(*(getattr(cls, aspect).in_(wanted) for aspect in aspects))

    @classmethod
    def is_green(cls) -> ColumnElement[bool]:
        """The condition that a project is green as a whole: every light known, none of another colour but grey."""
        lights = [getattr(cls, aspect) for aspect in ASPECTS]
        return and_(*(light.in_([Colour.GREEN, Colour.GREY]) for light in lights), cls.shows([Colour.GREEN]))

    @hybrid_property
    def ready_day(self) -> date | None:
        """When it is ready: as expected now, else as planned; None where neither is known."""
        return self.expected_ready or self.planned_ready

    @ready_day.inplace.expression
    @classmethod
    def _ready_day(cls) -> ColumnElement[date]:
        return func.coalesce(cls.expected_ready, cls.planned_ready)

    @hybrid_property
    def delay_days(self) -> int | None:
        """Days from planned to expected; negative where it is early; None where either is unknown."""
        if self.expected_ready is None or self.planned_ready is None:
            return None
        return (self.expected_ready - self.planned_ready).days

    @delay_days.inplace.expression
    @classmethod
    def _delay_days(cls) -> ColumnElement[int]:
        # Neither database subtracts days the way the other does; seconds since 1970 both have.
        seconds = extract("epoch", cls.expected_ready) - extract("epoch", cls.planned_ready)
        return type_coerce(seconds / SECONDS_IN_A_DAY, Integer)

    @classmethod
    def delayed(cls) -> ColumnElement[bool]:
        """The condition that it is expected later than was planned."""
        return cls.expected_ready > cls.planned_ready

    def is_overdue(self, today: date) -> bool:
        """Open, and the day it was to be ready is past."""
        return self.status in UNFINISHED and self.ready_day is not None and today > self.ready_day

    @classmethod
    def overdue_on(cls, today: date) -> ColumnElement[bool]:
        """The condition of :meth:`is_overdue`, for a query."""
        return and_(cls.status.in_(UNFINISHED), cls.ready_day < today)

    @hybrid_property
    def left(self) -> Decimal | None:
        """Budget − spent; may be negative; None where either is unknown."""
        return None if self.budget is None or self.spent is None else self.budget - self.spent

    @left.inplace.expression
    @classmethod
    def _left(cls) -> ColumnElement[Decimal]:
        return type_coerce(cls.budget - cls.spent, ScaledDecimal(2))

    @classmethod
    def by_attention(cls, today: date) -> list[Any]:
        """The order that puts first what needs attention: red, overdue, amber; what is open before what is not."""
        return [
            case((cls.status.in_(UNFINISHED), 0), else_=1),
            case((cls.shows([Colour.RED]), 0), (cls.overdue_on(today), 1), (cls.shows([Colour.AMBER]), 2), else_=3),
            cls.ready_day.is_(None),
            cls.ready_day,
        ]


class Benefit(Record):
    """What a task brought. Key: theme + description."""

    __tablename__ = "benefit"

    theme: Mapped[Theme]
    description: Mapped[LongText]
    project_key: Mapped[str | None] = mapped_column(ForeignKey("project.key"))
    years: Mapped[Name | None]


@dataclass(frozen=True, slots=True)
class Sum:
    """The sum of what is known, and of how many rows it is known. ``amount`` is None where it is known of none."""

    amount: Decimal | None
    known: int


@dataclass(frozen=True, slots=True)
class ProjectTotals:
    """Money of a set of projects, in euros, and their average progress in percent (over ``progress.known``)."""

    count: int
    budget: Sum
    spent: Sum
    left: Sum
    progress: Sum


async def totals(session: AsyncSession, *conditions: ColumnElement[bool]) -> ProjectTotals:
    """Add up projects; ``left`` only counts those of which both amounts are known."""
    query = select(*_figures()).select_from(Project).where(*conditions)
    return _totals(list((await session.execute(query)).one()))


async def totals_by(session: AsyncSession, column: Any, *conditions: ColumnElement[bool]) -> dict[Any, ProjectTotals]:
    """Add up projects by the value of a column; see :func:`totals`."""
    query = select(column, *_figures()).select_from(Project).where(*conditions).group_by(column)
    return {value: _totals(figures) for value, *figures in await session.execute(query)}


def _figures() -> list[Any]:
    figures = (Project.budget, Project.spent, Project.left, Project.progress)
    return [func.count(), *(function(figure) for figure in figures for function in (func.sum, func.count))]


def _totals(figures: list[Any]) -> ProjectTotals:
    count, budget, budgets, spent, spents, left, lefts, progress, progresses = figures
    average = Decimal(progress) / progresses if progresses else None
    return ProjectTotals(count, Sum(budget, budgets), Sum(spent, spents), Sum(left, lefts), Sum(average, progresses))


async def light_counts(session: AsyncSession, *conditions: ColumnElement[bool]) -> dict[str, dict[Colour | None, int]]:
    """Count projects by the colour of each of the four lights; None: no light known."""
    counts: dict[str, dict[Colour | None, int]] = {}
    for aspect in ASPECTS:
        light = getattr(Project, aspect)
        query = select(light, func.count()).select_from(Project).where(*conditions).group_by(light)
        counts[aspect] = {row[0]: row[1] for row in await session.execute(query)}
    return counts


async def worst_light_counts(session: AsyncSession, *conditions: ColumnElement[bool]) -> dict[Colour | None, int]:
    """Count projects by the worst of their four lights: red, amber, green, grey; None: no light known."""
    worst = case(
        *((Project.shows([colour]), colour.value) for colour in (Colour.RED, Colour.AMBER, Colour.GREEN, Colour.GREY))
    )
    query = select(worst, func.count()).select_from(Project).where(*conditions).group_by(worst)
    return {None if row[0] is None else Colour(row[0]): row[1] for row in await session.execute(query)}
