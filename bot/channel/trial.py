"""Trying the way to the Bot Framework before anyone needs it: for ``python -m bot check``."""

from __future__ import annotations

import aiohttp

from bot.channel.authentication import PUBLIC_METADATA
from bot.channel.credentials import Tokens, token_scope, token_source
from bot.channel.errors import NotDeliveredError
from bot.channel.keys import SigningKeys
from bot.channel.transport import CALL_TIMEOUT
from bot.settings import Settings


async def try_signing_keys(settings: Settings) -> str | None:
    """Load the keys that sign what Teams sends; returns what went wrong, None when all is well."""
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=CALL_TIMEOUT)) as session:
        keys = SigningKeys(settings.openid_metadata_url or PUBLIC_METADATA, lambda: session)
        await keys.refresh()
        await keys.close()
        return keys.fault


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
