"""Making keys.db, and refusing one that this release cannot read."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import insert, select
from sqlalchemy.exc import SQLAlchemyError

from gateway.errors import SettingsError
from gateway.records.keystore.schema import SCHEMA_VERSION, keystore_state, metadata
from gateway.records.storage.connection import open_engine, reading, writing


def create(path: Path) -> None:
    """Makes the file and its tables; SettingsError where there is one already."""
    if path.exists() and path.stat().st_size:
        raise SettingsError("keystore_exists", "There is a keystore here already.")
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    engine = open_engine(path)
    try:
        with writing(engine) as connection:
            metadata.create_all(connection)
            row = {"id": 1, "schema_version": SCHEMA_VERSION, "shred_seq": 0}
            connection.execute(insert(keystore_state), row)
    finally:
        engine.dispose()


def check(path: Path) -> None:
    """SettingsError where the file is missing, is no keystore, or is of a newer release."""
    if not path.is_file():
        raise SettingsError("keystore_missing", "There is no keystore here.")
    engine = open_engine(path, query_only=True)
    try:
        with reading(engine) as connection:
            version = connection.scalar(select(keystore_state.c.schema_version))
    except SQLAlchemyError as error:
        raise SettingsError("keystore_unreadable", "The keystore cannot be read.") from error
    finally:
        engine.dispose()
    if version is None:
        raise SettingsError("keystore_unreadable", "The keystore cannot be read.")
    if version > SCHEMA_VERSION:
        raise SettingsError(
            "keystore_newer", "A newer release of the gateway has written this keystore."
        )
