"""Italian passport: two letters and seven digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

PASSPORT = NumberKind(
    "IT_PASSPORT",
    r"[A-Z]{2}\d{7}",
    "9",
    labels="passaport*",
)
