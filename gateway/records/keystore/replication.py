"""Second copies of keys.db, always of the present state: a history of keys would undo erasure."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from gateway.errors import SealingError, StoreError
from gateway.records.keystore.reader import shred_sequence
from gateway.records.storage.connection import copy_whole, open_engine, reading


def replicate(engine: Engine, replicas: Iterable[Path]) -> None:
    """Overwrites each replica with the present state; durable on return.

    One process at a time. StoreError (`replica_newer`) where a replica has seen more destructions
    than this keystore: then this one was restored from the past and opens nothing any more, and the
    replica may be the last that does.
    """
    with reading(engine) as connection:
        sequence = shred_sequence(connection)
    for replica in replicas:
        lock = replica.with_name(replica.name + ".lock")
        handle = os.open(lock, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            if _sequence_of(replica) > sequence:
                raise StoreError("replica_newer", "A replica of the keys is newer than the keys.")
            copy_whole(engine, replica)
        finally:
            os.close(handle)


def _sequence_of(replica: Path) -> int:
    """Destructions that a replica has seen; -1 for one that is missing or is no keystore."""
    if not replica.is_file():
        return -1
    engine = open_engine(replica, query_only=True)
    try:
        with reading(engine) as connection:
            return shred_sequence(connection)
    except (SQLAlchemyError, SealingError):
        return -1
    finally:
        engine.dispose()
