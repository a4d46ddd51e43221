"""Austrian VAT number (UID)."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

VAT = NumberKind(
    "AT_VAT",
    r"(?:AT)?U\d{8}",
    "9-11",
    checked_by("at.uid"),
    alone=True,
    labels="uid* ust_id* umsatzsteuer* atu vat*",
)
