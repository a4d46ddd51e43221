"""Ukrainian passport: two letters and six digits; the internal card has nine digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

PASSPORT = NumberKind(
    "UA_PASSPORT",
    r"[A-Z]{2}\d{6}|\d{9}",
    "8-9",
    labels="паспорт* id_картк* id_карт* ід_картк* посвідк*",
)
