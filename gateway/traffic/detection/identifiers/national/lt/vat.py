"""Lithuanian VAT number (PVM)."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

VAT = NumberKind(
    "LT_VAT",
    r"(?:LT)?\d{9}|(?:LT)?\d{12}",
    "9-14",
    checked_by("lt.pvm"),
    labels="pvm* vat*",
    written=r"LT.*",
)
