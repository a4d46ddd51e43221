"""Estonian VAT number (KMKR)."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

VAT = NumberKind(
    "EE_VAT",
    r"(?:EE)?\d{9}",
    "9-11",
    checked_by("ee.kmkr"),
    labels="kmkr* kmk* kaibemaks* vat*",
    written=r"EE.*",
)
