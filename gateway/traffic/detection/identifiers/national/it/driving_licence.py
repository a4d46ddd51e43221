"""Italian driving licence: two letters, seven digits, a letter."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

DRIVING_LICENCE = NumberKind(
    "IT_DRIVER_LICENSE",
    r"[A-Z]{2}\d{7}[A-Z]|U1[A-Z0-9]{7}[A-Z]",
    "10",
    labels="patente*",
)
