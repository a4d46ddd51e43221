from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from audit_log.trail import Trail
from tests.audit_log.building import ORIGIN, SIGNER, open_database


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "audit.db"


@pytest.fixture
def engine(database: Path) -> Iterator[Engine]:
    made = open_database(database)
    yield made
    made.dispose()


@pytest.fixture
def unguarded(tmp_path: Path) -> Iterator[Engine]:
    """A log whose guards somebody has removed, for tampering."""
    made = open_database(tmp_path / "unguarded.db", guarded=False)
    yield made
    made.dispose()


@pytest.fixture
def trail() -> Trail:
    return Trail(ORIGIN, SIGNER)
