"""Polish residence card: two letters and seven digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

RESIDENCE_CARD = NumberKind(
    "PL_ID_CARD",
    r"[A-Z]{2}\d{7}",
    "9",
    labels="karta_pobytu* karty_pobytu* karte_pobytu* kart*_pobytu*",
    said=r"[A-Z]{0,2}\d{6,8}",
)
