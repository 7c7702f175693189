"""A card whose button was pressed changes in its place: in Teams, in older clients of Teams, and on the chat page."""

from __future__ import annotations

from typing import Any

import aiohttp
import pytest

from bot.messages import Incoming, Reply
from tests.bot.channel.conftest import FakeConversation, RunningBot
from tests.bot.channel.test_directline import Page
from tests.loopback_teams import Fault, LoopbackTeams


def card(text: str, data: dict[str, Any]) -> dict[str, Any]:
    button = {"type": "Action.Submit", "title": "Gereed", "data": data}
    body = [{"type": "TextBlock", "text": text}, {"type": "ActionSet", "actions": [button]}]
    return {"type": "AdaptiveCard", "version": "1.5", "body": body}


BEFORE, AFTER = card("nog te doen", {"nummer": 1}), card("gedaan", {"nummer": 2})


@pytest.fixture
def replacing(conversation: FakeConversation) -> FakeConversation:
    """A conversation that puts another card in the place of the one that was pressed."""

    async def answer(incoming: Incoming) -> tuple[Reply, ...]:
        if incoming.value is None:
            return (Reply("nog te doen", BEFORE),)
        return (Reply("gedaan", AFTER, replaces=incoming.pressed_in),)

    conversation.answers = answer
    return conversation


async def test_the_pressed_card_is_refreshed_and_updated_for_everyone(
    bot: RunningBot, teams: LoopbackTeams, replacing: FakeConversation
) -> None:
    status, body = await teams.post(bot.origin, teams.pressed({"nummer": 1}, replyToId="1700"))

    assert (status, body["statusCode"]) == (200, 200)
    assert body["type"] == "application/vnd.microsoft.card.adaptive"
    (button,) = body["value"]["body"][1]["actions"]
    assert (button["type"], button["data"]) == ("Action.Execute", {"nummer": 2})
    assert button["fallback"]["type"] == "Action.Submit"
    (updated,) = teams.sent
    assert (updated.method, updated.reply_to, updated.text) == ("PUT", "1700", "gedaan")
    assert updated.card == body["value"]
    assert replacing.heard[0].pressed_in == "1700"


async def test_a_client_without_execute_gets_the_card_updated(
    bot: RunningBot, teams: LoopbackTeams, replacing: FakeConversation
) -> None:
    await teams.post(bot.origin, teams.activity(value={"nummer": 1}, replyToId="1700"))

    (updated,) = teams.sent
    assert (updated.method, updated.reply_to, updated.text) == ("PUT", "1700", "gedaan")


@pytest.mark.parametrize("fault", [Fault(404), Fault(403)])
async def test_a_card_that_cannot_be_updated_is_answered_all_the_same(
    bot: RunningBot, teams: LoopbackTeams, replacing: FakeConversation, fault: Fault
) -> None:
    teams.connector_faults.append(fault)
    status, body = await teams.post(bot.origin, teams.pressed({"nummer": 1}, replyToId="1700"))
    assert (status, body["value"]["body"][0]["text"], teams.sent) == (200, "gedaan", [])

    teams.connector_faults.append(fault)
    await teams.post(bot.origin, teams.activity(value={"nummer": 1}, replyToId="1700"))
    (anew,) = teams.sent
    assert (anew.method, anew.text) == ("POST", "gedaan")


async def test_a_card_changes_in_its_place_on_the_chat_page(local_bot: RunningBot, replacing: FakeConversation) -> None:
    async with aiohttp.ClientSession() as session:
        page = Page(session, local_bot.origin)
        await page.begin()
        await page.say("hoi")
        shown, watermark = await page.fetch()
        before = shown[-1]
        await page.say(None, value={"nummer": 1, "woord": "klaar"})

        news, watermark = await page.fetch(watermark)
        after = news[-1]
        assert (after["id"], after["timestamp"]) == (before["id"], before["timestamp"])
        assert after["attachments"][0]["content"] == AFTER
        assert replacing.heard[1].pressed_in == before["id"]
        assert await page.fetch(watermark) == ([], watermark)
        # Who opens the page now sees the card as it is, in its place.
        anew, _ = await page.fetch()
        assert [one["id"] for one in anew].index(before["id"]) == len(shown) - 1
        assert all(one["text"] == "gedaan" for one in anew if one["id"] == before["id"])


@pytest.mark.parametrize("value", [{"nummer": 3}, {}, {"andere": 1}, ["nummer"], "nummer"])
async def test_what_belongs_to_no_button_is_answered_with_a_message_of_its_own(
    local_bot: RunningBot, replacing: FakeConversation, value: Any
) -> None:
    async with aiohttp.ClientSession() as session:
        page = Page(session, local_bot.origin)
        await page.begin()
        await page.say("hoi")
        await page.say(None, value=value)

        assert replacing.heard[1].pressed_in is None
        shown, _ = await page.fetch()
        assert len({one["id"] for one in shown}) == len(shown)
