"""The way of a message over real HTTP: Teams' token in, the bot's token and answer out."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

import pytest

from bot.channel import routes
from bot.channel.activities import shape_of
from bot.channel.connector import Connectors
from bot.channel.references import CachedReferences, ConversationReference
from bot.channel.routes import Channel
from bot.channel.transport import Transport
from bot.messages import Incoming, PlaceKind, Reply
from tests.bot.channel.conftest import FakeConversation, FakeReferences, RunningBot, StartBot
from tests.hand_time import HandTime
from tests.loopback_teams import APP_ID, BOT, KARIN, SECRET, TENANT, Fault, LoopbackTeams

CARD: Mapping[str, Any] = {
    "type": "AdaptiveCard",
    "version": "1.5",
    "body": [{"type": "TextBlock", "text": "Samen digitaal"}],
    "actions": [{"type": "Action.Submit", "title": "Meer", "data": {"vraag": "meer", "type": "Action.Submit"}}],
}


async def test_a_message_is_answered_with_the_bots_own_token(
    bot: RunningBot, teams: LoopbackTeams, conversation: FakeConversation
) -> None:
    status, _ = await teams.post(bot.origin, teams.message("hoeveel budget is er nog?", id="1700"))

    assert status == 200
    (sent,) = teams.sent
    assert (sent.method, sent.conversation, sent.reply_to) == ("POST", "a:karin", "1700")
    assert sent.authorization == "Bearer token-1"
    assert sent.text == "Gehoord: hoeveel budget is er nog?"
    assert sent.activity["type"] == "message"
    assert sent.activity["textFormat"] == "markdown"
    assert sent.activity["inputHint"] == "acceptingInput"
    assert sent.activity["summary"] == sent.text
    assert sent.activity["replyToId"] == "1700"
    assert sent.activity["from"]["id"] == BOT["id"]
    assert sent.activity["recipient"]["id"] == KARIN["id"]
    (heard,) = conversation.heard
    assert heard.sender.entra_id == KARIN["aadObjectId"]
    assert heard.sender.name == "Karin de Boer"
    assert heard.place.kind is PlaceKind.PERSONAL
    assert heard.locale == "nl-NL"
    assert heard.activity_id == "1700"


async def test_one_token_serves_many_messages(bot: RunningBot, teams: LoopbackTeams) -> None:
    await asyncio.gather(*(teams.post(bot.origin, message) for message in teams.messages(20)))

    assert len(teams.sent) == 20
    (asked,) = teams.token_requests
    assert asked == {
        "grant_type": "client_credentials",
        "client_id": APP_ID,
        "client_secret": SECRET,
        "scope": "https://api.botframework.com/.default",
        "tenant": TENANT,
    }
    assert teams.key_requests == 1


async def test_a_refused_token_is_renewed_once(bot: RunningBot, teams: LoopbackTeams) -> None:
    await teams.post(bot.origin, teams.message("een"))
    teams.valid_tokens.clear()
    await teams.post(bot.origin, teams.message("twee"))

    assert [sent.authorization for sent in teams.sent] == ["Bearer token-1", "Bearer token-2"]


async def test_a_card_goes_out_with_buttons_that_teams_can_press(
    bot: RunningBot, teams: LoopbackTeams, conversation: FakeConversation
) -> None:
    async def answer(_incoming: Incoming) -> tuple[Reply, ...]:
        return (Reply("Er is nog € 10.\nMeer op de kaart.", CARD), Reply("En nog iets."))

    conversation.answers = answer
    await teams.post(bot.origin, teams.message("budget?"))

    first, second = teams.sent
    assert second.text == "En nog iets."
    assert first.activity["summary"] == "Er is nog € 10."
    assert first.activity["attachments"][0]["contentType"] == "application/vnd.microsoft.card.adaptive"
    button = first.card["actions"][0]
    assert button["type"] == "Action.Execute"
    assert button["data"] == {"vraag": "meer", "type": "Action.Submit"}
    assert button["fallback"] == CARD["actions"][0]


async def test_a_pressed_button_is_answered_in_the_chat_and_below_the_card(
    bot: RunningBot, teams: LoopbackTeams, conversation: FakeConversation
) -> None:
    status, body = await teams.post(bot.origin, teams.pressed({"vraag": "meer"}))

    assert status == 200
    assert body == {
        "statusCode": 200,
        "type": "application/vnd.microsoft.activity.message",
        "value": "Gekozen: {'vraag': 'meer'}",
    }
    assert [sent.text for sent in teams.sent] == ["Gekozen: {'vraag': 'meer'}"]
    assert conversation.heard[0].value == {"vraag": "meer"}


async def test_the_same_press_sent_again_gets_the_same_answer_once(
    bot: RunningBot, teams: LoopbackTeams, conversation: FakeConversation
) -> None:
    pressed = teams.pressed({"vraag": "meer"})
    first, again = await asyncio.gather(teams.post(bot.origin, pressed), teams.post(bot.origin, pressed))

    assert first == again
    assert len(teams.sent) == len(conversation.heard) == 1


@pytest.mark.parametrize("data", [["een"], "een", 5, None])
async def test_a_press_without_an_object_is_a_bad_request_in_the_answer(
    bot: RunningBot, teams: LoopbackTeams, data: object
) -> None:
    status, body = await teams.post(bot.origin, teams.pressed(data))

    assert (status, body["statusCode"], body["type"]) == (200, 400, "application/vnd.microsoft.error")
    assert teams.sent == []


async def test_an_unknown_invoke_is_not_found(bot: RunningBot, teams: LoopbackTeams) -> None:
    status, _ = await teams.post(bot.origin, teams.activity(type="invoke", name="task/fetch", value={}))

    assert status == 404


async def test_a_submitted_card_reaches_the_conversation(
    bot: RunningBot, teams: LoopbackTeams, conversation: FakeConversation
) -> None:
    await teams.post(bot.origin, teams.activity(value={"vraag": "meer"}))

    assert (conversation.heard[0].text, conversation.heard[0].value) == ("", {"vraag": "meer"})


async def test_a_message_sent_again_is_answered_once(bot: RunningBot, teams: LoopbackTeams) -> None:
    message = teams.message("hoi")
    statuses = [(await teams.post(bot.origin, message))[0] for _ in range(3)]

    assert statuses == [200, 200, 200]
    assert len(teams.sent) == 1


async def test_the_same_id_in_another_conversation_is_another_message(bot: RunningBot, teams: LoopbackTeams) -> None:
    other = {"id": "a:piet", "conversationType": "personal", "tenantId": TENANT}
    await teams.post(bot.origin, teams.message("hoi", id="1"))
    await teams.post(bot.origin, teams.message("hoi", id="1", conversation=other))

    assert len(teams.sent) == 2


@pytest.mark.parametrize("kind", ["typing", "messageReaction", "endOfConversation", "event", "trace", "iets-nieuws"])
async def test_other_activities_pass_in_silence(
    bot: RunningBot, teams: LoopbackTeams, conversation: FakeConversation, kind: str
) -> None:
    status, _ = await teams.post(bot.origin, teams.activity(type=kind))

    assert status == 200
    assert teams.sent == []
    assert conversation.heard == []


async def test_in_a_group_the_mention_goes_and_the_reference_names_nobody(
    bot: RunningBot, teams: LoopbackTeams, conversation: FakeConversation, references: FakeReferences
) -> None:
    await teams.post(bot.origin, teams.group_message("hoe staat het ervoor?"))

    assert conversation.heard[0].text == "hoe staat het ervoor?"
    assert conversation.heard[0].place.kind is PlaceKind.GROUP
    reference = references.kept["msteams", "19:groep@thread.v2"]
    assert (reference.user_id, reference.entra_id, reference.locale) == (None, None, None)


async def test_a_reference_is_written_when_it_changes_only(
    bot: RunningBot, teams: LoopbackTeams, references: FakeReferences
) -> None:
    for _ in range(3):
        await teams.post(bot.origin, teams.message("hoi"))
    assert references.writes == 1
    await teams.post(bot.origin, teams.message("hi", locale="en-GB"))

    assert references.writes == 2
    reference = references.kept["msteams", "a:karin"]
    assert (reference.user_id, reference.entra_id, reference.user_name) == (
        KARIN["id"],
        KARIN["aadObjectId"],
        KARIN["name"],
    )
    assert (reference.service_url, reference.bot_id, reference.tenant_id) == (teams.service_url, BOT["id"], TENANT)
    assert (reference.kind, reference.locale) == (PlaceKind.PERSONAL, "en-GB")


async def test_threads_of_a_channel_share_one_reference(
    bot: RunningBot, teams: LoopbackTeams, conversation: FakeConversation, references: FakeReferences
) -> None:
    for thread in ("1", "2"):
        place = {"id": f"19:kanaal@thread.tacv2;messageid={thread}", "conversationType": "channel", "tenantId": TENANT}
        await teams.post(bot.origin, teams.message("hoi", conversation=place))

    assert list(references.kept) == [("msteams", "19:kanaal@thread.tacv2")]
    assert [heard.place.kind for heard in conversation.heard] == [PlaceKind.CHANNEL, PlaceKind.CHANNEL]
    assert [sent.conversation for sent in teams.sent] == [heard.place.id for heard in conversation.heard]


async def test_a_store_that_is_down_does_not_keep_anyone_from_his_answer(
    bot: RunningBot, teams: LoopbackTeams, references: FakeReferences
) -> None:
    references.fault = RuntimeError("de database is weg")
    status, _ = await teams.post(bot.origin, teams.message("hoi"))

    assert status == 200
    assert [sent.text for sent in teams.sent] == ["Gehoord: hoi"]


INSTALLED: list[dict[str, Any]] = [
    {"type": "installationUpdate", "action": "add"},
    {"type": "conversationUpdate", "membersAdded": [BOT]},
    {"type": "conversationUpdate", "membersAdded": [KARIN]},
]


@pytest.mark.parametrize("installed", INSTALLED)
async def test_a_person_is_welcomed_once(
    bot: RunningBot,
    teams: LoopbackTeams,
    conversation: FakeConversation,
    references: FakeReferences,
    installed: dict[str, Any],
) -> None:
    for activity in (installed, *INSTALLED, *INSTALLED):
        assert (await teams.post(bot.origin, teams.activity(**activity)))[0] == 200

    assert [sent.text for sent in teams.sent] == ["Welkom Karin de Boer"]
    ((sender, place, locale),) = conversation.welcomed
    assert (sender and sender.entra_id, place.kind, locale) == (KARIN["aadObjectId"], PlaceKind.PERSONAL, "nl-NL")
    assert ("msteams", "a:karin") in references.kept


async def test_the_bot_does_not_welcome_itself(
    bot: RunningBot, teams: LoopbackTeams, conversation: FakeConversation
) -> None:
    await teams.post(bot.origin, teams.activity(type="conversationUpdate", membersAdded=[BOT], **{"from": BOT}))

    assert conversation.welcomed == []


async def test_a_group_is_welcomed_for_the_bot_not_for_its_people(
    bot: RunningBot, teams: LoopbackTeams, conversation: FakeConversation
) -> None:
    group = {"id": "19:groep@thread.v2", "conversationType": "groupChat", "tenantId": TENANT}
    for member in (KARIN, BOT, KARIN):
        await teams.post(
            bot.origin, teams.activity(type="conversationUpdate", membersAdded=[member], conversation=group)
        )

    ((sender, place, _),) = conversation.welcomed
    assert (sender, place.kind) == (None, PlaceKind.GROUP)


@pytest.mark.parametrize(
    "removed",
    [{"type": "installationUpdate", "action": "remove"}, {"type": "conversationUpdate", "membersRemoved": [BOT]}],
)
async def test_a_removed_bot_forgets_and_welcomes_again_when_it_comes_back(
    bot: RunningBot,
    teams: LoopbackTeams,
    conversation: FakeConversation,
    references: FakeReferences,
    removed: dict[str, Any],
) -> None:
    await teams.post(bot.origin, teams.activity(type="installationUpdate", action="add"))
    await teams.post(bot.origin, teams.activity(**removed))
    assert references.kept == {}
    await teams.post(bot.origin, teams.activity(type="installationUpdate", action="add"))

    assert len(conversation.welcomed) == 2
    assert ("msteams", "a:karin") in references.kept


async def test_a_fault_becomes_an_apology_with_a_reference_that_is_in_the_log(
    bot: RunningBot, teams: LoopbackTeams, conversation: FakeConversation, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail(_incoming: Incoming) -> tuple[Reply, ...]:
        raise ZeroDivisionError("geheim getal")

    conversation.answers = fail
    message_status, _ = await teams.post(bot.origin, teams.message("hoi"))
    pressed_status, pressed = await teams.post(bot.origin, teams.pressed({}, locale="en-US"))

    assert (message_status, pressed_status) == (200, 200)
    dutch, english = (sent.text for sent in teams.sent)
    assert dutch.startswith("failed (nl-NL)")
    assert english.startswith("failed (en-US)")
    assert pressed["value"] == english
    assert "geheim" not in dutch + english
    told = [record.__dict__["reference"] for record in caplog.records if "reference" in record.__dict__]
    assert told == [text.split("**")[1] for text in (dutch, english)]
    assert told[0] != told[1]


@pytest.mark.parametrize(
    "fault",
    [
        Fault(500),
        Fault(403, body=b'{"error":{"code":"MessageWritesBlocked"}}'),
        Fault(429, {"Retry-After": "600"}),
        Fault(drops=True),
    ],
)
async def test_an_answer_that_cannot_be_delivered_is_no_fault_of_the_request(
    bot: RunningBot, teams: LoopbackTeams, fault: Fault
) -> None:
    teams.connector_faults.append(fault)
    status, _ = await teams.post(bot.origin, teams.message("hoi"))
    teams.connector_faults.append(fault)
    pressed_status, pressed = await teams.post(bot.origin, teams.pressed({"vraag": "meer"}))

    assert (status, pressed_status) == (200, 200)
    assert pressed["value"] == "Gekozen: {'vraag': 'meer'}"
    assert teams.sent == []


async def test_without_the_login_service_a_message_is_taken_all_the_same(
    start_bot: StartBot, teams: LoopbackTeams
) -> None:
    time = HandTime()
    bot = await start_bot(teams.settings(), transport=Transport(teams.settings(), monotonic=time, sleep=time.sleep))
    teams.login_down = Fault(500, body=b"<html>")
    posted = asyncio.create_task(teams.post(bot.origin, teams.message("een")))
    assert (await time.until(posted))[0] == 200
    assert len(teams.token_requests) == 7, "two for who asks, five for the answer"

    teams.login_down = None
    assert (await teams.post(bot.origin, teams.message("twee")))[0] == 200
    assert [sent.text for sent in teams.sent] == ["Gehoord: twee"]


async def test_a_token_near_its_end_is_renewed_beside_the_work(bot: RunningBot, teams: LoopbackTeams) -> None:
    teams.token_lifetime = 100
    await teams.post(bot.origin, teams.message("een"))
    # From here the login service hangs; what runs goes on with the token there is.
    held = asyncio.Event()
    teams.login_faults.append(Fault(until=held))
    for text in ("twee", "drie"):
        await teams.post(bot.origin, teams.message(text))

    assert [sent.authorization for sent in teams.sent] == ["Bearer token-1"] * 3
    held.set()


async def test_botbuilders_own_way_still_works(bot: RunningBot, teams: LoopbackTeams) -> None:
    """TurnContext and its connector, as anyone who knows botbuilder uses them."""
    from botbuilder.core import TurnContext
    from botbuilder.schema import Activity

    results = []

    async def turn(context: TurnContext) -> None:
        response = await context.send_activity("hoi")
        results.append(response.id)
        await context.update_activity(Activity(id=response.id, type="message", text="dag"))
        await context.delete_activity(response.id)

    channel: Channel = bot.channel
    activity = Activity().deserialize(teams.message("hallo", id="17"))
    await channel.adapter.process_activity(f"Bearer {teams.token()}", activity, turn)

    assert results == ["sent-1"]
    assert [(sent.method, sent.reply_to) for sent in teams.sent] == [
        ("POST", "17"),
        ("PUT", "sent-1"),
        ("DELETE", "sent-1"),
    ]
    assert teams.sent[1].text == "dag"


async def test_without_app_id_no_token_is_asked_nor_sent(
    local_bot: RunningBot, teams: LoopbackTeams, conversation: FakeConversation
) -> None:
    teams.valid_tokens.add("")
    status, _ = await teams.post(local_bot.origin, teams.message("hoi"), headers={})

    assert status == 200
    assert [sent.authorization for sent in teams.sent] == [None]
    assert teams.token_requests == []


async def test_the_channel_says_whether_it_is_ready(start_bot: StartBot, teams: LoopbackTeams) -> None:
    teams.keys_down = Fault(503)
    bot = await start_bot(teams.settings())
    status, _ = await teams.post(bot.origin, teams.message("hoi"))
    assert status == 503
    assert "503" in (bot.channel.unready_because() or "")

    teams.keys_down = None
    assert bot.channel._keys is not None
    await bot.channel._keys.refresh()
    assert bot.channel.unready_because() is None
    assert (await teams.post(bot.origin, teams.message("hoi")))[0] == 200


async def test_members_can_be_asked_for_as_botbuilder_does(bot: RunningBot, teams: LoopbackTeams) -> None:
    connectors = Connectors(bot.channel.transport)
    client = await connectors.create(teams.service_url)
    assert await connectors.create(teams.service_url) is client
    members = await client.conversations.get_conversation_members("a:karin")

    assert [(member.id, member.name) for member in members] == [(KARIN["id"], KARIN["name"])]


async def test_a_body_that_never_ends_is_not_waited_for(
    bot: RunningBot, teams: LoopbackTeams, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(routes, "BODY_TIMEOUT", 0.01)
    host, port = bot.origin.removeprefix("http://").split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(
        b"POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{"
    )
    answer = await asyncio.wait_for(reader.readline(), 10)
    writer.close()
    await writer.wait_closed()

    assert answer.startswith(b"HTTP/1.1 408")


async def test_a_fault_of_the_channel_itself_is_logged_and_not_shown(
    bot: RunningBot, teams: LoopbackTeams, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail(*_: object) -> None:
        raise ZeroDivisionError("geheim getal")

    monkeypatch.setattr(bot.channel.adapter, "process_activity", fail)
    status, body = await teams.post(bot.origin, teams.message("hoi"))

    assert status == 200
    assert set(body) == {"reference"}
    assert f"({body['reference']})" in caplog.text
    assert "geheim getal" in caplog.text


async def test_an_apology_that_cannot_be_delivered_is_only_logged(
    bot: RunningBot, teams: LoopbackTeams, conversation: FakeConversation, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail(_incoming: Incoming) -> tuple[Reply, ...]:
        raise ZeroDivisionError

    conversation.answers = fail
    teams.connector_faults.append(Fault(500))
    status, _ = await teams.post(bot.origin, teams.message("hoi"))

    assert status == 200
    assert teams.sent == []
    assert "The apology was not delivered: the service answered 500" in caplog.text


async def test_a_turn_that_was_broken_off_may_come_again(
    bot: RunningBot, teams: LoopbackTeams, conversation: FakeConversation
) -> None:
    from botbuilder.schema import Activity

    begun = asyncio.Event()

    async def hang(_incoming: Incoming) -> tuple[Reply, ...]:
        begun.set()
        await asyncio.Event().wait()
        return ()

    conversation.answers = hang
    fields = teams.message("hoi")
    turns = bot.channel._turns

    async def turn(context: Any) -> None:
        await turns.take(context, shape_of(fields))

    header = f"Bearer {teams.token()}"
    first = asyncio.create_task(bot.channel.adapter.process_activity(header, Activity().deserialize(fields), turn))
    await begun.wait()
    first.cancel()
    await asyncio.gather(first, return_exceptions=True)
    conversation.answers = None
    await teams.post(bot.origin, fields)

    assert [sent.text for sent in teams.sent] == ["Gehoord: hoi"]


async def test_a_store_that_is_down_welcomes_nobody_and_fails_nothing(
    bot: RunningBot, teams: LoopbackTeams, references: FakeReferences, conversation: FakeConversation
) -> None:
    references.fault = RuntimeError("de database is weg")
    for change in ({"action": "add"}, {"action": "remove"}):
        assert (await teams.post(bot.origin, teams.activity(type="installationUpdate", **change)))[0] == 200

    assert conversation.welcomed == []


async def test_only_so_many_references_and_activities_are_held(references: FakeReferences) -> None:
    cached = CachedReferences(references, size=2)
    some = [ConversationReference("msteams", name, PlaceKind.PERSONAL, "https://x/", "b") for name in "abc"]
    for reference in (*some, *some[1:], some[0]):
        await cached.remember(reference)

    # The last two were known still; the first had made room.
    assert references.writes == 4
