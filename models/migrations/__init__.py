"""The steps by which the tables came to be (Alembic), and how far a database is.

``python -m models.migrations "add reminders"`` writes the next step from what the tables in ``models/`` have more than
the steps so far; read it through and keep it readable. All functions here take an open, synchronous connection.
Alembic itself is only there where there is a step to take (``running``): a bot that starts on tables that are up to
date is ready sooner without it, and 15 MB smaller.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from sqlalchemy import Connection, column, inspect, select, table

FOLDER = Path(__file__).parent
_VERSIONS = table("alembic_version", column("version_num"))


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Bring the tables up to a revision."""
    if revision == "head" and current(connection) == head():
        return
    from models.migrations import running

    running.upgrade(connection, revision)


def downgrade(connection: Connection, revision: str) -> None:
    """Take the tables down to a revision (``base`` for none at all)."""
    from models.migrations import running

    running.downgrade(connection, revision)


def current(connection: Connection) -> str | None:
    """Return the revision that a database is at; None when it has none."""
    if not inspect(connection).has_table(_VERSIONS.name):
        return None
    return connection.scalar(select(_VERSIONS.c.version_num))


@cache
def revisions() -> tuple[str, ...]:
    """Return the number of each step, the oldest first: they follow each other as their files do (``0001_….py``)."""
    return tuple(sorted(file.name.partition("_")[0] for file in FOLDER.glob("versions/[0-9]*_*.py")))


def head() -> str:
    """Return the newest revision; raises LookupError where there is none."""
    if not revisions():
        raise LookupError(f"no migrations in {FOLDER}")
    return revisions()[-1]
