"""Swiss enterprise number (UID): CHE and nine digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

VAT = NumberKind(
    "CH_VAT",
    r"CHE\d{9}(?:MWST|TVA|IVA|TPV)?",
    "12-16",
    checked_by("ch.uid", "ch.vat"),
    alone=True,
    labels="uid* mwst* tva* che",
    mixed=True,
)
