"""People in numbers: establishment, occupation and vacancies in fte, employees as head counts apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from itertools import pairwise
from typing import ClassVar

from sqlalchemy.ext.asyncio import AsyncSession

from bot.answers.answer import Answer
from bot.question import Ask, Comparison, Filter, Period, Question, QuestionError
from bot.topics import common, staffing_answers
from bot.topics.base import Context, Topic
from bot.topics.exceptions import around_exception
from bot.topics.staffing_scope import KEY, MEASURES
from bot.topics.staffing_words import WORDS
from bot.understanding.reading import Slots
from bot.understanding.spans import Concept, DatePoint, Name, Names
from bot.understanding.vocabulary import Words
from models.staffing import Staffing

WEAK = frozenset({"none", "which", "light", "compare", "group", "weak", "share", "statistic", "order"})
"""Slots that alone do not speak of staffing: much else changes too."""
SOME = frozenset({"vacancies", "hired", "temporary"})
"""What a team may have none of: "welke teams hebben vacatures" are those with more than nothing."""
KINDS = ("permanent", "temporary", "hired")
TEAM_WORDS = frozenset({"team", "teams"})
ANY_WORDS = frozenset({"any", "some", "zijn", "er", "is", "enig", "hebben"})
MOST_LIMIT = 100
MOST_FTE = Decimal(1_000_000)


class StaffingTopic(Topic):
    """Sheet ``personeel``."""

    key = KEY
    nouns = frozenset({"subject"})
    homes = frozenset({"subject", *(f"measure:{measure}" for measure in MEASURES)})
    extra_slots = frozenset({"team", "amount"})
    leaves_out = frozenset({"team"})
    words: ClassVar[Words] = WORDS

    def check(self, question: Question) -> None:
        """Refuse, beside what any topic refuses, comparisons, orders and amounts that are not ours."""
        super().check(question)
        fields = {one.removeprefix("-") for one in (question.order,) if one}
        if not fields <= set(MEASURES):
            raise QuestionError
        for one in question.filters:
            if one.field != "amount":
                if one.comparison is not Comparison.IS:
                    raise QuestionError
                continue
            try:
                amount = Decimal(one.value)
            except InvalidOperation:
                raise QuestionError from None
            if not amount.is_finite() or abs(amount) > MOST_FTE:
                raise QuestionError

    def compose(self, slots: Slots, earlier: Question | None = None) -> Question | None:
        """Read the slots. Vast, tijdelijk or inhuur together are asked about as the make-up of the whole."""
        parted = around_exception(_without(slots), self.leaves_out)
        if parted is None:
            return None
        slots, left_out = parted
        own = _own_slots(slots)
        if (own and own <= WEAK and not earlier) or (slots.has("measure", "owner") and not slots.has("order")):
            return None
        limit, limits = _limit(slots), _limits(slots)
        if slots.amounts and limit is None and not limits:
            return None
        measure = _measure(slots)
        if _weighs_measures(slots):
            return None
        if slots.has("none"):
            # "teams zonder inhuur" are those that have none; of anything else it is not known what is meant.
            if not (slots.has("group") or slots.has("which") or _any_team(slots)) or measure not in MEASURES:
                return None
            limits = [Filter("amount", "0", Comparison.AT_MOST)]
        elif (slots.has("which") or _any_team(slots)) and measure in SOME and not slots.has("order"):
            limits = limits or [Filter("amount", "0", Comparison.ABOVE)]
        if limits and not (measure or slots.has("group") or slots.has("which") or earlier):
            return None
        order = slots.first("order")
        field = measure if measure in MEASURES else "establishment"
        group = "team" if order or slots.has("group") or slots.has("which") else None
        period, compare = _compared(slots)
        if len(slots.names("team")) > 1 and not period:
            compare = []  # the teams are compared with each other
        filters = (
            *(Filter("team", key) for key in slots.names("team")),
            *(Filter("owner", key) for key in slots.names("owner")),
            *left_out,
            *limits,
            *compare,
            *slots.filters("statistic"),
            *(() if measure == "kinds" else slots.filters("share")),
        )
        return Question(
            KEY,
            ask=Ask.LIST if slots.has("ask", "list") or order or group else Ask.TOTAL,
            measure=measure,
            filters=filters,
            period=period,
            group=group,
            order=None if order is None else field if order == "smallest" else f"-{field}",
            limit=limit,
        )

    async def names(self, session: AsyncSession) -> Iterable[Name]:
        """The teams. A name is only secret where all rows of the team are."""
        teams: dict[str, frozenset[str] | None] = {}
        for team, allowed in await common.texts_of(session, Staffing, Staffing.team):
            teams[team] = common.widened(teams.get(team, frozenset()), allowed)
        return [Name(KEY, "team", team, team, allowed) for team, allowed in teams.items()]

    async def answer(self, question: Question, context: Context) -> Answer:
        """Answer with the figures of one date, together and by team."""
        return await staffing_answers.answer(question, context)


def _weighs_measures(slots: Slots) -> bool:
    """Tell whether two figures of a team are weighed against each other: "teams met meer inhuur dan vacatures"."""
    said = [one for one in slots.spans if isinstance(one.meaning, Concept) and one.meaning.slot == "measure"]
    return any(not common.THAN.isdisjoint(slots.lead(one)[:-1]) for one in said[1:])


def _any_team(slots: Slots) -> bool:
    """Tell whether teams are looked for: "any team without a vacancy", "zijn er teams met inhuur"."""
    said = [span for span in slots.spans if isinstance(span.meaning, Concept) and span.meaning.slot == "subject"]
    words = [token.text for span in said for token in (*slots.tokens[max(0, span.start - 2) : span.end],)]
    return not slots.names("team") and not TEAM_WORDS.isdisjoint(words) and not ANY_WORDS.isdisjoint(words)


def _without(slots: Slots) -> Slots:
    """Read "zonder Techniek" as what is left out, and "fte zonder inhuur" as the occupation, which has no hired in it.

    "Teams zonder inhuur" stay those that have none.
    """
    spans = list(slots.spans)
    picks = slots.has("group") or slots.has("which") or _any_team(slots)
    for n, (span, following) in enumerate(pairwise(slots.spans)):
        meaning, other = span.meaning, following.meaning
        if not (isinstance(meaning, Concept) and meaning.slot in ("none", "except")):
            continue
        if isinstance(other, Concept) and other.slot == "subject" and slots.has("measure", "heads"):
            return slots.keeping(one for one in spans if one not in (span, following))  # "koppen, geen fte"
        if isinstance(other, Names) and other.field == "team":
            spans[n] = replace(span, meaning=Concept("except", "what_follows"))
        elif isinstance(other, Concept) and other.value == "hired" and not picks:
            spans[n : n + 2] = [replace(following, meaning=Concept("measure", "occupied", KEY))]
            break
    return slots.keeping(spans)


def _own_slots(slots: Slots) -> set[str]:
    """Return the slots that words and names of this very topic fill."""
    own = [span.meaning for span in slots.spans if span.topic == KEY]
    return {one.slot if isinstance(one, Concept) else one.field for one in own if isinstance(one, (Concept, Names))}


def _measure(slots: Slots) -> str | None:
    """Return what is asked about: what is most particular first, people where nothing else was said."""
    named = [one for one in slots.values("measure") if one != "owner"]
    if not named and slots.has("weak"):
        return "vacancies"
    is_mixed = "kinds" in named or sum(kind in named for kind in KINDS) > 1
    if is_mixed and "heads" in named and "hired" not in named:
        return "heads"  # those are told with how many are permanent and temporary
    if is_mixed:
        return "kinds"
    if slots.has("share") and "vacancies" not in named:
        named = [one for one in named if one != "occupied"] or named
    particular = [one for one in ("vacancies", *KINDS, "establishment", "occupied", "heads") if one in named]
    return particular[0] if particular else None


def _compared(slots: Slots) -> tuple[Period | None, list[Filter]]:
    """Return the period, and the wish to compare: "sinds" and two moments compare by themselves."""
    named = [_span(one) for one in slots.meanings if isinstance(one, (Period, DatePoint))]
    closed = [one for one in named if one.first and one.last]
    compare = slots.first("compare")
    if len(closed) > 1 and len(closed) == len(named):
        first, last = min(one.last for one in closed if one.last), max(one.last for one in closed if one.last)
        return Period(first, last), [Filter("compare", "previous")]
    period = slots.period
    if period and period.first and period.last is None:
        return period, [Filter("compare", "previous")]
    if compare and compare != "course":
        compare = "than" if period and slots.has("compare", "than") else "previous"
    return period, [Filter("compare", compare)] if compare else []


def _span(one: Period | DatePoint) -> Period:
    return one if isinstance(one, Period) else Period(one.day, None if one.comparison else one.day)


def _limits(slots: Slots) -> list[Filter]:
    """Return the amounts that teams are picked by: "minder dan 10 fte"."""
    found = [one for one in slots.amounts if one.comparison and not one.is_money and not one.is_percent]
    if len(found) != len(slots.amounts):
        return []
    return [Filter("amount", one.value, one.comparison or Comparison.IS) for one in found]


def _limit(slots: Slots) -> int | None:
    """Return how many teams are wanted; other numbers mean nothing here."""
    if len(slots.amounts) != 1 or not slots.has("order"):
        return None
    amount = slots.amounts[0]
    plain = amount.comparison is None and not amount.is_money and not amount.is_percent
    return int(amount.value) if plain and amount.value.isdecimal() and 0 < int(amount.value) <= MOST_LIMIT else None
