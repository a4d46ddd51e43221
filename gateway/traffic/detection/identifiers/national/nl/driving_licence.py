"""Dutch driving licence: ten digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

DRIVING_LICENCE = NumberKind(
    "NL_DRIVING_LICENCE",
    r"\d{10}",
    "10",
    labels="rijbewijs*",
)
