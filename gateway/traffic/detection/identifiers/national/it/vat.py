"""Italian VAT number (partita IVA): eleven digits, Luhn."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

VAT = NumberKind(
    "IT_VAT_CODE",
    r"(?:IT)?\d{11}",
    "11-13",
    checked_by("it.iva"),
    labels="partita_iva* p_iva* piva* iva vat*",
    written=r"IT.*",
)
