"""Real records in a folder of their own for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.contracts.sqlite_house import House, make_files


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    make_files(tmp_path)
    made = House(tmp_path)
    yield made
    made.close()
