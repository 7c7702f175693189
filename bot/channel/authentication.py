"""Who may speak to the bot: botbuilder's public extension point, filled with checks that hold.

The stock checks block the event loop, never look at the tenant, accept a token without an end, and fail with a 500
where they should refuse.
"""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

import jwt
from botbuilder.schema import Activity, CallerIdConstants
from botframework.connector.auth import (
    AuthenticateRequestResult,
    BotFrameworkAuthentication,
    ClaimsIdentity,
)

from bot.channel.activities import ActivityShape, shape_of
from bot.channel.connector import Connectors
from bot.channel.credentials import BOT_FRAMEWORK_SCOPE
from bot.channel.errors import NotAllowedError, NotAuthenticatedError
from bot.channel.guests import Guests
from bot.channel.held_tokens import HeldTokens
from bot.channel.hosts import ServiceHosts
from bot.channel.keys import SigningKey, SigningKeys

PUBLIC_METADATA = "https://login.botframework.com/v1/.well-known/openidconfiguration"
PUBLIC_ISSUER = "https://api.botframework.com"
ALGORITHM = "RS256"
CLOCK_SKEW = 300
"""Seconds that the sender's clock and ours may differ, as the Bot Framework's documentation has it."""


class ChannelAuthentication(BotFrameworkAuthentication):  # type: ignore[misc]
    """What both ways of checking share: known hosts only, and one connector for each service."""

    def __init__(self, connectors: Connectors, hosts: ServiceHosts) -> None:
        self._connectors = connectors
        self._hosts = hosts

    @abstractmethod
    async def check(self, shape: ActivityShape, header: str) -> AuthenticateRequestResult:
        """Return what botbuilder wants to know of a sender who may speak.

        Raises NotAuthenticatedError, NotAllowedError or KeysUnavailableError.
        """

    async def authenticate_request(self, activity: Activity, auth_header: str) -> AuthenticateRequestResult:
        """Check an activity as botbuilder's adapter asks for it."""
        return await self.check(shape_of(activity.serialize()), auth_header or "")

    async def authenticate_streaming_request(self, auth_header: str, channel_id_header: str) -> Any:
        """Refuse: the bot takes no streaming connections."""
        raise NotAllowedError("streaming connections are not taken")

    def create_connector_factory(self, claims_identity: ClaimsIdentity) -> Connectors:
        """Return the connectors, for whichever identity: there is one registration."""
        return self._connectors

    async def create_user_token_client(self, claims_identity: ClaimsIdentity) -> None:
        """Return none: the bot signs nobody in, the channel proves who writes."""

    def get_originating_audience(self) -> str:
        """Return the Bot Framework's audience."""
        return BOT_FRAMEWORK_SCOPE

    def _require_known_host(self, shape: ActivityShape) -> None:
        if not self._hosts.allows(shape.service_url):
            raise NotAllowedError("the service URL is not on a host the bot may answer to")

    def _result(self, identity: ClaimsIdentity, caller_id: str | None) -> AuthenticateRequestResult:
        result = AuthenticateRequestResult()
        result.claims_identity = identity
        result.audience = BOT_FRAMEWORK_SCOPE
        result.caller_id = caller_id
        result.connector_factory = self._connectors
        return result


class LocalAuthentication(ChannelAuthentication):
    """Local mode: no proof is asked. That only this machine reaches the bot is seen to in :mod:`bot.channel.local`."""

    async def check(self, shape: ActivityShape, header: str) -> AuthenticateRequestResult:
        """Let everyone in who wants his answer on this machine."""
        self._require_known_host(shape)
        return self._result(ClaimsIdentity({}, True, "anonymous"), None)


class TokenAuthentication(ChannelAuthentication):
    """The Bot Framework proves itself with a signed token; the tenant must be ours."""

    def __init__(
        self,
        connectors: Connectors,
        hosts: ServiceHosts,
        keys: SigningKeys,
        *,
        app_id: str,
        tenant_id: str | None,
        issuer: str = PUBLIC_ISSUER,
        guests: Guests | None = None,
    ) -> None:
        """``guests`` tells who is one, to be refused; None lets them in."""
        super().__init__(connectors, hosts)
        self._keys = keys
        self._app_id = app_id
        self._tenant_id = tenant_id.lower() if tenant_id else None
        self._issuer = issuer
        self._guests = guests
        self._held = HeldTokens()

    async def check(self, shape: ActivityShape, header: str) -> AuthenticateRequestResult:
        """Check the token (401), then the host, the tenant and the person (403)."""
        claims = await self.claims(header, shape.channel)
        claimed = claims.get("serviceurl")
        if not isinstance(claimed, str) or claimed.rstrip("/") != shape.service_url.rstrip("/"):
            raise NotAuthenticatedError("the token is for another service URL")
        self._require_known_host(shape)
        if self._tenant_id is None or shape.tenants != {self._tenant_id}:
            raise NotAllowedError("the activity does not come from the bot's own tenant")
        if self._guests is not None and await self._guests.is_guest(shape):
            raise NotAllowedError("guests are not answered")
        return self._result(ClaimsIdentity(claims, True), CallerIdConstants.public_azure_channel)

    async def claims(self, header: str, channel: str) -> dict[str, Any]:
        """Return the claims of a token that the Bot Framework signed for this bot and channel.

        Raises NotAuthenticatedError, or KeysUnavailableError while there are no keys to check with.
        """
        scheme, _, token = header.strip().partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise NotAuthenticatedError("there is no bearer token")
        held = self._held.get(token)
        key_id = held.key_id if held else _key_id_of(token)
        key = await self._keys.get(key_id)
        if key is None:
            raise NotAuthenticatedError("the token is signed with an unknown key")
        if held is not None and held.key is key:
            claims = dict(held.claims)
        else:
            claims = self._claims(token, key)
            self._held.put(token, key_id, key, dict(claims))
        if channel not in key.endorsements:
            raise NotAuthenticatedError("the token's key does not vouch for this channel")
        return claims

    def _claims(self, token: str, key: SigningKey) -> dict[str, Any]:
        try:
            claims: dict[str, Any] = jwt.decode(
                token,
                key.public_key,
                algorithms=[ALGORITHM],
                audience=self._app_id,
                issuer=self._issuer,
                leeway=CLOCK_SKEW,
                options={"require": ["exp", "iss", "aud"]},
            )
        except (jwt.PyJWTError, ValueError, TypeError, ArithmeticError, RecursionError) as error:
            raise NotAuthenticatedError(f"the token does not hold: {type(error).__name__}") from None
        return claims


def _key_id_of(token: str) -> str:
    """Return the id of the key that a token says it is signed with; raises NotAuthenticatedError."""
    try:
        fields = jwt.get_unverified_header(token)
    except (jwt.PyJWTError, ValueError, TypeError, RecursionError):
        raise NotAuthenticatedError("the token is not a JWT") from None
    key_id = fields.get("kid")
    if fields.get("alg") != ALGORITHM or not isinstance(key_id, str):
        raise NotAuthenticatedError("the token is not signed as the Bot Framework signs")
    return key_id
