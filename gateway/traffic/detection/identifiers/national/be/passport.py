"""Belgian passport: two letters and six digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

PASSPORT = NumberKind(
    "BE_PASSPORT",
    r"[A-Z]{2}\d{6}",
    "8",
    labels="paspoort* passeport*",
)
