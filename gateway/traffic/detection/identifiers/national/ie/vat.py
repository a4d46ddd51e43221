"""Irish VAT number."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

VAT = NumberKind(
    "IE_VAT",
    r"IE\d[A-Z0-9+*]\d{5}[A-Z]{1,2}|\d{7}[A-Z]{1,2}",
    "8-11",
    checked_by("ie.vat"),
    labels="vat* cbl",
    written=r"IE.*",
)
