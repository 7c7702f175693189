"""Work on the store in one go: a coroutine that waits for nothing but the store runs to its end in a thread.

With an asynchronous driver each step of each query is a trip to another thread and back, and an answer of ten queries
makes dozens of them. Here all of it is one trip, over a blocking driver, in a thread of a small pool, and the event
loop goes on meanwhile.
"""

from __future__ import annotations

import asyncio
import contextvars
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from typing import Any, TypeVar

from sqlalchemy import Engine
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session

T = TypeVar("T")


class Worker:
    """Runs work in transactions of an engine, at most ``threads`` at a time."""

    def __init__(self, engine: Engine, threads: int) -> None:
        self._engine = engine
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="store")

    async def run(self, work: Callable[[AsyncSession], Coroutine[Any, Any, T]], *, commits: bool) -> T:
        """Run work in a transaction of its own; cancelled, it is interrupted in the database and rolled back."""
        running: list[Any] = []
        context = contextvars.copy_context()
        call = partial(context.run, self._run, work, running, commits=commits)
        try:
            return await asyncio.get_running_loop().run_in_executor(self._threads, call)
        except asyncio.CancelledError:
            for connection in running:
                with suppress(Exception):  # it may be over by now
                    _interrupt(connection)
            raise

    def close(self) -> None:
        """Close the connections; work under way is waited for."""
        self._threads.shutdown()
        self._engine.dispose()

    def _run(self, work: Callable[[AsyncSession], Coroutine[Any, Any, T]], running: list[Any], *, commits: bool) -> T:
        with Session(self._engine, expire_on_commit=False) as session:
            running.append(session.connection().connection.driver_connection)  # begins the transaction, too
            result = _to_its_end(work(_ReadySession(session)))
            if commits:
                session.commit()
            return result


class _ReadySession(AsyncSession):
    """A session of which all that is awaited is there at once, for work in a thread of its own."""

    def __init__(self, session: Session) -> None:
        self.sync_session = self._proxied = session

    async def execute(self, statement: Any, params: Any = None, **options: Any) -> Any:
        return self.sync_session.execute(statement, params, **options)

    async def scalar(self, statement: Any, params: Any = None, **options: Any) -> Any:
        return self.sync_session.scalar(statement, params, **options)

    async def scalars(self, statement: Any, params: Any = None, **options: Any) -> Any:
        return self.sync_session.scalars(statement, params, **options)

    async def get(self, entity: Any, ident: Any, **options: Any) -> Any:
        return self.sync_session.get(entity, ident, **options)

    async def flush(self, objects: Any = None) -> None:
        self.sync_session.flush(objects)

    async def run_sync(self, fn: Callable[..., Any], *arg: Any, **kw: Any) -> Any:
        return fn(self.sync_session, *arg, **kw)


def is_in_thread() -> bool:
    """Tell whether this runs as a worker's work, where nobody else is held up by waiting."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return True
    return False


def _to_its_end(work: Coroutine[Any, Any, T]) -> T:
    try:
        work.send(None)
    except StopIteration as done:
        result: T = done.value
        return result
    work.close()
    raise RuntimeError("work on the store may wait for nothing but the store")


def _interrupt(connection: Any) -> None:
    # sqlite3 calls it interrupt, psycopg cancel; both may be called from another thread.
    if hasattr(connection, "interrupt"):
        connection.interrupt()
    else:
        connection.cancel()
