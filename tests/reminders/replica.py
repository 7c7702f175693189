"""One process that sends reminders, as ``python -m bot jobs`` does, but in a hurry: made to be killed.

Settings come from the environment. It looks every tenth of a second, holds claims for a few seconds, and waits shortly
before it sends again.
"""

from __future__ import annotations

import asyncio
import logging
import os
from datetime import timedelta

from bot.channel import transport
from bot.channel.proactive import ProactiveSender
from bot.clock import clock_from
from bot.settings import load_settings
from jobs import outbox
from jobs.dispatcher import Dispatcher
from jobs.planning import Reach
from jobs.service import ReminderService
from models.store import opened
from tests.reminders.world import json_renderer

LEASE = timedelta(seconds=float(os.environ.get("STORM_LEASE", "10")))
CALL_SECONDS = 1.5
"""Longest wait for Teams: a message of :data:`AT_ONCE` never outlives the lease."""
AT_ONCE, WORKERS = 2, 4


async def main() -> None:
    """Send until killed."""
    settings = load_settings()
    outbox.FIRST_WAIT = timedelta(seconds=0.2)
    outbox.DOUBT_WAIT = timedelta(seconds=0.5)
    transport.CALL_TIMEOUT = CALL_SECONDS
    clock = clock_from(settings.today)
    async with opened(settings.database_url) as store, transport.Transport(settings) as way:
        sender = ProactiveSender(way)
        dispatcher = Dispatcher(
            store, sender, json_renderer, clock, Reach(), lease=LEASE, at_once=AT_ONCE, workers=WORKERS
        )
        service = ReminderService(store, dispatcher, clock, Reach())
        while True:
            try:
                await service.tick()
            except Exception:
                logging.exception("a tick failed")
            await asyncio.sleep(0.1)


if __name__ == "__main__":
    asyncio.run(main())
