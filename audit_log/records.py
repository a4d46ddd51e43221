"""The audit event: closed schema ``gateway.audit/1``, its bytes and their reading.

Holds no content and no free text: every member is a code from a closed or patterned vocabulary, a
number, a random id, a keyed reference, or a digest of ciphertext or of public bytes. Checked when
an event is made and again when stored bytes are read. The schema in words: SPEC.md.
"""

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import Any, ClassVar, NoReturn
from uuid import UUID

from audit_log import shapes
from audit_log.errors import RecordError
from audit_log.kinds import ActorKind, EventType, LegalBasis, Result
from audit_log.parts import (
    Actor,
    External,
    Model,
    Notice,
    Outcome,
    Part,
    Policy,
    Producer,
    Reason,
    Request,
)
from audit_log.shapes import Shape, instance_of, member_of

SPECVERSION = "gateway.audit/1"
LIMIT_BYTES = 8 * 1024

__all__ = [
    "LIMIT_BYTES",
    "SPECVERSION",
    "Actor",
    "ActorKind",
    "AuditEvent",
    "EventType",
    "External",
    "LegalBasis",
    "Model",
    "Notice",
    "Outcome",
    "Policy",
    "Producer",
    "Reason",
    "Request",
    "Result",
    "canonical_bytes",
    "new_event_id",
    "parse_event",
]

_REASON_REQUIRED = frozenset({EventType.VAULT_READ, EventType.TRANSCRIPT_READ})


def _instant(value: object) -> bool:
    return type(value) is datetime and value.utcoffset() == timedelta(0)


def _read_instant(value: object) -> datetime:
    if not shapes.instant(value):
        raise RecordError("bad_member", "time")
    return datetime.fromisoformat(str(value)).replace(tzinfo=UTC)


def _read_articles(value: object) -> tuple[object, ...]:
    if type(value) is not list:
        raise RecordError("bad_member", "art")
    return tuple(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEvent(Part):
    """One thing that happened. `time` is kept to the millisecond; `seq` in the log gives order.

    `sref` is a keyed reference to the data subject under a key that dies with the subject; `conv`
    and `turn` are our own random ids. Raises RecordError where a member has not its shape.
    """

    SHAPES: ClassVar[Mapping[str, Shape]] = {
        "id": shapes.uuid7,
        "time": _instant,
        "tenant": shapes.uuid,
        "type": member_of(EventType),
        "actor": instance_of(Actor),
        "sref": shapes.subject_reference,
        "conv": shapes.random_id,
        "turn": shapes.random_id,
        "basis": member_of(LegalBasis),
        "purpose": shapes.code,
        "reason": instance_of(Reason),
        "outcome": instance_of(Outcome),
        "model": instance_of(Model),
        "policy": instance_of(Policy),
        "detect": shapes.entity_counts,
        "detectors": shapes.versions,
        "notice": instance_of(Notice),
        "ext": instance_of(External),
        "req": instance_of(Request),
        "art": shapes.articles,
        "prod": instance_of(Producer),
        "state": shapes.code,
        "count": shapes.whole_number,
        "verdicts": shapes.verdicts,
        "country": shapes.country,
        "language": shapes.language,
    }
    REQUIRED: ClassVar[frozenset[str]] = frozenset({"id", "time", "tenant", "type", "actor"})
    READERS: ClassVar[Mapping[str, Callable[[Any], Any]]] = {
        "time": _read_instant,
        "type": EventType,
        "actor": Actor.read,
        "basis": LegalBasis,
        "reason": Reason.read,
        "outcome": Outcome.read,
        "model": Model.read,
        "policy": Policy.read,
        "notice": Notice.read,
        "ext": External.read,
        "req": Request.read,
        "art": _read_articles,
        "prod": Producer.read,
    }

    id: str
    time: datetime
    tenant: str
    type: EventType
    actor: Actor
    sref: str | None = field(default=None, repr=False)
    conv: str | None = None
    turn: str | None = None
    basis: LegalBasis | None = None
    purpose: str | None = None
    reason: Reason | None = None
    outcome: Outcome | None = None
    model: Model | None = None
    policy: Policy | None = None
    detect: Mapping[str, int] | None = None
    detectors: Mapping[str, str] | None = None
    notice: Notice | None = None
    ext: External | None = None
    req: Request | None = None
    art: tuple[str, ...] | None = None
    prod: Producer | None = None
    state: str | None = None
    count: int | None = None
    verdicts: Mapping[str, str] | None = None
    country: str | None = None
    language: str | None = None

    def __post_init__(self) -> None:
        Part.__post_init__(self)
        self._settle()
        if self.type in _REASON_REQUIRED and self.reason is None:
            raise RecordError("reason_required", "reason")

    def _settle(self) -> None:
        """Cuts the time to what is written, and takes own read-only copies of the mappings."""
        whole = self.time.microsecond // 1000 * 1000
        object.__setattr__(self, "time", self.time.replace(microsecond=whole, tzinfo=UTC))
        for name in ("detect", "detectors", "verdicts"):
            value = getattr(self, name)
            if value is not None:
                object.__setattr__(self, name, MappingProxyType(dict(value)))


if {f.name for f in fields(AuditEvent)} != AuditEvent.SHAPES.keys():
    raise ImportError("every member of an audit event needs a shape")


def new_event_id(at: datetime) -> str:
    """A fresh UUID version 7 (RFC 9562 section 5.7): milliseconds since 1970, then random bits."""
    milliseconds = int(at.timestamp() * 1000)
    number = int.from_bytes(milliseconds.to_bytes(6, "big") + os.urandom(10), "big")
    number = number & ~(0xF << 76) | (7 << 76)
    number = number & ~(0x3 << 62) | (0x2 << 62)
    return str(UUID(int=number))


# The closed schema leaves of RFC 8785 what the standard encoder does as well: objects with ASCII
# names, strings, arrays and whole numbers below 2^53. (Fractions, and names whose order differs
# between UTF-16 and Unicode, are where it would not.)
_ENCODER = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
)


def canonical_bytes(event: AuditEvent) -> bytes:
    """The bytes that are stored and hashed, written once by the rules of RFC 8785.

    Raises RecordError above `LIMIT_BYTES`. Verification hashes the stored bytes and never calls
    this again.
    """
    body = _ENCODER.encode({"specversion": SPECVERSION, **event.members()}).encode()
    if len(body) > LIMIT_BYTES:
        raise RecordError("too_large")
    return body


def _refuse_constant(_: str) -> NoReturn:
    raise RecordError("not_json")


def _only_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise RecordError("repeated_member")
    return members


_DECODER = json.JSONDecoder(
    object_pairs_hook=_only_once, parse_constant=_refuse_constant, parse_float=_refuse_constant
)


def parse_event(body: bytes) -> AuditEvent:
    """Reads stored bytes by the same schema; RecordError for anything that does not fit.

    Does not ask that the bytes are canonical: what counts is their hash in the tree.
    """
    if len(body) > LIMIT_BYTES:
        raise RecordError("too_large")
    try:
        members = _DECODER.decode(body.decode("ascii"))
    except (ValueError, RecursionError) as error:
        raise RecordError("not_json") from error
    if type(members) is not dict or members.pop("specversion", None) != SPECVERSION:
        raise RecordError("unknown_specversion")
    return AuditEvent.read(members)
