"""What an administrator steers from the chat: send again, let many messages go, hold all reminders and let them go."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.actions.deeds import Outcome
from bot.answers.answer import Act as ActButton
from bot.answers.answer import Answer, Button, Sign
from bot.answers.language import day, moment, say
from bot.answers.plain import tidy
from bot.answers.pressing import LARGEST_NUMBER, Act, Press
from bot.clock import AMSTERDAM
from bot.question import Language, Question, QuestionError
from jobs import steering
from models import queries, reminders
from models.history import CHAT, ChangeKind, RecordChange, record_changes
from models.people import Person, Role
from models.reminders import DueKind, MassSending, ReminderMessage, ReminderStatus

STEERS = frozenset({Act.AGAIN, Act.ALLOW, Act.HOLD, Act.RESUME})
MESSAGE = ReminderMessage.__tablename__
"""What messages are called in the history, and in the buttons that send them again."""
TOPIC = "reminders"


async def steer(session: AsyncSession, person: Person, press: Press, at: datetime, language: Language) -> Outcome:
    """Do what a button says, in a writing transaction. Raises QuestionError where no card could have had it."""
    if person.role is not Role.ADMINISTRATOR:
        return Outcome(say(language, "steer-not-yours"), Sign.BAD)
    match press.act:
        case Act.AGAIN:
            return await send_again(session, person, _number_of(press), at, language)
        case Act.ALLOW:
            return await allow(session, person, _day_of(press), at, language)
        case Act.HOLD:
            return await hold(session, person, at, language)
        case Act.RESUME:
            return await resume(session, person, at, language)
    raise QuestionError


def _number_of(press: Press) -> int:
    number = int(press.key) if press.key.isascii() and press.key.isdecimal() else LARGEST_NUMBER + 1
    if press.kind != MESSAGE or number > LARGEST_NUMBER:
        raise QuestionError
    return number


def _day_of(press: Press) -> date:
    if press.kind != DueKind.MASS_SENDING:
        raise QuestionError
    try:
        return date.fromisoformat(press.key)
    except ValueError:
        raise QuestionError from None


async def send_again(session: AsyncSession, person: Person, number: int, at: datetime, language: Language) -> Outcome:
    """Send a message again that did not arrive, or may not have."""
    message = await session.get(ReminderMessage, number) if number <= LARGEST_NUMBER else None
    if message is None:
        return Outcome(say(language, "steer-again-unknown", number=str(number)), Sign.BAD)
    people = await queries.people(session, [message.recipient_key])
    told = {"number": str(number), "person": people[message.recipient_key].name}
    before = message.status
    if not await steering.send_again(session, number, at.astimezone(AMSTERDAM).date(), at):
        text = "steer-again-waits" if before is ReminderStatus.PENDING else "steer-again-already"
        return Outcome(say(language, text, **told))
    change = RecordChange(MESSAGE, str(number), ChangeKind.CHANGED, {"status": [before.value, message.status.value]})
    await session.run_sync(record_changes, person.name, CHAT, at, [change])
    text = "steer-again" if message.status is ReminderStatus.PENDING else "steer-again-next"
    return Outcome(say(language, text, **told))


async def allow(session: AsyncSession, person: Person, on: date, at: datetime, language: Language) -> Outcome:
    """Let the many messages of a day go. Raises QuestionError where nobody was asked."""
    asked = await session.get(MassSending, on, with_for_update=True)
    if asked is None:
        raise QuestionError
    if asked.allowed_at is not None:
        when = moment(asked.allowed_at.astimezone(AMSTERDAM), language)
        return Outcome(say(language, "steer-allowed-already", person=tidy(asked.allowed_by or ""), moment=when))
    if on != at.astimezone(AMSTERDAM).date():
        return Outcome(say(language, "steer-allow-past", day=day(on, language)), Sign.BAD)
    asked.allowed_by, asked.allowed_at = person.name, at
    return Outcome(say(language, "steer-allowed", count=asked.messages))


async def hold(session: AsyncSession, person: Person, at: datetime, language: Language) -> Outcome:
    """Hold all reminders, of everybody."""
    current = await reminders.current_pause(session)
    if current is not None:
        when = moment(current.begun_at.astimezone(AMSTERDAM), language)
        return Outcome(say(language, "steer-held-already", person=tidy(current.begun_by), moment=when))
    await reminders.pause(session, person.name, at)
    return Outcome(say(language, "steer-held", count=await steering.in_flight(session)))


async def resume(session: AsyncSession, person: Person, at: datetime, language: Language) -> Outcome:
    """Let reminders go again."""
    ended = await reminders.resume(session, person.name, at)
    return Outcome(say(language, "steer-resumed" if ended else "steer-not-held"))


def told(outcome: Outcome, act: Act, language: Language) -> Answer:
    """Return what is said of it by itself, with the way back, and to what did not arrive."""
    done = outcome.sign is Sign.GOOD
    acts = (act_button(Act.RESUME, language),) if act is Act.HOLD and done else ()
    question = Question(TOPIC, measure="failed" if act is Act.AGAIN else "going_out")
    label = say(language, "steer-button-failed" if act is Act.AGAIN else "steer-button-going-out")
    return Answer(language, outcome.text, acts=acts, buttons=(Button(label, question),) if done else ())


def act_button(act: Act, language: Language) -> ActButton:
    """Return the button that holds all reminders, or lets them go again."""
    return ActButton(say(language, f"act-{act.value}"), Press(act).to_data())
