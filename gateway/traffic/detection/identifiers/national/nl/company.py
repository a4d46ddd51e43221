"""Dutch chamber of commerce number (KvK): eight digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

COMPANY = NumberKind(
    "NL_COMPANY_ID",
    r"\d{8}",
    "8",
    labels="kvk* kamer_van_koophandel*",
)
