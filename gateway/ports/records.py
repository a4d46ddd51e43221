"""One unit of work: an effect and its audit record commit together, or neither does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from audit_log.records import AuditEvent
from gateway.ports.access import ApiKeyStore
from gateway.ports.consents import ConsentLedger
from gateway.ports.conversations import ConversationStore
from gateway.ports.switches import SwitchStore
from gateway.ports.transcripts import TranscriptStore
from gateway.ports.vault import ValueVault

T = TypeVar("T")


class Work(Protocol):
    """One open transaction. Valid only inside the function that it was handed to."""

    @property
    def conversations(self) -> ConversationStore: ...

    @property
    def transcripts(self) -> TranscriptStore: ...

    @property
    def vault(self) -> ValueVault: ...

    @property
    def consents(self) -> ConsentLedger: ...

    @property
    def api_keys(self) -> ApiKeyStore: ...

    @property
    def switches(self) -> SwitchStore: ...

    def record(self, *events: AuditEvent) -> None:
        """Appends to the audit log in this transaction."""
        ...


class Records(Protocol):
    """The records of the house."""

    def commit(self, effect: Callable[[Work], T]) -> T:
        """Runs `effect` in one writing transaction and returns once it is durable on disk.

        `effect` may run again from the start if the transaction must be retried, so it has no
        side effects but on `work`. Whatever it raises rolls everything back and comes out here.
        A failure of the store itself is a StoreError (`records_unavailable`).
        """
        ...

    def read(self, query: Callable[[Work], T]) -> T:
        """Runs `query` on a consistent snapshot; writing through it is an error."""
        ...
