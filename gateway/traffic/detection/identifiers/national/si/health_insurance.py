"""Slovenian health insurance number (ZZZS): nine digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

HEALTH_INSURANCE = NumberKind(
    "SI_HEALTH_INSURANCE",
    r"\d{9}",
    "9",
    labels="zzzs* kzz zdravstven*",
)
