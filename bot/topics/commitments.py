"""Promises to the council and requests of its committees: where they stand, whose they are, what is late."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import ClassVar

from sqlalchemy.ext.asyncio import AsyncSession

from bot.answers.answer import Answer
from bot.question import Ask, Comparison, Filter, Question, QuestionError
from bot.topics import by_owner, commitments_answers, commitments_conditions, commitments_item, common
from bot.topics.base import Context, Topic, asked_shape
from bot.topics.commitments_words import COMMITMENT_WORDS, NEGATED
from bot.topics.exceptions import around_exception
from bot.understanding.reading import Slots
from bot.understanding.spans import Concept, Name, Span
from bot.understanding.vocabulary import Negated, Words
from models import queries
from models.base import fold_key
from models.commitments import Commitment, CommitmentKind
from models.visibility import visible

KEY = "commitments"
MEASURES = (
    "reason",
    "description",
    "average",
    "share",
    "client",
    "holder",
    "body",
    "made_on",
    "reported_on",
    "done_on",
    "deadline",
    "owner",
)
"""What is asked, the most telling first: "wanneer" goes with a word for what happened then."""
PEOPLE = ("client", "holder")
RANKED = ("longest_late", "next", "longest_open", "oldest", "newest")
DAYS_IN = {"days": 1, "weeks": 7, "months": 30}
EXCLUDED = ("owner", "holder", "body", "key", "body_kind", "status", "kind", "confidential")
LARGEST_COUNT = 10_000
PLURALS = frozenset(
    {"deadlines", "termijnen", "einddata", "opleverdata", "dates", "portefeuillehouders", "opdrachtgevers", "gremia"}
)
"""What is asked of all promises there are, though nothing names them."""


class Commitments(Topic):
    """Sheet ``toezeggingen``."""

    key = KEY
    nouns: ClassVar[frozenset[str]] = frozenset({"kind", "made:promise"})
    counted_nouns: ClassVar[frozenset[str]] = nouns
    homes: ClassVar[frozenset[str]] = frozenset({"kind", "reported", "body", "measure:holder"})
    words: ClassVar[Words] = COMMITMENT_WORDS
    negated: ClassVar[Negated] = NEGATED
    replaces: ClassVar[Mapping[str, frozenset[str]]] = {
        "status": frozenset({"late", "reported", "soon", "days"}),
        "late": frozenset({"status", "reported", "soon", "days"}),
        "reported": frozenset({"status", "late", "soon", "days"}),
        "soon": frozenset({"status", "late", "reported", "days"}),
        "body": frozenset({"body_kind"}),
        "body_kind": frozenset({"body"}),
    }
    extra_slots = frozenset({"body", "holder", "client", "text", "amount", "days", "claimed", "year"})
    leaves_out = frozenset(EXCLUDED)

    def check(self, question: Question) -> None:
        """Refuse what no question of this topic can hold; raises QuestionError."""
        super().check(question)
        known = (
            all(value in commitments_conditions.STATUSES for value in question.values("not_status"))
            and all(value in commitments_conditions.BODIES for value in question.values("not_body_kind"))
            and all(_is_count(one.value) for one in question.filters if one.field in ("days", "claimed", "year"))
        )
        if not known:
            raise QuestionError

    def compose(self, slots: Slots, earlier: Question | None = None) -> Question | None:
        """Read the slots, counting by owner where the words ask for that."""
        return by_owner.compose(_counting_late(slots), earlier, self._compose, self.counted_nouns)

    def _compose(self, slots: Slots, earlier: Question | None) -> Question | None:
        """Read the slots; None where a number, an exception or an order says nothing that can be asked."""
        if earlier is None and (not _is_of_promises(slots) or _is_bare(slots)):
            return None
        undenied = _without_denied(slots)
        divided = around_exception(undenied, EXCLUDED) if undenied else None
        if divided is None:
            return None
        kept, excepted = divided
        amounts = _of_amounts(slots)
        if amounts is None or _is_of_own_clients(slots):
            return None
        limit, numbers = amounts
        keys = kept.names("key")
        rank = next((one for one in RANKED if slots.has("order", one)), None)
        years = common.years_apart(slots)
        excepted = [one for one in excepted if one.field != "not_kind"]
        filters = [*_filters(kept, keys, rank, divided[1]), *excepted, *numbers]
        filters += [Filter("year", str(year)) for year in years]
        measure = _measure(kept, keys, filters)
        if not _compares(kept, filters):
            return None
        if slots.has("than"):
            measure, filters = "more", _compared(kept, filters)
        if measure == "share" and not any(one.field in ("status", "late", "reported") for one in filters):
            return None
        if slots.has("measure", "description") and not keys and not slots.has("kind"):
            return None  # "waar gaat Karin over" is about the person
        if measure == "average" and "late" not in {one.field for one in filters}:
            return None
        group = _group(slots, keys, measure)
        if slots.has("order", "largest") and group is None:
            return None
        if rank and limit is None and not slots.has("kind"):
            limit = 1
        return Question(
            KEY,
            ask=asked_shape(slots, keys),
            measure=measure,
            keys=keys,
            filters=tuple(dict.fromkeys(filters)),
            period=None if years else slots.period,
            group=group,
            order=rank or ("largest" if group and slots.has("order", "largest") else None),
            limit=limit,
        )

    async def names(self, session: AsyncSession) -> Iterable[Name]:
        """Titles and numbers, the bodies they were made in, the portfolio holders."""
        names: list[Name] = []
        shared: dict[tuple[str, str], frozenset[str] | None] = {}
        columns = (Commitment.key, Commitment.title, Commitment.number, Commitment.body, Commitment.portfolio_holder)
        for key, title, number, body, holder, allowed in await common.texts_of(session, Commitment, *columns):
            names += [Name(KEY, "key", key, text, allowed) for text in (title, number)]
            for field, text in (("body", body), ("holder", holder)):
                if text:
                    shared[field, text] = common.widened(shared.get((field, text), frozenset()), allowed)
        return [*names, *(Name(KEY, field, fold_key(text), text, only) for (field, text), only in shared.items())]

    async def answer(self, question: Question, context: Context) -> Answer:
        """Answer with one item in full, or with a count and a list."""
        if commitments_conditions.moment(question) != "deadline":
            question = replace(question, period=common.looked_back(question.period, context.today))
        if question.ask is Ask.ITEM and len(question.keys) == 1:
            seen = visible(Commitment, context.viewer)
            found = await queries.rows(context.session, Commitment, seen, Commitment.key == question.keys[0])
            if found:
                return await commitments_item.item(question, found[0], context)
        return await commitments_answers.answer(question, context)


def _counting_late(slots: Slots) -> Slots:
    """Read "who has the most overdue promises" as how many are late: which one is the most so has no plural."""
    plural = any(
        one.meaning.slot == "kind" and slots.tokens[one.end - 1].original.casefold().endswith("s")
        for one in slots.spans
        if isinstance(one.meaning, Concept)
    )
    if not plural or not slots.has("measure", "owner"):
        return slots
    spans: list[Span] = []
    for one in slots.spans:
        first = slots.tokens[one.start].text
        if one.meaning == Concept("order", "longest_late", KEY) and first == "most" and one.end - one.start > 1:
            spans.append(Span(one.start, one.start + 1, Concept("order", "largest")))
            spans.append(Span(one.start + 1, one.end, Concept("late", "yes", KEY)))
        else:
            spans.append(one)
    return slots.keeping(spans)


def _is_of_promises(slots: Slots) -> bool:
    """Tell whether more is said than a portfolio holder with "wie" or "nieuwe": that asks for the holder himself."""
    only_holder = (slots.names("holder") or slots.has("measure", "holder")) and not slots.names("key")
    vague = slots.has("measure", "owner") or slots.has("order")
    said = any(slots.has(slot) for slot in ("kind", "made", "status", "late", "reported", "soon", "must"))
    return said or not (only_holder and vague)


def _is_bare(slots: Slots) -> bool:
    """Tell whether no more is said than what one thing could be asked: "wat is de deadline" does not tell of what."""
    said = {one.slot for one in slots.meanings if isinstance(one, Concept)} - {"light", "ask"}
    others = [one for one in slots.meanings if not isinstance(one, Concept)]
    return said == {"measure"} and not others and PLURALS.isdisjoint(token.text for token in slots.tokens)


def _is_of_own_clients(slots: Slots) -> bool:
    """Tell whether "mijn" is that of a client: whose is then not the owner, which is what "mijn" becomes."""
    return slots.has("commissioned") or (slots.has("measure", "client") and slots.has("mine"))


def _kinds(slots: Slots, left_out: list[Filter]) -> list[Filter]:
    """Return the kinds that are asked for; "behalve verzoeken" leaves the promises."""
    excluded = {one.value for one in left_out if one.field == "not_kind"}
    said = [one for one in slots.filters("kind") if one.value not in excluded]
    if excluded and not said:
        said = [Filter("kind", kind) for kind in CommitmentKind if kind not in excluded]
    return said


def _without_denied(slots: Slots) -> Slots | None:
    """Read "geen commissies" behind what is asked for as what is left out; None where it denies something else."""
    bare = [one for one in slots.spans if isinstance(one.meaning, Concept) and one.meaning.slot == "denied"]
    if not bare:
        return slots
    kinds = [one.start for one in slots.spans if isinstance(one.meaning, Concept) and one.meaning.slot == "kind"]
    if not kinds or any(one.start < kinds[0] for one in bare):
        return None
    meaning = Concept("except", "what_follows", KEY)
    return replace(slots, spans=tuple(replace(one, meaning=meaning) if one in bare else one for one in slots.spans))


def _of_amounts(slots: Slots) -> tuple[int | None, list[Filter]] | None:
    """Return a limit ("de drie oudste") and conditions of the numbers said; None where a number has no place."""
    limit: int | None = None
    found: list[Filter] = []
    unit = slots.first("unit")
    for amount in slots.amounts:
        if amount.is_money or amount.is_percent or not _is_count(amount.value):
            return None
        number = int(amount.value)
        if unit and slots.has("late"):
            comparison = amount.comparison or Comparison.IS
            found.append(Filter("days", str(number * DAYS_IN[unit]), comparison))
        elif slots.has("claim") and amount.comparison is None:
            found.append(Filter("claimed", str(number)))
        elif any(slots.has("order", one) for one in (*RANKED, "largest")) and amount.comparison is None:
            limit = number
        else:
            return None
    if unit and not found and not slots.has("measure", "deadline"):
        return None
    return limit, found


def _is_count(value: str) -> bool:
    return value.isdecimal() and int(value) <= LARGEST_COUNT


def _compares(slots: Slots, filters: list[Filter]) -> bool:
    """Tell whether what is set against each other is two of something: kinds, states or years."""
    if slots.has("than") and not _compared(slots, filters):
        return False
    return not slots.has("versus") or any(_several(filters, one) for one in ("kind", "status", "year"))


def _several(filters: list[Filter], field: str) -> bool:
    return sum(one.field == field for one in filters) > 1


def _compared(slots: Slots, filters: list[Filter]) -> list[Filter]:
    """Return the conditions with the two that are weighed against each other, the one said to be more first.

    Empty where "meer … dan …" is not between two kinds or two states.
    """
    for field in ("kind", "status"):
        found = [one for one in filters if one.field == field]
        if len(found) == 2 and (slots.has("more") or slots.has("less")):
            ordered = found if slots.has("more") else found[::-1]
            return [*(one for one in filters if one.field != field), *ordered]
    return []


def _filters(slots: Slots, keys: tuple[str, ...], rank: str | None, left_out: list[Filter]) -> list[Filter]:
    as_client = slots.has("measure", "client") and bool(slots.names("owner"))
    person = "client" if as_client else "owner"
    kinds = _kinds(slots, left_out) or (
        () if keys or not slots.has("made", "request") else (Filter("kind", "request"),)
    )
    bodies = [Filter("body", key) for key in slots.names("body")]
    return [
        *kinds,
        *_states(slots, rank),
        *slots.filters("deadline", "unowned", "soon", "confidential"),
        *(Filter(person, key) for key in slots.names("owner")),
        *bodies,
        *(slots.filters("body_kind") if not bodies and not keys and not slots.has("reported") else ()),
        *(Filter("holder", key) for key in slots.names("holder")),
        *(Filter("text", value) for value in slots.values("text")),
    ]


def _states(slots: Slots, rank: str | None) -> list[Filter]:
    """Return where it must stand: "moet afgedaan" is not done yet, what is not late is not finished either."""
    statuses = list(slots.values("status"))
    late, reported = slots.values("late"), slots.values("reported")
    if slots.has("all"):
        return []
    if slots.has("must") or slots.has("mine", "must"):
        statuses = ["unfinished" if one == "done" else one for one in statuses]
        if reported == ("yes",):
            reported = ()
            statuses = statuses or ["unfinished"]
        elif not statuses and not late and not reported and not slots.has("made"):
            statuses = ["unfinished"]
    if slots.has("soon"):
        late = ()  # "verlopen binnenkort": they are not late yet
    if "no" in reported:
        statuses = []  # only what is done can wait for that
    elif late or rank in ("longest_late", "next", "longest_open") or slots.has("soon"):
        statuses = [one for one in statuses if one != "unfinished"]
    if {"in_progress", "partly_done", "open"} & set(statuses):
        # Beside "in behandeling", "open" is the one that nobody has begun.
        statuses = ["open" if one == "unfinished" else one for one in statuses]
    if late and statuses and {"done", "final"}.issuperset(statuses) and not slots.names("key"):
        # "Te laat afgedaan" is about the day it was done, not about today.
        statuses, late = [], tuple("done_late" if one == "yes" else "done_in_time" for one in late)
    states = [Filter("status", one) for one in dict.fromkeys(statuses)]
    states += [Filter("late", one) for one in dict.fromkeys(late)]
    return [*states, *(Filter("reported", one) for one in dict.fromkeys(reported))]


DONE = frozenset({("status", "done"), ("late", "done_late"), ("late", "done_in_time")})


def _measure(slots: Slots, keys: tuple[str, ...], filters: list[Filter]) -> str | None:
    """Return the figure asked for. With a period it is the day that the period is about."""
    measure = next((one for one in MEASURES if slots.has("measure", one)), None)
    if measure in (*PEOPLE, "description", "body") and not keys:
        measure = None  # "per wethouder", "van wethouder Sterk": it groups or filters; the rest is of one item
    if keys and measure == "owner" and slots.has("made", "request"):
        return "body"
    values = {(one.field, one.value) for one in filters}
    if slots.are_periods_apart and measure in (None, "owner") and ("status", "done") not in values:
        return "reported_on" if ("reported", "yes") in values else "made_on"
    happened = (
        (("reported", "yes") in values, "reported_on"),
        (bool(DONE & values), "done_on"),
        (slots.has("made") or slots.has("body") or bool(slots.names("body")), "made_on"),
    )
    when = next((what for so, what in happened if so), None)
    if measure == "deadline" and slots.has("measure", "deadline") and len(keys) == 1 and when:
        return when
    if slots.period and not keys and measure in (None, "owner") and when:
        return when
    return measure


def _group(slots: Slots, keys: tuple[str, ...], measure: str | None) -> str | None:
    """Return what a count is divided by: "wie heeft …" asks for owners, "welke wethouder" for portfolio holders."""
    group = slots.first("group")
    if group is None and measure == "owner" and any(slots.has("order", one) for one in RANKED):
        return None  # of "de oudste" it is asked whose that one is
    if group in EXCLUDED and slots.names(group):
        group = None  # "by alderman Sterk" is of one
    if group or keys:
        return group
    person = next((one for one in (*PEOPLE, "body") if slots.has("measure", one)), None)
    if person and not slots.names("holder") and not slots.names("owner"):
        return person
    return "owner" if measure == "owner" and not slots.names("owner") and not slots.has("mine") else None
