"""Austrian driving licence: eight digits; no check digit."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

DRIVING_LICENCE = NumberKind(
    "AT_DRIVING_LICENCE",
    r"\d{8}",
    "8",
    labels="fuhrerschein* lenkberechtigung* fs_nr",
)
