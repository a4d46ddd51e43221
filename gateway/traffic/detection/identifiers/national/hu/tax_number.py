"""Hungarian tax number of a business: 8-1-2 digits with a check digit."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

TAX_NUMBER = NumberKind(
    "HU_VAT",
    r"(?:HU)?\d{8}(?:\d{3})?",
    "8-13",
    checked_by("hu.anum"),
    labels="adoszam* ado_szam* afa* kozossegi_adoszam* vat*",
    said=r"(?:HU)?\d{8}(?:\d{3})?",
    written=r"HU.*",
)
