"""Swiss passport and identity card: a letter, then seven digits or letters."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

PASSPORT = NumberKind(
    "CH_PASSPORT",
    r"[A-Z]\d{7}|[A-Z]\d[A-Z0-9]{6}",
    "8",
    labels="pass passnummer* passeport* passaporto* identitatskarte*",
)
