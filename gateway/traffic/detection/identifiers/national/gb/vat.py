"""British VAT number."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

VAT = NumberKind(
    "UK_VAT",
    r"(?:GB)?\d{9}|(?:GB)?\d{12}|XI\d{9}",
    "9-14",
    checked_by("gb.vat"),
    labels="vat*",
    written=r"GB.*",
)
