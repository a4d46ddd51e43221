from pathlib import Path

import pytest
from sqlalchemy import Engine

from audit_log import store
from audit_log.errors import StoreError, TrailError
from tests.audit_log.building import ORIGIN, an_event, write


def test_head_is_not_written_over_a_newer_one(engine: Engine) -> None:
    with engine.begin() as connection:
        head = store.read_head(connection, ORIGIN)
        assert head is not None
        with pytest.raises(TrailError, match="head_moved"):
            store.update_head(connection, head, old_size=1)


def test_read_only_connection_cannot_write(engine: Engine, database: Path) -> None:
    with pytest.raises(StoreError), store.open_read_only(database) as connection:
        connection.exec_driver_sql("UPDATE audit_head SET size = 5")


def test_read_only_connection_sees_one_snapshot(engine: Engine, database: Path) -> None:
    with store.open_read_only(database) as connection:
        assert list(store.stream_entries(connection, 1)) == []
        write(engine, [an_event(1)])
        assert list(store.stream_entries(connection, 1)) == []
    with store.open_read_only(database) as connection:
        assert len(list(store.stream_entries(connection, 1))) == 1


def test_refuses_what_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(StoreError), store.open_read_only(tmp_path / "none.db"):
        pass
    (tmp_path / "text.db").write_text("not a database at all, but long enough to be one" * 99)
    with pytest.raises(StoreError), store.open_read_only(tmp_path / "text.db") as connection:
        store.origins(connection)


def test_finds_many_known_ids(engine: Engine) -> None:
    events = [an_event(n) for n in range(1200)]
    write(engine, events)
    with engine.begin() as connection:
        found = store.entries_by_eid(connection, 1, [one.id for one in events] + ["other"])
    assert len(found) == 1200
