"""German domestic account number, up to ten digits, behind a label."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

BANK_ACCOUNT = NumberKind(
    "IBAN_CODE",
    r"\d{6,10}",
    "6-10",
    labels="kontonr kontonummer* kto konto_nr kontonummern pc_konto postkonto* depotnummer* "
    "depotnr* depot_nr* depotkonto* verrechnungskonto* tagesgeldkonto*",
)
