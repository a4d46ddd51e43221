"""German identity card: nine signs of a reduced alphabet and a check digit (ICAO 9303)."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, is_document_number

ID_CARD = NumberKind(
    "DE_ID_CARD",
    r"[LMNPRTVWXY][CFGHJKLMNPRTVWXYZ0-9]{8}\d?D?",
    "9-11",
    is_document_number,
    labels="personalausweis* ausweis* perso ausweisnummer*",
    said=r"[A-Z0-9]{9,11}",
)
