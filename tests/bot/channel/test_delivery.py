"""Messages that go out: what became of them, the hosts they may go to, and the tokens they carry."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import aiohttp
import pytest
from aiohttp import web

from bot.channel.credentials import (
    AccessToken,
    LoginTokens,
    ManagedIdentityTokens,
    Tokens,
    token_scope,
    token_source,
    token_url,
)
from bot.channel.errors import NotDeliveredError
from bot.channel.hosts import ServiceHosts
from bot.channel.proactive import Outcome, ProactiveSender
from bot.channel.references import ConversationReference
from bot.channel.transport import Transport
from bot.messages import PlaceKind, Reply
from bot.settings import Settings
from tests.loopback_teams import APP_ID, BOT, KARIN, SECRET, TENANT, Fault, LoopbackTeams


def reference(teams: LoopbackTeams) -> ConversationReference:
    return ConversationReference(
        channel="msteams",
        conversation_id="19:a/b?c@thread.v2",
        kind=PlaceKind.PERSONAL,
        service_url=teams.service_url,
        bot_id=BOT["id"],
        tenant_id=TENANT,
        user_id=KARIN["id"],
        entra_id=KARIN["aadObjectId"],
        locale="nl-NL",
    )


async def test_a_reminder_goes_out_as_a_message_of_its_own(teams: LoopbackTeams) -> None:
    card = {"type": "AdaptiveCard", "version": "1.5", "actions": [{"type": "Action.Submit", "data": {"a": 1}}]}
    async with Transport(teams.settings()) as transport:
        delivery = await ProactiveSender(transport).send(reference(teams), Reply("Vergeet de raad niet.", card))

    assert (delivery.outcome, delivery.activity_id) == (Outcome.SENT, "sent-1")
    (sent,) = teams.sent
    assert (sent.method, sent.conversation, sent.reply_to) == ("POST", "19:a/b?c@thread.v2", None)
    assert sent.authorization == "Bearer token-1"
    assert "replyToId" not in sent.activity
    assert sent.activity["recipient"] == {"id": KARIN["id"]}
    assert sent.activity["conversation"]["tenantId"] == TENANT
    assert sent.card["actions"][0]["type"] == "Action.Execute"


@pytest.mark.parametrize(
    ("fault", "outcome", "retry_after"),
    [
        (Fault(429, {"Retry-After": "7"}), Outcome.NOT_DELIVERED, 7.0),
        (Fault(412), Outcome.NOT_DELIVERED, None),
        (Fault(408), Outcome.UNKNOWN, None),
        (Fault(500, body=b"<html>"), Outcome.UNKNOWN, None),
        (Fault(503, {"Retry-After": "straks"}), Outcome.UNKNOWN, None),
        (Fault(drops=True, delivers=True), Outcome.UNKNOWN, None),
        (Fault(404), Outcome.GONE, None),
        (Fault(403, body=b'{"error": {"code": "MessageWritesBlocked"}}'), Outcome.GONE, None),
        (Fault(403, body=b'{"error": "nee"}'), Outcome.REFUSED, None),
        (Fault(413), Outcome.TOO_LARGE, None),
        (Fault(400), Outcome.REFUSED, None),
        (Fault(302, {"Location": "https://evil.example/"}), Outcome.REFUSED, None),
    ],
)
async def test_every_fault_has_its_outcome(
    teams: LoopbackTeams, fault: Fault, outcome: Outcome, retry_after: float | None
) -> None:
    teams.connector_faults.append(fault)
    async with Transport(teams.settings()) as transport:
        delivery = await ProactiveSender(transport).send(reference(teams), Reply("hoi"))

    assert (delivery.outcome, delivery.retry_after) == (outcome, retry_after)
    assert delivery.reason


@pytest.mark.parametrize("body", [b"", b"hoera", b"[1]", b'{"id": 5}'])
async def test_an_odd_answer_to_a_message_that_arrived_is_still_sent(teams: LoopbackTeams, body: bytes) -> None:
    teams.connector_faults.append(Fault(201, body=body))
    async with Transport(teams.settings()) as transport:
        delivery = await ProactiveSender(transport).send(reference(teams), Reply("hoi"))

    assert (delivery.outcome, delivery.activity_id) == (Outcome.SENT, None)


async def test_a_service_that_is_not_there_has_delivered_nothing(teams: LoopbackTeams) -> None:
    nowhere = replace(reference(teams), service_url="http://127.0.0.1:1/")
    async with Transport(teams.settings()) as transport:
        delivery = await ProactiveSender(transport).send(nowhere, Reply("hoi"))

    assert delivery.outcome is Outcome.NOT_DELIVERED


async def test_no_token_goes_to_a_host_that_is_not_known(teams: LoopbackTeams) -> None:
    elsewhere = replace(reference(teams), service_url="https://evil.example/")
    async with Transport(teams.settings()) as transport:
        delivery = await ProactiveSender(transport).send(elsewhere, Reply("hoi"))

    assert delivery.outcome is Outcome.REFUSED
    assert teams.token_requests == []


@pytest.mark.parametrize("fault", [Fault(401, body=b'{"error": "invalid_client"}'), Fault(200, body=b"[]")])
async def test_without_a_token_nothing_was_delivered(teams: LoopbackTeams, fault: Fault) -> None:
    teams.login_faults.append(fault)
    async with Transport(teams.settings()) as transport:
        delivery = await ProactiveSender(transport).send(reference(teams), Reply("hoi"))

    assert delivery.outcome is Outcome.NOT_DELIVERED
    assert teams.sent == []


@pytest.mark.parametrize(
    ("url", "allowed"),
    [
        ("https://smba.trafficmanager.net/emea/", True),
        ("https://smba.trafficmanager.net:443/emea/tenant", True),
        ("https://SMBA.TRAFFICMANAGER.NET/emea/", True),
        ("https://smba.infra.gcc.teams.microsoft.com/", True),
        ("https://directline.botframework.com/", True),
        ("https://chat.voorbeeld.nl/", True),
        ("https://chat.voorbeeld.nl:8443/", True),
        ("https://poort.voorbeeld.nl/", False),
        ("https://poort.voorbeeld.nl:8443/", True),
        ("http://chat.voorbeeld.nl/", False),
        ("https://botframework.com.evil.example/", False),
        ("https://evil.example/?smba.trafficmanager.net", False),
        ("https://evil.example/#.botframework.com", False),
        ("https://smba.trafficmanager.net\\@evil.example/", False),
        ("https://127.0.0.1/", False),
        ("http://127.0.0.1:80/", False),
        ("http://[::1]/", False),
        ("", False),
        ("https://", False),
        ("https://smba.trafficmanager.net:x/", False),
    ],
)
def test_known_hosts(url: str, allowed: bool) -> None:
    assert ServiceHosts(("chat.voorbeeld.nl", "poort.voorbeeld.nl:8443")).allows(url) is allowed


@pytest.mark.parametrize("url", ["http://127.0.0.1:3978", "http://localhost:56150/_connector", "http://[::1]:1/"])
def test_local_mode_answers_this_machine(url: str) -> None:
    assert ServiceHosts(loopback=True).allows(url)
    assert not ServiceHosts(loopback=True).allows("http://192.168.1.1/")


@pytest.mark.parametrize(
    ("changes", "url"),
    [
        ({}, f"https://login.microsoftonline.com/{TENANT}/oauth2/v2.0/token"),
        ({"MicrosoftAppType": "MultiTenant"}, "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token"),
        ({"ToChannelFromBotLoginUrl": "https://login.example"}, f"https://login.example/{TENANT}/oauth2/v2.0/token"),
        ({"ToChannelFromBotLoginUrl": "https://login.example/x/"}, "https://login.example/x/oauth2/v2.0/token"),
        (
            {"ToChannelFromBotLoginUrl": "https://login.example/x/oauth2/v2.0/token"},
            "https://login.example/x/oauth2/v2.0/token",
        ),
    ],
)
def test_where_tokens_are_asked_for(changes: dict[str, str], url: str) -> None:
    basic = {"MicrosoftAppId": APP_ID, "MicrosoftAppPassword": SECRET, "MicrosoftAppTenantId": TENANT}
    settings = Settings.model_validate(basic | changes)

    assert token_url(settings) == url
    assert token_scope(settings) == "https://api.botframework.com"


async def others() -> None:
    """Wait for what runs beside the test."""
    await asyncio.gather(*(asyncio.all_tasks() - {asyncio.current_task()}), return_exceptions=True)


class FakeSource:
    def __init__(self) -> None:
        self.fetched = 0
        self.down = False
        self.held: asyncio.Event | None = None

    async def fetch(self, scope: str) -> AccessToken:
        self.fetched += 1
        if self.held is not None:
            await self.held.wait()
        if self.down:
            raise NotDeliveredError("de inlogdienst ligt eruit")
        return AccessToken(f"{scope}-{self.fetched}", 3600)


async def test_tokens_are_shared_renewed_ahead_and_kept_while_the_login_service_is_down() -> None:
    source, now = FakeSource(), [0.0]
    tokens = Tokens(source, monotonic=lambda: now[0])
    assert set(await asyncio.gather(*(tokens.get("a") for _ in range(10)))) == {"a-1"}
    assert await tokens.get("b") == "b-2"

    now[0], source.down = 3100.0, True
    assert await tokens.get("a") == "a-1"
    await others()
    assert await tokens.get("a") == "a-1"
    await others()
    assert source.fetched == 3

    now[0] = 3600.0
    with pytest.raises(NotDeliveredError):
        await tokens.get("a")
    source.down = False
    assert await tokens.get("a") == "a-5"


async def test_a_token_that_was_refused_is_fetched_anew_but_a_newer_one_is_not() -> None:
    tokens = Tokens(FakeSource())
    first = await tokens.get("a")
    tokens.reject("a", first)
    second = await tokens.get("a")
    tokens.reject("a", first)

    assert await tokens.get("a") == second == "a-2"


async def test_closing_stops_a_renewal_that_hangs() -> None:
    source, now = FakeSource(), [0.0]
    tokens = Tokens(source, monotonic=lambda: now[0])
    await tokens.get("a")
    now[0], source.held = 3100.0, asyncio.Event()
    await tokens.get("a")

    await tokens.close()
    assert asyncio.all_tasks() == {asyncio.current_task()}


async def test_secret_and_managed_identity_are_told_apart(teams: LoopbackTeams) -> None:
    async with aiohttp.ClientSession() as session:
        assert isinstance(token_source(teams.settings(), lambda: session), LoginTokens)
        changed = teams.settings(MicrosoftAppType="UserAssignedMSI", MicrosoftAppPassword=None)
        assert isinstance(token_source(changed, lambda: session), ManagedIdentityTokens)


async def test_a_managed_identity_asks_azures_own_service(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, str, str | None]] = []

    async def give(request: web.Request) -> web.Response:
        query = request.query
        asked.append((query["resource"], query["client_id"], request.headers.get("X-IDENTITY-HEADER")))
        return web.json_response({"access_token": "van-azure", "expires_on": "4102444800", "resource": "x"})

    app = web.Application()
    app.router.add_get("/token", give)
    runner = web.AppRunner(app)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        monkeypatch.setenv("IDENTITY_ENDPOINT", f"http://127.0.0.1:{runner.addresses[0][1]}/token")
        monkeypatch.setenv("IDENTITY_HEADER", "geheim")
        for name in ("no_proxy", "NO_PROXY"):
            monkeypatch.setenv(name, "127.0.0.1")
        token = await ManagedIdentityTokens(APP_ID).fetch("https://api.botframework.com")
    finally:
        await runner.cleanup()

    assert token.value == "van-azure"
    assert asked == [("https://api.botframework.com", APP_ID, "geheim")]


async def test_a_managed_identity_that_is_not_there_gives_no_token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IDENTITY_ENDPOINT", "http://127.0.0.1:1/token")
    monkeypatch.setenv("IDENTITY_HEADER", "geheim")

    with pytest.raises(NotDeliveredError):
        await ManagedIdentityTokens(APP_ID).fetch("https://api.botframework.com")
