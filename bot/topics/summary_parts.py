"""The summary: the parts it has, and what each of its answers needs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, and_, false, select

from bot.answers.language import say
from bot.question import Question
from bot.topics.base import Context
from models import calendar, finance
from models.finance import Budget, Reserve
from models.organisation import organisation_settings
from models.reports import Edition, Report, ReportSection, current_edition, editions
from models.risks import Bounds
from models.visibility import embargoed, visible

KEY = "summary"
PARTS = (
    "commitments",
    "money",
    "staffing",
    "risks",
    "projects",
    "partnerships",
    "contracts",
    "benchmark",
    "reports",
)
"""In the order of the report."""
AHEAD = 30
"""Working days that a summary looks ahead."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What a summary is about, and what several of its lines need.

    ``ahead`` is the last of the working days that it looks ahead, ``budget_year`` and ``reserve_year`` the years that
    money is told of (None: there are no figures), ``report`` the one being worked on, as far as the reader may know of
    it; ``is_kept_back``: there is one that the reader may not know more of.
    """

    context: Context
    parts: tuple[str, ...]
    bounds: Bounds
    ahead: date
    budget_year: int | None
    reserve_year: int | None
    report: Edition | None
    is_kept_back: bool

    @property
    def is_whole(self) -> bool:
        """All parts."""
        return self.parts == PARTS

    def say(self, text: str, **values: object) -> str:
        """Return a text in the language of the answer."""
        return say(self.context.language, text, **values)


async def scope_of(question: Question, context: Context) -> Scope:
    """Gather what a summary needs."""
    session, viewer, today = context.session, context.viewer, context.today
    asked = question.values("part")
    settings = await organisation_settings(session)
    budget_years = await finance.years_of(session, Budget, visible(Budget, viewer))
    reserve_years = await finance.years_of(session, Reserve, visible(Reserve, viewer))
    own: ColumnElement[bool] = false()
    if viewer.acting_key is not None:
        own = and_(visible(ReportSection, viewer), ReportSection.owner_key == viewer.acting_key)
    known = await editions(session, visible(Report, viewer), own)
    kept_back = (await session.scalars(select(Report.key).where(embargoed(Report, viewer)).limit(1))).first()
    return Scope(
        context,
        tuple(part for part in PARTS if not asked or part in asked),
        Bounds(settings.risk_high_from, settings.risk_middle_from),
        calendar.working_days_from(today, AHEAD, await calendar.closing_days(session)),
        finance.usual_year(budget_years, today),
        finance.usual_year(reserve_years, today),
        current_edition(known, today),
        kept_back is not None,
    )
