"""Answers about people: one in full with what he owns, or a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from sqlalchemy import ColumnElement, select, true

from bot.answers.answer import MOST_BUTTONS, Answer, Button, Entry, Listing
from bot.answers.language import listed, say
from bot.question import Filter, Question
from bot.topics import common
from bot.topics.base import Context
from models import queries
from models.base import Record, fold_key
from models.commitments import FINAL, Commitment
from models.contracts import Contract
from models.finance import Budget, usual_year, years_of
from models.people import Person
from models.projects import UNFINISHED, Project
from models.reports import ReportSection, SectionStatus
from models.risks import Risk, RiskStatus
from models.visibility import visible

KEY = "people"
OWNED_BY: Mapping[str, type[Any]] = MappingProxyType(
    {"commitments": Commitment, "projects": Project, "risks": Risk, "contracts": Contract}
)
"""Items whose owner "wie is dat?" can mean, by topic."""
NAMED_AT_MOST = 5


async def answer(question: Question, context: Context) -> Answer:
    """Tell who somebody is, or list those who are meant."""
    people = await _meant(question, context)
    if len(people) == 1 and question.measure != "members":
        return await _one(question, people[0], context)
    return await _several(question, people, context)


async def _meant(question: Question, context: Context) -> list[Person]:
    """Return the people that a question is about, by name."""
    rows = await queries.rows(context.session, Person, Person.withdrawn.is_(False), order=[Person.name])
    if names := question.values("person"):
        chosen = [one for one in rows if one.key in names]
        return _team(rows, chosen) if question.measure == "members" else chosen
    if jobs := question.values("job"):
        return [one for one in rows if one.active and one.job_title and fold_key(one.job_title) in jobs]
    if departments := question.values("department"):
        return [one for one in rows if one.active and one.department and fold_key(one.department) in departments]
    if item := question.values("item"):
        model = OWNED_BY.get(next(iter(question.values("of")), ""))
        found = await _owners(model, item, context) if model else ()
        return [one for one in rows if one.key in found]
    if owners := question.values("owner"):
        team = common.team_condition(Person.key, owners)
        chosen_keys = set(await context.session.scalars(select(Person.key).where(Person.withdrawn.is_(False), team)))
        chosen = [one for one in rows if one.key in chosen_keys]
        return _team(rows, chosen) if question.measure == "members" and len(chosen) == 1 else chosen
    return []


def _team(rows: Sequence[Person], leaders: Sequence[Person]) -> list[Person]:
    keys = {one.key for one in leaders}
    return [one for one in rows if one.active and one.manager_key in keys]


async def _owners(model: type[Any], keys: Sequence[str], context: Context) -> set[str]:
    found = await queries.rows(context.session, model, visible(model, context.viewer), model.key.in_(keys))
    return {one.owner_key for one in found if one.owner_key}


async def _one(question: Question, one: Person, context: Context) -> Answer:
    language = context.language
    others = await queries.people(context.session, [one.manager_key, one.deputy_key])
    manager, deputy = others.get(one.manager_key or ""), others.get(one.deputy_key or "")
    owned = await _owned(one, context)
    facts = (
        common.fact("people-function", one.job_title, language),
        common.fact("people-department", one.department, language),
        common.fact("people-manager", manager.name if manager else None, language),
        common.fact("people-deputy", deputy.name if deputy else None, language),
        common.fact("people-contact", one.email, language),
    )
    listings = (Listing(owned, len(owned), title=say(language, "people-owns-title")),) if owned else ()
    buttons = [
        Button(say(language, "people-button-who", name=other.name), Question(KEY, filters=(Filter("person", key),)))
        for key, other in others.items()
    ]
    return Answer(
        language,
        _headline(question, one, manager, deputy, owned, context),
        title=say(language, "topic-people"),
        facts=facts,
        listings=listings,
        notes=(say(language, "people-inactive"),) if not one.active else (),
        source=say(language, "source-sheet", sheet="personen"),
        buttons=tuple(buttons[:MOST_BUTTONS]),
    )


def _with_job(other: Person | None) -> str | None:
    """Return another's name with his job, where that is known: whom one turns to is told by both."""
    if other is None:
        return None
    return f"{other.name} ({other.job_title})" if other.job_title else other.name


def _headline(
    question: Question,
    one: Person,
    manager: Person | None,
    deputy: Person | None,
    owned: Sequence[Entry],
    context: Context,
) -> str:
    language = context.language
    told = {"manager": _with_job(manager), "deputy": _with_job(deputy), "contact": one.email}
    measure = question.measure
    if measure in told:
        known = told[measure]
        return say(language, f"people-{measure}-{'is' if known else 'none'}", name=one.name, other=known or "")
    if measure == "owns":
        what = listed([f"{entry.title.lower()} ({entry.value})" for entry in owned], language)
        return say(language, "people-owns" if owned else "people-owns-nothing", name=one.name, what=what)
    if one.job_title and one.department:
        return say(language, "people-is-at", name=one.name, job=one.job_title, department=one.department)
    if one.job_title or one.department:
        which = "people-is" if one.job_title else "people-works-at"
        return say(language, which, name=one.name, what=one.job_title or one.department)
    return say(language, "people-known", name=one.name)


async def _owned(one: Person, context: Context) -> tuple[Entry, ...]:
    """Return how much of each subject a person owns, as far as the reader may see it."""
    session, viewer = context.session, context.viewer
    year = usual_year(await years_of(session, Budget, visible(Budget, viewer)), context.today)
    parts: tuple[tuple[str, type[Record], Any, ColumnElement[bool], tuple[Filter, ...]], ...] = (
        (
            "commitments",
            Commitment,
            Commitment.owner_key,
            Commitment.status.not_in(FINAL),
            (Filter("kind", "promise"), Filter("kind", "request"), Filter("status", "unfinished")),
        ),
        (
            "projects",
            Project,
            Project.owner_key,
            Project.status.in_(UNFINISHED),
            (Filter("status", "unfinished"),),
        ),
        ("risks", Risk, Risk.owner_key, Risk.status == RiskStatus.ACTIVE, ()),
        ("budgets", Budget, Budget.owner_key, Budget.year == year, ()),
        ("contracts", Contract, Contract.owner_key, true(), ()),
        (
            "reports",
            ReportSection,
            ReportSection.owner_key,
            ReportSection.status == SectionStatus.NOT_STARTED,
            (Filter("about", "sections"), Filter("state", "missing")),
        ),
    )
    entries = []
    for topic, model, owner, condition, filters in parts:
        found = await queries.count(session, model, visible(model, viewer), owner == one.key, condition)
        if found:
            opens = Question(topic, filters=(*filters, Filter("owner", one.key)))
            entries.append(Entry(say(context.language, f"people-owned-{topic}"), str(found), opens=opens))
    return tuple(entries)


async def _several(question: Question, people: Sequence[Person], context: Context) -> Answer:
    language = context.language
    offset, length = common.page_of(question, len(people))
    entries = [
        Entry(
            one.name,
            one.job_title or "",
            (one.department,) if one.department else (),
            opens=Question(KEY, filters=(Filter("person", one.key),)),
        )
        for one in people[offset : offset + length]
    ]
    names = listed([one.name for one in people[:NAMED_AT_MOST]], language)
    text = "people-nobody" if not people else "people-these" if len(people) <= NAMED_AT_MOST else "people-count"
    return Answer(
        language,
        say(language, text, names=names, count=len(people)),
        title=say(language, "topic-people"),
        listings=(common.listing(entries, offset, len(people), language),) if entries else (),
        source=say(language, "source-sheet", sheet="personen"),
        buttons=tuple(common.paging_buttons(question, offset, length, len(people), language)),
    )
