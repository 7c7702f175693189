"""Answers that count things by owner, by the department of the owner, or by supplier: one way for all subjects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement

from bot.answers.answer import MOST_BUTTONS, Answer, Button, Entry
from bot.answers.language import listed, say
from bot.question import Ask, Comparison, Filter, Question
from bot.topics import by_owner, common
from bot.topics.base import Context
from bot.topics.by_owner import EACH, OF_DEPARTMENT, OWNER, SUPPLIER
from models import queries
from models.base import Record, fold_key
from models.people import Person
from models.visibility import visible

NAMED_AT_MOST = 5
"""Owners that a headline names."""


@dataclass(frozen=True, slots=True)
class Counted:
    """The things that are counted. ``conditions`` leave out who may see them; ``whole`` tells how many there are.

    ``beside`` are conditions of things that are counted apart below each name, by the text that tells it.
    ``dates`` are the as-of dates where the rows have none of their own.
    """

    model: Any
    conditions: Sequence[ColumnElement[bool]]
    whole: str
    title: str
    source: str
    beside: Sequence[tuple[str, ColumnElement[bool]]] = ()
    dates: tuple[date | None, date | None] | None = None
    buttons: Sequence[Button] = ()


@dataclass(slots=True)
class _Groups:
    """Numbers by group (a person's key, a department or a supplier in small letters), and how each is called."""

    numbers: dict[str, int] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    nowhere: int = 0
    """Things that are of no group: without an owner, or an owner without a department."""

    def add(self, key: str | None, name: str | None, count: int) -> None:
        if key is None or name is None:
            self.nowhere += count
            return
        self.names.setdefault(key, name)
        self.numbers[key] = self.numbers.get(key, 0) + count

    @property
    def ranked(self) -> list[tuple[str, int]]:
        """The groups, the largest first."""
        return sorted(self.numbers.items(), key=lambda pair: (-pair[1], self.names[pair[0]].casefold()))


async def answer(question: Question, context: Context, counted: Counted) -> Answer:
    """Count by the group of the question, and tell who has most, who has as many as asked, or how it is divided."""
    language, model = context.language, counted.model
    seen = visible(model, context.viewer)
    groups = await _groups(question, context, model, seen, *counted.conditions)
    if _asks_none(question):
        await _add_everyone(groups, question, context)
    chosen = _chosen(groups, question)
    beside = [
        (text, (await _groups(question, context, model, seen, *counted.conditions, condition)).numbers)
        for text, condition in counted.beside
    ]
    offset, length = common.page_of(question, len(chosen))
    entries = [_entry(key, count, groups, beside, question, context) for key, count in chosen[offset : offset + length]]
    if groups.nowhere and offset + length == len(chosen) and _is_plain_division(question):
        entries.append(Entry(say(language, f"by-owner-no-{question.group}"), str(groups.nowhere)))
    whole = await queries.overview(context.session, model, seen, *counted.conditions)
    first, last = counted.dates or (whole.first_as_of, whole.last_as_of)
    return Answer(
        language,
        headline=_headline(groups, chosen, question, context, counted),
        title=counted.title,
        listings=(common.listing(entries, offset, len(chosen), language),) if entries else (),
        notes=(
            *await common.withheld_note(context, model, *counted.conditions),
            *common.example_note(whole.has_examples, language),
        ),
        source=counted.source,
        as_of=first,
        as_of_until=last,
        buttons=_buttons(question, offset, len(entries), len(chosen), context, counted),
    )


async def _groups(
    question: Question, context: Context, model: type[Record], *conditions: ColumnElement[bool]
) -> _Groups:
    of: Any = model
    groups = _Groups()
    if question.group == SUPPLIER:
        for name, count in (await queries.counts_by(context.session, model, of.supplier, *conditions)).items():
            groups.add(fold_key(name), name, count)
        return groups
    by_key = await queries.counts_by(context.session, model, of.owner_key, *conditions)
    people = await queries.people(context.session, list(by_key))
    for key, count in by_key.items():
        groups.add(*_called(people.get(key), question), count)
    return groups


def _called(person: Person | None, question: Question) -> tuple[str | None, str | None]:
    """Return the group that a person is (of), and its name."""
    if person is None:
        return None, None
    if question.group == OWNER:
        return person.key, person.name
    return (fold_key(person.department), person.department) if person.department else (None, None)


def _is_plain_division(question: Question) -> bool:
    """Tell whether all are told of, and not those alone that have so many or the most."""
    return not (question.limit or question.order or any(one.field == EACH for one in question.filters))


def _asks_none(question: Question) -> bool:
    """Tell whether those that have nothing are asked for, who are found among all colleagues only."""
    return question.group != SUPPLIER and any(
        one.field == EACH and one.value == "0" and one.comparison is Comparison.IS for one in question.filters
    )


async def _add_everyone(groups: _Groups, question: Question, context: Context) -> None:
    conditions: list[ColumnElement[bool]] = [Person.withdrawn.is_(False), Person.active.is_(True)]
    if owners := question.values("owner"):
        conditions.append(common.team_condition(Person.key, owners))
    for person in await queries.rows(context.session, Person, *conditions):
        groups.add(*_called(person, question), 0)


def _chosen(groups: _Groups, question: Question) -> list[tuple[str, int]]:
    """Return the groups that have as many as asked, in the order that was asked for."""
    ranked = groups.ranked
    for one in question.filters:
        if one.field == EACH:
            ranked = [pair for pair in ranked if _holds(pair[1], one)]
    if question.order == "smallest":
        ranked.sort(key=lambda pair: pair[1])
    return ranked[: question.limit] if question.limit else ranked


def _holds(count: int, one: Filter) -> bool:
    wanted = int(one.value)
    match one.comparison:
        case Comparison.ABOVE:
            return count > wanted
        case Comparison.AT_LEAST | Comparison.FROM:
            return count >= wanted
        case Comparison.BELOW | Comparison.BEFORE:
            return count < wanted
        case Comparison.AT_MOST:
            return count <= wanted
        case Comparison.IS:
            return count == wanted


def _headline(
    groups: _Groups, chosen: Sequence[tuple[str, int]], question: Question, context: Context, counted: Counted
) -> str:
    language, total = context.language, sum(groups.numbers.values()) + groups.nowhere
    whole = common.sentence(counted.whole)
    nowhere = ""
    if groups.nowhere and not _asks_none(question):
        nowhere = say(language, f"by-owner-nowhere-{question.group}", count=groups.nowhere)
    if not total and not _asks_none(question):
        return whole
    if any(one.field == EACH for one in question.filters):
        return common.joined(_as_many(groups, chosen, question, context), whole)
    if not chosen:
        return common.joined(whole, nowhere)
    if question.limit and len(chosen) > 1:
        names = _named(chosen, groups, context, numbers=True)
        end = question.order or "largest"
        return common.joined(say(language, "by-owner-top", names=names, end=end), whole, nowhere)
    if not question.order and len(chosen) <= NAMED_AT_MOST:
        named = say(language, "by-owner-few", names=_named(chosen, groups, context, numbers=True))
        return common.joined(whole, named, nowhere)
    ties = [pair for pair in groups.ranked if pair[1] == chosen[0][1]]
    text = "by-owner-extreme" if question.order else "by-owner-divided"
    told = say(
        language,
        text,
        end=question.order or "largest",
        names=_named(ties, groups, context),
        ties=len(ties),
        count=chosen[0][1],
        total=total,
        holders=_holders(len(groups.numbers), question, context),
    )
    return common.joined(*((told, whole) if question.order else (whole, told)), nowhere)


def _as_many(groups: _Groups, chosen: Sequence[tuple[str, int]], question: Question, context: Context) -> str:
    """Say how many have as many as asked, of how many, and who they are."""
    language = context.language
    asked = [one for one in question.filters if one.field == EACH]
    if _asks_none(question):
        how = say(language, "by-owner-none")
        holders = say(language, f"by-owner-all-{question.group}", count=len(groups.numbers))
    else:
        texts = {one: f"by-owner-{one.comparison.value.replace('_', '-')}" for one in asked}
        how = listed([say(language, text, count=int(one.value)) for one, text in texts.items()], language)
        holders = _holders(len(groups.numbers), question, context)
    if not chosen:
        return say(language, "by-owner-nobody", holders=holders, how=how)
    are_alike = all(one.comparison is Comparison.IS for one in asked)
    names = _named(chosen, groups, context, numbers=not are_alike)
    return say(language, "by-owner-as-many", found=len(chosen), holders=holders, how=how, names=names)


def _holders(count: int, question: Question, context: Context) -> str:
    """Return how many groups there are: ``12 eigenaren``."""
    return say(context.language, f"by-owner-holders-{question.group}", count=count)


def _named(pairs: Sequence[tuple[str, int]], groups: _Groups, context: Context, *, numbers: bool = False) -> str:
    """Return the first names in a row, with the number of each where asked, and how many others there are."""
    shown = [f"{groups.names[key]} ({count})" if numbers else groups.names[key] for key, count in pairs[:NAMED_AT_MOST]]
    if (more := len(pairs) - NAMED_AT_MOST) > 0:
        shown.append(say(context.language, "by-owner-others", count=more))
    return listed(shown, context.language)


def _entry(
    key: str,
    count: int,
    groups: _Groups,
    beside: Sequence[tuple[str, dict[str, int]]],
    question: Question,
    context: Context,
) -> Entry:
    details = [say(context.language, text, count=numbers[key]) for text, numbers in beside if numbers.get(key)]
    opens = None
    if question.group in (OWNER, SUPPLIER) and count:
        opens = plain(question).having(Filter(question.group, key))
    return Entry(groups.names[key], str(count), tuple(details), opens=opens)


def plain(question: Question) -> Question:
    """Return the question for the things themselves, as a list."""
    return replace(question.without(EACH), ask=Ask.LIST, group=None, order=None, limit=None)


def _buttons(
    question: Question, offset: int, shown: int, total: int, context: Context, counted: Counted
) -> tuple[Button, ...]:
    language = context.language
    buttons = common.paging_buttons(question, offset, shown, total, language)
    for group in (OWNER, OF_DEPARTMENT):
        if question.group != group:
            divided = replace(plain(question), ask=Ask.COUNT, group=group)
            buttons.append(Button(say(language, f"by-owner-button-{group}"), divided))
    if by_owner.counts(question):
        buttons.append(Button(say(language, "by-owner-button-list"), plain(question)))
    return tuple((*buttons, *counted.buttons)[:MOST_BUTTONS])
