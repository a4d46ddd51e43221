"""Finnish identity card and passport: nine signs."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

ID_CARD = NumberKind(
    "FI_PASSPORT",
    r"[A-Z]{2}\d{7}|\d{9}|[A-Z]{2}\d{6}",
    "8-9",
    labels="passi* passin* passinumero* henkilokort*",
)
