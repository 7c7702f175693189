"""What a reminder is about: its record, what people call it, where it stands, and who may change it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.actions.titles import title_of
from bot.question import Ask, Filter, Language, Period, Question
from models.base import Record, fold_key
from models.benchmark import BenchmarkEdition
from models.commitments import Commitment
from models.contracts import Contract
from models.people import Person
from models.projects import Project
from models.reminder_choices import Absence, PersonalReminder
from models.reminders import TABLES, DueKind, Reminder, Why
from models.reports import Report, ReportSection, half_of
from models.visibility import Viewer, within_rights

MODELS: Mapping[str, type[Any]] = MappingProxyType(
    {model.__tablename__: model for model in (Commitment, ReportSection, Report, BenchmarkEdition, Contract, Project)}
)
OF_RECORDS = frozenset(TABLES)
"""The kinds that are about a record of the workbook."""
IN_HIS_PLACE = (Why.CLIENT, Why.MANAGER, Why.DEPUTY, Why.UNREACHABLE, Why.NO_OWNER)
"""Why someone else than the owner gets a reminder: he may then act on it."""


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing that falls due. ``record`` is its row (None: it has none), ``personal`` a personal reminder."""

    kind: DueKind
    key: str
    due: date
    record: Any = None
    personal: PersonalReminder | None = None

    @property
    def is_gone(self) -> bool:
        """Its record was there, but is not any more."""
        if self.kind in OF_RECORDS:
            return self.record is None or self.record.withdrawn
        return self.kind is DueKind.PERSONAL and self.personal is None

    @property
    def version(self) -> int | None:
        """The version of its record."""
        return self.record.version if isinstance(self.record, Record) else None

    @property
    def owner_key(self) -> str | None:
        """Whose task it is."""
        if self.personal is not None:
            return self.personal.person_key
        if self.kind is DueKind.STALE_FIGURES:
            return self.key.partition("|")[2] or None
        return self.record.owner_key if self.record is not None else None

    def title(self, language: Language) -> str:
        """Return what people call it."""
        return title_of(self.kind, self.own_title, self.details, language)

    @property
    def own_title(self) -> str:
        """The title that it has in the store; empty where it has none."""
        if self.personal is not None:
            return self.personal.text
        match self.record:
            case Commitment(title=title) | Project(name=title) | ReportSection(section=title):
                return title
            case Report(period=title) | Contract(subject=title):
                return title
        return ""

    @property
    def details(self) -> dict[str, str]:
        """What is particular to its kind, as in :class:`bot.reminding.DueItem`."""
        if self.personal is not None:
            return {"at": self.personal.at.strftime("%H:%M")} if self.personal.at else {}
        match self.record:
            case Contract(supplier=supplier):
                return {"supplier": supplier}
            case BenchmarkEdition(participation_year=year, data_year=data):
                return {"year": str(year), "data_year": str(data)}
            case Report(period=period) | ReportSection(period=period):
                return {"period": period}
            case Commitment(progress_note=str(note)):
                return {"note": note}
        return {"table": self.key.partition("|")[0]} if self.kind is DueKind.STALE_FIGURES else {}


async def load(session: AsyncSession, kind: DueKind, key: str, due: date, *, lock: bool = False) -> Subject:
    """Return a thing that falls due as it is now; ``lock`` keeps its record from others until the transaction ends."""
    record = personal = None
    if kind in OF_RECORDS:
        record = await session.get(MODELS[TABLES[kind]], key, with_for_update=lock or None, populate_existing=lock)
    elif kind is DueKind.PERSONAL and key.isdecimal() and len(key) < 10:
        personal = await session.get(PersonalReminder, int(key), with_for_update=lock or None, populate_existing=lock)
    return Subject(kind, key, due, record, personal)


async def may_see(session: AsyncSession, person: Person, subject: Subject) -> bool:
    """Tell whether a person may know of a thing. What has no record is kept from nobody who is told of it."""
    if subject.record is None:
        return True
    model = type(subject.record)
    seen = select(model.key).where(model.key == subject.key, within_rights(model, Viewer.of(person)))
    return (await session.scalars(seen)).first() is not None


async def may_change(session: AsyncSession, person: Person, subject: Subject, today: date) -> bool:
    """Tell whether a person may change a thing.

    The owner, the client, managers and administrators may; so may the deputy of an owner who is absent, and whoever got
    a reminder of it in the place of him who is the owner now. What is personal is for that person alone.
    """
    viewer = Viewer.of(person)
    if viewer.person_key is None:
        return False
    owner = subject.owner_key
    if subject.kind is DueKind.PERSONAL:
        return owner == person.key
    if subject.kind is DueKind.DIGEST:
        return subject.key == person.key
    if viewer.sees_all or person.key in (owner, getattr(subject.record, "client_key", None)):
        return True
    if owner is None:
        return False
    return await _stands_in(session, person, owner, today) or await _was_asked(session, person, subject, owner)


async def may_approve(session: AsyncSession, person: Person, subject: Subject, today: date) -> bool:
    """Tell whether a person may approve a section: the owner of its report, managers and administrators may."""
    del today
    viewer = Viewer.of(person)
    if viewer.sees_all:
        return True
    if not isinstance(subject.record, ReportSection):
        return False
    report = await session.get(Report, fold_key(subject.record.period))
    return report is not None and not report.withdrawn and report.owner_key == viewer.person_key is not None


async def _stands_in(session: AsyncSession, person: Person, owner_key: str, today: date) -> bool:
    """Tell whether a person is the deputy of an owner who is absent today, or who left."""
    owner = await session.get(Person, owner_key)
    if owner is None:
        return False
    if not owner.active and owner.deputy_key == person.key:
        return True
    deputies = await session.scalars(
        select(Absence.deputy_key).where(
            Absence.person_key == owner_key, Absence.first_day <= today, Absence.last_day >= today
        )
    )
    return any((deputy or owner.deputy_key) == person.key for deputy in deputies)


async def _was_asked(session: AsyncSession, person: Person, subject: Subject, owner_key: str) -> bool:
    same = Reminder.kind == subject.kind, Reminder.subject_key == subject.key
    whose = or_(Reminder.concerning_key == owner_key, Reminder.why.in_((Why.CLIENT, Why.MANAGER, Why.NO_OWNER)))
    asked = select(Reminder.id).where(
        *same, Reminder.recipient_key == person.key, Reminder.why.in_(IN_HIS_PLACE), whose
    )
    return (await session.scalars(asked.limit(1))).first() is not None


def question_of(kind: str, key: str) -> Question | None:
    """Return the question whose answer is about a thing; None where there is nothing to open."""
    table = TABLES.get(DueKind(kind))
    match table:
        case "commitment":
            return Question("commitments", Ask.ITEM, keys=(key,))
        case "contract":
            return Question("contracts", Ask.ITEM, keys=(key,))
        case "project":
            return Question("projects", Ask.ITEM, keys=(key,))
        case "benchmark_edition" if key.isdecimal():
            return Question("benchmark", measure="delivery", period=Period.of_year(int(key)))
        case "report_section":
            name, _, section = key.partition("|")
            filters = (Filter("about", "sections"), Filter("section", section))
            return Question("reports", filters=filters, period=_half_of(name))
        case "report":
            return Question("reports", period=_half_of(key))
    return _QUESTIONS.get(DueKind(kind))


_QUESTIONS = {
    DueKind.DIGEST: Question("summary"),
    DueKind.UNDELIVERED: Question("reminders", measure="failed"),
    DueKind.MASS_SENDING: Question("reminders", measure="going_out"),
}
"""The questions about what has no record."""


def _half_of(period: str) -> Period | None:
    """Return the half year of a report; None where it is not called after one."""
    try:
        return Period(*half_of(period))
    except ValueError:
        return None
