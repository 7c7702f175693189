"""What changed since the last report: how many records of each part, and which statuses moved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from typing import Any

from sqlalchemy import select

from bot.answers.answer import Entry
from bot.answers.language import day
from bot.clock import AMSTERDAM
from bot.question import Ask, Filter, Period, Question
from bot.topics.summary_parts import KEY, Scope
from models import changes, queries
from models.base import Record
from models.benchmark import BenchmarkEdition, BenchmarkResult, of_open_editions, withheld_years
from models.changes import Changed, StatusMove
from models.commitments import Commitment
from models.contracts import Contract
from models.finance import Budget, Reserve
from models.partnerships import Partnership, PartnershipResult
from models.projects import Project
from models.reports import Report, ReportSection, ReportStatus
from models.risks import Risk
from models.staffing import Staffing
from models.visibility import visible

MODELS: Mapping[str, tuple[type[Record], ...]] = MappingProxyType(
    {
        "commitments": (Commitment,),
        "money": (Budget, Reserve),
        "staffing": (Staffing,),
        "risks": (Risk,),
        "projects": (Project,),
        "partnerships": (Partnership, PartnershipResult),
        "contracts": (Contract,),
        "benchmark": (BenchmarkEdition, BenchmarkResult),
        "reports": (ReportSection,),
    }
)
MOVING: Mapping[type[Record], tuple[str, str, str]] = MappingProxyType(
    {
        Commitment: ("title", "commitment-status-", "commitments"),
        Project: ("name", "project-status-", "projects"),
        PartnershipResult: ("name", "project-status-", "partnerships"),
        Risk: ("title", "summary-risk-status-", "risks"),
        ReportSection: ("section", "summary-section-status-", ""),
    }
)
"""Records with a status that moves: the field of their name, the texts of their statuses, the topic of the item."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed since a day. ``begins`` is the first day of the history, where that comes later."""

    scope: Scope
    since: date
    report: str | None
    begins: date | None
    by_part: Mapping[str, Changed]
    moves: tuple[tuple[type[Any], StatusMove], ...]

    @property
    def all(self) -> Changed:
        """All parts together."""
        found = self.by_part.values()
        return Changed(sum(one.new for one in found), sum(one.changed for one in found))

    def since_words(self) -> str:
        """Return since when, in words."""
        when = day(self.since, self.scope.context.language)
        if self.report is None:
            return self.scope.say("summary-since-day", day=when)
        return self.scope.say("summary-since-report", period=self.report, day=when)

    def line(self) -> Entry:
        """Return it all in one line."""
        counts = self.all
        details = [self.scope.say("summary-moved", count=len(self.moves))] if self.moves else []
        if self.begins:
            details.append(self.scope.say("summary-history-begins", day=day(self.begins, self.scope.context.language)))
        value = self.scope.say("summary-changed-new", changed=counts.changed, new=counts.new)
        return Entry(self.since_words(), value, (" · ".join(details),) if details else (), opens=self.question())

    def question(self) -> Question:
        """Return the question that asks for them all."""
        period = None if self.report else Period(self.since, None)
        parts = () if self.scope.is_whole else self.scope.parts
        return Question(KEY, measure="changes", period=period, filters=filters_of(parts))

    async def moved(self, offset: int, limit: int) -> list[Entry]:
        """Return entries of statuses that moved, the latest first."""
        chosen = self.moves[offset : offset + limit]
        rows: dict[tuple[type[Any], str], Any] = {}
        for model in {model for model, _ in chosen}:
            keys = [move.key for other, move in chosen if other is model]
            found = await queries.rows(self.scope.context.session, model, model.key.in_(keys))
            rows.update({(model, row.key): row for row in found})
        owners = [getattr(row, "owner_key", None) for row in rows.values()]
        people = await queries.people(self.scope.context.session, owners)
        return [self._entry(rows[model, move.key], move, people) for model, move in chosen]

    def _entry(self, row: Any, move: StatusMove, people: Mapping[str, Any]) -> Entry:
        field, texts, topic = MOVING[type(row)]
        owner = getattr(row, "owner_key", None)
        names = [people[owner].name] if owner is not None and owner in people else []
        moment = day(move.moment.astimezone(AMSTERDAM).date(), self.scope.context.language)
        words = [self.scope.say(f"{texts}{status}") for status in (move.old, move.new)]
        opens = Question(topic, Ask.ITEM, keys=(row.key,)) if topic else None
        return Entry(getattr(row, field), " → ".join(words), (" · ".join((*names, moment)),), opens=opens)


def filters_of(parts: tuple[str, ...]) -> tuple[Filter, ...]:
    """Return the conditions that a summary is about these parts."""
    return tuple(Filter("part", part) for part in parts)


async def changes_of(scope: Scope, period: Period | None) -> Changes | None:
    """Find what changed since a day that was named, else since the last public report; None: there is neither."""
    session, viewer = scope.context.session, scope.context.viewer
    newest = select(Report.period, Report.as_of).where(visible(Report, viewer), Report.status == ReportStatus.PUBLIC)
    found = (await session.execute(newest.order_by(Report.period.desc()).limit(1))).first()
    report, as_of = found or (None, None)
    since = as_of + timedelta(days=1) if as_of else None  # the report has what was known on its as-of date
    if period and period.first and period.first not in (as_of, since):
        report, since = None, period.first
    if since is None:
        return None
    moment = datetime.combine(since, time(), AMSTERDAM)
    begun = await changes.beginning(session)
    begins = begun.moment.astimezone(AMSTERDAM).date() if begun else None
    open_results = of_open_editions(await withheld_years(session, viewer))
    by_part: dict[str, Changed] = {}
    moves: list[tuple[type[Any], StatusMove]] = []
    for part in scope.parts:
        counts = []
        for model in MODELS[part]:
            seen = [visible(model, viewer), *([open_results] if model is BenchmarkResult else [])]
            counts.append(await changes.changed_since(session, model, moment, *seen))
            if model in MOVING:
                moves += [(model, move) for move in await changes.status_moves(session, model, moment, *seen)]
        by_part[part] = Changed(sum(one.new for one in counts), sum(one.changed for one in counts))
    moves.sort(key=lambda one: (one[1].moment, one[1].key), reverse=True)
    said = since - timedelta(days=1) if report else since
    return Changes(scope, said, report, begins if begins and begins > since else None, by_part, tuple(moves))
