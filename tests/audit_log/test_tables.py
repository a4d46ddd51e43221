import pytest
from sqlalchemy import Engine
from sqlalchemy.dialects import postgresql
from sqlalchemy.exc import IntegrityError
from sqlalchemy.schema import CreateTable

from audit_log.store import read_head
from audit_log.tables import metadata
from tests.audit_log.building import ORIGIN, an_event, write


def test_guards_refuse_update_delete_and_replace(engine: Engine) -> None:
    write(engine, [an_event(n) for n in range(300)])
    for statement in (
        "UPDATE audit_entry SET body = x'00' WHERE seq = 3",
        "DELETE FROM audit_entry WHERE seq = 299",
        "INSERT OR REPLACE INTO audit_entry SELECT log, 3, 'x', leaf_hash, body"
        " FROM audit_entry WHERE seq = 4",
        "INSERT OR REPLACE INTO audit_entry SELECT log, 900, eid, leaf_hash, body"
        " FROM audit_entry WHERE seq = 4",
        "UPDATE audit_tile SET root = x'00'",
        "DELETE FROM audit_tile",
        "INSERT OR REPLACE INTO audit_tile SELECT log, level, n, hashes, hashes FROM audit_tile",
        "DELETE FROM audit_head",
        "UPDATE audit_head SET size = size - 1",
        "UPDATE audit_head SET origin = 'x'",
    ):
        with pytest.raises(IntegrityError, match="audit_"), engine.begin() as connection:
            connection.exec_driver_sql(statement)
    with engine.begin() as connection:
        head = read_head(connection, ORIGIN)
    assert head is not None
    assert head.size == 300


def test_columns_take_only_their_type(unguarded: Engine) -> None:
    write(unguarded, [an_event(1)])
    for change in ("seq = 'x'", "leaf_hash = 'text'", "body = 5", "eid = x'00'", "seq = NULL"):
        with pytest.raises(IntegrityError, match="cannot store|NOT NULL"):
            with unguarded.begin() as connection:
                connection.exec_driver_sql(f"UPDATE audit_entry SET {change}")  # noqa: S608


def test_tables_compile_for_postgresql() -> None:
    for table in metadata.sorted_tables:
        ddl = str(CreateTable(table).compile(dialect=postgresql.dialect()))
        assert "STRICT" not in ddl
        assert "BIGINT" in ddl
