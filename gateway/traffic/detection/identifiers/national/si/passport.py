"""Slovenian passport: two letters and seven digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

PASSPORT = NumberKind(
    "SI_PASSPORT",
    r"[A-Z]{2}\d{7}|[A-Z]{2}\d{6}",
    "8-9",
    labels="potni_list* potnega_lista*",
)
