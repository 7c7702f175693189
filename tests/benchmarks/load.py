"""People who ask, and the connector that takes the answers: as light as it gets, so that the bot is the limit.

Both speak HTTP over plain asyncio protocols; a client of a library would need more time than what is measured.
"""

from __future__ import annotations

import asyncio
import json
import re
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Self
from urllib.parse import unquote, urlsplit

from tests.benchmarks.generated_store import entra_id_of
from tests.loopback_teams import BOT, TENANT

PATIENCE = 30.0
"""Seconds after which an answer counts as lost."""
_LENGTH = re.compile(rb"\r\ncontent-length:\s*(\d+)", re.IGNORECASE)
_CONVERSATION = re.compile(rb"/v3/conversations/([^/ ]+)/activities")
_IS_MESSAGE = re.compile(rb'"type":\s?"message"')
_SENT = b'{"id":"sent"}'
_TAKEN = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s" % (len(_SENT), _SENT)

Message = Mapping[str, Any]
"""The fields in which one activity differs from the next: ``text``, or ``value`` for a button."""


class _Http(asyncio.Protocol):
    """Takes whole HTTP messages with a Content-Length, one after the other on one connection."""

    def __init__(self, taken: Callable[[_Http, bytes, bytes], None]) -> None:
        self._taken = taken
        self._buffer = bytearray()
        self.transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while (end := self._buffer.find(b"\r\n\r\n")) >= 0:
            head = bytes(self._buffer[:end])
            length = _LENGTH.search(head)
            whole = end + 4 + (int(length[1]) if length else 0)
            if len(self._buffer) < whole:
                return
            body = bytes(self._buffer[end + 4 : whole])
            del self._buffer[:whole]
            self._taken(self, head, body)

    def write(self, data: bytes) -> None:
        assert self.transport is not None
        self.transport.write(data)


class Connector:
    """The connector of the chat service: tells who waits for it that his answer has come."""

    def __init__(self) -> None:
        self._waiting: dict[str, asyncio.Future[bytes]] = {}
        self.service_url = ""

    async def __aenter__(self) -> Self:
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(lambda: _Http(self._take), "127.0.0.1", 0)
        self.service_url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}/teams/"
        return self

    async def __aexit__(self, *_exc: object) -> None:
        self._server.close()

    def answer_to(self, conversation: str) -> asyncio.Future[bytes]:
        """Return what will hold the body of the next message to a conversation."""
        future: asyncio.Future[bytes] = asyncio.get_running_loop().create_future()
        self._waiting[conversation] = future
        return future

    def _take(self, connection: _Http, head: bytes, body: bytes) -> None:
        connection.write(_TAKEN)
        found = _CONVERSATION.search(head)
        if found is None or not _IS_MESSAGE.search(body):
            return
        future = self._waiting.pop(unquote(found[1].decode()), None)
        if future is not None and not future.done():
            future.set_result(body)


@dataclass
class Measured:
    """What one round gave: how long each message took in seconds, and how many went wrong."""

    seconds: float = 0.0
    took: list[float] = field(default_factory=list)
    failed: int = 0
    sent_bytes: int = 0

    @property
    def per_second(self) -> float:
        """Messages per second."""
        return len(self.took) / self.seconds

    def percentile(self, share: float) -> float:
        """Return the time within which this share of the messages was answered, in milliseconds."""
        ordered = sorted(self.took)
        return 1000 * ordered[min(len(ordered) - 1, int(len(ordered) * share))]


class Client:
    """One connection over which the chat service passes on what many people ask, one message at a time.

    ``questions`` gives for each message the number of the person who asks, each in a conversation of his own: Teams
    takes only so many messages a second in one conversation.
    """

    def __init__(self, token: str, connector: Connector, questions: Iterator[tuple[int, Message]]) -> None:
        self._connector = connector
        self._questions = questions
        self._head = f"Host: 127.0.0.1\r\nContent-Type: application/json\r\nAuthorization: Bearer {token}\r\n"
        self._activity = {
            "channelId": "msteams",
            "serviceUrl": connector.service_url,
            "recipient": BOT,
            "channelData": {"tenant": {"id": TENANT}},
            "timestamp": "2026-11-24T10:00:00.000Z",
            "localTimestamp": "2026-11-24T11:00:00.000+01:00",
            "localTimezone": "Europe/Amsterdam",
            "locale": "nl-NL",
            "textFormat": "plain",
            "entities": [{"type": "clientInfo", "locale": "nl-NL", "country": "NL", "platform": "Web"}],
        }

    async def ask(self, bot: str, until: float, measured: Measured, heard: Callable[[Message, bytes], None]) -> None:
        """Ask one thing after the other until the clock (``perf_counter``) says so."""
        parts = urlsplit(bot)
        statuses: asyncio.Queue[int] = asyncio.Queue()

        def taken(_connection: _Http, head: bytes, _body: bytes) -> None:
            statuses.put_nowait(int(head[9:12]))

        loop = asyncio.get_running_loop()
        transport, http = await loop.create_connection(lambda: _Http(taken), str(parts.hostname), int(parts.port or 80))
        try:
            while (began := time.perf_counter()) < until:
                person, message = next(self._questions)
                conversation = f"a:person-{person}"
                answer = self._connector.answer_to(conversation)
                http.write(self._request(person, conversation, message))
                try:
                    async with asyncio.timeout(PATIENCE):
                        status = await statuses.get()
                        body = await answer if status < 300 else b""
                except TimeoutError:
                    status, body = 0, b""
                if not 200 <= status < 300:
                    measured.failed += 1
                    continue
                measured.took.append(time.perf_counter() - began)
                measured.sent_bytes += len(body)
                heard(message, body)
        finally:
            transport.close()

    def _request(self, person: int, conversation: str, message: Message) -> bytes:
        fields = {
            "type": "message",
            "id": str(time.time_ns()),
            **self._activity,
            "from": {"id": f"29:person-{person}", "name": f"Persoon {person}", "aadObjectId": entra_id_of(person)},
            "conversation": {"id": conversation, "conversationType": "personal", "tenantId": TENANT},
            **message,
        }
        body = json.dumps(fields).encode()
        return f"POST /api/messages HTTP/1.1\r\n{self._head}Content-Length: {len(body)}\r\n\r\n".encode() + body


def _unheard(_message: Message, _body: bytes) -> None:
    """Let an answer pass."""


async def measure(
    bots: Sequence[str],
    clients: Sequence[Client],
    seconds: float,
    heard: Callable[[Message, bytes], None] = _unheard,
) -> Measured:
    """Ask for so long; the clients are divided over the bots."""
    measured = Measured()
    began = time.perf_counter()
    until = began + seconds
    async with asyncio.TaskGroup() as group:
        for number, client in enumerate(clients):
            group.create_task(client.ask(bots[number % len(bots)], until, measured, heard))
    measured.seconds = time.perf_counter() - began
    return measured
