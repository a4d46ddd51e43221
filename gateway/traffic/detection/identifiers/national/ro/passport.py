"""Romanian passport: eight or nine digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

PASSPORT = NumberKind(
    "RO_PASSPORT",
    r"\d{8,9}",
    "8-9",
    labels="pasaport*",
)
