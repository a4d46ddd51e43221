"""Romanian personal number: sex and century, date of birth, county, check digit."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

CNP = NumberKind(
    "RO_CNP",
    r"[1-9]\d{12}",
    "13",
    checked_by("ro.cnp"),
    alone=True,
    languages="ro",
    labels="cnp cod_numeric*",
    undeniable=True,
)
