"""See `documents.py`."""

from __future__ import annotations

from tests.guards.documents import faults, page


def test_documents_say_what_the_code_does() -> None:
    assert list(faults()) == []


def test_every_command_is_on_the_page_with_what_it_takes() -> None:
    written = page()
    for name in ("serve", "policy check", "switch humans-only", "rights erase", "audit verify"):
        assert f"## `gateway {name}`" in written
    assert "| `--data-dir` | Where records and keys lie. |" in written
