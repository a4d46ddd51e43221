"""The tables of the audit log, for the caller's migration to create together with the guards.

One database may hold several logs (a tenant each, an epoch each), told apart by the small number
`log`. The guards are a fence against accidents; what proves the log is the tree.
"""

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()

# STRICT tables take an Integer only; PostgreSQL gets the wide one.
_NUMBER = BigInteger().with_variant(Integer(), "sqlite")

audit_head = Table(
    "audit_head",
    metadata,
    Column("log", Integer, primary_key=True, autoincrement=False),
    Column("origin", Text, nullable=False, unique=True),
    Column("size", _NUMBER, CheckConstraint("size >= 0"), nullable=False),
    Column("edge", LargeBinary, nullable=False),
    Column("tail", LargeBinary, nullable=False),
    Column("checkpoint", Text, nullable=False),
    sqlite_strict=True,
)
"""One row a log. `edge`: roots of full subtrees; `tail`: leaf hashes since the last full tile."""

audit_entry = Table(
    "audit_entry",
    metadata,
    Column("log", Integer, ForeignKey("audit_head.log"), primary_key=True),
    Column("seq", _NUMBER, primary_key=True, autoincrement=False),
    Column("eid", Text, nullable=False),
    Column("leaf_hash", LargeBinary, nullable=False),
    Column("body", LargeBinary, nullable=False),
    UniqueConstraint("log", "eid"),
    sqlite_strict=True,
)
"""One row an event, `seq` from 0 without gaps; `body` is the exact leaf."""

audit_tile = Table(
    "audit_tile",
    metadata,
    Column("log", Integer, ForeignKey("audit_head.log"), primary_key=True),
    Column("level", Integer, primary_key=True, autoincrement=False),
    Column("n", _NUMBER, primary_key=True, autoincrement=False),
    Column("hashes", LargeBinary, nullable=False),
    Column("root", LargeBinary, nullable=False),
    sqlite_strict=True,
)
"""Full tiles: 256 hashes (8192 bytes) and the root over them. A second copy of the leaf hashes."""

SQLITE_GUARDS: tuple[str, ...] = (
    *(
        f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        for table in ("audit_entry", "audit_tile")
        for verb in ("UPDATE", "DELETE")
    ),
    # INSERT OR REPLACE deletes without firing a delete trigger.
    "CREATE TRIGGER audit_entry_no_replace BEFORE INSERT ON audit_entry WHEN EXISTS "
    "(SELECT 1 FROM audit_entry WHERE log = NEW.log AND (seq = NEW.seq OR eid = NEW.eid)) "
    "BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END",
    "CREATE TRIGGER audit_tile_no_replace BEFORE INSERT ON audit_tile WHEN EXISTS "
    "(SELECT 1 FROM audit_tile WHERE log = NEW.log AND level = NEW.level AND n = NEW.n) "
    "BEGIN SELECT RAISE(ABORT, 'audit_tile is append-only'); END",
    "CREATE TRIGGER audit_head_no_delete BEFORE DELETE ON audit_head "
    "BEGIN SELECT RAISE(ABORT, 'audit_head is kept'); END",
    "CREATE TRIGGER audit_head_only_grows BEFORE UPDATE ON audit_head "
    "WHEN NEW.log <> OLD.log OR NEW.origin <> OLD.origin OR NEW.size < OLD.size "
    "BEGIN SELECT RAISE(ABORT, 'audit_head only grows'); END",
)
"""SQLite triggers for the migration that creates the tables."""
