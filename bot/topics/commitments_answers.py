"""Lists and counts of promises and requests: the count first, then what stands out, then the rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import select

from bot.answers.answer import MOST_BUTTONS, Answer, Button, Entry, Sign
from bot.answers.language import listed, number, percent
from bot.question import Ask, Filter, Period, Question
from bot.topics import by_owner, by_owner_answers, common
from bot.topics import commitments_conditions as asks
from bot.topics.base import Context
from bot.topics.by_owner_answers import Counted
from bot.topics.commitments_item import KEY, SIGNS, deadline_words
from bot.topics.commitments_phrases import OF_STATE, Found, of_which, says_late, state_of, subject_of
from models import queries
from models.base import fold_key
from models.commitments import Commitment, CommitmentKind
from models.visibility import visible

NAMED_AT_MOST = 3
"""Titles that a headline names."""
GROUPS: dict[str, Any] = {
    "owner": Commitment.owner_key,
    "client": Commitment.client_key,
    "holder": Commitment.portfolio_holder,
    "body": Commitment.body,
    "status": Commitment.status,
    "kind": Commitment.kind,
}


async def answer(question: Question, context: Context) -> Answer:
    """Answer with a count and a list, the same divided into groups, or what stands first in an order."""
    question = by_owner.settled(question)
    found = await _find(question, context)
    if by_owner.counts(question):
        return await _by_owner(found)
    if not found.count and question.values("body_kind"):
        # Some mean any promise by "toezeggingen aan de raad": where its own are none, all are told instead.
        wider = await _find(question.without("body_kind"), context)
        if wider.count:
            given = await answer(wider.question, context)
            return replace(given, headline=common.joined(await _headline(found, ()), given.headline))
    language = context.language
    if question.group:
        entries, headline = await _groups(found)
        total = len(entries)
        offset, length = common.page_of(question, total)
        entries = entries[offset : offset + length]
    else:
        total = min(found.count, question.limit) if question.limit else found.count
        offset, length = common.page_of(question, found.count)
        rows = await _rows(found, offset, length)
        entries = [_entry(one, found) for one in rows]
        headline = await _headline(found, rows)
    return Answer(
        language,
        headline=headline,
        title=found.say("commitments-title"),
        listings=(common.listing(entries, offset, total, language),) if entries else (),
        body=await _beside(found),
        notes=(
            *await common.withheld_note(context, Commitment, *found.conditions),
            *common.example_note(found.whole.has_examples, language),
        ),
        source=found.say("source-sheet", sheet="toezeggingen"),
        as_of=found.whole.first_as_of,
        as_of_until=found.whole.last_as_of,
        buttons=tuple(_buttons(found, offset, len(entries))),
    )


async def _by_owner(found: Found) -> Answer:
    """Answer with the number of each owner or department."""
    state = state_of(found)
    if state:
        whole = found.say("commitments-are", subject=found.subject, state=state)
    else:
        whole = found.say("commitments-there-are", count=found.count, subject=found.subject)
    counted = Counted(
        Commitment,
        found.conditions,
        whole[0].upper() + whole[1:],
        found.say("commitments-title"),
        found.say("source-sheet", sheet="toezeggingen"),
        [("commitments-of-which-late", Commitment.late_on(found.context.today))],
    )
    return await by_owner_answers.answer(found.question, found.context, counted)


async def _find(question: Question, context: Context) -> Found:
    session, today = context.session, context.today
    kinds = asks.kinds(question)
    conditions = asks.conditions(question, today)
    seen = [visible(Commitment, context.viewer), *conditions]
    of_kind = Commitment.kind.in_(kinds)
    others = 0
    if kinds == [CommitmentKind.PROMISE]:
        others = await queries.count(session, Commitment, Commitment.kind == CommitmentKind.REQUEST, *seen)
    named = [key for field in ("owner", "not_owner", "client") for key in question.values(field)]
    return Found(
        question,
        context,
        kinds,
        [of_kind, *conditions],
        await queries.overview(session, Commitment, of_kind, *seen),
        await queries.count(session, Commitment, of_kind, asks.STATUSES["unfinished"], *seen),
        await queries.count(session, Commitment, of_kind, Commitment.late_on(today), *seen),
        others,
        await queries.people(session, named),
        await _spelt(question, context),
    )


async def _spelt(question: Question, context: Context) -> dict[str, str]:
    columns = {"body": Commitment.body, "holder": Commitment.portfolio_holder}
    spelt: dict[str, str] = {}
    if keys := question.values("not_key"):
        seen = visible(Commitment, context.viewer)
        rows = await queries.rows(context.session, Commitment, seen, Commitment.key.in_(keys))
        spelt.update({one.key: f"„{one.title}”" for one in rows})
    for field, column in columns.items():
        if question.values(field) or question.values(f"not_{field}"):
            names = await context.session.scalars(select(column).where(column.is_not(None)).distinct())
            spelt.update({fold_key(name): name for name in names if name})
    return spelt


async def _rows(found: Found, offset: int, limit: int) -> Sequence[Commitment]:
    session = found.context.session
    seen = visible(Commitment, found.context.viewer)
    order = asks.order(found.question)
    rows = await queries.rows(session, Commitment, seen, *found.conditions, order=order, offset=offset, limit=limit)
    found.people.update(await queries.people(session, [one.owner_key for one in rows]))
    return rows


async def _headline(found: Found, rows: Sequence[Commitment]) -> str:
    """Return what was asked, in one sentence."""
    question = found.question
    if not found.count and not await _any(found):
        return found.say("commitments-none-known")
    if question.measure == "share":
        return await _share(found)
    if question.measure == "average" and found.late:
        return await _average(found)
    if years := common.years_of(question):
        return await _years(found, years)
    if question.measure == "more":
        return await _more(found)
    if question.order in asks.ORDERS and rows:
        return _ranked(found, rows)
    state = state_of(found)
    if state:
        headline = found.say("commitments-are", subject=found.subject, state=state)
    else:
        headline = found.say("commitments-there-are", count=found.count, subject=found.subject)
    others = "commitments-and-requests" if found.count else "commitments-but-requests"
    beside = found.say(others, count=found.others) if found.others else ""
    parts = await _parts(found)
    parts = parts or _each(found, rows)
    if parts:
        headline = found.say("commitments-in-parts", headline=headline, parts=listed(parts, found.context.language))
    sentence = common.sentence(headline[0].upper() + headline[1:], of_which(found), beside)
    claims = [int(one) for one in question.values("claimed")]
    if not claims:
        return sentence
    return common.joined(found.say("claim-holds" if found.count in claims else "claim-fails"), sentence)


def _each(found: Found, rows: Sequence[Commitment]) -> list[str]:
    """Return the few that were found, each with what was asked of it (who, when, why); else nothing."""
    measure = found.question.measure or ("deadline" if found.question.period else "")
    if not 0 < len(rows) == found.count <= NAMED_AT_MOST:
        return []
    told = [(one.title, _told(one, measure, found)) for one in rows]
    return [f"„{title}” ({what})" for title, what in told if what] if all(what for _, what in told) else []


def _told(one: Commitment, measure: str, found: Found) -> str:
    language = found.context.language
    if measure == "owner":
        return found.people[one.owner_key].name if one.owner_key in found.people else found.say("no-owner")
    if measure == "reason":
        return (one.progress_note or "").rstrip(".")
    if measure == "deadline":
        return deadline_words(one, language) if one.deadline else found.say("no-deadline")
    days = {"made_on": one.made_on, "done_on": one.done_on, "reported_on": one.reported_on}
    return common.day_or_none(days.get(measure), language) or ""


async def _parts(found: Found) -> list[str]:
    """Return the number of each status, or each kind, that was set beside another; empty where one was asked for."""
    question = found.question
    for field, text in (("status", "commitments-counted-status"), ("kind", "commitments-counted-kind")):
        values = question.values(field)
        if len(values) > 1:
            counts = [await _of_value(found, field, value) for value in values]
            return [found.say(text, value=value, count=n) for value, n in zip(values, counts, strict=True)]
    return []


async def _of_value(found: Found, field: str, value: str) -> int:
    one = found.question.having(Filter(field, value))
    return await _count(replace(found, kinds=asks.kinds(one)), one)


async def _more(found: Found) -> str:
    """Say whether there are more of the first kind or status than of the second, with the number of each."""
    field = next(one for one in ("kind", "status") if len(found.question.values(one)) == 2)
    first, second = [await _of_value(found, field, value) for value in found.question.values(field)]
    parts = listed(await _parts(found), found.context.language)
    agrees = found.say("commitments-more" if first > second else "commitments-not-more")
    subject = found.say("commitments-there-are", count=found.count, subject=found.subject)
    return common.joined(agrees, common.sentence(found.say("commitments-in-parts", headline=subject, parts=parts)))


async def _years(found: Found, years: Sequence[int]) -> str:
    """Say how many there are in each of the years that are set side by side."""
    numbers = []
    for year in years:
        numbers.append(await _count(found, replace(found.question.without("year"), period=Period.of_year(year))))
    plain = replace(found, question=found.question.without("year"))
    moment = found.say(f"commitments-moment-{asks.moment(found.question)}")
    # "Afgedaan" is said once, by the day that the years are about.
    state = "" if asks.moment(found.question) in ("done_on", "reported_on") else state_of(plain)
    subject = common.joined(subject_of(plain, None), state, moment)
    return common.years_headline(subject, list(zip(years, numbers, strict=True)), found.context.language)


async def _any(found: Found) -> bool:
    return bool(await queries.count(found.context.session, Commitment, visible(Commitment, found.context.viewer)))


async def _share(found: Found) -> str:
    """Say which part of the whole is in the state asked for."""
    without = found.question.without(*OF_STATE)
    of_all = replace(found, question=without)
    total = await _count(found, without)
    if not total:
        return common.sentence(found.say("commitments-there-are", count=0, subject=subject_of(of_all, 0)))
    share = percent(round(100 * found.count / total), found.context.language)
    subject = subject_of(of_all, total)
    return found.say("commitments-share", count=found.count, share=share, subject=subject, state=state_of(found))


async def _average(found: Found) -> str:
    """Say how late what is late is on average, in days."""
    today, session = found.context.today, found.context.session
    seen = visible(Commitment, found.context.viewer)
    late = await queries.rows(session, Commitment, seen, *found.conditions, Commitment.late_on(today))
    days = Decimal(sum((today - _deadline(one)).days for one in late)) / len(late)
    average = number(days.quantize(Decimal("0.1")), found.context.language)
    return found.say("commitments-average-late", count=len(late), subject=subject_of(found, len(late)), days=average)


def _ranked(found: Found, rows: Sequence[Commitment]) -> str:
    """Name what stands first, or the first few."""
    first, language = rows[0], found.context.language
    named = rows[: found.question.limit or 1]
    titles = listed([f"„{one.title}”" for one in named[:NAMED_AT_MOST]], language)
    order = found.question.order or ""
    if len(named) > 1:
        return found.say(f"commitments-ranked-{order}-several", titles=titles, subject=found.subject)
    if order == "longest_late":
        more = found.say("days-late", days=(found.context.today - _deadline(first)).days)
    elif order == "next":
        more = found.say("days-left", days=(_deadline(first) - found.context.today).days)
    else:
        more = found.say("commitments-made-on", day=common.day_or_none(first.made_on, language) or "")
    deadline = deadline_words(first, language) if first.deadline else found.say("no-deadline")
    ranked = found.say(f"commitments-ranked-{order}", titles=titles, more=more, deadline=deadline)
    if found.question.measure != "owner":
        return ranked
    owner = found.people[first.owner_key].name if first.owner_key in found.people else ""
    whose = found.say("commitment-owner-is" if owner else "commitment-owner-none", owner=owner, title=first.title)
    return f"{whose} {ranked}"


def _deadline(one: Commitment) -> date:
    assert one.deadline is not None  # noqa: S101 - these orders are of rows with a deadline
    return one.deadline


async def _groups(found: Found) -> tuple[list[Entry], str]:
    """Return an entry for each group, the largest first, and the sentence about them."""
    question, session = found.question, found.context.session
    field = question.group or "owner"
    seen = visible(Commitment, found.context.viewer)
    counts = await queries.counts_by(session, Commitment, GROUPS[field], seen, *found.conditions)
    late_on = Commitment.late_on(found.context.today)
    late = await queries.counts_by(session, Commitment, GROUPS[field], seen, *found.conditions, late_on)
    if field in ("owner", "client"):
        found.people.update(await queries.people(session, list(counts)))
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], str(pair[0])))
    if question.limit:
        ranked = ranked[: question.limit]
    entries = [
        Entry(
            title=_group_name(found, field, key),
            value=str(count),
            details=(found.say("commitments-of-which-late", count=late[key]),) if late.get(key) else (),
            sign=Sign.BAD if late.get(key) else None,
            opens=_of_group(question, field, key),
        )
        for key, count in ranked
    ]
    state = state_of(found)
    what = found.say("commitments-are", subject=found.subject, state=state) if state else ""
    what = what or found.say("commitments-there-are", count=found.count, subject=found.subject)
    known = [(key, count) for key, count in ranked if key is not None]
    if not known:
        return entries, common.sentence(what)
    most = [_group_name(found, field, key) for key, count in known if count == known[0][1]]
    named = listed(most, found.context.language)
    text = "most" if question.order == "largest" else "names" if len(known) <= NAMED_AT_MOST else "groups"
    if text == "names":
        named = listed([f"{_group_name(found, field, key)} ({n})" for key, n in known], found.context.language)
    if text == "most" and len(most) > NAMED_AT_MOST:
        text = "groups"
    headline = found.say(
        f"commitments-{text}", names=named, holders=len(most), count=known[0][1], what=what, groups=len(known), by=field
    )
    return entries, headline


def _group_name(found: Found, field: str, key: Any) -> str:
    if key is None:
        return found.say("no-owner") if field == "owner" else found.say("unknown")
    if field in ("owner", "client"):
        return found.people[key].name if key in found.people else found.say("no-owner")
    if field == "status":
        return found.say(f"commitment-status-{key.value}")
    return found.say(f"commitment-kind-{key.value}") if field == "kind" else str(key)


def _of_group(question: Question, field: str, key: Any) -> Question | None:
    if key is None:
        return None
    value = key.value if field in ("status", "kind") else fold_key(key)
    plain = replace(question, group=None, order=None, limit=None, ask=Ask.LIST, page=0)
    return plain.having(Filter(field, value))


def _entry(one: Commitment, found: Found) -> Entry:
    people, today = found.people, found.context.today
    owner = people[one.owner_key].name if one.owner_key in people else found.say("no-owner")
    details = [found.say(f"commitment-status-{one.status.value}"), owner]
    deadline = deadline_words(one, found.context.language) if one.deadline else found.say("no-deadline")
    if one.awaits_report:
        details.insert(1, found.say("commitment-not-reported"))
    if one.is_late(today) and one.deadline:
        value = found.say("days-late", days=(today - one.deadline).days)
        details.append(found.say("deadline-is", deadline=deadline))
    else:
        value = deadline
    if found.question.order in ("oldest", "newest", "longest_open") and one.made_on:
        made = common.day_or_none(one.made_on, found.context.language)
        details.append(found.say("commitments-made-on", day=made or ""))
    note = (one.progress_note,) if found.question.measure == "reason" and one.progress_note else ()
    return Entry(
        title=one.title,
        value=value,
        details=(" · ".join(details), *note),
        sign=Sign.BAD if one.is_late(today) else Sign.ATTENTION if one.awaits_report else SIGNS[one.status],
        opens=Question(KEY, Ask.ITEM, keys=(one.key,)),
    )


async def _beside(found: Found) -> tuple[str, ...]:
    """Give the counts that may have been meant instead of the one in the headline, or that complete it.

    Some mean all promises by "aan de raad"; a year without a word may be that of the promise instead of its deadline;
    and to what was reported back belongs what was not.
    """
    question = found.question
    said = []
    if question.values("body_kind"):
        total = await _count(found, question.without("body_kind"))
        said += [found.say("commitments-all-bodies", count=total)] if total > found.count else []
    if question.period and question.measure is None and not any(question.values(field) for field in OF_STATE):
        made = await _count(found, replace(question, measure="made_on"))
        period = common.period_phrase(question.period, "commitments-period-made_on", found.context.language)
        said.append(found.say("commitments-also-made", period=period, count=made))
    if question.values("reported") == ("yes",) and not question.period:
        waiting = await _count(found, question.having(Filter("reported", "no")))
        said += [found.say("commitments-also-unreported", count=waiting)]
    return tuple(said)


async def _count(found: Found, question: Question) -> int:
    """Return how many rows another question of the same kinds is about."""
    seen = visible(Commitment, found.context.viewer)
    conditions = asks.conditions(question, found.context.today)
    return await queries.count(found.context.session, Commitment, seen, Commitment.kind.in_(found.kinds), *conditions)


def _buttons(found: Found, offset: int, shown: int) -> list[Button]:
    question, language, total = found.question, found.context.language, found.count
    buttons = [] if question.group else common.paging_buttons(question, offset, shown, total, language)
    plain = replace(question, group=None, order=None, limit=None, page=0)

    def offer(text: str, following: Question) -> None:
        buttons.append(Button(found.say(text), following))

    if found.late and found.late < total and not says_late(question):
        offer("commitments-button-late", plain.having(Filter("late", "yes")))
    if not question.values("status") and not says_late(question) and not question.keys:
        offer("commitments-button-open", plain.having(Filter("status", "unfinished")))
    if not question.values("reported"):
        offer("commitments-button-unreported", Question(KEY, filters=(Filter("reported", "no"),)))
    if found.others:
        offer("commitments-button-requests", plain.having(Filter("kind", "request")))
    return buttons[:MOST_BUTTONS]
