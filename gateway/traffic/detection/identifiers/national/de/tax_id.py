"""German tax identification number: eleven digits, modulo 11,10 (AO § 139b)."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

TAX_ID = NumberKind(
    "DE_TAX_ID",
    r"\d{11}",
    "11",
    checked_by("de.idnr"),
    languages="de",
    labels=(
        "steuer_id* steuerid* idnr tin tax_id* identifikationsnummer* identnummer* "
        "steueridentifikation* steuerliche_identifik*"
    ),
)
