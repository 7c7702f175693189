"""Local mode: the loopback Direct Line, its page, and that nobody else than this machine gets in."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp.test_utils import make_mocked_request

from bot.channel import directline
from bot.channel.local import foreign_because
from bot.channel.page import ASSETS, PAGE_FOLDER, ChatPage, Tester
from bot.messages import Incoming, PlaceKind, Reply
from bot.settings import Settings
from tests.bot.channel.conftest import FakeConversation, FakeReferences, RunningBot, StartBot

KARIN = {"id": "karin@voorbeeld.nl", "name": "Karin de Boer"}


class Page:
    """What the chat page does, without a browser."""

    def __init__(self, session: aiohttp.ClientSession, origin: str) -> None:
        self._session = session
        self.origin = origin
        self.conversation = ""
        self.token = ""

    async def call(self, method: str, path: str, body: Any = None, **options: Any) -> tuple[int, Any]:
        async with self._session.request(
            method, f"{self.origin}/v3/{path}", json=body, headers=options.get("headers")
        ) as response:
            text = await response.text()
            return response.status, json.loads(text) if text else None

    async def begin(self, **choices: Any) -> None:
        status, given = await self.call("POST", "directline/tokens/generate", {"user": KARIN, **choices})
        assert status == 200
        self.conversation, self.token = given["conversationId"], given["token"]
        headers = {"Authorization": f"Bearer {self.token}"}
        status, begun = await self.call("POST", "directline/conversations", headers=headers)
        assert (status, begun) == (201, given)

    async def say(self, text: str | None, **fields: Any) -> tuple[int, Any]:
        said = {"type": "message", "text": text, "from": {"id": "whoever"}, **fields}
        return await self.call("POST", f"directline/conversations/{self.conversation}/activities", said)

    async def fetch(self, watermark: str | None = None) -> tuple[list[dict[str, Any]], str]:
        query = f"?watermark={watermark}" if watermark is not None else ""
        status, given = await self.call("GET", f"directline/conversations/{self.conversation}/activities{query}")
        assert status == 200
        return given["activities"], given["watermark"]


@pytest.fixture
async def page(local_bot: RunningBot) -> Any:
    async with aiohttp.ClientSession() as session:
        yield Page(session, local_bot.origin)


async def test_a_conversation_from_hello_to_answer(page: Page, conversation: FakeConversation) -> None:
    await page.begin(locale="en-US")
    (welcome,), watermark = await page.fetch()
    assert (welcome["text"], welcome["from"]["role"]) == ("Welkom Karin de Boer", "bot")

    status, said = await page.say("hoi", channelData={"clientActivityID": "17"})
    assert status == 200
    (echo, answer), watermark = await page.fetch(watermark)
    assert (echo["id"], echo["text"], echo["channelData"]) == (said["id"], "hoi", {"clientActivityID": "17"})
    assert echo["from"] == {**KARIN, "role": "user"}
    assert (answer["text"], answer["replyToId"]) == ("Gehoord: hoi", said["id"])
    assert await page.fetch(watermark) == ([], watermark)

    (heard,) = conversation.heard
    assert (heard.sender.id, heard.sender.name) == (KARIN["id"], KARIN["name"])
    assert (heard.place.kind, heard.place.channel, heard.locale) == (PlaceKind.PERSONAL, "directline", "en-US")


async def test_in_a_group_the_mention_is_added_and_taken_off(page: Page, conversation: FakeConversation) -> None:
    await page.begin(kind="group")
    await page.say("hoeveel?")

    assert conversation.welcomed[0][0] is None
    assert (conversation.heard[0].text, conversation.heard[0].place.kind) == ("hoeveel?", PlaceKind.GROUP)
    (_, echo, _), _ = await page.fetch()
    assert echo["text"] == "hoeveel?"


async def test_a_card_comes_with_plain_buttons_and_its_data_goes_back(
    page: Page, conversation: FakeConversation
) -> None:
    card = {"type": "AdaptiveCard", "version": "1.5", "actions": [{"type": "Action.Submit", "data": {"a": 1}}]}

    async def answer(_incoming: Incoming) -> tuple[Reply, ...]:
        return (Reply("kaart", card),)

    conversation.answers = answer
    await page.begin()
    await page.say("hoi")
    activities, _ = await page.fetch()
    assert activities[-1]["attachments"][0]["content"] == card

    await page.say(None, value={"a": 1})
    assert (conversation.heard[1].value, conversation.heard[1].text) == ({"a": 1}, "")


async def test_the_bot_speaks_first_and_the_page_sees_it(
    page: Page, local_bot: RunningBot, references: FakeReferences
) -> None:
    await page.begin()
    await page.say("hoi")
    reference = references.kept["directline", page.conversation]
    assert (reference.user_id, reference.kind) == (KARIN["id"], PlaceKind.PERSONAL)
    _, watermark = await page.fetch()
    delivery = await local_bot.channel.sender.send(reference, Reply("Denk aan de raad."))

    assert delivery.activity_id is not None
    (reminder,), _ = await page.fetch(watermark)
    assert reminder["text"] == "Denk aan de raad."


async def test_what_the_bot_said_can_be_changed_and_taken_back(page: Page) -> None:
    await page.begin()
    activities, _ = await page.fetch()
    address = f"conversations/{page.conversation}/activities/{activities[0]['id']}"
    assert (await page.call("PUT", address, {"type": "message", "text": "Dag", "id": "x"}))[0] == 200
    assert (await page.fetch())[0][0]["text"] == "Dag"
    assert (await page.call("DELETE", address))[0] == 200
    assert "text" not in (await page.fetch())[0][0]
    assert (await page.call("PUT", address + "0", {"type": "message"}))[0] == 404


async def test_tokens_are_renewed_and_conversations_gone_on_with(page: Page) -> None:
    await page.begin()
    headers = {"Authorization": f"Bearer {page.token}"}
    status, renewed = await page.call("POST", "directline/tokens/refresh", headers=headers)
    assert (status, renewed["conversationId"]) == (200, page.conversation)
    status, resumed = await page.call("GET", f"directline/conversations/{page.conversation}")
    assert (status, resumed["conversationId"]) == (200, page.conversation)
    # Beginning twice greets once.
    await page.call("POST", "directline/conversations", headers=headers)
    assert len((await page.fetch())[0]) == 1


async def test_without_a_token_a_stranger_begins(page: Page, conversation: FakeConversation) -> None:
    status, given = await page.call("POST", "directline/conversations")
    page.conversation = given["conversationId"]

    assert status == 201
    assert conversation.welcomed[0][0] is not None
    assert conversation.welcomed[0][0].name == "Tester"


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("POST", "directline/tokens/generate", [], 400),
        ("POST", "directline/tokens/generate", {"kind": "kanaal"}, 400),
        ("POST", "directline/tokens/generate", {"user": "karin"}, 400),
        ("POST", "directline/tokens/generate", {"user": {"id": ""}}, 400),
        ("POST", "directline/tokens/generate", {"user": {"id": 5}}, 400),
        ("POST", "directline/tokens/generate", {"user": {"id": "a\x00"}}, 400),
        ("POST", "directline/tokens/generate", {"user": {"id": "a" * 500}}, 400),
        ("POST", "directline/tokens/generate", {"user": {"id": "stavaza"}}, 400),
        ("POST", "directline/tokens/refresh", {}, 403),
        ("GET", "directline/conversations/onbekend", None, 404),
        ("GET", "directline/conversations/onbekend/activities", None, 404),
        ("POST", "directline/conversations/onbekend/activities", {"type": "message"}, 404),
        ("POST", "directline/conversations/{0}/activities", {}, 400),
        ("POST", "directline/conversations/{0}/activities", {"type": "invoke"}, 400),
        ("POST", "directline/conversations/{0}/activities", {"type": ["message"]}, 400),
        ("POST", "directline/conversations/{0}/activities", {"type": "message", "text": "a" * 70_000}, 413),
        # The bot itself finds the text no text: the page is told, and can offer to send it again.
        ("POST", "directline/conversations/{0}/activities", {"type": "message", "text": 5}, 502),
        ("GET", "directline/conversations/{0}/activities?watermark=-1", None, 400),
        ("GET", "directline/conversations/{0}/activities?watermark=x", None, 400),
        ("GET", "directline/conversations/{0}/activities?watermark=99999999999", None, 400),
        ("POST", "conversations/onbekend/activities", {"type": "message"}, 404),
        ("POST", "conversations/{0}/activities", "hoi", 400),
        ("DELETE", "conversations/{0}/activities/onbekend", None, 404),
    ],
)
async def test_bad_input_is_refused_in_json(page: Page, method: str, path: str, body: Any, status: int) -> None:
    await page.begin()
    given, answer = await page.call(method, path.format(page.conversation), body)

    assert (given, set(answer)) == (status, {"error"})


async def test_memory_is_bounded(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(directline, "MAX_CONVERSATIONS", 3)
    await page.begin()
    first = page.conversation
    for _ in range(3):
        await page.begin()

    assert (await page.call("GET", f"directline/conversations/{first}"))[0] == 404
    assert (await page.call("GET", f"directline/conversations/{page.conversation}"))[0] == 200


def test_an_old_watermark_gives_what_is_still_there() -> None:
    room = directline.Room("r", {}, PlaceKind.PERSONAL, "nl-NL")
    for number in range(directline.MAX_ACTIVITIES + 10):
        room.add({"text": str(number)})

    assert len(room.since(0)) == directline.MAX_ACTIVITIES
    assert [activity["text"] for activity in room.since(room.said - 1)] == [str(room.said - 1)]
    assert room.since(room.said) == room.since(10**9) == []


async def test_the_page_and_its_files_are_served_with_a_strict_policy(page: Page) -> None:
    async with aiohttp.ClientSession() as session:
        async with session.get(page.origin + "/") as response:
            text, policy = await response.text(), response.headers["Content-Security-Policy"]
        assert response.status == 200
        for name, kind in ASSETS.items():
            assert f"/webchat/{name}" in text or name in ("dates.js", "theme.js", "texts.js")
            async with session.get(f"{page.origin}/webchat/{name}") as response:
                assert (response.status, response.content_type) == (200, kind)
        for name in ("index.html", "..%2Fpage.css", "nope.js"):
            async with session.get(f"{page.origin}/webchat/{name}") as response:
                assert response.status == 404

    nonce = text.split('name="style-nonce" content="')[1].split('"')[0]
    assert f"'nonce-{nonce}'" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "<style" not in text
    assert "http://" not in text + "".join((PAGE_FOLDER / name).read_text("utf-8") for name in ("page.js", "theme.js"))


async def test_the_page_tells_who_can_be_chosen(start_bot: StartBot, local_settings: Settings) -> None:
    async def people() -> list[Tester]:
        return [Tester("Karin de Boer", "karin@voorbeeld.nl", "hoofd")]

    bot = await start_bot(local_settings, people)
    async with aiohttp.ClientSession() as session, session.get(f"{bot.origin}/v3/directline/people") as response:
        assert await response.json() == {
            "language": "nl",
            "people": [{"name": "Karin de Boer", "email": "karin@voorbeeld.nl", "role": "hoofd"}],
        }


async def test_without_web_chat_the_page_can_tell(tmp_path: Path) -> None:
    answer = await ChatPage("nl", None, tmp_path / "webchat.js").web_chat(make_mocked_request("GET", "/"))

    assert answer.status == 404
    text = (PAGE_FOLDER / "index.html").read_text("utf-8")
    assert text.count("npm ci") == 2
    assert text.count("python -m bot chat") == 4


class Transport(asyncio.Transport):
    """A connection from an address."""

    def __init__(self, address: str) -> None:
        super().__init__({"peername": (address, 5)})


@pytest.mark.parametrize(
    ("address", "headers", "allowed"),
    [
        ("127.0.0.1", {"Host": "127.0.0.1:3978"}, True),
        ("127.0.0.1", {"Host": "localhost:3978"}, True),
        ("::1", {"Host": "[::1]:3978"}, True),
        ("::ffff:127.0.0.1", {"Host": "127.0.0.1"}, True),
        ("127.0.0.1", {"Host": "127.0.0.1", "Origin": "http://localhost:8080"}, True),
        ("127.0.0.1", {"Host": "127.0.0.1", "Sec-Fetch-Site": "same-origin"}, True),
        ("192.168.1.5", {"Host": "127.0.0.1"}, False),
        ("::ffff:10.0.0.1", {"Host": "127.0.0.1"}, False),
        ("", {"Host": "127.0.0.1"}, False),
        ("127.0.0.1", {}, False),
        ("127.0.0.1", {"Host": "evil.example:3978"}, False),
        ("127.0.0.1", {"Host": "127.0.0.1.evil.example"}, False),
        ("127.0.0.1", {"Host": "localhost@evil.example"}, False),
        ("127.0.0.1", {"Host": "[::1"}, False),
        ("127.0.0.1", {"Host": "127.0.0.1", "Origin": "https://evil.example"}, False),
        ("127.0.0.1", {"Host": "127.0.0.1", "Origin": "null"}, False),
        ("127.0.0.1", {"Host": "127.0.0.1", "Origin": "file://"}, False),
        ("127.0.0.1", {"Host": "127.0.0.1", "Sec-Fetch-Site": "cross-site"}, False),
    ],
)
def test_only_this_machine_gets_in(address: str, headers: dict[str, str], allowed: bool) -> None:
    request = make_mocked_request("POST", "/api/messages", headers=headers, transport=Transport(address))

    assert (foreign_because(request) is None) is allowed


@pytest.mark.parametrize("path", ["/", "/v3/directline/people", "/webchat/page.js"])
async def test_a_foreign_page_gets_nothing(page: Page, path: str) -> None:
    async with aiohttp.ClientSession() as session:
        for headers in ({"Host": "evil.example"}, {"Origin": "https://evil.example"}):
            async with session.get(page.origin + path, headers=headers) as response:
                assert response.status == 403
        async with session.post(page.origin + "/api/messages", json={}, headers={"Host": "evil.example"}) as response:
            assert response.status == 403
