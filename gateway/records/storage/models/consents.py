"""Who agreed to what."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, String, Uuid
from sqlmodel import Field

from gateway.records.storage.instants import UtcInstant
from gateway.records.storage.models.base import DataTable, table_of


class ConsentRow(DataTable, table=True):
    """One row an act. `content` (act, channel, notice, conversation) is sealed under the
    subject's key, so it outlives the conversation and dies with the subject."""

    __tablename__ = "consent"
    __table_args__ = (
        Index(None, "tenant", "subject", "purpose", "position"),
        {"sqlite_autoincrement": True},
    )

    position: int | None = Field(default=None, primary_key=True)
    id: UUID = Field(sa_type=Uuid, unique=True)
    tenant: UUID = Field(sa_type=Uuid)
    subject: UUID = Field(sa_type=Uuid)
    purpose: str = Field(sa_type=String)
    status: str = Field(sa_type=String)
    at: datetime = Field(sa_type=UtcInstant)
    content: bytes


consent = table_of(ConsentRow)
