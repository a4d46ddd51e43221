"""Throws the switches: everything to people at once, and the outage banner (Art. 14(4)(e) AI Act).

A switch and its record commit together. From that instant on every process of the installation sees
it with its next exchange; answers that are running are ended within a second (`Lookout`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from audit_log.kinds import ActorKind, EventType, Result
from audit_log.records import Actor, AuditEvent, Reason
from gateway.duties.handover.agents import agent_named
from gateway.errors import ClientError
from gateway.ports.clock import Clock
from gateway.ports.keys import KeyVault
from gateway.ports.records import Records, Work
from gateway.ports.switches import EVERY_ASSISTANT, Switches, SwitchKind, SwitchReason, SwitchRecord
from gateway.traffic.identification.opening import DEFAULT_ASSISTANT
from gateway.traffic.pipeline.evidence import event, outcome


@dataclass(frozen=True, slots=True)
class Order:
    """What somebody wants switched. `assistant` None: all of the tenant's."""

    kind: SwitchKind
    on: bool
    assistant: str | None = None
    reason: SwitchReason | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class SwitchDesk:
    """What pages, API and commands share. `assistants`: those that the settings list."""

    records: Records
    keys: KeyVault
    switches: Switches
    clock: Clock
    assistants: frozenset[str] = frozenset()

    def standing(self, tenant: UUID) -> tuple[SwitchRecord, ...]:
        """What is on now for a tenant."""
        return tuple(each for each in self.switches.standing() if each.tenant == tenant)

    def throw(self, tenant: UUID, order: Order, actor: Actor) -> SwitchRecord:
        """Does it; it holds when this returns.

        Raises ClientError: `assistant_unknown` (a stop for a name that nobody has would stop
        nothing), `until_past`, `until_needless`.
        """
        now = self.clock.now()
        if order.until is not None:
            if order.kind is not SwitchKind.BANNER or not order.on:
                raise ClientError("until_needless", "Only a banner that is on can have an end.")
            if order.until <= now:
                raise ClientError("until_past", "That end lies in the past.")
        record = SwitchRecord(
            tenant=tenant,
            kind=order.kind,
            assistant=self._assistant(order.assistant),
            on=order.on,
            at=now,
            reason=order.reason,
            until=order.until,
        )
        ordered = _event(record, actor)

        def write(work: Work) -> None:
            work.switches.put(record)
            work.record(ordered)

        self.records.commit(write)
        return record

    def person(self, tenant: UUID, name: str) -> Actor:
        """Who throws it, by keyed reference: staff are data subjects too."""
        return Actor(ActorKind.ADMIN, agent_named(self.keys, tenant, name).actor.ref)

    def _assistant(self, named: str | None) -> str:
        if named is None:
            return EVERY_ASSISTANT
        if named not in self.assistants | {DEFAULT_ASSISTANT}:
            raise ClientError(
                "assistant_unknown",
                "There is no such assistant: name one of upstream.models, or default.",
                status=404,
            )
        return named


def switch_as_json(record: SwitchRecord) -> dict[str, Any]:
    """A switch as commands, API and operations show it."""
    return {
        "kind": record.kind.value,
        "on": record.on,
        "assistant": record.assistant or None,
        "at": record.at.isoformat(),
        "until": record.until.isoformat() if record.until is not None else None,
        "reason": record.reason.value if record.reason is not None else None,
    }


def _event(record: SwitchRecord, actor: Actor) -> AuditEvent:
    kind, state = EventType.OVERSIGHT_BANNER, "on" if record.on else "off"
    if record.kind is SwitchKind.HUMANS_ONLY:
        kind = EventType.OVERSIGHT_STOP if record.on else EventType.OVERSIGHT_RESUMED
        state = "ordered"
    return event(
        kind,
        record.tenant,
        record.at,
        actor=actor,
        state=state,
        reason=Reason(record.reason.value) if record.reason is not None else None,
        outcome=outcome(Result.OK),
        purpose="one_assistant" if record.assistant else "every_assistant",
        art=("AIA-14", "AIA-26.2"),
    )
