"""The API over an office over fresh records."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desk_api import Api, make_api
from tests.desks import Office


@pytest.fixture
def api(tmp_path: Path) -> Iterator[Api]:
    office = Office(tmp_path)
    yield make_api(office)
    office.close()
