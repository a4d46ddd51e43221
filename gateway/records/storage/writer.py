"""The one writer of data.db: many units of work, one transaction, one sync.

SQLite admits one writer at a time and each commit waits for the disk. So all effects go through one
thread: whatever has queued up while the disk was busy goes into the next transaction together.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar, cast

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from gateway.errors import StoreError
from gateway.records.storage.connection import (
    begin_part,
    keep_part,
    require_transaction,
    unavailable,
    undo_part,
    writing_connection,
)

T = TypeVar("T")
CAPACITY = 1024
BATCH = 64
_PATIENCE_SECONDS = 5.0

Effect = Callable[[Connection], Any]
Sealer = Callable[[Connection], None]
_Job = tuple[Effect, "Future[Any]"]


class Writer:
    """Runs effects one after another on its own thread.

    Each effect runs inside a savepoint of its own, or alone in its transaction: one that raises is
    undone alone, and its exception comes out of its `submit`. Then `seal` runs once, the
    transaction is committed, and only then do the callers go on. If sealing or committing fails,
    nothing of the batch happened, and all its callers get a StoreError.
    """

    def __init__(
        self, engine: Engine, seal: Sealer, *, capacity: int = CAPACITY, batch: int = BATCH
    ) -> None:
        self._engine = engine
        self._seal = seal
        self._batch = batch
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._room = threading.Semaphore(capacity)
        self._gate = threading.Lock()
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="records-writer", daemon=True)
        self._thread.start()

    def submit(self, effect: Callable[[Connection], T]) -> T:
        """Returns what `effect` returned, once it is durable."""
        if threading.current_thread() is self._thread:
            raise RuntimeError("a unit of work must not wait for another one")
        if not self._room.acquire(timeout=_PATIENCE_SECONDS):
            raise unavailable()
        done: Future[T] = Future()
        with self._gate:  # so that nothing queues up behind the end
            if self._closed:
                self._room.release()
                raise unavailable()
            self._jobs.put((effect, done))
        try:
            return done.result()
        finally:
            del done  # an exception in it refers back to this frame

    def close(self) -> None:
        """Finishes what is queued and ends the thread; later effects are refused. Twice is fine."""
        with self._gate:
            if not self._closed:
                self._closed = True
                self._jobs.put(None)
        self._thread.join()

    def _run(self) -> None:
        ended = False
        while not ended:
            jobs, ended = self._take()
            if jobs:
                self._write(jobs)

    def _take(self) -> tuple[list[_Job], bool]:
        """Waits for one job and takes along what else is there; whether the end was among it."""
        jobs: list[_Job] = []
        wait = True
        while len(jobs) < self._batch:
            try:
                job = self._jobs.get(block=wait)
            except queue.Empty:
                break
            if job is None:
                return jobs, True
            self._room.release()
            jobs.append(job)
            wait = False
        return jobs, False

    def _write(self, jobs: list[_Job]) -> None:
        answers: list[Callable[[], None]] = []
        try:
            with writing_connection(self._engine) as connection, connection.begin():
                if len(jobs) == 1:
                    answers = [_perform_alone(connection, *jobs[0])]
                else:
                    answers = [_perform(connection, effect, done) for effect, done in jobs]
                self._seal(connection)
        except _Undone as undone:
            jobs[0][1].set_exception(undone.failure)
        except BaseException as error:
            # Whatever it is, this thread lives on, and nobody waits for ever.
            for _, done in jobs:
                done.set_exception(_no_commit(error))
        else:
            for answer in answers:
                answer()


class _Undone(Exception):
    """The only effect of a batch raised `failure`; the transaction is rolled back."""

    def __init__(self, failure: BaseException) -> None:
        super().__init__()
        self.failure = failure


def _perform_alone(connection: Connection, effect: Effect, done: Future[Any]) -> Callable[[], None]:
    """Runs the only effect of a batch: the transaction itself is its savepoint."""
    try:
        result = effect(connection)
    except BaseException as error:
        require_transaction(connection)
        raise _Undone(_store_fault(error)) from None
    require_transaction(connection)
    return lambda: done.set_result(result)


def _perform(connection: Connection, effect: Effect, done: Future[Any]) -> Callable[[], None]:
    """Runs one effect inside its savepoint; what is to be told to its caller after the commit.

    Raises only where the savepoint itself cannot be undone or kept: then the whole batch is lost.
    """
    begin_part(connection)
    try:
        result = effect(connection)
    except BaseException as error:
        failure = _store_fault(error)
        undo_part(connection)
        return lambda: done.set_exception(failure)
    keep_part(connection)
    return lambda: done.set_result(result)


def _store_fault(error: BaseException) -> BaseException:
    return _no_commit(error) if isinstance(error, SQLAlchemyError) else error


def _no_commit(error: BaseException) -> StoreError:
    failure = unavailable()
    failure.__cause__ = cast(Exception, error)
    return failure
