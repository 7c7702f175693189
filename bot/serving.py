"""Running the bot until it is told to stop."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import AsyncIterator, Callable

from aiohttp import web

from bot.answers.language import say
from bot.app import CHANNEL, READINESS, make_app
from bot.channel.proactive import ProactiveSender
from bot.channel.routes import Channel
from bot.channel.transport import Transport
from bot.clock import Clock, clock_from
from bot.garbage import ShortLooks
from bot.logs import configure
from bot.question import Language
from bot.settings import Settings
from bot.storing import opened_store
from jobs.wiring import make_ticker
from models.store import Store

LEFT_OVER_LIMIT = 2.0
"""Seconds for requests that are still there once the bot has waited for them, or was told twice to stop."""


def serve(settings: Settings, *, with_jobs: bool = True) -> int:
    """Serve until SIGINT or SIGTERM, the reminders too unless told otherwise; returns the exit status."""
    configure(settings.log_lines)
    with asyncio.Runner(loop_factory=_fast_loop()) as runner:
        return runner.run(_serve(settings, with_jobs))


def _fast_loop() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """Return uvloop's event loop, which takes half the time of Python's own; there is none for Windows."""
    try:
        import uvloop
    except ImportError:
        return None
    return uvloop.new_event_loop


def run_jobs(settings: Settings) -> int:
    """Run the reminders alone until SIGINT or SIGTERM; returns the exit status."""
    configure(settings.log_lines)
    return asyncio.run(_run_jobs(settings))


async def _serve(settings: Settings, with_jobs: bool) -> int:
    async with opened_store(settings) as store:
        return await _serve_over(store, settings, with_jobs)


async def _run_jobs(settings: Settings) -> int:
    async with opened_store(settings) as store, Transport(settings) as transport:
        ticker = make_ticker(settings, store, clock_from(settings.today), ProactiveSender(transport))
        ticker.start()
        print(say(Language(settings.language), "reminders-jobs-run"), flush=True)
        try:
            await _told_to_stop().wait()
        finally:
            await ticker.close()
    return 0


def add_jobs(app: web.Application, settings: Settings, store: Store, clock: Clock) -> None:
    """Run the reminders in an application, through its channel, from its start to its stop."""
    ticker = make_ticker(settings, store, clock, app[CHANNEL].sender)

    async def run(_app: web.Application) -> AsyncIterator[None]:
        ticker.start()
        yield
        await ticker.close()

    async def fault() -> str | None:
        return ticker.unready_because()

    app.cleanup_ctx.append(run)
    app[READINESS].add("jobs", fault)


async def _serve_over(store: Store, settings: Settings, with_jobs: bool) -> int:
    clock = clock_from(settings.today)
    app = make_app(settings, store, clock)
    if with_jobs:
        add_jobs(app, settings, store, clock)
    # The channel unpacks bodies itself, within its limits.
    runner = web.AppRunner(app, access_log=None, auto_decompress=False, shutdown_timeout=LEFT_OVER_LIMIT)
    await runner.setup()
    try:
        site = web.TCPSite(runner, settings.listen_host, settings.port)
        try:
            await site.start()
        except OSError as error:
            place = f"{settings.listen_host}:{settings.port}"
            print(f"PORT, HOST: cannot listen on {place}: {error.strerror}. Choose another PORT.", file=sys.stderr)
            return 2
        print(_where_to_chat(settings, _port_of(runner)), flush=True)
        looks = ShortLooks()
        try:
            await _until_told_to_stop(app[CHANNEL])
        finally:
            looks.end()
    finally:
        await runner.cleanup()
    return 0


def _port_of(runner: web.AppRunner) -> int:
    """Return the port it listens on, which the system chose where PORT is 0."""
    return int(runner.addresses[0][1])


def _where_to_chat(settings: Settings, port: int) -> str:
    if not settings.is_local:
        return f"Stavaza listens on {settings.listen_host}:{port} for Microsoft Teams (/api/messages)."
    host = f"[{settings.listen_host}]" if ":" in settings.listen_host else settings.listen_host
    from bot.channel.page import WEB_CHAT

    if WEB_CHAT.is_file():
        return f"Stavaza is ready. Chat at http://{host}:{port}/ (stop with Ctrl+C)"
    return (
        f"Stavaza is ready on http://{host}:{port}/, but the chat page needs npm: run `npm ci --ignore-scripts` once.\n"
        "The same conversation on the terminal: python -m bot chat"
    )


async def _until_told_to_stop(channel: Channel) -> None:
    """Wait for a signal, then until all that is under way has been answered; a second signal does not wait for that.

    What comes meanwhile is refused with a 503, so that it is sent again, to a copy that goes on.
    """
    told = _told_to_stop()
    await told.wait()
    told.clear()
    waiting = {asyncio.create_task(channel.stop()), asyncio.create_task(told.wait())}
    _, pending = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
    for task in pending:
        task.cancel()


def _told_to_stop() -> asyncio.Event:
    """Return what is set by SIGINT and SIGTERM, each time anew."""
    told = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, told.set)
    return told
