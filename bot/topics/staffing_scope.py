"""What a question about staffing is about: the figures of its dates, in the words of one language."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from dateutil.relativedelta import relativedelta
from sqlalchemy import ColumnElement

from bot.answers.language import day, listed, number, percent, say
from bot.question import Filter, Period, Question
from bot.topics import common
from bot.topics.base import Context
from bot.topics.budgets_scope import COMPARING
from models.staffing import Known, Staffing, StaffingFigures

KEY = "staffing"
NARROW = timedelta(days=100)
"""How long a period may be for the last figures before it to stand for it: "in maart" is as it was in December."""

MEASURES: Mapping[str, Callable[[Staffing], Decimal | int | None]] = MappingProxyType(
    {
        "establishment": lambda one: one.establishment_fte,
        "occupied": lambda one: one.occupied_fte,
        "vacancies": lambda one: one.vacant_fte,
        "permanent": lambda one: one.permanent_fte,
        "temporary": lambda one: one.temporary_fte,
        "hired": lambda one: one.hired_fte,
        "heads": lambda one: one.heads,
    }
)
"""What a team can be ranked by."""
HEADS = ("heads", "permanent_heads", "temporary_heads")
"""What is counted in people, everything else in fte."""
MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with the figures it is about: ``now``, and those of the date ``before`` where there are any."""

    question: Question
    context: Context
    conditions: list[ColumnElement[bool]]
    now: StaffingFigures
    before: StaffingFigures | None
    teams: Sequence[Staffing]

    def say(self, text: str, **values: Any) -> str:
        """Return a text; where no team was named, its place in the sentence leaves no gap."""
        return " ".join(say(self.context.language, text, **values).split()).replace(" :", ":")

    @property
    def field(self) -> str:
        """The figure that teams are picked, ordered and compared by: the establishment where none was asked about."""
        measure = self.question.measure or ""
        return measure if measure in MEASURES else "establishment"

    @property
    def limits(self) -> tuple[Filter, ...]:
        """The amounts that teams are picked by."""
        return tuple(one for one in self.question.filters if one.field == "amount")

    @property
    def picked(self) -> Sequence[Staffing]:
        """The teams whose figure is such as asked; all of them where none was asked for."""
        value = MEASURES[self.field]
        return [one for one in self.teams if all(_fits(value(one), limit) for limit in self.limits)]

    @property
    def when(self) -> str:
        """The date of the figures, in words."""
        return day(self.now.as_of, self.context.language)

    @property
    def where(self) -> str:
        """The teams that were named, in words that follow a verb; empty where none were."""
        language = self.context.language
        names, without = self.question.values("team"), self.question.values("not_team")
        named = self.say("staffing-of-team", name=listed(names, language)) if names else ""
        return common.joined(named, self.say("left-out", what=listed(without, language)) if without else "")


def figure(known: Known, unit: str, asked: Asked) -> str:
    """Return a sum with its unit, and over how many teams it is where some are unknown."""
    if known.total is None:
        return common.unknown(asked.context.language)
    words = asked.say(f"staffing-{unit}", figure=number(known.total, asked.context.language), count=int(known.total))
    if known.is_complete:
        return words
    return asked.say("staffing-over", figure=words, known=known.known, count=known.count)


def occupied(asked: Asked) -> str:
    """Return what is occupied, and which part that is of the establishment of the same teams."""
    now = asked.now
    words = figure(now.occupied, "fte", asked)
    if now.occupied.total is None or not now.occupied_of.total:
        return words
    share = (100 * now.occupied.total / now.occupied_of.total).quantize(Decimal("0.1"))
    return asked.say("staffing-with-share", figure=words, share=percent(share, asked.context.language))


def _fits(value: Decimal | int | None, limit: Filter) -> bool:
    return value is not None and bool(COMPARING[limit.comparison](Decimal(value), Decimal(limit.value)))


def dates_of(question: Question, known: Sequence[date]) -> tuple[date | None, date | None]:
    """Return the date that is asked about and the one to compare it with, of those there are (the latest first).

    "vergeleken met eind 2024" and "sinds" compare the latest figures; a day without figures has those before it.
    """
    period, compare = question.period, question.values("compare")
    if period is None:
        # The course is told from the first figures there are, a change from the ones before.
        return known[0], known[-1] if "course" in compare and len(known) > 1 else _at(known[1:], known[0])
    if compare and (period.last is None or "than" in compare or period.first == period.last):
        base = period.last or _moment(period.first)
        then = (_at(known[1:], base) or known[-1]) if base else None
        return known[0], then if then != known[0] else None
    now = _in(known, period)
    if now is None:
        return None, None
    before = [one for one in known if one < now]
    if compare and period.first:
        return now, _at(before, period.first) or (before[-1] if before else None)
    return now, before[0] if before else None


def _moment(first: date | None) -> date | None:
    """Return the day to look for "sinds juni": the figures of that month are those of its last day."""
    return first + relativedelta(day=31) if first and first.day == 1 else first


def _at(known: Sequence[date], day_: date | None) -> date | None:
    return next((one for one in known if day_ is None or one <= day_), None)


def _in(known: Sequence[date], period: Period) -> date | None:
    last = period.last or date.max
    found = _at(known, last)
    if found is None or period.first is None or found >= period.first:
        return found
    return found if period.last and period.last - period.first <= NARROW else None
