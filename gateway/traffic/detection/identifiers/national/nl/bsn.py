"""Dutch citizen service number (BSN): nine digits, test of eleven."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

BSN = NumberKind(
    "NL_BSN",
    r"\d{8,9}",
    "8-9",
    checked_by("nl.bsn"),
    languages="",
    labels="bsn burgerservice* sofi*",
    mixed=True,
)
