"""Belgian enterprise and VAT number, modulo 97."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

VAT = NumberKind(
    "BE_VAT",
    r"(?:BE)?[01]\d{9}|BE\d{9}",
    "10-12",
    checked_by("be.vat"),
    labels="btw* tva* ondernemingsnummer* numero_d_entreprise* vat* kbo* bce*",
    mixed=True,
    written=r"BE.*",
)
