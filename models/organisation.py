"""What the organisation sets itself (sheets ``vrije_dagen`` and ``instellingen``)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped

from models.base import LongText, Name, Record

MOST_DIGITS = 9
"""A longer number is no setting."""


class ClosingDay(Record):
    """A local closing day, beside the national calendar. Key: date."""

    __tablename__ = "closing_day"

    day: Mapped[date]
    name: Mapped[Name]


class Setting(Record):
    """A setting of the organisation. Key: name."""

    __tablename__ = "setting"

    name: Mapped[Name]
    value: Mapped[LongText]


@dataclass(frozen=True, slots=True)
class OrganisationSettings:
    """The settings that answers need; the defaults are those of the workbook contract."""

    organisation: str | None = None
    risk_high_from: int = 15
    risk_middle_from: int = 6


async def organisation_settings(session: AsyncSession) -> OrganisationSettings:
    """Read the settings. What is absent, or is no number though it should be, has its default.

    The importer refuses wrong values with their place; an answer must not fail on one all the same.
    """
    found = await session.execute(select(Setting.key, Setting.value).where(Setting.withdrawn.is_(False)))
    values = {key: value.strip() for key, value in found}
    default = OrganisationSettings()
    return OrganisationSettings(
        organisation=values.get("organisatie") or default.organisation,
        risk_high_from=_whole(values.get("risico_hoog_vanaf"), default.risk_high_from),
        risk_middle_from=_whole(values.get("risico_midden_vanaf"), default.risk_middle_from),
    )


def _whole(value: str | None, default: int) -> int:
    return int(value) if value and value.isdecimal() and value.isascii() and len(value) <= MOST_DIGITS else default
