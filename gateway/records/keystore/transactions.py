"""Transactions of keys.db: a reader at hand, one writer at a time, one error for all its faults."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock
from typing import TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from gateway.errors import SealingError, StoreError
from gateway.records.keystore.cache import KeyCache, Slot
from gateway.records.keystore.reader import KeyReader, shred_sequence
from gateway.records.sealing.providers.provider import KeyProvider
from gateway.records.storage.connection import NumberProbe, reading, writing

T = TypeVar("T")
_ATTEMPTS = 5


class KeyTransactions:
    """Runs operations on keys.db. Safe from any thread."""

    def __init__(self, engine: Engine, provider: KeyProvider, sequence: NumberProbe) -> None:
        self.engine = engine
        self.provider = provider
        self.cache = KeyCache()
        self._sequence = sequence
        self._turn = Lock()  # SQLite's own waiting is unfair; threads of one process queue here

    def remembered(self, *slots: Slot) -> list[bytes] | None:
        """The keys under these slots where all are still in memory and nothing was destroyed."""
        with key_faults():
            sequence = self._sequence.read()
        found = [self.cache.get(sequence, slot) for slot in slots]
        keys = [key for key in found if key is not None]
        return keys if len(keys) == len(found) else None

    def read(self, operation: Callable[[Connection, KeyReader], T]) -> T:
        """Runs `operation` on one snapshot.

        Another process may destroy the provider's version that this snapshot needs; then the
        operation runs again on the new state. It has no side effects.
        """
        attempts = 0
        while True:
            with key_faults(), reading(self.engine) as connection:
                keys = KeyReader(connection, self.provider, self.cache)
                try:
                    return operation(connection, keys)
                except SealingError as error:
                    failure = error
            attempts += 1
            if attempts == _ATTEMPTS or not self._moved_since(keys.sequence):
                raise failure

    def write(self, operation: Callable[[Connection, KeyReader], T]) -> T:
        """Runs `operation` alone among all writers of all processes; durable on return."""
        with self._turn, key_faults(), writing(self.engine) as connection:
            return operation(connection, KeyReader(connection, self.provider, self.cache))

    def _moved_since(self, sequence: int) -> bool:
        with key_faults(), reading(self.engine) as connection:
            return shred_sequence(connection) != sequence


@contextmanager
def key_faults() -> Iterator[None]:
    """Turns a failure of the database into a StoreError that says nothing of it."""
    try:
        yield
    except (SQLAlchemyError, OSError) as error:
        raise StoreError(
            "keys_unavailable", "The keys cannot be reached at the moment.", retry_after=5
        ) from error
