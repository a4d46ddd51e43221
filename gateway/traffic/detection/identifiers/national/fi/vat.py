"""Finnish VAT number (ALV)."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

VAT = NumberKind(
    "FI_VAT",
    r"(?:FI)?\d{8}",
    "8-10",
    checked_by("fi.alv"),
    labels="alv* vat* arvonlisavero*",
    written=r"FI.*",
)
