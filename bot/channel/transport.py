"""The one place from which HTTP goes out to the chat service: known hosts only, one session, with limits and timeouts.

Waiting, retrying and keeping to Teams' own limits belong around :meth:`Transport.call`.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from typing import Any, Self

import aiohttp
from yarl import URL

from bot.channel.credentials import Tokens, token_scope, token_source
from bot.channel.errors import (
    ConversationGoneError,
    DeliveryError,
    DeliveryRefusedError,
    DeliveryUnknownError,
    MessageTooLargeError,
    NotDeliveredError,
)
from bot.channel.hosts import ServiceHosts
from bot.settings import Settings

logger = logging.getLogger(__name__)

CONNECTIONS = 100
CONNECTIONS_PER_HOST = 50
CONNECT_TIMEOUT = 5.0
CALL_TIMEOUT = 12.0
"""Seconds for a whole call: Teams itself gives up on the bot after 15."""
MAX_ANSWER = 1_000_000
USER_AGENT = "Stavaza"


class Transport:
    """Sends requests to the connector of the chat service. Open it with ``async with``, or ``open`` and ``close``."""

    def __init__(self, settings: Settings) -> None:
        self.hosts = ServiceHosts(settings.service_hosts, loopback=settings.is_local)
        self._scope = token_scope(settings)
        self._tokens = None if settings.is_local else Tokens(token_source(settings, self.session))
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        await self.open()
        return self

    async def __aexit__(self, *_exc: object) -> None:
        await self.close()

    async def open(self) -> None:
        """Make the session; needs a running event loop."""
        connector = aiohttp.TCPConnector(limit=CONNECTIONS, limit_per_host=CONNECTIONS_PER_HOST)
        timeout = aiohttp.ClientTimeout(total=CALL_TIMEOUT, connect=CONNECT_TIMEOUT, sock_connect=CONNECT_TIMEOUT)
        # No cookies: nothing of one conversation may travel with another.
        self._session = aiohttp.ClientSession(
            connector=connector,
            timeout=timeout,
            cookie_jar=aiohttp.DummyCookieJar(),
            headers={"User-Agent": USER_AGENT},
        )

    async def close(self) -> None:
        """Close the session and stop what is under way."""
        if self._tokens is not None:
            await self._tokens.close()
        if self._session is not None:
            await self._session.close()
            self._session = None

    def session(self) -> aiohttp.ClientSession:
        """Return the shared session; raises RuntimeError before ``open``."""
        if self._session is None:
            raise RuntimeError("The transport is not open")
        return self._session

    async def call(self, method: str, url: str, body: bytes | None = None) -> Any:
        """Make one call and return the JSON of its answer, or None where there is none; raises a DeliveryError.

        A token that is refused (401) is renewed once.
        """
        if not self.hosts.allows(url.partition("?")[0]):
            raise DeliveryRefusedError(f"{URL(url).host or 'the service address'} is not a host the bot may answer to")
        try:
            return await self._attempt(method, url, body)
        except _TokenRefusedError:
            return await self._attempt(method, url, body, last=True)

    async def _attempt(self, method: str, url: str, body: bytes | None, *, last: bool = False) -> Any:
        headers = {"Accept": "application/json"}
        if body is not None:
            headers["Content-Type"] = "application/json; charset=utf-8"
        token = await self._tokens.get(self._scope) if self._tokens else None
        if token:
            headers["Authorization"] = f"Bearer {token}"
        try:
            # The address is used as it is: conversation ids are already quoted, and must not be quoted again.
            async with self.session().request(
                method, URL(url, encoded=True), data=body, headers=headers, allow_redirects=False
            ) as response:
                answer = await _read(response)
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NotDeliveredError(f"no connection: {type(error).__name__}") from error
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise DeliveryUnknownError(f"connection lost or too slow: {type(error).__name__}") from error
        if response.status == 401 and self._tokens and token:
            self._tokens.reject(self._scope, token)
            if not last:
                raise _TokenRefusedError
        if not 200 <= response.status < 300:
            raise fault_of(response.status, response.headers, answer)
        return answer


class _TokenRefusedError(Exception):
    """The service answered 401."""


def fault_of(status: int, headers: Mapping[str, str], answer: object) -> DeliveryError:
    """Say what an answer other than 2xx means for the message."""
    code = _error_code(answer)
    reason = f"the service answered {status}{f' {code}' if code else ''}"
    if status in (401, 412, 429):
        return NotDeliveredError(reason, status, _seconds(headers.get("Retry-After")))
    if status == 413:
        return MessageTooLargeError(reason, status)
    if status == 404 or (status == 403 and code in _GONE_CODES):
        return ConversationGoneError(reason, status)
    if status == 408 or status >= 500:
        return DeliveryUnknownError(reason, status, _seconds(headers.get("Retry-After")))
    return DeliveryRefusedError(reason, status)


# 403 also means that this app may not speak here for another reason; only these mean that it was blocked or removed.
_GONE_CODES = {"MessageWritesBlocked", "BotNotInConversationRoster", "BotDisabledByAdmin", "ConversationBlockedByUser"}


async def _read(response: aiohttp.ClientResponse) -> Any:
    """Read the answer's JSON; one that is not JSON, too large or broken off counts as none."""
    try:
        body = b""
        async for chunk in response.content.iter_chunked(65_536):
            body += chunk
            if len(body) > MAX_ANSWER:
                return None
        return json.loads(body) if body else None
    except (aiohttp.ClientError, TimeoutError, OSError, ValueError, RecursionError):
        logger.info("An answer of the chat service could not be read", extra={"action": "answer_unreadable"})
        return None


def _error_code(answer: object) -> str | None:
    error = answer.get("error") if isinstance(answer, dict) else None
    code = error.get("code") if isinstance(error, dict) else None
    return code[:80] if isinstance(code, str) else None


def _seconds(retry_after: str | None) -> float | None:
    # Only the form in seconds: Teams does not use the form with a date.
    return float(retry_after) if retry_after and retry_after.isdecimal() else None
