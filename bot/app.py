"""The bot as a web application: wiring only."""

from __future__ import annotations

from functools import partial

from aiohttp import web
from sqlalchemy import select

from bot.channel.page import Tester
from bot.channel.routes import Channel, add_channel
from bot.clock import Clock
from bot.conversation import StavazaConversation
from bot.question import Language
from bot.remembering import StoredReferences
from bot.settings import Settings
from jobs.preview import upcoming
from jobs.wiring import reach_of
from models.people import Person
from models.store import Store

STORE = web.AppKey("store", Store)
CHANNEL = web.AppKey("channel", Channel)


def make_app(settings: Settings, store: Store, clock: Clock) -> web.Application:
    """Return the application over a store that is migrated already; who made the store closes it."""
    app = web.Application()
    app[STORE] = store
    preview = partial(upcoming, reach=reach_of(settings))
    conversation = StavazaConversation(
        store, clock, Language(settings.language), is_local=settings.is_local, preview=preview
    )
    app[CHANNEL] = add_channel(app, settings, conversation, StoredReferences(store), lambda: _testers(store))
    app.router.add_get("/healthz", _alive)
    app.router.add_get("/readyz", _ready)
    return app


async def _alive(_request: web.Request) -> web.Response:
    return web.json_response({"status": "alive"})


async def _ready(request: web.Request) -> web.Response:
    """Tell whether messages can be answered: the store and the signing keys are there."""
    faults = {"store": await request.app[STORE].is_reachable(), "channel": request.app[CHANNEL].unready_because()}
    parts = {part: fault or "ready" for part, fault in faults.items()}
    if any(faults.values()):
        return web.json_response({"status": "not ready", **parts}, status=503)
    return web.json_response({"status": "ready", **parts})


async def _testers(store: Store) -> list[Tester]:
    """Return whom a tester can choose to be on the chat page."""
    async with store.reading() as session:
        people = await session.scalars(
            select(Person).where(Person.withdrawn.is_(False), Person.active.is_(True)).order_by(Person.name)
        )
        return [Tester(person.name, person.email, person.job_title or person.role.value) for person in people]
