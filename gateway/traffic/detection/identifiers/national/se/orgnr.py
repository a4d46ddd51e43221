"""Swedish organisation number, with SE and 01 a VAT number."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

ORGNR = NumberKind(
    "SE_ORGANISATIONSNUMMER",
    r"\d{10}",
    "10",
    checked_by("se.orgnr"),
    labels="orgnr* org_nr* organisationsnummer*",
)
