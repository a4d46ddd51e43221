"""Hungarian tax identification sign: begins with 8, modulo 11 (Act CL of 2017)."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind


def is_tax_sign(plain: str) -> bool:
    """Weights 1 to 9, modulo 11."""
    total = sum(int(digit) * place for place, digit in enumerate(plain[:9], start=1))
    return total % 11 == int(plain[9])


TAX_ID = NumberKind(
    "HU_TAX_ID",
    r"8\d{9}",
    "10",
    is_tax_sign,
    languages="hu",
    labels="adoazonosito* adojel* ado_azonosito*",
)
