"""Austrian register number (Firmenbuchnummer): up to six digits and a letter."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

COMPANY = NumberKind(
    "AT_COMPANY_ID",
    r"(?:FN)?\d{5,6}[A-Z]",
    "6-9",
    checked_by("at.businessid"),
    labels="firmenbuch* fn",
)
