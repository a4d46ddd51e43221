"""German commercial register number."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

COMPANY = NumberKind(
    "DE_HANDELSREGISTER",
    r"HR[AB]\d{2,6}[A-Z]?",
    "5-11",
    labels="handelsregister* hrb hra amtsgericht*",
)
