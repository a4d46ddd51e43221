"""Tables of keys.db. Every key in them is wrapped; ids are random and say nothing of a person."""

from __future__ import annotations

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Uuid,
)

from gateway.records.storage.instants import UtcInstant

SCHEMA_VERSION = 1

metadata = MetaData()

keystore_state = Table(
    "keystore_state",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("schema_version", Integer, nullable=False),
    Column("shred_seq", Integer, nullable=False),
)
"""One row. `shred_seq` counts destructions; whoever holds keys in memory watches it."""

epoch_master = Table(
    "epoch_master",
    metadata,
    Column("tenant", Uuid, primary_key=True),
    Column("epoch", Integer, nullable=False),
    Column("wrapped", LargeBinary, nullable=False),
)
"""One row a tenant: its epoch master, wrapped by the key provider."""

bucket_key = Table(
    "bucket_key",
    metadata,
    Column("tenant", Uuid, ForeignKey("epoch_master.tenant"), primary_key=True),
    Column("bucket", Integer, primary_key=True, autoincrement=False),
    Column("wrapped", LargeBinary, nullable=False),
)
"""256 rows a tenant, wrapped by the epoch master."""

tenant_secret = Table(
    "tenant_secret",
    metadata,
    Column("tenant", Uuid, ForeignKey("epoch_master.tenant"), primary_key=True),
    Column("purpose", String, primary_key=True),
    Column("wrapped", LargeBinary, nullable=False),
)
"""Keys of the tenant as a whole: the blind index, digests. Wrapped by the epoch master."""

shred_key = Table(
    "shred_key",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("tenant", Uuid, ForeignKey("epoch_master.tenant"), nullable=False),
    Column("kind", String, nullable=False),
    Column("bucket", Integer, nullable=False),
    Column("parent", Uuid, ForeignKey("shred_key.id"), nullable=True, index=True),
    Column("wrapped", LargeBinary, nullable=False),
    Index("ix_shred_key_tenant_bucket", "tenant", "bucket"),
)
"""One row a key that can be destroyed by itself; `parent` dies first or with it."""

blind_index = Table(
    "blind_index",
    metadata,
    Column("tenant", Uuid, primary_key=True),
    Column("digest", LargeBinary, primary_key=True),
    Column(
        "unit", Uuid, ForeignKey("shred_key.id", ondelete="CASCADE"), nullable=False, index=True
    ),
)
"""Which unit was entered under a value; `digest` is keyed. Goes with the unit's key."""

shred_journal = Table(
    "shred_journal",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("state", String, nullable=False, index=True),
    Column("version", Integer, nullable=False),
    Column("at", UtcInstant, nullable=False),
    Column("subjects", Integer, nullable=False),
    Column("conversations", Integer, nullable=False),
    Column("entries", Integer, nullable=False),
)
"""One row a destruction. `version`: provider versions below it are to be destroyed."""

tombstone = Table(
    "tombstone",
    metadata,
    Column("unit", Uuid, primary_key=True),
    Column("tenant", Uuid, nullable=False),
    Column("kind", String, nullable=False),
    Column("seq", Integer, ForeignKey("shred_journal.seq"), nullable=False, index=True),
)
"""One row a subject or conversation whose key was destroyed: a restored copy is held against it."""
