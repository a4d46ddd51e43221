"""At start: is data.db older than the destructions that keys.db remembers?

After a restore it is. Then the rows of everything that was destroyed since are deleted again before
anything is served. The same closes the gap that a crash left between a destruction of keys and the
deletion of its rows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from sqlalchemy import select, update

from audit_log.records import AuditEvent
from gateway.errors import SettingsError
from gateway.records.keystore.graves import Tombstone
from gateway.records.storage.erasure import bury, delete_unit
from gateway.records.storage.models import consent, conversation, shred_state, vault_entry
from gateway.records.storage.records import SqlRecords
from gateway.records.storage.work import SqlWork


class Graveyard(Protocol):
    """What reconciling asks of the keystore."""

    def shred_sequence(self) -> int: ...

    def tombstones_after(self, sequence: int) -> list[Tombstone]: ...

    def living(self, tenant: UUID, units: Sequence[UUID]) -> set[UUID]: ...


@dataclass(frozen=True, slots=True)
class Orphans:
    """Rows whose key is missing though nobody destroyed it: keys were lost. Random ids only."""

    tenant: UUID
    table: str
    units: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class ReconcileReport:
    """What was found and done. `restored`: rows of destroyed units had come back."""

    data_sequence: int
    keys_sequence: int
    deleted: Mapping[str, int]
    orphans: tuple[Orphans, ...]

    @property
    def restored(self) -> bool:
        return any(self.deleted.values())


def reconcile(
    records: SqlRecords,
    keystore: Graveyard,
    events: Callable[[Mapping[str, int]], Sequence[AuditEvent]],
) -> ReconcileReport:
    """Brings data.db up to the destructions in keys.db; call it before anything is served.

    `events` makes the audit events for the rows deleted by table; asked only where there were some.
    SettingsError (`keystore_too_old`) where keys.db is the older one: keys are never restored to
    the past, its destroyed keys would be back. (`tombstone_alive`) where a key lives under a
    tombstone: keys.db was tampered with.
    """
    data_sequence = records.read(_data_sequence)
    keys_sequence = keystore.shred_sequence()
    if data_sequence > keys_sequence:
        raise SettingsError(
            "keystore_too_old", "The keystore is older than the data; keys are never restored."
        )
    tombstones = keystore.tombstones_after(data_sequence)
    _require_dead(keystore, tombstones)
    deleted: Mapping[str, int] = {}
    if data_sequence < keys_sequence:
        deleted = records.commit(lambda work: _replay(work, tombstones, keys_sequence, events))
    return ReconcileReport(data_sequence, keys_sequence, deleted, _orphans(records, keystore))


def _data_sequence(work: SqlWork) -> int:
    return int(work.transaction.connection.scalars(select(shred_state.c.seq)).one())


def _require_dead(keystore: Graveyard, tombstones: Sequence[Tombstone]) -> None:
    for tenant in {stone.tenant for stone in tombstones}:
        units = [stone.unit for stone in tombstones if stone.tenant == tenant]
        if keystore.living(tenant, units):
            raise SettingsError(
                "tombstone_alive", "The keystore holds a key that was destroyed before."
            )


def _replay(
    work: SqlWork,
    tombstones: Sequence[Tombstone],
    keys_sequence: int,
    events: Callable[[Mapping[str, int]], Sequence[AuditEvent]],
) -> Mapping[str, int]:
    connection = work.transaction.connection
    deleted: Counter[str] = Counter()
    for stone in tombstones:
        deleted.update(delete_unit(connection, stone.tenant, stone.unit, stone.kind))
        bury(connection, [(stone.unit, stone.kind)], stone.sequence)
    connection.execute(update(shred_state).values(seq=keys_sequence))
    counts = {table: count for table, count in deleted.items() if count}
    if counts:
        work.record(*events(counts))
    return counts


def _orphans(records: SqlRecords, keystore: Graveyard) -> tuple[Orphans, ...]:
    """Rows whose unit has no key; those of destroyed units are gone by now."""
    units = records.read(_units)
    found: list[Orphans] = []
    for (tenant, table), ids in units.items():
        missing = ids - keystore.living(tenant, list(ids))
        if missing:
            found.append(Orphans(tenant, table, tuple(sorted(missing))))
    return tuple(found)


def _units(work: SqlWork) -> dict[tuple[UUID, str], set[UUID]]:
    """The units that rows are sealed under, by tenant and table."""
    c, v, s = conversation.c, vault_entry.c, consent.c
    units: dict[tuple[UUID, str], set[UUID]] = {}
    for table, query in (
        (conversation.name, select(c.tenant, c.id)),
        (vault_entry.name, select(v.tenant, v.id)),
        (consent.name, select(s.tenant, s.subject).distinct()),
    ):
        for tenant, unit in work.transaction.connection.execute(query):
            units.setdefault((tenant, table), set()).add(unit)
    return units
