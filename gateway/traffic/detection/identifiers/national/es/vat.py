"""Spanish VAT number."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

VAT = NumberKind(
    "ES_VAT",
    r"ES(?:[A-Z]\d{7}[A-Z0-9]|\d{8}[A-Z])",
    "11",
    checked_by("es.nif"),
    alone=True,
    labels="iva nif vat*",
)
