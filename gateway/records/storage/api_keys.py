"""Gateway keys: implements `gateway.ports.access.ApiKeyStore`."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, func, insert, select, update

from gateway.ports.access import ApiKeyRecord
from gateway.records.storage.models import api_key
from gateway.records.storage.open_transaction import OpenTransaction

_c = api_key.c
_FIND = select(api_key).where(_c.id == bindparam("wanted"))
MADE = select(func.count()).select_from(api_key)
"""How many keys were ever made; none is ever deleted."""


class SqlApiKeys:
    """Keys on one open transaction."""

    def __init__(self, transaction: OpenTransaction) -> None:
        self._transaction = transaction

    def add(self, record: ApiKeyRecord) -> None:
        row = {
            "id": record.id,
            "tenant": record.tenant,
            "digest": record.digest,
            "scopes": " ".join(sorted(record.scopes)),
            "created_at": record.created_at,
            "expires_at": record.expires_at,
            "revoked_at": record.revoked_at,
        }
        self._transaction.connection.execute(insert(api_key), row)

    def find(self, key_id: str, now: datetime) -> ApiKeyRecord | None:
        row = self._transaction.connection.execute(_FIND, {"wanted": key_id}).one_or_none()
        return None if row is None else _record(row, now)

    def all(self, now: datetime) -> tuple[ApiKeyRecord, ...]:
        rows = self._transaction.connection.execute(select(api_key).order_by(_c.created_at))
        return tuple(_record(row, now) for row in rows)

    def revoke(self, key_id: str, at: datetime) -> bool:
        query = update(api_key).where(_c.id == key_id, _c.revoked_at.is_(None))
        return self._transaction.connection.execute(query.values(revoked_at=at)).rowcount == 1


def _record(row: Row[*tuple[Any, ...]], now: datetime) -> ApiKeyRecord:
    return ApiKeyRecord(
        id=row.id,
        tenant=row.tenant,
        digest=row.digest,
        scopes=frozenset(row.scopes.split()),
        created_at=row.created_at,
        expires_at=row.expires_at,
        revoked_at=row.revoked_at,
        now=now,
    )
