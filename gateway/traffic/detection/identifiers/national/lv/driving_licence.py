"""Latvian driving licence: two letters and six digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

DRIVING_LICENCE = NumberKind(
    "LV_DRIVING_LICENCE",
    r"[A-Z]{2}\d{6,7}",
    "8-9",
    labels="vaditaja* autovaditaja* tiesib*",
)
