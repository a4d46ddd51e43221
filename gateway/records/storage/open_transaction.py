"""What the stores of one unit of work share: its transaction while it lasts, and the keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from sqlalchemy import Connection, bindparam, select

from audit_log.statements import Prepared
from gateway.errors import ConflictError, StoreError
from gateway.records.storage.models import conversation

_c = conversation.c
_OWN_CONVERSATION = Prepared(
    select(_c.id).where(
        _c.id == bindparam("wanted"),
        _c.tenant == bindparam("tenant_"),
        _c.subject == bindparam("subject_"),
    )
)


class SealingKeys(Protocol):
    """The keys that storage seals with. SealingError where one is gone or somebody else's."""

    def subject_key(self, tenant: UUID, subject: UUID) -> bytes: ...

    def conversation_key(self, tenant: UUID, subject: UUID, conversation: UUID) -> bytes: ...

    def create_value_keys(self, tenant: UUID, conversation: UUID, count: int) -> list[UUID]: ...

    def value_keys(
        self, tenant: UUID, conversation: UUID, ids: Sequence[UUID]
    ) -> dict[UUID, bytes]: ...


class OpenTransaction:
    """A transaction that stops answering once the function it was opened for has ended."""

    __slots__ = ("_connection", "_own", "keys")

    def __init__(self, connection: Connection, keys: SealingKeys) -> None:
        self._connection: Connection | None = connection
        self._own: set[tuple[UUID, UUID, UUID]] = set()
        self.keys = keys

    @property
    def connection(self) -> Connection:
        if self._connection is None:
            raise StoreError("work_ended", "The records cannot be used outside their work.")
        return self._connection

    def end(self) -> None:
        self._connection = None

    def require_conversation(self, tenant: UUID, subject: UUID, wanted: UUID) -> None:
        """ConflictError (`conversation_gone`) where this subject has no such conversation."""
        if (tenant, subject, wanted) in self._own:
            return
        asked = {"wanted": wanted, "tenant_": tenant, "subject_": subject}
        if _OWN_CONVERSATION.scalar(self.connection, asked) is None:
            raise conversation_gone()
        self._own.add((tenant, subject, wanted))

    def remember_conversation(self, tenant: UUID, subject: UUID, opened: UUID) -> None:
        """Spares looking for what this transaction has just written itself."""
        self._own.add((tenant, subject, opened))

    def forget_conversations(self) -> None:
        """Something was deleted: look again."""
        self._own.clear()


def conversation_gone() -> ConflictError:
    """The conversation was deleted, or was never opened."""
    return ConflictError("conversation_gone", "This conversation is no longer kept.")
