"""The round trip in Teams: a reminder is sent, its Action.Execute is pressed, the card comes back and is updated."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import date, datetime
from typing import Any

import pytest
from aiohttp import web

from bot.actions.message import render_shown
from bot.actions.showing import shown_message
from bot.app import CHANNEL, ELSEWHERE, make_app
from bot.channel.proactive import Outcome
from bot.channel.references import ConversationReference
from bot.clock import AMSTERDAM
from bot.messages import PlaceKind
from models.commitments import Commitment, CommitmentStatus
from models.history import history_of
from models.people import Person
from models.reminders import DueKind, ReminderMessage, Why
from models.store import Store
from tests.bot.actions.conftest import JAN, KARIN, TODAY, remind
from tests.loopback_teams import APP_ID, TENANT, LoopbackTeams

JAN_IN_TEAMS = {"id": "29:jan", "name": "Jan Hoekstra", "aadObjectId": "00000000-0000-4000-8000-000000000002"}
KARIN_IN_TEAMS = {
    "id": "29:karin-de-vries",
    "name": "Karin de Vries",
    "aadObjectId": "00000000-0000-4000-8000-000000000001",
}
HER_PLACE = {"id": "a:karin-de-vries", "conversationType": "personal", "tenantId": TENANT}
PLACE = {"id": "a:jan", "conversationType": "personal", "tenantId": TENANT}
VISION = (DueKind.PROMISE, "t-2017-02", date(2019, 12, 31))
CARD = "application/vnd.microsoft.card.adaptive"


class Bot:
    """A bot that lives in the loopback Teams, over the demonstration municipality."""

    def __init__(self, app: web.Application, store: Store, teams: LoopbackTeams, origin: str) -> None:
        self.app = app
        self.store = store
        self.teams = teams
        self.origin = origin

    async def remind(self) -> Any:
        """Send Jan the reminder; returns its card."""
        number = await remind(self.store, JAN, VISION)
        async with self.store.reading() as session:
            person = await session.get(Person, JAN)
            assert person is not None
            shown = await shown_message(session, number, person, TODAY)
        assert shown is not None
        reference = ConversationReference(
            "msteams", "a:jan", PlaceKind.PERSONAL, self.teams.service_url, f"28:{APP_ID}", TENANT, "29:jan"
        )
        delivery = await self.app[CHANNEL].sender.send(reference, render_shown(shown.message, shown.states))
        assert (delivery.outcome, delivery.activity_id) == (Outcome.SENT, "sent-1")
        return self.teams.sent[0].card

    async def press(self, button: dict[str, Any], *, fallback: bool = False, **inputs: str) -> Any:
        """Press a button as Teams does; with ``fallback`` as its clients that know no Execute. Returns the answer."""
        data = {**button["data"], **inputs}
        common = {"from": JAN_IN_TEAMS, "conversation": PLACE, "replyToId": "sent-1"}
        pressed = self.teams.activity(value=data, **common) if fallback else self.teams.pressed(data, **common)
        status, answer = await self.teams.post(self.origin, pressed)
        assert status == 200
        return answer


@pytest.fixture
async def bot(demonstration: Store) -> AsyncIterator[Bot]:
    async with LoopbackTeams() as teams:
        app = make_app(teams.settings(), demonstration, lambda: datetime(2020, 2, 10, 9, tzinfo=AMSTERDAM))
        runner = web.AppRunner(app, shutdown_timeout=1, auto_decompress=False)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        yield Bot(app, demonstration, teams, f"http://127.0.0.1:{runner.addresses[0][1]}")
        await runner.cleanup()


def executes(part: Any) -> list[dict[str, Any]]:
    if isinstance(part, dict):
        inner = [one for value in part.values() for one in executes(value)]
        return [part, *inner] if part.get("type") == "Action.Execute" else inner
    return [one for inner in part for one in executes(inner)] if isinstance(part, list) else []


def button(card: Any, title: str) -> dict[str, Any]:
    return next(one for one in executes(card) if one["title"] == title)


async def test_done_from_the_form_to_the_updated_card(bot: Bot) -> None:
    card = await bot.remind()
    form = await bot.press(button(card, "Gereed"))
    assert (form["statusCode"], form["type"]) == (200, CARD)
    assert [one["type"] for one in form["value"]["body"] if one["type"].startswith("Input.")] == [
        "Input.Date",
        "Input.Text",
    ]
    answer = await bot.press(button(form["value"], "Vastleggen"), day="2020-02-07", word="Vastgesteld")

    assert (answer["statusCode"], answer["type"]) == (200, CARD)
    assert "als afgedaan vastgelegd" in str(answer["value"])
    updates = [sent for sent in bot.teams.sent if sent.method == "PUT"]
    assert [sent.reply_to for sent in updates] == ["sent-1", "sent-1"]
    assert updates[-1].card == answer["value"]
    async with bot.store.reading() as session:
        vision = await session.get(Commitment, "t-2017-02")
        [latest] = await history_of(session, "commitment", "t-2017-02", limit=1)
    assert vision is not None
    assert (vision.status, vision.progress_note) == (CommitmentStatus.DONE, "Vastgesteld")
    assert (latest.actor, latest.source) == ("Jan Hoekstra", "chat")


async def test_a_client_without_execute_has_its_card_updated(bot: Bot) -> None:
    card = await bot.remind()
    fallback = button(card, "Later")["fallback"]
    assert fallback["type"] == "Action.Submit"
    await bot.press(fallback, fallback=True)
    update = bot.teams.sent[-1]
    assert (update.method, update.reply_to) == ("PUT", "sent-1")
    assert "Waarom later?" in str(update.card)


async def test_the_same_press_from_two_devices_at_once_is_done_once(bot: Bot) -> None:
    card = await bot.remind()
    form = await bot.press(button(card, "Gereed"))
    record = button(form["value"], "Vastleggen")
    answers = await asyncio.gather(
        *(bot.press(record, day="2020-02-07", word=f"apparaat {number}") for number in range(4))
    )

    assert sum("als afgedaan vastgelegd" in str(answer["value"]) for answer in answers) == 1
    assert sum("Er is niets veranderd" in str(answer["value"]) for answer in answers) == 3
    async with bot.store.reading() as session:
        changes = await history_of(session, "commitment", "t-2017-02")
    assert sum("status" in one.fields and one.source == "chat" for one in changes) == 1


async def test_open_answers_with_a_message_of_its_own(bot: Bot) -> None:
    card = await bot.remind()
    answer = await bot.press(button(card, "Open"))
    assert answer["type"] == "application/vnd.microsoft.activity.message"
    assert bot.teams.sent[-1].method == "POST"
    assert "ICT visie - langere termijn" in bot.teams.sent[-1].text


async def test_the_card_of_another_who_sees_it_changes_too(bot: Bot) -> None:
    """The client has the same promise on a card of his own."""
    await bot.teams.post(bot.origin, bot.teams.message("hoi", **{"from": KARIN_IN_TEAMS, "conversation": HER_PLACE}))
    hers = await remind(bot.store, KARIN, (*VISION, Why.CLIENT), concerning=JAN)
    async with bot.store.writing() as session:
        message = await session.get(ReminderMessage, hers)
        assert message is not None
        message.conversation_id, message.activity_id = "a:karin-de-vries", "her-card"
    bot.teams.sent.clear()
    card = await bot.remind()
    form = await bot.press(button(card, "Gereed"))
    await bot.press(button(form["value"], "Vastleggen"), day="2020-02-07")
    await bot.app[ELSEWHERE].finished()

    [update] = [sent for sent in bot.teams.sent if sent.conversation == "a:karin-de-vries"]
    assert (update.method, update.reply_to) == ("PUT", "her-card")
    assert "Afgedaan op 07-02-2020. Nog terugkoppelen aan de raad." in str(update.card)
    assert "Karin" in update.text
    # A press that changes nothing for others updates nothing of theirs.
    bot.teams.sent.clear()
    later = await bot.press(button(card, "Later"))
    await bot.app[ELSEWHERE].finished()
    assert "Er is niets vastgelegd" in str(later["value"])
    assert [sent for sent in bot.teams.sent if sent.conversation == "a:karin-de-vries"] == []
