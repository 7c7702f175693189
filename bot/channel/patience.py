"""Waiting for an answer, but not for ever; and showing meanwhile that it is being worked on."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeVar

from bot.channel.errors import DeliveryError

logger = logging.getLogger(__name__)

Answer = TypeVar("Answer")

TYPING_AFTER = 0.5
"""Seconds after which a person sees that he was heard."""
TYPING_AGAIN = 3.0
"""Seconds that Teams shows it for."""
TURN_LIMIT = 10.0
"""Seconds to think about an answer: time must be left to say so before Teams sends the message again, after 15."""


class TurnTooSlowError(Exception):
    """The answer was not there within the limit; what worked on it is stopped."""


async def with_patience(
    work: Callable[[], Coroutine[Any, Any, Answer]], show_typing: Callable[[], Awaitable[None]]
) -> Answer:
    """Do the work and return what it gives; typing is shown when it takes long. Raises TurnTooSlowError."""
    task = asyncio.create_task(work())
    try:
        done, _ = await asyncio.wait({task}, timeout=TYPING_AFTER)
        if not done:
            typing = asyncio.create_task(_keep_typing(show_typing))
            try:
                done, _ = await asyncio.wait({task}, timeout=TURN_LIMIT - TYPING_AFTER)
            finally:
                typing.cancel()
        if not done:
            raise TurnTooSlowError
        return task.result()
    finally:
        if not task.done():
            # Not waited for: what hangs may not listen either.
            task.cancel()
            task.add_done_callback(_let_go)


async def _keep_typing(show_typing: Callable[[], Awaitable[None]]) -> None:
    while True:
        try:
            await show_typing()
        except DeliveryError as error:
            logger.info("Typing could not be shown: %s", error.reason, extra={"action": "typing_not_shown"})
            return
        await asyncio.sleep(TYPING_AGAIN)


def _let_go(task: asyncio.Task[Any]) -> None:
    if not task.cancelled() and task.exception() is not None:
        logger.info("What was stopped failed in the end", exc_info=task.exception(), extra={"action": "stopped_failed"})
