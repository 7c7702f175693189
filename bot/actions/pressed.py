"""A pressed button of a reminder: read, checked, carried out, and answered with the card as it is now."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.actions import away, done, hand_over, later, progress, steering, stop
from bot.actions.changed import changes_since
from bot.actions.deeds import BadInput, Declined, Deed, Older, Outcome
from bot.actions.elsewhere import CardsElsewhere
from bot.actions.linking import complete
from bot.actions.message import render_shown
from bot.actions.showing import alone, shown_message
from bot.actions.subjects import OF_RECORDS, load, may_approve, may_change, may_see
from bot.answers.answer import Answer, Sign
from bot.answers.forms import Form, render_form
from bot.answers.language import say
from bot.answers.pressing import Act, Press, read_press
from bot.answers.rendering import render
from bot.clock import Clock
from bot.messages import Incoming, Reply
from bot.people import find_person
from bot.question import Language, QuestionError
from models.people import Person
from models.reminders import DueKind, Reminder
from models.store import Store

logger = logging.getLogger(__name__)

TEAMS = "msteams"
"""The channel whose clients have a people picker."""

Effect = Callable[[Deed], Awaitable[Outcome]]
EFFECTS: Mapping[Act, Effect] = MappingProxyType(
    {
        Act.DONE: done.do,
        Act.APPROVE: done.approve,
        Act.PROGRESS: progress.do,
        Act.LATER: later.do,
        Act.HAND_OVER: hand_over.do,
        Act.STOP: stop.stop,
        Act.START: stop.start,
        Act.CANCEL: stop.cancel,
    }
)
"""What each act that writes does."""
ASKS = MappingProxyType({Act.ASK_DONE: Act.DONE, Act.ASK_LATER: Act.LATER, Act.ASK_HAND_OVER: Act.HAND_OVER})
"""The acts that open a form, each with the act that the form is for."""
FOR_ALL = frozenset({Act.DONE, Act.APPROVE, Act.PROGRESS, Act.HAND_OVER, Act.ALLOW})
"""The acts whose effect shows on the cards of others too; what is put off or stopped, is so for one person."""
VIEWS = frozenset({Act.SHOW, Act.BACK})
PERSONAL = frozenset({DueKind.PERSONAL, DueKind.DIGEST})
"""Kinds that are somebody's own affair, not the store's."""


class CardActions:
    """Carries out what people press on reminders. ``language`` is for those whom the store does not know."""

    def __init__(self, store: Store, clock: Clock, language: Language, *, is_local: bool) -> None:
        self._store = store
        self._clock = clock
        self._language = language
        self._is_local = is_local
        self.elsewhere: CardsElsewhere | None = None
        """What updates other cards that show the same; None where the channel cannot."""

    async def reply(self, incoming: Incoming) -> Reply | None:
        """Carry out a pressed button; None where it is not one of a reminder. Never raises."""
        language = self._language
        try:
            press = read_press(incoming.value or {})
            if press is None:
                return None
            return await self._reply(incoming, press)
        except QuestionError:
            return _plain(language, "button-not-known")
        except Exception:
            reference = secrets.token_hex(4)
            logger.exception("a button was not carried out", extra={"action": "apology", "reference": reference})
            return _plain(language, "apology", reference=reference)

    async def _reply(self, incoming: Incoming, press: Press) -> Reply:
        at = self._clock()
        writes = press.act in EFFECTS or press.act in steering.STEERS or press.act is Act.AWAY
        opened: AbstractAsyncContextManager[AsyncSession] = self._store.writing() if writes else self._store.reading()
        async with opened as session:
            person = await find_person(session, incoming.sender, is_local=self._is_local)
            if person is None:
                return _plain(self._language, "who-are-you")
            if incoming.place.is_shared:
                return _plain(Language(person.language), "declined-shared")
            outcome = await _outcome(session, person, press, at, finds_people=incoming.place.channel == TEAMS)
        if self.elsewhere is not None and outcome is not None and outcome.is_done and press.act in FOR_ALL:
            self.elsewhere.update(DueKind(press.kind), press.key, press.message, at)
        async with self._store.reading() as session:
            return await _answer(session, person, press, outcome, at, incoming.pressed_in)


async def _away(session: AsyncSession, person: Person, press: Press, at: datetime) -> Outcome:
    """Note the absence that a person confirmed."""
    language = Language(person.language)
    try:
        said = away.confirmed(press.key)
    except ValueError:
        raise QuestionError from None
    return await away.note(session, person, said, at, language)


async def _outcome(
    session: AsyncSession, person: Person, press: Press, at: datetime, *, finds_people: bool
) -> Outcome | None:
    """Carry out what was pressed; None where it only asks to see something."""
    if press.act is Act.BACK:
        return None
    if press.act is Act.AWAY:
        return await _away(session, person, press, at)
    if press.act in steering.STEERS:
        return await steering.steer(session, person, press, at, Language(person.language))
    if press.act is Act.REFUSE:
        return Outcome(say(Language(person.language), "order-refused"))
    deed = await _deed(session, person, press, at)
    declined = await _declined(deed)
    if declined is not None:
        return declined
    if press.act is Act.SHOW:
        return None
    return await _try(deed, finds_people=finds_people)


async def _try(deed: Deed, *, finds_people: bool) -> Outcome:
    act = deed.press.act
    try:
        if act in ASKS:
            deed.check_version()
            return Outcome("", form=await _form(deed, ASKS[act], finds_people=finds_people))
        return await EFFECTS[act](deed)
    except Older:
        return deed.said("declined-changed", Sign.ATTENTION, changes=await changes_since(deed))
    except BadInput as bad:
        fault = deed.said(bad.text, Sign.BAD, **bad.values)
        return Outcome(fault.text, Sign.BAD, await _form(deed, act, fault.text, finds_people=finds_people))
    except Declined as declined:
        return deed.said(declined.text, Sign.BAD, **declined.values)


async def _deed(session: AsyncSession, person: Person, press: Press, at: datetime) -> Deed:
    """Return the deed with its subject as it is now. Raises QuestionError where no card could have had that button."""
    try:
        kind = DueKind(press.kind)
    except ValueError:
        raise QuestionError from None
    if press.act not in EFFECTS and press.act not in ASKS and press.act not in VIEWS:
        raise QuestionError
    if press.due is None or (kind in OF_RECORDS and press.version is None):
        raise QuestionError
    if kind not in PERSONAL:
        same = Reminder.kind == kind, Reminder.subject_key == press.key, Reminder.due_on == press.due
        if (await session.scalars(select(Reminder.id).where(*same).limit(1))).first() is None:
            raise QuestionError
    subject = await load(session, kind, press.key, press.due, lock=press.act in EFFECTS)
    return Deed(session, person, subject, press, at, Language(person.language))


async def _declined(deed: Deed) -> Outcome | None:
    """Return why this person may not do this; None where he may."""
    if deed.subject.is_gone:
        return deed.said("declined-gone", Sign.BAD)
    if not await may_see(deed.session, deed.person, deed.subject):
        return deed.said("declined-hidden", Sign.BAD)
    allowed = may_approve if deed.press.act is Act.APPROVE else may_change
    if await allowed(deed.session, deed.person, deed.subject, deed.today):
        return None
    text = "declined-not-yours" if deed.subject.kind in PERSONAL else "declined-not-entitled"
    return deed.said(text, Sign.BAD)


async def _form(deed: Deed, act: Act, fault: str = "", *, finds_people: bool) -> Form:
    if act is Act.LATER:
        return await later.ask(deed, fault)
    if act is Act.HAND_OVER:
        return await hand_over.ask(deed, fault, finds_people=finds_people)
    return done.ask(deed, fault)


async def _answer(
    session: AsyncSession,
    person: Person,
    press: Press,
    outcome: Outcome | None,
    at: datetime,
    pressed_in: str | None,
) -> Reply:
    """Return the card in the place of the one that was pressed: a form, the item, or the whole message."""
    language = Language(person.language)
    if outcome is not None and outcome.form is not None:
        return replace(render_form(outcome.form, language), replaces=pressed_in)
    said = (outcome.text, outcome.sign) if outcome is not None else None
    shown = await shown_message(session, press.message, person, at.date()) if press.message is not None else None
    if shown is None or not shown.message.items:
        if outcome is not None and press.act in steering.STEERS:
            return replace(render(steering.told(outcome, press.act, language)), replaces=pressed_in)
        # Not a reminder: the card of an order, whose buttons have no more to say once one was pressed.
        ordered = press.act in (Act.AWAY, Act.REFUSE, Act.CANCEL) and press.message is None
        told = render(Answer(language, said[0] if said else say(language, "declined-not-yours")))
        return replace(told, replaces=pressed_in if ordered else None)
    only = press.act is Act.SHOW
    if only:
        shown = alone(shown, press.kind, press.key)
    message = await complete(session, shown.message, at)
    reply = render_shown(message, shown.states, first=press.first, said=said, only=only)
    return replace(reply, replaces=pressed_in)


def _plain(language: Language, text: str, **values: str) -> Reply:
    return render(Answer(language, say(language, text, **values)))
