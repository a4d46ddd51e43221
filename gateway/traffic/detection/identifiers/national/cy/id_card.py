"""Cypriot identity card: up to ten digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

ID_CARD = NumberKind(
    "CY_ID_CARD",
    r"\d{6,10}",
    "6-10",
    labels="δελτιο_ταυτοτητας* ταυτοτητ* arc",
)
