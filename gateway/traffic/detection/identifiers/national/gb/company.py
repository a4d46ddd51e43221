"""British company number: eight signs."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

COMPANY = NumberKind(
    "UK_COMPANY_ID",
    r"(?:SC|NI|OC)?\d{6,8}",
    "6-10",
    labels="company_number* company_no* companies_house* crn",
)
