"""Czech passport: eight digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

PASSPORT = NumberKind(
    "CZ_PASSPORT",
    r"\d{8}|[A-Z]{2}\d{6}",
    "8",
    labels="cestovni_pas* pas pasu cislo_pasu*",
)
