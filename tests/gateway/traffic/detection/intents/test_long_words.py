"""Words longer than any that means something."""

from __future__ import annotations

from gateway.traffic.detection.intents.reader import read_intents


def test_a_word_without_end_is_read_and_leaves_the_rest_its_sense() -> None:
    """It is not corrected: all its spellings without two letters would not fit into memory."""
    assert read_intents("Chcę rozmawiać z człowiekiem. " + "QUJD" * 4_500, "pl").wants_human
