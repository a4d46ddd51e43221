"""Czech company number (IČO), eight digits with a check digit."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

COMPANY = NumberKind(
    "CZ_COMPANY_ID",
    r"\d{8}",
    "8",
    checked_by("cz.dic"),
    labels="ico ic identifikacni_cislo*",
)
