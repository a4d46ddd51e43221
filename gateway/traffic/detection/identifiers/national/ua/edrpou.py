"""Ukrainian company number (ЄДРПОУ): eight digits with a check digit."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

EDRPOU = NumberKind(
    "UA_COMPANY_ID",
    r"\d{8}",
    "8",
    checked_by("ua.edrpou"),
    labels="єдрпоу едрпоу edrpou",
)
