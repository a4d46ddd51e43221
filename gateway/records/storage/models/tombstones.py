"""Which destructions of keys have reached the rows of this database."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import String, Uuid
from sqlmodel import Field

from gateway.records.storage.models.base import DataTable, table_of


class TombstoneRow(DataTable, table=True):
    """One row a unit whose rows were deleted after its key. Random ids, nothing personal."""

    __tablename__ = "tomb"

    unit: UUID = Field(sa_type=Uuid, primary_key=True)
    kind: str = Field(sa_type=String)
    seq: int = Field(index=True)


class ShredStateRow(DataTable, table=True):
    """One row: up to `seq`, without a gap, every destruction has reached the rows."""

    __tablename__ = "shred_state"

    id: int = Field(primary_key=True)
    seq: int


tombstone = table_of(TombstoneRow)
shred_state = table_of(ShredStateRow)
