"""Who agreed to what, on which words, and when that ended."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol
from uuid import UUID


class ConsentStatus(StrEnum):
    """The state of one consent (Art. 7 GDPR). There is no `implied`."""

    REQUESTED = "requested"
    GRANTED = "granted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class ConsentAct(StrEnum):
    """The act by which a person answered."""

    UTTERANCE = "utterance"
    BUTTON = "button"
    API = "api"


@dataclass(frozen=True, slots=True)
class ConsentRecord:
    """One act. `notice_bytes` are the exact bytes that the person was shown (Art. 7(1))."""

    id: UUID
    tenant: UUID
    subject: UUID
    conversation: UUID
    purpose: str
    status: ConsentStatus
    act: ConsentAct
    channel: str
    at: datetime
    notice_name: str
    notice_language: str
    notice_version: str
    notice_sha256: str
    notice_bytes: bytes = field(repr=False)
    policy: str = ""


class ConsentLedger(Protocol):
    """Append-only: the newest act of a subject for a purpose is what counts."""

    def current(self, tenant: UUID, subject: UUID, purpose: str) -> ConsentRecord | None: ...

    def history(self, tenant: UUID, subject: UUID) -> tuple[ConsentRecord, ...]: ...

    def add(self, record: ConsentRecord) -> None: ...
