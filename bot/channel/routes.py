"""The channel put together: ``POST /api/messages``, and in local mode the chat page with its loopback Direct Line."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import AsyncIterator
from typing import Any

from aiohttp import web
from botbuilder.core import TurnContext
from botbuilder.integration.aiohttp import CloudAdapter

from bot import correlation, metrics
from bot.channel.activities import MAX_BODY, ActivityShape, activity_of, parse_object, read_body, shape_of
from bot.channel.authentication import (
    PUBLIC_ISSUER,
    PUBLIC_METADATA,
    ChannelAuthentication,
    LocalAuthentication,
    TokenAuthentication,
)
from bot.channel.claims import ClaimStore, OnlyHere
from bot.channel.connector import Connectors
from bot.channel.directline import DirectLine
from bot.channel.errors import BadActivityError, RequestRefusedError
from bot.channel.guests import Guests
from bot.channel.keys import SigningKeys
from bot.channel.limits import Requests
from bot.channel.local import only_this_machine
from bot.channel.page import ChatPage, People
from bot.channel.proactive import ProactiveSender
from bot.channel.references import CachedReferences, ReferenceStore
from bot.channel.transport import Transport
from bot.channel.turns import Invoked, Turns
from bot.messages import Conversation
from bot.settings import Settings

logger = logging.getLogger(__name__)

MESSAGES = "/api/messages"
KEEP_FRESH_EVERY = 15.0
"""Seconds between looks whether keys and tokens must be renewed."""
BODY_TIMEOUT = 10.0
"""Seconds in which the whole body of a request must have come."""
STOPPING_LIMIT = 25.0
"""Seconds for what is under way when the bot is told to stop: longer than a turn takes, shorter than platforms wait."""


class Channel:
    """The bot's way to the chat service and back. Give its routes to an application with :func:`add_channel`."""

    def __init__(
        self,
        settings: Settings,
        conversation: Conversation,
        references: ReferenceStore,
        claims: ClaimStore,
        transport: Transport | None = None,
    ) -> None:
        self.transport = transport or Transport(settings)
        self.sender = ProactiveSender(self.transport)
        self._requests = Requests(settings.requests_at_once)
        self._turns = Turns(
            conversation,
            CachedReferences(references),
            claims,
            messages_per_minute=settings.messages_per_minute,
        )
        connectors = Connectors(self.transport)
        self._keys: SigningKeys | None = None
        self._authentication: ChannelAuthentication = LocalAuthentication(connectors, self.transport.hosts)
        if settings.app_id is not None:
            issuer = settings.token_issuer or PUBLIC_ISSUER
            metadata = settings.openid_metadata_url or PUBLIC_METADATA
            tenant, clock = settings.app_tenant_id, self.transport.monotonic
            self._keys = SigningKeys(metadata, self.transport.session, issuer=issuer, monotonic=clock)
            self._authentication = TokenAuthentication(
                connectors,
                self.transport.hosts,
                self._keys,
                app_id=settings.app_id,
                tenant_id=tenant,
                issuer=issuer,
                guests=None if settings.guests else Guests(self.transport, tenant, monotonic=clock),
            )
        self.adapter = CloudAdapter(self._authentication)

    def unready_because(self) -> str | None:
        """Say why no message can be taken now, or None when all is well: for ``/readyz``, in the event loop."""
        if self._requests.is_stopping:
            return "the bot is stopping"
        if self._keys is None:
            return None
        if self._keys.loaded:
            return None
        # Nobody sends messages to a bot that is not ready: whoever asks whether it is sees to the next try.
        self._keys.load_if_due()
        return f"the signing keys of the Bot Framework could not be loaded: {self._keys.fault}"

    async def stop(self) -> None:
        """Take no more requests, and wait until those under way have been answered."""
        left = await self._requests.stop(STOPPING_LIMIT)
        if left:
            logger.warning("%d requests are broken off", left, extra={"action": "broken_off", "count": left})

    async def run(self, _app: web.Application) -> AsyncIterator[None]:
        """Open and close what the channel holds: an aiohttp ``cleanup_ctx``."""
        async with self.transport:
            keeping = asyncio.create_task(self._keep_fresh())
            yield
            keeping.cancel()
            await asyncio.gather(keeping, return_exceptions=True)
            if self._keys is not None:
                await self._keys.close()

    async def _keep_fresh(self) -> None:
        """See to it that keys and tokens are renewed before anyone needs them, also when it is quiet."""
        while True:
            if self._keys is not None:
                self._keys.refresh_if_stale()
            if self.transport.tokens is not None:
                self.transport.tokens.renew_if_due()
            await asyncio.sleep(KEEP_FRESH_EVERY)

    async def messages(self, request: web.Request) -> web.Response:
        """Take one activity. Always answers 200, a refusal in the four hundreds, or 503 while there are no keys."""
        correlation.begin()
        try:
            with self._requests.one():
                return await self._messages(request)
        except RequestRefusedError as refused:
            metrics.REFUSED.labels(str(refused.status)).inc()
            log = logger.info if isinstance(refused, BadActivityError) else logger.warning
            log("A request was refused: %s", refused.reason, extra={"action": "refused", "status": refused.status})
            return _refusal(refused)
        except Exception:
            reference = correlation.current_or_new()
            logger.exception("A request failed (%s)", reference, extra={"action": "failed", "reference": reference})
            return web.json_response({"reference": reference})

    async def _messages(self, request: web.Request) -> web.Response:
        try:
            async with asyncio.timeout(BODY_TIMEOUT):
                body = await read_body(request, MAX_BODY)
        except TimeoutError:
            raise BadActivityError("the body came too slowly", 408) from None
        fields = parse_object(body)
        shape, activity = shape_of(fields), activity_of(fields)
        checked = await self._authentication.check(shape, request.headers.get("Authorization", ""))
        invoked: Invoked | None = None

        async def turn(context: TurnContext) -> None:
            nonlocal invoked
            invoked = await self._turns.take(context, shape)

        # botbuilder's own way in, with the sender checked already; its answer to an invoke is not used:
        # it fails on answers that are plain objects, as those to a pressed button are.
        activity.delivery_mode = None
        await self.adapter.process_activity(checked, activity, turn)
        return _answer(shape, invoked)


def add_channel(
    app: web.Application,
    settings: Settings,
    conversation: Conversation,
    references: ReferenceStore,
    people: People | None = None,
    claims: ClaimStore | None = None,
    transport: Transport | None = None,
) -> Channel:
    """Add the channel to an application, before it starts: its routes, its start and its stop.

    ``people`` gives the persons a tester can choose to be; used in local mode only. In local mode the whole application
    answers this machine alone. ``claims`` are shared by all replicas; without them there is only this one.
    """
    channel = Channel(settings, conversation, references, claims or OnlyHere(), transport)
    app.router.add_post(MESSAGES, channel.messages)
    app.cleanup_ctx.append(channel.run)
    if settings.is_local:
        app.middlewares.append(only_this_machine)
        page = ChatPage(settings.language, people)
        page.add_to(app)
        DirectLine(MESSAGES).add_to(app)
    return channel


def _refusal(refused: RequestRefusedError) -> web.Response:
    code = _CODES.get(refused.status, "BadArgument")
    headers = {"Retry-After": "10"} if refused.status == 503 else {}
    return web.json_response(
        {"error": {"code": code, "message": refused.reason}}, status=refused.status, headers=headers
    )


_CODES = {401: "Unauthorized", 403: "Unauthorized", 503: "ServiceUnavailable"}


def _answer(shape: ActivityShape, invoked: Invoked | None) -> web.Response:
    if shape.type == "invoke" and invoked is not None:
        return web.json_response(invoked["body"], status=invoked["status"], dumps=_dumps)
    return web.json_response({})


def _dumps(body: Any) -> str:
    return json.dumps(body, ensure_ascii=False)
