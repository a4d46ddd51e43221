"""Single statements on the audit log's tables, over the connection that is handed in.

Nothing here opens, commits or creates: the caller's transaction joins an effect to its record,
and the caller's migration creates `metadata` with `SQLITE_GUARDS` (see `tables`).
The one exception is `open_read_only`, for verification apart from the gateway.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from sqlalchemy import (
    BindParameter,
    Connection,
    NullPool,
    bindparam,
    create_engine,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.exc import DBAPIError

from audit_log.errors import StoreError, TrailError
from audit_log.statements import Prepared
from audit_log.tables import SQLITE_GUARDS, audit_entry, audit_head, audit_tile, metadata
from audit_log.tree import join

__all__ = ["SQLITE_GUARDS", "Entry", "Head", "TileRow", "metadata"]


@dataclass(frozen=True, slots=True)
class Head:
    """The head row as stored, unchecked."""

    log: int
    origin: str
    size: int
    edge: bytes = field(repr=False)
    tail: bytes = field(repr=False)
    checkpoint: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry row as stored, unchecked."""

    seq: int
    eid: str
    leaf_hash: bytes = field(repr=False)
    body: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class TileRow:
    """A full tile as stored, unchecked."""

    hashes: bytes = field(repr=False)
    root: bytes = field(repr=False)


_ENTRY = (audit_entry.c.seq, audit_entry.c.eid, audit_entry.c.leaf_hash, audit_entry.c.body)
_ROWS_AT_ONCE = 512

# The statements of every append, built once: building them costs more than running them.
_HEAD = select(
    audit_head.c.log,
    audit_head.c.origin,
    audit_head.c.size,
    audit_head.c.edge,
    audit_head.c.tail,
    audit_head.c.checkpoint,
).where(audit_head.c.origin == bindparam("origin"))
_READ_HEAD = Prepared(_HEAD)
_LOCK_HEAD = Prepared(_HEAD.with_for_update())
_UPDATE_HEAD = (
    update(audit_head)
    .where(audit_head.c.log == bindparam("this_log"), audit_head.c.size == bindparam("old_size"))
    .values(
        size=bindparam("new_size"),
        edge=bindparam("new_edge"),
        tail=bindparam("new_tail"),
        checkpoint=bindparam("new_checkpoint"),
    )
)
_ADDED_ROWS = (
    select(func.count())
    .where(audit_entry.c.log == bindparam("this_log"), audit_entry.c.seq >= bindparam("old_size"))
    .scalar_subquery()
)
_WRITE_SEALED_HEAD = Prepared(_UPDATE_HEAD.where(_ADDED_ROWS == bindparam("added")))
_INSERT_ENTRY = Prepared(insert(audit_entry), audit_entry.c.keys())


_HEAD_KINDS = (int, str, int, bytes, bytes, str)
_ENTRY_KINDS = (int, str, bytes, bytes)


def _typed(row: Sequence[Any], kinds: tuple[type, ...], name: str) -> Sequence[Any]:
    """The row, if each value is of its column's type: a damaged SQLite file may hold another."""
    if any(type(value) is not kind for value, kind in zip(row, kinds, strict=True)):
        raise StoreError("column_type", name)
    return row


def _entry(row: Sequence[Any]) -> Entry:
    name = f"entry {row[0]}" if type(row[0]) is int else "entry of no number"
    return Entry(*_typed(row, _ENTRY_KINDS, name))


def read_head(connection: Connection, origin: str, *, locked: bool = False) -> Head | None:
    """The head row of a log; `locked` takes it for writing where the database has row locks."""
    query = _LOCK_HEAD if locked else _READ_HEAD
    row = query.row(connection, {"origin": origin})
    return None if row is None else Head(*_typed(row, _HEAD_KINDS, "head"))


def origins(connection: Connection) -> list[str]:
    """Origins of all logs in this database, in the order they were opened."""
    return list(connection.scalars(select(audit_head.c.origin).order_by(audit_head.c.log)))


def insert_head(connection: Connection, origin: str, checkpoint: str) -> None:
    """Opens an empty log."""
    last = connection.scalar(select(func.max(audit_head.c.log)))
    row = {"log": (last or 0) + 1, "origin": origin, "size": 0, "edge": b"", "tail": b""}
    connection.execute(insert(audit_head), row | {"checkpoint": checkpoint})


def update_head(connection: Connection, head: Head, *, old_size: int) -> None:
    """Writes the head, if nobody else has moved it meanwhile; TrailError otherwise."""
    if connection.execute(_UPDATE_HEAD, _moved(head, old_size)).rowcount != 1:
        raise TrailError("head_moved")


def write_sealed_head(connection: Connection, head: Head, *, old_size: int) -> None:
    """`update_head`, and only if exactly the rows from `old_size` on to the new size are there."""
    values = _moved(head, old_size) | {"added": head.size - old_size}
    if _WRITE_SEALED_HEAD.change(connection, values) != 1:
        raise TrailError("head_moved")


def _moved(head: Head, old_size: int) -> dict[str, Any]:
    return {
        "this_log": head.log,
        "old_size": old_size,
        "new_size": head.size,
        "new_edge": head.edge,
        "new_tail": head.tail,
        "new_checkpoint": head.checkpoint,
    }


def insert_entries(connection: Connection, log: int, entries: Sequence[Entry]) -> None:
    """Adds entry rows."""
    rows = [
        {"log": log, "seq": e.seq, "eid": e.eid, "leaf_hash": e.leaf_hash, "body": e.body}
        for e in entries
    ]
    if rows:
        _INSERT_ENTRY.many(connection, rows)


def insert_tile(
    connection: Connection, log: int, level: int, n: int, hashes: Sequence[bytes], root: bytes
) -> None:
    """Adds a full tile."""
    row = {"log": log, "level": level, "n": n, "hashes": join(hashes), "root": root}
    connection.execute(insert(audit_tile), row)


def entries_by_eid(connection: Connection, log: int, eids: Sequence[str]) -> dict[str, Entry]:
    """The stored ones among the given event ids."""
    found: dict[str, Entry] = {}
    for at in range(0, len(eids), _ROWS_AT_ONCE):
        some = eids[at : at + _ROWS_AT_ONCE]
        values = {"log": log} | {f"eid{n}": eid for n, eid in enumerate(some)}
        rows = _entries_by_eid(len(some)).rows(connection, values)
        found |= {entry.eid: entry for entry in map(_entry, rows)}
    return found


@lru_cache(maxsize=64)
def _entries_by_eid(count: int) -> Prepared:
    ids: list[BindParameter[str]] = [bindparam(f"eid{n}") for n in range(count)]
    this_log = audit_entry.c.log == bindparam("log")
    return Prepared(select(*_ENTRY).where(this_log, audit_entry.c.eid.in_(ids)))


def stream_entries(connection: Connection, log: int) -> Iterator[Entry]:
    """All entry rows of a log by `seq`, some hundred in memory at a time."""
    query = select(*_ENTRY).where(audit_entry.c.log == log).order_by(audit_entry.c.seq)
    for row in connection.execute(query, execution_options={"yield_per": _ROWS_AT_ONCE}):
        yield _entry(row)


def leaf_hashes(connection: Connection, log: int, low: int, high: int) -> list[bytes]:
    """Leaf hashes of the entries ``[low, high)``."""
    seq = audit_entry.c.seq
    query = select(audit_entry.c.leaf_hash).where(audit_entry.c.log == log)
    return list(connection.scalars(query.where(seq >= low, seq < high).order_by(seq)))


def holds_entries(connection: Connection, log: int) -> bool:
    """Whether any entry row belongs to the log."""
    query = select(audit_entry.c.seq).where(audit_entry.c.log == log).limit(1)
    return connection.scalar(query) is not None


def tile_roots(connection: Connection, log: int, level: int, low: int, high: int) -> list[bytes]:
    """Roots of the full tiles ``[low, high)`` of a level."""
    n = audit_tile.c.n
    query = select(audit_tile.c.root).where(audit_tile.c.log == log, audit_tile.c.level == level)
    return list(connection.scalars(query.where(n >= low, n < high).order_by(n)))


def read_tile(connection: Connection, log: int, level: int, n: int) -> TileRow | None:
    """One full tile, or None."""
    query = select(audit_tile.c.hashes, audit_tile.c.root).where(
        audit_tile.c.log == log, audit_tile.c.level == level, audit_tile.c.n == n
    )
    row = connection.execute(query).one_or_none()
    name = f"tile {level}/{n}"
    return None if row is None else TileRow(*_typed(row, (bytes, bytes), name))


def stream_tile_keys(connection: Connection, log: int) -> Iterator[tuple[int, int]]:
    """Level and number of every stored tile, in order."""
    level, n = audit_tile.c.level, audit_tile.c.n
    query = select(level, n).where(audit_tile.c.log == log).order_by(level, n)
    for row in connection.execute(query, execution_options={"yield_per": _ROWS_AT_ONCE}):
        yield row.level, row.n


def first_stray(connection: Connection) -> str | None:
    """Name of a row that belongs to no log of this database, or None."""
    logs = select(audit_head.c.log)
    entry = connection.execute(
        select(audit_entry.c.log, audit_entry.c.seq)
        .where(audit_entry.c.log.not_in(logs))
        .order_by(audit_entry.c.log, audit_entry.c.seq)
        .limit(1)
    ).one_or_none()
    if entry is not None:
        return f"entry {entry.seq} of log {entry.log}"
    tile = connection.execute(
        select(audit_tile).where(audit_tile.c.log.not_in(logs)).limit(1)
    ).one_or_none()
    return None if tile is None else f"tile {tile.level}/{tile.n} of log {tile.log}"


@contextmanager
def open_read_only(path: Path) -> Iterator[Connection]:
    """A read transaction on a SQLite file, while others may write to it.

    Everything read inside is one snapshot. StoreError where it is no database with these tables.
    """
    if not path.is_file():
        raise StoreError("no_database")
    location = f"{path.resolve().as_uri()}?mode=ro"
    engine = create_engine(
        "sqlite://",
        creator=lambda: sqlite3.connect(location, uri=True, isolation_level=None),
        poolclass=NullPool,
    )
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("BEGIN")
            yield connection
            connection.exec_driver_sql("COMMIT")
    except (DBAPIError, sqlite3.Error, UnicodeDecodeError) as error:
        # The last: SQLite's own complaint about a damaged schema quotes the damage.
        raise StoreError("unreadable") from error
    finally:
        engine.dispose()
