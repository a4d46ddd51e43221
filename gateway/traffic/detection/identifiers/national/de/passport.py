"""German passport: nine signs of a reduced alphabet and a check digit (ICAO 9303)."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, is_document_number

PASSPORT = NumberKind(
    "DE_PASSPORT",
    r"[CFGHJK][CFGHJKLMNPRTVWXYZ0-9]{8}\d?D?",
    "9-11",
    is_document_number,
    labels="reisepass* pass passnummer* passnr* kinderreisepass*",
    said=r"[A-Z0-9]{9,11}",
)
