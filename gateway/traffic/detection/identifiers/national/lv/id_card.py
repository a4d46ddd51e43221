"""Latvian identity card and passport: two letters and seven digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

ID_CARD = NumberKind(
    "LV_ID_CARD",
    r"[A-Z]{2}\d{7}",
    "9",
    labels="id_karte* id_kartes* eid personas_apliecib* pase pases",
)
