"""Norwegian domestic account: eleven digits, modulo 11."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

BANK_ACCOUNT = NumberKind(
    "IBAN_CODE",
    r"\d{11}",
    "11",
    checked_by("no.kontonr"),
    labels="kontonummer* kontonr* konto",
)
