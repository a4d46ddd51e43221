"""Danish domestic account: registration number and account."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

BANK_ACCOUNT = NumberKind(
    "IBAN_CODE",
    r"\d{10,14}",
    "10-14",
    labels="kontonummer* konto reg_nr* reg_nr_og_konto* kontonr*",
)
