"""Danish VAT and company number (CVR, SE)."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

VAT = NumberKind(
    "DK_VAT",
    r"(?:DK)?\d{8}",
    "8-10",
    checked_by("dk.cvr"),
    labels="cvr* moms* se_nr* vat*",
    written=r"DK.*",
)
