"""Portuguese driving licence: a letter or two and digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

DRIVING_LICENCE = NumberKind(
    "PT_DRIVING_LICENCE",
    r"[A-Z]{1,2}\d{6,8}",
    "7-10",
    labels="carta_de_conducao* carta_conducao*",
)
