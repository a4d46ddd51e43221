"""Connections, and every difference between databases. Nothing else here speaks a dialect.

SQLite: WAL, so readers never wait for the writer; `synchronous=FULL`, because the record of a call
must be on disk before the call; `secure_delete`, so deleted rows are overwritten with zeros.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any, Final, TypeVar

from sqlalchemy import (
    URL,
    ColumnElement,
    Connection,
    Engine,
    LargeBinary,
    Select,
    create_engine,
    event,
    func,
    literal,
    text,
)
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import OperationalError

from gateway.errors import StoreError

T = TypeVar("T")

BUSY_TIMEOUT_MS: Final = 15_000
_PRAGMAS: Final = (
    f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",
    "PRAGMA temp_store=MEMORY",  # no sorted rows in temporary files
)
_BEGIN: Final = "gateway_begin"
_ROWS_AT_ONCE: Final = 500

insert_or_update = sqlite.insert
"""An INSERT that knows `on_conflict_do_update`."""


def open_engine(path: Path, *, query_only: bool = False) -> Engine:
    """An engine on one SQLite file, which is created for its owner alone if it is missing.

    With `query_only` every statement that would write fails.
    """
    if not query_only:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
    url = URL.create("sqlite", database=str(path))
    engine = create_engine(
        url, pool_size=8, max_overflow=56, hide_parameters=True, connect_args={"timeout": 15}
    )

    @event.listens_for(engine, "connect")
    def _configure(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # the driver begins nothing by itself: see `_begin`
        for pragma in _PRAGMAS:
            connection.execute(pragma)
        connection.execute("PRAGMA query_only=ON" if query_only else "PRAGMA journal_mode=WAL")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        statement = connection.get_execution_options().get(_BEGIN, "BEGIN")
        if statement:
            _begun(connection, statement)

    return engine


def _begun(connection: Connection, statement: str) -> None:
    """On the driver's cursor: every request begins five transactions."""
    cursor = connection.connection.cursor()
    try:
        cursor.execute(statement)
    except sqlite3.Error as error:
        raise OperationalError(statement, None, error, hide_parameters=True) from error
    finally:
        cursor.close()


class NumberProbe:
    """Reads one number again and again, always its newest committed value, in microseconds.

    One connection for all threads. OSError where the file cannot be read.
    """

    def __init__(self, path: Path, query: Select[int]) -> None:
        self._sql = str(query.compile(dialect=sqlite.dialect()))
        self._turn = Lock()
        self._connection = sqlite3.connect(
            path, timeout=BUSY_TIMEOUT_MS / 1000, isolation_level=None, check_same_thread=False
        )

    def read(self) -> int:
        try:
            with self._turn:
                return int(self._connection.execute(self._sql).fetchone()[0])
        except (sqlite3.Error, TypeError) as error:
            raise OSError("the number cannot be read") from error

    def close(self) -> None:
        with self._turn:
            self._connection.close()


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A transaction that sees one snapshot, taken by its first statement."""
    with engine.connect() as connection, connection.begin():
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that holds the only right to write from its beginning."""
    with writing_connection(engine) as connection, connection.begin():
        yield connection


@contextmanager
def writing_connection(engine: Engine) -> Iterator[Connection]:
    """A connection whose transactions hold the right to write from their beginning."""
    with engine.connect().execution_options(**{_BEGIN: "BEGIN IMMEDIATE"}) as connection:
        yield connection


@contextmanager
def part_of_work(connection: Connection) -> Iterator[None]:
    """What is written inside is undone alone where it raises."""
    begin_part(connection)
    try:
        yield
    except BaseException:
        undo_part(connection)
        raise
    keep_part(connection)


# Savepoints without SQLAlchemy's bookkeeping, which costs more than several statements. The words
# are the same in SQLite and PostgreSQL, and both take one name again inside itself. Each raises
# StoreError where the database cannot do it: nothing of the transaction may be committed then.


def begin_part(connection: Connection) -> None:
    """Opens a savepoint; `keep_part` or `undo_part` must follow."""
    _say(connection, "SAVEPOINT part")


def keep_part(connection: Connection) -> None:
    """Keeps what was written since."""
    require_transaction(connection)
    _say(connection, "RELEASE SAVEPOINT part")


def undo_part(connection: Connection) -> None:
    """Undoes what was written since."""
    require_transaction(connection)
    _say(connection, "ROLLBACK TO SAVEPOINT part")
    _say(connection, "RELEASE SAVEPOINT part")


def _say(connection: Connection, command: str) -> None:
    cursor = connection.connection.cursor()
    try:
        cursor.execute(command)
    except connection.dialect.loaded_dbapi.Error as error:
        raise unavailable() from error
    finally:
        cursor.close()


def require_transaction(connection: Connection) -> None:
    """StoreError where the database has ended the transaction by itself.

    SQLite does so when the disk is full or fails; the next statement would then stand alone.
    """
    driver = connection.connection.dbapi_connection
    if driver is None or not driver.in_transaction:
        raise unavailable()


def truncate_wal(engine: Engine) -> bool:
    """Moves the write-ahead log into the database and empties it: whether nobody was in the way."""
    with engine.connect().execution_options(**{_BEGIN: ""}) as connection:
        busy, _, _ = connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)")).one()
    return not busy


def copy_whole(engine: Engine, target: Path) -> None:
    """Writes the present state, without free pages, to `target`, replacing it in one step."""
    draft = target.with_name(target.name + ".new")
    draft.unlink(missing_ok=True)
    os.close(os.open(draft, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600))
    with engine.connect().execution_options(**{_BEGIN: ""}) as connection:
        connection.execute(text("VACUUM INTO :target"), {"target": str(draft)})
    _sync(draft, os.O_RDWR)
    draft.replace(target)
    _sync(target.parent, os.O_RDONLY | os.O_DIRECTORY)


def contains_bytes(column: ColumnElement[bytes], part: bytes) -> ColumnElement[bool]:
    """Whether a column of bytes holds `part` somewhere."""
    return func.instr(column, literal(part, LargeBinary())) > 0


def later_of(one: ColumnElement[T], other: ColumnElement[T]) -> ColumnElement[T]:
    """The greater of two columns in each row."""
    return func.max(one, other)


def in_portions(items: list[T]) -> Iterator[list[T]]:
    """Cuts a list for statements with one parameter an item."""
    for at in range(0, len(items), _ROWS_AT_ONCE):
        yield items[at : at + _ROWS_AT_ONCE]


def unavailable() -> StoreError:
    """The error for everything that a database could not do."""
    return StoreError(
        "records_unavailable", "The records cannot be reached at the moment.", retry_after=5
    )


def _sync(path: Path, flags: int) -> None:
    handle = os.open(path, flags | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
