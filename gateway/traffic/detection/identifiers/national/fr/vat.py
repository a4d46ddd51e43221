"""French VAT number: two signs and the SIREN."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

VAT = NumberKind(
    "FR_VAT",
    r"(?:FR)?[A-HJ-NP-Z0-9]{2}\d{9}",
    "11-13",
    checked_by("fr.tva"),
    labels="tva* vat*",
    written=r"FR.*",
)
