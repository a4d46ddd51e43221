"""See `tests.journeys.test_conversations_are_kept_apart`: the same story, with a thousand."""

from __future__ import annotations

from collections.abc import Callable

from tests.journeys.test_conversations_are_kept_apart import story

CUSTOMERS = 1000


def thousand_customers(progress: Callable[[int, int], None]) -> str:
    """All of its variants: plain, trimmed, edited and branched histories."""
    return story(CUSTOMERS, progress)
