"""Lithuanian identity card: eight digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

ID_CARD = NumberKind(
    "LT_ID_CARD",
    r"\d{8}",
    "8",
    labels="asmens_tapatybes* tapatybes* atk",
)
