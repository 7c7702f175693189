"""The background texts of the report: what is meant by its subjects, and why things are as they are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import ClassVar

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.answers.answer import MOST_BUTTONS, Answer, Button, Entry
from bot.answers.language import say
from bot.question import Ask, Filter, Language, Question
from bot.topics import common
from bot.topics.background_words import ABOUT, BACKGROUND_WORDS, HINTS, SHARED_ASKS, WEAK
from bot.topics.base import Context, Topic
from bot.understanding.reading import Slots
from bot.understanding.spans import Concept, Name, Names, Span
from bot.understanding.text import NEGATIONS, make_token, tokenize
from bot.understanding.vocabulary import Words
from models import queries
from models.reports import Background
from models.visibility import visible

KEY = "background"
WELL_NAMED = 0.95
"""How surely "wat is …" must name a subject: "wat is het risico" asks for a figure, "wat is bedrijfsvoering" not."""
WELL_NAMED_IN_WORDS = 0.9
"""The same where more than one word names it ("Samen Digitaal")."""
ANSWERED_BY_BENCHMARK = frozenset({"why", "purpose", "what", "how", "role", "rule", "done"}) | WEAK
"""What the benchmark answers itself, unless it is asked why figures differ: that is a text."""
PERMITTED = "permitted"
UNTIL = frozenset({"until"})
"""Until when something lasts: the text on a programme says so, where one was named."""
NEARLY_IN_FULL = 0.92
"""How surely a subject must be named to be asked for by its words alone ("werkwijze toezeggingen")."""
IN_FULL = 0.965
"""How surely a subject is named that is said in full, but for a word at most."""
SHORTEST_MENTION = 4
SAME_BEGINNING = 5
"""Letters by which words begin alike; a shorter word is compared whole."""
MOST_MENTIONS = 8
"""Texts that a word may stand in to lead to them: one that stands in many tells little."""
NOT_TELLING = frozenset(
    {"bron", "bronnen", "stand", "status", "cijfer", "cijfers", "veel", "weinig", "hoog", "laag", "groot", "lang"}
)
"""Words that ask for a figure, or for something of any answer, or say how much, whatever text they stand in."""
MOST_BEFORE_MAY = 2
"""Words that may stand before the "mag" that asks for a rule: "wanneer mag je"."""
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

_EXPLAINING = make_token("verschil").forms | frozenset(
    form
    for (slot, value), phrases in BACKGROUND_WORDS.items()
    if slot == "asks" and value not in SHARED_ASKS
    for phrase in phrases.nl.split("|")
    if " " not in phrase
    for form in make_token(phrase).forms
)
"""The words that ask for an explanation by themselves, as a title may have them: "spelregels", "doel", "rol"."""
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[^\Wa-z\d_]|[(„“\"'])")


class BackgroundTexts(Topic):
    """Sheet ``achtergrond``."""

    key = KEY
    words: ClassVar[Words] = BACKGROUND_WORDS

    @cached_property
    def slots(self) -> frozenset[str]:
        """None of the shared ones: "wat is de stand van de reserve" and "hoeveel" ask for figures."""
        return frozenset({"asks", "opens", "closes", "manner", "about", "light", "key", "mention", "text", "aside"})

    def names_subject(self, slots: Slots) -> bool:
        """Tell whether an explanation is asked for that no figure gives, or the title of one was said in full."""
        asks = set(_asks(slots))
        does = "does" in asks and bool(slots.names("mention"))
        if _titles_answer(asks & UNTIL, slots):
            return True
        return bool(asks - WEAK) or does or ("what" in asks and _well_named(slots)) or _says_a_title(slots)

    def home(self, slots: Slots) -> int:
        """Tell how surely a text is meant; "toelichting" and "waarom" are asked of figures as well."""
        asks = set(_asks(slots))
        well_named = ("what" in asks and _well_named(slots)) or _says_a_title(slots)
        why_different = "why" in asks and slots.has("about", "verschil")
        if asks - WEAK - SHARED_ASKS or well_named or why_different or ("does" in asks and slots.names("mention")):
            return 2
        if _titles_answer(asks & UNTIL, slots) or ("why" in asks and slots.has("about", "rapportage")):
            return 2
        return int(
            _titles_answer(asks & SHARED_ASKS, slots) or bool(asks & SHARED_ASKS and _well_named(slots, IN_FULL))
        )

    def compose(self, slots: Slots, earlier: Question | None = None) -> Question | None:
        """Take what asks for an explanation, or names a subject nearly in full.

        "Wat is" and "hoe zit het met" only do so of a well-named subject: others answer these with figures.
        """
        asks = _asks(slots)
        keys, mentions = slots.names("key"), slots.names("mention")
        if not asks and earlier is None and not _named_nearly_in_full(slots):
            return None
        said = {token.text for token in slots.tokens}
        if (set(asks) == {"which"} and said & NEGATIONS) or ("per" in said and said & common.HEADS and not asks):
            return None  # who has none of something, and what it comes to for each inhabitant, are figures
        if asks and ANSWERED_BY_BENCHMARK.issuperset(asks) and _on_benchmark(slots, keys):
            return None
        words = [*slots.values("about"), *slots.values("text")]
        if not words and not keys and not mentions:
            words = [ABOUT[ask] for ask in asks if ask in ABOUT]
        if set(asks) == {"what"} and earlier is None and (mentions or words or not _well_named(slots)):
            return None
        if asks and WEAK.issuperset(asks) and "what" not in asks and not _is_told(slots, asks, words):
            return None
        both = tuple(key for key in keys if key in mentions)
        named = both or keys or mentions
        if not (named or words or "background" in asks):
            return None
        hint = next((ask for ask in asks if ask in HINTS), None)
        filters = [Filter("asks", hint)] if hint and (len(named) > 1 or words) else []
        filters += [Filter("about", word) for word in words if word not in slots.values("text")]
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


def _asks(slots: Slots) -> tuple[str, ...]:
    """Return what kinds of explanation are asked for; "waar is die reserve voor" asks for the purpose."""
    asks = ["may" if ask == PERMITTED else ask for ask in slots.values("asks")]
    if any(_is_permission(span) for span in slots.spans[:MOST_BEFORE_MAY]):
        asks.append("rule")
    at = [span.meaning if isinstance(span.meaning, Concept) else None for span in slots.spans]
    if at and at[-1] and at[-1].slot == "closes":
        opened = at[0] is not None and at[0] != at[-1] and len(at) > 2
        if at[-1].value == "definition":
            asks.append("definition")
        elif opened and (slots.has("opens", at[-1].value) or "what" in asks):
            asks.append("purpose")
    if slots.has("manner") and (slots.has("opens", "how") or "how_is" in asks):
        asks.append("how")
    if slots.has("about", "overhevel") and "may" in asks and "which" not in asks:
        asks.append("rule")
    return tuple(dict.fromkeys(asks))


def _is_permission(span: Span) -> bool:
    """Tell whether a question begins with "mag" or "wanneer mag"; further on "mag" is but polite."""
    return span.start < MOST_BEFORE_MAY and span.meaning == Concept("asks", PERMITTED, KEY)


def _named_nearly_in_full(slots: Slots) -> bool:
    """Tell whether a subject was named so well that no word need ask for it."""
    return any(
        isinstance(span.meaning, Names) and span.meaning.field == "key" and span.score >= NEARLY_IN_FULL
        for span in slots.spans
    )


def _says_a_title(slots: Slots) -> bool:
    """Tell whether a title that itself asks for an explanation was said in full: "verschil fte en medewerkers"."""
    return any(
        isinstance(span.meaning, Names)
        and span.score >= IN_FULL
        and span.end - span.start > 1
        and any(not token.forms.isdisjoint(_EXPLAINING) for token in tokenize(span.meaning.names[0].text))
        for span in slots.spans
    )


def _titles_answer(asks: set[str], slots: Slots) -> bool:
    """Tell whether a title that was named says that it answers what is asked: "waarom …"."""
    titles = [m.names[0].text.casefold() for m in slots.meanings if isinstance(m, Names) and m.field == "key"]
    return any(hint in title for ask in asks for hint in HINTS.get(ask, ()) for title in titles)


def _is_told(slots: Slots, asks: Sequence[str], words: Sequence[str]) -> bool:
    """Tell whether a weak ask is answered by a text: it says until when, or more was named than figures know."""
    return _titles_answer(set(asks) & UNTIL, slots) or _is_more_than_named(slots, words)


def _is_more_than_named(slots: Slots, words: Sequence[str]) -> bool:
    """Tell whether, beside the subject, a word of its text was said, or two: no figure has these."""
    mentions = [set(m.keys) for m in slots.meanings if isinstance(m, Names) and m.field == "mention"]
    if mentions and not set.intersection(*mentions):
        return False  # words of different texts
    named = len(words) + bool(slots.names("key")) + len(mentions)
    return named > 1 or _well_named(slots, IN_FULL)


def _on_benchmark(slots: Slots, keys: Sequence[str]) -> bool:
    """Tell whether all that was named is the benchmark, and not why it differs. A key is the subject, folded."""
    about = slots.values("about")
    if "verschil" in about or any("verschil" in key for key in keys):
        return False
    return "benchmark" in about or (bool(keys) and all("benchmark" in key for key in keys))


def _well_named(slots: Slots, in_words: float = WELL_NAMED_IN_WORDS) -> bool:
    """Tell whether the subject is named surely enough for "wat is …"; ``in_words``: where it takes several words."""
    found = [span for span in slots.spans if isinstance(span.meaning, Names) and span.meaning.field == "key"]
    return any(span.score >= (in_words if span.end - span.start > 1 else WELL_NAMED) for span in found)


def _telling_words(text: str, subjects: set[str]) -> set[str]:
    """Return the words of a text that may lead to it, not those that begin as a word of a subject does."""
    beginnings = {word[:SAME_BEGINNING] for word in subjects if len(word) >= SHORTEST_MENTION}
    return {
        token.text
        for token in tokenize(text)
        if token.is_content
        and token.text.isalpha()
        and len(token.text) >= SHORTEST_MENTION
        and token.text not in NOT_TELLING
        and token.text[:SAME_BEGINNING] not in beginnings
    }


async def _meant(question: Question, context: Context) -> Sequence[Background]:
    """Return the texts that were named, or have the words looked for: in the subject, or else in the text.

    Where none has them all, those that have most of them. Where the texts that were named have none of the words,
    the words count: "basis ICT" is no "basisregistratie".
    """
    everything = await queries.rows(
        context.session, Background, visible(Background, context.viewer), order=[Background.subject]
    )
    named = [one for one in everything if one.key in question.keys] if question.keys else everything
    words = [word.casefold() for value in ("about", "text") for word in question.values(value)]
    if not words:
        return named
    return _having(words, named) or _having(words, everything)


def _having(words: Sequence[str], texts: Sequence[Background]) -> Sequence[Background]:
    # A few dozen texts: compared here, for a database folds letters with accents in its own way.
    for text_of in (_subject, _subject_and_text):
        having = [one for one in texts if all(word in text_of(one) for word in words)]
        if having:
            return having
    counts = {one.key: sum(word in _subject_and_text(one) for word in words) for one in texts}
    most = max(counts.values(), default=0)
    return [one for one in texts if counts[one.key] == most] if most else ()


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
