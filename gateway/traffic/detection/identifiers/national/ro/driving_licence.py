"""Romanian driving licence: a letter, eight digits, mostly a letter."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

DRIVING_LICENCE = NumberKind(
    "RO_DRIVING_LICENCE",
    r"[A-Z]\d{8}[A-Z]?",
    "9-10",
    labels="permis* permisul*",
)
