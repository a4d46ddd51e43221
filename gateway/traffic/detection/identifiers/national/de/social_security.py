"""German pension insurance number: area, date of birth, letter, serial, check (VKVV § 2)."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

_WEIGHTS = (2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1)


def is_pension_number(plain: str) -> bool:
    """The letter counts as two digits; products' digit sums, modulo 10 (VKVV § 2 (2))."""
    spelled = plain[:8] + f"{ord(plain[8]) - 64:02}" + plain[9:11]
    products = (int(digit) * weight for digit, weight in zip(spelled, _WEIGHTS, strict=True))
    return sum(product // 10 + product % 10 for product in products) % 10 == int(plain[11])


SOCIAL_SECURITY = NumberKind(
    "DE_SOCIAL_SECURITY",
    r"\d{8}[A-Z]\d{3}",
    "12",
    is_pension_number,
    alone=True,
    languages="de",
    labels=(
        "rentenversicherung* sozialversicherung* sv_nummer* rvnr vsnr "
        "versicherungsnummer* sozialversicherungsausweis*"
    ),
)
