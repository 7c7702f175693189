"""Cooperation: with whom, what for, which results (sheets ``samenwerkingen`` and ``samenwerkingsresultaten``)."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

from sqlalchemy import ColumnElement, ForeignKey, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from models.base import LongText, Name, Record, fold_key
from models.projects import ProjectStatus


class PartnershipKind(StrEnum):
    """Organised, or as it comes."""

    ORGANISED = "organised"
    AD_HOC = "ad_hoc"


class Partnership(Record):
    """A partnership. Key: name. ``partners`` are separated by ``;``."""

    __tablename__ = "partnership"

    name: Mapped[Name]
    kind: Mapped[PartnershipKind]
    purpose: Mapped[LongText | None]
    partners: Mapped[LongText | None]

    @property
    def partner_names(self) -> tuple[str, ...]:
        """The partners one by one."""
        return tuple(part.strip() for part in (self.partners or "").split(";") if part.strip())


AIMS = ("cost", "quality", "vulnerability", "knowledge")
"""The four aims of the ICT cooperation: costs, quality, fewer vulnerabilities, sharing knowledge."""


class PartnershipResult(Record):
    """A project or result of a partnership. Key: partnership + name. The four aims are ticks."""

    __tablename__ = "partnership_result"

    partnership_key: Mapped[str] = mapped_column(ForeignKey("partnership.key"), index=True)
    name: Mapped[Name]
    status: Mapped[ProjectStatus]
    years: Mapped[Name | None]
    cost: Mapped[bool] = mapped_column(default=False)
    quality: Mapped[bool] = mapped_column(default=False)
    vulnerability: Mapped[bool] = mapped_column(default=False)
    knowledge: Mapped[bool] = mapped_column(default=False)

    @property
    def aims(self) -> tuple[str, ...]:
        """The aims that are ticked."""
        return tuple(aim for aim in AIMS if getattr(self, aim))


async def partnerships_with(
    session: AsyncSession, partners: Collection[str], *conditions: ColumnElement[bool]
) -> list[Partnership]:
    """Return the partnerships that have one of these partners (folded names), in the order of their names."""
    wanted = set(partners)
    found = await session.scalars(select(Partnership).where(*conditions).order_by(Partnership.name, Partnership.key))
    return [one for one in found if wanted & {fold_key(partner) for partner in one.partner_names}]
