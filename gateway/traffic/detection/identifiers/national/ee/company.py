"""Estonian register code: eight digits with a check digit."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

COMPANY = NumberKind(
    "EE_COMPANY_ID",
    r"\d{8}",
    "8",
    checked_by("ee.registrikood"),
    labels="registrikood* reg_kood* registrikoodi*",
)
