"""Bulgarian company number (ЕИК, БУЛСТАТ), nine digits with a check digit."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

COMPANY = NumberKind(
    "BG_COMPANY_ID",
    r"\d{9}|\d{13}",
    "9-13",
    checked_by("bg.vat"),
    labels="еик eik булстат* bulstat*",
)
