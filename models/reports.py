"""The half-yearly report itself (sheets ``rapportages``, ``rapportageonderdelen``, ``achtergrond``)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, case, false, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped

from models.base import Confidential, LongText, Name, Record, fold_key
from models.history import Change, ChangeSet
from models.people import Owned


class ReportStatus(StrEnum):
    """While it is under embargo, a report is for its contributors, managers and administrators."""

    IN_PREPARATION = "in_preparation"
    EMBARGO = "embargo"
    PUBLIC = "public"


class SectionStatus(StrEnum):
    """Where a section stands."""

    NOT_STARTED = "not_started"
    DELIVERED = "delivered"
    APPROVED = "approved"


class Report(Owned, Confidential, Record):
    """A half-yearly report. Key: period (``2020-1``)."""

    __tablename__ = "report"

    period: Mapped[Name]
    as_of: Mapped[date]
    delivery_date: Mapped[date]
    adoption_date: Mapped[date | None]
    status: Mapped[ReportStatus]


class ReportSection(Owned, Confidential, Record):
    """A section of a report. Key: period + section."""

    __tablename__ = "report_section"

    period: Mapped[Name]
    section: Mapped[Name]
    deadline: Mapped[date]
    status: Mapped[SectionStatus]
    note: Mapped[LongText | None]

    @classmethod
    def late_on(cls, today: date) -> ColumnElement[bool]:
        """Return the condition that a section was due before ``today`` and has not been delivered."""
        return and_(cls.status == SectionStatus.NOT_STARTED, cls.deadline < today)

    def is_late(self, today: date) -> bool:
        """Tell the same of this section."""
        return self.status is SectionStatus.NOT_STARTED and self.deadline < today


class Background(Record):
    """A background text of the report. Key: subject."""

    __tablename__ = "background"

    subject: Mapped[Name]
    text: Mapped[LongText]
    source: Mapped[LongText | None]


@dataclass(frozen=True, slots=True)
class Edition:
    """A report as far as someone may know of it: only by its period and his own sections where ``report`` is None.

    ``delivery`` is the delivery date, or else the last deadline of those sections.
    """

    period: str
    delivery: date
    report: Report | None = None

    @property
    def is_public(self) -> bool:
        """It is known to be public: nobody works on it any more."""
        return self.report is not None and self.report.status is ReportStatus.PUBLIC

    @property
    def is_open(self) -> bool:
        """It is known not to be under embargo: everybody may see it, also while it is being made."""
        return self.report is not None and self.report.status is not ReportStatus.EMBARGO


@dataclass(frozen=True, slots=True)
class SectionCounts:
    """How many sections there are and where they stand. ``late`` are among those not started."""

    total: int
    not_started: int
    delivered: int
    approved: int
    late: int

    @property
    def handed_in(self) -> int:
        """Delivered, whether approved yet or not."""
        return self.delivered + self.approved


async def editions(
    session: AsyncSession, reports: ColumnElement[bool], own_sections: ColumnElement[bool]
) -> list[Edition]:
    """Return the reports under a condition, and the periods that someone only has sections in, the newest first."""
    found = (await session.scalars(select(Report).where(reports))).all()
    known = {one.period: Edition(one.period, one.delivery_date, one) for one in found}
    sections = select(ReportSection.period, func.max(ReportSection.deadline)).where(own_sections)
    for period, deadline in await session.execute(sections.group_by(ReportSection.period)):
        known.setdefault(period, Edition(period, deadline))
    return [known[period] for period in sorted(known, reverse=True)]


def current_edition(among: Sequence[Edition], today: date) -> Edition | None:
    """Return the report being worked on: of those not public the one due nearest to ``today``, else the latest."""
    working = [one for one in among if not one.is_public]
    if working:
        # Of two equally near the one that is still to come.
        return min(working, key=lambda one: (abs((one.delivery - today).days), one.delivery < today))
    return max(among, key=lambda one: one.period, default=None)


async def section_counts(session: AsyncSession, today: date, *conditions: ColumnElement[bool]) -> SectionCounts:
    """Count sections by where they stand."""
    statuses = (SectionStatus.NOT_STARTED, SectionStatus.DELIVERED, SectionStatus.APPROVED)
    sums = [func.sum(case((ReportSection.status == status, 1), else_=0)) for status in statuses]
    late = func.sum(case((ReportSection.late_on(today), 1), else_=0))
    row = (await session.execute(select(func.count(), *sums, late).select_from(ReportSection).where(*conditions))).one()
    return SectionCounts(*(int(value or 0) for value in row))


async def last_changed(session: AsyncSession, periods: Sequence[str]) -> datetime | None:
    """Return when the store last heard something new of these reports: their state has no as-of date of its own.

    Only of these: when something changed in a report that is not public is nobody else's business.
    """
    subjects = (Report.__tablename__, ReportSection.__tablename__)
    newest = select(func.max(ChangeSet.moment)).join(Change, Change.change_set_id == ChangeSet.id)
    keys = [Change.record_key.startswith(fold_key(period), autoescape=True) for period in periods]
    moment: datetime | None = await session.scalar(newest.where(Change.subject.in_(subjects), or_(false(), *keys)))
    return moment


def half_of(period: str) -> tuple[date, date]:
    """Return the first and last day of the half year that a report is called after (``2020-1``)."""
    year, half = (int(part) for part in period.split("-"))
    return (date(year, 1, 1), date(year, 6, 30)) if half == 1 else (date(year, 7, 1), date(year, 12, 31))
