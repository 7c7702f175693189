"""The bots that are compared, each in a process of its own on one core.

``python -m tests.benchmarks.servers floor|stock|stavaza …`` runs one; :class:`Server` starts and stops that.

*floor* is what any bot on aiohttp must do: check the token, post a reply. *stock* is botbuilder's own ``CloudAdapter``
with an echo, its signing keys from the loopback and, in its favour, without ever asking a token for its replies.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Self

import aiohttp
import jwt
import psutil
from aiohttp import web

ALL_CORES = os.sched_getaffinity(0)


def cores() -> list[int]:
    """Return the core for the bot and that for those who ask; the same one where there is only one."""
    usable = sorted(ALL_CORES)
    return [usable[0], usable[-1]]


class Server:
    """A bot in a process of its own, on one core; ``origin`` is where it listens once it is ready."""

    def __init__(self, kind: str, environment: Mapping[str, str], core: int, report: Path | None = None) -> None:
        self.port = _free_port()
        self.origin = f"http://127.0.0.1:{self.port}"
        self._core = core
        self._command = [sys.executable, "-m", "tests.benchmarks.servers", kind, str(self.port), str(report or "")]
        if kind == "serve":
            self._command = [sys.executable, "-m", "bot", "serve"]
        self._environment = {**os.environ, **environment, "PORT": str(self.port)}

    async def __aenter__(self) -> Self:
        self.began = time.perf_counter()
        self._log = tempfile.TemporaryFile()  # noqa: SIM115 - what it logs is written somewhere, as it would be
        self._running = subprocess.Popen(  # noqa: ASYNC220 - nothing else happens meanwhile
            self._command,
            env=self._environment,
            stdout=subprocess.DEVNULL,
            stderr=self._log,
            preexec_fn=lambda: os.sched_setaffinity(0, {self._core}),
        )
        self.process = psutil.Process(self._running.pid)
        await self._until_ready()
        self.ready_after = time.perf_counter() - self.began
        return self

    async def __aexit__(self, *_exc: object) -> None:
        self._running.send_signal(signal.SIGTERM)
        await asyncio.to_thread(self._running.wait, timeout=30)
        self._log.close()

    def cpu_seconds(self) -> float:
        """Return the processor time it has taken, in all its threads."""
        times = self.process.cpu_times()
        return float(times.user + times.system)

    def megabytes(self) -> float:
        """Return its resident memory."""
        return float(self.process.memory_info().rss) / 2**20

    async def _until_ready(self) -> None:
        async with aiohttp.ClientSession() as session, asyncio.timeout(120):
            while True:
                try:
                    async with session.get(f"{self.origin}/readyz") as response:
                        if response.status == 200:
                            return
                except aiohttp.ClientError:
                    pass
                if self._running.poll() is not None:
                    self._log.seek(0)
                    raise RuntimeError(f"the bot stopped: {self._log.read().decode()[-2000:]}")
                await asyncio.sleep(0.005)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


async def _keys() -> dict[str, Any]:
    async with aiohttp.ClientSession() as session:
        async with session.get(os.environ["ToBotFromChannelOpenIdMetadataUrl"]) as response:  # noqa: SIM112
            address = (await response.json())["jwks_uri"]
        async with session.get(address) as response:
            return {entry["kid"]: jwt.PyJWK(entry, "RS256").key for entry in (await response.json())["keys"]}


async def _ready(_request: web.Request) -> web.Response:
    return web.json_response({})


async def _floor() -> web.Application:
    keys = await _keys()
    app_id, issuer = os.environ["MicrosoftAppId"], os.environ["ToBotFromChannelTokenIssuer"]  # noqa: SIM112
    session = aiohttp.ClientSession()

    async def messages(request: web.Request) -> web.Response:
        token = request.headers["Authorization"].partition(" ")[2]
        key = keys[jwt.get_unverified_header(token)["kid"]]
        jwt.decode(token, key, algorithms=["RS256"], audience=app_id, issuer=issuer, leeway=300)
        activity = await request.json()
        reply = {
            "type": "message",
            "from": activity["recipient"],
            "recipient": activity["from"],
            "conversation": activity["conversation"],
            "replyToId": activity["id"],
            "text": activity.get("text", ""),
        }
        address = f"{activity['serviceUrl']}v3/conversations/{activity['conversation']['id']}/activities"
        async with session.post(address, json=reply) as response:
            await response.read()
        return web.json_response({})

    app = web.Application()
    app.router.add_post("/api/messages", messages)
    app.router.add_get("/readyz", _ready)
    return app


async def _stock() -> web.Application:
    from botbuilder.core import ActivityHandler, TurnContext
    from botbuilder.integration.aiohttp import CloudAdapter
    from botframework.connector.auth import (
        BotFrameworkAuthenticationFactory,
        MicrosoftAppCredentials,
        ServiceClientCredentialsFactory,
    )

    class WithoutTokens(ServiceClientCredentialsFactory):  # type: ignore[misc]
        async def is_valid_app_id(self, app_id: str) -> bool:
            return app_id == os.environ["MicrosoftAppId"]  # noqa: SIM112

        async def is_authentication_disabled(self) -> bool:
            return False

        async def create_credentials(self, *_which: object, **_also: object) -> MicrosoftAppCredentials:
            return MicrosoftAppCredentials.empty()

    class Echo(ActivityHandler):  # type: ignore[misc]
        async def on_message_activity(self, turn_context: TurnContext) -> None:
            await turn_context.send_activity(turn_context.activity.text or "")

    authentication = BotFrameworkAuthenticationFactory.create(
        to_channel_from_bot_oauth_scope="https://api.botframework.com",
        to_channel_from_bot_login_url="https://login.microsoftonline.com/botframework.com",
        to_bot_from_channel_token_issuer=os.environ["ToBotFromChannelTokenIssuer"],  # noqa: SIM112
        to_bot_from_channel_open_id_metadata_url=os.environ["ToBotFromChannelOpenIdMetadataUrl"],  # noqa: SIM112
        credential_factory=WithoutTokens(),
    )
    adapter, echo = CloudAdapter(authentication), Echo()

    async def messages(request: web.Request) -> web.StreamResponse:
        return await adapter.process(request, echo) or web.Response(status=201)

    app = web.Application()
    app.router.add_post("/api/messages", messages)
    app.router.add_get("/readyz", _ready)
    return app


async def _serve_simple(app: web.Application, port: int) -> None:
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    told = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, told.set)
    await told.wait()
    await runner.cleanup()


def _watch_the_loop() -> dict[str, float]:
    """Note the longest time that one step of the event loop takes: on the clock, and of the processor.

    SIGUSR1 begins anew; what there was until then is kept as that of the start.
    """
    longest = {"clock_ms": 0.0, "cpu_ms": 0.0}
    step = asyncio.Handle._run

    def timed(handle: asyncio.Handle) -> None:
        clock, cpu = time.perf_counter(), time.thread_time()
        step(handle)
        longest["clock_ms"] = max(longest["clock_ms"], 1000 * (time.perf_counter() - clock))
        longest["cpu_ms"] = max(longest["cpu_ms"], 1000 * (time.thread_time() - cpu))

    asyncio.Handle._run = timed  # type: ignore[method-assign,assignment]

    def begin_anew(*_: object) -> None:
        longest.update(start_clock_ms=longest["clock_ms"], start_cpu_ms=longest["cpu_ms"], clock_ms=0.0, cpu_ms=0.0)

    signal.signal(signal.SIGUSR1, begin_anew)
    return longest


def _stavaza_watched(report: Path) -> int:
    """Run Stavaza as ``python -m bot serve`` does, with a watch on its event loop; SIGUSR1 begins anew."""
    from bot import serving
    from bot.settings import load_settings

    longest = _watch_the_loop()
    # On Python's own loop, whose steps can be seen; they are the same on uvloop's.
    serving._fast_loop = lambda: None
    try:
        return serving.serve(load_settings())
    finally:
        report.write_text(json.dumps(longest))


async def _main(kind: str, port: int) -> None:
    app = await {"floor": _floor, "stock": _stock}[kind]()
    await _serve_simple(app, port)


if __name__ == "__main__":
    kind, port, report = sys.argv[1:]
    if kind == "watched":
        sys.exit(_stavaza_watched(Path(report)))
    asyncio.run(_main(kind, int(port)))
