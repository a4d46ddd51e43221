"""Dutch VAT number (btw-id)."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

VAT = NumberKind(
    "NL_VAT",
    r"(?:NL)?\d{9}B\d{2}",
    "12-14",
    checked_by("nl.btw"),
    alone=True,
    labels="btw* vat*",
)
