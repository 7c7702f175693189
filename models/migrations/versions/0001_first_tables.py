"""The tables of the first version: the sheets of the workbook, the history, and the conversations."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# What the columns hold, as the database sees it. An old step never imports from our code, which will have changed.
NAME = sa.String(300)
KEY = sa.String(600)
CHANNEL_ID = sa.String(500)
WORD = sa.String(40)
"""A word out of a list, in the spelling of the code."""
EUROS = sa.BigInteger()
"""An amount in cents."""
QUANTITY = sa.BigInteger()
"""A quantity in millionths."""
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make all tables; what is referred to comes first."""
    op.create_table(
        "background",
        sa.Column("subject", NAME, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("source", sa.Text()),
        *_record("background"),
    )
    op.create_table(
        "benchmark_result",
        sa.Column("participation_year", sa.Integer(), nullable=False),
        sa.Column("indicator", NAME, nullable=False),
        sa.Column("comparison_group", NAME, nullable=False),
        sa.Column("difference_from", QUANTITY),
        sa.Column("difference_to", QUANTITY),
        sa.Column("approximate", sa.Boolean(), nullable=False),
        sa.Column("own_value", QUANTITY),
        sa.Column("group_value", QUANTITY),
        sa.Column("unit", NAME),
        sa.Column("note", sa.Text()),
        *_record("benchmark_result"),
    )
    op.create_table(
        "change_set",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("moment", MOMENT, nullable=False),
        sa.Column("actor", NAME, nullable=False),
        sa.Column("source", NAME, nullable=False),
        _primary_key("change_set", "id"),
    )
    op.create_index(op.f("ix_change_set_moment"), "change_set", ["moment"])
    op.create_table(
        "closing_day",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("name", NAME, nullable=False),
        *_record("closing_day"),
    )
    op.create_table(
        "conversation_reference",
        sa.Column("channel", sa.String(50), nullable=False),
        sa.Column("conversation_id", CHANNEL_ID, nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("service_url", CHANNEL_ID, nullable=False),
        sa.Column("bot_id", CHANNEL_ID, nullable=False),
        sa.Column("tenant_id", sa.String(100)),
        sa.Column("user_id", CHANNEL_ID),
        sa.Column("user_name", NAME),
        sa.Column("entra_id", sa.String(100)),
        sa.Column("locale", sa.String(20)),
        sa.Column("welcomed", sa.Boolean(), nullable=False),
        sa.Column("updated", MOMENT, nullable=False),
        _primary_key("conversation_reference", "channel", "conversation_id"),
    )
    op.create_index(op.f("ix_conversation_reference_entra_id"), "conversation_reference", ["entra_id"])
    op.create_table(
        "key_figure",
        sa.Column("code", NAME, nullable=False),
        sa.Column("name", NAME, nullable=False),
        sa.Column("category", NAME),
        sa.Column("value", QUANTITY),
        sa.Column("unit", NAME),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("note", sa.Text()),
        sa.Column("confidentiality", WORD, nullable=False),
        *_record("key_figure"),
    )
    op.create_table(
        "partnership",
        sa.Column("name", NAME, nullable=False),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("purpose", sa.Text()),
        sa.Column("partners", sa.Text()),
        *_record("partnership"),
    )
    op.create_table(
        "person",
        sa.Column("email", NAME, nullable=False),
        sa.Column("name", NAME, nullable=False),
        sa.Column("role", WORD, nullable=False),
        sa.Column("entra_id", sa.String(100)),
        sa.Column("job_title", NAME),
        sa.Column("department", NAME),
        sa.Column("manager_key", KEY),
        sa.Column("deputy_key", KEY),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        *_record("person"),
        _reference("person", "deputy_key", "person.key"),
        _reference("person", "manager_key", "person.key"),
        sa.CheckConstraint("language IN ('nl', 'en')", name=op.f("ck_person_language")),
    )
    op.create_index(op.f("ix_person_entra_id"), "person", ["entra_id"])
    op.create_table(
        "remembered",
        sa.Column("conversation_id", CHANNEL_ID, nullable=False),
        sa.Column("user_id", CHANNEL_ID, nullable=False),
        sa.Column("question", sa.JSON(), nullable=False),
        sa.Column("moment", MOMENT, nullable=False),
        _primary_key("remembered", "conversation_id", "user_id"),
    )
    op.create_table(
        "reserve",
        sa.Column("name", NAME, nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("opening", EUROS, nullable=False),
        sa.Column("additions", EUROS),
        sa.Column("withdrawals", EUROS),
        sa.Column("committed", EUROS),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("confidentiality", WORD, nullable=False),
        *_record("reserve"),
    )
    op.create_table(
        "setting",
        sa.Column("name", NAME, nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        *_record("setting"),
    )
    op.create_table(
        "staffing",
        sa.Column("team", NAME, nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("establishment_fte", QUANTITY, nullable=False),
        sa.Column("permanent_fte", QUANTITY),
        sa.Column("temporary_fte", QUANTITY),
        sa.Column("hired_fte", QUANTITY),
        sa.Column("permanent_heads", sa.Integer()),
        sa.Column("temporary_heads", sa.Integer()),
        sa.Column("confidentiality", WORD, nullable=False),
        *_record("staffing"),
    )
    op.create_table(
        "benchmark_edition",
        sa.Column("participation_year", sa.Integer(), nullable=False),
        sa.Column("data_year", sa.Integer(), nullable=False),
        sa.Column("contracted", sa.Boolean(), nullable=False),
        sa.Column("start", sa.Date()),
        sa.Column("delivery_date", sa.Date()),
        sa.Column("status", WORD),
        sa.Column("note", sa.Text()),
        sa.Column("confidentiality", WORD, nullable=False),
        sa.Column("owner_key", KEY),
        *_record("benchmark_edition"),
        _reference("benchmark_edition", "owner_key", "person.key"),
    )
    op.create_index(op.f("ix_benchmark_edition_owner_key"), "benchmark_edition", ["owner_key"])
    op.create_table(
        "budget",
        sa.Column("code", NAME, nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("part", WORD, nullable=False),
        sa.Column("item", NAME, nullable=False),
        sa.Column("cost_kind", WORD),
        sa.Column("nature", WORD),
        sa.Column("budgeted", EUROS, nullable=False),
        sa.Column("changes", EUROS),
        sa.Column("spent", EUROS),
        sa.Column("committed", EUROS),
        sa.Column("forecast", EUROS),
        sa.Column("carried_over", EUROS),
        sa.Column("note", sa.Text()),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("confidentiality", WORD, nullable=False),
        sa.Column("owner_key", KEY),
        *_record("budget"),
        _reference("budget", "owner_key", "person.key"),
    )
    op.create_index(op.f("ix_budget_owner_key"), "budget", ["owner_key"])
    op.create_index(op.f("ix_budget_year"), "budget", ["year"])
    op.create_table(
        "change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("change_set_id", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(40), nullable=False),
        sa.Column("record_key", KEY, nullable=False),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("fields", sa.JSON(), nullable=False),
        _primary_key("change", "id"),
        _reference("change", "change_set_id", "change_set.id"),
    )
    op.create_index(op.f("ix_change_change_set_id"), "change", ["change_set_id"])
    op.create_index(op.f("ix_change_subject_record_key"), "change", ["subject", "record_key"])
    op.create_table(
        "commitment",
        sa.Column("number", NAME, nullable=False),
        sa.Column("title", NAME, nullable=False),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("description", sa.Text()),
        sa.Column("body", NAME),
        sa.Column("made_on", sa.Date()),
        sa.Column("source", sa.Text()),
        sa.Column("portfolio_holder", NAME),
        sa.Column("deadline", sa.Date()),
        sa.Column("deadline_precision", WORD, nullable=False),
        sa.Column("status", WORD, nullable=False),
        sa.Column("done_on", sa.Date()),
        sa.Column("reported_on", sa.Date()),
        sa.Column("progress_note", sa.Text()),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("confidentiality", WORD, nullable=False),
        sa.Column("owner_key", KEY),
        sa.Column("client_key", KEY),
        *_record("commitment"),
        _reference("commitment", "client_key", "person.key"),
        _reference("commitment", "owner_key", "person.key"),
    )
    op.create_index(op.f("ix_commitment_owner_key"), "commitment", ["owner_key"])
    op.create_table(
        "contract",
        sa.Column("number", NAME, nullable=False),
        sa.Column("supplier", NAME, nullable=False),
        sa.Column("subject", NAME, nullable=False),
        sa.Column("yearly_value", EUROS),
        sa.Column("total_value", EUROS),
        sa.Column("start", sa.Date()),
        sa.Column("end", sa.Date()),
        sa.Column("notice_months", sa.Integer()),
        sa.Column("tacit_renewal", sa.Boolean(), nullable=False),
        sa.Column("extension_option", sa.Text()),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("confidentiality", WORD, nullable=False),
        sa.Column("owner_key", KEY),
        *_record("contract"),
        _reference("contract", "owner_key", "person.key"),
    )
    op.create_index(op.f("ix_contract_owner_key"), "contract", ["owner_key"])
    op.create_table(
        "partnership_result",
        sa.Column("partnership_key", KEY, nullable=False),
        sa.Column("name", NAME, nullable=False),
        sa.Column("status", WORD, nullable=False),
        sa.Column("years", NAME),
        sa.Column("cost", sa.Boolean(), nullable=False),
        sa.Column("quality", sa.Boolean(), nullable=False),
        sa.Column("vulnerability", sa.Boolean(), nullable=False),
        sa.Column("knowledge", sa.Boolean(), nullable=False),
        *_record("partnership_result"),
        _reference("partnership_result", "partnership_key", "partnership.key"),
    )
    op.create_index(op.f("ix_partnership_result_partnership_key"), "partnership_result", ["partnership_key"])
    op.create_table(
        "project",
        sa.Column("number", NAME, nullable=False),
        sa.Column("name", NAME, nullable=False),
        sa.Column("programme", WORD),
        sa.Column("theme", WORD),
        sa.Column("status", WORD, nullable=False),
        sa.Column("phase", NAME),
        sa.Column("progress", sa.SmallInteger()),
        sa.Column("start", sa.Date()),
        sa.Column("planned_ready", sa.Date()),
        sa.Column("expected_ready", sa.Date()),
        sa.Column("years", NAME),
        sa.Column("time", WORD),
        sa.Column("money", WORD),
        sa.Column("quality", WORD),
        sa.Column("scope", WORD),
        sa.Column("note", sa.Text()),
        sa.Column("budget", EUROS),
        sa.Column("spent", EUROS),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("confidentiality", WORD, nullable=False),
        sa.Column("owner_key", KEY),
        sa.Column("client_key", KEY),
        *_record("project"),
        _reference("project", "client_key", "person.key"),
        _reference("project", "owner_key", "person.key"),
        sa.CheckConstraint("progress BETWEEN 0 AND 100", name=op.f("ck_project_progress")),
    )
    op.create_index(op.f("ix_project_owner_key"), "project", ["owner_key"])
    op.create_table(
        "report",
        sa.Column("period", NAME, nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("delivery_date", sa.Date(), nullable=False),
        sa.Column("adoption_date", sa.Date()),
        sa.Column("status", WORD, nullable=False),
        sa.Column("confidentiality", WORD, nullable=False),
        sa.Column("owner_key", KEY),
        *_record("report"),
        _reference("report", "owner_key", "person.key"),
    )
    op.create_index(op.f("ix_report_owner_key"), "report", ["owner_key"])
    op.create_table(
        "report_section",
        sa.Column("period", NAME, nullable=False),
        sa.Column("section", NAME, nullable=False),
        sa.Column("deadline", sa.Date(), nullable=False),
        sa.Column("status", WORD, nullable=False),
        sa.Column("note", sa.Text()),
        sa.Column("confidentiality", WORD, nullable=False),
        sa.Column("owner_key", KEY),
        *_record("report_section"),
        _reference("report_section", "owner_key", "person.key"),
    )
    op.create_index(op.f("ix_report_section_owner_key"), "report_section", ["owner_key"])
    op.create_table(
        "risk",
        sa.Column("number", NAME, nullable=False),
        sa.Column("title", NAME, nullable=False),
        sa.Column("description", sa.Text()),
        sa.Column("category", NAME),
        sa.Column("gross_likelihood", sa.SmallInteger(), nullable=False),
        sa.Column("gross_impact", sa.SmallInteger(), nullable=False),
        sa.Column("net_likelihood", sa.SmallInteger()),
        sa.Column("net_impact", sa.SmallInteger()),
        sa.Column("financial", sa.Boolean(), nullable=False),
        sa.Column("non_financial", sa.Boolean(), nullable=False),
        sa.Column("amount", EUROS),
        sa.Column("measures", sa.Text()),
        sa.Column("status", WORD, nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("confidentiality", WORD, nullable=False),
        sa.Column("owner_key", KEY),
        *_record("risk"),
        _reference("risk", "owner_key", "person.key"),
        sa.CheckConstraint("financial OR non_financial", name=op.f("ck_risk_consequence")),
        sa.CheckConstraint("gross_impact BETWEEN 1 AND 5", name=op.f("ck_risk_gross_impact")),
        sa.CheckConstraint("gross_likelihood BETWEEN 1 AND 5", name=op.f("ck_risk_gross_likelihood")),
        sa.CheckConstraint("net_impact BETWEEN 1 AND 5", name=op.f("ck_risk_net_impact")),
        sa.CheckConstraint("net_likelihood BETWEEN 1 AND 5", name=op.f("ck_risk_net_likelihood")),
    )
    op.create_index(op.f("ix_risk_owner_key"), "risk", ["owner_key"])
    op.create_table(
        "benefit",
        sa.Column("theme", WORD, nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("project_key", KEY),
        sa.Column("years", NAME),
        *_record("benefit"),
        _reference("benefit", "project_key", "project.key"),
    )


def downgrade() -> None:
    """Drop all tables, with their indexes; what refers comes first."""
    for table in (
        "benefit",
        "risk",
        "report_section",
        "report",
        "project",
        "partnership_result",
        "contract",
        "commitment",
        "change",
        "budget",
        "benchmark_edition",
        "staffing",
        "setting",
        "reserve",
        "remembered",
        "person",
        "partnership",
        "key_figure",
        "conversation_reference",
        "closing_day",
        "change_set",
        "benchmark_result",
        "background",
    ):
        op.drop_table(table)


def _record(table: str) -> tuple[sa.Column[str] | sa.Column[int] | sa.Column[bool] | sa.Constraint, ...]:
    """Return the columns that every row of the workbook has."""
    return (
        sa.Column("key", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("example", sa.Boolean(), nullable=False),
        _primary_key(table, "key"),
    )


def _primary_key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=op.f(f"pk_{table}"))


def _reference(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [target], name=op.f(f"fk_{table}_{column}"))
