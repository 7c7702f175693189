from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from aiohttp import web

from bot.channel.claims import ClaimStore
from bot.channel.page import People
from bot.channel.references import ConversationReference
from bot.channel.routes import Channel, add_channel
from bot.channel.transport import Transport
from bot.messages import Incoming, Notice, Place, Reply, Sender
from bot.settings import Settings
from tests.loopback_teams import LoopbackTeams


class FakeConversation:
    """Repeats what it is told, and remembers it. ``known`` are answers that it has at hand, by the words asked."""

    def __init__(self) -> None:
        self.heard: list[Incoming] = []
        self.kept: list[Incoming] = []
        self.known: dict[str, tuple[Reply, ...]] = {}
        self.welcomed: list[tuple[Sender | None, Place, str | None]] = []
        self.answers: Callable[[Incoming], Awaitable[tuple[Reply, ...]]] | None = None

    def begin(self, incoming: Incoming) -> FakeExchange:
        return FakeExchange(self, incoming)

    async def reply(self, incoming: Incoming) -> tuple[Reply, ...]:
        self.heard.append(incoming)
        if self.answers is not None:
            return await self.answers(incoming)
        return (Reply(f"Gehoord: {incoming.text}" if incoming.value is None else f"Gekozen: {dict(incoming.value)}"),)

    async def welcome(self, sender: Sender | None, place: Place, locale: str | None) -> tuple[Reply, ...]:
        self.welcomed.append((sender, place, locale))
        return (Reply(f"Welkom {sender.name if sender else 'allemaal'}"),)

    def notice(self, notice: Notice, incoming: Incoming, reference: str) -> Reply:
        return Reply(f"{notice.value} ({incoming.locale}) **{reference}**")


class FakeExchange:
    """One message to the fake."""

    def __init__(self, conversation: FakeConversation, incoming: Incoming) -> None:
        self._conversation = conversation
        self._incoming = incoming

    def at_hand(self) -> tuple[Reply, ...] | None:
        known = self._conversation.known.get(self._incoming.text)
        if known is not None:
            self._conversation.heard.append(self._incoming)
        return known

    async def reply(self) -> tuple[Reply, ...]:
        return await self._conversation.reply(self._incoming)

    async def kept(self) -> None:
        self._conversation.kept.append(self._incoming)


class FakeReferences:
    """Keeps references in memory, and counts how often it was told."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], ConversationReference] = {}
        self.writes = 0
        self.fault: Exception | None = None
        self._welcomed: set[tuple[str, str]] = set()

    async def remember(self, reference: ConversationReference) -> None:
        if self.fault:
            raise self.fault
        self.writes += 1
        self.kept[reference.channel, reference.conversation_id] = reference

    async def forget(self, channel: str, conversation_id: str) -> None:
        if self.fault:
            raise self.fault
        self.kept.pop((channel, conversation_id), None)
        self._welcomed.discard((channel, conversation_id))

    async def claim_welcome(self, channel: str, conversation_id: str) -> bool:
        if self.fault:
            raise self.fault
        key = (channel, conversation_id)
        if key not in self.kept or key in self._welcomed:
            return False
        self._welcomed.add(key)
        return True


class RunningBot:
    """The channel room in an application of its own, listening on loopback."""

    def __init__(self, origin: str, channel: Channel, stop: Callable[[], Awaitable[None]]) -> None:
        self.origin = origin
        self.channel = channel
        self.stop = stop


StartBot = Callable[..., Awaitable[RunningBot]]


@pytest.fixture
def conversation() -> FakeConversation:
    return FakeConversation()


@pytest.fixture
def references() -> FakeReferences:
    return FakeReferences()


@pytest.fixture
async def teams() -> AsyncIterator[LoopbackTeams]:
    async with LoopbackTeams() as teams:
        yield teams


@pytest.fixture
async def start_bot(conversation: FakeConversation, references: FakeReferences) -> AsyncIterator[StartBot]:
    """Start a bot with the fakes: ``await start_bot(settings)``."""
    runners = []

    async def start(
        settings: Settings,
        people: People | None = None,
        claims: ClaimStore | None = None,
        transport: Transport | None = None,
    ) -> RunningBot:
        app = web.Application()
        channel = add_channel(app, settings, conversation, references, people, claims, transport=transport)
        runner = web.AppRunner(app, shutdown_timeout=1, auto_decompress=False)
        runners.append(runner)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        return RunningBot(f"http://127.0.0.1:{runner.addresses[0][1]}", channel, runner.cleanup)

    yield start
    for runner in runners:
        await runner.cleanup()


@pytest.fixture
async def bot(start_bot: StartBot, teams: LoopbackTeams) -> RunningBot:
    """A bot with an app id, that lives in the loopback Teams."""
    return await start_bot(teams.settings())


@pytest.fixture
def local_settings() -> Settings:
    return Settings.model_validate({"HOST": "127.0.0.1"})


@pytest.fixture
async def local_bot(start_bot: StartBot, local_settings: Settings) -> RunningBot:
    """A bot without an app id."""
    return await start_bot(local_settings)
