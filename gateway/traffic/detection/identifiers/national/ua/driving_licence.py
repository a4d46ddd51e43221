"""Ukrainian driving licence: three letters and six digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

DRIVING_LICENCE = NumberKind(
    "UA_DRIVING_LICENCE",
    r"[A-Z]{3}\d{6}",
    "9",
    labels="посвідчення_водія* водійськ* права",
)
