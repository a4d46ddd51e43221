"""Estonian identity card: two letters and seven digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

ID_CARD = NumberKind(
    "EE_ID_CARD",
    r"[A-Z]{1,2}\d{7}",
    "8-9",
    labels="id_kaart* id_kaardi* isikutunnistus*",
)
