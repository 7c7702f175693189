"""The yearly ICT benchmark (sheets ``benchmark_edities`` and ``benchmark_uitkomsten``).

"Benchmark 2019" is the participation of 2019 over the figures of 2018: both years belong in every answer.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

from sqlalchemy.orm import Mapped

from models.base import Confidential, LongText, Name, Quantity, Record
from models.people import Owned


class EditionStatus(StrEnum):
    """Where an edition stands."""

    PLANNED = "planned"
    RUNNING = "running"
    CLOSED = "closed"


class BenchmarkEdition(Owned, Confidential, Record):
    """A year of taking part. Key: participation year."""

    __tablename__ = "benchmark_edition"

    participation_year: Mapped[int]
    data_year: Mapped[int]
    contracted: Mapped[bool]
    start: Mapped[date | None]
    delivery_date: Mapped[date | None]
    status: Mapped[EditionStatus | None]
    note: Mapped[LongText | None]


class BenchmarkResult(Record):
    """One comparison. Key: participation year + indicator + group.

    Differences are percentages of the group's figure; negative is cheaper than the group, 0 equal.
    """

    __tablename__ = "benchmark_result"

    participation_year: Mapped[int]
    indicator: Mapped[Name]
    comparison_group: Mapped[Name]
    difference_from: Mapped[Quantity | None]
    difference_to: Mapped[Quantity | None]
    approximate: Mapped[bool]
    own_value: Mapped[Quantity | None]
    group_value: Mapped[Quantity | None]
    unit: Mapped[Name | None]
    note: Mapped[LongText | None]

    @property
    def is_cheaper(self) -> bool | None:
        """Cheaper than the group over the whole range of the difference; None where it is unknown."""
        known = [edge for edge in (self.difference_from, self.difference_to) if edge is not None]
        return all(edge < Decimal(0) for edge in known) if known else None
