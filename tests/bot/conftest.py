"""The demonstration municipality in a store, and a conversation over it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import models
from bot.clock import clock_from
from bot.conversation import StavazaConversation
from bot.question import Language
from models.store import Store
from models.workbook import read_workbook, write_workbook

DEMONSTRATION = Path(models.__file__).parent / "demonstration"
TODAY = date(2020, 2, 10)


@pytest.fixture
async def demonstration(store: Store) -> Store:
    """A store with the demonstration municipality, on SQLite and on PostgreSQL."""
    workbook = read_workbook(DEMONSTRATION)
    async with store.writing() as session:
        await session.run_sync(write_workbook, workbook, actor="test", at=datetime.now(UTC))
    return store


@pytest.fixture
def conversation(demonstration: Store) -> StavazaConversation:
    """A conversation on 10 February 2020, without sign-in."""
    return StavazaConversation(demonstration, clock_from(TODAY), Language.NL, is_local=True)
