"""Running the steps with Alembic, from code: there is no ``alembic.ini``."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from alembic import command
from alembic.config import Config
from alembic.script import Script, ScriptDirectory
from sqlalchemy import Connection, text

from models import migrations

ADVISORY_LOCK = 7_582_926
"""Any fixed number: replicas of the bot that start together migrate one after the other (PostgreSQL)."""

_one_at_a_time = Lock()
"""Alembic keeps the migration that runs in a global, so threads wait for each other."""


def upgrade(connection: Connection, revision: str) -> None:
    """Bring the tables up to a revision."""
    with _alone(connection):
        command.upgrade(_config(connection), revision)


def downgrade(connection: Connection, revision: str) -> None:
    """Take the tables down to a revision (``base`` for none at all)."""
    with _alone(connection):
        command.downgrade(_config(connection), revision)


def revise(connection: Connection, message: str) -> None:
    """Write the next step, by comparing the tables in code with those of an up-to-date database."""
    number = f"{len(steps()) + 1:04}"
    with _alone(connection):
        command.revision(_config(connection), message, autogenerate=True, rev_id=number)


def steps() -> list[Script]:
    """Return all steps, the newest first."""
    return list(_scripts().walk_revisions())


@contextmanager
def _alone(connection: Connection) -> Iterator[None]:
    """Wait until nobody else migrates; the transaction that is open holds the lock of the database."""
    with _one_at_a_time:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": ADVISORY_LOCK})
        yield


def _config(connection: Connection | None = None) -> Config:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(migrations.FOLDER).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(_config())
