"""Swedish passport: eight digits, or two letters and six or seven."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

PASSPORT = NumberKind(
    "SE_PASSPORT",
    r"\d{8}|[A-Z]{2}\d{6,7}",
    "8-9",
    labels="pass passet passnummer* passnr*",
)
