"""Everything that may come in from the internet: refused with the right status, never 500, never a stack trace.

``python -m tests.bot.channel.test_bad_requests`` prints the matrix of them all.
"""

from __future__ import annotations

import asyncio
import base64
import json
import logging
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pytest
from aiohttp import web

from bot.channel.routes import add_channel
from tests.bot.channel.conftest import FakeConversation, FakeReferences, RunningBot
from tests.loopback_teams import KARIN, TENANT, LoopbackTeams

OTHER_TENANT = "99999999-9999-9999-9999-999999999999"
JSON = {"Content-Type": "application/json"}


@dataclass(frozen=True, slots=True)
class Bad:
    """A request and its status. ``body`` and ``header`` (Authorization) may need the running Teams to be made."""

    status: int
    body: bytes | Callable[[LoopbackTeams], Any] | None = None
    header: str | Callable[[LoopbackTeams], str] | None = None
    headers: Mapping[str, str] | None = None


def token(**options: Any) -> Callable[[LoopbackTeams], str]:
    return lambda teams: f"Bearer {teams.token(**options)}"


def activity(**changes: Any) -> Callable[[LoopbackTeams], Any]:
    return lambda teams: teams.message("hoi", **changes)


def without(*names: str) -> Callable[[LoopbackTeams], Any]:
    return lambda teams: {key: value for key, value in teams.message("hoi").items() if key not in names}


def conversation_with(**changes: Any) -> dict[str, Any]:
    return {"id": "a:karin", "conversationType": "personal", "tenantId": TENANT} | changes


def service(url: str) -> Bad:
    """A request whose token and activity agree on a service URL that is not one of ours."""
    return Bad(403, activity(serviceUrl=url), token(serviceurl=url))


def forged(header: dict[str, Any], payload: Any, signature: str = "c2lnbmF0dXJl") -> str:
    parts = (base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=") for part in (header, payload))
    return f"Bearer {'.'.join(parts)}.{signature}"


BODIES = {
    "no content type": Bad(415, b"{}", headers={"Content-Type": ""}),
    "plain text": Bad(415, b"{}", headers={"Content-Type": "text/plain"}),
    "a form": Bad(415, b"type=message", headers={"Content-Type": "application/x-www-form-urlencoded"}),
    "XML": Bad(415, b"<a/>", headers={"Content-Type": "application/xml"}),
    "a broken content type": Bad(415, b"{}", headers={"Content-Type": ";;;"}),
    "compressed": Bad(415, b"{}", headers={**JSON, "Content-Encoding": "gzip"}),
    "compressed in a made-up way": Bad(415, b"{}", headers={**JSON, "Content-Encoding": "zebra"}),
    "too large": Bad(413, b'{"text": "' + b"a" * 300_000 + b'"}'),
    "empty": Bad(400, b""),
    "not JSON": Bad(400, b"hallo"),
    "half JSON": Bad(400, b'{"type": "message"'),
    "not UTF-8": Bad(400, b'{"type": "\xff\xfe"}'),
    "UTF-16": Bad(400, '{"type": "message"}'.encode("utf-16")),
    "half a surrogate pair": Bad(400, b'{"type": "message", "text": "\\ud800"}'),
    "nested too deep": Bad(400, b"[" * 100_000),
    "a number too long": Bad(400, b'{"value": ' + b"9" * 5000 + b"}"),
    "not a number": Bad(400, b'{"value": NaN}'),
    "infinity": Bad(400, b'{"value": Infinity}'),
    "a list": Bad(400, b"[]"),
    "a string": Bad(400, b'"message"'),
    "a number": Bad(400, b"5"),
    "null": Bad(400, b"null"),
    "an empty object": Bad(400, b"{}"),
    "no type": Bad(400, without("type")),
    "an empty type": Bad(400, activity(type="")),
    "a type that is a number": Bad(400, activity(type=5)),
    "a type with a line break": Bad(400, activity(type="mess\nage")),
    "no sender": Bad(400, without("from")),
    "a sender that is a string": Bad(400, activity(**{"from": "karin"})),
    "a sender without id": Bad(400, activity(**{"from": {"name": "Karin"}})),
    "a sender with a number for id": Bad(400, activity(**{"from": {"id": 5}})),
    "a sender with null bytes": Bad(400, activity(**{"from": {"id": "29:\x00"}})),
    "an Entra id that is a list": Bad(400, activity(**{"from": {**KARIN, "aadObjectId": []}})),
    "no recipient": Bad(400, without("recipient")),
    "no conversation": Bad(400, without("conversation")),
    "a conversation that is a list": Bad(400, activity(conversation=[])),
    "a conversation without id": Bad(400, activity(conversation={"tenantId": TENANT})),
    "a tenant that is an object": Bad(400, activity(conversation=conversation_with(tenantId={}))),
    "no channel": Bad(400, without("channelId")),
    "no service URL": Bad(400, without("serviceUrl")),
    "a service URL that is an object": Bad(400, activity(serviceUrl={})),
    "text that is a number": Bad(400, activity(text=5)),
    "text that is an object": Bad(400, activity(text={"a": 1})),
    "a locale that is a list": Bad(400, activity(locale=["nl"])),
    "entities that are an object": Bad(400, activity(entities={})),
    "entities that are strings": Bad(400, activity(entities=["mention"])),
    "channel data that is a string": Bad(400, activity(channelData="tenant")),
    "members that are a string": Bad(400, activity(type="conversationUpdate", membersAdded="iedereen")),
    "a member that is a string": Bad(400, activity(type="conversationUpdate", membersAdded=["karin"])),
    "a time that is none": Bad(400, activity(timestamp="gisteren")),
    "attachments that are a string": Bad(400, activity(attachments="kaart")),
    "an id of a megabyte": Bad(400, activity(id="1" * 10_000)),
}

TOKENS = {
    "no header": Bad(401, header=""),
    "an empty bearer": Bad(401, header="Bearer"),
    "another scheme": Bad(401, header="Basic a2FyaW46Z2VoZWlt"),
    "not a JWT": Bad(401, header="Bearer abc"),
    "three parts of nothing": Bad(401, header="Bearer a.b.c"),
    "dots": Bad(401, header="Bearer .."),
    "four parts": Bad(401, header="Bearer a.b.c.d"),
    "two tokens": Bad(401, lambda teams: teams.message("hoi"), lambda teams: f"Bearer {teams.token()} {teams.token()}"),
    "a header that is a list": Bad(401, header=forged([], {})),  # type: ignore[arg-type]
    "no key id": Bad(401, header=forged({"alg": "RS256"}, {})),
    "a key id that is a number": Bad(401, header=forged({"alg": "RS256", "kid": 5}, {})),
    "claims that are a list": Bad(401, header=forged({"alg": "RS256", "kid": "key-1"}, [])),
    "unsigned": Bad(401, header=token(algorithm="none")),
    "signed with a shared secret": Bad(401, header=token(algorithm="HS256")),
    "signed with RS512": Bad(401, header=token(algorithm="RS512")),
    "signed with a stolen key id": Bad(401, header=token(key="stranger", kid="key-1")),
    "signed with an unknown key": Bad(401, header=token(key="stranger")),
    "a broken signature": Bad(401, header=lambda teams: f"Bearer {teams.token()[:-8]}AAAAAAAA"),
    "no issuer": Bad(401, header=token(without=("iss",))),
    "another issuer": Bad(401, header=token(iss="https://sts.windows.net/x/")),
    "an issuer of the emulator": Bad(
        401, header=token(iss="https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0")
    ),
    "no audience": Bad(401, header=token(without=("aud",))),
    "another audience": Bad(401, header=token(aud="another-bot")),
    "an audience that is an object": Bad(401, header=token(aud={"a": 1})),
    "no expiry": Bad(401, header=token(without=("exp",))),
    "expired": Bad(401, header=token(exp=int(time.time()) - 3600)),
    "an expiry that is text": Bad(401, header=token(exp="morgen")),
    "an expiry that is no number": Bad(401, header=token(exp=float("inf"))),
    "not valid yet": Bad(401, header=token(nbf=int(time.time()) + 3600)),
    "no service URL claim": Bad(401, header=token(without=("serviceurl",))),
    "another service URL": Bad(401, header=token(serviceurl="https://smba.trafficmanager.net/emea/")),
    "a service URL claim that is a list": Bad(401, header=token(serviceurl=["x"])),
    "a service URL claim in other letters": Bad(
        401, header=lambda teams: f"Bearer {teams.token(serviceurl=teams.service_url.upper())}"
    ),
    "an audience among others that is not ours": Bad(401, header=token(aud=["a", "b"])),
    "a moment of issue that is to come": Bad(401, header=token(iat=int(time.time()) + 3600)),
    "a very long token": Bad(401, header="Bearer " + "a" * 7_000),
    "a bearer with a tab": Bad(401, header="Bearer\tabc"),
    "a compressed token": Bad(401, header=forged({"alg": "RS256", "kid": "key-1", "zip": "DEF"}, {})),
    "a key in the header": Bad(401, header=forged({"alg": "RS256", "jwk": {"kty": "RSA", "n": "AQ", "e": "AQAB"}}, {})),
    "an unknown critical extension": Bad(401, header=forged({"alg": "RS256", "kid": "key-1", "crit": ["x"]}, {})),
    "a channel that the key does not vouch for": Bad(401, activity(channelId="webchat"), token()),
}

STRANGERS = {
    "another tenant": Bad(
        403,
        activity(conversation=conversation_with(tenantId=OTHER_TENANT), channelData={"tenant": {"id": OTHER_TENANT}}),
    ),
    "another tenant in the conversation": Bad(403, activity(conversation=conversation_with(tenantId=OTHER_TENANT))),
    "another tenant in the channel data": Bad(403, activity(channelData={"tenant": {"id": OTHER_TENANT}})),
    "no tenant": Bad(403, activity(conversation=conversation_with(tenantId=None), channelData={})),
    "a guest": Bad(403, activity(**{"from": {**KARIN, "userRole": "guest"}})),
    "a person of another tenant": Bad(403, activity(**{"from": {**KARIN, "tenantId": OTHER_TENANT}})),
    "an unknown host": service("https://evil.example/teams"),
    "a host that ends alike": service("https://evilbotframework.com/"),
    "a host that begins alike": service("https://smba.trafficmanager.net.evil.example/"),
    "a name before the host": service("https://smba.trafficmanager.net@evil.example/"),
    "a known host without https": service("http://smba.trafficmanager.net/"),
    "a known host on another port": service("https://smba.trafficmanager.net:8443/"),
    "another address of this machine": service("http://localhost:1/"),
    "another scheme": service("file:///etc/passwd"),
    "no address at all": service("smba.trafficmanager.net"),
    "an address with braces": service("https://smba.trafficmanager.net/{conversationId}"),
    "an address that cannot be": service("https://[::1/"),
}


TABLES = {"body": BODIES, "proof": TOKENS, "who or where": STRANGERS}


def test_the_table_is_long_enough() -> None:
    assert sum(map(len, TABLES.values())) >= 110


async def send(bot: str, teams: LoopbackTeams, bad: Bad) -> tuple[int, str]:
    """Send a bad request to the bot at ``bot``; returns the status and the body of the answer."""
    body = bad.body(teams) if callable(bad.body) else bad.body
    data = json.dumps(teams.message("hoi") if body is None else body).encode() if not isinstance(body, bytes) else body
    authorization = bad.header(teams) if callable(bad.header) else bad.header
    headers = dict(bad.headers if bad.headers is not None else JSON)
    if authorization != "":
        headers["Authorization"] = authorization or f"Bearer {teams.token()}"
    address = f"{bot}/api/messages"
    async with teams.session.post(address, data=data, headers=headers, skip_auto_headers=("Content-Type",)) as response:
        return response.status, await response.text()


@pytest.mark.parametrize(
    "bad",
    [pytest.param(bad, id=name) for table in TABLES.values() for name, bad in table.items()],
)
async def test_it_is_refused(
    bot: RunningBot, teams: LoopbackTeams, conversation: FakeConversation, caplog: pytest.LogCaptureFixture, bad: Bad
) -> None:
    status, text = await send(bot.origin, teams, bad)

    assert status == bad.status, text
    assert set(json.loads(text)) == {"error"}
    assert "Traceback" not in text + caplog.text
    assert conversation.heard == []
    assert teams.sent == []
    assert teams.token_requests == []


async def test_a_request_that_is_right_passes_the_same_way(bot: RunningBot, teams: LoopbackTeams) -> None:
    for activity in (
        teams.message("hoi"),
        teams.message("hallo", entities=None, channelData={"tenant": {"id": TENANT.upper()}}),
        teams.message("dag", conversation={"id": "a:karin"}),
        teams.activity(),
        teams.message("goedendag", locale="", replyToId="", **{"from": {**KARIN, "role": "user", "aadObjectId": ""}}),
    ):
        assert (await teams.post(bot.origin, activity))[0] == 200

    assert len(teams.sent) == 5


async def test_a_body_that_comes_in_pieces_is_measured_too(bot: RunningBot, teams: LoopbackTeams) -> None:
    async def pieces() -> Any:
        for _ in range(40):
            yield b" " * 10_000

    headers = {**JSON, "Authorization": f"Bearer {teams.token()}"}
    async with teams.session.post(f"{bot.origin}/api/messages", data=pieces(), headers=headers) as response:
        assert response.status == 413


async def test_a_sender_who_hangs_up_halfway_is_no_fault(
    bot: RunningBot, teams: LoopbackTeams, caplog: pytest.LogCaptureFixture
) -> None:
    host, port = bot.origin.removeprefix("http://").split(":")
    _, writer = await asyncio.open_connection(host, int(port))
    writer.write(
        b"POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"
    )
    await writer.drain()
    writer.close()
    await writer.wait_closed()

    assert (await teams.post(bot.origin, teams.message("hoi")))[0] == 200
    assert "Traceback" not in caplog.text


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH"])
async def test_other_methods_are_not_allowed(bot: RunningBot, teams: LoopbackTeams, method: str) -> None:
    async with teams.session.request(method, f"{bot.origin}/api/messages") as response:
        assert response.status == 405


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/webchat/page.js",
        "/v3/directline/people",
        "/v3/directline/conversations",
        "/v3/conversations/a/activities",
    ],
)
async def test_with_an_app_id_there_is_no_chat_page(bot: RunningBot, teams: LoopbackTeams, path: str) -> None:
    for method in ("GET", "POST"):
        async with teams.session.request(method, bot.origin + path, json={}) as response:
            assert response.status == 404


async def print_matrix() -> int:
    """Send every bad request over real HTTP and print its status; returns how many were not as they should be."""
    logging.disable()
    wrong = 0
    async with LoopbackTeams() as teams:
        app = web.Application()
        add_channel(app, teams.settings(), FakeConversation(), FakeReferences())
        runner = web.AppRunner(app, auto_decompress=False)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        bot = f"http://127.0.0.1:{runner.addresses[0][1]}"
        counted: Counter[int] = Counter()
        for kind, table in TABLES.items():
            for name, bad in table.items():
                status, _ = await send(bot, teams, bad)
                counted[status] += 1
                wrong += status != bad.status
                print(f"{kind:14}{name:50}{status}{'' if status == bad.status else f'  (should be {bad.status})'}")
        await runner.cleanup()
    print(f"\n{sum(counted.values())} bad requests:", ", ".join(f"{n} × {s}" for s, n in sorted(counted.items())))
    print(f"Not as they should be: {wrong}")
    return wrong


if __name__ == "__main__":
    raise SystemExit(asyncio.run(print_matrix()))
