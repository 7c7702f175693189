"""Help: what can be asked, with examples."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import ClassVar

from sqlalchemy.ext.asyncio import AsyncSession

from bot.answers.answer import MOST_BUTTONS, Answer, Button
from bot.answers.language import say
from bot.question import Ask, Filter, Question
from bot.topics import helpexamples
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
    ("example-projects", Question("projects", measure="reason", filters=(Filter("colour", "red"),))),
)
"""One example of each subject, by its text; the questions are those that the words themselves ask."""


class Help(Topic):
    """Not a sheet, but asked like one."""

    key = KEY
    speaks_to_person = True
    words: ClassVar[Words] = {
        ("topic", "help"): Phrases(
            "wat kun je|wat kan je|wat kan jij|wat kunt u|wat kun jij|wat weet je|hoe werkt dit|hoe werk je|wie ben je"
            "|wie ben jij|wat doe je|mogelijkheden|menu|start|stavaza",
            "what can you do|what do you know|who are you|how do you work|how does this work|options|menu|start",
        ),
        ("topic", "examples"): Phrases(
            "help|hulp|voorbeeld|voorbeelden|voorbeeldvraag|voorbeeldvragen|voorbeelden van vragen"
            "|wat kan ik vragen|wat kan ik vragen over|wat kan ik je vragen|wat kun je vertellen over"
            "|wat kan je vertellen over|welke vragen|welke vragen kan ik stellen|welke vragen kan ik stellen over"
            "|mogelijke vragen|hulp bij|help bij|help met|hulp met|help over|wat kan ik vragen van",
            "help|example|examples|examples of|example questions|what can i ask|what can i ask about"
            "|what can you tell me about|which questions|which questions can i ask|possible questions|help with"
            "|help on|help about|sample questions",
        ),
        ("part", "commitments"): Phrases(
            "toezegging|toezeggingen|verzoek|verzoeken", "promise|promises|commitments|request|requests"
        ),
        ("part", "budgets"): Phrases(
            "budget|budgetten|geld|financien|begroting|investeringen",
            "budget|budgets|money|finance|finances|investments",
        ),
        ("part", "reserves"): Phrases("reserve|reserves", "reserve|reserves"),
        ("part", "staffing"): Phrases("personeel|formatie|bezetting|fte", "staff|staffing|personnel|fte"),
        ("part", "risks"): Phrases("risico|risicos|risico's", "risk|risks"),
        ("part", "projects"): Phrases("project|projecten", "project|projects"),
        ("part", "partnerships"): Phrases(
            "samenwerking|samenwerkingen|samenwerkingsverbanden", "partnership|partnerships|cooperation"
        ),
        ("part", "benefits"): Phrases("opbrengst|opbrengsten|baten", "benefit|benefits"),
        ("part", "benchmark"): Phrases("benchmark", "benchmark"),
        ("part", "contracts"): Phrases("contract|contracten|leveranciers", "contract|contracts|suppliers"),
        ("part", "keyfigures"): Phrases("kerncijfer|kerncijfers|kengetallen", "key figure|key figures"),
        ("part", "reports"): Phrases("rapportage|rapportages|halfjaarrapportage|onderdelen", "report|reports|sections"),
        ("part", "people"): Phrases("persoon|personen|mensen|collega's|medewerkers", "person|people|colleagues"),
        ("topic", "greeting"): Phrases(
            "hoi|hallo|hey|goedemorgen|goedemiddag|goedenavond|dag|bedankt|dank je|dank u|dankjewel",
            "hi|hello|good morning|good afternoon|thanks|thank you",
        ),
    }

    homes: ClassVar[frozenset[str]] = frozenset({"topic:examples"})

    @cached_property
    def slots(self) -> frozenset[str]:
        """Only its own words: "wie" and "mijn" say nothing here."""
        return frozenset({"topic", "part"})

    def compose(self, slots: Slots, earlier: Question | None = None) -> Question | None:
        """Any of its words asks for help; examples may be asked of one subject."""
        if slots.has("part") and not slots.has("topic", "examples"):
            return None
        return Question(KEY, filters=slots.filters("part")) if slots.has("topic") else None

    async def names(self, session: AsyncSession) -> Iterable[Name]:
        """Help has no names."""
        return ()

    async def answer(self, question: Question, context: Context) -> Answer:
        """Say what can be asked, of one subject where one was named."""
        for part in question.values("part"):
            buttons = await helpexamples.of_subject(part, context)
            if buttons:
                subject = say(context.language, f"topic-{part}")
                return _with_examples(context, say(context.language, "help-of-subject", subject=subject), buttons)
        return await what_can_be_asked(context, say(context.language, "help-headline"))


async def what_can_be_asked(context: Context, headline: str) -> Answer:
    """Return an answer that shows what can be asked, each example a button."""
    language = context.language
    fitting = await helpexamples.for_asker(context)
    usual = [Button(say(language, text), question) for text, question in EXAMPLES]
    return _with_examples(context, headline, [*fitting, *usual][:MOST_BUTTONS])


def _with_examples(context: Context, headline: str, buttons: Sequence[Button]) -> Answer:
    language = context.language
    return Answer(
        language,
        headline,
        title=say(language, "help-title"),
        body=(say(language, "help-hint"),),
        buttons=tuple(buttons),
    )
