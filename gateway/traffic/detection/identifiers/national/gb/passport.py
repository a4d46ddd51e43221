"""British passport: nine digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

PASSPORT = NumberKind(
    "UK_PASSPORT",
    r"\d{9}|[A-Z]{2}\d{7}",
    "9",
    labels="passport*",
)
