"""Polish statistical number of a local unit: fourteen digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

REGON_LONG = NumberKind(
    "PL_REGON",
    r"\d{14}",
    "14",
    checked_by("pl.regon"),
    alone=True,
    labels="regon*",
)
