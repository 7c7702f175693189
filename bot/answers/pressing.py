"""What the buttons of a reminder carry: what is done, to what, and in which version the person saw it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from bot.answers.buttons import KEY, VERSION
from bot.question import QuestionError

LONGEST_KEY = 700
LONGEST_INPUT = 4000
LARGEST_NUMBER = 2**31 - 1
MOST_INPUTS = 10
_HIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


class Act(StrEnum):
    """What a person does with a button. The ``ask`` ones open the form that the act itself needs."""

    ASK_DONE = "ask-done"
    DONE = "done"
    APPROVE = "approve"
    PROGRESS = "progress"
    ASK_LATER = "ask-later"
    LATER = "later"
    ASK_HAND_OVER = "ask-hand-over"
    HAND_OVER = "hand-over"
    SHOW = "show"
    """The item by itself, with all that can be done."""
    BACK = "back"
    """The whole message again, or another part of it."""
    STOP = "stop"
    """No more reminders of this; of a digest: no more of those."""
    START = "start"
    """The opposite of stop."""
    CANCEL = "cancel"
    """A personal reminder is no longer wanted."""
    AWAY = "away"
    """A person confirms that he is away."""
    REFUSE = "refuse"
    """He does not."""
    AGAIN = "again"
    """An administrator sends a message again that failed or is doubtful: its number is the key."""
    ALLOW = "allow"
    """An administrator allows the many messages that wait."""
    HOLD = "hold"
    """An administrator holds all reminders."""
    RESUME = "resume"
    """The opposite of hold."""


@dataclass(frozen=True, slots=True)
class Press:
    """A pressed button. ``kind``, ``key`` and ``due`` name what falls due, as in the store.

    ``version`` is that of the record as the card showed it (None where there is no record), ``message`` the number of
    the reminder message that the card is, ``first`` the item that its page begins with, from 0. ``inputs`` are what was
    filled in, as text.
    """

    act: Act
    kind: str = ""
    key: str = ""
    due: date | None = None
    version: int | None = None
    message: int | None = None
    first: int = 0
    inputs: Mapping[str, str] = field(default_factory=dict)

    def doing(self, act: Act) -> Press:
        """Return the button of another act on the same thing."""
        return replace(self, act=act, inputs={})

    def to_data(self) -> dict[str, Any]:
        """Return plain data for a button; only what is there, to keep cards small."""
        data: dict[str, Any] = {"v": VERSION, "act": self.act.value}
        if self.kind:
            data |= {"kind": self.kind, "key": self.key}
        if self.due is not None:
            data["due"] = self.due.isoformat()
        for name in ("version", "message"):
            if getattr(self, name) is not None:
                data[name] = getattr(self, name)
        if self.first:
            data["first"] = self.first
        return {KEY: data}


def read_press(value: Mapping[str, Any]) -> Press | None:
    """Return the button that was pressed; None where the value is not of one of these buttons.

    The value comes from outside: raises QuestionError where :meth:`Press.to_data` could not have written it.
    """
    data = value.get(KEY)
    if not isinstance(data, Mapping) or "act" not in data:
        return None
    try:
        if data.get("v") != VERSION:
            raise ValueError
        due = data.get("due")
        return Press(
            act=Act(_text(data["act"])),
            kind=_text(data.get("kind", "")),
            key=_text(data.get("key", "")),
            due=None if due is None else date.fromisoformat(_text(due)),
            version=_number(data.get("version")),
            message=_number(data.get("message")),
            first=_number(data.get("first")) or 0,
            inputs=_inputs(value),
        )
    except (ValueError, TypeError):
        raise QuestionError from None


def _inputs(value: Mapping[str, Any]) -> dict[str, str]:
    """Return what was filled in; what is no text or too long for any field cannot have been."""
    filled = {name: text for name, text in value.items() if name != KEY}
    if len(filled) > MOST_INPUTS or not all(isinstance(text, str) for text in filled.values()):
        raise ValueError
    return {name: _HIDDEN.sub("", text).strip()[: LONGEST_INPUT + 1] for name, text in filled.items()}


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_KEY or _HIDDEN.search(value):
        raise ValueError
    return value


def _number(value: object) -> int | None:
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= LARGEST_NUMBER:
        raise ValueError
    return value
