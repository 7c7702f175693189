"""A loopback Teams: real signing keys, a login service and a connector on 127.0.0.1, that can be told to fail.

async with LoopbackTeams() as teams:
    app = ...                                   # made with teams.settings()
    await teams.post(bot_url, teams.message("hoi"))
    assert teams.sent[0].text == "..."
"""

from __future__ import annotations

import asyncio
import functools
import itertools
import json
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Self

import aiohttp
import jwt
from aiohttp import web
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

from bot.settings import Settings

APP_ID = "11111111-2222-3333-4444-555555555555"
TENANT = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"
SECRET = "loopback-secret"
ISSUER = "https://api.botframework.com"
BOT = {"id": f"28:{APP_ID}", "name": "Stavaza"}
KARIN = {"id": "29:karin", "name": "Karin de Boer", "aadObjectId": "0f0f0f0f-0000-0000-0000-000000000001"}


@functools.cache
def private_key(name: str) -> rsa.RSAPrivateKey:
    """Make a signing key once for each name: making one is slow."""
    del name
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


@dataclass(frozen=True, slots=True)
class Sent:
    """One call of the bot to the connector."""

    method: str
    conversation: str
    reply_to: str | None
    activity: Mapping[str, Any]
    authorization: str | None

    @property
    def text(self) -> str:
        return str(self.activity.get("text", ""))

    @property
    def card(self) -> Any:
        return self.activity["attachments"][0]["content"]


@dataclass(frozen=True, slots=True)
class Fault:
    """What a service does instead of its work: answer with a status, drop the connection, or hold it for a while."""

    status: int = 500
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b"{}"
    drops: bool = False
    delivers: bool = False
    """The message is taken before the fault strikes."""
    until: asyncio.Event | None = None
    """Held until this is set, then answered as ever, or dropped where ``drops`` is told too."""
    seconds: float = 0.0
    """Held for so long, then answered as ever. For programs; a test sets ``until``."""


class LoopbackTeams:
    """The whole outside world of the bot. Every attribute may be changed while it runs."""

    def __init__(self) -> None:
        self.published: dict[str, list[str]] = {"key-1": ["msteams"]}
        """Names of the published keys, each with its endorsements."""
        self.stale_keys: dict[str, list[str]] | None = None
        """What is published instead the next time."""
        self.signing_key = "key-1"
        self.issuer = ISSUER
        """The issuer that the metadata names."""
        self.sent: list[Sent] = []
        self.times: list[float] = []
        """When each of what was sent came, in seconds of the monotonic clock."""
        self.typing: list[Sent] = []
        """What only tells that an answer is coming: how often it is sent depends on how fast the machine is."""
        self.token_requests: list[Mapping[str, str]] = []
        self.members: list[Mapping[str, str]] = [{**KARIN, "userRole": "user", "tenantId": TENANT}]
        self.member_requests = 0
        self.member_faults: deque[Fault] = deque()
        self.members_down: Fault | None = None
        self.key_requests = 0
        self.token_lifetime = 3600
        self.certificate_key: rsa.RSAPublicKey | None = None
        """The public key of the certificate that the login service takes beside the secret."""
        self.key_faults: deque[Fault] = deque()
        self.login_faults: deque[Fault] = deque()
        self.connector_faults: deque[Fault] = deque()
        self.connector_down: Fault | None = None
        self.clock: Callable[[], float] = time.monotonic
        self.called_at: list[float] = []
        """When, by ``clock``, each call reached the connector, whatever became of it."""
        self.keys_down: Fault | None = None
        self.choose_fault: Callable[[str], Fault | None] | None = None
        """Asked for each call to the connector, with its conversation, where no fault waits."""
        self.login_down: Fault | None = None
        self.valid_tokens: set[str] = set()
        self._numbers = itertools.count(1)
        self._arrival = asyncio.Condition()

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_get("/openid", self._metadata)
        app.router.add_get("/keys", self._keys)
        app.router.add_post("/{tenant}/oauth2/v2.0/token", self._token)
        members = "/teams/v3/conversations/{conversation}/members"
        app.router.add_get(members, self._members)
        app.router.add_get(members + "/{member}", self._member)
        activities = "/teams/v3/conversations/{conversation}/activities"
        app.router.add_route("*", activities, self._connector)
        app.router.add_route("*", activities + "/{activity}", self._connector)
        self._runner = web.AppRunner(app, shutdown_timeout=1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.origin = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        self.service_url = f"{self.origin}/teams/"
        self.session = aiohttp.ClientSession()
        return self

    async def __aexit__(self, *_exc: object) -> None:
        await self.session.close()
        await self._runner.cleanup()

    # What the bot is told.

    def environment(self) -> dict[str, str]:
        """Return the settings that point a bot here, by their outside names."""
        return {
            "MicrosoftAppId": APP_ID,
            "MicrosoftAppPassword": SECRET,
            "MicrosoftAppType": "SingleTenant",
            "MicrosoftAppTenantId": TENANT,
            "ToBotFromChannelOpenIdMetadataUrl": f"{self.origin}/openid",
            "ToBotFromChannelTokenIssuer": ISSUER,
            "ToChannelFromBotLoginUrl": self.origin,
            "STAVAZA_SERVICE_HOSTS": "127.0.0.1",
            "HOST": "127.0.0.1",
        }

    def settings(self, **changes: Any) -> Settings:
        """Return settings that point a bot here."""
        return Settings.model_validate({**self.environment(), **changes})

    # What Teams sends.

    def token(
        self,
        *,
        key: str | None = None,
        kid: str | None = None,
        algorithm: str = "RS256",
        without: tuple[str, ...] = (),
        **changes: Any,
    ) -> str:
        """Make a token as the Bot Framework does; ``without`` leaves claims out, ``changes`` puts others in."""
        name = key or self.signing_key
        claims: dict[str, Any] = {
            "iss": ISSUER,
            "aud": APP_ID,
            "exp": int(time.time()) + 3600,
            "nbf": int(time.time()) - 10,
            "serviceurl": self.service_url,
        }
        claims |= changes
        claims = {name: value for name, value in claims.items() if name not in without}
        secret: Any = private_key(name) if algorithm.startswith("RS") else (None if algorithm == "none" else "x" * 64)
        return jwt.encode(claims, secret, algorithm=algorithm, headers={"kid": kid or name})

    def activity(self, **changes: Any) -> dict[str, Any]:
        """Make an activity as Teams does, from Karin in her personal conversation; None leaves a field out."""
        activity = {
            "type": "message",
            "id": f"1700000000{next(self._numbers):03d}",
            "timestamp": "2026-11-24T10:00:00.000Z",
            "channelId": "msteams",
            "serviceUrl": self.service_url,
            "from": KARIN,
            "recipient": BOT,
            "conversation": {"id": "a:karin", "conversationType": "personal", "tenantId": TENANT},
            "channelData": {"tenant": {"id": TENANT}},
            "locale": "nl-NL",
            "entities": [{"type": "clientInfo", "locale": "nl-NL", "country": "NL", "platform": "Web"}],
        }
        return {key: value for key, value in (activity | changes).items() if value is not None}

    def message(self, text: str, /, **changes: Any) -> dict[str, Any]:
        """Make a message."""
        return self.activity(**{"text": text, "textFormat": "plain"} | changes)

    def messages(self, count: int, text: str = "vraag", /, **changes: Any) -> list[dict[str, Any]]:
        """Make messages that each come from a conversation of their own, and no two of them alike."""
        kind = {"conversationType": "personal", "tenantId": TENANT}
        return [
            self.message(f"{text} {next(self._numbers)}", conversation={"id": f"a:{n}", **kind}, **changes)
            for n in range(count)
        ]

    def group_message(self, text: str, /, **changes: Any) -> dict[str, Any]:
        """Make a message in a group, with the mention of the bot in front that Teams asks for."""
        mention = f"<at>{BOT['name']}</at>"
        return self.message(
            f"{mention} {text}",
            conversation={
                "id": "19:groep@thread.v2",
                "conversationType": "groupChat",
                "tenantId": TENANT,
                "isGroup": True,
            },
            entities=[{"type": "mention", "mentioned": BOT, "text": mention}],
            **changes,
        )

    def pressed(self, data: Any, **changes: Any) -> dict[str, Any]:
        """Make the invoke of a pressed Action.Execute."""
        action = {"type": "Action.Execute", "verb": "submit", "data": data}
        value = {"action": action, "trigger": "manual"}
        return self.activity(type="invoke", name="adaptiveCard/action", value=value, **changes)

    async def post(
        self,
        bot: str,
        activity: Mapping[str, Any],
        *,
        token: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> tuple[int, Any]:
        """Post an activity to the bot at ``bot`` (its origin); returns the status and the answer's JSON."""
        sent = {"Authorization": f"Bearer {token or self.token()}"} if headers is None else dict(headers)
        async with self.session.post(f"{bot}/api/messages", json=activity, headers=sent) as response:
            text = await response.text()
            return response.status, json.loads(text) if text else None

    async def arrived(self, count: int, within: float = 10) -> list[Sent]:
        """Wait until that many calls have reached the connector; raises TimeoutError after so many seconds."""
        async with self._arrival, asyncio.timeout(within):
            await self._arrival.wait_for(lambda: len(self.sent) >= count)
        return self.sent

    async def arrived_at_least(self, count: int) -> None:
        """Wait, for as long as it takes, until that many calls have reached the connector."""
        async with self._arrival:
            await self._arrival.wait_for(lambda: len(self.sent) >= count)

    # The services.

    async def _metadata(self, request: web.Request) -> web.StreamResponse:
        self.key_requests += 1
        document = {"issuer": self.issuer, "jwks_uri": f"{self.origin}/keys"}
        return await self._faulty(request, self.key_faults, lambda: web.json_response(document), self.keys_down)

    async def _keys(self, _request: web.Request) -> web.StreamResponse:
        keys = []
        published, self.stale_keys = self.stale_keys or self.published, None
        for name, endorsements in published.items():
            entry = json.loads(RSAAlgorithm.to_jwk(private_key(name).public_key()))
            keys.append({**entry, "kid": name, "use": "sig", "endorsements": endorsements})
        return web.json_response({"keys": keys})

    async def _token(self, request: web.Request) -> web.StreamResponse:
        form = {name: str(value) for name, value in (await request.post()).items()}
        self.token_requests.append({**form, "tenant": request.match_info["tenant"]})

        def answer() -> web.Response:
            if form.get("client_secret") != SECRET and not self._is_signed(form.get("client_assertion", "")):
                return web.json_response({"error": "invalid_client"}, status=401)
            token = f"token-{len(self.token_requests)}"
            self.valid_tokens.add(token)
            return web.json_response({"token_type": "Bearer", "expires_in": self.token_lifetime, "access_token": token})

        return await self._faulty(request, self.login_faults, answer, self.login_down)

    async def _members(self, _request: web.Request) -> web.StreamResponse:
        return web.json_response(self.members)

    def _is_signed(self, assertion: str) -> bool:
        if self.certificate_key is None:
            return False
        try:
            jwt.decode(assertion, self.certificate_key, algorithms=["PS256"], options={"verify_aud": False})
        except jwt.PyJWTError:
            return False
        return True

    async def _member(self, request: web.Request) -> web.StreamResponse:
        self.member_requests += 1
        found = next((member for member in self.members if member["id"] == request.match_info["member"]), None)

        def answer() -> web.Response:
            if found is None:
                return web.json_response({"error": {"code": "MemberNotFoundInConversation"}}, status=404)
            return web.json_response(found)

        return await self._faulty(request, self.member_faults, answer, self.members_down)

    async def _connector(self, request: web.Request) -> web.StreamResponse:
        self.called_at.append(self.clock())
        authorization = request.headers.get("Authorization")
        activity = await request.json() if request.can_read_body else {}
        conversation, reply_to = request.match_info["conversation"], request.match_info.get("activity")

        def deliver() -> web.Response:
            self.times.append(time.monotonic())
            kept = self.typing if activity.get("type") == "typing" else self.sent
            kept.append(Sent(request.method, conversation, reply_to, activity, authorization))
            return web.json_response({"id": f"sent-{len(self.sent)}"})

        def answer() -> web.Response:
            if (authorization or "").removeprefix("Bearer ") not in self.valid_tokens:
                return web.json_response({"error": {"code": "Unauthorized"}}, status=401)
            return deliver()

        faults = self.connector_faults
        if not faults and self.choose_fault is not None and (fault := self.choose_fault(conversation)):
            faults = deque([fault])
        if faults and faults[0].delivers:
            deliver()
        response = await self._faulty(request, faults, answer, self.connector_down)
        async with self._arrival:
            self._arrival.notify_all()
        return response

    async def _faulty(
        self,
        request: web.Request,
        faults: deque[Fault],
        answer: Callable[[], web.Response],
        down: Fault | None = None,
    ) -> web.StreamResponse:
        fault = faults.popleft() if faults else down
        if fault is None:
            return answer()
        if fault.until is not None:
            await fault.until.wait()
            if not fault.drops:
                return answer()
        if fault.seconds:
            await asyncio.sleep(fault.seconds)
            return answer()
        if fault.drops and request.transport is not None:
            request.transport.abort()
        return web.Response(body=fault.body, status=fault.status, headers=fault.headers)
