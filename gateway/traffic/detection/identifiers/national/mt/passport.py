"""Maltese passport: seven digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

PASSPORT = NumberKind(
    "MT_PASSPORT",
    r"\d{7}",
    "7",
    labels="passaport*",
)
