"""Who may see which rows, as a condition for a query, so that lists and sums leave out the same.

The rules are those of the workbook contract. *Confidential* rows are for the owner, the client, managers and
administrators. A report under embargo, and its sections, are for who owns a section of it or the report,
and for managers and administrators. Where more people read along, only what everyone may see is shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, false, not_, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from models.base import Confidential, Confidentiality, Record
from models.people import Commissioned, Owned, Person, Role
from models.reports import Report, ReportSection, ReportStatus

ALL_SEEING = (Role.MANAGER, Role.ADMINISTRATOR)


@dataclass(frozen=True)
class Viewer:
    """Who reads an answer.

    ``person_key`` is None for someone who is not in the store; ``shared`` tells that more people read along.
    """

    person_key: str | None = None
    role: Role = Role.EMPLOYEE
    shared: bool = False

    @classmethod
    def of(cls, person: Person | None, *, shared: bool = False) -> Viewer:
        """Return the viewer that a person is; unknown, withdrawn and inactive people have no rights of their own."""
        if person is None or person.withdrawn or not person.active:
            return cls(shared=shared)
        return cls(person.key, person.role, shared)

    @property
    def sees_all(self) -> bool:
        """Nothing is kept from this viewer in this place."""
        return self.role in ALL_SEEING and not self.shared

    @property
    def acting_key(self) -> str | None:
        """The person whose own rows are shown too; nobody where more people read along."""
        return None if self.shared else self.person_key


def visible(model: type[Record], viewer: Viewer) -> ColumnElement[bool]:
    """Return the condition of the rows that a viewer gets: not withdrawn, not confidential to others, not embargoed."""
    return and_(model.withdrawn.is_(False), _entitled(model, viewer), _released(model, viewer))


def within_rights(model: type[Record], viewer: Viewer) -> ColumnElement[bool]:
    """Return the condition of the rows that are not kept from a viewer, withdrawn ones too."""
    return and_(_entitled(model, viewer), _released(model, viewer))


def hidden(model: type[Record], viewer: Viewer) -> ColumnElement[bool]:
    """Return the condition of the rows that are withheld because they are confidential.

    An answer that leaves any of these out says so ("zonder vertrouwelijke gegevens"). Rows under embargo are not among
    them: their very existence is for others to announce.
    """
    if viewer.sees_all or not issubclass(model, Confidential):
        return false()
    # Not as the negation of `_entitled`: this finds the few confidential rows by the index.
    secret: ColumnElement[bool] = model.confidentiality == Confidentiality.CONFIDENTIAL
    return and_(model.withdrawn.is_(False), secret, not_(_concerns(model, viewer)), _released(model, viewer))


def embargoed(model: type[Report] | type[ReportSection], viewer: Viewer) -> ColumnElement[bool]:
    """Return the condition of the rows that are withheld because the report is not public ("nog niet openbaar")."""
    return and_(model.withdrawn.is_(False), not_(_released(model, viewer)))


async def concerned(session: AsyncSession) -> frozenset[str]:
    """Return the keys of the people who may see what others of their role may not: for whom answers differ."""
    columns: list[Any] = [Report.owner_key, ReportSection.owner_key]
    found: set[str | None] = set()
    for column in columns:
        found.update(await session.scalars(select(column).distinct()))
    for mapper in Record.registry.mappers:
        model = mapper.class_
        if issubclass(model, Confidential):
            secret = model.confidentiality == Confidentiality.CONFIDENTIAL
            for name in ("owner_key", "client_key"):
                if hasattr(model, name):
                    found.update(await session.scalars(select(getattr(model, name)).where(secret).distinct()))
    return frozenset(key for key in found if key)


def _entitled(model: type[Record], viewer: Viewer) -> ColumnElement[bool]:
    """Not confidential, or the viewer is among those whom it concerns."""
    if viewer.sees_all or not issubclass(model, Confidential):
        return true()
    return or_(model.confidentiality != Confidentiality.CONFIDENTIAL, _concerns(model, viewer))


def _concerns(model: type[Record], viewer: Viewer) -> ColumnElement[bool]:
    """The viewer is the owner or the client. Never unknown (null), so that it can be negated."""
    key = viewer.acting_key
    if key is None:
        return false()
    conditions: list[ColumnElement[bool]] = []
    if issubclass(model, Owned):
        conditions.append(model.owner_key.is_not_distinct_from(key))
    if issubclass(model, Commissioned):
        conditions.append(model.client_key.is_not_distinct_from(key))
    return or_(false(), *conditions)


def _released(model: type[Record], viewer: Viewer) -> ColumnElement[bool]:
    """The report is not under embargo, or the viewer works on it. Rows that are not of a report have no embargo."""
    if viewer.sees_all:
        return true()
    if issubclass(model, Report):
        public: ColumnElement[bool] = model.status != ReportStatus.EMBARGO
        owns: ColumnElement[bool] = model.owner_key.is_not_distinct_from(viewer.acting_key)
    elif issubclass(model, ReportSection):
        report = aliased(Report)
        same = and_(report.period == model.period, report.withdrawn.is_(False))
        # A section whose report is not in the store counts as under embargo.
        public = exists().where(same, report.status != ReportStatus.EMBARGO)
        owns = exists().where(same, report.owner_key == viewer.acting_key)
    else:
        return true()
    if viewer.acting_key is None:
        return public
    section = aliased(ReportSection)
    contributes = exists().where(
        section.period == model.period, section.owner_key == viewer.acting_key, section.withdrawn.is_(False)
    )
    return or_(public, owns, contributes)
