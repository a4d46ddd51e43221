"""Sealed transcripts: implements `gateway.ports.transcripts.TranscriptStore`."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, bindparam, insert, select, update
from sqlalchemy.exc import IntegrityError

from audit_log.statements import Prepared
from gateway.errors import ConflictError
from gateway.ports.transcripts import Author, Ending, TranscriptLine
from gateway.records.sealing.envelope import Context, open_text, seal_text
from gateway.records.storage.connection import in_portions, part_of_work
from gateway.records.storage.models import transcript_line
from gateway.records.storage.open_transaction import OpenTransaction

_t = transcript_line.c
_INSERT = Prepared(insert(transcript_line), [name for name in _t.keys() if name != "position"])
_ALL = select(transcript_line).where(
    _t.tenant == bindparam("of_tenant"), _t.conversation == bindparam("wanted")
)
_LINES = _ALL.order_by(_t.position)
_WAITING = _ALL.where(_t.author == Author.HUMAN, _t.delivered_at.is_(None)).order_by(_t.position)


class SqlTranscripts:
    """Transcripts of one open transaction, sealed under the conversation's key."""

    def __init__(self, transaction: OpenTransaction) -> None:
        self._transaction = transaction

    def append(self, tenant: UUID, subject: UUID, lines: tuple[TranscriptLine, ...]) -> None:
        """SealingError where the key is gone; ConflictError where the conversation is
        (`conversation_gone`) or a line was stored already (`line_taken`)."""
        keys = {}
        for conversation in {line.conversation for line in lines}:
            self._transaction.require_conversation(tenant, subject, conversation)
            keys[conversation] = self._transaction.keys.conversation_key(
                tenant, subject, conversation
            )
        if not lines:
            return
        rows = [_row(tenant, subject, line, keys[line.conversation]) for line in lines]
        connection = self._transaction.connection
        try:
            with part_of_work(connection):  # all of them or none
                _INSERT.many(connection, rows)
        except IntegrityError as error:
            raise ConflictError("line_taken", "This line was stored already.") from error

    def read(self, tenant: UUID, subject: UUID, conversation: UUID) -> tuple[TranscriptLine, ...]:
        return self._lines(tenant, subject, conversation, _LINES)

    def undelivered(
        self, tenant: UUID, subject: UUID, conversation: UUID
    ) -> tuple[TranscriptLine, ...]:
        return self._lines(tenant, subject, conversation, _WAITING)

    def mark_delivered(self, lines: tuple[UUID, ...], at: datetime) -> None:
        """A line that was delivered before keeps its first instant."""
        for some in in_portions(list(lines)):
            self._transaction.connection.execute(
                update(transcript_line)
                .where(_t.id.in_(some), _t.delivered_at.is_(None))
                .values(delivered_at=at)
            )

    def _lines(
        self, tenant: UUID, subject: UUID, conversation: UUID, query: Select[*tuple[Any, ...]]
    ) -> tuple[TranscriptLine, ...]:
        # The key first: a conversation without lines must not look readable after its end.
        key = self._transaction.keys.conversation_key(tenant, subject, conversation)
        asked = {"of_tenant": tenant, "wanted": conversation}
        rows = self._transaction.connection.execute(query, asked)
        return tuple(_line(row, key, (tenant, subject, conversation, row.id)) for row in rows)


def _context(column: str, tenant: UUID, subject: UUID, conversation: UUID, line: UUID) -> Context:
    return Context(
        tenant=tenant,
        table=transcript_line.name,
        column=column,
        row=line,
        subject=subject,
        key=conversation,
    )


def _row(tenant: UUID, subject: UUID, line: TranscriptLine, key: bytes) -> dict[str, Any]:
    place = (tenant, subject, line.conversation, line.id)
    agent = line.agent
    return {
        "id": line.id,
        "tenant": tenant,
        "conversation": line.conversation,
        "turn": line.turn,
        "author": line.author,
        "words": seal_text(key, _context("words", *place), line.text),
        "at": line.at,
        "expires_at": line.expires_at,
        "request_id": line.request_id,
        "ending": line.ending,
        "delivered_at": line.delivered_at,
        "agent_name": agent and seal_text(key, _context("agent_name", *place), agent),
    }


def _line(
    row: Row[*tuple[Any, ...]], key: bytes, place: tuple[UUID, UUID, UUID, UUID]
) -> TranscriptLine:
    agent = row.agent_name
    return TranscriptLine(
        id=row.id,
        conversation=place[2],
        turn=row.turn,
        author=Author(row.author),
        text=open_text(key, _context("words", *place), row.words),
        at=row.at,
        expires_at=row.expires_at,
        request_id=row.request_id,
        ending=Ending(row.ending),
        delivered_at=row.delivered_at,
        agent=agent and open_text(key, _context("agent_name", *place), agent),
    )
