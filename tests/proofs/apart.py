"""See `tests.journeys.apart`: the story of customers who open alike, told to a thousand."""

from __future__ import annotations

from collections.abc import Callable

from tests.journeys.apart import story

CUSTOMERS = 1000


def thousand_customers(progress: Callable[[int, int], None]) -> str:
    """Plain, trimmed, edited and branched histories; each customer goes through all of them."""
    told = story(CUSTOMERS, progress)
    assert len(told.references) >= CUSTOMERS, "not every customer got a conversation"
    assert told.granted_unasked == 0, f"{told.granted_unasked} consents crossed"
    assert told.foreign_values == 0, f"{told.foreign_values} values crossed"
    return (
        f"{CUSTOMERS:,} customers, {len(told.references):,} conversations, 0 shared, "
        "0 consents crossed, 0 foreign values"
    )
