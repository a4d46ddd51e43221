"""Polish passport: two letters, a check digit, six digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, weighted_sum


def is_passport(plain: str) -> bool:
    """Weights 7, 3 for the letters, 9 for the check digit, 1, 7, 3, 1, 7, 3 for the rest."""
    return plain.isascii() and weighted_sum(plain, (7, 3, 9, 1, 7, 3, 1, 7, 3)) % 10 == 0


PASSPORT = NumberKind(
    "PL_PASSPORT",
    r"[A-Z]{2}\d{7}",
    "9",
    is_passport,
    alone=True,
    languages="pl",
    labels="paszport* passport*",
    said=r"[A-Z]{2}\d{6,7}",
)
