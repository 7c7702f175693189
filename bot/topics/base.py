"""The shape every topic has, and the words all topics share."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import ClassVar, Protocol

from sqlalchemy.ext.asyncio import AsyncSession

from bot.answers.answer import Answer
from bot.question import Ask, Language, Question, QuestionError
from bot.reminding import Upcoming
from bot.topics.by_owner import BY_OWNER_WORDS, COUNTING_SLOTS, EACH, GROUPS, check_each
from bot.topics.exceptions import EXCEPT_WORDS, LEFT_OUT
from bot.understanding.reading import Slots
from bot.understanding.spans import Name, Span
from bot.understanding.vocabulary import Negated, Phrases, Words
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
        "|wie gaat over|wiens|op wiens bordje|wiens bordje|bij wie",
        "whose|who|owner|owners|responsible|who owns|in charge",
    ),
    ("mine", "yes"): Phrases(
        "mijn|van mij|voor mij|op mijn naam|heb ik|ik heb|ben ik|ik ben|doe ik|ik doe|sta ik|ik sta|bij mij",
        "my|mine|of mine|do i|i have|have i|am i|i am|assigned to me|for me|i own|on my name",
    ),
    ("mine", "perhaps"): Phrases("moet ik|ik moet", "i must|must i|should i"),
    ("mine", "team"): Phrases(
        "mijn team|mijn mensen|mijn medewerkers|mijn teamleden|mijn teamgenoten|ons team|mijn ploeg|onze ploeg",
        "my team|my people|my staff|my team members|our team|my direct reports|my reports",
    ),
    ("mine", "department"): Phrases("mijn afdeling", "my department"),
    ("order", "largest"): Phrases(
        "grootste|hoogste|duurste|meeste|top|belangrijkste|sorteer|sorteren|gesorteerd|sorteer op bedrag|aflopend"
        "|hoog naar laag|groot naar klein|grootste eerst|hoogste eerst",
        "largest|biggest|highest|most|top|greatest|sort|sorted|sort by amount|by size|descending|high to low"
        "|largest first|highest first",
    ),
    ("order", "smallest"): Phrases(
        "kleinste|laagste|minste|goedkoopste|oplopend|laag naar hoog|klein naar groot|kleinste eerst|laagste eerst",
        "smallest|lowest|least|cheapest|fewest|ascending|low to high|smallest first|lowest first",
    ),
    ("aside", "as_of"): Phrases(
        "peildatum|peildata|per wanneer|stand per wanneer|stand van wanneer|van wanneer|hoe actueel|hoe recent|hoe oud"
        "|laatst bijgewerkt|laatste keer bijgewerkt|wanneer bijgewerkt|bijgewerkt|actueel nog|nog actueel|actueel"
        "|op welke datum|van welke datum|per welke datum|welke datum|welke peildatum",
        "as of when|as of which date|as of what date|as of date|reference date|how recent|how up to date|how current"
        "|up to date|last updated|when updated|how old|from when|what date|which date|date of figures",
    ),
    ("aside", "source"): Phrases(
        "bron|bronnen|wat is de bron|waar komt vandaan|waar komen vandaan|komt vandaan|komen vandaan|vandaan"
        "|waar staat dat|uit welk document|waar op gebaseerd|gebaseerd",
        "source|sources|what is the source|where does come from|where do come from|comes from|come from|based on",
    ),
    ("paging", "next"): Phrases(
        "rest|overige|meer|volgende|verder|laat meer zien|toon meer",
        "rest|others|more|next|next page|show more|remaining ones",
    ),
    # "Waarom zo veel?" asks for the reason of what was told.
    ("degree", "yes"): Phrases(
        "zo veel|zoveel|zo weinig|zo hoog|zo laag|zo lang|zo duur|zo groot|zo klein|zo slecht",
        "so many|so much|so few|so little|so high|so low|so long|so expensive|so large|so small",
    ),
    ("aside", "english"): Phrases("in het engels|engels|engelstalig", "in english|english"),
    ("aside", "dutch"): Phrases("in het nederlands|nederlands|nederlandstalig", "in dutch|dutch"),
    **EXCEPT_WORDS,
    **BY_OWNER_WORDS,
}
"""``aside`` is what can be asked of any answer; ``paging`` is only read where a message says nothing else."""
SHARED_SLOTS = frozenset({"ask", "measure", "mine", "owner", "key", "period", "order", "aside", "divided", "degree"})


class Preview(Protocol):
    """Tells what will be sent from now up to and including ``until``: to one person, or (None) to all."""

    async def __call__(self, until: date, recipient: str | None = None) -> list[Upcoming]:
        """Return it, the earliest first."""
        ...


@dataclass(frozen=True, slots=True)
class Context:
    """What an answer needs beside the question: the store, who asks, when, in which language.

    ``preview`` tells which reminders will be sent; None where the jobs are not there to tell.
    """

    session: AsyncSession
    viewer: Viewer
    at: datetime
    language: Language
    preview: Preview | None = None

    @property
    def today(self) -> date:
        """The day it is for people."""
        return self.at.date()


class Topic(ABC):
    """A subject of the report. ``slots`` are those of its own words and names, beside the shared ones.

    ``nouns`` name the subject itself ("toezegging"), as ``slot`` or ``slot:value``; ``extra_slots`` are the fields of
    names that its words do not have. ``homes`` are words that in doubt speak of this subject, as nouns are given.
    ``negated`` tells what "niet" makes of a word. ``replaces`` tells which conditions a follow-up drops, by the
    field it is about.
    """

    key: ClassVar[str]
    words: ClassVar[Words]
    shared_slots: ClassVar[frozenset[str]] = SHARED_SLOTS
    """Which of the shared slots it has."""
    extra_slots: ClassVar[frozenset[str]] = frozenset()
    nouns: ClassVar[frozenset[str]] = frozenset({"topic"})
    homes: ClassVar[frozenset[str]] = frozenset()
    negated: ClassVar[Negated] = {}
    replaces: ClassVar[Mapping[str, frozenset[str]]] = {}
    leaves_out: ClassVar[frozenset[str]] = frozenset()
    """Fields of names and slots of words that can be left out ("behalve"): see bot.topics.exceptions."""
    counted_nouns: ClassVar[frozenset[str]] = frozenset()
    """Words, as nouns are given, for its things that can be counted by owner: see bot.topics.by_owner."""
    counts_parts: ClassVar[bool] = False
    """Part of a name's word is enough to ask how many there are."""
    speaks_to_person: ClassVar[bool] = False
    """Its answers depend on who asks in more than what he may see and whether the question names him."""
    answers_in_part: ClassVar[bool] = True
    """Where one thing is named well it is answered about, though words have no place in the question."""
    holds: ClassVar[bool] = True
    """Its answers stay the same for as long as the facts and the day do."""

    @cached_property
    def slots(self) -> frozenset[str]:
        """All slots its readings may fill."""
        excepts = {"except", *(f"{LEFT_OUT}{one}" for one in self.leaves_out)} if self.leaves_out else set()
        counting = {*COUNTING_SLOTS, EACH} if self.counted_nouns else set()
        return self.shared_slots | self.extra_slots | excepts | counting | {slot for slot, _ in self.words}

    def names_subject(self, slots: Slots) -> bool:
        """Tell whether the subject itself was said: in "welke kredieten" it is money, though a risk has that word."""
        return any(slots.says(noun) for noun in self.nouns)

    def home(self, slots: Slots) -> int:
        """Tell how much this subject's own a word is that was said: 0 not, 1 before another's, 2 beyond doubt."""
        return int(any(slots.says(home) for home in self.homes))

    def check(self, question: Question) -> None:
        """Refuse the data of a button that this topic could not have written; raises QuestionError."""
        allowed: dict[str, set[str]] = {}
        for words in (SHARED_WORDS, self.words):
            for slot, value in words:
                allowed.setdefault(slot, set()).add(value)
        check_each(question)
        named = [(f.field, f.value) for f in question.filters]
        named += [(slot, value) for slot in ("measure", "group") if (value := getattr(question, slot)) is not None]
        if self.counted_nouns:
            named = [one for one in named if one not in [("group", value) for value in GROUPS]]
        for slot, value in named:
            of = slot.removeprefix(LEFT_OUT)  # what is left out is a value of the same field
            if slot not in self.slots or (of in allowed and value not in allowed[of]):
                raise QuestionError

    @abstractmethod
    def compose(self, slots: Slots, earlier: Question | None = None) -> Question | None:
        """Make a question of what was read; None where these slots make no question of this topic.

        ``earlier`` is given where the message may complete that question: a word that says too little by itself
        ("en het budget?") is then enough.
        """

    def unplaced(self, slots: Slots) -> Iterable[Span]:
        """Give the spans that narrow what is asked, and that the question made of these slots has no place for."""
        return ()

    def refer(self, slots: Slots, earlier: Question) -> Question | None:
        """Make a question about what the question before was about, whatever its subject; most topics have none."""
        return None

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
