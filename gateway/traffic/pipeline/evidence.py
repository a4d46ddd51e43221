"""Audit events of an exchange: the one place that turns a decision into a record."""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import Any
from uuid import UUID

from audit_log.kinds import ActorKind, EventType, Result
from audit_log.records import (
    Actor,
    AuditEvent,
    Notice,
    Outcome,
    Policy,
    Request,
    new_event_id,
)
from gateway.traffic.pipeline.exchange import Effect, Exchange
from policies.model import Policy as PolicyModel
from policies.notices.book import RenderedNotice

THE_GATEWAY = Actor(ActorKind.SERVICE, "gateway")
THE_CUSTOMER = Actor(ActorKind.USER)


def policy_member(policy: PolicyModel) -> Policy:
    """The policy in force, by id, version and digest, and the rule that decided on it."""
    return Policy(policy.policy, str(policy.version), policy.digest, policy.rule)


def notice_member(exchange: Exchange, notice: RenderedNotice) -> Notice:
    """A legal text that was shown.

    Its digest is taken with the case number left out: so it is of bytes that everybody may know,
    the same for all customers, and links nobody (the exact bytes lie sealed with the consent).
    """
    public = notice.text.replace(exchange.conversation.reference, "{reference}")
    digest = hashlib.sha256(public.encode()).hexdigest()
    return Notice(notice.title, notice.language, str(notice.version), digest)


def event(kind: EventType, tenant: UUID, at: datetime, **members: Any) -> AuditEvent:
    """An event outside any exchange, by the gateway unless `actor` says otherwise."""
    members.setdefault("actor", THE_GATEWAY)
    return AuditEvent(id=new_event_id(at), time=at, tenant=str(tenant), type=kind, **members)


def of_exchange(exchange: Exchange, kind: EventType, **members: Any) -> AuditEvent:
    """An event of this exchange: subject reference, conversation, request and policy filled in."""
    members.setdefault("sref", exchange.subject_reference)
    members.setdefault("policy", policy_member(exchange.policy))
    return event(
        kind,
        exchange.tenant,
        members.pop("at", exchange.at),
        conv=str(exchange.conversation.id),
        turn=exchange.request_id,
        req=Request(exchange.request_id),
        **members,
    )


def recording(*events: AuditEvent) -> Effect:
    """An effect that only records."""
    return lambda work: work.record(*events)


def outcome(result: Result, code: str | None = None) -> Outcome:
    return Outcome(result, code)
