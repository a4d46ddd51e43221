"""Hungarian identity card: six digits and two letters."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

ID_CARD = NumberKind(
    "HU_ID_CARD",
    r"\d{6}[A-Z]{2}",
    "8",
    labels="szemelyi* szem_ig* szemelyi_igazolvany* szig*",
)
