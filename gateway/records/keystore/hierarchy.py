"""What wraps what.

    key provider, version v
      └─ epoch master        one a tenant, 32 random bytes
           ├─ tenant secrets   blind index, digests
           └─ bucket keys      256 a tenant
                └─ shred keys    SUBJECT, LOG by the bucket key;
                                 CONVERSATION by bucket key and subject's key;
                                 VALUE by bucket key and conversation's key

A destruction makes a new epoch master and new keys of the touched buckets, and destroys the older
provider versions. With them dies every older copy of keys.db. Mixing in the bucket key keeps an old
copy's conversation key shut even against a subject's key that is still alive.
Pure: bytes in, bytes out.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from uuid import UUID

from gateway.records.sealing.primitives import framed
from gateway.records.sealing.refusal import refusal
from gateway.records.sealing.wrapping import new_key, unwrap, wrap, wrapping_key

BUCKETS = 256


class Kind(StrEnum):
    """What a shred key is for."""

    SUBJECT = "subject"
    LOG = "log"
    CONVERSATION = "conversation"
    VALUE = "value"

    @property
    def hangs_off(self) -> Kind | None:
        """The kind whose key is mixed into its wrapping key."""
        return _HANGS_OFF.get(self)


_HANGS_OFF = {Kind.CONVERSATION: Kind.SUBJECT, Kind.VALUE: Kind.CONVERSATION}


class Secret(StrEnum):
    """Keys of a tenant as a whole."""

    BLIND_INDEX = "blind_index"
    DIGEST = "digest"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a shred key stands. `parent` is the subject of LOG and CONVERSATION, the conversation
    of VALUE, None for SUBJECT."""

    tenant: UUID
    kind: Kind
    id: UUID
    parent: UUID | None

    @property
    def bucket(self) -> int:
        return bucket_of(self.id)

    def authenticated(self) -> bytes:
        parent = b"" if self.parent is None else self.parent.bytes
        return framed(
            b"gateway.key.v1", self.tenant.bytes, self.kind.encode(), self.id.bytes, parent
        )


@dataclass(frozen=True, slots=True)
class Epoch:
    """A tenant's upper keys, open. `buckets[n]` is the key of bucket n."""

    tenant: UUID
    number: int
    master: bytes = field(repr=False)
    buckets: tuple[bytes, ...] = field(repr=False)

    @classmethod
    def first(cls, tenant: UUID) -> Epoch:
        return cls(tenant, 1, new_key(), tuple(new_key() for _ in range(BUCKETS)))

    def renewed(self, touched: set[int]) -> Epoch:
        """The next epoch: a new master, new keys for the touched buckets."""
        buckets = tuple(
            new_key() if number in touched else key for number, key in enumerate(self.buckets)
        )
        return Epoch(self.tenant, self.number + 1, new_key(), buckets)


def bucket_of(key: UUID) -> int:
    """First byte of SHA-256 of the id: spreads ids of any make evenly."""
    return sha256(key.bytes).digest()[0]


def master_aad(tenant: UUID, epoch: int) -> bytes:
    """What the provider binds a wrapped epoch master to."""
    return framed(b"gateway.epoch.v1", tenant.bytes, epoch.to_bytes(8, "big"))


def wrap_bucket(epoch: Epoch, bucket: int) -> bytes:
    wrapping = wrapping_key("gateway.wrap.bucket.v1", epoch.master)
    return wrap(wrapping, epoch.buckets[bucket], _bucket_aad(epoch.tenant, epoch.number, bucket))


def unwrap_bucket(tenant: UUID, epoch: int, master: bytes, bucket: int, wrapped: bytes) -> bytes:
    wrapping = wrapping_key("gateway.wrap.bucket.v1", master)
    return unwrap(wrapping, wrapped, _bucket_aad(tenant, epoch, bucket))


def wrap_secret(tenant: UUID, epoch: int, master: bytes, purpose: Secret, key: bytes) -> bytes:
    wrapping = wrapping_key("gateway.wrap.secret.v1", master)
    return wrap(wrapping, key, _secret_aad(tenant, epoch, purpose))


def unwrap_secret(
    tenant: UUID, epoch: int, master: bytes, purpose: Secret, wrapped: bytes
) -> bytes:
    wrapping = wrapping_key("gateway.wrap.secret.v1", master)
    return unwrap(wrapping, wrapped, _secret_aad(tenant, epoch, purpose))


def wrap_shred_key(place: Place, bucket_key: bytes, parent_key: bytes | None, key: bytes) -> bytes:
    """`parent_key` is the open key of the kind it hangs off, None where it hangs off none."""
    return wrap(_shred_wrapping(place, bucket_key, parent_key), key, place.authenticated())


def unwrap_shred_key(
    place: Place, bucket_key: bytes, parent_key: bytes | None, wrapped: bytes
) -> bytes:
    return unwrap(_shred_wrapping(place, bucket_key, parent_key), wrapped, place.authenticated())


def _shred_wrapping(place: Place, bucket_key: bytes, parent_key: bytes | None) -> bytes:
    if (parent_key is None) != (place.kind.hangs_off is None):
        raise refusal()
    parents = (bucket_key,) if parent_key is None else (bucket_key, parent_key)
    return wrapping_key(f"gateway.wrap.{place.kind}.v1", *parents)


def _bucket_aad(tenant: UUID, epoch: int, bucket: int) -> bytes:
    return framed(b"gateway.bucket.v1", tenant.bytes, epoch.to_bytes(8, "big"), bytes([bucket]))


def _secret_aad(tenant: UUID, epoch: int, purpose: Secret) -> bytes:
    return framed(b"gateway.secret.v1", tenant.bytes, epoch.to_bytes(8, "big"), purpose.encode())
