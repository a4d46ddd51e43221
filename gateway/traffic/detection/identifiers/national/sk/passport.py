"""Slovak passport: two letters and seven digits, or eight digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

PASSPORT = NumberKind(
    "SK_PASSPORT",
    r"[A-Z]{2}\d{7}|\d{8}|[A-Z]{2}\d{6}",
    "8-9",
    labels="cestovny_pas* pas pasu",
)
