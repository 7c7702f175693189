"""The answers of the summary: the whole on one card, all that needs attention page by page, and what changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.answers.answer import MOST_BUTTONS, Answer, Button, Entry, Fact, Listing
from bot.answers.language import day, listed
from bot.clock import AMSTERDAM
from bot.question import PAGE_SIZE, Question
from bot.topics import common
from bot.topics.base import Context
from bot.topics.summary_attention import Concern, attention, concerns
from bot.topics.summary_changes import Changes, changes_of, filters_of
from bot.topics.summary_parts import KEY, Scope, scope_of
from bot.topics.summary_state import State, states
from models import queries
from models.benchmark import BenchmarkEdition
from models.contracts import Contract
from models.reports import last_changed
from models.visibility import visible

MOST_URGENT = 4
"""Entries of attention beside the state of all parts: one card must hold them."""
BESIDE = (Contract, BenchmarkEdition)
"""Parts that have no line in the summary of the whole, only in their own: one card must hold it."""


@dataclass(frozen=True, slots=True)
class _Backing:
    """What backs the figures of a summary: whether there are any, how old they are, what must be said of them."""

    is_known: bool
    first_as_of: date | None
    last_as_of: date | None
    notes: tuple[str, ...]


async def answer(question: Question, context: Context) -> Answer:
    """Answer with the summary, its attention points or its changes."""
    scope = await scope_of(question, context)
    if question.measure == "changes":
        return await _changes(question, scope)
    found = await concerns(scope)
    lines = await states(scope)
    backing = await _backing(scope, lines)
    if question.measure == "attention":
        return await _attention(question, scope, found, backing)
    return await _summary(question, scope, found, lines, backing)


async def _summary(
    question: Question, scope: Scope, found: Sequence[Concern], lines: Sequence[State], backing: _Backing
) -> Answer:
    changed = await changes_of(scope, None)
    total = sum(one.count for one in found)
    urgent = _listing(scope, await attention(found, 0, _most(scope)), 0, total)
    entries = tuple(entry for line in lines if not (scope.is_whole and line.model in BESIDE) for entry in line.entries)
    if scope.is_whole:
        entries = tuple(_in_short(entry) for entry in entries)
    listings = [*urgent, Listing(entries, len(entries), title=scope.say("summary-state-title"))]
    notes = (scope.say("summary-of-now", day=day(scope.context.today, scope.context.language)),)
    return _answer(
        scope,
        _headline(scope, found, backing),
        backing,
        listings=tuple(listings),
        body=(_in_short(changed.line()).title,) if changed else (),
        notes=notes if question.period else (),
        buttons=_summary_buttons(scope, total, changed),
    )


def _in_short(entry: Entry) -> Entry:
    """Return an entry as one line of text."""
    text = " · ".join(part for part in (entry.value, *entry.details) if part)
    return Entry(f"{entry.title}: {text}", opens=entry.opens)


async def _attention(question: Question, scope: Scope, found: Sequence[Concern], backing: _Backing) -> Answer:
    total = sum(one.count for one in found)
    offset, length = common.page_of(question, total)
    entries = await attention(found, offset, length)
    buttons = common.paging_buttons(question, offset, len(entries), total, scope.context.language)
    buttons.append(Button(scope.say("summary-button-summary"), _summary_of(scope)))
    listings = _listing(scope, entries, offset, total)
    return _answer(scope, _headline(scope, found, backing), backing, listings=listings, buttons=buttons)


async def _changes(question: Question, scope: Scope) -> Answer:
    """Answer with how many records of each part changed, and the statuses that moved."""
    found = await changes_of(scope, question.period)
    backing = await _backing(scope, await states(scope))
    back = Button(scope.say("summary-button-summary"), _summary_of(scope))
    if found is None:
        return _answer(scope, scope.say("summary-no-report"), backing, buttons=[back])
    language = scope.context.language
    offset, length = common.page_of(question, len(found.moves))
    entries = await found.moved(offset, length)
    listing = common.listing(entries, offset, len(found.moves), language, scope.say("summary-moved-title"))
    counts = found.all
    headline = scope.say(
        "summary-changes-are", since=found.since_words(), changed=counts.changed, new=counts.new, moved=len(found.moves)
    )
    begins = day(found.begins, language) if found.begins else ""
    return _answer(
        scope,
        common.sentence(
            common.joined(_of_parts(scope), headline if scope.is_whole else headline[:1].lower() + headline[1:])
        ),
        backing,
        facts=tuple(
            Fact(scope.say(f"summary-part-{part}"), scope.say("summary-changed-new", changed=one.changed, new=one.new))
            for part, one in found.by_part.items()
            if one.total
        ),
        listings=(listing,) if entries else (),
        notes=(scope.say("summary-history-begins-note", day=begins),) if begins else (),
        buttons=[*common.paging_buttons(question, offset, len(entries), len(found.moves), language), back],
    )


def _answer(
    scope: Scope,
    headline: str,
    backing: _Backing,
    *,
    buttons: Sequence[Button],
    facts: tuple[Fact, ...] = (),
    listings: tuple[Listing, ...] = (),
    body: tuple[str, ...] = (),
    notes: tuple[str, ...] = (),
) -> Answer:
    return Answer(
        scope.context.language,
        headline[:1].upper() + headline[1:],
        title=scope.say("summary-title"),
        facts=facts,
        listings=listings,
        body=body,
        notes=(*notes, *backing.notes),
        source=scope.say("summary-source"),
        as_of=backing.first_as_of,
        as_of_until=backing.last_as_of,
        buttons=tuple(buttons[:MOST_BUTTONS]),
    )


def _headline(scope: Scope, found: Sequence[Concern], backing: _Backing) -> str:
    """Return how much needs attention, by kind; or that nothing does, or that nothing is known."""
    if not backing.is_known:
        return common.sentence(common.joined(_of_parts(scope), scope.say("summary-nothing-known")))
    total = sum(one.count for one in found)
    kinds = [scope.say(f"summary-concern-{one.name}", count=one.count) for one in found if one.count]
    text = scope.say("summary-attention", count=total)
    if kinds:
        text = f"{text}: {listed(kinds, scope.context.language)}"
    return common.sentence(common.joined(_of_parts(scope), text))


def _of_parts(scope: Scope) -> str:
    if scope.is_whole:
        return ""
    names = [scope.say(f"summary-part-{part}") for part in scope.parts]
    return scope.say("summary-of-parts", parts=listed(names, scope.context.language))


def _listing(scope: Scope, entries: list[Entry], offset: int, total: int) -> tuple[Listing, ...]:
    if not entries:
        return ()
    title = scope.say("summary-attention-title")
    return (common.listing(entries, offset, total, scope.context.language, title),)


def _most(scope: Scope) -> int:
    """Return how many entries of attention fit on a summary's card."""
    return MOST_URGENT if scope.is_whole else PAGE_SIZE


def _summary_of(scope: Scope) -> Question:
    """Return the question for the summary of the same parts."""
    return Question(KEY, filters=() if scope.is_whole else filters_of(scope.parts))


def _summary_buttons(scope: Scope, total: int, changed: Changes | None) -> list[Button]:
    """Offer the rest of what needs attention, what changed, and the whole or the part itself."""
    asked = _summary_of(scope)
    buttons = []
    if total > _most(scope):
        rest = Question(KEY, measure="attention", filters=asked.filters)
        buttons.append(Button(scope.say("summary-button-attention", count=total), rest))
    if changed:
        buttons.append(Button(scope.say("summary-button-changes"), changed.question()))
    if not scope.is_whole:
        buttons.append(Button(scope.say("summary-button-whole"), Question(KEY)))
    return buttons


async def _backing(scope: Scope, lines: Sequence[State]) -> _Backing:
    """Gather dates and notes of all rows that a summary tells of."""
    context = scope.context
    count = 0
    dates: list[date] = []
    has_examples = False
    withheld: dict[str, None] = {}
    for line in lines:
        seen = visible(line.model, context.viewer)
        whole = await queries.overview(context.session, line.model, seen, *line.conditions)
        count += whole.count
        dates += [one for one in (whole.first_as_of, whole.last_as_of) if one]
        has_examples = has_examples or whole.has_examples
        withheld.update(dict.fromkeys(await common.withheld_note(context, line.model, *line.conditions)))
    if scope.parts == ("reports",) and count and scope.report:
        # Sections have no as-of date: what is known of them is as old as what was last heard.
        heard = await last_changed(context.session, [scope.report.period])
        dates += [heard.astimezone(AMSTERDAM).date()] if heard else []
    notes = (*withheld, *common.example_note(has_examples, context.language))
    return _Backing(bool(count), min(dates, default=None), max(dates, default=None), notes)
