"""What an agent reads, and what a customer gets: transcript lines with real values restored."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from gateway.ports.transcripts import Author, Ending, TranscriptLine
from gateway.ports.vault import VaultEntry
from gateway.traffic.pseudonyms.placeholders import PlaceholderMap
from gateway.traffic.pseudonyms.verbatim import verbatim


class ReadingReason(StrEnum):
    """Why somebody opens a transcript. Closed: what is not in it is no reason (Art. 5(1)(b))."""

    HANDOVER = "handover"
    COMPLAINT = "complaint"
    RIGHTS_REQUEST = "rights_request"
    INCIDENT = "incident"


@dataclass(frozen=True, slots=True)
class ReadableLine:
    """One line as a person may read it: real values in place of placeholders."""

    id: UUID
    turn: int
    author: Author
    text: str = field(repr=False)
    at: datetime
    ending: Ending
    delivered_at: datetime | None
    agent: str | None = field(repr=False)


def readable(
    lines: Iterable[TranscriptLine], values: Iterable[VaultEntry]
) -> tuple[ReadableLine, ...]:
    """The lines with the values of their conversation's vault put back."""
    placeholders = PlaceholderMap(values)
    return tuple(
        ReadableLine(
            line.id,
            line.turn,
            line.author,
            verbatim(line.text, placeholders),
            line.at,
            line.ending,
            line.delivered_at,
            line.agent,
        )
        for line in lines
    )
