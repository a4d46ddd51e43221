"""Spanish domestic account (CCC): twenty digits with two check digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

BANK_ACCOUNT = NumberKind(
    "IBAN_CODE",
    r"\d{20}",
    "20",
    checked_by("es.ccc"),
    languages="es",
    labels="cuenta* ccc",
)
