"""British unique taxpayer reference: ten digits with a check digit."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

UTR = NumberKind(
    "UK_UTR",
    r"\d{10}K?",
    "10-11",
    checked_by("gb.utr"),
    labels="utr unique_taxpayer* tax_reference*",
)
