"""Trying the way to the Bot Framework before anyone needs it: for ``python -m bot check``."""

from __future__ import annotations

from datetime import datetime

import aiohttp

from bot.channel.authentication import PUBLIC_ISSUER, PUBLIC_METADATA
from bot.channel.certificates import read_certificate
from bot.channel.credentials import Tokens, token_scope, token_source
from bot.channel.errors import NotDeliveredError
from bot.channel.keys import SigningKeys
from bot.channel.transport import CALL_TIMEOUT
from bot.settings import Settings


async def try_signing_keys(settings: Settings) -> str | None:
    """Load the keys that sign what Teams sends; returns what went wrong, None when all is well."""
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=CALL_TIMEOUT)) as session:
        issuer = settings.token_issuer or PUBLIC_ISSUER
        keys = SigningKeys(settings.openid_metadata_url or PUBLIC_METADATA, lambda: session, issuer=issuer)
        await keys.refresh()
        await keys.close()
        return keys.fault


def certificate_end(settings: Settings) -> datetime | None:
    """Return when the bot's certificate ends, None when it has none; raises CertificateError."""
    if settings.certificate_file is None:
        return None
    return read_certificate(settings.certificate_file, settings.certificate_key_file).ends


async def try_credentials(settings: Settings) -> str | None:
    """Ask a token with the bot's own credentials; returns what went wrong, None when all is well."""
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=CALL_TIMEOUT)) as session:
        tokens = Tokens(token_source(settings, lambda: session))
        try:
            await tokens.get(token_scope(settings))
        except NotDeliveredError as error:
            return str(error)
        finally:
            await tokens.close()
    return None
