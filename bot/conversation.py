"""The way of a question: message → understanding → Question → topic → Answer → Reply. The one path of all clients."""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot import correlation, helping, metrics
from bot.actions.elsewhere import CardsElsewhere
from bot.actions.orders import carry_out
from bot.actions.pressed import CardActions
from bot.answers.answer import Answer
from bot.answers.asides import with_aside, with_left_out
from bot.answers.buttons import read_button
from bot.answers.language import say
from bot.batches import Batches
from bot.clock import AMSTERDAM, Clock
from bot.feedback import FeedbackKeeper, Heard, misunderstanding, thanks, thumb
from bot.given import Given
from bot.knowledge import Knowledge, KnowledgeKeeper
from bot.messages import Incoming, Notice, Place, Reply, Sender
from bot.people import find_person
from bot.question import Language, Question, QuestionError
from bot.topics.all import TOPICS, topics_by_key
from bot.topics.base import Context, Preview
from bot.topics.common import stranger
from bot.understanding.names import MaySee
from bot.understanding.orders import Told, read_order
from bot.understanding.spans import Name
from bot.understanding.text import LONGEST_MESSAGE, tokenize, told_language
from bot.understanding.understand import (
    NOBODY,
    Asker,
    Several,
    Unclear,
    Understanding,
    Understood,
    understand,
)
from models import conversations
from models.people import Person
from models.store import Store
from models.visibility import Viewer
from models.worker import is_in_thread

logger = logging.getLogger(__name__)

CHOICES = "choices"
REMEMBERED_FOR = timedelta(minutes=30)
"""How long a message can be a follow-up to the one before."""
REMEMBERING_WAIT = 2.0
"""Seconds that an answer waits for its question to be remembered; an import may hold the store for longer."""
KNOWN_LANGUAGES = 5_000
NOTICES = {Notice.FAILED: "apology", Notice.TOO_SLOW: "apology-too-slow", Notice.TOO_MANY: "too-many-messages"}


@dataclass(frozen=True, slots=True)
class _Turn:
    """What is known at the start of a turn."""

    session: AsyncSession
    knowledge: Knowledge
    person: Person | None
    viewer: Viewer
    language: Language
    at: datetime
    incoming: Incoming
    preview: Preview | None = None

    def context(self, language: Language | None = None) -> Context:
        """Return what a topic needs, in the language of the message where that is known."""
        return Context(self.session, self.viewer, self.at, language or self.language, self.preview)


class _WaitsForMoreError(Exception):
    """An answer needs more than the store: it cannot be given in a thread of it."""


@dataclass(frozen=True, slots=True)
class _Said:
    """Answers; the question or choices that a next message may follow up on; and what it teaches us."""

    answers: tuple[Given, ...]
    question: Question | None = None
    choices: tuple[Question, ...] = ()
    heard: Heard | None = None
    told: Told | None = None


class StavazaConversation:
    """The conversation over a store. ``language`` is used where neither the person nor the message tells.

    ``batches`` are the small writes that it shares with others; ``preview`` tells which reminders will be sent.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        language: Language,
        *,
        is_local: bool,
        batches: Batches | None = None,
        preview: Preview | None = None,
    ) -> None:
        self._store = store
        self._preview = preview
        self._batches = batches or Batches(store)
        self._clock = clock
        self._language = language
        self._is_local = is_local
        self._actions = CardActions(store, clock, language, is_local=is_local)
        self._knowledge = KnowledgeKeeper()
        self._feedback = FeedbackKeeper(store, self._knowledge)
        self._languages: OrderedDict[str, Language] = OrderedDict()

    def update_cards_with(self, elsewhere: CardsElsewhere) -> None:
        """Let other cards that show what someone changes be updated too."""
        self._actions.elsewhere = elsewhere

    async def reply(self, incoming: Incoming) -> tuple[Reply, ...]:
        """Answer one message or pressed button. Never raises: a fault becomes an apology with a reference."""
        if incoming.value is not None and (reply := await self._actions.reply(incoming)) is not None:
            return (reply,)
        return tuple(given.reply() for given in await self._given(incoming))

    async def answers(self, incoming: Incoming) -> tuple[Answer, ...]:
        """Answer one message or pressed button, before rendering: one answer for each question. Never raises."""
        return tuple(given.answer for given in await self._given(incoming))

    async def _given(self, incoming: Incoming) -> tuple[Given, ...]:
        return await self._safely(incoming, self._answer_button if incoming.value else self._answer_text)

    async def answer(self, incoming: Incoming) -> Answer:
        """Answer a message that asks one question; of a message with more, the last one's answer. Never raises."""
        return (await self.answers(incoming))[-1]

    async def welcome(self, sender: Sender | None, place: Place, locale: str | None) -> tuple[Reply, ...]:
        """Greet a person or group that has just installed the bot. Never raises."""
        incoming = Incoming(sender or Sender(id=""), place, locale=locale)
        return tuple(given.reply() for given in await self._safely(incoming, self._greet))

    def notice(self, notice: Notice, incoming: Incoming, reference: str) -> Reply:
        """Say why there is no answer, in the person's language as far as that is known without the store."""
        told = told_language(tokenize(incoming.text[:LONGEST_MESSAGE]))
        language = told or self._languages.get(incoming.sender.id) or self._language_of(incoming)
        return Reply(say(language, NOTICES[notice], reference=reference))

    async def _safely(self, incoming: Incoming, work: Callable[[_Turn], Awaitable[_Said]]) -> tuple[Given, ...]:
        language = self._language_of(incoming)
        try:
            said = await self._read(incoming, language, work)
            if said.told is not None:
                return (Given(await self._carry_out(said.told, incoming, language)),)
            if said.question is not None or said.choices:
                await self._remember(incoming, said)
        except Exception:
            reference = correlation.current_or_new()
            metrics.APOLOGIES.labels("fault").inc()
            logger.exception("a message was not answered", extra={"action": "apology", "reference": reference})
            return (Given(Answer(language, say(language, "apology", reference=reference))),)
        if said.heard is not None:
            await self._feedback.keep(said.heard)
        return said.answers

    async def _read(self, incoming: Incoming, language: Language, work: Callable[[_Turn], Awaitable[_Said]]) -> _Said:
        """Do a turn in one trip to the store; one that must wait for more than that, in the event loop instead."""
        try:
            return await self._store.read(lambda session: self._turn(session, incoming, language, work))
        except _WaitsForMoreError:
            async with self._store.reading() as session:
                return await self._turn(session, incoming, language, work)

    async def _carry_out(self, told: Told, incoming: Incoming, language: Language) -> Answer:
        """Do what was told, unless nobody knows who told it, or others read along."""
        async with self._store.writing() as session:
            person = await find_person(session, incoming.sender, is_local=self._is_local)
            language = told.language or (Language(person.language) if person else language)
            if person is None or incoming.place.is_shared:
                return Answer(language, say(language, "who-are-you" if person is None else "declined-shared"))
            return await carry_out(session, told.order, person, self._clock(), language)

    async def _turn(
        self,
        session: AsyncSession,
        incoming: Incoming,
        language: Language,
        work: Callable[[_Turn], Awaitable[_Said]],
    ) -> _Said:
        knowledge = await self._knowledge.current(session)
        person = await self._person(session, knowledge, incoming.sender)
        if person:
            language = self._learn_language(incoming.sender, Language(person.language))
        viewer = Viewer.of(person, shared=incoming.place.is_shared)
        return await work(_Turn(session, knowledge, person, viewer, language, self._clock(), incoming, self._preview))

    async def _person(self, session: AsyncSession, knowledge: Knowledge, sender: Sender) -> Person | None:
        if not sender.entra_id or self._is_local:
            return await find_person(session, sender, is_local=self._is_local)
        person = knowledge.people.get(sender.entra_id)
        if person is None:
            person = await find_person(session, sender, is_local=False)
            if person is not None:
                knowledge.people.put(sender.entra_id, person)
        return person

    def _learn_language(self, sender: Sender, language: Language) -> Language:
        self._languages[sender.id] = language
        self._languages.move_to_end(sender.id)
        if len(self._languages) > KNOWN_LANGUAGES:
            self._languages.popitem(last=False)
        return language

    def _language_of(self, incoming: Incoming) -> Language:
        # Some clients always say en-US, so a locale only counts where it is not that.
        locale = (incoming.locale or "").lower()
        if locale.startswith("nl"):
            return Language.NL
        return Language.EN if locale.startswith("en") and locale != "en-us" else self._language

    async def _greet(self, turn: _Turn) -> _Said:
        return _Said((Given(await helping.welcome(turn.context(), turn.person, turn.incoming.place)),))

    async def _answer_button(self, turn: _Turn) -> _Said:
        value: Mapping[str, Any] = turn.incoming.value or {}
        try:
            if heard := thumb(value):
                return _Said((Given(thanks(heard)),), heard=heard)
            pressed = read_button(value)
            if pressed is None:
                return await self._answer_text(turn)
            language, question = pressed
            topic = topics_by_key().get(question.topic)
            if topic is None:
                raise QuestionError
            topic.check(question)
        except QuestionError:
            return _Said((Given(Answer(turn.language, say(turn.language, "button-not-known"))),))
        return _Said((await _answered(question, turn, language),), question)

    async def _answer_text(self, turn: _Turn) -> _Said:
        if told := read_order(turn.incoming.text, turn.at):
            return _Said((), told=told)
        understanding = await self._understand(turn)
        language = understanding.language
        match understanding:
            case Understood():
                heard = misunderstanding(understanding, turn.incoming.text)
                return _Said((await _spoken(understanding, turn),), understanding.question, heard=heard)
            case Several(parts=parts):
                return _Said(tuple([await _spoken(part, turn) for part in parts]), parts[-1].question)
            case _:
                back = await helping.ask_back(understanding, turn.context(language))
                choices = understanding.choices if isinstance(understanding, Unclear) else ()
                heard = misunderstanding(understanding, turn.incoming.text)
                return _Said((Given(back),), choices=choices, heard=heard)

    async def _understand(self, turn: _Turn) -> Understanding:
        knowledge, text = turn.knowledge, turn.incoming.text
        asker = Asker(turn.viewer.person_key, turn.language, _may_see(turn.viewer))
        earlier, choices = await self._earlier(turn)
        # In a group somebody may know fewer names than he does alone.
        context = (choices, turn.at.astimezone(AMSTERDAM).date(), turn.viewer.shared)

        def read(asker: Asker, earlier: Question | None) -> Understanding:
            return understand(text, knowledge.lexicon, TOPICS, asker, turn.at, earlier, knowledge.last_report, choices)

        return knowledge.readings.understanding(text, context, asker, earlier, read)

    async def _earlier(self, turn: _Turn) -> tuple[Question | None, tuple[Question, ...]]:
        """Return the question before, or the choices that were offered instead of an answer."""
        incoming = turn.incoming
        since = datetime.now(UTC) - REMEMBERED_FOR
        data = await conversations.last_question(turn.session, incoming.place.id, incoming.sender.id, since)
        try:
            if data and CHOICES in data:
                return None, tuple(Question.from_data(choice) for choice in data[CHOICES])
            return (Question.from_data(data) if data else None), ()
        except QuestionError:
            return None, ()

    async def _remember(self, incoming: Incoming, said: _Said) -> None:
        if said.question is not None:
            data = said.question.to_data()
        else:
            data = {CHOICES: [choice.to_data() for choice in said.choices]}
        asked = conversations.Asked(incoming.place.id, incoming.sender.id, data, datetime.now(UTC))
        try:
            async with asyncio.timeout(REMEMBERING_WAIT):
                await self._batches.write(conversations.remember_questions, asked)
        except Exception:
            # The answer is there all the same; only a follow-up will not be understood, or not until it is written.
            logger.warning("a question is not remembered", exc_info=True, extra={"action": "not_remembered"})


async def _spoken(understood: Understood, turn: _Turn) -> Given:
    """Answer a question that was typed; what was asked of the answer itself is said first, what was left out last."""
    given = await _answered(understood.question, turn, understood.language)
    if not understood.aside and not understood.left_out:
        return given
    answer = with_aside(given.answer, understood.aside) if understood.aside else given.answer
    return Given(with_left_out(answer, understood.left_out) if understood.left_out else answer)


async def _answered(question: Question, turn: _Turn, language: Language) -> Given:
    """Answer a question; where there is a figure in the answer, people are asked whether it helped."""
    context = turn.context(language)
    if NOBODY in question.values("owner"):
        return Given(stranger(context))
    topic = topics_by_key()[question.topic]
    if not topic.holds and is_in_thread():
        raise _WaitsForMoreError

    async def work(viewer: Viewer) -> Answer:
        answer = await topic.answer(question, replace(context, viewer=viewer))
        return replace(answer, question=question) if answer.source else answer

    return await turn.knowledge.answers.answer(topic, question, turn.viewer, language, context.today, work)


def _may_see(viewer: Viewer) -> MaySee:
    """Return who may know a name: what a person may not see, he cannot find by its name either."""

    def may_see(name: Name) -> bool:
        return name.only_for is None or viewer.sees_all or viewer.acting_key in name.only_for

    return may_see
