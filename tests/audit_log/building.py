"""Builders for the audit log's tests: events, databases, logs."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event

from audit_log import store
from audit_log.notes import LocalSigner
from audit_log.records import Actor, ActorKind, AuditEvent, EventType, new_event_id
from audit_log.trail import Trail

TENANT = "0b6f1f7e-3c59-4c1b-9d52-6a3f5f1f7a10"
ORIGIN = f"gateway.test/{TENANT}/1"
SIGNER = LocalSigner.from_seed(ORIGIN, bytes(range(32)))
START = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)


def an_event(number: int = 0, **members: Any) -> AuditEvent:
    """An event that happened `number` seconds after eight."""
    at = START + timedelta(seconds=number)
    given: dict[str, Any] = {
        "id": new_event_id(at),
        "time": at,
        "tenant": TENANT,
        "type": EventType.TURN_RECEIVED,
        "actor": Actor(ActorKind.SERVICE, "gateway"),
        "count": number,
    }
    return AuditEvent(**(given | members))


def open_database(path: Path, *, guarded: bool = True, create: bool = True) -> Engine:
    """A SQLite file as the gateway runs it: WAL, FULL, BEGIN IMMEDIATE; tables made here."""
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": 30})

    @event.listens_for(engine, "connect")
    def _set_up(connection: Any, _: Any) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    if create:
        with engine.begin() as connection:
            store.metadata.create_all(connection)
            for trigger in store.SQLITE_GUARDS if guarded else ():
                connection.exec_driver_sql(trigger)
            Trail(ORIGIN, SIGNER).create(connection)
    return engine


def write(engine: Engine, events: Sequence[AuditEvent], trail: Trail | None = None) -> list[int]:
    """Appends and seals in one transaction."""
    trail = trail or Trail(ORIGIN, SIGNER)
    with engine.begin() as connection:
        numbers = trail.append(connection, events)
        trail.seal(connection)
    return numbers
