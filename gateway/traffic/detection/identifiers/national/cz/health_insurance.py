"""Czech insured person's number, the birth number or ten digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

HEALTH_INSURANCE = NumberKind(
    "CZ_HEALTH_INSURANCE",
    r"\d{9,10}",
    "9-10",
    labels="cislo_pojistence* pojistenec*",
)
