"""The keys with which the Bot Framework signs: refreshed ahead of time, and kept while their source is down."""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import aiohttp
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from jwt import InvalidKeyError
from jwt.algorithms import RSAAlgorithm

from bot.channel.errors import KeysUnavailableError
from bot.settings import is_loopback

logger = logging.getLogger(__name__)

FETCH_TIMEOUT = 5.0
"""Seconds for each of the two documents."""
FRESH_FOR = 6 * 3600.0
"""Seconds after which the keys are refreshed beside the work; Microsoft asks for at least once a day."""
RETRY_AFTER = 30.0
"""Seconds between tries while the source is down."""
UNKNOWN_KEY_EVERY = 10.0
"""Seconds between refreshes for a key that is not known: anyone can send a made-up one …"""
UNKNOWN_KEYS_AT_ONCE = 3
"""… but after a quiet time so many follow each other at once, so that a made-up one does not hold up a real one."""
WITHDRAWN_KEPT = 300.0
"""Seconds that a key still counts after its source has dropped it: what it signed may be on its way. Far shorter than
keys are kept without asking anyway."""
MAX_DOCUMENT = 1_000_000
MAX_KEYS = 200
SMALLEST_KEY = 2048


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A public RSA key and the channels (``msteams`` …) it vouches for."""

    public_key: RSAPublicKey
    endorsements: frozenset[str]


class SigningKeys:
    """The signing keys behind one OpenID metadata address."""

    def __init__(
        self,
        metadata_url: str,
        session: Callable[[], aiohttp.ClientSession],
        *,
        issuer: str | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """``issuer`` is whose keys these must be; None takes whomever the metadata names."""
        self._metadata_url = metadata_url
        self._issuer = issuer
        self._session = session
        self._now = monotonic
        self._keys: Mapping[str, SigningKey] = {}
        self._withdrawn: dict[str, tuple[SigningKey, float]] = {}
        self._loaded_at: float | None = None
        self._tried_at: float | None = None
        self._unknown_allowed = float(UNKNOWN_KEYS_AT_ONCE)
        self._unknown_counted_at = monotonic()
        self._refreshing: asyncio.Task[None] | None = None
        self.fault: str | None = "not loaded yet"
        """Why the last refresh failed; None when it succeeded."""

    @property
    def loaded(self) -> bool:
        """There are keys to check with, be they from before the source went down."""
        return self._loaded_at is not None

    async def get(self, key_id: str) -> SigningKey | None:
        """Return the key of that id, or None when the source does not have it.

        Raises KeysUnavailableError while no keys have been loaded at all.
        """
        if not self.loaded:
            if refreshing := self.load_if_due():
                await asyncio.shield(refreshing)
            if not self.loaded:
                raise KeysUnavailableError("the signing keys of the Bot Framework could not be loaded yet")
        key = self._find(key_id)
        if key is None and self._refreshing:
            await asyncio.shield(self._refreshing)
            key = self._find(key_id)
        if key is None and self._may_ask_for_unknown():
            await asyncio.shield(self.refresh())
            key = self._find(key_id)
        self.refresh_if_stale()
        return key

    def refresh_if_stale(self) -> None:
        """Start a fetch when the keys have grown old, or when there are none yet; now and then while it fails."""
        if self._is_stale():
            self.refresh()
        else:
            self.load_if_due()

    def load_if_due(self) -> asyncio.Task[None] | None:
        """Start or join a fetch while there are no keys; while their source is down only now and then."""
        if self._refreshing is None and (
            self.loaded or (self._tried_at is not None and self._now() - self._tried_at < UNKNOWN_KEY_EVERY)
        ):
            return None
        return self.refresh()

    def refresh(self) -> asyncio.Task[None]:
        """Start fetching the keys, unless that is under way; await the task to have them. It never raises."""
        if self._refreshing is None:
            self._tried_at = self._now()
            self._refreshing = asyncio.create_task(self._refresh())
            self._refreshing.add_done_callback(self._refreshed)
        return self._refreshing

    async def close(self) -> None:
        """Stop a fetch that is under way."""
        if self._refreshing is not None:
            self._refreshing.cancel()
            await asyncio.gather(self._refreshing, return_exceptions=True)

    def _refreshed(self, _task: asyncio.Task[None]) -> None:
        self._refreshing = None

    def _is_stale(self) -> bool:
        if self._loaded_at is None or self._now() - self._loaded_at < FRESH_FOR:
            return False
        return self._tried_at is None or self._now() - self._tried_at >= RETRY_AFTER

    def _may_ask_for_unknown(self) -> bool:
        now = self._now()
        earned = (now - self._unknown_counted_at) / UNKNOWN_KEY_EVERY
        self._unknown_allowed = min(self._unknown_allowed + earned, UNKNOWN_KEYS_AT_ONCE)
        self._unknown_counted_at = now
        if self._unknown_allowed < 1:
            return False
        self._unknown_allowed -= 1
        return True

    async def _refresh(self) -> None:
        try:
            metadata = await self._fetch(self._metadata_url)
            issuer, keys_url = metadata.get("issuer"), metadata.get("jwks_uri")
            if self._issuer is not None and issuer != self._issuer:
                raise _BadDocumentError(f"the metadata is of another issuer than {self._issuer}")
            if not isinstance(keys_url, str) or not _is_safe(keys_url):
                raise _BadDocumentError("the metadata names no safe jwks_uri")
            keys = _read_keys(await self._fetch(keys_url))
        except (aiohttp.ClientError, TimeoutError, OSError, _BadDocumentError) as error:
            self.fault = f"{type(error).__name__}: {error}"[:300]
            logger.warning(
                "The signing keys could not be fetched; %s",
                "the earlier ones stay in use" if self.loaded else "there are none yet",
                extra={"action": "keys_not_fetched", "fault": self.fault},
            )
        else:
            self._loaded_at = self._now()
            self._withdraw(self._keys.keys() - keys.keys(), self._loaded_at)
            self._keys = keys
            self.fault = None

    def _withdraw(self, names: Set[str], now: float) -> None:
        self._withdrawn = {name: entry for name, entry in self._withdrawn.items() if now < entry[1]}
        self._withdrawn |= {name: (self._keys[name], now + WITHDRAWN_KEPT) for name in names}

    def _find(self, key_id: str) -> SigningKey | None:
        key = self._keys.get(key_id)
        if key is None and (entry := self._withdrawn.get(key_id)) and self._now() < entry[1]:
            key = entry[0]
        return key

    async def _fetch(self, url: str) -> Mapping[str, Any]:
        timeout = aiohttp.ClientTimeout(total=FETCH_TIMEOUT)
        async with self._session().get(url, timeout=timeout, allow_redirects=False) as response:
            if response.status != 200:
                raise _BadDocumentError(f"{url} answered {response.status}")
            body = await response.content.read(MAX_DOCUMENT)
            while len(body) <= MAX_DOCUMENT and (more := await response.content.read(MAX_DOCUMENT)):
                body += more
        if len(body) > MAX_DOCUMENT:
            raise _BadDocumentError(f"{url} gave a document that is too large")
        try:
            document = json.loads(body)
        except (ValueError, RecursionError) as error:
            raise _BadDocumentError(f"{url} did not give JSON") from error
        if not isinstance(document, dict):
            raise _BadDocumentError(f"{url} did not give a JSON object")
        return document


class _BadDocumentError(Exception):
    """The source of the keys answered, but not with keys."""


def _is_safe(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    host = parts.hostname or ""
    return bool(host) and (parts.scheme == "https" or (parts.scheme == "http" and is_loopback(host)))


def _read_keys(document: Mapping[str, Any]) -> dict[str, SigningKey]:
    entries = document.get("keys")
    keys = {}
    for entry in entries[:MAX_KEYS] if isinstance(entries, list) else ():
        if isinstance(entry, dict) and isinstance(key_id := entry.get("kid"), str) and (key := _read_key(entry)):
            keys[key_id] = key
    if not keys:
        raise _BadDocumentError("the document has no usable key")
    return keys


def _read_key(entry: Mapping[str, Any]) -> SigningKey | None:
    if entry.get("kty") != "RSA" or entry.get("use", "sig") != "sig":
        return None
    try:
        # Only the public members: a source that gives more has made a mistake that must not become ours.
        key = RSAAlgorithm.from_jwk({"kty": "RSA", "n": entry["n"], "e": entry["e"]})
    except (InvalidKeyError, KeyError, TypeError, ValueError):
        return None
    if not isinstance(key, RSAPublicKey) or key.key_size < SMALLEST_KEY:
        return None
    endorsements = entry.get("endorsements")
    names = (name for name in endorsements if isinstance(name, str)) if isinstance(endorsements, list) else ()
    return SigningKey(key, frozenset(names))
