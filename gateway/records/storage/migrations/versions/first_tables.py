"""The first tables: conversations, transcripts, vault, consents, tombstones and the audit log."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from audit_log.store import SQLITE_GUARDS
from gateway.records.storage.instants import UtcInstant

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _conversations()
    _prefix_digests()
    _transcripts()
    _vault()
    _consents()
    _tombstones()
    _audit_log()


def _conversations() -> None:
    op.create_table(
        "conversation",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("tenant", sa.Uuid(), nullable=False),
        sa.Column("subject", sa.Uuid(), nullable=False),
        sa.Column("subject_known", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("opened_at", UtcInstant(), nullable=False),
        sa.Column("expires_at", UtcInstant(), nullable=False),
        sa.Column("disclosed_at", UtcInstant(), nullable=True),
        sa.Column("turns", sa.Integer(), nullable=False),
        sa.Column("asked_for_human_at", UtcInstant(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_conversation"),
        sa.UniqueConstraint("tenant", "reference", name="uq_conversation_tenant_reference"),
    )
    op.create_index("ix_conversation_expires_at", "conversation", ["expires_at"])
    op.create_index("ix_conversation_tenant_state", "conversation", ["tenant", "state"])
    op.create_index("ix_conversation_tenant_subject", "conversation", ["tenant", "subject"])


def _prefix_digests() -> None:
    op.create_table(
        "prefix_digest",
        sa.Column("tenant", sa.Uuid(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("conversation", sa.Uuid(), nullable=True),
        sa.Column("until", UtcInstant(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "digest", name="pk_prefix_digest"),
    )
    op.create_index("ix_prefix_digest_conversation", "prefix_digest", ["conversation"])
    op.create_index("ix_prefix_digest_until", "prefix_digest", ["until"])


def _transcripts() -> None:
    op.create_table(
        "transcript_line",
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("tenant", sa.Uuid(), nullable=False),
        sa.Column("conversation", sa.Uuid(), nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=False),
        sa.Column("at", UtcInstant(), nullable=False),
        sa.Column("expires_at", UtcInstant(), nullable=False),
        sa.Column("request_id", sa.String(), nullable=False),
        sa.Column("ending", sa.String(), nullable=False),
        sa.Column("delivered_at", UtcInstant(), nullable=True),
        sa.Column("agent_name", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["conversation"],
            ["conversation.id"],
            name="fk_transcript_line_conversation_conversation",
        ),
        sa.PrimaryKeyConstraint("position", name="pk_transcript_line"),
        sa.UniqueConstraint("id", name="uq_transcript_line_id"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_transcript_line_conversation_position",
        "transcript_line",
        ["conversation", "position"],
    )


def _vault() -> None:
    op.create_table(
        "vault_entry",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("tenant", sa.Uuid(), nullable=False),
        sa.Column("conversation", sa.Uuid(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("entity_type", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["conversation"], ["conversation.id"], name="fk_vault_entry_conversation_conversation"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_vault_entry"),
        sa.UniqueConstraint(
            "conversation", "label", "number", name="uq_vault_entry_conversation_label_number"
        ),
    )


def _consents() -> None:
    op.create_table(
        "consent",
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("tenant", sa.Uuid(), nullable=False),
        sa.Column("subject", sa.Uuid(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("at", UtcInstant(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("position", name="pk_consent"),
        sa.UniqueConstraint("id", name="uq_consent_id"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_consent_tenant_subject_purpose_position",
        "consent",
        ["tenant", "subject", "purpose", "position"],
    )


def _tombstones() -> None:
    op.create_table(
        "tomb",
        sa.Column("unit", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("unit", name="pk_tomb"),
    )
    op.create_index("ix_tomb_seq", "tomb", ["seq"])
    state = op.create_table(
        "shred_state",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_shred_state"),
    )
    op.bulk_insert(state, [{"id": 1, "seq": 0}])


def _audit_log() -> None:
    """The tables as `audit_log.store` has them, with its guards."""
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "audit_head",
        sa.Column("log", sa.Integer(), autoincrement=False, primary_key=True),
        sa.Column("origin", sa.Text(), nullable=False, unique=True),
        sa.Column("size", number, sa.CheckConstraint("size >= 0"), nullable=False),
        sa.Column("edge", sa.LargeBinary(), nullable=False),
        sa.Column("tail", sa.LargeBinary(), nullable=False),
        sa.Column("checkpoint", sa.Text(), nullable=False),
        sqlite_strict=True,
    )
    op.create_table(
        "audit_entry",
        sa.Column("log", sa.Integer(), sa.ForeignKey("audit_head.log"), primary_key=True),
        sa.Column("seq", number, autoincrement=False, primary_key=True),
        sa.Column("eid", sa.Text(), nullable=False),
        sa.Column("leaf_hash", sa.LargeBinary(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.UniqueConstraint("log", "eid"),
        sqlite_strict=True,
    )
    op.create_table(
        "audit_tile",
        sa.Column("log", sa.Integer(), sa.ForeignKey("audit_head.log"), primary_key=True),
        sa.Column("level", sa.Integer(), autoincrement=False, primary_key=True),
        sa.Column("n", number, autoincrement=False, primary_key=True),
        sa.Column("hashes", sa.LargeBinary(), nullable=False),
        sa.Column("root", sa.LargeBinary(), nullable=False),
        sqlite_strict=True,
    )
    # A release that changes a guard brings a revision that drops and makes them anew.
    for guard in SQLITE_GUARDS:
        op.execute(guard)
