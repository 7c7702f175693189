"""Key figures: the latest of each, how it changed, and where there is no insight yet."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from dataclasses import replace
from itertools import pairwise
from typing import Any, ClassVar

from sqlalchemy.ext.asyncio import AsyncSession

from bot.answers.answer import Answer
from bot.question import Ask, Comparison, Filter, Period, Question, QuestionError
from bot.topics import common, keyfigures_answers, keyfigures_narrow, keyfigures_values
from bot.topics.base import SHARED_SLOTS, Context, Topic
from bot.topics.keyfigures_answers import KEY, NAMED, UNITS
from bot.topics.keyfigures_change import BETWEEN, MOVES
from bot.topics.keyfigures_narrow import SLOT, about, carried_keys, is_of_satisfaction
from bot.topics.keyfigures_words import BESIDE, KEY_FIGURE_WORDS, ONLY_BESIDE, SYNONYMS
from bot.understanding.names import PART_SCORE
from bot.understanding.reading import Slots
from bot.understanding.spans import Amount, Name, Names, Span
from bot.understanding.things import COMMON
from bot.understanding.vocabulary import Words
from models.base import fold_key
from models.figures import KeyFigure

BETWEEN_NAMES = frozenset({"en", "of", "and", "or", "plus", "vs", "versus"})
"""Words by which figures are listed."""
ORDERS = (None, "largest", "smallest")
"""By how much figures changed, which is all they can be ordered by: units differ."""
LIMITS = (Comparison.ABOVE, Comparison.AT_LEAST, Comparison.BELOW, Comparison.AT_MOST)
"""How the figures of a list can be compared with a number."""
COUNTS = range(1, 100)
"""How many figures can be asked for."""
NUMBER = re.compile(r"\d+(?:\.\d+)?")
SHORTEST_HALF = 4
"""Letters from which what surrounds a word is another word, no inflection or link."""
_TIME = re.compile(r"tijd|duur|wacht|seconde|minu|\buur|uren|time|wait")


class KeyFigures(Topic):
    """Sheet ``kerncijfers``. A code, whatever its date, is what ``keys`` of its questions name."""

    key = KEY
    nouns: ClassVar[frozenset[str]] = frozenset({"subject", "figure", "insight", "ask:count"})
    counts_parts = True
    answers_in_part = False
    """A word that has no place may narrow the figure."""
    shared_slots = SHARED_SLOTS - {"mine", "owner"}
    """Key figures have no owner."""
    extra_slots = frozenset({"category", "text", "amount"})
    words: ClassVar[Words] = KEY_FIGURE_WORDS

    def check(self, question: Question) -> None:
        """Refuse, beside what any topic refuses, orders but by change, and comparisons of anything but a value."""
        super().check(replace(question, measure=None) if question.measure == "target" else question)
        compared = {one.field for one in question.filters if one.comparison is not Comparison.IS}
        if question.order not in ORDERS or compared - {"amount"} or set(question.values("unit")) - UNITS.keys():
            raise QuestionError
        limits = [one for one in question.filters if one.field == "amount"]
        of_a_list = not question.keys and all(one.comparison in LIMITS for one in limits)
        if limits and not (len(question.keys) == 1 or of_a_list):
            raise QuestionError
        if not all(NUMBER.fullmatch(one.value) for one in limits):
            raise QuestionError

    def compose(self, slots: Slots, earlier: Question | None = None) -> Question | None:
        """Read the slots; only where a figure, a category or the subject itself is named, or was just before."""
        keys, categories = _keys(slots), slots.names("category")
        kinds = _kinds(slots, keys)
        moved = slots.has("figures") and (slots.has("compare") or slots.has("change"))
        named = keys or slots.has("subject") or kinds or slots.has("insight") or moved
        by_text = slots.has("text") and slots.has("ask", "count")
        by_category = categories and (slots.has("figures") or slots.has("unknown"))
        if earlier is None and not (named or by_text or by_category):
            return None
        if (slots.has("duration") and not _is_of_time(slots)) or any(one.is_money for one in slots.amounts):
            return None
        if slots.has("measure", "owner") and not (slots.has("figures") or slots.has("subject")):
            return None
        if slots.has("money") and not slots.has("target") and not (_is_of_figures(slots) or slots.has("duration")):
            return None
        compared = _compared(slots, keys) or ((Filter("compare", "all"),) if slots.has("series") else ())
        order = _order(slots, keys, compared)
        if slots.has("order") and not order:
            return None
        between = _between(slots) if compared else None
        filters = (
            # A word of a figure's name may be that of a category too: the figure is more particular.
            *(Filter("category", key) for key in (() if keys or kinds else categories)),
            *(Filter("text", text) for text in slots.values("text")),
            *(Filter("figure", kind) for kind in kinds),
            *((Filter("insight", "no"),) if slots.has("insight") or slots.has("unknown") else ()),
            *(compared or slots.filters("moment")),
            *_limits(slots, keys),
            *((Filter("compare", BETWEEN),) if between else ()),
            *slots.filters("why"),
            *((Filter(SLOT, "share"),) if compared and slots.has(SLOT, "share") else ()),
        )
        is_count = slots.has("ask", "count") and not keys and slots.has("subject") and not order
        return Question(
            KEY,
            ask=Ask.ITEM if len(keys) == 1 else Ask.COUNT if is_count else Ask.LIST,
            measure=_measure(slots),
            keys=keys,
            filters=filters,
            period=between or slots.period,
            group=slots.first("group"),
            order=order,
            limit=_limit(slots) if order else None,
        )

    def unplaced(self, slots: Slots) -> Iterable[Span]:
        """Give the words that narrow and that no figure of the question carries."""
        keys = _keys(slots)
        named = [s for s in slots.spans if _names_key(s)]
        own = [s for s in slots.spans if _is_no_limit(s, slots, keys)]
        own += [s for s in named if _is_beside(slots, s) or _is_of_other_kind(slots, s)]
        own += [other for one, other in pairwise(named) if _are_run_together(slots, one, other)]
        return [*own, *keyfigures_narrow.unplaced(slots, keys)]

    async def names(self, session: AsyncSession) -> Iterable[Name]:
        """Codes and names, also as people call them, and categories. Secret only where all rows of it are."""
        names: dict[tuple[str, str, str], Name] = {}
        columns = (KeyFigure.code, KeyFigure.name, KeyFigure.category, KeyFigure.unit, KeyFigure.note)
        shown = await common.texts_of(session, KeyFigure, *columns)
        alone = _found_once({(fold_key(code), name) for code, name, *_ in shown})
        told = _told(shown)
        for code, name, category, unit, _, allowed in shown:
            called = [("key", fold_key(code), text) for text in (code, *_called(name, alone), *_in_unit(name, unit))]
            if category:
                called.extend(("category", fold_key(category), text) for text in _called(category, SYNONYMS))
            for field, key, text in called:
                known = names.get((field, key, text))
                if known is None or allowed is None:
                    of_key = (name, told[key]) if field == "key" else ("", "")
                    names[field, key, text] = Name(KEY, field, key, text, allowed, *of_key)
        return names.values()

    async def answer(self, question: Question, context: Context) -> Answer:
        """Answer with one figure, or with a list."""
        return await keyfigures_answers.answer(question, context)


def _keys(slots: Slots) -> tuple[str, ...]:
    """Return the figures that are named; a word that is but part of another figure's does not add that one."""
    spans = [span for span in slots.spans if _names_key(span)]
    sure = slots.keeping(span for span in spans if span.score > PART_SCORE)
    named = sure.names("key") or slots.names("key")
    if slots.has("duration"):
        times = {one.key for one in _named(slots) if _TIME.search(one.text.casefold())}
        named = tuple(key for key in named if key in times) or named
    return carried_keys(slots, named)


def _names_key(span: Span) -> bool:
    return isinstance(span.meaning, Names) and span.meaning.field == "key"


def _is_beside(slots: Slots, span: Span) -> bool:
    """Tell whether it says but what was done, and not with the figure named beside it: "phishingmails verstuurd"."""
    said = [token.text for token in slots.tokens[span.start : span.end] if token.is_content]
    if len(said) != 1 or said[0] not in BESIDE:
        return False
    own = {one.key for one in _named(slots.keeping([span]))}
    others = {one.key for one in _named(slots.keeping(other for other in slots.spans if other is not span))}
    return bool(others) and own.isdisjoint(others)


def _is_of_other_kind(slots: Slots, span: Span) -> bool:
    """Tell whether a figure is named that is not of the kind asked for: "hoe tevreden is men over de servicedesk"."""
    kinds = [NAMED[kind] for kind in _kinds(slots, ()) if kind in NAMED]
    names = _named(slots.keeping([span]))
    said = {token.text for token in slots.tokens[span.start : span.end] if token.is_content}
    if not kinds or said <= COMMON:
        return False
    return not any(kind in one.shown.casefold() for kind in kinds for one in names)


def _are_run_together(slots: Slots, one: Span, other: Span) -> bool:
    """Tell whether two names stand side by side that no figure has both: "bezoekers website" is neither of them."""
    alone = not BETWEEN_NAMES.intersection(token.text for token in slots.tokens)
    keys = [{name.key for name in _named(slots.keeping([span]))} for span in (one, other)]
    return alone and not slots.has("compare") and keys[0].isdisjoint(keys[1])


def _is_no_limit(span: Span, slots: Slots, keys: tuple[str, ...]) -> bool:
    """Tell whether a number is no limit of a value ("is het netwerk boven de 99%"), nor how many to list."""
    if not isinstance(span.meaning, Amount):
        return False
    is_of_list = not keys and span.meaning.comparison in LIMITS and slots.has("subject")
    is_number = not keys and _limit(slots) is not None and (slots.has("order") or slots.has("change"))
    return not ((span.meaning.comparison and len(keys) == 1) or is_of_list or is_number)


def _kinds(slots: Slots, keys: tuple[str, ...]) -> tuple[str, ...]:
    """Return the kinds of figures that are asked for: what citizens think of something is their satisfaction."""
    return slots.values("figure") or (("satisfaction",) if is_of_satisfaction(slots, keys) else ())


def _told(shown: Iterable[tuple[Any, ...]]) -> dict[str, str]:
    """Return what is told of each figure beside its name, by its key; what is secret only where all of it is."""
    rows = [(fold_key(code), about(category, unit, note), allowed) for code, _, category, unit, note, allowed in shown]
    open_ones = {key for key, _, allowed in rows if allowed is None}
    told: dict[str, list[str]] = {}
    for key, text, allowed in rows:
        if allowed is None or key not in open_ones:
            told.setdefault(key, []).append(text)
    return {key: " ".join(dict.fromkeys(texts)) for key, texts in told.items()}


def _measure(slots: Slots) -> str | None:
    """Return what is asked that no figure has: an owner, or a norm."""
    if slots.has("measure", "owner"):
        return "owner"
    return "target" if slots.has("target") else None


def _compared(slots: Slots, keys: tuple[str, ...]) -> tuple[Filter, ...]:
    """Tell with what is compared, and which way; "hoeveel meer" asks for the size, "zijn er meer" for yes or no."""
    said = (*slots.values("change"), *slots.values("compare"))
    if not said:
        return ()
    ways = [one for one in MOVES if one in said]
    if not keys and len(ways) == 1 and not slots.has("ask", "count"):
        # "Welke zijn gestegen ten opzichte van vorig jaar"
        return (Filter("compare", ways[0]),)
    value = next((one for one in ("all", "judged", "previous") if one in said), said[0])
    if value == BETWEEN:
        return (Filter("compare", "previous"),)
    if value in MOVES and (len(said) > 1 or slots.has("ask", "count")):
        value = "previous"
    return (Filter("compare", value),)


def _order(slots: Slots, keys: tuple[str, ...], compared: tuple[Filter, ...]) -> str | None:
    """Return which end is asked for of figures in the order of their change; None where it is no such order."""
    if keys or not compared:
        return None
    return "largest" if slots.has("change") else slots.first("order")


def _limit(slots: Slots) -> int | None:
    """Return how many are asked for: "top 3 stijgers"."""
    bare = [one for one in slots.amounts if not (one.comparison or one.is_percent or one.is_money)]
    return next((int(one.value) for one in bare if one.value.isdecimal() and int(one.value) in COUNTS), None)


def _limits(slots: Slots, keys: tuple[str, ...]) -> list[Filter]:
    """Return what the value of one figure, or those of a list, are compared with, and the unit of a list."""
    if len(keys) > 1:
        return []
    found = [Filter("amount", one.value, one.comparison) for one in slots.amounts if one.comparison]
    if keys:
        return found
    percents = found and all(one.is_percent for one in slots.amounts)
    return [*found, *([Filter("unit", "percent")] if percents else slots.filters("unit"))]


def _between(slots: Slots) -> Period | None:
    """Return the time from the end of the earlier of two periods to that of the later; None where one is named."""
    ends = sorted(period.last for period in slots.periods if period.last)
    return Period(ends[0], ends[-1]) if slots.are_periods_apart and len(ends) > 1 else None


def _is_of_figures(slots: Slots) -> bool:
    """Tell whether "voor" can be about figures: else it asks what money there is for something."""
    return any(map(slots.has, ("subject", "unknown", "why", "figures", "figure")))


def _is_of_time(slots: Slots) -> bool:
    """Tell whether a figure is named that is a time."""
    return any(_TIME.search(one.text.casefold()) for one in _named(slots))


def _named(slots: Slots) -> list[Name]:
    return [name for m in slots.meanings if isinstance(m, Names) and m.field == "key" for name in m.names]


def _found_once(figures: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Return the parts of names that stand in the name of one figure only: what else these are called is enough."""
    known = list(figures)
    nouns = SYNONYMS.keys() - ONLY_BESIDE
    return frozenset(part for part in nouns if len({code for code, name in known if part in name.casefold()}) == 1)


def _called(name: str, alone: Container[str]) -> list[str]:
    """Return a name with what else people call it: its word exchanged for another, or that word alone."""
    folded = name.casefold()
    found = [name]
    for part, words in SYNONYMS.items():
        if part not in folded:
            continue
        # Of a compound the other half stays: "phishingmeldingen" are "phishing tickets" too.
        whole = re.sub(rf"(\w*){part}(\w*)", _other_halves, folded, count=1)
        for word in words.split("|"):
            found.append(whole.replace("{}", word))
            if part in alone:
                found.append(word)
    return list(dict.fromkeys(found))


def _other_halves(found: re.Match[str]) -> str:
    before, after = (half if len(half) >= SHORTEST_HALF else "" for half in found.groups())
    return f"{before} {{}} {after}".strip()


def _in_unit(name: str, unit: str | None) -> list[str]:
    """Return a name with its unit, where that tells: "hoeveel TB opslag", "rapportcijfer website"."""
    folded = (unit or "").casefold()
    return [] if folded in keyfigures_values.COMMON_UNITS else [f"{folded} {name}"]
