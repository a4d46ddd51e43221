"""The schema of data.db, revision by revision (Alembic); nothing else changes a table."""

from __future__ import annotations

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from gateway.records.storage.connection import reading, writing


def upgrade(engine: Engine) -> None:
    """Brings the tables to this release, in one transaction. Does nothing where they are there."""
    config = _config()
    with writing(engine) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def is_current(engine: Engine) -> bool:
    """Whether the tables are exactly those of this release."""
    newest = ScriptDirectory.from_config(_config()).get_current_head()
    with reading(engine) as connection:
        return MigrationContext.configure(connection).get_current_revision() == newest


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", "gateway.records.storage:migrations")
    return config
