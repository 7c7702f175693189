"""The application: what it tells of itself at ``/healthz``, ``/readyz`` and ``/metrics``."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from prometheus_client.parser import text_string_to_metric_families

from bot import metrics, readiness
from bot.app import CHANNEL, READINESS, make_app
from bot.clock import system_clock
from bot.readiness import Readiness
from bot.settings import Settings
from models.store import Store

Client = TestClient[web.Request, web.Application]


@pytest.fixture
async def app(sqlite_url: str) -> AsyncIterator[web.Application]:
    store = Store(sqlite_url)
    yield make_app(Settings.model_validate({"HOST": "127.0.0.1"}), store, system_clock)
    await store.close()


@pytest.fixture
async def client(app: web.Application) -> AsyncIterator[Client]:
    async with TestClient(TestServer(app, host="127.0.0.1")) as client:
        yield client


async def status_of(answer: aiohttp.ClientResponse) -> tuple[int, dict[str, str]]:
    return answer.status, await answer.json()


async def test_ready_means_that_every_part_is(app: web.Application, client: Client) -> None:
    assert await status_of(await client.get("/readyz")) == (
        200,
        {"status": "ready", "store": "ready", "channel": "ready"},
    )
    await app[CHANNEL].stop()
    status, parts = await status_of(await client.get("/readyz"))
    assert (status, parts["status"], parts["channel"]) == (503, "not ready", "the bot is stopping")
    assert await status_of(await client.get("/healthz")) == (200, {"status": "alive"})


async def test_parts_add_checks_of_their_own(app: web.Application) -> None:
    async def asleep() -> str | None:
        return "the reminders have not run since yesterday"

    app[READINESS].add("jobs", asleep)
    with pytest.raises(ValueError, match="jobs"):
        app[READINESS].add("jobs", asleep)
    async with TestClient(TestServer(app, host="127.0.0.1")) as client:
        status, parts = await status_of(await client.get("/readyz"))
    assert (status, parts["jobs"]) == (503, "the reminders have not run since yesterday")


async def test_a_store_that_is_gone_is_told(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path}/empty.db")
    app = make_app(Settings.model_validate({"HOST": "127.0.0.1"}), store, system_clock)
    async with TestClient(TestServer(app, host="127.0.0.1")) as client:
        status, parts = await status_of(await client.get("/readyz"))
    await store.close()
    assert status == 503
    assert "no tables" in parts["store"]


async def test_a_check_that_fails_or_hangs_is_not_ready(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readiness, "CHECK_TIMEOUT", 0.01)

    async def hang() -> str | None:
        await asyncio.Event().wait()
        return None

    async def fail() -> str | None:
        raise RuntimeError("geheim")

    async def well() -> str | None:
        return None

    checks = Readiness()
    for name, check in (("a", hang), ("b", fail), ("c", well)):
        checks.add(name, check)
    faults = await checks.faults()

    assert "no answer" in str(faults["a"])
    assert faults["b"] is not None
    assert "geheim" not in faults["b"]
    assert faults["c"] is None


async def test_metrics_are_what_prometheus_reads(client: Client) -> None:
    metrics.OUTBOX.labels("pending").set(3)
    answer = await client.get("/metrics")
    families = {family.name: family for family in text_string_to_metric_families(await answer.text())}

    assert answer.headers["Content-Type"].startswith("text/plain")
    for name in (
        "stavaza_turns",
        "stavaza_turn_seconds",
        "stavaza_requests_under_way",
        "stavaza_turns_queued",
        "stavaza_refused_requests",
        "stavaza_throttled",
        "stavaza_apologies",
        "stavaza_teams_throttles",
        "stavaza_outbox_reminders",
        "stavaza_outbox_oldest_seconds",
        "process_resident_memory_bytes",
        "process_open_fds",
    ):
        assert name in families, name
    outbox = {sample.labels["state"]: sample.value for sample in families["stavaza_outbox_reminders"].samples}
    assert outbox["pending"] == 3.0
