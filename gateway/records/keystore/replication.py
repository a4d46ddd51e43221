"""Second copies of keys.db, always of the present state: a history of keys would undo erasure."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import Engine

from gateway.records.storage.connection import copy_whole


def replicate(engine: Engine, replicas: Iterable[Path]) -> None:
    """Overwrites each replica with the present state; durable on return.

    One process at a time, so that an older state never takes the place of a newer one.
    """
    for replica in replicas:
        lock = replica.with_name(replica.name + ".lock")
        handle = os.open(lock, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            copy_whole(engine, replica)
        finally:
            os.close(handle)
