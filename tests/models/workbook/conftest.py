"""A desk at which workbooks are brought into a store and taken out again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, StaticPool, create_engine, select
from sqlalchemy.orm import Session

from models.base import Record
from models.history import Change
from models.store import Store
from models.tables import metadata
from models.workbook import ImportReport, WorkbookRefused, export_workbook, import_workbook
from models.workbook.sheets import BY_NAME, fold_name
from tests.models.workbook.books import Place, Rows, make_book, places

MOMENT = datetime(2020, 2, 10, 9, 30, tzinfo=UTC)


@pytest.fixture
def book(tmp_path: Path) -> Callable[..., Path]:
    """Make a workbook of sheets, each a list of rows with the header first."""

    def make(sheets: Mapping[str, Rows], name: str = "werkmap.xlsx", **options: object) -> Path:
        return make_book(tmp_path / name, sheets, **options)

    return make


class Desk:
    """Imports into one store and looks at what came of it."""

    def __init__(self, store: Store) -> None:
        self.store = store

    async def take(self, path: Path, **options: Any) -> ImportReport:
        async with self.store.writing() as session:
            return await session.run_sync(import_workbook, path, actor="Karin", at=MOMENT, **options)

    async def refused(self, path: Path, **options: Any) -> list[Place]:
        """Import what must be refused; return the places and codes of its errors."""
        with pytest.raises(WorkbookRefused) as refusal:
            await self.take(path, **options)
        return places(refusal.value.problems)

    async def give(self, path: Path) -> Path:
        async with self.store.reading() as session:
            await session.run_sync(export_workbook, path)
        return path

    async def all(self, sheet: str) -> list[Any]:
        model: type[Record] = BY_NAME[fold_name(sheet)].table
        async with self.store.reading() as session:
            return list(await session.scalars(select(model).order_by(model.key)))

    async def one(self, sheet: str) -> Any:
        (record,) = await self.all(sheet)
        return record

    async def changes(self) -> list[Change]:
        async with self.store.reading() as session:
            return list(await session.scalars(select(Change).order_by(Change.id)))


@pytest.fixture
def desk(store: Store) -> Desk:
    return Desk(store)


@pytest.fixture
def memory() -> Iterator[Engine]:
    """A database in memory with all tables: for tests that need many stores."""
    engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
    metadata.create_all(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def take(memory: Engine) -> Callable[..., ImportReport]:
    """Import into a fresh store in memory, where the kind of database makes no difference."""

    def imported(path: Path, **options: Any) -> ImportReport:
        with Session(memory) as session, session.begin():
            return import_workbook(session, path, actor="Karin", at=MOMENT, **options)

    return imported


@pytest.fixture
def refused(take: Callable[..., ImportReport]) -> Callable[..., list[Place]]:
    """Import what must be refused; return the places and codes of its errors."""

    def told(path: Path, **options: Any) -> list[Place]:
        with pytest.raises(WorkbookRefused) as refusal:
            take(path, **options)
        return places(refusal.value.problems)

    return told
