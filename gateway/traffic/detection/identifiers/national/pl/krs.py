"""Polish court register number: ten digits, no check digit."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

KRS = NumberKind(
    "PL_KRS",
    r"\d{10}",
    "10",
    labels="krs*",
    said=r"\d{8,10}",
)
