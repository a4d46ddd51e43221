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
    LAPSED = "lapsed"  # asked, and the next words were no answer: silence is neither yes nor no
    OBJECTED = "objected"  # to what rests on a legitimate interest (Art. 21 GDPR)


class ConsentAct(StrEnum):
    """The act by which a person answered."""

    UTTERANCE = "utterance"
    BUTTON = "button"
    API = "api"
    SIGNAL = "signal"  # the browser's, `Sec-GPC: 1`
    TOKEN = "token"  # noqa: S105 - a signed subject token says so
    OPERATOR = "operator"


@dataclass(frozen=True, slots=True)
class ConsentRecord:
    """One act.

    `notice_bytes` are the exact bytes of the question that the person was shown (Art. 7(1)), and
    `notice_sha256` is of them. `purpose` is that of the policy, or a key of its own where law
    asks for one (`pke_398:sms`); the age of a person is kept in the same way, as `age`.
    `statement` is the consent record by ISO/IEC TS 27560 as it was written then, JSON-LD in UTF-8;
    empty where the act is no consent.
    """

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
    statement: bytes = field(default=b"", repr=False)

    @property
    def everywhere(self) -> bool:
        """Whether it counts on every channel: what takes away does, and what an official says."""
        return self.status is ConsentStatus.WITHDRAWN or self.act in _EVERYWHERE

    def awaits_answer_in(self, conversation: UUID) -> bool:
        """Whether it is a question that stands open there, and not in another conversation."""
        return self.status is ConsentStatus.REQUESTED and self.conversation == conversation


_EVERYWHERE = frozenset({ConsentAct.SIGNAL, ConsentAct.TOKEN, ConsentAct.OPERATOR})


class ConsentLedger(Protocol):
    """Append-only: the newest act of a subject for a purpose is what counts.

    With a `channel`, the newest act on that channel, or one that counts everywhere.
    """

    def current(
        self, tenant: UUID, subject: UUID, purpose: str, channel: str | None = None
    ) -> ConsentRecord | None: ...

    def history(self, tenant: UUID, subject: UUID) -> tuple[ConsentRecord, ...]: ...

    def add(self, record: ConsentRecord) -> None: ...
