"""French driving licence: twelve signs."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

DRIVING_LICENCE = NumberKind(
    "FR_DRIVING_LICENCE",
    r"\d{12}|\d{2}[A-Z]{2}\d{5}",
    "9-12",
    labels="permis_de_conduire* permis",
)
