"""The way into the store: engine, short transactions, and whether it can be reached.

SQLite and PostgreSQL, both asynchronous. A transaction is either *reading* (sees one moment, writes nothing) or
*writing* (all or nothing); neither is kept open while waiting for anything but the database.

On Windows psycopg needs ``asyncio.WindowsSelectorEventLoopPolicy``; SQLite runs on any event loop.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager, nullcontext, suppress
from pathlib import Path
from typing import Any, TypeVar

import aiosqlite
from sqlalchemy import URL, AdaptedConnection, Connection, Engine, StaticPool, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry, NullPool

from models import migrations
from models.worker import Worker

T = TypeVar("T")

SQLITE_BUSY_SECONDS = 30
"""How long a writer on SQLite waits for its turn: longer than an import of a large workbook holds the file."""
POSTGRES_OPTIONS = "-c statement_timeout=30s -c idle_in_transaction_session_timeout=60s"
"""Nothing that we ask takes this long; what does is ended by the server. ``?options=`` in the URL replaces these."""
CONNECT_SECONDS = 5
"""Longest wait for a connection to PostgreSQL, and for the answer whether the store is reachable."""
READING_THREADS = 2
"""Reading turns at once, per process."""
POOL_SIZE, POOL_OVERFLOW, POOL_RECYCLE_SECONDS = 5, 10, 1800
"""Per process; well under PostgreSQL's default of 100 connections with several replicas."""

MIGRATE = "`python -m bot serve` and `python -m bot import` bring it up to date"


class UnknownDatabase(ValueError):  # noqa: N818 - reads better in the place where it is raised
    """The address must be an SQLAlchemy URL: sqlite:///file.db or postgresql://user:password@host/name."""

    def __init__(self) -> None:
        super().__init__(self.__doc__)


def _parse(url: str) -> URL:
    """Read a URL; a password given as ``?password=`` moves to the place where SQLAlchemy hides it."""
    try:
        parsed = make_url(url)
        backend = parsed.get_backend_name()
    except (ArgumentError, ValueError):
        raise UnknownDatabase from None  # the cause would show the URL, and so the password
    if backend not in ("sqlite", "postgresql"):
        raise UnknownDatabase
    password = parsed.query.get("password")
    if isinstance(password, str):
        parsed = parsed.difference_update_query(["password"]).set(password=password)
    return parsed


def async_url(url: str) -> URL:
    """Return the same database by its asynchronous driver (aiosqlite or psycopg)."""
    parsed = _parse(url)
    is_sqlite = parsed.get_backend_name() == "sqlite"
    return parsed.set(drivername="sqlite+aiosqlite" if is_sqlite else "postgresql+psycopg")


def sync_url(url: str) -> URL:
    """Return the same database by its synchronous driver (sqlite3 or psycopg)."""
    parsed = _parse(url)
    return parsed.set(drivername="sqlite" if parsed.get_backend_name() == "sqlite" else "postgresql+psycopg")


def is_in_memory(url: URL) -> bool:
    """Tell whether this is an SQLite database that lives only as long as its connection."""
    return url.get_backend_name() == "sqlite" and url.database in (None, "", ":memory:")


def upgrade(url: str, revision: str = "head") -> None:
    """Bring a database up to a revision; it is made when it is an SQLite file that is not there. Blocking."""
    with _migrating(url) as connection:
        migrations.upgrade(connection, revision)


def downgrade(url: str, revision: str) -> None:
    """Take a database down to a revision (``base`` for none at all). Blocking."""
    with _migrating(url) as connection:
        migrations.downgrade(connection, revision)


async def migrate(url: str) -> None:
    """Bring a database up to the newest revision without holding up the event loop."""
    await asyncio.to_thread(upgrade, url)


class Store:
    """A database with everything that is known.

    ``url`` is any SQLAlchemy spelling of an SQLite or PostgreSQL database; drivers are chosen here. The folder of an
    SQLite file is made. A database in memory (``sqlite://``) is for tests: it has one connection, so one transaction
    at a time. Raises :class:`UnknownDatabase` for any other address, and OSError where the folder cannot be made.
    """

    def __init__(self, url: str) -> None:
        self._url = url
        parsed = async_url(url)
        _make_folder(parsed)
        self.engine: AsyncEngine = create_async_engine(parsed, **_engine_options(parsed))
        self._turn = asyncio.Lock() if parsed.get_backend_name() == "sqlite" else None
        reading = self.engine.execution_options(read_only=True)
        if parsed.get_backend_name() == "sqlite":
            _prepare_sqlite(self.engine.sync_engine)
            _let_go_when_cancelled(self.engine.sync_engine)
        else:
            # One answer is several queries: all of them see the same moment, as they do on SQLite.
            reading = reading.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        self._workers = None if is_in_memory(parsed) else _Workers(url)
        self._read_sessions = async_sessionmaker(reading, expire_on_commit=False)
        self._write_sessions = async_sessionmaker(self.engine, expire_on_commit=False)

    def __repr__(self) -> str:
        return f"Store({self.engine.url.render_as_string(hide_password=True)!r})"

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        """Open a short transaction that sees one moment. Writing in it is refused by the database."""
        async with self._read_sessions() as session:
            yield session

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncSession]:
        """Open one transaction: committed at the end, rolled back when an error comes out of it.

        On SQLite it takes the write lock at once, so that writers queue instead of failing halfway; those of this
        process wait for each other here, because SQLite itself waits by sleeping.
        """
        async with self._turn or nullcontext(), self._write_sessions() as session, session.begin():
            await session.connection()  # begins now; by itself a session begins with its first statement
            yield session

    async def read(self, work: Callable[[AsyncSession], Coroutine[Any, Any, T]]) -> T:
        """Run work that only reads, in one transaction and one trip to a thread; it may wait for nothing but the store.

        For what is done in every turn: ten times cheaper than :meth:`reading`, and the event loop is never held up.
        """
        if self._workers is not None:
            return await self._workers.reading.run(work, commits=False)
        async with self.reading() as session:
            return await work(session)

    async def write(self, work: Callable[[AsyncSession], Coroutine[Any, Any, T]]) -> T:
        """Run work that writes, as :meth:`read` does: committed at the end, rolled back when an error comes out."""
        if self._workers is not None:
            return await self._workers.writing.run(work, commits=True)
        async with self.writing() as session:
            return await work(session)

    async def migrate(self) -> None:
        """Bring this store up to the newest revision."""
        if is_in_memory(self.engine.url):
            async with self.engine.begin() as connection:
                await connection.run_sync(migrations.upgrade)
        else:
            await migrate(self._url)

    async def is_reachable(self) -> str | None:
        """Return None when the store answers and is migrated; else what is wrong and how to mend it."""
        place = self.engine.url.render_as_string(hide_password=True)
        try:
            async with asyncio.timeout(CONNECT_SECONDS), self.engine.connect() as connection:
                found = await connection.run_sync(migrations.current)
        except TimeoutError:
            return f"the database {place} did not answer within {CONNECT_SECONDS} seconds: is the server up?"
        except (SQLAlchemyError, OSError) as error:
            return f"the database {place} cannot be reached: {self._reason(error)}"
        head = migrations.head()
        if found == head:
            return None
        if found is None:
            return f"the database {place} has no tables yet: {MIGRATE}"
        if found not in migrations.revisions():
            return f"the database {place} is at revision {found}, which this version does not know: run a newer version"
        return f"the database {place} is at revision {found} and must be at {head}: {MIGRATE}"

    async def close(self) -> None:
        """Close all connections."""
        if self._workers is not None:
            await asyncio.to_thread(self._workers.close)
        await self.engine.dispose()

    def _reason(self, error: Exception) -> str:
        """Return the driver's own words on one line, never with the password."""
        words = " ".join(str(getattr(error, "orig", None) or error).split())
        password = self.engine.url.password
        return words.replace(str(password), "***") if password else words


class _Workers:
    """The threads in which turns use the store: several that read, and one that writes, for writers queue anyway."""

    def __init__(self, url: str) -> None:
        parsed = sync_url(url)
        engine = create_engine(parsed, **_engine_options(parsed))
        reading = engine.execution_options(read_only=True)
        if parsed.get_backend_name() == "sqlite":
            _prepare_sqlite(engine)
        else:
            reading = reading.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        self.reading = Worker(reading, READING_THREADS)
        self.writing = Worker(engine, 1)

    def close(self) -> None:
        self.reading.close()
        self.writing.close()


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Store]:
    """Open a store for as long as the block lasts."""
    store = Store(url)
    try:
        yield store
    finally:
        await store.close()


def _make_folder(url: URL) -> None:
    """Make the folder of an SQLite file; SQLite makes the file but not its folder."""
    if url.get_backend_name() == "sqlite" and not is_in_memory(url) and not str(url.database).startswith("file:"):
        Path(str(url.database)).parent.mkdir(parents=True, exist_ok=True)


def _engine_options(url: URL) -> dict[str, Any]:
    # Values are hidden in errors: they are what people wrote, and errors are logged.
    options: dict[str, Any] = {"hide_parameters": True}
    if url.get_backend_name() == "postgresql":
        connect: dict[str, Any] = {"connect_timeout": CONNECT_SECONDS, "application_name": "stavaza"}
        connect["options"] = POSTGRES_OPTIONS
        options["connect_args"] = {name: value for name, value in connect.items() if name not in url.query}
        options.update(
            pool_pre_ping=True,
            pool_size=POOL_SIZE,
            max_overflow=POOL_OVERFLOW,
            pool_recycle=POOL_RECYCLE_SECONDS,
        )
    elif is_in_memory(url):
        options["poolclass"] = StaticPool
    return options


def _prepare_sqlite(engine: Engine, *, foreign_keys: bool = True) -> None:
    """Make SQLite behave: real transactions, foreign keys, readers and a writer side by side."""

    @event.listens_for(engine, "connect")
    def connected(connection: Any, _entry: ConnectionPoolEntry) -> None:
        # Python's driver would begin transactions by its own rules; with None, `began` below is the only one who does.
        connection.isolation_level = None
        cursor = connection.cursor()
        # The timeout comes first: going over to WAL may have to wait for others too.
        cursor.execute(f"PRAGMA busy_timeout = {SQLITE_BUSY_SECONDS * 1000}")
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA synchronous = NORMAL")
        cursor.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def began(connection: Connection) -> None:
        read_only = bool(connection.get_execution_options().get("read_only"))
        # The driver's own cursor: this happens in every turn, and SQLAlchemy's way takes ten times as long.
        cursor = connection.connection.cursor()
        if connection.info.get("query_only") is not read_only:
            cursor.execute(f"PRAGMA query_only = {'ON' if read_only else 'OFF'}")
            connection.info["query_only"] = read_only
        cursor.execute("BEGIN" if read_only else "BEGIN IMMEDIATE")
        cursor.close()


def _let_go_when_cancelled(engine: Engine) -> None:
    """Give up the locks of a cancelled task on SQLite at once.

    Its connection is closed, but SQLite keeps a closed connection, with its locks, for as long as any statement of it
    is still held: by the traceback of the cancelled task, for one. Nobody else could write until that is gone.
    """
    running: set[asyncio.Task[None]] = set()

    async def let_go(connection: aiosqlite.Connection) -> None:
        with suppress(sqlite3.Error, ValueError):  # already closed: nothing to let go of
            await connection.interrupt()
            await connection.rollback()

    @event.listens_for(engine, "invalidate")
    def invalidated(connection: AdaptedConnection, _entry: ConnectionPoolEntry, _error: BaseException | None) -> None:
        # Not awaited here, as a second cancellation would cut it short; it comes before the closing, which is next.
        task = asyncio.get_running_loop().create_task(let_go(connection.driver_connection))
        running.add(task)
        task.add_done_callback(running.discard)


@contextmanager
def _migrating(url: str) -> Iterator[Connection]:
    """Open one blocking transaction for a migration.

    Foreign keys are off on SQLite: changing a table there means making it anew.
    """
    parsed = sync_url(url)
    _make_folder(parsed)
    is_sqlite = parsed.get_backend_name() == "sqlite"
    limits = {} if is_sqlite or "connect_timeout" in parsed.query else {"connect_timeout": CONNECT_SECONDS}
    engine = create_engine(parsed, poolclass=NullPool, hide_parameters=True, connect_args=limits)
    if is_sqlite:
        _prepare_sqlite(engine, foreign_keys=False)
    with engine.begin() as connection:
        yield connection
