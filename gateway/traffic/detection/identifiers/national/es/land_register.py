"""Spanish cadastral reference: twenty signs with two check letters."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

LAND_REGISTER = NumberKind(
    "LAND_REGISTER",
    r"[A-Z0-9]{20}",
    "20",
    checked_by("es.referenciacatastral"),
    labels="catastral* catastro*",
)
