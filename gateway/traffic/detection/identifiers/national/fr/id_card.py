"""French identity card: nine signs since 2021, twelve digits before."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

ID_CARD = NumberKind(
    "FR_ID_CARD",
    r"[A-Z0-9]{9}|\d{12}",
    "9-12",
    labels="carte_d_identite* carte_nationale* cni piece_d_identite*",
)
