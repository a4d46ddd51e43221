"""Finnish business identity code (Y-tunnus)."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

COMPANY = NumberKind(
    "FI_COMPANY_ID",
    r"\d{8}",
    "8",
    checked_by("fi.ytunnus"),
    labels="y_tunnus* ytunnus* fo_nummer*",
)
