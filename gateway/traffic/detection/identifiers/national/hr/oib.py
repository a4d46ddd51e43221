"""Croatian personal number (OIB): eleven digits, modulo 11,10."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

OIB = NumberKind(
    "HR_OIB",
    r"(?:HR)?\d{11}",
    "11-13",
    checked_by("hr.oib"),
    languages="hr",
    labels="oib osobni_identifikac* osobnog_identifikac*",
)
