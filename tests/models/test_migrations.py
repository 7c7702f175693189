from __future__ import annotations

import asyncio
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Column, Connection, Engine, NullPool, Table, create_engine, inspect, text

from models import migrations
from models.base import ScaledDecimal, UtcDateTime
from models.migrations import running
from models.migrations.__main__ import main
from models.store import Store, downgrade, migrate, opened, sync_url, upgrade
from models.tables import OWN, RECORDS, metadata

# SQLAlchemy cannot read an index on an expression back from SQLite; `expressions` looks at those itself.
pytestmark = [
    pytest.mark.filterwarnings("ignore:Skipped unsupported reflection of expression-based index"),
    pytest.mark.filterwarnings("ignore:autogenerate skipping metadata-specified expression-based index"),
]


def expressions(connection: Connection) -> list[str]:
    """The indexes on an expression, in the database's own words."""
    told = {
        "sqlite": "SELECT sql FROM sqlite_master WHERE type = 'index' AND sql LIKE '%lower(%'",
        "postgresql": "SELECT indexdef FROM pg_indexes WHERE indexdef LIKE '%lower(%'",
    }
    return sorted(row[0] for row in connection.execute(text(told[connection.dialect.name])))


@pytest.fixture
def engine(empty_database_url: str) -> Iterator[Engine]:
    engine = create_engine(sync_url(empty_database_url), poolclass=NullPool)
    yield engine
    engine.dispose()


def shape(connection: Connection) -> dict[str, Any]:
    """What the database itself says that its tables are."""
    inspector = inspect(connection)
    return {
        table: {
            "columns": {c["name"]: (repr(c["type"]), c["nullable"]) for c in inspector.get_columns(table)},
            "primary key": inspector.get_pk_constraint(table),
            "references": sorted(inspector.get_foreign_keys(table), key=str),
            "indexes": sorted(inspector.get_indexes(table), key=str),
            "checks": sorted((c["name"], c["sqltext"]) for c in inspector.get_check_constraints(table)),
            "unique": inspector.get_unique_constraints(table),
        }
        for table in inspector.get_table_names()
        if table != "alembic_version"
    }


def test_the_migrations_make_the_tables_of_the_models(empty_database_url: str, engine: Engine) -> None:
    upgrade(empty_database_url)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
        migrated, folded = shape(connection), expressions(connection)
    downgrade(empty_database_url, "base")
    with engine.begin() as connection:
        assert shape(connection) == {}
        metadata.create_all(connection)
        # compare_metadata does not look at checks, so what the models make is held beside it too.
        assert shape(connection) == migrated
        assert len(folded) == 2
        assert expressions(connection) == folded


def test_up_down_and_up_again(empty_database_url: str, engine: Engine) -> None:
    upgrade(empty_database_url)
    with engine.connect() as connection:
        first = shape(connection)
        assert migrations.current(connection) == migrations.head()
    assert first.keys() == metadata.tables.keys()
    downgrade(empty_database_url, "base")
    with engine.connect() as connection:
        assert shape(connection) == {}
        assert migrations.current(connection) is None
    upgrade(empty_database_url)
    with engine.connect() as connection:
        assert shape(connection) == first


def test_upgrading_twice_changes_nothing(empty_database_url: str, engine: Engine) -> None:
    upgrade(empty_database_url)
    upgrade(empty_database_url)
    with engine.connect() as connection:
        assert migrations.current(connection) == migrations.head()


def test_every_step_goes_down_and_up(empty_database_url: str) -> None:
    upgrade(empty_database_url)
    for step in running.steps():
        before = str(step.down_revision or "base")
        downgrade(empty_database_url, before)
        upgrade(empty_database_url, step.revision)
        downgrade(empty_database_url, before)


def test_a_migration_that_fails_leaves_nothing(
    empty_database_url: str, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("halfway")

    monkeypatch.setattr("alembic.op.create_index", fail)
    with pytest.raises(RuntimeError, match="halfway"):
        upgrade(empty_database_url)
    with engine.connect() as connection:
        assert inspect(connection).get_table_names() == []


def test_all_tables_are_named() -> None:
    assert {model.__tablename__ for model in (*RECORDS, *OWN)} == metadata.tables.keys()


async def test_replicas_that_start_together_migrate_one_after_the_other(empty_database_url: str) -> None:
    await asyncio.gather(*(migrate(empty_database_url) for _ in range(4)))
    async with opened(empty_database_url) as store:
        assert await store.is_reachable() is None


async def test_several_databases_migrate_at_once(tmp_path: Path) -> None:
    urls = [f"sqlite:///{tmp_path}/{number}.db" for number in range(6)]
    await asyncio.gather(*(migrate(url) for url in urls))
    for url in urls:
        async with opened(url) as store:
            assert await store.is_reachable() is None


def test_postgres_keeps_other_replicas_waiting_until_the_migration_is_committed(postgres_url: str) -> None:
    engine = create_engine(sync_url(postgres_url), poolclass=NullPool)
    locks = text("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted AND pid = pg_backend_pid()")
    with engine.begin() as connection:
        assert connection.scalar(locks) == 0
        running.upgrade(connection, "head")
        assert connection.scalar(locks) == 1


async def test_a_store_migrates_itself(empty_database_url: str) -> None:
    store = Store(empty_database_url)
    try:
        assert "has no tables yet" in str(await store.is_reachable())
        await store.migrate()
        assert await store.is_reachable() is None
    finally:
        await store.close()


async def test_a_store_in_memory_migrates_itself() -> None:
    store = Store("sqlite://")
    try:
        await store.migrate()
        assert await store.is_reachable() is None
    finally:
        await store.close()


def test_the_steps_follow_each_other_as_their_files_do() -> None:
    assert [step.revision for step in reversed(running.steps())] == list(migrations.revisions())


def test_a_database_that_is_up_to_date_needs_no_alembic(empty_database_url: str) -> None:
    upgrade(empty_database_url)
    told = "import sys; from models.store import upgrade; upgrade(sys.argv[1]); print('alembic' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", told, empty_database_url], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "False"


def test_the_next_step_is_written_readably(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "migrations"
    shutil.copytree(migrations.FOLDER, folder, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(migrations, "FOLDER", folder)
    monkeypatch.setattr("sys.argv", ["models.migrations", "add reminders"])
    table = Table("something_new", metadata, Column("amount", ScaledDecimal(2)), Column("due", UtcDateTime()))
    try:
        assert main() == 0
    finally:
        metadata.remove(table)
    [written] = folder.joinpath("versions").glob("0008_*.py")
    step = written.read_text()
    assert written.name == "0008_add_reminders.py"
    assert 'revision = "0008"\ndown_revision = "0007"' in step.replace("'", '"')
    # Plain types: an old step never needs our code.
    assert "sa.Column('amount', sa.BigInteger()" in step
    assert "sa.Column('due', sa.DateTime(timezone=True)" in step


def test_the_next_step_needs_a_name(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.argv", ["models.migrations"])
    assert main() == 2
    assert "Say what the step does" in capsys.readouterr().err
