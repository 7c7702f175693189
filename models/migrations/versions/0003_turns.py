"""Turns: claims by which each message is answered once, over all replicas."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "turn_claim",
        sa.Column("key", sa.String(32), nullable=False),
        sa.Column("owner", sa.String(32), nullable=False),
        sa.Column("taken", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered", sa.Boolean(), nullable=False),
        sa.Column("replies", sa.JSON()),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_turn_claim")),
    )
    op.create_index(op.f("ix_turn_claim_until"), "turn_claim", ["until"])


def downgrade() -> None:
    """Drop the table, with its index."""
    op.drop_table("turn_claim")
