"""Keys of tenants' own systems."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol
from uuid import UUID


@dataclass(frozen=True, slots=True)
class ApiKeyRecord:
    """One gateway key. `digest` is SHA-256 of its secret; the key itself is kept nowhere."""

    id: str
    tenant: UUID
    digest: bytes = field(repr=False)
    scopes: frozenset[str]
    created_at: datetime
    expires_at: datetime | None = None
    revoked_at: datetime | None = None
    now: datetime | None = None

    @property
    def active(self) -> bool:
        """Neither revoked nor expired at the moment it was read (`now`)."""
        if self.revoked_at is not None:
            return False
        return self.expires_at is None or (self.now is not None and self.now < self.expires_at)


class ApiKeyStore(Protocol):
    """The gateway keys of all tenants."""

    def add(self, record: ApiKeyRecord) -> None: ...

    def find(self, key_id: str, now: datetime) -> ApiKeyRecord | None: ...

    def all(self, now: datetime) -> tuple[ApiKeyRecord, ...]: ...

    def revoke(self, key_id: str, at: datetime) -> bool: ...
