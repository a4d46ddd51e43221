"""Czech domestic account: prefix, number and bank code behind a slash."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

BANK_ACCOUNT = NumberKind(
    "IBAN_CODE",
    r"\d{6,20}",
    "6-20",
    checked_by("cz.bankaccount"),
    labels="ucet* uctu ucte cislo_uctu* bankovni*",
    said=r"\d{6,20}",
    written=r"(?:\d{1,6}-)?\d{2,10}/\d{4}",
)
