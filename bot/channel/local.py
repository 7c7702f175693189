"""Local mode's only guard: nothing but this machine, and no web page of elsewhere that a browser here has open."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from ipaddress import IPv6Address, ip_address
from urllib.parse import urlsplit

from aiohttp import web

from bot.settings import is_loopback

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@web.middleware
async def only_this_machine(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer 403 unless the request comes from this machine, to a name of it, and from no foreign page.

    The name (Host) keeps off pages whose own name was made to point here (DNS rebinding); Origin and Sec-Fetch-Site
    keep off pages that send forms or scripts here (CSRF).
    """
    reason = foreign_because(request)
    if reason is not None:
        return web.json_response({"error": {"code": "Forbidden", "message": reason}}, status=403)
    return await handler(request)


def foreign_because(request: web.Request) -> str | None:
    """Return why a request is not from this machine, or None when it is."""
    if not _is_loopback_address(request.remote or ""):
        return "without MicrosoftAppId the bot speaks to its own machine only"
    if not _is_loopback_origin(f"http://{request.headers.get('Host', '')}"):
        return "the Host header must be a name of this machine, such as 127.0.0.1"
    origin = request.headers.get("Origin")
    if origin is not None and not _is_loopback_origin(origin):
        return "a page of another site may not speak to the bot"
    if request.headers.get("Sec-Fetch-Site") == "cross-site" and request.method != "GET":
        return "a page of another site may not speak to the bot"
    return None


def _is_loopback_origin(origin: str) -> bool:
    try:
        parts = urlsplit(origin)
        host = parts.hostname
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and parts.username is None and host is not None and is_loopback(host)


def _is_loopback_address(address: str) -> bool:
    try:
        ip = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, IPv6Address) and ip.ipv4_mapped is not None:
        ip = ip.ipv4_mapped
    return ip.is_loopback
