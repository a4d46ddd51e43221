"""Switches that an operator throws while the gateway serves: people only, an outage banner."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final, Protocol
from uuid import UUID

EVERY_ASSISTANT: Final = ""
"""Stands for the assistant where a switch is meant for all of a tenant's."""


class SwitchKind(StrEnum):
    """What a switch does while it is on."""

    HUMANS_ONLY = "humans_only"  # no model is called, running answers are ended
    BANNER = "banner"  # customers read that the assistant is out of order


class SwitchReason(StrEnum):
    """Why somebody threw it: a code, since a sentence could hold anything."""

    MALFUNCTION = "malfunction"
    WRONG_ANSWERS = "wrong_answers"
    INCIDENT = "incident"
    MAINTENANCE = "maintenance"
    LEGAL = "legal"
    DRILL = "drill"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class SwitchRecord:
    """One switch as it was last thrown. `until`: off again by itself from then on."""

    tenant: UUID
    kind: SwitchKind
    assistant: str
    on: bool
    at: datetime
    reason: SwitchReason | None = None
    until: datetime | None = None

    def holds(self, now: datetime) -> bool:
        """Whether it is on at this moment."""
        return self.on and (self.until is None or now < self.until)


class SwitchStore(Protocol):
    """The switches of all tenants: one row for each tenant, kind and assistant ever switched."""

    def put(self, record: SwitchRecord) -> None: ...

    def all(self) -> tuple[SwitchRecord, ...]:
        """On and off, in a fixed order."""
        ...


class Switches(Protocol):
    """What is switched on now, in any process of this installation, seen at once."""

    def standing(self) -> tuple[SwitchRecord, ...]:
        """Those that are on. Raises StoreError where it cannot be known."""
        ...


def is_on(standing: Iterable[SwitchRecord], kind: SwitchKind, tenant: UUID, assistant: str) -> bool:
    """Whether a switch of this kind is on for this assistant, or for all of the tenant's."""
    meant = (EVERY_ASSISTANT, assistant)
    return any(
        each.kind is kind and each.tenant == tenant and each.assistant in meant for each in standing
    )
