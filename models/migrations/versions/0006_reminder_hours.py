"""The time of day of a personal reminder."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column."""
    op.add_column("personal_reminder", sa.Column("at", sa.Time()))


def downgrade() -> None:
    """Take it away."""
    op.drop_column("personal_reminder", "at")
