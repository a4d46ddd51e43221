"""Estonian personal code: sex and century, date of birth, serial, check digit."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

IK = NumberKind(
    "EE_IK",
    r"[1-8]\d{10}",
    "11",
    checked_by("ee.ik"),
    alone=True,
    languages="et",
    labels="isikukood* personal_code*",
)
