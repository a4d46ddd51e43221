"""One unit of work: implements `gateway.ports.records.Work`."""

from __future__ import annotations

from audit_log.records import AuditEvent
from gateway.errors import StoreError
from gateway.records.storage.api_keys import SqlApiKeys
from gateway.records.storage.consents import SqlConsents
from gateway.records.storage.conversations import SqlConversations
from gateway.records.storage.erasure import SqlErasure
from gateway.records.storage.open_transaction import OpenTransaction
from gateway.records.storage.switches import SqlSwitches
from gateway.records.storage.transcripts import SqlTranscripts
from gateway.records.storage.vault import SqlVault


class SqlWork:
    """The stores on one transaction, and the audit events that go with it."""

    def __init__(self, transaction: OpenTransaction, *, writable: bool) -> None:
        self.transaction = transaction
        self.events: list[AuditEvent] = []
        self._writable = writable
        self.erased = False

    @property
    def conversations(self) -> SqlConversations:
        return SqlConversations(self.transaction)

    @property
    def transcripts(self) -> SqlTranscripts:
        return SqlTranscripts(self.transaction)

    @property
    def vault(self) -> SqlVault:
        return SqlVault(self.transaction)

    @property
    def consents(self) -> SqlConsents:
        return SqlConsents(self.transaction)

    @property
    def api_keys(self) -> SqlApiKeys:
        return SqlApiKeys(self.transaction)

    @property
    def switches(self) -> SqlSwitches:
        return SqlSwitches(self.transaction)

    @property
    def erasure(self) -> SqlErasure:
        self.erased = True
        return SqlErasure(self.transaction)

    def record(self, *events: AuditEvent) -> None:
        """Raises StoreError (`read_only`) in a query."""
        if not self._writable:
            raise StoreError("read_only", "A query cannot write records.")
        self.events += events
