"""A slice of the proof `conversations`: random talks under random policies, nothing forbidden."""

from __future__ import annotations

import pytest

from tests.journeys.talks import tell


@pytest.mark.parametrize("seed", range(8))
def test_nothing_forbidden_happens_in_random_conversations(seed: int) -> None:
    told = tell(seed, conversations=6)
    assert told.broken == []
    assert told.counts["conversations"] == 6 and told.counts["turns"] >= 18
