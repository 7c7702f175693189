"""A message that is too large for Teams goes out smaller: as a smaller card, at last as text alone."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from typing import TypeVar

from bot.channel.errors import MessageTooLargeError
from bot.messages import MOST_BYTES, Reply, message_bytes

LONGEST_TEXT = 2_000
"""Characters of a text that is cut because even without its card the message was too large."""

T = TypeVar("T")


async def send_fitting(reply: Reply, send: Callable[[Reply], Awaitable[T]]) -> T:
    """Send a reply in the largest form that fits and that the service takes; returns what ``send`` does.

    ``send`` is called again with a smaller form while it raises MessageTooLargeError: the service took nothing then.
    Raises that when not even a short text is taken, and whatever else ``send`` raises.
    """
    refused: MessageTooLargeError | None = None
    for form in sizes_of(reply):
        if message_bytes(form) > MOST_BYTES:
            continue
        try:
            return await send(form)
        except MessageTooLargeError as error:
            refused = error
    raise refused or MessageTooLargeError("the message is too large in every form")


def sizes_of(reply: Reply) -> Iterator[Reply]:
    """Give a reply and then its ever smaller forms: its own, then its text alone, then the beginning of that."""
    form = reply
    yield form
    while form.smaller is not None:
        form = form.smaller()
        yield form
    if form.card is not None:
        yield Reply(form.text)
    if len(form.text) > LONGEST_TEXT:
        yield Reply(form.text[: LONGEST_TEXT - 1].rstrip() + "…")
