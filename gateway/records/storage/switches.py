"""Switches: implements `gateway.ports.switches.SwitchStore`."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, delete, func, insert, literal_column, select

from gateway.ports.switches import SwitchKind, SwitchReason, SwitchRecord
from gateway.records.storage.models import switch
from gateway.records.storage.open_transaction import OpenTransaction

_c = switch.c
NEWEST = select(func.coalesce(func.max(_c.number), literal_column("0")))
"""Grows with every change: whoever has seen this number has seen every switch."""


class SqlSwitches:
    """Switches on one open transaction."""

    def __init__(self, transaction: OpenTransaction) -> None:
        self._transaction = transaction

    def put(self, record: SwitchRecord) -> None:
        connection = self._transaction.connection
        number = connection.execute(NEWEST).scalar_one() + 1
        connection.execute(
            delete(switch).where(
                _c.tenant == record.tenant,
                _c.kind == record.kind.value,
                _c.assistant == record.assistant,
            )
        )
        row = {
            "tenant": record.tenant,
            "kind": record.kind.value,
            "assistant": record.assistant,
            "is_on": record.on,
            "at": record.at,
            "reason": record.reason.value if record.reason else None,
            "until": record.until,
            "number": number,
        }
        connection.execute(insert(switch), row)

    def all(self) -> tuple[SwitchRecord, ...]:
        query = select(switch).order_by(_c.tenant, _c.kind, _c.assistant)
        return tuple(_record(row) for row in self._transaction.connection.execute(query))


def _record(row: Row[*tuple[Any, ...]]) -> SwitchRecord:
    return SwitchRecord(
        tenant=row.tenant,
        kind=SwitchKind(row.kind),
        assistant=row.assistant,
        on=row.is_on,
        at=row.at,
        reason=SwitchReason(row.reason) if row.reason else None,
        until=row.until,
    )
