"""Promises to the council and requests of its committees: where they stand, whose they are, what is late."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import ClassVar

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.answers.answer import MOST_BUTTONS, Answer, Button, Entry, Sign
from bot.answers.language import day, listed, say
from bot.question import Ask, Filter, Language, Question
from bot.topics import common
from bot.topics.base import Context, Topic, asked_shape
from bot.understanding.reading import Slots
from bot.understanding.spans import Name
from bot.understanding.vocabulary import Phrases, Words
from models import queries
from models.base import fold_key
from models.commitments import FINAL, Commitment, CommitmentKind, CommitmentStatus, DeadlinePrecision
from models.people import Person
from models.visibility import visible

KEY = "commitments"

SIGNS = {
    CommitmentStatus.DONE: Sign.GOOD,
    CommitmentStatus.LAPSED: Sign.NEUTRAL,
    CommitmentStatus.PARTLY_DONE: Sign.ATTENTION,
    CommitmentStatus.IN_PROGRESS: Sign.ATTENTION,
    CommitmentStatus.OPEN: Sign.NEUTRAL,
}


class Commitments(Topic):
    """Sheet ``toezeggingen``."""

    key = KEY
    extra_slots = frozenset({"body", "holder", "text"})
    nouns = frozenset({"kind"})
    words: ClassVar[Words] = {
        ("kind", "promise"): Phrases(
            "toezegging|toezeggingen|toegezegd|belofte|beloften|beloftes|beloofd|afspraak met de raad",
            "promise|promises|promised|commitment|commitments|committed to|pledge",
        ),
        ("kind", "request"): Phrases(
            "verzoek|verzoeken|gevraagd|vroeg|vroegen|gevraagd door de commissie|vraag van de commissie",
            "request|requests|requested|asked|asked by the committee",
        ),
        ("status", "unfinished"): Phrases(
            "open|openstaand|openstaande|staan nog open|lopend|lopende|nog te doen|niet afgedaan|nog niet klaar"
            "|onafgedaan|niet afgehandeld|nog afdoen|nog doen|moet nog|moeten nog"
            "|nog afgehandeld|nog afgedaan|nog afhandelen|moeten nog afgehandeld",
            "open|outstanding|pending|unfinished|not done|not finished|still to do|to do",
        ),
        ("status", "in_progress"): Phrases(
            "in behandeling|mee bezig|in uitvoering|onderhanden", "in progress|being worked on|under way"
        ),
        ("status", "partly_done"): Phrases("deels afgedaan|gedeeltelijk afgedaan|deels", "partly done|partially done"),
        ("status", "done"): Phrases(
            "afgedaan|klaar|gereed|afgerond|afgehandeld|nagekomen|voltooid|uitgevoerd",
            "done|finished|completed|closed|settled|fulfilled|kept",
        ),
        ("status", "lapsed"): Phrases("vervallen|ingetrokken", "lapsed|withdrawn|dropped"),
        ("late", "yes"): Phrases(
            "te laat|over de termijn|over tijd|over datum|verlopen|achterstallig|achter|termijn verstreken|overschreden"
            "|deadline verstreken|niet op tijd",
            "late|overdue|past due|too late|past the deadline|behind schedule|not on time",
        ),
        ("reported", "no"): Phrases(
            "niet teruggekoppeld|niet teruggekoppeld raad|afgedaan maar niet teruggekoppeld|terug te koppelen"
            "|nog terugkoppelen|niet aan de raad gemeld",
            "not reported back|not yet reported|not reported|done but not reported back|still to be reported",
        ),
        ("reported", "yes"): Phrases(
            "teruggekoppeld|al teruggekoppeld|teruggekoppeld raad|gemeld raad",
            "reported back|already reported|reported to the council",
        ),
        ("measure", "deadline"): Phrases(
            "deadline|wanneer|termijn|uiterste datum|wanneer klaar|wanneer af|hoe lang nog|hoeveel dagen",
            "deadline|when|due|due date|how many days",
        ),
        ("measure", "made_on"): Phrases(
            "wanneer toegezegd|wanneer beloofd|toezeggingsdatum|gedaan op", "when promised|promised on|made on"
        ),
        ("light", "yes"): Phrases("raad|gemeenteraad|bestuur|aan de raad|commissie|college", "council|board|committee"),
    }

    def compose(self, slots: Slots, earlier: Question | None = None) -> Question | None:
        """Read the slots; a body or "wanneer toegezegd" makes a period that of the promise, else of its deadline."""
        keys = slots.names("key")
        made = bool(slots.names("body")) or slots.has("measure", "made_on")
        measure = "made_on" if made and slots.period else slots.first("measure")
        filters = [
            *slots.filters("kind", "status", "late", "reported"),
            *(Filter("owner", key) for key in slots.names("owner")),
            *(Filter("body", key) for key in slots.names("body")),
            *(Filter("holder", key) for key in slots.names("holder")),
            *(Filter("text", value) for value in slots.values("text")),
        ]
        return Question(
            KEY,
            ask=asked_shape(slots, keys),
            measure=measure,
            keys=keys,
            filters=tuple(filters),
            period=slots.period,
        )

    async def names(self, session: AsyncSession) -> Iterable[Name]:
        """Titles and numbers, the bodies they were made in, the portfolio holders."""
        found = await session.scalars(select(Commitment).where(Commitment.withdrawn.is_(False)))
        names: list[Name] = []
        shared: dict[tuple[str, str], frozenset[str] | None] = {}
        for one in found:
            allowed = common.only_for(one)
            names += [Name(KEY, "key", one.key, text, allowed) for text in (one.title, one.number)]
            for field, text in (("body", one.body), ("holder", one.portfolio_holder)):
                if text:
                    shared[field, text] = common.widened(shared.get((field, text), frozenset()), allowed)
        return [*names, *(Name(KEY, field, fold_key(text), text, only) for (field, text), only in shared.items())]

    async def answer(self, question: Question, context: Context) -> Answer:
        """Answer with one item in full, or with a count and a list."""
        conditions = _conditions(question, context.today)
        if question.ask is Ask.ITEM and len(question.keys) == 1:
            found = await queries.rows(
                context.session,
                Commitment,
                visible(Commitment, context.viewer),
                Commitment.key == question.keys[0],
            )
            if found:
                return await _item(question, found[0], context)
        return await _list(question, conditions, context)


def _conditions(question: Question, today: date) -> list[ColumnElement[bool]]:
    """Translate a question into conditions; kinds are handled apart, for a total names the other kind beside it."""
    conditions = common.owner_condition(Commitment, question)
    if question.keys:
        conditions.append(Commitment.key.in_(question.keys))
    statuses = question.values("status")
    if statuses:
        conditions.append(or_(*(_status_condition(status) for status in statuses)))
    if question.values("late"):
        conditions.append(Commitment.late_on(today))
    reported = question.values("reported")
    if "no" in reported:
        conditions.append(Commitment.awaiting_report())
    elif "yes" in reported:
        conditions.append(Commitment.reported_on.is_not(None))
    for field, column in (("body", Commitment.body), ("holder", Commitment.portfolio_holder)):
        if question.values(field):
            conditions.append(queries.folded(column).in_(question.values(field)))
    conditions.extend(queries.contains(Commitment.title, text) for text in question.values("text"))
    if question.period:
        moment = Commitment.made_on if question.measure == "made_on" else Commitment.deadline
        conditions.extend(queries.within(moment, question.period.first, question.period.last))
    return conditions


def _status_condition(status: str) -> ColumnElement[bool]:
    if status == "unfinished":
        return Commitment.status.not_in(FINAL)
    return Commitment.status == CommitmentStatus(status)


async def _list(question: Question, conditions: Sequence[ColumnElement[bool]], context: Context) -> Answer:
    session, language, today = context.session, context.language, context.today
    seen = visible(Commitment, context.viewer)
    kinds = [CommitmentKind(value) for value in question.values("kind")] or [CommitmentKind.PROMISE]
    if question.keys:
        kinds = list(CommitmentKind)
    of_kind = Commitment.kind.in_(kinds)
    whole = await queries.overview(session, Commitment, seen, of_kind, *conditions)
    late = await queries.count(session, Commitment, seen, of_kind, Commitment.late_on(today), *conditions)
    offset, length = common.page_of(question, whole.count)
    order = [Commitment.deadline.is_(None), Commitment.deadline]
    found = await queries.rows(
        session, Commitment, seen, of_kind, *conditions, order=order, offset=offset, limit=length
    )
    people = await queries.people(session, [one.owner_key for one in found] + list(question.values("owner")))
    others = 0
    if kinds == [CommitmentKind.PROMISE]:
        others = await queries.count(session, Commitment, seen, Commitment.kind == CommitmentKind.REQUEST, *conditions)
    entries = [_entry(one, people, context) for one in found]
    if whole.count or await queries.count(session, Commitment, seen):
        headline = _headline(question, kinds, whole.count, late, others, people, context)
    else:
        headline = say(language, "commitments-none-known")
    return Answer(
        language,
        headline=headline,
        title=say(language, "commitments-title"),
        listings=(common.listing(entries, offset, whole.count, language),) if entries else (),
        notes=(
            *await common.withheld_note(context, Commitment, *conditions),
            *common.example_note(whole.has_examples, language),
        ),
        source=say(language, "source-sheet", sheet="toezeggingen"),
        as_of=whole.first_as_of,
        as_of_until=whole.last_as_of,
        buttons=tuple(_list_buttons(question, offset, len(found), whole.count, late, others, language)),
    )


def _headline(
    question: Question,
    kinds: Sequence[CommitmentKind],
    count: int,
    late: int,
    others: int,
    people: dict[str, Person],
    context: Context,
) -> str:
    language = context.language
    noun = f"commitments-{kinds[0].value}" if len(kinds) == 1 else "commitments-both"
    when = "made" if question.measure == "made_on" else "due"
    subject = common.joined(
        say(language, noun, count=count),
        common.owner_phrase(question, people, context.viewer.person_key, language),
        *(
            say(language, f"commitments-{field}", name=name)
            for field in ("body", "holder")
            for name in question.values(field)
        ),
        *(say(language, "with-text", text=text) for text in question.values("text")),
        common.period_phrase(question.period, f"commitments-{when}", language),
    )
    state = _state(question, count, language)
    if state:
        headline = say(language, "commitments-are", subject=subject, state=state)
    else:
        headline = say(language, "commitments-there-are", count=count, subject=subject)
    asked_late = bool(question.values("late"))
    extra = say(language, "commitments-of-which-late", count=late) if late and not asked_late and count > 1 else ""
    extra = say(language, "commitments-late-too") if late and not asked_late and count == 1 else extra
    beside = say(language, "commitments-and-requests", count=others) if others else ""
    return common.sentence(headline, extra, beside)


def _state(question: Question, count: int, language: Language) -> str:
    """Return what is asked of the state: of one field any, of several fields all must hold."""
    late = question.values("late")
    # What is late is not finished: saying both says nothing more.
    statuses = [status for status in question.values("status") if not (late and status == "unfinished")]
    reported = [f"reported-{value}" for value in question.values("reported")]
    said = []
    for states in (statuses, ["late"] if late else [], reported):
        words = [say(language, f"commitments-state-{state}", count=count) for state in states]
        said.extend([common.listed_states(words, language)] if words else [])
    return listed(said, language)


def _entry(one: Commitment, people: dict[str, Person], context: Context) -> Entry:
    language = context.language
    owner = people[one.owner_key].name if one.owner_key in people else say(language, "no-owner")
    details = [say(language, f"commitment-status-{one.status.value}"), owner]
    deadline = deadline_words(one, language) if one.deadline else say(language, "no-deadline")
    if one.awaits_report:
        details.insert(1, say(language, "commitment-not-reported"))
    if one.is_late(context.today) and one.deadline:
        value = say(language, "days-late", days=(context.today - one.deadline).days)
        details.append(say(language, "deadline-is", deadline=deadline))
    else:
        value = deadline
    return Entry(
        title=one.title,
        value=value,
        details=(" · ".join(details),),
        sign=_sign(one, context.today),
        opens=Question(KEY, Ask.ITEM, keys=(one.key,)),
    )


def _sign(one: Commitment, today: date) -> Sign:
    if one.is_late(today):
        return Sign.BAD
    return Sign.ATTENTION if one.awaits_report else SIGNS[one.status]


def deadline_words(one: Commitment, language: Language) -> str:
    """Return the deadline as exactly as it was meant: ``4e kwartaal 2025``."""
    assert one.deadline is not None  # noqa: S101 - callers ask for a deadline that is there
    if one.deadline_precision is DeadlinePrecision.DAY:
        return day(one.deadline, language)
    return say(
        language,
        f"deadline-{one.deadline_precision.value.replace('_', '-')}",
        year=str(one.deadline.year),
        quarter=(one.deadline.month + 2) // 3,
        half=1 if one.deadline.month <= 6 else 2,
        month=common.month_name(one.deadline, language),
    )


def _list_buttons(
    question: Question, offset: int, shown: int, total: int, late: int, others: int, language: Language
) -> list[Button]:
    buttons = common.paging_buttons(question, offset, shown, total, language)

    def offer(text: str, following: Question) -> None:
        buttons.append(Button(say(language, text), following))

    if late and late < total and not question.values("late"):
        offer("commitments-button-late", question.having(Filter("late", "yes")))
    if not question.values("status") and not question.values("late") and not question.keys:
        offer("commitments-button-open", question.having(Filter("status", "unfinished")))
    if not question.values("reported"):
        offer("commitments-button-unreported", Question(KEY, filters=(Filter("reported", "no"),)))
    if others:
        offer("commitments-button-requests", question.having(Filter("kind", "request")))
    return buttons[:MOST_BUTTONS]


async def _item(question: Question, one: Commitment, context: Context) -> Answer:
    language = context.language
    people = await queries.people(context.session, [one.owner_key, one.client_key])
    owner = people[one.owner_key].name if one.owner_key in people else None
    client = people[one.client_key].name if one.client_key in people else None
    facts = (
        common.fact(
            "label-status",
            _status(one, context),
            language,
            Sign.BAD if one.is_late(context.today) else SIGNS[one.status],
        ),
        common.fact(
            "label-deadline", deadline_words(one, language) if one.deadline else say(language, "no-deadline"), language
        ),
        common.fact("label-owner", owner or say(language, "no-owner"), language),
        *common.known_facts(
            (
                ("label-kind", say(language, f"commitment-kind-{one.kind.value}")),
                ("label-number", one.number),
                ("label-client", client),
                ("label-holder", one.portfolio_holder),
                ("label-body", one.body),
                ("label-made-on", common.day_or_none(one.made_on, language)),
                ("label-done-on", common.day_or_none(one.done_on, language)),
                ("label-reported-on", common.day_or_none(one.reported_on, language)),
            ),
            language,
        ),
    )
    buttons = [
        Button(say(language, "commitments-button-open"), Question(KEY, filters=(Filter("status", "unfinished"),)))
    ]
    if one.owner_key and owner:
        buttons.append(
            Button(
                say(language, "button-of-owner", owner=owner), Question(KEY, filters=(Filter("owner", one.owner_key),))
            )
        )
    return Answer(
        language,
        headline=_item_headline(question, one, owner, context),
        title=say(language, "commitments-title"),
        facts=facts,
        body=tuple(text for text in (one.progress_note, one.description) if text),
        notes=common.example_note(one.example, language),
        source=one.source or say(language, "source-sheet", sheet="toezeggingen"),
        as_of=one.as_of,
        as_of_until=one.as_of,
        buttons=tuple(buttons),
    )


def _status(one: Commitment, context: Context) -> str:
    language = context.language
    parts = [say(language, f"commitment-status-{one.status.value}")]
    if one.deadline and not one.is_final:
        days = (one.deadline - context.today).days
        parts.append(say(language, "days-late", days=-days) if days < 0 else say(language, "days-left", days=days))
    if one.awaits_report:
        parts.append(say(language, "commitment-not-reported"))
    return ", ".join(parts)


def _item_headline(question: Question, one: Commitment, owner: str | None, context: Context) -> str:
    language = context.language
    if question.measure == "owner":
        known = "commitment-owner-is" if owner else "commitment-owner-none"
        return say(language, known, title=one.title, owner=owner or "")
    if question.values("reported"):
        reported = one.reported_on
        key = "commitment-reported-on" if reported else "commitment-reported-not"
        return say(language, key, title=one.title, day=day(reported, language) if reported else "")
    if question.measure == "made_on" and one.made_on:
        known = "commitment-made-on-in" if one.body else "commitment-made-on"
        return say(language, known, title=one.title, day=day(one.made_on, language), body=one.body or "")
    if question.measure == "deadline":
        key = "commitment-deadline-is" if one.deadline else "commitment-deadline-none"
        deadline = deadline_words(one, language) if one.deadline else ""
        return say(language, key, title=one.title, deadline=deadline, status=_status(one, context))
    return say(language, "commitment-stands", title=one.title, status=_status(one, context))
