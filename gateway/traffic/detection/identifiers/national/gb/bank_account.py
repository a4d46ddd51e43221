"""British account number, eight digits behind a label."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

BANK_ACCOUNT = NumberKind(
    "IBAN_CODE",
    r"\d{8}",
    "8",
    labels="account* acc acct a_c account_number* account_no*",
    said=r"\d{7,14}",
)
