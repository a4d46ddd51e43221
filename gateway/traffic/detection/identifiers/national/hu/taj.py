"""Hungarian social security number (TAJ): nine digits, weights 3 and 7 (Act XX of 1996)."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind


def is_taj(plain: str) -> bool:
    """Weights 3 and 7 in turn, modulo 10."""
    total = sum(int(digit) * (3, 7)[place % 2] for place, digit in enumerate(plain[:8]))
    return total % 10 == int(plain[8])


TAJ = NumberKind(
    "HU_TAJ",
    r"\d{9}",
    "9",
    is_taj,
    languages="",
    labels="taj taj_szam* tajszam* tarsadalombiztosit*",
)
