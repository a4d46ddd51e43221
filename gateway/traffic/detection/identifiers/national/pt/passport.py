"""Portuguese passport: two letters and six digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

PASSPORT = NumberKind(
    "PT_PASSPORT",
    r"[A-Z]{1,2}\d{6}",
    "7-8",
    labels="passaporte*",
)
