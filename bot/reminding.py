"""A reminder as it is handed to whoever writes it: plain data, without the store and without the channel.

``jobs`` gathers what is due for one person into a :class:`ReminderMessage`; a renderer makes a
:class:`~bot.messages.Reply` of it, in the language of the person.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from bot.answers.answer import Answer
from bot.messages import Reply
from bot.question import Language


@dataclass(frozen=True, slots=True)
class About:
    """What somebody's own reminder is about, and how that stands, in the language of the message."""

    kind: str
    key: str
    title: str
    stands: str


@dataclass(frozen=True, slots=True)
class HandedOver:
    """Who made the recipient the owner, by name, and when."""

    by: str
    on: date


@dataclass(frozen=True, slots=True)
class DueItem:
    """One thing that is due.

    ``kind`` and ``why`` are the values of ``models.reminders.DueKind`` and ``Why``; ``key`` is the subject's key
    and ``version`` the version of its record as it was when this was gathered (None where it has no record).
    ``days_left`` counts working days to the due date: 0 on it or where only days off are left, negative after it.
    ``step`` is the occasion (``-7``, ``0``, ``+5``, ``client+5``, ``manager+10``, ``later 2025-03-01``, ``handed
    2025-03-01``). ``concerning`` names the one whose task it is where that is not the recipient, ``owner`` the
    owner's name. ``due_label`` is how the deadline was meant (``day``, ``month``, ``quarter``, ``half_year``,
    ``year``). ``details`` is particular to a kind: ``count``, ``table`` and ``as_of`` of stale figures,
    ``supplier`` and ``end`` of a contract, ``year`` and ``data_year`` of a benchmark, ``period`` of a report or
    section, ``note`` (the last word) of a promise, ``done_on`` of one to report back, ``messages`` and ``limit`` of
    mass sending, ``messages`` of undelivered ones, ``at`` of a personal reminder. ``hidden``: the recipient may not
    know what it is; then there is no title, and nothing particular. ``about`` is what a personal reminder is about,
    ``handed`` how its owner became it, where he is told that.
    """

    reminder_id: int
    kind: str
    key: str
    title: str
    why: str
    due: date
    days_left: int
    step: str
    version: int | None = None
    status: str | None = None
    owner: str | None = None
    concerning: str | None = None
    due_label: str = "day"
    example: bool = False
    may_stop: bool = False
    details: Mapping[str, str] = field(default_factory=dict)
    hidden: bool = False
    about: About | None = None
    handed: HandedOver | None = None


@dataclass(frozen=True, slots=True)
class ReminderMessage:
    """What one person gets on one working day, the most urgent first.

    ``more`` items were left out for size. ``summary`` is the managers' summary, where one of the items is that.
    """

    message_id: int
    recipient_key: str
    recipient_name: str
    language: Language
    day: date
    items: tuple[DueItem, ...]
    more: int = 0
    summary: Answer | None = None


class Renderer(Protocol):
    """Writes a message to one person; pure, raises nothing for what the items say."""

    def __call__(self, message: ReminderMessage) -> Reply:
        """Return the text that stands by itself and the card."""
        ...


@dataclass(frozen=True, slots=True)
class Upcoming:
    """A reminder that will be sent on a day, as things stand. The fields are those of :class:`DueItem`."""

    day: date
    recipient: str
    kind: str
    key: str
    title: str
    why: str
    due: date
    details: Mapping[str, str] = field(default_factory=dict)
