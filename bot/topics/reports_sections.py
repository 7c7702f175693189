"""Answers about the sections of one report: which are in, which are late, whose they are, when they are due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sqlalchemy import ColumnElement, not_, or_

from bot.answers.answer import MOST_BUTTONS, Answer, Button, Entry, Sign
from bot.answers.language import day, listed, percent, say
from bot.question import Filter, Language, Period, Question
from bot.topics import by_owner, by_owner_answers, common
from bot.topics.base import Context
from bot.topics.by_owner_answers import Counted
from bot.topics.reports_deadlines import NAMED_AT_MOST, days, days_and_workdays, extreme_deadline, left
from models import calendar, queries
from models.base import fold_key
from models.people import Person
from models.reports import Edition, ReportSection, SectionCounts, SectionStatus, half_of, section_counts
from models.visibility import visible

KEY = "reports"
SIGNS = {
    SectionStatus.NOT_STARTED: Sign.NEUTRAL,
    SectionStatus.DELIVERED: Sign.ATTENTION,
    SectionStatus.APPROVED: Sign.GOOD,
}
STATES: dict[str, tuple[SectionStatus, ...]] = {
    "missing": (SectionStatus.NOT_STARTED,),
    "delivered": (SectionStatus.DELIVERED, SectionStatus.APPROVED),
    "approved": (SectionStatus.APPROVED,),
    "awaiting": (SectionStatus.DELIVERED,),
    "unapproved": (SectionStatus.NOT_STARTED, SectionStatus.DELIVERED),
}
"""What is approved has been delivered too."""


@dataclass(frozen=True, slots=True)
class _Beside:
    """What the words need beside the sections: who people are, what was left out, on which days nobody works."""

    people: dict[str, Person]
    left_out: str
    closing: frozenset[date]


async def answer(question: Question, edition: Edition, heard: date | None, context: Context) -> Answer:
    """Answer about the sections of a report; ``heard`` is the day the store last heard of them."""
    session, language = context.session, context.language
    of_report = ReportSection.period == edition.period
    scope = [of_report, *await _scope(question, edition, context)]
    seen = visible(ReportSection, context.viewer)
    question = by_owner.settled(question)
    if by_owner.counts(question):
        return await _counted(question, edition, heard, scope, context)
    whole = await section_counts(session, context.today, seen, *scope)
    conditions = [*scope, *_states(question, context.today)]
    order = [ReportSection.deadline]
    about_one = whole.total == 1 and bool(question.values("section") or question.values("owner"))
    wanted = scope if about_one else conditions  # "is het risicoprofiel aangeleverd?": tell where that one stands
    found = await queries.rows(session, ReportSection, seen, *wanted, order=order)
    named = [*question.values("owner"), *question.values("not_owner")]
    people = await queries.people(session, [*(one.owner_key for one in found), *named])
    left_out = await _left_out(question, edition, people, context)
    beside = _Beside(people, left_out, await calendar.closing_days(session))
    of_people = _is_by_owner(question, found)
    entries = (
        _owners(question, found, people, context) if of_people else [_entry(one, people, context) for one in found]
    )
    offset, length = common.page_of(question, len(entries))
    shown = entries[offset : offset + length]
    return Answer(
        language,
        _headline(question, edition, found, whole, beside, context),
        title=say(language, "reports-title"),
        listings=(common.listing(shown, offset, len(entries), language),) if shown else (),
        notes=(
            *await common.withheld_note(context, ReportSection, *wanted),
            *common.example_note(any(one.example for one in found), language),
        ),
        source=say(language, "source-sheet", sheet="rapportageonderdelen"),
        as_of=heard,
        as_of_until=heard,
        buttons=tuple(_buttons(question, edition, offset, len(shown), len(entries), whole, context)[:MOST_BUTTONS]),
    )


async def _counted(
    question: Question, edition: Edition, heard: date | None, scope: list[ColumnElement[bool]], context: Context
) -> Answer:
    """Answer with the number of sections of each owner or department."""
    language = context.language
    named = [*question.values("owner"), *question.values("not_owner")]
    people = await queries.people(context.session, named)
    conditions = [*scope, *_states(question, context.today)]
    counted = Counted(
        ReportSection,
        conditions,
        await _whole(question, edition, scope, conditions, people, context),
        say(language, "reports-title"),
        say(language, "source-sheet", sheet="rapportageonderdelen"),
        [("reports-of-which-late", ReportSection.late_on(context.today))],
        (heard, heard),
    )
    return await by_owner_answers.answer(question, context, counted)


async def _whole(
    question: Question,
    edition: Edition,
    scope: list[ColumnElement[bool]],
    conditions: list[ColumnElement[bool]],
    people: dict[str, Person],
    context: Context,
) -> str:
    """Return how many sections there are of those asked for."""
    session, language, seen = context.session, context.language, visible(ReportSection, context.viewer)
    total = await queries.count(session, ReportSection, seen, *scope)
    count = await queries.count(session, ReportSection, seen, *conditions)
    within = common.joined(
        common.owner_phrase(question, people, context.viewer.person_key, language),
        say(language, "reports-in", period=edition.period),
        common.period_phrase(_due_period(question.period), "reports-due", language),
        await _left_out(question, edition, people, context),
    )
    states = [*question.values("state"), *_conditions_said(question)]
    if not states:
        return say(language, "reports-sections-there-are", count=total, scope=within)
    state = listed([say(language, f"reports-state-{one}", count=count) for one in states], language)
    return say(language, "reports-sections-some", count=count, total=total, scope=within, state=state)


async def _scope(question: Question, edition: Edition, context: Context) -> list[ColumnElement[bool]]:
    """Return the conditions of whose and which sections, and when they are due."""
    conditions = common.owner_condition(ReportSection, question)
    if owners := question.values("not_owner"):
        conditions.append(common.not_of(ReportSection.owner_key, owners))
    if unwanted := question.values("not_section"):
        sections = await _named(unwanted, edition, context)
        conditions.append(ReportSection.key.not_in([one.key for one in sections]))
    if wanted := question.values("section"):
        sections = await _named(wanted, edition, context)
        conditions.append(ReportSection.key.in_([one.key for one in sections]))
    if (period := _due_period(question.period)) is not None:
        conditions.extend(queries.within(ReportSection.deadline, period.first, period.last))
    return conditions


async def _named(names: Sequence[str], edition: Edition, context: Context) -> list[ReportSection]:
    """Return sections by their names; folded as keys are, which databases each do in their own way."""
    if not names:
        return []
    of_report = [visible(ReportSection, context.viewer), ReportSection.period == edition.period]
    sections = await queries.rows(context.session, ReportSection, *of_report)
    return [one for one in sections if fold_key(one.section) in names]


def _due_period(period: Period | None) -> Period | None:
    """Return the period that limits deadlines: half years and years name the report instead."""
    if period is None or (period.first and period.last and (period.last - period.first).days >= 180):
        return None
    return period


def _states(question: Question, today: date) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if states := question.values("state"):
        conditions.append(or_(*(ReportSection.status.in_(STATES[state]) for state in states)))
    if late := question.values("late"):
        is_late = ReportSection.late_on(today)
        conditions.append(is_late if "yes" in late else not_(is_late))
    if question.values("noted"):
        conditions.append(ReportSection.note.is_not(None))
    return conditions


def _is_by_owner(question: Question, found: Sequence[ReportSection]) -> bool:
    return len(found) > 1 and question.measure == "owner"


def _headline(
    question: Question,
    edition: Edition,
    found: Sequence[ReportSection],
    whole: SectionCounts,
    beside: _Beside,
    context: Context,
) -> str:
    language, people = context.language, beside.people
    report = say(language, "reports-of", period=edition.period)
    whose = common.owner_phrase(question, people, context.viewer.person_key, language)
    due = common.period_phrase(_due_period(question.period), "reports-due", language)
    scope = common.joined(whose, say(language, "reports-in", period=edition.period), due, beside.left_out)
    count, total = len(found), whole.total
    if not total:
        return say(language, "reports-sections-none", scope=scope)
    if total == 1 and (question.values("section") or whose):
        return _one(question, found[0], report, beside, context)
    conditions = _conditions_said(question)
    states = [*question.values("state"), *conditions]
    if len(states) > 1 and not conditions:
        counted = _each_state(states, found, total, scope, language)
    elif not states:
        counted = say(language, "reports-sections-all", total=total, scope=scope, handed=whole.handed_in)
    else:
        state = listed([say(language, f"reports-state-{one}", count=count) for one in states], language)
        whole_is_it = "reports-sections-every" if count == total and total > 1 else "reports-sections-some"
        counted = say(language, whole_is_it, count=count, total=total, scope=scope, state=state)
    late = whole.late if not conditions and ("missing" in states or not states) else 0
    return common.joined(
        extreme_deadline(question, found, people, context),
        common.sentence(counted, say(language, "reports-of-which-late", count=late) if late else ""),
        say(language, "reports-share", share=percent(Decimal(count * 100) / total, language))
        if question.measure == "share"
        else "",
        _people(question, found, people, language),
    )


def _conditions_said(question: Question) -> list[str]:
    """Return what is asked beside the state, as the texts call it; all of it holds."""
    late = ["late" if one == "yes" else "in_time" for one in question.values("late")]
    return [*late, *("noted" for _ in question.values("noted"))]


async def _left_out(question: Question, edition: Edition, people: dict[str, Person], context: Context) -> str:
    """Return what was left out, in words: "behalve Kirsten Stolk"."""
    language = context.language
    names = [common.owner_name(key, people, language) for key in question.values("not_owner")]
    sections = await _named(question.values("not_section"), edition, context)
    names += [say(language, "reports-quoted", section=one.section) for one in sections]
    return say(language, "reports-except", names=listed(names, language)) if names else ""


def _each_state(
    states: Sequence[str], found: Sequence[ReportSection], total: int, scope: str, language: Language
) -> str:
    """Count each of several states by itself."""
    counts = {state: sum(one.status in STATES[state] for one in found) for state in states}
    parts = [f"{count} {say(language, f'reports-state-{state}', count=count)}" for state, count in counts.items()]
    return say(language, "reports-sections-each", total=total, scope=scope, parts=listed(parts, language))


def _one(question: Question, one: ReportSection, report: str, beside: _Beside, context: Context) -> str:
    """Say of one section when it is due, where it stands and whose it is."""
    language, people = context.language, beside.people
    owner = people[one.owner_key].name if one.owner_key in people else say(language, "no-owner")
    if question.measure == "reason":
        status = say(language, f"reports-section-{one.status.value}")
        text = "reports-one-reason" if one.note else "reports-one-no-reason"
        return say(language, text, section=one.section, report=report, status=status, note=one.note or "")
    is_mine = one.owner_key is not None and one.owner_key == context.viewer.acting_key
    states = question.values("state")
    late = question.values("late")
    is_so = one.is_late(context.today) if "yes" in late else not one.is_late(context.today)
    holds = any(one.status in STATES[state] for state in states) or (bool(late) and is_so)
    is_asked = (states or late) and question.measure is None
    verdict = say(language, "reports-yes" if holds else "reports-no") if is_asked else ""
    told = say(
        language,
        "reports-one-owner" if question.measure == "owner" and not is_mine else "reports-one",
        section=one.section,
        report=report,
        day=day(one.deadline, language),
        left=_left(one, beside, context),
        status=say(language, f"reports-section-{one.status.value}"),
        owner=owner,
    )
    return f"{verdict} {told}".strip()


def _people(question: Question, found: Sequence[ReportSection], people: dict[str, Person], language: Language) -> str:
    """Name whose they are, where that was asked and they are few; else say how many people."""
    if question.measure != "owner" or not found or question.values("owner"):
        return ""
    names = list(dict.fromkeys(people[one.owner_key].name for one in found if one.owner_key in people))
    if len(names) > NAMED_AT_MOST:
        return say(language, "reports-people-count", count=len(names))
    return say(language, "reports-people", names=listed(names, language)) if names else ""


def _left(one: ReportSection, beside: _Beside, context: Context) -> str:
    if one.status is SectionStatus.NOT_STARTED and one.deadline >= context.today:
        return days_and_workdays(one.deadline, beside.closing, context.language, context.today)
    return left(one, context.language, context.today)


def _entry(one: ReportSection, people: dict[str, Person], context: Context) -> Entry:
    language = context.language
    late = one.is_late(context.today)
    owner = people[one.owner_key].name if one.owner_key in people else say(language, "no-owner")
    parts = [
        say(language, "deadline-is", deadline=day(one.deadline, language)),
        days(one, language, context.today) if one.status is SectionStatus.NOT_STARTED else "",
        owner,
    ]
    return Entry(
        title=one.section,
        value=say(language, f"reports-section-{one.status.value}"),
        details=(" · ".join(part for part in parts if part), *((one.note,) if one.note else ())),
        sign=Sign.BAD if late else SIGNS[one.status],
        opens=Question(
            KEY,
            filters=(Filter("about", "sections"), Filter("section", fold_key(one.section))),
            period=Period(*half_of(one.period)),
        ),
    )


def _owners(
    question: Question, found: Sequence[ReportSection], people: dict[str, Person], context: Context
) -> list[Entry]:
    """Return one entry for each person, in the order of their first deadline."""
    language = context.language
    groups: dict[str | None, list[ReportSection]] = {}
    for one in found:
        groups.setdefault(one.owner_key if one.owner_key in people else None, []).append(one)
    return [
        Entry(
            title=people[key].name if key else say(language, "no-owner"),
            value=say(language, "reports-sections-count", count=len(sections)),
            details=("; ".join(_in_group(one, context) for one in sections),),
            sign=Sign.BAD if any(one.is_late(context.today) for one in sections) else None,
            opens=replace(question, measure=None, group=None).having(Filter("owner", key)) if key else None,
        )
        for key, sections in groups.items()
    ]


def _in_group(one: ReportSection, context: Context) -> str:
    language = context.language
    return say(
        language,
        "reports-in-group",
        section=one.section,
        status=say(language, f"reports-section-{one.status.value}"),
        day=day(one.deadline, language),
        left=left(one, language, context.today),
    )


def _buttons(
    question: Question,
    edition: Edition,
    offset: int,
    shown: int,
    total: int,
    whole: SectionCounts,
    context: Context,
) -> list[Button]:
    language, viewer = context.language, context.viewer
    buttons = common.paging_buttons(question, offset, shown, total, language)
    plain = Question(KEY, filters=(Filter("about", "sections"),), period=Period(*half_of(edition.period)))

    def offer(text: str, following: Question) -> None:
        if following != question:
            buttons.append(Button(say(language, text), following))

    if whole.late and not question.values("late"):
        offer("reports-button-late", plain.having(Filter("late", "yes")))
    if whole.not_started and "missing" not in question.values("state"):
        missing = Question(KEY, measure="owner", filters=plain.filters, period=plain.period)
        offer("reports-button-missing", missing.having(Filter("state", "missing")))
    if viewer.acting_key and viewer.acting_key not in question.values("owner"):
        offer("reports-button-mine", plain.having(Filter("owner", viewer.acting_key)))
    if question.values("state") or question.values("late") or question.values("section") or question.values("owner"):
        offer("reports-button-sections", plain)
    if edition.report is not None:
        offer("reports-button-whole", Question(KEY, filters=(Filter("about", "report"),), period=plain.period))
    return buttons
