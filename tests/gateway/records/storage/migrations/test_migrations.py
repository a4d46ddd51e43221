"""Migrations and models agree, and nothing but migrations makes a table."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

import audit_log.store
from gateway.records.storage import models
from gateway.records.storage.connection import open_engine, reading, writing
from gateway.records.storage.migrations import is_current, upgrade
from tests.contracts.sqlite_house import TENANT, House, event


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = open_engine(tmp_path / "data.db")
    yield engine
    engine.dispose()


def test_models_and_migrations_agree(engine: Engine) -> None:
    upgrade(engine)
    with reading(engine) as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        metadata = [models.metadata, audit_log.store.metadata]
        assert compare_metadata(context, metadata) == []  # type: ignore[arg-type]


def _schema(engine: Engine, names: str) -> dict[str, set[str]]:
    """Each table, index and trigger with the lines of its definition, whatever their order."""
    query = text("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name LIKE :names")
    with reading(engine) as connection:
        rows = connection.execute(query, {"names": names}).all()
    return {name: {line.strip(" ,\t") for line in sql.splitlines()} for name, sql in rows}


def test_the_audit_log_has_exactly_the_tables_and_guards_it_asks_for(
    engine: Engine, tmp_path: Path
) -> None:
    upgrade(engine)
    own = open_engine(tmp_path / "own.db")
    with writing(own) as connection:
        audit_log.store.metadata.create_all(connection)
        for guard in audit_log.store.SQLITE_GUARDS:
            connection.execute(text(guard))
    asked = _schema(own, "audit%")
    own.dispose()
    assert _schema(engine, "audit%") == asked
    assert len(asked) > len(audit_log.store.SQLITE_GUARDS)


def test_an_empty_database_is_not_current_and_upgrading_twice_is_fine(engine: Engine) -> None:
    assert not is_current(engine)
    for _ in range(2):
        upgrade(engine)
        assert is_current(engine)


def test_a_database_of_an_unknown_release_is_not_current(engine: Engine) -> None:
    upgrade(engine)
    with writing(engine) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    assert not is_current(engine)


def test_a_failed_upgrade_leaves_nothing_behind(engine: Engine) -> None:
    with writing(engine) as connection:
        connection.execute(text("CREATE TABLE vault_entry (id TEXT)"))
    with pytest.raises(DBAPIError):
        upgrade(engine)
    with reading(engine) as connection:
        names = connection.execute(text("SELECT name FROM sqlite_master")).scalars().all()
    assert names == ["vault_entry"]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_entry SET body = x'00'",
        "DELETE FROM audit_entry",
        "DELETE FROM audit_head",
    ],
)
def test_the_log_is_fenced_against_accidents(house: House, statement: str) -> None:
    house.records.commit(lambda work: work.record(event(TENANT)))
    connection = sqlite3.connect(house.data_path)
    with pytest.raises(sqlite3.IntegrityError):
        connection.execute(statement)
    connection.close()
