"""Answers about what somebody still has to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, func

from bot.answers.answer import MOST_BUTTONS, Answer, Button, Entry, Sign
from bot.answers.language import day, listed
from bot.question import Ask, Filter, Question
from bot.topics import common
from bot.topics.base import Context
from bot.topics.commitments_item import deadline_words
from bot.topics.summary_deadlines import described
from bot.topics.summary_parts import Scope, scope_of
from models import calendar, queries
from models.benchmark import BenchmarkEdition, EditionStatus
from models.commitments import FINAL, Commitment, CommitmentKind
from models.contracts import Contract, last_notice_day, notice_within
from models.projects import UNFINISHED, Project
from models.reports import ReportSection, SectionStatus
from models.visibility import visible

KEY = "tasks"
NOTICE_AHEAD = 65
"""Working days that the last day to give notice of a contract is told ahead: three months."""


@dataclass(frozen=True, slots=True)
class _Task:
    """A row that still asks for something, and the day it is due (None: no day was given)."""

    day: date | None
    row: Any
    kind: str


async def answer(question: Question, context: Context) -> Answer:
    """Count what is still to be done, by kind, and list it with the first deadline first."""
    scope = await scope_of(question.without("part"), context)
    tasks = await _tasks(question, scope)
    late = [one for one in tasks if one.day is not None and one.day < context.today]
    offset, length = common.page_of(question, len(tasks))
    shown = tasks[offset : offset + length]
    people = await queries.people(context.session, [*(one.row.owner_key for one in shown), *question.values("owner")])
    whose = common.owner_phrase(question, people, context.viewer.person_key, context.language)
    buttons = common.paging_buttons(question, offset, length, len(tasks), context.language)
    if late and len(late) < len(tasks) and not question.values("late"):
        buttons.append(Button(scope.say("tasks-button-late"), question.having(Filter("late", "yes"))))
    dates = [one.row.as_of for one in tasks if getattr(one.row, "as_of", None)]
    return Answer(
        context.language,
        _headline(question, tasks, len(late), whose, scope),
        title=scope.say("topic-tasks"),
        listings=(
            (common.listing([_entry(one, people, scope) for one in shown], offset, len(tasks), context.language),)
            if shown
            else ()
        ),
        notes=common.example_note(any(one.row.example for one in tasks), context.language),
        source=scope.say("tasks-source"),
        as_of=min(dates, default=None),
        as_of_until=max(dates, default=None),
        buttons=tuple(buttons[:MOST_BUTTONS]),
    )


async def _tasks(question: Question, scope: Scope) -> list[_Task]:
    session, viewer, today = scope.context.session, scope.context.viewer, scope.context.today
    unsettled: tuple[tuple[type[Any], ColumnElement[bool]], ...] = (
        (Commitment, Commitment.status.not_in(FINAL)),
        (ReportSection, ReportSection.status == SectionStatus.NOT_STARTED),
        (Project, Project.status.in_(UNFINISHED)),
        (
            BenchmarkEdition,
            func.coalesce(BenchmarkEdition.status, EditionStatus.PLANNED) != EditionStatus.CLOSED,
        ),
    )
    found = []
    for model, condition in unsettled:
        conditions = [visible(model, viewer), condition, *common.owner_condition(model, question)]
        found += [_task(one) for one in await queries.rows(session, model, *conditions)]
    ahead = calendar.working_days_from(today, NOTICE_AHEAD, await calendar.closing_days(session))
    seen = [visible(Contract, viewer), *common.owner_condition(Contract, question)]
    notice = await notice_within(session, today, ahead, *seen)
    found += [_task(one) for one in await queries.rows(session, Contract, *seen, notice)]
    kept = [one for one in found if _is_meant(one, question, today)]
    return sorted(kept, key=lambda one: (one.day is None, one.day or date.max, one.row.__tablename__, one.row.key))


def _task(row: Any) -> _Task:
    if isinstance(row, Commitment):
        return _Task(row.deadline, row, row.kind.value)
    if isinstance(row, ReportSection):
        return _Task(row.deadline, row, "section")
    if isinstance(row, Project):
        return _Task(row.ready_day, row, "project")
    if isinstance(row, Contract):
        return _Task(last_notice_day(row.end, row.notice_months), row, "contract")
    return _Task(row.delivery_date, row, "benchmark")


def _is_meant(task: _Task, question: Question, today: date) -> bool:
    if question.values("late") and (task.day is None or task.day >= today):
        return False
    period = question.period
    if period is None:
        return True
    if task.day is None:
        return False
    # What had to be done before the period and is not, has to be done still.
    if period.first is not None and period.first <= today and task.day < today:
        return True
    return (period.first is None or task.day >= period.first) and (period.last is None or task.day <= period.last)


def _headline(question: Question, tasks: Sequence[_Task], late: int, whose: str, scope: Scope) -> str:
    language = scope.context.language
    period = common.period_phrase(question.period, "tasks-due", language)
    subject = common.joined(whose, period)
    state = "late" if question.values("late") else "open"
    if not tasks:
        return common.sentence(scope.say(f"tasks-none-{state}", subject=subject).strip())
    kinds = [CommitmentKind.PROMISE.value, CommitmentKind.REQUEST.value, "section", "project", "contract", "benchmark"]
    counts = {kind: sum(one.kind == kind for one in tasks) for kind in kinds}
    said = [scope.say(f"tasks-{kind}", count=count) for kind, count in counts.items() if count]
    parts = listed(said, language)
    text = scope.say(f"tasks-{state}", count=len(tasks), subject=f" {subject}" if subject else "", parts=parts)
    return common.sentence(text, scope.say("tasks-of-which-late", count=late) if late and state == "open" else "")


def _entry(task: _Task, people: dict[str, Any], scope: Scope) -> Entry:
    language, today = scope.context.language, scope.context.today
    title, kind, opens = _described(task, scope)
    owner = people[task.row.owner_key].name if task.row.owner_key in people else scope.say("no-owner")
    if task.day is None:
        return Entry(title, scope.say("no-deadline"), (" · ".join((kind, owner)),), Sign.NEUTRAL, opens)
    days = (task.day - today).days
    value = scope.say("days-late", days=-days) if days < 0 else scope.say("days-left", days=days)
    when = deadline_words(task.row, language) if isinstance(task.row, Commitment) else day(task.day, language)
    sign = Sign.BAD if days < 0 else Sign.ATTENTION
    return Entry(title, value, (" · ".join((kind, owner, when)),), sign, opens)


def _described(task: _Task, scope: Scope) -> tuple[str, str, Question]:
    if isinstance(task.row, Project):
        return task.row.name, scope.say("tasks-of-project"), Question("projects", Ask.ITEM, keys=(task.row.key,))
    return described(scope, task.row)
