"""What falls due: one query for each kind, read as a stream.

A :class:`DueFact` is something open with a date, and who answers for it. What is done or withdrawn is no fact. Whether
and when anybody is reminded of it is for the planner.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any

from dateutil.relativedelta import relativedelta
from sqlalchemy import ColumnElement, Row, and_, case, exists, false, func, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from jobs.rules import Calendar, Rules
from models.base import Confidential, Confidentiality, Record
from models.benchmark import BenchmarkEdition, EditionStatus
from models.commitments import FINAL, Commitment, CommitmentKind, DeadlinePrecision
from models.contracts import Contract, last_notice_day
from models.figures import KeyFigure
from models.finance import Budget, Reserve
from models.people import Commissioned, Owned, Person, Role
from models.projects import Project, ProjectStatus
from models.reminder_choices import DigestSubscription, PersonalReminder, PersonalStatus
from models.reminders import NOT_INSTALLED, DueKind, MassSending, ReminderMessage, ReminderStatus
from models.reports import Report, ReportSection, ReportStatus, SectionStatus
from models.risks import Risk, RiskStatus
from models.staffing import Staffing

CHUNK = 2_000
"""Facts read at once: few round trips, little memory."""
WITH_AN_END = (ProjectStatus.NOT_STARTED, ProjectStatus.RUNNING)
"""A project that is called ongoing (doorlopend) has no end to be reminded of."""
NO_DETAILS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class DueFact:
    """One thing that is due, and not done. ``owner_key`` is None where nobody owns it.

    ``confidential`` and ``embargoed`` tell from whom it is kept (see :mod:`models.visibility`).
    """

    kind: DueKind
    key: str
    due: date
    owner_key: str | None
    client_key: str | None = None
    title: str = ""
    version: int | None = None
    status: str | None = None
    due_label: str = DeadlinePrecision.DAY.value
    example: bool = False
    confidential: bool = False
    embargoed: bool = False
    details: Mapping[str, str] = field(default_factory=lambda: NO_DETAILS)


@dataclass(frozen=True, slots=True)
class View:
    """What the facts are seen from: the day, the rules and the calendar."""

    today: date
    rules: Rules
    calendar: Calendar


@dataclass(frozen=True, slots=True)
class Source:
    """One query: ``query`` without a condition on keys, ``fact`` makes a fact of a row.

    ``key`` is its key column; None where the rows are few, and their keys are made of them.
    """

    query: Any
    key: Any
    fact: Callable[[Row[Any]], DueFact | None]


async def stream_facts(
    session: AsyncSession,
    view: View,
    kinds: Iterable[DueKind] = DueKind,
    keys: Mapping[DueKind, Collection[str]] | None = None,
) -> AsyncIterator[list[DueFact]]:
    """Give facts in lists of at most :data:`CHUNK`, kind by kind; of each kind all, or those with these ``keys``.

    Runs in a reading transaction. Keys must be few (a claim's worth), as they go into the query.
    """
    for kind in kinds:
        async for chunk in _of_kind(session, view, kind, None if keys is None else keys[kind]):
            yield chunk


async def _of_kind(
    session: AsyncSession, view: View, kind: DueKind, keys: Collection[str] | None
) -> AsyncIterator[list[DueFact]]:
    if kind is DueKind.STALE_FIGURES:
        found = await _stale_figures(session, view)
        yield [one for one in found if keys is None or one.key in keys]
        return
    source = SOURCES[kind](view)
    query = source.query if keys is None or source.key is None else source.query.where(source.key.in_(keys))
    rows = await session.stream(query.execution_options(yield_per=CHUNK))
    try:
        async for part in rows.partitions(CHUNK):
            facts = (source.fact(row) for row in part)
            yield [one for one in facts if one is not None and (keys is None or one.key in keys)]
    finally:
        await rows.close()


def _columns(model: type[Record], due: Any, title: Any, *more: Any) -> list[Any]:
    """Return the columns that every fact of a record has, and those particular to it."""
    return [
        model.key,
        due.label("due"),
        model.owner_key if issubclass(model, Owned) else literal(None).label("owner_key"),
        model.client_key if issubclass(model, Commissioned) else literal(None).label("client_key"),
        title.label("title"),
        model.version,
        model.example,
        model.confidentiality if issubclass(model, Confidential) else literal(None).label("confidentiality"),
        *more,
    ]


def _fact(kind: DueKind, row: Row[Any], due: date | None = None, **rest: Any) -> DueFact:
    return DueFact(
        kind,
        row.key,
        due or row.due,
        row.owner_key,
        row.client_key,
        row.title,
        row.version,
        example=row.example,
        confidential=row.confidentiality is Confidentiality.CONFIDENTIAL,
        **rest,
    )


def _commitments(kind: DueKind, of: CommitmentKind) -> Callable[[View], Source]:
    def source(_view: View) -> Source:
        more = Commitment.status, Commitment.deadline_precision, Commitment.progress_note
        query = select(*_columns(Commitment, Commitment.deadline, Commitment.title, *more)).where(
            Commitment.withdrawn.is_(False),
            Commitment.kind == of,
            Commitment.status.not_in(FINAL),
            Commitment.deadline.is_not(None),
        )

        def fact(row: Row[Any]) -> DueFact:
            note = {"note": row.progress_note} if row.progress_note else NO_DETAILS
            label = row.deadline_precision.value
            return _fact(kind, row, status=row.status.value, due_label=label, details=note)

        return Source(query, Commitment.key, fact)

    return source


def _report_back(view: View) -> Source:
    since = func.coalesce(Commitment.done_on, Commitment.as_of)
    query = select(*_columns(Commitment, since, Commitment.title, Commitment.status, Commitment.done_on)).where(
        Commitment.withdrawn.is_(False), Commitment.awaiting_report()
    )

    def fact(row: Row[Any]) -> DueFact:
        due = view.calendar.days.plus(row.due, view.rules.report_back_within)
        done = {"done_on": row.done_on.isoformat()} if row.done_on else NO_DETAILS
        return _fact(DueKind.REPORT_BACK, row, due, status=row.status.value, details=done)

    return Source(query, Commitment.key, fact)


def _sections(_view: View) -> Source:
    report = aliased(Report)
    same = report.period == ReportSection.period, report.withdrawn.is_(False)
    # A section whose report is not in the store counts as under embargo, as in models.visibility.
    embargoed = ~exists().where(*same, report.status != ReportStatus.EMBARGO)
    more = ReportSection.status, ReportSection.period, embargoed.label("embargoed")
    query = select(*_columns(ReportSection, ReportSection.deadline, ReportSection.section, *more)).where(
        ReportSection.withdrawn.is_(False), ReportSection.status == SectionStatus.NOT_STARTED
    )

    def fact(row: Row[Any]) -> DueFact:
        period = {"period": row.period}
        return _fact(DueKind.SECTION, row, status=row.status.value, embargoed=bool(row.embargoed), details=period)

    return Source(query, ReportSection.key, fact)


def _reports(kind: DueKind, due: Any, *conditions: ColumnElement[bool]) -> Callable[[View], Source]:
    def source(_view: View) -> Source:
        query = select(*_columns(Report, due, Report.period, Report.status)).where(
            Report.withdrawn.is_(False), due.is_not(None), *conditions
        )

        def fact(row: Row[Any]) -> DueFact:
            embargoed, period = row.status is ReportStatus.EMBARGO, {"period": row.title}
            return _fact(kind, row, status=row.status.value, embargoed=embargoed, details=period)

        return Source(query, Report.key, fact)

    return source


def _editions(
    kind: DueKind, due: Callable[[Row[Any]], date | None], *conditions: ColumnElement[bool]
) -> Callable[[View], Source]:
    edition = BenchmarkEdition

    def source(_view: View) -> Source:
        more = edition.participation_year, edition.data_year, edition.start, edition.status
        columns = _columns(edition, edition.delivery_date, literal(""), *more)
        query = select(*columns).where(edition.withdrawn.is_(False), edition.contracted.is_(True), *conditions)

        def fact(row: Row[Any]) -> DueFact | None:
            day = due(row)
            years = {"year": str(row.participation_year), "data_year": str(row.data_year)}
            status = row.status.value if row.status else None
            return None if day is None else _fact(kind, row, day, status=status, details=years)

        return Source(query, edition.key, fact)

    return source


def _is_last_edition() -> ColumnElement[bool]:
    """No later edition is known, contracted or not: nobody has decided yet."""
    later = aliased(BenchmarkEdition)
    newer = later.participation_year > BenchmarkEdition.participation_year
    return ~exists().where(later.withdrawn.is_(False), newer)


def _contracts(view: View) -> Source:
    more = Contract.notice_months, Contract.supplier
    query = select(*_columns(Contract, Contract.end, Contract.subject, *more)).where(
        Contract.withdrawn.is_(False), Contract.end >= view.today, Contract.notice_months.is_not(None)
    )

    def fact(row: Row[Any]) -> DueFact | None:
        due = last_notice_day(row.due, row.notice_months)
        details = {"supplier": row.supplier, "end": row.due.isoformat()}
        return None if due is None else _fact(DueKind.CONTRACT_NOTICE, row, due, details=details)

    return Source(query, Contract.key, fact)


def _projects(_view: View) -> Source:
    query = select(*_columns(Project, Project.ready_day, Project.name, Project.status)).where(
        Project.withdrawn.is_(False), Project.status.in_(WITH_AN_END), Project.ready_day.is_not(None)
    )
    return Source(query, Project.key, lambda row: _fact(DueKind.PROJECT_END, row, status=row.status.value))


def _personal(_view: View) -> Source:
    one = PersonalReminder
    query = select(one.id, one.due_on, one.person_key, one.text, one.at).where(one.status == PersonalStatus.OPEN)

    def fact(row: Row[Any]) -> DueFact:
        at = {"at": row.at.strftime("%H:%M")} if row.at else NO_DETAILS
        return DueFact(DueKind.PERSONAL, str(row.id), row.due_on, row.person_key, title=row.text, details=at)

    return Source(query, None, fact)


def _digests(view: View) -> Source:
    """The weekly summary of each manager who wants it: due on the last day for it that has come."""
    back = (view.today.weekday() - view.rules.digest_weekday) % 7
    due = view.calendar.sending_day_from(view.today - timedelta(days=back))
    if due > view.today:
        due = view.calendar.sending_day_from(view.today - timedelta(days=back + 7))
    query = (
        select(Person.key)
        .outerjoin(DigestSubscription, DigestSubscription.person_key == Person.key)
        .where(
            Person.role == Role.MANAGER,
            Person.withdrawn.is_(False),
            Person.active.is_(True),
            or_(DigestSubscription.subscribed.is_(None), DigestSubscription.subscribed.is_(True)),
        )
    )
    return Source(query, Person.key, lambda row: DueFact(DueKind.DIGEST, row.key, due, row.key))


def _undelivered(view: View) -> Source:
    """Days on which messages were not delivered, or nobody knows; told to administrators the next working day."""
    given_up = ReminderMessage.status.in_((ReminderStatus.PENDING, ReminderStatus.SUPERSEDED))
    lost = or_(
        ReminderMessage.status == ReminderStatus.FAILED,
        and_(ReminderMessage.status == ReminderStatus.UNKNOWN, ReminderMessage.next_at.is_(None)),
        and_(given_up, ReminderMessage.reason == NOT_INSTALLED),
    )
    query = (
        select(ReminderMessage.day, func.count().label("messages"))
        .where(lost, ReminderMessage.day < view.today, ReminderMessage.day >= view.calendar.days.plus(view.today, -5))
        .group_by(ReminderMessage.day)
    )

    def fact(row: Row[Any]) -> DueFact:
        due, count = view.calendar.days.plus(row.day, 1), {"messages": str(row.messages)}
        return DueFact(DueKind.UNDELIVERED, row.day.isoformat(), due, None, details=count)

    return Source(query, None, fact)


def _mass_sending(view: View) -> Source:
    query = select(MassSending.day, MassSending.messages, MassSending.limit).where(
        MassSending.day == view.today, MassSending.allowed_at.is_(None)
    )

    def fact(row: Row[Any]) -> DueFact:
        details = {"messages": str(row.messages), "limit": str(row.limit)}
        return DueFact(DueKind.MASS_SENDING, row.day.isoformat(), row.day, None, details=details)

    return Source(query, None, fact)


def _opening(row: Row[Any]) -> date:
    """The window opens at the end of the first quarter, unless the edition tells."""
    return row.start or date(row.participation_year, 3, 31)


SOURCES: Mapping[DueKind, Callable[[View], Source]] = MappingProxyType(
    {
        DueKind.PROMISE: _commitments(DueKind.PROMISE, CommitmentKind.PROMISE),
        DueKind.REQUEST: _commitments(DueKind.REQUEST, CommitmentKind.REQUEST),
        DueKind.REPORT_BACK: _report_back,
        DueKind.SECTION: _sections,
        DueKind.REPORT_DELIVERY: _reports(
            DueKind.REPORT_DELIVERY, Report.delivery_date, Report.status == ReportStatus.IN_PREPARATION
        ),
        DueKind.REPORT_ADOPTION: _reports(
            DueKind.REPORT_ADOPTION, Report.adoption_date, Report.status != ReportStatus.PUBLIC
        ),
        DueKind.BENCHMARK_OPENING: _editions(
            DueKind.BENCHMARK_OPENING,
            _opening,
            or_(BenchmarkEdition.status.is_(None), BenchmarkEdition.status == EditionStatus.PLANNED),
        ),
        DueKind.BENCHMARK_DELIVERY: _editions(
            DueKind.BENCHMARK_DELIVERY,
            lambda row: row.due,
            or_(BenchmarkEdition.status.is_(None), BenchmarkEdition.status != EditionStatus.CLOSED),
        ),
        DueKind.BENCHMARK_CONTRACT: _editions(
            DueKind.BENCHMARK_CONTRACT, lambda row: date(row.participation_year, 12, 31), _is_last_edition()
        ),
        DueKind.CONTRACT_NOTICE: _contracts,
        DueKind.PROJECT_END: _projects,
        DueKind.PERSONAL: _personal,
        DueKind.DIGEST: _digests,
        DueKind.UNDELIVERED: _undelivered,
        DueKind.MASS_SENDING: _mass_sending,
    }
)
"""The query of each kind; old figures are several queries, and stand apart."""


async def _stale_figures(session: AsyncSession, view: View) -> list[DueFact]:
    """Return the sheets of which an owner's figures are old: one fact for each, not for each row.

    Only figures that still say how things stand: open items, and of money, staffing and key figures the newest. Sheets
    without owners give one fact without one.
    """
    months = relativedelta(months=view.rules.stale_after_months)
    found: list[DueFact] = []
    for model, condition in _current_figures(view.today):
        owner: Any = model.owner_key if issubclass(model, Owned) else literal(None)
        as_of: Any = model.as_of  # type: ignore[attr-defined]
        old = and_(model.withdrawn.is_(False), condition, as_of < view.today - months)
        secret = func.max(case((_is_confidential(model), 1), else_=0))
        if issubclass(model, Owned):
            query = select(owner, func.min(as_of), func.count(), secret).where(old).group_by(owner)
        else:
            query = select(owner, func.max(as_of), func.count(), secret).where(model.withdrawn.is_(False), condition)
        for owner_key, oldest, count, is_secret in await session.execute(query):
            if oldest is None or oldest >= view.today - months:
                continue
            table = model.__tablename__
            details = {"table": table, "count": str(count), "as_of": oldest.isoformat()}
            found.append(
                DueFact(
                    DueKind.STALE_FIGURES,
                    f"{table}|{owner_key or ''}",
                    oldest + months,
                    owner_key,
                    # How many there are is no more for others than what they are.
                    confidential=bool(is_secret),
                    details=details,
                )
            )
    return found


def _is_confidential(model: type[Record]) -> ColumnElement[bool]:
    return model.confidentiality == Confidentiality.CONFIDENTIAL if issubclass(model, Confidential) else false()


def _current_figures(today: date) -> list[tuple[type[Record], ColumnElement[bool]]]:
    def newest(model: type[Budget] | type[Reserve]) -> ColumnElement[bool]:
        year = select(func.max(model.year)).where(model.withdrawn.is_(False)).scalar_subquery()
        return model.year == year

    runs = or_(Contract.end.is_(None), Contract.end >= today, Contract.tacit_renewal.is_(True))
    return [
        (Commitment, Commitment.status.not_in(FINAL)),
        (Budget, newest(Budget)),
        (Reserve, newest(Reserve)),
        (Staffing, Staffing.as_of <= today),
        (Risk, Risk.status == RiskStatus.ACTIVE),
        (Project, Project.status.in_((*WITH_AN_END, ProjectStatus.ONGOING))),
        (Contract, runs),
        (KeyFigure, KeyFigure.as_of <= today),
    ]
