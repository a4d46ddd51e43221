"""The one writer: batches, savepoints, and what happens when a commit fails."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, event, text

from gateway.errors import StoreError
from gateway.records.storage.connection import open_engine, reading, writing
from gateway.records.storage.writer import Writer


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = open_engine(tmp_path / "some.db")
    with writing(engine) as connection:
        connection.execute(text("CREATE TABLE note (words TEXT UNIQUE)"))
    yield engine
    engine.dispose()


class Sealing:
    """Counts its calls; raises what it is told to."""

    def __init__(self) -> None:
        self.calls = 0
        self.failure: BaseException | None = None

    def __call__(self, connection: Connection) -> None:
        self.calls += 1
        connection.execute(text("INSERT INTO note VALUES (:w)"), {"w": f"seal {self.calls}"})
        if self.failure is not None:
            raise self.failure


@pytest.fixture
def seal() -> Sealing:
    return Sealing()


@pytest.fixture
def writer(engine: Engine, seal: Sealing) -> Iterator[Writer]:
    writer = Writer(engine, seal)
    yield writer
    writer.close()


def note(words: str) -> Callable[[Connection], str]:
    def effect(connection: Connection) -> str:
        connection.execute(text("INSERT INTO note VALUES (:w)"), {"w": words})
        return words

    return effect


def notes(engine: Engine) -> set[str]:
    with reading(engine) as connection:
        return {row for row in connection.execute(text("SELECT words FROM note")).scalars()}


class Queued:
    """Effects that are queued up behind one that waits, so that they share a batch."""

    def __init__(self, writer: Writer) -> None:
        self.writer = writer
        self.results: dict[int, object] = {}
        self._gate = threading.Event()
        self._reached = threading.Event()
        self._threads: list[threading.Thread] = []
        self._submit(-1, self._wait)
        self._reached.wait()

    def _wait(self, _: Connection) -> None:
        self._reached.set()
        self._gate.wait()

    def _submit(self, number: int, effect: Callable[[Connection], object]) -> None:
        def call() -> None:
            try:
                self.results[number] = self.writer.submit(effect)
            except BaseException as error:
                self.results[number] = error

        thread = threading.Thread(target=call)
        thread.start()
        self._threads.append(thread)

    def add(self, effect: Callable[[Connection], object]) -> None:
        before = self.writer._jobs.qsize()
        self._submit(len(self._threads) - 1, effect)
        while self.writer._jobs.qsize() == before:
            pass

    def go(self) -> list[object]:
        self._gate.set()
        for thread in self._threads:
            thread.join()
        del self.results[-1]
        return [self.results[number] for number in sorted(self.results)]


def test_returns_what_the_effect_returned_once_it_is_durable(
    writer: Writer, engine: Engine
) -> None:
    assert writer.submit(note("one")) == "one"
    assert "one" in notes(engine)


def test_effects_that_queue_up_share_one_transaction(
    writer: Writer, engine: Engine, seal: Sealing
) -> None:
    queued = Queued(writer)
    for number in range(20):
        queued.add(note(f"n{number}"))
    assert queued.go() == [f"n{number}" for number in range(20)]
    assert seal.calls == 2  # that of the effect that waited, and one for all the others
    assert {f"n{number}" for number in range(20)} <= notes(engine)


def test_a_failing_effect_is_undone_alone(writer: Writer, engine: Engine) -> None:
    failure = KeyError("mine")

    def broken(connection: Connection) -> None:
        note("half")(connection)
        raise failure

    queued = Queued(writer)
    for effect in (note("before"), broken, note("after")):
        queued.add(effect)
    assert queued.go() == ["before", failure, "after"]
    assert {"before", "after"} <= notes(engine)
    assert "half" not in notes(engine)


def test_an_effect_that_fails_alone_leaves_nothing_and_is_not_sealed(
    writer: Writer, engine: Engine, seal: Sealing
) -> None:
    failure = KeyError("mine")

    def broken(connection: Connection) -> None:
        note("half")(connection)
        raise failure

    with pytest.raises(KeyError) as raised:
        writer.submit(broken)
    assert raised.value is failure
    assert (seal.calls, notes(engine)) == (0, set())
    assert writer.submit(note("next")) == "next"
    assert notes(engine) == {"next", "seal 1"}


def test_a_statement_that_fails_alone_is_a_store_error(writer: Writer, engine: Engine) -> None:
    writer.submit(note("same"))
    with pytest.raises(StoreError) as failed:
        writer.submit(note("same"))
    assert failed.value.code == "records_unavailable"
    assert writer.submit(note("other")) == "other"


def test_an_effect_that_ends_the_transaction_fails_alone_too(
    writer: Writer, engine: Engine
) -> None:
    with pytest.raises(StoreError):
        writer.submit(lambda connection: connection.exec_driver_sql("ROLLBACK"))
    assert notes(engine) == set()
    assert writer.submit(note("two")) == "two"


def test_a_failing_statement_is_a_store_error_of_its_caller_alone(
    writer: Writer, engine: Engine
) -> None:
    queued = Queued(writer)
    for effect in (note("same"), note("same"), note("other")):
        queued.add(effect)
    first, second, third = queued.go()
    assert (first, third) == ("same", "other")
    assert isinstance(second, StoreError)
    assert second.code == "records_unavailable"
    assert "same" not in str(second)


def test_a_failing_seal_undoes_the_batch_and_tells_everybody(
    writer: Writer, engine: Engine, seal: Sealing
) -> None:
    queued = Queued(writer)
    queued.add(note("one"))
    queued.add(note("two"))
    seal.failure = RuntimeError("no key")
    results = queued.go()
    assert [getattr(result, "code", None) for result in results] == ["records_unavailable"] * 2
    assert notes(engine) == set()
    seal.failure = None
    assert writer.submit(note("three")) == "three"


def test_a_failing_commit_undoes_the_batch_and_tells_everybody(
    writer: Writer, engine: Engine
) -> None:
    broken = True

    def refuse(_: Connection) -> None:
        if broken:
            raise OSError("disk full")

    event.listen(engine, "commit", refuse)
    queued = Queued(writer)
    queued.add(note("one"))
    queued.add(note("two"))
    results = queued.go()
    assert all(isinstance(result, StoreError) for result in results)
    assert notes_without_commit(engine) == set()
    broken = False
    assert writer.submit(note("three")) == "three"
    event.remove(engine, "commit", refuse)


def notes_without_commit(engine: Engine) -> set[str]:
    with engine.connect() as connection:
        return set(connection.execute(text("SELECT words FROM note")).scalars())


def test_an_effect_that_ends_the_transaction_fails_the_batch(
    writer: Writer, engine: Engine
) -> None:
    def rogue(connection: Connection) -> None:
        connection.exec_driver_sql("ROLLBACK")

    queued = Queued(writer)
    queued.add(note("one"))
    queued.add(rogue)
    results = queued.go()
    assert all(isinstance(result, StoreError) for result in results)
    assert "one" not in notes(engine)
    assert writer.submit(note("two")) == "two"


def test_even_an_exit_comes_out_of_its_caller_and_the_writer_lives_on(
    writer: Writer, engine: Engine
) -> None:
    def leave(_: Connection) -> None:
        raise SystemExit(3)

    with pytest.raises(SystemExit):
        writer.submit(leave)
    assert writer.submit(note("one")) == "one"


def test_a_unit_of_work_never_waits_for_another_inside_it(writer: Writer) -> None:
    with pytest.raises(RuntimeError, match="must not wait"):
        writer.submit(lambda _: writer.submit(note("inner")))


def test_closing_finishes_what_is_queued_and_refuses_the_rest(
    engine: Engine, seal: Sealing
) -> None:
    writer = Writer(engine, seal)
    queued = Queued(writer)
    queued.add(note("one"))
    closing = threading.Thread(target=writer.close)
    closing.start()
    assert queued.go() == ["one"]
    closing.join()
    writer.close()
    with pytest.raises(StoreError) as refused:
        writer.submit(note("two"))
    assert refused.value.code == "records_unavailable"
    assert "one" in notes(engine)


def test_a_full_queue_refuses_instead_of_growing(
    engine: Engine, seal: Sealing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gateway.records.storage.writer._PATIENCE_SECONDS", 0.01)
    writer = Writer(engine, seal, capacity=1)
    queued = Queued(writer)
    queued.add(note("one"))
    with pytest.raises(StoreError):
        writer.submit(note("two"))
    assert queued.go() == ["one"]
    writer.close()
    assert "two" not in notes(engine)
