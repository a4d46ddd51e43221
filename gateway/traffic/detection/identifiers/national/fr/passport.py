"""French passport: two digits, two letters, five digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

PASSPORT = NumberKind(
    "FR_PASSPORT",
    r"\d{2}[A-Z]{2}\d{5}",
    "9",
    labels="passeport*",
)
