"""Lithuanian passport: eight digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

PASSPORT = NumberKind(
    "LT_PASSPORT",
    r"\d{8}",
    "8",
    labels="pasas paso pasa pasu",
)
