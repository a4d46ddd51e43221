"""Hungarian driving licence: two letters and six digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

DRIVING_LICENCE = NumberKind(
    "HU_DRIVING_LICENCE",
    r"[A-Z]{2}\d{6}",
    "8",
    labels="jogositvany* vezetoi_engedely*",
)
