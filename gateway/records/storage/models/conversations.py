"""Conversations, and the digests by which a client that sends no id is recognised."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, String, UniqueConstraint, Uuid
from sqlmodel import Field

from gateway.records.storage.instants import UtcInstant
from gateway.records.storage.models.base import DataTable, table_of


class ConversationRow(DataTable, table=True):
    """One row a conversation. Holds no words and nothing that names a person."""

    __tablename__ = "conversation"
    __table_args__ = (
        UniqueConstraint("tenant", "reference"),
        Index(None, "tenant", "subject"),
        Index(None, "tenant", "state"),
    )

    id: UUID = Field(sa_type=Uuid, primary_key=True)
    reference: str = Field(sa_type=String)
    tenant: UUID = Field(sa_type=Uuid)
    subject: UUID = Field(sa_type=Uuid)
    subject_known: bool
    state: str = Field(sa_type=String)
    language: str | None = Field(sa_type=String)
    channel: str = Field(sa_type=String)
    opened_at: datetime = Field(sa_type=UtcInstant)
    expires_at: datetime = Field(sa_type=UtcInstant, index=True)
    disclosed_at: datetime | None = Field(sa_type=UtcInstant)
    turns: int
    asked_for_human_at: datetime | None = Field(sa_type=UtcInstant)


class PrefixDigestRow(DataTable, table=True):
    """One row a message prefix. `conversation` is empty once the prefix is ambiguous."""

    __tablename__ = "prefix_digest"

    tenant: UUID = Field(sa_type=Uuid, primary_key=True)
    digest: bytes = Field(primary_key=True)
    conversation: UUID | None = Field(sa_type=Uuid, index=True)
    until: datetime = Field(sa_type=UtcInstant, index=True)


conversation = table_of(ConversationRow)
prefix_digest = table_of(PrefixDigestRow)
