"""What was said, sealed, with placeholders in place of real values."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol
from uuid import UUID


class Author(StrEnum):
    """Who wrote a line of the transcript (AIA-09)."""

    CUSTOMER = "customer"
    AI = "ai"
    HUMAN = "human"
    GATEWAY = "gateway"
    TOOL = "tool"


class Ending(StrEnum):
    """How the line ended."""

    COMPLETE = "complete"
    TRUNCATED = "truncated"  # the client went away
    FAILED = "failed"  # the upstream broke off


@dataclass(frozen=True, slots=True)
class TranscriptLine:
    """One line. `text` holds placeholders only; `delivered_at` is None while it waits."""

    id: UUID
    conversation: UUID
    turn: int
    author: Author
    text: str = field(repr=False)
    at: datetime
    expires_at: datetime
    request_id: str
    ending: Ending = Ending.COMPLETE
    delivered_at: datetime | None = None
    agent: str | None = None  # the name an agent shows to customers


class TranscriptStore(Protocol):
    """Sealed under the conversation's key; unreadable once that or the subject's key is gone."""

    def append(self, tenant: UUID, subject: UUID, lines: tuple[TranscriptLine, ...]) -> None: ...

    def read(self, tenant: UUID, subject: UUID, conversation: UUID) -> tuple[TranscriptLine, ...]:
        """In order. Raises SealingError when the key is gone."""
        ...

    def undelivered(
        self, tenant: UUID, subject: UUID, conversation: UUID
    ) -> tuple[TranscriptLine, ...]:
        """Lines by a human that the customer has not yet received, in order."""
        ...

    def mark_delivered(self, lines: tuple[UUID, ...], at: datetime) -> None: ...
