"""Deleting rows. The keys are gone before: this clears away what nobody can read any more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import assert_never
from uuid import UUID

from sqlalchemy import Connection, delete, select, update

from gateway.ports.keys import UnitKind
from gateway.records.storage.connection import insert_or_update
from gateway.records.storage.models import (
    consent,
    conversation,
    prefix_digest,
    shred_state,
    tombstone,
    transcript_line,
    vault_entry,
)
from gateway.records.storage.open_transaction import OpenTransaction


class SqlErasure:
    """Deletes what a destruction of keys left unreadable, and notes how far that has come."""

    def __init__(self, transaction: OpenTransaction) -> None:
        self._transaction = transaction

    def subject(self, tenant: UUID, subject: UUID, sequence: int) -> dict[str, int]:
        """Deletes every row of a subject after destruction number `sequence`: rows by table."""
        connection = self._transaction.connection
        graves = [(subject, UnitKind.SUBJECT)]
        c = conversation.c
        query = select(c.id).where(c.tenant == tenant, c.subject == subject)
        graves += [(found, UnitKind.CONVERSATION) for found in connection.scalars(query)]
        self._transaction.forget_conversations()
        rows = delete_subject(connection, tenant, subject)
        bury(connection, graves, sequence)
        return rows

    def conversation(self, conversation: UUID, sequence: int) -> dict[str, int]:
        """Deletes every row of a conversation after destruction number `sequence`."""
        connection = self._transaction.connection
        self._transaction.forget_conversations()
        rows = delete_conversation(connection, conversation)
        bury(connection, [(conversation, UnitKind.CONVERSATION)], sequence)
        return rows

    def forget_prefixes(self, now: datetime) -> int:
        """Deletes the prefix digests whose time has passed."""
        query = delete(prefix_digest).where(prefix_digest.c.until <= now)
        return self._transaction.connection.execute(query).rowcount


def delete_conversation(connection: Connection, wanted: UUID) -> dict[str, int]:
    """Deletes every row of a conversation. Its prefix digests stay, leading nowhere.

    Consents are not the conversation's: they are kept as long as the subject's key.
    """
    counts: dict[str, int] = {}
    for table in (transcript_line, vault_entry):
        query = delete(table).where(table.c.conversation == wanted)
        counts[table.name] = connection.execute(query).rowcount
    connection.execute(
        update(prefix_digest)
        .where(prefix_digest.c.conversation == wanted)
        .values(conversation=None)
    )
    query = delete(conversation).where(conversation.c.id == wanted)
    counts[conversation.name] = connection.execute(query).rowcount
    return counts


def delete_subject(connection: Connection, tenant: UUID, subject: UUID) -> dict[str, int]:
    """Deletes every row of a subject, consents too."""
    counts: Counter[str] = Counter()
    c = conversation.c
    query = select(c.id).where(c.tenant == tenant, c.subject == subject)
    for found in connection.scalars(query).all():
        counts.update(delete_conversation(connection, found))
    consents = delete(consent).where(consent.c.tenant == tenant, consent.c.subject == subject)
    counts[consent.name] = connection.execute(consents).rowcount
    return dict(counts)


def bury(connection: Connection, graves: Iterable[tuple[UUID, UnitKind]], sequence: int) -> None:
    """Notes that destruction `sequence` has reached the rows of these units.

    The mark of the whole moves only to the next number: where two erasures overtake each other, the
    gap stays visible and the next start closes it.
    """
    rows = [{"unit": unit, "kind": kind, "seq": sequence} for unit, kind in graves]
    if rows:
        connection.execute(insert_or_update(tombstone).on_conflict_do_nothing(), rows)
    state = shred_state.c.seq
    connection.execute(update(shred_state).where(state == sequence - 1).values(seq=sequence))


def delete_unit(connection: Connection, tenant: UUID, unit: UUID, kind: UnitKind) -> dict[str, int]:
    """Deletes every row of a unit of any kind: rows by table."""
    match kind:
        case UnitKind.SUBJECT:
            return delete_subject(connection, tenant, unit)
        case UnitKind.CONVERSATION:
            return delete_conversation(connection, unit)
        case UnitKind.VALUE:
            query = delete(vault_entry).where(vault_entry.c.id == unit)
            return {vault_entry.name: connection.execute(query).rowcount}
        case _:
            assert_never(kind)
