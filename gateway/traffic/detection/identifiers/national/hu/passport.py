"""Hungarian passport: two letters and six or seven digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

PASSPORT = NumberKind(
    "HU_PASSPORT",
    r"[A-Z]{2}\d{6,7}",
    "8-9",
    labels="utlevel*",
)
