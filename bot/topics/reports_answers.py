"""Answers about the half-yearly report. What is not public is answered with just that, to who does not work on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import ColumnElement, and_, false, select

from bot.answers.answer import MOST_BUTTONS, Answer, Button, Entry, Fact, Sign
from bot.answers.language import day, say
from bot.clock import AMSTERDAM
from bot.question import Ask, Filter, Language, Period, Question
from bot.topics import common, reports_sections
from bot.topics.base import Context
from bot.topics.reports_deadlines import days_and_workdays
from models import calendar, queries
from models.people import Person
from models.reports import (
    Background,
    Edition,
    Report,
    ReportSection,
    ReportStatus,
    SectionCounts,
    current_edition,
    editions,
    half_of,
    last_changed,
    section_counts,
)
from models.visibility import embargoed, hidden, visible

KEY = "reports"
OF_REPORT = frozenset({"adopted", "as_of"})
"""Figures that only the report as a whole has."""
OF_SECTIONS = ("state", "late", "section", "owner")
STATUS_SIGNS = {
    ReportStatus.IN_PREPARATION: Sign.NEUTRAL,
    ReportStatus.EMBARGO: Sign.ATTENTION,
    ReportStatus.PUBLIC: Sign.GOOD,
}
BY_STATUS = {
    "public": (ReportStatus.PUBLIC,),
    "embargo": (ReportStatus.EMBARGO,),
    "preparation": (ReportStatus.IN_PREPARATION,),
    "coming": (ReportStatus.EMBARGO, ReportStatus.IN_PREPARATION),
}
"""What reports are asked for by how far they are."""
FEEDBACK_SUBJECT = ("rapportage", "inhoud")
"""Words of the subject under which the background texts hold the questions to the readers of the report."""
MOST_QUESTIONS = 8


@dataclass(frozen=True, slots=True)
class _Choice:
    """The report that a question is about: ``edition`` is None where there is none that this person may know of."""

    edition: Edition | None
    known: tuple[Edition, ...]
    is_kept_back: bool


async def answer(question: Question, context: Context) -> Answer:
    """Answer about a report, its sections, or what is asked of its readers."""
    if question.measure == "feedback":
        return await _feedback(context)
    choice = await _choose(question, context)
    if {"reports", *BY_STATUS}.intersection(question.values("about")) and not names_half(question.period):
        return await _list(question, choice, context)
    if choice.edition is None:
        return _not_public(choice, context) if choice.is_kept_back else await _none(question, choice, context)
    report = choice.edition.report
    about = question.values("about")
    of_sections = "sections" in about if about else any(question.values(field) for field in OF_SECTIONS)
    if (of_sections and question.measure not in OF_REPORT) or report is None:
        return await reports_sections.answer(
            question, choice.edition, await _heard([choice.edition.period], context), context
        )
    return await _report(question, report, choice, context)


async def _choose(question: Question, context: Context) -> _Choice:
    """Choose the report by its half year, else the current one; never one that this person may not know of."""
    session, viewer = context.session, context.viewer
    own: ColumnElement[bool] = false()
    if viewer.acting_key is not None:
        own = and_(visible(ReportSection, viewer), ReportSection.owner_key == viewer.acting_key)
    known = await editions(session, visible(Report, viewer), own)
    kept_back = set(await session.scalars(select(Report.period).where(embargoed(Report, viewer))))
    chosen = [one for one in known if _meant(question.period, one.period)]
    if "previous" in question.values("which"):
        chosen = _passed(chosen, context.today) or _passed(known, context.today)
        return _Choice(max(chosen, key=lambda one: one.period, default=None), tuple(known), is_kept_back=False)
    is_kept_back = any(_meant(question.period, period) for period in kept_back)
    if is_kept_back and all(one.is_open for one in chosen):
        return _Choice(None, tuple(known), is_kept_back=True)
    return _Choice(current_edition(chosen, context.today), tuple(known), is_kept_back)


def _passed(among: Sequence[Edition], today: date) -> list[Edition]:
    """Return the reports that may be meant by "the previous one": the public ones, else what is open and was due."""
    public = [one for one in among if one.is_public]
    return public or [one for one in among if one.is_open and one.delivery < today]


def names_half(period: Period | None) -> bool:
    """Tell whether a period is the half year of one report; any other limits deadlines, but for a year."""
    return period is not None and period.first is not None and period.last is not None and halves(period) == 1


def halves(period: Period) -> int:
    """Return how many whole half years a period is; 0 where it is none."""
    if period.first is None or period.last is None:
        return 0
    if (period.first.month, period.first.day) not in ((1, 1), (7, 1)):
        return 0
    if (period.last.month, period.last.day) not in ((6, 30), (12, 31)):
        return 0
    months = (period.last.year - period.first.year) * 12 + period.last.month - period.first.month + 1
    return months // 6


def _meant(period: Period | None, edition: str) -> bool:
    """Tell whether a period leaves room for a report: half years and years name reports, all else does not."""
    if period is None or period.first is None or period.last is None or not halves(period):
        return True
    first, last = half_of(edition)
    return period.first <= first and last <= period.last


def _not_public(choice: _Choice, context: Context) -> Answer:
    """Say that a report is not public, and nothing more of it; where others read along, how to ask it alone."""
    language = context.language
    hint = (say(language, "reports-ask-alone"),) if context.viewer.shared else ()
    return Answer(
        language,
        say(language, "reports-not-public"),
        title=say(language, "reports-title"),
        notes=hint,
        buttons=tuple(_latest_public(choice, language)),
    )


def _latest_public(choice: _Choice, language: Language) -> list[Button]:
    public = max((one.period for one in choice.known if one.is_open), default=None)
    if public is None:
        return []
    question = Question(KEY, filters=(Filter("about", "report"),), period=Period(*half_of(public)))
    return [Button(say(language, "reports-button-report", period=public), question)]


async def _none(question: Question, choice: _Choice, context: Context) -> Answer:
    """Say that there is no such report, and which there are."""
    language = context.language
    withheld = await queries.count(context.session, Report, hidden(Report, context.viewer))
    if "previous" in question.values("which") and choice.known:
        headline = say(language, "reports-none-public")
    elif choice.known:
        headline = say(language, "reports-none-found", period=_period_said(question.period, language))
    else:
        headline = say(language, "reports-none-known" if not withheld else "reports-none-for-you")
    buttons = [_button_to(one, language) for one in choice.known[:MOST_BUTTONS]]
    return Answer(
        language,
        headline,
        title=say(language, "reports-title"),
        notes=await common.withheld_note(context, Report),
        source=say(language, "source-sheet", sheet="rapportages"),
        buttons=tuple(buttons),
    )


def _period_said(period: Period | None, language: Language) -> str:
    if period is not None and period.first is not None and names_half(period):
        return say(language, "reports-period-half", period=f"{period.first.year}-{1 if period.first.month == 1 else 2}")
    return common.period_phrase(period, "reports-period", language)


def _button_to(one: Edition, language: Language) -> Button:
    question = Question(KEY, filters=(Filter("about", "report"),), period=Period(*half_of(one.period)))
    return Button(say(language, "reports-button-report", period=one.period), question)


async def _list(question: Question, choice: _Choice, context: Context) -> Answer:
    """Answer with the reports that this person may know of, the newest first."""
    language = context.language
    found = [one for one in choice.known if one.report is not None and _meant(question.period, one.period)]
    status = next((one for one in BY_STATUS if one in question.values("about")), None)
    if status:
        found = [one for one in found if one.report is not None and one.report.status in BY_STATUS[status]]
    if not found and status and not (ReportStatus.EMBARGO in BY_STATUS[status] and choice.is_kept_back):
        return replace(await _none(question, choice, context), headline=say(language, f"reports-none-{status}"))
    if not found:
        return _not_public(choice, context) if choice.is_kept_back else await _none(question, choice, context)
    offset, length = common.page_of(question, len(found))
    entries = [
        Entry(
            title=say(language, "reports-name", period=report.period),
            value=say(language, f"reports-status-{report.status.value}"),
            details=(say(language, "reports-delivery", day=day(report.delivery_date, language)),),
            sign=STATUS_SIGNS[report.status],
            opens=_button_to(Edition(report.period, report.delivery_date, report), language).question,
        )
        for one in found[offset : offset + length]
        if (report := one.report) is not None
    ]
    heard = await _heard([one.period for one in found], context)
    return Answer(
        language,
        say(
            language,
            f"reports-{status}-are" if status else "reports-there-are",
            count=len(found),
            newest=found[0].period,
        ),
        title=say(language, "reports-title"),
        listings=(common.listing(entries, offset, len(found), language),),
        notes=(
            *((say(language, "reports-without-unpublished"),) if choice.is_kept_back else ()),
            *await common.withheld_note(context, Report),
            *common.example_note(any(one.report and one.report.example for one in found), language),
        ),
        source=say(language, "source-sheet", sheet="rapportages"),
        as_of=heard,
        as_of_until=heard,
        buttons=tuple(common.paging_buttons(question, offset, len(entries), len(found), language)),
    )


async def _heard(periods: Sequence[str], context: Context) -> date | None:
    """Return the day the sheets were last heard of, never later than the clock of this conversation."""
    moment = await last_changed(context.session, periods)
    return min(moment.astimezone(AMSTERDAM).date(), context.today) if moment else None


async def _report(question: Question, report: Report, choice: _Choice, context: Context) -> Answer:
    """Answer about one report as a whole."""
    session, language, today = context.session, context.language, context.today
    of_report = ReportSection.period == report.period
    counts = await section_counts(session, today, visible(ReportSection, context.viewer), of_report)
    people = await queries.people(session, [report.owner_key])
    owner = people.get(report.owner_key or "")
    heard = await _heard([report.period], context)
    return Answer(
        language,
        _headline(question, report, counts, owner, await calendar.closing_days(session), context),
        title=say(language, "reports-title"),
        facts=tuple(_facts(report, counts, owner, context)),
        notes=(
            *await common.withheld_note(context, ReportSection, of_report),
            *common.example_note(report.example, language),
        ),
        source=say(language, "reports-source"),
        as_of=heard,
        as_of_until=heard,
        buttons=tuple(_buttons(report, counts, choice, context)[:MOST_BUTTONS]),
    )


def _headline(
    question: Question,
    report: Report,
    counts: SectionCounts,
    owner: Person | None,
    closing: frozenset[date],
    context: Context,
) -> str:
    language, today = context.language, context.today
    period, status = report.period, say(language, f"reports-status-{report.status.value}")
    is_public = report.status is ReportStatus.PUBLIC
    if question.measure == "owner":
        name = owner.name if owner else ""
        return say(language, "reports-owner-is" if owner else "reports-owner-none", period=period, owner=name)
    if question.measure == "as_of":
        return say(language, "reports-as-of-is", period=period, day=day(report.as_of, language))
    if question.measure == "adopted":
        adopted = report.adoption_date
        if adopted is None:
            return say(language, "reports-adopted-unknown", period=period, status=status)
        key = "reports-adopted-on" if is_public else "reports-adopted-planned"
        key = "reports-adopted-passed" if adopted < today and not is_public else key
        left = _left(report, adopted, closing, context)
        return say(language, key, period=period, day=day(adopted, language), left=left, status=status)
    left = _left(report, report.delivery_date, closing, context)
    if question.measure == "deadline":
        key = "reports-deadline-was" if is_public or report.delivery_date < today else "reports-deadline-is"
        return say(language, key, period=period, day=day(report.delivery_date, language), left=left)
    key = "reports-stands-public" if is_public else "reports-stands"
    standing = say(language, key, period=period, status=status, day=day(report.delivery_date, language), left=left)
    handed_in = say(language, "reports-handed-in", count=counts.handed_in, total=counts.total) if counts.total else ""
    return common.joined(standing, handed_in)


def _left(report: Report, until: date, closing: frozenset[date], context: Context) -> str:
    """Return how many days and working days are left until a day of the report, in brackets."""
    if report.status is ReportStatus.PUBLIC:
        return ""
    return days_and_workdays(until, closing, context.language, context.today)


def _facts(report: Report, counts: SectionCounts, owner: Person | None, context: Context) -> list[Fact]:
    language = context.language
    status = say(language, f"reports-status-{report.status.value}")
    facts = [
        common.fact("label-status", status, language, STATUS_SIGNS[report.status]),
        common.fact("reports-label-delivery", day(report.delivery_date, language), language),
        common.fact("reports-label-adoption", common.day_or_none(report.adoption_date, language), language),
        common.fact("reports-label-as-of", day(report.as_of, language), language),
        common.fact("label-owner", owner.name if owner else say(language, "no-owner"), language),
    ]
    if counts.total:
        facts.append(common.fact("reports-label-sections", str(counts.total), language))
        facts += [
            Fact(say(language, f"reports-label-{state}"), str(count), sign)
            for state, count, sign in (
                ("late", counts.late, Sign.BAD if counts.late else Sign.GOOD),
                ("not_started", counts.not_started, None),
                ("delivered", counts.delivered, None),
                ("approved", counts.approved, None),
            )
        ]
    else:
        facts.append(common.fact("reports-label-sections", None, language))
    return facts


def _buttons(report: Report, counts: SectionCounts, choice: _Choice, context: Context) -> list[Button]:
    language = context.language
    sections = Question(KEY, filters=(Filter("about", "sections"),), period=Period(*half_of(report.period)))
    buttons = []
    if counts.not_started:
        missing = replace(sections.having(Filter("state", "missing")), measure="owner")
        buttons.append(Button(say(language, "reports-button-missing"), missing))
    if counts.late:
        buttons.append(Button(say(language, "reports-button-late"), sections.having(Filter("late", "yes"))))
    if counts.total:
        buttons.append(Button(say(language, "reports-button-sections"), sections))
    other = next((one for one in choice.known if one.period != report.period), None)
    return [*buttons, *([_button_to(other, language)] if other else [])]


async def _feedback(context: Context) -> Answer:
    """Answer with what is asked of the readers of the report: as the store has it, else the four fixed questions."""
    language = context.language
    subject = [Background.subject.icontains(word, autoescape=True) for word in FEEDBACK_SUBJECT]
    found = await queries.rows(context.session, Background, visible(Background, context.viewer), *subject, limit=1)
    stored = [f"{part.strip()}?" for part in found[0].text.split("?")[:-1] if part.strip()] if found else []
    if stored and len(stored) <= MOST_QUESTIONS:
        asked, source = stored, found[0].source or say(language, "source-sheet", sheet="achtergrond")
    else:
        asked = [say(language, f"reports-feedback-{number}") for number in (1, 2, 3, 4)]
        source = say(language, "reports-feedback-source")
    return Answer(
        language,
        say(language, "reports-feedback", count=len(asked)),
        title=say(language, "reports-title"),
        body=tuple(f"{number}. {text}" for number, text in enumerate(asked, 1)),
        source=source,
        buttons=(
            Button(
                say(language, "reports-button-current"),
                Question(KEY, Ask.LIST, filters=(Filter("about", "report"),)),
            ),
        ),
    )
