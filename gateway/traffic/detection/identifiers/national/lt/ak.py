"""Lithuanian personal code: sex and century, date of birth, serial, check digit."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

AK = NumberKind(
    "LT_AK",
    r"[1-6]\d{10}",
    "11",
    checked_by("lt.asmens"),
    alone=True,
    languages="lt",
    labels="my_code* asmens_kod* a_k ak",
)
