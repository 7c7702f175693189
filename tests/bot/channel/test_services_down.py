"""The login and key services down, slow or lying, and keys that change: running conversations notice nothing."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from botbuilder.core import TurnContext
from botbuilder.schema import Activity, ConversationReference

from bot.channel.credentials import RENEW_AHEAD, RETRY_AFTER
from bot.channel.keys import FRESH_FOR
from bot.channel.transport import Transport
from tests.bot.channel.conftest import RunningBot, StartBot
from tests.hand_time import HandTime
from tests.loopback_teams import APP_ID, Fault, LoopbackTeams

LIES = [
    b"",
    b"<html>",
    b"[]",
    b"{}",
    b"null",
    b"[" * 100_000,
    b'{"access_token": "x"' + b" " * 200_000 + b"}",
    b'{"access_token": ""}',
    b'{"access_token": 5}',
    b'{"access_token": "a\\nX-Injected: 1"}',
    b'{"access_token": "\\u00e9"}',
    b'{"access_token": "x", "expires_in": "soon"}',
    b'{"access_token": "x", "expires_in": -5}',
    b'{"access_token": "x", "expires_in": 0}',
    b'{"access_token": "x", "expires_in": Infinity}',
    b'{"access_token": "x", "expires_in": {}}',
    b'{"error": "temporarily_unavailable", "error_description": "x"}',
]
BROKEN = [Fault(500), Fault(503), Fault(429), Fault(401, body=b'{"error": "invalid_client"}'), Fault(drops=True)]
REDIRECT = Fault(302, headers={"Location": "https://evil.example/token"})


@pytest.fixture
def time() -> HandTime:
    return HandTime()


@pytest.fixture
async def bot(start_bot: StartBot, teams: LoopbackTeams, time: HandTime) -> RunningBot:
    settings = teams.settings(STAVAZA_TENANT_RATE="0")
    return await start_bot(settings, transport=Transport(settings, monotonic=time, sleep=time.sleep))


async def talk(bot: RunningBot, teams: LoopbackTeams, count: int = 5) -> set[int]:
    """Have so many conversations at once; returns the statuses."""
    answers = await asyncio.gather(*(teams.post(bot.origin, message) for message in teams.messages(count)))
    return {status for status, _ in answers}


@pytest.mark.parametrize("fault", [*BROKEN, REDIRECT, *(Fault(200, body=lie) for lie in LIES)])
async def test_while_the_login_service_is_down_or_lies_the_token_there_is_serves(
    bot: RunningBot, teams: LoopbackTeams, time: HandTime, fault: Fault
) -> None:
    await talk(bot, teams, 1)
    teams.login_down = fault
    await time.move(3600 - RENEW_AHEAD)
    for _ in range(3):
        assert await talk(bot, teams) == {200}
    # To the end of its life.
    await time.move(RENEW_AHEAD - 6)
    assert await talk(bot, teams) == {200}
    assert {sent.authorization for sent in teams.sent} == {"Bearer token-1"}
    assert len(teams.sent) == 21

    teams.login_down = None
    await time.move(RETRY_AFTER)
    assert await talk(bot, teams, 1) == {200}
    assert teams.sent[-1].authorization == f"Bearer token-{len(teams.token_requests)}" != "Bearer token-1"


async def test_while_the_login_service_is_slow_nobody_waits_and_it_is_asked_once(
    bot: RunningBot, teams: LoopbackTeams, time: HandTime
) -> None:
    await talk(bot, teams, 1)
    held = asyncio.Event()
    teams.login_down = Fault(until=held)
    await time.move(3600 - RENEW_AHEAD)
    for _ in range(3):
        assert await talk(bot, teams) == {200}
        await time.move(RETRY_AFTER)

    assert {sent.authorization for sent in teams.sent} == {"Bearer token-1"}
    assert len(teams.token_requests) == 2
    held.set()


async def test_a_token_is_renewed_also_when_nobody_speaks(teams: LoopbackTeams, time: HandTime) -> None:
    async with Transport(teams.settings(), monotonic=time, sleep=time.sleep) as transport:
        assert transport.tokens is not None
        scope = "https://api.botframework.com"
        assert await transport.tokens.get(scope) == "token-1"
        transport.tokens.renew_if_due()
        await time.move(3600 - RENEW_AHEAD)
        teams.login_faults.append(Fault(500))
        for _ in range(2):
            transport.tokens.renew_if_due()
            renewing = transport.tokens._of(scope)._fetching
            assert renewing is not None
            await asyncio.gather(renewing, return_exceptions=True)
            await time.move(RETRY_AFTER)
        assert await transport.tokens.get(scope) == "token-3"


@pytest.mark.parametrize(
    "fault", [Fault(500), Fault(drops=True), Fault(200, body=b"<html>"), Fault(200, body=b'{"keys": []}'), REDIRECT]
)
async def test_while_the_keys_cannot_be_fetched_the_ones_there_are_serve(
    bot: RunningBot, teams: LoopbackTeams, time: HandTime, fault: Fault
) -> None:
    await talk(bot, teams, 1)
    teams.keys_down = fault
    for _ in range(3):
        await time.move(FRESH_FOR)
        teams.token_lifetime = 10**6
        assert await talk(bot, teams) == {200}

    assert (await teams.post(bot.origin, teams.message("hoi"), token=teams.token(key="stranger")))[0] == 401
    assert bot.channel.unready_because() is None


async def test_while_the_keys_come_slowly_nobody_waits(bot: RunningBot, teams: LoopbackTeams, time: HandTime) -> None:
    await talk(bot, teams, 1)
    held = asyncio.Event()
    teams.keys_down = Fault(until=held)
    await time.move(FRESH_FOR)
    for _ in range(3):
        assert await talk(bot, teams) == {200}

    assert teams.key_requests == 2
    held.set()


async def test_keys_that_change_under_load_cost_no_message(bot: RunningBot, teams: LoopbackTeams) -> None:
    """Sixteen senders, two rotations, made-up keys in between; what was signed before a rotation still arrives."""
    people = ({"id": f"29:{number}", "name": f"Collega {number}"} for number in range(400))
    messages = iter([{**message, "from": next(people)} for message in teams.messages(400)])
    statuses: list[int] = []
    made_up: list[int] = []

    async def sender() -> None:
        for message in messages:
            token = teams.token()
            if len(statuses) == 100:
                teams.published, teams.signing_key = {"key-2": ["msteams"]}, "key-2"
            if len(statuses) == 250:
                teams.published, teams.signing_key = {"key-3": ["msteams"]}, "key-3"
                stranger = teams.token(key="stranger")
                made_up.append((await teams.post(bot.origin, teams.message("hoi"), token=stranger))[0])
            statuses.append((await teams.post(bot.origin, message, token=token))[0])

    await asyncio.gather(*(sender() for _ in range(16)))

    assert statuses == [200] * 400
    assert len({sent.text for sent in teams.sent}) == len(teams.sent) == 400
    assert set(made_up) == {401}
    assert teams.key_requests <= 5


# botbuilder's own ways, for who knows them.


async def take(bot: RunningBot, teams: LoopbackTeams, turn: Any) -> None:
    activity = Activity().deserialize(teams.message("hallo", id="17"))
    await bot.channel.adapter.process_activity(f"Bearer {teams.token()}", activity, turn)


async def test_turn_context_sends_several_and_its_handlers_see_them(bot: RunningBot, teams: LoopbackTeams) -> None:
    seen: list[str] = []

    async def turn(context: TurnContext) -> None:
        async def sending(_context: TurnContext, activities: list[Activity], go_on: Any) -> Any:
            seen.append("sends " + ", ".join(activity.type for activity in activities))
            for activity in activities:
                activity.text = (activity.text or "").upper()
            return await go_on()

        async def updating(_context: TurnContext, activity: Activity, go_on: Any) -> Any:
            seen.append(f"updates {activity.id}")
            return await go_on()

        async def deleting(_context: TurnContext, deleted: ConversationReference, go_on: Any) -> Any:
            seen.append(f"deletes {deleted.activity_id}")
            return await go_on()

        context.on_send_activities(sending)
        context.on_update_activity(updating)
        context.on_delete_activity(deleting)
        several = [Activity(type="message", text="een"), Activity(type="typing"), Activity(type="message", text="twee")]
        responses = await context.send_activities(several)
        assert len(responses) == 3
        assert (responses[0].id, responses[2].id) == ("sent-1", "sent-2")
        assert context.responded
        await context.update_activity(Activity(id="sent-1", type="message", text="uno"))
        await context.delete_activity("sent-2")
        await context.send_trace_activity("spoor")

    await take(bot, teams, turn)
    assert seen == ["sends message, typing, message", "updates sent-1", "deletes sent-2", "sends trace"]
    assert len(teams.typing) == 1
    assert [(sent.method, sent.text) for sent in teams.sent] == [
        ("POST", "EEN"),
        ("POST", "TWEE"),
        ("PUT", "uno"),
        ("DELETE", ""),
    ]


async def test_a_fault_of_the_service_comes_out_of_turn_context(bot: RunningBot, teams: LoopbackTeams) -> None:
    from bot.channel.errors import ConversationGoneError

    faults: list[Exception] = []

    async def turn(context: TurnContext) -> None:
        try:
            await context.send_activity("hoi")
        except ConversationGoneError as error:
            faults.append(error)

    teams.connector_faults.append(Fault(404))
    await take(bot, teams, turn)
    assert len(faults) == 1


async def test_continue_conversation_speaks_first_over_the_same_connector(
    bot: RunningBot, teams: LoopbackTeams
) -> None:
    activity = Activity().deserialize(teams.message("hallo", id="17"))
    known = TurnContext.get_conversation_reference(activity)

    async def turn(context: TurnContext) -> None:
        context.activity.id = None
        await context.send_activity("goedemorgen")

    await bot.channel.adapter.continue_conversation(known, turn, APP_ID)
    (sent,) = teams.sent
    assert (sent.reply_to, sent.text, sent.authorization) == (None, "goedemorgen", "Bearer token-1")
