"""What rights, pages and commands read: everything about one person, numbers, and the log."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol
from uuid import UUID

from audit_log.reading import LoggedEvent
from gateway.ports.consents import ConsentRecord
from gateway.ports.conversations import ConversationRecord
from gateway.ports.transcripts import TranscriptLine
from gateway.ports.vault import VaultEntry


@dataclass(frozen=True, slots=True)
class ConversationHoldings:
    """A conversation with all that is kept of it."""

    record: ConversationRecord
    lines: tuple[TranscriptLine, ...] = field(repr=False)
    values: tuple[VaultEntry, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class SubjectHoldings:
    """All that is kept of one person (Art. 15 GDPR).

    `rows` are counted by the database itself, by table, in the same snapshot: whoever hands the
    holdings on can prove that no section was dropped.
    """

    conversations: tuple[ConversationHoldings, ...]
    consents: tuple[ConsentRecord, ...] = field(repr=False)
    rows: Mapping[str, int] = field(default_factory=dict)

    @property
    def empty(self) -> bool:
        return not self.conversations and not self.consents


class Queries(Protocol):
    """Reading for people. Each call is one consistent snapshot; nothing is written."""

    def holdings(self, tenant: UUID, subject: UUID) -> SubjectHoldings:
        """All that is kept of a subject; empty for one of whom nothing is kept.

        SealingError where there are rows but the keys are gone.
        """
        ...

    def counts(self, tenant: UUID) -> Mapping[str, int]:
        """Rows of a tenant by table."""
        ...

    def counts_of_subject(self, tenant: UUID, subject: UUID) -> Mapping[str, int]:
        """Rows of one subject by table; needs no key."""
        ...

    def buried(self, unit: UUID) -> bool:
        """Whether the deletion of this unit's rows has come to its end (its tombstone stands)."""
        ...

    def outliving(self, tenant: UUID, instant: datetime) -> int:
        """How many conversations of a tenant end only after `instant`."""
        ...

    def number_of(self, tenant: UUID, event: str) -> int | None:
        """The number under which the tenant's log holds the event with this id."""
        ...

    def events(
        self, tenant: UUID, *, conversation: UUID | None = None, after: int = -1, limit: int = 100
    ) -> tuple[LoggedEvent, ...]:
        """Events of the tenant's log behind number `after`, in log order."""
        ...

    def events_about(
        self, tenant: UUID, subject_reference: str | None, conversations: Collection[UUID]
    ) -> tuple[LoggedEvent, ...]:
        """Every event with this subject reference or of these conversations, in log order."""
        ...
