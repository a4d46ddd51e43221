"""What the rights desk and the pages read: implements `gateway.ports.queries.Queries`."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Table, func, or_, select

from audit_log.reading import Filter, LoggedEvent, read_events
from audit_log.records import parse_event
from audit_log.tables import audit_entry, audit_head
from gateway.ports.queries import ConversationHoldings, SubjectHoldings
from gateway.records.storage.connection import contains_bytes, in_portions
from gateway.records.storage.models import (
    consent,
    conversation,
    tombstone,
    transcript_line,
    vault_entry,
)
from gateway.records.storage.records import SqlRecords
from gateway.records.storage.work import SqlWork

_KEPT = (conversation, transcript_line, vault_entry, consent)


class SqlQueries:
    """Reading for people. Each call is one consistent snapshot."""

    def __init__(self, records: SqlRecords) -> None:
        self._records = records

    def holdings(self, tenant: UUID, subject: UUID) -> SubjectHoldings:
        def read(work: SqlWork) -> SubjectHoldings:
            rows = _rows_of(work.transaction.connection, tenant, subject)
            conversations = tuple(
                ConversationHoldings(
                    record,
                    work.transcripts.read(tenant, subject, record.id),
                    work.vault.entries(tenant, subject, record.id),
                )
                for record in work.conversations.of_subject(tenant, subject)
            )
            # Without a consent its key is not asked for: that of an erased subject is gone.
            history = work.consents.history(tenant, subject) if rows[consent.name] else ()
            return SubjectHoldings(conversations, history, rows)

        return self._records.read(read)

    def counts(self, tenant: UUID) -> Mapping[str, int]:
        def read(work: SqlWork) -> dict[str, int]:
            connection = work.transaction.connection
            return {
                table.name: _count(connection, table, table.c.tenant == tenant) for table in _KEPT
            }

        return self._records.read(read)

    def counts_of_subject(self, tenant: UUID, subject: UUID) -> Mapping[str, int]:
        return self._records.read(
            lambda work: _rows_of(work.transaction.connection, tenant, subject)
        )

    def buried(self, unit: UUID) -> bool:
        query = select(tombstone.c.unit).where(tombstone.c.unit == unit)
        return self._records.read(
            lambda work: work.transaction.connection.scalar(query) is not None
        )

    def outliving(self, tenant: UUID, instant: datetime) -> int:
        late = (conversation.c.tenant == tenant) & (conversation.c.expires_at > instant)
        return self._records.read(
            lambda work: _count(work.transaction.connection, conversation, late)
        )

    def number_of(self, tenant: UUID, event: str) -> int | None:
        def read(work: SqlWork) -> int | None:
            connection = work.transaction.connection
            log = _log_of(connection, tenant)
            if log is None:
                return None
            number: int | None = connection.scalar(
                select(audit_entry.c.seq).where(
                    audit_entry.c.log == log[0], audit_entry.c.eid == event
                )
            )
            return number

        return self._records.read(read)

    def events(
        self, tenant: UUID, *, conversation: UUID | None = None, after: int = -1, limit: int = 100
    ) -> tuple[LoggedEvent, ...]:
        chosen = Filter(conv=None if conversation is None else str(conversation), after=after)

        def read(work: SqlWork) -> tuple[LoggedEvent, ...]:
            connection = work.transaction.connection
            log = _log_of(connection, tenant)
            if log is None:
                return ()
            return tuple(read_events(connection, log[1], chosen, limit=limit))

        return self._records.read(read)

    def events_about(
        self, tenant: UUID, subject_reference: str | None, conversations: Collection[UUID]
    ) -> tuple[LoggedEvent, ...]:
        wanted = {str(one) for one in conversations}
        if subject_reference is not None:
            wanted.add(subject_reference)

        def read(work: SqlWork) -> tuple[LoggedEvent, ...]:
            connection = work.transaction.connection
            log = _log_of(connection, tenant)
            if log is None:
                return ()
            found: dict[int, LoggedEvent] = {}
            for some in in_portions(sorted(wanted)):
                found.update(_mentioning(connection, log[0], some))
            return tuple(found[seq] for seq in sorted(found))

        return self._records.read(read)


def _rows_of(connection: Connection, tenant: UUID, subject: UUID) -> dict[str, int]:
    """Rows of one subject by table, counted by the database."""
    own = select(conversation.c.id).where(
        conversation.c.tenant == tenant, conversation.c.subject == subject
    )
    return {
        conversation.name: _count(connection, conversation, conversation.c.id.in_(own)),
        transcript_line.name: _count(
            connection, transcript_line, transcript_line.c.conversation.in_(own)
        ),
        vault_entry.name: _count(connection, vault_entry, vault_entry.c.conversation.in_(own)),
        consent.name: _count(
            connection, consent, (consent.c.tenant == tenant) & (consent.c.subject == subject)
        ),
    }


def _count(connection: Connection, table: Table, where: ColumnElement[bool]) -> int:
    return connection.scalar(select(func.count()).select_from(table).where(where)) or 0


def _log_of(connection: Connection, tenant: UUID) -> tuple[int, str] | None:
    """Number and origin of the tenant's newest log; None where it never had one."""
    query = (
        select(audit_head.c.log, audit_head.c.origin)
        .where(audit_head.c.origin.contains(f"/{tenant}/", autoescape=True))
        .order_by(audit_head.c.log.desc())
        .limit(1)
    )
    row = connection.execute(query).one_or_none()
    return None if row is None else (row.log, row.origin)


def _mentioning(connection: Connection, log: int, ids: list[str]) -> dict[int, LoggedEvent]:
    """Events with one of `ids` as subject reference or conversation, by number.

    The stored bytes are searched for the ids; what is found is read and compared in full.
    """
    known = set(ids)
    query = select(audit_entry.c.seq, audit_entry.c.body).where(
        audit_entry.c.log == log,
        or_(*(contains_bytes(audit_entry.c.body, one.encode()) for one in ids)),
    )
    events = (LoggedEvent(row.seq, parse_event(row.body)) for row in connection.execute(query))
    return {one.seq: one for one in events if {one.event.sref, one.event.conv} & known}
