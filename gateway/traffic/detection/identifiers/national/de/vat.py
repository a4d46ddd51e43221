"""German VAT identification number, nine digits behind DE."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

VAT = NumberKind(
    "DE_VAT",
    r"(?:DE)?\d{9}",
    "9-11",
    checked_by("de.vat"),
    labels="ust_id* ustid* umsatzsteuer* mwst_nr* vat* uid*",
    mixed=True,
    written=r"DE.*",
)
