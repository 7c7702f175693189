"""Help: what can be asked, with examples."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from sqlalchemy.ext.asyncio import AsyncSession

from bot.answers.answer import Answer, Button
from bot.answers.language import say
from bot.question import Ask, Filter, Question
from bot.topics.base import Context, Topic
from bot.understanding.reading import Slots
from bot.understanding.spans import Name
from bot.understanding.vocabulary import Phrases, Words

KEY = "help"

EXAMPLES: tuple[tuple[str, Question], ...] = (
    ("example-commitments", Question("commitments", filters=(Filter("status", "unfinished"),))),
    (
        "example-budgets",
        Question("budgets", Ask.TOTAL, measure="remaining", filters=(Filter("part", "samen_digitaal"),)),
    ),
    ("example-risks", Question("risks", Ask.COUNT, filters=(Filter("side", "net"), Filter("zone", "top_right")))),
    ("example-projects", Question("projects", filters=(Filter("colour", "red"),))),
)
"""One example of each subject, by its text; the questions are those that the words themselves ask."""


class Help(Topic):
    """Not a sheet, but asked like one."""

    key = KEY
    words: ClassVar[Words] = {
        ("topic", "help"): Phrases(
            "help|hulp|uitleg|wat kun je|wat kan je|wat kan jij|wat kunt u|wat kun jij|wat weet je|voorbeeld"
            "|voorbeelden|hoe werkt dit|hoe werk je|wie ben je|wie ben jij|wat doe je|mogelijkheden|menu|start|stavaza",
            "help|what can you do|what do you know|who are you|how do you work|how does this work|example|examples"
            "|options|menu|start",
        ),
        ("topic", "greeting"): Phrases(
            "hoi|hallo|hey|goedemorgen|goedemiddag|goedenavond|dag|bedankt|dank je|dank u|dankjewel",
            "hi|hello|good morning|good afternoon|thanks|thank you",
        ),
    }

    @property
    def slots(self) -> frozenset[str]:
        """Only its own words: "wie" and "mijn" say nothing here."""
        return frozenset({"topic"})

    def compose(self, slots: Slots, earlier: Question | None = None) -> Question | None:
        """Any of its words asks for help."""
        return Question(KEY) if slots.has("topic") else None

    async def names(self, session: AsyncSession) -> Iterable[Name]:
        """Help has no names."""
        return ()

    async def answer(self, question: Question, context: Context) -> Answer:
        """Say what can be asked."""
        return await what_can_be_asked(context, say(context.language, "help-headline"))


async def what_can_be_asked(context: Context, headline: str) -> Answer:
    """Return an answer that shows what can be asked, each example a button."""
    language = context.language
    return Answer(
        language,
        headline,
        title=say(language, "help-title"),
        body=(say(language, "help-hint"),),
        buttons=tuple(Button(say(language, text), question) for text, question in EXAMPLES),
    )
