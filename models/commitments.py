"""Promises to the council and requests of its committees (sheet ``toezeggingen``)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from sqlalchemy import ColumnElement, and_
from sqlalchemy.orm import Mapped

from models.base import Confidential, LongText, Name, Record
from models.people import Commissioned, Owned


class CommitmentKind(StrEnum):
    """A promise binds; a request only asks. They are counted apart."""

    PROMISE = "promise"
    REQUEST = "request"


class CommitmentStatus(StrEnum):
    """Where it stands. *Late* is derived from the deadline, never stored."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    PARTLY_DONE = "partly_done"
    DONE = "done"
    LAPSED = "lapsed"


FINAL = (CommitmentStatus.DONE, CommitmentStatus.LAPSED)


class DeadlinePrecision(StrEnum):
    """How exact a deadline was meant. A wider one is stored as the last day of its period."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"


class Commitment(Owned, Commissioned, Confidential, Record):
    """A promise or request. Key: number."""

    __tablename__ = "commitment"

    number: Mapped[Name]
    title: Mapped[Name]
    kind: Mapped[CommitmentKind]
    description: Mapped[LongText | None]
    body: Mapped[Name | None]
    made_on: Mapped[date | None]
    source: Mapped[LongText | None]
    portfolio_holder: Mapped[Name | None]
    deadline: Mapped[date | None]
    deadline_precision: Mapped[DeadlinePrecision]
    status: Mapped[CommitmentStatus]
    done_on: Mapped[date | None]
    reported_on: Mapped[date | None]
    progress_note: Mapped[LongText | None]
    as_of: Mapped[date]

    @property
    def is_final(self) -> bool:
        """Done or lapsed."""
        return self.status in FINAL

    def is_late(self, today: date) -> bool:
        """Not final and today is after the deadline."""
        return not self.is_final and self.deadline is not None and today > self.deadline

    @classmethod
    def late_on(cls, today: date) -> ColumnElement[bool]:
        """The condition of :meth:`is_late`, for a query."""
        return and_(cls.status.not_in(FINAL), cls.deadline < today)

    @property
    def awaits_report(self) -> bool:
        """Done, but not yet reported back to the council: not finished."""
        return self.status is CommitmentStatus.DONE and self.reported_on is None

    @classmethod
    def awaiting_report(cls) -> ColumnElement[bool]:
        """The condition of :attr:`awaits_report`, for a query."""
        return and_(cls.status == CommitmentStatus.DONE, cls.reported_on.is_(None))
