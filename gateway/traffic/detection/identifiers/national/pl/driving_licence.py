"""Polish driving licence: number, year, authority."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

DRIVING_LICENCE = NumberKind(
    "PL_DRIVING_LICENCE",
    r"\d{11}",
    "11",
    labels="prawo_jazdy* prawa_jazdy* prawem_jazdy* prawko prawka",
    said=r"\d{9,13}",
)
