"""A deed: someone pressed a button about something. What may be done is checked here, once, before anything is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot.actions.subjects import Subject
from bot.answers.answer import Sign
from bot.answers.forms import LONGEST_TEXT, Form
from bot.answers.language import moment, say
from bot.answers.plain import tidy
from bot.answers.pressing import Act, Press
from bot.clock import AMSTERDAM
from bot.question import Language
from models.history import (
    CHAT,
    ChangedMeanwhile,
    ChangeKind,
    Differences,
    RecordChange,
    as_text,
    change_record,
    history_of,
    record_changes,
)
from models.people import Person


@dataclass(frozen=True, slots=True)
class Deed:
    """Who did what to what, when. ``session`` is a writing transaction: nothing is kept where it ends in an error."""

    session: AsyncSession
    person: Person
    subject: Subject
    press: Press
    at: datetime
    language: Language

    @property
    def today(self) -> date:
        """The day it is for people."""
        return self.at.date()

    @property
    def title(self) -> str:
        """What people call the subject."""
        return self.subject.title(self.language)

    def said(self, text: str, sign: Sign = Sign.GOOD, **values: Any) -> Outcome:
        """Return what is said of it."""
        return Outcome(say(self.language, text, title=self.title, **values), sign)

    def day(self, name: str) -> date | None:
        """Return a day that was filled in; None where it is none."""
        try:
            return date.fromisoformat(self.press.inputs.get(name, "")[:10])
        except ValueError:
            return None

    def words(self, name: str) -> str:
        """Return words that were filled in, on one line; raises Declined where there are too many."""
        text = tidy(self.press.inputs.get(name, ""))
        if len(text) > LONGEST_TEXT:
            raise Declined("declined-too-long", limit=LONGEST_TEXT)
        return text

    @property
    def is_older(self) -> bool:
        """The card showed the record in another version than it has now."""
        return self.subject.version is not None and self.press.version != self.subject.version

    def check_version(self) -> None:
        """Raise Older where the card is; for deeds that change no record."""
        if self.is_older:
            raise Older

    async def change(self, fields: Mapping[str, object]) -> None:
        """Change the record, in the version that was shown; raises Older where it has another."""
        self.check_version()
        record = self.subject.record
        try:
            await change_record(self.session, record, record.version, fields, self.person.name, CHAT, self.at)
        except ChangedMeanwhile:
            raise Older from None

    async def already(self) -> Outcome:
        """Return that it was so already, and by whom and when, where the history tells."""
        latest = None
        if self.subject.record is not None:
            table = type(self.subject.record).__tablename__
            latest = next(iter(await history_of(self.session, table, self.subject.key, limit=1)), None)
        if latest is None:
            return self.said("acted-already")
        when = moment(latest.moment.astimezone(AMSTERDAM), self.language)
        return self.said("acted-already-by", person=tidy(latest.actor), moment=when)

    async def note(self, fields: Mapping[str, tuple[object, object]]) -> None:
        """Write to the history what is no change of a record: what was put off, settled or stopped.

        Its subject is the kind of what falls due, which is never the name of a table of the workbook.
        """
        changed: Differences = {name: [as_text(old), as_text(new)] for name, (old, new) in fields.items()}
        change = RecordChange(self.subject.kind.value, self.subject.key, ChangeKind.CHANGED, changed)
        await self.session.run_sync(record_changes, self.person.name, CHAT, self.at, [change])


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a deed, in words; or the form that must be filled in first."""

    text: str
    sign: Sign = Sign.GOOD
    form: Form | None = None

    @property
    def is_done(self) -> bool:
        """It was carried out, now or before."""
        return self.form is None and self.sign is Sign.GOOD


class Declined(Exception):  # noqa: N818 - reads better in the place where it is caught
    """It is not done, for a reason that the person is told: a text and its values. ``back`` tells to ask again."""

    def __init__(self, text: str, /, **values: Any) -> None:
        super().__init__(text)
        self.text = text
        self.values = values


class Older(Exception):  # noqa: N818 - reads better in the place where it is caught
    """The record changed since the card that was pressed: nothing is done, and the person is told what changed."""


class BadInput(Declined):
    """What was filled in cannot be: the form is shown again, with the reason."""


def back_data(press: Press) -> dict[str, Any]:
    """Return the data of the button that leads back to the card from which a form was opened."""
    return press.doing(Act.BACK if press.message is not None else Act.SHOW).to_data()
