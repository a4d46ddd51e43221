"""Croatian passport: nine digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

PASSPORT = NumberKind(
    "HR_PASSPORT",
    r"\d{9}|[A-Z]{2}\d{6}",
    "8-9",
    labels="putovnic*",
)
