"""German health insurance number: a letter and nine digits, Luhn (SGB V § 290)."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind


def is_insured_number(plain: str) -> bool:
    """The letter counts as two digits, then Luhn's doubling from the right of the first ten."""
    spelled = f"{ord(plain[0]) - 64:02}" + plain[1:9]
    products = (int(digit) * (1 + place % 2) for place, digit in enumerate(spelled))
    return sum(product // 10 + product % 10 for product in products) % 10 == int(plain[9])


HEALTH_INSURANCE = NumberKind(
    "DE_HEALTH_INSURANCE",
    r"[A-Z]\d{9}",
    "10",
    is_insured_number,
    alone=True,
    languages="de",
    labels=(
        "versichertennummer* versichertennr* krankenversicherten* krankenkassen* kvnr "
        "krankenversicherungsnummer* gesundheitskarte* versichertenummer* versichertenkarte* "
        "familienversicherung* krankenkasse"
    ),
    said=r"[A-Z]?\d{8,11}",
)
