"""Czech identity card: nine digits, or six digits and letters."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

ID_CARD = NumberKind(
    "CZ_ID_CARD",
    r"\d{9}|\d{6}[A-Z]{2}\d{0,2}|[A-Z]{2}\d{6}",
    "8-10",
    labels="obcansk* cislo_op obcanka* obcanku*",
)
