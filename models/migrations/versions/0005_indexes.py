"""Indexes for what is asked again and again, so that a store of a million rows answers like one of a hundred."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

CONFIDENTIAL = (
    "benchmark_edition",
    "budget",
    "commitment",
    "contract",
    "key_figure",
    "project",
    "report",
    "report_section",
    "reserve",
    "risk",
    "staffing",
)


def upgrade() -> None:
    """Make the indexes."""
    for table in CONFIDENTIAL:
        op.create_index(op.f(f"ix_{table}_confidentiality"), table, ["confidentiality"])
    op.create_index("ix_key_figure_lower_code_as_of", "key_figure", [sa.text("lower(code)"), "as_of"])
    op.create_index(op.f("ix_key_figure_as_of"), "key_figure", ["as_of"])
    op.create_index(op.f("ix_key_figure_category"), "key_figure", ["category"])
    op.create_index(op.f("ix_reserve_year"), "reserve", ["year"])
    op.create_index(op.f("ix_staffing_as_of_team"), "staffing", ["as_of", "team"])
    op.create_index(op.f("ix_staffing_team_as_of"), "staffing", ["team", "as_of"])
    # People are found by their Entra id without regard to case, which the old index was of no use for.
    op.drop_index(op.f("ix_person_entra_id"), "person")
    op.create_index("ix_person_lower_entra_id", "person", [sa.text("lower(entra_id)")])


def downgrade() -> None:
    """Drop them, and make the one anew that was replaced."""
    op.drop_index("ix_person_lower_entra_id", "person")
    op.create_index(op.f("ix_person_entra_id"), "person", ["entra_id"])
    op.drop_index(op.f("ix_staffing_team_as_of"), "staffing")
    op.drop_index(op.f("ix_staffing_as_of_team"), "staffing")
    op.drop_index(op.f("ix_reserve_year"), "reserve")
    op.drop_index(op.f("ix_key_figure_category"), "key_figure")
    op.drop_index(op.f("ix_key_figure_as_of"), "key_figure")
    op.drop_index("ix_key_figure_lower_code_as_of", "key_figure")
    for table in CONFIDENTIAL:
        op.drop_index(op.f(f"ix_{table}_confidentiality"), table)
