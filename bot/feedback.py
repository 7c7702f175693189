"""Feedback: what was not understood and what helped, kept without a trace of who asked."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.answers.answer import Answer, Button
from bot.answers.buttons import Thumb, read_thumb
from bot.answers.language import say
from bot.knowledge import KnowledgeKeeper
from bot.question import Language, Question, QuestionError
from bot.scrubbing import People, scrub, scrub_question
from bot.topics import helptopic
from bot.topics.all import topics_by_key
from bot.understanding.outcomes import NotUnderstood, Unclear, Understanding, Understood
from models import feedback
from models.feedback import Feedback, FeedbackKind
from models.people import Person
from models.store import Store

logger = logging.getLogger(__name__)

MOST_SECONDS = 2.0
"""How long an answer may wait for its feedback to be kept; an import may hold the store for longer."""

THUMBS = (FeedbackKind.HELPFUL, FeedbackKind.NOT_HELPFUL)


@dataclass(frozen=True, slots=True)
class Heard:
    """What there is to keep of one turn, before anything personal is taken out."""

    kind: FeedbackKind
    language: Language
    topic: str | None = None
    text: str = ""
    question: Question | None = None


def misunderstanding(understanding: Understanding, text: str) -> Heard | None:
    """Return what to keep of a message that did not lead to one question; None where there is nothing to learn."""
    match understanding:
        case Unclear(choices=choices, language=language):
            topics = {choice.topic for choice in choices}
            return Heard(FeedbackKind.ASKED_BACK, language, topics.pop() if len(topics) == 1 else None, text)
        case NotUnderstood(question=question, language=language):
            return Heard(FeedbackKind.NOT_UNDERSTOOD, language, question.topic if question else None, text)
        case Understood(question=question, language=language) if understanding.left_out:
            return Heard(FeedbackKind.NOT_UNDERSTOOD, language, question.topic, text)
    return None


def thumb(value: Mapping[str, Any]) -> Heard | None:
    """Return what a pressed thumb says; None where it is not a thumb. Raises QuestionError where it was altered."""
    pressed = read_thumb(value)
    if pressed is None:
        return None
    language, verdict, question = pressed
    topic = topics_by_key().get(question.topic)
    if topic is None:
        raise QuestionError
    topic.check(question)
    kept = question if verdict is Thumb.NOT_HELPFUL else None
    return Heard(FeedbackKind(verdict.value), language, question.topic, question=kept)


def thanks(heard: Heard) -> Answer:
    """Answer a thumb; after one down, with the way to ask it otherwise."""
    if heard.kind is FeedbackKind.HELPFUL:
        return Answer(heard.language, say(heard.language, "feedback-thanks"))
    button = Button(say(heard.language, "feedback-rephrase"), Question(helptopic.KEY))
    return Answer(heard.language, say(heard.language, "feedback-sorry"), buttons=(button,))


class FeedbackKeeper:
    """Writes feedback to the store, scrubbed."""

    def __init__(self, store: Store, knowledge: KnowledgeKeeper) -> None:
        self._store = store
        self._knowledge = knowledge

    async def keep(self, heard: Heard) -> None:
        """Keep it. Never raises and never takes long: an answer matters more than what is learnt from it."""
        try:
            async with asyncio.timeout(MOST_SECONDS):
                await self._keep(heard)
        except Exception:
            logger.warning("feedback was not kept", exc_info=True, extra={"action": "feedback-not-kept"})

    async def _keep(self, heard: Heard) -> None:
        row = await self._scrubbed(heard)
        if row.text or heard.kind in THUMBS:
            async with self._store.writing() as session:
                await feedback.keep(session, row)

    async def _scrubbed(self, heard: Heard) -> Feedback:
        async def scrubbed(session: AsyncSession) -> Feedback:
            lexicon = (await self._knowledge.current(session)).lexicon
            # Those who left are people too.
            everyone = [(key, name) for key, name in await session.execute(select(Person.key, Person.name))]
            people = People.of(everyone)
            question = scrub_question(heard.question, lexicon, people) if heard.question else None
            return Feedback(
                moment=datetime.now(UTC),
                kind=heard.kind,
                topic=heard.topic,
                language=heard.language.value,
                text=scrub(heard.text, lexicon, people),
                question=question,
            )

        return await self._store.read(scrubbed)
