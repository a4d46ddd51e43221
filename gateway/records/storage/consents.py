"""Sealed consents: implements `gateway.ports.consents.ConsentLedger`."""

from __future__ import annotations

import base64
import json
from datetime import UTC
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, insert, select
from sqlalchemy.exc import IntegrityError

from gateway.errors import ConflictError
from gateway.ports.consents import ConsentAct, ConsentRecord, ConsentStatus
from gateway.records.sealing.envelope import Context, open_text, seal_text
from gateway.records.sealing.refusal import refusal
from gateway.records.storage.models import consent
from gateway.records.storage.open_transaction import OpenTransaction

_c = consent.c


class SqlConsents:
    """Consents of one open transaction. The order of acts is the order in which they were stored.

    Purpose, status and instant stand in the clear to be searched; the sealed record repeats them,
    so that a change of the clear ones is a SealingError and not another answer.
    """

    def __init__(self, transaction: OpenTransaction) -> None:
        self._transaction = transaction

    def current(
        self, tenant: UUID, subject: UUID, purpose: str, channel: str | None = None
    ) -> ConsentRecord | None:
        """SealingError where there is one but the subject's key is gone."""
        query = _of(tenant, subject).where(_c.purpose == purpose).order_by(_c.position.desc())
        if channel is None:
            query = query.limit(1)
        rows = self._transaction.connection.execute(query).all()
        if not rows:
            return None
        key = self._key(tenant, subject)
        # The channel is sealed: what somebody uses to write is nobody's business without the key.
        found = (_record(row, tenant, subject, key) for row in rows)
        fitting = (r for r in found if channel is None or r.channel == channel or r.everywhere)
        return next(fitting, None)

    def history(self, tenant: UUID, subject: UUID) -> tuple[ConsentRecord, ...]:
        """Oldest first. SealingError where the subject's key is gone."""
        key = self._key(tenant, subject)
        rows = self._transaction.connection.execute(_of(tenant, subject).order_by(_c.position))
        return tuple(_record(row, tenant, subject, key) for row in rows)

    def add(self, record: ConsentRecord) -> None:
        """ConflictError (`consent_taken`) where this very record was stored already."""
        key = self._key(record.tenant, record.subject)
        context = _context(record.tenant, record.subject, record.id)
        row = {
            "id": record.id,
            "tenant": record.tenant,
            "subject": record.subject,
            "purpose": record.purpose,
            "status": record.status,
            "at": record.at,
            "content": seal_text(key, context, _content(record)),
        }
        try:
            self._transaction.connection.execute(insert(consent), row)
        except IntegrityError as error:
            raise ConflictError("consent_taken", "This consent was stored already.") from error

    def _key(self, tenant: UUID, subject: UUID) -> bytes:
        return self._transaction.keys.subject_key(tenant, subject)


def _of(tenant: UUID, subject: UUID) -> Select[*tuple[Any, ...]]:
    return select(consent).where(_c.tenant == tenant, _c.subject == subject)


def _context(tenant: UUID, subject: UUID, record: UUID) -> Context:
    return Context(
        tenant=tenant,
        table=consent.name,
        column="content",
        row=record,
        subject=subject,
        key=subject,
    )


def _content(record: ConsentRecord) -> str:
    members = {
        "conversation": str(record.conversation),
        "purpose": record.purpose,
        "status": record.status,
        "at": record.at.astimezone(UTC).isoformat(),
        "act": record.act,
        "channel": record.channel,
        "notice_name": record.notice_name,
        "notice_language": record.notice_language,
        "notice_version": record.notice_version,
        "notice_sha256": record.notice_sha256,
        "notice_bytes": base64.b64encode(record.notice_bytes).decode("ascii"),
        "policy": record.policy,
        "statement": record.statement.decode(),
    }
    return json.dumps(members, ensure_ascii=False)


def _record(row: Row[*tuple[Any, ...]], tenant: UUID, subject: UUID, key: bytes) -> ConsentRecord:
    members = json.loads(open_text(key, _context(tenant, subject, row.id), row.content))
    clear = {"purpose": row.purpose, "status": row.status, "at": row.at.isoformat()}
    if not clear.items() <= members.items():
        raise refusal()
    return ConsentRecord(
        id=row.id,
        tenant=tenant,
        subject=subject,
        conversation=UUID(members["conversation"]),
        purpose=row.purpose,
        status=ConsentStatus(row.status),
        act=ConsentAct(members["act"]),
        channel=members["channel"],
        at=row.at,
        notice_name=members["notice_name"],
        notice_language=members["notice_language"],
        notice_version=members["notice_version"],
        notice_sha256=members["notice_sha256"],
        notice_bytes=base64.b64decode(members["notice_bytes"]),
        policy=members["policy"],
        statement=members.get("statement", "").encode(),
    )
