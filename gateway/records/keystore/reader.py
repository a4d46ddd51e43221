"""Opening keys along the hierarchy, on one transaction of keys.db."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Select, bindparam, select

from audit_log.statements import Prepared
from gateway.records.keystore.cache import (
    KeyCache,
    Slot,
    conversation_slot,
    log_slot,
    owner_slot,
    secret_slot,
    subject_slot,
    value_slot,
)
from gateway.records.keystore.hierarchy import (
    Kind,
    Place,
    Secret,
    master_aad,
    unwrap_bucket,
    unwrap_secret,
    unwrap_shred_key,
)
from gateway.records.keystore.schema import (
    bucket_key,
    epoch_master,
    keystore_state,
    shred_key,
    tenant_secret,
)
from gateway.records.sealing.providers.provider import KeyProvider
from gateway.records.sealing.refusal import refusal
from gateway.records.storage.connection import in_portions

ShredRow = Row[Any, Any, Any, Any, Any]
"""One row of `KEY_COLUMNS`."""

KEY_COLUMNS = (
    shred_key.c.id,
    shred_key.c.tenant,
    shred_key.c.kind,
    shred_key.c.parent,
    shred_key.c.wrapped,
)


def place_of(row: ShredRow) -> Place:
    return Place(row.tenant, Kind(row.kind), row.id, row.parent)


def shred_sequence(connection: Connection) -> int:
    """Number of destructions so far; the first thing that every operation reads."""
    sequence = _SEQUENCE.scalar(connection, {})
    if sequence is None:
        raise refusal()
    return int(sequence)


SEQUENCE = select(keystore_state.c.shred_seq)
_SEQUENCE = Prepared(SEQUENCE)

# The statements of every request, built once: building them costs more than running them.
_MASTER = select(epoch_master.c.epoch, epoch_master.c.wrapped).where(
    epoch_master.c.tenant == bindparam("of_tenant")
)
_BUCKETS = select(bucket_key.c.bucket, bucket_key.c.wrapped).where(
    bucket_key.c.tenant == bindparam("of_tenant"),
    bucket_key.c.bucket.in_(bindparam("numbers", expanding=True)),
)
_OWNER = select(shred_key.c.parent).where(
    shred_key.c.tenant == bindparam("of_tenant"),
    shred_key.c.kind == Kind.CONVERSATION,
    shred_key.c.id == bindparam("wanted"),
)


class KeyReader:
    """Opens keys for one operation. SealingError where a key is missing or stands elsewhere."""

    def __init__(self, connection: Connection, provider: KeyProvider, cache: KeyCache) -> None:
        self.sequence = shred_sequence(connection)
        self._connection = connection
        self._provider = provider
        self._cache = cache

    def master(self, tenant: UUID) -> tuple[int, bytes]:
        """Number of the tenant's epoch, and its master."""
        row = self._connection.execute(_MASTER, {"of_tenant": tenant}).one_or_none()
        if row is None:
            raise refusal()
        slot: Slot = ("master", tenant, row.epoch, None, None)
        key = self._cache.get(self.sequence, slot)
        if key is None:
            key = self._provider.unwrap(row.wrapped, master_aad(tenant, row.epoch))
            self._cache.put(self.sequence, slot, key)
        return row.epoch, key

    def buckets(self, tenant: UUID, numbers: Iterable[int]) -> dict[int, bytes]:
        """The keys of these buckets."""
        found: dict[int, bytes] = {}
        missing: list[int] = []
        for number in set(numbers):
            key = self._cache.get(self.sequence, ("bucket", tenant, number, None, None))
            if key is None:
                missing.append(number)
            else:
                found[number] = key
        if missing:
            found |= self._open_buckets(tenant, missing)
        return found

    def at_hand(self, tenant: UUID, numbers: Iterable[int]) -> bool:
        """Whether the keys of these buckets are in memory, and with that the tenant is known."""
        slots = [("bucket", tenant, number, None, None) for number in set(numbers)]
        return all(self._cache.get(self.sequence, slot) is not None for slot in slots)

    def _open_buckets(self, tenant: UUID, numbers: list[int]) -> dict[int, bytes]:
        epoch, master = self.master(tenant)
        opened: dict[int, bytes] = {}
        asked = {"of_tenant": tenant, "numbers": numbers}
        for row in self._connection.execute(_BUCKETS, asked):
            key = unwrap_bucket(tenant, epoch, master, row.bucket, row.wrapped)
            self._cache.put(self.sequence, ("bucket", tenant, row.bucket, None, None), key)
            opened[row.bucket] = key
        if len(opened) != len(numbers):
            raise refusal()
        return opened

    def secret(self, tenant: UUID, purpose: Secret) -> bytes:
        """A key of the tenant as a whole."""
        slot = secret_slot(tenant, purpose)
        key = self._cache.get(self.sequence, slot)
        if key is None:
            wrapped = self._connection.scalar(
                select(tenant_secret.c.wrapped).where(
                    tenant_secret.c.tenant == tenant, tenant_secret.c.purpose == purpose
                )
            )
            if wrapped is None:
                raise refusal()
            epoch, master = self.master(tenant)
            key = unwrap_secret(tenant, epoch, master, purpose, wrapped)
            self._cache.put(self.sequence, slot, key)
        return key

    def subject(self, tenant: UUID, subject: UUID) -> bytes:
        query = _keys(tenant, Kind.SUBJECT).where(shred_key.c.id == subject)
        return self._one(subject_slot(tenant, subject), query, None)

    def log(self, tenant: UUID, subject: UUID) -> bytes:
        """The key of a subject's references in the audit log."""
        query = _keys(tenant, Kind.LOG).where(shred_key.c.parent == subject)
        return self._one(log_slot(tenant, subject), query, None)

    def conversation(self, tenant: UUID, subject: UUID, conversation: UUID) -> bytes:
        """The key of a conversation of this subject; SealingError where it is somebody else's."""
        slot = conversation_slot(tenant, subject, conversation)
        key = self._cache.get(self.sequence, slot)
        if key is not None:
            return key
        query = _keys(tenant, Kind.CONVERSATION).where(
            shred_key.c.id == conversation, shred_key.c.parent == subject
        )
        return self._one(slot, query, self.subject(tenant, subject))

    def owner(self, tenant: UUID, conversation: UUID) -> UUID:
        """The subject of a conversation."""
        slot = owner_slot(tenant, conversation)
        known = self._cache.get(self.sequence, slot)
        if known is not None:
            return UUID(bytes=known)
        asked = {"of_tenant": tenant, "wanted": conversation}
        subject: UUID | None = self._connection.scalar(_OWNER, asked)
        if subject is None:
            raise refusal()
        self._cache.put(self.sequence, slot, subject.bytes)
        return subject

    def values(self, tenant: UUID, conversation: UUID, ids: Sequence[UUID]) -> dict[UUID, bytes]:
        """The keys of these vault entries; SealingError where one of them is missing."""
        found: dict[UUID, bytes] = {}
        missing: list[UUID] = []
        for id_ in dict.fromkeys(ids):
            key = self._cache.get(self.sequence, value_slot(tenant, conversation, id_))
            if key is None:
                missing.append(id_)
            else:
                found[id_] = key
        if missing:
            found |= self._open_values(tenant, conversation, missing)
        return found

    def _open_values(self, tenant: UUID, conversation: UUID, ids: list[UUID]) -> dict[UUID, bytes]:
        subject = self.owner(tenant, conversation)
        parent = self.conversation(tenant, subject, conversation)
        query = _keys(tenant, Kind.VALUE).where(shred_key.c.parent == conversation)
        rows: list[ShredRow] = []
        for some in in_portions(ids):
            rows += self._connection.execute(query.where(shred_key.c.id.in_(some)))
        buckets = self.buckets(tenant, (place_of(row).bucket for row in rows))
        opened: dict[UUID, bytes] = {}
        for row in rows:
            place = place_of(row)
            key = unwrap_shred_key(place, buckets[place.bucket], parent, row.wrapped)
            self._cache.put(self.sequence, value_slot(tenant, conversation, row.id), key)
            opened[row.id] = key
        if len(opened) != len(ids):
            raise refusal()
        return opened

    def _one(
        self,
        slot: Slot,
        query: Select[Any, Any, Any, Any, Any],
        parent: bytes | None,
    ) -> bytes:
        key = self._cache.get(self.sequence, slot)
        if key is not None:
            return key
        row = self._connection.execute(query).one_or_none()
        if row is None:
            raise refusal()
        place = place_of(row)
        bucket = self.buckets(place.tenant, [place.bucket])[place.bucket]
        key = unwrap_shred_key(place, bucket, parent, row.wrapped)
        self._cache.put(self.sequence, slot, key)
        return key


def _keys(tenant: UUID, kind: Kind) -> Select[Any, Any, Any, Any, Any]:
    return select(*KEY_COLUMNS).where(shred_key.c.tenant == tenant, shred_key.c.kind == kind)
