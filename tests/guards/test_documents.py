"""See `documents.py`."""

from __future__ import annotations

from tests.guards.documents import faults


def test_documents_say_what_the_code_does() -> None:
    assert list(faults()) == []
