"""The half-yearly report itself (sheets ``rapportages``, ``rapportageonderdelen``, ``achtergrond``)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Mapped

from models.base import Confidential, LongText, Name, Record
from models.people import Owned


class ReportStatus(StrEnum):
    """Until it is public, a report is for its contributors, managers and administrators."""

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


class Background(Record):
    """A background text of the report. Key: subject."""

    __tablename__ = "background"

    subject: Mapped[Name]
    text: Mapped[LongText]
    source: Mapped[LongText | None]
