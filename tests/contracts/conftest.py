"""The implementations that every contract runs on: SQLite today."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.contracts.sqlite_house import House, make_files


@pytest.fixture(scope="session")
def empty_house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of a new house, made once and only ever copied."""
    folder = tmp_path_factory.mktemp("empty_house")
    make_files(folder)
    return folder


@pytest.fixture
def house(tmp_path: Path, empty_house: Path) -> Iterator[House]:
    shutil.copytree(empty_house, tmp_path, dirs_exist_ok=True)
    made = House(tmp_path)
    yield made
    made.close()
