"""Estonian driving licence: two letters and six digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

DRIVING_LICENCE = NumberKind(
    "EE_DRIVING_LICENCE",
    r"[A-Z]{2}\d{6}",
    "8",
    labels="juhiluba* juhilub* juhiload*",
)
