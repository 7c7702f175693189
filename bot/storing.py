"""Opening the store for a command: migrated, or with the reason why not in words."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import click
from sqlalchemy.exc import SQLAlchemyError

from bot.settings import Settings
from models.store import Store


class StoreUnavailable(click.ClickException):
    """The store cannot be opened; a command ends with exit status 1 and the reason."""


@asynccontextmanager
async def opened_store(settings: Settings) -> AsyncIterator[Store]:
    """Open the store of the settings, brought up to the newest revision; raises StoreUnavailable."""
    try:
        store = Store(settings.database_url)
    except OSError as error:
        raise StoreUnavailable(f"DATABASE_URL: {error}") from None
    try:
        try:
            await store.migrate()
        except (SQLAlchemyError, OSError):
            raise StoreUnavailable(await store.is_reachable() or "DATABASE_URL: the store cannot be migrated") from None
        yield store
    finally:
        await store.close()
