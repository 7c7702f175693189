"""Asking and chatting on the terminal: the same conversation as in Teams, shown by rich."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from rich.console import Console

from bot.answers.answer import Button
from bot.answers.buttons import button_data
from bot.answers.language import say
from bot.answers.terminal import print_answer
from bot.clock import clock_from
from bot.conversation import StavazaConversation
from bot.messages import Incoming, Place, PlaceKind, Sender
from bot.people import find_person
from bot.question import Language
from bot.settings import Settings
from bot.storing import opened_store

TERMINAL = Place(id="terminal", kind=PlaceKind.PERSONAL, channel="terminal")
LEAVING = {"stop", "exit", "quit", "q", "einde", "tot ziens", "doei", "bye"}


class NotAPersonError(Exception):
    """There is no active person with this e-mail in the store."""


def ask(settings: Settings, question: str, email: str | None, locale: str | None) -> int:
    """Answer one question; returns the exit status."""
    return asyncio.run(_ask(settings, question, email, locale))


async def _ask(settings: Settings, question: str, email: str | None, locale: str | None) -> int:
    console = Console()
    try:
        async with _conversation(settings, email) as (conversation, _):
            answers = await conversation.answers(Incoming(_sender(email), TERMINAL, text=question, locale=locale))
    except NotAPersonError as error:
        return _complain(str(error))
    for answer in answers:
        print_answer(answer, console)
    return 0


def chat(settings: Settings, email: str | None) -> int:
    """Have a conversation until the person leaves; returns the exit status."""
    try:
        return asyncio.run(_chat(settings, email))
    except (KeyboardInterrupt, EOFError):
        return 0


async def _chat(settings: Settings, email: str | None) -> int:
    console = Console()
    try:
        async with _conversation(settings, email) as (conversation, language):
            console.print(say(language, "terminal-welcome"), style="dim")
            await _exchange(conversation, console, email, language)
    except NotAPersonError as error:
        return _complain(str(error))
    return 0


async def _exchange(conversation: StavazaConversation, console: Console, email: str | None, language: Language) -> None:
    """Read a line, answer it, until there are no more; a number presses the button of that number."""
    buttons: tuple[Button, ...] = ()
    while True:
        line = (await asyncio.to_thread(console.input, "[bold]> [/bold]")).strip()
        if line.casefold() in LEAVING:
            return
        if not line:
            continue
        incoming = Incoming(_sender(email), TERMINAL, text=line)
        if line.isdecimal() and 1 <= int(line) <= len(buttons):
            value = button_data(language, buttons[int(line) - 1].question)
            incoming = Incoming(_sender(email), TERMINAL, value=value)
        for answer in await conversation.answers(incoming):
            language, buttons = answer.language, answer.buttons
            print_answer(answer, console)


@asynccontextmanager
async def _conversation(settings: Settings, email: str | None) -> AsyncIterator[tuple[StavazaConversation, Language]]:
    """Open a conversation as a person; gives it with the language to begin in. Raises NotAPersonError."""
    async with opened_store(settings) as store:
        language = Language(settings.language)
        if email is not None:
            async with store.reading() as session:
                person = await find_person(session, _sender(email), is_local=True)
            if person is None:
                raise NotAPersonError(f"--as {email}: {NotAPersonError.__doc__}")
            language = Language(person.language)
        clock, fallback = clock_from(settings.today), Language(settings.language)
        # Whoever can read the store's file or password needs no sign-in: the terminal is always local.
        yield StavazaConversation(store, clock, fallback, is_local=True), language


def _sender(email: str | None) -> Sender:
    return Sender(id=email or "terminal", name=email or "")


def _complain(message: str) -> int:
    print(message, file=sys.stderr)
    return 2
