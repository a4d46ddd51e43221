"""Belgian driving licence: ten digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

DRIVING_LICENCE = NumberKind(
    "BE_DRIVING_LICENCE",
    r"\d{10}",
    "10",
    labels="rijbewijs* permis_de_conduire*",
)
