"""Croatian driving licence: eight digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

DRIVING_LICENCE = NumberKind(
    "HR_DRIVING_LICENCE",
    r"\d{8}",
    "8",
    labels="vozack*",
)
