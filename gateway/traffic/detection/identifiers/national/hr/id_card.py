"""Croatian identity card: nine digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

ID_CARD = NumberKind(
    "HR_ID_CARD",
    r"\d{9}",
    "9",
    labels="osobna osobna_iskaznic* osobne_iskaznic* osobnu_iskaznic* osobnoj* br_osobne*",
)
