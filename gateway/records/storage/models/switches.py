"""Switches that an operator throws."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import String, Uuid
from sqlmodel import Field

from gateway.records.storage.instants import UtcInstant
from gateway.records.storage.models.base import DataTable, table_of


class SwitchRow(DataTable, table=True):
    """One switch. `number` grows with every change of any switch: processes look at it alone."""

    __tablename__ = "switch"

    tenant: UUID = Field(sa_type=Uuid, primary_key=True)
    kind: str = Field(sa_type=String, primary_key=True)
    assistant: str = Field(sa_type=String, primary_key=True)
    is_on: bool
    at: datetime = Field(sa_type=UtcInstant)
    reason: str | None = Field(default=None, sa_type=String)
    until: datetime | None = Field(default=None, sa_type=UtcInstant)
    number: int


switch = table_of(SwitchRow)
