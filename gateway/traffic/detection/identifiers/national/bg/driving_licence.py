"""Bulgarian driving licence: nine digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

DRIVING_LICENCE = NumberKind(
    "BG_DRIVING_LICENCE",
    r"\d{9}",
    "9",
    labels="свидетелство_за_управление* шофьорска* книжка* суmps сумпс",
)
