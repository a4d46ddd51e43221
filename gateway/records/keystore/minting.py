"""Making keys: of a new tenant, and new shred keys under it."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Connection, bindparam, insert, select

from audit_log.statements import Prepared
from gateway.records.keystore.hierarchy import (
    Epoch,
    Place,
    Secret,
    master_aad,
    wrap_bucket,
    wrap_secret,
    wrap_shred_key,
)
from gateway.records.keystore.reader import KeyReader
from gateway.records.keystore.schema import bucket_key, epoch_master, shred_key, tenant_secret
from gateway.records.sealing.providers.provider import KeyProvider
from gateway.records.sealing.wrapping import new_key

_EPOCH = select(epoch_master.c.epoch).where(epoch_master.c.tenant == bindparam("of_tenant"))
_INSERT_KEY = Prepared(insert(shred_key), shred_key.c.keys())


def has_tenant(connection: Connection, tenant: UUID) -> bool:
    return connection.scalar(_EPOCH, {"of_tenant": tenant}) is not None


def open_tenant(connection: Connection, provider: KeyProvider, tenant: UUID) -> None:
    """Makes the tenant's upper keys, unless they are there."""
    if has_tenant(connection, tenant):
        return
    epoch = Epoch.first(tenant)
    wrapped = provider.wrap(epoch.master, master_aad(tenant, epoch.number))
    row = {"tenant": tenant, "epoch": epoch.number, "wrapped": wrapped}
    connection.execute(insert(epoch_master), row)
    connection.execute(
        insert(bucket_key),
        [
            {"tenant": tenant, "bucket": number, "wrapped": wrap_bucket(epoch, number)}
            for number in range(len(epoch.buckets))
        ],
    )
    for purpose in Secret:
        key = wrap_secret(tenant, epoch.number, epoch.master, purpose, new_key())
        row = {"tenant": tenant, "purpose": purpose, "wrapped": key}
        connection.execute(insert(tenant_secret), row)


def mint(
    connection: Connection,
    keys: KeyReader,
    places: Sequence[Place],
    parent_key: bytes | None = None,
) -> dict[UUID, bytes]:
    """New keys at these places, all of one tenant, parents before children: open keys by id.

    `parent_key` is that of the parent they have in common, where it is not made along with them.
    """
    if not places:
        return {}
    numbers = [place.bucket for place in places]
    buckets = keys.buckets(places[0].tenant, numbers)
    minted = {place.id: new_key() for place in places}
    rows = []
    for place, bucket in zip(places, numbers, strict=True):
        above = None
        if place.kind.hangs_off is not None:
            above = minted.get(place.parent, parent_key) if place.parent else parent_key
        rows.append(
            {
                "id": place.id,
                "tenant": place.tenant,
                "kind": place.kind,
                "bucket": bucket,
                "parent": place.parent,
                "wrapped": wrap_shred_key(place, buckets[bucket], above, minted[place.id]),
            }
        )
    _INSERT_KEY.many(connection, rows)
    return minted
