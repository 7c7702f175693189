"""The shape every topic has, and the words all topics share."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from sqlalchemy.ext.asyncio import AsyncSession

from bot.answers.answer import Answer
from bot.question import Ask, Language, Question, QuestionError
from bot.understanding.reading import Slots
from bot.understanding.spans import Name
from bot.understanding.vocabulary import Phrases, Words
from models.visibility import Viewer

SHARED_WORDS: Words = {
    ("ask", "count"): Phrases(
        "hoeveel|aantal|hoe veel|tel|totaal|in totaal|som|optelsom",
        "how many|number of|count|how much|total|in total|sum",
    ),
    ("ask", "list"): Phrases(
        "welke|lijst|lijstje|overzicht|opsomming|alle|allemaal|alles|noem",
        "which|list|overview|all|every",
    ),
    ("ask", "item"): Phrases(
        "status|stavaza|stand van zaken|stand|hoe staat|hoe gaat|hoe loopt|hoe ver|voortgang|details|toelichting"
        "|laatste nieuws",
        "status|state|how is|how are|progress|details|where do we stand|where does|stand|update",
    ),
    ("measure", "owner"): Phrases(
        "wie|eigenaar|eigenaren|wie trekt|trekker|verantwoordelijk|verantwoordelijke|wie is verantwoordelijk|van wie"
        "|wie gaat over",
        "who|owner|owners|responsible|who owns|in charge",
    ),
    ("mine", "yes"): Phrases(
        "mijn|van mij|voor mij|op mijn naam|moet ik|ik moet|heb ik|ik heb|ben ik|ik ben|doe ik|ik doe|sta ik"
        "|ik sta|bij mij",
        "my|mine|of mine|do i|i have|have i|i must|must i|should i|am i|i am|assigned to me|for me|i own|on my name",
    ),
    ("order", "largest"): Phrases(
        "grootste|hoogste|duurste|meeste|top|belangrijkste", "largest|biggest|highest|most|top|greatest"
    ),
    ("order", "smallest"): Phrases("kleinste|laagste|minste|goedkoopste", "smallest|lowest|least|cheapest"),
}
SHARED_SLOTS = frozenset({"ask", "measure", "mine", "owner", "key", "period", "order"})


@dataclass(frozen=True, slots=True)
class Context:
    """What an answer needs beside the question: the store, who asks, when, in which language."""

    session: AsyncSession
    viewer: Viewer
    at: datetime
    language: Language

    @property
    def today(self) -> date:
        """The day it is for people."""
        return self.at.date()


class Topic(ABC):
    """A subject of the report. ``slots`` are those of its own words and names, beside the shared ones.

    ``nouns`` name the subject itself ("toezegging"), as ``slot`` or ``slot:value``; ``extra_slots`` are the fields of
    names that its words do not have. ``replaces`` tells which conditions a follow-up drops, by the field it is about.
    """

    key: ClassVar[str]
    words: ClassVar[Words]
    extra_slots: ClassVar[frozenset[str]] = frozenset()
    nouns: ClassVar[frozenset[str]] = frozenset({"topic"})
    replaces: ClassVar[Mapping[str, frozenset[str]]] = {}
    speaks_to_person: ClassVar[bool] = False
    """Its answers depend on who asks in more than what he may see and whether the question names him."""

    @property
    def slots(self) -> frozenset[str]:
        """All slots its readings may fill."""
        return SHARED_SLOTS | self.extra_slots | {slot for slot, _ in self.words}

    def check(self, question: Question) -> None:
        """Refuse the data of a button that this topic could not have written; raises QuestionError."""
        allowed: dict[str, set[str]] = {}
        for words in (SHARED_WORDS, self.words):
            for slot, value in words:
                allowed.setdefault(slot, set()).add(value)
        named = [(f.field, f.value) for f in question.filters]
        named += [(slot, value) for slot in ("measure", "group") if (value := getattr(question, slot)) is not None]
        for slot, value in named:
            if slot not in self.slots or (slot in allowed and value not in allowed[slot]):
                raise QuestionError

    @abstractmethod
    def compose(self, slots: Slots, earlier: Question | None = None) -> Question | None:
        """Make a question of what was read; None where these slots make no question of this topic.

        ``earlier`` is given where the message may complete that question: a word that says too little by itself
        ("en het budget?") is then enough.
        """

    @abstractmethod
    async def names(self, session: AsyncSession) -> Iterable[Name]:
        """Give the names by which people call things of this topic."""

    @abstractmethod
    async def answer(self, question: Question, context: Context) -> Answer:
        """Answer a question of this topic."""


def asked_shape(slots: Slots, keys: tuple[str, ...], default: Ask = Ask.LIST) -> Ask:
    """Tell the shape of the answer: one name is an item, "hoeveel" a count, else a list."""
    if len(keys) == 1:
        return Ask.ITEM
    if slots.has("ask", "count"):
        return Ask.COUNT
    return default
