"""Write the next migration: ``python -m models.migrations "what it does"``."""

from __future__ import annotations

import sys

from sqlalchemy import StaticPool, create_engine

from models import migrations
from models.migrations import running


def main() -> int:
    """Compare the tables in code with a database in memory that has all steps so far."""
    if len(sys.argv) != 2:
        print('Say what the step does: python -m models.migrations "add reminders"', file=sys.stderr)
        return 2
    engine = create_engine("sqlite://", poolclass=StaticPool)
    with engine.begin() as connection:
        if any(migrations.FOLDER.joinpath("versions").glob("*.py")):
            migrations.upgrade(connection)
        running.revise(connection, sys.argv[1])
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
