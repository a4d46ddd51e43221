"""Verifies a tenant's audit log, and shows on a copy that a changed byte does not stay hidden."""

from __future__ import annotations

import secrets
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from uuid import UUID

from sqlalchemy import Connection, Engine, NullPool, create_engine, insert, select, update

from audit_log import store
from audit_log.checkpoint import Checkpoint
from audit_log.errors import StoreError as LogUnreadable
from audit_log.errors import VerificationError
from audit_log.notes import NoteKey
from audit_log.tables import audit_entry, audit_head, audit_tile, metadata
from audit_log.verifier import verify_database, verify_log
from gateway.errors import ClientError

LARGEST_COPY: Final = 50_000
"""Entries; a demonstration need not copy a log of millions."""
_ROWS_AT_ONCE: Final = 500


@dataclass(frozen=True, slots=True)
class Fault:
    """The first thing that does not hold: the verifier's step, the entry if it is one, a code."""

    step: str
    seq: int | None
    code: str


@dataclass(frozen=True, slots=True)
class LogCheck:
    """A verification. `size` is what the log claims to hold."""

    size: int
    failed: Fault | None

    @property
    def verified(self) -> bool:
        return self.failed is None


def _none_kept(_: UUID) -> Sequence[Checkpoint]:
    return ()


@dataclass(frozen=True, slots=True)
class LogVerification:
    """Reads the database of the log by itself, read-only, beside the gateway that writes to it.

    `key_of` gives the public key of a tenant's log, `published_of` the checkpoints that are kept
    outside the database and that the log must extend.
    """

    database: Path
    key_of: Callable[[UUID], NoteKey]
    published_of: Callable[[UUID], Sequence[Checkpoint]] = _none_kept

    def verify(self, tenant: UUID) -> LogCheck:
        """The live log as it is now."""
        key = self.key_of(tenant)
        published = self.published_of(tenant)  # before the log is read: it may grow meanwhile
        size = 0
        try:
            with store.open_read_only(self.database) as connection:
                head = store.read_head(connection, key.name)
                size = head.size if head is not None else 0
                verify_log(connection, key, published)
        except VerificationError as error:
            return LogCheck(size, Fault(error.step, error.seq, error.code))
        except LogUnreadable as error:
            return LogCheck(size, Fault("log", None, error.code))
        return LogCheck(size, None)

    def verify_tampered_copy(self, tenant: UUID) -> LogCheck:
        """Copies the log's tables, changes one byte of one entry there, and verifies the copy.

        The log itself is only read. Raises ClientError (`log_empty`, 409; `log_too_large`, 413).
        """
        key = self.key_of(tenant)
        with tempfile.TemporaryDirectory(prefix="log-copy-") as folder:
            copy = Path(folder) / "copy.db"
            size = self._copy(key.name, copy)
            _change_one_byte(copy, secrets.randbelow(size))
            try:
                verify_database(copy, key)
            except VerificationError as error:
                return LogCheck(size, Fault(error.step, error.seq, error.code))
            return LogCheck(size, None)

    def _copy(self, origin: str, target: Path) -> int:
        """The number of entries copied. The copy has no guards: that is what a thief's has not."""
        engine = _engine(target)
        metadata.create_all(engine)
        with store.open_read_only(self.database) as source, engine.begin() as copy:
            head = store.read_head(source, origin)
            if head is None or head.size == 0:
                raise ClientError("log_empty", "The log holds no entry to change.", status=409)
            if head.size > LARGEST_COPY:
                raise ClientError("log_too_large", "The log is too large to copy.", status=413)
            for table in (audit_head, audit_entry, audit_tile):
                rows = source.execute(select(table).where(table.c.log == head.log)).mappings()
                for some in rows.partitions(_ROWS_AT_ONCE):
                    copy.execute(insert(table), [dict(row) for row in some])
        engine.dispose()
        return head.size


def _change_one_byte(database: Path, seq: int) -> None:
    """Flips the lowest bit in the middle of an entry."""
    engine = _engine(database)
    with engine.begin() as connection:
        _flip(connection, seq)
    engine.dispose()


def _flip(connection: Connection, seq: int) -> None:
    found = audit_entry.c.seq == seq
    body = bytearray(connection.scalars(select(audit_entry.c.body).where(found)).one())
    body[len(body) // 2] ^= 1
    connection.execute(update(audit_entry).where(found).values(body=bytes(body)))


def _engine(path: Path) -> Engine:
    return create_engine(f"sqlite:///{path}", poolclass=NullPool, hide_parameters=True)
