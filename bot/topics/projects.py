"""Projects: how they stand, in planning, money and the four lights. The answers are in ``projects_answers``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal, InvalidOperation
from itertools import pairwise
from typing import ClassVar

from sqlalchemy.ext.asyncio import AsyncSession

from bot.answers.answer import Answer
from bot.question import Ask, Comparison, Filter, Question, QuestionError
from bot.topics import by_owner, common, projects_answers
from bot.topics.base import Context, Topic, asked_shape
from bot.topics.exceptions import around_exception
from bot.topics.projects_conditions import AVERAGE, COMPARED, FIGURES, LEFT_OUT, MONEY
from bot.topics.projects_item import KEY
from bot.topics.projects_words import PROJECT_WORDS
from bot.understanding.reading import Slots
from bot.understanding.spans import Amount, Concept, Name
from bot.understanding.vocabulary import Words
from models.base import fold_key
from models.projects import Project

SMALLEST, LARGEST = -6, 15
"""Powers of ten between which a figure in a question lies."""
SUMS = dict.fromkeys(MONEY, (by_owner.OWNER,))
"""Money is added up by owner, but not by department."""
PLANNED = ("ready", "start")
MEANT = {"live": "ready", "be_ready": "ready"}
"""Other words for when a project is ready, kept apart for what else they tell."""
NEARLY = Decimal(80)
"""Progress in percent from which a project that is not finished is "bijna klaar"."""
COMPLETE = Decimal(100)
"""A bare number above this is money: progress ends here."""


class Projects(Topic):
    """Sheet ``projecten``."""

    key = KEY
    extra_slots = frozenset({"amount", "phase", "client", "text", *COMPARED})
    leaves_out = frozenset(LEFT_OUT)
    nouns: ClassVar[frozenset[str]] = frozenset({"subject"})
    counted_nouns = nouns
    homes: ClassVar[frozenset[str]] = frozenset(
        {"ask:item", "measure:progress", "measure:phase", "measure:live", "colour", "aspect", "late"}
    )
    words: ClassVar[Words] = PROJECT_WORDS

    def check(self, question: Question) -> None:
        """Refuse, beside what every topic refuses, figures that are no numbers."""
        super().check(question)
        for one in question.filters:
            if one.field in COMPARED:
                _number(one.value)

    def compose(self, slots: Slots, earlier: Question | None = None) -> Question | None:
        """Read the slots, counting by owner where the words ask for that."""
        return by_owner.compose(slots, earlier, self._compose, self.counted_nouns, sums=SUMS)

    def _compose(self, slots: Slots, earlier: Question | None) -> Question | None:
        """Read the slots; what could be about anybody's money or programme needs a word that speaks of projects.

        ``earlier`` is the question of this topic that a message follows up: then any word of it is enough.
        """
        divided = around_exception(slots, LEFT_OUT)
        if divided is None:
            return None
        slots, left_out = divided
        keys = slots.names("key")
        spoken = keys or any(slots.has(slot) for slot in ("subject", "colour", "beyond", "nearly"))
        if earlier is None and not spoken and _could_be_anything(slots):
            return None
        if slots.has("delivered") and slots.has("what") and not slots.period:
            return None  # "wat heeft het opgeleverd?" is about benefits
        if slots.has("delivers") and slots.has("what") and not slots.has("measure") and not slots.has("late"):
            return None  # as is "wat levert het op?"
        figures = _figure_filters(slots)
        measure = _measure(slots, keys)
        money = _against_budget(slots)
        if figures is None or money is None or not _compares(slots) or slots.are_periods_apart:
            return None
        if _has_a_colour_each(slots) or not _can_be_worked_out(slots, keys, measure):
            return None
        order = None if slots.has("group") else _order(slots)
        filters = (
            *_status_filters(slots, keys, figures),
            *slots.filters("programme", "theme", "colour", "unbudgeted", "unspent", "missing"),
            *money,
            *_lights_and_delays(slots),
            *figures,
            *(Filter(_person_field(slots), key) for key in slots.names("owner")),
            *(Filter("phase", key) for key in slots.names("phase")),
            *(Filter("text", text) for text in slots.values("text")),
            *left_out,
        )
        return Question(
            KEY,
            ask=_shape(slots, keys, figures),
            measure=_averaged(slots, keys, measure),
            keys=keys,
            filters=filters,
            period=slots.period,
            group=slots.first("group"),
            order=order,
            limit=_limit(slots) if order else None,
        )

    async def names(self, session: AsyncSession) -> Iterable[Name]:
        """Names, numbers and phases."""
        known: dict[tuple[str, str, str], frozenset[str] | None] = {}
        columns = (Project.key, Project.name, Project.number, Project.phase)
        for project, name, number, phase, allowed in await common.texts_of(session, Project, *columns):
            for field, key, text in (
                ("key", project, name),
                ("key", project, number),
                ("phase", fold_key(phase or ""), phase),
            ):
                if text:
                    known[field, key, text] = common.widened(known.get((field, key, text), frozenset()), allowed)
        return [Name(KEY, *named, only) for named, only in known.items()]

    async def answer(self, question: Question, context: Context) -> Answer:
        """Answer with one project in full, or with a headline, figures and a list."""
        return await projects_answers.answer(question, context)


def _number(value: str) -> Decimal:
    try:
        number = Decimal(value)
    except InvalidOperation:
        raise QuestionError from None
    if not number.is_finite() or not SMALLEST <= number.adjusted() <= LARGEST:
        raise QuestionError
    return number


def _has_a_colour_each(slots: Slots) -> bool:
    """Tell whether time and money were each given a colour of its own: "rood op tijd maar groen op geld"."""
    aspects = {*slots.values("aspect"), *(("time",) if slots.has("late", "on_time") else ())}
    return len(slots.values("colour")) > 1 and len(aspects) > 1


def _could_be_anything(slots: Slots) -> bool:
    """Tell whether nothing was said but what other subjects have too: programmes, tasks, money, dates."""
    return not any(slots.has(slot) for slot in ("status", "late", "group"))


def _measure(slots: Slots, keys: Sequence[str]) -> str | None:
    """Return the figure asked about; what is said of a single project's light or planning is one too."""
    asked = _asked(slots)
    if "share" in asked:
        if not keys:
            return "share"
        asked.remove("share")
    # "hoeveel budget is er nog over", "wanneer start het": the narrower word tells.
    for narrow in ("left", "spent", "start", "planned", "client"):
        if narrow in asked:
            return narrow
    return _measure_told(slots, keys) or (asked[0] if asked else _reason(slots))


def _asked(slots: Slots) -> list[str]:
    """Return the figures that are named; in "klaar zijn maar niet afgesloten" no day is asked for."""
    left_out = {"reason", "be_ready"} if slots.has("status", "not_closed") else {"reason"}
    named = [value for value in slots.values("measure") if value not in left_out]
    return [MEANT.get(value, value.removeprefix(AVERAGE)) for value in named]


def _reason(slots: Slots) -> str | None:
    return "reason" if slots.has("measure", "reason") else None


def _measure_told(slots: Slots, keys: Sequence[str]) -> str | None:
    """Return the figure that other words than its own ask about: what must be ready, a light, a delay."""
    if slots.has("should") and (keys or slots.period):
        return "planned" if keys or slots.has("should", "had") or slots.has("had") else "ready"
    if _is_due_as_planned(slots) and not keys:
        return "planned"
    if slots.has("due") and not keys:
        return "ready"
    if len(keys) == 1:
        if slots.has("measure", "reason"):
            return "reason"
        if slots.has("colour") or slots.has("aspect"):
            return "lights"
        if slots.has("late"):
            return "ready"
        if slots.has("money") or slots.has("unspent"):
            return "spent"
        if slots.has("status", "started"):
            return "start"
    if slots.period and slots.has("status", "started"):
        return "start"
    return None


def _can_be_worked_out(slots: Slots, keys: Sequence[str], measure: str | None) -> bool:
    """Tell whether an average or a share that is asked for is one that we have."""
    if keys:
        return True
    if slots.has("average") and measure not in (*MONEY, "progress"):
        return False
    narrowing = ("status", "colour", "late", "money", "programme", "theme", "nearly", "unbudgeted")
    # "hoeveel procent van het budget is besteed" is a share of money, not of projects.
    is_of_money = any(value.removeprefix(AVERAGE) in MONEY for value in slots.values("measure"))
    return measure != "share" or (any(map(slots.has, narrowing)) and not is_of_money)


def _is_due_as_planned(slots: Slots) -> bool:
    """Tell whether "volgens de planning" says which day is meant: "moeten volgens de planning voor mei klaar zijn"."""
    return slots.has("late", "on_time") and slots.has("must") and slots.period is not None


def _averaged(slots: Slots, keys: Sequence[str], measure: str | None) -> str | None:
    said = slots.has("average") or any(value.startswith(AVERAGE) for value in slots.values("measure"))
    is_average = said and not keys and measure in MONEY and not slots.has("order")
    return f"{AVERAGE}{measure}" if is_average else measure


def _status_filters(slots: Slots, keys: Sequence[str], figures: Sequence[Filter]) -> tuple[Filter, ...]:
    statuses = tuple(dict.fromkeys(_status(one, slots) for one in slots.filters("status")))
    if "not_closed" in slots.values("status"):
        # "klaar maar nog niet afgesloten": the result is there, the rest is not.
        statuses = tuple(one for one in statuses if one.value != "finished")
    if slots.has("nearly") and not statuses:
        statuses = (Filter("status", "unfinished"),)
    is_due = slots.has("due") or slots.has("should", "must") or (slots.has("must") and slots.has("measure", "ready"))
    if is_due and not statuses and not keys and slots.period and slots.period.first is None:
        statuses = (Filter("status", "unfinished"),)
    if slots.has("delivered") and not statuses:
        statuses = (Filter("status", "finished"),)
    if any(one.field == "progress" for one in figures):
        # "meer dan 50% klaar" is about progress.
        statuses = tuple(one for one in statuses if one.value not in ("finished", "ready"))
    if slots.period or len(keys) == 1:
        statuses = tuple(one for one in statuses if one.value != "started")
    return statuses


def _status(one: Filter, slots: Slots) -> Filter:
    """Return a status as it is meant beside the others: "niet afgesloten" is ready where it is said to be finished."""
    if one.value != "not_closed":
        return one
    is_done = any(map(slots.says, ("status:finished", "status:ready", "measure:be_ready")))
    return Filter("status", "ready" if is_done else "unfinished")


def _lights_and_delays(slots: Slots) -> tuple[Filter, ...]:
    """Return lights and planning. "Oranje op tijd" is the light of time, not a project that is on time."""
    lights = slots.filters("aspect")
    late = slots.filters("late")
    if slots.has("order", "slip") and not slots.names("key"):
        late = tuple(dict.fromkeys((*late, Filter("late", "delayed"))))
    if _is_due_as_planned(slots):
        late = tuple(way for way in late if way.value != "on_time")
    if slots.names("key") and (slots.has("ask", "count") or slots.has("howlong")):
        late = ()  # "hoeveel vertraging heeft het" asks for a number, not for a yes or no
    if slots.has("should") and not slots.period and not slots.names("key") and not slots.has("measure", "planned"):
        late = (*late, Filter("late", "overdue"))
    for one, other in pairwise(slots.spans):
        words = [span.meaning.value for span in (one, other) if isinstance(span.meaning, Concept)]
        slot = one.meaning.slot if isinstance(one.meaning, Concept) else ""
        if slot == "colour" and words[1:] == ["on_time"] and one.end == other.start:
            late = tuple(way for way in late if way.value != "on_time")
            lights = (*lights, Filter("aspect", "time"))
    return (*dict.fromkeys(lights), *dict.fromkeys(late))


def _against_budget(slots: Slots) -> tuple[Filter, ...] | None:
    """Return how spending compares with the budget; "meer … dan …" between other figures we cannot tell (None)."""
    said = slots.filters("money")
    if slots.has("money", "cheaper"):
        return _cheaper(slots) if not slots.names("key") else (Filter("money", "under"),)
    if said or not slots.has("than") or any(amount.comparison for amount in slots.amounts):
        return said
    told = [one.value for one in slots.meanings if isinstance(one, Concept) and one.slot == "measure"]
    figures = [one for one in told if one in FIGURES]
    if not slots.has("more") and not slots.has("less"):
        return ()
    # "Kosten" are a budget elsewhere; beside a budget they are what was spent.
    ways = {"spent budget": "over", "budget budget": "over", "budget spent": "under"}
    way = ways.get(" ".join(figures[:2]))
    if slots.has("less"):
        way = {"over": "under", "under": "over"}.get(way or "")
    if way == "under" and not slots.names("key"):
        return _cheaper(slots)
    return (Filter("money", way),) if way else None


def _cheaper(slots: Slots) -> tuple[Filter, ...]:
    """Return what cost less than its budget: only what is finished can have."""
    finished = () if slots.has("status") else (Filter("status", "finished"),)
    return (Filter("money", "under"), *finished)


def _compares(slots: Slots) -> bool:
    """Tell whether what is set against each other can be shown beside each other: "versus" needs two figures."""
    if not slots.has("versus"):
        return True
    named = set(slots.values("measure"))
    return "planned" in named or len(named & {*MONEY}) > 1 or slots.has("late")


def _person_field(slots: Slots) -> str:
    return "client" if slots.has("measure", "client") else "owner"


def _shape(slots: Slots, keys: tuple[str, ...], figures: Sequence[Filter]) -> Ask:
    shape = asked_shape(slots, keys)
    if shape is Ask.ITEM:
        return shape
    named = any(value.removeprefix(AVERAGE) in MONEY for value in slots.values("measure"))
    money = named and not figures and not slots.has("order")
    return Ask.TOTAL if money or slots.has("ask", "total") or slots.has("average") else shape


def _order(slots: Slots) -> str | None:
    order = slots.first("order")
    if order is None:
        if any(word in PLANNED for word in _asked(slots)) and not slots.names("key"):
            return "start" if "start" in slots.values("measure") else "ready_day"
        return None
    if slots.has("order", "slip"):
        return "-delay_days"
    field = next((value for value in slots.values("measure") if value in FIGURES), None)
    if field is None:
        field = "delay_days" if slots.has("late") else "budget"
    return field if order == "smallest" else f"-{field}"


def _limit(slots: Slots) -> int | None:
    for amount in slots.amounts:
        if amount.comparison is None and not amount.is_money and not amount.is_percent:
            number = Decimal(amount.value)
            if number == int(number) and 0 < number < 1000:
                return int(number)
    return None


def _figure_filters(slots: Slots) -> tuple[Filter, ...] | None:
    """Return what figures are compared with; None where it is not clear which figure is meant."""
    filters: list[Filter] = []
    if slots.has("nearly") and not any(amount.is_percent for amount in slots.amounts):
        filters.append(Filter("progress", str(NEARLY), Comparison.AT_LEAST))
    for amount in slots.amounts:
        comparison = amount.comparison or _beyond(slots, amount)
        if comparison is None:
            if slots.has("order") and not amount.is_money and not amount.is_percent:
                continue
            return None
        field = _figure_of(slots, amount)
        if field is None:
            return None
        filters.append(Filter(field, amount.value, comparison))
    return tuple(filters)


def _beyond(slots: Slots, amount: Amount) -> Comparison | None:
    if amount.is_money or not slots.has("beyond"):
        return None
    return Comparison.ABOVE if slots.has("beyond", "above") else Comparison.BELOW


def _figure_of(slots: Slots, amount: Amount) -> str | None:
    if slots.has("unit", "days"):
        return "delay"
    named = [value for value in slots.values("measure") if value in FIGURES]
    if amount.is_percent:
        share = next((value for value in ("left", "spent") if value in named), None)
        return f"{share}_share" if share else "progress"
    if slots.has("beyond"):
        return "progress"
    for field in ("left", "spent", "progress", "budget"):
        if field in named:
            return field
    return "budget" if amount.is_money or Decimal(amount.value) > COMPLETE else None
