"""Bulgarian identity card: nine digits, or two letters and seven digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

ID_CARD = NumberKind(
    "BG_ID_CARD",
    r"\d{9}|[A-Z]{2}\d{7}",
    "9",
    labels="лична_карта* л_к лк личната_карта* личната_ми_карта* lichna_karta*",
)
