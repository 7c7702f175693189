"""The deadlines of sections in words: what is left, and which comes first, last or is late the longest."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.answers.language import day, listed, say
from bot.question import Language, Question
from bot.topics import common
from bot.topics.base import Context
from models.calendar import working_days_between
from models.people import Person
from models.reports import ReportSection, SectionStatus

OF_ALL = ("longest_late_deadline", "earliest_deadline", "last_deadline")
"""Measures that name one deadline of all that were found."""
NAMED_AT_MOST = 3
"""People or sections that fit in the headline itself."""


def extreme_deadline(
    question: Question, found: Sequence[ReportSection], people: dict[str, Person], context: Context
) -> str:
    """Name the one deadline of all that is asked for: the next, first or last, or what is late the longest."""
    language, today = context.language, context.today
    match question.measure:
        case "deadline":
            return _next(found, language, today)
        case "last_deadline":
            return _last(found, language)
        case "earliest_deadline":
            return _earliest(found, language, today)
        case "longest_late_deadline":
            return _longest_late(found, people, language, today)
    return ""


def left(one: ReportSection, language: Language, today: date) -> str:
    """Return how long is left or how late it is, in brackets, while it still has to come; else nothing."""
    if one.status is not SectionStatus.NOT_STARTED:
        return ""
    return say(language, "reports-left", left=days(one, language, today))


def days_and_workdays(until: date, closing: frozenset[date], language: Language, today: date) -> str:
    """Return how many calendar days are left until a day, and how many of them people work; of what is past nothing."""
    count = (until - today).days
    if count < 0:
        return ""
    workdays = working_days_between(today, until, closing)
    text = "days-and-workdays-left" if workdays != count else "days-left"
    return say(language, "reports-left", left=say(language, text, days=count, workdays=workdays))


def days(one: ReportSection, language: Language, today: date) -> str:
    """Return how many calendar days are left, or how many it is late, in words."""
    count = (one.deadline - today).days
    return say(language, "days-late", days=-count) if count < 0 else say(language, "days-left", days=count)


def _next(found: Sequence[ReportSection], language: Language, today: date) -> str:
    """Name the first section that is still to come; late ones are counted before."""
    coming = [one for one in found if one.status is SectionStatus.NOT_STARTED and one.deadline >= today]
    if not coming:
        return ""
    first = coming[0]
    return say(
        language,
        "reports-next-deadline",
        day=day(first.deadline, language),
        left=left(first, language, today),
        section=first.section,
    )


def _last(found: Sequence[ReportSection], language: Language) -> str:
    """Name the sections whose deadline comes last."""
    if not found:
        return ""
    latest = max(one.deadline for one in found)
    names = [one.section for one in found if one.deadline == latest]
    sections = listed([say(language, "reports-quoted", section=name) for name in names[:NAMED_AT_MOST]], language)
    return say(language, "reports-last-deadline", day=day(latest, language), sections=sections, count=len(names))


def _earliest(found: Sequence[ReportSection], language: Language, today: date) -> str:
    """Name the sections whose deadline comes before all others, and after those that have passed the next one."""
    if not found:
        return ""
    earliest = min(one.deadline for one in found)
    names = [one.section for one in found if one.deadline == earliest]
    sections = listed([say(language, "reports-quoted", section=name) for name in names[:NAMED_AT_MOST]], language)
    said = say(language, "reports-earliest-deadline", day=day(earliest, language), sections=sections, count=len(names))
    return common.joined(said, _next(found, language, today) if earliest < today else "")


def _longest_late(found: Sequence[ReportSection], people: dict[str, Person], language: Language, today: date) -> str:
    """Name the sections that are late for the longest, and whose they are."""
    late = [one for one in found if one.is_late(today)]
    if not late:
        return ""
    first = min(one.deadline for one in late)
    names = [_of_owner(one, people, language) for one in late if one.deadline == first][:NAMED_AT_MOST]
    days = say(language, "days-late", days=(today - first).days)
    return say(language, "reports-longest-late", sections=listed(names, language), days=days)


def _of_owner(one: ReportSection, people: dict[str, Person], language: Language) -> str:
    owner = people.get(one.owner_key or "")
    name = owner.name if owner else say(language, "no-owner")
    return say(language, "reports-section-of", section=one.section, owner=name)
