"""The one transaction that takes a key out of the world of the living.

It deletes the keys of a unit and of all that hangs off it, gives the touched buckets new keys and
wraps their survivors anew, hangs everything under a new epoch master, and that under a new version
of the provider's key. What it writes into the journal makes `journal` do the rest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from gateway.ports.keys import UnitKind
from gateway.records.keystore.cache import KeyCache
from gateway.records.keystore.hierarchy import (
    BUCKETS,
    Epoch,
    Kind,
    Place,
    Secret,
    master_aad,
    unwrap_shred_key,
    wrap_bucket,
    wrap_secret,
    wrap_shred_key,
)
from gateway.records.keystore.journal import State
from gateway.records.keystore.reader import KEY_COLUMNS, KeyReader, ShredRow, place_of
from gateway.records.keystore.schema import (
    bucket_key,
    epoch_master,
    keystore_state,
    shred_journal,
    shred_key,
    tenant_secret,
    tombstone,
)
from gateway.records.sealing.providers.provider import KeyProvider
from gateway.records.storage.connection import in_portions

_BURIED = {Kind.SUBJECT: UnitKind.SUBJECT, Kind.CONVERSATION: UnitKind.CONVERSATION}


def destroy_family(connection: Connection, provider: KeyProvider, unit: Place, at: datetime) -> int:
    """Destroys the keys of `unit` and of its children: the number of this destruction.

    Durable once the caller commits; reaches older copies once the journal is done. SealingError
    where a neighbour that must survive does not open: then nothing is destroyed.
    """
    keys = KeyReader(connection, provider, KeyCache(capacity=1 << 20))
    family = [unit, *_descendants(connection, unit)]
    doomed = {place.id for place in family}
    old = _open_epoch(keys, unit.tenant)
    new = old.renewed({place.bucket for place in family})
    _rewrap_survivors(connection, keys, old, new, doomed)
    _rewrap_secrets(connection, keys, old, new)
    for kind in (Kind.VALUE, Kind.CONVERSATION, Kind.LOG, Kind.SUBJECT):  # children first
        _delete_keys(connection, [place.id for place in family if place.kind is kind])
    version = provider.rotate()
    _store_epoch(connection, provider, new)
    _move_other_tenants(connection, provider, unit.tenant)
    return _write_journal(connection, keys.sequence + 1, version, family, at)


def _descendants(connection: Connection, unit: Place) -> list[Place]:
    found: list[Place] = []
    parents = [unit.id]
    while parents:
        below: list[Place] = []
        for some in in_portions(parents):
            query = select(*KEY_COLUMNS).where(shred_key.c.parent.in_(some))
            below += [place_of(row) for row in connection.execute(query)]
        found += below
        parents = [place.id for place in below]
    return found


def _open_epoch(keys: KeyReader, tenant: UUID) -> Epoch:
    number, master = keys.master(tenant)
    buckets = keys.buckets(tenant, range(BUCKETS))
    return Epoch(tenant, number, master, tuple(buckets[n] for n in range(BUCKETS)))


def _rewrap_survivors(
    connection: Connection, keys: KeyReader, old: Epoch, new: Epoch, doomed: set[UUID]
) -> None:
    touched = [n for n in range(BUCKETS) if old.buckets[n] != new.buckets[n]]
    query = select(*KEY_COLUMNS).where(
        shred_key.c.tenant == old.tenant, shred_key.c.bucket.in_(touched)
    )
    survivors = [row for row in connection.execute(query) if row.id not in doomed]
    parents = _open_parents(connection, old, survivors)
    changes = []
    for row in survivors:
        place = place_of(row)
        parent_key = _parent_key(place, parents)
        key = unwrap_shred_key(place, old.buckets[place.bucket], parent_key, row.wrapped)
        wrapped = wrap_shred_key(place, new.buckets[place.bucket], parent_key, key)
        changes.append({"key": row.id, "renewed": wrapped})
    if changes:
        connection.execute(
            update(shred_key)
            .where(shred_key.c.id == bindparam("key"))
            .values(wrapped=bindparam("renewed")),
            changes,
        )


def _open_parents(
    connection: Connection, epoch: Epoch, rows: Iterable[ShredRow]
) -> dict[UUID, bytes]:
    """The open keys that the wrapping of `rows` mixes in, over as many generations as needed."""
    wanted = {row.parent for row in rows if Kind(row.kind).hangs_off is not None}
    if not wanted:
        return {}
    found: list[ShredRow] = []
    for some in in_portions(list(wanted)):
        query = select(*KEY_COLUMNS).where(shred_key.c.id.in_(some))
        found += connection.execute(query)
    above = _open_parents(connection, epoch, found)
    opened: dict[UUID, bytes] = {}
    for row in found:
        place = place_of(row)
        opened[row.id] = unwrap_shred_key(
            place, epoch.buckets[place.bucket], _parent_key(place, above), row.wrapped
        )
    return opened


def _parent_key(place: Place, opened: dict[UUID, bytes]) -> bytes | None:
    if place.kind.hangs_off is None or place.parent is None:
        return None
    return opened.get(place.parent)


def _rewrap_secrets(connection: Connection, keys: KeyReader, old: Epoch, new: Epoch) -> None:
    for purpose in Secret:
        key = keys.secret(old.tenant, purpose)
        wrapped = wrap_secret(new.tenant, new.number, new.master, purpose, key)
        connection.execute(
            update(tenant_secret)
            .where(tenant_secret.c.tenant == new.tenant, tenant_secret.c.purpose == purpose)
            .values(wrapped=wrapped)
        )


def _delete_keys(connection: Connection, ids: list[UUID]) -> None:
    for some in in_portions(ids):
        connection.execute(delete(shred_key).where(shred_key.c.id.in_(some)))


def _store_epoch(connection: Connection, provider: KeyProvider, epoch: Epoch) -> None:
    connection.execute(
        update(bucket_key)
        .where(bucket_key.c.tenant == epoch.tenant, bucket_key.c.bucket == bindparam("number"))
        .values(wrapped=bindparam("renewed")),
        [{"number": n, "renewed": wrap_bucket(epoch, n)} for n in range(BUCKETS)],
    )
    wrapped = provider.wrap(epoch.master, master_aad(epoch.tenant, epoch.number))
    connection.execute(
        update(epoch_master)
        .where(epoch_master.c.tenant == epoch.tenant)
        .values(epoch=epoch.number, wrapped=wrapped)
    )


def _move_other_tenants(connection: Connection, provider: KeyProvider, tenant: UUID) -> None:
    """Wraps the masters of all others under the new version; the old one is about to go."""
    query = select(epoch_master).where(epoch_master.c.tenant != tenant)
    for row in connection.execute(query).all():
        aad = master_aad(row.tenant, row.epoch)
        wrapped = provider.wrap(provider.unwrap(row.wrapped, aad), aad)
        connection.execute(
            update(epoch_master).where(epoch_master.c.tenant == row.tenant).values(wrapped=wrapped)
        )


def _write_journal(
    connection: Connection, sequence: int, version: int, family: list[Place], at: datetime
) -> int:
    counts = Counter(place.kind for place in family)
    row = {"seq": sequence, "state": State.COMMITTED, "version": version, "at": at}
    row |= {"subjects": counts[Kind.SUBJECT], "conversations": counts[Kind.CONVERSATION]}
    connection.execute(insert(shred_journal), row | {"entries": counts[Kind.VALUE]})
    buried = [
        {"unit": p.id, "tenant": p.tenant, "kind": _BURIED[p.kind], "seq": sequence}
        for p in family
        if p.kind in _BURIED
    ]
    connection.execute(insert(tombstone), buried)
    connection.execute(update(keystore_state).values(shred_seq=sequence))
    return sequence
