"""Reminders: the outbox, and what people chose about their reminders."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

KEY = sa.String(600)
NAME = sa.String(300)
WORD = sa.String(40)
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables; what is referred to comes first."""
    op.create_table(
        "mass_sending",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("messages", sa.Integer(), nullable=False),
        sa.Column("limit", sa.Integer(), nullable=False),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("allowed_by", NAME),
        sa.Column("allowed_at", MOMENT),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_mass_sending")),
    )
    op.create_table(
        "reminder_pause",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("begun_at", MOMENT, nullable=False),
        sa.Column("begun_by", NAME, nullable=False),
        sa.Column("reason", sa.Text()),
        sa.Column("ended_at", MOMENT),
        sa.Column("ended_by", NAME),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminder_pause")),
    )
    op.create_table(
        "absence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_key", KEY, nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("deputy_key", KEY),
        sa.Column("created", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["deputy_key"], ["person.key"], name=op.f("fk_absence_deputy_key")),
        sa.ForeignKeyConstraint(["person_key"], ["person.key"], name=op.f("fk_absence_person_key")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absence")),
    )
    op.create_index(op.f("ix_absence_person_key"), "absence", ["person_key"])

    op.create_table(
        "digest_subscription",
        sa.Column("person_key", KEY, nullable=False),
        sa.Column("subscribed", sa.Boolean(), nullable=False),
        sa.Column("changed", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["person_key"], ["person.key"], name=op.f("fk_digest_subscription_person_key")),
        sa.PrimaryKeyConstraint("person_key", name=op.f("pk_digest_subscription")),
    )
    op.create_table(
        "muted",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_key", KEY, nullable=False),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("subject_key", KEY, nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["person_key"], ["person.key"], name=op.f("fk_muted_person_key")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_muted")),
        sa.UniqueConstraint("person_key", "kind", "subject_key", name=op.f("uq_muted_person_key_kind_subject_key")),
    )
    op.create_table(
        "personal_reminder",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_key", KEY, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("kind", WORD),
        sa.Column("subject_key", KEY),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("status", WORD, nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["person_key"], ["person.key"], name=op.f("fk_personal_reminder_person_key")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_personal_reminder")),
    )
    op.create_index(op.f("ix_personal_reminder_due_on"), "personal_reminder", ["due_on"])
    op.create_index(op.f("ix_personal_reminder_person_key"), "personal_reminder", ["person_key"])

    op.create_table(
        "reminder_message",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("recipient_key", KEY, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("status", WORD, nullable=False),
        sa.Column("next_at", MOMENT),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("lease_owner", sa.String(64)),
        sa.Column("lease_until", MOMENT),
        sa.Column("via", WORD, nullable=False),
        sa.Column("channel", sa.String(50)),
        sa.Column("conversation_id", sa.String(500)),
        sa.Column("activity_id", sa.String(500)),
        sa.Column("sent_at", MOMENT),
        sa.Column("reason", NAME),
        sa.ForeignKeyConstraint(["recipient_key"], ["person.key"], name=op.f("fk_reminder_message_recipient_key")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminder_message")),
        sa.UniqueConstraint("recipient_key", "day", name=op.f("uq_reminder_message_recipient_key_day")),
    )
    op.create_index(
        op.f("ix_reminder_message_conversation_id_activity_id"), "reminder_message", ["conversation_id", "activity_id"]
    )
    op.create_index(op.f("ix_reminder_message_day"), "reminder_message", ["day"])
    op.create_index(op.f("ix_reminder_message_status_next_at"), "reminder_message", ["status", "next_at"])

    op.create_table(
        "settlement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("subject_key", KEY, nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("person_key", KEY, nullable=False),
        sa.Column("note", sa.Text()),
        sa.Column("moment", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["person_key"], ["person.key"], name=op.f("fk_settlement_person_key")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_settlement")),
        sa.UniqueConstraint("kind", "subject_key", "due_on", name=op.f("uq_settlement_kind_subject_key_due_on")),
    )
    op.create_table(
        "snooze",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("subject_key", KEY, nullable=False),
        sa.Column("person_key", KEY, nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["person_key"], ["person.key"], name=op.f("fk_snooze_person_key")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_snooze")),
        sa.UniqueConstraint("kind", "subject_key", "person_key", name=op.f("uq_snooze_kind_subject_key_person_key")),
    )
    op.create_index(op.f("ix_snooze_person_key"), "snooze", ["person_key"])

    op.create_table(
        "reminder",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("subject_key", KEY, nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("step", WORD, nullable=False),
        sa.Column("recipient_key", KEY, nullable=False),
        sa.Column("concerning_key", KEY, nullable=False),
        sa.Column("why", WORD, nullable=False),
        sa.Column("planned_on", sa.Date(), nullable=False),
        sa.Column("status", WORD, nullable=False),
        sa.Column("ambiguous", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.Integer()),
        sa.Column("created", MOMENT, nullable=False),
        sa.Column("settled", MOMENT),
        sa.ForeignKeyConstraint(["message_id"], ["reminder_message.id"], name=op.f("fk_reminder_message_id")),
        sa.ForeignKeyConstraint(["recipient_key"], ["person.key"], name=op.f("fk_reminder_recipient_key")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminder")),
        sa.UniqueConstraint(
            "kind",
            "subject_key",
            "due_on",
            "step",
            "recipient_key",
            name=op.f("uq_reminder_kind_subject_key_due_on_step_recipient_key"),
        ),
    )
    op.create_index(op.f("ix_reminder_message_id"), "reminder", ["message_id"])
    op.create_index(
        op.f("ix_reminder_recipient_key_status_planned_on"), "reminder", ["recipient_key", "status", "planned_on"]
    )
    op.create_index(op.f("ix_reminder_status_planned_on"), "reminder", ["status", "planned_on"])

    op.create_table(
        "reminder_attempt",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("lease_owner", sa.String(64), nullable=False),
        sa.Column("via", WORD, nullable=False),
        sa.Column("claimed", MOMENT, nullable=False),
        sa.Column("started", MOMENT),
        sa.Column("ended", MOMENT),
        sa.Column("outcome", WORD),
        sa.Column("ambiguous", sa.Boolean(), nullable=False),
        sa.Column("http_status", sa.Integer()),
        sa.Column("reason", NAME),
        sa.ForeignKeyConstraint(["message_id"], ["reminder_message.id"], name=op.f("fk_reminder_attempt_message_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminder_attempt")),
    )
    op.create_index(op.f("ix_reminder_attempt_message_id"), "reminder_attempt", ["message_id"])


def downgrade() -> None:
    """Drop the tables, with their indexes."""
    op.drop_table("reminder_attempt")
    op.drop_table("reminder")
    op.drop_table("snooze")
    op.drop_table("settlement")
    op.drop_table("reminder_message")
    op.drop_table("personal_reminder")
    op.drop_table("muted")
    op.drop_table("digest_subscription")
    op.drop_table("absence")
    op.drop_table("reminder_pause")
    op.drop_table("mass_sending")
