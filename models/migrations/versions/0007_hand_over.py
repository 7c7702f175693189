"""Who made whom the owner of what falls due: the new owner is told of it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

KEY = sa.String(600)
WORD = sa.String(40)
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "hand_over",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("subject_key", KEY, nullable=False),
        sa.Column("to_key", KEY, nullable=False),
        sa.Column("by_key", KEY, nullable=False),
        sa.Column("moment", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["by_key"], ["person.key"], name=op.f("fk_hand_over_by_key")),
        sa.ForeignKeyConstraint(["to_key"], ["person.key"], name=op.f("fk_hand_over_to_key")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hand_over")),
        sa.UniqueConstraint("kind", "subject_key", name=op.f("uq_hand_over_kind_subject_key")),
    )


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("hand_over")
