"""Austrian identity card: seven or eight digits, or a letter series; no check digit."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

ID_CARD = NumberKind(
    "AT_ID_CARD",
    r"[A-Z]?\d{7,8}|[A-Z]{2}\d{6,7}|I[A-Z]\d{7}",
    "7-9",
    labels="personalausweis* ausweisnummer*",
)
