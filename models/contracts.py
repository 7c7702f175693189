"""Contracts with suppliers (sheet ``contracten``)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from dateutil.relativedelta import relativedelta
from sqlalchemy.orm import Mapped

from models.base import Confidential, Euro, LongText, Name, Record
from models.people import Owned


class ContractState(StrEnum):
    """Whether a contract runs on a day; derived, never stored."""

    NOT_BEGUN = "not_begun"
    RUNNING = "running"
    TACITLY_RENEWED = "tacitly_renewed"
    ENDED = "ended"


class Contract(Owned, Confidential, Record):
    """A contract. Key: number. Values in euros, notice in whole calendar months."""

    __tablename__ = "contract"

    number: Mapped[Name]
    supplier: Mapped[Name]
    subject: Mapped[Name]
    yearly_value: Mapped[Euro | None]
    total_value: Mapped[Euro | None]
    start: Mapped[date | None]
    end: Mapped[date | None]
    notice_months: Mapped[int | None]
    tacit_renewal: Mapped[bool]
    extension_option: Mapped[LongText | None]
    as_of: Mapped[date]

    @property
    def last_notice_day(self) -> date | None:
        """The last day to give notice, that day included: end − notice months, clipped to the month's length."""
        if self.end is None or self.notice_months is None:
            return None
        return self.end - relativedelta(months=self.notice_months)

    def state(self, today: date) -> ContractState:
        """Tell whether it runs on a day."""
        if self.start is not None and today < self.start:
            return ContractState.NOT_BEGUN
        if self.end is None or today <= self.end:
            return ContractState.RUNNING
        return ContractState.TACITLY_RENEWED if self.tacit_renewal else ContractState.ENDED
