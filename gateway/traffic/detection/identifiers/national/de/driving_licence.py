"""German driving licence: eleven signs (FeV annex 8)."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

DRIVING_LICENCE = NumberKind(
    "DE_DRIVING_LICENCE",
    r"[A-Z0-9]\d{2}[A-Z0-9]{8}",
    "11",
    labels="fuhrerschein* fs_nr fahrerlaubnis*",
)
