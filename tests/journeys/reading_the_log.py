"""The audit log of a running gateway, as the journeys read it."""

from __future__ import annotations

import time
from collections.abc import Callable

from audit_log.kinds import EventType
from audit_log.reading import Filter, read_events
from audit_log.records import AuditEvent
from gateway.records.storage.connection import open_engine, reading
from tests.builders import RunningGateway
from tests.fakes import PATIENCE_SECONDS


def events_of(gateway: RunningGateway, request_id: str | None = None) -> list[AuditEvent]:
    """All events in log order; of one request, if its id is given."""
    opened = gateway.parts.installation
    engine = open_engine(opened.data.database, query_only=True)
    try:
        with reading(engine) as connection:
            found = read_events(connection, opened.deployment.origin, Filter(turn=request_id))
            return [one.event for one in found]
    finally:
        engine.dispose()


def ends_with(
    gateway: RunningGateway, kind: EventType, request_id: str | None = None
) -> AuditEvent:
    """The newest event of this kind. Waits a while: an ending is written once the bytes are out."""
    found: list[AuditEvent] = []

    def there() -> bool:
        found[:] = [e for e in events_of(gateway, request_id) if e.type is kind]
        return bool(found)

    assert wait_until(there), f"no {kind} in the audit log"
    return found[-1]


def wait_until(condition: Callable[[], bool]) -> bool:
    """Whether the condition came true while a test has patience."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.01)
    return True
