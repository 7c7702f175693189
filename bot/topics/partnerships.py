"""Cooperation: with whom, what for, and what comes of it. The answers are in ``partnerships_answers``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from typing import ClassVar

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.answers.answer import Answer
from bot.question import Filter, Question
from bot.topics import partnerships_answers
from bot.topics.base import Context, Topic, asked_shape
from bot.topics.partnerships_results import KEY
from bot.topics.partnerships_words import PARTNERSHIP_WORDS, SHORT_NAMES
from bot.understanding.reading import Slots
from bot.understanding.spans import Concept, Name, Names, Span
from bot.understanding.vocabulary import Words
from models.base import fold_key
from models.partnerships import Partnership, PartnershipResult

FEWEST_TOGETHER = 2
_ABBREVIATED = re.compile(r"(.+?)\s*\(([^()]+)\)\s*")


class Partnerships(Topic):
    """Sheets ``samenwerkingen`` and ``samenwerkingsresultaten``; an item is a result."""

    key = KEY
    extra_slots = frozenset({"partner", "partnership", "text"})
    words: ClassVar[Words] = PARTNERSHIP_WORDS

    nouns: ClassVar[frozenset[str]] = frozenset({"subject"})

    def check(self, question: Question) -> None:
        """Refuse what every topic refuses; what a question is about may also come from a noun."""
        about = question.measure in ("partnerships", "results")
        super().check(replace(question, measure=None) if about else question)

    def compose(self, slots: Slots, earlier: Question | None = None) -> Question | None:
        """Read the slots; bare "projecten" are those of the other table, unless a partner or partnership is named.

        ``earlier`` is the question of this topic that a message follows up: then any word of it is enough.
        """
        slots = _of_named_partnership(slots)
        keys, measure = slots.names("key"), _measure(slots)
        # A word that is part of several names ("digitaal") is not enough by itself to be about cooperation.
        named = any(len(slots.names(field)) == 1 for field in ("key", "partner", "partnership"))
        spoken = named or slots.has("subject") or slots.has("measure", "partners")
        of_results = slots.has("object", "result") and (slots.has("status") or slots.has("aim"))
        if earlier is None and not (spoken or of_results) and not (slots.has("status") and not slots.has("object")):
            return None
        if slots.amounts or (slots.has("together") and len(slots.values("aim")) < FEWEST_TOGETHER):
            return None
        filters = (
            *_statuses(slots),
            *slots.filters("kind", "aim", "together"),
            *(Filter(field, key) for field in ("partner", "partnership", "owner") for key in slots.names(field)),
            *(Filter("text", text) for text in slots.values("text")),
        )
        ask, order = asked_shape(slots, keys), _order(slots, measure)
        if order and slots.has("measure", "owner") and not slots.has("measure", "partners"):
            return None  # partnerships have partners, but no owner who may have the most
        measure = "partners" if order else measure
        return Question(KEY, ask=ask, measure=measure, keys=keys, filters=filters, period=slots.period, order=order)

    async def names(self, session: AsyncSession) -> Iterable[Name]:
        """Results, partnerships (long and short form apart too), and each partner by itself, with well-known names."""
        names: dict[tuple[str, str, str], Name] = {}

        def add(field: str, key: str, *texts: str) -> None:
            for text in texts:
                names.setdefault((field, key, text), Name(KEY, field, key, text))

        for result in await session.scalars(select(PartnershipResult).where(PartnershipResult.withdrawn.is_(False))):
            add("key", result.key, result.name)
        for one in await session.scalars(select(Partnership).where(Partnership.withdrawn.is_(False))):
            add("partnership", one.key, *_ways_to_say(one.name))
            for partner in one.partner_names:
                key = fold_key(partner)
                add("partner", key, *_ways_to_say(partner), *SHORT_NAMES.get(key, ()))
        return names.values()

    async def answer(self, question: Question, context: Context) -> Answer:
        """Answer about partners, partnerships or what comes of them."""
        return await partnerships_answers.answer(question, context)


def _ways_to_say(name: str) -> tuple[str, ...]:
    """Return a name, and its long and short form apart where it has both: ``Gezamenlijke … Uitvoering (GGU)``."""
    found = _ABBREVIATED.fullmatch(name)
    return (name, *found.groups()) if found else (name,)


def _of_named_partnership(slots: Slots) -> Slots:
    """Leave out results of other partnerships than the one named: "afspraken met …" names no agreement of another."""
    partnerships = slots.names("partnership")

    def is_of_another(span: Span) -> bool:
        return (
            isinstance(span.meaning, Names)
            and span.meaning.field == "key"
            and not any(key.partition("|")[0] in partnerships for key in span.meaning.keys)
        )

    return slots.keeping(span for span in slots.spans if not is_of_another(span)) if partnerships else slots


def _statuses(slots: Slots) -> tuple[Filter, ...]:
    """Return the statuses; of "completed (afgerond)", side by side, the narrower word tells."""
    found = slots.filters("status")
    told = [one for one in slots.spans if isinstance(one.meaning, Concept) and one.meaning.slot == "status"]
    for one, other in pairwise(told):
        values = {span.meaning.value for span in (one, other) if isinstance(span.meaning, Concept)}
        if one.end == other.start and "finished" in values and values & {"closed", "ready"}:
            found = tuple(status for status in found if status.value != "finished")
    return found


def _order(slots: Slots, measure: str | None) -> str | None:
    """Return by what partnerships are ranked ("welke samenwerking heeft de meeste partners")."""
    if measure not in ("partners", "results") or not slots.has("order") or not slots.has("subject", "partnerships"):
        return None
    return measure if slots.has("order", "smallest") else f"-{measure}"


def _measure(slots: Slots) -> str | None:
    """Return what is asked about: a purpose, partners, partnerships or (None where an item is named) results."""
    asked, subjects = slots.values("measure"), slots.values("subject")
    if "purpose" in asked or "aims" in asked:
        return "aims" if "aims" in asked else "purpose"
    wants_partners = "partners" in asked or "partners" in subjects or ("owner" in asked and "partnerships" in subjects)
    if wants_partners and not slots.names("partner"):
        return "partners"
    if slots.names("key"):
        return next((measure for measure in ("owner", "years") if measure in asked), None)
    if "results" in subjects or slots.period or any(slots.has(slot) for slot in ("object", "status", "aim")):
        return "results"
    if slots.names("partnership"):
        return None
    if slots.names("partner") or "partnerships" in subjects or slots.has("kind"):
        return "partnerships"
    return "owner" if "owner" in asked else None
