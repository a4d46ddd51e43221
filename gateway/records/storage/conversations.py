"""Conversations: implements `gateway.ports.conversations.ConversationStore`."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Executable,
    Row,
    Select,
    bindparam,
    case,
    insert,
    literal,
    null,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError

from audit_log.statements import Prepared
from gateway.errors import ConflictError
from gateway.ports.conversations import ConversationRecord, HandoverState
from gateway.records.storage.connection import insert_or_update, later_of
from gateway.records.storage.erasure import delete_conversation
from gateway.records.storage.instants import UtcInstant
from gateway.records.storage.models import conversation, prefix_digest
from gateway.records.storage.open_transaction import OpenTransaction, conversation_gone

_c = conversation.c

# The statements of every request, built once: building them costs more than running them.
_INSERT = Prepared(insert(conversation), _c.keys())
_OF_TENANT = select(conversation).where(_c.tenant == bindparam("of_tenant"))
_BY_ID = _OF_TENANT.where(_c.id == bindparam("wanted"))
_BY_REFERENCE = _OF_TENANT.where(_c.reference == bindparam("wanted"))
_THIS = update(conversation).where(_c.id == bindparam("wanted"))
_SET_DISCLOSED = Prepared(_THIS.values(disclosed_at=bindparam("at")))
_COUNT_TURN = Prepared(
    _THIS.values(turns=_c.turns + 1, expires_at=bindparam("end")).returning(_c.turns)
)
_BY_PREFIX = select(prefix_digest.c.conversation).where(
    prefix_digest.c.tenant == bindparam("of_tenant"), prefix_digest.c.digest == bindparam("wanted")
)


def _remembering() -> Executable:
    new = insert_or_update(prefix_digest)
    same = prefix_digest.c.conversation == new.excluded.conversation
    return new.on_conflict_do_update(
        index_elements=["tenant", "digest"],
        set_={
            "conversation": case((same, new.excluded.conversation), else_=null()),
            "until": later_of(prefix_digest.c.until, new.excluded.until),
        },
    )


_REMEMBER_PREFIX = _remembering()


class SqlConversations:
    """Conversations of one open transaction."""

    def __init__(self, transaction: OpenTransaction) -> None:
        self._transaction = transaction

    def open(self, record: ConversationRecord) -> None:
        """Raises ConflictError (`conversation_taken`) for an id or reference already in use."""
        row = {
            "id": record.id,
            "reference": record.reference,
            "tenant": record.tenant,
            "subject": record.subject,
            "subject_known": record.subject_known,
            "state": record.state,
            "language": record.language,
            "channel": record.channel,
            "opened_at": record.opened_at,
            "expires_at": record.expires_at,
            "disclosed_at": record.disclosed_at,
            "turns": record.turns,
            "asked_for_human_at": record.asked_for_human_at,
        }
        try:
            _INSERT.change(self._transaction.connection, row)
        except IntegrityError as error:
            raise ConflictError(
                "conversation_taken", "There is a conversation under this id already."
            ) from error
        self._transaction.remember_conversation(record.tenant, record.subject, record.id)

    def by_id(self, tenant: UUID, conversation: UUID) -> ConversationRecord | None:
        return self._one(_BY_ID, {"of_tenant": tenant, "wanted": conversation})

    def by_reference(self, tenant: UUID, reference: str) -> ConversationRecord | None:
        return self._one(_BY_REFERENCE, {"of_tenant": tenant, "wanted": reference})

    def of_subject(self, tenant: UUID, subject: UUID) -> tuple[ConversationRecord, ...]:
        """Oldest first."""
        query = _OF_TENANT.where(_c.subject == subject).order_by(_c.opened_at, _c.id)
        return self._all(query, {"of_tenant": tenant})

    def by_state(
        self, tenant: UUID, states: tuple[HandoverState, ...], limit: int = 200
    ) -> tuple[ConversationRecord, ...]:
        query = _OF_TENANT.where(_c.state.in_(states))
        oldest = _c.asked_for_human_at.asc().nulls_last()
        query = query.order_by(oldest, _c.opened_at, _c.id).limit(limit)
        return self._all(query, {"of_tenant": tenant})

    def set_state(self, conversation: UUID, state: HandoverState, at: datetime) -> None:
        changes: dict[str, Any] = {"state": state}
        if state is HandoverState.WAITING:
            # Asking once more while waiting does not send anybody to the end of the queue.
            waiting = _c.state == HandoverState.WAITING
            changes["asked_for_human_at"] = case(
                (waiting, _c.asked_for_human_at), else_=literal(at, UtcInstant)
            )
        if state is HandoverState.RETURNED:
            changes["disclosed_at"] = null()
        self._change(conversation, changes)

    def set_disclosed(self, conversation: UUID, at: datetime) -> None:
        asked = {"wanted": conversation, "at": at}
        if _SET_DISCLOSED.change(self._transaction.connection, asked) != 1:
            raise conversation_gone()

    def set_language(self, conversation: UUID, language: str) -> None:
        self._change(conversation, {"language": language})

    def count_turn(self, conversation: UUID, expires_at: datetime) -> int:
        asked = {"wanted": conversation, "end": expires_at}
        turn = _COUNT_TURN.scalar(self._transaction.connection, asked)
        if turn is None:
            raise conversation_gone()
        return int(turn)

    def by_prefix(self, tenant: UUID, digest: bytes) -> UUID | None:
        asked = {"of_tenant": tenant, "wanted": digest}
        found: UUID | None = self._transaction.connection.scalar(_BY_PREFIX, asked)
        return found

    def remember_prefix(
        self, tenant: UUID, digest: bytes, conversation: UUID, until: datetime
    ) -> None:
        row = {"tenant": tenant, "digest": digest, "conversation": conversation, "until": until}
        self._transaction.connection.execute(_REMEMBER_PREFIX, row)

    def due(self, now: datetime, limit: int) -> tuple[ConversationRecord, ...]:
        query = select(conversation).where(_c.expires_at <= now)
        return self._all(query.order_by(_c.expires_at, _c.id).limit(limit), {})

    def delete(self, conversation: UUID) -> dict[str, int]:
        self._transaction.forget_conversations()
        return delete_conversation(self._transaction.connection, conversation)

    def _change(self, wanted: UUID, changes: dict[str, Any]) -> None:
        query = update(conversation).where(_c.id == wanted).values(changes)
        if self._transaction.connection.execute(query).rowcount != 1:
            raise conversation_gone()

    def _one(
        self, query: Select[*tuple[Any, ...]], asked: dict[str, object]
    ) -> ConversationRecord | None:
        row = self._transaction.connection.execute(query, asked).one_or_none()
        return None if row is None else _record(row)

    def _all(
        self, query: Select[*tuple[Any, ...]], asked: dict[str, object]
    ) -> tuple[ConversationRecord, ...]:
        return tuple(_record(row) for row in self._transaction.connection.execute(query, asked))


def _record(row: Row[*tuple[Any, ...]]) -> ConversationRecord:
    return ConversationRecord(
        id=row.id,
        reference=row.reference,
        tenant=row.tenant,
        subject=row.subject,
        subject_known=row.subject_known,
        state=HandoverState(row.state),
        language=row.language,
        channel=row.channel,
        opened_at=row.opened_at,
        expires_at=row.expires_at,
        disclosed_at=row.disclosed_at,
        turns=row.turns,
        asked_for_human_at=row.asked_for_human_at,
    )
