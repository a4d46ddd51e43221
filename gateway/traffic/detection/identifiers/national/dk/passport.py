"""Danish passport: nine digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

PASSPORT = NumberKind(
    "DK_PASSPORT",
    r"\d{9}",
    "9",
    labels="pas pasnummer* passet pasnr*",
)
