"""The records of the house: implements `gateway.ports.records.Records` on one database."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Self, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.engine import Transaction
from sqlalchemy.exc import SQLAlchemyError

from audit_log.batch import Batch
from audit_log.errors import AuditError
from audit_log.records import AuditEvent
from audit_log.trail import Trail
from gateway.errors import SettingsError
from gateway.records.storage.api_keys import MADE
from gateway.records.storage.connection import (
    NumberProbe,
    open_engine,
    reading,
    truncate_wal,
    unavailable,
)
from gateway.records.storage.migrations import is_current
from gateway.records.storage.open_transaction import OpenTransaction, SealingKeys
from gateway.records.storage.switches import NEWEST
from gateway.records.storage.work import SqlWork
from gateway.records.storage.writer import Writer

T = TypeVar("T")

TrailOf = Callable[[str], Trail]
"""The log of a tenant (its UUID as text). Raises AuditError for a tenant that has none."""


class SqlRecords:
    """data.db. Safe from any thread; every commit goes through the one writer.

    An effect sees what earlier effects of the same batch wrote; nobody else sees any of it before
    the commit. The audit events of an effect are appended right after it in its own savepoint, so
    neither exists without the other; each log that grew is sealed once a batch.
    """

    def __init__(
        self,
        writing_engine: Engine,
        reading_engine: Engine,
        keys: SealingKeys,
        trail_of: TrailOf,
        made_keys: NumberProbe,
        switched: NumberProbe,
    ) -> None:
        self._writing_engine = writing_engine
        self._reading_engine = reading_engine
        self._keys = keys
        self._trail_of = trail_of
        self._made_keys = made_keys
        self._switched = switched
        # Of the writer's present transaction; touched by its thread alone.
        self._transaction: Transaction | None = None
        self._batches: dict[str, Batch] = {}
        self._writer = Writer(writing_engine, self._seal)
        self._when_erased: list[Callable[[], None]] = []

    @classmethod
    def open(cls, path: Path, keys: SealingKeys, trail_of: TrailOf) -> Self:
        """SettingsError where data.db is missing or its tables are not those of this release."""
        if not path.is_file():
            raise SettingsError("data_missing", "There is no database here.")
        engine = open_engine(path)
        if not is_current(engine):
            engine.dispose()
            raise SettingsError(
                "migration_needed", "The database is of another release; run `gateway db upgrade`."
            )
        reader = open_engine(path, query_only=True)
        return cls(
            engine, reader, keys, trail_of, NumberProbe(path, MADE), NumberProbe(path, NEWEST)
        )

    def close(self) -> None:
        """Finishes what is queued and lets go of the files."""
        self._writer.close()
        self._made_keys.close()
        self._switched.close()
        self._reading_engine.dispose()
        self._writing_engine.dispose()

    def when_erased(self, tell: Callable[[], None]) -> None:
        """`tell` is called after each commit that erased something: to forget what is in memory."""
        self._when_erased.append(tell)

    def commit(self, effect: Callable[[SqlWork], T]) -> T:
        """Also raises StoreError where the effect's audit events are refused: no effect then."""
        erased: list[bool] = []
        result = self._writer.submit(lambda connection: self._perform(connection, effect, erased))
        if any(erased):
            for tell in self._when_erased:
                tell()
            truncate_wal(self._writing_engine)  # the deleted rows stood there too
        return result

    def has_gateway_keys(self) -> bool:
        """Whether a gateway key was ever made, by this process or another one."""
        try:
            return self._made_keys.read() > 0
        except OSError as error:
            raise unavailable() from error

    def switches_number(self) -> int:
        """Grows with every switch that is thrown, by this process or another one."""
        try:
            return self._switched.read()
        except OSError as error:
            raise unavailable() from error

    def read(self, query: Callable[[SqlWork], T]) -> T:
        try:
            with reading(self._reading_engine) as connection:
                transaction = OpenTransaction(connection, self._keys)
                try:
                    return query(SqlWork(transaction, writable=False))
                finally:
                    transaction.end()
        except SQLAlchemyError as error:
            raise unavailable() from error

    def _perform(
        self, connection: Connection, effect: Callable[[SqlWork], T], erased: list[bool]
    ) -> T:
        transaction = OpenTransaction(connection, self._keys)
        work = SqlWork(transaction, writable=True)
        try:
            result = effect(work)
        finally:
            transaction.end()
        erased.append(work.erased)
        if work.events:
            self._append(connection, work.events)
        return result

    def _append(self, connection: Connection, events: list[AuditEvent]) -> None:
        """All of them, or none: where one is refused, the caller's savepoint undoes its rows."""
        batches = self._batches_of(connection)
        before = {tenant: batch.head for tenant, batch in batches.items()}
        try:
            for tenant in dict.fromkeys(event.tenant for event in events):
                if tenant not in batches:
                    batches[tenant] = self._trail_of(tenant).begin(connection)
                batches[tenant].append([event for event in events if event.tenant == tenant])
        except BaseException as error:
            for tenant in list(batches):
                if tenant in before:
                    batches[tenant].back_to(before[tenant])
                else:
                    del batches[tenant]
            if isinstance(error, AuditError):
                raise unavailable() from error
            raise

    def _batches_of(self, connection: Connection) -> dict[str, Batch]:
        """What the open transaction adds to each log; of an earlier one nothing is left over."""
        transaction = connection.get_transaction()
        if self._transaction is not transaction:
            self._transaction, self._batches = transaction, {}
        return self._batches

    def _seal(self, connection: Connection) -> None:
        for batch in self._batches_of(connection).values():
            batch.seal()
        self._transaction, self._batches = None, {}
