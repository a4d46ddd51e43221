"""Spanish passport: three letters and six digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

PASSPORT = NumberKind(
    "ES_PASSPORT",
    r"[A-Z]{2,3}\d{6}",
    "8-9",
    labels="pasaporte*",
)
