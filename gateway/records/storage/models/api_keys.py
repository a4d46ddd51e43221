"""Gateway keys of tenants' own systems."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import String, Uuid
from sqlmodel import Field

from gateway.records.storage.instants import UtcInstant
from gateway.records.storage.models.base import DataTable, table_of


class ApiKeyRow(DataTable, table=True):
    """One key. `digest` is SHA-256 of 256 random bits; `scopes` are joined by a space."""

    __tablename__ = "api_key"

    id: str = Field(sa_type=String, primary_key=True)
    tenant: UUID = Field(sa_type=Uuid)
    digest: bytes
    scopes: str = Field(sa_type=String)
    created_at: datetime = Field(sa_type=UtcInstant)
    expires_at: datetime | None = Field(default=None, sa_type=UtcInstant)
    revoked_at: datetime | None = Field(default=None, sa_type=UtcInstant)


api_key = table_of(ApiKeyRow)
