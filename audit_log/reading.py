"""Reading events back for pages and commands. Reading verifies nothing: see `verifier`."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import islice

from sqlalchemy import ColumnElement, Connection, false, func, or_, select

from audit_log.errors import TrailError
from audit_log.kinds import EventType
from audit_log.records import AuditEvent, parse_event
from audit_log.store import read_head
from audit_log.tables import audit_entry

_ROWS_AT_ONCE = 256


@dataclass(frozen=True, slots=True)
class LoggedEvent:
    """An event and its place in the log."""

    seq: int
    event: AuditEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which events to read; None means any. `after` and `before` exclude their sequence number."""

    types: Collection[EventType] | None = None
    conv: str | None = None
    turn: str | None = None
    sref: str | None = None
    after: int | None = None
    before: int | None = None

    def admits(self, event: AuditEvent) -> bool:
        """Whether an event fits, its place in the log aside."""
        return (
            (self.types is None or event.type in self.types)
            and self.conv in (None, event.conv)
            and self.turn in (None, event.turn)
            and self.sref in (None, event.sref)
        )


ANY = Filter()


def read_events(
    connection: Connection,
    origin: str,
    chosen: Filter = ANY,
    *,
    newest_first: bool = False,
    limit: int | None = None,
) -> Iterator[LoggedEvent]:
    """Events of a log that the filter admits, in log order or newest first.

    Streams. Raises TrailError for an unknown log, RecordError where a stored body is no event.
    """
    head = read_head(connection, origin)
    if head is None:
        raise TrailError("log_missing")
    seq = audit_entry.c.seq
    query = (
        select(seq, audit_entry.c.body)
        .where(audit_entry.c.log == head.log, *_hints(connection, chosen))
        .order_by(seq.desc() if newest_first else seq)
    )
    rows = connection.execute(query, execution_options={"yield_per": _ROWS_AT_ONCE})
    logged = (LoggedEvent(row.seq, parse_event(row.body)) for row in rows)
    return islice((one for one in logged if chosen.admits(one.event)), limit)


def latest(connection: Connection, origin: str, count: int) -> list[LoggedEvent]:
    """The newest events, newest first."""
    return list(read_events(connection, origin, newest_first=True, limit=count))


def _hints(connection: Connection, chosen: Filter) -> Iterator[ColumnElement[bool]]:
    """Conditions that spare the database from handing out bodies which cannot fit.

    Bodies are canonical JSON, so a member and its value stand there as one known run of bytes;
    `Filter.admits` still decides.
    """
    if chosen.after is not None:
        yield audit_entry.c.seq > chosen.after
    if chosen.before is not None:
        yield audit_entry.c.seq < chosen.before
    if connection.dialect.name != "sqlite":
        return
    find = func.instr
    for member in ("conv", "turn", "sref"):
        value = getattr(chosen, member)
        if value is not None:
            yield find(audit_entry.c.body, f'"{member}":"{value}"'.encode()) > 0
    if chosen.types is not None:
        yield or_(
            false(),
            *(find(audit_entry.c.body, f'"type":"{one}"'.encode()) > 0 for one in chosen.types),
        )
