"""Portuguese social security number: eleven digits, weighted by primes."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

_WEIGHTS = (29, 23, 19, 17, 13, 11, 7, 5, 3, 2)


def is_niss(plain: str) -> bool:
    """Nine less the sum, weighted by falling primes, modulo 10."""
    total = sum(int(digit) * weight for digit, weight in zip(plain, _WEIGHTS, strict=False))
    return 9 - total % 10 == int(plain[10])


NISS = NumberKind(
    "PT_NISS",
    r"[12]\d{10}",
    "11",
    is_niss,
    languages="pt",
    labels="niss seguranca_social*",
)
