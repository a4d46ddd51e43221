"""What follows a destruction, step by step, so that a crash can be taken up where it fell.

    COMMITTED   the keys are gone from keys.db; older copies of it still open
    REPLICATED  every replica holds the new state
    DESTROYED   the provider's older versions are gone, and every older copy with them
    DONE        the write-ahead log holds nothing of before

Each step may run twice. Nothing is destroyed before all replicas are up to date: else a crash in
between could leave no copy that opens.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import assert_never

from sqlalchemy import Engine, select, update
from sqlalchemy.exc import SQLAlchemyError

from gateway.errors import StoreError
from gateway.records.keystore.replication import replicate
from gateway.records.keystore.schema import shred_journal
from gateway.records.sealing.providers.provider import KeyProvider
from gateway.records.storage.connection import reading, truncate_wal, writing


class State(StrEnum):
    """How far a destruction has come."""

    COMMITTED = "committed"
    REPLICATED = "replicated"
    DESTROYED = "destroyed"
    DONE = "done"


class Journal:
    """Takes destructions to their end. Safe from any thread and process."""

    def __init__(self, engine: Engine, provider: KeyProvider, replicas: Sequence[Path]) -> None:
        self._engine = engine
        self._provider = provider
        self._replicas = tuple(replicas)

    def unfinished(self) -> list[tuple[int, State, int]]:
        """Number, state and provider version of every destruction that is not done."""
        journal = shred_journal.c
        query = select(journal.seq, journal.state, journal.version)
        query = query.where(journal.state != State.DONE).order_by(journal.seq)
        with reading(self._engine) as connection:
            rows = connection.execute(query)
            return [(row.seq, State(row.state), row.version) for row in rows]

    def replay(self) -> None:
        """Finishes all of them. StoreError (`shred_unfinished`) where a step cannot be done now.

        A destruction whose write-ahead log somebody still reads stays DESTROYED until next time:
        what that log holds hangs off a version that is gone.
        """
        try:
            for sequence, state, version in self.unfinished():
                self._finish(sequence, state, version)
        except (SQLAlchemyError, OSError, StoreError) as error:
            raise StoreError(
                "shred_unfinished",
                "The keys are gone here, but older copies are not shut yet; it goes on by itself.",
                retry_after=30,
            ) from error

    def _finish(self, sequence: int, state: State, version: int) -> None:
        match state:
            case State.COMMITTED:
                replicate(self._engine, self._replicas)
                following = State.REPLICATED
            case State.REPLICATED:
                self._provider.destroy_versions_below(version)
                following = State.DESTROYED
            case State.DESTROYED:
                if not truncate_wal(self._engine):
                    return
                following = State.DONE
            case State.DONE:
                return
            case _:
                assert_never(state)
        self._advance(sequence, state, following)
        self._finish(sequence, following, version)

    def _advance(self, sequence: int, state: State, following: State) -> None:
        journal = shred_journal.c
        with writing(self._engine) as connection:
            connection.execute(
                update(shred_journal)
                .where(journal.seq == sequence, journal.state == state)
                .values(state=following)
            )
