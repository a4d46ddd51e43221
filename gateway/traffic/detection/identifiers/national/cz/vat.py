"""Czech VAT number (DIČ)."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

VAT = NumberKind(
    "CZ_VAT",
    r"(?:CZ)?\d{8,10}",
    "8-12",
    checked_by("cz.dic"),
    labels="dic dic* vat* danov*_identifik*",
    written=r"CZ.*",
)
