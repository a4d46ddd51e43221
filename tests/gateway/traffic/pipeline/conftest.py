from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desks import Office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """Under the policy that asks for consent."""
    office = Office(tmp_path)
    yield office
    office.close()


@pytest.fixture
def contract(tmp_path: Path) -> Iterator[Office]:
    """Under the policy whose basis is contract."""
    office = Office(tmp_path, "eu-contract")
    yield office
    office.close()
