"""The one failure of everything sealed."""

from __future__ import annotations

from gateway.errors import SealingError


def refusal() -> SealingError:
    """The same error whatever the cause (key gone, wrong place, changed bytes): no oracle."""
    return SealingError("sealed_record_unreadable", "A sealed record could not be opened.")
