"""Which services the bot answers to: no message, and above all no token, ever goes to another."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from bot.bounded import Bounded
from bot.settings import is_loopback

KNOWN_ADDRESSES = 200

BOT_FRAMEWORK_HOSTS = frozenset(
    {
        # Teams' own service addresses: public, government (GCC, GCC High) and defence clouds.
        "smba.trafficmanager.net",
        "smba.infra.gcc.teams.microsoft.com",
        "smba.infra.gov.teams.microsoft.us",
        "smba.infra.dod.teams.microsoft.us",
    }
)
BOT_FRAMEWORK_DOMAINS = (".botframework.com", ".botframework.azure.us")


class ServiceHosts:
    """The known hosts, those of setting STAVAZA_SERVICE_HOSTS, and in local mode every loopback address."""

    def __init__(self, extra: Iterable[str] = (), *, loopback: bool = False) -> None:
        self._extra = frozenset(host.lower() for host in extra)
        self._loopback = loopback
        self._known: Bounded[bool] = Bounded(KNOWN_ADDRESSES)

    def allows(self, url: str) -> bool:
        """Tell whether ``url`` is one the bot may answer to: https to a known host, or plain http on loopback."""
        if not _PLAIN.fullmatch(url):
            return False
        # What comes after the host matters no more: it is plain. Each host is looked at once.
        host_only = "/".join(url.split("/", 3)[:3])
        known = self._known.get(host_only)
        return self._known.put(host_only, self._allows(host_only)) if known is None else known

    def _allows(self, url: str) -> bool:
        try:
            parts = urlsplit(url)
            host, port = (parts.hostname or "").lower(), parts.port
        except ValueError:
            return False
        if not host or parts.username is not None or parts.query or parts.fragment or parts.scheme not in _SCHEMES:
            return False
        if is_loopback(host):
            return self._loopback or self._is_listed(host, port)
        if parts.scheme != "https":
            return False
        known = host in BOT_FRAMEWORK_HOSTS or host.endswith(BOT_FRAMEWORK_DOMAINS)
        return (known and port in (None, 443)) or self._is_listed(host, port)

    def _is_listed(self, host: str, port: int | None) -> bool:
        return host in self._extra or f"{host}:{port}" in self._extra


_SCHEMES = ("http", "https")
# No spaces, quotes, braces or backslashes: addresses are put together from this one.
_PLAIN = re.compile(r"[A-Za-z0-9:/._~%@\-\[\]]{1,500}")
