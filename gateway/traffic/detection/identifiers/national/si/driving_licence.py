"""Slovenian driving licence: nine digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

DRIVING_LICENCE = NumberKind(
    "SI_DRIVING_LICENCE",
    r"\d{9}",
    "9",
    labels="voznisk*",
)
