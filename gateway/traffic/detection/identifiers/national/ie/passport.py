"""Irish passport: two letters and seven digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

PASSPORT = NumberKind(
    "IE_PASSPORT",
    r"[A-Z]{1,2}\d{7}",
    "8-9",
    labels="pas phas uimhir_phas*",
)
