"""Dutch passport: nine signs."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

PASSPORT = NumberKind(
    "NL_PASSPORT",
    r"[A-NP-Z]{2}[A-NP-Z0-9]{6}\d",
    "9",
    labels="paspoort* paspoortnummer*",
)
