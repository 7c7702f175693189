"""What all topics do alike: pages, people's names, notes, sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from babel.dates import format_date
from dateutil.relativedelta import relativedelta
from sqlalchemy import ColumnElement, case, false, not_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.answers.answer import Answer, Button, Entry, Fact, Listing, Sign
from bot.answers.language import LOCALES, day, euros, listed, say
from bot.question import DEPARTMENT, HAS_JOB, PAGE_SIZE, TEAM, WORKS_AT, Language, Period, Question
from bot.topics.base import Context
from bot.understanding.calendar_words import word_set
from bot.understanding.reading import Slots
from bot.understanding.spans import ANY_TOPIC, Name, Span
from models import queries
from models.base import Confidential, Confidentiality, Record
from models.people import Commissioned, Owned, Person, reports_to, works_with
from models.visibility import hidden

HEADS = frozenset(["inwoner", "inwoners", "hoofd", "burger", "inhabitant", "inhabitants", "resident", "capita", "head"])
"""What a figure "per inwoner" is told for."""
SPENDING = word_set("""
    uitgegeven besteed besteedden uitgaven uitgaf gaven gaf uitgeven bestedingen betaald betaalden
    spent spend spending expenditure paid
""")
"""Words for money that has gone: of a year and a post, where nothing else is named."""
THAN = frozenset({"dan", "than"})


async def texts_of(session: AsyncSession, model: type[Record], *columns: Any) -> list[tuple[Any, ...]]:
    """Return what stands in some columns of the rows that are not withdrawn, each combination once.

    Behind the values stands who may know them (beside managers and administrators); None: everybody. So a figure that
    came back on a thousand dates costs no more here than its name.
    """
    secret: Any = false()
    if issubclass(model, Confidential):
        secret = model.confidentiality == Confidentiality.CONFIDENTIAL
    # Owners only count where a row is secret; else the same name would come back with every owner.
    concerned: list[Any] = []
    if issubclass(model, Owned):
        concerned.append(case((secret, model.owner_key)))
    if issubclass(model, Commissioned):
        concerned.append(case((secret, model.client_key)))
    query = select(*columns, secret, *concerned).where(model.withdrawn.is_(False)).distinct()
    width = len(columns)
    return [
        (*row[:width], frozenset(key for key in row[width + 1 :] if key) if row[width] else None)
        for row in await session.execute(query)
    ]


def widened(one: frozenset[str] | None, other: frozenset[str] | None) -> frozenset[str] | None:
    """Tell who may know a name that stands in several records: whoever may know it from one of them."""
    return None if one is None or other is None else one | other


async def people_names(session: AsyncSession) -> list[Name]:
    """Give everyone's name, for every topic that has owners."""
    return [
        Name(ANY_TOPIC, "owner", key, name) for key, name, _ in await texts_of(session, Person, Person.key, Person.name)
    ]


def unknown(language: Language) -> str:
    """Return the words for "no data", which is never zero."""
    return say(language, "unknown")


def fact(label: str, value: str | None, language: Language, sign: Sign | None = None) -> Fact:
    """Return a fact under a label's text id; without a value it says that there is no data."""
    return Fact(say(language, label), value or unknown(language), sign)


def known_facts(facts: Iterable[tuple[str, str | None]], language: Language) -> tuple[Fact, ...]:
    """Return facts that have a value: for what may as well not be there, such as a note."""
    return tuple(Fact(say(language, label), value) for label, value in facts if value)


def day_or_none(value: date | None, language: Language) -> str | None:
    """Return a day in words, None where there is none."""
    return day(value, language) if value else None


def page_of(question: Question, total: int) -> tuple[int, int]:
    """Return where the page asked for begins and how long it is; a page that is not there becomes the last."""
    total = min(total, question.limit) if question.limit else total
    last = max(0, (total - 1) // PAGE_SIZE)
    offset = min(question.page, last) * PAGE_SIZE
    return offset, min(PAGE_SIZE, max(0, total - offset))


def listing(entries: Sequence[Entry], offset: int, total: int, language: Language, title: str = "") -> Listing:
    """Return a list that says which part of the whole it is, where it is not the whole."""
    shown = ""
    if len(entries) < total:
        first, last = offset + 1, offset + len(entries)
        shown = say(language, "page", first=first, last=last, total=total)
    return Listing(tuple(entries), total, shown, title)


def paging_buttons(question: Question, offset: int, shown: int, total: int, language: Language) -> list[Button]:
    """Return the way to the rest of a list."""
    total = min(total, question.limit) if question.limit else total
    rest = total - offset - shown
    if rest <= 0:
        return []
    label = say(language, "next-page", count=min(rest, PAGE_SIZE), rest=rest)
    return [Button(label, replace(question, page=offset // PAGE_SIZE + 1))]


async def withheld_note(context: Context, model: type[Record], *conditions: ColumnElement[bool]) -> tuple[str, ...]:
    """Say that confidential rows were left out, where any were among those asked for.

    Where that is only because more people read along, it says where the person can ask for them.
    """
    viewer = context.viewer
    withheld = await queries.count(context.session, model, hidden(model, viewer), *conditions)
    if not withheld:
        return ()
    notes = (say(context.language, "without-confidential"),)
    alone = replace(viewer, shared=False)
    if viewer.shared and await queries.count(context.session, model, hidden(model, alone), *conditions) < withheld:
        return (*notes, say(context.language, "confidential-elsewhere"))
    return notes


def example_note(has_examples: bool, language: Language) -> tuple[str, ...]:
    """Say that figures are made up, where any are."""
    return (say(language, "example-figure"),) if has_examples else ()


def owner_condition(model: type[Record], question: Question) -> list[ColumnElement[bool]]:
    """Return the condition of the owners that a question names."""
    owners = question.values("owner")
    if not owners:
        return []
    return [team_condition(model.owner_key, owners) if issubclass(model, Owned) else false()]


def team_condition(column: Any, keys: Sequence[str]) -> ColumnElement[bool]:
    """Return the condition that a person is one of these, or belongs to one of these teams or departments."""
    conditions = [column.in_([key for key in keys if not key.startswith((TEAM, DEPARTMENT, WORKS_AT, HAS_JOB))])]
    for prefix, attribute in ((WORKS_AT, Person.department), (HAS_JOB, Person.job_title)):
        if values := [key.removeprefix(prefix) for key in keys if key.startswith(prefix)]:
            conditions.append(column.in_(select(Person.key).where(attribute.in_(values))))
    for prefix, belongs in ((TEAM, reports_to), (DEPARTMENT, works_with)):
        for key in keys:
            if key.startswith(prefix):
                conditions.append(column.in_(select(Person.key).where(belongs(key.removeprefix(prefix)))))
    return or_(*conditions)


def not_of(column: Any, keys: Sequence[str]) -> ColumnElement[bool]:
    """Return the condition that a person is none of these, or nobody; a department leaves out all who work there."""
    return or_(column.is_(None), not_(team_condition(column, keys)))


def owner_name(key: str, people: Mapping[str, Person], language: Language) -> str:
    """Return the name of an owner: a person's, or "de afdeling Financiën"."""
    for prefix, text in ((WORKS_AT, "department-named"), (HAS_JOB, "job-named")):
        if key.startswith(prefix):
            return say(language, text, name=key.removeprefix(prefix))
    return people[key].name if key in people else key


def owner_phrase(question: Question, people: dict[str, Person], viewer_key: str | None, language: Language) -> str:
    """Return "van Karin de Vries", or "van u" for the person who asks; empty where nobody is named."""
    owners = question.values("owner")
    if not owners:
        return ""
    if owners == (viewer_key,):
        return say(language, "of-you")
    for prefix, text in ((TEAM, "of-your-team"), (DEPARTMENT, "of-your-department")):
        if owners == (f"{prefix}{viewer_key}",):
            return say(language, text)
    names = [owner_name(key, people, language) for key in owners]
    return say(language, "of-person", person=listed(names, language, style="or"))


def matching_phrase(question: Question, language: Language) -> str:
    """Return that only what fits the words is told of, where several things of that name were meant."""
    return say(language, "matching") if question.keys else ""


def says_spending(slots: Slots) -> bool:
    """Tell whether it is asked what was spent."""
    return any(token.text in SPENDING for token in slots.tokens)


def joined(*parts: str) -> str:
    """Join the parts of a sentence that are there."""
    return " ".join(part for part in parts if part)


def secrecy_conditions(model: type[Confidential], question: Question) -> list[ColumnElement[bool]]:
    """Return the condition that rows are confidential, or are not, where a question says so."""
    if question.values("confidential"):
        return [model.confidentiality == Confidentiality.CONFIDENTIAL]
    if question.values("not_confidential"):
        return [model.confidentiality != Confidentiality.CONFIDENTIAL]
    return []


def secrecy_phrase(question: Question, language: Language) -> str:
    """Return "vertrouwelijk" or "niet vertrouwelijk" in words, where a question says so; else empty."""
    for field in ("confidential", "not_confidential"):
        if question.values(field):
            return say(language, f"rows-{field.replace('_', '-')}")
    return ""


def years_apart(slots: Slots) -> tuple[int, ...]:
    """Return the years that are set side by side ("in 2024 en 2025"): one of them cannot stand for both."""
    years = {one.year for one in slots.meanings if isinstance(one, Period) and one.year}
    return tuple(sorted(years)) if slots.are_periods_apart and len(years) > 1 else ()


def years_of(question: Question) -> tuple[int, ...]:
    """Return the years that a question sets side by side."""
    return tuple(int(year) for year in question.values("year") if year.isdecimal())


def years_headline(subject: str, counts: Sequence[tuple[int, int]], language: Language) -> str:
    """Return the number of each year and the difference: ``Verzoeken: 8 in 2025 en 3 in 2026, 5 minder``."""
    said = [say(language, "count-in-year", count=count, year=str(year)) for year, count in counts]
    more = counts[-1][1] - counts[0][1]
    way = "yes" if more > 0 else "no"
    difference = say(language, "count-difference", difference=more, abs=abs(more), more=way) if len(counts) == 2 else ""
    return sentence(f"{subject[:1].upper()}{subject[1:]}: {listed(said, language)}", difference)


def amount_or_unknown(amount: Decimal | None, language: Language) -> str:
    """Return an amount in euros, or the words for "no data"."""
    return unknown(language) if amount is None else euros(amount, language)


def stranger(context: Context, title: str = "") -> Answer:
    """Answer "mijn …" to someone whom the store does not know."""
    return Answer(context.language, say(context.language, "who-are-you"), title=title)


def month_name(value: date, language: Language) -> str:
    """Return month and year: ``maart 2020``."""
    return format_date(value, "MMMM yyyy", locale=LOCALES[language])


def period_phrase(period: Period | None, text: str, language: Language) -> str:
    """Return a period in words, put into a text such as "met deadline { $period }"; empty where there is none."""
    if period is None:
        return ""
    return say(language, text, period=period_words(period, language))


def period_words(period: Period, language: Language) -> str:
    """Return a period in words: ``in 2019``, ``tot en met 30-06-2020``, ``van 01-01-2020 tot en met 30-06-2020``."""
    if period.year is not None:
        return say(language, "period-year", year=str(period.year))
    if period.first is None or period.last is None:
        name = "period-until" if period.last else "period-from"
        return say(language, name, day=day(period.last or period.first or date.min, language))
    if period.first == period.last:
        return say(language, "period-day", day=day(period.first, language))
    return say(language, "period-between", first=day(period.first, language), last=day(period.last, language))


def looked_back(period: Period | None, today: date) -> Period | None:
    """Return a period of what has happened: "in juni" that has yet to come was June last."""
    if period is None or period.first is None or period.first <= today:
        return period
    last = period.last - relativedelta(years=1) if period.last else None
    return Period(period.first - relativedelta(years=1), last)


def than_periods(slots: Slots) -> list[Span]:
    """Return the periods that something is compared with: "meer dan vorig jaar"."""
    return [
        span for span in slots.spans if isinstance(span.meaning, Period) and not THAN.isdisjoint(slots.lead(span)[-2:])
    ]


def sentence(*parts: str) -> str:
    """Return the parts as one sentence: commas between, a full stop behind."""
    text = ", ".join(part for part in parts if part)
    return text if text.endswith((".", "?", "!")) else f"{text}."


def listed_states(states: Sequence[str], language: Language) -> str:
    """Return states in a row, as alternatives; empty where there are none."""
    return listed(states, language, style="or") if states else ""
