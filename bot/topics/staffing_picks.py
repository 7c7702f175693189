"""Headlines about teams beside each other: picked by a figure, their average, the share of one, each by itself."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from bot.answers.language import listed, number, percent
from bot.question import Comparison
from bot.topics import common
from bot.topics.staffing_scope import HEADS, MEASURES, MOST_NAMED, Asked, figure
from models import staffing
from models.finance import percentage
from models.staffing import Known, Staffing

PARTS = ("permanent", "temporary")
"""Measures that are a part of the occupation; what else there is, is seen against the establishment."""


def picked(asked: Asked) -> str:
    """Return how many teams have such a figure, and which."""
    found = asked.picked
    limits = [
        asked.say(
            f"staffing-limit-{_comparison(one.comparison)}",
            figure=number(Decimal(one.value), asked.context.language),
            unit=asked.say("staffing-unit", unit=_unit(asked)),
        )
        for one in asked.limits
    ]
    return asked.say(
        "staffing-picked",
        count=len(found),
        total=len(asked.teams),
        day=asked.when,
        what=_name(asked),
        limit=listed(limits, asked.context.language),
        named=f": {_named(asked, found)}" if 0 < len(found) <= MOST_NAMED else "",
    )


def averaged(asked: Asked) -> str:
    """Return the mean of the teams of which the figure is known; empty where there is none."""
    values = [Decimal(value) for one in asked.teams if (value := MEASURES[asked.field](one)) is not None]
    if not values:
        return ""
    mean = (sum((Decimal(value) for value in values), Decimal(0)) / len(values)).quantize(
        Decimal("0.01"), ROUND_HALF_UP
    )
    return asked.say(
        "staffing-average",
        day=asked.when,
        what=_name(asked),
        figure=figure(Known(mean, len(values), len(asked.teams)), _unit(asked), asked),
        count=len(values),
    )


def shared(asked: Asked) -> str:
    """Return which part something is of the whole; empty where that cannot be said."""
    now, field = asked.now, asked.field
    part: Known = getattr(now, "vacant" if field == "vacancies" else field)
    whole = now.occupied if field in PARTS else now.establishment
    of = "occupied" if field in PARTS else "establishment"
    share = percentage(part.total, whole.total) if part.is_complete and whole.is_complete else None
    if share is None or field in ("establishment", "heads"):
        return ""
    return asked.say(
        "staffing-share",
        day=asked.when,
        where=asked.where,
        what=_name(asked),
        percent=percent(share, asked.context.language),
        whole=asked.say(f"staffing-name-{of}"),
        part=figure(part, "fte", asked),
        total=figure(whole, "fte", asked),
    )


async def share_of_all(asked: Asked) -> str:
    """Return which part one or some teams are of all teams; empty where a figure is not known."""
    field = "vacant" if asked.field == "vacancies" else asked.field
    everyone = await staffing.figures(asked.context.session, asked.now.as_of, asked.conditions[0])
    part, whole = getattr(asked.now, field), getattr(everyone, field)
    share = percentage(part.total, whole.total) if part.is_complete and whole.is_complete else None
    if share is None:
        return ""
    return asked.say(
        "staffing-share-of-all",
        day=asked.when,
        teams=listed(asked.question.values("team"), asked.context.language),
        what=_name(asked),
        percent=percent(share, asked.context.language),
        part=figure(part, _unit(asked), asked),
        total=figure(whole, _unit(asked), asked),
    )


def team_by_team(asked: Asked, together: str) -> str:
    """Return the figures of a few teams together, and those of each."""
    each = asked.say("staffing-each", what=_name(asked), named=_named(asked, asked.teams))
    return f"{common.sentence(together)} {each}"


def _named(asked: Asked, teams: Sequence[Staffing]) -> str:
    return listed([f"{one.team} ({_figure_of(one, asked)})" for one in teams], asked.context.language)


def _figure_of(one: Staffing, asked: Asked) -> str:
    value = MEASURES[asked.field](one)
    return figure(Known(None if value is None else Decimal(value), 1, 1), _unit(asked), asked)


def _name(asked: Asked) -> str:
    return asked.say(f"staffing-name-{'vacant' if asked.field == 'vacancies' else asked.field}")


def _unit(asked: Asked) -> str:
    return "heads" if asked.field in HEADS else "fte"


def _comparison(comparison: Comparison) -> str:
    return {Comparison.FROM: "at_least", Comparison.BEFORE: "below"}.get(comparison, comparison.value)
