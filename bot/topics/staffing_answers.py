"""Staffing: the figures of one date, what changed since the one before, and each team's share in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from sqlalchemy import ColumnElement

from bot.answers.answer import MOST_BUTTONS, Answer, Button, Entry, Fact, Listing
from bot.answers.language import day, listed, number, say
from bot.question import DEPARTMENT, TEAM, WORKS_AT, Ask, Filter, Question
from bot.topics import common
from bot.topics.base import Context
from bot.topics.staffing_picks import averaged, picked, share_of_all, shared, team_by_team
from bot.topics.staffing_scope import HEADS, KEY, MEASURES, MOST_NAMED, Asked, dates_of, figure, occupied
from bot.understanding.outcomes import NOBODY
from models import queries, staffing
from models.base import fold_key
from models.staffing import Known, Staffing
from models.visibility import visible

MOST_TOLD = 6
"""Teams of which each has its figure in the first sentence."""


async def answer(question: Question, context: Context) -> Answer:
    """Answer for the latest as-of date, or the latest in the period that was named."""
    session, language = context.session, context.language
    question = replace(question, period=common.looked_back(question.period, context.today))
    title = say(language, "staffing-title")
    seen = visible(Staffing, context.viewer)
    if not await queries.is_any(session, Staffing, seen):
        notes = await common.withheld_note(context, Staffing)
        return Answer(language, say(language, "staffing-none-known"), title=title, notes=notes)
    if question.values("owner"):
        own = await _own_team(question, context)
        if isinstance(own, Answer):
            return own
        question = own
    selected = [Staffing.team.in_(question.values("team"))] if question.values("team") else []
    if without := question.values("not_team"):
        selected.append(Staffing.team.not_in(without))
    known = await staffing.dates(session, seen, *selected)
    as_of, earlier = dates_of(question, known) if known else (None, None)
    if as_of is None:
        return await _no_date(question, context, known, selected)
    conditions = [seen, *selected]
    asked = Asked(
        question,
        context,
        conditions,
        await staffing.figures(session, as_of, *conditions),
        await staffing.figures(session, earlier, *conditions) if earlier else None,
        await queries.rows(session, Staffing, *conditions, Staffing.as_of == as_of, order=[Staffing.team]),
    )
    return await _figures(asked)


async def _own_team(question: Question, context: Context) -> Question | Answer:
    """Turn "mijn team" into the team that has the name of the person's department; say so where there is none."""
    language, title = context.language, say(context.language, "staffing-title")
    owners = question.values("owner")
    if NOBODY in owners:
        return common.stranger(context, title)
    people = await queries.people(context.session, [key.removeprefix(TEAM).removeprefix(DEPARTMENT) for key in owners])
    departments = {fold_key(one.department) for one in people.values() if one.department}
    departments |= {fold_key(key.removeprefix(WORKS_AT)) for key in owners if key.startswith(WORKS_AT)}
    found = await staffing.team_names(context.session, visible(Staffing, context.viewer))
    teams = [team for team in found if fold_key(team) in departments]
    kept = question.without("owner")
    if teams:
        return kept.having(*(Filter("team", team) for team in teams))
    buttons = (
        Button(say(language, "staffing-button-all"), Question(KEY, Ask.TOTAL)),
        Button(say(language, "staffing-button-teams"), Question(KEY, Ask.LIST, group="team")),
    )
    return Answer(language, say(language, "staffing-not-by-person"), title=title, buttons=buttons)


async def _no_date(
    question: Question, context: Context, known: Sequence[date], selected: Sequence[ColumnElement[bool]]
) -> Answer:
    """Say that there are no figures of that team or period, and of which dates there are."""
    language = context.language
    period = common.period_phrase(question.period, "staffing-in-period", language)
    teams = question.values("team")
    where = say(language, "staffing-of-team", name=listed(teams, language)) if teams else ""
    headline = common.sentence(say(language, "staffing-nothing", what=common.joined(where, period)))
    notes = await common.withheld_note(context, Staffing, *selected)
    if known:
        shown = listed([day(one, language) for one in known], language)
        notes = (say(language, "staffing-known-dates", dates=shown), *notes)
    buttons = (Button(say(language, "staffing-button-latest"), replace(question, period=None)),) if known else ()
    return Answer(
        language,
        headline,
        title=say(language, "staffing-title"),
        notes=notes,
        source=say(language, "source-sheet", sheet="personeel"),
        as_of=known[-1] if known else None,
        as_of_until=known[0] if known else None,
        buttons=buttons,
    )


async def _figures(asked: Asked) -> Answer:
    context, question = asked.context, asked.question
    session, language = context.session, context.language
    compares = bool(question.values("compare"))
    dates = [asked.now.as_of] if not compares or asked.before is None else [asked.now.as_of, asked.before.as_of]
    whole = await queries.overview(session, Staffing, *asked.conditions, Staffing.as_of.in_(dates))
    listings, buttons = _teams(asked)
    headline = _compared(asked) if compares else _said(asked)
    if question.values("share") and question.values("team"):
        headline = await share_of_all(asked) or headline
    missing = await staffing.missing_teams(session, asked.now.as_of, *asked.conditions)
    notes = [asked.say("staffing-missing-teams", teams=listed(missing, language))] if missing else []
    if asked.before is not None and asked.before.establishment.count != asked.now.establishment.count:
        notes.append(asked.say("staffing-other-teams", then=asked.before.establishment.count, now=len(asked.teams)))
    notes.append(asked.say("staffing-units"))
    selected = asked.conditions[1:]
    notes += await common.withheld_note(context, Staffing, *selected, Staffing.as_of == asked.now.as_of)
    return Answer(
        language,
        headline=common.sentence(headline),
        title=asked.say("staffing-title"),
        facts=_facts(asked),
        listings=listings,
        notes=(*notes, *common.example_note(whole.has_examples, language)),
        source=asked.say("source-sheet", sheet="personeel"),
        as_of=asked.before.as_of if compares and asked.before else asked.now.as_of,
        as_of_until=asked.now.as_of,
        buttons=tuple([*buttons, *_buttons(asked)][:MOST_BUTTONS]),
    )


def _headline(asked: Asked) -> str:
    """Return what was asked, with the date and the team it is about."""
    now = asked.now
    values: dict[str, str] = {"day": asked.when, "where": asked.where}
    match asked.question.measure:
        case "vacancies":
            values |= {
                "vacant": figure(now.vacant, "fte", asked),
                "establishment": figure(now.occupied_of if now.vacant.known else now.establishment, "fte", asked),
                "occupied": figure(now.occupied, "fte", asked),
            }
        case "permanent" | "temporary" as kind:
            heads: Known = getattr(now, f"{kind}_heads")
            values |= {"fte": figure(getattr(now, kind), "fte", asked), "heads": figure(heads, "heads", asked)}
        case "hired":
            values |= {"fte": figure(now.hired, "fte", asked)}
        case "heads":
            values |= {
                "heads": figure(now.heads, "heads", asked),
                "permanent": figure(now.permanent_heads, "heads", asked),
                "temporary": figure(now.temporary_heads, "heads", asked),
            }
        case "kinds":
            values |= {kind: figure(getattr(now, kind), "fte", asked) for kind in ("permanent", "temporary", "hired")}
            values |= {
                f"{kind}_heads": figure(getattr(now, f"{kind}_heads"), "heads", asked)
                for kind in ("permanent", "temporary")
            }
        case _:
            values |= {
                "establishment": figure(now.establishment, "fte", asked),
                "occupied": occupied(asked),
            }
            return asked.say("staffing-says-stands", **values)
    return asked.say(f"staffing-says-{asked.question.measure}", **values)


def _said(asked: Asked) -> str:
    """Return the headline of the figures of one date, in the shape that was asked for."""
    question = asked.question
    if asked.limits:
        return picked(asked)
    if question.values("statistic"):
        return averaged(asked) or _headline(asked)
    if question.values("share"):
        return shared(asked) or _headline(asked)
    if question.order and asked.teams:
        return _ranked(asked)
    is_by_team = len(question.values("team")) > 1 or question.group == "team"
    if is_by_team and 1 < len(asked.teams) <= MOST_TOLD:
        return team_by_team(asked, _headline(asked))
    return _headline(asked)


def _rows(asked: Asked) -> list[tuple[str, str]]:
    """Return the figures that go with the measure: (name in the figures, unit)."""
    match asked.question.measure:
        case "vacancies":
            return [("vacant", "fte")]
        case "permanent" | "temporary" as kind:
            return [(kind, "fte"), (f"{kind}_heads", "heads")]
        case "hired":
            return [("hired", "fte")]
        case "heads":
            return [("heads", "heads")]
        case "kinds":
            return [("permanent", "fte"), ("temporary", "fte"), ("hired", "fte")]
    return [("establishment", "fte"), ("occupied", "fte")]


def _compared(asked: Asked) -> str:
    """Return how the figures changed; a difference between sums over different teams would be none."""
    if asked.before is None:
        return common.sentence(_headline(asked)) + " " + asked.say("staffing-no-earlier")
    parts = []
    for name, unit in _rows(asked):
        then, now = (getattr(one, name) for one in (asked.before, asked.now))
        label = asked.say(f"staffing-name-{name.replace('_', '-')}")
        change = _change(then, now, unit, asked)
        values = {"label": label, "then": figure(then, unit, asked), "now": figure(now, unit, asked)}
        text = "staffing-went" if change else "staffing-went-unknown"
        parts.append(asked.say(text, change=change, **values))
    then_day = day(asked.before.as_of, asked.context.language)
    values = {"where": asked.where, "then": then_day, "now": asked.when, "changes": "; ".join(parts)}
    return asked.say("staffing-changed", **values)


def _change(then: Known, now: Known, unit: str, asked: Asked) -> str:
    """Return a difference with its sign; nothing where one of the sums is not complete."""
    if not (then.is_complete and now.is_complete) or then.total is None or now.total is None:
        return ""
    change = now.total - then.total
    sign = "+" if change > 0 else ""
    shown = f"{sign}{number(change, asked.context.language)}"
    return asked.say(f"staffing-{unit}", figure=shown, count=int(abs(change)))


def _facts(asked: Asked) -> tuple[Fact, ...]:
    """Return all figures, each with what it was before."""
    facts = []
    for name in (
        "establishment",
        "occupied",
        "vacant",
        "permanent",
        "temporary",
        "hired",
        "permanent_heads",
        "temporary_heads",
    ):
        unit = "heads" if name in HEADS else "fte"
        now: Known = getattr(asked.now, name)
        words = occupied(asked) if name == "occupied" else figure(now, unit, asked)
        if asked.before is not None:
            change = _change(getattr(asked.before, name), now, unit, asked)
            if change:
                words = asked.say(
                    "staffing-since", figure=words, change=change, day=day(asked.before.as_of, asked.context.language)
                )
        facts.append(Fact(asked.say(f"staffing-label-{name.replace('_', '-')}"), words))
    return tuple(facts)


def _teams(asked: Asked) -> tuple[tuple[Listing, ...], list[Button]]:
    """Return one page of the teams, where there is more than one to tell apart."""
    question, language = asked.question, asked.context.language
    if len(asked.teams) < 2 or not asked.picked:
        return (), []
    ordered = _ordered(asked)
    offset, length = common.page_of(question, len(ordered))
    entries = [_entry(one, asked) for one in ordered[offset : offset + length]]
    total = min(len(ordered), question.limit) if question.limit else len(ordered)
    listing = common.listing(entries, offset, total, language, asked.say("staffing-by-team", day=asked.when))
    return (listing,), common.paging_buttons(question, offset, len(entries), len(ordered), language)


def _ordered(asked: Asked) -> Sequence[Staffing]:
    """Return the teams in the order asked for; what has no figure comes last."""
    order = asked.question.order
    if order is None:
        return asked.picked
    value = MEASURES[order.removeprefix("-")]
    known = [one for one in asked.picked if value(one) is not None]
    known.sort(key=lambda one: value(one) or 0, reverse=order.startswith("-"))
    return [*known, *(one for one in asked.picked if value(one) is None)]


def _ranked(asked: Asked) -> str:
    """Return which team has most or least; teams that are equal are all named."""
    order = asked.question.order or ""
    field = order.removeprefix("-")
    value = MEASURES[field]
    first = value(_ordered(asked)[0])
    if first is None:
        return _headline(asked)
    best = [one.team for one in asked.teams if value(one) == first]
    unit = "heads" if field in HEADS else "fte"
    text = "staffing-most" if order.startswith("-") else "staffing-least"
    return asked.say(
        text,
        day=asked.when,
        what=asked.say(f"staffing-name-{'vacant' if field == 'vacancies' else field}"),
        teams=listed(best[:MOST_NAMED], asked.context.language),
        more=max(0, len(best) - MOST_NAMED),
        figure=figure(Known(Decimal(first), 1, 1), unit, asked),
    )


def _entry(one: Staffing, asked: Asked) -> Entry:
    """Return a team with the figure that was asked about at the right, and the others below."""
    shown = asked.field

    def words(field: str) -> str:
        value = MEASURES[field](one)
        known = Known(None if value is None else Decimal(value), 1, 1)
        return figure(known, "heads" if field in HEADS else "fte", asked)

    def named(field: str) -> str:
        label = asked.say(f"staffing-name-{'vacant' if field == 'vacancies' else field}")
        return common.joined(label, words(field))

    details = [named(field) for field in MEASURES if field not in (shown, "heads")]
    heads = [
        common.joined(asked.say(f"staffing-name-{name}"), _heads(getattr(one, f"{name}_heads"), asked))
        for name in ("permanent", "temporary")
    ]
    opens = Question(KEY, Ask.TOTAL, filters=(Filter("team", one.team),))
    return Entry(one.team, words(shown), (" · ".join(details), " · ".join(heads)), opens=opens)


def _heads(count: int | None, asked: Asked) -> str:
    return figure(Known(None if count is None else Decimal(count), 1, 1), "heads", asked)


def _buttons(asked: Asked) -> list[Button]:
    """Offer what is likely to be asked next, as far as not asked for already."""
    question = replace(asked.question, page=0, order=None, limit=None, group=None, ask=Ask.TOTAL)
    buttons = [
        Button(
            asked.say(f"staffing-button-{measure}"),
            replace(question.without("compare", "statistic", "share", "amount"), measure=measure),
        )
        for measure in ("vacancies", "temporary", "hired")
        if measure != question.measure
    ]
    if asked.before is not None and not question.values("compare"):
        buttons.insert(1, Button(asked.say("staffing-button-change"), question.having(Filter("compare", "previous"))))
    if question.values("team"):
        buttons.insert(0, Button(asked.say("staffing-button-all"), question.without("team")))
    return buttons
