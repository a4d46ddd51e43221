"""Keys, and nothing but keys: who has one, what it names, and its end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol
from uuid import UUID


class UnitKind(StrEnum):
    """What a shred key belongs to."""

    SUBJECT = "subject"
    CONVERSATION = "conversation"
    VALUE = "value"


@dataclass(frozen=True, slots=True)
class ShredReceipt:
    """What a destruction destroyed. Holds counts and sequence numbers, nothing personal."""

    sequence: int
    destroyed: dict[UnitKind, int]
    at: datetime


class KeyVault(Protocol):
    """The keystore, apart from the data. Every method is safe from any thread and process."""

    def create_subject(self, tenant: UUID) -> UUID:
        """A new subject with a fresh key and a fresh log-reference key; durable on return."""
        ...

    def create_conversation(self, tenant: UUID, subject: UUID) -> UUID:
        """A new conversation key, which dies with the subject's; durable on return."""
        ...

    def create_subject_and_conversation(self, tenant: UUID) -> tuple[UUID, UUID]:
        """Both at once for somebody new, durable together on return: one sync, not two."""
        ...

    def find(self, tenant: UUID, kind: str, value: str) -> UUID | None:
        """Blind index: the id entered under this value (normalised NFKC, casefold), or None."""
        ...

    def enter(self, tenant: UUID, kind: str, value: str, unit: UUID) -> None:
        """Enters a value in the blind index. The row goes with the unit's key."""
        ...

    def has_key(self, tenant: UUID, unit: UUID) -> bool: ...

    def subject_reference(self, tenant: UUID, subject: UUID) -> str | None:
        """32 hex characters for the audit log; None once the key is gone, and for good."""
        ...

    def pseudonym(self, tenant: UUID, subject: UUID, conversation: UUID) -> str | None:
        """What the upstream sees instead of `user`: cannot be linked between conversations."""
        ...

    def digest(self, tenant: UUID, purpose: str, data: bytes) -> bytes:
        """32 bytes: HMAC-SHA256 under a key of the tenant kept for this purpose."""
        ...

    def shred_subject(self, tenant: UUID, subject: UUID) -> ShredReceipt:
        """Destroys the subject's keys and all that hang off them, by the journal. Idempotent."""
        ...

    def shred_conversation(self, tenant: UUID, conversation: UUID) -> ShredReceipt:
        """Destroys one conversation's key and its values' keys, by the journal. Idempotent."""
        ...
