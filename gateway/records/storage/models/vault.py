"""The real values behind placeholders."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import String, UniqueConstraint, Uuid
from sqlmodel import Field

from gateway.records.storage.models.base import DataTable, table_of


class VaultEntryRow(DataTable, table=True):
    """One row a placeholder. `content` is sealed under the entry's own key; `id` is the key's."""

    __tablename__ = "vault_entry"
    __table_args__ = (UniqueConstraint("conversation", "label", "number"),)

    id: UUID = Field(sa_type=Uuid, primary_key=True)
    tenant: UUID = Field(sa_type=Uuid)
    conversation: UUID = Field(sa_type=Uuid, foreign_key="conversation.id")
    label: str = Field(sa_type=String)
    number: int
    entity_type: str = Field(sa_type=String)
    content: bytes


vault_entry = table_of(VaultEntryRow)
