"""A process that shreds a subject and is killed at a given point. Run by test_journal.py.

python crash_child.py FOLDER SUBJECT POINT TENANT
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from gateway.records.keystore import journal, shredding
from gateway.records.keystore.keystore import Keystore
from gateway.records.sealing.providers.local import LocalProvider

Patch = tuple[Any, str]


class SteadyClock:
    """Of this process alone: the shared builders would double its time to start."""

    def now(self) -> datetime:
        return datetime(2026, 11, 22, 12, tzinfo=UTC)


STEPS: dict[str, Patch] = {
    "rotate": (LocalProvider, "rotate"),
    "store_epoch": (shredding, "_store_epoch"),
    "journal_row": (shredding, "_write_journal"),
    "commit": (journal.Journal, "_finish"),
    "replicate": (journal, "replicate"),
    "destroy": (LocalProvider, "destroy_versions_below"),
    "truncate": (journal, "truncate_wal"),
    "advance_1": (journal.Journal, "_advance"),
    "advance_2": (journal.Journal, "_advance"),
    "advance_3": (journal.Journal, "_advance"),
}
POINTS = [f"{moment}:{name}" for name in STEPS for moment in ("before", "after")]


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def arm(point: str) -> None:
    """Puts a kill before or after one step, at its n-th call where the name ends in a number."""
    moment, name = point.split(":")
    owner, attribute = STEPS[name]
    real: Callable[..., Any] = getattr(owner, attribute)
    fatal_call = int(name[-1]) if name[-1].isdigit() else 1
    calls = 0

    def step(*args: Any) -> Any:
        nonlocal calls
        calls += 1
        fatal = calls == fatal_call
        if fatal and moment == "before":
            die()
        result = real(*args)
        if fatal and moment == "after":
            die()
        return result

    setattr(owner, attribute, step)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    store = Keystore.open(
        folder / "keys" / "keys.db",
        LocalProvider(folder / "keyring" / "keyring.json"),
        SteadyClock(),
        [folder / "replica" / "keys.db"],
    )
    arm(sys.argv[3])
    store.shred_subject(UUID(sys.argv[4]), UUID(sys.argv[2]))
