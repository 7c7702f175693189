"""Feedback: questions that were not understood, and thumbs."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "feedback",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("moment", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("topic", sa.String(40)),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("text", sa.String(300), nullable=False),
        sa.Column("question", sa.JSON()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feedback")),
    )
    op.create_index(op.f("ix_feedback_moment"), "feedback", ["moment"])


def downgrade() -> None:
    """Drop the table, with its index."""
    op.drop_table("feedback")
