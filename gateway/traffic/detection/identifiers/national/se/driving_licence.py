"""Swedish driving licence: the personal number."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

DRIVING_LICENCE = NumberKind(
    "SE_DRIVING_LICENCE",
    r"\d{10}",
    "10",
    labels="korkort*",
)
