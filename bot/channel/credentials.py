"""How the bot proves itself to the Bot Framework: access tokens, fetched beside the work and kept."""

from __future__ import annotations

import asyncio
import json
import logging
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol
from uuid import uuid4

import aiohttp
import jwt

from bot.channel.certificates import CertificateError, read_certificate
from bot.channel.errors import NotDeliveredError
from bot.settings import AppType, Settings

logger = logging.getLogger(__name__)

PUBLIC_LOGIN = "https://login.microsoftonline.com"
MULTI_TENANT_AUTHORITY = "botframework.com"
BOT_FRAMEWORK_SCOPE = "https://api.botframework.com"
TOKEN_PATH = "/oauth2/v2.0/token"  # noqa: S105 - a path
FETCH_TIMEOUT = 10.0
"""Seconds the login service gets."""
RENEW_AHEAD = 600.0
"""A token with less than this many seconds to live is renewed beside the work."""
LAST_MOMENT = 5.0
"""A token with less than this many seconds to live is not used any more: it might end on its way."""
RETRY_AFTER = 15.0
"""Seconds between renewals ahead of time while the login service is down."""
LONGEST_LIFETIME = 24 * 3600.0
"""Seconds; Microsoft's tokens live an hour, and a day in Azure."""
MAX_ANSWER = 100_000
ASSERTION_LIFETIME = 600
"""Seconds that the signed statement lives with which a certificate asks for a token."""


@dataclass(frozen=True, slots=True)
class AccessToken:
    """A bearer token and how many seconds it lives from now."""

    value: str
    lifetime: float


class TokenSource(Protocol):
    """Gets a new token from where tokens come from; raises NotDeliveredError when it cannot."""

    async def fetch(self, scope: str) -> AccessToken:
        """Fetch a new token for a scope such as ``https://api.botframework.com``."""
        ...


class LoginTokens:
    """Tokens of the login service, by OAuth 2's client credentials grant (RFC 6749, 4.4)."""

    def __init__(
        self, token_url: str, app_id: str, proof: ClientProof, session: Callable[[], aiohttp.ClientSession]
    ) -> None:
        """``proof`` gives the fields of the form that show who asks, anew for each request; it may read and reckon."""
        self._token_url = token_url
        self._app_id = app_id
        self._proof = proof
        self._session = session

    async def fetch(self, scope: str) -> AccessToken:
        """Ask the login service for a token."""
        form = {"grant_type": "client_credentials", "client_id": self._app_id, "scope": f"{scope}/.default"}
        try:
            proof = await asyncio.to_thread(self._proof)
        except CertificateError as error:
            raise NotDeliveredError(str(error)) from error
        timeout = aiohttp.ClientTimeout(total=FETCH_TIMEOUT)
        try:
            async with self._session().post(
                self._token_url, data={**form, **proof}, timeout=timeout, allow_redirects=False
            ) as response:
                answer = await _read_json(response)
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError, RecursionError) as error:
            raise NotDeliveredError(f"the login service could not be reached: {type(error).__name__}") from error
        return _read_token(answer)


ClientProof = Callable[[], Mapping[str, str]]


def secret_proof(secret: str) -> ClientProof:
    """Prove who the bot is by its secret."""
    return lambda: {"client_secret": secret}


def certificate_proof(certificate_file: Path, key_file: Path | None, app_id: str, audience: str) -> ClientProof:
    """Prove who the bot is by a statement that its certificate's key signs (RFC 7523, as Entra ID wants it).

    The files are read each time: a certificate can be replaced while the bot runs.
    """

    def prove() -> Mapping[str, str]:
        certificate = read_certificate(certificate_file, key_file)
        now = int(time.time())
        claims = {
            "aud": audience,
            "iss": app_id,
            "sub": app_id,
            "jti": str(uuid4()),
            "nbf": now,
            "iat": now,
            "exp": now + ASSERTION_LIFETIME,
        }
        # PS256 and the SHA-256 thumbprint: SHA-1 is on its way out at Entra ID.
        headers = {"x5t#S256": certificate.thumbprint}
        return {
            "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            "client_assertion": jwt.encode(claims, certificate.private_key, algorithm="PS256", headers=headers),
        }

    return prove


class ManagedIdentityTokens:
    """Tokens for the user-assigned managed identity that the bot runs under in Azure; there is no secret."""

    def __init__(self, app_id: str) -> None:
        self._app_id = app_id
        self._client: Any = None

    async def fetch(self, scope: str) -> AccessToken:
        """Ask Azure's local identity service for a token, in a thread: msal blocks."""
        try:
            answer = await asyncio.wait_for(asyncio.to_thread(self._ask, scope), 2 * FETCH_TIMEOUT)
        except Exception as error:
            # msal raises whatever its HTTP client raises; each means the same here: no token.
            raise NotDeliveredError(f"the managed identity gave no token: {type(error).__name__}") from error
        return _read_token(answer)

    def _ask(self, scope: str) -> object:
        if self._client is None:
            import msal
            import requests

            identity = msal.UserAssignedManagedIdentity(client_id=self._app_id)
            self._client = msal.ManagedIdentityClient(identity, http_client=_WithTimeout(requests.Session()))
        return self._client.acquire_token_for_client(resource=scope)


class _WithTimeout:
    """A requests session as msal wants it, with a timeout that requests itself does not have."""

    def __init__(self, session: Any) -> None:
        self._session = session

    def get(self, url: str, **options: Any) -> Any:
        return self._session.get(url, **{"timeout": FETCH_TIMEOUT, **options})

    def post(self, url: str, **options: Any) -> Any:
        return self._session.post(url, **{"timeout": FETCH_TIMEOUT, **options})

    def close(self) -> None:
        self._session.close()


class Tokens:
    """One token for each scope, shared by everything that sends."""

    def __init__(self, source: TokenSource, *, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._source = source
        self._now = monotonic
        self._scopes: dict[str, _ScopeToken] = {}

    async def get(self, scope: str) -> str:
        """Return a token that is valid now; waits for the login service only when there is none.

        Raises NotDeliveredError when none can be had.
        """
        return await self._of(scope).get()

    def renew_if_due(self) -> None:
        """Renew, beside the work, the tokens that have been asked for and end soon."""
        for entry in self._scopes.values():
            entry.renew_if_due()

    def reject(self, scope: str, token: str) -> None:
        """Note that a service refused this token, so that the next caller fetches a new one."""
        self._of(scope).reject(token)

    async def close(self) -> None:
        """Stop renewals that are under way."""
        for entry in self._scopes.values():
            await entry.close()

    def _of(self, scope: str) -> _ScopeToken:
        if scope not in self._scopes:
            self._scopes[scope] = _ScopeToken(scope, self._source, self._now)
        return self._scopes[scope]


class _ScopeToken:
    def __init__(self, scope: str, source: TokenSource, monotonic: Callable[[], float]) -> None:
        self._scope = scope
        self._source = source
        self._now = monotonic
        self._token: str | None = None
        self._ends_at = 0.0
        self._renew_at = 0.0
        self._fetching: asyncio.Task[str] | None = None

    async def get(self) -> str:
        now = self._now()
        if self._token is None or now >= self._ends_at:
            return await asyncio.shield(self._fetch())
        self.renew_if_due()
        return self._token

    def renew_if_due(self) -> None:
        if self._fetching is None and self._now() >= self._renew_at:
            self._renew_at = self._now() + RETRY_AFTER
            self._fetch()

    def reject(self, token: str) -> None:
        if self._token == token:
            self._token = None

    async def close(self) -> None:
        if self._fetching is not None:
            self._fetching.cancel()
            await asyncio.gather(self._fetching, return_exceptions=True)

    def _fetch(self) -> asyncio.Task[str]:
        if self._fetching is None:
            self._fetching = asyncio.create_task(self._fetch_now())
            self._fetching.add_done_callback(self._fetched)
        return self._fetching

    def _fetched(self, task: asyncio.Task[str]) -> None:
        self._fetching = None
        if not task.cancelled() and (error := task.exception()):
            logger.warning("No access token: %s", error, extra={"action": "token_not_fetched", "scope": self._scope})

    async def _fetch_now(self) -> str:
        fresh = await self._source.fetch(self._scope)
        now = self._now()
        self._token = fresh.value
        self._ends_at = now + max(fresh.lifetime - LAST_MOMENT, 0.9 * fresh.lifetime)
        self._renew_at = now + max(fresh.lifetime - RENEW_AHEAD, fresh.lifetime / 3)
        return fresh.value


def token_source(settings: Settings, session: Callable[[], aiohttp.ClientSession]) -> TokenSource:
    """Make the source of tokens that the settings ask for; there must be an app id."""
    app_id = settings.app_id or ""
    if settings.app_type is AppType.USER_ASSIGNED_MSI:
        return ManagedIdentityTokens(app_id)
    address = token_url(settings)
    if settings.certificate_file is not None:
        proof = certificate_proof(settings.certificate_file, settings.certificate_key_file, app_id, address)
        return LoginTokens(address, app_id, proof, session)
    secret = settings.app_password.get_secret_value() if settings.app_password else ""
    return LoginTokens(address, app_id, secret_proof(secret), session)


def token_url(settings: Settings) -> str:
    """Work out where tokens are asked for.

    ToChannelFromBotLoginUrl may be a login host, an authority (host and tenant) or the whole address, as the Bot
    Framework's own libraries have had it over the years.
    """
    single = settings.app_type is not AppType.MULTI_TENANT and settings.app_tenant_id
    tenant = settings.app_tenant_id if single else MULTI_TENANT_AUTHORITY
    login = (settings.login_url or PUBLIC_LOGIN).rstrip("/")
    if login.endswith("/token"):
        return login
    has_path = "/" in login.split("://", 1)[-1]
    return login + TOKEN_PATH if has_path else f"{login}/{tenant}{TOKEN_PATH}"


def token_scope(settings: Settings) -> str:
    """Return the scope to ask tokens for, without ``/.default``."""
    return (settings.oauth_scope or BOT_FRAMEWORK_SCOPE).removesuffix("/.default").rstrip("/")


async def _read_json(response: aiohttp.ClientResponse) -> object:
    body = b""
    async for chunk in response.content.iter_chunked(65_536):
        body += chunk
        if len(body) > MAX_ANSWER:
            raise ValueError("the answer is too large")
    return json.loads(body)


def _read_token(answer: object) -> AccessToken:
    if not isinstance(answer, dict):
        raise NotDeliveredError("the login service did not answer with a token")
    value = answer.get("access_token")
    if isinstance(value, str) and _TOKEN.fullmatch(value):
        return AccessToken(value, _read_lifetime(answer.get("expires_in", 3600)))
    error = answer.get("error")
    reason = error[:100] if isinstance(error, str) else "no reason given"
    raise NotDeliveredError(f"the login service refused: {reason}")


def _read_lifetime(given: Any) -> float:
    try:
        # Microsoft's services have given the number as text as well.
        lifetime = float(int(given))
    except (TypeError, ValueError, OverflowError):
        lifetime = 0.0
    if lifetime <= 0:
        raise NotDeliveredError("the login service gave a token without a lifetime")
    return min(lifetime, LONGEST_LIFETIME)


# What may stand in an Authorization header (RFC 6750, 2.1).
_TOKEN = re.compile(r"[A-Za-z0-9._~+/=-]{1,20000}")
