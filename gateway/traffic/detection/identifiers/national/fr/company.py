"""French register numbers SIREN and SIRET, Luhn."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

COMPANY = NumberKind(
    "FR_COMPANY_ID",
    r"\d{9}|\d{14}",
    "9-14",
    checked_by("fr.siren", "fr.siret"),
    labels="siren siret*",
    written=r"\d{3} \d{3} \d{3} \d{5}",
)
