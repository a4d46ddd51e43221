"""What was said, sealed, with placeholders in place of real values."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, String, Uuid
from sqlmodel import Field

from gateway.records.storage.instants import UtcInstant
from gateway.records.storage.models.base import DataTable, table_of


class TranscriptLineRow(DataTable, table=True):
    """One row a line. `words` and `agent_name` are sealed under the conversation's key."""

    __tablename__ = "transcript_line"
    __table_args__ = (
        Index(None, "conversation", "position"),
        {"sqlite_autoincrement": True},  # a position is never given out twice
    )

    position: int | None = Field(default=None, primary_key=True)
    id: UUID = Field(sa_type=Uuid, unique=True)
    tenant: UUID = Field(sa_type=Uuid)
    conversation: UUID = Field(sa_type=Uuid, foreign_key="conversation.id")
    turn: int
    author: str = Field(sa_type=String)
    words: bytes
    at: datetime = Field(sa_type=UtcInstant)
    expires_at: datetime = Field(sa_type=UtcInstant)
    request_id: str = Field(sa_type=String)
    ending: str = Field(sa_type=String)
    delivered_at: datetime | None = Field(sa_type=UtcInstant)
    agent_name: bytes | None


transcript_line = table_of(TranscriptLineRow)
