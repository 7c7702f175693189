"""The one thing that somebody's own words name, and how it stands when he is reminded: as far as he may see it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.actions.digest import with_digest
from bot.actions.showing import state_of_record
from bot.actions.subjects import MODELS, Subject, load
from bot.answers.language import day, say
from bot.answers.plain import tidy
from bot.question import Language
from bot.reminding import About, ReminderMessage
from bot.understanding.text import Token, tokenize
from models.benchmark import BenchmarkEdition, EditionStatus
from models.commitments import Commitment, CommitmentKind
from models.contracts import Contract
from models.people import Person
from models.projects import Project
from models.reminder_choices import PersonalReminder
from models.reminders import TABLES, DueKind
from models.reports import Report, ReportSection
from models.visibility import Viewer, visible

MOST_WORDS = 20
"""Words of what somebody wants to be reminded of that are looked for."""
_ABOUT = frozenset({"over", "about"})
KIND_WORDS: Mapping[type[Any], frozenset[str]] = MappingProxyType(
    {
        Commitment: frozenset({"toezegging", "verzoek", "motie", "promise", "commitment", "request"}),
        Project: frozenset({"project"}),
        Contract: frozenset({"contract", "overeenkomst"}),
        Report: frozenset({"rapportage", "report"}),
        ReportSection: frozenset({"onderdeel", "section"}),
        BenchmarkEdition: frozenset({"benchmark"}),
    }
)
"""What each kind of thing is called: such a word says which kind is meant, but names none."""
_OF_THE_BENCHMARK = frozenset({"ict"})
"""Words that people say with the benchmark and that name none of its editions."""
_NAMES: Mapping[type[Any], tuple[Any, ...]] = MappingProxyType(
    {
        Commitment: (Commitment.title, Commitment.number),
        Project: (Project.name, Project.number),
        Contract: (Contract.subject, Contract.number),
        ReportSection: (ReportSection.section,),
        Report: (Report.period,),
    }
)


async def named(session: AsyncSession, text: str, person: Person) -> tuple[DueKind, str] | None:
    """Return the kind and key of the one thing that these words name, of what the person may see; None: none, or more.

    Named is what all telling words of the text are in the name of, or whose whole name or number is in the text. What
    is said after "over" or "about" may name it by itself: "bellen over de visie".
    """
    said = tokenize(text)[:MOST_WORDS]
    found = await _found(session, said, person)
    after = next((number for number, token in enumerate(said, start=1) if token.text in _ABOUT), 0)
    if not found and after:
        found = await _found(session, said[after:], person)
    if len(found) != 1:
        return None
    [(model, key)] = found
    return _kind_of(model, await session.get(model, key)), key


async def _found(session: AsyncSession, tokens: Sequence[Token], person: Person) -> list[tuple[type[Any], str]]:
    """Return what these words name."""
    words = [token for token in tokens if token.is_content]
    said = {form for token in words for form in token.forms}
    kinds = [model for model, names in KIND_WORDS.items() if said & names]
    telling = [token for token in words if not any(token.forms & names for names in KIND_WORDS.values())]
    if kinds == [BenchmarkEdition]:
        telling = [token for token in telling if not token.forms & _OF_THE_BENCHMARK]
    if not telling:
        return await _editions(session, Viewer.of(person)) if kinds == [BenchmarkEdition] else []
    viewer, found = Viewer.of(person), []
    for model in kinds or _NAMES:
        for key, *names in await _with_any(session, model, [token.text for token in telling], viewer):
            if any(_names(name, said, telling) for name in names if name):
                found.append((model, key))
    return found


async def _with_any(session: AsyncSession, model: type[Any], words: list[str], viewer: Viewer) -> Iterator[Any]:
    """Give key and names of what has any of these words in a name."""
    if model is BenchmarkEdition:
        years = [int(word) for word in words if word.isdecimal() and len(word) == 4]
        query = select(model.key, model.key).where(model.participation_year.in_(years))
    else:
        has: list[ColumnElement[bool]] = [
            name.icontains(word, autoescape=True) for name in _NAMES[model] for word in words
        ]
        query = select(model.key, *_NAMES[model]).where(or_(*has))
    return iter((await session.execute(query.where(visible(model, viewer)))).all())


def _names(name: str, said: set[str], telling: Sequence[Token]) -> bool:
    """Tell whether a name is named: all of it is in the text, or all that the text tells is in it."""
    of_name = [token for token in tokenize(name) if token.is_content or token.is_number]
    forms = {form for token in of_name for form in token.forms}
    in_full = bool(of_name) and all(token.forms & said for token in of_name)
    return in_full or all(token.forms & forms for token in telling)


async def _editions(session: AsyncSession, viewer: Viewer) -> list[tuple[type[Any], str]]:
    """Return the editions of the benchmark that are contracted and not closed."""
    edition = BenchmarkEdition
    is_open = or_(edition.status.is_(None), edition.status != EditionStatus.CLOSED)
    query = select(edition.key).where(visible(edition, viewer), edition.contracted.is_(True), is_open)
    return [(edition, key) for key in await session.scalars(query)]


def _kind_of(model: type[Any], record: Any) -> DueKind:
    if model is Commitment:
        return DueKind.PROMISE if record.kind is CommitmentKind.PROMISE else DueKind.REQUEST
    return {
        Project: DueKind.PROJECT_END,
        Contract: DueKind.CONTRACT_NOTICE,
        ReportSection: DueKind.SECTION,
        Report: DueKind.REPORT_DELIVERY,
        BenchmarkEdition: DueKind.BENCHMARK_DELIVERY,
    }[model]


async def about(session: AsyncSession, personal: PersonalReminder, person: Person, language: Language) -> About | None:
    """Return what a personal reminder is about as it stands now; None where it is about nothing that he may see."""
    if personal.kind is None or personal.subject_key is None:
        return None
    model = MODELS[TABLES[personal.kind]]
    may = select(model.key).where(model.key == personal.subject_key, visible(model, Viewer.of(person)))
    if (await session.scalars(may)).first() is None:
        return None
    subject = await load(session, personal.kind, personal.subject_key, personal.due_on)
    return About(personal.kind.value, subject.key, tidy(subject.title(language)), _stands(subject, language))


def _stands(subject: Subject, language: Language) -> str:
    state = state_of_record(subject, language)
    if state is not None and state.is_settled:
        return say(language, "remind-about-settled", state=state.text)
    if state is not None:
        return state.text
    due = _due_of(subject.record)
    return say(language, "remind-about-due", day=day(due, language)) if due else say(language, "remind-about-open")


def _due_of(record: Any) -> date | None:
    match record:
        case Commitment() | ReportSection():
            return record.deadline
        case Project():
            return record.expected_ready or record.planned_ready
        case Contract():
            return record.end
        case Report() | BenchmarkEdition():
            return record.delivery_date
    return None


async def complete(session: AsyncSession, message: ReminderMessage, at: datetime) -> ReminderMessage:
    """Put into a message what only the store can tell: the managers' summary, and what personal reminders are about."""
    message = await with_digest(session, message, at)
    keys = [int(item.key) for item in message.items if item.kind == DueKind.PERSONAL]
    person = await session.get(Person, message.recipient_key) if keys else None
    if person is None:
        return message
    query = select(PersonalReminder).where(PersonalReminder.id.in_(keys), PersonalReminder.kind.is_not(None))
    linked = {
        str(one.id): await about(session, one, person, message.language) for one in (await session.scalars(query)).all()
    }
    items = [
        replace(item, about=linked.get(item.key)) if item.kind == DueKind.PERSONAL else item for item in message.items
    ]
    return replace(message, items=tuple(items))
