"""Who lives, who is buried, and what a burial took along."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection, select

from gateway.errors import StoreError
from gateway.ports.keys import ShredReceipt, UnitKind
from gateway.records.keystore.hierarchy import Place
from gateway.records.keystore.reader import KEY_COLUMNS, place_of
from gateway.records.keystore.schema import shred_journal, shred_key, tombstone
from gateway.records.sealing.refusal import refusal
from gateway.records.storage.connection import in_portions


@dataclass(frozen=True, slots=True)
class Tombstone:
    """A unit whose key was destroyed. Random ids and a number, nothing personal."""

    unit: UUID
    tenant: UUID
    kind: UnitKind
    sequence: int


def living(connection: Connection, tenant: UUID, units: Sequence[UUID]) -> set[UUID]:
    """Those of `units` that have a key."""
    found: set[UUID] = set()
    for some in in_portions(list(units)):
        found |= set(
            connection.scalars(
                select(shred_key.c.id).where(shred_key.c.tenant == tenant, shred_key.c.id.in_(some))
            )
        )
    return found


def require_living(connection: Connection, tenant: UUID, unit: UUID) -> None:
    """SealingError where the unit has no key."""
    if not living(connection, tenant, [unit]):
        raise refusal()


def find_unit(connection: Connection, unit: Place) -> Place | None:
    """The unit as it stands in keys.db, or None."""
    row = connection.execute(
        select(*KEY_COLUMNS).where(
            shred_key.c.id == unit.id,
            shred_key.c.tenant == unit.tenant,
            shred_key.c.kind == unit.kind,
        )
    ).one_or_none()
    return None if row is None else place_of(row)


def require_grave(connection: Connection, unit: Place) -> int:
    """Number of the destruction that took the unit; StoreError where there never was one."""
    sequence: int | None = connection.scalar(
        select(tombstone.c.seq).where(
            tombstone.c.unit == unit.id,
            tombstone.c.tenant == unit.tenant,
            tombstone.c.kind == unit.kind,
        )
    )
    if sequence is None:
        raise StoreError("unit_unknown", "There is nothing under this id.", status=404)
    return sequence


def receipt(connection: Connection, sequence: int) -> ShredReceipt:
    """What destruction number `sequence` destroyed."""
    row = connection.execute(select(shred_journal).where(shred_journal.c.seq == sequence)).one()
    destroyed = {
        UnitKind.SUBJECT: row.subjects,
        UnitKind.CONVERSATION: row.conversations,
        UnitKind.VALUE: row.entries,
    }
    return ShredReceipt(sequence, destroyed, row.at)


def after(connection: Connection, sequence: int) -> list[Tombstone]:
    """Tombstones of later destructions, oldest first."""
    query = select(tombstone).where(tombstone.c.seq > sequence).order_by(tombstone.c.seq)
    return [
        Tombstone(row.unit, row.tenant, UnitKind(row.kind), row.seq)
        for row in connection.execute(query)
    ]
