"""Croatian insured person's number (MBO): nine digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

HEALTH_INSURANCE = NumberKind(
    "HR_HEALTH_INSURANCE",
    r"\d{9}",
    "9",
    labels="mbo zdravstven* osigurane_osobe*",
)
