"""Luxembourg VAT number."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

VAT = NumberKind(
    "LU_VAT",
    r"(?:LU)?\d{8}",
    "8-10",
    checked_by("lu.tva"),
    labels="tva* mwst* vat*",
    written=r"LU.*",
)
