"""Romanian company number (CUI), with RO a VAT number."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

VAT = NumberKind(
    "RO_VAT",
    r"(?:RO)?\d{4,10}",
    "4-12",
    checked_by("ro.cui"),
    labels="cui cif cod_fiscal* tva vat*",
    written=r"RO.*",
)
