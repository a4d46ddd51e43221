"""Values directly behind a label."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.announced import value_behind


def test_a_row_without_end_is_looked_at_for_so_long_only() -> None:
    """Every label in it would read the whole rest again."""
    text = "umowa 1" + "-A1" * 5_000
    found = value_behind(text, 5, 6)
    assert found
    assert all(end - start <= 201 for start, end, _ in found)


def test_a_value_of_usual_length_is_taken_whole() -> None:
    assert value_behind("umowa TEL/771/22 prosi", 5, 10)[0] == (6, 16, "TEL77122")
