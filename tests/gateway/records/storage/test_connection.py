"""Every connection is set up alike, and a transaction begins as it was asked to."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import OperationalError

from gateway.records.storage.connection import (
    copy_whole,
    in_portions,
    open_engine,
    reading,
    truncate_wal,
    writing,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "some.db"


@pytest.fixture
def engine(path: Path) -> Iterator[Engine]:
    engine = open_engine(path)
    with writing(engine) as connection:
        connection.execute(text("CREATE TABLE note (words TEXT)"))
        connection.execute(text("INSERT INTO note VALUES ('first')"))
    yield engine
    engine.dispose()


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("busy_timeout", 15000),
        ("temp_store", 2),
    ],
)
def test_each_connection_has_every_setting(engine: Engine, pragma: str, value: object) -> None:
    with reading(engine) as one, reading(engine) as other:
        for connection in (one, other):
            assert connection.execute(text(f"PRAGMA {pragma}")).scalar() == value


def test_the_file_is_its_owners_alone(engine: Engine, path: Path) -> None:
    files = list(path.parent.iterdir())
    assert len(files) == 3
    assert {file.stat().st_mode & 0o777 for file in files} == {0o600}


def test_a_writer_holds_the_right_to_write_from_its_beginning(engine: Engine, path: Path) -> None:
    other = open_engine(path)
    with other.connect() as hasty:
        hasty.execute(text("PRAGMA busy_timeout=0"))
        hasty.rollback()
        with writing(engine), pytest.raises(OperationalError):
            hasty.execute(text("INSERT INTO note VALUES ('second')"))
    other.dispose()


def test_a_reader_keeps_its_snapshot(engine: Engine) -> None:
    with reading(engine) as connection:
        before = connection.execute(text("SELECT count(*) FROM note")).scalar()
        with writing(engine) as writer:
            writer.execute(text("INSERT INTO note VALUES ('second')"))
        assert connection.execute(text("SELECT count(*) FROM note")).scalar() == before


def test_an_exception_rolls_back(engine: Engine) -> None:
    with pytest.raises(KeyError), writing(engine) as connection:
        connection.execute(text("INSERT INTO note VALUES ('second')"))
        raise KeyError
    with reading(engine) as connection:
        assert connection.execute(text("SELECT count(*) FROM note")).scalar() == 1


def test_a_query_only_engine_cannot_write(engine: Engine, path: Path) -> None:
    reader = open_engine(path, query_only=True)
    with pytest.raises(OperationalError), reading(reader) as connection:
        connection.execute(text("DELETE FROM note"))
    reader.dispose()


def test_an_error_shows_no_value(engine: Engine) -> None:
    with pytest.raises(OperationalError) as failed, writing(engine) as connection:
        connection.execute(text("INSERT INTO nowhere VALUES (:words)"), {"words": "Jan Kowalski"})
    assert "Kowalski" not in str(failed.value)


def test_truncating_empties_the_log_unless_somebody_reads_it(engine: Engine, path: Path) -> None:
    log = path.with_name("some.db-wal")
    assert log.stat().st_size
    assert truncate_wal(engine)
    assert log.stat().st_size == 0


def test_a_deleted_row_is_in_no_file_after_truncating(engine: Engine, path: Path) -> None:
    with writing(engine) as connection:
        connection.execute(text("INSERT INTO note VALUES ('canary-4711')"))
    assert any(b"canary-4711" in file.read_bytes() for file in path.parent.iterdir())
    with writing(engine) as connection:
        connection.execute(text("DELETE FROM note WHERE words = 'canary-4711'"))
    truncate_wal(engine)
    assert not any(b"canary-4711" in file.read_bytes() for file in path.parent.iterdir())


def test_a_copy_holds_the_present_state_while_others_write(engine: Engine, path: Path) -> None:
    target = path.parent / "copy.db"
    target.write_bytes(b"an older copy")
    stop = threading.Event()

    def write() -> None:
        while not stop.is_set():
            with writing(engine) as connection:
                connection.execute(text("INSERT INTO note VALUES ('more')"))

    thread = threading.Thread(target=write)
    thread.start()
    copy_whole(engine, target)
    stop.set()
    thread.join()
    copy = open_engine(target)
    with reading(copy) as connection:
        assert connection.execute(text("PRAGMA integrity_check")).scalar() == "ok"
        first = connection.execute(text("SELECT words FROM note ORDER BY rowid")).scalars().first()
    copy.dispose()
    assert first == "first"


def test_portions_leave_nothing_out() -> None:
    items = list(range(1201))
    portions = list(in_portions(items))
    assert [item for portion in portions for item in portion] == items
    assert max(len(portion) for portion in portions) <= 500
    assert list(in_portions([])) == []
