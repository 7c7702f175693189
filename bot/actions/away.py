"""*Ik ben weg*: for those days the reminders go to a deputy. Asked back before it is noted, for dates are slippery."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.actions.deeds import Outcome
from bot.answers.answer import Sign
from bot.answers.language import day, say
from bot.question import Language
from models import reminder_choices as choices
from models.history import CHAT, ChangeKind, RecordChange, as_text, record_changes
from models.people import Person

LONGEST = timedelta(days=366)
"""How long somebody can say that he is away: longer is a slip of the pen."""
ABSENCE = "absence"
"""What absences are called in the history."""


@dataclass(frozen=True, slots=True)
class Absent:
    """Days that someone is away, both included, and who stands in (None: whoever the workbook names)."""

    first: date
    last: date
    deputy_key: str | None = None

    def to_key(self) -> str:
        """Return it as the key of the button that confirms it."""
        return "|".join((self.first.isoformat(), self.last.isoformat(), self.deputy_key or ""))


def confirmed(key: str) -> Absent:
    """Read the key of a button; raises ValueError where it cannot be one."""
    first, last, deputy = key.split("|", 2)
    return Absent(date.fromisoformat(first), date.fromisoformat(last), deputy or None)


def fault_of(absent: Absent, today: date, language: Language) -> str:
    """Return what is wrong with the days; empty where nothing is."""
    if absent.last < today:
        return say(language, "order-away-past", day=day(absent.last, language))
    if absent.last < absent.first:
        return say(language, "order-away-turned", first=day(absent.first, language), last=day(absent.last, language))
    return say(language, "order-away-long") if absent.last - absent.first > LONGEST else ""


async def note(session: AsyncSession, person: Person, absent: Absent, at: datetime, language: Language) -> Outcome:
    """Note the absence, unless it is noted already."""
    if fault := fault_of(absent, at.date(), language):
        return Outcome(fault, Sign.BAD)
    deputy = await session.get(Person, absent.deputy_key) if absent.deputy_key else None
    if absent.deputy_key and (deputy is None or deputy.withdrawn or not deputy.active or deputy.key == person.key):
        return Outcome(say(language, "order-deputy-gone"), Sign.BAD)
    deputy = deputy or await default_deputy(session, person)
    days = {"first": day(absent.first, language), "last": day(absent.last, language)}
    told = say(language, "order-away-noted" if deputy else "order-away-noted-alone", **days, deputy=_name(deputy))
    known = await choices.absences(session, person.key, at.date())
    if any((one.first_day, one.last_day, one.deputy_key) == _days(absent) for one in known):
        return Outcome(told)
    await choices.set_absence(session, person.key, absent.first, absent.last, absent.deputy_key, at)
    fields = {"first_day": absent.first, "last_day": absent.last, "deputy_key": absent.deputy_key}
    changed = {name: [None, as_text(value)] for name, value in fields.items()}
    change = RecordChange(ABSENCE, person.key, ChangeKind.CHANGED, changed)
    await session.run_sync(record_changes, person.name, CHAT, at, [change])
    return Outcome(told)


def _days(absent: Absent) -> tuple[date, date, str | None]:
    return absent.first, absent.last, absent.deputy_key


def _name(person: Person | None) -> str:
    return person.name if person else ""


async def default_deputy(session: AsyncSession, person: Person) -> Person | None:
    """Return who stands in for a person by the workbook; None where it names nobody who is there."""
    deputy = await session.get(Person, person.deputy_key) if person.deputy_key else None
    return deputy if deputy is not None and deputy.active and not deputy.withdrawn else None


async def back(session: AsyncSession, person: Person, at: datetime, language: Language) -> str:
    """Note that a person is back; returns what he is told."""
    if not await choices.end_absence(session, person.key, at.date()):
        return say(language, "order-not-away")
    change = RecordChange(ABSENCE, person.key, ChangeKind.CHANGED, {"last_day": [None, at.date().isoformat()]})
    await session.run_sync(record_changes, person.name, CHAT, at, [change])
    return say(language, "order-back")
