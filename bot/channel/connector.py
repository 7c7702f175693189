"""botbuilder's connector over our own transport: made once for each service, and never blocking."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from botframework.connector import BotFrameworkConnectorConfiguration
from botframework.connector.aio import ConnectorClient
from botframework.connector.auth import ConnectorFactory, MicrosoftAppCredentials
from msrest.pipeline import Request, Response
from msrest.pipeline.async_abc import AsyncHTTPSender, AsyncPipeline
from msrest.pipeline.universal import RawDeserializer

from bot.channel.errors import DeliveryRefusedError
from bot.channel.outgoing import LightConversations
from bot.channel.transport import Transport

KEPT_CONNECTORS = 50


class Connectors(ConnectorFactory):  # type: ignore[misc]
    """Hands out one connector for each service URL (they cost 5 ms each to make)."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self._made: OrderedDict[str, Any] = OrderedDict()

    async def create(self, service_url: str, audience: str | None = None) -> Any:
        """Return the ConnectorClient of a service; raises DeliveryRefusedError for a host we do not answer to."""
        del audience  # one registration, one scope: the transport knows it
        if not self._transport.hosts.allows(service_url):
            raise DeliveryRefusedError("the service URL is not on a host the bot may answer to")
        if service_url not in self._made:
            self._made[service_url] = _make_client(service_url, self._transport)
            while len(self._made) > KEPT_CONNECTORS:
                self._made.popitem(last=False)
        self._made.move_to_end(service_url)
        return self._made[service_url]


def _make_client(service_url: str, transport: Transport) -> Any:
    # The credentials are botbuilder's empty ones: signing is the transport's work.
    configuration = BotFrameworkConnectorConfiguration(MicrosoftAppCredentials.empty(), service_url)
    configuration.custom_pipeline = AsyncPipeline([], _Sender(transport))
    client = ConnectorClient(None, custom_configuration=configuration)
    client.conversations = LightConversations(client.conversations, service_url, transport)
    return client


class _Sender(AsyncHTTPSender[Any, Any]):
    """The end of msrest's pipeline: passes its requests to the transport, whose errors come out as they are."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    async def __aenter__(self) -> _Sender:
        return self

    async def __aexit__(self, *_exc: object) -> None:
        """The transport has its own life."""

    async def send(self, request: Request[Any], **_options: Any) -> Response[Any, Any]:
        http = request.http_request
        answer = await self._transport.call(http.method, http.url, http.data.encode() if http.data else None)
        if http.method != "GET" and not isinstance(answer, dict):
            # What was sent has arrived: an odd answer must not turn that into a failure.
            answer = None
        return Response(request, _Answered(), context={RawDeserializer.CONTEXT_NAME: answer})


class _Answered:
    """What msrest wants to see of an answer: always a success, for the transport raises the rest."""

    status_code = 200
    reason = "OK"
    headers: Mapping[str, str] = MappingProxyType({})
