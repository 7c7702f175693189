"""The background texts of the report: what is meant by its subjects, and why things are as they are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import ClassVar

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.answers.answer import MOST_BUTTONS, Answer, Button, Entry
from bot.answers.language import say
from bot.question import Ask, Filter, Language, Question
from bot.topics import common
from bot.topics.background_words import BACKGROUND_WORDS, HINTS
from bot.topics.base import Context, Topic
from bot.understanding.reading import Slots
from bot.understanding.spans import Name, Names
from bot.understanding.text import tokenize
from bot.understanding.vocabulary import Words
from models import queries
from models.reports import Background
from models.visibility import visible

KEY = "background"
WELL_NAMED = 0.95
"""How surely "wat is …" must name a subject: "wat is het risico" asks for a figure, "wat is bedrijfsvoering" not."""
WELL_NAMED_IN_WORDS = 0.9
"""The same where more than one word names it ("Samen Digitaal")."""
ANSWERED_BY_BENCHMARK = frozenset({"why", "purpose", "what"})
"""What the benchmark answers itself, unless it is asked why figures differ: that is a text."""
SHORTEST_MENTION = 5
MOST_MENTIONS = 2
"""Texts that a word may stand in to lead to them: one that stands in many tells little."""
LONGEST_HEADLINE = 220
LONGEST_PARAGRAPH = 320
FIGURES: tuple[tuple[str, str], ...] = (
    ("benchmark", "benchmark"),
    ("reserve", "reserves"),
    ("risico", "risks"),
    ("personele", "staffing"),
    ("samenwerking", "partnerships"),
    ("toezegging", "commitments"),
    ("rapportage", "reports"),
    ("financ", "budgets"),
    ("bedrijfsvoering", "budgets"),
    ("investering", "budgets"),
)
"""The topic that has the figures of a subject, by how a word of it begins."""

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[^\Wa-z\d_]|[(„“\"'])")


class BackgroundTexts(Topic):
    """Sheet ``achtergrond``."""

    key = KEY
    nouns: ClassVar[frozenset[str]] = frozenset({"asks"})
    words: ClassVar[Words] = BACKGROUND_WORDS

    @property
    def slots(self) -> frozenset[str]:
        """None of the shared ones: "wat is de stand van de reserve" and "hoeveel" ask for figures."""
        return frozenset({"asks", "about", "light", "key", "mention", "text"})

    def compose(self, slots: Slots, earlier: Question | None = None) -> Question | None:
        """Take only what asks for an explanation; "wat is" does so of a well-named subject alone."""
        asks = slots.values("asks")
        if not asks and earlier is None:
            return None
        keys, mentions = slots.names("key"), slots.names("mention")
        if ANSWERED_BY_BENCHMARK.issuperset(asks) and _on_benchmark(slots, keys):
            return None
        words = (*slots.values("about"), *slots.values("text"))
        if set(asks) == {"what"} and earlier is None and (mentions or words or not _well_named(slots)):
            return None
        both = tuple(key for key in keys if key in mentions)
        named = both or keys or mentions
        if not (named or words or "background" in asks):
            return None
        hint = next((ask for ask in asks if ask in HINTS), None)
        filters = [Filter("asks", hint)] if hint and (len(named) > 1 or words) else []
        filters += slots.filters("about")
        filters += [Filter("text", text) for text in slots.values("text")]
        return Question(KEY, Ask.ITEM if len(named) == 1 else Ask.LIST, keys=named, filters=tuple(filters))

    async def names(self, session: AsyncSession) -> Iterable[Name]:
        """The subjects, and the words that stand in few of the texts and in no subject."""
        found = (await session.scalars(select(Background).where(Background.withdrawn.is_(False)))).all()
        subjects = {token.text for one in found for token in tokenize(one.subject)}
        words = {one.key: _telling_words(one.text, subjects) for one in found}
        spread = Counter(word for telling in words.values() for word in telling)
        return [
            *(Name(KEY, "key", one.key, one.subject) for one in found),
            *(
                Name(KEY, "mention", key, word)
                for key, telling in words.items()
                for word in sorted(telling)
                if spread[word] <= MOST_MENTIONS
            ),
        ]

    async def answer(self, question: Question, context: Context) -> Answer:
        """Answer with the text that was meant, or with those it may be."""
        found = await _meant(question, context)
        if len(found) == 1:
            return _text(found[0], (), context)
        narrowed = _narrowed(question, found)
        if len(narrowed) == 1:
            return _text(narrowed[0], [one for one in found if one is not narrowed[0]], context)
        return await _list(question, found, context)


def _on_benchmark(slots: Slots, keys: Sequence[str]) -> bool:
    """Tell whether all that was named is the benchmark, and not why it differs. A key is the subject, folded."""
    about = slots.values("about")
    if "verschil" in about or any("verschil" in key for key in keys):
        return False
    return "benchmark" in about or (bool(keys) and all("benchmark" in key for key in keys))


def _well_named(slots: Slots) -> bool:
    """Tell whether the subject is named surely enough for "wat is …"."""
    found = [span for span in slots.spans if isinstance(span.meaning, Names) and span.meaning.field == "key"]
    return any(span.score >= (WELL_NAMED_IN_WORDS if span.end - span.start > 1 else WELL_NAMED) for span in found)


def _telling_words(text: str, subjects: set[str]) -> set[str]:
    """Return the words of a text that may lead to it, not those that begin as a word of a subject does."""
    beginnings = {word[:SHORTEST_MENTION] for word in subjects if len(word) >= SHORTEST_MENTION}
    return {
        token.text
        for token in tokenize(text)
        if token.is_content
        and token.text.isalpha()
        and len(token.text) >= SHORTEST_MENTION
        and token.text[:SHORTEST_MENTION] not in beginnings
    }


async def _meant(question: Question, context: Context) -> Sequence[Background]:
    """Return the texts that were named, or have the words looked for: in the subject, or else in the text."""
    conditions = [visible(Background, context.viewer)]
    if question.keys:
        conditions.append(Background.key.in_(question.keys))
    order = [Background.subject]
    found = await queries.rows(context.session, Background, *conditions, order=order)
    words = [word.casefold() for value in ("about", "text") for word in question.values(value)]
    if not words:
        return found
    # A few dozen texts: compared here, for a database folds letters with accents in its own way.
    for text_of in (_subject, _subject_and_text):
        having = [one for one in found if all(word in text_of(one) for word in words)]
        if having:
            return having
    return found if question.keys else ()


def _subject(one: Background) -> str:
    return one.subject.casefold()


def _subject_and_text(one: Background) -> str:
    return f"{one.subject} {one.text}".casefold()


def _narrowed(question: Question, found: Sequence[Background]) -> Sequence[Background]:
    """Of several texts return those whose subject says that it answers "waarom" or "waarvoor"."""
    hints = tuple(word for asks in question.values("asks") for word in HINTS.get(asks, ()))
    return [one for one in found if any(word in one.subject.casefold() for word in hints)] if hints else ()


def _text(one: Background, others: Sequence[Background], context: Context) -> Answer:
    """Answer with a text: its first sentence as the headline, the whole of it in paragraphs below."""
    language = context.language
    first, rest = opening(one.text)
    buttons = [Button(other.subject, _about(other)) for other in others[: MOST_BUTTONS - 2]]
    figures = _figures(one, language)
    everything = Button(say(language, "background-button-all"), Question(KEY))
    return Answer(
        language,
        first or say(language, "background-about", subject=one.subject),
        title=say(language, "background-title-of", subject=one.subject),
        body=tuple(paragraphs(rest)),
        notes=(
            *((say(language, "background-in-dutch"),) if language is Language.EN else ()),
            *common.example_note(one.example, language),
        ),
        source=one.source or say(language, "source-sheet", sheet="achtergrond"),
        buttons=(*buttons, *figures, everything)[:MOST_BUTTONS],
    )


def _about(one: Background) -> Question:
    return Question(KEY, Ask.ITEM, keys=(one.key,))


def _figures(one: Background, language: Language) -> list[Button]:
    """Return the way to the figures of the subject, where a topic has them."""
    words = [token.text for token in tokenize(one.subject)]
    topic = next((topic for start, topic in FIGURES if any(word.startswith(start) for word in words)), None)
    return [Button(say(language, f"background-button-{topic}"), Question(topic))] if topic else []


async def _list(question: Question, found: Sequence[Background], context: Context) -> Answer:
    """Answer with the subjects there are, or those that fit, to choose from."""
    language = context.language
    everything = not (question.keys or question.values("text") or question.values("about"))
    offset, length = common.page_of(question, len(found))
    entries = [
        Entry(one.subject, details=(opening(one.text)[0],), opens=_about(one))
        for one in found[offset : offset + length]
    ]
    if found:
        headline = say(language, "background-which" if not everything else "background-all", count=len(found))
    elif everything or not await queries.count(context.session, Background, visible(Background, context.viewer)):
        headline = say(language, "background-none-known")
    else:
        headline = say(language, "background-none-found")
    buttons = common.paging_buttons(question, offset, len(entries), len(found), language)
    if not everything:
        buttons.append(Button(say(language, "background-button-all"), Question(KEY)))
    return Answer(
        language,
        headline,
        title=say(language, "background-title"),
        listings=(common.listing(entries, offset, len(found), language),) if entries else (),
        notes=common.example_note(any(one.example for one in found), language),
        source=say(language, "source-sheet", sheet="achtergrond"),
        buttons=tuple(buttons[:MOST_BUTTONS]),
    )


def sentences(text: str) -> list[str]:
    """Cut a text into sentences, at a mark that a capital follows: "c.q. die" goes on."""
    return [part.strip() for part in _SENTENCE_END.split(text) if part.strip()]


def opening(text: str) -> tuple[str, str]:
    """Return the first sentence, where it is short enough to lead, and what follows; else nothing and all."""
    lines = text.strip().split("\n", 1)
    parts = sentences(lines[0])
    if not parts or len(parts[0]) > LONGEST_HEADLINE or parts[0].endswith("?"):
        return "", text
    rest = " ".join(parts[1:])
    return parts[0], "\n".join(part for part in (rest, *lines[1:]) if part.strip())


def paragraphs(text: str) -> list[str]:
    """Return a text in paragraphs: its own lines, and long ones cut between sentences."""
    found: list[str] = []
    for line in filter(None, (line.strip() for line in text.splitlines())):
        current = ""
        for sentence in sentences(line):
            if current and len(current) + len(sentence) > LONGEST_PARAGRAPH:
                found.append(current)
                current = sentence
            else:
                current = f"{current} {sentence}".strip()
        found.append(current)
    return found
