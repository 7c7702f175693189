"""The chat page of local mode: Microsoft's Web Chat with a choice of person, language, and personal or group."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import ClassVar

from aiohttp import web

import bot

PAGE_FOLDER = Path(bot.__file__).parent / "webchat"
WEB_CHAT = Path(bot.__file__).parents[1] / "node_modules" / "botframework-webchat" / "dist" / "webchat.js"
"""Put there by ``npm ci``; nothing of the package is part of this project."""

NONCE_MARK = "{{nonce}}"
ASSETS = {
    "page.css": "text/css",
    "page.js": "text/javascript",
    "theme.js": "text/javascript",
    "dates.js": "text/javascript",
    "texts.js": "text/javascript",
    "icon.svg": "image/svg+xml",
}
EMPTY_STYLE = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
"""The hash of nothing: one part of Web Chat makes an empty style without the nonce, and fills it by script."""
HEADERS = {
    "Cache-Control": "no-cache",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


@dataclass(frozen=True, slots=True)
class Tester:
    """A person of the store that a tester can choose to be; ``role`` is what he does, as people read it."""

    __test__: ClassVar[bool] = False  # pytest takes a class of this name for a test
    name: str
    email: str
    role: str = ""


People = Callable[[], Awaitable[Sequence[Tester]]]
"""Gives the persons to choose from."""


class ChatPage:
    """Serves the page and what belongs to it."""

    def __init__(self, language: str, people: People | None, web_chat: Path = WEB_CHAT) -> None:
        self._language = language
        self._people = people
        self._web_chat = web_chat

    def add_to(self, app: web.Application) -> None:
        """Add the page's routes."""
        app.router.add_get("/", self.index)
        app.router.add_get("/webchat/webchat.js", self.web_chat)
        app.router.add_get("/webchat/{name}", self.asset)
        app.router.add_get("/v3/directline/people", self.people)

    async def index(self, _request: web.Request) -> web.Response:
        """Give the page, with a fresh nonce for the styles that Web Chat makes."""
        nonce = secrets.token_urlsafe(16)
        text = (PAGE_FOLDER / "index.html").read_text("utf-8").replace(NONCE_MARK, nonce)
        policy = content_security_policy(nonce)
        return web.Response(text=text, content_type="text/html", headers={**HEADERS, "Content-Security-Policy": policy})

    async def asset(self, request: web.Request) -> web.StreamResponse:
        """Give one of the page's own files."""
        kind = ASSETS.get(request.match_info["name"])
        if kind is None:
            return web.json_response({"error": {"code": "NotFound", "message": "no such file"}}, status=404)
        return web.FileResponse(
            PAGE_FOLDER / request.match_info["name"], headers={**HEADERS, "Content-Type": f"{kind}; charset=utf-8"}
        )

    async def web_chat(self, _request: web.Request) -> web.StreamResponse:
        """Give Microsoft's chat client, or 404 where it is not installed: the page then says how to get it."""
        if not self._web_chat.is_file():
            message = "Web Chat is not installed: run npm ci in the project's folder"
            return web.json_response({"error": {"code": "NotFound", "message": message}}, status=404)
        return web.FileResponse(self._web_chat, headers={**HEADERS, "Content-Type": "text/javascript; charset=utf-8"})

    async def people(self, _request: web.Request) -> web.Response:
        """Give the persons to choose from, and the language to begin in."""
        people = await self._people() if self._people else ()
        return web.json_response(
            {"language": self._language, "people": [asdict(person) for person in people]}, headers=HEADERS
        )


def content_security_policy(nonce: str) -> str:
    """Return the policy of the page: all from this origin, styles by nonce, pictures of cards from their data."""
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            f"style-src 'self' 'nonce-{nonce}' '{EMPTY_STYLE}'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
        )
    )
