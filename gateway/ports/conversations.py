"""What is known of a conversation apart from its words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol
from uuid import UUID


class HandoverState(StrEnum):
    """Who speaks for the firm: exactly one party. Only in `BOT` and `RETURNED` it is a model."""

    BOT = "bot"
    WAITING = "waiting"
    HUMAN = "human"
    RETURNED = "returned"
    CLOSED = "closed"

    @property
    def model_may_answer(self) -> bool:
        return self in (HandoverState.BOT, HandoverState.RETURNED)


@dataclass(frozen=True, slots=True)
class ConversationRecord:
    """One conversation. Holds no words and nothing that names a person.

    `reference` is the case number that the customer may quote; `id` is what the audit log holds.
    `disclosed_at` is None until a disclosure went out in-band in the present stretch with a
    machine (it is cleared when a human hands back, AIA-06).
    """

    id: UUID
    reference: str
    tenant: UUID
    subject: UUID
    subject_known: bool
    state: HandoverState
    language: str | None
    channel: str
    opened_at: datetime
    expires_at: datetime
    disclosed_at: datetime | None = None
    turns: int = 0
    asked_for_human_at: datetime | None = None


class ConversationStore(Protocol):
    """Conversations of all tenants; every call names the tenant or an id that was found by it."""

    def open(self, record: ConversationRecord) -> None: ...

    def by_id(self, tenant: UUID, conversation: UUID) -> ConversationRecord | None: ...

    def by_reference(self, tenant: UUID, reference: str) -> ConversationRecord | None: ...

    def of_subject(self, tenant: UUID, subject: UUID) -> tuple[ConversationRecord, ...]: ...

    def by_state(
        self, tenant: UUID, states: tuple[HandoverState, ...], limit: int = 200
    ) -> tuple[ConversationRecord, ...]:
        """Oldest wish for a human first."""
        ...

    def set_state(self, conversation: UUID, state: HandoverState, at: datetime) -> None:
        """Entering `WAITING` sets `asked_for_human_at`; `RETURNED` clears `disclosed_at`."""
        ...

    def set_disclosed(self, conversation: UUID, at: datetime) -> None: ...

    def set_language(self, conversation: UUID, language: str) -> None: ...

    def count_turn(self, conversation: UUID, expires_at: datetime) -> int:
        """Number of the new turn, from 1; moves the end of retention."""
        ...

    def by_prefix(self, tenant: UUID, digest: bytes) -> UUID | None:
        """The one conversation with this message prefix; None where none or more than one."""
        ...

    def remember_prefix(
        self, tenant: UUID, digest: bytes, conversation: UUID, until: datetime
    ) -> None:
        """A second conversation with the same digest makes it ambiguous (until `until`)."""
        ...

    def due(self, now: datetime, limit: int) -> tuple[ConversationRecord, ...]:
        """Conversations whose retention period has ended, oldest first."""
        ...

    def delete(self, conversation: UUID) -> dict[str, int]:
        """Deletes every row of it: rows by table. Its prefix digests stay as ambiguous marks."""
        ...
