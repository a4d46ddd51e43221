"""Dutch identity card and passport: nine signs."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

ID_CARD = NumberKind(
    "NL_ID_CARD",
    r"[A-NP-Z]{2}[A-NP-Z0-9]{6}\d",
    "9",
    labels="identiteitskaart* id_kaart* documentnummer*",
)
