"""Slovenian company number (matična): seven digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

COMPANY = NumberKind(
    "SI_COMPANY_ID",
    r"\d{7}(?:\d{3})?",
    "7-10",
    checked_by("si.maticna"),
    labels="maticna* mat_st*",
)
