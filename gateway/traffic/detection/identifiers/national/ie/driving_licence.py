"""Irish driving licence: nine digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

DRIVING_LICENCE = NumberKind(
    "IE_DRIVING_LICENCE",
    r"\d{9}|\d{3}\d{6}",
    "9",
    labels="ceadunas* ceadunas_tiomana*",
)
