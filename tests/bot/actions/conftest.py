"""A reminder that someone has in his chat, and pressing its buttons."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Sequence
from datetime import UTC, date, datetime
from typing import Any

import pytest

from bot.conversation import StavazaConversation
from bot.messages import Incoming, Place, PlaceKind, Reply, Sender
from models.reminders import DueKind, Reminder, ReminderMessage, ReminderStatus, Why
from models.store import Store

TODAY = date(2020, 2, 10)
ALONE = Place("a:jan", PlaceKind.PERSONAL, "directline")
JAN = "j.hoekstra@voorbeeld.example"
KARIN = "k.devries@voorbeeld.example"
ANNA = "a.bakker@voorbeeld.example"
BAUKE = "b.veenstra@voorbeeld.example"
SJOERD = "s.postma@voorbeeld.example"
TJITSKE = "t.bosma@voorbeeld.example"
LISA = "l.smit@voorbeeld.example"
EMILY = "e.carter@voorbeeld.example"

Due = tuple[DueKind, str, date] | tuple[DueKind, str, date, Why]


async def remind(store: Store, recipient: str, *due: Due, day: date = TODAY, concerning: str | None = None) -> int:
    """Put a message that was sent into the store; returns its number."""
    async with store.writing() as session:
        message = ReminderMessage(recipient_key=recipient, day=day, status=ReminderStatus.SENT)
        session.add(message)
        await session.flush()
        for kind, key, on, *why in due:
            session.add(
                Reminder(
                    kind=kind,
                    subject_key=key,
                    due_on=on,
                    step="0",
                    recipient_key=recipient,
                    concerning_key=concerning or recipient,
                    why=why[0] if why else Why.OWNER,
                    planned_on=day,
                    status=ReminderStatus.SENT,
                    message_id=message.id,
                    created=datetime(2020, 2, 9, tzinfo=UTC),
                )
            )
        return message.id


def buttons(part: Any) -> Iterator[dict[str, Any]]:
    """Give the buttons of a card."""
    if isinstance(part, dict):
        if part.get("type") == "Action.Submit" and "title" in part:
            yield part
        for inner in part.values():
            yield from buttons(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from buttons(inner)


def titles(reply: Reply) -> list[str]:
    """Return what the buttons of a card say."""
    return [one["title"] for one in buttons(reply.card)]


def texts(part: Any) -> str:
    """Return all text of a card."""
    if isinstance(part, dict):
        own = part["text"] if part.get("type") in ("TextBlock", "TextRun") else part.get("label", "")
        return " ".join(text for text in (own, *(texts(inner) for inner in part.values())) if text)
    return " ".join(text for inner in part if (text := texts(inner))) if isinstance(part, list) else ""


def data_of(reply: Reply, title: str, number: int = 0) -> dict[str, Any]:
    """Return the data of a button by what it says."""
    return [dict(one["data"]) for one in buttons(reply.card) if one["title"] == title][number]


Press = Callable[..., Awaitable[Reply]]


@pytest.fixture
def press(conversation: StavazaConversation) -> Press:
    """Press a button: its data, and what is filled in."""

    async def pressed(data: dict[str, Any], person: str = JAN, place: Place = ALONE, /, **inputs: str) -> Reply:
        incoming = Incoming(Sender(person), place, value={**data, **inputs}, pressed_in="message-1")
        replies: Sequence[Reply] = await conversation.reply(incoming)
        [reply] = replies
        return reply

    return pressed


def back(message: int) -> dict[str, Any]:
    """Return the data of the button that shows a message."""
    return {"stavaza": {"v": 1, "act": "back", "message": message}}
