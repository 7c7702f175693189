"""The bot as a web application: wiring only."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import date

from aiohttp import web
from sqlalchemy import select

from bot import metrics
from bot.actions.elsewhere import CardsElsewhere
from bot.batches import Batches
from bot.channel.page import Tester
from bot.channel.routes import Channel, add_channel
from bot.claiming import StoredClaims
from bot.clock import Clock
from bot.conversation import StavazaConversation
from bot.question import Language
from bot.readiness import Readiness
from bot.remembering import StoredReferences
from bot.reminding import Upcoming
from bot.settings import Settings
from bot.topics.base import Preview
from jobs.preview import preview
from jobs.wiring import reach_of
from models.people import Person
from models.store import Store

STORE = web.AppKey("store", Store)
CHANNEL = web.AppKey("channel", Channel)
ELSEWHERE = web.AppKey("elsewhere", CardsElsewhere)
READINESS = web.AppKey("readiness", Readiness)
"""Whoever adds a part to the application that has to run adds its check here, before the application starts."""


def make_app(settings: Settings, store: Store, clock: Clock) -> web.Application:
    """Return the application over a store that is migrated already; who made the store closes it."""
    app = web.Application()
    app[STORE] = store
    batches = Batches(store)
    claims = StoredClaims(store, batches)
    conversation = StavazaConversation(
        store,
        clock,
        Language(settings.language),
        is_local=settings.is_local,
        batches=batches,
        preview=look_ahead(settings, store, clock),
    )
    references = StoredReferences(batches)
    channel = add_channel(app, settings, conversation, references, lambda: _testers(store), claims)
    app[CHANNEL] = channel
    elsewhere = CardsElsewhere(store, channel.sender, is_local=settings.is_local)
    conversation.update_cards_with(elsewhere)
    app[ELSEWHERE] = elsewhere

    async def finish_cards(_app: web.Application) -> AsyncIterator[None]:
        yield
        await elsewhere.finished()

    async def keep_claims(_app: web.Application) -> AsyncIterator[None]:
        async with claims.kept():
            yield

    async def read_names(_app: web.Application) -> AsyncIterator[None]:
        reading = asyncio.create_task(conversation.prepare())
        yield
        await reading  # a connection that is in use is not taken away

    async def channel_fault() -> str | None:
        return channel.unready_because()

    app.cleanup_ctx.append(keep_claims)
    app.cleanup_ctx.append(read_names)
    app.cleanup_ctx.append(finish_cards)
    app[READINESS] = Readiness()
    app[READINESS].add("store", store.is_reachable)
    app[READINESS].add("channel", channel_fault)
    app.router.add_get("/healthz", _alive)
    app.router.add_get("/readyz", _ready)
    app.router.add_get("/metrics", _metrics)
    return app


def look_ahead(settings: Settings, store: Store, clock: Clock) -> Preview:
    """Return what tells the conversation which reminders will be sent."""

    async def coming(until: date, recipient: str | None = None) -> list[Upcoming]:
        found = (await preview(store, clock(), until, reach_of(settings))).coming
        return [
            Upcoming(
                day=one.day,
                recipient=one.planned.recipient,
                kind=one.planned.kind.value,
                key=one.planned.key,
                title=one.fact.title,
                why=one.planned.why.value,
                due=one.planned.due,
                details=one.fact.details,
            )
            for one in found
            if recipient in (None, one.planned.recipient)
        ]

    return coming


async def _alive(_request: web.Request) -> web.Response:
    return web.json_response({"status": "alive"})


async def _ready(request: web.Request) -> web.Response:
    """Tell whether messages can be answered and reminders go out: each part with what is wrong with it."""
    faults = await request.app[READINESS].faults()
    parts = {part: fault or "ready" for part, fault in faults.items()}
    if any(faults.values()):
        return web.json_response({"status": "not ready", **parts}, status=503)
    return web.json_response({"status": "ready", **parts})


async def _metrics(_request: web.Request) -> web.Response:
    return web.Response(body=metrics.exposition(), headers={"Content-Type": metrics.CONTENT_TYPE})


async def _testers(store: Store) -> list[Tester]:
    """Return whom a tester can choose to be on the chat page."""
    async with store.reading() as session:
        people = await session.scalars(
            select(Person).where(Person.withdrawn.is_(False), Person.active.is_(True)).order_by(Person.name)
        )
        return [Tester(person.name, person.email, person.job_title or person.role.value) for person in people]
