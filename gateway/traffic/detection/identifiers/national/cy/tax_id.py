"""Cypriot tax and VAT number: eight digits and a check letter."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

TAX_ID = NumberKind(
    "CY_VAT",
    r"(?:CY)?\d{8}[A-Z]",
    "9-11",
    checked_by("cy.vat"),
    languages="el",
    labels="φπα αφμ αριθμος_φορολογικ* vat* tic tax_identification*",
)
