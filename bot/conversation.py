"""The way of a question: message → understanding → Question → topic → Answer → Reply. The one path of all clients."""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot import correlation, helping, metrics
from bot.actions.elsewhere import CardsElsewhere
from bot.actions.orders import carry_out
from bot.actions.pressed import CardActions
from bot.answers.answer import Answer
from bot.answers.asides import with_aside, with_left_out
from bot.answers.buttons import read_button, read_thumb
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
from bot.understanding.outcomes import NOBODY, Asker, Several, Unclear, Understanding, Understood
from bot.understanding.spans import Name
from bot.understanding.text import LONGEST_MESSAGE, tokenize, told_language
from bot.understanding.understand import understand
from models import conversations, queries
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
class _Asked:
    """What was said, by whom, and to what knowledge of the store."""

    knowledge: Knowledge
    person: Person | None
    viewer: Viewer
    language: Language
    at: datetime
    incoming: Incoming

    @property
    def day(self) -> date:
        """The day it is for people."""
        return self.at.astimezone(AMSTERDAM).date()

    @property
    def asker(self) -> Asker:
        """Who asks, as far as understanding goes."""
        return Asker(self.viewer.person_key, self.language, _may_see(self.viewer))


@dataclass(frozen=True, slots=True)
class _Turn:
    """A turn in the store. ``before`` is the data of the question before, where that was looked up already."""

    session: AsyncSession
    asked: _Asked
    before: _LookedUp | None
    preview: Preview | None = None

    def context(self, language: Language | None = None) -> Context:
        """Return what a topic needs, in the language of the message where that is known."""
        return Context(self.session, self.asked.viewer, self.asked.at, language or self.asked.language, self.preview)


@dataclass(frozen=True, slots=True)
class _LookedUp:
    """What is read of the store in every turn: the data of the question before, and the number of its newest change."""

    question: Mapping[str, Any] | None
    revision: int | None


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

    async def prepare(self) -> None:
        """Read the names in the store, in a thread of it, so that whoever asks first need not wait. Never raises."""
        try:
            await self._store.read(self._knowledge.current)
        except Exception:
            # The first question will read them, and say so if it cannot.
            logger.warning("the names could not be read ahead", exc_info=True, extra={"action": "not_prepared"})

    def begin(self, incoming: Incoming) -> Exchange:
        """Take in one message or pressed button; what is looked up for it goes with what is written now."""
        asked = (incoming.place.id, incoming.sender.id)
        looked_up = self._batches.begin(_look_up, asked)
        looked_up.add_done_callback(_heard_of)
        return Exchange(self, incoming, looked_up)

    async def reply(self, incoming: Incoming) -> tuple[Reply, ...]:
        """Answer one message or pressed button. Never raises: a fault becomes an apology with a reference."""
        exchange = Exchange(self, incoming)
        replies = await exchange.reply()
        await exchange.kept()
        return replies

    async def answers(self, incoming: Incoming) -> tuple[Answer, ...]:
        """Answer one message or pressed button, before rendering: one answer for each question. Never raises."""
        said = await self.said(incoming)
        await self.keep(incoming, said)
        return tuple(given.answer for given in said.answers)

    async def answer(self, incoming: Incoming) -> Answer:
        """Answer a message that asks one question; of a message with more, the last one's answer. Never raises."""
        return (await self.answers(incoming))[-1]

    async def welcome(self, sender: Sender | None, place: Place, locale: str | None) -> tuple[Reply, ...]:
        """Greet a person or group that has just installed the bot. Never raises."""
        incoming = Incoming(sender or Sender(id=""), place, locale=locale)
        return tuple(given.reply for given in (await self._safely(incoming, self._greet)).answers)

    def notice(self, notice: Notice, incoming: Incoming, reference: str) -> Reply:
        """Say why there is no answer, in the person's language as far as that is known without the store."""
        told = told_language(tokenize(incoming.text[:LONGEST_MESSAGE]))
        language = told or self._languages.get(incoming.sender.id) or self._language_of(incoming)
        return Reply(say(language, NOTICES[notice], reference=reference))

    async def act(self, incoming: Incoming) -> Reply | None:
        """Carry out a button that does something; None for any other, and for what was typed. Never raises."""
        return None if incoming.value is None else await self._actions.reply(incoming)

    def at_hand(self, incoming: Incoming, looked_up: _LookedUp) -> _Said | None:
        """Return what is said where all of it was said before, in this state of the store; None where it was not."""
        knowledge = self._knowledge.kept(looked_up.revision)
        if knowledge is None or self._is_local or not incoming.sender.entra_id:
            return None
        known = knowledge.people.kept(incoming.sender.entra_id)
        if known is None:
            return None
        asked = self._asked(knowledge, known[0], incoming)
        if incoming.value is not None:
            return _button_at_hand(incoming.value, asked)
        earlier, choices = _before(looked_up.question)
        # What was once read as a question is no order, on the same day.
        understood = knowledge.readings.kept(incoming.text, _context(asked, choices), asked.asker, earlier)
        return None if understood is None else _understood_at_hand(understood, asked)

    async def said(self, incoming: Incoming, looked_up: _LookedUp | None = None) -> _Said:
        """Work out what is said to a message or pressed button. Never raises."""
        return await self._safely(incoming, self._answer_button if incoming.value else self._answer_text, looked_up)

    async def keep(self, incoming: Incoming, said: _Said) -> None:
        """Keep what a next message may follow up on, and what there is to learn. Never raises."""
        if said.question is not None or said.choices:
            await self._remember(incoming, said)
        if said.heard is not None:
            await self._feedback.keep(said.heard)

    async def _safely(
        self, incoming: Incoming, work: Callable[[_Turn], Awaitable[_Said]], looked_up: _LookedUp | None = None
    ) -> _Said:
        language = self._language_of(incoming)
        try:
            said = await self._read(incoming, work, looked_up)
            if said.told is not None:
                return _Said((Given(await self._carry_out(said.told, incoming, language)),))
        except Exception:
            reference = correlation.current_or_new()
            metrics.APOLOGIES.labels("fault").inc()
            logger.exception("a message was not answered", extra={"action": "apology", "reference": reference})
            return _Said((Given(Answer(language, say(language, "apology", reference=reference))),))
        return said

    async def _read(
        self, incoming: Incoming, work: Callable[[_Turn], Awaitable[_Said]], looked_up: _LookedUp | None
    ) -> _Said:
        """Do a turn in one trip to the store; one that must wait for more than that, in the event loop instead."""
        try:
            return await self._store.read(lambda session: self._turn(session, incoming, work, looked_up))
        except _WaitsForMoreError:
            async with self._store.reading() as session:
                return await self._turn(session, incoming, work, looked_up)

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
        work: Callable[[_Turn], Awaitable[_Said]],
        looked_up: _LookedUp | None,
    ) -> _Said:
        knowledge = await self._knowledge.current(session)
        person = await self._person(session, knowledge, incoming.sender)
        return await work(_Turn(session, self._asked(knowledge, person, incoming), looked_up, self._preview))

    def _asked(self, knowledge: Knowledge, person: Person | None, incoming: Incoming) -> _Asked:
        language = self._language_of(incoming)
        if person:
            language = self._learn_language(incoming.sender, Language(person.language))
        viewer = Viewer.of(person, shared=incoming.place.is_shared)
        return _Asked(knowledge, person, viewer, language, self._clock(), incoming)

    async def _person(self, session: AsyncSession, knowledge: Knowledge, sender: Sender) -> Person | None:
        if not sender.entra_id or self._is_local:
            return await find_person(session, sender, is_local=self._is_local)
        return await knowledge.people.find(session, sender)

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
        asked = turn.asked
        return _Said((Given(await helping.welcome(turn.context(), asked.person, asked.incoming.place)),))

    async def _answer_button(self, turn: _Turn) -> _Said:
        language = turn.asked.language
        value: Mapping[str, Any] = turn.asked.incoming.value or {}
        try:
            if heard := thumb(value):
                return _Said((Given(thanks(heard)),), heard=heard)
            pressed = _pressed(value)
        except QuestionError:
            return _Said((Given(Answer(language, say(language, "button-not-known"))),))
        if pressed is None:
            return await self._answer_text(turn)
        language, question = pressed
        return _Said((await _answered(question, turn, language),), question)

    async def _answer_text(self, turn: _Turn) -> _Said:
        text = turn.asked.incoming.text
        if told := read_order(text, turn.asked.at):
            return _Said((), told=told)
        understanding = await self._understand(turn)
        language = understanding.language
        match understanding:
            case Understood():
                heard = misunderstanding(understanding, text)
                return _Said((await _spoken(understanding, turn),), understanding.question, heard=heard)
            case Several(parts=parts):
                spoken = [await _spoken(part, turn) for part in parts]
                # The latest figures may be those of both times: "nu en een half jaar geleden".
                distinct = {one.reply.text: one for one in spoken}
                return _Said(tuple(distinct.values()), parts[-1].question)
            case _:
                back = await helping.ask_back(understanding, turn.context(language))
                choices = understanding.choices if isinstance(understanding, Unclear) else ()
                heard = misunderstanding(understanding, text)
                return _Said((Given(back),), choices=choices, heard=heard)

    async def _understand(self, turn: _Turn) -> Understanding:
        asked = turn.asked
        knowledge, text, at = asked.knowledge, asked.incoming.text, asked.at
        earlier, choices = await self._earlier(turn)

        def read(asker: Asker, earlier: Question | None) -> Understanding:
            return understand(text, knowledge.lexicon, TOPICS, asker, at, earlier, knowledge.last_report, choices)

        return knowledge.readings.understanding(text, _context(asked, choices), asked.asker, earlier, read)

    async def _earlier(self, turn: _Turn) -> tuple[Question | None, tuple[Question, ...]]:
        """Return the question before, or the choices that were offered instead of an answer."""
        if turn.before is not None:
            return _before(turn.before.question)
        incoming = turn.asked.incoming
        since = datetime.now(UTC) - REMEMBERED_FOR
        return _before(await conversations.last_question(turn.session, incoming.place.id, incoming.sender.id, since))

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


class Exchange:
    """One message or pressed button, and what is said to it; ``looked_up`` is what will be known of the store."""

    def __init__(
        self, conversation: StavazaConversation, incoming: Incoming, looked_up: asyncio.Future[Any] | None = None
    ) -> None:
        self._conversation = conversation
        self._incoming = incoming
        self._looked_up = looked_up
        self._said: _Said | None = None

    def at_hand(self) -> tuple[Reply, ...] | None:
        """Return the answer where it was given before, in this state of the store; else None."""
        known = self._known()
        if known is None:
            return None
        try:
            self._said = self._conversation.at_hand(self._incoming, known)
        except Exception:
            logger.exception("what is at hand could not be told", extra={"action": "not_at_hand"})
        return None if self._said is None else tuple(given.reply for given in self._said.answers)

    async def reply(self) -> tuple[Reply, ...]:
        """Answer. Never raises: a fault becomes an apology with a reference."""
        done = await self._conversation.act(self._incoming)
        if done is not None:
            return (done,)
        self._said = await self._conversation.said(self._incoming, self._known())
        return tuple(given.reply for given in self._said.answers)

    async def kept(self) -> None:
        """Keep what a next message may follow up on. Never raises."""
        if self._said is not None:
            await self._conversation.keep(self._incoming, self._said)

    def _known(self) -> _LookedUp | None:
        """Return what was looked up; where the store was too slow for that, or failed, the answer reads it itself."""
        looked_up = self._looked_up
        if looked_up is None or not looked_up.done() or looked_up.cancelled() or looked_up.exception() is not None:
            return None
        known: _LookedUp = looked_up.result()
        return known


async def _look_up(session: AsyncSession, asked: list[tuple[str, str]]) -> list[_LookedUp]:
    """Look up what is read in every turn, for those who are in these conversations (a batch)."""
    since = datetime.now(UTC) - REMEMBERED_FOR
    revision = await queries.revision(session)
    questions = await conversations.last_questions(session, set(asked), since)
    return [_LookedUp(questions.get(one), revision) for one in asked]


def _heard_of(looked_up: asyncio.Future[Any]) -> None:
    """Let a look that failed be no news: whoever needs what it would have found looks himself."""
    if not looked_up.cancelled():
        looked_up.exception()


def _before(data: Mapping[str, Any] | None) -> tuple[Question | None, tuple[Question, ...]]:
    """Return the question before, or the choices that were offered instead of an answer."""
    try:
        if data and CHOICES in data:
            return None, tuple(Question.from_data(choice) for choice in data[CHOICES])
        return (Question.from_data(data) if data else None), ()
    except QuestionError:
        return None, ()


def _context(asked: _Asked, choices: tuple[Question, ...]) -> Hashable:
    """Return what a reading depends on, beside its words, who asks and the question before."""
    # In a group somebody may know fewer names than he does alone.
    return choices, asked.day, asked.viewer.shared


def _pressed(value: Mapping[str, Any]) -> tuple[Language, Question] | None:
    """Return what a pressed button asks; None where it is not one of ours. Raises QuestionError if it was altered."""
    pressed = read_button(value)
    if pressed is None:
        return None
    topic = topics_by_key().get(pressed[1].topic)
    if topic is None:
        raise QuestionError
    topic.check(pressed[1])
    return pressed


def _button_at_hand(value: Mapping[str, Any], asked: _Asked) -> _Said | None:
    try:
        pressed = None if read_thumb(value) else _pressed(value)
    except QuestionError:
        return None
    given = None if pressed is None else _given_before(pressed[1], asked, pressed[0])
    return None if given is None or pressed is None else _Said((given,), pressed[1])


def _understood_at_hand(understanding: Understanding, asked: _Asked) -> _Said | None:
    parts = understanding.parts if isinstance(understanding, Several) else (understanding,)
    answers: list[Given] = []
    question = None
    for part in parts:
        if not isinstance(part, Understood) or part.aside or part.left_out:
            return None
        question = part.question
        given = _given_before(question, asked, part.language)
        if given is None:
            return None
        answers.append(given)
    return _Said(tuple(answers), question)


def _given_before(question: Question, asked: _Asked, language: Language) -> Given | None:
    topic = topics_by_key()[question.topic]
    return asked.knowledge.answers.kept(topic, question, asked.viewer, language, asked.day)


async def _spoken(understood: Understood, turn: _Turn) -> Given:
    """Answer a question that was typed; what was asked of the answer itself is said first, what was left out last."""
    given = await _answered(understood.question, turn, understood.language)
    if not understood.aside and not understood.left_out:
        return given
    answer = with_aside(given.answer, understood.aside) if understood.aside else given.answer
    return Given(with_left_out(answer, understood.left_out) if understood.left_out else answer)


async def _answered(question: Question, turn: _Turn, language: Language) -> Given:
    """Answer a question; where there is a figure in the answer, people are asked whether it helped."""
    context, asked = turn.context(language), turn.asked
    if NOBODY in question.values("owner"):
        return Given(stranger(context))
    topic = topics_by_key()[question.topic]
    if not topic.holds and is_in_thread():
        raise _WaitsForMoreError

    async def work(viewer: Viewer) -> Answer:
        answer = await topic.answer(question, replace(context, viewer=viewer))
        return replace(answer, question=question) if answer.source else answer

    return await asked.knowledge.answers.answer(topic, question, asked.viewer, language, asked.day, work)


def _may_see(viewer: Viewer) -> MaySee:
    """Return who may know a name: what a person may not see, he cannot find by its name either."""

    def may_see(name: Name) -> bool:
        return name.only_for is None or viewer.sees_all or viewer.acting_key in name.only_for

    return may_see
