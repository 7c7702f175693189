"""People: who somebody is, whom he reports to, who stands in, and what he owns."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import ClassVar

from sqlalchemy.ext.asyncio import AsyncSession

from bot.answers.answer import Answer
from bot.question import Ask, Filter, Question
from bot.topics import common, people_answers
from bot.topics.base import Context, Topic
from bot.topics.people_words import PEOPLE_WORDS
from bot.understanding.names import PART_SCORE
from bot.understanding.pointing import points_at_person
from bot.understanding.reading import Slots
from bot.understanding.spans import Name, Names
from bot.understanding.vocabulary import Words
from models.base import fold_key
from models.people import Person

KEY = people_answers.KEY
MEASURES = ("deputy", "manager", "function", "contact", "department", "owns", "members")
"""What is asked, the most telling first."""
PERHAPS = frozenset({"perhaps", "must"})
"""How anybody speaks of himself: "bij wie moet ik zijn" asks not who he is."""
NAMED = ("person", "job", "department")


class People(Topic):
    """Sheet ``personen``."""

    key = KEY
    speaks_to_person = True
    nouns: ClassVar[frozenset[str]] = frozenset(
        {
            *("who", "measure:function", "measure:deputy", "measure:contact", "measure:members"),
            *("measure:department", "measure:manager"),
        }
    )
    homes: ClassVar[frozenset[str]] = frozenset({"measure:owns", "measure:contact"})
    words: ClassVar[Words] = PEOPLE_WORDS

    @cached_property
    def slots(self) -> frozenset[str]:
        """Its own words, names and "mijn": no periods, and no owners beside the person himself."""
        return frozenset({"mine", "aside", "owner", "item", "of", *NAMED, *(slot for slot, _ in self.words)})

    def home(self, slots: Slots) -> int:
        """Where somebody works is asked of him, not of the figures of that department."""
        if slots.has("measure", "department") and slots.names("person"):
            return 2
        return super().home(slots)

    def compose(self, slots: Slots, earlier: Question | None = None) -> Question | None:
        """A person by name, by job or by department; a bare name asks who that is."""
        named = tuple(Filter(field, key) for field in NAMED for key in slots.names(field))
        measure = next((one for one in MEASURES if slots.has("measure", one)), None)
        asks = slots.has("who", "yes") or slots.has("who", "that") or measure is not None
        if any(value not in PERHAPS for value in slots.values("mine")):
            of_mine = measure in ("manager", "deputy", "department", "function", "members") or asks
            return Question(KEY, measure=measure) if of_mine and not named else None
        if earlier is not None and not named and measure:
            return Question(KEY, measure=measure)  # of whom the question before was about
        fields = {one.field for one in named}
        if fields == {"job"} and _job_score(slots) <= PART_SCORE:
            return None  # half a word of a job is another job: "informatiemanager" is no "informatieadviseur"
        if not named or len(fields) > 1:
            return None
        if not asks and fields != {"person"}:
            return None
        if fields == {"department"} and measure not in ("members", None):
            return None
        return Question(KEY, measure=measure, filters=named)

    def refer(self, slots: Slots, earlier: Question) -> Question | None:
        """Let "wie is dat?" be about the owner that the question before was about, or that its answer named."""
        measure = next((one for one in MEASURES if slots.has("measure", one)), None)
        points = slots.has("who", "that") or (measure is not None and points_at_person(slots.tokens))
        if not points:
            return None
        if owners := earlier.values("owner"):
            return Question(KEY, measure=measure, filters=tuple(Filter("person", key) for key in owners))
        if earlier.topic in people_answers.OWNED_BY and len(earlier.keys) == 1:
            filters = (Filter("of", earlier.topic), Filter("item", earlier.keys[0]))
            return Question(KEY, Ask.ITEM, measure=measure, filters=filters)
        return None

    async def names(self, session: AsyncSession) -> Iterable[Name]:
        """People's names, their jobs and departments."""
        columns = (Person.key, Person.name, Person.job_title, Person.department)
        found = await common.texts_of(session, Person, *columns)
        names = [Name(KEY, "person", key, name) for key, name, *_ in found]
        for field, texts in (("job", {job for _, _, job, *_ in found}), ("department", {one[3] for one in found})):
            names += [Name(KEY, field, fold_key(text), text) for text in sorted(filter(None, texts))]
        return names

    async def answer(self, question: Question, context: Context) -> Answer:
        """Tell who somebody is, or list those who are meant."""
        return await people_answers.answer(question, context)


def _job_score(slots: Slots) -> float:
    """Return how well the words fit the job they name."""
    jobs = [span.score for span in slots.spans if isinstance(span.meaning, Names) and span.meaning.field == "job"]
    return max(jobs, default=0.0)
