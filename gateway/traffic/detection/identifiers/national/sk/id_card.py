"""Slovak identity card: two letters and six digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

ID_CARD = NumberKind(
    "SK_ID_CARD",
    r"[A-Z]{2}\d{6}",
    "8",
    labels="obciansk* cislo_op obcianskeho* op",
)
