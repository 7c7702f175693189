"""The one place from which HTTP goes out to the chat service: known hosts only, one session, with limits and timeouts.

What was certainly not delivered is sent again here, within the patience of who sends; what may have been delivered is
not, unless sending it twice is the same as once.
"""

from __future__ import annotations

import asyncio
import json
import logging
import random
import re
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, Self

import aiohttp
from yarl import URL

from bot import metrics
from bot.channel.credentials import Tokens, token_scope, token_source
from bot.channel.errors import (
    ConversationGoneError,
    DeliveryError,
    DeliveryRefusedError,
    DeliveryUnknownError,
    MessageTooLargeError,
    NotDeliveredError,
)
from bot.channel.gate import CONVERSATION_LIMITS, Gate
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


@dataclass(frozen=True, slots=True)
class Persistence:
    """How often a call is made at most, and for how many seconds in all it may wait before the last of them."""

    tries: int
    patience: float


ANSWERING = Persistence(tries=5, patience=30.0)
"""Somebody waits for it."""
ONE_TRY = Persistence(tries=1, patience=5.0)
"""Whoever sends keeps a ledger, and tries again himself."""

FIRST_WAIT = 0.5
LONGEST_WAIT = 20.0
"""Seconds before a second try, doubled for each one after it; made longer or shorter by up to a half, by chance."""
PAUSE = 2.0
"""Seconds of the first pause when Teams asks to wait (429) without saying how long; doubled while it goes on asking."""


class Transport:
    """Sends requests to the connector of the chat service. Open it with ``async with``, or ``open`` and ``close``."""

    def __init__(
        self,
        settings: Settings,
        gate: Gate | None = None,
        *,
        monotonic: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """``monotonic`` and ``sleep`` are of the gate that is made here, and of waiting between tries."""
        self.hosts = ServiceHosts(settings.service_hosts, loopback=settings.is_local)
        self.gate = gate or Gate(
            # The chat page of this machine has no such limits.
            tenant_rate=0 if settings.is_local else settings.tenant_rate,
            conversation_limits=() if settings.is_local else CONVERSATION_LIMITS,
            monotonic=monotonic,
            sleep=sleep,
        )
        self.monotonic = monotonic
        self._sleep = sleep
        self._asked_to_wait = 0
        self._scope = token_scope(settings)
        self.tokens = None if settings.is_local else Tokens(token_source(settings, self.session), monotonic=monotonic)
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
        if self.tokens is not None:
            await self.tokens.close()
        if self._session is not None:
            await self._session.close()
            self._session = None

    def session(self) -> aiohttp.ClientSession:
        """Return the shared session; raises RuntimeError before ``open``."""
        if self._session is None:
            raise RuntimeError("The transport is not open")
        return self._session

    async def call(self, method: str, url: str, body: bytes | None = None, persistence: Persistence = ANSWERING) -> Any:
        """Make one call and return the JSON of its answer, or None where there is none; raises a DeliveryError.

        It passes the gate, and is made again as often as ``persistence`` has it while it certainly was not delivered;
        calls other than POST, which twice do the same as once, also when it is not known. A token that is refused (401)
        is renewed once.
        """
        if not self.hosts.allows(url.partition("?")[0]):
            raise DeliveryRefusedError(f"{URL(url).host or 'the service address'} is not a host the bot may answer to")
        until = self.monotonic() + persistence.patience
        conversation = _conversation_of(url) if method != "GET" else None
        tried = 0
        while True:
            tried += 1
            await self.gate.pass_(conversation, until - self.monotonic())
            try:
                return await self._once(method, url, body)
            except (NotDeliveredError, DeliveryUnknownError) as error:
                # A token that was refused twice will be refused again.
                replayable = error.status != 401 and (isinstance(error, NotDeliveredError) or method != "POST")
                wait = max(error.retry_after or 0.0, self._wait_after(tried))
                if not replayable or tried >= persistence.tries or self.monotonic() + wait > until:
                    raise
                logger.info("Sending again: %s", error.reason, extra={"action": "sent_again", "status": error.status})
                if error.status != 429:  # for which the gate makes everyone wait
                    await self._sleep(wait)

    def _wait_after(self, tried: int) -> float:
        return min(FIRST_WAIT * 2.0 ** (tried - 1), LONGEST_WAIT) * random.uniform(0.5, 1.5)  # noqa: S311 - no secret

    async def _once(self, method: str, url: str, body: bytes | None) -> Any:
        try:
            try:
                answer = await self._attempt(method, url, body)
            except _TokenRefusedError:
                answer = await self._attempt(method, url, body, last=True)
        except NotDeliveredError as error:
            if error.status == 429:
                self._pause(error)
            raise
        self._asked_to_wait = 0
        return answer

    def _pause(self, error: NotDeliveredError) -> None:
        """Let nobody send for as long as the service asks; where it does not say, ever longer."""
        metrics.TEAMS_THROTTLES.inc()
        if not error.retry_after:
            error.retry_after = min(PAUSE * 2.0**self._asked_to_wait, LONGEST_WAIT)
        if not self.gate.paused_for():
            self._asked_to_wait += 1
        self.gate.pause(error.retry_after)

    async def _attempt(self, method: str, url: str, body: bytes | None, *, last: bool = False) -> Any:
        headers = {"Accept": "application/json"}
        if body is not None:
            headers["Content-Type"] = "application/json; charset=utf-8"
        token = await self.tokens.get(self._scope) if self.tokens else None
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
        if response.status == 401 and self.tokens and token:
            self.tokens.reject(self._scope, token)
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


def _conversation_of(url: str) -> str | None:
    """Return the conversation of a call, without the thread in it: Teams counts them together."""
    found = _CONVERSATION.search(url)
    return found[1].partition("%3Bmessageid")[0].partition(";messageid")[0] if found else None


_CONVERSATION = re.compile(r"/v3/conversations/([^/?]+)")


def _seconds(retry_after: str | None) -> float | None:
    """Return what a Retry-After header asks for, in seconds from now; it may also be a date (RFC 9110, 10.2.3)."""
    if not retry_after:
        return None
    if retry_after.isascii() and retry_after.isdecimal():
        return float(retry_after)
    try:
        until = parsedate_to_datetime(retry_after)
    except ValueError:
        return None
    return max(0.0, ((until if until.tzinfo else until.replace(tzinfo=UTC)) - datetime.now(UTC)).total_seconds())
